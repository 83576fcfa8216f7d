"""A disk that fills up, breaks at a sync, or loses its power with all that was not synced: on real files.

A library between the process and the system does it (``failing_disk.c``); it is compiled here, and without a compiler
these tests are left out.
"""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from core.cli.exit_status import ExitStatus
from core.demo_shop.shop import DemoShop
from core.system.clock import SystemClock
from tests.reliability.far_side import twelve_orders
from tests.reliability.pusher import SAID
from tests.reliability.test_kills import Pusher, _prepared, _undisturbed
from tests.support.http_server import serve
from tests.support.profiles import write_csv
from tests.support.push_scene import PushScene

COMPILER = shutil.which("cc")
pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the library is for Linux"),
    pytest.mark.skipif(COMPILER is None, reason="there is no C compiler"),
]
CUT = 99
POINTS = (0, 1, 3, 6, 12, 25, 60, 130)
"""Writes or syncs that succeed first. A run over twelve orders has a few hundred."""


@pytest.fixture(scope="module")
def pusher(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pusher]:
    library = tmp_path_factory.mktemp("disk") / "failing_disk.so"
    source = Path(__file__).with_name("failing_disk.c")
    command = [str(COMPILER), "-shared", "-fPIC", "-o", str(library), str(source), "-ldl"]
    subprocess.run(command, check=True)  # noqa: S603 - the compiler of this machine, on a file of ours
    with Pusher(LD_PRELOAD=str(library)) as started:
        yield started


@pytest.fixture(scope="module")
def right_end(tmp_path_factory: pytest.TempPathFactory) -> dict[int, tuple[Any, ...]]:
    scene = asyncio.run(_prepared(twelve_orders(tmp_path_factory.mktemp("undisturbed"))))
    return asyncio.run(_undisturbed(scene))[0]


class Sides:
    """A scene whose far sides answer over HTTP, and the processes that work on it."""

    def __init__(self, pusher: Pusher, scene: PushScene, *urls: str) -> None:
        self.scene, self._pusher, self._urls = scene, pusher, urls

    def run(self, folder: Path, command: tuple[str, ...] = (), **disk: object) -> int:
        environment = {"DISK_ROOT": str(folder)} | {f"DISK_{name.upper()}": str(value) for name, value in disk.items()}
        self._pusher.begin(str(folder), *self._urls, environment, command)
        return self._pusher.end()


@contextmanager
def sides(pusher: Pusher, folder: Path) -> Iterator[Sides]:
    folder.mkdir()
    scene = twelve_orders(folder)
    planned = scene.shop
    scene.shop = DemoShop(
        clock=SystemClock(), orders=planned.wemasy.orders.values(), transactions=planned.ecomail.transactions,
        subscribers=planned.ecomail.subscribers, wemasy_limit=6000, ecomail_limit=6000,
    )  # fmt: skip
    write_csv(folder / "orders.csv", scene.numbers)
    with serve(scene.shop.handle_wemasy, scene.shop.handle_ecomail) as (wemasy, ecomail):
        yield Sides(pusher, scene, wemasy.base_url, ecomail.base_url)


@pytest.mark.parametrize("fault", ["full", "broken"])
def test_a_disk_that_fills_up_or_breaks_is_said_and_the_next_start_finishes(
    folder: Path, pusher: Pusher, right_end: dict[int, tuple[Any, ...]], fault: str
) -> None:
    ends = []
    for point in POINTS:
        with sides(pusher, folder / str(point)) as both:
            ends.append(both.run(both.scene.folder, **{fault: point}))
            assert ends[-1] in (0, SAID), f"{fault} after {point}: a failure without a sentence"
            both.scene.check_promises()
            assert both.run(both.scene.folder) == 0, f"{fault} after {point}: the next start did not finish"
            both.scene.check_the_end()
            assert both.scene.final_state() == right_end, f"{fault} after {point}"
    assert ends.count(SAID) >= len(POINTS) // 2, "the faults were met"


def test_a_power_cut_that_loses_all_that_was_not_synced_is_finished_by_the_next_start(
    folder: Path, pusher: Pusher, right_end: dict[int, tuple[Any, ...]]
) -> None:
    cuts = 0
    for point in POINTS[1:]:
        with sides(pusher, folder / str(point)) as both:
            left = folder / f"{point}-left"
            shutil.copytree(both.scene.folder, left)
            (left / "profiles" / "test").mkdir(parents=True)
            status = both.run(both.scene.folder, mirror=left, cut=point)
            assert status in (0, CUT)
            cuts += status == CUT
            both.scene.check_promises()
            assert both.run(left) == 0, f"cut after {point}: the next start did not finish"
            both.scene.check_the_end()
            assert both.scene.final_state() == right_end, f"cut after {point}"
    assert cuts >= len(POINTS) // 2, "the power was cut"


COMMANDS = {
    "import": ("import", "{folder}/orders.csv"),
    "settings": ("settings", "set", "shop.colour", "teal"),
    "export": ("export", "{folder}/list.csv"),
    "report": ("report", "{folder}/report.html"),
    "forget": ("forget", "--yes"),
    "compare": ("compare",),
    "decide": ("decide", "--order", "session-1", "amount=ecomail"),
    "orders": ("orders",),
    "history": ("history",),
}


@pytest.mark.parametrize("fault", ["full", "broken"])
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_sentence_for_a_disk_that_fails(
    folder: Path, pusher: Pusher, name: str, fault: str
) -> None:
    with sides(pusher, folder / "prepared") as both:
        assert both.run(both.scene.folder) == 0
        command = tuple(part.format(folder=both.scene.folder) for part in COMMANDS[name])
        usual = both.run(both.scene.folder, command)
        assert usual in (ExitStatus.DONE, ExitStatus.DIFFERENT)
        ends = []
        for point in POINTS[:4]:
            ends.append(ended := both.run(both.scene.folder, command, **{fault: point}))
            assert ended in set(ExitStatus) - {ExitStatus.BUG}, f"{fault} after {point}: {ended}"
            assert both.run(both.scene.folder, command) == usual, f"{fault} after {point}: not as before"
        if name not in ("orders", "history", "import"):  # nothing new to write; new orders are imported above
            assert set(ends) - {usual}, "the fault was met"
