"""The shop's side changed after it was compared: the old truth is not sent, or at least it is said at once."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from core.demo_shop.wire import Request
from core.domain.model import OrderState
from core.domain.pushes import Outcome
from core.domain.settings import ShopSettings
from tests.far_side import faults
from tests.far_side.faults import Fault
from tests.support.profiles import SETTINGS, held_transaction, key_of
from tests.support.push_scene import CREATES, MARK, TO_SEND, UPDATES, PushScene, on_a_loop, outcomes

A_WHILE = 10 * 60 + 1
BY_NUMBER = {"an overwrite": UPDATES[0], "a new one": CREATES[0]}


def change_in_shop(scene: PushScene, number: int, **changes: Any) -> None:
    """The shop takes a mug of the order back: one is left, and the total is less."""
    purchase = scene.shop.wemasy.find(f"session-{number}").purchase
    purchase["items"] = [purchase["items"][0] | {"quantity": 1}]
    purchase |= {"value": Decimal("25.00")} | changes


def reads_of(scene: PushScene, number: int) -> int:
    """How often the shop was asked about an order without marking it."""
    return sum(
        1
        for entry in scene.shop.journal.of("wemasy", "POST")
        if entry.body["order_session"] == f"session-{number}" and entry.body["mark"] is False
    )


@pytest.mark.parametrize("number", BY_NUMBER.values(), ids=BY_NUMBER)
@on_a_loop
async def test_what_the_shop_changed_a_while_after_the_comparison_is_not_sent(tmp_path: Path, number: int) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.clock.advance(A_WHILE)
        change_in_shop(scene, number)
        (push,) = (await scene.push(shop, [number])).pushes
        assert push.outcome is Outcome.STALE
        assert push.error is not None
        assert push.error.code == "shop_changed"
        assert scene.writes() == []
        card = await shop.orders.card(key_of(number))
        assert card.stale is not None
        assert card.stale.code == "shop_changed"
        # The new push is offered: the card and the next plan show what the shop says now.
        assert card.assessment.outcome.amount == 25
        assert outcomes(await scene.push(shop, [number])) == {number: Outcome.VERIFIED}
        assert (await shop.orders.card(key_of(number))).stale is None
    assert scene.held(number).amount == 25
    assert scene.is_marked(number)


@on_a_loop
async def test_what_was_compared_a_moment_ago_is_not_asked_again_and_after_a_while_once(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        before = {number: reads_of(scene, number) for number in TO_SEND}
        assert set(outcomes(await scene.push(shop, UPDATES)).values()) == {Outcome.VERIFIED}
        assert {number: reads_of(scene, number) for number in UPDATES} == {number: before[number] for number in UPDATES}
        scene.clock.advance(A_WHILE)
        assert set(outcomes(await scene.push(shop)).values()) == {Outcome.VERIFIED}
        asked = {number: reads_of(scene, number) - before[number] for number in (*CREATES, MARK)}
        assert asked == {**dict.fromkeys(CREATES, 1), MARK: 0}, "a mark alone sends nothing of the shop's"
    scene.check_the_end()


@on_a_loop
async def test_a_shop_that_cannot_be_asked_is_not_taken_at_its_old_word(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.clock.advance(A_WHILE)
        scene.shop.wemasy.faults.add(faults.connection(Fault.TIMEOUT), times=None)
        assert outcomes(await scene.push(shop, [UPDATES[0]])) == {UPDATES[0]: Outcome.FAILED}
        assert scene.writes() == []


@on_a_loop
async def test_what_only_looks_different_in_the_shop_is_sent_all_the_same(tmp_path: Path) -> None:
    """A note, or when it was last touched: nothing of that goes to Ecomail."""
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.clock.advance(A_WHILE)
        scene.shop.wemasy.find(f"session-{UPDATES[0]}").purchase["note"] = "Ring twice"
        assert outcomes(await scene.push(shop, [UPDATES[0]])) == {UPDATES[0]: Outcome.VERIFIED}
    scene.check_the_end([UPDATES[0]])


@pytest.mark.parametrize("number", [*BY_NUMBER.values(), MARK], ids=[*BY_NUMBER, "a mark"])
@pytest.mark.parametrize("lost", [False, True], ids=["answered", "answer lost"])
@on_a_loop
async def test_the_answer_to_the_mark_shows_what_the_shop_changed_meanwhile(
    tmp_path: Path,
    number: int,
    lost: bool,  # noqa: FBT001
) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)

        def change(request: Request) -> faults.Trouble | None:
            if b'"mark":true' not in request.body:
                return None
            change_in_shop(scene, number)
            return faults.connection(Fault.TIMEOUT, applied=True) if lost else None

        scene.shop.wemasy.faults.chooser = change
        (push,) = (await scene.push(shop, [number])).pushes
        scene.shop.wemasy.faults.clear()
        assert (push.outcome, push.marked) == (Outcome.VERIFIED, True), "it is in Ecomail as it was sent"
        assert push.error is not None
        assert push.error.code == "shop_changed_since"
        card = await shop.orders.card(key_of(number))
        assert card.stale is not None
        assert card.stale.code == "shop_changed_since"
        assert card.assessment.state is OrderState.DIFFERS
        assert outcomes(await scene.push(shop, [number])) == {number: Outcome.VERIFIED}
    assert scene.held(number).amount == 25


@on_a_loop
async def test_an_order_refunded_meanwhile_waits_where_nobody_said_what_that_means(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    assert SETTINGS.status_map == ShopSettings().status_map
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.clock.advance(A_WHILE)
        orders = scene.shop.wemasy.orders
        refunding = structs.replace(orders["1", f"session-{UPDATES[0]}"], payment_status="refunding")
        orders["1", f"session-{UPDATES[0]}"] = refunding
        assert outcomes(await scene.push(shop, [UPDATES[0]])) == {UPDATES[0]: Outcome.STALE}
        assert (await shop.orders.card(key_of(UPDATES[0]))).assessment.state is OrderState.BLOCKED
    assert scene.writes() == []


@on_a_loop
async def test_the_shop_is_asked_before_a_surplus_is_removed_too(tmp_path: Path) -> None:
    """Ecomail may take all copies along: the one that stays is then added again, and must not be yesterday's truth."""
    number = CREATES[0]
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await scene.push(shop, [number])
        scene.shop.ecomail.transactions.append(held_transaction(number, id=99))
        await shop.compare.run([key_of(number)])
        scene.clock.advance(A_WHILE)
        plan = await shop.doubles.plan()
        change_in_shop(scene, number)
        (push,) = (await shop.send.run(plan)).pushes
        assert push.outcome is Outcome.STALE
        assert push.error is not None
        assert push.error.code == "shop_changed"
        assert [entry.method for entry in scene.writes()] == ["POST"], "nothing was removed, nor added again"
        assert (await shop.orders.card(key_of(number))).assessment.outcome.amount == 25
        (removed,) = (await shop.send.run(await shop.doubles.plan())).pushes
        assert removed.outcome is Outcome.VERIFIED, "it was looked at since"
        assert outcomes(await scene.push(shop, [number])) == {number: Outcome.VERIFIED}
    assert scene.held(number).amount == 25


