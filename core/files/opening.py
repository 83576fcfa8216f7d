"""Opening a file of orders: what kind it is, where its header is, and what the system says against reading it."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from core.domain.errors import ImportFileError, SettingValueError
from core.files.columns import names_session
from core.files.options import ImportOptions, RawRow, Table, text_of
from core.files.text_table import TextTable

MAX_FILE_BYTES: Final = 1 << 30
_WORKBOOK_MARKS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
"""How a ZIP archive (.xlsx, .xlsb, .ods) and an OLE file (.xls) begin."""
EXPORT_AGAIN: Final = "Export the list of orders again and import that file."
_HEADER_WITHIN: Final = 10
"""Rows with data: people put a title or two above their header, not more."""


class Header(Struct, frozen=True):
    names: tuple[str, ...]
    """As in the file, each one trimmed."""
    line: int
    """0 where there is none."""
    widths: tuple[int, int]
    """How many fields a row has at least and at most."""


def open_table(path: Path, options: ImportOptions) -> Table:
    size = path.stat().st_size
    if path.is_dir():
        raise IsADirectoryError(path)
    if not path.is_file():
        raise ImportFileError(path.name, "This is not a file.", "Choose a file with orders.")
    if size > MAX_FILE_BYTES:
        raise ImportFileError(path.name, "The file is larger than 1 GB.", "Split it and import the parts.")
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
    raise ImportFileError(path.name, "The file is empty.", EXPORT_AGAIN)


def find_header(table: Table, options: ImportOptions, file: str) -> Header:
    first_rows = list(itertools.islice((row for row in table.rows() if row.has_data), _HEADER_WITHIN))
    if not first_rows:
        raise ImportFileError(file, "The file has no orders.", EXPORT_AGAIN)
    if not options.has_header:
        width = len(first_rows[0].cells)
        return Header(tuple(str(index + 1) for index in range(width)), 0, (width, width))
    as_text = [tuple(text_of(cell).strip() for cell in row.cells) for row in first_rows]
    found = next((index for index, cells in enumerate(as_text) if names_session(cells, options.columns)), 0)
    names = as_text[found]
    named = max(index for index, name in enumerate(names) if name) + 1
    return Header(names[:named] if table.delimiter else names, first_rows[found].line, (named, len(names)))


def data_rows(table: Table, header: Header) -> Iterator[RawRow]:
    return (row for row in table.rows() if row.line > header.line and row.has_data)


def zone_of(options: ImportOptions) -> ZoneInfo:
    try:
        return ZoneInfo(options.timezone)
    except (KeyError, ValueError, OSError) as error:
        raise SettingValueError(
            setting="shop.timezone", value=options.timezone, reason="It is no time zone such as Europe/Prague."
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
        raise ImportFileError(path.name, "The file is not there (any more).", "Choose it again.") from error
    except IsADirectoryError as error:
        raise ImportFileError(path.name, "This is a folder.", "Choose a file in it.") from error
    except PermissionError as error:
        advice = "Close it in other programs, or allow reading it."
        raise ImportFileError(path.name, "The file may not be read.", advice) from error
    except OSError as error:
        reason = f"The file cannot be read ({error.strerror or type(error).__name__})."
        raise ImportFileError(path.name, reason, "Copy it to this computer and try again.") from error
