"""The table of orders. It keeps its selection by order, whatever moves, and remembers its columns.

Decides nothing about orders: it says which are selected, folds groups of them, and offers the actions it is given.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Final

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QSettings,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QCursor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)
from typing_extensions import override

from core.domain.model import OrderKey, Side
from core.files.spreadsheet_text import guard
from gui.kit.theme import ROW_HEIGHT, SPACING
from gui.order_list.columns import COLUMN, COLUMNS, VERDICT_COLUMN, Column
from gui.order_list.headings import Heading, Headings
from gui.order_list.model import AnyIndex, OrderListModel
from gui.order_list.row_painter import RowPainter

_ADDRESS, _REST = COLUMN["email"], COLUMN["differs"]
_LEAST_ADDRESS_WIDTH: Final = 120
_MOST_ADDRESS_WIDTH: Final = 280
_LEAST_REST: Final = 200
_BETWEEN_CELLS: Final = re.compile(r"[\t\r\n]+")
_MEASURED_ROWS: Final = 200
_OPENS: Final = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})
_HEADER_STATE: Final = "order_list/header"
_COLUMNS_KNOWN: Final = "order_list/columns"
_OWN_WIDTHS: Final = "order_list/own_widths"


class OrderTable(QTableView):
    selection_changed = Signal()
    current_changed = Signal(object)
    """The ``OrderKey`` of the current row, or ``None``."""
    undo_clicked = Signal(object)
    """The ``OrderKey`` of a decided row."""
    all_clicked = Signal(str, object)
    """A path and a ``Side``: one choice is wanted for all orders that differ in that alone."""

    def __init__(self, model: OrderListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._orders = model
        self._kept: set[OrderKey] = set()
        self._kept_current: OrderKey | None = None
        self._announced: OrderKey | None = None
        self._rearranging = False
        self.headings = Headings(self, model)
        model.heading_text = self.headings.spoken
        self._painter = RowPainter(self, model, self.headings)
        self._needed: dict[int, int] = {}
        """How wide each column has to be for what it holds, in logical pixels."""
        self._is_fitting = self._has_own_widths = False
        self._set_up_looks()
        self.setModel(model)
        self._set_up_header()
        model.about_to_rearrange.connect(self._keep)
        model.rows_rearranged.connect(self._put_back)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)

    def selected_rows(self) -> Collection[int]:
        """The selected rows, from top to bottom."""
        stretches = sorted((part.top(), part.bottom()) for part in self.selectionModel().selection().toList())
        return dict.fromkeys(row for first, last in stretches for row in range(first, last + 1))

    def selected_keys(self) -> tuple[OrderKey, ...]:
        """The selected orders, from top to bottom."""
        return self._orders.keys_at(self.selected_rows())

    @property
    def selects_several(self) -> bool:
        """Whether more than one order is selected; a folded heading is all of its orders."""
        rows = self.selected_rows()
        return len(rows) > 1 or any(map(self._orders.is_folded, rows))

    def looked_at_keys(self) -> tuple[OrderKey, ...]:
        """What the user has before their eyes: the selected orders, then those that can be seen."""
        if not self.isVisible():
            return ()
        last = self.rowAt(self.viewport().height() - 1)
        rows = range(max(0, self.rowAt(0)), (last if last >= 0 else self._orders.rowCount() - 1) + 1)
        return (*self.selected_keys(), *self._orders.keys_at(rows))

    def current_key(self) -> OrderKey | None:
        """``None`` also at a folded heading."""
        index = self.currentIndex()
        if not index.isValid() or self._orders.is_folded(index.row()):
            return None
        return self._orders.key_at(index.row())

    def select_order(self, key: OrderKey) -> bool:
        """Make ``key`` the current and only selected order. False when the filter hides it."""
        positions = self._orders.positions_of([key])
        if not positions:
            return False
        index = self._orders.index(positions[0], 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)
        return True

    def copy_selected(self) -> None:
        """Put the selected rows on the clipboard, as a table that a spreadsheet takes, and of which it runs nothing."""
        header = self.horizontalHeader()
        shown = [header.logicalIndex(visual) for visual in range(len(COLUMNS))]
        shown = [column for column in shown if not self.isColumnHidden(column)]
        lines = ["\t".join(COLUMNS[column].title for column in shown)]
        for order in self._orders.summaries_at(self.selected_rows()):
            cells = (COLUMNS[column].text(order, self._orders.zone) for column in shown)
            lines.append("\t".join(guard(" ".join(_BETWEEN_CELLS.split(cell))) for cell in cells))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def copy_numbers(self) -> None:
        """Put the numbers of the selected orders on the clipboard, one on each line."""
        numbers = [order.order_id for order in self._orders.summaries_at(self.selected_rows())]
        QGuiApplication.clipboard().setText("\n".join(filter(None, numbers)))

    def current_email(self) -> str | None:
        """Of the customer of the current order, where it is known."""
        return None if self.current_key() is None else self._orders.summary_at(self.currentIndex().row()).email

    def restore_columns(self, settings: QSettings) -> None:
        """Columns as the user left them. A list of columns made by another version is not used."""
        state = settings.value(_HEADER_STATE)
        if state is not None and settings.value(_COLUMNS_KNOWN) == _known_columns():
            self._is_fitting = True
            self.horizontalHeader().restoreState(state)
            self._is_fitting = False
            self._has_own_widths = settings.value(_OWN_WIDTHS) == "true"
        self._orders.sort(self.horizontalHeader().sortIndicatorSection(), self.horizontalHeader().sortIndicatorOrder())

    def save_columns(self, settings: QSettings) -> None:
        settings.setValue(_HEADER_STATE, self.horizontalHeader().saveState())
        settings.setValue(_COLUMNS_KNOWN, _known_columns())
        settings.setValue(_OWN_WIDTHS, "true" if self._has_own_widths else "false")

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("List of orders"))
        self._orders.retranslate()
        self.fit_columns()

    def fit_columns(self) -> None:
        """Make each column as wide as what it holds; *What differs* takes what is left over.

        The first rows stand for all: the widths must not depend on how many orders there are. Columns that the user
        made wider or narrower stay as they are.
        """
        if self._has_own_widths:
            return
        rows = range(min(_MEASURED_ROWS, self._orders.rowCount()))
        self._needed = {
            number: max(self._least_width(column), self._painter.widest_of(number, rows))
            for number, column in enumerate(COLUMNS)
            if number != _REST
        }
        self._share_width()

    def _share_width(self) -> None:
        shown = [number for number in self._needed if not self.isColumnHidden(number)]
        if self._has_own_widths or not shown:
            return
        widths = {number: self._needed[number] for number in shown}
        if _ADDRESS in widths:
            widths[_ADDRESS] = min(widths[_ADDRESS], _MOST_ADDRESS_WIDTH)
        room = self.viewport().width() - sum(widths.values())
        if _ADDRESS in widths and room < _LEAST_REST:
            less = min(_LEAST_REST - room, max(0, widths[_ADDRESS] - _LEAST_ADDRESS_WIDTH))
            widths[_ADDRESS] -= less
            room += less
        if not self.isColumnHidden(_REST):
            widths[_REST] = max(_LEAST_REST, room)
        self._is_fitting = True
        for number, width in widths.items():
            self.setColumnWidth(number, width)
        self._is_fitting = False

    def _on_column_resized(self, column: int, before: int, now: int) -> None:
        """Qt also says so where a column is hidden or shown."""
        del column
        if not self._is_fitting and before and now:
            self._has_own_widths = True

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()
        if self.currentIndex().isValid():  # a lower window must not hide the order that the keys are for
            self.scrollTo(self.currentIndex())

    def _least_width(self, column: Column) -> int:
        """Room for the title and for every word the column can hold."""
        title = self.horizontalHeader().fontMetrics().horizontalAdvance(column.title)
        words = (self.fontMetrics().horizontalAdvance(word) for word in column.words())
        return max(title, *words, 0) + 3 * SPACING

    # ------------------------------------------------------------------------------------------------- set up

    def _set_up_looks(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setAccessibleName(self.tr("List of orders"))
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(max(ROW_HEIGHT, self.fontMetrics().height() + 3 * SPACING))

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        # A header asks the selection about every row whenever it is painted: seconds for 100,000. It gets an empty one.
        header.setSelectionModel(QItemSelectionModel(self._orders, header))
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(56)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_header_menu_requested)
        for number, column in enumerate(COLUMNS):
            self.setColumnWidth(number, max(column.width, self._least_width(column)))
            self.setColumnHidden(number, column.is_extra)
        header.sectionResized.connect(self._on_column_resized)
        header.setSortIndicator(VERDICT_COLUMN, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def _on_header_menu_requested(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, column in enumerate(COLUMNS):
            choice = QAction(column.title, menu, checkable=True, checked=not self.isColumnHidden(number))
            choice.setEnabled(number != VERDICT_COLUMN)
            choice.toggled.connect(lambda shown, number=number: self._show_column(number, shown=shown))
            menu.addAction(choice)
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    def _show_column(self, column: int, *, shown: bool) -> None:
        self.setColumnHidden(column, not shown)
        self._share_width()

    # ------------------------------------------------------------------------------- selection kept by order

    def _keep(self) -> None:
        if not self._rearranging:
            self._kept = set(self.selected_keys())
            index = self.currentIndex()
            self._kept_current = self._orders.key_at(index.row()) if index.isValid() else None
        self._rearranging = True

    def _put_back(self) -> None:
        selection, chosen = QItemSelection(), self.selectionModel()
        last_column = len(COLUMNS) - 1
        for first, last in _stretches(self._orders.positions_of(self._kept)):
            selection.select(self._orders.index(first, 0), self._orders.index(last, last_column))
        current = self._orders.positions_of([self._kept_current]) if self._kept_current else []
        if current:
            index = self._orders.index(current[0], 0)
            chosen.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)
        chosen.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._rearranging = False
        self._announce()
        self.selection_changed.emit()

    def _on_selection_changed(self) -> None:
        if not self._rearranging:
            self.selection_changed.emit()

    def _on_current_row_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        del current, previous
        if not self._rearranging:
            self._announce()

    def _announce(self) -> None:
        key = self.current_key()
        if key != self._announced:
            self._announced = key
            self.current_changed.emit(key)

    # ------------------------------------------------------------------------------------------------ painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self._painter.paint(painter, event.rect(), hovered=self._hovered_row())
        painter.end()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if self.headings.all:  # what stays at the top must not be moved along with the rows
            self.viewport().update()

    @override
    def scrollTo(
        self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Not beneath the heading that stays at the top."""
        super().scrollTo(index, hint)
        bar = self.verticalScrollBar()
        if self.headings.stuck is not None and self.rowAt(0) == index.row():
            bar.setValue(bar.value() - 1)

    def _hovered_row(self) -> int:
        viewport = self.viewport()
        return self.rowAt(viewport.mapFromGlobal(QCursor.pos()).y()) if viewport.underMouse() else -1

    @override
    def sizeHintForColumn(self, column: int) -> int:
        return self._painter.widest(column, self.viewport().rect())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A heading is no row: its link asks for one choice for all its orders, the rest of it selects them."""
        place = event.position().toPoint()
        heading = self.headings.hit(place)
        if heading is None:
            super().mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton and self.headings.link_room(heading.first).contains(place):
            self.all_clicked.emit(heading.path, Side.SHOP)
        elif event.button() == Qt.MouseButton.LeftButton and self.headings.chevron_room(heading.first).contains(place):
            self.fold(heading, folded=not heading.folded)
        else:
            self.select_group(heading)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        heading = self.headings.hit(event.position().toPoint())
        if heading is None:
            super().mouseDoubleClickEvent(event)
        else:
            self.fold(heading, folded=not heading.folded)

    def fold(self, heading: Heading, *, folded: bool) -> None:
        """Show the heading alone, or its orders again. What was selected of it is let go."""
        if heading.folded is folded:
            return
        current, chosen = self.currentIndex().row(), self.selectionModel()
        inside = heading.first <= current <= heading.last
        if inside:
            chosen.setCurrentIndex(self._orders.index(heading.first, 0), QItemSelectionModel.SelectionFlag.Clear)
        first = self._orders.key_at(heading.first)
        self._orders.fold(heading.kind, folded=folded)
        if inside and not folded:
            self.select_order(first)

    def select_group(self, heading: Heading) -> None:
        """Select the orders below ``heading``; the first of them is on the card."""
        first, last = self._orders.index(heading.first, 0), self._orders.index(heading.last, len(COLUMNS) - 1)
        chosen = self.selectionModel()
        chosen.setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        chosen.select(QItemSelection(first, last), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        row = self.rowAt(place.y())
        if event.button() == Qt.MouseButton.LeftButton and self._painter.undo_room(row).contains(place):
            self.undo_clicked.emit(self._orders.key_at(row))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selected()
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self._heading_key(event.key()):
            super().keyPressEvent(event)

    def _heading_key(self, key: int) -> bool:
        """A key that means the group of the current order: ← folds it, → unfolds it, D asks for one choice for all."""
        heading = self.headings.of(self.currentIndex().row())
        if heading is None:
            return False
        if key == Qt.Key.Key_D and self.headings.link(heading):
            self.all_clicked.emit(heading.path, Side.SHOP)
        elif key == Qt.Key.Key_Left or (key in _OPENS and heading.folded):
            self.fold(heading, folded=key == Qt.Key.Key_Left)
        else:
            return False
        return True


def _known_columns() -> str:
    return ",".join(column.name for column in COLUMNS)


def _stretches(positions: Iterable[int]) -> list[tuple[int, int]]:
    """Ascending positions as runs of neighbours, each with its first and last."""
    stretches: list[tuple[int, int]] = []
    for position in positions:
        if stretches and stretches[-1][1] == position - 1:
            stretches[-1] = (stretches[-1][0], position)
        else:
            stretches.append((position, position))
    return stretches
