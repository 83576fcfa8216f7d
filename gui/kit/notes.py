"""A quiet sentence in the page itself, with a mark and a colour: what is wrong, what went well, what to know.

It never interrupts and never takes the focus. It must not know where its text comes from.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from gui.kit.theme import SPACING, tone_colors
from gui.words.tone import Tone

_MARKS = {Tone.GOOD: "✓", Tone.WARN: "!", Tone.BAD: "×", Tone.INFO: "i", Tone.QUIET: "○"}


class InlineNote(QFrame):
    """Hidden while it has nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inline_note")
        self._tone = Tone.INFO
        self._mark = QLabel(self)
        self._mark.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACING + SPACING // 2, SPACING, SPACING + SPACING // 2, SPACING)
        layout.setSpacing(SPACING)
        layout.addWidget(self._mark)
        layout.addWidget(self._text, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now; empty while hidden."""
        return self._text.text()

    @property
    def tone(self) -> Tone:
        return self._tone

    def say(self, tone: Tone, text: str) -> None:
        self._tone = tone
        self._mark.setText(_MARKS[tone])
        self._text.setText(text)
        self.setAccessibleName(text)
        self._restyle()
        self.setVisible(bool(text))

    def clear(self) -> None:
        self._text.clear()
        self.setAccessibleName("")
        self.hide()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange) and self.text:
            self._restyle()

    def _restyle(self) -> None:
        # The application's palette: this widget's own is changed by its style sheet.
        colors = tone_colors(self._tone, QGuiApplication.palette())
        style = (
            f"#inline_note {{ background: {colors.fill.name()}; border: 1px solid {colors.border.name()};"
            f" border-radius: 6px; }} #inline_note QLabel {{ color: {colors.text.name()}; background: transparent; }}"
        )
        if style != self.styleSheet():  # setting it changes the palette, which comes back here
            self.setStyleSheet(style)
