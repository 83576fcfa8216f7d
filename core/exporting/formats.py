"""One function a format: a header and rows of plain values in, bytes out. Knows neither orders nor files.

Text goes into cells that a spreadsheet shows and never runs.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from html import escape
from typing import Final

import msgspec
import xlsxwriter

from core.errors import UsageError
from core.exporting.export_row import ExportValue
from core.spreadsheet_text import guard

_EXACT_DIGITS: Final = 15
"""As many as a spreadsheet's number keeps; longer amounts are written as text."""

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


def to_csv(columns: Sequence[str], rows: Iterable[Sequence[ExportValue]]) -> bytes:
    """Comma-separated values.

    Commas, because amounts have a decimal point and every other program expects them; all cells are quoted, so
    ids stay text. UTF-8 with a mark at its beginning, without which Excel takes it for something else.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(map(guard, columns))  # those of a file of rejected rows are whatever that file called them
    writer.writerows([guard(_text(value)) for value in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig")


def to_xlsx(
    columns: Sequence[str],
    rows: Iterable[Sequence[ExportValue]],
    *,
    title: str,
    draw: Callable[[xlsxwriter.Workbook], None] = lambda _book: None,
) -> bytes:
    """One sheet; ``draw`` may add others. Text is written as text, whatever it looks like; amounts are numbers.

    The guard is there too, although Excel runs no text cell: the workbook may be saved as CSV one day.
    """
    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(stream, options) as book:
        sheet = book.add_worksheet(title)
        bold = book.add_format({"bold": True})
        as_text = book.add_format({"num_format": "@"})
        for column, name in enumerate(columns):
            sheet.write_string(0, column, guard(name), bold)
        for line, row in enumerate(rows, start=1):
            for column, value in enumerate(row):
                if isinstance(value, Decimal) and len(value.as_tuple().digits) <= _EXACT_DIGITS:
                    written = sheet.write_number(line, column, float(value))
                else:
                    written = sheet.write_string(line, column, guard(_text(value)), as_text) if value is not None else 0
                if written != 0:
                    raise UsageError(
                        detail="This list is too long or its texts are too long for Excel. Save it as .csv."
                    )
        sheet.freeze_panes(1, 0)
        sheet.autofit()
        draw(book)
    return stream.getvalue()


def to_html(
    columns: Sequence[str],
    rows: Iterable[Sequence[ExportValue]],
    *,
    title: str,
    picture: str = "",
    facts: Iterable[tuple[str, str]] = (),
    language: str = "en",
) -> bytes:
    """A page that needs nothing else and prints well; runs no script and loads nothing. ``picture`` is SVG of ours.

    ``facts`` are names and texts, above the table.
    """
    parts = [
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n",
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{escape(title)}</h1>\n",
        f"<figure>{picture}</figure>\n" if picture else "",
        *(f"<p><strong>{escape(name)}</strong> {escape(text)}</p>\n" for name, text in facts),
        "<table>\n<thead><tr>",
        *(f'<th scope="col">{escape(name)}</th>' for name in columns),
        "</tr></thead>\n<tbody>\n",
    ]
    for row in rows:
        parts += ["<tr>", *map(_html_cell, row), "</tr>\n"]
    parts.append("</tbody>\n</table>\n</body>\n</html>\n")
    return "".join(parts).encode()


def to_json(columns: Sequence[str], rows: Iterable[Sequence[ExportValue]]) -> bytes:
    """A list of objects; amounts are exact numbers."""
    documents = [dict(zip(columns, row, strict=True)) for row in rows]
    return msgspec.json.format(_JSON.encode(documents), indent=1) + b"\n"


def _html_cell(value: ExportValue) -> str:
    css = ' class="number"' if isinstance(value, Decimal) else ""
    return f"<td{css}>{escape(_text(value))}</td>"


def _text(value: ExportValue) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        text = f"{value:f}"
        # Three decimals would look like thousands to whoever writes commas.
        return f"{text}0" if value.as_tuple().exponent == -3 else text  # noqa: PLR2004
    return str(value)
