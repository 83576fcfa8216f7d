"""The steps of a push: fresh read, stale check, write, read back, mark; the last only with the proof of that reading.

A write whose answer is missing or makes no sense is *unknown*: it is neither repeated nor given up before it can no
longer take effect and Ecomail was read again. What is repeated is the very same document.

What a reading of Ecomail says of a push is told by ``landed``, in which sequence the steps are taken by ``send``.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Sequence
from typing import Final

from msgspec.structs import replace

from core.domain.comparison import same_as_sent
from core.domain.errors import (
    AnsweredAtLastError,
    ApiError,
    LookTooOldError,
    NoUsableAnswerError,
    RequestRefusedError,
)
from core.domain.kept_forms import learn
from core.domain.messages import (
    ALL_REMOVED,
    NEVER_VISIBLE,
    NOT_IN_FULL,
    NOT_VISIBLE,
    SHOP_CHANGED,
    SHOP_CHANGED_SINCE,
    STOPPED,
    as_notice,
)
from core.domain.model import Action, FailureNote, KeptForms, Notice, Order, OrderKey, Transaction
from core.domain.pushes import ADDING, OVERWRITING, REMOVING, Outcome, PlanEntry, PushStep
from core.domain.settings import shop_names
from core.services import ecomail as ecomail_api
from core.services import wemasy as wemasy_api
from core.services.ecomail import EcomailClient
from core.services.wemasy import LandedProof
from core.shop.find_transaction import Finding, TransactionFinder, lookup_of_transaction, parted
from core.shop.landed import (
    has_landed,
    is_as_before,
    is_as_planned,
    is_asked_again,
    is_there_already,
    missing_copies,
    wrong_number,
)
from core.shop.late_writes import watch
from core.shop.newest_order import take_in
from core.shop.push_record import ADDED_TOO_FEW, Push, Recorder, refusal_of, was_accepted, why_not_taken
from core.shop.run import SURELY_SETTLED, RunContext, last_write, note_of
from core.shop.survey import another_hit, finder_for, held_in_all
from core.shop.workers import CircuitBreaker

VERIFY_WAITS_SECONDS: Final = (0.0, 1.0, 2.0, 4.0, 8.0)
"""Before each attempt to read back: how soon a read shows a write is not documented."""
SHORT_VERSION_SUFFICES_FROM: Final = 2
"""From which attempt a new order is proved by the list too: Ecomail may show no more of somebody who is no contact."""
ATTEMPTS: Final = 2
"""How often the very same document is sent when Ecomail, read after settling, shows that it never arrived."""

MOST_LOOKS: Final = 3
"""How often Ecomail is looked at again because a look, or the write after it, was held up."""
PLACES: Final = 3
"""At the limit, taken before an order is looked at: for a look of two requests, and the write that relies on it."""
PLACES_AGAIN: Final = 6
"""The same where those were too few, or the far side made all wait in between."""

_NONE_BEFORE: Final = frozenset({Action.CREATE, Action.DEDUPLICATE})
"""What Ecomail shows none of while what was added is not visible yet."""
_MOST_FIELDS: Final = 4
"""Named one by one; the card shows all of them."""

ECOMAIL: Final = ecomail_api.SERVICE
WEMASY: Final = wemasy_api.SERVICE


class PushSteps:
    """The steps of the pushes of one run, each of which can be read aloud. What to write was decided before."""

    def __init__(self, context: RunContext, breaker: CircuitBreaker, recorder: Recorder) -> None:
        self.context = context
        self.breaker = breaker
        self.recorder = recorder

    @property
    def kept(self) -> KeptForms:
        """In which forms of its own Ecomail is known to keep what it is sent."""
        return self.context.store.orders.kept

    # --------------------------------------------------------------------------------------- before the write

    async def read_now(self, entry: PlanEntry, reading: Awaitable[Finding]) -> Finding | None:
        """Ecomail's version right before writing; ``None`` when it cannot be read, and then nothing is sent."""
        try:
            return await reading
        except ApiError as error:
            self._not_sent(entry, Outcome.FAILED, error=note_of(error))
            return None

    def _not_sent(
        self, entry: PlanEntry, outcome: Outcome, *, found: Finding | None = None, error: FailureNote | None = None
    ) -> None:
        push = self.recorder.begin(entry, before=entry.seen, step=PushStep.PLANNED)
        self.recorder.finish(push, outcome, found=found, error=error)

    async def shop_says_the_same(self, entry: PlanEntry) -> bool:
        """Whether the shop still calls for what is to be sent; it is asked where that was last done a while ago.

        If not, or if it cannot be told, nothing is sent; that is recorded and shown.
        """
        context, seen = self.context, entry.order
        if seen is None or not is_asked_again(entry, context.clock.now()):
            return True
        try:
            self.breaker.check_open(WEMASY)
            now = await context.reading_guard.read(context.wemasy, self.context.key_at_wemasy(entry.key))
        except ApiError as error:
            self.breaker.failed(error)
            self._not_sent(entry, Outcome.FAILED, error=note_of(error))
            return False
        self.breaker.succeeded(WEMASY)
        if not self._has_changed(entry.key, seen, now):
            return True
        self._not_sent(entry, Outcome.STALE, error=SHOP_CHANGED)
        return False

    def _has_changed(self, key: OrderKey, seen: Order | None, now: Order) -> bool:
        """Whether the shop calls for something else than when it was ``seen``; what it says now is kept."""
        if seen is None or replace(now, tracked=seen.tracked) == seen:  # nearly always
            return False
        return take_in(self.context, key, now)

    async def is_alone(self, entry: PlanEntry) -> bool:
        """Whether a write over what Ecomail holds hits that alone: it goes by the number. If not, that is recorded."""
        context, seen = self.context, entry.seen
        if seen is None or entry.action not in OVERWRITING:
            return True
        survey, names = context.store.survey, shop_names(context.settings)
        finder = finder_for(context.ecomail, survey, [entry.order_id])
        reading = held_in_all(survey, finder, entry.order_id, [seen], names, entry.intended.shop, seen.shop)
        found = await self.read_now(entry, reading)
        if found is None or self._hits_another(entry, found):
            return False
        if found.count > 1:
            self._not_sent(entry, Outcome.STALE, found=found)
        return found.count <= 1

    def _hits_another(self, entry: PlanEntry, now: Finding) -> bool:
        if entry.action not in OVERWRITING:
            return False
        another = another_hit(self.context.settings, entry.intended, now)
        if another is not None:
            self._not_sent(entry, Outcome.FAILED, error=another)
        return another is not None

    def _another_over(self, push: Push, now: Finding) -> FailureNote | None:
        overwrites = push.record.action in OVERWRITING and not push.adds_again
        return another_hit(self.context.settings, push.intended, now) if overwrites else None

    async def look(
        self, ecomail: EcomailClient, intended: Transaction, seen: Transaction | None, *, thoroughly: bool = False
    ) -> Finding:
        """``find`` right before a write, which may rely on it.

        A look that was held up (the limit, a pause that was asked for, a computer that slept) is taken again: its first
        answers may be old when its last one comes. A far side that is slow by itself is so every time, and is believed.
        Raises ``ApiError``.
        """
        for _ in range(MOST_LOOKS):
            began = ecomail.now()
            found = await self.find(TransactionFinder(ecomail), intended, seen, thoroughly=thoroughly)
            if not began.is_old(self.context.clock):
                break
        return found

    async def find(
        self, finder: TransactionFinder, intended: Transaction, seen: Transaction | None, *, thoroughly: bool = False
    ) -> Finding:
        """What Ecomail holds under the order's number, also when it was filed under the address of before.

        ``thoroughly``: under any address in the days around, for what is removed is removed by its number.

        Raises ``ApiError``.
        """
        emails = [seen.email] if seen is not None and isinstance(seen.email, str) else []
        self.breaker.check_open(ECOMAIL)
        try:
            lookup = lookup_of_transaction(intended)
            found = await finder.find(intended.order_id, lookup, other_emails=emails, thoroughly=thoroughly)
        except ApiError as error:
            self.breaker.failed(error)
            raise
        self.breaker.succeeded(ECOMAIL)
        seen_as = seen.shop if seen is not None else None
        names, look = shop_names(self.context.settings), self.context.ecomail.now()
        return parted(found.transactions, names, intended.shop, seen_as, look=look)

    def may_be_written(self, entry: PlanEntry, now: Finding) -> bool:
        """The stale check: Ecomail must still hold exactly what the user saw. If not, that is recorded and shown."""
        if is_as_planned(entry, now):
            return not self._hits_another(entry, now)
        self._not_sent(entry, Outcome.STALE, found=now)
        return False

    async def finish_what_is_there(self, entry: PlanEntry, now: Finding) -> None:
        """Only the mark is missing, or somebody (an attempt of ours, perhaps) wrote the very same already."""
        push = self.recorder.begin(entry, before=now.one, step=PushStep.LANDED)
        with self.recorder.completed_when_given_up(push):
            await self.mark_landed(push, now)

    # ----------------------------------------------------------------------------------------------- the write

    async def write(self, push: Push, now: Finding, ecomail: EcomailClient) -> None:
        """Send what the journal says; the push has ended by that when it was surely not applied.

        ``now`` is what Ecomail showed a moment ago. Where the write is held up, that is looked at and judged again.
        """
        another = self._another_over(push, now)
        if another is not None:  # it came since a write that never arrived
            self.recorder.finish(push, Outcome.FAILED, found=now, error=another)
            return
        held_up = await self._send(push, now, ecomail)
        ecomail.release()  # whoever waits for places must hold none
        for _ in range(MOST_LOOKS):
            if held_up is None:
                return
            async with self.context.ecomail.together(PLACES_AGAIN) as once_more:
                found = await self._judge_again(push, once_more)
                held_up = None if found is None else await self._send(push, found, once_more)
        if held_up is not None:
            self.refused([push], held_up.held_up_by or held_up)

    async def _send(self, push: Push, now: Finding, ecomail: EcomailClient) -> LookTooOldError | None:
        """Send it if ``now`` was not read too long ago; else nothing was sent, and it is said why."""
        record, look = push.record, now.look
        try:
            self.breaker.check_open(ECOMAIL)
            if adds(push):
                added = missing = min(missing_copies(record, now), ecomail_api.MOST_IN_BULK)
                if record.as_new:
                    await ecomail.create(record.request, look=look)
                else:
                    added = await ecomail.create_bulk([record.request] * missing, look=look)
                self.counted([push], added, of=missing)
            elif record.action in REMOVING:
                shop = _shop_of(record.before) or self.context.settings.shop_name
                await ecomail.delete(record.order_id, shop, look=look)
            elif record.action in {Action.UPDATE, Action.RESTORE}:
                await ecomail.update(record.order_id, record.request, look=look)
            else:
                raise AssertionError(f"{record.action} is never written")
        except LookTooOldError as error:
            return error
        except NoUsableAnswerError as error:
            self.unknown([push], error)
        except ApiError as error:
            self.refused([push], error)
        else:
            if not adds(push):  # that was counted
                self.breaker.succeeded(ECOMAIL, writing=True)
        return None

    async def _judge_again(self, push: Push, ecomail: EcomailClient) -> Finding | None:
        """The stale check once more, of a push that waited to be sent; ``None`` where it need or must not be sent."""
        try:
            thoroughly = push.record.action in REMOVING
            found = await self.look(ecomail, push.intended, push.record.before, thoroughly=thoroughly)
        except ApiError as error:
            self._end_unsent(push, error)
            return None
        if is_there_already(push.record.action, push.intended, found, self.kept, copies=push.record.copies):
            return None  # the proof will show it
        another = self._another_over(push, found)
        if another is not None:
            self.recorder.finish(push, Outcome.FAILED, error=another)
            return None
        if _is_as_before(push, found):
            return found
        self.recorder.finish(push, Outcome.LANDED_DIFFERENT if push.adds_again else Outcome.STALE, found=found)
        return None

    def counted(self, pushes: Sequence[Push], added: int, *, of: int) -> None:
        """Of one request with so many documents Ecomail says how many it added: with fewer, nobody knows which."""
        if added >= of:
            self.breaker.succeeded(ECOMAIL, writing=True)
            self.recorder.accepted(pushes)
            return
        reason = Notice(ADDED_TOO_FEW, {"count": str(of), "added": str(added)})
        self.unknown(pushes, NoUsableAnswerError(ECOMAIL, reason))

    def unknown(self, pushes: Sequence[Push], error: NoUsableAnswerError) -> None:
        """The one request with all of ``pushes`` may have been carried out, or may yet be."""
        if isinstance(error, AnsweredAtLastError):
            self.breaker.succeeded(ECOMAIL, writing=True)
        else:
            self.breaker.failed(error, writing=True)
        self.unsettled(pushes)
        for push in pushes:
            self.recorder.advance(push, PushStep.UNKNOWN, error=note_of(error))

    def unsettled(self, pushes: Sequence[Push]) -> None:
        """What was just sent may take effect for a while yet, whatever was answered."""
        for push in pushes:
            self.context.settling.wrote(push.push_id)
        watch(self.context.store, [push.push_id for push in pushes])

    def refused(self, pushes: Sequence[Push], error: ApiError) -> None:
        """The one request with all of ``pushes`` was surely not carried out."""
        self.breaker.failed(error, writing=True)
        for push in pushes:
            self._end_unsent(push, error)

    def _end_unsent(self, push: Push, error: ApiError) -> None:
        """What was surely not sent changed nothing; but the one copy that has to stay is not given up for that."""
        if not push.adds_again:
            self.recorder.finish(push, Outcome.FAILED, error=refusal_of(push.record, error))
        elif isinstance(error, RequestRefusedError):
            why = FailureNote(
                "all_removed_refused", {"number": push.record.order_id, "reason": as_notice(note_of(error))}
            )
            self.recorder.finish(push, Outcome.LANDED_DIFFERENT, found=Finding(()), error=why)
        else:
            self.recorder.leave_open(push, ALL_REMOVED)

    # -------------------------------------------------------------------------------------------- the proof

    async def prove_and_mark(self, push: Push) -> None:
        """Read back what was written until it is certain what Ecomail holds; then mark what landed."""
        landed = await self.prove(push)
        if landed is not None:
            await self.mark_landed(push, landed)

    async def prove(self, push: Push) -> Finding | None:
        """Read back until it is certain what Ecomail holds, or cannot be told now: what shows that ``push`` landed.

        ``None`` where nothing does; then the push has ended, or is left open.
        """
        for attempt in range(1, ATTEMPTS + 1):
            if push.has_ended:
                return None
            unknown = push.record.step is PushStep.UNKNOWN
            found = await self._settled_reading(push)
            if found is None:
                return None
            if has_landed(push.record, found, self.kept, in_full=push.record.action is not Action.CREATE):
                return found
            accepted = not unknown or was_accepted(push.record)
            if push.record.action is Action.DEDUPLICATE and not (
                found.count or push.adds_again or was_accepted(push.record)
            ):
                return await self._add_again(push, found)
            if accepted or not _is_as_before(push, found):
                self._end_without_landing(push, found, accepted=accepted)
                return None
            if attempt == ATTEMPTS or self.breaker.ended:
                break
            # It never arrived. The very same document may be sent again, and only that.
            self.recorder.advance(push, PushStep.SENDING)
            await self.write(push, found, self.context.ecomail)
        if push.adds_again:
            self.recorder.leave_open(push, ALL_REMOVED, found=found)
        elif push.record.action is Action.DUPLICATE and found and (some := wrong_number(push.record, found)):
            self.recorder.finish(push, Outcome.LANDED_DIFFERENT, found=found, error=some)
        else:
            self.recorder.finish(push, Outcome.FAILED, found=found, error=why_not_taken(push.record))
        return None

    async def _add_again(self, push: Push, found: Finding) -> Finding | None:
        """Ecomail removes by the number, and took the one along that stays: the kept copy of it is added at once."""
        push.adds_again = True
        self.recorder.advance(push, PushStep.SENDING, error=ALL_REMOVED)
        await self.write(push, found, self.context.ecomail)
        return await self.prove(push)

    async def has_settled(self, push: Push) -> bool:
        """Wait until the write of ``push`` can no longer take effect; ``False`` when the user stops before."""
        events = self.context.store.journal.events(push.push_id)
        seconds = self.context.settling.seconds_left(push.push_id, last_write(events))
        if seconds <= 0:
            return True
        settled = asyncio.create_task(self.context.clock.sleep(seconds))
        stopped = asyncio.create_task(self.breaker.stop.wait())
        try:
            done, _ = await asyncio.wait({settled, stopped}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            settled.cancel()
            stopped.cancel()
        return settled in done

    # ---------------------------------------------------------------------------------------------- the mark

    async def mark_landed(self, push: Push, found: Finding) -> None:
        """``found`` shows what was sent: note that, and tell Wemasy if it does not know yet."""
        marked, error = False, None
        if push.record.mark_wanted and push.record.intended is not None and found.one is not None:
            proof = LandedProof.from_reading(
                self.context.key_at_wemasy(push.record.key), push.intended, found.one, self.kept
            )
            self.recorder.advance(push, PushStep.LANDED, after=found.one, error=None)
            if push.tracked:
                marked = True
            else:
                self.recorder.advance(push, PushStep.MARKING)
                marked, error = await self._mark(push, proof)
        self.recorder.finish(push, Outcome.VERIFIED, found=found, marked=marked, error=error)

    # ------------------------------------------------------------------------------------------------ helpers

    async def _settled_reading(self, push: Push) -> Finding | None:
        """What Ecomail shows when ``push`` has settled; ``None`` where that cannot be told now, and is left open."""
        if push.record.step is PushStep.UNKNOWN and not await self.has_settled(push):
            self.recorder.leave_open(push, STOPPED)
            return None
        try:
            return await self._read_back(push)
        except ApiError as error:
            self.recorder.leave_open(push, note_of(error))
            return None

    async def _read_back(self, push: Push) -> Finding:
        """What Ecomail shows of the order, after a few growing waits where it does not show what was sent yet."""
        for attempt, wait in enumerate(VERIFY_WAITS_SECONDS, start=1):
            await self.context.clock.sleep(wait)
            found = await self.find(TransactionFinder(self.context.ecomail), push.intended, push.record.before)
            in_full = push.record.action is not Action.CREATE or attempt < SHORT_VERSION_SUFFICES_FROM
            # Seen gone twice: the one that has to stay is added at once. A copy that stayed was there all along.
            gone = push.record.action is Action.DEDUPLICATE and not (found.count or push.adds_again) and attempt > 1
            if gone or has_landed(push.record, found, self.kept, in_full=in_full):
                break
        return found

    def _end_without_landing(self, push: Push, found: Finding, *, accepted: bool) -> None:
        action, miscounted = push.record.action, wrong_number(push.record, found)
        none_yet = action in _NONE_BEFORE and not found.count
        if accepted and (none_yet or (action is Action.DUPLICATE and is_as_before(push.record, found))):
            # A second one may never be added while the first may still turn up.
            if self.context.clock.now() - push.record.at <= SURELY_SETTLED:
                self.recorder.leave_open(push, NOT_VISIBLE)
                return
            self.recorder.finish(push, Outcome.LANDED_DIFFERENT, found=found, error=miscounted or NEVER_VISIBLE)
            return
        if miscounted is not None:  # nothing is deleted by itself
            self.recorder.finish(push, Outcome.LANDED_DIFFERENT, found=found, error=miscounted)
            return
        only_in_part = has_landed(push.record, found, self.kept, in_full=False)
        error = NOT_IN_FULL if only_in_part else self.differently(push, found)
        if action is not Action.DELETE and found.one is not None:
            # Read again and again after Ecomail had said yes: that is how it keeps it.
            rows = same_as_sent(push.intended, found.one, self.kept)
            self.context.store.remember_forms(learn(self.kept, push.record.order_id, rows))
        self.recorder.finish(push, Outcome.LANDED_DIFFERENT, found=found, error=error)

    def differently(self, push: Push, found: Finding) -> FailureNote | None:
        """In what Ecomail shows something else than was sent; ``None`` where it shows nothing that could be said of."""
        if push.record.action is Action.DELETE or found.one is None:
            return None
        paths = [row.path for row in same_as_sent(push.intended, found.one, self.kept)]
        return FailureNote("landed_different", {"fields": ", ".join(paths[:_MOST_FIELDS])}) if paths else None

    async def _mark(self, push: Push, proof: LandedProof) -> tuple[bool, FailureNote | None]:
        """Marks; an answer that never came is looked up in the shop, for a mark needs no second one.

        Either tells what the shop says by now: what it changed since it was compared is yet to be sent.
        """
        wemasy, key = self.context.wemasy, proof.key
        try:
            self.breaker.check_open(WEMASY)
            order = await wemasy.mark_tracked(proof)
        except NoUsableAnswerError as error:
            try:
                order = await wemasy.read_order(key.website_id, key.order_session)
            except ApiError as second:
                self.breaker.failed(second)
                return False, note_of(error)
            if not order.tracked:
                return False, note_of(error)
        except ApiError as error:
            self.breaker.failed(error)
            return False, note_of(error)
        self.breaker.succeeded(WEMASY)
        return True, SHOP_CHANGED_SINCE if self._has_changed(push.record.key, push.order, order) else None


def adds(push: Push) -> bool:
    """Whether what is sent next for ``push`` is added to what Ecomail holds."""
    return push.record.action in ADDING or push.adds_again


def _is_as_before(push: Push, found: Finding) -> bool:
    return found.count == 0 if push.adds_again else is_as_before(push.record, found)


def _shop_of(transaction: Transaction | None) -> str | None:
    return transaction.shop if transaction is not None and isinstance(transaction.shop, str) else None
