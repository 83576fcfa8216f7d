"""Grounds with a colour of a tone, and words on them: a frame, a badge, a key cap. Colours are taken when they paint.

Knows no sentence. The words in a frame take its colour by the palette, so that one of their own still counts.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from gui.kit.plain_text import PlainLabel
from gui.kit.shapes import RADIUS, rounded
from gui.kit.theme import SPACING, tone_colors
from gui.words.tone import Tone

_COLOR_CHANGES = (QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange)


def _take_words(widget: QWidget, tone: Tone) -> None:
    """Give ``widget`` and what is in it the colour of the words of ``tone``."""
    color = tone_colors(tone, QGuiApplication.palette()).text
    palette = QPalette(widget.palette())
    if palette.color(QPalette.ColorRole.WindowText) != color:  # setting it changes the palette, which comes back here
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
            palette.setColor(role, color)
        widget.setPalette(palette)


def _paint(widget: QWidget, tone: Tone, radius: float) -> None:
    colors = tone_colors(tone, QGuiApplication.palette())
    rounded(QPainter(widget), QRectF(widget.rect()), radius, colors.fill, colors.border)


class TintedFrame(QFrame):
    """A panel in the colours of ``tone``."""

    def __init__(self, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        _take_words(self, tone)

    @property
    def tone(self) -> Tone:
        return self._tone

    def set_tone(self, tone: Tone) -> None:
        self._tone = tone
        _take_words(self, tone)
        self.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _COLOR_CHANGES:
            _take_words(self, self._tone)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        _paint(self, self._tone, RADIUS)


class Badge(PlainLabel):
    """A word or a number on a round ground in the colours of ``tone``."""

    def __init__(self, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._tone = tone
        _take_words(self, tone)

    def set_tone(self, tone: Tone) -> None:
        self._tone = tone
        _take_words(self, tone)
        self.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _COLOR_CHANGES:
            _take_words(self, self._tone)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        _paint(self, self._tone, self.height() / 2)
        super().paintEvent(event)


class KeyCap(PlainLabel):
    """The words on a key, drawn as one."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setContentsMargins(SPACING, 2, SPACING, 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, whole = QPainter(self), QRectF(self.rect())
        edge, ground = (self.palette().color(role) for role in (QPalette.ColorRole.Mid, QPalette.ColorRole.Base))
        rounded(painter, whole, RADIUS, edge, None)
        rounded(painter, whole.adjusted(1, 1, -1, -2), RADIUS - 1, ground, None)
        painter.end()
        super().paintEvent(event)
