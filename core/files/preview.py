"""A file read to its end, or its beginning looked at: the two things that are wanted of a file of orders."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from core.domain.model import FileRow
from core.domain.results import RejectedRow
from core.files.cells import CellError, as_typed
from core.files.columns import match_columns, unique_names
from core.files.options import (
    Cell,
    ColumnGuess,
    FilePreview,
    ImportedFile,
    ImportOptions,
    PlanPart,
    RawRow,
    ReadingPlan,
    Table,
    text_of,
)
from core.files.order_stream import OrderStream, open_table, plain_failures, zone_of
from core.files.rows import OrderGatherer, RowReader
from core.files.table_shape import FOOTER_WITHIN, data_rows, find_header, first_rows, footer_lines, texts_of
from core.files.text_table import TextTable

_PREVIEW_ROWS: Final = 20
_PREVIEW_CHECKED: Final = 1000
_SAMPLES: Final = 3


def preview_file(path: Path, options: ImportOptions) -> FilePreview:
    """What the beginning of the file looks like. Raises ``ImportFileError`` where the file cannot be read at all."""
    zone = zone_of(options)
    with plain_failures(path):
        table = open_table(path, options)
        header = find_header(table, options, path.name)
        undecided: dict[str, tuple[str, str]] = {}
        columns = match_columns(header.names, options.columns, file=path.name, undecided=undecided)
        beginning = first_rows(table)
        rows = list(itertools.islice(data_rows(table, header), _PREVIEW_CHECKED))
    left_out = footer_lines(rows[-FOOTER_WITHIN:], columns) if len(rows) < _PREVIEW_CHECKED else frozenset[int]()
    rows = [row for row in rows if row.line not in left_out]
    reader = RowReader(columns, header.widths, options, path.name, names=header.names)
    for row in rows:
        reader.look_at(row)
    shown = [reader.settled(row) for row in rows]
    gatherer = OrderGatherer(zone, totals_of_items=reader.totals.are_of_items())
    problems = _problems(rows, reader, gatherer) if "order_session" in columns else ()
    field_of = {index: field for field, index in columns.items()}
    comma = reader.money.decimal_comma
    names = unique_names(header.names)
    return FilePreview(
        plan=ReadingPlan(
            format="text" if table.delimiter else "workbook",
            encoding=table.encoding,
            delimiter=table.delimiter,
            header_line=header.line,
            columns={field: names[index] for field, index in columns.items()},
            undecided=undecided,
            # Spreadsheets put semicolons between fields where commas are in the amounts.
            decimal_comma=table.delimiter == ";" if comma is None else comma,
            date_order=reader.dates.order,
            sheet=table.sheet,
            unclear=_unclear(table, reader),
            untold=("decimal_comma",) if comma is None and not reader.money.is_unclear else (),
        ),
        beginning=tuple((row.line, texts_of(row)) for row in beginning),
        left_out=tuple(sorted(left_out)),
        columns=tuple(
            ColumnGuess(header=name, field=field_of.get(index), samples=_samples(shown, index))
            for index, name in enumerate(names)
        ),
        rows=tuple(tuple(map(_shown, row.cells)) for row in shown[:_PREVIEW_ROWS]),
        sheets=table.sheets,
        problems=problems,
    )


def read_orders(path: Path, options: ImportOptions, *, progress: Callable[[int], None] | None = None) -> ImportedFile:
    """All orders of a file at once. ``progress`` is told the number of rows read so far and may raise to stop.

    Raises ``ImportFileError`` for a file that cannot be used at all, ``UsageError`` and ``SettingValueError`` for
    options that make no sense.
    """
    stream = OrderStream(path, options)
    rows = [row for part in stream.slices(progress=progress) for row in part]
    return replace(stream.result(), rows=tuple(sorted(rows, key=lambda row: row.line)))


def _problems(rows: list[RawRow], reader: RowReader, gatherer: OrderGatherer) -> tuple[RejectedRow, ...]:
    """The rows that would be rejected, those of contradictory orders too, by line."""
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
    return tuple(sorted(rejected, key=lambda row: row.line))


def _unclear(table: Table, reader: RowReader) -> tuple[PlanPart, ...]:
    unclear: list[PlanPart] = []
    if isinstance(table, TextTable) and table.rival_encoding:
        unclear.append("encoding")
    if reader.money.is_unclear:
        unclear.append("decimal_comma")
    if reader.dates.is_ambiguous:
        unclear.append("date_order")
    return tuple(unclear)


def _samples(rows: list[RawRow], index: int) -> tuple[str, ...]:
    texts = (_shown(row.cells[index]) for row in rows if index < len(row.cells))
    return tuple(itertools.islice(filter(None, texts), _SAMPLES))


def _shown(cell: Cell) -> str:
    """The text of ``cell`` as it is imported, without what only marks it as text; what is refused as it stands."""
    text = text_of(cell)
    try:
        return as_typed(text)
    except CellError:
        return text.strip()
