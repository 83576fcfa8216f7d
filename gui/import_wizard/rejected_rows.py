"""The rows that were left out, as a table: all of them or those of one kind, with what the user made of them.

Holds what is corrected until it is imported; it reads and writes no file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from core.domain.model import RejectedRow
from core.files.repairs import orders_of
from gui.import_wizard.corrections import Corrections
from gui.words.field_names import field_name
from gui.words.reject_reasons import Kind, by_kind, reason_text

_ROOT = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex


class RejectedRowsModel(QAbstractTableModel):
    """Line, column, value and reason of each row that was left out. Rows are numbered as in the report."""

    LINE, COLUMN, VALUE, REASON = range(4)
    corrections_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[RejectedRow, ...] = ()
        self._cell_of: Mapping[str, int] = {}
        self._corrections = Corrections()
        self._kinds: dict[Kind, list[int]] = {}
        self._shown: Sequence[int] = ()

    def show_rows(self, rows: Sequence[RejectedRow], cell_of: Mapping[str, int] | None = None) -> None:
        """``cell_of`` says which cell of a row holds a field; the value of a row whose cell is known can be edited."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self._cell_of = cell_of or {}
        self._corrections = Corrections()
        self._kinds = by_kind(self._rows)
        self._shown = range(len(self._rows))
        self.endResetModel()

    def show_kind(self, kind: Kind | None) -> None:
        """Only the rows of ``kind``; all of them for ``None``."""
        self.beginResetModel()
        self._shown = range(len(self._rows)) if kind is None else self._kinds.get(kind, [])
        self.endResetModel()

    @property
    def kinds(self) -> Mapping[Kind, Sequence[int]]:
        """The numbers of the rows of each kind, the commonest kind first."""
        return self._kinds

    @property
    def total(self) -> int:
        """How many rows there are, of all kinds."""
        return len(self._rows)

    @property
    def places(self) -> Mapping[str, int]:
        """Which cell of a row holds a field."""
        return self._cell_of

    def place_of(self, kind: Kind) -> int | None:
        """The cell that the problem of this kind is in; ``None`` where it is not known."""
        return self._cell_of.get(kind.column)

    def uncorrected(self, kind: Kind) -> dict[int, RejectedRow]:
        """The rows of ``kind`` that nobody changed yet."""
        return {number: self._rows[number] for number in self._kinds.get(kind, []) if number not in self._corrections}

    # ------------------------------------------------------------------------------------------- corrections

    @property
    def can_undo(self) -> bool:
        return self._corrections.can_undo

    @property
    def corrected_count(self) -> int:
        return len(self._corrections)

    def correct(self, texts: Mapping[int, str | None]) -> None:
        """One step that can be taken back: what the rows of these numbers hold from now on."""
        self._corrections.change(texts)
        self._say_changed()

    def undo(self) -> None:
        self._corrections.undo()
        self._say_changed()

    def corrected(self) -> tuple[RejectedRow, ...]:
        """What is to be imported: the rows that were changed, as they are now, and the others of their orders."""
        return tuple(self._as_it_is(number) for number in sorted(self._going_along()))

    def untouched(self) -> tuple[RejectedRow, ...]:
        going = self._going_along()
        return tuple(row for number, row in enumerate(self._rows) if number not in going)

    def all_as_they_are(self) -> tuple[RejectedRow, ...]:
        """Every row that is not in the list, with what was corrected."""
        return tuple(map(self._as_it_is, range(len(self._rows))))

    def can_be_edited(self, number: int) -> bool:
        row = self._rows[number]
        return self._cell_of.get(row.column, len(row.cells)) < len(row.cells)

    def _going_along(self) -> set[int]:
        """Rows that contradict each other are read together, or the order would be made of one of them."""
        going = set(self._corrections)
        ids = [self._cell_of[field] for field in ("website_id", "order_session") if field in self._cell_of]
        order_of = orders_of(self._rows, ids)
        orders = {order_of[number] for number in going if number in order_of}
        return going | {number for number, order in order_of.items() if order in orders}

    def _as_it_is(self, number: int) -> RejectedRow:
        row, text = self._rows[number], self._corrections.text(number)
        if text is None:
            return row
        place = self._cell_of[row.column]
        return replace(row, value=text, cells=(*row.cells[:place], text, *row.cells[place + 1 :]))

    def _say_changed(self) -> None:
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, self.REASON))
        self.corrections_changed.emit()

    # -------------------------------------------------------------------------------------------- Qt's model

    @override
    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else 4

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.EditRole):
            number = self._shown[index.row()]
            corrected = self._corrections.text(number)
            if corrected is not None and index.column() == self.VALUE:
                left_out = not corrected and role != Qt.ItemDataRole.EditRole
                return self.tr("(left out)") if left_out else corrected
            if corrected is not None and index.column() == self.REASON:
                return self.tr("Corrected by you; not imported yet")
            return self._text(self._rows[number], index.column())
        return None

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == self.VALUE and self.can_be_edited(self._shown[index.row()]):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    @override
    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        number, text = self._shown[index.row()], str(value)
        before = self._corrections.text(number)
        wanted = None if text == self._rows[number].value else text
        if wanted != before:
            self.correct({number: wanted})
        return True

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Line"), self.tr("Column"), self.tr("Value"), self.tr("What is wrong"))[section]

    def _text(self, row: RejectedRow, column: int) -> str:
        match column:
            case self.LINE:
                return str(row.line)
            case self.COLUMN:
                return field_name(row.column)
            case self.VALUE:
                return row.value
            case _:
                return reason_text(row)
