"""How far the cells of a workbook reach, looked up before anything opens it.

calamine lays a sheet out as one block from its first to its last cell. A single cell far away, in a damaged file or by
a slip of the hand, asks for hundreds of gigabytes, and then the whole program is ended where it stands.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from typing import IO, Final

MOST_ROWS: Final = 1_048_576
MOST_COLUMNS: Final = 16_384
"""Both as Excel has them."""
MOST_CELLS: Final = 30_000_000
"""In the block from A1 to the last cell; about a gigabyte. A list of a million orders is a third of it."""

_CHUNK: Final = 1 << 20
_LONGEST_REFERENCE: Final = 64
_REFERENCE: Final = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]*)([0-9]+)["']""")
"""The place of a cell, or of a row."""
_NO_SHEETS: Final = ("xl/sharedStrings.xml", "xl/styles.xml")


def reaches_too_far(archive: zipfile.ZipFile) -> bool:
    """Whether a sheet of this workbook (.xlsx, .xlsm) would need more memory than it can be worth."""
    for entry in archive.infolist():
        if entry.filename.endswith(".xml") and entry.filename not in _NO_SHEETS:
            with archive.open(entry) as member:
                if _is_too_large(member):
                    return True
    return False


def _is_too_large(member: IO[bytes]) -> bool:
    last_row = last_column = 1
    for found in _references(member):
        last_row = max(last_row, *(int(row[:20]) for row in {row for _, row in found}))
        last_column = max(last_column, *(_number_of(letters) for letters in {letters for letters, _ in found}))
        if last_row > MOST_ROWS or last_column > MOST_COLUMNS or last_row * last_column > MOST_CELLS:
            return True
    return False


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
