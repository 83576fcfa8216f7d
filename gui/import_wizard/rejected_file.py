"""The rows that were left out, as a file: saved to be corrected elsewhere, or corrected here and imported again.

Both are the original layout, so both come back through the same import. The two columns that a saved file has more are
known again: they are never taken for a field and do not make another layout of the file.
"""

from __future__ import annotations

import csv
import io
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from core.domain.errors import ExportError
from core.domain.model import ImportReport, RejectedRow
from core.files.options import ImportOptions
from core.files.repairs import in_lines_of
from core.files.spreadsheet_text import guard
from gui.kit.jobs import ProgressCallback
from gui.words.field_names import field_name
from gui.words.reject_reasons import reason_text

if TYPE_CHECKING:
    from core.shop.shop import Reconciler

_DELIMITER: Final = ";"
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_COMMAND_LINES_TITLES: Final = ("import_line", "import_reason")


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
    writer.writerow((*lead, *_own_titles()))
    kept = [place for place, header in enumerate(headers) if header in lead]
    for row in rows:
        if with_cells:
            # What a row has beyond the header stays: it may be what is wrong with it.
            places = [*kept, *range(len(headers), len(row.cells))]
            cells = [row.cells[place] if place < len(row.cells) else "" for place in places]
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
    reconciler: Reconciler,
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
    options = replace(options, encoding="utf-8", delimiter=_DELIMITER, sheet=None)
    with tempfile.TemporaryDirectory() as folder:  # customers' data: gone as soon as it is read
        path = Path(folder) / file
        path.write_bytes(text.getvalue().encode("utf-8"))
        report = await reconciler.import_file(path, options, progress=progress)
    lines = {line: row.line for line, row in row_in_line.items()}
    rejected = (replace(in_lines_of(row, lines), cells=row_in_line[row.line].cells) for row in report.rejected)
    return replace(report, rejected=tuple(rejected))


def _ends_of_lines(cell: str) -> int:
    return len(_LINE_END.findall(cell))
