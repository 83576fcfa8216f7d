"""What is told to somebody who is not there: reasons and numbers of the shop, never anything of a customer. Pure.

A reason may quote what another program said, which may name anybody. So of a failure only its title is told, and of any
other sentence only values of names that are known to hold a number, a time, a field or a computer. Sends nothing.
"""

from __future__ import annotations

import enum
from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

from core.domain.causes import Cause, sentence
from core.domain.messages import title_of
from core.domain.model import Notice
from core.domain.night import Night, said_of
from core.domain.settings import ShopSettings

_MAY_BE_TOLD: Final = frozenset(
    {
        "count", "most", "share", "listed", "amount", "value", "number", "first", "last", "seen", "computer", "field",
        "param", "names", "later", "ignored", "service", "days", "shop",
    }
)  # fmt: skip
"""Names of values in which no customer is. ``number`` is one of an order."""


class Occasion(enum.StrEnum):
    """Why something is told."""

    RUN = "run"
    """A run that nobody watched has ended."""
    CAUSE = "cause"
    """A cause of differences appeared, or came back."""
    SILENT = "silent"
    """For days nothing could be compared."""
    TEST = "test"


class Told(Struct, frozen=True, kw_only=True):
    """One notice: what it says, and its figures for a program that reads it."""

    occasion: Occasion
    said: tuple[Notice, ...]
    """The most important first."""
    figures: dict[str, int | str] = {}


def told_of_night(night: Night) -> Told:
    """What there is to tell after a night shift."""
    figures: dict[str, int | str] = {"end": night.end.value, "sent": night.count, "waiting": night.left}
    figures |= {"needs_you": night.needs_you, "money": str(night.money)}
    return Told(occasion=Occasion.RUN, said=tuple(map(without_others_words, said_of(night))), figures=figures)


def told_of_run(notice: Notice) -> Told:
    """What watching found in one comparison."""
    figures: dict[str, int | str] = {"count": notice.value("count")} if notice.value("count") else {}
    return Told(occasion=Occasion.RUN, said=(without_others_words(notice),), figures=figures)


def told_of_cause(cause: Cause) -> Told:
    """A cause that was not there before."""
    said = Notice("notice_cause", {"count": str(len(cause.orders)), "reason": without_others_words(sentence(cause))})
    figures: dict[str, int | str] = {"cause": cause.key.code, "orders": len(cause.orders)}
    figures |= {f"money_{currency}": str(total) for currency, total in cause.money.items()}
    return Told(occasion=Occasion.CAUSE, said=(said,), figures=figures)


def told_of_silence(compared: datetime, now: datetime, settings: ShopSettings) -> Told | None:
    """That nothing was compared since ``compared``, once that is too long ago; ``None`` until then."""
    gone = now - compared
    if not settings.notice_silent_days or gone < timedelta(days=settings.notice_silent_days):
        return None
    said = Notice("notice_silent", {"count": str(gone.days)})
    return Told(occasion=Occasion.SILENT, said=(said,), figures={"days": gone.days})


def without_others_words(notice: Notice) -> Notice:
    """``notice`` without any value that another program or a person wrote."""
    title = title_of(notice)
    if title is not None:
        return title
    return Notice(
        notice.code,
        {
            name: without_others_words(value) if isinstance(value, Notice) else (value if name in _MAY_BE_TOLD else "…")
            for name, value in notice.params.items()
        },
    )
