"""Decide once, apply to many, through the real window: offered on the card, shown first, applied, taken back, sent."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from core.demo_shop.shop import DemoShop
from core.domain.model import OrderKey, Side
from core.system.clock import SystemClock
from gui.dialogs.decide_many import DecideManyDialog
from gui.order_card.tree_view import CardTreeView
from gui.order_list.filters import Chip
from tests.support import profiles
from tests.support.gui_over_http import desktop
from tests.support.gui_over_http import user as owner
from tests.support.gui_window import Desktop

__all__ = ["desktop", "owner"]

CTRL = Qt.KeyboardModifier.ControlModifier
ALIKE = (1, 2, 3, 4)
"""They differ in the city alone; 5 differs in the country as well, 6 in nothing."""
NUMBERS = range(1, 7)


@pytest.fixture
def far_side() -> DemoShop:
    held = [profiles.held_transaction(number, city=f"Town {number}") for number in ALIKE]
    held += [profiles.held_transaction(5, city="Town 5", country="BE"), profiles.held_transaction(6)]
    orders = [profiles.shop_order(number, tracked=True) for number in NUMBERS]
    return profiles.empty_shop(SystemClock(), orders=orders, transactions=held)


@pytest.fixture
def user(owner: Desktop, tmp_path: Path) -> Desktop:
    """A shop owner with six orders in the list, compared."""
    owner.import_and_compare(profiles.write_csv(tmp_path / "orders.csv", NUMBERS))
    owner.until(lambda: owner.shop.model.count(Chip.DIFFERENT) == 5)
    return owner


def key(number: int) -> OrderKey:
    return OrderKey("1", f"session-{number}")


def banner(user: Desktop) -> QWidget | None:
    return next((each for each in user.shop.card.banners() if each.objectName() == "alike"), None)


def many_dialog(user: Desktop) -> DecideManyDialog:
    dialog = user.dialog()
    assert isinstance(dialog, DecideManyDialog)
    user.until(dialog.model.rowCount)
    return dialog


def apply(user: Desktop, dialog: DecideManyDialog) -> None:
    user.qtbot.mouseClick(dialog.findChild(QPushButton, "apply"), Qt.MouseButton.LeftButton)
    user.until(lambda: not dialog.isVisible())


def test_one_choice_settles_all_four_and_one_undo_takes_it_back(user: Desktop):
    user.open_card(key(1))
    user.until(lambda: banner(user))
    assert "City" in banner(user).text
    assert [button.text() for button in banner(user).buttons()] == [
        "Use your shop's for all 4…",
        "Keep Ecomail's for all 4…",
    ]

    user.qtbot.mouseClick(banner(user).buttons()[1], Qt.MouseButton.LeftButton)
    dialog = many_dialog(user)
    assert user.shop.model.count(Chip.DIFFERENT) == 5  # they are shown, nothing is decided yet
    assert dialog.model.rowCount() == 4
    apply(user, dialog)
    user.until(lambda: user.shop.model.count(Chip.DIFFERENT) == 1)
    assert user.shop.table.current_key() == key(1), "the order at hand stays until the user moves on"
    user.qtbot.keyClick(user.shop.table, Qt.Key.Key_Down)
    user.until(lambda: user.shop.card.card.record.key == key(5))  # the others need nobody now and left the list
    assert user.shop.card.card_actions.undo.text() == "Undo choice for 4 orders"

    user.press(Qt.Key.Key_Z, CTRL)
    user.until(lambda: user.shop.model.count(Chip.DIFFERENT) == 5)
    user.press(Qt.Key.Key_Y, CTRL)
    user.until(lambda: user.shop.model.count(Chip.DIFFERENT) == 1)


def test_it_is_in_the_menu_of_a_field_also_where_the_order_differs_in_more(user: Desktop):
    user.open_card(key(5))
    user.until_idle()
    assert banner(user) is None
    user.shop.card.findChild(CardTreeView).go_to("city")

    user.shop.card.card_actions.decide_many.trigger()
    dialog = many_dialog(user)

    assert dialog.side is Side.SHOP
    assert key(5) not in {order.key for order in dialog.model.ticked()}
    dialog.reject()
    user.until(lambda: not dialog.isVisible())
