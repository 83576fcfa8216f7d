"""How far the sheets of an old workbook (.xls) reach and which of its cells are errors, before anything opens it.

The container is OLE, the records in it are BIFF; both as Microsoft publishes them ([MS-CFB], [MS-XLS]). Whatever is
damaged ends the reading early and without an error: opening the workbook tells what is wrong with it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from msgspec import Struct

_MARK: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAST_SECTOR: Final = 0xFFFFFFF0
_STREAMS: Final = ("Workbook", "Book")
_BOF, _BOUND_SHEET, _FORMULA, _BOOL_ERR = 0x0809, 0x0085, 0x0006, 0x0205
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
    errors: dict[tuple[int, int], str] = {}
    """Row and column from 0 → the error."""


def sheets_of(path: Path) -> list[OldSheet]:
    """Nothing for a file that is no such workbook."""
    with path.open("rb") as file:
        if file.read(len(_MARK)) != _MARK:
            return []
    content = path.read_bytes()
    try:
        return list(_sheets(_stream(content)))
    except (struct.error, IndexError, StopIteration):
        return []


def _stream(content: bytes) -> bytes:
    """The bytes of the workbook, put together from its sectors."""
    (shift,) = struct.unpack_from("<H", content, 30)
    size = 1 << min(shift, 12)
    directory, smallest, _, _, more, count = struct.unpack_from("<4xI4xIIIII", content, 44)
    fat_sectors = list(struct.unpack_from("<109I", content, 76))
    for _ in range(min(count, len(content) // size)):
        *found, more = struct.unpack_from(f"<{size // 4}I", content, (more + 1) * size)
        fat_sectors += found
    fat: list[int] = []
    for sector in fat_sectors:
        if sector < _LAST_SECTOR:
            fat += struct.unpack_from(f"<{size // 4}I", content, (sector + 1) * size)
    entries = _chain(content, fat, directory, size)
    for at in range(0, len(entries), 128):
        length, kind = struct.unpack_from("<HB", entries, at + 64)
        name = entries[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
        if kind == 2 and name in _STREAMS:  # noqa: PLR2004 - a stream
            start, extent = struct.unpack_from("<II", entries, at + 116)
            # Excel fills its stream up so that it never lies among the small ones, which are kept in another way.
            return _chain(content, fat, start, size)[:extent] if extent >= smallest else b""
    return b""


def _chain(content: bytes, fat: list[int], sector: int, size: int) -> bytes:
    parts: list[bytes] = []
    while sector < len(fat) and len(parts) <= len(fat):
        parts.append(content[(sector + 1) * size : (sector + 2) * size])
        sector = fat[sector]
    return b"".join(parts)


def _sheets(stream: bytes) -> Iterator[OldSheet]:
    begins: dict[int, OldSheet] = {}
    sheet: OldSheet | None = None
    at, end = 0, len(stream) - 4
    unpack = struct.Struct("<HH").unpack_from
    while at <= end:
        number, length = unpack(stream, at)
        if number in _CELLS and sheet is not None:
            _note_cell(sheet, number, stream[at + 4 : at + 4 + length])
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
    return offset, record[8 : 8 + 2 * count].decode("utf-16-le") if wide else record[8 : 8 + count].decode("latin-1")


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
