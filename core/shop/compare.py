"""Compare: read both sides of every order and keep what they hold. Changes nothing, in either.

Wemasy once per order, Ecomail as cheaply as can be, stored as each order comes, so that an interrupted run goes on
where it was. The limits make a long list take hours, so what the user waits for is asked about first, and what was
right not long ago rests. Orders that are compared by name are all asked, as they are named.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from core.domain.assessment import assess, summarise
from core.domain.errors import ApiError, NotFoundError, StoppedByUser, StoreError
from core.domain.keep_choices import with_choices_following, without_settled_choices
from core.domain.model import (
    Action,
    Identity,
    ItemDiscount,
    ItemPrice,
    Notice,
    Order,
    OrderKey,
    OrderRecord,
    OrderState,
    OrderSummary,
)
from core.domain.pushes import SkippedEntry
from core.domain.readings import DISCOUNT_READ, PRICE_READ, agreed, counted_parts, habit_counts, tells_a_habit
from core.domain.results import CompareResult, InterruptedRun
from core.domain.runs import RunKind
from core.domain.settings import shop_names
from core.domain.verdicts import VERDICTS
from core.services import ecomail as ecomail_api
from core.services import wemasy as wemasy_api
from core.shop.causes import Causes
from core.shop.doubles import are_ours
from core.shop.find_transaction import Finding, Lookup, TransactionFinder
from core.shop.identity import Settling
from core.shop.order_details import OrderDetails, completed_by
from core.shop.overview import note_keys
from core.shop.run import (
    ProgressCallback,
    ReadingGuard,
    RunContext,
    ShopContext,
    emails_of,
    lookup_of,
    note_of,
    with_finding,
    with_order,
)
from core.shop.survey import Survey, neighbour_of
from core.shop.workers import CircuitBreaker, run_all
from core.store.runs import Run, RunTable
from core.system.stop import Stop

RECHECK_AFTER: Final = timedelta(minutes=5)
"""How long an order that needs nothing from anybody is taken to be as it was, however young it is."""
LONGEST_REST: Final = timedelta(days=6)
"""And at most, however old: every order is looked at again, so no change is missed for good."""
REST_OF_AGE: Final = 10
"""One part in so many of its age: what was paid yesterday changes more often than what was paid last year."""


class _Due(Struct, frozen=True):
    """Of an order that is to be compared, what its place and its look-up need; there may be very many."""

    key: OrderKey
    state: OrderState
    moment: datetime | None


Listed = TypeVar("Listed", OrderSummary, _Due)


def most_useful_first(listed: Iterable[Listed], looked_at: Sequence[OrderKey] = ()) -> list[Listed]:
    """What the user looks at, in their sequence; what needs them, what nobody has looked at, the rest, as listed."""
    place = {key: number for number, key in enumerate(dict.fromkeys(looked_at))}
    last = len(place)
    return sorted(listed, key=lambda summary: place.get(summary.key, last + VERDICTS[summary.state].turn))


def rests(summary: OrderSummary, now: datetime) -> bool:
    """Whether asking would be a waste: both sides agree, the shop has it as tracked, and it was seen not long ago.

    Nothing is taken from a file: what counts is what both sides answered, and how old the order was then.
    """
    if summary.state is not OrderState.IN_SYNC or summary.action is not Action.NONE or summary.compared_at is None:
        return False
    rest = RECHECK_AFTER
    if summary.date is not None:
        rest = max(rest, min((summary.compared_at - summary.date) / REST_OF_AGE, LONGEST_REST))
    return timedelta(0) <= now - summary.compared_at < rest


RESUME_WITHIN: Final = timedelta(hours=36)
"""An interrupted run that is older than this is begun anew; what was stopped today can go on tomorrow."""
_TELLING: Final = 500
"""Orders; enough to see a habit."""
_SLICE: Final = 500
"""Orders that are looked up before the event loop gets its turn."""


class Compare:
    """Reads both sides of the orders of one shop."""

    def __init__(self, context: ShopContext, causes: Causes) -> None:
        self._context = context
        self._causes = causes

    async def run(
        self,
        keys: Collection[OrderKey] | None = None,
        *,
        even_resting: bool = False,
        first: Sequence[OrderKey] = (),
        progress: ProgressCallback | None = None,
        stop: Stop | None = None,
    ) -> CompareResult:
        """Reads both sides of ``keys``, or of everything. Changes nothing, in either.

        Of everything, what agreed when it was last asked rests for a while (see ``rests``) and is counted in a notice,
        unless ``even_resting``; what the user looks at, the most important ``first``, comes before all else.
        """
        shop, began = self._context, self._context.clock.now()
        async with shop.run("compare"):
            context = await shop.run_context(progress)
            result = await compare(
                context, keys, CircuitBreaker(stop), shop.reading_guard, even_resting=even_resting, first=first
            )
            await self._take_currency_from_orders()
            result = await self._with_habit(result, began)
            result = replace(result, counts=self._counts(keys))
            if result.compared or result.failure is not None:
                note_keys(shop, result.failure)
            if keys is None and not result.stopped and result.failure is None:
                with contextlib.suppress(StoppedByUser):  # the comparison itself was done
                    await self._causes.find(stop=stop)
        return result

    async def interrupted(self) -> InterruptedRun | None:
        """What ``run`` over everything would go on with instead of beginning anew."""
        store, now = self._context.store, self._context.clock.now()
        run = store.runs.unfinished(RunKind.COMPARE)
        if run is None or not timedelta(0) <= now - run.at <= RESUME_WITHIN:
            return None
        total = done = 0
        for summary in store.orders.each_summary():
            total += 1
            failed = summary.state is OrderState.FAILED
            done += not failed and summary.compared_at is not None and summary.compared_at >= run.at
        return InterruptedRun(done=done, total=total) if 0 < done < total else None

    async def _take_currency_from_orders(self) -> None:
        """A shop that never said its currency counts in that of most orders, so that another one stands out."""
        settings = self._context.settings
        if settings.shop_currency:
            return
        orders = self._context.store.orders.shop_orders()
        currencies = Counter(order.currency for order in orders if order.currency is not None)
        if currencies:
            await self._context.change_settings(replace(settings, shop_currency=currencies.most_common(1)[0][0]))

    async def _with_habit(self, result: CompareResult, began: datetime) -> CompareResult:
        """A shop that never said what its prices and discounts mean is read, where an order is unclear, as most are."""
        settings = self._context.settings
        if ItemPrice.AUTO is not settings.item_price and ItemDiscount.AUTO is not settings.item_discount:
            return result
        if not await self._telling_orders(since=began, most=1):
            return result  # what the others tell was heard when they were compared
        prices, discounts = habit_counts(await self._telling_orders(), settings)
        habit: dict[str, ItemPrice | ItemDiscount] = {}
        said: dict[str, int] = {}
        if settings.item_price is ItemPrice.AUTO and (price := agreed(prices)) is not None:
            habit["item_price"], said[PRICE_READ[price]] = price, prices[price]
        if settings.item_discount is ItemDiscount.AUTO and (discount := agreed(discounts)) is not None:
            habit["item_discount"], said[DISCOUNT_READ[discount]] = discount, discounts[discount]
        parts = counted_parts(said)
        if parts is None:
            return result
        await self._context.change_settings(replace(settings, **habit))
        return replace(result, notices=(*result.notices, Notice("habit_taken", {"parts": parts})))

    def _counts(self, keys: Collection[OrderKey] | None) -> dict[OrderState, int]:
        """Of ``keys``, or of the whole list, by verdict: what was compared before the run was cut short is in it."""
        orders = self._context.store.orders
        if keys is not None:
            return dict(Counter(summary.state for summary in orders.summaries(dict.fromkeys(keys))))
        return {state: number for state, number in orders.count_by_state().items() if number}

    async def _telling_orders(self, *, since: datetime | None = None, most: int = _TELLING) -> list[Order]:
        telling: list[Order] = []
        for number, order in enumerate(self._context.store.orders.shop_orders(since=since), start=1):
            if tells_a_habit(order):
                telling.append(order)
            if len(telling) == most:
                break
            if number % _SLICE == 0:
                await asyncio.sleep(0)
        return telling


async def compare(
    context: RunContext,
    keys: Collection[OrderKey] | None,
    breaker: CircuitBreaker,
    guard: ReadingGuard,
    *,
    even_resting: bool = False,
    first: Sequence[OrderKey] = (),
) -> CompareResult:
    """Compares ``keys``, or everything, ``first`` before all; a failure of one is kept with it and the rest goes on.

    What concerns every order (a refused key, no network) ends the run: the orders not reached stay as they were.
    """
    store = context.store
    run, waiting, resting = await _begin(context, keys, even_resting=even_resting, first=first)
    finder = TransactionFinder(context.ecomail, waiting.values(), shops=shop_names(context.settings))
    details = OrderDetails(context)
    context.reporter.begin("comparing", len(waiting), wemasy_each=1.0)
    counts: dict[OrderState, int] = {}
    settling = Settling(context, counts, Survey(context, breaker.stop))

    async def compare_one(key: OrderKey) -> None:
        record = store.orders.record(key)
        if record is None:
            context.reporter.advance(key)
            return  # it left the list meanwhile
        try:
            seen = await read_both_sides(context, finder, record, guard, details)
        except ApiError as error:
            if breaker.failed(error):
                return  # it says nothing of this order
            seen = replace(record, failure=note_of(error))
        else:
            for service in (wemasy_api.SERVICE, ecomail_api.SERVICE):
                breaker.succeeded(service)
        current = store.orders.record(record.key)
        if current is not None:  # else it left the list meanwhile
            fresh = with_choices_following(current, _with_what_was_seen(current, seen), context.settings)
            fresh = without_settled_choices(current, fresh, context.settings)
            compared_run = run.run_id if run.kind is RunKind.COMPARE else current.compared_run
            fresh = replace(fresh, compared_at=context.clock.now(), compared_run=compared_run)
            assessment = assess(fresh, context.settings)
            store.orders.save_record(fresh, summarise(fresh, assessment))
            settling.note(fresh, assessment.state)
            counts[assessment.state] = counts.get(assessment.state, 0) + 1
        context.reporter.advance(record.key)

    await run_all(compare_one, waiting, breaker, give_up=breaker.stop.wait)
    notices: tuple[Notice, ...] = ()
    if not isinstance(breaker.failure, StoreError):  # then nothing can be written
        try:
            notices = await settling.settle(of_all=keys is None, give_up=breaker.ended)
        except ApiError as error:
            breaker.end(error)
        _note_end(context, run, counts, breaker, settling.set_aside())
    return CompareResult(
        compared=sum(counts.values()),
        counts=counts,
        stopped=breaker.stopped,
        failure=note_of(breaker.failure) if breaker.failure is not None else None,
        notices=(*notices, Notice("orders_rest", {"count": str(resting)})) if resting else notices,
    )


def _note_end(
    context: RunContext,
    run: Run,
    counts: Mapping[OrderState, int],
    breaker: CircuitBreaker,
    aside: Collection[SkippedEntry],
) -> None:
    """How far it came. A comparison of everything that was cut short has no end: the next one goes on with it."""
    good, failed = counts.get(OrderState.IN_SYNC, 0), counts.get(OrderState.FAILED, 0)
    needs_you = sum(counts.values()) - good - failed - len(aside)
    runs = context.store.runs
    runs.count(run.run_id, good=good, needs_you=needs_you, failed=failed, stopped=breaker.stopped, set_aside=aside)
    cut_short = breaker.ended if run.kind is RunKind.COMPARE else breaker.failure is not None
    if not cut_short:
        runs.finish(run.run_id, at=context.clock.now(), stopped=breaker.stopped)


async def _begin(
    context: RunContext, keys: Collection[OrderKey] | None, *, even_resting: bool, first: Sequence[OrderKey]
) -> tuple[Run, dict[OrderKey, Lookup], int]:
    """The run, the orders left to compare in it, and how many rest: an interrupted run over all is taken up again.

    The columns of the list tell all that is needed, so that no order is decoded before the first request.
    """
    orders, runs, now = context.store.orders, context.store.runs, context.clock.now()
    if keys is not None:
        chosen = {record.key: lookup_of(record) for record in orders.records(keys)}
        return _new_run(runs, RunKind.COMPARE_SOME, now, len(chosen)), chosen, 0
    resting, due = 0, list[_Due]()
    for summary in orders.each_summary():
        if not even_resting and rests(summary, now):
            resting += 1
        else:
            due.append(_Due(summary.key, summary.state, summary.date))
    waiting = {one.key: Lookup(moment=one.moment) for one in most_useful_first(due, first)}
    earlier = runs.unfinished(RunKind.COMPARE)
    if earlier is None or not timedelta(0) <= now - earlier.at <= RESUME_WITHIN:
        return _new_run(runs, RunKind.COMPARE, now, len(waiting)), waiting, resting
    return earlier, await _left_of(context, earlier, waiting), resting


async def _left_of(context: RunContext, run: Run, listed: Mapping[OrderKey, Lookup]) -> dict[OrderKey, Lookup]:
    """Those of ``listed`` that ``run`` did not come to, or could not check."""
    left, keys = dict[OrderKey, Lookup](), list(listed)
    for start in range(0, len(keys), _SLICE):
        for record in context.store.orders.records(keys[start : start + _SLICE]):
            if record.compared_run != run.run_id or record.failure is not None:
                left[record.key] = listed[record.key]
        await asyncio.sleep(0)
    return left


def _new_run(runs: RunTable, kind: RunKind, at: datetime, total: int) -> Run:
    return Run(run_id=runs.begin(kind, at=at, total=total), kind=kind, at=at, total=total)


def _with_what_was_seen(current: OrderRecord, seen: OrderRecord) -> OrderRecord:
    """``current``, which the user may have changed while both sides were read, with what they showed."""
    return replace(
        current,
        row=completed_by(current.row, seen.row),
        order=seen.order,
        transaction=seen.transaction,
        presence=seen.presence,
        wemasy_knows=seen.wemasy_knows,
        duplicates_in_ecomail=seen.duplicates_in_ecomail,
        identity=replace(seen.identity, another=current.identity.another),
        failure=seen.failure,
    )


async def read_both_sides(
    context: RunContext, finder: TransactionFinder, record: OrderRecord, guard: ReadingGuard, details: OrderDetails
) -> OrderRecord:
    """``record`` as both sides hold it now. Reads only; raises ``ApiError`` where a side cannot be read."""
    asked = context.key_at_wemasy(record.key)
    try:
        order = await guard.read(context.wemasy, asked)
    except NotFoundError:
        return replace(record, wemasy_knows=False, failure=None)
    record = with_order(record, order)
    own_number = order.order_id or record.row.order_id
    number = record.matched_order_id or own_number
    if number is None:
        return record
    record = replace(record, row=await details.complete(record.row, asked, own_number))
    lookup, emails, named = lookup_of(record), emails_of(record), record.matched_order_id is not None
    twice = record.duplicates_in_ecomail > 1
    found = await finder.find(number, lookup, other_emails=emails, thoroughly=twice)
    if named and not found.count:
        found = await _find_named(context, finder, number, found)
    seen = with_finding(record, found)
    other_shop = neighbour_of(found)
    if found.count or named:
        ours = found.count > 1 and are_ours(context.store.journal, record.key, found, record.kept)
        return replace(seen, identity=Identity(own_doubles=ours, neighbour=other_shop if found.count else ""))
    return replace(seen, identity=Identity(other_shop=other_shop, unsurveyed=True))


async def _find_named(context: RunContext, finder: TransactionFinder, number: str, near: Finding) -> Finding:
    """What the user took for the order, under whatever address and on whatever day.

    One of this shop comes before those of all others: two shops of an account may rightly hold one number.
    """
    others = near.elsewhere
    for held in context.store.survey.with_number(number):
        found = await finder.find(number, Lookup(moment=held.moment))
        if found.count:
            return found
        others = others or found.elsewhere
    return Finding(others)
