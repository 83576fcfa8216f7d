"""The search: filters as you type. Esc empties it, ↓ goes to the list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget
from typing_extensions import override

from gui.kit.theme import icon


class SearchField(QLineEdit):
    left_for_list = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self._magnifier = QAction(icon("search"), "", self)
        self.addAction(self._magnifier, QLineEdit.ActionPosition.LeadingPosition)
        self.setMinimumWidth(180)
        self.setMaximumWidth(320)
        self._retranslate()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left_for_list.emit()
        else:
            super().keyPressEvent(event)

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("Search orders"))
        self.setAccessibleName(self.tr("Search orders"))
        for button in self.findChildren(QToolButton):  # Qt's own
            is_clear = button.defaultAction() is not self._magnifier
            button.setAccessibleName(self.tr("Empty the search") if is_clear else self.tr("Search orders"))
        self.setToolTip(self.tr("Order, order session, e-mail, product or amount"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
