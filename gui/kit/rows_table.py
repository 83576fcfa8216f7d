"""A table of plain objects, one a row: what its cells show is said by a function. It asks nobody for anything.

Rows may be picked one by one with a tick; nothing can be typed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from gui.kit.plain_text import plain_for

AnyIndex = QModelIndex | QPersistentModelIndex
T = TypeVar("T")
_ROOT: Final = QModelIndex()
_AT_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEAST_WIDTH: Final = 130
"""Of the columns that do not take what is left over, in logical pixels."""


class RowsModel(QAbstractTableModel, Generic[T]):
    """One object a row; ``texts`` says what its cells show. Checkable rows are picked one by one.

    ``figures``: the columns that stand at the right.
    """

    def __init__(
        self,
        headers: Sequence[str],
        texts: Callable[[T], Sequence[str]],
        parent: QObject,
        *,
        checkable: bool = False,
        figures: frozenset[int] = frozenset(),
    ) -> None:
        super().__init__(parent)
        self._figures = figures
        self._headers = tuple(headers)
        self._texts = texts
        self._checkable = checkable
        self._rows: list[T] = []
        self._picked: set[int] = set()

    def set_rows(self, rows: Sequence[T]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self._picked = set()
        self.endResetModel()

    def row_at(self, row: int) -> T:
        return self._rows[row]

    def picked(self) -> list[T]:
        return [self._rows[row] for row in sorted(self._picked)]

    def toggle(self, row: int) -> None:
        """Pick a row, or take that back."""
        self._picked ^= {row}
        index = self.index(row, 0)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])

    @override
    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._headers)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return plain_for(role, self._texts(self._rows[index.row()])[index.column()])
        if role == Qt.ItemDataRole.CheckStateRole and self._checkable and index.column() == 0:
            return Qt.CheckState.Checked if index.row() in self._picked else Qt.CheckState.Unchecked
        return _AT_RIGHT if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in self._figures else None

    @override
    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or not self._checkable:
            return False
        if (Qt.CheckState(value) == Qt.CheckState.Checked) != (index.row() in self._picked):
            self.toggle(index.row())
        return True

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self._checkable and index.isValid() and index.column() == 0:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return _AT_RIGHT if role == Qt.ItemDataRole.TextAlignmentRole and section in self._figures else None


def choose_by_row(table: QTableView) -> None:
    """One row at a time, without a grid; Tab leaves the table."""
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.verticalHeader().hide()
    table.horizontalHeader().setHighlightSections(False)


def rows_table(model: QAbstractItemModel, name: str, *, widest: int) -> QTableView:
    """A table of ``model`` that is only looked at; the column ``widest`` takes the room there is."""
    table = QTableView()
    table.setModel(model)
    table.setAccessibleName(name)
    choose_by_row(table)
    table.setAlternatingRowColors(True)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.setSectionResizeMode(widest, QHeaderView.ResizeMode.Stretch)
    for column in range(model.columnCount()):
        header.resizeSection(column, max(_LEAST_WIDTH, header.sectionSizeHint(column)))
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return table
