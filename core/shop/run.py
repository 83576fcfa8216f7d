"""What the services of one open shop share, and what every step of a run works with: handed along, not reached for.

It knows the settle time: how long a write without an answer may still take effect, and so has to be waited for before
Ecomail is asked. Within this start of the program only monotonic time counts. For a write of an earlier start there is
only the wall clock of its record, which may have been set since: it is believed when it says *long ago*, and not to the
second. Its reporter tells how far a long job is and how much longer it takes, from the limits and not from hope.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeAlias, TypeVar

from msgspec.structs import replace

from core.domain.amounts import figure_or_zero
from core.domain.assessment import ASSESSED_BY, added_as, assess, summarise
from core.domain.decisions import has_choices
from core.domain.errors import ReadingMarksError, ReconcilerError, StoppedByUser, UsageError
from core.domain.expected import expected_evidence
from core.domain.likely_matches import Unmatched
from core.domain.messages import STOPPED
from core.domain.model import (
    FailureNote,
    Notice,
    Order,
    OrderCard,
    OrderKey,
    OrderRecord,
    OrderSummary,
    Presence,
    Transaction,
)
from core.domain.pushes import PushStep
from core.domain.results import Limits, Progress
from core.domain.settings import ShopSettings
from core.files.options import ImportOptions
from core.services.ecomail import EcomailClient
from core.services.rate_limit import RateLimiter
from core.services.wemasy import WemasyClient
from core.shop.connections import Connections
from core.shop.find_transaction import Finding, Lookup
from core.shop.overview import note_keys, write_tile
from core.shop.workers import AT_ONCE
from core.store.journal import PushEvent
from core.store.settings_file import SettingsFile
from core.store.store import Store
from core.system.clock import Clock
from core.system.keyring import CredentialStore, Service
from core.system.logs import logged_run
from core.system.stop import Stop

SETTLE_SECONDS: Final = 45.0
"""Longer than our own read time-out of 30 s."""
SURELY_SETTLED: Final = timedelta(hours=1)
"""A record this old is one of long ago, however the clock was corrected meanwhile."""
_CUT_SHORT: Final = frozenset({STOPPED.code, "stopped"})
"""What is noted of a push that a stop left before it had settled; the second as 0.1.0 wrote it."""


def last_write(events: Sequence[PushEvent]) -> datetime | None:
    """When the journal last noted that a write was on its way; ``None`` where Ecomail was looked at after it settled.

    ``events`` of one push, oldest first. A look that told nothing leaves a note, too, and only one that a stop cut
    short can be earlier than the write has settled. The first note after a write says how the write itself ended.
    """
    sent = max((place for place, event in enumerate(events) if event.step is PushStep.SENDING), default=-1)
    looks = [event for event in events[sent + 2 :] if event.step is PushStep.UNKNOWN]
    if any(event.error_code not in _CUT_SHORT for event in looks):
        return None
    return events[max(sent, 0)].at


class Settling:
    """Remembers when this start of the program last wrote each push."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._opened = clock.monotonic()
        self._written: dict[int, float] = {}
        self.has_unanswered = False
        """Whether in this start any write was without an answer, or taken up as one that may be."""

    def wrote(self, push_id: int) -> None:
        """A write of ``push_id`` has just ended without an answer, or is given up."""
        self._written[push_id] = self._clock.monotonic()
        self.has_unanswered = True

    def seconds_left(self, push_id: int, written_at: datetime | None) -> float:
        """Seconds until the last write of ``push_id`` cannot take effect any more.

        ``written_at``: when the journal noted that write, by the wall clock; ``None`` where it says that it settled.
        """
        written = self._written.get(push_id)
        if written is None:
            if written_at is None or self._clock.now() - written_at > SURELY_SETTLED:
                return 0.0
            written = self._opened  # it was sent by an earlier start, so before this one
        return max(0.0, written + SETTLE_SECONDS - self._clock.monotonic())


ProgressCallback = Callable[[Progress], None]
AsAt: TypeAlias = Mapping[OrderKey, OrderRecord | None]
"""Orders as they were at another time, to be looked at instead of what is kept; ``None``: it was not there yet."""
AS_NOW: Final[AsAt] = MappingProxyType({})

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
    reading_guard: ReadingGuard

    def key_at_wemasy(self, key: OrderKey) -> OrderKey:
        """An order imported before the shop was set up belongs to the shop's own website."""
        return OrderKey(key.website_id or self.settings.wemasy_website_id, key.order_session)


