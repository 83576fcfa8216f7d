"""Corrections to rejected rows: the undo stack of changes, the table that shows them, and the rows as a file.

The stack knows numbers of rows and texts, not what they mean. The table holds what is corrected until it is imported.
A file of rejected rows has the original layout, whether it is saved to be corrected elsewhere or imported at once, so
both come back through the same import; its two additional columns are known again and never taken for a field.
Corrected rows join the report of the file they are from; an order that is in the list already because of a good row is
not counted a second time.
"""

from __future__ import annotations

import csv
import io
import re
import tempfile
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from msgspec.structs import replace
from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from core.domain.errors import ExportError
from core.domain.model import OrderKey
from core.domain.results import ImportReport, Progress, RejectedRow
from core.files.cells import key_text
from core.files.options import ImportOptions
from core.files.repairs import in_lines_of, orders_of
from core.files.spreadsheet_text import guard
from gui.kit.jobs import ProgressCallback
from gui.kit.plain_text import plain_for
from gui.words.orders import Kind, by_kind, field_name, notice_text

_ROOT = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex
_DELIMITER: Final = ";"
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_COMMAND_LINES_TITLES: Final = ("import_line", "import_reason")


class Corrections:
    """Number of a row → what it holds now. Rows that are missing here are as the file has them."""

    def __init__(self) -> None:
        self._texts: dict[int, str] = {}
        self._steps: list[dict[int, str | None]] = []
        """What each step replaced, the last one at the end."""

    def __len__(self) -> int:
        return len(self._texts)

    def __iter__(self) -> Iterator[int]:
        return iter(sorted(self._texts))

    def __contains__(self, number: object) -> bool:
        return number in self._texts

    @property
    def can_undo(self) -> bool:
        return bool(self._steps)

    def text(self, number: int) -> str | None:
        return self._texts.get(number)

    def change(self, texts: Mapping[int, str | None]) -> None:
        """One step; ``None`` puts a row back to what the file says."""
        self._steps.append(self._replace(texts))

    def undo(self) -> None:
        """Take the last step back, whole."""
        if self._steps:
            self._replace(self._steps.pop())

    def _replace(self, texts: Mapping[int, str | None]) -> dict[int, str | None]:
        former = {number: self._texts.get(number) for number in texts}
        for number, text in texts.items():
            if text is None:
                self._texts.pop(number, None)
            else:
                self._texts[number] = text
        return former


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
                return plain_for(role, self.tr("(left out)") if left_out else corrected)
            if corrected is not None and index.column() == self.REASON:
                return self.tr("Corrected by you; not imported yet")
            return plain_for(role, self._text(self._rows[number], index.column()))
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
                return notice_text(row.reason)


if TYPE_CHECKING:
    from core.shop.shop import Shop


def _own_titles() -> tuple[str, str]:
    return (
        QCoreApplication.translate("RejectedFile", "Line in the file"),
        QCoreApplication.translate("RejectedFile", "What is wrong"),
    )


def layout_of(headers: Sequence[str]) -> list[str]:
    """The columns without those that were added when rows were saved."""
    ours = (*_own_titles(), *_COMMAND_LINES_TITLES)
    return [header for header in headers if header not in ours]


