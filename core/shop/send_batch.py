"""Orders that are new to Ecomail, added with one request: quietly, for a bulk request starts no automation.

Each of them was looked for before, and each is proved and marked like any other afterwards. What has to be done when
the one request is refused for one of its documents is told here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain
from typing import Final

from core.domain.errors import ApiError, NotFoundError, NoUsableAnswerError, RequestRefusedError
from core.domain.messages import NEVER_SENT, STOPPED
from core.domain.pushes import Outcome, PlanEntry, PushStep
from core.shop.find_transaction import Finding, TransactionFinder
from core.shop.push_record import Push
from core.shop.push_steps import ECOMAIL, PushSteps, is_there_already, lookup_of_transaction
from core.shop.workers import CircuitBreaker, run_all

BULK_SIZE: Final = 1000
"""Orders added with one request at most; so many the API allows."""
READ_TOGETHER: Final = 100
"""Of these, orders that are looked for at once, with one listing of their days."""
BULK_FRESH_SECONDS: Final = 10.0
"""What was looked for longer ago is added before more is looked for."""
_DOCUMENT: Final = re.compile(r"transaction_data\.(\d{1,4})(?!\d)", re.ASCII)
"""How a refusal names a document of a batch, by its place."""


class BatchSender:
    """Adds the new orders of one run."""

    def __init__(self, steps: PushSteps) -> None:
        self._steps = steps
        self._context, self._breaker, self._recorder = steps.context, steps.breaker, steps.recorder

    async def add(self, entries: Sequence[PlanEntry]) -> None:
        """One batch: with one request, or more where looking for its orders takes long."""
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
            now = await self._steps.read_now(entry, finder)
            if now is not None:
                current.append((entry, now))

        await run_all(read, entries, self._breaker, pausable=False)
        if self._breaker.ended:
            return []
        there: list[tuple[PlanEntry, Finding]] = []
        others: list[tuple[PlanEntry, Finding]] = []
        for entry, now in current:
            done = is_there_already(entry.action, entry.intended, now, self._steps.kept)
            (there if done else others).append((entry, now))
        await run_all(lambda pair: self._steps.finish_what_is_there(*pair), there, self._breaker, pausable=False)
        return [entry for entry, now in others if self._steps.may_be_written(entry, now)]

    async def _add(self, entries: Sequence[PlanEntry]) -> None:
        """Add orders with one request. What was sent is proved and marked even when the run must end meanwhile."""
        if not entries:
            return
        pushes = self._recorder.begin_all([(entry, None) for entry in entries], step=PushStep.SENDING)
        with self._recorder.completed_when_given_up(*pushes):
            sent = await self._create(pushes)
            begun = CircuitBreaker()
            await run_all(self._steps.prove_and_mark, sent, begun)
        if begun.failure is not None:
            self._breaker.end(begun.failure)

    async def _create(self, pushes: Sequence[Push]) -> list[Push]:
        """Send ``pushes`` with one request; a batch that is refused or fails is parted until the bad document is found.

        Whether such a batch adds its good documents is not documented, nor how soon they show. So it settles like a
        write without an answer, then Ecomail is looked at, and only what is not there is sent again. The parts of one
        round settle together: the wait is longer than any other of a push. Returns what is to be proved.
        """
        sent: list[Push] = []
        batches = [list(pushes)]
        while batches:
            parts: list[list[Push]] = []
            for batch in batches:
                try:
                    await self._create_together(batch)
                except (RequestRefusedError, NoUsableAnswerError) as error:
                    self._steps.unsettled(batch)
                    parts += _parted(batch, error)
                else:
                    sent += batch
            batches = [absent for part in parts if (absent := await self._absent(part, sent))]
            if self._breaker.ended:
                for push in chain.from_iterable(batches):
                    self._recorder.finish(push, Outcome.FAILED, error=NEVER_SENT)
                break
        return sent

    async def _create_together(self, pushes: Sequence[Push]) -> None:
        """One request. Raises what Ecomail says of several documents, when any of them may be the reason."""
        try:
            self._breaker.check_open(ECOMAIL)
            added = await self._context.ecomail.create_bulk([push.record.request for push in pushes])
        except NoUsableAnswerError as error:
            if error.is_own_fault and len(pushes) > 1:
                self._breaker.failed(error, writing=True)
                raise
            self._steps.unknown(pushes, error)
        except ApiError as error:
            parting = isinstance(error, RequestRefusedError) and not isinstance(error, NotFoundError)
            if parting and len(pushes) > 1:
                raise
            self._steps.refused(pushes, error)
        else:
            self._steps.counted(pushes, added)

    async def _absent(self, pushes: Sequence[Push], sent: list[Push]) -> list[Push]:
        """Which of ``pushes``, refused together, Ecomail does not hold; those it does are added to ``sent``."""
        if not await self._steps.has_settled(pushes[0]):
            for push in pushes:
                self._recorder.leave_open(push, STOPPED)
            return []
        finder = TransactionFinder(self._context.ecomail, [lookup_of_transaction(push.intended) for push in pushes])
        absent: list[Push] = []
        for push in pushes:
            try:
                found = await self._steps.find(finder, push.intended, None)
            except ApiError:
                # Refused with the others, and whether Ecomail took it nevertheless cannot be seen now.
                self._recorder.advance(push, PushStep.UNKNOWN)
                sent.append(push)
                continue
            (sent if found.count else absent).append(push)
        return absent


def _parted(pushes: Sequence[Push], error: RequestRefusedError | NoUsableAnswerError) -> list[list[Push]]:
    """Two parts of a refused batch: what Ecomail complains of and the rest, or halves where it names none or all."""
    named = {int(match[1]) for name in error.field_errors if (match := _DOCUMENT.match(name))}
    if not 0 < len(named & set(range(len(pushes)))) < len(pushes):
        named = set(range(len(pushes) // 2, len(pushes)))
    rest = [push for place, push in enumerate(pushes) if place not in named]
    return [rest, [push for place, push in enumerate(pushes) if place in named]]
