"""One row of a file as a ``FileRow``, and several rows of one order as one.

A row is either used or rejected with a reason; nothing is dropped, and no value is made up or silently changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from functools import partial
from typing import Any, Final
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Struct

from core.domain.fields import FILE_COLUMNS, CellKind, FileColumn
from core.domain.model import FileRow
from core.domain.results import RejectedRow
from core.files.cell_amounts import MoneyColumn
from core.files.cell_dates import DAY, DateColumn, zone_called
from core.files.cells import CellError, key_text, read_country, read_currency, read_email, read_identifier, read_text
from core.files.columns import billing_columns, zone_named
from core.files.options import Cell, ImportOptions, RawRow, UncalculatedFormula, text_of
from core.files.repeated_totals import RepeatedTotals

_MAX_SHOWN: Final = 200
"""Characters of a wrong value that are kept to be shown."""

_BY_KIND: Final = {
    CellKind.TEXT: read_text,
    CellKind.EMAIL: read_email,
    CellKind.COUNTRY: read_country,
    CellKind.CURRENCY: read_currency,
}
PLACES: Final = tuple(column.name for column in FILE_COLUMNS if column.is_place)
_MERGED: Final = tuple(column for column in FILE_COLUMNS if not column.identifies)


TEXT_READERS: Final[dict[str, Callable[[Cell], str | None]]] = {
    column.name: partial(read_identifier, field=column.name)
    if column.cell is CellKind.IDENTIFIER
    else _BY_KIND[column.cell]
    for column in FILE_COLUMNS
    if column.cell not in (CellKind.MOMENT, CellKind.AMOUNT)  # of which one cell alone does not tell everything
}
"""Column → how a cell of it is read."""


class RowReader:
    """Turns raw rows into ``FileRow``; first looks at all of them, then reads."""

    def __init__(
        self,
        columns: Mapping[str, int],
        widths: tuple[int, int],
        options: ImportOptions,
        file: str,
        *,
        names: Sequence[str] = (),
    ) -> None:
        """``widths``: how many fields a row has at least and at most.

        Empty ones beyond that do no harm, and missing ones at the end are empty where no column in use is among them.
        ``names`` are those of the columns: the one of the dates may name their time zone, and others where the bill
        goes, which counts for a row that does not say where the order goes.
        """
        self._columns = columns
        self.billing = billing_columns(names, columns) if names else {}
        self.rows_from_billing = 0
        self.totals = RepeatedTotals()
        self._narrowest, self._widest = widths
        self._narrowest = min(self._narrowest, max([2, *(index + 1 for index in columns.values())]))
        self._website_id = options.website_id or None
        self._file = file
        self.money = MoneyColumn(decimal_comma=options.decimal_comma)
        named = zone_named(names[columns["timestamp"]]) if names and "timestamp" in columns else ""
        zone = zone_called(named) if named else None
        self.dates = DateColumn(zone or ZoneInfo(options.timezone), order=options.date_order)

    def look_at(self, row: RawRow) -> None:
        for field, column in (("total", self.money), ("timestamp", self.dates)):
            index = self._columns.get(field, -1)
            if 0 <= index < len(row.cells):
                column.look_at(row.cells[index])
        if "total" in self._columns and "order_session" in self._columns:
            website, session, total = (
                text_of(row.cells[index]) if 0 <= (index := self._columns.get(field, -1)) < len(row.cells) else ""
                for field in ("website_id", "order_session", "total")
            )
            self.totals.look_at([(website, key_text(session))], [total])

    def settled(self, row: RawRow) -> RawRow:
        """``row`` with its date as it is meant, also where the file holds it swapped."""
        index = self._columns.get("timestamp", -1)
        if not 0 <= index < len(row.cells) or isinstance(row.cells[index], str):
            return row
        cell = self.dates.settled(row.cells[index])
        return RawRow(row.line, (*row.cells[:index], cell, *row.cells[index + 1 :]))

    def read(self, row: RawRow) -> FileRow | RejectedRow:
        row = self.settled(row)
        surplus = row.cells[self._widest :]
        if len(row.cells) < self._narrowest or any(not isinstance(cell, str) or cell.strip() for cell in surplus):
            error = CellError("field_count", fields=str(len(row.cells)), header=str(self._narrowest))
            return _rejected(row, "", row.cells[0], error)
        values: dict[str, Any] = {}
        for field, index in self._columns.items():
            cell = row.cells[index] if index < len(row.cells) else ""
            try:
                values |= self._value(field, cell)
            except CellError as error:
                return _rejected(row, field, cell, error)
        if not values.get("order_session"):
            return _rejected(row, "order_session", "", CellError("session_missing"))
        if self.billing and not any(values.get(field) for field in PLACES):
            try:
                values |= self._place_of_bill(row)
            except CellError as error:
                return _rejected(row, "", "", error)
        amount_currency = values.pop("amount_currency", None)
        values["currency"] = values.get("currency") or amount_currency
        values["website_id"] = values.get("website_id") or self._website_id
        return FileRow(file=self._file, line=row.line, **values)

    def _place_of_bill(self, row: RawRow) -> dict[str, Any]:
        cells = {field: row.cells[index] for field, index in self.billing.items() if index < len(row.cells)}
        found = {field: value for field, cell in cells.items() if (value := self._value(field, cell)[field])}
        self.rows_from_billing += bool(found)
        return found

    def _value(self, field: str, cell: Cell) -> dict[str, Any]:
        if isinstance(cell, UncalculatedFormula):
            raise CellError("formula_no_result")
        if field == "timestamp":
            moment = self.dates.read(cell)
            return {} if moment is None else {"timestamp": moment.at, "timestamp_resolution": moment.resolution}
        if field == "total":
            amount = self.money.read(cell)
            return {} if amount is None else {"total": amount.value, "amount_currency": amount.currency}
        return {field: TEXT_READERS[field](cell)}


def _rejected(row: RawRow, field: str, cell: Cell, error: CellError) -> RejectedRow:
    return RejectedRow(
        line=row.line,
        column=field,
        value=text_of(cell)[:_MAX_SHOWN],
        code=error.code,
        params=error.params,
        cells=tuple(map(text_of, row.cells)),
    )


class _Conflict(Struct, frozen=True):
    field: str
    first: tuple[int, str]
    """Line and value."""
    second: tuple[int, str]


class _Gathered(Struct):
    """An order while its rows come in."""

    row: FileRow
    lines: list[int]
    origins: dict[str, int]
    """Field → the line that its value is from, where that is not the first."""
    conflict: _Conflict | None = None
    totals: dict[int, str] = {}
    """Those of its rows, by line."""


class OrderGatherer:
    """Puts the rows of one order together: the first value of each field counts, and the others must agree."""

    def __init__(self, zone: ZoneInfo, *, totals_of_items: bool = False) -> None:
        """``totals_of_items``: the column of the total holds what each item costs, so it tells no order's total."""
        self._zone = zone
        self._totals_of_items = totals_of_items
        self._orders: dict[tuple[str | None, str], _Gathered] = {}

    def add(self, row: FileRow) -> None:
        gathered = self._orders.setdefault((row.website_id, row.order_session), _Gathered(row, [], {}))
        gathered.lines.append(row.line)
        if row.total is not None:
            gathered.totals[row.line] = str(row.total)
        if gathered.row is row:
            return
        changes: dict[str, Any] = {}
        for column in _MERGED:
            field = column.name
            old, new = getattr(gathered.row, field), getattr(row, field)
            if new is None:
                continue
            if old is None:
                changes[field] = new
                gathered.origins[field] = row.line
                if field == "timestamp":
                    changes["timestamp_resolution"] = row.timestamp_resolution
            elif not self._agree(column, gathered.row, row):
                first_line = gathered.origins.get(field, gathered.row.line)
                conflict = _Conflict(field, (first_line, _as_text(old)), (row.line, _as_text(new)))
                gathered.conflict = gathered.conflict or conflict
            elif field == "timestamp" and row.timestamp_resolution < gathered.row.timestamp_resolution:
                changes |= {"timestamp": new, "timestamp_resolution": row.timestamp_resolution}
        if changes:
            gathered.row = msgspec.structs.replace(gathered.row, **changes)

    def results(self) -> Iterator[tuple[FileRow, int] | Sequence[RejectedRow]]:
        """Per order: its row and how many rows of the file it took, or all of its rows, rejected."""
        for gathered in self._orders.values():
            if self._totals_of_items and len(gathered.totals) > 1:
                yield [_total_of_item(line, gathered.totals.get(line, "")) for line in gathered.lines]
            elif gathered.conflict is None:
                yield gathered.row, len(gathered.lines)
            else:
                yield _rejections(gathered.conflict, gathered.lines)

    def _agree(self, column: FileColumn, one: FileRow, other: FileRow) -> bool:
        if column.cell is CellKind.EMAIL:
            return bool(getattr(one, column.name).casefold() == getattr(other, column.name).casefold())
        if column.cell is CellKind.MOMENT and one.timestamp and other.timestamp:
            coarsest = max(one.timestamp_resolution, other.timestamp_resolution)
            return self._rounded(one.timestamp, coarsest) == self._rounded(other.timestamp, coarsest)
        return bool(getattr(one, column.name) == getattr(other, column.name))

    def _rounded(self, at: datetime, resolution: int) -> object:
        if resolution == DAY:
            return at.astimezone(self._zone).date()
        return int(at.timestamp()) // resolution


def _rejections(conflict: _Conflict, lines: Sequence[int]) -> list[RejectedRow]:
    (first_line, first), (second_line, second) = conflict.first, conflict.second
    params = {"first_line": str(first_line), "first": first, "second_line": str(second_line), "second": second}
    return [
        RejectedRow(
            line=line,
            column=conflict.field,
            value=second if line == second_line else first,
            code="conflict",
            params=params,
        )
        for line in lines
    ]


def _total_of_item(line: int, value: str) -> RejectedRow:
    return RejectedRow(line=line, column="total", value=value, code="total_of_item")


def _as_text(value: str | Decimal | datetime) -> str:
    return value.isoformat(sep=" ") if isinstance(value, datetime) else str(value)[:_MAX_SHOWN]
