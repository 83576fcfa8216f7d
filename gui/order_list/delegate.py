"""Paints a cell of the list: the verdict as a tinted pill, figures of equal width, the current row's mark.

Reads what the model says and the palette; keeps nothing about orders.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView
from typing_extensions import override

from core.models import OrderSummary
from gui.order_list.columns import COLUMNS, VERDICT_COLUMN
from gui.order_list.model import SUMMARY_ROLE
from gui.theme import ROW_HEIGHT, SPACING, muted_color, tone_colors
from gui.verdicts import verdict

_PADDING: Final = 10
_PILL_HEIGHT: Final = 24
_FOCUS_WIDTH: Final = 3
_MUTED_COLUMNS: Final = frozenset(
    number for number, column in enumerate(COLUMNS) if column.name in {"date", "wemasy", "ecomail", "next_step"}
)

# Some hundred cells are painted at every scroll, so flags are joined and taken apart once, as numbers.
_SELECTED: Final = QStyle.StateFlag.State_Selected.value
_HOVERED: Final = QStyle.StateFlag.State_MouseOver.value
_IN_THE_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | _IN_THE_MIDDLE
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | _IN_THE_MIDDLE

AnyIndex = QModelIndex | QPersistentModelIndex


class _Inks:
    """The colours of one palette."""

    def __init__(self, palette: QPalette) -> None:
        self.key = palette.cacheKey()
        self.line = QPen(palette.color(QPalette.ColorRole.Midlight))
        self.text = QPen(palette.color(QPalette.ColorRole.Text))
        self.selected = QPen(palette.color(QPalette.ColorRole.HighlightedText))
        self.muted = QPen(muted_color(palette))


class _Face:
    """A font as cells use it, and what its letters measure."""

    def __init__(self, font: QFont, *, figures: bool) -> None:
        self.key = font.key()
        self.font = QFont(font)
        if figures:  # of equal width, so that amounts line up below each other
            self.font.setFeature(QFont.Tag("tnum"), 1)
        self.metrics = QFontMetrics(self.font)
        self.widest = self.metrics.horizontalAdvance("W")

    def elided(self, text: str, width: int) -> str:
        if text.isascii() and len(text) * self.widest <= width:
            return text
        return self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


class OrderDelegate(QStyledItemDelegate):
    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._inks: _Inks | None = None
        self._faces: dict[bool, _Face] = {}

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        inks = self._inks_of(option.palette)
        selected = self._paint_ground(painter, option, index, inks)
        if index.column() == VERDICT_COLUMN:
            painter.save()
            self._paint_pill(painter, option, index.data(SUMMARY_ROLE))
            painter.restore()
        else:
            self._paint_text(painter, option, index, inks.selected if selected else None)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + 2 * _PADDING, max(hint.height(), ROW_HEIGHT))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, inks: _Inks) -> bool:
        """Returns whether the row is selected."""
        rect, state = option.rect, option.state.value
        selected = bool(state & _SELECTED)
        if selected:
            painter.fillRect(rect, option.palette.highlight())
        elif state & _HOVERED:
            painter.fillRect(rect, option.palette.alternateBase())
        painter.setPen(inks.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        is_current = self._view.hasFocus() and self._view.currentIndex().row() == index.row()
        if is_current and self._view.horizontalHeader().visualIndex(index.column()) == 0:
            painter.fillRect(QRect(rect.left(), rect.top(), _FOCUS_WIDTH, rect.height()), option.palette.accent())
        return selected

    def _paint_pill(self, painter: QPainter, option: QStyleOptionViewItem, summary: OrderSummary) -> None:
        words = verdict(summary.state, summary.action)
        colors = tone_colors(words.tone, option.palette)
        room = option.rect.adjusted(_PADDING, 0, -_PADDING // 2, 0)
        metrics = option.fontMetrics
        mark_width = metrics.horizontalAdvance("m") + SPACING // 2
        word = metrics.elidedText(words.word, Qt.TextElideMode.ElideRight, room.width() - mark_width - 2 * _PADDING)
        width = min(room.width(), mark_width + metrics.horizontalAdvance(word) + 2 * _PADDING)
        height = max(_PILL_HEIGHT, metrics.height() + SPACING // 2)
        pill = QRectF(room.left(), option.rect.center().y() - height / 2 + 1, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colors.border))
        painter.setBrush(colors.fill)
        painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), height / 2, height / 2)
        painter.setPen(colors.text)
        painter.setFont(option.font)
        flags = Qt.AlignmentFlag.AlignVCenter
        mark_room = QRectF(pill.left() + _PADDING - 2, pill.top(), mark_width, height)
        painter.drawText(mark_room, flags | Qt.AlignmentFlag.AlignHCenter, words.mark)
        painter.drawText(QRectF(mark_room.right() + 2, pill.top(), width, height), flags, word)

    def _paint_text(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, ink: QPen | None) -> None:
        number = index.column()
        figures = COLUMNS[number].figures
        inks, face = self._inks_of(option.palette), self._face(option.font, figures=figures)
        painter.setPen(ink or (inks.muted if number in _MUTED_COLUMNS else inks.text))
        painter.setFont(face.font)
        rect = option.rect.adjusted(_PADDING, 0, -_PADDING, 0)
        painter.drawText(rect, _RIGHT if figures else _LEFT, face.elided(str(index.data()), rect.width()))

    def _inks_of(self, palette: QPalette) -> _Inks:
        if self._inks is None or self._inks.key != palette.cacheKey():
            self._inks = _Inks(palette)
        return self._inks

    def _face(self, font: QFont, *, figures: bool) -> _Face:
        face = self._faces.get(figures)
        if face is None or face.key != font.key():
            face = self._faces[figures] = _Face(font, figures=figures)
        return face
