"""The real window on the real shop and the demo shop, and the user's words for what is done with it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from core.domain.model import OrderKey, OrderState
from gui.arguments import Arguments
from gui.import_wizard.wizard import ImportWizard
from gui.kit.theme import apply_theme
from gui.program import Program
from gui.window.main_window import MainWindow
from gui.window.shop_page import ShopView
from tests.support.few_orders import short_demo

YES = QMessageBox.ButtonRole.AcceptRole
P = TypeVar("P", bound=QWidget)
LONG_MILLISECONDS = 60_000
"""For a whole demo comparison on a slow and busy computer; nothing waits longer than it must."""


def rows_of(table: QTableView) -> list[list[str]]:
    """What stands in every cell, also in those that one has to scroll to."""
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def answer_of(dialog: QDialog, text: str) -> QPushButton:
    """The one button of a question that says this; the letter to press with Alt is left out."""
    (button,) = [each for each in dialog.findChildren(QPushButton) if each.text().replace("&", "") == text]
    return button


class Desktop:
    """The program as its user has it in front of them."""

    def __init__(self, qtbot: QtBot, app: QApplication, arguments: Arguments) -> None:
        self.qtbot = qtbot
        self._closed = False
        self.program = Program(app, arguments)
        self.window: MainWindow = self.program.window

    @property
    def shop(self) -> ShopView:
        assert self.window.shop_view is not None
        return self.window.shop_view

    def start(self) -> Desktop:
        with self.qtbot.waitSignal(self.window.shop_opened, timeout=LONG_MILLISECONDS):
            self.program.start()
        self.window.activateWindow()
        return self

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=LONG_MILLISECONDS)

    def until_idle(self) -> None:
        self.until(lambda: not self.program.runner.is_busy)

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier, on: QWidget | None = None) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        if on is None:
            self.window.activateWindow()  # as a desktop does by itself when a dialog has closed
            self.until(self.window.isActiveWindow)
        self.qtbot.keyClick(on or self.window, key, held)

    def click(self, action: str) -> None:
        """A click on the button of ``action`` in the bar."""
        button = self.window.tools.widgetForAction(self.window.known_actions[action])
        assert button.isEnabled(), f"{action} cannot be clicked"
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center() / 2)

    def compare_all(self) -> None:
        self.click("compare_all")
        self.until(lambda: not self.window.work.is_busy)
        self.until_idle()

    def import_and_compare(self, file: Path) -> None:
        """All rows of ``file``, as the wizard takes them without a question."""
        self.window.tasks.import_file(file)
        wizard = self.dialog()
        assert isinstance(wizard, ImportWizard)
        self.until_idle()
        wizard.next_button.click()
        self.until(lambda: self.shop.model.total > 0)
        wizard.close()
        self.until(lambda: not wizard.isVisible())
        self.compare_all()

    def an_order(self, state: OrderState) -> OrderKey:
        model = self.shop.model
        return next(model.key_at(row) for row in range(model.rowCount()) if model.summary_at(row).state is state)

    def open_card(self, key: OrderKey) -> None:
        assert self.shop.table.select_order(key)
        self.until(lambda: self.shop.card.card is not None and self.shop.card.card.record.key == key)

    def take_off_list(self) -> None:
        """Take the selected orders off the list, and say yes."""
        self.window.known_actions["remove"].trigger()
        question = self.dialog()
        assert isinstance(question, QMessageBox)
        yes = next(each for each in question.buttons() if question.buttonRole(each) is YES)
        self.qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)

    def dialog(self) -> QDialog:
        """The dialog that is open."""
        self.until(self.dialogs)
        return self.dialogs()[0]

    def page(self, kind: type[P]) -> P:
        """The page of this kind that is shown instead of the list."""
        self.until(lambda: isinstance(self.shop.centre.currentWidget(), kind))
        page = self.shop.centre.currentWidget()
        assert isinstance(page, kind)
        return page

    def dialogs(self) -> list[QDialog]:
        """All that are open."""
        return [dialog for dialog in self.window.findChildren(QDialog) if dialog.isVisible()]

    def close(self) -> None:
        """Close the window as its user does, and wait until it has closed. Safe to call again."""
        if self._closed:
            return
        self._closed = True
        if self.window.isVisible():
            self.window.close()
        try:
            self.until(lambda: not self.window.isVisible())
        finally:
            self.program.end()
            self.window.deleteLater()
            self.program.deleteLater()


@pytest.fixture
def desktop(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., Desktop]]:
    """Opens the program; several times, one after another, if a test wants to. ``few``: the demo with few orders."""
    apply_theme(qapp)
    opened: list[Desktop] = []

    def open_program(*, demo: bool = True, few: bool = False, **arguments: object) -> Desktop:
        if few:
            demos.enter_context(short_demo(tmp_path))
        desktop = Desktop(qtbot, qapp, Arguments(demo=demo, data_dir=tmp_path / "data", **arguments))
        opened.append(desktop)
        return desktop

    with contextlib.ExitStack() as demos:
        yield open_program
        for desktop in opened:
            desktop.close()
