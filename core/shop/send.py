"""Push: make Ecomail hold what the plan says, prove it by reading back, and only then mark the order.

The one path, top to bottom, for every order of a plan:

    fresh full read → stale check → journal → write → read back → journal → mark → journal

Here stands the path; each of its steps is a function of ``push_steps``, and what it leaves in the journal is kept by
``push_record``. Intent is committed before each step, so a run that is killed leaves nothing forgotten:
``finish_unsettled`` takes it up. Many new orders go with one request, see ``send_batch``. The fresh read is of Ecomail,
and of the shop where the comparison is a while ago. Nothing here shows anything: the list is told of each end, see
``orders``.
"""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Sequence
from datetime import timedelta
from functools import partial
from typing import Final

from core.domain.errors import ApiError, MassChangeError, NumberTakenError, StoreError
from core.domain.messages import NEVER_SENT
from core.domain.model import Action, Notice, Numbering, OrderKey, OrderState
from core.domain.pushes import (
    OVERWRITING,
    REMOVING,
    Outcome,
    PlanEntry,
    PushPlan,
    PushRecord,
    PushStep,
    RunResult,
    SkippedEntry,
    ended_well,
)
from core.domain.runs import RunKind
from core.shop.find_transaction import Finding, TransactionFinder, lookup_of_transaction
from core.shop.identity import look_again, look_for_taken
from core.shop.landed import has_landed, is_asked_again, is_there_already, was_overtaken
from core.shop.late_writes import LateWrite, unwatch, watch, watched
from core.shop.only_in_ecomail import forget_removed
from core.shop.orders import show_push
from core.shop.plan import check_undoable, plan_push, plan_undo
from core.shop.push_record import OnEnd, Push, Recorder, kind_of, was_accepted
from core.shop.push_steps import PLACES, PushSteps
from core.shop.run import (
    AS_NOW,
    SETTLE_SECONDS,
    SURELY_SETTLED,
    AsAt,
    ProgressCallback,
    RunContext,
    ShopContext,
    note_of,
)
from core.shop.send_batch import BULK_SIZE, BatchSender
from core.shop.survey import Survey, note_sent
from core.shop.workers import AT_ONCE, CircuitBreaker, cancel_grace, run_all
from core.system.stop import Stop

REQUESTS_TO_ECOMAIL_EACH: Final = 3.0
"""Reading, writing, reading back."""


_TAKEN: Final = frozenset({NumberTakenError.code, "not_added"})
"""Failures that say that the account holds the number somewhere."""
_PERHAPS_ON_ITS_WAY: Final = frozenset({PushStep.SENDING, PushStep.UNKNOWN})


class Send:
    """Writes one shop's orders to Ecomail, and puts back what was written."""

    def __init__(self, context: ShopContext) -> None:
        self._context = context
        self._journal = context.store.journal
        self.recovered = self._to_look_up()
        """Pushes of an earlier start that are not certain (any more); ``finish_unsettled`` takes them up."""

    async def plan(
        self,
        keys: Collection[OrderKey] | None = None,
        *,
        as_new: bool = False,
        mark: bool = True,
        instead: AsAt = AS_NOW,
    ) -> PushPlan:
        """What sending ``keys`` would do; without them, everything that needs it. Sends nothing."""
        store, settings, now = self._context.store, self._context.settings, self._context.clock.now()
        await look_again(store, settings, keys)
        return plan_push(store, settings, keys, as_new=as_new, mark=mark, now=now, instead=instead)

    async def plan_undo(self, push_ids: Sequence[int]) -> PushPlan:
        """What putting these pushes back would do, from what Ecomail holds right now. Sends nothing.

        Raises ``PushNotFoundError``, ``CannotUndoError``, ``ApiError``.
        """
        pushes = [self._journal.get(push_id) for push_id in push_ids]
        for push in pushes:
            check_undoable(push)
        async with self._context.run("plan of undo"):
            return await plan_undo(await self._context.run_context(None), pushes)

    async def run(
        self,
        plan: PushPlan,
        *,
        confirmed_number: int | None = None,
        progress: ProgressCallback | None = None,
        stop: Stop | None = None,
    ) -> RunResult:
        """Carries out ``plan``. Raises ``MassChangeError`` before anything when its number was not confirmed."""
        self._context.check_may_write()
        if plan.confirm_number is not None and confirmed_number != plan.confirm_number:
            raise MassChangeError(count=str(plan.confirm_number), why=plan.brake_reason or "")
        async with self._context.run("push"):
            return await push_plan(
                await self._context.run_context(progress), plan, CircuitBreaker(stop), on_end=self._show
            )

    async def finish_unsettled(
        self, *, progress: ProgressCallback | None = None, stop: Stop | None = None
    ) -> RunResult:
        """Takes up what an earlier run left without a certain outcome: looks first, then finishes it.

        Looks also at what may have been overwritten since by a write that never had an answer.
        """
        if not self._to_look_up():
            return RunResult(pushes=())
        self._context.check_may_write()
        async with self._context.run("finish"):
            result = await finish_unsettled(
                await self._context.run_context(progress), CircuitBreaker(stop), on_end=self._show
            )
        self.recovered = self._to_look_up()
        return result

    def _to_look_up(self) -> tuple[PushRecord, ...]:
        return (*self._journal.unsettled(), *(late.newer for late in watched(self._context.store)))

    def _show(self, push: PushRecord, found: Finding | None) -> None:
        """What came of a push, on the list and among what only Ecomail has."""
        show_push(self._context, push, found)
        note_sent(self._context.store, push)
        if push.action is Action.DELETE:
            forget_removed(self._context.store, push)


