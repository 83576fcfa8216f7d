"""Every step of a push, committed to the journal before it is taken; and what became of it, shown in the list.

Nothing here talks to a service or decides anything.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from core.domain.assessment import assess, summarise
from core.domain.keep_choices import with_choices_following
from core.domain.messages import NOT_VISIBLE, STOPPED, STOPPED_BEFORE_MARK
from core.domain.model import Action, FailureNote, Transaction
from core.domain.pushes import Outcome, PlanEntry, PushRecord, PushStep, SkippedEntry
from core.domain.runs import RunKind
from core.shop.find_transaction import Finding
from core.shop.run import RunContext, with_finding
from core.store.journal import PushIntent

_ACCEPTED: Final = {"accepted": "yes"}
"""Stays with a note of why a push was left open, when Ecomail had said yes to it."""


def was_accepted(push: PushRecord) -> bool:
    """Whether Ecomail said yes to adding the order, as far as the journal knows; seen it need not have been."""
    error = push.error
    return error is not None and (error.code == NOT_VISIBLE.code or error.params.items() >= _ACCEPTED.items())


def kind_of(entries: Sequence[PlanEntry]) -> RunKind:
    """What the history calls a run that carries out ``entries``."""
    if any(entry.undoes is not None for entry in entries):
        return RunKind.PUT_BACK
    return RunKind.REMOVE if any(entry.action is Action.DELETE for entry in entries) else RunKind.PUSH


class Recorder:
    """The records of one run."""

    def __init__(
        self,
        context: RunContext,
        kind: RunKind,
        orders: Sequence[PlanEntry | PushRecord],
        *,
        as_new: bool,
        mark: bool,
        left_out: Sequence[SkippedEntry] = (),
    ) -> None:
        self._context = context
        self._store = context.store
        self._kind = kind
        self._orders = {order.key: order.order_id for order in orders}
        self._as_new = as_new
        self._mark = mark
        self._run_id = self._store.runs.begin(kind, at=self._now(), total=len(orders), left_out=left_out)
        self._ended: dict[int, PushRecord] = {}
        self._reported: set[int] = set()

    @property
    def ended(self) -> tuple[PushRecord, ...]:
        """What was worked on in this run and has come to its end, or as far as it could, oldest first."""
        return tuple(self._ended[push_id] for push_id in sorted(self._ended))

    def has_ended(self, push: PushRecord) -> bool:
        return push.push_id in self._ended

    def finish_run(self, *, stopped: bool) -> None:
        if self._kind is RunKind.SETTLE:  # its pushes count for the runs that began them
            outcomes = Counter(push.outcome for push in self._ended.values())
            good, failed = outcomes[Outcome.VERIFIED], outcomes[Outcome.FAILED]
            needs_you = outcomes.total() - good - failed
            self._store.runs.count(self._run_id, good=good, needs_you=needs_you, failed=failed, stopped=stopped)
        begun = {push.key for push in self._ended.values()}
        not_begun = [(key, order_id) for key, order_id in self._orders.items() if key not in begun]
        self._store.runs.finish(self._run_id, at=self._now(), stopped=stopped, not_begun=not_begun)

    # ---------------------------------------------------------------------------------------------- one push

    def begin(self, entry: PlanEntry, *, before: Transaction | None, step: PushStep) -> PushRecord:
        """Enter a push that is about to take ``step``."""
        (push,) = self.begin_all([(entry, before)], step=step)
        return push

    def begin_all(
        self, entries: Sequence[tuple[PlanEntry, Transaction | None]], *, step: PushStep
    ) -> tuple[PushRecord, ...]:
        """Enter the pushes of one request, all of them in one commit."""
        journal = self._store.journal
        push_ids = journal.begin(
            [self._intent(entry, before) for entry, before in entries], at=self._now(), step=step
        )  # fmt: skip
        return tuple(journal.get(push_id) for push_id in push_ids)

    def advance(
        self,
        push: PushRecord,
        step: PushStep,
        *,
        after: Transaction | UnsetType = UNSET,
        error: FailureNote | UnsetType | None = UNSET,
    ) -> PushRecord:
        self._store.journal.advance(push.push_id, step, at=self._now(), after=after, error=error)
        return self._store.journal.get(push.push_id)

    def accepted(self, pushes: Sequence[PushRecord]) -> list[PushRecord]:
        """Ecomail said yes to adding these. A program that ends before it saw them must not add them again."""
        push_ids = [push.push_id for push in pushes]
        self._store.journal.advance_many(push_ids, PushStep.SENDING, at=self._now(), error=NOT_VISIBLE)
        return [self._store.journal.get(push_id) for push_id in push_ids]

    def finish(
        self,
        push: PushRecord,
        outcome: Outcome,
        *,
        found: Finding | None = None,
        marked: bool = False,
        error: FailureNote | None = None,
    ) -> PushRecord:
        """Note how ``push`` ended; ``found`` is Ecomail's version as read last, where it was read."""
        journal = self._store.journal
        if push.undoes is not None and outcome is Outcome.VERIFIED:
            # First, so that a program killed in between has this push unsettled and comes here again.
            journal.mark_undone(push.undoes, by=push.push_id)
        elif push.undoes is not None:
            journal.mark_not_undone(by=push.push_id)  # a later look found that it did not last
        after = UNSET if found is None else found.one
        journal.finish(push.push_id, outcome, at=self._now(), after=after, marked=marked, error=error)
        return self._keep(push.push_id, found)

    def leave_open(self, push: PushRecord, error: FailureNote, *, found: Finding | None = None) -> PushRecord:
        """It cannot be told now what became of ``push``: it is looked up again before anything else is sent."""
        if push.step in {PushStep.LANDED, PushStep.MARKING}:
            self.advance(push, push.step, error=error)  # that it landed is known, and must not be forgotten
            return self._keep(push.push_id, found)
        if was_accepted(self._store.journal.get(push.push_id)):
            error = replace(error, params={**error.params, **_ACCEPTED})
        return self.finish(push, Outcome.UNCERTAIN, found=found, error=error)

    @contextlib.contextmanager
    def completed_when_given_up(self, *pushes: PushRecord) -> Iterator[None]:
        """On cancellation, record each push as uncertain or as verified but unmarked."""
        try:
            yield
        except asyncio.CancelledError:
            for push in pushes:
                now = self._store.journal.get(push.push_id)
                if self.has_ended(push) or now.outcome is not None:
                    continue
                if now.step is PushStep.MARKING:
                    self.finish(now, Outcome.VERIFIED, error=STOPPED_BEFORE_MARK)
                else:
                    self._context.settling.wrote(push.push_id)
                    self.leave_open(now, STOPPED)
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
        )

    def _keep(self, push_id: int, found: Finding | None) -> PushRecord:
        ended = self._store.journal.get(push_id)
        self._ended[push_id] = ended
        self._show(ended, found)
        if push_id not in self._reported:  # a later look at the same push is no further order
            self._reported.add(push_id)
            self._context.reporter.advance(ended.key)
        return ended

    def _show(self, push: PushRecord, found: Finding | None) -> None:
        """The list of orders shows at once what the push found out."""
        record = self._store.orders.record(push.key)
        if record is None:
            return
        if found is not None:
            record = with_choices_following(record, with_finding(record, found), self._context.settings)
        if push.marked and record.order is not None:
            record = replace(record, order=replace(record.order, tracked=True))
        self._store.orders.save_record(record, summarise(record, assess(record, self._context.settings)))

    def _now(self) -> datetime:
        return self._context.clock.now()
