"""What every step of a run works with, handed along instead of reached for.

How long a write without an answer may still take effect, and so has to be waited for before Ecomail is asked.

Within this start of the program only monotonic time counts. For a write of an earlier start there is only the wall
clock of its record, which may have been set since: it is believed when it says *long ago*, and not to the second.

Tells the faces how far a long job is and how much longer it takes, honestly: from the limits, not from hope.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from msgspec.structs import replace

from core.domain.errors import ReconcilerError
from core.domain.model import FailureNote, Limits, Order, OrderKey, OrderRecord, Presence, Progress
from core.domain.settings import ShopSettings
from core.services.ecomail import EcomailClient
from core.services.rate_limit import RateLimiter
from core.services.wemasy import WemasyClient
from core.shop.find_transaction import Finding, Lookup
from core.shop.workers import AT_ONCE
from core.store.store import Store
from core.system.clock import Clock

SETTLE_SECONDS: Final = 45.0
"""Longer than our own read time-out of 30 s."""
SURELY_SETTLED: Final = timedelta(hours=1)
"""A record this old is one of long ago, however the clock was corrected meanwhile."""


class Settling:
    """Remembers when this start of the program last wrote each push."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._opened = clock.monotonic()
        self._written: dict[int, float] = {}

    def wrote(self, push_id: int) -> None:
        """A write of ``push_id`` has just ended without an answer, or is given up."""
        self._written[push_id] = self._clock.monotonic()

    def seconds_left(self, push_id: int, recorded_at: datetime) -> float:
        """Seconds until the last write of ``push_id`` cannot take effect any more.

        ``recorded_at``: when the journal last noted something of it, by the wall clock.
        """
        written = self._written.get(push_id)
        if written is None:
            if self._clock.now() - recorded_at > SURELY_SETTLED:
                return 0.0
            written = self._opened  # it was sent by an earlier start, so before this one
        return max(0.0, written + SETTLE_SECONDS - self._clock.monotonic())


ProgressCallback = Callable[[Progress], None]

_SETTLED_AFTER: Final = 3
"""Orders after which the time that one order takes is worth extrapolating."""


class Reporter:
    """Reports one phase of a job. ``requests_each`` are the requests that one more order costs at each service."""

    def __init__(
        self,
        callback: ProgressCallback | None,
        *,
        clock: Clock,
        wemasy: RateLimiter,
        ecomail: RateLimiter,
    ) -> None:
        self._callback = callback
        self._clock = clock
        self._wemasy = wemasy
        self._ecomail = ecomail
        self._limiters = (wemasy, ecomail)
        self._phase = ""
        self._total = 0
        self._done = 0
        self._started = 0.0
        self._requests_each = (0.0, 0.0)
        self._let_through: tuple[int, ...] = (0, 0)

    def begin(self, phase: str, total: int, *, wemasy_each: float = 0.0, ecomail_each: float = 0.0) -> None:
        self._phase, self._total, self._done = phase, total, 0
        self._started = self._clock.monotonic()
        self._requests_each = (wemasy_each, ecomail_each)
        self._let_through = tuple(limiter.let_through for limiter in self._limiters)
        self._report(())

    def advance(self, *changed: OrderKey, by: int = 1) -> None:
        self._done += by
        self._report(changed)

    def _report(self, changed: tuple[OrderKey, ...]) -> None:
        if self._callback is None:
            return
        waiting = max(self._wemasy.next_free_in(), self._ecomail.next_free_in())
        self._callback(
            Progress(
                phase=self._phase,
                done=self._done,
                total=self._total,
                seconds_left=self._seconds_left(),
                waiting_seconds=waiting if waiting > 0 else None,
                limits=Limits(self._wemasy.used(), self._wemasy.limit, self._ecomail.used(), self._ecomail.limit),
                changed=changed,
            )
        )

    def _seconds_left(self) -> float | None:
        """The larger of what the limits dictate and what the pace so far, waits left out, foretells."""
        left = self._total - self._done
        if left <= 0:
            return 0.0
        by_limit = self._by_limit(left)
        if by_limit > 0:
            return by_limit
        if self._done < _SETTLED_AFTER:
            return None
        return (self._clock.monotonic() - self._started) / self._done * left

    def _by_limit(self, left: int) -> float:
        """Seconds for so many orders, by the service whose limit makes that the longest."""
        times = [0.0]
        for limiter, each, before in zip(self._limiters, self._requests_each, self._let_through, strict=True):
            # What was let through for orders that are not done yet need not be waited for again.
            ahead = limiter.let_through - before - self._done * each
            requests = left * each - min(max(0.0, ahead), AT_ONCE * each)
            times.append(limiter.seconds_for(round(requests)))
        return max(times)


@dataclass(frozen=True, kw_only=True)
class RunContext:
    store: Store
    settings: ShopSettings
    wemasy: WemasyClient
    ecomail: EcomailClient
    clock: Clock
    settling: Settling
    reporter: Reporter


def note_of(error: ReconcilerError) -> FailureNote:
    """An expected failure as it is stored with an order or a push."""
    return FailureNote(code=error.code, message=error.message, params=dict(error.params))


def lookup_of(record: OrderRecord) -> Lookup:
    """How Ecomail can be asked about ``record``: what the file says, else what Ecomail said last time."""
    known = record.transaction
    moment = record.row.timestamp
    if moment is None and known is not None and known.timestamp:
        moment = known.timestamp
    return Lookup(email=record.row.email, moment=moment)


def emails_of(record: OrderRecord) -> tuple[str, ...]:
    """Further addresses under which Ecomail may hold the order: as it did last time, and as typed by hand."""
    decided = record.decisions.get("email")
    emails = [
        record.transaction.email if record.transaction is not None else None,
        decided.value if decided is not None else None,
    ]
    return tuple(email for email in emails if isinstance(email, str) and email)


def with_order(record: OrderRecord, order: Order) -> OrderRecord:
    return replace(record, order=order, wemasy_knows=True, failure=None)


def with_finding(record: OrderRecord, finding: Finding) -> OrderRecord:
    """``record`` with what Ecomail holds of it now."""
    return replace(
        record,
        transaction=finding.transactions[0] if finding.transactions else None,
        presence=Presence.PRESENT if finding.transactions else Presence.ABSENT,
        duplicates_in_ecomail=finding.count if finding.count > 1 else 0,
        failure=None,
    )
