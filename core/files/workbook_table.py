"""A workbook (.xlsx, .xlsm, .xlsb, .xls, .ods) as rows of typed cells. Runs nothing that is in it.

How far its cells reach is looked up before anything opens it: calamine lays a sheet out as one block from its first to
its last cell, and a single cell far away, in a damaged file or by a slip of the hand, asks for hundreds of gigabytes.
"""

from __future__ import annotations

import itertools
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import IO, Final
from xml.parsers import expat

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetVisibleEnum

from core.domain.errors import ImportFileError
from core.domain.model import Notice
from core.files.old_workbook import OldSheet, sheets_of
from core.files.options import Cell, ImportOptions, RawRow
from core.files.spreadsheet_text import unguard
from core.files.table_shape import HEADER_WITHIN, SURELY_ORDERS, order_likeness, texts_of
from core.files.workbook_cells import CellNotes, ZeroFormat, notes_of, place_of
from core.files.workbook_errors import ods_reach, xlsb_reach

MOST_ROWS: Final = 1_048_576
MOST_COLUMNS: Final = 16_384
"""Both as Excel has them."""
MOST_CELLS: Final = 30_000_000
"""In the block from A1 to the last cell; about a gigabyte. A list of a million orders is a third of it."""

_CHUNK: Final = 1 << 20
_LONGEST_REFERENCE: Final = 64
_REFERENCE: Final = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]*)([0-9]+)["']""")
"""The place of a cell, or of a row."""
_NO_SHEETS: Final = ("xl/sharedStrings.xml", "xl/styles.xml", "xl/sharedStrings.bin", "xl/styles.bin")
_MAX_UNPACKED_BYTES: Final = 1 << 30
"""A small workbook can unpack to more than the memory there is."""
_SURELY_FEW: Final = 1_000_000
"""Places of a sheet that are gone over in no time, however few of them are filled."""

_NOT_A_WORKBOOK: Final = Notice("workbook_broken")
_TOO_FAR: Final = Notice("advise_delete_empty")
_SAVE_AGAIN: Final = Notice("advise_save_new_workbook")


def reaches_too_far(archive: zipfile.ZipFile) -> bool:
    """Whether a sheet of this workbook (.xlsx, .xlsm, .xlsb, .ods) would need more memory than it can be worth."""
    for entry in archive.infolist():
        reach = _REACH.get(posixpath.splitext(entry.filename)[1], _xlsx_reach)
        if entry.filename == "content.xml":
            reach = ods_reach
        with archive.open(entry) as member:
            if _claims_too_much(member):
                return True
        if entry.filename not in _NO_SHEETS:
            with archive.open(entry) as member:
                if any(map(_is_too_far, reach(member))):
                    return True
    return False


def _is_too_far(reach: tuple[int, int]) -> bool:
    rows, columns = reach
    return rows > MOST_ROWS or columns > MOST_COLUMNS or rows * columns > MOST_CELLS


def _claims_too_much(member: IO[bytes]) -> bool:
    """Whether this is a list of texts that says to have more than can be: calamine makes room before it sees one.

    Raises ``ValueError`` where such a list begins with what is no XML.
    """
    roots: list[dict[str, str]] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda name, attributes: roots.append(attributes if name.endswith("sst") else {})
    while not roots and (chunk := member.read(_CHUNK)):
        try:
            parser.Parse(chunk)
        except expat.ExpatError as error:
            if not roots and b"sst" in chunk:
                raise ValueError(str(error)) from error
            break
    counts = (roots[0].get(name, "") for name in ("count", "uniqueCount")) if roots else ()
    return any(count.isdecimal() and int(count[:20]) > MOST_CELLS for count in counts)


def _xlsx_reach(member: IO[bytes]) -> Iterator[tuple[int, int]]:
    """Last row and column so far."""
    last_row = last_column = 1
    for found in _references(member):
        last_row = max(last_row, *(int(row[:20]) for row in {row for _, row in found}))
        last_column = max(last_column, *(_number_of(letters) for letters in {letters for letters, _ in found}))
        yield last_row, last_column


