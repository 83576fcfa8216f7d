"""The list of orders: showing, deciding for one or for many at once, taking off, writing as a file.

Only the local list is read and written here; neither service hears of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Collection, Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Final, TypeAlias
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from core.domain.amounts import as_text
from core.domain.assessment import assess, stale_notice, summarise
from core.domain.balance import kinds_of_doubt
from core.domain.decisions import WHOLE_ORDER, said_of, shops_word, without_digest
from core.domain.errors import StoppedByUser, UsageError
from core.domain.figures import Figures
from core.domain.keep_choices import with_choices_following, without_what_led_to
from core.domain.list_filter import SavedFilter
from core.domain.model import (
    Balance,
    Decision,
    DifferenceKind,
    FieldComparison,
    JsonValue,
    Notice,
    OrderCard,
    OrderKey,
    OrderRecord,
    OrderState,
    OrderSummary,
    Presence,
)
from core.domain.payouts import Movement, added_up, held_status, is_corrected, refund_not_in_ecomail, sums_by_order
from core.domain.pushes import Outcome, PushRecord
from core.domain.settings import ShopSettings
from core.domain.verdicts import Kinds
from core.files.order_list import FOR_PROGRAMS, FileWords, export_row, worded
from core.files.save import open_list
from core.shop.doubles import are_ours
from core.shop.find_transaction import Finding
from core.shop.only_in_ecomail import note_taken_off
from core.shop.run import SLICE, ProgressCallback, ShopContext, with_finding
from core.system.stop import Stop

Changes: TypeAlias = Mapping[OrderKey, Mapping[str, Decision | None]]
"""By order and path; ``None`` takes a choice back."""

_SLICE: Final = 50
_PAGE: Final = 200
_REST_SECONDS: Final = 0.0005
"""Between two slices: long enough for the window's thread to get its turn."""

_DIFFERENT: Final = (DifferenceKind.CHANGED, DifferenceKind.ONLY_IN_SHOP, DifferenceKind.ONLY_IN_ECOMAIL)


class DifferingOrder(Struct, frozen=True, kw_only=True):
    """What of an order can be decided together with the like of others."""

    key: OrderKey
    order_id: str | None
    path: str
    shop: JsonValue
    ecomail: JsonValue
    decision: Decision | None = None
    """What the user chose for the field already."""
    proposed: Mapping[str, Decision] = {}
    """What one choice for the cause makes of the order, by path; empty where it is a side's value."""
    before: Mapping[str, Decision | None] = {}
    """What takes that back."""


class WaitingOrder(Struct, frozen=True, kw_only=True):
    """An order that waits for the user's word, with its figures in its own currency."""

    key: OrderKey
    order_id: str | None
    lines: Decimal
    """What its lines come to, as they are read."""
    total: Decimal | None
    currency: str | None
    before: Mapping[str, Decision | None]
    """What was decided of it on the paths that would settle it."""


class DecidedMany(Struct, frozen=True, kw_only=True):
    keys: tuple[OrderKey, ...]
    """The orders whose decisions were set, in the sequence of the request."""
    before: Changes
    """What takes the step back: the decisions that these orders had on these paths."""


