"""Paints the rows of a card, takes clicks on its choices, and opens an editor for what is typed by hand.

Decides nothing: a choice and a typed value leave as signals.
"""

from __future__ import annotations

from typing import Any, Final

from msgspec import UNSET
from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QIcon,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QPen,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)
from typing_extensions import override

from core.domain.model import Side
from gui.kit.theme import CAPTION, SPACING, icon, lettered, muted_color, tone_colors
from gui.order_card.editing import InputError, editor_for, problem_text, value_of
from gui.order_card.rows import CardRow
from gui.order_card.tree_model import MARKS, WAITS_MARK, AnyIndex, CardTreeModel, Column, Role
from gui.words.tone import Tone

ROW_HEIGHT: Final = 34
_MARK_WIDTH: Final = 18
_SEGMENT_PADDING: Final = 9
_PENCIL: Final = 16


class CardDelegate(QStyledItemDelegate):
    choice_made = Signal(object, object)
    """The ``CardRow`` and the ``Side``."""
    edit_wanted = Signal(object)
    value_typed = Signal(object, object)
    """The ``CardRow`` and the value."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pencil: QIcon = icon("edit")

    # ------------------------------------------------------------------------------------------------- painting

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(80, max(ROW_HEIGHT, option.fontMetrics.height() + 2 * SPACING))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        option = QStyleOptionViewItem(option)
        self.initStyleOption(option, index)
        option.text = ""
        if index.data(Role.GROUP):
            option.state &= ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver)
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        row = CardTreeModel.row_at(index)
        if row is None:
            self._paint_heading(painter, option, index)
        elif index.column() == Column.CHOICE:
            self._paint_choices(painter, option, row)
        elif index.column() == Column.FIELD:
            self._paint_field(painter, option, index, row)
        else:
            self._paint_value(painter, option, index, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(muted_color(option.palette))
        rect = option.rect.adjusted(SPACING // 2, 0, 0, -SPACING // 2)
        text = str(index.data() or "")
        painter.drawText(rect, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_field(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, row: CardRow) -> None:
        mark = option.rect.adjusted(SPACING // 2, 0, 0, 0)
        mark.setWidth(_MARK_WIDTH)
        if row.differs or row.waits:
            painter.setPen(self._ink(option, Tone.WARN))
            sign = WAITS_MARK if row.waits else MARKS[row.kind]
            painter.drawText(mark, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, sign)
        rect = option.rect.adjusted(SPACING // 2 + _MARK_WIDTH, 0, -SPACING, 0)
        painter.setPen(self._plain(option) if row.differs or row.waits else self._quiet(option))
        text = option.fontMetrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_value(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, row: CardRow) -> None:
        rect = option.rect.adjusted(SPACING, 0, -SPACING, 0)
        color, tone = self._value_ink(option, row, Column(index.column()))
        used = self._draw_text(
            painter, option, rect, text=str(index.data()), spans=index.data(Role.SPANS), color=color, tone=tone
        )
        secondary = str(index.data(Role.SECONDARY) or "")
        room = rect.width() - used - SPACING
        if secondary and room > option.fontMetrics.averageCharWidth() * 6:
            font = lettered(option.font, CAPTION)
            painter.setFont(font)
            painter.setPen(self._quiet(option))
            text = QFontMetrics(font).elidedText(secondary, Qt.TextElideMode.ElideRight, room)
            place = rect.adjusted(used + SPACING, 0, 0, 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _value_ink(self, option: QStyleOptionViewItem, row: CardRow, column: Column) -> tuple[QColor, Tone]:
        """The colour of the text, and the tone of its marked parts."""
        if column is Column.OUTCOME:
            if row.outcome is UNSET:
                return self._ink(option, Tone.WARN), Tone.WARN
            if row.lost or (row.outcome in (None, "") and row.ecomail not in (None, "")):
                return self._ink(option, Tone.BAD), Tone.BAD
            return (self._plain(option) if row.differs or row.decided else self._quiet(option)), Tone.GOOD
        not_chosen = row.differs and (
            (column is Column.SHOP and row.side is not Side.SHOP)
            or (column is Column.ECOMAIL and row.side is Side.SHOP)
        )
        quiet = not row.differs or not_chosen
        return (
            self._quiet(option) if quiet else self._plain(option)
        ), Tone.WARN if column is Column.ECOMAIL else Tone.GOOD

    def _draw_text(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        rect: QRect,
        *,
        text: str,
        spans: Any,
        color: QColor,
        tone: Tone,
    ) -> int:
        """One line with its marked parts underlaid and underlined; returns the width it took."""
        shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        layout = QTextLayout(shown, option.font)
        layout.setFormats([_marked(start, length, tone, option.palette) for start, length in spans or ()])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(100_000)
        layout.endLayout()
        painter.setPen(color)
        layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2))
        return int(line.naturalTextWidth()) + 1

    def _paint_choices(self, painter: QPainter, option: QStyleOptionViewItem, row: CardRow) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        segments = self.segments(option.rect, option.fontMetrics, row)
        if not segments:
            return
        chosen_counts = not row.waits and (row.differs or row.decided)
        accent = option.palette.color(QPalette.ColorRole.Accent)
        for side, rect in segments:
            chosen = chosen_counts and row.side is side
            frame = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
            if chosen or row.waits or len(row.choices) > 1:
                painter.setPen(QPen(accent if chosen else option.palette.color(QPalette.ColorRole.Mid), 1))
                painter.setBrush(_segment_ground(side, option.palette, chosen=chosen))
                painter.drawRoundedRect(frame, 5, 5)
            ink = option.palette.color(QPalette.ColorRole.Base if chosen else QPalette.ColorRole.Text)
            if side is Side.MANUAL:
                self._paint_pencil(painter, rect, chosen=chosen)
            else:
                painter.setPen(ink)
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._segment_text(side, chosen=chosen))

    def _paint_pencil(self, painter: QPainter, rect: QRect, *, chosen: bool) -> None:
        place = QRect(0, 0, _PENCIL, _PENCIL)
        place.moveCenter(rect.center())
        mode = QIcon.Mode.Selected if chosen else QIcon.Mode.Normal
        self._pencil.paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode)

    def _segment_text(self, side: Side, *, chosen: bool = False) -> str:
        text = self.tr("Shop") if side is Side.SHOP else self.tr("Ecomail")
        return f"● {text}" if chosen else text

    def segments(self, cell: QRect, metrics: QFontMetrics, row: CardRow) -> list[tuple[Side, QRect]]:
        """Where the choices of a row are, from left to right. The pencil keeps its place in every row."""
        height = min(cell.height() - SPACING, metrics.height() + SPACING)
        top = cell.top() + (cell.height() - height) // 2
        left = cell.left() + SPACING
        placed: list[tuple[Side, QRect]] = []
        for side in (Side.SHOP, Side.ECOMAIL, Side.MANUAL):
            width = self._segment_width(side, metrics)
            if side in row.choices:
                placed.append((side, QRect(left, top, width, height)))
            left += width + 4
        return placed

    def choices_width(self, metrics: QFontMetrics) -> int:
        """How wide the column of the choices has to be."""
        return sum(self._segment_width(side, metrics) + 4 for side in Side) + 2 * SPACING

    def _segment_width(self, side: Side, metrics: QFontMetrics) -> int:
        if side is Side.MANUAL:
            return _PENCIL + 2 * SPACING
        return metrics.horizontalAdvance(self._segment_text(side, chosen=True)) + 2 * _SEGMENT_PADDING

    @staticmethod
    def _selected(option: QStyleOptionViewItem) -> bool:
        return bool(option.state & QStyle.StateFlag.State_Selected)

    def _plain(self, option: QStyleOptionViewItem) -> QColor:
        role = QPalette.ColorRole.HighlightedText if self._selected(option) else QPalette.ColorRole.Text
        return option.palette.color(role)

    def _quiet(self, option: QStyleOptionViewItem) -> QColor:
        return self._plain(option) if self._selected(option) else muted_color(option.palette)

    def _ink(self, option: QStyleOptionViewItem, tone: Tone) -> QColor:
        return self._plain(option) if self._selected(option) else tone_colors(tone, option.palette).text

    # -------------------------------------------------------------------------------------------- mouse and help

    @override
    def editorEvent(self, event: QEvent, model: Any, option: QStyleOptionViewItem, index: AnyIndex) -> bool:
        if index.column() != Column.CHOICE or event.type() != QEvent.Type.MouseButtonRelease:
            return super().editorEvent(event, model, option, index)
        row = CardTreeModel.row_at(index)
        if row is None or not isinstance(event, QMouseEvent) or event.button() is not Qt.MouseButton.LeftButton:
            return False
        side = self._side_at(event.position().toPoint(), option, row)
        if side is Side.MANUAL:
            self.edit_wanted.emit(row)
        elif side is not None:
            self.choice_made.emit(row, side)
        return side is not None

    @override
    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        row = CardTreeModel.row_at(index)
        if row is not None and index.column() == Column.CHOICE:
            side = self._side_at(event.pos(), option, row)
            if side is not None:
                QToolTip.showText(event.globalPos(), self._side_help(side), view)
                return True
        return super().helpEvent(event, view, option, index)

    def _side_at(self, place: QPoint, option: QStyleOptionViewItem, row: CardRow) -> Side | None:
        return next(
            (side for side, rect in self.segments(option.rect, option.fontMetrics, row) if rect.contains(place)), None
        )

    def _side_help(self, side: Side) -> str:
        match side:
            case Side.SHOP:
                return self.tr("Use your shop's value (Alt+Right)")
            case Side.ECOMAIL:
                return self.tr("Keep Ecomail's value (Alt+Left)")
            case Side.MANUAL:
                return self.tr("Type the value by hand (F2)")

    # -------------------------------------------------------------------------------------------------- editing

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        row = CardTreeModel.row_at(index)
        assert row is not None  # noqa: S101 - only rows are editable
        return editor_for(row.path, row.outcome if row.outcome is not UNSET else row.shop, parent)

    @override
    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Filled once, when it is made: what is being typed is never replaced."""

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        editor.setGeometry(option.rect)

    @override
    def setModelData(self, editor: QWidget, model: Any, index: AnyIndex) -> None:
        row = CardTreeModel.row_at(index)
        if row is None:
            return
        try:
            value = value_of(editor, row.path)
        except InputError:
            return
        if value != row.outcome:
            self.value_typed.emit(row, value)

    @override
    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Return leaves the editor only with a value that can be used; otherwise it says what is wrong."""
        if (
            isinstance(editor, QWidget)
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            try:
                value_of(editor, editor.property("path"))
            except InputError as error:
                text = problem_text(error.problem)
                editor.setAccessibleDescription(text)
                QToolTip.showText(editor.mapToGlobal(QPoint(0, editor.height())), text, editor)
                return True
        return super().eventFilter(editor, event)


def _segment_ground(side: Side, palette: QPalette, *, chosen: bool) -> QColor:
    """The pencil's ground is that of a selection, whose ink icons know; a word is set on the accent."""
    if not chosen:
        return palette.color(QPalette.ColorRole.Base)
    return palette.color(QPalette.ColorRole.Highlight if side is Side.MANUAL else QPalette.ColorRole.Accent)


def _marked(start: int, length: int, tone: Tone, palette: QPalette) -> QTextLayout.FormatRange:
    colors = tone_colors(tone, palette)
    style = QTextCharFormat()
    style.setBackground(colors.fill)
    style.setForeground(colors.text)
    style.setFontUnderline(True)
    part = QTextLayout.FormatRange()
    part.start, part.length, part.format = start, length, style
    return part