_REACH: Final = {".bin": xlsb_reach}
"""How a sheet is kept in a member of this ending; in all others as XML."""


def _references(member: IO[bytes]) -> Iterator[list[tuple[bytes, bytes]]]:
    """Letters and digits of every reference, a chunk at a time; what a chunk cuts in two is seen in the next one."""
    rest = b""
    while chunk := member.read(_CHUNK):
        chunk = rest + chunk
        if found := _REFERENCE.findall(chunk):
            yield found
        rest = chunk[-_LONGEST_REFERENCE:]


def _number_of(letters: bytes) -> int:
    """``A`` is 1, ``Z`` 26, ``AA`` 27; more than four letters are further than any sheet reaches."""
    if len(letters) > 4:  # noqa: PLR2004 - XFD is the last column
        return MOST_COLUMNS + 1
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number


class WorkbookTable:
    """Rows of one sheet of a workbook."""

    encoding = "xlsx"
    delimiter = ""

    def __init__(self, path: Path, options: ImportOptions) -> None:
        self._file = path.name
        _refuse_bombs(path)
        try:
            old_sheets = sheets_of(path)
        except (ValueError, IndexError, struct.error) as error:
            raise ImportFileError(path.name, _NOT_A_WORKBOOK, _SAVE_AGAIN) from error
        _refuse_nearly_empty(old_sheets, path)
        self._book = _open_book(path)
        self.sheets: tuple[str, ...] = tuple(self._book.sheet_names)
        self._sheet = self._choose_sheet(options)
        self.sheet = self._sheet.name
        try:
            self._notes = notes_of(path, self.sheet)
        except (zipfile.BadZipFile, *_DAMAGE) as error:  # calamine is content with less
            raise ImportFileError(path.name, _NOT_A_WORKBOOK, _SAVE_AGAIN) from error
        for old in old_sheets:
            if old.name == self.sheet:
                errors = old.errors.items()
                self._notes = CellNotes((place_of(row + 1, column), error) for (row, column), error in errors)

    def rows(self) -> Iterator[RawRow]:
        notes = self._notes.rows()
        noted, at = next(notes, (0, {}))
        line = 0
        cells: tuple[Cell, ...] = ()
        for line, cells in enumerate(_cells_of(self._sheet), start=1):
            if line == noted:
                yield RawRow(line, _with_notes(cells, at))
                noted, at = next(notes, (0, {}))
            else:
                yield RawRow(line, cells)
        while noted > line:  # rows of nothing but errors end where calamine sees no cells any more
            yield RawRow(noted, _with_notes(("",) * len(cells), at))
            noted, at = next(notes, (0, {}))

    def _choose_sheet(self, options: ImportOptions) -> CalamineSheet:
        """The one asked for; else the first visible one with the columns of a list of orders, or with any cells."""
        name = options.sheet
        if name is not None and name not in self.sheets:
            raise ImportFileError(
                self._file,
                Notice("sheet_missing", {"name": name, "sheets": ", ".join(self.sheets)}),
                Notice("advise_choose_one"),
            )
        if name is not None:
            return self._load(name)
        if not self.sheets:
            raise ImportFileError(self._file, Notice("workbook_empty"), _SAVE_AGAIN)
        seen = [about.name for about in self._book.sheets_metadata if about.visible == SheetVisibleEnum.Visible]
        best: CalamineSheet | None = None
        most = -1
        for sheet in seen or self.sheets:
            loaded = self._load(sheet)
            filled = (row for row in itertools.starmap(RawRow, enumerate(_cells_of(loaded), start=1)) if row.has_data)
            first = [texts_of(row) for row in itertools.islice(filled, HEADER_WITHIN)]
            likeness = order_likeness(first, options.columns)
            if likeness > most:
                best, most = loaded, likeness
            if likeness == SURELY_ORDERS:
                break
        return best if best is not None else self._load(self.sheets[0])

    def _load(self, name: str) -> CalamineSheet:
        try:
            return self._book.get_sheet_by_name(name)
        except BaseException as error:
            raise _unreadable(self._file, error) from error


