"""Which orders are asked about first, and which are not asked about at all."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from core.domain.model import Action, OrderKey, OrderState, OrderSummary
from core.shop.compare import LONGEST_REST, RECHECK_AFTER, REST_OF_AGE, most_useful_first, rests
from tests.support.profiles import held_transaction, key_of, shop_order
from tests.support.push_scene import PushScene, on_a_loop

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
SEEN = NOW - timedelta(minutes=1)


def summary(state: OrderState, number: int = 1, **changes: object) -> OrderSummary:
    return OrderSummary(key=OrderKey("1", f"session-{number}"), state=state, **changes)


def test_what_needs_the_user_comes_first_and_what_is_good_last_each_as_listed():
    states = [OrderState.IN_SYNC, OrderState.NEW, OrderState.MISSING, OrderState.FAILED, OrderState.NEW]
    listed = [summary(state, number) for number, state in enumerate(states)]
    assert [one.key.order_session[-1] for one in most_useful_first(listed)] == ["3", "2", "1", "4", "0"]


def test_what_the_user_looks_at_comes_before_what_needs_them_in_the_sequence_in_which_they_look():
    listed = [summary(OrderState.FAILED if number == 1 else OrderState.NEW, number) for number in range(6)]
    looked_at = [key_of(5), key_of(3), key_of(5), key_of(99)]
    assert [one.key for one in most_useful_first(listed, looked_at)] == [key_of(n) for n in (5, 3, 1, 0, 2, 4)]


@on_a_loop
async def test_the_first_requests_are_for_the_selected_orders_then_for_the_visible_ones(tmp_path):
    numbers = range(1, 13)
    scene = PushScene(
        tmp_path, orders=[shop_order(number, tracked=True) for number in numbers],
        held=[held_transaction(number, amount=30 if number == 4 else 45) for number in numbers],
    )  # fmt: skip
    async with scene.open() as shop:
        await scene.compare(shop)
        before = len(scene.shop.journal.of("wemasy"))
        await shop.compare.run(even_resting=True, first=[key_of(9), key_of(11), key_of(7), key_of(8), key_of(9)])
    asked = [entry.body["order_session"] for entry in scene.shop.journal.of("wemasy")[before:]]
    assert asked[:5] == [f"session-{number}" for number in (9, 11, 7, 8, 4)]  # the last one needs the user
    assert sorted(asked) == sorted(f"session-{number}" for number in numbers)


@pytest.mark.parametrize(
    ("state", "action", "compared_at", "fresh"),
    [
        (OrderState.IN_SYNC, Action.NONE, SEEN, True),
        (OrderState.IN_SYNC, Action.NONE, NOW - RECHECK_AFTER, False),
        (OrderState.IN_SYNC, Action.NONE, NOW + timedelta(hours=1), False),  # somebody set the clock back
        (OrderState.IN_SYNC, Action.NONE, None, False),
        (OrderState.IN_SYNC, Action.MARK, SEEN, False),
        (OrderState.DIFFERS, Action.UPDATE, SEEN, False),
        (OrderState.FAILED, Action.NONE, SEEN, False),
    ],
)
def test_only_what_needs_nothing_is_left_alone_and_only_for_a_while(state, action, compared_at, fresh):
    assert rests(summary(state, action=action, compared_at=compared_at), NOW) is fresh


@pytest.mark.parametrize(
    ("age", "rest"),
    [
        (timedelta(hours=-3), RECHECK_AFTER),  # a date in the future, of another zone
        (timedelta(minutes=30), RECHECK_AFTER),
        (timedelta(days=1), timedelta(days=1) / REST_OF_AGE),
        (timedelta(days=30), timedelta(days=3)),
        (timedelta(days=4000), LONGEST_REST),
    ],
)
def test_an_order_that_agreed_rests_by_its_age_when_it_was_seen(age, rest):
    seen = NOW - rest + timedelta(seconds=1)
    order = replace(summary(OrderState.IN_SYNC, action=Action.NONE, compared_at=seen), date=seen - age)
    assert rests(order, NOW)
    assert not rests(order, NOW + timedelta(seconds=1))


@on_a_loop
async def test_an_old_order_that_agrees_costs_less_than_a_request_in_five_days_and_no_change_is_missed(tmp_path):
    scene = PushScene(tmp_path, orders=[shop_order(1, tracked=True)], held=[held_transaction(1)])
    async with scene.open() as shop:
        await scene.compare(shop)
        (row,) = await shop.orders.summaries()
        await scene.clock.sleep((row.date + 100 * timedelta(days=1) - scene.clock.now()).total_seconds())
        await shop.compare.run(even_resting=True)
        asked = len(scene.shop.journal.of("wemasy"))
        held = scene.shop.ecomail.transactions[0]
        scene.shop.ecomail.transactions[0] = replace(held, amount=held.amount + 1)
        days = 0
        while (await shop.orders.summaries())[0].state is OrderState.IN_SYNC:
            days += 1
            await scene.clock.sleep(86_400)
            result = await shop.compare.run()
            if days == 1:
                assert [(notice.code, notice.params) for notice in result.notices] == [("orders_rest", {"count": "1"})]
        assert 5 <= days <= LONGEST_REST.days
        assert len(scene.shop.journal.of("wemasy")) == asked + 1


@on_a_loop
async def test_comparing_everything_again_asks_only_about_what_is_open_until_its_rest_is_over(tmp_path):
    scene = PushScene(
        tmp_path,
        orders=[shop_order(1, tracked=True), shop_order(2, tracked=True)],
        held=[held_transaction(1)],
    )
    async with scene.open() as shop:
        await scene.compare(shop)
        asked = len(scene.shop.journal.of("wemasy"))
        await shop.compare.run()
        assert len(scene.shop.journal.of("wemasy")) == asked + 1
        await shop.compare.run([key_of(1)])  # named, so asked
        assert len(scene.shop.journal.of("wemasy")) == asked + 2
        await scene.clock.sleep(LONGEST_REST.total_seconds() + 1)
        await shop.compare.run()
        assert len(scene.shop.journal.of("wemasy")) == asked + 4
