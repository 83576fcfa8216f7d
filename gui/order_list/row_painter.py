"""Paints the rows of the list: the verdict as a tinted pill, figures of equal width, the current row's mark.

Qt would ask a delegate cell by cell, and every question crosses from C++ to Python and back several times: three
times the time of painting itself. So the table hands over its whole viewport once. Reads what the model says and the
palette; keeps nothing about orders.
"""

from __future__ import annotations

import math
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QLine, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QTableView

from core.domain.model import OrderSummary
from gui.kit.theme import SPACING, muted_color, tone_colors
from gui.order_list.columns import COLUMN, COLUMNS, VERDICT_COLUMN, Zone
from gui.order_list.headings import Headings
from gui.order_list.model import OrderListModel
from gui.words.differences import Run, Weight
from gui.words.orders import Verdict, done, verdict

PADDING: Final = 10
"""Pixels between a text and either side of its cell."""
_PILL_HEIGHT: Final = 24
_FOCUS_WIDTH: Final = 3
_MOST_PILLS: Final = 64
"""One for each verdict and width; more only while a column is being dragged."""
_LAST_LATIN: Final = "\u024f"
"""Up to here a letter is as wide as it is, whatever stands beside it."""
_ADDRESS: Final = COLUMN["email"]
_MUTED_COLUMNS: Final = frozenset(
    number for number, column in enumerate(COLUMNS) if column.name in {"date", "wemasy", "ecomail", "next_step"}
)


class _Advances(dict[str, float]):
    """How wide each letter of a font is, asked once."""

    def __init__(self, metrics: QFontMetricsF) -> None:
        super().__init__()
        self._metrics = metrics

    def __missing__(self, letter: str) -> float:
        self[letter] = width = self._metrics.horizontalAdvance(letter)
        return width


class _Face:
    """A font as cells use it, and what its letters measure."""

    def __init__(self, font: QFont, *, figures: bool) -> None:
        self.font = QFont(font)
        self.font.setKerning(False)  # widths are summed up letter by letter
        if figures:  # of equal width, so that amounts line up below each other
            self.font.setFeature(QFont.Tag("tnum"), 1)
        self.metrics = QFontMetricsF(self.font)
        self.rise = (self.metrics.ascent() - self.metrics.descent()) / 2
        """From the middle of a row down to its base line, in logical pixels."""
        self._advances = _Advances(self.metrics)

    def fitted(self, text: str, room: float) -> tuple[str, float]:
        """``text``, shortened where it needs more than ``room``, and its width; both in logical pixels."""
        width = self.width(text)
        if width <= room:
            return text, width
        shorter = self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        return shorter, self.width(shorter)

    def fitted_in_the_middle(self, text: str, room: float) -> str:
        """The same, but the end of an address is kept: it tells more than its middle."""
        return self.metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room)

    def width(self, text: str) -> float:
        if max(text, default="") <= _LAST_LATIN:
            return sum(map(self._advances.__getitem__, text))
        return self.metrics.horizontalAdvance(text)


class _Looks:
    """What one palette and one font come to on one screen."""

    def __init__(self, table: QTableView) -> None:
        palette, font = table.palette(), table.font()
        self.palette, self.ratio = palette, table.devicePixelRatioF()
        self.ground = palette.color(QPalette.ColorRole.Highlight)
        self.hovered = palette.color(QPalette.ColorRole.AlternateBase)
        self.focus = palette.color(QPalette.ColorRole.Accent)
        self.line = QPen(palette.color(QPalette.ColorRole.Midlight))
        self.selected = QPen(palette.color(QPalette.ColorRole.HighlightedText))
        self.text = QPen(palette.color(QPalette.ColorRole.Text))
        self.muted = QPen(muted_color(palette))
        self.link = QPen(palette.color(QPalette.ColorRole.Link))
        self.plain = _Face(font, figures=False)
        self.figures = _Face(font, figures=True)
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        self.strong = _Face(strong, figures=True)
        self._pills: dict[tuple[Verdict, int], QPixmap] = {}

    @staticmethod
    def key_of(table: QTableView) -> tuple[object, ...]:
        return table.palette().cacheKey(), table.font().key(), table.devicePixelRatioF()

    def pill(self, words: Verdict, room: int) -> QPixmap:
        """The verdict in a rounded area no wider than ``room`` logical pixels."""
        pill = self._pills.get((words, room))
        if pill is None:
            if len(self._pills) >= _MOST_PILLS:
                self._pills.clear()
            pill = self._pills[words, room] = self._painted_pill(words, room)
        return pill

    def _painted_pill(self, words: Verdict, room: int) -> QPixmap:
        colors, metrics = tone_colors(words.tone, self.palette), self.plain.metrics
        mark_width = metrics.horizontalAdvance("m") + SPACING / 2
        word, word_width = self.plain.fitted(words.word, room - mark_width - 2 * PADDING)
        width = min(room, round(mark_width + word_width + 2 * PADDING))
        height = max(_PILL_HEIGHT, round(metrics.height()) + SPACING // 2)
        pixmap = QPixmap(round(width * self.ratio), round(height * self.ratio))
        pixmap.setDevicePixelRatio(self.ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colors.border))
        painter.setBrush(colors.fill)
        painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), height / 2, height / 2)
        painter.setPen(colors.text)
        painter.setFont(self.plain.font)
        flags = Qt.AlignmentFlag.AlignVCenter
        mark_room = QRectF(PADDING - 2, 0, mark_width, height)
        painter.drawText(mark_room, flags | Qt.AlignmentFlag.AlignHCenter, words.mark)
        painter.drawText(QRectF(mark_room.right() + 2, 0, width, height), flags, word)
        painter.end()
        return pixmap


