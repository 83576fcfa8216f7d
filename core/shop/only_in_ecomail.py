"""What only Ecomail has: transactions that no order of the list accounts for, and orders they are likely to be.

Searching changes nothing. Removing is for what the user picked by hand, goes through a plan like everything that is
sent, and keeps a full copy in the journal from which it can be put back.

A transaction under another number can be taken for an order. Ecomail cannot rename a transaction, and adding the order
a second time would count its money twice. So the transaction keeps its number, and the order is from then on compared
with it: it is no longer missing, what differs is shown, and what is sent goes to that number. Taking a match and taking
it back send nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from core.domain.assessment import same_number_elsewhere
from core.domain.errors import NotSetUpError, StoppedByUser, UsageError
from core.domain.likely_matches import LikelyMatch, Unmatched, held_of, likely_matches
from core.domain.model import (
    Action,
    Identity,
    Notice,
    OrderCard,
    OrderKey,
    OrderRecord,
    OrderState,
    Presence,
    Transaction,
)
from core.domain.pushes import Outcome, PlanEntry, PushPlan, PushRecord, SkippedEntry
from core.domain.settings import ShopSettings, shop_names
from core.files.shop_listing import Period
from core.services.ecomail import EcomailClient
from core.shop.account_sieve import Sieve, listed_by_number
from core.shop.find_transaction import WINDOW_MARGIN, Finding, Lookup, TransactionFinder
from core.shop.identity import Linkable, linkable
from core.shop.plan import removal_plan
from core.shop.run import ProgressCallback, RunContext, ShopContext, unmatched_of, with_finding
from core.shop.survey import held_in_all, hit_as_well
from core.store.store import Store
from core.system.stop import Stop

WEBSITE: Final = "(ecomail)"
"""Stands where the website is in the key of what no order of the shop accounts for."""
DAYS_AT_ONCE: Final = 31
MOST_AT_ONCE: Final = 20_000
"""Transactions of one window that are held at once; a window with more is read in halves."""
_MOST_NUMBERS: Final = 10
_SEARCHED: Final = "only_in_ecomail"
_TAKEN_OFF: Final = "only_in_ecomail.taken_off_the_list"


class TakenOff(Struct, frozen=True):
    """The numbers of orders that the user took off the list."""

    numbers: tuple[str, ...] = ()


def note_taken_off(store: Store, keys: Iterable[OrderKey]) -> None:
    """Before ``keys`` leave the list: they are the shop's orders still, and not offered to be removed in Ecomail."""
    store.key_values.set(_TAKEN_OFF, TakenOff(tuple(sorted(_taken_off(store) | store.orders.numbers_of(keys)))))


def _taken_off(store: Store) -> set[str]:
    kept = store.key_values.get(_TAKEN_OFF, TakenOff)
    return set(kept.numbers) if kept is not None else set()


def _accounted_for(store: Store) -> set[str]:
    """The numbers of all orders of the shop that were ever on the list, as far as is known."""
    return store.orders.numbers() | _taken_off(store)


class Search(Struct, frozen=True, kw_only=True):
    """What was searched, and what has to be said of it."""

    first: date
    last: date
    at: datetime
    transactions: int
    """Of the shop, in the period."""
    shops: tuple[str, ...] = ()
    """Other names under which the user wanted to look, too."""
    notices: tuple[Notice, ...] = ()


class FoundInEcomail(Struct, frozen=True, kw_only=True):
    """What only Ecomail has, newest first, as far as the last search saw; ``search`` is ``None`` before the first."""

    transactions: tuple[Transaction, ...]
    search: Search | None = None


class Match(Struct, frozen=True):
    """A match that the user took."""

    key: OrderKey
    order_id: str | None
    """The shop's number."""
    ecomail_order_id: str


class Matches(Struct, frozen=True, kw_only=True):
    suggested: tuple[LikelyMatch, ...]
    taken: tuple[Match, ...]


class TooManyError(Exception):
    """More transactions than are held at once: no failure, only a reason to ask for fewer days."""


