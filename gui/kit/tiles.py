"""The parts of a page of figures: panels, one large number with its words, headings of three sizes, a sign in a circle.

Painted from the palette of the moment. Says what it is told; counts nothing.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from gui.kit.motion import move
from gui.kit.notes import QuietLabel
from gui.kit.plain_text import PlainLabel
from gui.kit.theme import HUGE, SPACING, lettered, tone_colors
from gui.words.tone import Tone

_RADIUS: Final = 10.0
_SIGN_SIDE: Final = 64
_SIGN_MILLISECONDS: Final = 500
_TICK: Final = (QPointF(0.30, 0.53), QPointF(0.44, 0.67), QPointF(0.71, 0.37))
"""In parts of the circle's side."""


def sized(label: PlainLabel, size: float) -> PlainLabel:
    """``label`` as a heading of this size."""
    label.setFont(lettered(label.font(), size, bold=True))
    return label


def centred_column(widest: int, spacing: int) -> tuple[QWidget, QVBoxLayout]:
    """What a page scrolls, and the column in its middle, which grows no wider than ``widest`` pixels."""
    content, outer = QWidget(), QWidget()
    content.setMaximumWidth(widest)
    column = QVBoxLayout(content)
    column.setContentsMargins(3 * SPACING, 3 * SPACING, 3 * SPACING, 3 * SPACING)
    column.setSpacing(spacing)
    row = QHBoxLayout(outer)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(content, 100)
    row.addStretch(1)
    return outer, column


class Panel(QFrame):
    """A tile's ground: the colour of lists, a hairline around it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(2 * SPACING, 2 * SPACING, 2 * SPACING, 2 * SPACING)
        self.column.setSpacing(SPACING // 2)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().color(QPalette.ColorRole.Midlight))
        painter.setBrush(self.palette().base())
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.end()


class FigureTile(Panel):
    """A mark with a word, the number, and what it is a part of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word = PlainLabel(parent=self)
        self._number = sized(PlainLabel(parent=self), HUGE)
        self._caption = QuietLabel("", self)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._tone = Tone.QUIET
        self.column.addWidget(self._word)
        self.column.addWidget(self._number)
        self.column.addWidget(self._caption, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def texts(self) -> tuple[str, str, str]:
        return self._word.text(), self._number.text(), self._caption.text()

    def say(self, mark: str, tone: Tone, word: str, number: str, caption: str) -> None:
        self._tone = tone
        self._word.setText(f"{mark}  {word}".strip())
        self._number.setText(number)
        self._caption.setText(caption)
        self.setAccessibleName(f"{word}: {number}")
        self.setAccessibleDescription(caption)
        self._recolour()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._recolour()

    def _recolour(self) -> None:
        color, palette = tone_colors(self._tone, self.palette()).text, self._word.palette()
        if palette.color(QPalette.ColorRole.WindowText) != color:
            palette.setColor(QPalette.ColorRole.WindowText, color)
            self._word.setPalette(palette)


class Sign(QWidget):
    """How things stand, at the head of a page: a tick that is drawn once, or a mark, in a tinted circle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark, self._tone, self._drawn = "", Tone.QUIET, 1.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def mark(self) -> str:
        """Empty: the tick."""
        return self._mark

    def say(self, mark: str, tone: Tone) -> None:
        """An empty ``mark`` is the tick."""
        self._mark, self._tone, self._drawn = mark, tone, 1.0
        self.update()

    def celebrate(self) -> None:
        """Draw the tick stroke by stroke, once."""
        move(self, _SIGN_MILLISECONDS, self._draw)

    def _draw(self, part: float) -> None:
        self._drawn = part
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_SIGN_SIDE, _SIGN_SIDE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = tone_colors(self._tone, self.palette())
        side = float(min(self.width(), self.height()))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.fill)
        size = side * min(1.0, 0.6 + self._drawn)
        painter.drawEllipse(QRectF((side - size) / 2, (side - size) / 2, size, size))
        if self._mark:
            painter.setFont(lettered(self.font(), HUGE, bold=True))
            painter.setPen(colors.text)
            painter.drawText(QRectF(0, 0, side, side), Qt.AlignmentFlag.AlignCenter, self._mark)
        else:
            pen = QPen(colors.text, side / 16)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(_tick(side, self._drawn))
        painter.end()


def _tick(side: float, part: float) -> QPainterPath:
    """The first ``part`` (0 … 1) of the tick."""
    begin, corner, end = (point * side for point in _TICK)
    path = QPainterPath(begin)
    first = min(1.0, part * 3)
    path.lineTo(begin + (corner - begin) * first)
    if first == 1.0:
        path.lineTo(corner + (end - corner) * max(0.0, (part * 3 - 1) / 2))
    return path
