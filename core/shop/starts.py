"""Whether the clock of this computer can be believed, before anything is deleted because of its age.

One start with a wrong clock must take nothing. So age is never counted from now, but from an earlier start: one on
another day, that the clock has gone on from since, and that agrees with what the journal says happened last. What was
set differently then counts as well: a new setting takes nothing on the day it is first seen.

Decides, and remembers the two starts it needs; must not delete anything itself.
"""

from __future__ import annotations

import contextlib
from datetime import datetime, timedelta
from typing import Annotated, Final

from msgspec import Meta, Struct
from msgspec.structs import replace

from core.domain.errors import StoreError
from core.store.store import Store

_FACT: Final = "starts"
_LONGEST_SILENCE: Final = timedelta(days=92)
"""From what the journal has last to the start that is counted from, and from there to now: beyond it the clock is not
believed."""
_NOT_LATER: Final = timedelta(days=1)
"""By how much the journal may be ahead: the clock may have been put right a little."""


class Start(Struct, frozen=True):
    at: Annotated[datetime, Meta(tz=True)]
    keep_days: int
    """``ShopSettings.keep_days`` as it was; 0 is for ever."""


class _Starts(Struct, frozen=True):
    last: Start
    before: Start | None = None
    """The one before ``last`` on another day; none where the clock went back since."""


def agreed_start(store: Store, now: datetime, keep_days: int) -> Start | None:
    """Notes this start; returns the earlier one that ages are counted from, if there is one that can be believed.

    A store that cannot be written to agrees to nothing.
    """
    with contextlib.suppress(StoreError):
        known = store.key_values.get(_FACT, _Starts)
        starts = _with(known, Start(now, keep_days))
        if starts != known:
            store.key_values.set(_FACT, starts)
        happened = store.last_happened()
        if starts.before is not None and happened is not None and _agrees(starts.before, happened, now):
            return starts.before
    return None


class ClockDoubt(Struct, frozen=True):
    """The clock and what the journal has last do not go together."""

    now: datetime
    happened: datetime


def clock_doubt(store: Store, now: datetime) -> ClockDoubt | None:
    """Why age cannot be counted from ``now``, as far as a single look can tell: what happened last is long ago, or yet
    to come.
    """
    happened = store.last_happened()
    if happened is None or -_NOT_LATER <= now - happened <= _LONGEST_SILENCE:
        return None
    return ClockDoubt(now, happened)


def days_kept(start: Start, keep_days: int) -> int:
    """The longer of the setting of then and of now; 0 is for ever."""
    return max(start.keep_days, keep_days) if start.keep_days and keep_days else 0


def _with(known: _Starts | None, start: Start) -> _Starts:
    if known is None or start.at < known.last.at - _NOT_LATER:
        return _Starts(start)
    if start.at.date() <= known.last.at.date():
        return replace(known, last=replace(known.last, keep_days=start.keep_days))
    return _Starts(start, before=known.last)


def _agrees(start: Start, happened: datetime, now: datetime) -> bool:
    return happened <= now + _NOT_LATER and max(start.at - happened, now - start.at) <= _LONGEST_SILENCE