class Orders:
    """The list of one shop."""

    def __init__(self, context: ShopContext) -> None:
        self._context = context
        self._store = context.store

    async def summaries(self, keys: Collection[OrderKey] | None = None) -> tuple[OrderSummary, ...]:
        """The lines of the list, all as they are at the end of the reading. A long one is read in slices."""
        table = self._store.orders
        if keys is not None:
            return tuple(table.summaries(keys))
        before, found = table.changes, list[OrderSummary]()
        for block in table.summaries_in_blocks():
            found += block
            await asyncio.sleep(_REST_SECONDS)
        return tuple(found if table.changes == before else table.summaries())

    async def first_summaries(self, limit: int) -> tuple[tuple[OrderSummary, ...], Kinds]:
        """The first ``limit`` lines of the list sorted by verdict, and how many orders of each kind there are in all.

        All of a list that is no longer than that, in the sequence of their import.
        """
        first, kinds = self._store.orders.first_summaries(limit)
        return tuple(first), kinds

    async def note_seen(self) -> int:
        """The user has looked at how all orders stand; returns of how many that was something new."""
        return self._store.orders.note_seen()

    async def count_new(self) -> int:
        """How many orders appeared, or stand otherwise, since the user last looked; none where they never did."""
        return self._store.orders.count_new()

    async def saved_filters(self) -> tuple[SavedFilter, ...]:
        """The filters that the user gave a name, by name; what cannot be asked here is left out."""
        return self._store.filters.all()

    async def save_filter(self, wanted: SavedFilter) -> None:
        """Keep it; one of the same name goes."""
        self._store.filters.put(wanted)

    async def delete_filter(self, name: str) -> None:
        """Delete what the user saved under ``name``, if anything."""
        self._store.filters.delete(name)

    async def figures(self) -> tuple[Figures, ...]:
        """How many orders and how much money stand how, by month: asks the store, decodes no order."""
        return tuple(self._store.orders.figures())

    async def keys_of_sessions(self, sessions: Collection[str]) -> tuple[OrderKey, ...]:
        """The orders with these sessions, whatever their website, or else with these numbers.

        Raises ``UsageError`` for one that is not listed.
        """
        wanted = set(sessions)
        listed = self._store.orders.keys()
        keys = tuple(key for key in listed if key.order_session in wanted)
        unknown = wanted - {key.order_session for key in keys}
        for number in unknown.copy():
            same = self._store.orders.keys_with(number)
            if len(same) > 1:
                sessions = ", ".join(key.order_session for key in same)
                raise UsageError(detail=Notice("same_number", {"order_id": number, "sessions": sessions}))
            keys = tuple(dict.fromkeys((*keys, *same)))
            unknown -= {number} if same else set()
        if unknown:
            raise UsageError(detail=Notice("not_on_list", {"orders": ", ".join(sorted(unknown))}))
        return keys

    async def card(self, key: OrderKey) -> OrderCard:
        """The order with everything that is known of it. Raises ``UsageError`` when it left the list."""
        return self._card_with_its_past(self._context.record(key))

    async def cards(self, keys: Collection[OrderKey] | None = None) -> tuple[OrderCard, ...]:
        cards, payouts = [], self._store.payouts.all()
        for number, record in enumerate(self._store.orders.records(keys), start=1):
            cards.append(self._card(record, payouts))
            if number % SLICE == 0:
                await asyncio.sleep(0)
        return tuple(cards)

    async def pages(
        self, keys: Collection[OrderKey] | None = None, *, states: Collection[OrderState] = frozenset(OrderState)
    ) -> AsyncIterator[list[OrderCard]]:
        """The same in lists of some hundreds, none empty; those with one of ``states``."""
        page: list[OrderCard] = []
        payouts = self._store.payouts.all()
        for number, record in enumerate(self._store.orders.records(keys), start=1):
            card = self._card(record, payouts)
            if card.assessment.state in states:
                page.append(card)
            if number % SLICE == 0:
                await asyncio.sleep(0)
            if len(page) == _PAGE:
                yield page
                page = []
        if page:
            yield page

    async def decide(self, key: OrderKey, changes: Mapping[str, Decision | None]) -> OrderCard:
        """Takes the user's choices for single fields; ``None`` takes a choice back. Sends nothing."""
        record = self._decided(self._context.record(key), changes)
        self._store.orders.save_record(record, self._context.summary_of(record), own=True)
        return self._card_with_its_past(record)

    async def decide_many(self, changes: Changes, *, unless_changed: Changes | None = None) -> DecidedMany:
        """The same for several orders in one transaction; an order that left the list is passed over.

        So is, for each order in ``unless_changed``, one whose decisions are no longer these: the user chose anew.
        """
        before: dict[OrderKey, Mapping[str, Decision | None]] = {}
        records: list[OrderRecord] = []
        for key, wanted in changes.items():
            record = self._store.orders.record(key)
            if record is None or not _holds(record, (unless_changed or {}).get(key, {})):
                continue
            before[key] = {path: record.decisions.get(path) for path in wanted}
            records.append(self._decided(record, wanted))
        self._store.orders.save_many(((record, self._context.summary_of(record)) for record in records), own=True)
        return DecidedMany(keys=tuple(before), before=before)

    async def changes_for(
        self, keys: Collection[OrderKey], wanted: Callable[[OrderCard], Mapping[str, Decision | None]]
    ) -> tuple[Changes, Changes]:
        """What ``wanted`` makes of each of ``keys``, and what takes that back; nothing is kept."""
        changes: dict[OrderKey, Mapping[str, Decision | None]] = {}
        before: dict[OrderKey, Mapping[str, Decision | None]] = {}
        for number, record in enumerate(self._store.orders.records(keys), start=1):
            card = self._context.card(record)
            if said := wanted(card):
                aside = {WHOLE_ORDER: None} if card.assessment.beneath is not None else {}
                changes[record.key] = aside | dict(said)
                before[record.key] = {path: record.decisions.get(path) for path in changes[record.key]}
            if number % _SLICE == 0:
                await asyncio.sleep(_REST_SECONDS)
        return changes, before

    async def waiting_for(
        self, reason: str, *, undecided: Collection[str] = (), like: OrderKey | None = None
    ) -> tuple[tuple[OrderKey, ...], ...]:
        """The orders that wait for ``reason``, or would if nothing had been decided on these paths, by kind.

        One word can settle all of a kind; the largest comes first. With ``like`` only the kind of that order, it first.
        """
        waiting: list[tuple[OrderKey, list[Notice]]] = []
        for number, record in enumerate(self._store.orders.records(), start=1):
            open_again = _with_decisions(record, dict.fromkeys(undecided)) if undecided else record
            assessment = assess(open_again, self._context.settings)
            notices = [notice for notice in assessment.blockers if notice.code == reason]
            if assessment.beneath is None and notices:
                waiting.append((record.key, notices))
            if number % _SLICE == 0:
                await asyncio.sleep(_REST_SECONDS)
        waiting.sort(key=lambda order: order[0] != like)
        kinds = kinds_of_doubt(waiting, self._context.settings.value_includes)
        if like is not None:
            return kinds[:1] if kinds and kinds[0][0] == like else ()
        return tuple(sorted(kinds, key=len, reverse=True))

    async def waiting_like(self, key: OrderKey, reason: str) -> tuple[WaitingOrder, ...]:
        """The orders that wait for ``reason`` as ``key`` does, that one first: one word settles them."""
        keys = [alike for kind in await self.waiting_for(reason, like=key) for alike in kind]
        word, settings, found = shops_word(reason), self._context.settings, dict[OrderKey, WaitingOrder]()
        for number, record in enumerate(self._store.orders.records(keys), start=1):
            if (balance := assess(record, settings).balance) is not None:
                found[record.key] = _waiting(record, balance, word)
            if number % _SLICE == 0:
                await asyncio.sleep(_REST_SECONDS)
        return tuple(found[alike] for alike in keys if alike in found)

    async def preview(self, changes: Changes) -> tuple[OrderCard, ...]:
        """The orders as they would be after ``changes``; nothing is kept."""
        records = self._store.orders.records(tuple(changes))
        return tuple(self._context.card(self._decided(record, changes[record.key])) for record in records)

    async def differing_only_in(self, path: str, *, stop: Stop | None = None) -> tuple[DifferingOrder, ...]:
        """The orders that differ in the field ``path`` alone, decided or not; what was found so far when stopped."""
        found: list[DifferingOrder] = []
        for number, key in enumerate(self._store.orders.keys_that_may_differ(), start=1):
            record = self._store.orders.record(key)
            order = None if record is None else _differing(record, self._context.settings, path)
            if order is not None:
                found.append(order)
            if number % _SLICE == 0:
                await asyncio.sleep(_REST_SECONDS)
                if stop is not None and stop.requested:
                    break
        return tuple(found)

    async def records(self, keys: Collection[OrderKey]) -> tuple[OrderRecord, ...]:
        """All that is known of these orders; of those that are on the list."""
        return tuple(self._store.orders.records(keys))

    async def remove(self, keys: Collection[OrderKey]) -> int:
        """Takes orders off the list; their history stays, and neither service hears of it.

        What Ecomail holds of them is not taken for something that only Ecomail has.
        """
        note_taken_off(self._store, keys)
        return self._store.orders.remove(keys)

    async def put_back(self, records: Collection[OrderRecord]) -> int:
        """Puts orders that were taken off on the list again, with all that was known and chosen. Returns how many.

        One that came back by itself meanwhile keeps what it has.
        """
        now = self._context.clock.now()
        gone = [record for record in records if self._store.orders.record(record.key) is None]
        self._store.orders.upsert_rows(
            [record.row for record in gone],
            at=now,
            summarise=self._context.summary_of,
        )
        return self._store.orders.save_many((record, self._context.summary_of(record)) for record in gone)

    async def export(
        self, path: Path, *, words: FileWords = FOR_PROGRAMS, progress: ProgressCallback | None = None,
        stop: Stop | None = None,
    ) -> None:  # fmt: skip
        """Writes the list as .csv, .xlsx, .html or .json, by the ending of ``path``; stopped, it leaves no file.

        ``words`` are for people; a .json is always for programs.
        """
        words = FOR_PROGRAMS if path.suffix.lower() == ".json" else words
        zone, reporter = ZoneInfo(self._context.settings.shop_timezone), self._context.reporter(progress)
        reporter.begin("exporting", sum(self._store.orders.count_by_state().values()))
        with open_list(path, words=words) as file:
            payouts = sums_by_order(self._store.payouts.all())
            for block in self._store.orders.lines():
                rows = [export_row(*line, zone, payouts.get(line[0].order_id or "", ())) for line in block]
                if words is not FOR_PROGRAMS:
                    rows = [worded(row, words) for row in rows]
                await asyncio.to_thread(file.add, rows)
                reporter.advance(by=len(block))
                if stop is not None and stop.requested:
                    raise StoppedByUser

    def _decided(self, record: OrderRecord, changes: Mapping[str, Decision | None]) -> OrderRecord:
        """``record`` with ``changes``; a word on the whole order holds for what the order differs in now."""
        decided = _with_decisions(record, changes)
        if WHOLE_ORDER not in changes and any(changes.values()):  # what is decided is not set aside any more
            return _with_decisions(decided, {WHOLE_ORDER: None})
        if changes.get(WHOLE_ORDER) is None:
            return decided
        said = said_of(decided.decisions, assess(decided, self._context.settings))
        return replace(decided, decisions=said)

    def _card_with_its_past(self, record: OrderRecord) -> OrderCard:
        stale = stale_notice(self._store.journal.newest_of(record.key), record, self._context.settings)
        number = _number_of(record)
        return replace(
            self._card(record, {number: self._store.payouts.of_order(number)} if number else {}), stale=stale
        )

    def _card(self, record: OrderRecord, payouts: Mapping[str, tuple[Movement, ...]]) -> OrderCard:
        """With what was paid of it, and whether Ecomail was told of what went back."""
        card, movements = self._context.card(record), payouts.get(_number_of(record), ())
        if not movements:
            return card
        summary = summarise(record, card.assessment)
        refunded = refund_not_in_ecomail(summary, payouts, lambda: held_status(record))
        if refunded is not None and not is_corrected(record, refunded):
            about = {"amount": as_text(refunded.amount), "currency": summary.currency or ""}
            told = Notice(refunded.code, about)
            card = replace(card, assessment=replace(card.assessment, warnings=(*card.assessment.warnings, told)))
        return replace(card, paid=added_up(movements))


