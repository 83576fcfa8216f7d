"""The smallest workbooks of the kind that Excel wrote until 2003 (.xls): BIFF8 in one OLE stream, numbers and texts."""

from __future__ import annotations

import struct
from collections.abc import Mapping

_SECTOR = 512
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def old_workbook(
    cells: Mapping[tuple[int, int], str | float | int], *, small: bool = False, dimensions: bytes = b""
) -> bytes:
    """``cells``: row and column, both from 0 → a text of ASCII, a number with a point, or the number of an error.

    ``small``: not filled up to the length from which a stream has sectors of its own. ``dimensions``: the record in which the sheet says how large it is.
    """
    bound = struct.pack("<IBBBB", 0, 0, 0, 6, 0) + b"Orders"
    globals_length = len(_record(0x809, b"\0" * 16)) + len(_record(0x85, bound)) + len(_record(0x0A, b""))
    bound = struct.pack("<I", globals_length) + bound[4:]
    stream = _begin(0x0005) + _record(0x85, bound) + _record(0x0A, b"") + _begin(0x0010)
    stream += _record(0x200, dimensions) if dimensions else b""
    for (row, column), value in sorted(cells.items()):
        place = struct.pack("<HHH", row, column, 0)
        if isinstance(value, str):
            stream += _record(0x204, place + struct.pack("<HB", len(value), 0) + value.encode("ascii"))
        elif isinstance(value, int):
            stream += _record(0x205, place + bytes((value, 1)))
        else:
            stream += _record(0x203, place + struct.pack("<d", value))
    stream += _record(0x0A, b"")
    return _in_small_sectors(stream) if small else _in_ole(stream)


def _begin(kind: int) -> bytes:
    return _record(0x809, struct.pack("<HHHHII", 0x0600, kind, 0, 0, 0, 0))


def _record(number: int, content: bytes) -> bytes:
    return struct.pack("<HH", number, len(content)) + content


def _in_ole(stream: bytes) -> bytes:
    stream = stream.ljust(4096, b"\0")  # shorter ones would lie in a stream of small sectors
    stream = stream.ljust(-(-len(stream) // _SECTOR) * _SECTOR, b"\0")
    count = len(stream) // _SECTOR
    chain = [_FAT, _END, *(number + 3 for number in range(count - 1)), _END]
    fat = struct.pack(f"<{len(chain)}I", *chain).ljust(_SECTOR, b"\xff")
    directory = _entry("Root Entry", 5, _END, 0, child=1) + _entry("Workbook", 2, 2, len(stream), child=_FREE)
    return _header(_END, 0) + fat + directory.ljust(_SECTOR, b"\0") + stream


def _in_small_sectors(stream: bytes) -> bytes:
    """FAT, directory, FAT of the small sectors, and these: the whole stream, which has fewer than 4,096 bytes."""
    kept = stream.ljust(-(-len(stream) // _SECTOR) * _SECTOR, b"\0")
    count = len(kept) // _SECTOR
    fat = struct.pack(f"<{3 + count}I", _FAT, _END, _END, *(number + 4 for number in range(count - 1)), _END)
    used = -(-len(stream) // 64)
    small_fat = struct.pack(f"<{used}I", *(number + 1 for number in range(used - 1)), _END)
    directory = _entry("Root Entry", 5, 3, len(kept), child=1) + _entry("Workbook", 2, 0, len(stream), child=_FREE)
    sectors = fat.ljust(_SECTOR, b"\xff") + directory.ljust(_SECTOR, b"\0") + small_fat.ljust(_SECTOR, b"\xff")
    return _header(2, 1) + sectors + kept


def _header(small_fat: int, count: int) -> bytes:
    header = struct.pack(
        "<8s16sHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, small_fat, count, _END, 0,
    )  # fmt: skip
    return header + struct.pack("<109I", 0, *[_FREE] * 108)


def _entry(name: str, kind: int, start: int, size: int, *, child: int) -> bytes:
    encoded = name.encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII36xIQ", encoded, len(encoded) + 2, kind, 1, _FREE, _FREE, child, start, size
    )  # fmt: skip