def key_of(order_id: str) -> OrderKey:
    """The key under which the journal knows a transaction without an order."""
    return OrderKey(WEBSITE, order_id)


def _found(store: Store, settings: ShopSettings) -> FoundInEcomail:
    """What the last search found under the names that were wanted and no order accounts for by now."""
    search = store.key_values.get(_SEARCHED, Search)
    wanted = {settings.shop_name, *(search.shops if search is not None else ())}
    left = [item for item in _kept(store) if not isinstance(item.shop, str) or item.shop in wanted]
    left.sort(key=lambda transaction: (_time_of(transaction), transaction.order_id), reverse=True)
    return FoundInEcomail(transactions=tuple(left), search=search)


def _kept(store: Store) -> list[Transaction]:
    """The same of all names: under others only what may be an order that is missing."""
    kept = store.only_in_ecomail.all()
    known = _accounted_for(store) if kept else set()
    return [transaction for transaction in kept if transaction.order_id not in known]


class OnlyInEcomail:
    """What one shop's account holds beside its orders."""

    def __init__(self, context: ShopContext) -> None:
        self._context = context
        self._store = context.store

    async def found(self) -> FoundInEcomail:
        """What the last search found and no order accounts for by now."""
        return _found(self._store, self._context.settings)

    async def other_shops(self) -> tuple[str, ...]:
        """Names under which the account holds others' orders, the largest first, as far as it was looked through."""
        own = {self._context.settings.shop_name, ""}
        return tuple(held.shop for held in self._store.survey.shops() if held.shop not in own)

    async def search(
        self,
        period: Period,
        *,
        shops: Collection[str] = (),
        progress: ProgressCallback | None = None,
        stop: Stop | None = None,
    ) -> FoundInEcomail:
        """Looks for what no order of the list accounts for; by default in the days of the list. Changes nothing there.

        What may be a missing order is looked for under every name of a shop, all the rest under the shop's own and
        ``shops``.

        Raises ``ApiError``, ``NotSetUpError``, ``UsageError``, ``StoppedByUser``; what an earlier search found then
        stays as it was.
        """
        async with self._context.run("search in Ecomail"):
            context = await self._context.run_context(progress)
            await self._search(context, period, frozenset(shops), stop or Stop())
        return _found(self._store, self._context.settings)

    async def _search(self, context: RunContext, period: Period, shops: frozenset[str], stop: Stop) -> None:
        ecomail, reporter = context.ecomail, context.reporter
        store, settings, at = self._store, self._context.settings, self._context.clock.now()
        if not settings.shop_name:
            raise NotSetUpError(missing=Notice("the_shop_name"), setting="shop.name")
        zone = ZoneInfo(settings.shop_timezone)
        listed = _listed_days(store, zone)
        first, last = _period(period, listed)
        sieve = Sieve(settings.shop_name, shops, _accounted_for(store), listed_by_number(store), self._unmatched())
        reporter.begin("searching", (last - first).days + 1)
        # Ecomail's days are those of UTC, the shop's may begin earlier or later.
        windows = list(_windows(first - WINDOW_MARGIN, last + WINDOW_MARGIN))
        while windows:
            if stop.requested:
                raise StoppedByUser
            window = windows.pop(0)
            try:
                transactions = await read_window(ecomail, window)
            except TooManyError:
                windows[:0] = _halves(window)
                continue
            sieve.take(transaction for transaction in transactions if _is_of(transaction, first, last, zone))
            reporter.advance(by=max(0, (min(window[1], last) - max(window[0], first)).days + 1))
        turned_up = self._take_in(sieve.turned_up)
        self._take_in_twice(sieve.twice)
        reporter.advance(*turned_up, by=0)
        notices = (*sieve.spelling_notices(), *_list_notices(store, listed, first, last))
        if sieve.twice:
            numbers = ", ".join([*sieve.twice][:_MOST_NUMBERS])
            notices = (Notice("number_twice", {"numbers": numbers}), *notices)
        if turned_up:
            notices = (Notice("turned_up", {"count": str(len(turned_up))}), *notices)
        store.only_in_ecomail.replace(sieve.orphans, at=at)
        store.key_values.set(
            _SEARCHED, Search(
                first=first, last=last, at=at, transactions=sieve.total, shops=tuple(sorted(shops)), notices=notices
            ),
        )  # fmt: skip

    def _take_in(self, turned_up: Mapping[OrderKey, Sequence[Transaction]]) -> list[OrderKey]:
        """Note what Ecomail holds of orders that were called missing; returns which.

        A comparison asks by e-mail address and around the order's day; it finds them too, now that it knows the
        address.
        """
        changed: list[OrderRecord] = []
        for key, transactions in turned_up.items():
            record = self._store.orders.record(key)
            if record is not None and record.presence is Presence.ABSENT and not record.unsettled:
                changed.append(with_finding(record, Finding(tuple(transactions))))
        self._store.orders.save_many([(record, self._context.summary_of(record)) for record in changed])
        return [record.key for record in changed]

    def _take_in_twice(self, twice: Mapping[str, tuple[OrderKey, list[Transaction]]]) -> None:
        """An order counted twice, perhaps under two addresses, is not in sync, whichever of them was found."""
        changed = [
            replace(record, duplicates_in_ecomail=len(transactions))
            for key, transactions in twice.values()
            if (record := self._store.orders.record(key)) is not None and not record.unsettled
        ]
        self._store.orders.save_many([(record, self._context.summary_of(record)) for record in changed])

    def _unmatched(self) -> list[Unmatched]:
        settings = self._context.settings
        return [order for record in self._store.orders.records() for order in unmatched_of(record, settings)]

    async def plan_removal(self, order_ids: Sequence[str]) -> PushPlan:
        """What removing these from Ecomail would do; ``send.run`` carries it out.

        Every one is read in full first: what is removed has to be put back one day. Raises ``UsageError`` for one
        that the last search did not find, ``ApiError`` when one cannot be read.
        """
        self._context.check_may_write()
        async with self._context.run("plan of removal"):
            context = await self._context.run_context(None)
            return await _plan_removal(context, order_ids)

    # ------------------------------------------------------------------------------- the same under another number

    async def matches(self) -> Matches:
        """What the last search suggests for orders that Ecomail does not hold under their own number, and what of
        that was taken.
        """
        orders, unmatched = self._store.orders, self._unmatched()
        taken = []
        for key, number in orders.matched().items():
            record = orders.record(key)
            taken.append(Match(key, _own_number(record) if record is not None else None, number))
        suggested = likely_matches(unmatched, map(held_of, _kept(self._store)))
        return Matches(suggested=suggested, taken=tuple(taken))

    async def take_match(self, key: OrderKey, ecomail_order_id: str) -> OrderCard:
        """From now on the order is compared with that transaction of Ecomail; compare it again. Sends nothing.

        Raises ``UsageError`` where that cannot be meant.
        """
        record = self._context.record(key)
        if record.matched_order_id == ecomail_order_id:
            return self._context.card(record)
        offered = {transaction.order_id for transaction in _kept(self._store)}
        own = _own_number(record)
        twins = {twin.order_id for twin in record.identity.twins} - (self._store.orders.numbers() - {own})
        if ecomail_order_id not in offered | twins:
            raise UsageError(detail=Notice("match_not_found", {"order": ecomail_order_id}))
        return self._match(record, ecomail_order_id)

    async def link_twins(self, keys: Collection[OrderKey] | None = None) -> tuple[Linkable, ...]:
        """What ``linkable`` offers is taken; compare again. ``take_back`` ends it. Sends nothing."""
        links = await self.linkable(keys)
        for link in links:
            self._match(self._context.record(link.key), link.ecomail_order_id)
        return links

    async def preview_links(self) -> tuple[OrderCard, ...]:
        """The orders as ``link_twins`` would make them; nothing is kept."""
        return tuple(
            self._context.card(_linked(self._context.record(link.key), link.ecomail_order_id))
            for link in await self.linkable()
        )

    async def linkable(self, keys: Collection[OrderKey] | None = None) -> tuple[Linkable, ...]:
        """Every order (of ``keys``) that has one sure twin, which no other order has or accounts for."""
        return linkable(self._context, keys)

    async def say_another(self, keys: Collection[OrderKey], *, another: bool = True) -> None:
        """``keys`` are other orders than those that Ecomail holds: they may be added. Taken back with ``False``."""
        changed = [
            replace(record, identity=replace(record.identity, another=another))
            for record in self._store.orders.records(keys)
        ]
        self._store.orders.save_many([(record, self._context.summary_of(record)) for record in changed])

    async def take_match_back(self, key: OrderKey) -> OrderCard:
        """The order is compared under its own number again. What was sent meanwhile stays in the history."""
        record = self._context.record(key)
        if record.matched_order_id is None:
            raise UsageError(detail=Notice("match_not_taken", {"order": key.order_session}))
        return self._match(record, None)

    async def take_back(self, keys: Collection[OrderKey] | None = None) -> tuple[OrderKey, ...]:
        """Nothing is said any more of which orders ``keys`` (or all) are; what was linked has to be compared again.

        Returns those of which something was said. Raises ``UsageError`` as ``take_match_back`` does.
        """
        said = [
            record
            for record in list(self._store.orders.records(keys))
            if record.matched_order_id is not None or record.identity.another
        ]
        await self.say_another([record.key for record in said if record.matched_order_id is None], another=False)
        for record in said:
            if record.matched_order_id is not None:
                self._match(record, None)
        return tuple(record.key for record in said)

    def _match(self, record: OrderRecord, number: str | None) -> OrderCard:
        if record.unsettled:
            raise UsageError(detail=Notice("unsettled_first"))
        changed = _linked(record, number)
        self._store.orders.save_record(changed, self._context.summary_of(changed))
        return self._context.card(self._context.record(record.key))