class _Place(NamedTuple):
    """Where a column lies in the viewport, in logical pixels."""

    column: int
    left: int
    width: int


class _Sheet(NamedTuple):
    """What every row of one repaint is painted with."""

    painter: QPainter
    looks: _Looks
    places: list[_Place]
    zone: Zone


class RowPainter:
    def __init__(self, table: QTableView, model: OrderListModel, headings: Headings) -> None:
        self._table = table
        self._model = model
        self._headings = headings
        self._looks: _Looks | None = None
        self._looks_key: tuple[object, ...] = ()

    def widest(self, column: int, room: QRect) -> int:
        """The width that ``column`` needs in the rows that lie in ``room``, in logical pixels."""
        return self.widest_of(column, self._rows_in(room))

    def widest_of(self, column: int, rows: range) -> int:
        """The same for these rows."""
        looks, text, zone = self._current_looks(), COLUMNS[column].text, self._model.zone
        face = looks.figures if COLUMNS[column].figures else looks.plain
        if COLUMNS[column].runs is not None:
            face = looks.strong
        texts = (text(self._model.summary_at(row), zone) for row in rows)
        around = 4 * PADDING if column == VERDICT_COLUMN else 2 * PADDING
        return around + math.ceil(max((face.width(shown) for shown in texts), default=0))

    def paint(self, painter: QPainter, room: QRect, *, hovered: int) -> None:
        """Paint the rows that lie in ``room``; ``hovered`` is the row under the mouse, or -1."""
        rows, places = self._rows_in(room), self._places_in(room)
        if not rows or not places:
            return
        sheet = _Sheet(painter, self._current_looks(), places, self._model.zone)
        left, width = places[0].left, places[-1].left + places[-1].width - places[0].left
        top, lines = self._table.rowViewportPosition(rows[0]), []
        for row in rows:
            above, height = self._headings.height(row), self._table.rowHeight(row)
            ground = QRect(left, top + above, width, height - above)
            if self._model.is_folded(row):
                top += height
                continue
            ink = self._paint_ground(sheet, row, ground, is_hovered=row == hovered)
            self._paint_cells(sheet, self._model.summary_at(row), ground, ink, is_done=self._model.is_done(row))
            lines.append(QLine(ground.bottomLeft(), ground.bottomRight()))
            top += height
        painter.setPen(sheet.looks.line)
        painter.drawLines(lines)
        for row in rows:
            self._headings.paint(painter, row, chosen=self._model.is_folded(row) and self._is_chosen(row))
        self._paint_focus(sheet, rows)
        if (stuck := self._headings.stuck) is not None:
            self._headings.paint(painter, stuck.first)

    def _paint_ground(self, sheet: _Sheet, row: int, ground: QRect, *, is_hovered: bool) -> QPen | None:
        """Returns the one ink that all texts of the row take, if there is one."""
        if self._is_chosen(row):
            sheet.painter.fillRect(ground, sheet.looks.ground)
            return sheet.looks.selected
        if is_hovered:
            sheet.painter.fillRect(ground, sheet.looks.hovered)
        return None

    def _is_chosen(self, row: int) -> bool:
        return self._table.selectionModel().isSelected(self._model.index(row, 0))

    def _paint_cells(
        self, sheet: _Sheet, summary: OrderSummary, ground: QRect, ink: QPen | None, *, is_done: bool
    ) -> None:
        painter, looks, places, zone = sheet
        middle = ground.top() + ground.height() / 2
        undo = self._undo_column() if is_done and _can_be_taken_back(summary) else -1
        for number, left, width in places:
            column = COLUMNS[number]
            if number == undo:
                self._paint_undo(sheet, QRect(left, ground.top(), width, ground.height()))
                continue
            if number == VERDICT_COLUMN:
                words = verdict(summary.state, summary.action)
                set_aside = summary.set_aside_because is not None
                words = done(words, decided=summary.decided) if is_done and not set_aside else words
                pill = looks.pill(words, width - PADDING - PADDING // 2)
                painter.drawPixmap(QPointF(left + PADDING, middle - pill.deviceIndependentSize().height() / 2), pill)
                continue
            if column.runs is not None:
                color = looks.muted if is_done else ink
                self._paint_runs(sheet, column.runs(summary), QRectF(left, middle, width, 0), color)
                continue
            face = looks.figures if column.figures else looks.plain
            text, text_width = face.fitted(column.text(summary, zone), width - 2 * PADDING)
            if number == _ADDRESS and text.endswith("…"):
                text = face.fitted_in_the_middle(column.text(summary, zone), width - 2 * PADDING)
            x = left + width - PADDING - text_width if column.figures else left + PADDING
            painter.setFont(face.font)
            painter.setPen(looks.muted if is_done else ink or (looks.muted if number in _MUTED_COLUMNS else looks.text))
            painter.drawText(QPointF(x, middle + face.rise), text)

    def _paint_runs(self, sheet: _Sheet, runs: list[Run], place: QRectF, ink: QPen | None) -> None:
        """One after another, what Ecomail will hold in a heavier face; what has no room ends in dots."""
        painter, looks = sheet.painter, sheet.looks
        x, end = place.left() + PADDING, place.right() - PADDING
        for run in runs:
            face = looks.strong if run.weight is Weight.NEW else looks.plain
            text, width = face.fitted(run.text, max(0.0, end - x))
            painter.setFont(face.font)
            painter.setPen(ink or (looks.text if run.weight is Weight.NEW else looks.muted))
            painter.drawText(QPointF(x, place.top() + face.rise), text)
            x += width
            if text != run.text:
                return

    def undo_room(self, row: int) -> QRect:
        """Where *Undo* is in this row, in the viewport; nowhere in a row that is not decided."""
        shown = 0 <= row < self._model.rowCount() and self._model.is_done(row)
        if not shown or self._model.is_folded(row) or not _can_be_taken_back(self._model.summary_at(row)):
            return QRect()
        column, table = self._undo_column(), self._table
        return QRect(
            table.columnViewportPosition(column), table.rowViewportPosition(row) + self._headings.height(row),
            table.columnWidth(column), table.rowHeight(row) - self._headings.height(row),
        )  # fmt: skip

    def _undo_column(self) -> int:
        """The last column that is shown."""
        header = self._table.horizontalHeader()
        shown = (header.logicalIndex(visual) for visual in reversed(range(header.count())))
        return next(column for column in shown if not self._table.isColumnHidden(column))

    def _paint_undo(self, sheet: _Sheet, room: QRect) -> None:
        painter, looks = sheet.painter, sheet.looks
        text, _ = looks.plain.fitted(QCoreApplication.translate("OrderColumn", "Undo"), room.width() - 2 * PADDING)
        painter.setFont(looks.plain.font)
        painter.setPen(looks.link)
        painter.drawText(QPointF(room.left() + PADDING, room.center().y() + 1 + looks.plain.rise), text)

    def _paint_focus(self, sheet: _Sheet, rows: range) -> None:
        current = self._table.currentIndex().row()
        if current in rows and self._table.hasFocus():
            left = self._table.columnViewportPosition(self._table.horizontalHeader().logicalIndex(0))
            above = 0 if self._model.is_folded(current) else self._headings.height(current)
            top, height = self._table.rowViewportPosition(current) + above, self._table.rowHeight(current) - above
            sheet.painter.fillRect(left, top, _FOCUS_WIDTH, height, sheet.looks.focus)

    def _rows_in(self, room: QRect) -> range:
        first, last = self._table.rowAt(room.top()), self._table.rowAt(room.bottom())
        if first < 0:  # below the last row
            return range(0)
        return range(first, (last if last >= 0 else self._model.rowCount() - 1) + 1)

    def _places_in(self, room: QRect) -> list[_Place]:
        """The columns that can be seen, from left to right."""
        table, header = self._table, self._table.horizontalHeader()
        columns = (header.logicalIndex(visual) for visual in range(header.count()))
        places = (
            _Place(column, table.columnViewportPosition(column), table.columnWidth(column))
            for column in columns
            if not table.isColumnHidden(column)
        )
        return [place for place in places if place.left <= room.right() and place.left + place.width > room.left()]

    def _current_looks(self) -> _Looks:
        key = _Looks.key_of(self._table)
        if self._looks is None or key != self._looks_key:
            self._looks, self._looks_key = _Looks(self._table), key
        return self._looks


def _can_be_taken_back(summary: OrderSummary) -> bool:
    return summary.decided or summary.set_aside_because is not None
