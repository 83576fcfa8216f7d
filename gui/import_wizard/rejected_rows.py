"""The rows that were left out: as a table, and as a file that can be corrected and imported again.

The file is the original layout with two more columns, so it comes back through the same import.
"""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from core.errors import ExportError
from core.importing import ImportOptions
from core.models import ImportReport, RejectedRow
from core.spreadsheet_text import guard
from gui.import_wizard.field_names import field_name
from gui.import_wizard.reject_reasons import reason_text

if TYPE_CHECKING:
    from core.reconciler import Reconciler

_ROOT = QModelIndex()
_DELIMITER = ";"
AnyIndex = QModelIndex | QPersistentModelIndex


class RejectedRowsModel(QAbstractTableModel):
    """Line, column, value and reason of each row that was left out."""

    LINE, COLUMN, VALUE, REASON = range(4)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[RejectedRow, ...] = ()
        self._cell_of: Mapping[str, int] = {}
        self._corrected: dict[int, str] = {}

    def show_rows(self, rows: Sequence[RejectedRow], cell_of: Mapping[str, int] | None = None) -> None:
        """``cell_of`` says which cell of a row holds a field; the value of a row whose cell is known can be edited."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self._cell_of = cell_of or {}
        self._corrected = {}
        self.endResetModel()

    def corrected(self) -> tuple[RejectedRow, ...]:
        """The rows that were edited, with what they hold now."""
        return tuple(self._with_value(self._rows[number], value) for number, value in sorted(self._corrected.items()))

    def untouched(self) -> tuple[RejectedRow, ...]:
        return tuple(row for number, row in enumerate(self._rows) if number not in self._corrected)

    def can_be_edited(self, number: int) -> bool:
        row = self._rows[number]
        return self._cell_of.get(row.column, len(row.cells)) < len(row.cells)

    def _with_value(self, row: RejectedRow, value: str) -> RejectedRow:
        place = self._cell_of[row.column]
        return replace(row, value=value, cells=(*row.cells[:place], value, *row.cells[place + 1 :]))

    @override
    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else 4

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.EditRole):
            corrected = self._corrected.get(index.row())
            if corrected is not None and index.column() == self.VALUE:
                return corrected
            if corrected is not None and index.column() == self.REASON:
                return self.tr("Corrected by you; not imported yet")
            return self._text(self._rows[index.row()], index.column())
        return None

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == self.VALUE and self.can_be_edited(index.row()):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    @override
    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        if value == self._rows[index.row()].value:
            self._corrected.pop(index.row(), None)
        else:
            self._corrected[index.row()] = str(value)
        self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), self.REASON))
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


def rejected_csv(
    headers: Sequence[str], rows: Sequence[RejectedRow], *, delimiter: str, line_title: str, reason_title: str
) -> bytes:
    """``rows`` as the file had them, with their line and the reason behind; UTF-8 with a mark, so that Excel sees it.
    Nothing in it runs as a formula; the import takes that protection away again.

    A row whose cells are not known keeps what is known: line, column, value and reason.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    with_cells = any(row.cells for row in rows)
    lead = tuple(headers) if with_cells else ("column", "value")
    writer.writerow((*lead, line_title, reason_title))
    for row in rows:
        if with_cells:
            cells = [*row.cells, *[""] * (len(lead) - len(row.cells))]
        else:
            cells = [field_name(row.column), row.value]
        writer.writerow((*map(guard, cells), row.line, guard(reason_text(row))))
    return text.getvalue().encode("utf-8-sig")


async def save_rejected(path: Path, content: bytes) -> Path:
    """Write ``content`` and answer where. Raises ``ExportError`` where the place cannot be written."""
    try:
        path.write_bytes(content)  # noqa: ASYNC240 - a small file, and this loop is not the window's
    except OSError as error:
        raise ExportError(file=path.name, reason=error.strerror or type(error).__name__) from error
    return path


async def import_corrected(
    reconciler: Reconciler, headers: Sequence[str], rows: Sequence[RejectedRow], options: ImportOptions
) -> ImportReport:
    """Import ``rows`` through the same reading as the file they are from; what is still wrong keeps its line there."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=_DELIMITER).writerows((tuple(headers), *(row.cells for row in rows)))
    options = replace(options, encoding="utf-8", delimiter=_DELIMITER, sheet=None)
    with tempfile.TemporaryDirectory() as folder:  # customers' data: gone as soon as it is read
        path = Path(folder) / "corrected.csv"
        path.write_bytes(text.getvalue().encode("utf-8"))
        report = await reconciler.import_file(path, options)
    line_of = {row.cells: row.line for row in rows}
    rejected = tuple(replace(row, line=line_of.get(row.cells, row.line)) for row in report.rejected)
    return replace(report, rejected=rejected)
