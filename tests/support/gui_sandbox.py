"""A small shop behind the real runner, on a clock of its own, for tests of what sends."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core.demo_shop.shop import DemoShop
from core.domain.model import OrderKey
from core.domain.pushes import PushPlan, PushRecord, RunResult
from core.files.options import ImportOptions
from core.shop.shop import Shop
from gui.kit.jobs import AsyncRunner
from tests.far_side.faults import Gate
from tests.support import profiles
from tests.support.gui_shop import result_of, until_idle
from tests.support.virtual_clock import VirtualClock


class SmallShop:
    """ORD-1 … ORD-5: the first two are missing in Ecomail, 3 and 4 differ there, 5 only wants its mark."""

    MISSING, DIFFERENT, RIGHT = (1, 2), (3, 4), (5,)

    def __init__(self, qtbot: QtBot, runner: AsyncRunner, folder: Path) -> None:
        self.qtbot, self.runner = qtbot, runner
        self.clock = VirtualClock()
        self.gates: list[Gate] = []
        numbers = (*self.MISSING, *self.DIFFERENT, *self.RIGHT)
        self.far_side: DemoShop = profiles.empty_shop(
            self.clock,
            orders=[profiles.shop_order(number) for number in numbers],
            transactions=[
                *(profiles.held_transaction(number, city="Den Haag", county="Holland") for number in self.DIFFERENT),
                *(profiles.held_transaction(number) for number in self.RIGHT),
            ],
        )
        self._open = profiles.open_profile_on(self.far_side, folder, self.clock)
        self.shop: Shop = self.do(self._open.__aenter__)
        path = profiles.write_csv(folder / "orders.csv", numbers)
        self.do(lambda: self.shop.import_file.run(path, ImportOptions()))
        self.compare()

    def do(self, make: Any) -> Any:
        return result_of(self.qtbot, self.runner, make)

    def compare(self) -> None:
        self.do(self.shop.compare.run)

    def plan(self, numbers: Iterable[int] | None = None, **choices: bool) -> PushPlan:
        keys = None if numbers is None else [profiles.key_of(number) for number in numbers]
        return self.do(lambda: self.shop.send.plan(keys, **choices))

    def push(self, plan: PushPlan) -> RunResult:
        return self.do(lambda: self.shop.send.run(plan))

    def history(self) -> tuple[PushRecord, ...]:
        return self.do(self.shop.history.entries)

    def held(self, number: int) -> Any:
        """What Ecomail holds; ``None`` for nothing."""
        found = self.far_side.ecomail.find(f"ORD-{number}")
        return found[0] if found else None

    def tracked(self) -> set[int]:
        orders = self.far_side.wemasy.orders.values()
        return {int(order.order_session.removeprefix("session-")) for order in orders if order.tracked}

    def writes(self) -> list[str]:
        """Every request that may have changed Ecomail, as method and path."""
        asked = self.far_side.journal.exchanges
        return [f"{each.method} {each.path}" for each in asked if each.service == "ecomail" and each.method != "GET"]

    def open_gates(self) -> None:
        """Let everything that is held back go on."""

        async def on_the_loop() -> None:
            for gate in self.gates:
                gate.open()

        self.do(on_the_loop)

    def close(self) -> None:
        self.open_gates()
        until_idle(self.qtbot, self.runner)
        self.do(lambda: self._open.__aexit__(None, None, None))


def numbers_of(keys: Collection[OrderKey]) -> set[int]:
    return {int(key.order_session.removeprefix("session-")) for key in keys}


@pytest.fixture
def small_shop(qtbot: QtBot, runner: AsyncRunner, tmp_path: Path) -> Iterator[SmallShop]:
    shop = SmallShop(qtbot, runner, tmp_path)
    yield shop
    shop.close()
