"""Push: make Ecomail hold what the plan says, prove it by reading back, and only then mark the order.

The one path, top to bottom, for every order of a plan:

    fresh full read → stale check → journal → write → read back → journal → mark → journal

Intent is committed before each step, so a run that is killed leaves nothing forgotten: ``finish_unsettled`` takes it
up. From the write on it goes on in ``push_steps``. The fresh read is of Ecomail alone, see ``core.domain.assessment``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import chain
from typing import Final

from core.domain.errors import (
    ApiError,
    MassChangeError,
    NotFoundError,
    NoUsableAnswerError,
    RequestRefusedError,
    StoreError,
)
from core.domain.messages import NEVER_SENT, STOPPED, text
from core.domain.model import Action, Notice, OrderKey, OrderState
from core.domain.pushes import Outcome, PlanEntry, PushPlan, PushRecord, PushStep, RunResult, SkippedEntry
from core.domain.runs import RunKind
from core.shop.find_transaction import Finding, TransactionFinder
from core.shop.only_in_ecomail import forget_removed
from core.shop.plan import check_undoable, plan_push, plan_undo
from core.shop.push_record import Recorder, kind_of
from core.shop.push_steps import ECOMAIL, Prover, has_landed, is_there_already, is_unchanged, lookup_of_transaction
from core.shop.run import ProgressCallback, RunContext, ShopContext, note_of
from core.shop.workers import CircuitBreaker, cancel_grace, run_all
from core.system.stop import Stop

BULK_SIZE: Final = 1000
"""Orders added with one request at most; so many the API allows."""
READ_TOGETHER: Final = 100
"""Of these, orders that are looked for at once, with one listing of their days."""
BULK_FRESH_SECONDS: Final = 10.0
"""What was looked for longer ago is added before more is looked for."""
_DOCUMENT: Final = re.compile(r"transaction_data\.(\d{1,4})(?!\d)", re.ASCII)
"""How a refusal names a document of a batch, by its place."""
REQUESTS_TO_ECOMAIL_EACH: Final = 3.0
"""Reading, writing, reading back."""


class Send:
    """Writes one shop's orders to Ecomail, and puts back what was written."""

    def __init__(self, context: ShopContext) -> None:
        self._context = context
        self._journal = context.store.journal
        self.recovered = self._journal.unsettled()
        """Pushes of an earlier start that have no certain outcome; ``finish_unsettled`` takes them up."""

    async def plan(
        self, keys: Collection[OrderKey] | None = None, *, as_new: bool = False, mark: bool = True
    ) -> PushPlan:
        """What sending ``keys`` would do; without them, everything that needs it. Sends nothing."""
        store, settings, now = self._context.store, self._context.settings, self._context.clock.now()
        return plan_push(store, settings, keys, as_new=as_new, mark=mark, now=now)

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
            why = text(plan.brake_reason) if plan.brake_reason is not None else ""
            raise MassChangeError(count=str(plan.confirm_number), why=why)
        async with self._context.run("push"):
            result = await push_plan(await self._context.run_context(progress), plan, CircuitBreaker(stop))
        forget_removed(self._context.store, result.pushes)
        return result

    async def finish_unsettled(
        self, *, progress: ProgressCallback | None = None, stop: Stop | None = None
    ) -> RunResult:
        """Takes up what an earlier run left without a certain outcome: looks first, then finishes it."""
        if not self._journal.unsettled():
            return RunResult(pushes=())
        self._context.check_may_write()
        async with self._context.run("finish"):
            result = await finish_unsettled(await self._context.run_context(progress), CircuitBreaker(stop))
        forget_removed(self._context.store, result.pushes)
        self.recovered = self._journal.unsettled()
        return result