def _linked(record: OrderRecord, number: str | None) -> OrderRecord:
    """What was seen belongs to the other number: it has to be read before anything follows from it."""
    return replace(
        record, matched_order_id=number, transaction=None, presence=Presence.NOT_CHECKED, duplicates_in_ecomail=0,
        identity=Identity(),
    )  # fmt: skip


def _own_number(record: OrderRecord) -> str | None:
    return record.order.order_id if record.order is not None else None


async def _plan_removal(context: RunContext, order_ids: Sequence[str]) -> PushPlan:
    store, settings = context.store, context.settings
    by_number = {transaction.order_id: transaction for transaction in _found(store, settings).transactions}
    unknown = [order_id for order_id in order_ids if order_id not in by_number]
    if unknown:
        raise UsageError(detail=Notice("removal_not_found", {"orders": ", ".join(unknown)}))
    chosen = [by_number[order_id] for order_id in dict.fromkeys(order_ids)]
    finder = TransactionFinder(context.ecomail, [_lookup(transaction) for transaction in chosen])
    entries: list[PlanEntry] = []
    skipped: list[SkippedEntry] = []
    for transaction in chosen:
        near = await finder.find(transaction.order_id, _lookup(transaction), thoroughly=True)
        held = await held_in_all(
            store.survey, finder, transaction.order_id, near.transactions, shop_names(settings), transaction.shop
        )
        reasons = _reasons_against(transaction, held, settings)
        if reasons:
            skipped.append(
                SkippedEntry(
                    key=key_of(transaction.order_id), order_id=transaction.order_id, state=OrderState.BLOCKED,
                    reasons=reasons,
                )
            )  # fmt: skip
        else:
            entries.append(_entry(held.transactions[0]))
    return removal_plan(entries, skipped)


