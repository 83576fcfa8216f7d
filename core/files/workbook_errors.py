"""How far a workbook kept as .ods or .xlsb reaches, and its cells with errors, which calamine gives as empty ones.

OpenDocument 1.3 part 3 (``table:table-cell``, with LibreOffice's ``calcext:value-type="error"``) and [MS-XLSB]
(BrtCellError, BrtFmlaError). Not for .xlsx, whose sheets are looked into by ``workbook_cells``.
"""

from __future__ import annotations

import posixpath
import struct
import zipfile
from collections.abc import Iterator
from typing import IO, Final, TypeAlias
from xml.etree import ElementTree as ET
from xml.parsers import expat

from core.files.old_workbook import ERRORS
from core.files.options import UncalculatedFormula

FoundCell: TypeAlias = tuple[int, int, str]
"""Line from 1, column from 0, and what stands there."""

_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_CALC_EXTENSION: Final = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_CELLS: Final = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_MARKS: Final = (b'value-type="error"', b"table:formula")
"""Without these no cell can be one of those that are looked for."""
_CHUNK: Final = 1 << 20
_MOST_REPEATED: Final = 1_000
"""Times that one error is told of where a row or a cell is repeated; empty space is repeated a million times."""

_DIGITS: Final = 12
_NUMBER: Final = 4
"""Bytes."""
_ROW, _CELL_ERROR, _FORMULA_ERROR, _SHEET = 0, 3, 11, 156


def ods_errors(archive: zipfile.ZipFile, sheet: str) -> Iterator[FoundCell]:
    """Raises ``ValueError`` for a document that is not well-formed, which calamine may overlook."""
    with archive.open("content.xml") as stream:
        if not _holds_any(stream):
            return
    with archive.open("content.xml") as stream:
        try:
            yield from _ods_errors(stream, sheet)
        except ET.ParseError as error:
            raise ValueError(str(error)) from error


def _holds_any(stream: IO[bytes]) -> bool:
    rest = b""
    while chunk := stream.read(_CHUNK):
        content = rest + chunk
        if any(mark in content for mark in _MARKS):
            return True
        rest = content[-32:]
    return False


def _ods_errors(stream: IO[bytes], sheet: str) -> Iterator[FoundCell]:
    here, line = False, 1
    open_elements: list[ET.Element] = []
    for event, element in ET.iterparse(stream, ("start", "end")):  # noqa: S314 - as above
        if event == "start":
            open_elements.append(element)
            if element.tag == f"{_TABLE}table":
                here, line = element.get(f"{_TABLE}name") == sheet, 1
            continue
        open_elements.pop()
        if element.tag == f"{_TABLE}table-row":
            times = _repeated(element, "rows")
            if here:
                found = list(_errors_of_row(element))
                yield from ((line + row, column, text) for row in _few(times) for column, text in found)
            line += times
            open_elements[-1].clear()  # else all rows of the sheet are held at once


def _errors_of_row(row: ET.Element) -> Iterator[tuple[int, str]]:
    column = 0
    for cell in row:
        if cell.tag in _CELLS:
            times = _repeated(cell, "columns")
            if (text := _error_of(cell)) is not None:
                yield from ((column + place, text) for place in _few(times))
            column += times


def _error_of(cell: ET.Element) -> str | None:
    formula = cell.get(f"{_TABLE}formula")
    if cell.get(f"{_CALC_EXTENSION}value-type") == "error":
        return "".join(cell.itertext()).strip() or "#N/A"
    if formula is not None and cell.get(f"{_OFFICE}value-type") is None and cell.find(f"{_TEXT}p") is None:
        return UncalculatedFormula(formula)
    return None


def _repeated(element: ET.Element, what: str) -> int:
    return _count(element.get(f"{_TABLE}number-{what}-repeated", "1"))


def _few(times: int) -> range:
    return range(min(times, _MOST_REPEATED))


