"""Fetching through the shop: what the list of orders does with what the shop's list shows."""

from __future__ import annotations

import asyncio
from datetime import date

from msgspec import structs

from core.domain.results import Progress
from core.files.shop_listing import Period
from core.shop.fetch_orders import FetchOptions
from core.system.stop import Stop
from tests.support.profiles import empty_shop, key_of, open_profile_on, shop_order
from tests.support.virtual_clock import VirtualClock


def listed(number: int):
    return structs.replace(
        shop_order(number),
        created_at=f"2026-02-01 {number // 60:02}:{number % 60:02}:00",
        email=f"c{number}@example.com",
    )


def run(tmp_path, orders, action):
    async def scenario():
        clock = VirtualClock()
        shop = empty_shop(clock, orders=orders)
        async with open_profile_on(shop, tmp_path, clock) as opened:
            return await action(opened, shop)

    return asyncio.run(scenario())


def test_an_order_taken_off_the_list_comes_back_only_when_its_period_is_asked_for(tmp_path) -> None:
    async def action(shop, _shop):
        await shop.fetch_orders.run(FetchOptions())
        await shop.orders.remove([key_of(2)])
        again = await shop.fetch_orders.run(FetchOptions())
        assert (again.report.added, again.report.rows) == (0, 2)
        asked = await shop.fetch_orders.run(FetchOptions(period=Period(first=date(2026, 1, 1))))
        assert asked.report.added == 1

    run(tmp_path, [listed(number) for number in (1, 2, 3)], action)


def test_a_stop_keeps_what_was_read_and_says_that_it_was_not_all(tmp_path) -> None:
    async def action(shop, _shop):
        stop = Stop()

        def on_progress(progress: Progress) -> None:
            if progress.phase == "fetching" and progress.done >= 100:
                stop.request()

        report = await shop.fetch_orders.run(FetchOptions(), progress=on_progress, stop=stop)
        assert (report.stopped, report.complete, report.report.added) == (True, False, 100)
        rest = await shop.fetch_orders.run(FetchOptions())
        assert (rest.complete, rest.report.added) == (True, 150)

    run(tmp_path, [listed(number) for number in range(250)], action)


def test_other_columns_than_before_read_the_whole_list_anew(tmp_path) -> None:
    async def action(opened, shop):
        await opened.fetch_orders.run(FetchOptions())
        asked = len(shop.journal.exchanges)
        report = await opened.fetch_orders.run(FetchOptions(columns={"county": "status"}))
        assert report.report.updated == 150
        assert len(shop.journal.exchanges) - asked == 2

    run(tmp_path, [listed(number) for number in range(150)], action)
