"""How far the sheets of an old workbook (.xls) reach and which of its cells are errors, before anything opens it.

The container is OLE, the records in it are BIFF; both as Microsoft publishes them ([MS-CFB], [MS-XLS]). What cannot be
followed here must not be opened: calamine goes round in circles without an end, and asks for memory at each turn.

A formula whose result is an empty text counts as an empty cell. Libraries that cannot calculate write the very same
(FormulaValue of kind 3, [MS-XLS] 2.5.133), and nothing else of the record tells theirs from Excel's ``IF(…;"")``.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

_MARK: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAST_SECTOR: Final = 0xFFFFFFF0
_STREAM, _ROOT = 2, 5
_SMALL_SECTOR: Final = 64
_SHIFTS: Final = (9, 12)
"""Sectors are of 512 or 4,096 bytes."""
_STREAMS: Final = ("Workbook", "Book")
_BOF, _BOUND_SHEET, _FORMULA, _BOOL_ERR, _DIMENSIONS = 0x0809, 0x0085, 0x0006, 0x0205, 0x0200
_OLDER_FORM: Final = 10
_NO_BLOCK: Final = 1 << 64
_CELLS: Final = frozenset((0x0006, 0x0201, 0x0203, 0x0204, 0x0205, 0x00BD, 0x00BE, 0x00D6, 0x00FD, 0x027E))
"""Records that begin with a row and a column."""
_MANY_CELLS: Final = frozenset((0x00BD, 0x00BE))
"""Those that end with the last column."""
ERRORS: Final = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!",
                  0x2A: "#N/A"}  # fmt: skip
"""As Excel numbers them, in this and in its later binary format."""


class OldSheet(Struct):
    name: str
    rows: int = 0
    columns: int = 0
    """Both in the block from A1 to the last cell."""
    declared: int = 0
    """Cells of the block that the sheet says to have, for which calamine makes room before it sees one."""
    errors: dict[tuple[int, int], str] = {}
    """Row and column from 0 → the error."""


def sheets_of(path: Path) -> list[OldSheet]:
    """Nothing for a file that is no such workbook. Raises ``ValueError``, ``IndexError`` or ``struct.error``."""
    with path.open("rb") as file:
        if file.read(len(_MARK)) != _MARK:
            return []
    return list(_sheets(_stream(path.read_bytes())))


def _stream(content: bytes) -> bytes:
    """The bytes of the workbook, put together from its sectors; none where there is no such stream."""
    (shift,) = struct.unpack_from("<H", content, 30)
    if shift not in _SHIFTS:
        raise ValueError("sectors of another size")
    size = 1 << shift
    fat = _fat_of(content, size)
    directory, smallest, mini = struct.unpack_from("<I4xII", content, 48)
    mini_fat = _numbers(_chain(content[size:], fat, mini, size))
    if _has_circle(fat) or _has_circle(mini_fat):
        raise ValueError("sectors that go round in circles")
    entries = _chain(content[size:], fat, directory, size)
    small = b""
    for at in range(0, len(entries) - 127, 128):
        length, kind = struct.unpack_from("<HB", entries, at + 64)
        name = entries[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
        start, extent = struct.unpack_from("<II", entries, at + 116)
        if kind == _ROOT:
            small = _chain(content[size:], fat, start, size)
        elif kind == _STREAM and name in _STREAMS and extent < smallest:
            return _chain(small, mini_fat, start, _SMALL_SECTOR)[:extent]
        elif kind == _STREAM and name in _STREAMS:
            return _chain(content[size:], fat, start, size)[:extent]
    return b""


def _fat_of(content: bytes, size: int) -> list[int]:
    """Sector → the one that follows it."""
    sectors = len(content) // size
    listed = list(struct.unpack_from("<109I", content, 76))
    (more,) = struct.unpack_from("<I", content, 68)
    while more < _LAST_SECTOR:
        *found, more = _numbers(content[(more + 1) * size : (more + 2) * size])
        listed += found
        if len(listed) > sectors + size:
            raise ValueError("more lists of sectors than there are sectors")
    used = [sector for sector in listed if sector < _LAST_SECTOR]
    if len(used) > sectors:
        raise ValueError("more lists of sectors than there are sectors")
    return [number for at in used for number in _numbers(content[(at + 1) * size : (at + 2) * size])]


def _numbers(content: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(content) // 4}I", content[: len(content) // 4 * 4])


def _chain(sectors: bytes, fat: Sequence[int], sector: int, size: int) -> bytes:
    parts: list[bytes] = []
    while sector < len(fat) and len(parts) * size <= len(sectors):
        parts.append(sectors[sector * size : (sector + 1) * size])
        sector = fat[sector]
    return b"".join(parts)


def _has_circle(fat: Sequence[int]) -> bool:
    walk_of = array("I", bytes(4 * len(fat)))
    """Sector → the walk that came by first, from 1."""
    for walk, start in enumerate(range(len(fat)), start=1):
        sector = start
        while sector < len(fat) and not walk_of[sector]:
            walk_of[sector] = walk
            sector = fat[sector]
        if sector < len(fat) and walk_of[sector] == walk:
            return True
    return False


def _sheets(stream: bytes) -> Iterator[OldSheet]:
    begins: dict[int, OldSheet] = {}
    sheet: OldSheet | None = None
    at, end = 0, len(stream) - 4
    unpack = struct.Struct("<HH").unpack_from
    while at <= end:
        number, length = unpack(stream, at)
        if number in _CELLS and sheet is not None:
            _note_cell(sheet, number, stream[at + 4 : at + 4 + length])
        elif number == _DIMENSIONS and sheet is not None:
            sheet.declared = max(sheet.declared, _cells_of_block(stream[at + 4 : at + 4 + length]))
        elif number == _BOUND_SHEET:
            offset, name = _bound_sheet(stream[at + 4 : at + 4 + length])
            begins[offset] = OldSheet(name)
        elif number == _BOF:
            sheet = begins.get(at, sheet)
        at += 4 + length
    yield from begins.values()


def _bound_sheet(record: bytes) -> tuple[int, str]:
    (offset,) = struct.unpack_from("<I", record)
    count, wide = record[6], record[7]
    if wide:
        return offset, record[8 : 8 + 2 * count].decode("utf-16-le", "replace")
    return offset, record[8 : 8 + count].decode("latin-1")


def _cells_of_block(record: bytes) -> int:
    """Rows of four bytes, or of two in the older form. More than any sheet has where it ends before it begins."""
    first_row, last_row, first, last = struct.unpack_from("<IIHH" if len(record) > _OLDER_FORM else "<HHHH", record)
    if first_row > last_row or first > last:
        return _NO_BLOCK
    return int(last_row * last)


def _note_cell(sheet: OldSheet, number: int, record: bytes) -> None:
    row, column = struct.unpack_from("<HH", record)
    last = struct.unpack_from("<H", record, len(record) - 2)[0] if number in _MANY_CELLS else column
    sheet.rows = max(sheet.rows, row + 1)
    sheet.columns = max(sheet.columns, last + 1)
    error: int | None = None
    if number == _BOOL_ERR and record[7]:
        error = record[6]
    elif number == _FORMULA and record[12:14] == b"\xff\xff" and record[6] == 2:  # noqa: PLR2004 - an error
        error = record[8]
    if error is not None:
        sheet.errors[row, column] = ERRORS.get(error, "#N/A")