def forget_removed(store: Store, push: PushRecord) -> None:
    """What surely is gone is no longer among what only Ecomail has."""
    if push.key.website_id == WEBSITE and push.action is Action.DELETE and push.outcome is Outcome.VERIFIED:
        store.only_in_ecomail.remove([push.order_id])


# ------------------------------------------------------------------------------------------------------ searching


def _halves(window: tuple[date, date]) -> list[tuple[date, date]]:
    middle = window[0] + (window[1] - window[0]) // 2
    return [(window[0], middle), (middle + timedelta(days=1), window[1])]


def _listed_days(store: Store, zone: ZoneInfo) -> tuple[date, date] | None:
    days = [summary.date.astimezone(zone).date() for summary in store.orders.each_summary() if summary.date is not None]
    return (min(days), max(days)) if days else None


def _period(period: Period, listed: tuple[date, date] | None) -> tuple[date, date]:
    if listed is None:
        raise UsageError(detail=Notice("list_without_dates"))
    first, last = period.first or listed[0], period.last or listed[1]
    if first > last:
        raise UsageError(detail=Notice("period_backwards", {"last": str(last), "first": str(first)}))
    return first, last


def _windows(first: date, last: date) -> Iterator[tuple[date, date]]:
    while first <= last:
        end = min(last, first + timedelta(days=DAYS_AT_ONCE - 1))
        yield first, end
        first = end + timedelta(days=1)