class ReadingGuard:
    """Makes sure, once for each open profile, that reading does not mark.

    The references do not say that a read with ``mark: false`` leaves an order unmarked. So orders are read one at a
    time until the first untracked one was read twice: if reading marks, it marks one order, and no other is read
    before the next start of the program.
    """

    def __init__(self) -> None:
        self._harmless = asyncio.Event()
        self._one_at_a_time = asyncio.Lock()
        self._marked: ReadingMarksError | None = None

    async def read(self, wemasy: WemasyClient, key: OrderKey) -> Order:
        """Raises ``ReadingMarksError`` when the second read finds the order tracked, else ``ApiError``."""
        if self._harmless.is_set():
            return await wemasy.read_order(key.website_id, key.order_session)
        async with self._one_at_a_time:
            if self._marked is not None:
                raise self._marked
            order = await wemasy.read_order(key.website_id, key.order_session)
            if order.tracked or self._harmless.is_set():
                return order
            again = await wemasy.read_order(key.website_id, key.order_session)
            if again.tracked:
                self._marked = ReadingMarksError("Wemasy", order_session=order.order_session)
                raise self._marked
            self._harmless.set()
            return again


CONNECTED_BY: Final = ("wemasy_base_url", "ecomail_base_url", "wemasy_website_id")
"""The settings that a connection is made by; a change of any other needs no new one. A new key says so itself."""
SLICE: Final = 500
"""Orders that are worked through before the event loop gets its turn."""
FEW: Final = 20
"""The same where each of them is decoded."""
REST_SECONDS: Final = 0.0005
"""Between two slices: long enough for the window's thread to get its turn."""
T = TypeVar("T")


async def with_rests(items: Iterable[T], stop: Stop | None = None, *, every: int = SLICE) -> AsyncIterator[T]:
    """Each of ``items``, with a turn for the window between slices of ``every``. Raises ``StoppedByUser``."""
    for number, item in enumerate(items, start=1):
        yield item
        if number % every == 0:
            await asyncio.sleep(REST_SECONDS)
            if stop is not None and stop.requested:
                raise StoppedByUser


class ShopContext:
    """One open shop: its store, settings, keys and connections, one run at a time. Every service of a shop has it."""

    def __init__(
        self,
        *,
        name: str,
        store: Store,
        settings_file: SettingsFile,
        credentials: CredentialStore,
        connections: Connections,
        clock: Clock,
    ) -> None:
        self.name = name
        self.store = store
        self.credentials = credentials
        self.connections = connections
        self.clock = clock
        self.reading_guard = ReadingGuard()
        self._settings_file = settings_file
        self._settings = settings_file.load()
        self._settling = Settling(clock)
        self._one_run = asyncio.Lock()
        self._connections_are_old = False

    @property
    def settings(self) -> ShopSettings:
        return self._settings

    @property
    def folder(self) -> Path:
        """Where the profile keeps everything."""
        return self._settings_file.path.parent

    async def change_settings(self, settings: ShopSettings) -> None:
        """Saves ``settings``; where an assessment looks at what changed, works out anew what follows for the orders."""
        self._settings_file.save(settings)
        before, self._settings = self._settings, settings
        if any(getattr(before, field) != getattr(settings, field) for field in CONNECTED_BY):
            self.renew_connections()
        if any(getattr(before, field) != getattr(settings, field) for field in ASSESSED_BY):
            await self.reassess()

    # ---------------------------------------------------------------------------------------------------- runs

    @asynccontextmanager
    async def run(self, kind: str) -> AsyncIterator[None]:
        """One at a time, and in the log under an id of its own; how the shop stands afterwards is kept."""
        async with self._one_run:
            try:
                with logged_run(kind):
                    yield
            except ReconcilerError as error:
                note_keys(self, error.note)
                raise
            finally:
                write_tile(self)

    def is_running(self) -> bool:
        return self._one_run.locked()

    def check_may_write(self) -> None:
        """Raises ``UsageError`` in a shop that only looks."""
        if self.settings.look_only:
            raise UsageError(detail=Notice("set_to_look_only"))

    async def run_context(self, progress: ProgressCallback | None) -> RunContext:
        """For one run, with both services. Raises ``CredentialsError``, ``BaseUrlError`` or ``NotSetUpError``."""
        await self._refresh_connections()
        wemasy, ecomail = await self.connections.open(self.settings)
        return RunContext(
            store=self.store,
            settings=self.settings,
            wemasy=wemasy,
            ecomail=ecomail,
            clock=self.clock,
            settling=self._settling,
            reporter=self.reporter(progress),
            reading_guard=self.reading_guard,
        )

    async def wemasy(self) -> WemasyClient:
        """For a run in which Ecomail and its key have no part."""
        await self._refresh_connections()
        return await self.connections.open_wemasy(self.settings)

    def renew_connections(self) -> None:
        """From the next run on; one that goes on keeps the keys and addresses that it began with."""
        self._connections_are_old = True

    async def _refresh_connections(self) -> None:
        if self._connections_are_old:
            await self.connections.reset()
            self._connections_are_old = False

    def reporter(self, progress: ProgressCallback | None) -> Reporter:
        limiters = self.connections.limiters
        return Reporter(progress, clock=self.clock, wemasy=limiters[Service.WEMASY], ecomail=limiters[Service.ECOMAIL])

    def with_defaults(self, options: ImportOptions) -> ImportOptions:
        """``options`` with what the settings say of every order."""
        return replace(
            options,
            website_id=options.website_id or self.settings.wemasy_website_id,
            timezone=self.settings.shop_timezone,
        )

    # -------------------------------------------------------------------------------------------------- orders

    def record(self, key: OrderKey) -> OrderRecord:
        """Raises ``UsageError`` for an order that left the list."""
        record = self.store.orders.record(key)
        if record is None:
            raise UsageError(detail=Notice("order_not_listed", {"order": key.order_session}))
        return record

    def card(self, record: OrderRecord) -> OrderCard:
        return OrderCard(record=record, assessment=assess(record, self.settings))

    def summary_of(self, record: OrderRecord) -> OrderSummary:
        return summarise(record, assess(record, self.settings))

    async def reassess(self) -> None:
        """Works out anew what the settings make of every order."""
        keys = self.store.orders.keys()
        for start in range(0, len(keys), SLICE):
            # Read and written without a turn of the loop in between: a run may be changing them, too.
            records = self.store.orders.records(keys[start : start + SLICE])
            self.store.orders.save_many([(record, self.summary_of(record)) for record in records], own=True)
            await asyncio.sleep(0)


