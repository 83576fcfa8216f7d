"""Deciding once for many orders: which belong together, one step for all, and the way back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from core.domain.model import Decision, OrderState, Side
from core.files.shop_listing import Period
from core.system.stop import Stop
from tests.support.profiles import held_transaction, key_of, shop_order
from tests.support.push_scene import PushScene, on_a_loop

KEEP = {"city": Decision(Side.ECOMAIL)}


def scene_of_cities(folder: Path) -> PushScene:
    """Orders 1 to 3 differ only in the city, 4 in the city and the total, 5 in nothing; 6 is missing in Ecomail."""
    held = [held_transaction(number, city=f"Town {number}") for number in (1, 2, 3)]
    held += [held_transaction(4, city="Town 4", amount=1), held_transaction(5)]
    return PushScene(folder, orders=[shop_order(number) for number in range(1, 7)], held=held)


@on_a_loop
async def test_orders_that_differ_in_more_than_the_field_are_not_among_them(tmp_path: Path) -> None:
    scene = scene_of_cities(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        found = await shop.orders.differing_only_in("city")
        assert [(order.order_id, order.shop, order.ecomail) for order in found] == [
            ("ORD-1", "Utrecht", "Town 1"),
            ("ORD-2", "Utrecht", "Town 2"),
            ("ORD-3", "Utrecht", "Town 3"),
        ]
        assert await shop.orders.differing_only_in("amount") == ()


@on_a_loop
async def test_an_order_that_keeps_its_difference_still_belongs_to_them(tmp_path: Path) -> None:
    scene = scene_of_cities(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await shop.orders.decide(key_of(2), KEEP)
        found = await shop.orders.differing_only_in("city")
        assert [order.decision for order in found] == [None, KEEP["city"], None]


@on_a_loop
async def test_one_choice_settles_all_of_them_and_sends_nothing(tmp_path: Path) -> None:
    scene = scene_of_cities(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        asked_before = len(scene.shop.journal.exchanges)
        decided = await shop.orders.decide_many({key_of(number): KEEP for number in (1, 3)})
        assert decided.keys == (key_of(1), key_of(3))
        states = {order.key: order.state for order in await shop.orders.summaries()}
        assert [states[key_of(number)] for number in (1, 2, 3)] == [
            OrderState.IN_SYNC,
            OrderState.DIFFERS,
            OrderState.IN_SYNC,
        ]
        assert len(scene.shop.journal.exchanges) == asked_before


@on_a_loop
async def test_taking_it_back_spares_what_was_chosen_anew_since(tmp_path: Path) -> None:
    scene = scene_of_cities(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await shop.orders.decide(key_of(2), {"city": Decision(Side.MANUAL, "Delft")})
        changes = {key_of(number): KEEP for number in (1, 2, 3)}
        decided = await shop.orders.decide_many(changes)
        await shop.orders.decide(key_of(3), {"city": Decision(Side.MANUAL, "Zeist")})
        undone = await shop.orders.decide_many(decided.before, unless_changed=changes)
        assert undone.keys == (key_of(1), key_of(2))
        cities = [(await shop.orders.card(key_of(number))).record.decisions.get("city") for number in (1, 2, 3)]
        assert cities == [None, Decision(Side.MANUAL, "Delft"), Decision(Side.MANUAL, "Zeist")]


@on_a_loop
async def test_an_order_that_left_the_list_does_not_hold_up_the_others(tmp_path: Path) -> None:
    scene = scene_of_cities(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await shop.orders.remove([key_of(1)])
        decided = await shop.orders.decide_many({key_of(1): KEEP, key_of(2): KEEP})
        assert decided.keys == (key_of(2),)


@on_a_loop
async def test_a_search_that_is_not_wanted_any_more_ends_early(tmp_path: Path) -> None:
    numbers = range(1, 121)
    scene = PushScene(
        tmp_path,
        orders=[shop_order(number) for number in numbers],
        held=[held_transaction(number, city="Elsewhere") for number in numbers],
    )
    async with scene.open() as shop:
        await scene.compare(shop)
        stop = Stop()
        stop.request()
        assert len(await shop.orders.differing_only_in("city", stop=stop)) < len(numbers)


@on_a_loop
async def test_what_was_taken_off_the_list_is_not_offered_as_something_only_ecomail_has(tmp_path: Path) -> None:
    scene = scene_of_cities(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await shop.orders.remove([key_of(1), key_of(2)])
        found = await shop.only_in_ecomail.search(Period(first=date(2026, 1, 1), last=date(2026, 12, 31)))
        assert found.transactions == ()
        await shop.orders.remove([key_of(3)])
        assert (await shop.only_in_ecomail.found()).transactions == ()
