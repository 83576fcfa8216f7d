"""Whole columns of a slice at once: the quick way to what ``RowReader`` reads row by row.

The quick way only knows what is plainly right (and remembers cells that come again and again); every other cell goes
to the reader that knows everything, and a row with a cell that cannot be read goes to ``RowReader`` as a whole, which
rejects it with its reason. So there is one set of rules, and this module holds none of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import repeat
from typing import Any, Final

from core.domain.fields import FILE_COLUMNS, CellKind, FileColumn
from core.domain.model import FileRow
from core.files.cell_amounts import MoneyColumn
from core.files.cell_dates import MINUTE, SECOND, DateColumn
from core.files.cells import CellError
from core.files.options import Cell
from core.files.rows import PLACES, TEXT_READERS
from core.files.spreadsheet_text import unguard

_REMEMBERED: Final = 20_000
"""Different cells of a column that are remembered before it begins anew."""

_PLAIN_ID: Final = r"(?:[0-9]{1,14}|[0-9Ee-]*+[A-DF-Za-df-z_][A-Za-z0-9_-]*+)"
"""No spreadsheet's doing: whatever it mangles consists of digits, signs and the letter E."""
_PLAIN_EMAIL: Final = r"[A-Za-z0-9._+-]{1,64}+@(?:[A-Za-z0-9-]{1,63}\.){1,2}[A-Za-z]{2,20}"
_PLAIN: Final = {CellKind.IDENTIFIER: _PLAIN_ID, CellKind.EMAIL: _PLAIN_EMAIL}


class _Bad:
    """Stands for a cell that cannot be read."""


_BAD: Final = _Bad()

_Read = Callable[[Cell], Any]
ColumnReader = Callable[[Sequence[str]], list[Any]]


class _Remembered(dict[str, Any]):
    """Cell → value, read when first asked for. What is bad is never remembered, so ``read`` hears of each one."""

    def __init__(self, read: _Read) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, cell: str) -> Any:
        value = self._read(cell)
        if value is not _BAD:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[cell] = value
        return value


def _remembering(read: _Read) -> ColumnReader:
    remembered = _Remembered(read)
    return lambda cells: list(map(remembered.__getitem__, cells))


def _plain_or(plain: str, read: _Read) -> ColumnReader:
    """What matches ``plain`` is taken as it is. Mostly that is the whole column, which one match tells."""
    whole_column, one = re.compile(rf"(?:{plain}\n)*+").fullmatch, re.compile(plain).fullmatch

    def read_column(cells: Sequence[str]) -> list[Any]:
        column = "\n".join(cells)
        if column.count("\n") == len(cells) - 1 and whole_column(f"{column}\n"):
            return list(cells)
        return [cell if one(cell) else read(cell) for cell in cells]

    return read_column


class _Times:
    """Times of one column. Everything up to the hour is read once and remembered; minutes and seconds are added."""

    def __init__(self, dates: DateColumn, read: _Read) -> None:
        self._dates = dates
        self._hours = _Remembered(self._begin_of_hour)
        self._whole = _Remembered(read)

    def __call__(self, cells: Sequence[str]) -> list[Any]:
        hours, whole, tail_of = self._hours, self._whole, _TAILS.get
        read: list[Any] = []
        for cell in cells:
            tail = tail_of(cell[13:])
            if tail is not None and (begin := hours[cell[:13]]) is not None:
                read.append((begin + tail[0], tail[1]))
            else:
                read.append(whole[cell])
        return read

    def read_seconds(self, cells: Sequence[str]) -> list[datetime] | None:
        """The times alone, where every cell holds one to the second that is plainly right; ``None`` elsewhere."""
        hours, seconds = self._hours, _SECONDS
        try:
            return [hours[cell[:13]] + seconds[cell[13:]] for cell in cells]
        except (KeyError, TypeError):  # no such time; an hour that is none, or in which the clocks are changed
            return None

    def _begin_of_hour(self, text: Cell) -> datetime | None:
        """``None`` where the clocks are changed within the hour, or it is no hour."""
        try:
            first, last = self._dates.read(f"{text}:00:00"), self._dates.read(f"{text}:59:59")
        except CellError:
            return None
        if first is None or last is None or last.at - first.at != _LAST_SECOND:
            return None
        return first.at


def _tails() -> dict[str, tuple[timedelta, int]]:
    """``:MM`` and ``:MM:SS`` → the time since the hour began, and how exact it is."""
    tails: dict[str, tuple[timedelta, int]] = {}
    for minute in range(60):
        tails[f":{minute:02}"] = timedelta(minutes=minute), MINUTE
        for second in range(60):
            tails[f":{minute:02}:{second:02}"] = timedelta(minutes=minute, seconds=second), SECOND
    return tails


_TAILS: Final = _tails()
_SECONDS: Final = {text: after for text, (after, resolution) in _TAILS.items() if resolution == SECOND}
_LAST_SECOND: Final = timedelta(seconds=3599)
_NO_AMOUNT: Final = (None, None)
_NO_MOMENT: Final = (None, SECOND)
_DEFAULTS: Final = tuple(
    zip(FileRow.__struct_fields__, (None, *FileRow.__struct_defaults__), strict=True)  # the session has none
)