async def push_plan(context: RunContext, plan: PushPlan, breaker: CircuitBreaker) -> RunResult:
    """Carries out ``plan`` to the byte; every entry ends with an outcome or, after a stop, is left untouched."""
    entries, held_back = _sorted_out(context, plan)
    marks = sum(1 for entry in entries if plan.mark and not entry.tracked)
    wemasy_each = marks / len(entries) if entries else 0.0
    context.reporter.begin(
        "sending", len(entries), wemasy_each=wemasy_each, ecomail_each=REQUESTS_TO_ECOMAIL_EACH
    )  # fmt: skip
    left_out = plan.skipped + held_back
    recorder = Recorder(context, kind_of(plan.entries), entries, left_out=left_out, as_new=plan.as_new, mark=plan.mark)
    run = _PushRun(context, breaker, recorder)
    # New orders are added quietly unless the user chose otherwise: a bulk request starts no automation.
    quiet = [entry for entry in entries if entry.action is Action.CREATE and not plan.as_new]
    single = [entry for entry in entries if entry.action is not Action.CREATE or plan.as_new]
    batches = [quiet[start : start + BULK_SIZE] for start in range(0, len(quiet), BULK_SIZE)]
    await run_all(run.push_one, single, breaker, give_up=run.grace_ends)
    await run_all(run.push_in_bulk, batches, breaker, at_once=1, give_up=run.grace_ends)
    await run.recheck()
    return run.end(left_out)


async def finish_unsettled(context: RunContext, breaker: CircuitBreaker) -> RunResult:
    """Takes up every push that was begun and has no certain outcome: looks first, then goes on from what is there."""
    pushes = context.store.journal.unsettled()
    context.reporter.begin("checking", len(pushes), wemasy_each=1.0, ecomail_each=2.0)
    run = _PushRun(context, breaker, Recorder(context, RunKind.SETTLE, pushes, as_new=False, mark=True))
    await run_all(run.finish_one, pushes, breaker, give_up=run.grace_ends)
    await run.recheck()
    return run.end(())


