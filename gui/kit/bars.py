"""Bars of figures: one that shares a whole among its parts, and months as stacked columns.

Painted here with plain shapes and the palette's colours; words for the screen reader and the tool tip say the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPainterPath, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from gui.kit.plain_text import plain
from gui.kit.theme import SPACING, bar_color, muted_color
from gui.words.tone import Tone

_GAP: Final = 2
_LEAST: Final = 3
"""Even one order among thousands is seen."""
_COLUMN: Final = 28
_LEAST_HEIGHT: Final = 150
_MOST_HEIGHT: Final = 240


class Part(NamedTuple):
    tone: Tone
    value: float
    """At least 0."""
    words: str = ""


def paint_shares(painter: QPainter, room: QRectF, parts: Sequence[Part], palette: QPalette) -> None:
    """A whole of which each part takes its share, in the order in which they are given; no part has the value 0."""
    painter.save()
    outline = QPainterPath()
    outline.addRoundedRect(room, room.height() / 2, room.height() / 2)
    painter.setClipPath(outline)
    if not parts:
        painter.fillRect(room, palette.color(QPalette.ColorRole.Midlight))
    left = room.left()
    for part, width in zip(parts, _shares(parts, room.width()), strict=True):
        painter.fillRect(QRectF(left, room.top(), width, room.height()), bar_color(part.tone, palette))
        left += width + _GAP
    painter.restore()


def _shares(parts: Sequence[Part], room: float) -> list[float]:
    """How much of ``room`` each part takes, gaps left out."""
    total = sum(part.value for part in parts)
    rest = max(0.0, room - _GAP * (len(parts) - 1) - _LEAST * len(parts))
    return [_LEAST + rest * part.value / total for part in parts]


class Column(NamedTuple):
    """One month."""

    name: str
    top: str
    """The figure above it."""
    parts: tuple[Part, ...]
    words: str
    """All of it in words."""

    @property
    def value(self) -> float:
        return sum(part.value for part in self.parts)


class MonthBars(QWidget):
    """Columns side by side; each is as high as its value, the highest as high as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[Column, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def columns(self) -> tuple[Column, ...]:
        return self._columns

    def show_columns(self, columns: Sequence[Column]) -> None:
        self._columns = tuple(columns)
        self.setAccessibleDescription(". ".join(column.words for column in columns if column.value))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(60 * SPACING, _MOST_HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, _LEAST_HEIGHT + 2 * self.fontMetrics().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, line = self.palette(), self.fontMetrics().height()
        floor = self.height() - line - SPACING
        painter = QPainter(self)
        painter.setPen(palette.color(QPalette.ColorRole.Midlight))
        painter.drawLine(0, floor, self.width(), floor)
        highest = max((column.value for column in self._columns), default=0)
        step = self._step()
        for number, column in enumerate(self._columns):
            room = QRectF(number * step, 0, step, self.height())
            painter.setPen(muted_color(palette))
            foot = QRectF(room.left(), floor + SPACING // 2, step, line + SPACING // 2)
            painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, self._fitting(column.name, step))
            if column.value:
                height = (floor - line - SPACING) * column.value / highest
                top = self._paint_stack(painter, column, QRectF(room.left(), floor - height, step, height))
                head = QRectF(room.left() - step, top - line - 2, 3 * step, line)
                painter.setPen(palette.color(QPalette.ColorRole.Text))
                if self.fontMetrics().horizontalAdvance(column.top) < 1.6 * step:  # else it is in the tool tip
                    painter.drawText(head, Qt.AlignmentFlag.AlignCenter, column.top)
        painter.end()

    def _paint_stack(self, painter: QPainter, column: Column, room: QRectF) -> float:
        """From the floor up; returns where it ends."""
        wide = min(float(_COLUMN), room.width() * 0.7)
        parts = [part for part in column.parts if part.value > 0]
        bottom, left = room.bottom(), room.center().x() - wide / 2
        for part, height in zip(parts, _shares(parts, room.height()), strict=True):
            painter.fillRect(QRectF(left, bottom - height, wide, height), bar_color(part.tone, self.palette()))
            bottom -= height + _GAP
        return bottom + _GAP

    def _step(self) -> float:
        return self.width() / max(1, len(self._columns))

    def _fitting(self, name: str, room: float) -> str:
        """Where there is no room for “Nov”: “N”."""
        return name if self.fontMetrics().horizontalAdvance(name) <= room else name[:1]

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = int(event.pos().x() / self._step())
            words = self._columns[number].words if 0 <= number < len(self._columns) else ""
            QToolTip.showText(event.globalPos(), plain(words), self)
            return True
        return super().event(event)


class Legend(QWidget):
    """What the colours of the bars mean: a swatch and a word each, in as many lines as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[tuple[Tone, str], ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_entries(self, entries: Sequence[tuple[Tone, str]]) -> None:
        self._entries = tuple(entries)
        self.setAccessibleName(", ".join(word for _tone, word in entries))
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return round(max((place.bottom() for place in self._places(width)), default=self._line()))

    @override
    def sizeHint(self) -> QSize:
        return QSize(40 * SPACING, self.heightForWidth(max(self.width(), 40 * SPACING)))

    def _line(self) -> int:
        return self.fontMetrics().height() + SPACING // 2

    def _places(self, room: int) -> list[QRectF]:
        places, left, top = [], 0.0, 0.0
        for _tone, word in self._entries:
            width = 2.5 * SPACING + self.fontMetrics().horizontalAdvance(word)
            if left and left + width > room:
                left, top = 0.0, top + self._line()
            places.append(QRectF(left, top, width, self._line()))
            left += width + 2 * SPACING
        return places

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for (tone, word), place in zip(self._entries, self._places(self.width()), strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(bar_color(tone, palette))
            painter.drawRoundedRect(QRectF(place.left(), place.center().y() - 5, 10, 10), 3, 3)
            painter.setPen(muted_color(palette))
            painter.drawText(place.adjusted(2 * SPACING, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, word)
        painter.end()
