"""The rows that were left out: as a table, and as a file that can be corrected and imported again.

The file is the original layout with two more columns, so it comes back through the same import.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from core.errors import ExportError
from core.models import RejectedRow
from core.spreadsheet_text import guard
from gui.import_wizard.field_names import field_name
from gui.import_wizard.reject_reasons import reason_text

_ROOT = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex


class RejectedRowsModel(QAbstractTableModel):
    """Line, column, value and reason of each row that was left out."""

    LINE, COLUMN, VALUE, REASON = range(4)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[RejectedRow, ...] = ()

    def show_rows(self, rows: Sequence[RejectedRow]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

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
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(self._rows[index.row()], index.column())
        return None

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
