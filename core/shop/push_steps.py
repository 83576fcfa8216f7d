"""After the write: find out by reading what Ecomail holds, and mark the order only with the proof from that reading.

A write whose answer is missing or makes no sense is *unknown*: it is neither repeated nor given up before it can no
longer take effect and Ecomail was read again. What is repeated is the very same document. Whether a reading shows what
was sent, or still what was there before, is decided by pure functions here.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Final

from core.domain.comparison import BOOKKEEPING_KEYS, equal_in_meaning, same_as_sent
from core.domain.errors import ApiError, NoUsableAnswerError
from core.domain.messages import NEVER_ARRIVED, NEVER_VISIBLE, NOT_IN_FULL, NOT_VISIBLE, STOPPED
from core.domain.model import Action, FailureNote, JsonValue, Notice, OrderKey, Transaction, TransactionLine
from core.domain.pushes import Outcome, PushRecord, PushStep
from core.services import ecomail as ecomail_api
from core.services import wemasy as wemasy_api
from core.services.wemasy import LandedProof
from core.shop.find_transaction import Finding, Lookup, TransactionFinder
from core.shop.push_record import Recorder, was_accepted
from core.shop.run import SURELY_SETTLED, RunContext, note_of
from core.shop.workers import CircuitBreaker


def holds(held: Transaction, intended: Transaction) -> bool:
    """Whether what can be read of ``held`` is as ``intended``."""
    return held.order_id == intended.order_id and not held.problems and not same_as_sent(intended, held)


def is_there_already(action: Action, intended: Transaction, found: Finding) -> bool:
    """Whether nothing needs to be sent, because Ecomail is as the push would leave it."""
    if action is Action.DELETE:
        return found.count == 0
    return found.one is not None and holds(found.one, intended) and (found.one.seen_whole or action is Action.MARK)


def has_landed(push: PushRecord, found: Finding, *, in_full: bool) -> bool:
    """Whether Ecomail shows what was sent (or nothing, after a deletion).

    ``in_full``: all of it has to be seen, not only what the short list shows.
    """
    if push.action is Action.DELETE:
        return found.count == 0
    seen = push.intended is not None and found.one is not None and holds(found.one, push.intended)
    return seen and (not in_full or (found.one is not None and found.one.seen_whole))


def seen_in_short(push: PushRecord) -> bool:
    """Whether a push counts as verified by the short list alone, which shows no tax, shipping or place."""
    wrote = push.action not in {Action.MARK, Action.DELETE} and push.outcome is Outcome.VERIFIED
    return wrote and not push.forgotten and push.after is not None and not push.after.full


def is_as_before(push: PushRecord, found: Finding) -> bool:
    """Whether Ecomail still shows exactly what it held before the push."""
    return found.count <= 1 and is_unchanged(push.before, found.one)


def is_unchanged(seen: Transaction | None, now: Transaction | None) -> bool:
    """Whether Ecomail still holds what was seen, in everything it shows: also what no document can carry."""
    if seen is None or now is None:
        return seen is now
    return equal_in_meaning(seen, now) and seen.problems == now.problems and _extras(seen) == _extras(now)


def _extras(transaction: Transaction) -> list[str]:
    """What the lines show beyond what a comparison looks at, whatever their order."""
    lines = transaction.lines if isinstance(transaction.lines, tuple) else ()
    return sorted(repr((line.code, line.title, line.category, _content(line))) for line in lines)


def _content(line: TransactionLine) -> list[tuple[str, JsonValue]]:
    return sorted((key, value) for key, value in line.other.items() if key not in BOOKKEEPING_KEYS)


VERIFY_WAITS_SECONDS: Final = (0.0, 1.0, 2.0, 4.0, 8.0)
"""Before each attempt to read back: how soon a read shows a write is not documented."""
SHORT_VERSION_SUFFICES_FROM: Final = 2
"""From which attempt a new order is proved by the list too: Ecomail may show no more of somebody who is no contact."""
ATTEMPTS: Final = 2
"""How often the very same document is sent when Ecomail, read after settling, shows that it never arrived."""

ECOMAIL: Final = ecomail_api.SERVICE
WEMASY: Final = wemasy_api.SERVICE


class Prover:
    """Writes, reads back and marks single pushes of one run. What to write was decided before."""

    def __init__(self, context: RunContext, breaker: CircuitBreaker, recorder: Recorder) -> None:
        self._context = context
        self._breaker = breaker
        self._recorder = recorder

    async def find(self, finder: TransactionFinder, intended: Transaction, seen: Transaction | None) -> Finding:
        """What Ecomail holds under the order's number, also when it was filed under the address of before.

        Raises ``ApiError``.
        """
        emails = [seen.email] if seen is not None and isinstance(seen.email, str) else []
        self._breaker.check_open(ECOMAIL)
        try:
            found = await finder.find(intended.order_id, lookup_of_transaction(intended), other_emails=emails)
        except ApiError as error:
            self._breaker.failed(error)
            raise
        self._breaker.succeeded(ECOMAIL)
        return found

    async def write(self, push: PushRecord) -> PushRecord:
        """Send what the journal says; the push comes back as ended when it was surely not applied."""
        ecomail = self._context.ecomail
        try:
            self._breaker.check_open(ECOMAIL)
            if push.action is Action.CREATE:
                added = await self._add(push)
                return self.counted([push], added)[0]
            if push.action is Action.DELETE:
                await ecomail.delete(push.order_id, _shop_of(push.before) or self._context.settings.shop_name)
            elif push.action in {Action.UPDATE, Action.RESTORE}:
                await ecomail.update(push.order_id, push.request)
            else:
                raise AssertionError(f"{push.action} is never written")
        except NoUsableAnswerError as error:
            return self.unknown([push], error)[0]
        except ApiError as error:
            return self.refused([push], error)[0]
        self._breaker.succeeded(ECOMAIL, writing=True)
        return push

    def counted(self, pushes: Sequence[PushRecord], added: int) -> list[PushRecord]:
        """``pushes`` of one request of which Ecomail says that it added so many: with fewer, nobody knows which."""
        if added >= len(pushes):
            self._breaker.succeeded(ECOMAIL, writing=True)
            return self._recorder.accepted(pushes)
        reason = Notice("added_too_few", {"count": str(len(pushes)), "added": str(added)})
        return self.unknown(pushes, NoUsableAnswerError(ECOMAIL, reason))

    def unknown(self, pushes: Sequence[PushRecord], error: NoUsableAnswerError) -> list[PushRecord]:
        """The one request with all of ``pushes`` may have been carried out, or may yet be."""
        self._breaker.failed(error, writing=True)
        self.unsettled(pushes)
        return [self._recorder.advance(push, PushStep.UNKNOWN, error=note_of(error)) for push in pushes]

    def unsettled(self, pushes: Sequence[PushRecord]) -> None:
        """What was just sent may take effect for a while yet, whatever was answered."""
        for push in pushes:
            self._context.settling.wrote(push.push_id)

    def refused(self, pushes: Sequence[PushRecord], error: ApiError) -> list[PushRecord]:
        """The one request with all of ``pushes`` was surely not carried out."""
        self._breaker.failed(error, writing=True)
        return [self._recorder.finish(push, Outcome.FAILED, error=note_of(error)) for push in pushes]

    async def prove_and_mark(self, push: PushRecord, *, of_earlier_run: bool = False) -> None:
        """Read back until it is certain what Ecomail holds, or cannot be told now; then mark what landed.

        ``of_earlier_run``: whether its write was answered is not known either.
        """
        for attempt in range(1, ATTEMPTS + 1):
            if self._recorder.has_ended(push):
                return
            unknown = push.step is PushStep.UNKNOWN or (of_earlier_run and push.step is PushStep.SENDING)
            if unknown and not await self.has_settled(push):
                self._recorder.leave_open(push, STOPPED)
                return
            try:
                found = await self._read_back(push)
            except ApiError as error:
                self._recorder.leave_open(push, note_of(error))
                return
            if has_landed(push, found, in_full=push.action is not Action.CREATE):
                await self.mark_landed(push, found)
                return
            accepted = not unknown or was_accepted(push)
            if accepted or not is_as_before(push, found):
                self._end_without_landing(push, found, accepted=accepted)
                return
            if attempt == ATTEMPTS or self._breaker.ended:
                break
            # It never arrived. The very same document may be sent again, and only that.
            push = await self.write(self._recorder.advance(push, PushStep.SENDING))
            of_earlier_run = False
        self._recorder.finish(push, Outcome.FAILED, found=found, error=NEVER_ARRIVED)

    async def mark_landed(self, push: PushRecord, found: Finding) -> None:
        """``found`` shows what was sent: note that, and tell Wemasy if it does not know yet."""
        marked, error = False, None
        if push.mark_wanted and push.intended is not None and found.one is not None:
            proof = LandedProof.from_reading(self._key_at_wemasy(push), push.intended, found.one)
            push = self._recorder.advance(push, PushStep.LANDED, after=found.one, error=None)
            if self._is_tracked(push):
                marked = True
            else:
                push = self._recorder.advance(push, PushStep.MARKING)
                marked, error = await self._mark(proof)
        self._recorder.finish(push, Outcome.VERIFIED, found=found, marked=marked, error=error)

    async def has_settled(self, push: PushRecord) -> bool:
        """Wait until the write of ``push`` can no longer take effect; ``False`` when the user stops before."""
        recorded_at = self._context.store.journal.events(push.push_id)[-1].at
        seconds = self._context.settling.seconds_left(push.push_id, recorded_at)
        if seconds <= 0:
            return True
        settled = asyncio.create_task(self._context.clock.sleep(seconds))
        stopped = asyncio.create_task(self._breaker.stop.wait())
        try:
            done, _ = await asyncio.wait({settled, stopped}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            settled.cancel()
            stopped.cancel()
        return settled in done

    # ------------------------------------------------------------------------------------------------ helpers

    async def _add(self, push: PushRecord) -> int:
        """How many orders Ecomail says that it added."""
        if not push.as_new:
            return await self._context.ecomail.create_bulk([push.request])
        await self._context.ecomail.create(push.request)
        return 1

    async def _read_back(self, push: PushRecord) -> Finding:
        """What Ecomail shows of the order, after a few growing waits where it does not show what was sent yet."""
        assert push.intended is not None  # noqa: S101 - a push without it is never sent
        for attempt, wait in enumerate(VERIFY_WAITS_SECONDS, start=1):
            await self._context.clock.sleep(wait)
            found = await self.find(TransactionFinder(self._context.ecomail), push.intended, push.before)
            in_full = push.action is not Action.CREATE or attempt < SHORT_VERSION_SUFFICES_FROM
            if has_landed(push, found, in_full=in_full):
                break
        return found

    def _end_without_landing(self, push: PushRecord, found: Finding, *, accepted: bool) -> None:
        if push.action is Action.CREATE and accepted and found.count == 0:
            # A second one may never be added while the first may still turn up.
            long_ago = self._context.clock.now() - push.at > SURELY_SETTLED
            if not long_ago:
                self._recorder.leave_open(push, NOT_VISIBLE)
                return
            self._recorder.finish(push, Outcome.LANDED_DIFFERENT, found=found, error=NEVER_VISIBLE)
            return
        only_in_part = has_landed(push, found, in_full=False)
        self._recorder.finish(
            push, Outcome.LANDED_DIFFERENT, found=found, error=NOT_IN_FULL if only_in_part else None
        )  # fmt: skip

    async def _mark(self, proof: LandedProof) -> tuple[bool, FailureNote | None]:
        """Marks; an answer that never came is looked up in the shop, for a mark needs no second one."""
        wemasy, key = self._context.wemasy, proof.key
        try:
            self._breaker.check_open(WEMASY)
            await wemasy.mark_tracked(proof)
        except NoUsableAnswerError as error:
            try:
                order = await wemasy.read_order(key.website_id, key.order_session)
            except ApiError as second:
                self._breaker.failed(second)
                return False, note_of(error)
            if not order.tracked:
                return False, note_of(error)
        except ApiError as error:
            self._breaker.failed(error)
            return False, note_of(error)
        self._breaker.succeeded(WEMASY)
        return True, None

    def _key_at_wemasy(self, push: PushRecord) -> OrderKey:
        """An order imported before the shop was set up belongs to the shop's own website."""
        return OrderKey(push.key.website_id or self._context.settings.wemasy_website_id, push.key.order_session)

    def _is_tracked(self, push: PushRecord) -> bool:
        record = self._context.store.orders.record(push.key)
        return record is not None and record.order is not None and record.order.tracked


def lookup_of_transaction(transaction: Transaction) -> Lookup:
    return Lookup(
        email=transaction.email if isinstance(transaction.email, str) else None, moment=transaction.timestamp or None
    )


def _shop_of(transaction: Transaction | None) -> str | None:
    return transaction.shop if transaction is not None and isinstance(transaction.shop, str) else None