class _PushRun:
    """The steps of one run."""

    def __init__(self, context: RunContext, breaker: CircuitBreaker, recorder: Recorder) -> None:
        self._context = context
        self._breaker = breaker
        self._recorder = recorder
        self._prover = Prover(context, breaker, recorder)

    async def grace_ends(self) -> None:
        await cancel_grace(self._breaker.stop, self._context.clock)

    def end(self, skipped: tuple[SkippedEntry, ...]) -> RunResult:
        failure = self._breaker.failure
        if not isinstance(failure, StoreError):  # then nothing can be written; the journal is right as it is
            self._recorder.finish_run(stopped=self._breaker.stopped)
        return RunResult(
            pushes=self._recorder.ended,
            skipped=skipped,
            stopped=self._breaker.stopped,
            failure=note_of(failure) if failure is not None else None,
        )

    # ------------------------------------------------------------------------------------------- the one path

    async def push_one(self, entry: PlanEntry) -> None:
        """One order that is written with a request of its own (or only needs its mark)."""
        now = await self._read_now(entry, TransactionFinder(self._context.ecomail))
        if now is None or self._breaker.ended:
            return
        if is_there_already(entry.action, entry.intended, now):
            await self._finish_what_is_there(entry, now)
        elif self._may_be_written(entry, now):
            push = self._recorder.begin(entry, before=now.one, step=PushStep.SENDING)
            with self._recorder.completed_when_given_up(push):
                await self._prover.prove_and_mark(await self._prover.write(push))

    async def push_in_bulk(self, entries: Sequence[PlanEntry]) -> None:
        """Orders that are new to Ecomail, added with one request, or more where looking for them takes long."""
        clock, stop = self._context.clock, self._breaker.stop
        absent: list[PlanEntry] = []
        looked_at = 0.0
        for start in range(0, len(entries), READ_TOGETHER):
            if not absent:
                await stop.pause_ends()
                looked_at = clock.monotonic()
            absent += await self._look_for(entries[start : start + READ_TOGETHER])
            if self._breaker.ended:
                return
            if stop.paused or clock.monotonic() - looked_at > BULK_FRESH_SECONDS:
                await self._add(absent)
                absent = []
        await self._add(absent)

    async def _look_for(self, entries: Sequence[PlanEntry]) -> list[PlanEntry]:
        """Which of ``entries`` may be added; what else there is to say of them is said."""
        finder = TransactionFinder(self._context.ecomail, [lookup_of_transaction(entry.intended) for entry in entries])
        current: list[tuple[PlanEntry, Finding]] = []

        async def read(entry: PlanEntry) -> None:
            now = await self._read_now(entry, finder)
            if now is not None:
                current.append((entry, now))

        await run_all(read, entries, self._breaker, pausable=False)
        if self._breaker.ended:
            return []
        there = [(entry, now) for entry, now in current if is_there_already(entry.action, entry.intended, now)]
        others = [(entry, now) for entry, now in current if not is_there_already(entry.action, entry.intended, now)]
        await run_all(lambda pair: self._finish_what_is_there(*pair), there, self._breaker, pausable=False)
        return [entry for entry, now in others if self._may_be_written(entry, now)]

    async def finish_one(self, push: PushRecord) -> None:
        """A push that an earlier run left without a certain outcome."""
        if push.step is PushStep.PLANNED or push.intended is None:
            self._recorder.finish(push, Outcome.FAILED, error=NEVER_SENT)
            return
        with self._recorder.completed_when_given_up(push):
            await self._prover.prove_and_mark(push, of_earlier_run=True)

    # --------------------------------------------------------------------------------------------- its steps

    async def _read_now(self, entry: PlanEntry, finder: TransactionFinder) -> Finding | None:
        """Ecomail's version right before writing; ``None`` when it cannot be read, and then nothing is sent."""
        try:
            return await self._prover.find(finder, entry.intended, entry.seen)
        except ApiError as error:
            push = self._recorder.begin(entry, before=entry.seen, step=PushStep.PLANNED)
            self._recorder.finish(push, Outcome.FAILED, error=note_of(error))
            return None

    def _may_be_written(self, entry: PlanEntry, now: Finding) -> bool:
        """The stale check: Ecomail must still hold exactly what the user saw. If not, that is recorded and shown."""
        if now.count <= 1 and is_unchanged(entry.seen, now.one) and entry.action is not Action.MARK:
            return True
        push = self._recorder.begin(entry, before=entry.seen, step=PushStep.PLANNED)
        self._recorder.finish(push, Outcome.STALE, found=now)
        return False

    async def _finish_what_is_there(self, entry: PlanEntry, now: Finding) -> None:
        """Only the mark is missing, or somebody (an attempt of ours, perhaps) wrote the very same already."""
        push = self._recorder.begin(entry, before=now.one, step=PushStep.LANDED)
        with self._recorder.completed_when_given_up(push):
            await self._prover.mark_landed(push, now)

    async def _add(self, entries: Sequence[PlanEntry]) -> None:
        """Add orders with one request. What was sent is proved and marked even when the run must end meanwhile."""
        if not entries:
            return
        pushes = self._recorder.begin_all([(entry, None) for entry in entries], step=PushStep.SENDING)
        with self._recorder.completed_when_given_up(*pushes):
            sent = await self._create(pushes)
            begun = CircuitBreaker()
            await run_all(self._prover.prove_and_mark, sent, begun)
        if begun.failure is not None:
            self._breaker.end(begun.failure)

    async def _create(self, pushes: Sequence[PushRecord]) -> list[PushRecord]:
        """Send ``pushes`` with one request; a refused batch is parted until the bad document is found.

        Whether a refused batch adds its good documents is not documented, nor how soon they show. So it settles like a
        write without an answer, then Ecomail is looked at, and only what is not there is sent again. The parts of one
        round settle together: the wait is longer than any other of a push.
        """
        sent: list[PushRecord] = []
        batches = [list(pushes)]
        while batches:
            parts: list[list[PushRecord]] = []
            for batch in batches:
                try:
                    sent += await self._create_together(batch)
                except RequestRefusedError as error:
                    self._prover.unsettled(batch)
                    parts += _parted(batch, error)
            batches = [absent for part in parts if (absent := await self._absent(part, sent))]
            if self._breaker.ended:
                for push in chain.from_iterable(batches):
                    self._recorder.finish(push, Outcome.FAILED, error=NEVER_SENT)
                break
        return sent

    async def _create_together(self, pushes: Sequence[PushRecord]) -> list[PushRecord]:
        """One request. Raises ``RequestRefusedError`` when it was refused for one of several documents."""
        try:
            self._breaker.check_open(ECOMAIL)
            added = await self._context.ecomail.create_bulk([push.request for push in pushes])
        except NoUsableAnswerError as error:
            return self._prover.unknown(pushes, error)
        except ApiError as error:
            parting = isinstance(error, RequestRefusedError) and not isinstance(error, NotFoundError)
            if parting and len(pushes) > 1:
                raise
            return self._prover.refused(pushes, error)
        return self._prover.counted(pushes, added)

    async def _absent(self, pushes: Sequence[PushRecord], sent: list[PushRecord]) -> list[PushRecord]:
        """Which of ``pushes``, refused together, Ecomail does not hold; those it does are added to ``sent``."""
        if not await self._prover.has_settled(pushes[0]):
            for push in pushes:
                self._recorder.leave_open(push, STOPPED)
            return []
        finder = TransactionFinder(
            self._context.ecomail, [lookup_of_transaction(push.intended) for push in pushes if push.intended]
        )
        absent: list[PushRecord] = []
        for push in pushes:
            assert push.intended is not None  # noqa: S101 - it was just made
            try:
                found = await self._prover.find(finder, push.intended, None)
            except ApiError:
                # Refused with the others, and whether Ecomail took it nevertheless cannot be seen now.
                sent.append(self._recorder.advance(push, PushStep.UNKNOWN))
                continue
            (sent if found.count else absent).append(push)
        return absent

    async def recheck(self) -> None:
        """Read all that landed once more: a write that timed out may be applied late, over what was verified."""
        landed = [push for push in self._recorder.ended if _can_be_rechecked(push)]
        if not landed or self._breaker.failure is not None:
            return
        self._context.reporter.begin("rechecking", len(landed))
        finder = TransactionFinder(
            self._context.ecomail, [lookup_of_transaction(push.after) for push in landed if push.after]
        )

        async def recheck_one(push: PushRecord) -> None:
            assert push.intended is not None  # noqa: S101 - what landed was intended
            assert push.after is not None  # noqa: S101 - and was seen
            try:
                found = Finding(await finder.listed(push.order_id, lookup_of_transaction(push.after)))
                if not has_landed(push, found, in_full=False):
                    found = await self._prover.find(finder, push.intended, push.after)
            except ApiError:
                found = None  # it was verified once; that it could not be read again says nothing new
            if found is not None and not has_landed(push, found, in_full=False):
                self._recorder.finish(push, Outcome.LANDED_DIFFERENT, found=found, marked=push.marked)
            self._context.reporter.advance(push.key)

        begun = CircuitBreaker()
        await run_all(recheck_one, landed, begun, give_up=self.grace_ends)
        if begun.failure is not None:
            self._breaker.end(begun.failure)


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


def _parted(pushes: Sequence[PushRecord], error: RequestRefusedError) -> list[list[PushRecord]]:
    """Two parts of a refused batch: what Ecomail complains of and the rest, or halves where it names none or all."""
    named = {int(match[1]) for name in error.field_errors if (match := _DOCUMENT.match(name))}
    if not 0 < len(named & set(range(len(pushes)))) < len(pushes):
        named = set(range(len(pushes) // 2, len(pushes)))
    rest = [push for place, push in enumerate(pushes) if place not in named]
    return [rest, [push for place, push in enumerate(pushes) if place in named]]


def _can_be_rechecked(push: PushRecord) -> bool:
    return push.outcome is Outcome.VERIFIED and push.action not in {Action.DELETE, Action.MARK}