def _number_of(record: OrderRecord) -> str:
    """By which payouts know it."""
    return (record.order.order_id if record.order is not None else None) or record.row.order_id or ""


def show_push(context: ShopContext, push: PushRecord, found: Finding | None) -> None:
    """The list shows at once what a push found out in Ecomail, and that the order was marked."""
    record = context.store.orders.record(push.key)
    if record is None:
        return
    before = record
    if push.undoes is not None and push.outcome is Outcome.VERIFIED:
        record = without_what_led_to(context.store.journal.get(push.undoes), record, context.settings)
    if found is not None and (record is before or record.presence is not Presence.NOT_CHECKED):
        ours = found.count > 1 and are_ours(context.store.journal, push.key, found, record.kept)
        record = replace(record, identity=replace(record.identity, own_doubles=ours))
        record = with_choices_following(before, with_finding(record, found), context.settings)
    if push.marked and record.order is not None:
        record = replace(record, order=replace(record.order, tracked=True))
    context.store.orders.save_record(record, context.summary_of(record), own=True)


def _with_decisions(record: OrderRecord, changes: Mapping[str, Decision | None]) -> OrderRecord:
    decisions = {path: decision for path, decision in record.decisions.items() if path not in changes}
    decisions |= {path: decision for path, decision in changes.items() if decision is not None}
    return replace(record, decisions=decisions)


