"""Somebody at a desk who imports files: opens wizards one after the other and remembers what they reported."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from core.domain.model import OrderSummary
from core.domain.results import ImportReport
from core.shop.shop import Shop
from gui.import_wizard.wizard import ImportWizard
from gui.kit.jobs import AsyncRunner
from tests.support.gui_shop import result_of, until_idle

PLAIN = (
    "order_session,email,total,date\nabc-1,jan@example.com,10.50,2026-04-03\nabc-2,eva@example.com,7.00,2026-04-04\n"
)


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


class Desk:
    """Opens wizards one after the other and remembers what they reported."""

    def __init__(self, qtbot: QtBot, runner: AsyncRunner, shop: Shop, settings: QSettings, folder: Path) -> None:
        self.qtbot, self.runner, self.shop, self.settings, self.folder = qtbot, runner, shop, settings, folder
        self.reports: list[ImportReport] = []
        self._opened: list[ImportWizard] = []

    def file(self, content: str, name: str = "orders.csv", encoding: str = "utf-8") -> Path:
        path = self.folder / name
        path.write_text(content, encoding=encoding)
        return path

    def open(self, path: Path | None = None, **options: object) -> ImportWizard:
        wizard = ImportWizard(self.shop, self.runner, path, settings=self.settings, **options)
        wizard.imported.connect(self.reports.append)
        self._opened.append(wizard)
        self.qtbot.addWidget(wizard)
        wizard.show()
        self.settle()
        return wizard

    def settle(self) -> None:
        until_idle(self.qtbot, self.runner)

    def click(self, button: object) -> None:
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def pick(self, combo: QComboBox, words: str) -> None:
        """Choose the entry that begins with ``words``, as a click on it does."""
        position = combo.findText(words, Qt.MatchFlag.MatchStartsWith)
        assert position >= 0, [combo.itemText(number) for number in range(combo.count())]
        combo.setCurrentIndex(position)
        combo.activated.emit(position)
        self.settle()

    def orders(self) -> dict[str, OrderSummary]:
        return {
            order.key.order_session: order for order in result_of(self.qtbot, self.runner, self.shop.orders.summaries)
        }

    def sessions(self) -> set[str]:
        return set(self.orders())


@pytest.fixture
def desk(qtbot: QtBot, runner: AsyncRunner, shop: Shop, settings: QSettings, tmp_path: Path) -> Desk:
    return Desk(qtbot, runner, shop, settings, tmp_path)


def choose(desk: Desk, wizard: ImportWizard, header: str, words: str) -> None:
    """Say with the keyboard what a column is."""
    choice = next(choice for choice in wizard.columns_step.table.choices if choice.header == header)
    choice.setFocus()
    desk.qtbot.keyClicks(choice, words)
    choice.activated.emit(choice.currentIndex())
    desk.settle()


def shown_fields(wizard: ImportWizard) -> dict[str, str | None]:
    return {choice.header: choice.field for choice in wizard.columns_step.table.choices}


def drop(area: QWidget, *paths: Path) -> bool:
    """Whether they were taken."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place, copy, left, none = (
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(place.toPoint(), copy, mime, left, none)
    QApplication.sendEvent(area, enter)
    if enter.isAccepted():
        QApplication.sendEvent(area, QDropEvent(place, copy, mime, left, none))
    return enter.isAccepted()


def save_left_out(desk: Desk, wizard: ImportWizard, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Save the rows that were left out; answers where."""
    target = desk.folder / "left out.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    desk.click(wizard.problems_step.save_button)
    return target
