"""Orders that are new to Ecomail, added with one request: quietly, for a bulk request starts no automation.

Each of them was looked for before, and each is proved and marked like any other afterwards. What has to be done when
the one request is refused for one of its documents is told here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain
from typing import Final, TypeGuard

from msgspec.structs import replace

from core.domain.errors import ApiError, LookTooOldError, NotFoundError, NoUsableAnswerError, RequestRefusedError
from core.domain.messages import NEVER_SENT, STOPPED
from core.domain.pushes import Outcome, PlanEntry, PushStep
from core.services.ecomail import EcomailClient
from core.services.retry import Look
from core.shop.find_transaction import Finding, Lookup, TransactionFinder, lookup_of_transaction
from core.shop.landed import is_there_already
from core.shop.push_record import Push
from core.shop.push_steps import ECOMAIL, MOST_LOOKS, PLACES, PushSteps
from core.shop.workers import CircuitBreaker, run_all

BULK_SIZE: Final = 1000
"""Orders added with one request at most; so many the API allows."""
READ_TOGETHER: Final = 100
"""Of these, orders that are looked for at once, with one listing of their days."""
FEW_TOGETHER: Final = 20
"""The same while others are seen adding orders: the fewer at once, the shorter nobody looks."""
BULK_FRESH_SECONDS: Final = 10.0
"""What was looked for longer ago is added before more is looked for."""
_DOCUMENT: Final = re.compile(r"transaction_data\.(\d{1,4})(?!\d)", re.ASCII)
"""How a refusal names a document of a batch, by its place."""


class BatchSender:
    """Adds the new orders of one run."""

    def __init__(self, steps: PushSteps) -> None:
        self._steps = steps
        self._context, self._breaker, self._recorder = steps.context, steps.breaker, steps.recorder
        self._others_add = False
        """Orders were there that were not when they were planned: somebody else adds orders of this shop as well."""

    async def add(self, entries: Sequence[PlanEntry]) -> None:
        """One batch: with one request, or more where looking for its orders takes long."""
        clock, stop = self._context.clock, self._breaker.stop
        absent: list[PlanEntry] = []
        look, waiting = self._context.ecomail.now(), list(entries)
        while waiting:
            if not absent:
                await stop.pause_ends()
                look = self._context.ecomail.now()
            together = FEW_TOGETHER if self._others_add else READ_TOGETHER
            absent += await self._look_for(waiting[:together])
            del waiting[:together]
            if self._breaker.ended:
                return
            if stop.paused or self._others_add or look.seconds_ago(clock) > BULK_FRESH_SECONDS:
                await self._add(absent, look)
                absent = []
        await self._add(absent, look)

    async def _look_for(self, entries: Sequence[PlanEntry]) -> list[PlanEntry]:
        """Which of ``entries`` may be added; what else there is to say of them is said."""
        finder = TransactionFinder(self._context.ecomail, [lookup_of_transaction(entry.intended) for entry in entries])
        current: list[tuple[PlanEntry, Finding]] = []

        async def read(entry: PlanEntry) -> None:
            if not await self._steps.shop_says_the_same(entry):
                return
            now = await self._steps.read_now(entry, self._steps.find(finder, entry.intended, entry.seen))
            if now is not None:
                current.append((entry, now))

        await run_all(read, entries, self._breaker, pausable=False)
        if self._breaker.ended:
            return []
        there: list[tuple[PlanEntry, Finding]] = []
        others: list[tuple[PlanEntry, Finding]] = []
        self._others_add = self._others_add or any(now.count for _, now in current)
        for entry, now in current:
            done = is_there_already(entry.action, entry.intended, now, self._steps.kept)
            (there if done else others).append((entry, now))
        await run_all(lambda pair: self._steps.finish_what_is_there(*pair), there, self._breaker, pausable=False)
        return [entry for entry, now in others if self._steps.may_be_written(entry, now)]

    async def _add(self, entries: Sequence[PlanEntry], look: Look) -> None:
        """Add orders with one request. What was sent is proved and marked even when the run must end meanwhile.

        ``look``: when the first of them was looked for.
        """
        if not entries:
            return
        pushes = self._recorder.begin_all([(entry, None) for entry in entries], step=PushStep.SENDING)
        with self._recorder.completed_when_given_up(*pushes):
            sent = await self._create(pushes, look)
            begun = CircuitBreaker()
            await run_all(self._steps.prove_and_mark, sent, begun)
        if begun.failure is not None:
            self._breaker.end(begun.failure)

    async def _create(self, pushes: Sequence[Push], look: Look) -> list[Push]:
        """Send ``pushes`` with one request; a batch that is refused or fails is parted until the bad document is found.

        Whether such a batch adds its good documents is not documented, nor how soon they show. So it settles like a
        write without an answer, then Ecomail is looked at, and only what is not there is sent again. The parts of one
        round settle together: the wait is longer than any other of a push. Returns what is to be proved.
        """
        sent: list[Push] = []
        batches = [list(pushes)]
        while batches:
            parts: list[list[Push]] = []
            for batch in batches:  # a round that has to end asks for nothing more
                parts += [batch] if self._breaker.ended else await self._create_together(batch, look, sent)
            look = self._context.ecomail.now()
            batches = [absent for part in parts if (absent := await self._absent(part, sent))]
            if self._breaker.ended:
                for push in chain.from_iterable(batches):
                    self._recorder.finish(push, Outcome.FAILED, error=NEVER_SENT)
                break
        return sent

    async def _create_together(self, pushes: list[Push], look: Look, sent: list[Push]) -> list[list[Push]]:
        """One request; ``sent`` gets what has to be proved. Returns the parts that it has to be tried again in.

        What was looked for too long ago is looked for again first, and so are all after each wait.
        """
        error: ApiError | None = None
        for _ in range(MOST_LOOKS):
            async with self._context.ecomail.together(PLACES) as ecomail:
                if look.is_old(self._context.clock):
                    pushes, look = await self._look_again(pushes, ecomail, sent)
                error = await self._send(pushes, look, ecomail) if pushes else None
            if not isinstance(error, LookTooOldError):
                break
        if isinstance(error, LookTooOldError):
            error = error.held_up_by or error
        if len(pushes) > 1 and _may_be_one_of_many(error):
            self._steps.unsettled(pushes)
            return _parted(pushes, error)
        if isinstance(error, NoUsableAnswerError):
            self._steps.unknown(pushes, error)
        elif error is not None:
            self._steps.refused(pushes, error)
        sent += pushes
        return []

    async def _send(self, pushes: Sequence[Push], look: Look, ecomail: EcomailClient) -> ApiError | None:
        """What was wrong with the request, if anything was."""
        try:
            self._breaker.check_open(ECOMAIL)
            added = await ecomail.create_bulk([push.record.request for push in pushes], look=look)
        except ApiError as error:
            return error
        self._steps.counted(pushes, added, of=len(pushes))
        return None

    async def _look_again(
        self, pushes: list[Push], ecomail: EcomailClient, sent: list[Push]
    ) -> tuple[list[Push], Look]:
        """Which of ``pushes`` Ecomail still does not hold, by the list of their days, and when that was looked at.

        What turned up meanwhile is judged: the very same need only be proved, anything else is not added to.
        """
        lookups = {push.push_id: self._lookup(push) for push in pushes}
        for _ in range(MOST_LOOKS):
            began = ecomail.now()
            finder = TransactionFinder(ecomail, lookups.values())
            try:
                seen = [await finder.listed(push.record.order_id, lookups[push.push_id]) for push in pushes]
                turned_up = {
                    push.push_id: await self._steps.find(finder, push.intended, None)
                    for push, found in zip(pushes, seen, strict=True)
                    if found
                }
            except ApiError as error:
                self._steps.refused(pushes, error)
                return [], began
            look = ecomail.now()
            if not began.is_old(self._context.clock):
                break
        self._others_add = self._others_add or bool(turned_up)
        absent = []
        for push in pushes:
            found = turned_up.get(push.push_id)
            if found is None or not found.count:
                absent.append(push)
            elif is_there_already(push.record.action, push.intended, found, self._steps.kept):
                sent.append(push)
            else:
                self._recorder.finish(push, Outcome.STALE, found=found)
        return absent, look

    def _lookup(self, push: Push) -> Lookup:
        """An order without a date is dated by whoever adds it: it is looked for among those of today."""
        known = lookup_of_transaction(push.intended)
        return known if known.moment is not None else replace(known, moment=self._context.clock.now())

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


def _may_be_one_of_many(error: ApiError | None) -> TypeGuard[RequestRefusedError | NoUsableAnswerError]:
    """Whether ``error`` may be about one document only, so that the others may be tried without it."""
    if isinstance(error, NoUsableAnswerError):
        return error.is_own_fault
    return isinstance(error, RequestRefusedError) and not isinstance(error, NotFoundError)


def _parted(pushes: Sequence[Push], error: RequestRefusedError | NoUsableAnswerError) -> list[list[Push]]:
    """Two parts of a refused batch: what Ecomail complains of and the rest, or halves where it names none or all."""
    named = {int(match[1]) for name in error.field_errors if (match := _DOCUMENT.match(name))}
    if not 0 < len(named & set(range(len(pushes)))) < len(pushes):
        named = set(range(len(pushes) // 2, len(pushes)))
    rest = [push for place, push in enumerate(pushes) if place not in named]
    return [rest, [push for place, push in enumerate(pushes) if place in named]]