def only_difference(comparison: Iterable[FieldComparison]) -> FieldComparison | None:
    """The one part that differs, if it is the only one."""
    parts = [part for part in comparison if part.kind in _DIFFERENT]
    return parts[0] if len(parts) == 1 else None


def _differing(record: OrderRecord, settings: ShopSettings, path: str) -> DifferingOrder | None:
    part = only_difference(assess(record, settings).comparison)
    if part is None or part.path != path:
        return None
    number = record.order.order_id if record.order is not None else None
    return DifferingOrder(
        key=record.key,
        order_id=number or record.row.order_id,
        path=path,
        shop=part.shop,
        ecomail=part.ecomail,
        decision=record.decisions.get(path),
    )


def _waiting(record: OrderRecord, balance: Balance, word: Mapping[str, Decision]) -> WaitingOrder:
    order = record.order
    return WaitingOrder(
        key=record.key,
        order_id=order.order_id if order is not None else None,
        lines=balance.lines_total + balance.adjustment,
        total=balance.total,
        currency=order.currency if order is not None else None,
        before={path: record.decisions.get(path) for path in word},
    )


def _holds(record: OrderRecord, decisions: Mapping[str, Decision | None]) -> bool:
    """Whether these are still what was decided; what a word on the whole order holds for was entered later."""
    now = {path: record.decisions.get(path) for path in decisions}
    return without_digest(now) == without_digest(decisions)
