"""Nights with faults and kills in them: in the end what may go is there once and marked, and the rest was never touched.

Judged by the observer of the far side, which knows none of the program's rules. More by hand:
``NIGHTS=400 NIGHT_SIGKILLS=100 ./test tests/reliability/test_nights.py``.
"""

from __future__ import annotations

import asyncio
import os
import random
import shutil
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from core.demo_shop.wire import Request
from core.domain.night import NightEnd
from core.domain.runs import RunKind
from tests.far_side import faults
from tests.far_side.faults import Fault, Trouble
from tests.reliability.far_side import TO_ADD, TO_MARK, TO_OVERWRITE, twelve_orders
from tests.reliability.kill_points import KilledError, Reaper
from tests.reliability.test_kills import Pusher, _again, _new, _prepared, kill_until_it_ends, over_loopback
from tests.support.profiles import SETTINGS
from tests.support.push_scene import PushScene

NIGHTS = int(os.environ.get("NIGHTS", "12"))
SIGKILLS = int(os.environ.get("NIGHT_SIGKILLS", "2"))
SHARES = 4
SEED = 20260303
DAY = 86_400
MOST_NIGHTS = 12
"""After which a story has to have come to its end."""
ON = replace(SETTINGS, night_send=True, night_from="00:00", night_until="00:00", night_share=100)
GOING = (*TO_ADD, *TO_MARK)
INSTANTS = 320
"""More than a night has: some of the kills come too late."""


@pytest.mark.parametrize("share", range(SHARES))
def test_nights_with_faults_and_kills_end_as_quiet_ones(share: int, folder: Path) -> None:
    prepared = asyncio.run(_prepared(twelve_orders(_new(folder / "prepared"))))
    begin = {number: prepared.held(number) for number in TO_OVERWRITE}
    killed = 0
    for story in range(share, NIGHTS, SHARES):
        chance = random.Random(SEED + story)  # noqa: S311 - chosen points, no secret
        scene = _again(prepared, folder / str(story))
        killed += asyncio.run(_story(scene, chance))
        assert {number: scene.held(number) for number in TO_OVERWRITE} == begin, (
            f"story {story}: what waits is untouched"
        )
        scene.check_promises()
        for number in GOING:
            assert scene.is_right(number), f"story {story}: ORD-{number} is wrong in Ecomail"
            assert scene.is_marked(number), f"story {story}: ORD-{number} is not marked"
        shutil.rmtree(scene.folder)
    assert killed, "no kill came in time"


async def _story(scene: PushScene, chance: random.Random) -> int:
    """Night after night, the first ones troubled, until one ends well; how many were killed.

    A comparison that was killed is gone on with, and what it saw a day ago waits for one more night.
    """
    killed = 0
    for night in range(MOST_NIGHTS):
        scene.clock.advance(chance.choice([0, DAY]))  # begun again in the same night, or the next one
        troubled = night < 3
        _trouble(scene, chance if troubled else None)
        reaper = Reaper(chance.randint(1, INSTANTS) if troubled else None)
        try:
            async with scene.open(settings=ON) as shop:
                reaper.watch_requests(scene.shop)
                reaper.watch_commits(shop)
                ended = await shop.night_shift.run()
                runs = await shop.history.runs()
                assert {run.kind for run in runs} <= {
                    RunKind.COMPARE,
                    RunKind.COMPARE_SOME,
                    RunKind.NIGHT,
                    RunKind.SETTLE,
                }
        except KilledError:
            killed += 1
            continue
        waits = {why.code for why, _ in ended.waiting}
        if not troubled and ended.end is NightEnd.DONE and waits == {"night_no_repairs"}:
            return killed
    pytest.fail("it never came to its end")


def _trouble(scene: PushScene, chance: random.Random | None) -> None:
    """One request in twenty goes wrong, in any way that an answer can."""
    wrong = [
        faults.status(500), faults.status(503, applied=True), faults.html(), faults.cut_json(applied=True),
        faults.connection(Fault.TIMEOUT), faults.connection(Fault.TIMEOUT, applied=True),
        faults.connection(Fault.RESET, applied=True), faults.connection(Fault.REFUSED),
    ]  # fmt: skip

    def chooser(_request: Request) -> Trouble | None:
        return chance.choice(wrong) if chance is not None and chance.random() < 0.05 else None

    scene.shop.ecomail.faults.chooser = scene.shop.wemasy.faults.chooser = chooser


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_night_whose_process_is_killed_is_finished_by_the_next(folder: Path) -> None:
    chance = random.Random(SEED)  # noqa: S311 - chosen points, no secret
    kills = story = 0
    with Pusher(NIGHT="1") as pusher:
        while kills < SIGKILLS:
            story += 1
            kills += _killed_over_loopback(pusher, folder / str(story), chance)


def _killed_over_loopback(pusher: Pusher, folder: Path, chance: random.Random) -> int:
    """Real processes, real sockets: start, kill, start again … until one start gets to its end."""
    scene = over_loopback(folder)
    begin = {number: scene.held(number) for number in TO_OVERWRITE}

    def aim(start: int) -> int:
        return chance.randint(60, 150) if start <= 3 else 0

    kills = kill_until_it_ends(pusher, scene, folder, chance, aim, starts=11)
    scene.check_promises()
    assert all(scene.is_right(number) and scene.is_marked(number) for number in GOING)
    assert {number: scene.held(number) for number in TO_OVERWRITE} == begin
    return kills
