"""One correction for all rows that were rejected for the same reason: an e-mail left out, a date read the other way.

A repair makes new text for one cell and proves that the import can read it; where it cannot, it makes nothing. It never
guesses between two readings: which one is meant is the choice of a repair. Nothing here touches a file.
"""

from __future__ import annotations

import enum
import functools
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from core.domain.fields import FILE_COLUMNS
from core.domain.results import RejectedRow
from core.files.cell_amounts import MoneyColumn
from core.files.cell_dates import DateColumn
from core.files.cells import CellError, trim
from core.files.options import DateOrder
from core.files.rows import TEXT_READERS


class Repair(enum.Enum):
    """What can be done to a cell."""

    ADDRESS_WITHIN = "address_within"
    """``Jan <jan@example.com>`` holds one e-mail address and more."""
    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    """Both also take a year of two digits for one of this century."""
    DAY_ONLY = "day_only"
    """Without the time of day."""
    COMMA = "comma"
    POINT = "point"
    """Cents come after it."""
    PLAIN = "plain"
    """Without invisible characters, and with the digits 0 to 9."""
    FIRST_ROW = "first_row"
    """What the first of an order's rows says."""
    VALUE = "value"
    """A value that the user types."""
    LEAVE_OUT = "leave_out"


class FileStyle(Struct, frozen=True, kw_only=True):
    """How the other rows of the file were read, and so how a corrected one will be."""

    decimal_comma: bool
    date_order: DateOrder
    timezone: str
    """IANA name."""


_OF_KIND: Final[dict[str, tuple[Repair, ...]]] = {
    "email": (Repair.ADDRESS_WITHIN,),
    "not_a_date": (Repair.DAY_FIRST, Repair.MONTH_FIRST),
    "date_ambiguous": (Repair.DAY_FIRST, Repair.MONTH_FIRST),
    "time_left_out": (Repair.DAY_ONLY,),
    "not_money": (Repair.COMMA, Repair.POINT),
    "money_style": (Repair.COMMA, Repair.POINT),
    "money_ambiguous": (Repair.COMMA, Repair.POINT),
    "invisible_character": (Repair.PLAIN,),
    "foreign_digit": (Repair.PLAIN,),
    "conflict": (Repair.FIRST_ROW,),
}
_ONE_FOR_ALL: Final = frozenset(column.name for column in FILE_COLUMNS if column.shared)
"""Columns in which many orders may hold the same. One e-mail address for many customers would be wrong."""
_NEEDED: Final = frozenset({"", *(column.name for column in FILE_COLUMNS if column.identifies)})
"""Columns that cannot be left out: without the id, the row would be another order or none."""

_WITHIN: Final = re.compile(r"[^\s@,;:<>()\[\]\"']+@[^\s@,;:<>()\[\]\"']+[^\s@,;:<>()\[\]\"'.]")
_DATE: Final = re.compile(r"([0-9]{1,2})([-/.])\s?([0-9]{1,2})\2\s?([0-9]{4}|[0-9]{2})(?![0-9])(.*)", re.DOTALL)
_TIME: Final = re.compile(r"(.*?)[T ,]+[0-9]{1,2}:[0-9]{2}.*", re.DOTALL)
_CENTURY: Final = "20"


class Conflict(Struct, frozen=True):
    """Two rows of one order that do not agree: line and value of each."""

    first_line: int
    first: str
    second_line: int
    second: str


def conflict_of(row: RejectedRow) -> Conflict | None:
    """What ``row`` was rejected for, where rows of its order contradict each other."""
    if row.code != "conflict" or "first_line" not in row.params:
        return None
    params = row.params
    return Conflict(int(params["first_line"]), params["first"], int(params["second_line"]), params["second"])


def in_lines_of(row: RejectedRow, lines: Mapping[int, int]) -> RejectedRow:
    """``row`` of a file of corrections, with the lines of the file it was taken from, in its reason too."""
    line = lines.get(row.line, row.line)
    conflict = conflict_of(row)
    if conflict is None:
        return replace(row, line=line)
    numbers = {"first_line": conflict.first_line, "second_line": conflict.second_line}
    params = row.params | {name: str(lines.get(number, number)) for name, number in numbers.items()}
    return replace(row, line=line, params=params)


