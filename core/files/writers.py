"""Writers, one class a format: a header and rows of plain values to a stream, as many at a time as it is handed.

Know neither orders nor files. Text goes into cells that a spreadsheet shows and never runs. Of an Excel workbook the
library makes all but the table (styles, sheets, pictures); its rows are streamed here, because cell by cell a long list
takes the library several times as long, and all of it in memory.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from html import escape
from itertools import chain, islice
from typing import IO, TYPE_CHECKING, Final, NamedTuple, Protocol

import msgspec

from core.domain.errors import UsageError
from core.domain.model import Notice
from core.files.cells import as_written
from core.files.order_list import ExportValue
from core.files.spreadsheet_text import SEPARATOR, guard, joined_if_harmless

if TYPE_CHECKING:
    import xlsxwriter

Row = Sequence[ExportValue]

_JSON: Final = msgspec.json.Encoder(decimal_format="number")

_STYLE: Final = """
body { font: 14px system-ui, sans-serif; margin: 2em; color: #1b1b1b; background: #fff; }
table { border-collapse: collapse; font-size: 12px; }
th, td { border: 1px solid #bbb; padding: 3px 6px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eee; }
td.number { text-align: right; white-space: nowrap; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
@media print { body { margin: 0; } @page { size: landscape; margin: 1cm; } }
"""
_EXACT_DIGITS: Final = 15
"""As many as a spreadsheet's number keeps; longer amounts are written as text."""
_MOST_ROWS: Final = 1_048_576
_MOST_BYTES: Final = 2_000_000_000
"""Of a sheet: a larger one needs a kind of archive that older programs cannot open."""
_LONGEST_TEXT: Final = 32_767
_SAMPLE: Final = 200
"""Rows that the widths of the columns are taken from."""
_NARROWEST: Final = 6
_WIDEST: Final = 60
"""Characters."""
_COMPRESSION: Final = 1
"""A list is small enough then; each step above takes longer than it saves."""
_SHEET: Final = "xl/worksheets/sheet1.xml"
_MADE: Final = (1980, 1, 1, 0, 0, 0)
_SPECIAL: Final = re.compile("[&<>\x00-\x1f\x7f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
_ESCAPED_IN_TEXT: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_NO_XML: Final = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")


class RowWriter(Protocol):
    """Writes to a stream that was handed over when it was made."""

    def add(self, rows: Iterable[Row]) -> None: ...

    def finish(self) -> None:
        """Writes what stands behind the last row; without it what was written is no whole document."""

    def give_up(self) -> None:
        """Lets go of the stream instead."""


class CsvWriter:
    """Comma-separated values.

    Commas, because amounts have a decimal point and every other program expects them; all cells are quoted, so
    ids stay text. UTF-8 with a mark at its beginning, without which Excel takes it for something else.
    """

    def __init__(self, stream: IO[bytes], columns: Sequence[str], *, decimal_comma: bool = False) -> None:
        """``decimal_comma``: as the spreadsheets of many countries read it, with a semicolon between the cells."""
        self._stream = stream
        self._line = _line_with_commas if decimal_comma else _csv_line
        stream.write(b"\xef\xbb\xbf")
        self.add([columns])  # those of a file of rejected rows are whatever that file called them

    def add(self, rows: Iterable[Row]) -> None:
        self._stream.write("".join(map(self._line, rows)).encode())

    def finish(self) -> None:
        pass

    def give_up(self) -> None:
        pass


def _csv_line(row: Row) -> str:
    return _joined([value if value.__class__ is str else plain_text(value) for value in row], ",")


def _line_with_commas(row: Row) -> str:
    texts = [plain_text(value).replace(".", ",") if isinstance(value, Decimal) else plain_text(value) for value in row]
    return _joined(texts, ";")


def _joined(texts: list[str], delimiter: str) -> str:
    joined = joined_if_harmless(texts)
    if joined is not None:
        return '"' + joined.replace('"', '""').replace(SEPARATOR, f'"{delimiter}"') + '"\r\n'
    line = io.StringIO(newline="")
    csv.writer(line, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow(map(_safe, texts))
    return line.getvalue()


def _safe(text: str) -> str:
    """``text`` as a cell that no spreadsheet runs, and that an import reads as the same text."""
    return guard(as_written(text))


class Table(NamedTuple):
    """A further table of a page, below the one that is written row by row."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Row]


class HtmlWriter:
    """A page that needs nothing else and prints well; runs no script and loads nothing. ``picture`` is SVG of ours.

    ``facts`` are names and texts, above the table; ``shown`` says how a value is written, if not plainly.
    """

    def __init__(
        self,
        stream: IO[bytes],
        columns: Sequence[str],
        *,
        title: str,
        picture: str = "",
        facts: Iterable[tuple[str, str]] = (),
        language: str = "en",
        shown: Callable[[ExportValue], str] | None = None,
        tables: Sequence[Table] = (),
    ) -> None:
        self._stream = stream
        self._shown = shown or plain_text
        self._tables = tables
        parts = [
            f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n',
            '<meta http-equiv="Content-Security-Policy" ',
            "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n",
            f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{escape(title)}</h1>\n",
            f"<figure>{picture}</figure>\n" if picture else "",
            *(f"<p><strong>{escape(name)}</strong> {escape(text)}</p>\n" for name, text in facts),
            _head_of(columns),
        ]
        stream.write("".join(parts).encode())

    def add(self, rows: Iterable[Row]) -> None:
        parts: list[str] = []
        for row in rows:
            parts += ["<tr>", *map(self._cell, row), "</tr>\n"]
        self._stream.write("".join(parts).encode())

    def finish(self) -> None:
        for table in self._tables:
            self._stream.write(f"{_END}<h2>{escape(table.title)}</h2>\n{_head_of(table.columns)}".encode())
            self.add(table.rows)
        self._stream.write(f"{_END}</body>\n</html>\n".encode())

    def give_up(self) -> None:
        pass

    def _cell(self, value: ExportValue) -> str:
        css = ' class="number"' if isinstance(value, Decimal) else ""
        return f"<td{css}>{escape(self._shown(value))}</td>"


_END: Final = "</tbody>\n</table>\n"


def _head_of(columns: Sequence[str]) -> str:
    names = "".join(f'<th scope="col">{escape(name)}</th>' for name in columns)
    return f"<table>\n<thead><tr>{names}</tr></thead>\n<tbody>\n"


class JsonWriter:
    """A list of objects; amounts are exact numbers."""

    def __init__(self, stream: IO[bytes], columns: Sequence[str]) -> None:
        self._stream = stream
        self._columns = columns
        self._between = b"[\n"

    def add(self, rows: Iterable[Row]) -> None:
        for row in rows:
            document = _JSON.encode(dict(zip(self._columns, row, strict=True)))
            self._stream.write(self._between + msgspec.json.format(document, indent=1))
            self._between = b",\n"

    def finish(self) -> None:
        self._stream.write(b"[]\n" if self._between.startswith(b"[") else b"\n]\n")

    def give_up(self) -> None:
        pass


def plain_text(value: ExportValue) -> str:
    """A value as text that every program reads alike."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        text = f"{value:f}"
        # Three decimals would look like thousands to whoever writes commas.
        return f"{text}0" if value.as_tuple().exponent == -3 else text  # noqa: PLR2004
    return str(value)


class XlsxWriter:
    """One sheet; ``draw`` may add others. Text is written as text, whatever it looks like; amounts are numbers.

    The guard is there too, although Excel runs no text cell: the workbook may be saved as CSV one day.
    """

    def __init__(
        self,
        stream: IO[bytes],
        columns: Sequence[str],
        *,
        title: str,
        draw: Callable[[xlsxwriter.Workbook], None] = lambda _book: None,
    ) -> None:
        self._archive = zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=_COMPRESSION)
        self._columns, self._title, self._draw = columns, title, draw
        from xlsxwriter.utility import xl_col_to_name  # noqa: PLC0415 - what only a workbook needs

        self._cells = [f'<c r="{xl_col_to_name(column)}' for column in range(len(columns))]
        self._sheet: IO[bytes] | None = None
        self._tail = b""
        self._text_style = ""
        self._line, self._size = 1, 0

    def add(self, rows: Iterable[Sequence[ExportValue]]) -> None:
        """Raises ``UsageError`` for what Excel cannot hold."""
        rows = iter(rows)
        if self._sheet is None:
            sample = list(islice(rows, _SAMPLE))
            self._sheet = self._begin(sample)
            rows = chain(sample, rows)
        content = "".join(map(self._row, rows)).encode()
        self._size += len(content)
        if self._size > _MOST_BYTES:
            raise UsageError(detail=Notice("excel_list_too_long"))
        self._sheet.write(content)

    def finish(self) -> None:
        self.add(())
        assert self._sheet is not None  # noqa: S101 - ``add`` has begun it
        self._sheet.write(self._tail)
        self._sheet.close()
        self._archive.close()

    def give_up(self) -> None:
        self._archive.fp = io.BytesIO()  # what is left to write, its table of contents too, goes nowhere
        if self._sheet is not None:
            self._sheet.close()
        self._archive.close()

    def _begin(self, sample: Sequence[Sequence[ExportValue]]) -> IO[bytes]:
        """Takes over everything of the empty workbook but its table, which is then open for rows."""
        with zipfile.ZipFile(io.BytesIO(self._empty_workbook(sample))) as empty:
            for name in empty.namelist():
                if name != _SHEET:
                    self._archive.writestr(zipfile.ZipInfo(name, _MADE), empty.read(name))
            head, end, tail = empty.read(_SHEET).partition(b"</sheetData>")
        # What it says of the size of its table is true of its empty one; it may be left out.
        head = re.sub(rb"<dimension [^>]*/>", b"", head)
        style = re.search(rb'<col [^>]*style="(\d+)"', head)
        self._text_style = f' s="{style[1].decode()}"' if style is not None else ""
        self._tail = end + tail
        sheet = self._archive.open(zipfile.ZipInfo(_SHEET, _MADE), "w")
        sheet.write(head)
        return sheet

    def _empty_workbook(self, sample: Sequence[Sequence[ExportValue]]) -> bytes:
        import xlsxwriter  # noqa: PLC0415 - what only a workbook needs

        stream = io.BytesIO()
        with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
            sheet = book.add_worksheet(self._title)
            bold, as_text = book.add_format({"bold": True}), book.add_format({"num_format": "@"})
            for column, name in enumerate(self._columns):
                sheet.write_string(0, column, guard(name), bold)
                longest = max((len(plain_text(row[column])) for row in sample), default=0)
                width = min(max(longest, len(name), _NARROWEST) + 2, _WIDEST)
                sheet.set_column(column, column, width, as_text)
            sheet.freeze_panes(1, 0)
            self._draw(book)
        return stream.getvalue()

    def _row(self, row: Sequence[ExportValue]) -> str:
        self._line += 1
        if self._line > _MOST_ROWS:
            raise UsageError(detail=Notice("excel_list_too_long"))
        line = self._line
        texts = [value if value.__class__ is str else plain_text(value) for value in row]
        joined = joined_if_harmless(texts)
        if joined is None:
            texts = [
                text if _is_number(value) else guard(as_written(text)) for value, text in zip(row, texts, strict=True)
            ]
        if max(map(len, texts)) > _LONGEST_TEXT:
            raise UsageError(detail=Notice("excel_text_too_long"))
        if _SPECIAL.search(joined.replace(SEPARATOR, "") if joined is not None else "&"):
            texts = list(map(_escaped, texts))
        as_text = f'{line}"{self._text_style} t="inlineStr"><is><t xml:space="preserve">'
        cells = [
            f'{cell}{line}"><v>{text}</v></c>' if _is_number(value) else f"{cell}{as_text}{text}</t></is></c>"
            for cell, value, text in zip(self._cells, row, texts, strict=True)
            if text
        ]
        return f'<row r="{line}">{"".join(cells)}</row>'


def _is_number(value: ExportValue) -> bool:
    return isinstance(value, Decimal) and value.is_finite() and len(value.as_tuple().digits) <= _EXACT_DIGITS


def _escaped(text: str) -> str:
    """As the format wants characters that XML has no place for, and texts that look like such."""
    text = _ESCAPED_IN_TEXT.sub("_x005F_", text)
    return _NO_XML.sub(lambda match: f"_x{ord(match[0]):04X}_", escape(text, quote=False))