def rejected_csv(headers: Sequence[str], rows: Sequence[RejectedRow], *, delimiter: str) -> bytes:
    """``rows`` as the file had them, with their line and the reason behind; UTF-8 with a mark, so that Excel sees it.
    Nothing in it runs as a formula; the import takes that protection away again.

    A row whose cells are not known keeps what is known: line, column, value and reason.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    with_cells = any(row.cells for row in rows)
    lead = layout_of(headers) if with_cells else ["column", "value"]
    writer.writerow((*map(guard, lead), *_own_titles()))
    kept = [place for place, header in enumerate(headers) if header in lead]
    for row in rows:
        if with_cells:
            # What a row has beyond the header stays: it may be what is wrong with it.
            places = [*kept, *range(len(headers), len(row.cells))]
            cells = [row.cells[place] if place < len(row.cells) else "" for place in places]
        else:
            cells = [field_name(row.column), row.value]
        writer.writerow((*map(guard, cells), row.line, guard(notice_text(row.reason))))
    return text.getvalue().encode("utf-8-sig")


async def save_rejected(path: Path, content: bytes) -> Path:
    """Write ``content`` and answer where. Raises ``ExportError`` where the place cannot be written."""
    try:
        path.write_bytes(content)  # noqa: ASYNC240 - a small file, and this loop is not the window's
    except OSError as error:
        raise ExportError(file=path.name, reason=error.strerror or type(error).__name__) from error
    return path


async def import_corrected(
    shop: Shop,
    file: str,
    headers: Sequence[str],
    rows: Sequence[RejectedRow],
    options: ImportOptions,
    *,
    progress: ProgressCallback | None = None,
) -> ImportReport:
    """Import ``rows`` through the same reading as the file they are from; what is still wrong keeps its line there.

    ``file`` is the name of that file: the orders are from it.
    """
    width = max((len(row.cells) for row in rows), default=0)
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=_DELIMITER)
    if options.has_header:
        writer.writerow(headers)
    row_in_line: dict[int, RejectedRow] = {}
    line = 1 + options.has_header * (1 + sum(map(_ends_of_lines, headers)))
    for row in rows:
        row_in_line[line] = row
        # Without a header the first row says how wide the file is.
        writer.writerow((*map(guard, row.cells), *[""] * (width - len(row.cells))))
        line += 1 + sum(map(_ends_of_lines, row.cells))
    header_line = 1 if options.has_header else None
    options = replace(options, encoding="utf-8", delimiter=_DELIMITER, sheet=None, header_line=header_line)
    with tempfile.TemporaryDirectory() as folder:  # customers' data: gone as soon as it is read
        path = Path(folder) / file
        path.write_bytes(text.getvalue().encode("utf-8"))
        report = await shop.import_file.run(path, options, progress=progress)
    lines = {line: row.line for line, row in row_in_line.items()}
    rejected = (replace(in_lines_of(row, lines), cells=row_in_line[row.line].cells) for row in report.rejected)
    return replace(report, rejected=tuple(rejected))


def _ends_of_lines(cell: str) -> int:
    return len(_LINE_END.findall(cell))


if TYPE_CHECKING:
    from core.shop.shop import Shop


class TakenOrders:
    """Which orders an import added or changed, in eight bytes each: a file may hold a million."""

    def __init__(self) -> None:
        self._hashes = array("q")

    def add(self, keys: Iterable[OrderKey]) -> None:
        self._hashes.extend(map(hash, keys))

    def known(self, keys: Iterable[OrderKey]) -> set[OrderKey]:
        """Those of ``keys`` that are among them."""
        wanted = {hash(key): key for key in keys}
        return {wanted[number] for number in self._hashes if number in wanted}


class CorrectedRows:
    """The rows of one import that were corrected, and what is known of the import so far."""

    def __init__(self, model: RejectedRowsModel, before: ImportReport, taken: TakenOrders) -> None:
        self.rows = model.corrected()
        self.changed: set[OrderKey] = set()
        """What importing them added or changed."""
        self._untouched, self._places = model.untouched(), model.places
        self._before, self._taken = before, taken

    def note(self, progress: Progress) -> None:
        """More of them are in the list."""
        self.changed.update(progress.changed)

    def report_with(self, report: ImportReport, website_id: str) -> ImportReport:
        """The report of the whole file; ``report`` is that of these rows, ``website_id`` what a row without one has."""
        before, changed = self._before, self.changed
        refused = {row.line for row in report.rejected}
        again = self._taken.known(self._key(row, website_id) for row in self.rows if row.line not in refused)
        self._taken.add(changed)
        return replace(
            before,
            added=before.added + report.added,
            updated=before.updated + report.updated - len(again & changed),
            unchanged=before.unchanged + report.unchanged - len(again - changed),
            rejected=tuple(sorted((*self._untouched, *report.rejected), key=lambda row: row.line)),
        )

    def _key(self, row: RejectedRow, website_id: str) -> OrderKey:
        def cell(field: str) -> str:
            place = self._places.get(field, len(row.cells))
            return key_text(row.cells[place]) if place < len(row.cells) else ""

        return OrderKey(cell("website_id") or website_id, cell("order_session"))
