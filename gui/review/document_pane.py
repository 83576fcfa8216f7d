"""The exact document of one order, on demand: what would be sent, to the byte, made readable."""

from __future__ import annotations

import msgspec
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from core.domain.model import Action, PlanEntry, SkippedEntry
from gui.kit.theme import SPACING, icon


class DocumentPane(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel()
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setAccessibleName(self.tr("Exact document"))
        self._text.setAccessibleDescription(self.tr("What is sent for the chosen order, letter by letter"))
        self.copy = QPushButton(icon("copy"), self.tr("&Copy"))
        self.copy.setToolTip(self.tr("Copies the document that is shown"))
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._on_copy)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addLayout(top)
        column.addWidget(self._text)

    @property
    def text(self) -> str:
        return self._text.toPlainText()

    def show_entry(self, entry: PlanEntry | SkippedEntry | None) -> None:
        number = "" if entry is None else entry.order_id or entry.key.order_session
        self._title.setText(self.tr("What is sent for {order}").format(order=number) if number else "")
        document = entry.request if isinstance(entry, PlanEntry) else b""
        self.copy.setEnabled(bool(document))
        self._text.setPlainText(readable(document) if document else self._without_document(entry))

    def _without_document(self, entry: PlanEntry | SkippedEntry | None) -> str:
        if entry is None:
            return self.tr("Choose an order above.")
        if isinstance(entry, PlanEntry) and entry.action is Action.MARK:
            return self.tr("Nothing is sent to Ecomail; the order is only marked in your shop.")
        if isinstance(entry, PlanEntry) and entry.action is Action.DELETE:
            return self.tr("Only the order number is sent, to remove it from Ecomail.")
        return self.tr("Nothing is sent for this order.")

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)


def readable(document: bytes) -> str:
    """The same document with line breaks; no number and no text is touched."""
    return msgspec.json.format(document.decode(), indent=2)
