"""Finding an order's transaction: the fewest requests, never a failure that looks like absence."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime

import pytest

from core.domain.errors import NoUsableAnswerError
from core.domain.model import Transaction
from core.shop.find_transaction import Finding, Lookup, TransactionFinder, windows_of
from tests.support.push_scene import on_a_loop


def on(day: int, month: int = 3) -> datetime:
    return datetime(2026, month, day, 12, tzinfo=UTC)


def kept(order_id: str, email: str, *, full: bool = True) -> Transaction:
    return Transaction(order_id=order_id, email=email, full=full)


class Reader:
    """An Ecomail with these transactions, that remembers what it was asked."""

    def __init__(self, *transactions: Transaction, unlisted: bool = False) -> None:
        self.transactions = transactions
        self.unlisted = unlisted
        self.asked: list[object] = []
        self.fails = 0

    async def subscriber_transactions(self, email: str) -> tuple[Transaction, ...]:
        self.asked.append(email)
        await asyncio.sleep(0)
        if self.fails:
            self.fails -= 1
            raise NoUsableAnswerError("Ecomail", "it is away")
        return tuple(item for item in self.transactions if item.full and item.email.lower() == email.lower())

    async def list_transactions(self, date_from: date | None, date_to: date | None) -> tuple[Transaction, ...]:
        self.asked.append((date_from, date_to))
        await asyncio.sleep(0)
        return tuple(Transaction(order_id=item.order_id, email=item.email) for item in self.transactions)


def test_days_that_lie_near_each_other_share_a_window() -> None:
    assert windows_of([on(2), on(4), on(20)]) == ((date(2026, 3, 1), date(2026, 3, 21)),)


def test_a_long_gap_is_not_read_along() -> None:
    assert windows_of([on(2), on(2, 5)]) == (
        (date(2026, 3, 1), date(2026, 3, 3)),
        (date(2026, 5, 1), date(2026, 5, 3)),
    )


def test_no_order_no_window() -> None:
    assert windows_of([]) == ()


@on_a_loop
async def test_an_address_that_leads_to_it_needs_one_request() -> None:
    reader = Reader(kept("A", "jan@example.com"))
    found = await TransactionFinder(reader).find("A", Lookup(email="jan@example.com", moment=on(2)))
    assert found.one is not None
    assert reader.asked == ["jan@example.com"]


@on_a_loop
async def test_orders_of_one_person_asked_for_at_once_share_a_request() -> None:
    reader = Reader(kept("A", "jan@example.com"), kept("B", "jan@example.com"))
    finder = TransactionFinder(reader)
    spellings = ("jan@example.com", "Jan@Example.com")
    found = await asyncio.gather(*(finder.find(name, Lookup(email=e)) for name, e in zip("AB", spellings, strict=True)))
    assert [finding.count for finding in found] == [1, 1]
    assert reader.asked == ["jan@example.com"]


@on_a_loop
async def test_before_it_is_missing_the_days_around_are_read() -> None:
    reader = Reader(kept("A", "old@example.com"))
    lookups = [Lookup(email="jan@example.com", moment=on(2)), Lookup(moment=on(4))]
    finder = TransactionFinder(reader, lookups)
    assert (await finder.find("A", lookups[0])).one.full
    assert (await finder.find("B", lookups[1])).count == 0
    assert reader.asked == ["jan@example.com", (date(2026, 3, 1), date(2026, 3, 5)), "old@example.com"]


@on_a_loop
async def test_a_day_at_the_edge_of_a_window_gets_its_own_margin() -> None:
    reader = Reader()
    finder = TransactionFinder(reader, [Lookup(moment=on(2))])
    await finder.find("A", Lookup(moment=on(3)))
    assert reader.asked == [(date(2026, 3, 2), date(2026, 3, 4))]


@on_a_loop
async def test_without_a_date_everything_is_read() -> None:
    reader = Reader()
    await TransactionFinder(reader).find("A", Lookup())
    assert reader.asked == [(None, None)]


@on_a_loop
async def test_what_only_the_list_shows_stays_short() -> None:
    reader = Reader(kept("A", "jan@example.com", full=False))
    found = await TransactionFinder(reader).find("A", Lookup(email="jan@example.com", moment=on(2)))
    assert found.count == 1
    assert not found.one.full


@on_a_loop
async def test_an_order_held_twice_is_none_of_them() -> None:
    reader = Reader(kept("A", "jan@example.com"), kept("A", "jan@example.com"))
    found = await TransactionFinder(reader).find("A", Lookup(email="jan@example.com"))
    assert (found.count, found.one) == (2, None)


@on_a_loop
async def test_a_failure_is_raised_for_everybody_who_waited_and_not_remembered() -> None:
    reader = Reader(kept("A", "jan@example.com"))
    reader.fails = 1
    finder = TransactionFinder(reader)
    lookup = Lookup(email="jan@example.com")
    results = await asyncio.gather(*(finder.find("A", lookup) for _ in range(3)), return_exceptions=True)
    assert [type(result) for result in results] == [NoUsableAnswerError] * 3
    assert (await finder.find("A", lookup)).count == 1


@on_a_loop
async def test_when_the_one_who_asked_is_cancelled_another_asks() -> None:
    reader = Reader(kept("A", "jan@example.com"))
    finder = TransactionFinder(reader)
    first = asyncio.create_task(finder.find("A", Lookup(email="jan@example.com")))
    second = asyncio.create_task(finder.find("A", Lookup(email="jan@example.com")))
    await asyncio.sleep(0)
    assert reader.asked
    first.cancel()
    assert (await second).count == 1
    with pytest.raises(asyncio.CancelledError):
        await first


def test_what_carries_the_number_in_another_shop_comes_with_the_same_look() -> None:
    theirs = Transaction(order_id="1001", email="jana@example.org", shop="jinyobchod.cz")
    ours = Transaction(order_id="1001", email="jan@example.com", shop="Vaas")

    async def look(*held: Transaction) -> Finding:
        reader = Reader()
        reader.subscriber_transactions = lambda _email: asyncio.sleep(0, held)  # type: ignore[method-assign]
        finder = TransactionFinder(reader, shops=frozenset({"vaas"}))
        return await finder.find("1001", Lookup(email="jan@example.com"))

    assert asyncio.run(look(theirs)) == Finding((), elsewhere=(theirs,))
    assert asyncio.run(look(theirs, ours)) == Finding((ours,), elsewhere=(theirs,))
