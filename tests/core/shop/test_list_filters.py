"""What is new since the user last looked, and the filters they saved: kept per shop, over a close and an open."""

from __future__ import annotations

from pathlib import Path

from core.domain.decisions import WHOLE_ORDER, leave_for_later
from core.domain.differences import is_new
from core.domain.list_filter import Condition, Field, Operator, SavedFilter
from core.shop.shop import Shop
from tests.support.profiles import email_of, held_transaction, key_of, shop_order
from tests.support.push_scene import PushScene, number_of, on_a_loop

BIG = SavedFilter("Big ones", (Condition(Field.SHOP_TOTAL, Operator.AT_LEAST, "100.00"),))


def scene_of_three(folder: Path) -> PushScene:
    """1 differs in the city, 2 is missing in Ecomail, 3 agrees."""
    held = [held_transaction(1, city="Town"), held_transaction(3)]
    return PushScene(folder, orders=[shop_order(number, tracked=number == 3) for number in (1, 2, 3)], held=held)


async def new_in(shop: Shop) -> list[int]:
    return [number_of(order.key) for order in await shop.orders.summaries() if is_new(order)]


@on_a_loop
async def test_what_the_user_looked_at_is_not_new_and_what_a_comparison_finds_is(tmp_path: Path) -> None:
    scene = scene_of_three(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        assert await new_in(shop) == [1, 2, 3]
        assert await shop.orders.count_new() == 0, "nobody looked yet: there is no last time"
        await shop.orders.note_seen()
    scene.shop.ecomail.change_elsewhere("ORD-3", city="Elsewhere")
    async with scene.open() as shop:
        assert await new_in(shop) == []
        await shop.compare.run(even_resting=True)
        assert await new_in(shop) == [3]
        assert await shop.orders.count_new() == 1
        assert await shop.orders.note_seen() == 1
        assert await shop.orders.count_new() == 0
        assert await new_in(shop) == []


@on_a_loop
async def test_a_shop_that_nobody_looked_at_is_as_new_as_before(tmp_path: Path) -> None:
    scene = scene_of_three(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
    async with scene.open() as shop:
        assert await new_in(shop) == [1, 2, 3]


@on_a_loop
async def test_what_the_user_does_is_nothing_new_and_what_was_new_stays_so(tmp_path: Path) -> None:
    scene = scene_of_three(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await shop.orders.decide(key_of(1), {WHOLE_ORDER: leave_for_later()})
        assert await new_in(shop) == [1, 2, 3], "seen as new, whatever was chosen"
        await shop.orders.note_seen()
        await shop.orders.decide(key_of(1), {WHOLE_ORDER: None})
        await scene.push_all(shop)
        scene.check_the_end()
        assert await new_in(shop) == []


@on_a_loop
async def test_an_order_that_is_settled_at_the_end_of_a_comparison_as_before_is_not_new(tmp_path: Path) -> None:
    """It waits because Ecomail may hold it under another number: first missing in each comparison, then waiting again."""
    scene = PushScene(tmp_path, orders=[shop_order(1)], held=[held_transaction(7, order_id="WOO-1", email=email_of(1))])
    async with scene.open() as shop:
        await scene.compare(shop)
        (before,) = await shop.orders.summaries()
        await shop.orders.note_seen()
        await shop.compare.run(even_resting=True)
        (after,) = await shop.orders.summaries()
        assert (before.state, before.differs) == (after.state, after.differs)
        assert await new_in(shop) == []


@on_a_loop
async def test_filters_are_kept_by_name_and_deleted(tmp_path: Path) -> None:
    scene = scene_of_three(tmp_path)
    other = SavedFilter("áccents", (Condition(Field.CURRENCY, Operator.IS, "CZK"),))
    async with scene.open() as shop:
        await shop.orders.save_filter(BIG)
        await shop.orders.save_filter(other)
        bigger = SavedFilter(BIG.name, (Condition(Field.SHOP_TOTAL, Operator.AT_LEAST, "200.00"),))
        await shop.orders.save_filter(bigger)
    async with scene.open() as shop:
        assert await shop.orders.saved_filters() == (other, bigger)
        await shop.orders.delete_filter(BIG.name)
        assert await shop.orders.saved_filters() == (other,)


@on_a_loop
async def test_a_filter_of_another_version_is_left_out_and_kept(tmp_path: Path) -> None:
    scene = scene_of_three(tmp_path)
    async with scene.open() as shop:
        values = shop._context.store.key_values
        values.set("filter:odd", {"name": "odd", "conditions": [{"field": "mood", "operator": "is", "value": "sunny"}]})
        values.set("filter:no amount", SavedFilter("x", (Condition(Field.SHOP_TOTAL, Operator.AT_LEAST, "many"),)))
        assert await shop.orders.saved_filters() == ()
        assert values.get("filter:odd", dict) is not None


@on_a_loop
async def test_forgetting_an_address_drops_the_filters_that_look_for_it(tmp_path: Path) -> None:
    scene = scene_of_three(tmp_path)
    wanted = SavedFilter("One customer", (Condition(Field.EMAIL, Operator.IS, email_of(1)),))
    domain = SavedFilter("A domain", (Condition(Field.EMAIL, Operator.CONTAINS, "@example.com"),))
    async with scene.open() as shop:
        for one in (BIG, wanted, domain):
            await shop.orders.save_filter(one)
        await shop.forget_customers.run(email=email_of(1))
        assert await shop.orders.saved_filters() == (domain, BIG)
        await shop.forget_customers.run()
        assert await shop.orders.saved_filters() == (BIG,)
