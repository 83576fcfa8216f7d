"""A text file as rows: decoding, delimiter, quotes and physical line numbers.

Every failure here concerns the whole file and is an ``ImportFileError`` with the line, because after a wrong quote
or a wrong byte nobody can say where the next row begins.
"""

from __future__ import annotations

import codecs
import csv
import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final

from core.errors import ImportFileError, UsageError
from core.importing.dialect import ByteCensus, delimiter_named_by, encoding_by_mark, guess_delimiter
from core.importing.model import ImportOptions, RawRow
from core.spreadsheet_text import unguard

_CHUNK_BYTES: Final = 1 << 18
_SNIFFED_LINES: Final = 60
_CONTROL_BYTES: Final = bytes(set(range(0x20)) - set(b"\t\n\r\x0c\x1a\x00"))
_FOREIGN_KINDS: Final = ((b"%PDF", "a PDF document"), (b"\x89PNG", "a picture"), (b"\xff\xd8\xff", "a picture"),
                         (b"\x1f\x8b", "a compressed archive"), (b"Rar!", "a compressed archive"),
                         (b"7z\xbc\xaf", "a compressed archive"), (b"SQLite format 3", "a database"))  # fmt: skip
_SAVE_AS: Final = "Save it as an Excel workbook (.xlsx) or as CSV UTF-8, then import that file."


class TextTable:
    """Rows of a CSV file. ``path`` is opened anew for every pass and never held open between them."""

    sheets: tuple[str, ...] = ()

    def __init__(self, path: Path, options: ImportOptions) -> None:
        self._path = path
        with path.open("rb") as stream:
            head = stream.read(_CHUNK_BYTES)
        _refuse_other_kinds(head, path.name)
        self.encoding = options.encoding or _find_encoding(path, head)
        _check_codec(self.encoding)
        first_lines = list(itertools.islice(self._lines(), _SNIFFED_LINES))
        named = delimiter_named_by(first_lines[0]) if first_lines else None
        self._lines_before = 1 if named else 0
        self.delimiter = options.delimiter or named or guess_delimiter(first_lines)
        if len(self.delimiter) != 1 or self.delimiter in '"\r\n\0':
            raise UsageError(detail=f"“{self.delimiter}” cannot separate columns. Use one character: , ; or a tab.")

    def rows(self) -> Iterator[RawRow]:
        lines = itertools.islice(self._lines(), self._lines_before, None)
        reader = csv.reader(lines, delimiter=self.delimiter, strict=True)
        while True:
            first_line = reader.line_num + self._lines_before + 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                last_line = reader.line_num + self._lines_before
                raise _quote_error(self._path.name, str(error), first_line, last_line) from error
            yield RawRow(first_line, tuple(map(unguard, cells)))

    def _lines(self) -> Iterator[str]:
        """Physical lines with their ends, as the csv module wants them."""
        line_number = 0
        with self._open_text() as stream:
            try:
                for line_number, line in enumerate(stream, start=1):
                    if "\0" in line:
                        raise ImportFileError(
                            self._path.name,
                            f"Line {line_number} contains a NUL byte; the file is damaged or is no text.",
                            "Export the list again.",
                        )
                    yield line
            except UnicodeError as error:
                raise ImportFileError(
                    self._path.name,
                    f"After line {line_number} it is not written in the encoding {self.encoding}.",
                    "Choose another encoding, or save the list as CSV UTF-8.",
                ) from error

    def _open_text(self) -> IO[str]:
        # A byte order mark is no part of the first header, whatever encoding was asked for.
        encoding = "utf-8-sig" if codecs.lookup(self.encoding).name == "utf-8" else self.encoding
        return self._path.open(encoding=encoding, newline="")


def _find_encoding(path: Path, head: bytes) -> str:
    marked = encoding_by_mark(head)
    if marked:
        return marked
    census = ByteCensus()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK_BYTES):
            census.feed(chunk)
        census.feed(b"", final=True)
    if census.is_utf8:
        return "utf-8"
    if census.is_damaged_utf8:
        raise ImportFileError(
            path.name,
            f"Line {census.first_broken_line} is not valid UTF-8, although the rest of the file is.",
            "Correct that line, or save the list as CSV UTF-8 again.",
        )
    encoding = census.one_byte_encoding(head)
    if encoding is None:
        raise ImportFileError(path.name, "Its text encoding could not be recognised.", _SAVE_AS)
    return encoding


def _check_codec(encoding: str) -> None:
    try:
        "".encode(encoding)
    except LookupError as error:
        raise UsageError(detail=f"“{encoding}” is no known text encoding. Use utf-8, cp1250 or cp1252.") from error


def _refuse_other_kinds(head: bytes, file: str) -> None:
    """Files that are no text at all, or text that is no table, by their first bytes."""
    for mark, kind in _FOREIGN_KINDS:
        if head.startswith(mark):
            raise ImportFileError(file, f"This is {kind}, not a table of orders.", _SAVE_AS)
    start = head[:200].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    if start.startswith((b"<!doctype", b"<html", b"<table", b"<?xml")):
        raise ImportFileError(file, "This is a web page or XML document, not a table of orders.", _SAVE_AS)
    if start.startswith((b"{", b"[")):
        raise ImportFileError(file, "This is a JSON document, not a table of orders.", _SAVE_AS)
    if encoding_by_mark(head):
        return
    controls = len(head) - len(head.translate(None, _CONTROL_BYTES))
    if controls > len(head) / 200 or head.count(0) > len(head) / 20:
        raise ImportFileError(file, "This is not a text file and not an Excel workbook.", _SAVE_AS)


def _quote_error(file: str, error: str, first_line: int, last_line: int) -> ImportFileError:
    """What the csv module complains about, in words. Its texts are stable since Python 2.5."""
    if "field limit" in error:
        reason = f"Line {first_line} holds a cell longer than 128 kB; is a quotation mark missing?"
    elif "unexpected end" in error:
        reason = f"Line {first_line}: a quotation mark is opened and never closed."
    elif "expected after" in error and first_line == last_line:
        reason = f"Line {last_line}: unexpected text after a closing quotation mark."
    elif "expected after" in error:
        reason = f"Line {last_line}: unexpected text after the closing of a quotation mark opened in line {first_line}."
    else:
        reason = f"Line {last_line} cannot be read as a row of a table."
    return ImportFileError(file, reason, "Correct the line, or export the list again.")
