"""Paints a cell of the list: the verdict as a tinted pill, figures of equal width, the current row's mark.

Reads what the model says and the palette; keeps nothing about orders.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette, QPen
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

AnyIndex = QModelIndex | QPersistentModelIndex


class OrderDelegate(QStyledItemDelegate):
    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._tabular_fonts: dict[str, QFont] = {}

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        self._paint_ground(painter, option, index)
        if index.column() == VERDICT_COLUMN:
            self._paint_pill(painter, option, index.data(SUMMARY_ROLE))
        else:
            self._paint_text(painter, option, index)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + 2 * _PADDING, max(hint.height(), ROW_HEIGHT))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        palette, rect = option.palette, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, palette.highlight())
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, palette.alternateBase())
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Midlight)))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        is_current = self._view.currentIndex().row() == index.row()
        if is_current and self._view.hasFocus() and self._view.horizontalHeader().visualIndex(index.column()) == 0:
            painter.fillRect(QRect(rect.left(), rect.top(), _FOCUS_WIDTH, rect.height()), palette.accent())

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

    def _paint_text(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        column = COLUMNS[index.column()]
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.setPen(option.palette.color(QPalette.ColorRole.HighlightedText))
        elif index.column() in _MUTED_COLUMNS:
            painter.setPen(muted_color(option.palette))
        else:
            painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.setFont(self._tabular(option.font) if column.figures else option.font)
        rect = option.rect.adjusted(_PADDING, 0, -_PADDING, 0)
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, rect.width())
        side = Qt.AlignmentFlag.AlignRight if column.figures else Qt.AlignmentFlag.AlignLeft
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)

    def _tabular(self, font: QFont) -> QFont:
        """The same font with figures of equal width, so that amounts line up below each other."""
        key = font.key()
        if key not in self._tabular_fonts:
            tabular = QFont(font)
            tabular.setFeature(QFont.Tag("tnum"), 1)
            self._tabular_fonts = {key: tabular}
        return self._tabular_fonts[key]
