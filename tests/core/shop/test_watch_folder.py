"""Watching imports what is new, once, and compares by the clock; nothing is ever sent."""

from __future__ import annotations

import asyncio
import os
from datetime import timedelta
from pathlib import Path

import pytest

from core.domain.errors import UsageError
from core.domain.model import Notice, OrderState
from core.files.options import ImportOptions
from core.shop.watch_folder import Watcher, WatchOptions
from core.system.stop import Stop
from tests.far_side.observer import READING, violations
from tests.support.profiles import empty_shop, held_transaction, open_profile_on, shop_order, write_csv
from tests.support.virtual_clock import VirtualClock


class Watched:
    """One watcher over the sandbox, and what it told."""

    def __init__(self, tmp_path: Path, *, every: timedelta | None = timedelta(minutes=30)) -> None:
        self.clock = VirtualClock()
        self.shop = empty_shop(self.clock, orders=[shop_order(number) for number in (1, 2)])
        self.shop.journal.phase = READING
        self.folder = tmp_path / "incoming"
        self.folder.mkdir(exist_ok=True)
        self.told: list[Notice] = []
        self._data = tmp_path / "data"
        self._options = WatchOptions(folder=self.folder, every=every)

    def run(self, action) -> None:
        async def scenario() -> None:
            self._data.mkdir(exist_ok=True)
            async with open_profile_on(self.shop, self._data, self.clock) as shop:
                await action(Watcher(shop.watch_folder, self._options, clock=self.clock, tell=self.told.append), shop)

        asyncio.run(scenario())
        assert violations(self.shop) == [], "watching changes nothing"

    def codes(self) -> list[str]:
        return [notice.code for notice in self.told]


def test_a_new_file_is_imported_once_and_everything_compared(tmp_path) -> None:
    watched = Watched(tmp_path)
    write_csv(watched.folder / "orders.csv", [1, 2])

    async def look(watcher, shop):
        assert await watcher.run_once(Stop())
        assert len(await shop.orders.summaries()) == 2

    watched.run(look)
    assert watched.codes() == ["watch_imported", "watch_needs_you"]
    assert watched.told[1].params == {"count": "2"}
    watched.told.clear()
    watched.run(look)
    assert watched.codes() == ["watch_needs_you"], "the file was dealt with in an earlier run"


def test_what_was_found_before_a_comparison_was_cut_short_still_needs_the_user(tmp_path) -> None:
    numbers = range(1, 41)
    watched = Watched(tmp_path)
    watched.shop = empty_shop(
        watched.clock, orders=[shop_order(number, tracked=True) for number in numbers],
        transactions=[held_transaction(number) for number in numbers[3:]],
    )  # fmt: skip
    watched.shop.journal.phase = READING
    file = write_csv(tmp_path / "orders.csv", numbers)

    async def cut_short(_watcher, shop):
        stop = Stop()
        await shop.import_file.run(file, ImportOptions())
        first = await shop.compare.run(progress=lambda at: stop.request() if at.done == 3 else None, stop=stop)
        assert 3 <= first.compared < 40
        assert len([order for order in await shop.orders.summaries() if order.state is OrderState.MISSING]) == 3

    async def look(watcher, _shop):
        assert await watcher.run_once(Stop())

    watched.run(cut_short)
    watched.run(look)
    watched.run(look)
    assert watched.told == [Notice("watch_needs_you", {"count": "3"})] * 2


def test_a_file_that_was_written_again_is_imported_again(tmp_path) -> None:
    watched = Watched(tmp_path)
    file = write_csv(watched.folder / "orders.csv", [1])

    async def look(watcher, _shop):
        await watcher.run_once(Stop())

    watched.run(look)
    write_csv(file, [1, 2])
    os.utime(file, ns=(1, 1))
    watched.run(look)
    assert [notice.params["added"] for notice in watched.told if notice.code == "watch_imported"] == ["1", "1"]


def test_a_file_that_is_still_growing_is_left_until_it_is_whole(tmp_path) -> None:
    watched = Watched(tmp_path)
    file = write_csv(watched.folder / "orders.csv", [1])

    class GrowingClock(VirtualClock):
        async def sleep(self, seconds: float) -> None:
            with file.open("a", encoding="utf-8") as stream:
                stream.write("session-2,jan@example.com,,,\n")
            await super().sleep(seconds)

    async def look(watcher, _shop):
        watcher._clock = GrowingClock()
        await watcher.run_once(Stop())

    watched.run(look)
    assert "watch_imported" not in watched.codes()


def test_a_file_that_cannot_be_read_needs_the_user_and_the_next_one_is_imported(tmp_path) -> None:
    watched = Watched(tmp_path)
    (watched.folder / "a.csv").write_text("no;orders;here\n1;2;3\n", encoding="utf-8")
    (watched.folder / "b.xlsx").write_bytes(b"PK\x03\x04 not a workbook")
    (watched.folder / "notes.pdf").write_bytes(b"%PDF")
    (watched.folder / "~$c.xlsx").write_bytes(b"lock")
    (watched.folder / "empty.csv").touch()
    write_csv(watched.folder / "d.csv", [1])

    async def look(watcher, _shop):
        assert await watcher.run_once(Stop())

    watched.run(look)
    assert sorted(watched.codes()) == ["watch_file_problem", "watch_file_problem", "watch_imported", "watch_needs_you"]


def test_rows_that_could_not_be_taken_are_told(tmp_path) -> None:
    watched = Watched(tmp_path)
    (watched.folder / "a.csv").write_text("order_session,email\ns-1,nobody\ns-2,jan@example.com\n", encoding="utf-8")

    async def look(watcher, _shop):
        await watcher.run_once(Stop())

    watched.run(look)
    assert "watch_rejected" in watched.codes()


def test_it_compares_on_schedule_and_tells_only_what_changed(tmp_path) -> None:
    watched = Watched(tmp_path)
    file = write_csv(tmp_path / "orders.csv", [1])

    async def keep_watching(watcher, shop):
        await shop.import_file.run(file, ImportOptions())
        await shop.compare.run()  # threads for file and keys are done: the clock waits for no thread
        reads_before = len(reads())
        stop = Stop()

        async def after_two_hours():
            await watched.clock.sleep(7201)
            stop.request()

        await asyncio.gather(watcher.run(stop), after_two_hours())
        assert len(reads()) - reads_before == 5, "at once, and each half hour"

    def reads():
        return [e for e in watched.shop.journal.exchanges if e.path.endswith("/mark-purchase-tracked")]

    watched.run(keep_watching)
    assert watched.codes() == ["watch_needs_you"]


def test_a_comparison_that_fails_is_told_and_tried_again(tmp_path) -> None:
    watched = Watched(tmp_path)
    watched.shop.ecomail._key = "another key"
    write_csv(watched.folder / "orders.csv", [1])

    async def look(watcher, _shop):
        assert await watcher.run_once(Stop())

    watched.run(look)
    assert watched.codes() == ["watch_imported", "watch_failed"]


def test_a_folder_that_is_away_for_now_is_no_failure(tmp_path) -> None:
    watched = Watched(tmp_path)
    watched.folder.rmdir()

    async def look(watcher, _shop):
        await watcher.run_once(Stop())

    watched.run(look)
    assert "watch_file_problem" not in watched.codes()


def test_there_has_to_be_something_to_watch(tmp_path) -> None:
    watched = Watched(tmp_path)
    with pytest.raises(UsageError):
        Watcher(None, WatchOptions(), clock=watched.clock, tell=watched.told.append)
