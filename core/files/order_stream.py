"""Stream a file's orders slice by slice, so that a file of any length needs the memory of a short one.

Opening finds out what kind of file it is, where its header is, and what the system says against reading it. Then it is
read twice. The first pass finds everything that concerns the file as a whole (a wrong quote, a wrong byte, how its
columns write amounts and dates, which orders take several rows); so once the first slice is handed out, only a row or
an order can still be refused. Nothing is written anywhere.

Rows of one order are deduplicated with four bytes a row: keys are counted by their hash, and only rows whose hash comes
again wait for the end of the file. Two orders with one hash (a hundred pairs in a million orders) are merely held back
together; they are never taken for one.
"""

from __future__ import annotations

import os
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import repeat
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from core.domain.errors import ImportFileError, SettingValueError
from core.domain.model import FileRow, Notice
from core.domain.results import RejectedRow
from core.files.cells import key_text
from core.files.columns import match_columns, no_session_column, unique_names
from core.files.fast_rows import BulkReader
from core.files.options import ImportedFile, ImportOptions, RawRow, Table, text_of
from core.files.rows import OrderGatherer, RowReader
from core.files.spreadsheet_text import unguard
from core.files.table_shape import EXPORT_AGAIN, FOOTER_WITHIN, data_rows, find_header, footer_lines
from core.files.text_table import SLICE, RawSlice, TextTable

_BUCKETS: Final = 64
"""Hashes are counted a bucket at a time, so that only a part of them is ever held as Python numbers."""
_MASK: Final = _BUCKETS - 1
MAX_FILE_BYTES: Final = 1 << 30
_WORKBOOK_MARKS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
"""How a ZIP archive (.xlsx, .xlsb, .ods) and an OLE file (.xls) begin."""


def key_hashes(keys: Iterable[tuple[str, str]]) -> list[int]:
    """Of each website id and order session: the same for all rows of one order, within one run of the program."""
    return [number & 0xFFFF_FFFF for number in map(hash, keys)]


class RepeatCounter:
    """Counts the rows of each key."""

    def __init__(self) -> None:
        self._buckets = [array("I") for _ in range(_BUCKETS)]

    def add(self, hashes: Iterable[int]) -> None:
        appends = [bucket.append for bucket in self._buckets]
        for number in hashes:
            appends[number & _MASK](number)

    def repeated(self) -> dict[int, int]:
        """Hash → number of rows, where that is more than one. Forgets everything."""
        found: dict[int, int] = {}
        while self._buckets:
            counts = Counter(self._buckets.pop())
            found.update((number, count) for number, count in counts.items() if count > 1)
        return found


def open_table(path: Path, options: ImportOptions) -> Table:
    size = path.stat().st_size
    if path.is_dir():
        raise IsADirectoryError(path)
    if not path.is_file():
        raise ImportFileError(path.name, Notice("not_a_file"), Notice("advise_choose_orders"))
    if size > MAX_FILE_BYTES:
        raise ImportFileError(path.name, Notice("file_too_large"), Notice("advise_split_file"))
    with path.open("rb") as stream:
        head = stream.read(8)
    if not head.strip(b"\xef\xbb\xbf\xff\xfe\r\n\t \0"):
        _refuse_empty(path)
    if not head.startswith(_WORKBOOK_MARKS):
        return TextTable(path, options)
    from core.files.workbook_table import WorkbookTable  # noqa: PLC0415 - what a text file does not need

    return WorkbookTable(path, options)


def _refuse_empty(path: Path) -> None:
    with path.open("rb") as stream:
        while chunk := stream.read(1 << 18):
            if chunk.strip(b"\xef\xbb\xbf\xff\xfe\r\n\t \0"):
                return
    raise ImportFileError(path.name, Notice("file_empty"), EXPORT_AGAIN)


def zone_of(options: ImportOptions) -> ZoneInfo:
    try:
        return ZoneInfo(options.timezone)
    except (KeyError, ValueError, OSError) as error:
        raise SettingValueError(
            setting="shop.timezone", value=options.timezone, reason=Notice("timezone_unknown")
        ) from error