class BulkReader:
    """Turns rows of one width into ``FileRow``; to be used once all columns were looked at."""

    def __init__(
        self,
        columns: Mapping[str, int],
        money: MoneyColumn,
        dates: DateColumn,
        *,
        website_id: str | None,
        file: str,
        billing: Mapping[str, int] | None = None,
    ) -> None:
        """``billing``: place → the column that counts for a row that does not say where the order goes."""
        self._columns = columns
        self._billing = billing or {}
        self.rows_from_billing = 0
        self._website_id = website_id
        self._file = file
        self._seen_bad = False
        self._money = money
        self._dates = dates
        self._readers = {column.name: self._reader_of(column) for column in FILE_COLUMNS if column.name in columns}
        self._plain_readers: dict[str, Callable[[Sequence[str]], Sequence[Any] | None]] = {}
        if "total" in columns:
            self._plain_readers["total"] = money.read_all
        if isinstance(times := self._readers.get("timestamp"), _Times):
            self._plain_readers["timestamp"] = times.read_seconds

    def read(self, rows: Sequence[Sequence[str]], lines: Sequence[int]) -> list[FileRow | None]:
        """One ``FileRow`` for each row, ``None`` where ``RowReader`` has to look at it.

        All rows are of one width, which holds every column; ``lines`` are theirs.
        """
        self._seen_bad = False
        cells = list(zip(*rows, strict=True))
        plain = {
            field: column
            for field, read in self._plain_readers.items()
            if (column := read(cells[self._columns[field]])) is not None
        }
        readers = self._readers.items()
        values = {field: read(cells[self._columns[field]]) for field, read in readers if field not in plain}
        filled = self._fill_from_billing(values, cells) if self._billing else set[int]()
        doubtful = _empty_handed(values) if self._seen_bad or not all(values["order_session"]) else ()
        built: list[FileRow | None] = list(map(FileRow, *self._in_order_of_struct(plain, values, lines)))
        for index in doubtful:
            built[index] = None
        self.rows_from_billing += len(filled.difference(doubtful))
        return built

    def _fill_from_billing(self, values: dict[str, list[Any]], cells: Sequence[Sequence[str]]) -> set[int]:
        """Places of rows that have none; returns which rows they are."""
        places = [values[field] for field in PLACES if field in values]
        empty = [index for index, found in enumerate(zip(*places, strict=True)) if not any(found)]
        filled = set[int]()
        for field, column in self._billing.items() if empty else ():
            found = self._readers[field]([cells[column][index] for index in empty])
            for index, value in zip(empty, found, strict=True):
                values[field][index] = value
                if value:
                    filled.add(index)
        return filled

    def _reader_of(self, column: FileColumn) -> ColumnReader:
        read_text = TEXT_READERS.get(column.name)
        if read_text is None:
            if column.cell is CellKind.MOMENT:
                return _Times(self._dates, self._guarded(self._dates.read))
            return _remembering(self._guarded(self._money.read))
        read = self._guarded(read_text)
        plain = _PLAIN.get(column.cell)
        return _remembering(read) if plain is None or column.shared else _plain_or(plain, read)

    def _guarded(self, read: _Read) -> _Read:
        def read_or_bad(cell: Cell) -> Any:
            try:
                return read(unguard(cell) if isinstance(cell, str) else cell)
            except CellError:
                self._seen_bad = True
                return _BAD

        return read_or_bad

    def _in_order_of_struct(
        self, plain: Mapping[str, Sequence[Any]], values: Mapping[str, Sequence[Any]], lines: Sequence[int]
    ) -> list[Iterable[Any]]:
        """Column by column what ``FileRow`` takes: a call of it a row, and no other, in C."""
        made: dict[str, Iterable[Any]] = {**plain, **values, "file": repeat(self._file), "line": lines}
        websites = values.get("website_id")
        own = self._website_id
        made["website_id"] = repeat(own) if websites is None else [website or own for website in websites]
        if "timestamp" in values:
            made["timestamp"], made["timestamp_resolution"] = zip(
                *[moment or _NO_MOMENT for moment in values["timestamp"]], strict=True
            )
        if "total" in values:
            made["total"], found = zip(*[amount or _NO_AMOUNT for amount in values["total"]], strict=True)
            named = values.get("currency", found)
            made["currency"] = [one or other for one, other in zip(named, found, strict=True)]
        return [made.get(name) or repeat(default) for name, default in _DEFAULTS]


def _empty_handed(values: Mapping[str, list[Any]]) -> set[int]:
    """Rows with a cell that cannot be read, or without an order session. Makes their bad cells harmless."""
    found = {index for index, session in enumerate(values["order_session"]) if not session}
    for column in values.values():
        for index, value in enumerate(column):
            if value is _BAD:
                found.add(index)
                column[index] = None
    return found
