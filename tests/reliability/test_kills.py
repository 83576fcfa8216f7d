"""Killed at any instant of a push, and again while it recovers: the end is that of an undisturbed run.

More points by hand: ``KILL_POINTS=1500 SIGKILLS=200 ./test tests/reliability/test_kills.py``.
"""

from __future__ import annotations

import asyncio
import copy
import json
import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any, Self

import pytest

from core.demo_shop.shop import DemoShop
from core.demo_shop.wire import Request, Response
from core.system.clock import SystemClock
from tests.reliability.far_side import twelve_orders
from tests.reliability.kill_points import KilledError, Reaper
from tests.support.http_server import serve
from tests.support.profiles import write_csv
from tests.support.push_scene import PushScene
from tests.support.secret_service import ROOT

KILL_POINTS = int(os.environ.get("KILL_POINTS", "240"))
SIGKILLS = int(os.environ.get("SIGKILLS", "20"))
SHARES = 10
"""The points are shared out to so many tests, so that several processes can run them."""
SEED = 20260302
LONGEST_WAIT_SECONDS = 60


@pytest.mark.parametrize("share", range(SHARES))
def test_a_push_that_is_killed_ends_as_if_it_had_not_been(share: int, folder: Path) -> None:
    prepared = asyncio.run(_prepared(twelve_orders(_new(folder / "prepared"))))
    right_end, instants = asyncio.run(_undisturbed(_again(prepared, folder / "undisturbed")))
    for point in range(share, KILL_POINTS, SHARES):
        chance = random.Random(SEED + point)  # noqa: S311 - chosen points, no secret
        # Every instant of the run gets its turn; what comes on top is drawn.
        first = point + 1 if point < instants else chance.randint(1, instants)
        again = chance.randint(1, instants) if chance.random() < 0.5 else None
        scene = _again(prepared, folder / str(point))
        asyncio.run(_killed(scene, right_end, first, again, as_new=chance.random() < 0.3))
        shutil.rmtree(scene.folder)


async def _prepared(scene: PushScene) -> PushScene:
    """Everything is compared, nothing sent."""
    async with scene.open() as shop:
        await scene.compare(shop)
    return scene


