"""The rows of the shop's own list of orders, read as the rows of a file are: same columns, same values, same refusals.

Rows come a page at a time, newest first, and only the cells of matched fields are kept of them, so that years of
orders fit. Pure: who fetches the pages, and when to stop, is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Final, TypeAlias
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from core.domain.errors import ImportFileError
from core.domain.model import FileRow, Notice, OrderKey
from core.domain.results import RejectedRow
from core.files.cell_dates import DateColumn
from core.files.cells import CellError, read_identifier
from core.files.columns import columns_found, fitting, match_listed, no_session_column
from core.files.options import FIELDS, ColumnGuess, ImportedFile, ImportOptions, RawRow, text_of
from core.files.rows import OrderGatherer, RowReader

SOURCE: Final = "The shop's list of orders"
"""What stands where a file's name would."""
_CHECKOUT: Final = "checkout"
_QUOTE: Final = "quote"
"""The two kinds of order that Wemasy's reference names."""
_SAMPLES: Final = 3

Cells: TypeAlias = Mapping[str, str | Decimal]


class Period(Struct, frozen=True, kw_only=True):
    """Days in the shop's time zone, both included; ``None`` is open."""

    first: date | None = None
    last: date | None = None

    @property
    def is_open(self) -> bool:
        return self.first is None and self.last is None


class ListedPage(Struct, frozen=True, kw_only=True):
    """What a page tells before the whole list is read; enough to know when to stop."""

    keys: tuple[OrderKey, ...]
    """Of the rows that have a session."""
    days: tuple[date, ...]
    """When its orders were placed, as far as their dates can be read."""


class _Kept(Struct, frozen=True):
    page: int
    row: RawRow
    """Cells in the sequence of ``FIELDS``."""
    quote_in: tuple[str, ...]
    """The names under which the row says that it is a quote."""


class ListingReader:
    """Collects the pages of one walk through the list; ``finish`` reads them."""

    def __init__(
        self, options: ImportOptions, *, remembered: Iterable[Mapping[str, str]] = (), period: Period | None = None
    ) -> None:
        """``options.columns`` are the user's choices of today, ``remembered`` those of earlier lists, newest first."""
        self._options = options
        self._remembered = tuple(remembered)
        self._period = period or Period()
        self._zone = ZoneInfo(options.timezone)
        self._headers: dict[str, None] = {}
        self._samples: dict[str, list[str]] = {}
        self._columns: dict[str, str] = {}
        self._kinds: dict[str, bool] = {}
        """Name → whether all its values are kinds of order."""
        self._kept: list[_Kept] = []
        self._seen: set[int] = set()
        self._pages = 0
        self._dates = DateColumn(self._zone, order=options.date_order)
        self.outside: set[OrderKey] = set()
        """The orders that ``finish`` left out because they are not of the period."""

    # ------------------------------------------------------------------------------------------------- reading

    def take(self, rows: Sequence[Cells]) -> ListedPage:
        """One more page. Raises ``UsageError`` or ``ImportFileError`` where its columns cannot be told.

        A row that an earlier page showed already is left out: the list moved on while it was read.
        """
        self._pages += 1
        self.look_at(rows)
        self._match()
        earlier = set(self._seen)
        keys: list[OrderKey] = []
        days: list[date] = []
        for cells in rows:
            identity = hash(tuple(sorted((name, str(value)) for name, value in cells.items())))
            row = RawRow(len(self._kept) + 1, tuple(cells.get(self._columns.get(field, ""), "") for field in FIELDS))
            keys += self._key_of(row)
            days += self._day_of(row)
            if identity not in earlier:
                self._kept.append(_Kept(self._pages, row, self._quoted(cells)))
                self._seen.add(identity)
        return ListedPage(keys=tuple(keys), days=tuple(days))

    def look_at(self, rows: Sequence[Cells]) -> None:
        """Takes note of the fields there are, without reading the rows."""
        for cells in rows:
            for name, value in cells.items():
                self._headers.setdefault(name)
                samples = self._samples.setdefault(name, [])
                text = text_of(value).strip()
                if len(samples) < _SAMPLES and text not in samples:
                    samples.append(text)
                is_kind = text.casefold() in {_CHECKOUT, _QUOTE}
                self._kinds[name] = self._kinds.get(name, True) and is_kind

    def columns(self) -> tuple[ColumnGuess, ...]:
        """Every field of the rows seen so far, what it is taken to be, and a few of its values."""
        field_of = {name: field for field, name in self._guess().items()}
        return tuple(
            ColumnGuess(header=name, field=field_of.get(name), samples=tuple(self._samples[name]))
            for name in self._headers
        )

    def chosen(self) -> dict[str, str]:
        """What the user chose of these columns, today or before."""
        return {**fitting(self._remembered, self._headers), **self._options.columns}

    def finish(self) -> ImportedFile:
        """All orders of the list: used, or rejected with the reason. Those outside the period do not count."""
        reader = self._reader()
        rejected: list[RejectedRow] = []
        good: dict[int, tuple[int, FileRow]] = {}
        count = 0
        for kept in self._kept:
            result = self._read(kept, reader)
            if result is None:
                continue
            count += 1
            if isinstance(result, RejectedRow):
                rejected.append(result)
            else:
                good[count] = (kept.page, result)
        moved = _moved(good)
        gatherer = OrderGatherer(self._zone)
        for number, (_, row) in good.items():
            if number not in moved:
                gatherer.add(row)
        rows: list[FileRow] = []
        used = 0
        for gathered in gatherer.results():
            if isinstance(gathered, tuple):
                rows.append(gathered[0])
                used += gathered[1]
            else:
                rejected += [_fetched(row) for row in gathered]
        return ImportedFile(
            rows=tuple(rows),
            rejected=tuple(sorted(rejected, key=lambda row: row.line)),
            row_count=count - len(moved),
            rows_used=used,
            columns=dict(self._columns),
            headers=FIELDS,
            encoding="",
            delimiter="",
        )

    def _reader(self) -> RowReader:
        columns = {field: FIELDS.index(field) for field in self._columns}
        widths = (len(FIELDS), len(FIELDS))
        reader = RowReader(columns, widths, self._options, SOURCE)
        for kept in self._kept:
            reader.look_at(kept.row)
        # Where no amount tells, it is what programs write: a point before the cents.
        comma = bool(reader.money.decimal_comma)
        return RowReader(
            columns, widths, replace(self._options, decimal_comma=comma, date_order=reader.dates.order), SOURCE
        )

    # ------------------------------------------------------------------------------------------------- columns

    def _guess(self) -> dict[str, str]:
        return match_listed(tuple(self._headers), self.chosen(), source=SOURCE)

    def _match(self) -> None:
        """The columns stay what they are once matched; a field that turns up later may still be added."""
        if not self._headers:
            return
        self._columns = {**self._guess(), **self._columns}
        if "order_session" not in self._columns:
            raise no_session_column(tuple(self._headers), SOURCE)
        if not self._period.is_open and "timestamp" not in self._columns:
            raise _no_date_column(tuple(self._headers))

    # ---------------------------------------------------------------------------------------------------- rows

    def _read(self, kept: _Kept, reader: RowReader) -> FileRow | RejectedRow | None:
        """The order, the reason why it is none, or ``None`` when it lies outside the period."""
        if any(self._kinds[name] for name in kept.quote_in):
            return _refused(kept.row, "", "quote")
        row = reader.read(kept.row)
        if isinstance(row, RejectedRow):
            return row
        if not self._period.is_open:
            if row.timestamp is None:
                return _refused(kept.row, "timestamp", "date_missing")
            if not self._includes(row.timestamp):
                self.outside.add(OrderKey(row.website_id or "", row.order_session))
                return None
        own = self._options.website_id
        if own and row.website_id != own:
            return _refused(kept.row, "website_id", "other_website", other=row.website_id or "", own=own)
        return row

    def _includes(self, at: datetime) -> bool:
        day = at.astimezone(self._zone).date()
        first, last = self._period.first, self._period.last
        return (first is None or day >= first) and (last is None or day <= last)

    def _key_of(self, row: RawRow) -> list[OrderKey]:
        try:
            session = read_identifier(row.cells[_SESSION], "order_session")
            website = read_identifier(row.cells[_WEBSITE], "website_id")
        except CellError:
            return []
        return [OrderKey(website or self._options.website_id, session)] if session else []

    def _day_of(self, row: RawRow) -> list[date]:
        self._dates.look_at(row.cells[_TIMESTAMP])
        try:
            moment = self._dates.read(row.cells[_TIMESTAMP])
        except CellError:
            return []
        return [moment.at.astimezone(self._zone).date()] if moment is not None else []

    def _quoted(self, cells: Cells) -> tuple[str, ...]:
        return tuple(name for name, value in cells.items() if isinstance(value, str) and value.casefold() == _QUOTE)