def version_of(path: Path) -> tuple[int, int, int]:
    status = os.stat(path)  # noqa: PTH116 - the same call for every kind of path
    return status.st_ino, status.st_size, status.st_mtime_ns


@contextmanager
def plain_failures(path: Path) -> Iterator[None]:
    """Turns what the system says of a file into sentences."""
    try:
        yield
    except FileNotFoundError as error:
        raise ImportFileError(path.name, Notice("file_gone"), Notice("advise_choose_again")) from error
    except IsADirectoryError as error:
        raise ImportFileError(path.name, Notice("is_a_folder"), Notice("advise_choose_in_folder")) from error
    except PermissionError as error:
        advice = Notice("advise_allow_reading")
        raise ImportFileError(path.name, Notice("file_not_readable"), advice) from error
    except OSError as error:
        reason = Notice("file_unreadable", {"why": error.strerror or type(error).__name__})
        raise ImportFileError(path.name, reason, Notice("advise_copy_here")) from error


class OrderStream:
    """One file, being read. ``slices`` once, then ``result``."""

    def __init__(self, path: Path, options: ImportOptions) -> None:
        """Goes over the whole file once. Raises what ``read_orders`` raises, but for a file that changes later on."""
        self._path = path
        self._zone = zone_of(options)
        self._website_id = options.website_id or None
        with plain_failures(path):
            self._version = version_of(path)
            self._table = open_table(path, options)
            _refuse_unclear(self._table, path.name)
            self._header = find_header(self._table, options, path.name)
            self._columns = match_columns(self._header.names, options.columns, file=path.name)
            if "order_session" not in self._columns:
                raise no_session_column(unique_names(self._header.names), path.name)
            self._width_in_use = max([2, *(index + 1 for index in self._columns.values())])
            settled = replace(options, **dict.fromkeys(options.assumed))
            names = self._header.names
            self._reader = RowReader(self._columns, self._header.widths, settled, path.name, names=names)
            self.row_count = 0
            """Rows with data, the header left out."""
            self._left_out = frozenset[int]()
            self._repeated = self._survey()
            _refuse_contradiction(self._reader, options, path.name)
            if self.row_count == len(self._left_out):
                raise ImportFileError(path.name, Notice("file_header_only"), EXPORT_AGAIN)
        self._gatherers: dict[int, OrderGatherer] = {}
        self._rejected: list[RejectedRow] = []
        self._rows_used = 0
        self._rows_from_billing = 0

    def slices(self, *, progress: Callable[[int], None] | None = None) -> Iterator[tuple[FileRow, ...]]:
        """Every order once, each as soon as its last row was read. ``progress`` hears of the rows read so far."""
        bulk = BulkReader(
            self._columns,
            self._reader.money,
            self._reader.dates,
            website_id=self._website_id,
            file=self._path.name,
            billing=self._reader.billing,
        )
        done = 0
        with plain_failures(self._path):
            for part in self._parts():
                rows = self._read_plain(part, bulk) if isinstance(part, RawSlice) else self._read_each(part)
                done += len(part.rows) if isinstance(part, RawSlice) else len(part)
                if progress is not None:
                    progress(min(done, self.row_count))
                if rows:
                    yield tuple(rows)
            self._rows_from_billing = self._reader.rows_from_billing + bulk.rows_from_billing
            self._rejected = _with_cells(self._rejected, map(self._reader.settled, self._table.rows()))
            if version_of(self._path) != self._version:
                raise ImportFileError(self._path.name, Notice("file_changed"), Notice("advise_import_again"))

    def result(self) -> ImportedFile:
        """What became of the file, without the orders."""
        names = unique_names(self._header.names)
        return ImportedFile(
            rows=(),
            rejected=tuple(sorted(self._rejected, key=lambda row: row.line)),
            row_count=self.row_count,
            rows_used=self._rows_used,
            columns={field: names[index] for field, index in self._columns.items()},
            headers=names,
            encoding=self._table.encoding,
            delimiter=self._table.delimiter,
            sheet=self._table.sheet,
            left_out=tuple(sorted(self._left_out)),
            rows_from_billing=self._rows_from_billing,
        )

    # ------------------------------------------------------------------------------------------------ the parts

    def _parts(self) -> Iterator[RawSlice | list[RawRow]]:
        """Slices of rows of the usual width, which can be read by columns; all other rows with data one by one."""
        if not isinstance(self._table, TextTable):
            rows = list[RawRow]()
            for row in data_rows(self._table, self._header):
                if row.line in self._left_out:
                    continue
                rows.append(row)
                if len(rows) == SLICE:
                    yield rows
                    rows = []
            yield rows
            return
        for part in self._table.slices():
            if self._is_plain(part):
                yield part
            else:
                yield from self._sorted_out(part)

    def _is_plain(self, part: RawSlice) -> bool:
        if part.lines[0] <= self._header.line or set(map(len, part.rows)) != {self._header.widths[1]}:
            return False
        if self._left_out and part.lines[-1] >= min(self._left_out):
            return False
        session = self._columns["order_session"]
        return all(map(str.strip, [cells[session] for cells in part.rows]))

    def _sorted_out(self, part: RawSlice) -> Iterator[RawSlice | list[RawRow]]:
        """The plain rows of a slice that also holds others, then those others."""
        plain, others = RawSlice([], []), list[RawRow]()
        widest = self._header.widths[1]
        for line, row_cells in zip(part.lines, part.rows, strict=True):
            if line <= self._header.line or line in self._left_out or not any(map(str.strip, row_cells)):
                continue
            cells = row_cells
            if self._width_in_use <= len(cells) < widest:  # spreadsheets leave out empty cells at the end of a row
                cells = cells + [""] * (widest - len(cells))
            if self._is_plain(RawSlice([line], [cells])):
                plain.lines.append(line)
                plain.rows.append(cells)
            elif (row := RawRow(line, tuple(map(unguard, cells)))).has_data:
                others.append(row)
        if plain.rows:
            yield plain
        if others:
            yield others

    # ------------------------------------------------------------------------------------------- the first time

    def _survey(self) -> dict[int, int]:
        """Counts the rows, looks at every amount and date. Returns how many rows an order takes, if several."""
        counter = RepeatCounter()
        last_rows: list[RawRow] = []
        money, dates = self._columns.get("total"), self._columns.get("timestamp")
        for part in self._parts():
            last_rows = _last_rows(last_rows, part)
            if not isinstance(part, RawSlice):
                self.row_count += len(part)
                for row in part:
                    self._reader.look_at(row)
                counter.add([self._hash_of(row) for row in part])
                continue
            self.row_count += len(part.rows)
            hashes = self._hashes_of(part)
            counter.add(hashes)
            if money is not None:
                self._reader.totals.look_at(hashes, [cells[money] for cells in part.rows])
                self._reader.money.look_at_all([cells[money] for cells in part.rows])
            if dates is not None:
                self._reader.dates.look_at_all([cells[dates] for cells in part.rows])
        self._left_out = footer_lines(last_rows, self._columns)
        self._totals_of_items = self._reader.totals.are_of_items()
        return counter.repeated()

    def _hash_of(self, row: RawRow) -> int:
        session, website = self._columns["order_session"], self._columns.get("website_id", -1)
        texts = [key_text(text_of(row.cells[at])) if 0 <= at < len(row.cells) else "" for at in (website, session)]
        return key_hashes([(texts[0] or self._website_id or "", texts[1])])[0]

    def _hashes_of(self, part: RawSlice) -> list[int]:
        """The same as ``_hash_of`` of each row."""
        website, own = self._columns.get("website_id"), self._website_id or ""
        websites: Iterable[str] = repeat(own, len(part.rows))
        if website is not None:
            cells = [cells[website] for cells in part.rows]
            texts = {cell: key_text(unguard(cell)) or own for cell in set(cells)}
            websites = map(texts.__getitem__, cells)
        return key_hashes(zip(websites, _trimmed(part, self._columns["order_session"]), strict=True))

    # ------------------------------------------------------------------------------------------ the second time

    def _read_plain(self, part: RawSlice, bulk: BulkReader) -> list[FileRow]:
        built = bulk.read(part.rows, part.lines)
        hashes: Sequence[int | None] = self._hashes_of(part) if self._repeated else [None] * len(built)
        if self._repeated.keys().isdisjoint(hashes):  # of a long file some always come again, in few of its slices
            good = [row for row in built if row is not None]
            if len(good) == len(built):
                self._rows_used += len(good)
                return good
        ready: list[FileRow] = []
        for row, number, line, cells in zip(built, hashes, part.lines, part.rows, strict=True):
            raw = None if row is not None else RawRow(line, tuple(map(unguard, cells)))
            ready += self._take(row if raw is None else self._reader.read(raw), number)
        return ready

    def _read_each(self, part: list[RawRow]) -> list[FileRow]:
        ready: list[FileRow] = []
        for row in part:
            ready += self._take(self._reader.read(row), self._hash_of(row) if self._repeated else None)
        return ready

    def _take(self, row: FileRow | RejectedRow | None, number: int | None) -> Sequence[FileRow]:
        """Takes one row in; returns the orders that are complete with it."""
        left = None if number is None else self._repeated.get(number)
        if isinstance(row, RejectedRow):
            self._rejected.append(row)
        elif row is not None and left is None:
            self._rows_used += 1
            return (row,)
        elif row is not None and number is not None:
            self._gatherers.setdefault(number, self._new_gatherer()).add(row)
        if left is None or number is None:
            return ()
        self._repeated[number] = left - 1
        return self._complete(number) if left == 1 else ()

    def _new_gatherer(self) -> OrderGatherer:
        return OrderGatherer(self._zone, totals_of_items=self._totals_of_items)

    def _complete(self, number: int) -> Sequence[FileRow]:
        gatherer = self._gatherers.pop(number, None)
        ready: list[FileRow] = []
        for result in gatherer.results() if gatherer is not None else ():
            if isinstance(result, tuple):
                ready.append(result[0])
                self._rows_used += result[1]
            else:
                self._rejected += result
        return ready


