"""Which order is which, as far as only the whole list tells: settled when all of a run were compared.

An order that Ecomail does not hold where it should be is looked for in all of the account: under its number at another
address or day, in another shop, under another number. What another order of the list accounts for is no twin.

A column of the file that gives every order another number than the shop does is no column of order numbers: it is left
aside, with one sentence about it instead of one an order. Writes the local list only.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime
from decimal import Decimal
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from core.domain.assessment import assess, summarise
from core.domain.decisions import WHOLE_ORDER
from core.domain.likely_matches import Confidence, Held, LikelyMatch, held_of, likely_matches, number_core, person_of
from core.domain.model import Identity, Notice, OrderKey, OrderRecord, OrderState, OrderSummary, Presence, Twin
from core.domain.pushes import SkippedEntry
from core.domain.settings import ShopSettings, folded_shop, shop_names
from core.domain.verdicts import SET_ASIDE
from core.shop.run import SLICE, RunContext, ShopContext, number_of, unmatched_of
from core.shop.survey import Survey, finder_for, held_in_all, neighbour_of, note_account_shops
from core.store.store import Store
from core.store.survey import SurveyTable
from core.system.stop import Stop

_TELLING: Final = frozenset({"match_number", "match_products"})
_FEWEST: Final = 2
"""Orders; one alone says nothing of the column."""


class Settling:
    """What a comparison keeps in mind of its orders until the last one is there."""

    def __init__(self, context: RunContext, counts: dict[OrderState, int], survey: Survey) -> None:
        """``counts``: of the run, by verdict; kept right."""
        self._context = context
        self._counts = counts
        self._survey = survey
        self._misnumbered = False
        self._said: list[OrderKey] = []
        self._numbers: set[str] = set()
        self._to_overwrite = self._compared = False

    def note(self, record: OrderRecord, state: OrderState) -> None:
        """``record`` as it was just compared."""
        self._misnumbered |= _numbers_differ(record)
        if WHOLE_ORDER in record.decisions:
            self._said.append(record.key)
        self._compared = True
        self._to_overwrite |= state is OrderState.DIFFERS
        if (number := number_of(record)) is not None and record.presence is Presence.PRESENT:
            self._numbers.add(number)

    def set_aside(self) -> list[SkippedEntry]:
        """The orders that take no part, by the user's word."""
        return [
            SkippedEntry(key=order.key, order_id=order.order_id, state=order.state)
            for order in self._context.store.orders.summaries(self._said)
            if order.state in SET_ASIDE
        ]

    async def settle(self, *, of_all: bool, give_up: bool) -> tuple[Notice, ...]:
        """What has to be said of the list as a whole. Raises ``ApiError`` where the account cannot be looked through.

        ``of_all``: everything was compared, not only what was named. ``give_up``: the run ended early; orders in doubt
        stay in doubt until the next.
        """
        notices = self._leave_column_aside() if self._misnumbered else ()
        if give_up:
            return notices
        orders = self._context.store.orders
        missing = orders.any_unsurveyed()  # also of a run that was cut short
        of_all = of_all and self._compared  # not where all rest
        if (missing or of_all or self._to_overwrite) and await self._survey.refresh():
            if missing:
                await self._look_everywhere()
            shops = note_account_shops(self._context.store, self._context.settings)
            notices += shops if self._survey.is_first else ()
        await self._look_for_same_numbers(orders.numbers() if of_all else self._numbers)
        return notices

    async def _look_for_same_numbers(self, numbers: AbstractSet[str]) -> None:
        """What of the account carries the number of an order that was found, wherever it stands."""
        orders, survey, settings = self._context.store.orders, self._context.store.survey, self._context.settings
        shared, names = survey.held_more_than_once(numbers), shop_names(settings)
        finder = finder_for(self._context.ecomail, survey, shared)
        for number in shared:
            for record in list(orders.records(orders.keys_with(number))):
                seen = record.transaction
                if seen is None or record.presence is not Presence.PRESENT or record.unsettled:
                    continue
                found = await held_in_all(survey, finder, number, [seen], names, record.row.shop, seen.shop)
                many = max(record.duplicates_in_ecomail, found.count if found.count > 1 else 0)
                identity = replace(record.identity, neighbour=neighbour_of(found))
                if (many, identity) != (record.duplicates_in_ecomail, record.identity):
                    self._save([(record, replace(record, duplicates_in_ecomail=many, identity=identity))])
                    self._context.reporter.advance(record.key, by=0)

    async def _look_everywhere(self) -> None:
        """What of the whole account may be an order that Ecomail does not hold where it should be."""
        orders, settings = self._context.store.orders, self._context.settings
        known, keys = orders.numbers(), orders.absent()
        for start in range(0, len(keys), SLICE):
            records = [
                record
                for record in orders.records(keys[start : start + SLICE])
                if record.matched_order_id is None and record.order is not None
            ]
            found = identities(records, self._context.store.survey, settings, known)
            changed = [record for record in records if found[record.key] != record.identity]
            self._save([(record, replace(record, identity=found[record.key])) for record in changed])
            await asyncio.sleep(0)
        self._context.reporter.advance(*keys, by=0)

    def _leave_column_aside(self) -> tuple[Notice, ...]:
        """Where the file agrees with the shop on no order, and does not give an order another one's number either."""
        orders = self._context.store.orders
        numbered = orders.numbered_by_file()
        of_shop = {number for _, number, _ in numbered}
        if len(numbered) < _FEWEST or any(filed in of_shop for _, _, filed in numbered):
            return ()
        for records in _in_slices(self._context, [key for key, _, _ in numbered]):
            self._save([(record, replace(record, row=replace(record.row, order_id=None))) for record in records])
        _, number, filed = numbered[0]
        return (Notice("numbers_of_file", {"count": str(len(numbered)), "file": filed, "wemasy": number}),)

    def _save(self, changes: Sequence[tuple[OrderRecord, OrderRecord]]) -> None:
        """Keep each second of these in the place of its first, all in one commit: each waits for the disk."""
        settings = self._context.settings
        assessed = [(assess(before, settings), after, assess(after, settings)) for before, after in changes]
        self._context.store.orders.save_many([(after, summarise(after, now)) for _, after, now in assessed])
        for was, _, now in assessed:
            if was.state in self._counts:
                self._counts[was.state] -= 1
                self._counts[now.state] = self._counts.get(now.state, 0) + 1