async def push_plan(context: RunContext, plan: PushPlan, breaker: CircuitBreaker, *, on_end: OnEnd) -> RunResult:
    """Carries out ``plan`` to the byte; every entry ends with an outcome or, after a stop, is left untouched."""
    entries, held_back = _sorted_out(context, plan)
    left_out = plan.skipped + held_back
    if plan.at_night:
        on_end = _ending_with_the_first_failure(on_end, breaker)
    kind = kind_of(plan)
    recorder = Recorder(
        context, kind, entries, on_end=on_end, as_new=plan.as_new, mark=plan.mark, left_out=left_out
    )  # fmt: skip
    run = _PushRun(PushSteps(context, breaker, recorder))
    may_overwrite = await run.look_around(entries)
    marks = sum(1 for entry in entries if plan.mark and not entry.tracked)
    asked = sum(1 for entry in entries if is_asked_again(entry, context.clock.now()))
    wemasy_each = (marks + asked) / len(entries) if entries else 0.0
    context.reporter.begin(
        "sending", len(entries), wemasy_each=wemasy_each, ecomail_each=REQUESTS_TO_ECOMAIL_EACH
    )  # fmt: skip
    # New orders are added quietly unless the user chose otherwise: a bulk request starts no automation.
    quiet = [entry for entry in entries if entry.action is Action.CREATE and not plan.as_new]
    single = [entry for entry in entries if entry.action is not Action.CREATE or plan.as_new]
    batches = [quiet[start : start + BULK_SIZE] for start in range(0, len(quiet), BULK_SIZE)]
    if may_overwrite:
        at_once = 1 if plan.at_night else AT_ONCE
        await run_all(run.push_one, single, breaker, at_once=at_once, give_up=run.grace_ends)
    if batches:
        await run_all(BatchSender(run.steps).add, batches, breaker, at_once=1, give_up=run.grace_ends)
    await run.look_for_taken()
    await run.recheck()
    await run.look_for_late_writes()
    return run.end(left_out)


async def finish_unsettled(context: RunContext, breaker: CircuitBreaker, *, on_end: OnEnd) -> RunResult:
    """Takes up every push that was begun and has no certain outcome: looks first, then goes on from what is there."""
    pushes = context.store.journal.unsettled()
    overtaken = watched(context.store)
    context.reporter.begin("checking", len(pushes), wemasy_each=1.0, ecomail_each=2.0)
    run = _PushRun(PushSteps(context, breaker, Recorder(context, RunKind.SETTLE, pushes, on_end=on_end)))
    await run_all(run.finish_one, pushes, breaker, give_up=run.grace_ends)
    await run_all(partial(run.look_for_late_write, at_start=True), overtaken, breaker, give_up=run.grace_ends)
    await run.recheck()
    return run.end(())