def _last_rows(before: list[RawRow], part: RawSlice | list[RawRow]) -> list[RawRow]:
    """The last rows of all that were seen, by line: the plain rows of a slice come before its others."""
    if isinstance(part, RawSlice):
        pairs = zip(part.lines[-FOOTER_WITHIN:], part.rows[-FOOTER_WITHIN:], strict=True)
        part = [RawRow(line, tuple(map(unguard, cells))) for line, cells in pairs]
    return sorted([*before, *part[-FOOTER_WITHIN:]], key=lambda row: row.line)[-FOOTER_WITHIN:]


def _refuse_unclear(table: Table, file: str) -> None:
    if isinstance(table, TextTable) and table.rival_encoding:
        raise ImportFileError(
            file,
            Notice("encoding_unclear", {"one": table.encoding, "other": table.rival_encoding}),
            Notice("advise_choose_encoding"),
        )


def _refuse_contradiction(reader: RowReader, options: ImportOptions, file: str) -> None:
    """Where the whole file is written in another way than its beginning suggested, and nobody chose."""
    comma = reader.money.decimal_comma
    if "decimal_comma" in options.assumed and comma is not None and comma != options.decimal_comma:
        raise ImportFileError(
            file,
            Notice("amounts_change"),
            Notice("advise_choose_decimal"),
        )
    dates = reader.dates
    if "date_order" in options.assumed and (dates.is_ambiguous or dates.order != options.date_order):
        raise ImportFileError(
            file,
            Notice("dates_change"),
            Notice("advise_choose_dates"),
        )


def _trimmed(part: RawSlice, column: int) -> list[str]:
    cells = [cells[column] for cells in part.rows]
    whole = "".join(cells)
    if "'" in whole or '"' in whole or not whole.isascii():
        return [key_text(unguard(cell)) for cell in cells]
    return list(map(str.strip, cells))


def _with_cells(rejected: list[RejectedRow], rows: Iterable[RawRow]) -> list[RejectedRow]:
    """Gives the rows of contradictory orders their cells, which are not kept while an order may still be right."""
    bare = {row.line for row in rejected if not row.cells}
    if not bare:
        return rejected
    cells = {row.line: tuple(map(text_of, row.cells)) for row in rows if row.line in bare}
    return [replace(row, cells=cells.get(row.line, row.cells)) for row in rejected]