async def look_for_taken(context: RunContext, keys: Sequence[OrderKey], stop: Stop) -> None:
    """Find where Ecomail holds the numbers of ``keys``, which it says it does and does not show where they should be.

    Raises ``ApiError``; stopped, it changes nothing.
    """
    orders, settings, survey = context.store.orders, context.settings, Survey(context, stop)
    records = [record for record in orders.records(keys) if record.order is not None]
    numbers = [record.order.order_id or "" for record in records if record.order is not None]
    found = await survey.refresh()
    if found and not all(map(context.store.survey.with_number, numbers)):
        found = await survey.read_anew()
    if not found:
        return
    for key, identity in identities(records, context.store.survey, settings, orders.numbers()).items():
        record = orders.record(key)
        if record is not None:
            # That it is another order does not make its number free.
            record = replace(record, identity=replace(identity, another=False))
            orders.save_record(record, summarise(record, assess(record, settings)))


async def look_again(store: Store, settings: ShopSettings, keys: Collection[OrderKey] | None) -> None:
    """Judge anew what the account, as last surveyed, may hold of the orders (of ``keys``) that may be added.

    More may be known of an order than when it was compared: the user typed its address or amount, a file told its
    date, a rate or another reading of its total was set. Asks neither service.
    """
    orders, known = store.orders, set[str]()
    asked = orders.absent() if keys is None else list(keys)
    for start in range(0, len(asked), SLICE):
        records = [record for record in orders.records(asked[start : start + SLICE]) if _may_be_added(record)]
        changed = _changed(records, identities(records, store.survey, settings, known))
        if changed and not known:  # some of it may be what another order of the list accounts for
            known = orders.numbers()
            changed = _changed(records, identities(records, store.survey, settings, known))
        if changed:
            orders.save_many([(record, summarise(record, assess(record, settings))) for record in changed])
        await asyncio.sleep(0)


def _changed(records: Iterable[OrderRecord], found: Mapping[OrderKey, Identity]) -> list[OrderRecord]:
    pairs = ((record, _with_more(record, found[record.key])) for record in records)
    return [replace(record, identity=now) for record, now in pairs if now != record.identity]


def _with_more(record: OrderRecord, found: Identity) -> Identity:
    """What was doubted stays so until it is compared. What stands there under its own number since then was sent by us:
    sending finds it there.
    """
    number, before = record.order.order_id if record.order is not None else None, record.identity
    more = (twin for twin in found.twins if twin.order_id != number)
    return replace(
        before,
        twins=tuple(dict.fromkeys((*before.twins, *more))),
        other_shop=before.other_shop or found.other_shop,
    )


def _may_be_added(record: OrderRecord) -> bool:
    """Whether only what else the account holds can stand in its way."""
    is_absent = record.presence is Presence.ABSENT and record.order is not None and record.matched_order_id is None
    return is_absent and not (record.identity.another or record.identity.unsurveyed)


def identities(
    records: Sequence[OrderRecord], survey: SurveyTable, settings: ShopSettings, known: AbstractSet[str]
) -> dict[OrderKey, Identity]:
    """What the account holds that may be each of ``records``, none of which it holds where it should be.

    ``known``: numbers that an order of the list accounts for; what carries one of them is that order's.
    """
    orders = [order for record in records for order in unmatched_of(record, settings)]
    people = {person_of(order.email) for order in orders}
    cores = {number_core(order.order_id) for order in orders}
    near = [held for held in survey.near(people, cores) if held.order_id not in known]
    likely: dict[OrderKey, list[Twin]] = {}
    names = shop_names(settings)
    for match in likely_matches(orders, near):
        twin = Twin(match.ecomail_order_id, match.shop, _is_sure(match, names))
        likely.setdefault(match.key, []).append(twin)
    same = survey.with_numbers({record.order.order_id or "" for record in records if record.order is not None})
    return {record.key: _identity(record, same, names, likely.get(record.key, [])) for record in records}


