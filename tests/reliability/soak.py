"""A soak: starts of the program with all faults at random, one after another, and the observer at the far side.

    python -m tests.reliability.soak --minutes 30
    python -m tests.reliability.soak --rounds 1 --seed 17     # one round again

Each round is a shop of twelve orders. The program is started a few times; at any request anything of the matrix may go
wrong, or a write takes effect late; in between somebody changes an order in Ecomail. After that it is started
undisturbed, and both sides have to be as if nothing had gone wrong. A round that is not says its seed.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Final

from core.demo_shop.wire import Request
from core.domain.errors import ReconcilerError
from core.files.options import ImportOptions
from core.system.stop import Stop
from tests.far_side import faults
from tests.far_side.faults import Chooser, Gate, Trouble
from tests.reliability.cells import FAULTS, World, recover
from tests.reliability.far_side import TO_OVERWRITE, twelve_orders
from tests.support.profiles import write_csv
from tests.support.push_scene import PushScene

LATEST_SECONDS: Final = 40.0
"""A write that takes effect later than the settle time cannot be waited for; that it is found has a test of its own."""


class Weather:
    """What goes wrong, by chance."""

    def __init__(self, scene: PushScene, rng: random.Random) -> None:
        self._scene, self._rng = scene, rng
        self.late: list[asyncio.Task[None]] = []

    def of_a_start(self, stop: Stop) -> Chooser:
        """Troubles for one start; how many of them is chance, too."""
        often, world = self._rng.choice([0.0, 0.05, 0.2, 0.5]), World(self._scene, stop)

        def choose(request: Request) -> Trouble | None:
            if self._rng.random() >= often:
                return None
            if request.method in {"PUT", "DELETE"} and self._rng.random() < 0.2:
                return self._applied_late()
            return self._rng.choice(list(FAULTS.values())).act(world, request)

        return choose

    def _applied_late(self) -> Trouble:
        gate = Gate()

        async def open_it() -> None:
            await self._scene.clock.sleep(self._rng.uniform(0.5, LATEST_SECONDS))
            gate.open()

        self.late.append(asyncio.ensure_future(open_it()))
        return faults.applied_late(gate)


async def one_round(folder: Path, seed: int) -> dict[int, tuple[object, ...]]:
    """What both sides hold in the end. Raises ``AssertionError`` where a promise was broken on the way."""
    rng = random.Random(seed)  # noqa: S311 - chooses faults
    scene = twelve_orders(folder)
    weather = Weather(scene, rng)
    for _ in range(rng.randint(1, 4)):
        await _start(scene, weather)
        if rng.random() < 0.5:
            scene.shop.ecomail.change_elsewhere(f"ORD-{rng.choice(TO_OVERWRITE)}", amount=Decimal(rng.randint(1, 9)))
        scene.clock.advance(rng.choice([1, 60, 15 * 60, 24 * 3600]))
    await asyncio.gather(*weather.late)
    for service in (scene.shop.wemasy, scene.shop.ecomail):
        service.faults.clear()
    async with scene.open() as shop:  # what agreed may rest; here it was changed behind the program's back
        for _ in range(2):  # the first one may only take up an interrupted one
            await shop.compare.run(even_resting=True)
    await recover(scene)
    scene.check_the_end()
    return scene.final_state()


async def _start(scene: PushScene, weather: Weather) -> None:
    """One start of the program, as a user would go about it; it may end anywhere."""
    stop = Stop()
    for service in (scene.shop.wemasy, scene.shop.ecomail):
        service.faults.chooser = weather.of_a_start(stop)
    async with scene.open() as shop:
        with contextlib.suppress(ReconcilerError):
            await shop.send.finish_unsettled(stop=stop)
            await shop.import_file.run(write_csv(scene.folder / "orders.csv", scene.numbers), ImportOptions())
            await shop.compare.run(stop=stop)
            plan = await shop.send.plan()
            await shop.send.run(plan, confirmed_number=plan.confirm_number, stop=stop)


def is_right(seed: int) -> bool:
    """One round; says what went wrong."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            asyncio.run(one_round(Path(folder), seed))
        except AssertionError as error:
            sys.stdout.write(f"seed {seed}: {error}\n")
            sys.stdout.flush()
            return False
    return True


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.reliability.soak")
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--rounds", type=int, default=None)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args(arguments)
    ends, done, wrong = time.monotonic() + 60 * chosen.minutes, 0, 0
    while done < chosen.rounds if chosen.rounds is not None else time.monotonic() < ends:
        wrong += not is_right(chosen.seed + done)
        done += 1
    sys.stdout.write(f"{done} rounds, {wrong} with a promise broken\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
