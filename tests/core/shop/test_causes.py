"""The causes of one shop: what is looked through, what is new, and one choice for all orders of a cause."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from core.domain.cause_cover import CauseKey
from core.domain.causes import Remedy
from core.domain.errors import StoppedByUser, UsageError
from core.domain.model import Decision, OrderState, Side
from core.system.stop import Stop
from tests.support.profiles import held_transaction, key_of, shop_order
from tests.support.push_scene import PushScene, on_a_loop

NO_CITY = {"city": None}


def scene_of(folder: Path, held: list[dict[str, object]], orders: int = 6) -> PushScene:
    return PushScene(folder, orders=[shop_order(number) for number in range(1, orders + 1)], held=held)


def without_city(folder: Path) -> PushScene:
    """Three orders whose city never arrived, one whose city is another, two that agree."""
    held = [held_transaction(number, **NO_CITY) for number in (1, 2, 3)]
    return scene_of(folder, [*held, held_transaction(4, city="Delft"), held_transaction(5), held_transaction(6)])


@on_a_loop
async def test_what_differs_is_explained_and_what_is_not_is_said(tmp_path: Path) -> None:
    scene = without_city(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        asked = len(scene.shop.journal.exchanges)
        found = await shop.causes.find()
        assert [(cause.key, cause.orders) for cause in found.explanation.causes] == [
            (CauseKey("left_out", "city"), (key_of(1), key_of(2), key_of(3)))
        ]
        assert found.explanation.unexplained == (key_of(4),)
        assert (found.compared, found.at_odds, found.explanation.differing) == (6, 4, 4)
        assert len(scene.shop.journal.exchanges) == asked, "looking asks nobody"


@on_a_loop
async def test_nothing_is_at_odds_before_anything_was_compared(tmp_path: Path) -> None:
    scene = without_city(tmp_path)
    async with scene.open() as shop:
        found = await shop.causes.find()
        assert (found.compared, found.at_odds, found.explanation.causes) == (0, 0, ())


@on_a_loop
async def test_one_choice_is_each_order_s_own_and_is_taken_back(tmp_path: Path) -> None:
    scene = without_city(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        (cause,) = (await shop.causes.find()).explanation.causes
        preview = await shop.causes.preview(cause)
        assert [(row.order_id, row.path, row.shop, row.ecomail) for row in preview] == [
            (f"ORD-{number}", "city", "Utrecht", None) for number in (1, 2, 3)
        ]
        assert await shop.causes.choose(cause, Side.ECOMAIL) == cause.orders
        states = {summary.key: summary.state for summary in await shop.orders.summaries()}
        assert [states[key] for key in cause.orders] == [OrderState.IN_SYNC] * 3
        found = await shop.causes.find()
        assert (found.decided, found.at_odds) == ({cause.key: 3}, 1), "a choice explains, and hides nothing"
        assert [row.decision for row in await shop.causes.preview(cause)] == [Decision(Side.ECOMAIL)] * 3
        await shop.causes.choose(cause, None)
        found = await shop.causes.find()
        assert (found.decided, found.at_odds) == ({cause.key: 0}, 4)


@on_a_loop
async def test_a_cause_is_new_from_the_comparison_that_showed_it_until_the_next(tmp_path: Path) -> None:
    scene = without_city(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        assert (await shop.causes.find()).new == frozenset(), "nobody has looked before"
        held = scene.shop.ecomail.transactions
        held[3:] = [replace(kept, status="pending", city="Utrecht") for kept in held[3:]]
        await scene.clock.sleep(3600)
        await shop.compare.run(even_resting=True)
        moved = CauseKey("status_moved_on")
        assert (await shop.causes.find()).new == {moved}
        assert (await shop.causes.find()).new == {moved}, "looking twice makes it no older"
        await scene.clock.sleep(3600)
        await shop.compare.run(even_resting=True)
        assert (await shop.causes.find()).new == frozenset()


@pytest.mark.parametrize("email", [None, "moved@example.org"], ids=["found by its customer", "found by its number"])
@on_a_loop
async def test_orders_under_another_name_of_the_shop_become_its_own_and_are_given_back(
    tmp_path: Path, email: str | None
) -> None:
    moved = {"email": email} if email is not None else {}
    scene = scene_of(tmp_path, [held_transaction(number, shop="Vaasenzo", **moved) for number in (1, 2, 3)], orders=3)
    async with scene.open() as shop:
        await scene.compare(shop)
        (cause,) = (await shop.causes.find()).explanation.causes
        assert (cause.key, cause.remedy) == (CauseKey("shop_called", "Vaasenzo"), Remedy.FORMER_NAME)
        pairs = await shop.causes.called_otherwise(cause)
        assert [(pair.ecomail_order_id, pair.shop) for pair in pairs] == [(f"ORD-{n}", "Vaasenzo") for n in (1, 2, 3)]
        assert all(pair.total == pair.held_total is not None for pair in pairs), "both sides of each"
        await shop.causes.choose(cause, Side.SHOP)
        await shop.causes.choose(cause, Side.SHOP)
        assert shop.settings.shop_former_names == "Vaasenzo"
        await shop.causes.choose(cause, None)
        assert shop.settings.shop_former_names == ""
        with pytest.raises(UsageError):
            await shop.causes.choose(cause, Side.ECOMAIL)


@on_a_loop
async def test_a_stop_leaves_no_half_explanation(tmp_path: Path) -> None:
    scene = PushScene(
        tmp_path,
        orders=[shop_order(number) for number in range(1, 31)],
        held=[held_transaction(number, **NO_CITY) for number in range(1, 31)],
    )
    async with scene.open() as shop:
        await scene.compare(shop)
        stop = Stop()
        stop.request()
        with pytest.raises(StoppedByUser):
            await shop.causes.find(stop=stop)


def test_a_cause_is_asked_for_by_its_name() -> None:
    assert CauseKey("pieces").name == "pieces"
    assert CauseKey("left_out", "city").name == "left_out:city"
