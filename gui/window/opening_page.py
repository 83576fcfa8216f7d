"""What is shown while no shop is open: that one is being opened, or why it could not be.

A file of its own: it is painted before anything of a shop is loaded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from gui.kit.plain_text import PlainLabel
from gui.kit.theme import SPACING, TITLE, lettered

if TYPE_CHECKING:
    from gui.words.problems import ErrorText

_TEXT_WIDTH = 60 * SPACING


class OpeningPage(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._failure: ErrorText | None = None
        self._handed_over = False
        self._title = PlainLabel(parent=self)
        self._text = PlainLabel(parent=self)
        for label in (self._title, self._text):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title.setFont(lettered(self._title.font(), TITLE))
        self.retry = QPushButton(self)
        words = QWidget(self)  # of a width that reads well, and as high as its lines need at that
        words.setFixedWidth(_TEXT_WIDTH)
        column = QVBoxLayout(words)
        column.setSpacing(2 * SPACING)
        column.addStretch(1)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(words)
        row.addStretch(1)
        self.show_opening()

    def show_opening(self) -> None:
        self._failure, self._handed_over = None, False
        self._retranslate()

    def show_failure(self, failure: ErrorText) -> None:
        self._failure, self._handed_over = failure, False
        self._retranslate()

    def show_handed_over(self) -> None:
        """After ``show_failure``: the shop is open in another window, and that one has come to the front."""
        self._handed_over = True
        self._retranslate()

    def _retranslate(self) -> None:
        self._title.setText(self._failure.title if self._failure else self.tr("Opening the shop…"))
        self._text.setText(self._explanation())
        self.retry.setText(self.tr("&Try again"))
        self.retry.setToolTip(self.tr("Opens the shop once more"))
        self.retry.setVisible(self._failure is not None)

    def _explanation(self) -> str:
        if self._handed_over:
            return self.tr(
                "The shop is open in the other window, which was brought to the front. If you do not see it, look for "
                "it in the task bar."
            )
        return self._failure.message if self._failure else ""

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
