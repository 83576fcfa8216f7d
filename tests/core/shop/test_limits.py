"""What was asked a moment ago counts for the next start of the program as well, whatever became of the clock."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from core.files.options import ImportOptions
from core.shop import connections
from core.store.store import Store
from tests.support.profiles import empty_shop, held_transaction, open_profile_on, shop_order, write_csv
from tests.support.push_scene import on_a_loop
from tests.support.virtual_clock import VirtualClock

ORDERS = range(1, 51)
DAY = timedelta(days=1)


class Shop:
    """Fifty orders at the real limit; each ``compare`` is a start of the program of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = VirtualClock()
        held = [held_transaction(number) for number in ORDERS]
        self.far_side = empty_shop(
            self.clock, orders=[shop_order(number, tracked=True) for number in ORDERS], transactions=held
        )
        self.far_side.wemasy.throttle.limit = 60

    async def compare(self) -> None:
        async with open_profile_on(self.far_side, self.folder, self.clock) as shop:
            if not await shop.orders.summaries():
                await shop.import_file.run(write_csv(self.folder / "orders.csv", ORDERS), ImportOptions())
            await shop.compare.run(even_resting=True)

    def refused(self) -> int:
        return sum(1 for entry in self.far_side.journal.exchanges if entry.status == 429)


@on_a_loop
async def test_a_second_start_within_the_minute_waits_for_what_the_first_used(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    await shop.compare()
    assert shop.clock.monotonic() < 10
    await shop.compare()
    assert shop.refused() == 0
    assert 60 < shop.clock.monotonic() < 75


@on_a_loop
async def test_a_second_start_an_hour_later_waits_for_nothing(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    await shop.compare()
    shop.clock.advance(3600)
    began = shop.clock.monotonic()
    await shop.compare()
    assert shop.clock.monotonic() - began < 10


@pytest.mark.parametrize("moved", [-DAY, -timedelta(seconds=30)], ids=["a day", "half a minute"])
@on_a_loop
async def test_a_clock_that_was_set_back_costs_a_minute_at_most(tmp_path: Path, moved: timedelta) -> None:
    shop = Shop(tmp_path)
    await shop.compare()
    shop.clock.set_wall_clock(shop.clock.now() + moved)
    await shop.compare()
    assert shop.refused() == 0
    assert shop.clock.monotonic() < 75


@on_a_loop
async def test_a_limit_that_was_learnt_is_not_forgotten_with_what_was_used_of_it(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.far_side.wemasy.throttle.limit = 6000
    for _ in range(3):
        await shop.compare()
    assert shop.clock.monotonic() < 10


@pytest.mark.parametrize(
    "kept",
    [
        '"nonsense"',
        '{"at":"2026-03-02T12:00:00Z","limit":-5,"ages":[1]}',
        '{"at":"2026-03-02T12:00:00","limit":60,"ages":[1]}',
        '{"at":"2026-03-02T12:00:00Z","limit":60,"ages":[-3,1e300]}',
        '{"at":"9999-12-31T00:00:00Z"}',
    ],
)
@on_a_loop
async def test_what_was_kept_and_makes_no_sense_keeps_nobody_waiting(tmp_path: Path, kept: str) -> None:
    shop = Shop(tmp_path)
    store = Store.open(tmp_path / "orders.sqlite3", now=shop.clock.now())
    for service in ("wemasy", "ecomail"):
        with store._database.transaction():
            store._database.execute("INSERT INTO facts VALUES (?, ?)", (connections.FACT.format(service), kept))
    store.close()
    await shop.compare()
    assert shop.clock.monotonic() < 10


@on_a_loop
async def test_the_demo_shop_and_a_call_that_asks_nothing_leave_no_trace(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    async with open_profile_on(shop.far_side, tmp_path, shop.clock) as opened:
        await opened.orders.summaries()
    store = Store.open(tmp_path / "orders.sqlite3", now=shop.clock.now())
    assert store._database.rows("SELECT name FROM facts WHERE name LIKE 'used%'") == []
    store.close()
