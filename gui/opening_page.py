"""What is shown while no shop is open: that one is being opened, or why it could not be."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from gui.error_presenter import ErrorText
from gui.theme import SPACING

_WIDTH = 60 * SPACING


class OpeningPage(QWidget):
    retry_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._failure: ErrorText | None = None
        self._title = QLabel(self)
        self._text = QLabel(self)
        for label in (self._title, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setFixedWidth(_WIDTH)
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        self._title.setFont(font)
        self.retry = QPushButton(self)
        self.retry.clicked.connect(self.retry_requested)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * SPACING)
        layout.addStretch(1)
        for widget in (self._title, self._text, self.retry):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self.show_opening()

    def show_opening(self) -> None:
        self._failure = None
        self._retranslate()

    def show_failure(self, failure: ErrorText) -> None:
        self._failure = failure
        self._retranslate()

    def _retranslate(self) -> None:
        self._title.setText(self._failure.title if self._failure else self.tr("Opening the shop…"))
        self._text.setText(self._failure.message if self._failure else "")
        self.retry.setText(self.tr("&Try again"))
        self.retry.setVisible(self._failure is not None)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
