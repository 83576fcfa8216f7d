"""An editable table of two columns: what something is called, and what it means. Checks nothing but completeness."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_ROOT = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex


class Pair(NamedTuple):
    name: str
    meaning: str


class PairModel(QAbstractTableModel):
    """``shown_meaning`` words a meaning for the cell; editing is always of the value itself."""

    changed = Signal()
    NAME, MEANING = range(2)

    def __init__(
        self, titles: tuple[str, str], shown_meaning: Callable[[str], str] = str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._titles = titles
        self._shown_meaning = shown_meaning
        self._pairs: list[Pair] = []

    @property
    def pairs(self) -> tuple[Pair, ...]:
        return tuple(self._pairs)

    def show_pairs(self, pairs: Iterable[tuple[str, str]]) -> None:
        self.beginResetModel()
        self._pairs = [Pair(*pair) for pair in pairs]
        self.endResetModel()

    def add(self, name: str = "", meaning: str = "") -> int:
        """Add a row at the end, or find the row that has ``name`` already. Answers which row it is."""
        known = next((row for row, pair in enumerate(self._pairs) if name and pair.name == name), None)
        if known is not None:
            return known
        row = len(self._pairs)
        self.beginInsertRows(_ROOT, row, row)
        self._pairs.append(Pair(name, meaning))
        self.endInsertRows()
        self.changed.emit()
        return row

    def remove(self, row: int) -> None:
        self.beginRemoveRows(_ROOT, row, row)
        del self._pairs[row]
        self.endRemoveRows()
        self.changed.emit()

    @override
    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._pairs)

    @override
    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else 2

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        text = self._pairs[index.row()][index.column()]
        if role == Qt.ItemDataRole.EditRole:
            return text
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown_meaning(text) if index.column() == self.MEANING else text
        return None

    @override
    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        text = str(value).strip()
        pair = self._pairs[index.row()]
        new = pair._replace(name=text) if index.column() == self.NAME else pair._replace(meaning=text)
        if new != pair:
            self._pairs[index.row()] = new
            self.dataChanged.emit(index, index)
            self.changed.emit()
        return True

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable if index.isValid() else Qt.ItemFlag.NoItemFlags

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None
