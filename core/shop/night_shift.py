"""One night shift of a shop: compare, choose, send, and keep what came of it for the morning.

What it sends goes the way of any push: the same plan, stale check, journal and read-back, and *Put back* for all of it.
What may go is the rule's to say (``core.domain.night``); here is when a shift may run at all: once a night, by one copy
of the program, and not before a clock that jumped or a month without anybody was followed by a comparison. A shift
that was killed is begun again in the same night, and what the journal has of it counts for the limits.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from core.domain.errors import ReconcilerError, UsageError
from core.domain.messages import as_notice
from core.domain.model import Action, FailureNote, Notice, OrderKey, OrderRecord, Presence
from core.domain.night import (
    DryNight,
    Night,
    NightEnd,
    began_last,
    choose,
    confirmed_repairs,
    in_groups,
    money_of,
    night_of,
    over_limit,
    why_clock_is_wrong,
    why_only_compare,
)
from core.domain.pushes import LANDED, Outcome, PushPlan, PushRecord, RunResult, ended_well
from core.domain.runs import RunKind
from core.shop.causes import Causes
from core.shop.compare import Compare
from core.shop.run import AS_NOW, AsAt, ProgressCallback, ShopContext
from core.shop.send import Send
from core.shop.shift_lock import ShiftLock
from core.system.stop import Stop

_KEPT: Final = "night_shift"
_RUNS: Final = 200
"""So many runs back, what one night began is looked for."""
_IN_DOUBT: Final = frozenset({Outcome.UNCERTAIN, Outcome.LANDED_DIFFERENT})
_LONGEST_SLEEP: Final = timedelta(hours=25)
"""By so much the clock on the wall may run ahead of the one that only counts: a computer sleeps at night."""


class _Clocks(Struct, frozen=True):
    """Both clocks at one moment, to see whether the one on the wall was set."""

    wall: datetime
    counted: float


class NightShift:
    def __init__(self, context: ShopContext, compare: Compare, send: Send, causes: Causes) -> None:
        self._context = context
        self._compare = compare
        self._send = send
        self._causes = causes
        self._lock = ShiftLock(context.folder)
        self._clocks = self._both_clocks()
        self._has_jumped = False

    @property
    def last(self) -> Night | None:
        """What the last shift did, or what it was doing when it was killed."""
        return self._context.store.key_values.get(_KEPT, Night)

    def leave(self) -> None:
        """Let others hold the shift."""
        self._lock.release()

    def why_not_now(self) -> Notice | None:
        """Why no shift would begin now; ``None`` where one is due."""
        settings = self._context.settings
        if not settings.night_send:
            return Notice("night_off")
        tonight, last = night_of(self._context.clock.now(), settings), self.last
        if tonight is None:
            return Notice("night_not_now", {"first": settings.night_from, "last": settings.night_until})
        if last is not None and last.night == tonight and last.end is not NightEnd.BEGUN:
            return Notice("night_done_already")
        return None

    def hold(self) -> None:
        """Say that this copy is the one that sends at night, and notice a jump of the clock.

        Call it now and then while waiting. Raises ``StoreInUseError`` with who holds it.
        """
        before, now = self._clocks, self._both_clocks()
        ahead = (now.wall - before.wall) - timedelta(seconds=now.counted - before.counted)
        self._has_jumped = self._has_jumped or not -timedelta(hours=1) <= ahead <= _LONGEST_SLEEP
        self._clocks = now
        self._lock.take(now.wall, self._context.settings.shop_timezone)

    async def run(self, *, progress: ProgressCallback | None = None, stop: Stop | None = None) -> Night:
        """One shift, whatever the hour. Raises ``StoreInUseError`` where another computer holds it, or ``UsageError``
        where it is switched off; any other failure is in what it returns.
        """
        if not self._context.settings.night_send:
            raise UsageError(detail=Notice("night_off"))
        self.hold()
        stop = stop or Stop()
        night = self._begin()
        try:
            night = await self._carry_out(night, self._why_only_compare(), progress, stop)
        except ReconcilerError as error:
            night = replace(night, end=NightEnd.FAILED, why=_told(error.note))
        self._has_jumped = False
        self._keep(night)
        return night

    async def dry_run(self, *, progress: ProgressCallback | None = None, stop: Stop | None = None) -> DryNight:
        """Compares, and says what last night's shift would have done, and what one would do now.

        Last night is taken from now: without the orders that came after it began, and with what was sent since as not
        sent. Sends nothing, keeps nothing. Raises what comparing raises.
        """
        stop, now, settings = stop or Stop(), self._context.clock.now(), self._context.settings
        began = began_last(now, settings)
        then = Night(night=began.astimezone(ZoneInfo(settings.shop_timezone)).date(), at=began, dry=True)
        tonight = replace(self._new(now), dry=True)
        result = await self._compare.run(progress=progress, stop=stop)
        if result.failure is not None or result.stopped:
            failed = _told(result.failure) if result.failure is not None else Notice("night_stopped")
            end = NightEnd.FAILED if result.failure is not None else NightEnd.STOPPED
            return DryNight(last=replace(then, end=end, why=failed), now=replace(tonight, end=end, why=failed))
        instead = self._as_at(began)
        tonight = await self._foretold(tonight, AS_NOW, stop)
        if not instead:
            return DryNight(last=replace(tonight, night=then.night, at=then.at), now=tonight)
        return DryNight(last=await self._foretold(then, instead, stop), now=tonight)

    async def _foretold(self, night: Night, instead: AsAt, stop: Stop) -> Night:
        """``night`` with what would go in it."""
        plan, night = await self._chosen(night, stop, instead)
        listed = self._listed - sum(1 for record in instead.values() if record is None)
        over = over_limit(plan, self._context.settings, listed=listed)
        if over is not None:
            return replace(night, end=NightEnd.OVER_LIMIT, why=over)
        counts = Counter(entry.action for entry in plan.entries)
        return replace(night, end=NightEnd.DONE, sent=dict(counts), money=money_of(plan.entries))

    def _as_at(self, moment: datetime) -> AsAt:
        """What was otherwise at ``moment``: which orders were not there yet, and which were not sent or marked yet."""
        store = self._context.store
        instead: dict[OrderKey, OrderRecord | None] = {}
        runs = [run for run in store.history.runs(limit=_RUNS) if run.at >= moment]
        for push in (push for run in runs for push in reversed(store.journal.of_run(run.run_id))):  # the newest first
            record = instead.get(push.key) or store.orders.record(push.key)
            if record is not None and push.outcome in LANDED and not push.forgotten:
                instead[push.key] = _before(push, record)
        for summary in store.orders.each_summary():
            if summary.date is not None and summary.date > moment:
                instead[summary.key] = None
        return instead

    # ---------------------------------------------------------------------------------------------------- one shift

    def _begin(self) -> Night:
        """Tonight's entry; of a shift that was killed, the same one again."""
        last, night = self.last, self._new(self._context.clock.now())
        return replace(night, at=last.at) if last is not None and last.night == night.night else night

    def _new(self, now: datetime) -> Night:
        settings = self._context.settings
        return Night(night=night_of(now, settings) or now.date(), at=now)

    def _why_only_compare(self) -> Notice | None:
        """Why nothing goes, as far as that can be said before anybody was asked."""
        context, last = self._context, self.last
        compared = context.store.orders.newest_comparison(that_worked=True) is not None
        happened = [last.at] if last is not None else []
        if compared and (at := context.store.last_happened()) is not None:
            happened.append(at)
        why = why_only_compare(context.clock.now(), max(happened, default=None), context.settings)
        if why is None and self._has_jumped:
            why = Notice("night_clock_jumped")
        return Notice("set_to_look_only") if why is None and context.settings.look_only else why

    async def _finish_earlier(self, progress: ProgressCallback | None, stop: Stop) -> Notice | None:
        """What an earlier run left open is finished as by hand, and looked at again; why nothing else goes."""
        earlier = await self._send.finish_unsettled(progress=progress, stop=stop)
        if earlier.failure is not None:
            return _told(earlier.failure)
        if any(push.outcome in _IN_DOUBT for push in earlier.pushes):
            return Notice("night_not_certain")
        keys = list(dict.fromkeys(push.key for push in earlier.pushes))
        listed = [key for key in keys if self._context.store.orders.record(key) is not None]
        again = await self._compare.run(listed, progress=progress, stop=stop) if listed else None
        return _told(again.failure) if again is not None and again.failure is not None else None

    async def _carry_out(
        self, night: Night, why: Notice | None, progress: ProgressCallback | None, stop: Stop
    ) -> Night:
        compared = await self._compare.run(progress=progress, stop=stop)
        night = self._with_clock(night)
        if compared.failure is not None:
            return replace(night, end=NightEnd.FAILED, why=_told(compared.failure))
        if compared.stopped or stop.requested:
            return _stopped(night)
        why = why or why_clock_is_wrong(night, self.last, self._context.settings, self._context.clock.now())
        if why is None:
            why = await self._finish_earlier(progress, stop)
        plan, night = await self._chosen(night, stop)
        over = self._over(plan, night)
        if why is not None or over is not None:
            end = NightEnd.OVER_LIMIT if why is None else NightEnd.COMPARED_ONLY
            return self._with_pushes(replace(night, end=end, why=why or over))
        if not plan.entries:
            return self._with_pushes(replace(night, end=NightEnd.DONE))
        self._keep(night)
        self.hold()
        result = await self._send.run(plan, progress=progress, stop=stop)
        night = self._with_pushes(_ended(night, result))
        return _stopped(night) if result.stopped and night.end is NightEnd.DONE else night

    def _with_clock(self, night: Night) -> Night:
        ahead = self._context.connections.clock_ahead()
        return night if ahead is None else replace(night, clock_ahead=ahead.total_seconds())

    async def _chosen(self, night: Night, stop: Stop, instead: AsAt = AS_NOW) -> tuple[PushPlan, Night]:
        """The plan of what may go, made for these orders as by hand, and chosen from once more."""
        settings = self._context.settings
        found = await self._causes.find(stop=stop, instead=instead)
        repairs = confirmed_repairs(found.explanation, settings)
        choice = choose(await self._send.plan(instead=instead), settings, repairs)
        night = replace(night, waiting=in_groups(choice.waiting))
        if not choice.going:
            return PushPlan(entries=(), at_night=True), night
        plan = await self._send.plan(choice.going, instead=instead)
        going = choose(plan, settings, repairs).going
        plan = plan.without({entry.key for entry in plan.entries} - set(going))
        return replace(plan, skipped=(), at_night=True), night

    def _over(self, plan: PushPlan, night: Night) -> Notice | None:
        return over_limit(plan, self._context.settings, listed=self._listed, used=self._pushes(night))

    @property
    def _listed(self) -> int:
        return sum(self._context.store.orders.count_by_state().values())

    def _pushes(self, night: Night) -> list[PushRecord]:
        """What every start of this night began, as the journal has it."""
        store = self._context.store
        runs = [run for run in store.history.runs(limit=_RUNS) if run.kind is RunKind.NIGHT and run.at >= night.at]
        return [push for run in runs for push in store.journal.of_run(run.run_id)]

    def _with_pushes(self, night: Night) -> Night:
        """``night`` with what came of all that was begun in it."""
        pushes = self._pushes(night)
        landed = [push for push in pushes if push.outcome is Outcome.VERIFIED]
        return replace(
            night,
            run_id=max((push.run_id for push in pushes), default=None),
            sent=dict(Counter(push.action for push in landed)),
            money=money_of(landed),
            needs_you=sum(not ended_well(push) or push.outcome is Outcome.STALE for push in pushes),
        )

    def _keep(self, night: Night) -> None:
        self._context.store.key_values.set(_KEPT, night)

    def _both_clocks(self) -> _Clocks:
        return _Clocks(self._context.clock.now(), self._context.clock.monotonic())


def _before(push: PushRecord, record: OrderRecord) -> OrderRecord:
    """``record`` as it was before ``push``, as far as its entry says."""
    if push.marked and record.order is not None:
        record = replace(record, order=replace(record.order, tracked=False))
    if push.action not in {Action.CREATE, Action.UPDATE}:
        return record
    presence = Presence.PRESENT if push.before is not None else Presence.ABSENT
    return replace(record, transaction=push.before, presence=presence)


def _ended(night: Night, result: RunResult) -> Night:
    if result.failure is not None:
        return replace(night, end=NightEnd.FAILED, why=_told(result.failure))
    bad = next((push for push in result.pushes if not ended_well(push)), None)
    if bad is not None:
        return replace(night, end=NightEnd.FAILED, why=Notice("night_order_failed", {"number": bad.order_id}))
    return replace(night, end=NightEnd.DONE)


def _stopped(night: Night) -> Night:
    return replace(night, end=NightEnd.STOPPED, why=Notice("night_stopped"))


def _told(note: FailureNote) -> Notice:
    return as_notice(note, in_brief=True)