def _new(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _again(prepared: PushScene, folder: Path) -> PushScene:
    """Another scene that has come as far: both sides, the clock, and a folder of its own."""
    shutil.copytree(prepared.folder, folder)
    scene = copy.deepcopy(prepared)
    scene.folder = folder
    return scene


async def _undisturbed(scene: PushScene) -> tuple[dict[int, tuple[Any, ...]], int]:
    """The right end, and how many instants a push has."""
    async with scene.open() as shop:
        reaper = Reaper(None)
        reaper.watch_requests(scene.shop)
        reaper.watch_commits(shop)
        await scene.push(shop)
    scene.check_the_end()
    return scene.final_state(), reaper.count


async def _killed(
    scene: PushScene, right_end: dict[int, tuple[Any, ...]], first: int, again: int | None, *, as_new: bool
) -> None:
    where = f"killed at {first}, then at {again}, as_new={as_new}"
    await _run_until_killed(scene, first, as_new=as_new)
    if again is not None:
        await _run_until_killed(scene, again, as_new=as_new)
    await _run_until_killed(scene, None, as_new=as_new)
    scene.check_promises()
    assert scene.final_state() == right_end, where
    scene.check_the_end()


async def _run_until_killed(scene: PushScene, at: int | None, *, as_new: bool) -> None:
    """One start of the program: finish what is open, then send the rest; perhaps without seeing its end."""
    reaper = Reaper(at)
    try:
        async with scene.open() as shop:
            reaper.watch_requests(scene.shop)
            reaper.watch_commits(shop)
            await shop.send.finish_unsettled()
            if at is None:
                await shop.compare.run()
            plan = await shop.send.plan(as_new=as_new)
            await shop.send.run(plan, confirmed_number=plan.confirm_number)
    except KilledError:
        assert reaper.dead
    else:
        assert not reaper.dead, "the end was swallowed"


# --------------------------------------------------------------------------------------------------- real SIGKILLs


class Pusher:
    """Starts the processes that are killed; see ``tests.reliability.pusher``."""

    def __init__(self, **environment: str) -> None:
        self._parent = subprocess.Popen(
            [sys.executable, "-m", "tests.reliability.pusher"],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ | environment,
        )  # fmt: skip

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        self._parent.communicate(timeout=LONGEST_WAIT_SECONDS)

    def begin(self, *arguments: Any) -> int:
        """The number of the process that has begun."""
        assert self._parent.stdin is not None
        self._parent.stdin.write(json.dumps(arguments) + "\n")
        self._parent.stdin.flush()
        return self._answer()

    def end(self) -> int:
        """Its exit status, once it has ended: minus the signal where it was killed."""
        return self._answer()

    def _answer(self) -> int:
        assert self._parent.stdout is not None
        return int(self._parent.stdout.readline())


class Executioner:
    """Kills a process when the far side has seen so many requests, before it acts on the last one or after."""

    def __init__(self) -> None:
        self._child: Future[int] = Future()
        self._left = 0
        self._before = True

    def aim(self, requests: int, *, before: bool) -> Future[int]:
        """The number of the process is told when it is known; whoever would kill it waits for that."""
        self._child, self._left, self._before = Future(), requests, before
        return self._child

    def around(self, handle: Callable[[Request], Response]) -> Callable[[Request], Response]:
        def handle_and_kill(request: Request) -> Response:
            self._left -= 1
            if self._left == 0 and self._before:
                self._kill()
            response = handle(request)
            if self._left == 0 and not self._before:
                self._kill()
            return response

        return handle_and_kill

    def _kill(self) -> None:
        os.kill(self._child.result(LONGEST_WAIT_SECONDS), signal.SIGKILL)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_process_that_is_killed_is_finished_by_the_next(folder: Path) -> None:
    right_end, _ = asyncio.run(_undisturbed(asyncio.run(_prepared(twelve_orders(_new(folder / "undisturbed"))))))
    chance = random.Random(SEED)  # noqa: S311 - chosen points, no secret
    kills = story = 0
    with Pusher() as pusher:
        while kills < SIGKILLS:
            story += 1
            kills += _story_of_kills(pusher, folder / str(story), right_end, chance)
    assert kills >= SIGKILLS


def _story_of_kills(pusher: Pusher, folder: Path, right_end: dict[int, tuple[Any, ...]], chance: random.Random) -> int:
    """How often it was killed."""
    scene = over_loopback(folder)

    def aim(start: int) -> int:
        # Comparing takes about forty requests, sending about sixty more.
        return chance.randint(30, 110) if start <= 4 else 0

    kills = kill_until_it_ends(pusher, scene, folder, chance, aim, starts=29)
    scene.check_the_end()
    assert scene.final_state() == right_end
    return kills


def over_loopback(folder: Path) -> PushScene:
    """The twelve orders of a new folder, at far sides whose clock is the real one."""
    scene = twelve_orders(_new(folder))
    planned = scene.shop
    scene.shop = DemoShop(
        clock=SystemClock(), orders=planned.wemasy.orders.values(), transactions=planned.ecomail.transactions,
        subscribers=planned.ecomail.subscribers, wemasy_limit=6000, ecomail_limit=6000,
    )  # fmt: skip
    return scene


def kill_until_it_ends(
    pusher: Pusher, scene: PushScene, folder: Path, chance: random.Random, aim: Callable[[int], int], *, starts: int
) -> int:
    """Start, kill, start again … until one start gets to its end; how often it was killed.

    ``aim`` says for each start at which request it is killed; 0: it is left alone.
    """
    write_csv(folder / "orders.csv", scene.numbers)
    executioner = Executioner()
    handlers = [executioner.around(scene.shop.handle_wemasy), executioner.around(scene.shop.handle_ecomail)]
    kills = 0
    with serve(*handlers) as (wemasy, ecomail):
        for start in range(1, starts + 1):
            child = executioner.aim(aim(start), before=chance.random() < 0.5)
            child.set_result(pusher.begin(str(folder), wemasy.base_url, ecomail.base_url))
            status = pusher.end()
            if status == 0:
                break
            assert status == -signal.SIGKILL, "it ended by itself, and not well"
            kills += 1
        else:
            pytest.fail("it never came to its end")
    return kills