def repairs_for(code: str, column: str) -> tuple[Repair, ...]:
    """What can be tried on rows that were rejected as ``code`` in ``column``, the likeliest first."""
    if not column or code in ("field_count", "session_missing"):
        return ()
    own = _OF_KIND.get(code, ())
    return (
        *own,
        *((Repair.VALUE,) if column in _ONE_FOR_ALL else ()),
        *((Repair.LEAVE_OUT,) if column not in _NEEDED else ()),
    )


def repaired(
    repair: Repair, rows: Mapping[int, RejectedRow], place: int, style: FileStyle, value: str = ""
) -> dict[int, str]:
    """New text for the cell at ``place`` of each row that the repair helps, under the row's number in ``rows``.

    The rows were all rejected in the same column and for the same kind of reason. ``value`` belongs to ``VALUE``.
    """
    texts = {number: row.cells[place] for number, row in rows.items() if place < len(row.cells)}
    if repair is Repair.FIRST_ROW:
        return _agreeing(rows, texts)
    column = next((row.column for row in rows.values()), "")

    @functools.cache  # wrong values come again and again: one day, one way of writing a currency
    def new_text(text: str) -> str | None:
        new = value if repair is Repair.VALUE else _repaired_text(repair, text, style)
        return new if new is not None and can_be_read(column, new, style) else None

    news = ((number, new_text(text)) for number, text in texts.items())
    return {number: new for number, new in news if new is not None}


def can_be_read(column: str, text: str, style: FileStyle) -> bool:
    """Whether the import takes ``text`` in this column."""
    return reason_against(column, text, style) is None


def reason_against(column: str, text: str, style: FileStyle) -> CellError | None:
    """Why the import would not take ``text`` in this column; ``None`` where it would."""
    try:
        match column:
            case "timestamp":
                DateColumn(ZoneInfo(style.timezone), order=style.date_order).read(text)
            case "total":
                MoneyColumn(decimal_comma=style.decimal_comma).read(text)
            case _ if column in TEXT_READERS:
                TEXT_READERS[column](text)
    except CellError as error:
        return error
    return None


def _repaired_text(repair: Repair, text: str, style: FileStyle) -> str | None:
    match repair:
        case Repair.ADDRESS_WITHIN:
            found = _WITHIN.findall(text)
            return found[0] if len(found) == 1 else None
        case Repair.DAY_FIRST | Repair.MONTH_FIRST:
            return _iso(text, month_first=repair is Repair.MONTH_FIRST)
        case Repair.DAY_ONLY:
            return timed[1] if (timed := _TIME.fullmatch(trim(text))) else None
        case Repair.COMMA | Repair.POINT:
            return _amount(text, comma=repair is Repair.COMMA, write_comma=style.decimal_comma)
        case Repair.PLAIN:
            return "".join(map(_plain, text))
        case _:
            return "" if repair is Repair.LEAVE_OUT else None


def _iso(text: str, *, month_first: bool) -> str | None:
    match = _DATE.fullmatch(trim(text))
    if match is None:
        return None
    day, month = (match[3], match[1]) if month_first else (match[1], match[3])
    year = match[4] if len(match[4]) > len(_CENTURY) else _CENTURY + match[4]
    return f"{year}-{int(month):02}-{int(day):02}{match[5]}"


def _amount(text: str, *, comma: bool, write_comma: bool) -> str | None:
    try:
        amount = MoneyColumn(decimal_comma=comma).read(text)
    except CellError:
        return None
    if amount is None:
        return None
    number = f"{amount.value:f}".replace(".", "," if write_comma else ".")
    return f"{number} {amount.currency}" if amount.currency else number


def _plain(character: str) -> str:
    if not character.isprintable():
        return ""
    return str(unicodedata.digit(character)) if character.isdigit() else character


def _agreeing(rows: Mapping[int, RejectedRow], texts: Mapping[int, str]) -> dict[int, str]:
    """The first row's own text for every row of its order."""
    text_in_line = {rows[number].line: text for number, text in texts.items()}
    found: dict[int, str] = {}
    for number in texts:
        conflict = conflict_of(rows[number])
        if conflict is not None and conflict.first_line in text_in_line:
            found[number] = text_in_line[conflict.first_line]
    return found


def orders_of(rows: Sequence[RejectedRow], places: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Which order each contradictory row belongs to, by its cells at ``places``; rows of one order go together."""
    return {
        number: tuple(trim(row.cells[place]) if place < len(row.cells) else "" for place in places)
        for number, row in enumerate(rows)
        if row.code == "conflict"
    }
