"""A choice stays with its line when the lines beside it go or come."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from core.demo_shop.transactions import StoredItem
from core.domain.keep_choices import with_choices_following
from core.domain.model import Decision, OrderRecord, OrderState, Presence, Side
from core.domain.pushes import Outcome
from tests.support.orders import make_line, make_order, make_order_line, make_row, make_settings, make_transaction
from tests.support.profiles import held_transaction, key_of, shop_order
from tests.support.push_scene import PushScene, on_a_loop, outcomes

KEEP, DROP, SHOP = Decision(Side.ECOMAIL), Decision(Side.ECOMAIL), Decision(Side.SHOP)
MUG = StoredItem(code="MUG", title="Mug", categories=("Kitchen",), price=Decimal(40), amount=Decimal(2))


def cup(price: int) -> StoredItem:
    return StoredItem(code="CUP", title="Cup", price=Decimal(price))


def scene_with_two_cups(folder: Path) -> PushScene:
    held = held_transaction(3, items=(MUG, cup(5), cup(7)))
    return PushScene(folder, orders=[shop_order(3)], held=[held])


@on_a_loop
async def test_the_line_that_was_kept_stays_kept_after_its_twin_was_dropped(tmp_path: Path) -> None:
    scene = scene_with_two_cups(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await shop.orders.decide(key_of(3), {"items[CUP#2]": KEEP})
        assert outcomes(await scene.push(shop)) == {3: Outcome.VERIFIED}
        await shop.compare.run(even_resting=True)
        (order,) = await shop.orders.summaries()
        assert order.state is OrderState.IN_SYNC
        assert (await shop.orders.card(key_of(3))).record.decisions == {"items[CUP]": KEEP}
    assert scene.held(3).items == (MUG, cup(7))


@on_a_loop
async def test_it_keeps_its_choice_when_the_order_is_put_back(tmp_path: Path) -> None:
    scene = scene_with_two_cups(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await shop.orders.decide(key_of(3), {"items[CUP#2]": KEEP})
        result = await scene.push(shop)
        await shop.send.run(await shop.send.plan_undo([result.pushes[0].push_id]))
        assert (await shop.orders.card(key_of(3))).record.decisions == {"items[CUP#2]": KEEP}
    assert scene.held(3).items == (MUG, cup(5), cup(7))


@on_a_loop
async def test_a_line_that_somebody_removed_takes_its_choice_along(tmp_path: Path) -> None:
    scene = scene_with_two_cups(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await shop.orders.decide(key_of(3), {"items[CUP]": KEEP, "items[CUP#2].price": Decision(Side.MANUAL, "6")})
        scene.shop.ecomail.change_elsewhere("ORD-3", items=(MUG, cup(7)))
        await shop.compare.run(even_resting=True)
        card = await shop.orders.card(key_of(3))
        # Nobody ever said of the cup of 7 that it stays.
        assert "items[CUP]" not in card.record.decisions
        assert [row.path for row in card.assessment.remaining] == ["items[CUP]"]


def record(order_lines, held_lines, decisions) -> OrderRecord:
    return OrderRecord(
        key=key_of(1), row=make_row(), order=make_order(lines=tuple(order_lines)),
        transaction=make_transaction(lines=tuple(held_lines)), presence=Presence.PRESENT, wemasy_knows=True,
        decisions=decisions,
    )  # fmt: skip


def test_a_line_of_the_shop_that_was_dropped_stays_dropped():
    lines = [make_order_line(code="CUP", unit_price=Decimal(5)), make_order_line(code="CUP", unit_price=Decimal(7))]
    decisions = {"items[CUP]": DROP, "items[CUP#2].title": Decision(Side.MANUAL, "Blue cup")}
    before = record(lines, [], decisions)
    after = record(lines, [make_line(code="CUP", title="Blue cup", price=Decimal(7))], decisions)
    assert with_choices_following(before, after, make_settings()).decisions == decisions


@given(decisions=st.dictionaries(st.sampled_from(["items[CUP]", "items[CUP#2].price", "amount"]), st.just(SHOP)))
def test_what_was_read_again_without_a_change_keeps_every_choice(decisions):
    lines = [make_line(code="CUP"), make_line(code="CUP")]
    again = record([], lines, decisions)
    assert with_choices_following(record([], lines, {}), again, make_settings()) is again