def xlsb_errors(archive: zipfile.ZipFile, sheet: str) -> Iterator[FoundCell]:
    """Ends early and without an error where the sheet is damaged: opening the workbook tells.

    Raises ``ValueError`` or ``KeyError`` where nobody can tell which sheet is which.
    """
    try:
        relations = ET.fromstring(archive.read("xl/_rels/workbook.bin.rels"))  # noqa: S314 - as above
    except ET.ParseError as error:
        raise ValueError(str(error)) from error
    targets = {relation.get("Id", ""): relation.get("Target", "") for relation in relations}
    for number, record in _records(archive.read("xl/workbook.bin")):
        if number == _SHEET:
            relation, at = _wide_text(record, 8)
            name, _ = _wide_text(record, at)
            if name == sheet and relation in targets:
                member = posixpath.normpath(posixpath.join("/xl", targets[relation])).lstrip("/")
                yield from _sheet_errors(archive.read(member))


def _sheet_errors(content: bytes) -> Iterator[FoundCell]:
    row = 0
    for number, record in _records(content):
        if number == _ROW:
            (row,) = struct.unpack_from("<I", record)
        elif number in {_CELL_ERROR, _FORMULA_ERROR}:
            column, error = struct.unpack_from("<I4xB", record)
            yield row + 1, column, ERRORS.get(error, "#N/A")


def _wide_text(record: bytes, at: int) -> tuple[str, int]:
    """A text of two bytes a letter, and where it ends."""
    (letters,) = struct.unpack_from("<I", record, at)
    end = at + 4 + 2 * letters
    return record[at + 4 : end].decode("utf-16-le", "replace"), end


def _records(content: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at < len(content):
        number, at = _variable(content, at, 2)
        length, at = _variable(content, at, 4)
        yield number, content[at : at + length]
        at += length


def _variable(content: bytes, at: int, most: int) -> tuple[int, int]:
    """A number of seven bits a byte, the lowest first, and where it ends."""
    number = 0
    for place in range(most):
        if at >= len(content):
            break
        byte = content[at]
        number |= (byte & 0x7F) << 7 * place
        at += 1
        if not byte & 0x80:
            break
    return number, at


def xlsb_reach(stream: IO[bytes]) -> Iterator[tuple[int, int]]:
    """Last row and column so far of one sheet, both counted from 1; some that are none where it is no sheet."""
    rows = columns = 1
    for number, record in _records(stream.read()):
        if number == _ROW and len(record) >= _NUMBER:
            rows = max(rows, struct.unpack_from("<I", record)[0] + 1)
        elif _ROW < number <= _FORMULA_ERROR and len(record) >= _NUMBER:
            columns = max(columns, struct.unpack_from("<I", record)[0] + 1)
    yield rows, columns


def ods_reach(stream: IO[bytes]) -> Iterator[tuple[int, int]]:
    """Last row and column with content so far, both counted from 1, of each table in turn."""
    reach = _OdsReach()
    parser = expat.ParserCreate()
    parser.StartElementHandler = reach.begin
    parser.EndElementHandler = reach.end
    while chunk := stream.read(_CHUNK):
        try:
            parser.Parse(chunk)
        except expat.ExpatError as error:
            raise ValueError(str(error)) from error
        yield reach.rows, reach.columns


class _OdsReach:
    def __init__(self) -> None:
        self.rows = self.columns = 1
        """The furthest of all tables: one is as good as another to be refused for."""
        self._line = self._times = self._column = self._filled = 0

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        match name:
            case "table:table":
                self._line = 0
            case "table:table-row":
                self._times = _count(attributes.get("table:number-rows-repeated", "1"))
                self._column = self._filled = 0
            case "table:table-cell" | "table:covered-table-cell":
                self._column += _count(attributes.get("table:number-columns-repeated", "1"))
                if "office:value-type" in attributes or "table:formula" in attributes:
                    self._filled = self._column
            case "text:p":
                self._filled = self._column

    def end(self, name: str) -> None:
        if name == "table:table-row":
            self._line += self._times
            if self._filled:
                self.rows, self.columns = max(self.rows, self._line), max(self.columns, self._filled)


def _count(text: str) -> int:
    return int(text[:_DIGITS]) if text.isdecimal() else 1
