"""Lists into files, by the ending of the name. A file is either written whole or left as it was."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from core.errors import ExportError, UsageError
from core.exporting.export_row import COLUMNS, ExportRow, ExportValue
from core.exporting.formats import to_csv, to_html, to_json, to_xlsx
from core.models import RejectedRow

ENDINGS: Final = (".csv", ".xlsx", ".html", ".json")


def write_orders(path: Path, rows: Iterable[ExportRow], *, title: str = "Orders") -> None:
    """The list of orders. ``title`` heads the printed page.

    Raises ``UsageError`` for an ending that is not in ``ENDINGS``, ``ExportError`` where it cannot be written.
    """
    _write(path, COLUMNS, (row.values() for row in rows), title=title)


def write_rejected(path: Path, headers: Sequence[str], rejected: Iterable[RejectedRow]) -> None:
    """Rows that an import did not take, with the reason, in a file that can be corrected and imported again.

    ``headers``: all columns of the file they are from. Raises as ``write_orders`` does.
    """
    width = len(headers)
    columns = (*headers, "import_line", "import_reason")
    rows = ((*row.cells[:width], *[""] * (width - len(row.cells)), str(row.line), row.reason) for row in rejected)
    _write(path, columns, rows, title="Rows with problems")


def _write(path: Path, columns: Sequence[str], rows: Iterable[Sequence[ExportValue]], *, title: str) -> None:
    match path.suffix.lower():
        case ".csv":
            content = to_csv(columns, rows)
        case ".xlsx":
            content = to_xlsx(columns, rows, title="Orders")
        case ".html":
            content = to_html(columns, rows, title=title)
        case ".json":
            content = to_json(columns, rows)
        case _:
            raise UsageError(
                detail=f"“{path.name}” does not say what to write. End the name with {', '.join(ENDINGS)}."
            )
    write_content(path, content)


def write_content(path: Path, content: bytes) -> None:
    """Raises ``ExportError``, with what was there before untouched."""
    try:
        _replace(path, content)
    except OSError as error:
        raise ExportError(file=path.name, reason=error.strerror or type(error).__name__) from error


def _replace(path: Path, content: bytes) -> None:
    """Puts ``content`` where ``path`` is, in one step: a reader sees the old file or the new one."""
    if path.is_dir():
        raise IsADirectoryError(21, "it is a folder")
    descriptor, name = tempfile.mkstemp(prefix=f".{path.stem[:40]}-", suffix=".part", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