def _is_sure(match: LikelyMatch, names: frozenset[str]) -> bool:
    """Whether it may be linked together with others. Under another shop's name the same customer may have bought for as
    much on the next day: there the hour, the number or the products have to agree as well.
    """
    tells = match.same_hour or not _TELLING.isdisjoint(reason.code for reason in match.reasons)
    return match.confidence is not Confidence.POSSIBLE and (tells or folded_shop(match.shop) in {"", *names})


def _identity(
    record: OrderRecord, with_numbers: Mapping[str, Sequence[Held]], names: frozenset[str], likely: Sequence[Twin]
) -> Identity:
    number = record.order.order_id if record.order is not None else None
    same = with_numbers.get(number or "", ())
    own = {"", folded_shop(record.row.shop), *names}
    ours = [held for held in same if not names or folded_shop(held.shop) in own]
    theirs = next((held.shop for held in same if held not in ours), "") if not ours else ""
    twins = (*(Twin(held.order_id, held.shop, sure=len(ours) == 1) for held in ours), *likely)
    return Identity(twins, other_shop=theirs, another=record.identity.another)


class Linkable(Struct, frozen=True, kw_only=True):
    """An order and the one transaction that it surely is: what the list says of it, and what the account holds."""

    key: OrderKey
    order_id: str | None
    """The shop's number."""
    email: str | None
    date: datetime | None
    total: Decimal | None
    currency: str | None
    ecomail_order_id: str
    shop: str
    """As the account writes it; not always the profile's."""
    held_total: Decimal | None
    held_date: datetime | None


def linkable(context: ShopContext, keys: Collection[OrderKey] | None = None) -> tuple[Linkable, ...]:
    """Every order (of ``keys``) that has one sure twin, which no other order has or accounts for."""
    orders, survey = context.store.orders, context.store.survey
    waiting = [
        record
        for record in orders.records(keys)
        if record.presence is Presence.ABSENT and len(record.identity.twins) == 1 and not record.unsettled
    ]
    claims, taken = Counter(record.identity.twins[0].order_id for record in waiting), orders.numbers()
    sure: list[tuple[OrderRecord, Twin]] = []
    for record in waiting:
        twin, own = record.identity.twins[0], record.order.order_id if record.order is not None else None
        if twin.sure and claims[twin.order_id] == 1 and (twin.order_id == own or twin.order_id not in taken):
            sure.append((record, twin))
    held = survey.with_numbers({twin.order_id for _, twin in sure})
    listed = {order.key: order for order in orders.summaries([record.key for record, _ in sure])}
    return tuple(_linkable(listed[record.key], twin, held.get(twin.order_id, ())) for record, twin in sure)


def held_under(context: ShopContext, keys: Collection[OrderKey], name: str) -> tuple[Linkable, ...]:
    """Each order of ``keys`` beside what the account holds under its number in a shop called ``name``."""
    orders, shop = context.store.orders, folded_shop(name)
    records = list(orders.records(keys))
    there = context.store.survey.with_numbers({number for record in records if (number := number_of(record))})
    listed = {order.key: order for order in orders.summaries(keys)}
    pairs = []
    for record in records:
        seen, number = record.transaction, number_of(record) or ""
        held = [held_of(seen)] if seen is not None else there.get(number, ())
        of_shop = [item for item in held if folded_shop(item.shop) == shop]
        called = of_shop[0].shop if of_shop else name
        pairs.append(_linkable(listed[record.key], Twin(number, called), of_shop))
    return tuple(pairs)


def _linkable(order: OrderSummary, twin: Twin, with_number: Sequence[Held]) -> Linkable:
    held = next((held for held in with_number if held.shop == twin.shop), None)
    return Linkable(
        key=order.key,
        order_id=order.order_id,
        email=order.email,
        date=order.date,
        total=order.shop_total,
        currency=order.currency,
        ecomail_order_id=twin.order_id,
        shop=twin.shop,
        held_total=held.amount if held is not None else None,
        held_date=held.moment if held is not None else None,
    )


def _numbers_differ(record: OrderRecord) -> bool:
    filed, order = record.row.order_id, record.order
    return bool(filed and order is not None and order.order_id and filed.strip() != order.order_id)


def _in_slices(context: RunContext, keys: Sequence[OrderKey]) -> Iterable[list[OrderRecord]]:
    for start in range(0, len(keys), SLICE):
        yield list(context.store.orders.records(keys[start : start + SLICE]))