def note_of(error: ReconcilerError) -> FailureNote:
    """An expected failure as it is stored with an order or a push."""
    return error.note


def number_of(record: OrderRecord) -> str | None:
    """The number under which Ecomail holds ``record``, or would."""
    return record.matched_order_id or (record.order.order_id if record.order is not None else None)


def lookup_of(record: OrderRecord) -> Lookup:
    """How Ecomail can be asked about ``record``: what the file says, else what Ecomail said last time."""
    known = record.transaction
    moment = record.row.timestamp
    if moment is None and known is not None and known.timestamp:
        moment = known.timestamp
    return Lookup(email=record.row.email, moment=moment, shop=record.row.shop)


def emails_of(record: OrderRecord) -> tuple[str, ...]:
    """Further addresses under which Ecomail may hold the order: as it did last time, and as typed by hand."""
    decided = record.decisions.get("email")
    emails = [
        record.transaction.email if record.transaction is not None else None,
        decided.value if decided is not None else None,
    ]
    return tuple(email for email in emails if isinstance(email, str) and email)


def with_order(record: OrderRecord, order: Order) -> OrderRecord:
    """``record`` with what the shop says of it; where it says no number that can be read, the file's stands for it."""
    if order.order_id is None and record.row.order_id:
        problems = tuple(problem for problem in order.problems if problem.value("field") != "purchase.transaction_id")
        order = replace(order, order_id=record.row.order_id.strip(), problems=problems)
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


def unmatched_of(record: OrderRecord, settings: ShopSettings) -> tuple[Unmatched, ...]:
    """What is known of an order that Ecomail surely does not hold: as the shop has it, and as the user decided.

    What was typed must not hide what the account holds of the order already. Empty where too little is known.
    """
    order = record.order
    if record.presence is not Presence.ABSENT or order is None or record.matched_order_id is not None:
        return ()
    outcomes = [expected_evidence(order, record.row, settings)]
    if has_choices(record.decisions):
        outcomes.append(added_as(record, order, settings))
    return tuple(
        Unmatched(
            key=record.key,
            order_id=order.order_id,
            email=outcome.email or "",
            amount=outcome.amount,
            parts=_parts_of(order, outcome, outcome.amount),
            moment=outcome.timestamp or None,
            resolution=record.row.timestamp_resolution if record.row.timestamp is not None else 1,
            codes=frozenset(line.code for line in order.lines if line.code),
        )
        for outcome in outcomes
        if isinstance(outcome.amount, Decimal)
    )


def _parts_of(order: Order, outcome: Transaction, amount: Decimal) -> frozenset[Decimal]:
    """What the order comes to without its shipping, its tax, or either; unconverted, as the shop says it; and so before
    its discount or without its fee.
    """
    beside = [figure for figure in (outcome.shipping, outcome.tax) if isinstance(figure, Decimal)]
    parts = {amount - taken for taken in (*beside, sum(beside, Decimal(0))) if 0 < taken < amount}
    if order.value is None:
        return frozenset(parts)
    value = figure_or_zero(order.value)
    return frozenset({*parts, value, value + figure_or_zero(order.discount), value - figure_or_zero(order.fee)})