class _PushRun:
    """The one path of every order of a run, and its end."""

    def __init__(self, steps: PushSteps) -> None:
        self.steps = steps
        self._context, self._breaker, self._recorder = steps.context, steps.breaker, steps.recorder

    # ------------------------------------------------------------------------------------------- the one path

    async def look_around(self, entries: Sequence[PlanEntry]) -> bool:
        """Read what is new in the account before anything in it is overwritten: a write goes by the number alone.

        Whether it was read to its end; if not, the run has ended.
        """
        told_apart = self._context.settings.numbering is Numbering.PER_SHOP
        if told_apart or not any(entry.action in OVERWRITING for entry in entries):
            return True
        try:
            return await Survey(self._context, self._breaker.stop).refresh()
        except ApiError as error:
            self._breaker.end(error)
            return False

    async def push_one(self, entry: PlanEntry) -> None:
        """One order that is written with a request of its own (or only needs its mark)."""
        if not await self.steps.shop_says_the_same(entry) or not await self.steps.is_alone(entry):
            return
        async with self._context.ecomail.together(PLACES) as ecomail:
            removing = entry.action in REMOVING
            looking = self.steps.look(ecomail, entry.intended, entry.seen, thoroughly=removing)
            now = await self.steps.read_now(entry, looking)
            if now is None or self._breaker.ended:
                return
            if is_there_already(entry.action, entry.intended, now, self.steps.kept, copies=entry.copies_again):
                ecomail.release()
                await self.steps.finish_what_is_there(entry, now)
            elif self.steps.may_be_written(entry, now):
                push = self._recorder.begin(entry, before=next(iter(now.transactions), None), step=PushStep.SENDING)
                with self._recorder.completed_when_given_up(push):
                    await self.steps.write(push, now, ecomail)
                    await self.steps.prove_and_mark(push)

    async def finish_one(self, record: PushRecord) -> None:
        """A push that an earlier run left without a certain outcome."""
        order = self._context.store.orders.record(record.key)
        of_shop = order.order if order is not None else None
        push = Push(record, tracked=of_shop is not None and of_shop.tracked, order=of_shop)
        if push.record.step is PushStep.PLANNED or push.record.intended is None:
            self._recorder.finish(push, Outcome.FAILED, error=NEVER_SENT)
            return
        with self._recorder.completed_when_given_up(push):
            if push.record.step in _PERHAPS_ON_ITS_WAY and not was_accepted(push.record):
                watch(self._context.store, [push.push_id])
                self._context.settling.has_unanswered = True
            if push.record.step is PushStep.SENDING:
                self._recorder.advance(push, PushStep.UNKNOWN)  # whether its write was answered is not known
            await self.steps.prove_and_mark(push)

    async def look_for_taken(self) -> None:
        """Search all of the account for what Ecomail says it holds already, so that the cards can show it."""
        taken = [push.record.key for push in self._recorder.ended if _is_taken(push.record)]
        if not taken or self._breaker.ended:
            return
        with contextlib.suppress(ApiError):  # that the number is taken is known, and said, all the same
            await look_for_taken(self._context, taken, self._breaker.stop)
        self._context.reporter.advance(*taken, by=0)

    async def look_for_late_writes(self) -> None:
        """The same for what earlier runs sent a moment ago over a write without an answer."""
        if self._breaker.ended or not self._context.settling.has_unanswered:
            return
        now, here = self._context.clock.now(), {push.push_id for push in self._recorder.ended}
        recent = [
            late
            for late in watched(self._context.store)
            if late.newer.push_id not in here and abs(now - late.newer.at) <= SURELY_SETTLED
        ]
        await run_all(self.look_for_late_write, recent, CircuitBreaker(), give_up=self.grace_ends)

    async def look_for_late_write(self, late: LateWrite, *, at_start: bool = False) -> None:
        """Whether a write without an answer took effect after all, over what was sent and verified after it.

        The look of the next start is the last one, unless it comes so soon that another has to follow.
        """
        newer, store = late.newer, self._context.store
        assert newer.intended is not None  # noqa: S101 - what was forgotten is not watched
        try:
            finder = TransactionFinder(self._context.ecomail)
            found = await self.steps.find(finder, newer.intended, newer.after or newer.before, thoroughly=True)
        except ApiError:
            return  # the next start looks again
        came_late = was_overtaken(newer, late.older, found, self.steps.kept)
        if came_late or (at_start and abs(self._context.clock.now() - newer.at) > timedelta(seconds=SETTLE_SECONDS)):
            unwatch(store, late.older.push_id)
        if came_late:
            push = Push(newer, tracked=newer.marked, order=None)
            self._recorder.finish(push, Outcome.LANDED_DIFFERENT, found=found, marked=newer.marked)

    async def recheck(self) -> None:
        """Read all that landed once more: a write that timed out may be applied late, over what was verified."""
        landed = [push for push in self._recorder.ended if _can_be_rechecked(push.record)]
        if not landed or self._breaker.failure is not None:
            return
        self._context.reporter.begin("rechecking", len(landed))
        finder = TransactionFinder(
            self._context.ecomail, [lookup_of_transaction(push.record.after or push.intended) for push in landed]
        )

        async def recheck_one(push: Push) -> None:
            seen = push.record.after or push.intended
            try:
                found = Finding(await finder.listed(push.record.order_id, lookup_of_transaction(seen)))
                if not has_landed(push.record, found, self.steps.kept, in_full=False):
                    found = await self.steps.find(finder, push.intended, seen)
            except ApiError:
                found = None  # it was verified once; that it could not be read again says nothing new
            if found is not None and not has_landed(push.record, found, self.steps.kept, in_full=False):
                error = self.steps.differently(push, found)
                self._recorder.finish(
                    push, Outcome.LANDED_DIFFERENT, found=found, marked=push.record.marked, error=error
                )
            self._context.reporter.advance(push.record.key)

        begun = CircuitBreaker()
        await run_all(recheck_one, landed, begun, give_up=self.grace_ends)
        if begun.failure is not None:
            self._breaker.end(begun.failure)

    # ------------------------------------------------------------------------------------------------ its end

    async def grace_ends(self) -> None:
        await cancel_grace(self._breaker.stop, self._context.clock)

    def end(self, skipped: tuple[SkippedEntry, ...]) -> RunResult:
        failure = self._breaker.failure
        if not isinstance(failure, StoreError):  # then nothing can be written; the journal is right as it is
            self._recorder.finish_run(stopped=self._breaker.stopped)
        return RunResult(
            pushes=tuple(push.record for push in self._recorder.ended),
            skipped=skipped,
            stopped=self._breaker.stopped,
            failure=note_of(failure) if failure is not None else None,
        )


