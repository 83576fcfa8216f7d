"""Push: make Ecomail hold what the plan says, prove it by reading back, and only then mark the order.

The one path, top to bottom, for every order of a plan:

    fresh full read → stale check → journal → write → read back → journal → mark → journal

Intent is committed before each step, so a run that is killed leaves nothing forgotten: ``finish_unsettled`` takes it
up. A write whose answer is missing or makes no sense is *unknown*: it is neither repeated nor given up before Ecomail
was read again.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from core.api.proof import LandedProof
from core.assessment import assess, summarise
from core.diff import equal_in_meaning, same_as_sent
from core.errors import (
    ApiError,
    KeyRefusedError,
    NoUsableAnswerError,
    RateLimitedError,
    ReconcilerError,
    RequestRefusedError,
)
from core.models import (
    Action,
    FailureNote,
    Notice,
    OrderKey,
    OrderState,
    Outcome,
    PlanEntry,
    PushPlan,
    PushRecord,
    PushStep,
    RunResult,
    SkippedEntry,
    Transaction,
)
from core.reconciler.context import RunContext, note_of, with_finding
from core.reconciler.finding import Finding, Lookup, TransactionFinder
from core.reconciler.workers import Ender, run_all
from core.store import PushIntent, RunKind

VERIFY_WAITS_SECONDS: Final = (0.0, 1.0, 2.0, 4.0, 8.0)
"""Before each attempt to read back: how soon a read shows a write is not documented."""
SETTLE_SECONDS: Final = 45.0
"""How long a write without an answer may still take effect: longer than our own read time-out of 30 s."""
BULK_SIZE: Final = 100
"""Orders added with one request. The API allows 1,000; a smaller batch is sooner verified and sooner stopped."""
ATTEMPTS: Final = 2
"""How often the very same document is sent when Ecomail, read after settling, shows that it never arrived."""


async def push(context: RunContext, plan: PushPlan, ender: Ender) -> RunResult:
    """Carries out ``plan`` to the byte; every entry ends with an outcome or, after a stop, is left untouched."""
    run = _PushRun(context, ender, as_new=plan.as_new, mark=plan.mark)
    unsettled = {record.key for record in context.store.journal.unsettled()}
    entries = [entry for entry in plan.entries if entry.key not in unsettled]
    held_back = tuple(_held_back(entry) for entry in plan.entries if entry.key in unsettled)
    run.begin(entries)
    await run_all(run.push_one, [entry for entry in entries if not run.goes_in_bulk(entry)], ender)
    quiet = [entry for entry in entries if run.goes_in_bulk(entry)]
    batches = [quiet[start : start + BULK_SIZE] for start in range(0, len(quiet), BULK_SIZE)]
    await run_all(run.push_in_bulk, batches, ender, at_once=1)
    await run.recheck()
    return run.end(plan.skipped + held_back)


async def finish_unsettled(context: RunContext, ender: Ender) -> RunResult:
    """Takes up every push that was begun and has no certain outcome: looks first, then goes on from what is there."""
    run = _PushRun(context, ender, as_new=False, mark=True)
    records = context.store.journal.unsettled()
    run.begin_settling(records)
    await run_all(run.settle, records, ender)
    await run.recheck()
    return run.end(())


class _PushRun:
    """One run: the journal's run number, what has ended so far, and the steps."""

    def __init__(self, context: RunContext, ender: Ender, *, as_new: bool, mark: bool) -> None:
        self._context = context
        self._store = context.store
        self._ender = ender
        self._as_new = as_new
        self._mark = mark
        self._run_id = 0
        self._ended: dict[int, PushRecord] = {}

    # ------------------------------------------------------------------------------------------------ the run

    def begin(self, entries: Sequence[PlanEntry]) -> None:
        self._run_id = self._store.runs.begin(RunKind.PUSH, at=self._now(), total=len(entries))
        marks = sum(1 for entry in entries if self._mark and not entry.tracked)
        each = marks / len(entries) if entries else 0.0
        self._context.reporter.begin("sending", len(entries), wemasy_each=each, ecomail_each=3.0)

    def begin_settling(self, records: Sequence[PushRecord]) -> None:
        self._run_id = self._store.runs.begin(RunKind.PUSH, at=self._now(), total=len(records))
        self._context.reporter.begin("checking", len(records), wemasy_each=1.0, ecomail_each=2.0)

    def end(self, skipped: tuple[SkippedEntry, ...]) -> RunResult:
        self._store.runs.finish(self._run_id, at=self._now(), stopped=self._ender.stopped)
        return RunResult(
            pushes=tuple(self._ended[push_id] for push_id in sorted(self._ended)),
            skipped=skipped,
            stopped=self._ender.stopped,
            failure=note_of(self._ender.failure) if self._ender.failure is not None else None,
        )

    def goes_in_bulk(self, entry: PlanEntry) -> bool:
        """New orders are added quietly unless the user chose otherwise: a bulk request starts no automation."""
        return entry.action is Action.CREATE and not self._as_new

    # ------------------------------------------------------------------------------------------- the one path

    async def push_one(self, entry: PlanEntry) -> None:
        """One order that is written with a request of its own (or only needs its mark)."""
        now = await self._read_now(entry, TransactionFinder(self._context.ecomail))
        if now is None:
            return
        push = self._journal(entry, now)
        if push.step is PushStep.LANDED:
            await self._mark_landed(push, now)
        elif push.step is PushStep.SENDING:
            await self._prove_and_mark(await self._write(push))

    async def push_in_bulk(self, entries: Sequence[PlanEntry]) -> None:
        """Orders that are new to Ecomail, added with one request; then each goes its way as above."""
        finder = TransactionFinder(self._context.ecomail, [_lookup(entry.intended) for entry in entries])
        current: list[tuple[PlanEntry, Finding]] = []

        async def read(entry: PlanEntry) -> None:
            now = await self._read_now(entry, finder)
            if now is not None:
                current.append((entry, now))

        await run_all(read, entries, self._ender)
        if self._ender.ended:
            return
        pushes = [(self._journal(entry, now), now) for entry, now in current]
        sent = await self._create_all([push for push, _ in pushes if push.step is PushStep.SENDING])
        # What was sent is proved and marked even when the run must end: only nothing new begins.
        await run_all(self._prove_and_mark, sent, Ender())
        for push, now in pushes:
            if push.step is PushStep.LANDED:
                await self._mark_landed(push, now)

    async def settle(self, push: PushRecord) -> None:
        """A push of an earlier run: whatever was sent has settled before Ecomail is asked what it holds."""
        if push.step is PushStep.PLANNED or push.intended is None:
            self._finish(push, Outcome.FAILED, error=_NEVER_SENT)
            return
        elapsed = (self._now() - push.at).total_seconds()
        if push.step in {PushStep.SENDING, PushStep.UNKNOWN} and 0 <= elapsed < SETTLE_SECONDS:
            await self._context.clock.sleep(SETTLE_SECONDS - elapsed)
        await self._prove_and_mark(push, settled=True)

    # --------------------------------------------------------------------------------------------- its steps

    async def _read_now(self, entry: PlanEntry, finder: TransactionFinder) -> Finding | None:
        """Ecomail's version right before writing; ``None`` when it cannot be read, and then nothing is sent."""
        try:
            return await _find(finder, entry.intended, entry.seen)
        except ApiError as error:
            push = self._begin(entry, before=entry.seen, step=PushStep.PLANNED)
            self._fail(push, error)
            return None

    def _journal(self, entry: PlanEntry, now: Finding) -> PushRecord:
        """Commits the intent, or the end of it: stale, or there already."""
        if now.one is not None and _holds(now.one, entry.intended) and entry.action is not Action.DELETE:
            # Only the mark is missing, or somebody (an attempt of ours, perhaps) wrote the very same already.
            return self._begin(entry, before=now.one, step=PushStep.LANDED)
        if now.count > 1 or not _unchanged(entry.seen, now.one):
            push = self._begin(entry, before=now.one, step=PushStep.PLANNED)
            return self._finish(push, Outcome.STALE, after=now.one, found=now)
        return self._begin(entry, before=now.one, step=PushStep.SENDING)

    async def _write(self, push: PushRecord) -> PushRecord:
        ecomail = self._context.ecomail
        try:
            if push.action is Action.CREATE:
                await ecomail.create(push.request)
            elif push.action is Action.DELETE:
                await ecomail.delete(push.order_id, _shop_of(push.before) or self._context.settings.shop_name)
            else:
                await ecomail.update(push.order_id, push.request)
        except NoUsableAnswerError as error:
            return self._advance(push, PushStep.UNKNOWN, error=note_of(error))
        except ApiError as error:
            return self._fail(push, error)
        return push

    async def _create_all(self, pushes: Sequence[PushRecord]) -> list[PushRecord]:
        """Adds ``pushes`` with one request; a refused batch is split until the bad document is found."""
        if not pushes:
            return []
        try:
            await self._context.ecomail.create_bulk([push.request for push in pushes])
        except NoUsableAnswerError as error:
            note = note_of(error)
            return [self._advance(push, PushStep.UNKNOWN, error=note) for push in pushes]
        except RequestRefusedError as error:
            if len(pushes) == 1:
                return [self._fail(pushes[0], error)]
            return await self._create_split(pushes)
        except ApiError as error:
            return [self._fail(push, error) for push in pushes]
        return list(pushes)

    async def _create_split(self, pushes: Sequence[PushRecord]) -> list[PushRecord]:
        """Whether a refused batch adds its good documents is not documented, so look before sending any again."""
        finder = TransactionFinder(self._context.ecomail, [_lookup(push.intended) for push in pushes])
        absent: list[PushRecord] = []
        ready: list[PushRecord] = []
        for push in pushes:
            try:
                found = await _find(finder, push.intended, None)
            except ApiError as error:
                ready.append(self._advance(push, PushStep.UNKNOWN, error=note_of(error)))
                continue
            (ready if found.count else absent).append(push)
        half = (len(absent) + 1) // 2
        return [*ready, *await self._create_all(absent[:half]), *await self._create_all(absent[half:])]

    async def _prove_and_mark(self, push: PushRecord, *, settled: bool = False) -> None:
        """Reads back until it is certain what Ecomail holds; marks only with the proof from that reading."""
        for attempt in range(1, ATTEMPTS + 1):
            if push.outcome is not None and push.outcome is not Outcome.UNCERTAIN:
                return
            unknown = push.step in {PushStep.SENDING, PushStep.UNKNOWN} if settled else push.step is PushStep.UNKNOWN
            if unknown and not settled:
                await self._context.clock.sleep(SETTLE_SECONDS)
            try:
                found = await self._read_back(push)
            except ApiError as error:
                self._end_if_it_concerns_all(error)
                self._finish(push, Outcome.UNCERTAIN, error=note_of(error))
                return
            if _landed(push, found):
                await self._mark_landed(push, found)
                return
            if not unknown or found.count > 1 or not _unchanged(push.before, found.one):
                self._finish(push, Outcome.LANDED_DIFFERENT, after=found.one, found=found)
                return
            if attempt < ATTEMPTS and not self._ender.ended:
                # It never arrived. The very same document may be sent again, and only that.
                settled = False
                push = await self._write(self._advance(push, PushStep.SENDING))
        self._finish(push, Outcome.FAILED, after=push.before, error=push.error or _NEVER_ARRIVED)

    async def _read_back(self, push: PushRecord) -> Finding:
        """What Ecomail shows of the order, after a few growing waits where it does not show what was sent yet."""
        for wait in VERIFY_WAITS_SECONDS:
            await self._context.clock.sleep(wait)
            found = await _find(TransactionFinder(self._context.ecomail), push.intended, push.before)
            if _landed(push, found):
                break
        return found

    async def _mark_landed(self, push: PushRecord, found: Finding) -> None:
        marked, error = False, None
        if push.mark_wanted and push.intended is not None and found.one is not None:
            proof = LandedProof.from_reading(self._key_at_wemasy(push), push.intended, found.one)
            push = self._advance(push, PushStep.LANDED, after=found.one)
            if self._is_tracked(push):
                marked = True
            else:
                push = self._advance(push, PushStep.MARKING)
                marked, error = await self._mark_tracked(proof)
        self._finish(push, Outcome.VERIFIED, after=found.one, found=found, marked=marked, error=error)

    async def _mark_tracked(self, proof: LandedProof) -> tuple[bool, FailureNote | None]:
        """Marks; an answer that never came is looked up in the shop, for a mark needs no second one."""
        wemasy = self._context.wemasy
        try:
            await wemasy.mark_tracked(proof)
        except NoUsableAnswerError as error:
            try:
                order = await wemasy.read_order(proof.key.website_id, proof.key.order_session)
            except ApiError:
                return False, note_of(error)
            return (True, None) if order.tracked else (False, note_of(error))
        except ApiError as error:
            self._end_if_it_concerns_all(error)
            return False, note_of(error)
        return True, None

    async def recheck(self) -> None:
        """Reads all that landed once more: a write that timed out may be applied late, over what was verified."""
        landed = [push for push in self._ended.values() if _can_be_rechecked(push)]
        if not landed or self._ender.failure is not None:
            return
        self._context.reporter.begin("rechecking", len(landed))
        finder = TransactionFinder(self._context.ecomail, [_lookup(push.intended) for push in landed])

        async def recheck_one(push: PushRecord) -> None:
            try:
                found = Finding(await finder.listed(push.order_id, _lookup(push.intended)))
                if not _landed(push, found):
                    found = await _find(finder, push.intended, None)
            except ApiError:
                return  # it was verified once; that it could not be read again says nothing new
            if not _landed(push, found):
                self._finish(push, Outcome.LANDED_DIFFERENT, after=found.one, found=found, marked=push.marked)
            self._context.reporter.advance(push.key)

        await run_all(recheck_one, landed, Ender())

    # ------------------------------------------------------------------------------------------------ helpers

    def _now(self) -> datetime:
        return self._context.clock.now()

    def _begin(self, entry: PlanEntry, *, before: Transaction | None, step: PushStep) -> PushRecord:
        intent = PushIntent(
            run_id=self._run_id,
            key=entry.key,
            order_id=entry.order_id,
            action=entry.action,
            request=entry.request,
            intended=entry.intended,
            before=before,
            mark_wanted=self._mark and entry.undoes is None,
            as_new=self._as_new,
            undoes=entry.undoes,
        )
        (push_id,) = self._store.journal.begin([intent], at=self._now(), step=step)
        return self._store.journal.get(push_id)

    def _advance(
        self,
        push: PushRecord,
        step: PushStep,
        *,
        after: Transaction | UnsetType | None = UNSET,
        error: FailureNote | UnsetType = UNSET,
    ) -> PushRecord:
        self._store.journal.advance(push.push_id, step, at=self._now(), after=after, error=error)
        return self._store.journal.get(push.push_id)

    def _key_at_wemasy(self, push: PushRecord) -> OrderKey:
        """An order imported before the shop was set up belongs to the shop's own website."""
        return OrderKey(push.key.website_id or self._context.settings.wemasy_website_id, push.key.order_session)

    def _is_tracked(self, push: PushRecord) -> bool:
        record = self._store.orders.record(push.key)
        return record is not None and record.order is not None and record.order.tracked

    def _fail(self, push: PushRecord, error: ApiError) -> PushRecord:
        """The write was surely not applied."""
        self._end_if_it_concerns_all(error)
        return self._finish(push, Outcome.FAILED, error=note_of(error))

    def _end_if_it_concerns_all(self, error: ReconcilerError) -> None:
        if isinstance(error, KeyRefusedError | RateLimitedError):
            self._ender.end(error)

    def _finish(
        self,
        push: PushRecord,
        outcome: Outcome,
        *,
        after: Transaction | None = None,
        found: Finding | None = None,
        marked: bool = False,
        error: FailureNote | None = None,
    ) -> PushRecord:
        journal = self._store.journal
        journal.finish(push.push_id, outcome, at=self._now(), after=after, marked=marked, error=error)
        if push.undoes is not None and outcome is Outcome.VERIFIED:
            journal.mark_undone(push.undoes, by=push.push_id)
        ended = journal.get(push.push_id)
        self._ended[ended.push_id] = ended
        self._keep_what_was_seen(ended, found)
        self._context.reporter.advance(ended.key)
        return ended

    def _keep_what_was_seen(self, push: PushRecord, found: Finding | None) -> None:
        """The list of orders shows at once what the push found out."""
        record = self._store.orders.record(push.key)
        if record is None:
            return
        if found is not None:
            record = with_finding(record, found)
        if push.marked and record.order is not None:
            record = replace(record, order=replace(record.order, tracked=True))
        self._store.orders.save_record(record, summarise(record, assess(record, self._context.settings)))


