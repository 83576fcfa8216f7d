"""The command palette, and what can be done with the orders that are chosen: copied numbers, one customer's orders."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from core.domain.model import OrderState
from gui.dialogs.help import HelpDialog
from gui.window.palette import CommandPalette
from tests.support.gui_window import Desktop, desktop

__all__ = ["desktop"]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def user(desktop) -> Desktop:
    user: Desktop = desktop(few=True).start()
    user.compare_all()
    return user


def palette(user: Desktop) -> CommandPalette:
    user.press(Qt.Key.Key_K, CTRL)
    dialog: QDialog = user.dialog()
    assert isinstance(dialog, CommandPalette)
    return dialog


def shown(found: CommandPalette) -> list[str]:
    return [found.list.item(row).text() for row in range(found.list.count())]


def test_it_lists_what_can_be_done_now_with_its_keys(user: Desktop) -> None:
    found = palette(user)
    texts = shown(found)
    assert any(text.startswith("Orders · Compare") and text.endswith("F5") for text in texts)
    assert any("Help" in text for text in texts)
    assert not any("Stop" in text for text in texts), "nothing is under way"
    assert len(set(texts)) == len(texts)
    found.reject()


def test_part_of_a_word_finds_a_command_and_enter_does_it(user: Desktop) -> None:
    found = palette(user)
    user.qtbot.keyClicks(found.field, "help key")
    assert len(shown(found)) == 1
    user.press(Qt.Key.Key_Return, on=found.field)
    user.until(lambda: any(isinstance(dialog, HelpDialog) for dialog in user.dialogs()))


def test_the_arrows_move_while_one_types(user: Desktop) -> None:
    found = palette(user)
    user.press(Qt.Key.Key_Down, on=found.field)
    assert found.list.currentRow() == 1
    found.reject()


def test_the_numbers_of_the_selected_orders_are_copied(user: Desktop) -> None:
    user.open_card(user.an_order(OrderState.DIFFERS))
    user.window.known_actions["copy_number"].trigger()
    key = user.shop.table.current_key()
    numbers = [order.order_id for order in user.shop.model._summaries if order.key == key]
    assert QGuiApplication.clipboard().text() == numbers[0]


def test_copied_rows_are_one_line_each_and_hold_no_formula(user: Desktop) -> None:
    user.open_card(user.an_order(OrderState.DIFFERS))
    summary = user.shop.model.summary_at(user.shop.table.currentIndex().row())
    typed = "=HYPERLINK(1)\r\n\t@SUM(1)"
    user.shop.model.update_rows([replace(summary, email=typed)])
    user.shop.table.copy_selected()
    header, *rows = QGuiApplication.clipboard().text().split("\n")
    assert len(rows) == 1
    cells = dict(zip(header.split("\t"), rows[0].split("\t"), strict=True))
    assert cells["E-mail"] == "'=HYPERLINK(1) @SUM(1)"


def test_all_orders_of_one_customer_are_searched_for(user: Desktop) -> None:
    user.open_card(user.an_order(OrderState.DIFFERS))
    email = user.shop.table.current_email()
    assert email
    user.window.known_actions["same_customer"].trigger()
    assert user.window.tools.search.text() == email
    user.until(lambda: user.shop.model.query == email)
    model = user.shop.model
    assert {model.summary_at(row).email for row in range(model.rowCount())} == {email}
