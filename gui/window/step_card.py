"""One step of setting up: what it is, whether it is done, and the button that does it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from gui.kit.quiet_label import QuietLabel
from gui.kit.theme import SPACING, tone_colors
from gui.words.tone import Tone

_BADGE_SIDE = 32


class StepCard(QFrame):
    """Its badge is the step's number until the step is done, then a check mark."""

    activated = Signal()

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.done = False
        self._badge = QLabel(self)
        self._badge.setObjectName("badge")
        self._badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._badge.setFixedSize(_BADGE_SIDE, _BADGE_SIDE)
        self._name = QLabel(self)
        font = self._name.font()
        font.setBold(True)
        self._name.setFont(font)
        self._state = QuietLabel("", self)
        self.button = QPushButton(self)
        self.button.clicked.connect(self.activated)
        words = QVBoxLayout()
        words.setSpacing(SPACING // 4)
        words.addWidget(self._name)
        words.addWidget(self._state)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, SPACING, 0, SPACING)
        layout.setSpacing(2 * SPACING)
        layout.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_state(done=False, sentence="")

    @property
    def sentence(self) -> str:
        return self._state.text()

    def show_words(self, title: str, button: str) -> None:
        self._name.setText(title)
        self.button.setText(button)
        self.button.setAccessibleDescription(title)

    def show_state(self, *, done: bool, sentence: str) -> None:
        self.done = done
        self._badge.setText("✓" if done else str(self._number))
        self._state.setText(sentence)
        state = self.tr("done") if done else self.tr("still to do")
        self.setAccessibleName(f"{self._number}. {self._name.text()}: {state}")
        self.setAccessibleDescription(sentence)
        self._restyle()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._restyle()

    def _restyle(self) -> None:
        colors = tone_colors(Tone.GOOD if self.done else Tone.INFO, QGuiApplication.palette())
        style = (
            f"#badge {{ background: {colors.fill.name()}; color: {colors.text.name()};"
            f" border: 1px solid {colors.border.name()}; border-radius: {_BADGE_SIDE // 2}px; font-weight: bold; }}"
        )
        if self._badge.styleSheet() != style:
            self._badge.setStyleSheet(style)
