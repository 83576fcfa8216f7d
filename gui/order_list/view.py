"""The list with its states: the table, the bar of verdicts above it, and a calm sentence where there are no rows.

The table keeps its selection by order, whatever moves, and remembers its columns. Decides nothing about orders: it says
which are selected, and offers the actions it is given.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from PySide6.QtCore import (
    QEvent,
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
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from core.domain.model import OrderKey, Side
from gui.kit.plain_text import PlainLabel
from gui.kit.theme import ROW_HEIGHT, SPACING, icon
from gui.order_list.columns import COLUMN, COLUMNS, VERDICT_COLUMN, Column
from gui.order_list.filters import Chip, Standing
from gui.order_list.headings import Heading, Headings
from gui.order_list.model import OrderListModel
from gui.order_list.row_painter import RowPainter
from gui.order_list.verdict_bar import VerdictBar

_ADDRESS, _REST = COLUMN["email"], COLUMN["differs"]
_LEAST_ADDRESS_WIDTH: Final = 120
_MOST_ADDRESS_WIDTH: Final = 280
_LEAST_REST: Final = 200
_MEASURED_ROWS: Final = 200
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

    def looked_at_keys(self) -> tuple[OrderKey, ...]:
        """What the user has before their eyes: the selected orders, then those that can be seen."""
        if not self.isVisible():
            return ()
        last = self.rowAt(self.viewport().height() - 1)
        rows = range(max(0, self.rowAt(0)), (last if last >= 0 else self._orders.rowCount() - 1) + 1)
        return (*self.selected_keys(), *self._orders.keys_at(rows))

    def current_key(self) -> OrderKey | None:
        index = self.currentIndex()
        return self._orders.key_at(index.row()) if index.isValid() else None

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
        """Put the selected rows on the clipboard, as a table that a spreadsheet takes."""
        header = self.horizontalHeader()
        shown = [header.logicalIndex(visual) for visual in range(len(COLUMNS))]
        shown = [column for column in shown if not self.isColumnHidden(column)]
        lines = ["\t".join(COLUMNS[column].title for column in shown)]
        for position in self._orders.positions_of(self.selected_keys()):
            cells = (str(self._orders.index(position, column).data()) for column in shown)
            lines.append("\t".join(cell.replace("\t", " ") for cell in cells))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def copy_numbers(self) -> None:
        """Put the numbers of the selected orders on the clipboard, one on each line."""
        rows = self._orders.positions_of(self.selected_keys())
        numbers = [self._orders.summary_at(row).order_id for row in rows]
        QGuiApplication.clipboard().setText("\n".join(filter(None, numbers)))

    def current_email(self) -> str | None:
        """Of the customer of the current order, where it is known."""
        index = self.currentIndex()
        return self._orders.summary_at(index.row()).email if index.isValid() else None

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
        rows.setDefaultSectionSize(max(ROW_HEIGHT, self.fontMetrics().height() + 16))

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
            self._kept_current = self.current_key()
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
        else:
            self.select_group(heading)

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
            return
        super().keyPressEvent(event)


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


class OrderListPage(QWidget):
    def __init__(self, model: OrderListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.table = OrderTable(model, self)
        self.bar = VerdictBar(model, self)
        self._note = _EmptyNote(self)
        self.show_all = self._note.button
        """Wants every order shown, whatever the filter and the search are."""
        self.setFocusProxy(self.table)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.counts_changed):
            signal.connect(self._show_state)
        self._show_state()

    def _show_state(self) -> None:
        is_empty = self._model.rowCount() == 0 and self._model.is_whole  # else the rest may have some
        if is_empty:
            self._word_note()
        self._stack.setCurrentWidget(self._note if is_empty else self.table)

    def _word_note(self) -> None:
        """Nothing is shown: because nothing matches, because nothing is left to do, or because this filter is empty."""
        count = self._model.count
        stands = self._model.standing
        done = not self._model.query and stands is not Standing.NEEDS_YOU
        clear = stands.is_all_clear or stands is Standing.SET_ASIDE
        title = self.tr("Nothing needs you") if clear else self.tr("Nothing needs you so far")
        match stands:
            case _ if self._model.query or stands is Standing.NOTHING_LISTED:
                title, text = self.tr("No orders match"), self.tr("Try another word or another filter.")
            case Standing.NEEDS_YOU:
                title = self.tr("No orders in this filter")
                text = self.tr("%n orders need you.", "", count(Chip.NEEDS_YOU))
            case Standing.COULD_NOT_CHECK:
                text = self.tr("%n orders could not be checked.", "", count(Chip.COULD_NOT_CHECK))
            case Standing.NOT_COMPARED:
                text = self.tr("%n orders are not compared yet.", "", count(Chip.NOT_COMPARED))
            case Standing.BROKE_OFF:
                text = self.tr("The last comparison broke off. Compare again.")
            case Standing.SET_ASIDE:
                text = ""
            case Standing.TO_MARK:
                text = self.tr("%n orders only wait to be marked as reported in your shop.", "", count(Chip.TO_MARK))
            case _:
                text = self.tr("Your shop and Ecomail agree.")
        if done:
            text = " ".join(filter(None, (text, self._model.set_aside_text)))
        show_all = self.tr("Show all %n orders", "", self._model.total)
        self._note.say("check" if done and clear else "search", title, text, show_all)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.table.retranslate()
            self._word_note()
        super().changeEvent(event)


class _EmptyNote(QWidget):
    """One picture, one title, one sentence, one button."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.button = QPushButton(self)
        self._picture = PlainLabel(parent=self)
        self._title = PlainLabel(parent=self)
        self._text = PlainLabel(parent=self)
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        font.setBold(True)
        self._title.setFont(font)
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name = ""
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACING)
        layout.addStretch(1)
        for widget in (self._picture, self._title):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._text)  # over the whole width: a wrapped text that is centred as a widget gets cut off
        layout.addSpacing(SPACING)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def say(self, picture: str, title: str, text: str, button: str) -> None:
        self._name = picture
        self._paint_picture()
        self._title.setText(title)
        self._text.setText(text)
        self.button.setText(button)
        self.button.setToolTip(self.tr("Shows every order on the list"))

    def _paint_picture(self) -> None:
        if self._name:
            self._picture.setPixmap(icon(self._name).pixmap(40, 40))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_picture()
        super().changeEvent(event)