_NEVER_SENT: Final = FailureNote(code="never_sent", message="It was not sent: the program ended before. Try again.")
_NEVER_ARRIVED: Final = FailureNote(
    code="never_arrived", message="Ecomail never took it and holds what it held before. Try again."
)


async def _find(finder: TransactionFinder, intended: Transaction | None, seen: Transaction | None) -> Finding:
    """What Ecomail holds under the order's number, also when it was filed under the address of before."""
    known = intended or seen
    assert known is not None  # noqa: S101 - a push without either is never sent
    emails = [seen.email] if seen is not None and isinstance(seen.email, str) else []
    return await finder.find(known.order_id, _lookup(known), other_emails=emails)


def _lookup(transaction: Transaction | None) -> Lookup:
    if transaction is None:
        return Lookup()
    return Lookup(
        email=transaction.email if isinstance(transaction.email, str) else None, moment=transaction.timestamp or None
    )


def _landed(push: PushRecord, found: Finding) -> bool:
    """Whether Ecomail shows what was sent (or nothing, after a deletion)."""
    if push.action is Action.DELETE:
        return found.count == 0
    return push.intended is not None and found.one is not None and _holds(found.one, push.intended)


def _holds(held: Transaction, intended: Transaction) -> bool:
    return not held.problems and not same_as_sent(intended, held)


def _unchanged(seen: Transaction | None, now: Transaction | None) -> bool:
    """Whether Ecomail still holds what the user saw."""
    if seen is None or now is None:
        return seen is now
    return equal_in_meaning(seen, now)


def _can_be_rechecked(push: PushRecord) -> bool:
    return push.outcome is Outcome.VERIFIED and push.action not in {Action.DELETE, Action.MARK}


def _shop_of(transaction: Transaction | None) -> str | None:
    return transaction.shop if transaction is not None and isinstance(transaction.shop, str) else None


def _held_back(entry: PlanEntry) -> SkippedEntry:
    return SkippedEntry(
        key=entry.key, order_id=entry.order_id, state=OrderState.BLOCKED, reasons=(Notice("unsettled"),)
    )
