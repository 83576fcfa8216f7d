"""Where the orders are within a table: the header, titles above it, and what stands under the last order.

Knows rows of cells and names of columns; opens no file and reads no value.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from core.domain.errors import ImportFileError
from core.domain.model import Notice
from core.files.columns import fold, known_headers, names_session, unique_names
from core.files.options import ImportOptions, RawRow, Table, text_of

EXPORT_AGAIN: Final = Notice("advise_export_orders")
HEADER_WITHIN: Final = 10
"""Rows with data: people put a title or two above their header, not more."""
FOOTER_WITHIN: Final = 5
"""Rows with data at the end of a file that may be no orders."""

_SUMS: Final = frozenset(
    map(
        fold,
        [
            "totaal",
            "totalen",
            "eindtotaal",
            "subtotaal",
            "som",
            "total",
            "totals",
            "subtotal",
            "sum",
            "celkem",
            "součet",
            "mezisoučet",
            "spolu",
            "summe",
            "gesamt",
            "gesamtsumme",
            "endsumme",
            "zwischensumme",
            "suma",
            "razem",
        ],
    )
)
"""How a row of sums begins."""
_FIRST_WORD: Final = re.compile(r"[^\s:=]+")
SURELY_ORDERS: Final = 3


class Header(Struct, frozen=True):
    names: tuple[str, ...]
    """As in the file, each one trimmed."""
    line: int
    """0 where there is none."""
    widths: tuple[int, int]
    """How many fields a row has at least and at most."""


def first_rows(table: Table, within: int = HEADER_WITHIN) -> list[RawRow]:
    """The rows with data among which the header is."""
    return list(itertools.islice((row for row in table.rows() if row.has_data), within))


def find_header(table: Table, options: ImportOptions, file: str) -> Header:
    """Raises ``ImportFileError`` for a file without rows, and for a header line that has none."""
    rows = first_rows(table)
    if not rows:
        raise ImportFileError(file, Notice("file_no_orders"), EXPORT_AGAIN)
    if not options.has_header:
        width = len(rows[0].cells)
        return Header(tuple(str(index + 1) for index in range(width)), 0, (width, width))
    if options.header_line is None:
        found = rows[header_among([texts_of(row) for row in rows], options.columns)]
    else:
        found = _row_at(table, options.header_line, file)
    names = texts_of(found)
    named = max(index for index, name in enumerate(names) if name) + 1
    return Header(names[:named] if table.delimiter else names, found.line, (named, len(names)))


def header_among(rows: Sequence[Sequence[str]], chosen: Mapping[str, str]) -> int:
    """The row that names the most columns, one with the order session before all others; the first where none does.

    A name that was ``chosen`` counts as one that is known, unless nothing but that speaks for the row and one above it
    is as wide: then it is an order that happens to hold such a value.
    """
    filled = [sum(map(bool, cells)) for cells in rows]
    wanted = {name.strip() for name in chosen.values() if name}
    folded = set(map(fold, wanted)) - {""}
    best, most = 0, (False, 0)
    for index, cells in enumerate(rows):
        known = known_headers(cells)
        asked = len(wanted & set(unique_names(cells)) | folded & set(map(fold, cells)))
        if not known and any(above >= filled[index] for above in filled[:index]):
            asked = 0
        score = (bool(asked) or names_session(cells, {}), known + asked)
        if score > most:
            best, most = index, score
    return best


def order_likeness(rows: Sequence[Sequence[str]], chosen: Mapping[str, str]) -> int:
    """How much the first rows of a sheet look like a list of orders, from 0 (no cells) to ``SURELY_ORDERS``."""
    if not rows:
        return 0
    header = rows[header_among(rows, chosen)]
    if names_session(header, chosen):
        return SURELY_ORDERS
    return 2 if known_headers(header) > 1 else 1


def data_rows(table: Table, header: Header) -> Iterator[RawRow]:
    return (row for row in table.rows() if row.line > header.line and row.has_data)


def footer_lines(last_rows: Sequence[RawRow], columns: Mapping[str, int]) -> frozenset[int]:
    """Which of a file's last rows are no orders: sums, and sentences about the list. ``columns``: field → index."""
    texts = {row.line: texts_of(row) for row in last_rows}
    under_orders = any(_is_order(cells, columns) for cells in texts.values())
    footers = itertools.takewhile(
        lambda line: _is_sum(texts[line], columns) or (under_orders and _is_remark(texts[line], columns)),
        reversed(texts),
    )
    return frozenset(footers)


def texts_of(row: RawRow) -> tuple[str, ...]:
    return tuple(text_of(cell).strip() for cell in row.cells)


def _cell(cells: Sequence[str], columns: Mapping[str, int], field: str) -> str:
    index = columns.get(field, -1)
    return cells[index] if 0 <= index < len(cells) else ""


def _is_order(cells: Sequence[str], columns: Mapping[str, int]) -> bool:
    return bool(_cell(cells, columns, "order_session")) and sum(map(bool, cells)) > 1


def _is_sum(cells: Sequence[str], columns: Mapping[str, int]) -> bool:
    """Begins with a word for a sum and is nobody's."""
    first = next(filter(None, cells))
    word = _FIRST_WORD.match(first)
    is_named = word is not None and fold(word[0]) in _SUMS
    session = _cell(cells, columns, "order_session")
    return is_named and session in {"", first} and "@" not in _cell(cells, columns, "email")


def _is_remark(cells: Sequence[str], columns: Mapping[str, int]) -> bool:
    """A sum without a word, or one sentence."""
    filled = [text for text in cells if text]
    if len(filled) > 1:
        return False
    session = _cell(cells, columns, "order_session")
    return filled[0] == _cell(cells, columns, "total") if not session else len(columns) > 1 and " " in session


def _row_at(table: Table, line: int, file: str) -> RawRow:
    for row in table.rows():
        if row.line == line and row.has_data:
            return row
        if row.line >= line:
            break
    raise ImportFileError(file, Notice("header_line_empty", {"line": str(line)}), Notice("advise_choose_header"))
