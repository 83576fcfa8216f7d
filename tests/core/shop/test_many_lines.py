"""Orders of thousands of lines, which nobody means and anybody can make: they hold up nothing, and are said to be so."""

from __future__ import annotations

import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from core.demo_shop.transactions import StoredItem
from core.domain.line_pairing import MOST_LINES, pair_lines
from core.domain.model import Notice, OrderState
from core.files.shop_listing import Period
from tests.support.orders import make_line
from tests.support.profiles import held_transaction, key_of, shop_order
from tests.support.push_scene import PushScene, on_a_loop

MUG: dict[str, Any] = {"item_id": "MUG", "item_name": "Mug", "price": Decimal("20.00"), "quantity": 2}
NAMELESS: dict[str, Any] = {"price": Decimal("20.00"), "quantity": 2}
TOO_MANY = MOST_LINES + 1


def calls_in(work: Callable[[], object]) -> int:
    """How many functions are called meanwhile, those of C included: what time goes by, on any computer."""
    count = 0

    def look(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(look)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "line_of",
    [
        lambda _number: make_line(code=None),
        lambda _number: make_line(code=None, title=None),
        lambda _number: make_line(),
        lambda number: make_line(code=f"SKU#{number}"),
        lambda number: make_line(code="SKU" if number % 2 else f"SKU#{number}"),
        lambda number: make_line(price=Decimal(number)),
    ],
    ids=["equal without a code", "equal without a name", "equal", "numbered", "numbered by half", "prices"],
)
def test_twice_as_many_lines_are_paired_in_about_twice_the_steps(line_of: Callable[[int], Any]) -> None:
    def steps(count: int) -> int:
        ours = [line_of(number) for number in range(count)]
        theirs = [line_of(number) for number in range(count, 0, -1)]
        return calls_in(lambda: pair_lines(ours, theirs))

    assert steps(1_000) < 2.2 * steps(500)


@on_a_loop
async def test_an_order_of_too_many_lines_is_blocked_with_a_sentence_and_never_sent(tmp_path: Path) -> None:
    crowded = shop_order(1, value=Decimal(40 * TOO_MANY + 5), items=[MUG] * TOO_MANY)
    scene = PushScene(tmp_path, orders=[crowded, shop_order(2)], held=[held_transaction(1)])
    async with scene.open() as shop:
        await scene.compare(shop)
        card = await shop.orders.card(key_of(1))
        assert card.assessment.state is OrderState.BLOCKED
        told = Notice("too_many_lines", {"count": str(TOO_MANY), "most": str(MOST_LINES)})
        assert card.assessment.blockers == (told,), "nor does it say that there are none"
        await scene.push(shop)
    assert scene.held(1) == held_transaction(1)
    assert scene.is_right(2), "the rest of the work goes on"


@on_a_loop
async def test_a_transaction_of_too_many_lines_is_never_overwritten(tmp_path: Path) -> None:
    crowd = (StoredItem(code="MUG", title="Mug", categories=(), price=Decimal(1), amount=Decimal(1)),) * TOO_MANY
    held = held_transaction(1, items=crowd)
    scene = PushScene(tmp_path, orders=[shop_order(1)], held=[held])
    async with scene.open() as shop:
        await scene.compare(shop)
        assessment = (await shop.orders.card(key_of(1))).assessment
        assert assessment.state is OrderState.BLOCKED
        told = Notice("too_many_lines_held", {"count": str(TOO_MANY), "most": str(MOST_LINES)})
        assert assessment.blockers == (told,)
        assert (await scene.push(shop)).pushes == ()
    assert scene.held(1) == held


@on_a_loop
async def test_what_is_wrong_with_every_line_is_told_of_the_first_few(tmp_path: Path) -> None:
    order = shop_order(1, value=Decimal(40 * MOST_LINES + 5), items=[NAMELESS] * MOST_LINES)
    scene = PushScene(tmp_path, orders=[order], held=[])
    async with scene.open() as shop:
        await scene.compare(shop)
        blockers = (await shop.orders.card(key_of(1))).assessment.blockers
    assert [notice.params["line"] for notice in blockers[:-1]] == [str(number) for number in range(1, 13)]
    assert blockers[-1] == Notice("more_alike", {"count": str(MOST_LINES - 12)})


@on_a_loop
async def test_why_a_transaction_of_too_many_lines_is_not_removed_is_said_as_it_is(tmp_path: Path) -> None:
    """Not that its customer has to be made a contact, which would change nothing."""
    crowd = (StoredItem(code="MUG", title="Mug", price=Decimal(1)),) * TOO_MANY
    scene = PushScene(tmp_path, orders=[shop_order(1)], held=[held_transaction(1), held_transaction(9, items=crowd)])
    async with scene.open() as shop:
        await scene.compare(shop)
        await shop.only_in_ecomail.search(Period())
        plan = await shop.only_in_ecomail.plan_removal(["ORD-9"])
    assert plan.entries == ()
    told = Notice("too_many_lines_held", {"count": str(TOO_MANY), "most": str(MOST_LINES)})
    assert [entry.reasons for entry in plan.skipped] == [(told,)]