@on_a_loop
async def test_a_surplus_of_an_order_compared_a_moment_ago_is_removed_without_asking(tmp_path: Path) -> None:
    number = CREATES[0]
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await scene.push(shop, [number])
        scene.shop.ecomail.transactions.append(held_transaction(number, id=99))
        await shop.compare.run([key_of(number)])
        before = reads_of(scene, number)
        assert (await shop.send.run(await shop.doubles.plan())).pushes[0].outcome is Outcome.VERIFIED
        assert reads_of(scene, number) == before


def test_a_clock_that_was_set_back_makes_the_comparison_old(tmp_path: Path) -> None:
    async def run() -> None:
        scene = PushScene(tmp_path)
        async with scene.open() as shop:
            await scene.compare(shop)
            scene.clock.set_wall_clock(scene.clock.now().replace(year=2025))
            change_in_shop(scene, UPDATES[0])
            assert outcomes(await scene.push(shop, [UPDATES[0]])) == {UPDATES[0]: Outcome.STALE}

    asyncio.run(run())


@on_a_loop
async def test_an_order_that_left_the_list_is_sent_as_it_was_reviewed(tmp_path: Path) -> None:
    """There is nothing on the list any more that the shop's new version could be kept with or compared to."""
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan([key_of(3)])
        await shop.orders.remove([key_of(3)])
        scene.clock.advance(3600)
        scene.shop.wemasy.find("session-3").purchase["coupon"] = "LENTE"
        assert outcomes(await shop.send.run(plan)) == {3: Outcome.VERIFIED}
