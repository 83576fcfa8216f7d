"""Compare: read both sides of every order and keep what they hold. Changes nothing, in either.

Wemasy once per order, Ecomail as cheaply as can be, stored as each order comes, so that an interrupted run goes on
where it was.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta
from typing import Final

from msgspec.structs import replace

from core.api.wemasy import WemasyClient
from core.assessment import assess, summarise
from core.errors import (
    ApiError,
    ConnectionFailedError,
    KeyRefusedError,
    NotFoundError,
    RateLimitedError,
    ReadingMarksError,
)
from core.models import CompareResult, Order, OrderKey, OrderRecord, OrderState
from core.reconciler.context import RunContext, emails_of, lookup_of, note_of, with_finding, with_order
from core.reconciler.finding import TransactionFinder
from core.reconciler.workers import Ender, run_all
from core.store import RunKind

FRESH_FOR: Final = timedelta(hours=12)
"""An interrupted run that is older than this is begun anew."""
LARGEST_STREAK: Final = 8
"""Unreachable this many times in a row means that the network is gone, not that these orders are odd."""


class ReadingGuard:
    """Makes sure, once for each open profile, that reading does not mark.

    The references do not say that a read with ``mark: false`` leaves an order unmarked, so the first untracked order
    is read a second time.
    """

    def __init__(self) -> None:
        self._checked = False

    async def check(self, wemasy: WemasyClient, order: Order) -> None:
        """Raises ``ReadingMarksError`` when the second read finds ``order`` tracked."""
        if self._checked:
            return
        self._checked = True
        again = await wemasy.read_order(order.website_id, order.order_session)
        if again.tracked:
            self._checked = False
            raise ReadingMarksError("Wemasy", order_session=order.order_session)


async def compare(
    context: RunContext, keys: Collection[OrderKey] | None, ender: Ender, guard: ReadingGuard
) -> CompareResult:
    """Compares ``keys``, or everything; a failure of one order is kept with it and the rest goes on.

    What concerns every order (a refused key, no network) ends the run: the orders not reached stay as they were.
    """
    store = context.store
    run_id, records = _begin(context, keys)
    finder = TransactionFinder(context.ecomail, [lookup_of(record) for record in records])
    context.reporter.begin("comparing", len(records), wemasy_each=1.0)
    counts: dict[OrderState, int] = {}

    async def compare_one(record: OrderRecord) -> None:
        try:
            fresh = await read_both_sides(context, finder, record, guard)
            ender.succeeded()
        except (KeyRefusedError, RateLimitedError, ReadingMarksError):
            raise
        except ApiError as error:
            fresh = replace(record, failure=note_of(error))
            if isinstance(error, ConnectionFailedError):
                ender.failed(error, limit=LARGEST_STREAK)
        fresh = replace(fresh, compared_at=context.clock.now(), compared_run=run_id)
        assessment = assess(fresh, context.settings)
        store.orders.save_record(fresh, summarise(fresh, assessment))
        counts[assessment.state] = counts.get(assessment.state, 0) + 1
        context.reporter.advance(record.key)

    await run_all(compare_one, records, ender, drop_when_stopped=True)
    if run_id is not None and not ender.ended:
        store.runs.finish(run_id, at=context.clock.now())
    return CompareResult(
        compared=sum(counts.values()),
        counts=counts,
        stopped=ender.stopped,
        failure=note_of(ender.failure) if ender.failure is not None else None,
    )


def _begin(context: RunContext, keys: Collection[OrderKey] | None) -> tuple[int | None, list[OrderRecord]]:
    """The run and the orders left to compare in it: an interrupted run over everything is taken up again."""
    orders, runs, now = context.store.orders, context.store.runs, context.clock.now()
    if keys is not None:
        return None, list(orders.records(keys))
    earlier = runs.unfinished(RunKind.COMPARE)
    if earlier is not None and timedelta(0) <= now - earlier.at <= FRESH_FOR:
        return earlier.run_id, [record for record in orders.records() if record.compared_run != earlier.run_id]
    records = list(orders.records())
    return runs.begin(RunKind.COMPARE, at=now, total=len(records)), records


async def read_both_sides(
    context: RunContext, finder: TransactionFinder, record: OrderRecord, guard: ReadingGuard
) -> OrderRecord:
    """``record`` as both sides hold it now. Reads only; raises ``ApiError`` where a side cannot be read."""
    website_id = record.key.website_id or context.settings.wemasy_website_id
    try:
        order = await context.wemasy.read_order(website_id, record.key.order_session)
    except NotFoundError:
        return replace(record, wemasy_knows=False, failure=None)
    if not order.tracked:
        await guard.check(context.wemasy, order)
    record = with_order(record, order)
    if order.order_id is None:
        return record
    return with_finding(record, await finder.find(order.order_id, lookup_of(record), other_emails=emails_of(record)))
