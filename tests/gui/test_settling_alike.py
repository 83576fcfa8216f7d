"""Orders that wait for the same reason, through the real window: one word for all, shown first, taken back, sent."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from core.demo_shop.shop import DemoShop
from core.domain.model import OrderKey
from core.system.clock import SystemClock
from gui.dialogs.settle_alike import AlikeDialog
from gui.order_list.filters import Chip
from tests.support import profiles
from tests.support.gui_over_http import desktop
from tests.support.gui_over_http import user as owner
from tests.support.gui_window import Desktop, answer_of, rows_of

__all__ = ["desktop", "owner"]

CTRL = Qt.KeyboardModifier.ControlModifier
CASH_ON_DELIVERY = (1, 2, 3)
"""30 more than lines and shipping make."""
NUMBERS = range(1, 7)
TAX = {1: Decimal("7.81"), 2: Decimal("3.71"), 3: None}
"""Whatever the tax that is in their prices."""


@pytest.fixture
def far_side() -> DemoShop:
    figures = {number: {"value": Decimal(75), "tax": tax} for number, tax in TAX.items()} | {4: {"value": Decimal(100)}}
    orders = [profiles.shop_order(number, **figures.get(number, {})) for number in NUMBERS]
    return profiles.empty_shop(SystemClock(), orders=orders)


@pytest.fixture
def user(owner: Desktop, tmp_path: Path) -> Desktop:
    """A shop owner with six orders, compared: three lack the same 30, one lacks another sum."""
    owner.import_and_compare(profiles.write_csv(tmp_path / "orders.csv", NUMBERS))
    owner.until(lambda: owner.shop.model.count(Chip.CANNOT_SEND) == 4)
    return owner


def key(number: int) -> OrderKey:
    return OrderKey("1", f"session-{number}")


def question(user: Desktop) -> AlikeDialog:
    (button,) = [
        button
        for banner in user.shop.card.banners()
        for button in banner.buttons()
        if button.text() == "All orders like this…"
    ]
    user.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    box = user.dialog()
    assert isinstance(box, AlikeDialog)
    return box


def test_one_word_settles_those_of_one_kind_and_one_undo_takes_it_back(user: Desktop):
    user.open_card(key(1))
    box = question(user)
    assert "3 orders" in box.table.accessibleDescription()
    rows = rows_of(box.table)
    assert [row[0] for row in rows] == [f"ORD-{number}" for number in CASH_ON_DELIVERY], "4 lacks another sum"
    assert all(total.startswith("75.00") for *_, total in rows)
    assert user.shop.model.count(Chip.CANNOT_SEND) == 4, "they are shown, nothing is decided yet"

    user.qtbot.mouseClick(answer_of(box, "Settle all 3"), Qt.MouseButton.LeftButton)
    user.until(lambda: user.shop.model.count(Chip.CANNOT_SEND) == 1)

    user.press(Qt.Key.Key_Z, CTRL)
    user.until(lambda: user.shop.model.count(Chip.CANNOT_SEND) == 4)
    user.press(Qt.Key.Key_Y, CTRL)
    user.until(lambda: user.shop.model.count(Chip.CANNOT_SEND) == 1)


def test_it_may_be_said_of_the_one_on_the_card_alone(user: Desktop):
    user.open_card(key(2))
    box = question(user)
    assert [row[0] for row in rows_of(box.table)] == ["ORD-2", "ORD-1", "ORD-3"], "the one at hand comes first"
    user.qtbot.mouseClick(answer_of(box, "Only this order"), Qt.MouseButton.LeftButton)
    user.until(lambda: user.shop.model.count(Chip.CANNOT_SEND) == 3)


def test_asking_settles_nothing(user: Desktop):
    user.open_card(key(1))
    question(user).reject()
    user.until_idle()
    assert user.shop.model.count(Chip.CANNOT_SEND) == 4
