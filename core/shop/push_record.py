"""Every step of a push, committed to the journal before it is taken, and what became of it.

Nothing here talks to a service or decides anything, nor does it show anything: who wants to know that a push came to
its end is told.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Final, TypeAlias

from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from core.domain.errors import ApiError, NumberNotFoundError
from core.domain.messages import NEVER_ARRIVED, NOT_VISIBLE, STOPPED, STOPPED_BEFORE_MARK
from core.domain.model import Action, FailureNote, Notice, Order, Transaction
from core.domain.pushes import REMOVING, Outcome, PlanEntry, PushPlan, PushRecord, PushStep, SkippedEntry
from core.domain.runs import RunKind
from core.domain.settings import folded_shop
from core.shop.find_transaction import Finding
from core.shop.run import RunContext, note_of
from core.store.journal import PushIntent

_ACCEPTED: Final = {"accepted": "yes"}
"""Stays with a note of why a push was left open, when Ecomail had said yes to it."""


ADDED_TOO_FEW: Final = "added_too_few"
_ANSWERED: Final = frozenset(
    {
        ADDED_TOO_FEW, "own_error", "own_error_words", "own_fault", "own_fault_words", "answered_status", "redirects",
        "page_not_data", "page_not_data_status",
    }
)  # fmt: skip
"""Reasons why a write came to nothing that were answered: sending the very same again is no help."""

OnEnd: TypeAlias = Callable[[PushRecord, Finding | None], None]
"""Told of each push that came to its end, or as far as it could, and of what Ecomail showed last, where it was read."""


class Push:
    """One push under way. Whoever writes, proves or records it has the same one."""

    def __init__(self, record: PushRecord, *, tracked: bool, order: Order | None) -> None:
        self.record = record
        """As the journal has it."""
        self.order = order
        """What the shop said when it was last asked; what is sent was made from that."""
        self.tracked = tracked
        """Wemasy had the order as tracked when it was last read, so it needs no mark."""
        self.has_ended = False
        """In this run it came to its end, or as far as it could."""
        self.adds_again = False
        """Ecomail removed all copies, and the one that stays has to be added again."""

    @property
    def push_id(self) -> int:
        return self.record.push_id

    @property
    def intended(self) -> Transaction:
        """What is to be sent; nothing is without it."""
        assert self.record.intended is not None  # noqa: S101 - it is missing only in what ended long ago
        return self.record.intended


def was_accepted(push: PushRecord) -> bool:
    """Whether Ecomail said yes to adding the order, as far as the journal knows; seen it need not have been."""
    error = push.error
    return error is not None and (error.code == NOT_VISIBLE.code or error.params.items() >= _ACCEPTED.items())


def refusal_of(record: PushRecord, error: ApiError) -> FailureNote:
    """Why ``record`` was refused. A number that is not found with a new name of the shop may be there under the old."""
    before, after = record.before, record.intended
    renamed = before is not None and after is not None and folded_shop(before.shop) not in {"", folded_shop(after.shop)}
    if before is not None and renamed and isinstance(error, NumberNotFoundError):
        return FailureNote("number_of_old_shop", {**note_of(error).params, "shop": str(before.shop)})
    return note_of(error)


def why_not_taken(push: PushRecord) -> FailureNote:
    """Of a push that Ecomail surely does not hold: what it answered when it was sent, where it answered at all."""
    reason = push.error.params.get("reason") if push.error is not None else None
    if not isinstance(reason, Notice) or reason.code not in _ANSWERED:
        return NEVER_ARRIVED
    code = "not_added" if reason.code == ADDED_TOO_FEW else "never_taken"
    return FailureNote(code, {"number": push.order_id, "reason": reason})


def kind_of(plan: PushPlan) -> RunKind:
    """What the history calls a run that carries out ``plan``."""
    if plan.at_night:
        return RunKind.NIGHT
    if any(entry.undoes is not None for entry in plan.entries):
        return RunKind.PUT_BACK
    return RunKind.REMOVE if any(entry.action in REMOVING for entry in plan.entries) else RunKind.PUSH


class Recorder:
    """The records of one run."""

    def __init__(
        self,
        context: RunContext,
        kind: RunKind,
        orders: Sequence[PlanEntry | PushRecord],
        *,
        on_end: OnEnd,
        as_new: bool = False,
        mark: bool = True,
        left_out: Sequence[SkippedEntry] = (),
    ) -> None:
        self._context = context
        self._on_end = on_end
        self._store = context.store
        self._kind = kind
        self._orders = {order.key: order.order_id for order in orders}
        self._as_new = as_new
        self._mark = mark
        self._run_id = self._store.runs.begin(kind, at=self._now(), total=len(orders), left_out=left_out)
        self._ended: list[Push] = []

    @property
    def ended(self) -> tuple[Push, ...]:
        """What was worked on in this run and has come to its end, or as far as it could, oldest first."""
        return tuple(sorted(self._ended, key=lambda push: push.push_id))

    def finish_run(self, *, stopped: bool) -> None:
        if self._kind is RunKind.SETTLE:  # its pushes count for the runs that began them
            outcomes = Counter(push.record.outcome for push in self._ended)
            good, failed = outcomes[Outcome.VERIFIED], outcomes[Outcome.FAILED]
            needs_you = outcomes.total() - good - failed
            self._store.runs.count(self._run_id, good=good, needs_you=needs_you, failed=failed, stopped=stopped)
        begun = {push.record.key for push in self._ended}
        not_begun = [(key, order_id) for key, order_id in self._orders.items() if key not in begun]
        self._store.runs.finish(self._run_id, at=self._now(), stopped=stopped, not_begun=not_begun)

    # ---------------------------------------------------------------------------------------------- one push

    def begin(self, entry: PlanEntry, *, before: Transaction | None, step: PushStep) -> Push:
        """Enter a push that is about to take ``step``."""
        (push,) = self.begin_all([(entry, before)], step=step)
        return push

    def begin_all(self, entries: Sequence[tuple[PlanEntry, Transaction | None]], *, step: PushStep) -> list[Push]:
        """Enter the pushes of one request, all of them in one commit."""
        intents = [self._intent(entry, before) for entry, before in entries]
        at = self._now()
        push_ids = self._store.journal.begin(intents, at=at, step=step)
        return [
            Push(_entered(intent, push_id, at, step), tracked=entry.tracked, order=entry.order)
            for (entry, _), intent, push_id in zip(entries, intents, push_ids, strict=True)
        ]

    def advance(
        self,
        push: Push,
        step: PushStep,
        *,
        after: Transaction | UnsetType = UNSET,
        error: FailureNote | UnsetType | None = UNSET,
    ) -> None:
        """Note the step that ``push`` is about to take, and what became known; what is not named stays as it is."""
        self._store.journal.advance(push.push_id, step, at=self._now(), after=after, error=error)
        push.record = _changed(push.record, step=step, after=after, error=error)

    def accepted(self, pushes: Sequence[Push]) -> None:
        """Ecomail said yes to adding these. A program that ends before it saw them must not add them again."""
        push_ids = [push.push_id for push in pushes]
        self._store.journal.advance_many(push_ids, PushStep.SENDING, at=self._now(), error=NOT_VISIBLE)
        for push in pushes:
            push.record = replace(push.record, step=PushStep.SENDING, error=NOT_VISIBLE)

    def finish(
        self,
        push: Push,
        outcome: Outcome,
        *,
        found: Finding | None = None,
        marked: bool = False,
        error: FailureNote | None = None,
    ) -> None:
        """Note how ``push`` ended; ``found`` is Ecomail's version as read last, where it was read."""
        journal, undoes = self._store.journal, push.record.undoes
        if undoes is not None and outcome is Outcome.VERIFIED:
            # First, so that a program killed in between has this push unsettled and comes here again.
            journal.mark_undone(undoes, by=push.push_id)
        elif undoes is not None:
            journal.mark_not_undone(by=push.push_id)  # a later look found that it did not last
        after, at = UNSET if found is None else found.one, self._now()
        step = journal.finish(push.push_id, outcome, at=at, after=after, marked=marked, error=error)
        ended = replace(push.record, outcome=outcome, finished_at=at, marked=marked)
        push.record = _changed(ended, step=step, after=after, error=error)
        self._end(push, found)

    def leave_open(self, push: Push, error: FailureNote, *, found: Finding | None = None) -> None:
        """It cannot be told now what became of ``push``: it is looked up again before anything else is sent."""
        if push.record.step in {PushStep.LANDED, PushStep.MARKING}:
            self.advance(push, push.record.step, error=error)  # that it landed is known, and must not be forgotten
            self._end(push, found)
            return
        if was_accepted(push.record):
            error = replace(error, params={**error.params, **_ACCEPTED})
        self.finish(push, Outcome.UNCERTAIN, found=found, error=error)

    @contextlib.contextmanager
    def completed_when_given_up(self, *pushes: Push) -> Iterator[None]:
        """On cancellation, record each push as uncertain or as verified but unmarked."""
        try:
            yield
        except asyncio.CancelledError:
            for push in pushes:
                if push.has_ended:
                    continue
                if push.record.step is not PushStep.MARKING:
                    self._context.settling.wrote(push.push_id)
                if push.record.outcome is not None:
                    continue  # an earlier run left it open, and so does this one
                if push.record.step is PushStep.MARKING:
                    self.finish(push, Outcome.VERIFIED, error=STOPPED_BEFORE_MARK)
                else:
                    self.leave_open(push, STOPPED)
            raise

    # ------------------------------------------------------------------------------------------------ helpers

    def _intent(self, entry: PlanEntry, before: Transaction | None) -> PushIntent:
        return PushIntent(
            run_id=self._run_id,
            key=entry.key,
            order_id=entry.order_id,
            action=entry.action,
            request=entry.request,
            intended=entry.intended,
            before=before,
            mark_wanted=self._mark and entry.undoes is None,
            as_new=self._as_new and entry.action is Action.CREATE,
            undoes=entry.undoes,
            copies=max(entry.copies, entry.copies_again),
        )

    def _end(self, push: Push, found: Finding | None) -> None:
        is_first = not push.has_ended  # a later look at the same push is no further order
        if is_first:
            push.has_ended = True
            self._ended.append(push)
        self._on_end(push.record, found)
        if is_first:
            self._context.reporter.advance(push.record.key)

    def _now(self) -> datetime:
        return self._context.clock.now()


def _entered(intent: PushIntent, push_id: int, at: datetime, step: PushStep) -> PushRecord:
    """What the journal has of a push that was just entered."""
    return PushRecord(
        push_id=push_id,
        run_id=intent.run_id,
        key=intent.key,
        order_id=intent.order_id,
        action=intent.action,
        step=step,
        outcome=None,
        at=at,
        request=intent.request,
        intended=intent.intended,
        before=intent.before,
        mark_wanted=intent.mark_wanted,
        as_new=intent.as_new,
        undoes=intent.undoes,
        copies=intent.copies,
    )


def _changed(
    record: PushRecord,
    *,
    step: PushStep,
    after: Transaction | UnsetType | None,
    error: FailureNote | UnsetType | None,
) -> PushRecord:
    record = replace(record, step=step)
    if after is not UNSET:
        record = replace(record, after=after)
    return record if error is UNSET else replace(record, error=error)
