"""Over the whole program and the sandbox: what was chosen is what Ecomail ends with, and putting back is the identity."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Coroutine
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.demo_shop.orders import as_document
from core.demo_shop.shop import DemoShop
from core.demo_shop.transactions import StoredItem, StoredTransaction
from core.domain.comparison import DIFFERENT_KINDS
from core.domain.model import Decision, OrderState, Side
from core.domain.pushes import Outcome
from core.files.options import ImportOptions
from core.shop.shop import Shop
from tests.support import profiles
from tests.support.virtual_clock import VirtualClock

UNHURRIED = settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])

words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=8)
money = st.decimals(-1_000_000, 1_000_000, places=2)
items = st.builds(
    StoredItem,
    code=st.sampled_from(["MUG", "CUP", "", "mug", "TEA/1 [x]"]), title=words.map(lambda word: word or "Mug"),
    categories=st.lists(words.filter(str.strip), max_size=2).map(tuple), price=money,
    amount=st.integers(1, 9).map(Decimal), tags=st.lists(words, max_size=2).map(tuple),
)  # fmt: skip
places = st.none() | words


def held(number: int, *, codes_once: bool = False) -> st.SearchStrategy[StoredTransaction]:
    """Anything that Ecomail may hold of an order."""
    unique_by = (lambda item: item.code.casefold()) if codes_once else None
    return st.builds(
        profiles.held_transaction, st.just(number), shop=st.sampled_from(["Vaas & Zo", "Vaas", "Ünïcode"]),
        amount=money, tax=money, shipping=money, city=places, county=places, country=places,
        timestamp=st.integers(0, 2**32), props=st.none() | st.dictionaries(words, words | st.integers(), max_size=2),
        status=st.sampled_from(["processing", "canceled", "pending", "completed", None]),
        items=st.lists(items, max_size=3, unique_by=unique_by).map(tuple),
    )  # fmt: skip


worlds = st.tuples(st.none() | held(1), st.none() | held(2), held(3))
distinct_worlds = st.tuples(*(st.none() | held(number, codes_once=True) for number in (1, 2, 3)))
"""No two lines of one order have the same code: a choice for the second of them does not outlive the first."""


def run(work: Any, world: tuple[StoredTransaction | None, ...]) -> None:
    """``work`` on an open profile with three orders, compared."""

    async def with_profile(folder: Path) -> None:
        clock = VirtualClock()
        shop = profiles.empty_shop(
            clock,
            orders=[profiles.shop_order(number) for number in (1, 2, 3)],
            transactions=[transaction for transaction in world if transaction is not None],
        )
        # Only who is a subscriber can be looked up in full; here everybody is.
        shop.ecomail.subscribers |= {profiles.email_of(number) for number in (1, 2, 3)}
        async with profiles.open_profile_on(shop, folder, clock) as opened:
            await opened.import_file.run(profiles.write_csv(folder / "orders.csv", (1, 2, 3)), ImportOptions())
            await opened.compare.run()
            await work(opened, shop)

    with tempfile.TemporaryDirectory() as folder:
        coroutine: Coroutine[Any, Any, None] = with_profile(Path(folder))
        asyncio.run(coroutine)


def readable(shop: DemoShop) -> dict[str, list[dict[str, Any]]]:
    """What can be read of everything that Ecomail holds: all but the tags of lines, and its own numbering."""
    found: dict[str, list[dict[str, Any]]] = {}
    for transaction in shop.ecomail.transactions:
        document = as_document(transaction)
        for item in document["transaction_items"]:
            item.pop("tags", None)
        found.setdefault(transaction.order_id, []).append(document)
    return found


async def push(shop: Shop, plan: Any) -> Any:
    return await shop.send.run(plan, confirmed_number=plan.confirm_number)


@UNHURRIED
@given(worlds)
def test_putting_back_a_push_is_the_identity_on_all_that_can_be_read(world: Any) -> None:
    async def work(opened: Shop, shop: DemoShop) -> None:
        before = readable(shop)
        result = await push(opened, await opened.send.plan())
        undoable = [each.push_id for each in result.pushes if each.action.value in {"create", "update"}]
        assert all(each.outcome is Outcome.VERIFIED for each in result.pushes), [each.error for each in result.pushes]
        if not undoable:
            return
        assert readable(shop) != before
        undone = await push(opened, await opened.send.plan_undo(undoable))
        assert all(each.outcome is Outcome.VERIFIED for each in undone.pushes), [each.error for each in undone.pushes]
        assert readable(shop) == before

    run(work, world)


@UNHURRIED
@given(distinct_worlds, st.data())
def test_what_was_chosen_is_what_ecomail_ends_with(world: Any, data: st.DataObject) -> None:
    async def work(opened: Shop, shop: DemoShop) -> None:
        for number in (1, 2, 3):
            card = await opened.orders.card(profiles.key_of(number))
            paths = [
                row.path
                for row in card.assessment.comparison
                if row.kind in DIFFERENT_KINDS and row.path != "order_id"  # the one that nobody can choose
            ]
            chosen = data.draw(st.lists(st.sampled_from(paths), unique=True) if paths else st.just([]))
            decisions = {path: Decision(data.draw(st.sampled_from([Side.SHOP, Side.ECOMAIL]))) for path in chosen}
            if data.draw(st.booleans()):
                decisions["city"] = Decision(Side.MANUAL, data.draw(words.filter(str.strip)))
            await opened.orders.decide(profiles.key_of(number), decisions)
        plan = await opened.send.plan()
        result = await push(opened, plan)
        for entry in result.pushes:
            assert entry.outcome is Outcome.VERIFIED, entry.error
        cards = {card.record.key: card for card in await opened.orders.cards()}
        for entry in plan.entries:
            assert not [row for row in cards[entry.key].assessment.remaining if row.kind in DIFFERENT_KINDS]
        await opened.compare.run()
        states = {card.record.key: card.assessment.state for card in await opened.orders.cards()}
        assert {states[entry.key] for entry in plan.entries} <= {OrderState.IN_SYNC}
        again = await opened.send.plan()
        assert not again.entries, "nothing is left to do"

    run(work, world)


@UNHURRIED
@given(worlds)
def test_comparing_changes_nothing_at_either_side(world: Any) -> None:
    async def work(opened: Shop, shop: DemoShop) -> None:
        before = list(shop.ecomail.transactions)
        tracked = {key: order.tracked for key, order in shop.wemasy.orders.items()}
        first = {card.record.key: card.assessment for card in await opened.orders.cards()}
        await opened.compare.run()
        assert {card.record.key: card.assessment for card in await opened.orders.cards()} == first
        assert list(shop.ecomail.transactions) == before
        assert {key: order.tracked for key, order in shop.wemasy.orders.items()} == tracked

    run(work, world)


@UNHURRIED
@given(worlds, st.sampled_from([".csv", ".xlsx"]))
def test_importing_an_exported_list_changes_nothing_whatever_was_found(world: Any, ending: str) -> None:
    async def work(shop: Shop, _shop: DemoShop) -> None:
        with tempfile.TemporaryDirectory() as name:
            first, second = Path(name) / f"first{ending}", Path(name) / "second.json"
            await shop.orders.export(first)
            await shop.orders.export(Path(name) / "before.json")
            report = await shop.import_file.run(first, ImportOptions())
            assert (report.rejected, report.added, report.updated, report.unchanged) == ((), 0, 0, 3)
            await shop.orders.export(second)
            assert second.read_bytes() == (Path(name) / "before.json").read_bytes()

    run(work, world)