def _ending_with_the_first_failure(on_end: OnEnd, breaker: CircuitBreaker) -> OnEnd:
    def on_end_at_night(push: PushRecord, found: Finding | None) -> None:
        if not ended_well(push):
            breaker.break_off()
        on_end(push, found)

    return on_end_at_night


def _sorted_out(context: RunContext, plan: PushPlan) -> tuple[list[PlanEntry], tuple[SkippedEntry, ...]]:
    """The entries that may be sent, and those that must not, whatever the plan says, with the reason."""
    unsettled = context.store.journal.unsettled()
    keys = {push.key for push in unsettled}
    taken = {push.order_id for push in unsettled}
    entries: list[PlanEntry] = []
    held_back: list[SkippedEntry] = []
    for entry in plan.entries:
        overwrites = entry.action in {Action.UPDATE, Action.RESTORE}
        if entry.key in keys or entry.order_id in taken:
            reason = "unsettled"
        elif overwrites and (entry.seen is None or not entry.seen.seen_whole):
            reason = "not_in_full"
        else:
            taken.add(entry.order_id)  # two pushes of one number would overwrite each other, or add it twice
            entries.append(entry)
            continue
        held_back.append(
            SkippedEntry(key=entry.key, order_id=entry.order_id, state=OrderState.BLOCKED, reasons=(Notice(reason),))
        )
    return entries, tuple(held_back)


def _is_taken(push: PushRecord) -> bool:
    return push.outcome is Outcome.FAILED and push.error is not None and push.error.code in _TAKEN


def _can_be_rechecked(push: PushRecord) -> bool:
    return push.outcome is Outcome.VERIFIED and push.action is not Action.MARK