_DAMAGE: Final = (
    KeyError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    EOFError,
    struct.error,
    OverflowError,
    zlib.error,
)
"""What zipfile makes of damage that it does not name."""


def _refuse_bombs(path: Path) -> None:
    try:
        archive = zipfile.ZipFile(path)
    except zipfile.BadZipFile:
        return  # an older kind of workbook, or a damaged one: opening it tells
    except _DAMAGE as error:
        raise ImportFileError(path.name, _NOT_A_WORKBOOK, _SAVE_AGAIN) from error
    with archive:
        try:
            too_large = sum(entry.file_size for entry in archive.infolist()) > _MAX_UNPACKED_BYTES
            too_far = not too_large and reaches_too_far(archive)
        except (zipfile.BadZipFile, *_DAMAGE) as error:  # whoever opened it would not know how large it becomes
            raise ImportFileError(path.name, _NOT_A_WORKBOOK, _SAVE_AGAIN) from error
    if too_large:
        raise ImportFileError(path.name, Notice("workbook_too_large"), Notice("advise_split_list"))
    if too_far:
        raise ImportFileError(path.name, Notice("workbook_far_cell"), _TOO_FAR)


def _open_book(path: Path) -> CalamineWorkbook:
    try:
        return CalamineWorkbook.from_path(path)
    except PasswordError as error:
        raise ImportFileError(path.name, Notice("workbook_password"), Notice("advise_no_password")) from error
    except BaseException as error:
        raise _unreadable(path.name, error) from error


def _unreadable(file: str, error: BaseException) -> BaseException:
    """The error to raise. calamine is written in Rust, and a panic there is no ``Exception`` here."""
    if isinstance(error, OSError) or not (
        isinstance(error, CalamineError | ValueError) or type(error).__name__ == "PanicException"
    ):
        return error
    return ImportFileError(file, _NOT_A_WORKBOOK, _SAVE_AGAIN)


def _refuse_nearly_empty(sheets: Iterable[OldSheet], path: Path) -> None:
    """An old workbook is not packed: with more places than bytes it is nearly empty, and takes minutes to go over."""
    most = max(_SURELY_FEW, path.stat().st_size)
    if any(sheet.rows * sheet.columns > most or sheet.declared > MOST_CELLS for sheet in sheets):
        raise ImportFileError(path.name, Notice("workbook_far_cell"), _TOO_FAR)


def _cells_of(sheet: CalamineSheet) -> Iterator[tuple[Cell, ...]]:
    """Its rows from the first line on, their cells from the first column on."""
    if sheet.start is None:
        return
    padding: tuple[Cell, ...] = ("",) * sheet.start[1]
    # Empty rows at the top are among those that calamine yields, empty columns on the left are not.
    for values in sheet.iter_rows():
        yield padding + tuple(map(_cell, values))


def _with_notes(cells: tuple[Cell, ...], notes: Mapping[int, Cell | ZeroFormat]) -> tuple[Cell, ...]:
    """``cells`` with the errors and formulas that stand there, and numbers as their format shows them."""
    patched = list(cells) + [""] * (max(notes) + 1 - len(cells))
    for column, note in notes.items():
        cell = patched[column]
        if not isinstance(note, ZeroFormat):
            patched[column] = cell or note
        elif isinstance(cell, Decimal) and cell >= 0 and cell == cell.to_integral_value():
            patched[column] = note.text_of(int(cell))
    return tuple(patched)


def _cell(value: object) -> Cell:
    if isinstance(value, str):
        return unguard(value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, datetime | date):
        return value
    if isinstance(value, time | timedelta):
        return str(value)
    return ""


def _number(value: float) -> Decimal:
    """A spreadsheet keeps and shows 15 digits; what follows them is noise of binary fractions.

    NaN and infinity, which some libraries write, stay what they are: whoever reads their column refuses them.
    """
    number = Decimal(f"{value:.15g}")
    return Decimal(int(number)) if number.is_finite() and number == number.to_integral_value() else number
