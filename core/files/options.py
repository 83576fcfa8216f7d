"""What importing is told and what it answers. Frozen data; no behaviour beyond counting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Final, Literal, Protocol, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from core.domain.fields import FILE_COLUMNS
from core.domain.model import FileRow
from core.domain.results import RejectedRow

FIELDS: Final[tuple[str, ...]] = tuple(column.name for column in FILE_COLUMNS)
"""What a file can say of an order: fields of ``FileRow``, in the order in which they are offered and exported."""

PAYOUT_FIELDS: Final = (
    "amount", "incoming", "outgoing", "currency", "reference", "kind", "sign", "status", "refunded", "number", "text",
)  # fmt: skip
"""What a file of payouts can say of a movement of money; see ``core.files.payouts``."""
COLUMNS_BETWEEN: Final = "\n"
"""Between the headers where several columns are one field, as texts of payouts may be."""

DateOrder: TypeAlias = Literal["dmy", "mdy", "ymd"]

PlanPart: TypeAlias = Literal["encoding", "decimal_comma", "date_order"]
"""What of a reading plan a file may leave open. Named like the option that settles it."""

Cell: TypeAlias = str | Decimal | datetime | date
"""Text from a CSV; workbooks also hold numbers and dates. An empty cell is ``""``."""


class UncalculatedFormula(str):
    """A formula of a workbook whose result was never saved: its own text, in the place of a value."""

    __slots__ = ()


class ImportOptions(Struct, frozen=True, kw_only=True):
    """How to read a file. Whatever is ``None`` or left out is found out from the file itself."""

    encoding: str | None = None
    """A name that Python's codecs know: ``utf-8``, ``cp1250`` …"""
    delimiter: str | None = None
    """One character."""
    has_header: bool = True
    """Without a header the columns are called ``1``, ``2``, ``3`` …"""
    header_line: int | None = None
    """The line of the header, counted from 1; rows above it are no orders."""
    columns: dict[str, str] = {}
    """Our field → the header of its column; ``""`` means that no column has it."""
    decimal_comma: bool | None = None
    date_order: DateOrder | None = None
    """What comes first in a date of numbers only."""
    sheet: str | None = None
    """Which sheet of a workbook; the first one that holds anything by default."""
    timezone: str = "Europe/Amsterdam"
    """The zone of times that name none (IANA name)."""
    website_id: str = ""
    """For rows that name no website."""
    assumed: frozenset[PlanPart] = frozenset()
    """Of the above, what the beginning of the file suggested and nobody chose: the rest of the file may contradict."""


class ReadingPlan(Struct, frozen=True, kw_only=True):
    """How one file is read, from its kind to the order of its dates. The preview makes it; the import gets it."""

    format: Literal["text", "workbook", "listing"]
    encoding: str = ""
    """``xlsx`` for a workbook."""
    delimiter: str = ""
    """Empty for a workbook."""
    sheet: str = ""
    """Empty for a text file."""
    header_line: int = 0
    """0 where there is none."""
    columns: dict[str, str] = {}
    """Our field → the header of its column."""
    undecided: dict[str, tuple[str, str]] = {}
    """Our field → two columns that fit it equally: to be chosen by the user, and refused by the import."""
    decimal_comma: bool = False
    date_order: DateOrder = "dmy"
    unclear: tuple[PlanPart, ...] = ()
    """What two readings fit: shown as a guess, to be chosen by the user, and never handed on."""
    untold: tuple[PlanPart, ...] = ()
    """What matters to nothing that was looked at: found out from the whole file."""

    def options(self, asked: ImportOptions) -> ImportOptions:
        """``asked`` with everything settled that this plan settles."""
        read = {
            "encoding": self.encoding if self.format == "text" else None,
            "decimal_comma": self.decimal_comma,
            "date_order": self.date_order,
        }
        settled = {part: value for part, value in read.items() if part not in {*self.unclear, *self.untold}}
        return replace(
            asked,
            delimiter=self.delimiter or None,
            sheet=self.sheet or None,
            has_header=self.header_line > 0,
            header_line=self.header_line or None,
            columns={name: "" for name in FIELDS if name not in self.undecided} | self.columns,
            assumed=frozenset(part for part in settled if part != "encoding" and getattr(asked, part) is None),
            **settled,
        )


class ColumnGuess(Struct, frozen=True, kw_only=True):
    """One column of the file, and what it is taken to be."""

    header: str
    field: str | None
    samples: tuple[str, ...]


class FilePreview(Struct, frozen=True, kw_only=True):
    """What the beginning of a file looks like with the options given."""

    plan: ReadingPlan
    columns: tuple[ColumnGuess, ...]
    rows: tuple[tuple[str, ...], ...]
    """The first 20 rows with data, as text, without the header."""
    sheets: tuple[str, ...]
    beginning: tuple[tuple[int, tuple[str, ...]], ...] = ()
    """Line and cells of the rows among which the header is, titles included."""
    left_out: tuple[int, ...] = ()
    """As of ``ImportedFile``; empty where the file is longer than what was looked at."""
    problems: tuple[RejectedRow, ...]
    """Rows among the first thousand that would be rejected; empty while no column is the order session."""


class ImportedFile(Struct, frozen=True, kw_only=True):
    """A whole file, read. No row with data is ever unaccounted for.

    ``row_count == rows_used + len(rejected) + len(left_out)``.
    """

    rows: tuple[FileRow, ...]
    """One for each order, in the order of their first lines."""
    rejected: tuple[RejectedRow, ...]
    """One for each row that was not taken, by line."""
    row_count: int
    """Rows with data, the header left out."""
    rows_used: int
    """Rows that went into orders; more than there are orders where one order takes several rows."""
    columns: dict[str, str]
    """Our field → the header of the file's column."""
    headers: tuple[str, ...]
    """All columns of the file, also those that are no field of ours; what ``RejectedRow.cells`` belong to."""
    encoding: str
    delimiter: str
    sheet: str = ""
    """The sheet of a workbook that was read."""
    left_out: tuple[int, ...] = ()
    """Lines at the end that are no orders: sums, and sentences about the list."""
    rows_from_billing: int = 0
    """Rows that do not say where the order goes, and were given the place where its bill goes."""


class RawRow(Struct, frozen=True):
    """One row as the file has it. ``line`` counts from 1 and is the row's first line."""

    line: int
    cells: tuple[Cell, ...]

    @property
    def has_data(self) -> bool:
        return any(not isinstance(cell, str) or cell.strip() for cell in self.cells)


class Table(Protocol):
    """A file that holds rows, whatever its kind. ``rows`` may be called again and begins anew."""

    encoding: str
    delimiter: str
    sheets: tuple[str, ...]
    """Those that can be chosen; none of a text file."""
    sheet: str
    """The one that is read."""

    def rows(self) -> Iterator[RawRow]: ...


def text_of(cell: Cell) -> str:
    """A cell as the text a person would type. Numbers of 16 digits and more look as a spreadsheet shows them."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, Decimal):
        if not cell.is_finite():
            return str(cell)
        if abs(cell) >= Decimal(10) ** 15:
            return f"{cell:.5E}"
        return f"{cell:f}"
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ")
    return cell.isoformat()
