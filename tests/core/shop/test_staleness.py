"""An order that was not sent because Ecomail had changed says so on its card, until it is compared again."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from pathlib import Path

import pytest

from core.demo_shop.shop import DemoShop
from core.domain.model import Notice
from core.domain.pushes import Outcome
from core.files.options import ImportOptions
from core.shop.shop import Shop
from tests.support import profiles
from tests.support.push_scene import CREATES, UPDATES, PushScene, number_of, on_a_loop
from tests.support.virtual_clock import VirtualClock


def run(folder: Path, *, held: bool, change) -> tuple[Notice | None, Notice | None]:
    """The notice on the card after a push that met a change, and after the next comparison."""

    async def job() -> tuple[Notice | None, Notice | None]:
        clock = VirtualClock()
        transactions = [profiles.held_transaction(1, amount=Decimal("40.00"))] if held else []
        shop = profiles.empty_shop(clock, orders=[profiles.shop_order(1)], transactions=transactions)
        async with profiles.open_profile_on(shop, folder, clock) as opened:
            await opened.import_file.run(profiles.write_csv(folder / "orders.csv", [1]), ImportOptions())
            await opened.compare.run()
            return await push_and_compare(opened, shop)

    async def push_and_compare(opened: Shop, shop: DemoShop) -> tuple[Notice | None, Notice | None]:
        plan = await opened.send.plan()
        await clock_moves(opened)
        change(shop)
        (push,) = (await opened.send.run(plan)).pushes
        assert push.outcome is Outcome.STALE
        told = (await opened.orders.card(profiles.key_of(1))).stale
        await clock_moves(opened)
        await opened.compare.run([profiles.key_of(1)])
        return told, (await opened.orders.card(profiles.key_of(1))).stale

    async def clock_moves(opened: Shop) -> None:
        await opened._context.clock.sleep(60)

    return asyncio.run(job())


@pytest.mark.parametrize(
    ("held", "change", "code"),
    [
        (True, lambda shop: shop.ecomail.change_elsewhere("ORD-1", city="Brno"), "stale"),
        (True, lambda shop: shop.ecomail.remove_elsewhere("ORD-1"), "stale_gone"),
        (
            False,
            lambda shop: shop.ecomail.transactions.append(profiles.held_transaction(1, city="Brno")),
            "stale_added",
        ),
    ],
    ids=["changed", "gone", "added"],
)
def test_the_card_says_what_changed_and_when_it_was_seen_until_the_order_is_compared_again(
    tmp_path: Path,
    held,
    change,
    code: str,
) -> None:
    told, after = run(tmp_path, held=held, change=change)
    assert told is not None
    assert told.code == code
    assert told.params["seen"] == "2026-03-02 13:00", "in the shop's zone, when it was compared"
    if code == "stale":
        assert told.params["fields"] == "city"
    assert after is None


@on_a_loop
async def test_what_the_shop_said_days_ago_is_named_before_it_is_sent(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)

        async def warned() -> set[int]:
            plan = await shop.send.plan()
            codes = {number_of(entry.key): {notice.code for notice in entry.warnings} for entry in plan.entries}
            return {number for number, said in codes.items() if "seen_long_ago" in said}

        scene.clock.advance(23 * 3600)
        assert await warned() == set()
        scene.clock.advance(2 * 3600)
        assert await warned() == {*CREATES, *UPDATES}  # an order that only needs its mark is sent nothing
        await shop.compare.run([profiles.key_of(1)])
        assert await warned() == {2, *UPDATES}
