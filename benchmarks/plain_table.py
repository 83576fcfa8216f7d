"""A table of Qt's own, with its own delegate and a model that has nothing to work out: what ours is compared with."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QTableView
from typing_extensions import override

AnyIndex = QModelIndex | QPersistentModelIndex
_NO_INDEX: Final = QModelIndex()
_ROW_HEIGHT: Final = 36
"""As our rows have it."""


class _Plain(QAbstractTableModel):
    def __init__(self, rows: int, columns: int) -> None:
        super().__init__()
        self._rows, self._columns = rows, columns

    @override
    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else self._rows

    @override
    def columnCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else self._columns

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        return f"cell {index.row()} {index.column()}" if role == Qt.ItemDataRole.DisplayRole else None


class PlainTable(QTableView):
    def __init__(self, rows: int, columns: int, size: QSize) -> None:
        super().__init__()
        self._plain = _Plain(rows, columns)
        self.setModel(self._plain)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.resize(size)