async def read_window(ecomail: EcomailClient, window: tuple[date, date]) -> tuple[Transaction, ...]:
    """Ecomail's list of these days. Raises ``TooManyError`` after its first page, unless it is but one day."""

    def on_page(_read: int, total: int | None) -> None:
        if total is not None and total > MOST_AT_ONCE and window[0] < window[1]:
            raise TooManyError

    return await ecomail.list_transactions(*window, on_page=on_page)


def _is_of(transaction: Transaction, first: date, last: date, zone: ZoneInfo) -> bool:
    """What has no readable time was listed for these days, so it is of them."""
    moment = transaction.timestamp
    return not isinstance(moment, datetime) or first <= moment.astimezone(zone).date() <= last


def _list_notices(store: Store, listed: tuple[date, date] | None, first: date, last: date) -> tuple[Notice, ...]:
    """Why something found may well have an order: the list is shorter than the period, or has orders without number."""
    notices = []
    if listed is not None and (first < listed[0] or last > listed[1]):
        notices.append(Notice("list_is_shorter", {"first": str(listed[0]), "last": str(listed[1])}))
    numberless = sum(1 for summary in store.orders.each_summary() if not summary.order_id)
    if numberless:
        notices.append(Notice("list_has_no_numbers", {"count": str(numberless)}))
    return tuple(notices)


def _time_of(transaction: Transaction) -> float:
    return transaction.timestamp.timestamp() if isinstance(transaction.timestamp, datetime) else 0.0


# ------------------------------------------------------------------------------------------------------- removing


def _reasons_against(chosen: Transaction, held: Finding, settings: ShopSettings) -> tuple[Notice, ...]:
    only = held.one
    if only is None:
        many = Notice("duplicate_in_ecomail", {"count": str(held.count)})
        return (many if held.count else Notice("gone_from_ecomail"),)
    if shop := hit_as_well(settings, chosen, held):
        return same_number_elsewhere(settings, chosen, shop)
    if only.shop != settings.shop_name:
        other = only.shop if isinstance(only.shop, str) else ""
        return (Notice("other_shop", {"order_id": only.order_id, "shop": other}),)
    if not only.seen_whole:
        crowded = tuple(problem for problem in only.problems if problem.code == "too_many_lines_held")
        return crowded or (Notice("no_full_copy"),)
    return only.problems


def _entry(transaction: Transaction) -> PlanEntry:
    return PlanEntry(
        key=key_of(transaction.order_id),
        order_id=transaction.order_id,
        action=Action.DELETE,
        intended=transaction,
        seen=transaction,
        warnings=(Notice("removal_keeps_copy"),),
        email=transaction.email if isinstance(transaction.email, str) else None,
    )


def _lookup(transaction: Transaction) -> Lookup:
    email = transaction.email if isinstance(transaction.email, str) else None
    return Lookup(email=email, moment=transaction.timestamp or None)
