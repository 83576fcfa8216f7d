"""The list with its states: the table, the bar of verdicts above it, and a calm sentence where there are no rows.

Says why there are none; decides nothing about orders.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from core.domain.list_filter import values_in
from gui.kit.plain_text import PlainLabel
from gui.kit.theme import SPACING, TITLE, icon, lettered
from gui.order_list.filter_bar import FilterBar
from gui.order_list.filters import Chip, Standing
from gui.order_list.model import OrderListModel
from gui.order_list.verdict_bar import VerdictBar
from gui.order_list.view import OrderTable


class OrderListPage(QWidget):
    def __init__(self, model: OrderListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.table = OrderTable(model, self)
        self.bar = VerdictBar(model, self)
        self.filter_bar = FilterBar(lambda field: values_in(model.orders, field), self)
        self._note = _EmptyNote(self)
        self.show_all = self._note.button
        """Wants every order shown, whatever the filter and the search are."""
        self.setFocusProxy(self.table)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._note)
        self._note.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)  # the rows need less room
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.filter_bar)
        layout.addWidget(self._stack, 1)
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.counts_changed):
            signal.connect(self._show_state)
        self._show_state()

    def _show_state(self) -> None:
        self.filter_bar.show_found(self._model.rowCount())
        is_empty = self._model.rowCount() == 0 and self._model.is_whole  # else the rest may have some
        if is_empty:
            self._word_note()
        self._stack.setCurrentWidget(self._note if is_empty else self.table)

    def _word_note(self) -> None:
        """Nothing is shown: because nothing matches, because nothing is left to do, or because this filter is empty."""
        count = self._model.count
        stands = self._model.standing
        done = not self._model.is_searched and stands is not Standing.NEEDS_YOU
        clear = stands.is_all_clear or stands is Standing.SET_ASIDE
        title = self.tr("Nothing needs you") if clear else self.tr("Nothing needs you so far")
        match stands:
            case _ if self._model.is_searched or stands is Standing.NOTHING_LISTED:
                title, text = self.tr("No orders match"), self.tr("Try another word or another filter.")
            case Standing.NEEDS_YOU:
                title = self.tr("No orders in this filter")
                text = self.tr("%n orders need you.", "", count(Chip.NEEDS_YOU))
            case Standing.COULD_NOT_CHECK:
                text = self.tr("%n orders could not be checked.", "", count(Chip.COULD_NOT_CHECK))
            case Standing.NOT_COMPARED:
                text = self.tr("%n orders are not compared yet.", "", count(Chip.NOT_COMPARED))
            case Standing.BROKE_OFF:
                text = self.tr("The last comparison broke off. Compare again.")
            case Standing.SET_ASIDE:
                text = ""
            case Standing.TO_MARK:
                text = self.tr("%n orders only wait to be marked as reported in your shop.", "", count(Chip.TO_MARK))
            case _:
                text = self.tr("Your shop and Ecomail agree.")
        if done:
            text = " ".join(filter(None, (text, self._model.set_aside_text)))
        show_all = self.tr("Show all %n orders", "", self._model.total)
        self._note.say("check" if done and clear else "search", title, text, show_all)

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
        self._picture = PlainLabel(parent=self)
        self._title = PlainLabel(parent=self)
        self._text = PlainLabel(parent=self)
        font = lettered(self._title.font(), TITLE)
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