_SESSION: Final = FIELDS.index("order_session")
_WEBSITE: Final = FIELDS.index("website_id")
_TIMESTAMP: Final = FIELDS.index("timestamp")


def _no_date_column(headers: Sequence[str]) -> ImportFileError:
    return ImportFileError(
        SOURCE,
        Notice("date_column_missing", {"columns": columns_found(headers)}),
        Notice("advise_choose_date"),
    )


def _fetched(row: RejectedRow) -> RejectedRow:
    """Its sentence speaks of lines; a list that was fetched has none."""
    told = {name: value for name, value in row.params.items() if not name.endswith("_line")}
    return replace(row, params=told)


def _refused(row: RawRow, field: str, code: str, **params: str) -> RejectedRow:
    value = text_of(row.cells[FIELDS.index(field)]) if field else ""
    cells = tuple(map(text_of, row.cells))
    return RejectedRow(line=row.line, column=field, value=value, code=code, params=params, cells=cells)


def _moved(rows: Mapping[int, tuple[int, FileRow]]) -> set[int]:
    """Rows of orders that a later page showed again, changed: the list was sorted anew, and the later word counts.

    Two rows of one page, or with another buyer or time, are no such thing: they contradict each other.
    """
    newest: dict[OrderKey, int] = {}
    moved: set[int] = set()
    for number, (page, row) in rows.items():
        key = OrderKey(row.website_id or "", row.order_session)
        earlier = newest.get(key)
        if earlier is not None and rows[earlier][0] != page and _same_purchase(rows[earlier][1], row):
            moved.add(earlier)
        newest[key] = number
    return moved


def _same_purchase(one: FileRow, other: FileRow) -> bool:
    emails = {row.email.casefold() for row in (one, other) if row.email}
    moments = {row.timestamp for row in (one, other) if row.timestamp}
    return len(emails) <= 1 and len(moments) <= 1
