"""Leaving orders for later and ignoring them: never sent, counted apart, undone, and back when what differs changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.domain.decisions import WHOLE_ORDER, ignore, leave_for_later
from core.domain.errors import ReasonError
from core.domain.model import Decision, OrderState, Side
from core.domain.runs import RunKind
from tests.support.profiles import held_transaction, key_of, shop_order
from tests.support.push_scene import PushScene, on_a_loop

LATER, IGNORED = {WHOLE_ORDER: leave_for_later("ask Eva")}, {WHOLE_ORDER: ignore("a test order")}


def scene_of_three(folder: Path) -> PushScene:
    """1 differs in the city, 2 is missing in Ecomail, 3 agrees."""
    held = [held_transaction(1, city="Town"), held_transaction(3)]
    return PushScene(folder, orders=[shop_order(number) for number in (1, 2, 3)], held=held)


@on_a_loop
async def test_what_is_set_aside_has_a_verdict_of_its_own_and_keeps_the_reason(tmp_path: Path) -> None:
    scene = scene_of_three(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        card = await shop.orders.decide(key_of(1), LATER)
        assert (card.assessment.state, card.assessment.beneath) == (OrderState.LATER, OrderState.DIFFERS)
        card = await shop.orders.decide(key_of(2), IGNORED)
        assert (card.assessment.state, card.assessment.beneath) == (OrderState.IGNORED, OrderState.MISSING)
        assert card.assessment.warnings[0].value("reason") == "a test order"
        first, second, third = await shop.orders.summaries()
        assert (first.set_aside_because, second.set_aside_because, third.set_aside_because) == (
            "ask Eva", "a test order", None,
        )  # fmt: skip
        assert not first.decided
        assert first.differs is not None, "the list still says in what it differs"


@pytest.mark.parametrize("state", [OrderState.BLOCKED, OrderState.NOT_FOUND])
@on_a_loop
async def test_what_waits_for_the_user_for_another_reason_can_be_set_aside_too(
    tmp_path: Path, state: OrderState
) -> None:
    scene = PushScene(tmp_path, orders=[shop_order(1, currency="USD")], held=[])
    if state is OrderState.NOT_FOUND:
        scene.shop.wemasy.orders.clear()
    async with scene.open() as shop:
        await scene.compare(shop)
        assert (await shop.orders.card(key_of(1))).assessment.state is state
        card = await shop.orders.decide(key_of(1), LATER)
        assert (card.assessment.state, card.assessment.beneath) == (OrderState.LATER, state)


@on_a_loop
async def test_an_order_that_agrees_cannot_be_set_aside(tmp_path: Path) -> None:
    scene = scene_of_three(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        card = await shop.orders.decide(key_of(3), IGNORED)
        assert card.assessment.state is OrderState.IN_SYNC


@on_a_loop
async def test_it_is_never_sent_not_even_when_it_is_named(tmp_path: Path) -> None:
    scene = scene_of_three(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await shop.orders.decide_many({key_of(1): LATER, key_of(2): IGNORED})
        everything = await shop.send.plan()
        assert [entry.key for entry in everything.entries] == [key_of(3)], "only to be marked"
        assert {entry.state for entry in everything.skipped} == {OrderState.LATER, OrderState.IGNORED}
        named = await shop.send.plan((key_of(1), key_of(2)))
        assert named.entries == ()
        assert [entry.reasons[0].code for entry in named.skipped] == ["left_for_later_because", "ignored_because"]


@on_a_loop
async def test_it_comes_back_when_what_differs_changes_and_only_then(tmp_path: Path) -> None:
    scene = scene_of_three(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await shop.orders.decide_many({key_of(1): LATER, key_of(2): IGNORED})
        await scene.compare(shop)
        assert [order.state for order in await shop.orders.summaries()][:2] == [OrderState.LATER, OrderState.IGNORED]
        scene.shop.ecomail.change_elsewhere("ORD-1", city="Another town")
        await scene.compare(shop)
        first, second, _ = await shop.orders.summaries()
        assert (first.state, second.state) == (OrderState.DIFFERS, OrderState.IGNORED)
        assert not first.decided, "it is not shown as one that was decided"


@on_a_loop
async def test_a_choice_on_it_takes_it_up_again(tmp_path: Path) -> None:
    scene = scene_of_three(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await shop.orders.decide(key_of(1), LATER)
        card = await shop.orders.decide(key_of(1), {"city": Decision(Side.SHOP)})
        assert card.assessment.state is OrderState.DIFFERS
        assert WHOLE_ORDER not in card.record.decisions


@on_a_loop
async def test_it_is_taken_back_as_one_step(tmp_path: Path) -> None:
    scene = scene_of_three(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        done = await shop.orders.decide_many({key_of(1): LATER, key_of(2): IGNORED})
        await shop.orders.decide_many(done.before, unless_changed={key_of(1): LATER, key_of(2): IGNORED})
        states = [order.state for order in await shop.orders.summaries()]
        assert states == [OrderState.DIFFERS, OrderState.MISSING, OrderState.IN_SYNC]


@on_a_loop
async def test_one_choice_for_all_that_are_alike_leaves_it_alone(tmp_path: Path) -> None:
    held = [held_transaction(number, city="Town") for number in (1, 2)]
    scene = PushScene(tmp_path, orders=[shop_order(number) for number in (1, 2)], held=held)
    async with scene.open() as shop:
        await scene.compare(shop)
        await shop.orders.decide(key_of(1), IGNORED)
        assert [order.key for order in await shop.orders.differing_only_in("city")] == [key_of(2)]


@on_a_loop
async def test_a_comparison_counts_it_apart_from_what_agrees_and_what_needs_the_user(tmp_path: Path) -> None:
    scene = scene_of_three(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await shop.orders.decide_many({key_of(1): LATER, key_of(2): IGNORED})
        result = await shop.compare.run(even_resting=True)
        assert result.needing_the_user == 0
        assert (result.counts[OrderState.LATER], result.counts[OrderState.IGNORED]) == (1, 1)
        run = (await shop.history.runs())[0]
        assert (run.kind, run.good, run.needs_you, run.left_out, run.not_begun) == (RunKind.COMPARE, 1, 0, 2, 0)


@on_a_loop
async def test_forgetting_the_customer_forgets_the_reason(tmp_path: Path) -> None:
    scene = scene_of_three(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await shop.orders.decide(key_of(1), LATER)
        await shop.forget_customers.run(email=held_transaction(1).email)
        (first, *_), record = await shop.orders.summaries(), (await shop.orders.records((key_of(1),)))[0]
        assert (first.set_aside_because, WHOLE_ORDER in record.decisions) == (None, False)


@pytest.mark.parametrize("reason", ["", "   ", "x" * 2000])
def test_ignoring_needs_a_reason(reason: str) -> None:
    with pytest.raises(ReasonError):
        ignore(reason)


def test_leaving_for_later_needs_none() -> None:
    assert leave_for_later().value != leave_for_later("because").value
