"""A file, read from one end to the other: what kind it is, its header, its rows, its orders.

The file is gone over twice: once to learn how its columns write amounts and dates, once to read them. It is never
held in memory as a whole; the orders are. Nothing is written anywhere.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Struct

from core.errors import ImportFileError, SettingValueError
from core.importing.columns import match_columns, names_session, no_session_column, unique_names
from core.importing.model import (
    ColumnGuess,
    FilePreview,
    ImportedFile,
    ImportOptions,
    RawRow,
    Table,
    text_of,
)
from core.importing.rows import OrderGatherer, RowReader
from core.importing.text_table import TextTable
from core.importing.workbook import WorkbookTable, is_workbook
from core.models import FileRow, RejectedRow

MAX_FILE_BYTES: Final = 1 << 30
_HEADER_WITHIN: Final = 10
"""Rows with data: people put a title or two above their header, not more."""
_PREVIEW_ROWS: Final = 20
_PREVIEW_CHECKED: Final = 1000
_SAMPLES: Final = 3
_PROGRESS_EVERY: Final = 1000
_EXPORT_AGAIN: Final = "Export the list of orders again and import that file."


class _Header(Struct, frozen=True):
    names: tuple[str, ...]
    """As in the file, each one trimmed."""
    line: int
    """0 where there is none."""
    widths: tuple[int, int]
    """How many fields a row has at least and at most."""


def preview_file(path: Path, options: ImportOptions) -> FilePreview:
    """What the beginning of the file looks like. Raises ``ImportFileError`` where the file cannot be read at all."""
    zone = _zone(options)
    with _plain_failures(path):
        table = _open_table(path, options)
        header = _find_header(table, options, path.name)
        columns = match_columns(header.names, options.columns, file=path.name, tolerant=True)
        rows = list(itertools.islice(_data_rows(table, header), _PREVIEW_CHECKED))
    reader = RowReader(columns, header.widths, options, path.name)
    for row in rows:
        reader.look_at(row)
    gatherer = OrderGatherer(zone)
    rejected = _read_all(rows, reader, gatherer) if "order_session" in columns else []
    field_of = {index: field for field, index in columns.items()}
    comma = reader.money.decimal_comma
    return FilePreview(
        encoding=table.encoding,
        delimiter=table.delimiter,
        columns=tuple(
            ColumnGuess(header=name, field=field_of.get(index), samples=_samples(rows, index))
            for index, name in enumerate(unique_names(header.names))
        ),
        rows=tuple(tuple(map(text_of, row.cells)) for row in rows[:_PREVIEW_ROWS]),
        sheets=table.sheets,
        problems=tuple(rejected),
        # Spreadsheets put semicolons between fields where commas are in the amounts.
        decimal_comma=table.delimiter == ";" if comma is None else comma,
        date_order=reader.dates.order,
    )


def read_orders(path: Path, options: ImportOptions, *, progress: Callable[[int], None] | None = None) -> ImportedFile:
    """All orders of a file. ``progress`` is told the number of rows read so far and may raise to stop.

    Raises ``ImportFileError`` for a file that cannot be used at all, ``UsageError`` and ``SettingValueError`` for
    options that make no sense.
    """
    zone = _zone(options)
    with _plain_failures(path):
        before = _version(path)
        table = _open_table(path, options)
        header = _find_header(table, options, path.name)
        columns = match_columns(header.names, options.columns, file=path.name)
        if "order_session" not in columns:
            raise no_session_column(unique_names(header.names), path.name)
        reader = RowReader(columns, header.widths, options, path.name)
        row_count = 0
        for row in _data_rows(table, header):
            reader.look_at(row)
            row_count += 1
        if not row_count:
            raise ImportFileError(path.name, "The file has a header and no orders.", _EXPORT_AGAIN)
        gatherer = OrderGatherer(zone)
        rejected = _read_all(_told(_data_rows(table, header), progress), reader, gatherer)
        rejected = _with_cells(rejected, table)
        if _version(path) != before:
            raise ImportFileError(path.name, "The file was changed while it was being read.", "Import it again.")
    rows: list[FileRow] = []
    rows_used = 0
    for result in gatherer.results():
        if isinstance(result, tuple):
            rows.append(result[0])
            rows_used += result[1]
    names = unique_names(header.names)
    return ImportedFile(
        rows=tuple(rows),
        rejected=tuple(rejected),
        row_count=row_count,
        rows_used=rows_used,
        columns={field: names[index] for field, index in columns.items()},
        headers=names,
        encoding=table.encoding,
        delimiter=table.delimiter,
    )


def _read_all(rows: Iterator[RawRow] | list[RawRow], reader: RowReader, gatherer: OrderGatherer) -> list[RejectedRow]:
    """Puts the good rows into ``gatherer``; all rejected ones, those of contradictory orders too, by line."""
    rejected: list[RejectedRow] = []
    for row in rows:
        result = reader.read(row)
        if isinstance(result, FileRow):
            gatherer.add(result)
        else:
            rejected.append(result)
    for gathered in gatherer.results():
        if not isinstance(gathered, tuple):
            rejected.extend(gathered)
    return sorted(rejected, key=lambda row: row.line)


def _with_cells(rejected: list[RejectedRow], table: Table) -> list[RejectedRow]:
    """Gives the rows of contradictory orders their cells, which are not kept while an order may still be right."""
    bare = {row.line for row in rejected if not row.cells}
    if not bare:
        return rejected
    cells = {row.line: tuple(map(text_of, row.cells)) for row in table.rows() if row.line in bare}
    return [msgspec.structs.replace(row, cells=cells.get(row.line, row.cells)) for row in rejected]


def _open_table(path: Path, options: ImportOptions) -> Table:
    size = path.stat().st_size
    if path.is_dir():
        raise IsADirectoryError(path)
    if not path.is_file():
        raise ImportFileError(path.name, "This is not a file.", "Choose a file with orders.")
    if size > MAX_FILE_BYTES:
        raise ImportFileError(path.name, "The file is larger than 1 GB.", "Split it and import the parts.")
    with path.open("rb") as stream:
        head = stream.read(8)
    if not head.strip(b"\xef\xbb\xbf\xff\xfe\r\n\t \0"):
        _refuse_empty(path)
    return WorkbookTable(path, options) if is_workbook(head) else TextTable(path, options)


def _refuse_empty(path: Path) -> None:
    with path.open("rb") as stream:
        while chunk := stream.read(1 << 18):
            if chunk.strip(b"\xef\xbb\xbf\xff\xfe\r\n\t \0"):
                return
    raise ImportFileError(path.name, "The file is empty.", _EXPORT_AGAIN)


def _find_header(table: Table, options: ImportOptions, file: str) -> _Header:
    first_rows = list(itertools.islice((row for row in table.rows() if row.has_data), _HEADER_WITHIN))
    if not first_rows:
        raise ImportFileError(file, "The file has no orders.", _EXPORT_AGAIN)
    if not options.has_header:
        width = len(first_rows[0].cells)
        return _Header(tuple(str(index + 1) for index in range(width)), 0, (width, width))
    as_text = [tuple(text_of(cell).strip() for cell in row.cells) for row in first_rows]
    found = next((index for index, cells in enumerate(as_text) if names_session(cells, options.columns)), 0)
    names = as_text[found]
    named = max(index for index, name in enumerate(names) if name) + 1
    return _Header(names[:named] if table.delimiter else names, first_rows[found].line, (named, len(names)))


def _data_rows(table: Table, header: _Header) -> Iterator[RawRow]:
    return (row for row in table.rows() if row.line > header.line and row.has_data)


def _told(rows: Iterator[RawRow], progress: Callable[[int], None] | None) -> Iterator[RawRow]:
    for count, row in enumerate(rows, start=1):
        yield row
        if progress is not None and count % _PROGRESS_EVERY == 0:
            progress(count)


def _samples(rows: list[RawRow], index: int) -> tuple[str, ...]:
    texts = (text_of(row.cells[index]).strip() for row in rows if index < len(row.cells))
    return tuple(itertools.islice(filter(None, texts), _SAMPLES))


def _zone(options: ImportOptions) -> ZoneInfo:
    try:
        return ZoneInfo(options.timezone)
    except (KeyError, ValueError, OSError) as error:
        raise SettingValueError(
            setting="shop.timezone", value=options.timezone, reason="It is no time zone such as Europe/Prague."
        ) from error


def _version(path: Path) -> tuple[int, int, int]:
    status = os.stat(path)  # noqa: PTH116 - the same call for every kind of path
    return status.st_ino, status.st_size, status.st_mtime_ns


@contextmanager
def _plain_failures(path: Path) -> Iterator[None]:
    """Turns what the system says of a file into sentences."""
    try:
        yield
    except FileNotFoundError as error:
        raise ImportFileError(path.name, "The file is not there (any more).", "Choose it again.") from error
    except IsADirectoryError as error:
        raise ImportFileError(path.name, "This is a folder.", "Choose a file in it.") from error
    except PermissionError as error:
        advice = "Close it in other programs, or allow reading it."
        raise ImportFileError(path.name, "The file may not be read.", advice) from error
    except OSError as error:
        reason = f"The file cannot be read ({error.strerror or type(error).__name__})."
        raise ImportFileError(path.name, reason, "Copy it to this computer and try again.") from error
