"""One class a format: it writes a header and rows of plain values to a stream, as many at a time as it is handed.

Knows neither orders nor files. Text goes into cells that a spreadsheet shows and never runs.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from html import escape
from typing import IO, Final, Protocol

import msgspec

from core.files.order_list import ExportValue
from core.files.spreadsheet_text import SEPARATOR, guard, joined_if_harmless

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

    def __init__(self, stream: IO[bytes], columns: Sequence[str]) -> None:
        self._stream = stream
        stream.write(b"\xef\xbb\xbf")
        self.add([columns])  # those of a file of rejected rows are whatever that file called them

    def add(self, rows: Iterable[Row]) -> None:
        self._stream.write("".join(map(_csv_line, rows)).encode())

    def finish(self) -> None:
        pass

    def give_up(self) -> None:
        pass


def _csv_line(row: Row) -> str:
    texts = [value if value.__class__ is str else plain_text(value) for value in row]
    joined = joined_if_harmless(texts)
    if joined is not None:
        return '"' + joined.replace('"', '""').replace(SEPARATOR, '","') + '"\r\n'
    line = io.StringIO(newline="")
    csv.writer(line, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow(map(guard, texts))
    return line.getvalue()


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
    ) -> None:
        self._stream = stream
        self._shown = shown or plain_text
        parts = [
            f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n',
            '<meta http-equiv="Content-Security-Policy" ',
            "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n",
            f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{escape(title)}</h1>\n",
            f"<figure>{picture}</figure>\n" if picture else "",
            *(f"<p><strong>{escape(name)}</strong> {escape(text)}</p>\n" for name, text in facts),
            "<table>\n<thead><tr>",
            *(f'<th scope="col">{escape(name)}</th>' for name in columns),
            "</tr></thead>\n<tbody>\n",
        ]
        stream.write("".join(parts).encode())

    def add(self, rows: Iterable[Row]) -> None:
        parts: list[str] = []
        for row in rows:
            parts += ["<tr>", *map(self._cell, row), "</tr>\n"]
        self._stream.write("".join(parts).encode())

    def finish(self) -> None:
        self._stream.write(b"</tbody>\n</table>\n</body>\n</html>\n")

    def give_up(self) -> None:
        pass

    def _cell(self, value: ExportValue) -> str:
        css = ' class="number"' if isinstance(value, Decimal) else ""
        return f"<td{css}>{escape(self._shown(value))}</td>"


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
