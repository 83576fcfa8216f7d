"""The list with its states: rows, the verdict bar above them, and a calm sentence where there are none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from gui.kit.theme import SPACING, icon
from gui.order_list.filters import Chip
from gui.order_list.model import OrderListModel
from gui.order_list.verdict_bar import VerdictBar
from gui.order_list.view import OrderTable


class OrderListPage(QWidget):
    show_all_requested = Signal()
    chip_chosen = Signal(object)

    def __init__(self, model: OrderListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.table = OrderTable(model, self)
        self.bar = VerdictBar(model, self)
        self.bar.chip_chosen.connect(self.chip_chosen)
        self._note = _EmptyNote(self)
        self._note.button.clicked.connect(self.show_all_requested)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.counts_changed):
            signal.connect(self._show_state)
        self._show_state()

    def _show_state(self) -> None:
        is_empty = self._model.rowCount() == 0
        if is_empty:
            self._word_note()
        self._stack.setCurrentWidget(self._note if is_empty else self.table)

    def _word_note(self) -> None:
        total, to_mark = self._model.total, self._model.count(Chip.TO_MARK)
        done = self._model.chip is Chip.NEEDS_YOU and not self._model.query and self._model.count(Chip.NEEDS_YOU) == 0
        if done and self._model.count(Chip.NOT_COMPARED):
            title = self.tr("Nothing needs you so far")
            text = self.tr("%n orders are not compared yet.", "", self._model.count(Chip.NOT_COMPARED))
        elif done and to_mark:
            title = self.tr("Nothing needs you")
            text = self.tr("%n orders only wait to be marked as tracked in your shop.", "", to_mark)
        elif done:
            title, text = self.tr("Nothing needs you"), self.tr("Your shop and Ecomail agree.")
        else:
            title, text = self.tr("No orders match"), self.tr("Try another word or another filter.")
        self._note.say("check" if done else "search", title, text, self.tr("Show all %n orders", "", total))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.table.retranslate()
            self._word_note()
        super().changeEvent(event)


class _EmptyNote(QWidget):
    """One picture, one title, one sentence, one button."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.button = QPushButton(self)
        self._picture = QLabel(self)
        self._title = QLabel(self)
        self._text = QLabel(self)
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        font.setBold(True)
        self._title.setFont(font)
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name = ""
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACING)
        layout.addStretch(1)
        for widget in (self._picture, self._title):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._text)  # over the whole width: a wrapped text that is centred as a widget gets cut off
        layout.addSpacing(SPACING)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def say(self, picture: str, title: str, text: str, button: str) -> None:
        self._name = picture
        self._paint_picture()
        self._title.setText(title)
        self._text.setText(text)
        self.button.setText(button)
        self.button.setToolTip(self.tr("Shows every order on the list"))

    def _paint_picture(self) -> None:
        if self._name:
            self._picture.setPixmap(icon(self._name).pixmap(40, 40))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_picture()
        super().changeEvent(event)
