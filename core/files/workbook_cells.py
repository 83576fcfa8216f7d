"""What a workbook (.xlsx, .xlsm) says of its cells that calamine does not tell, read from the XML of one sheet.

calamine gives nothing for an error, nothing for a formula whose result was never saved, and the bare number where
the format adds zeros to it. Only cells of these kinds are kept, with ten bytes each; the sheet is read in pieces.
"""

from __future__ import annotations

import functools
import html
import itertools
import operator
import posixpath
import re
import zipfile
from array import array
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, Final

from msgspec import Struct

from core.files.options import Cell, UncalculatedFormula
from core.files.workbook_errors import ods_errors, xlsb_errors

_CHUNK: Final = 1 << 20
_LONGEST_ROW: Final = 16 << 20
_MOST_STYLES_BYTES: Final = 16 << 20
_LONGEST_FORMAT: Final = 255
_FEW_STYLES: Final = 64
_MOST_STYLES: Final = 65_536
"""Excel has no more."""
_MOST_TEXTS: Final = 60_000
"""Different texts of errors and formulas that are kept; those beyond are called by the last of them."""

_TAG: Final = rb"<(?:\w+:)?"
_ATTRIBUTES: Final = rb"""((?:[^<>"']|"[^"<]*"|'[^'<]*')*+)"""
"""Up to the end of a tag. Nothing here goes on past the next tag: a comment full of ``<c`` would take hours."""
_PLACE: Final = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{1,4})([0-9]{1,7})["']""")
_ATTRIBUTE: Final = re.compile(rb"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_ERROR: Final = re.compile(
    _TAG + rb"""c\b([^<>]*?\bt\s*=\s*["']e["'][^<>]*+)>(?:(?!</?(?:\w+:)?c\b).)*?<(?:\w+:)?v>([^<]*)<""",
    re.DOTALL,
)
_NO_RESULT: Final = re.compile(
    _TAG
    + rb"c\b([^<>]*)(?<!/)>\s*+<(?:\w+:)?f\b[^<>]*?(?:/>|>([^<]*)</(?:\w+:)?f>)"
    + rb"\s*+(?:<(?:\w+:)?v\s*+(?:/>|></(?:\w+:)?v>)\s*+)?</"
)
_ROW_OR_CELL: Final = re.compile(_TAG + rb"(row|c)\b([^<>]*)>")
_ROW: Final = re.compile(rb"""\br\s*=\s*["']([0-9]{1,7})["']""")
_HAS_TEXT_RESULT: Final = re.compile(rb"""\bt\s*=\s*["']str["']""")
"""A formula that gives an empty text, which is a result."""
_ZERO_TOKEN: Final = re.compile(r'"([^"]*)"|\\(.)|([ ()-])|(0)')


class ZeroFormat(Struct, frozen=True):
    """A number format such as ``00000`` or ``"R-"000``, as the texts before, between and after its zeros."""

    pieces: tuple[str, ...]

    def text_of(self, number: int) -> str:
        zeros = len(self.pieces) - 1
        digits = str(number).zfill(zeros)
        surplus = len(digits) - zeros
        shown = [digits[: surplus + 1], *digits[surplus + 1 :]]
        return "".join(piece + digit for piece, digit in zip(self.pieces, [*shown, ""], strict=True))


class CellNotes:
    """Places of one sheet with what stands there. To be asked for ascending rows."""

    def __init__(self, found: Iterable[tuple[int, Cell | ZeroFormat]] = ()) -> None:
        """``found``: place (see ``place_of``) and what stands there."""
        self._places = array("Q")
        self._kinds = array("H")
        self._texts: list[Cell | ZeroFormat] = []
        self._index: dict[Cell | ZeroFormat, int] = {}
        ascends = True
        for place, text in found:
            ascends = ascends and (not self._places or place > self._places[-1])
            self._places.append(place)
            self._kinds.append(self._kind(text))
        if not ascends:
            pairs = sorted(dict(zip(self._places, self._kinds, strict=True)).items())
            self._places, self._kinds = (
                array("Q", [place for place, _ in pairs]),
                array("H", [kind for _, kind in pairs]),
            )

    @property
    def has_unplaced(self) -> bool:
        """Whether some of them did not say where they are."""
        return bool(self._places) and self._places[0] == 0

    def rows(self) -> Iterator[tuple[int, dict[int, Cell | ZeroFormat]]]:
        """Line (from 1) and column (from 0) → what stands there, line by line."""
        line, cells = 0, dict[int, Cell | ZeroFormat]()
        for place, kind in zip(self._places, self._kinds, strict=True):
            if place >> 16 != line:
                if cells:
                    yield line, cells
                line, cells = place >> 16, {}
            cells[place & 0xFFFF] = self._texts[kind]
        if cells:
            yield line, cells

    def _kind(self, text: Cell | ZeroFormat) -> int:
        if text not in self._index and len(self._texts) < _MOST_TEXTS:
            self._index[text] = len(self._texts)
            self._texts.append(text)
        return self._index.get(text, len(self._texts) - 1)


def place_of(line: int, column: int) -> int:
    """Line (from 1) and column (from 0) in one number that grows along the rows."""
    return line << 16 | column & 0xFFFF


def notes_of(path: Path, sheet: str) -> CellNotes:
    """Empty for a workbook that keeps its sheets in another way. Raises what ``zipfile`` raises, and ``ValueError``."""
    if not zipfile.is_zipfile(path):
        return CellNotes()
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        if "content.xml" in names:
            return CellNotes((place_of(line, column), text) for line, column, text in ods_errors(archive, sheet))
        if "xl/workbook.bin" in names:
            return CellNotes((place_of(line, column), text) for line, column, text in xlsb_errors(archive, sheet))
        member = _member_of(archive, sheet)
        if member is None:
            return CellNotes()
        formats = _zero_formats(archive)
        zeros = _zero_cells(formats)
        with archive.open(member) as stream:
            notes = CellNotes(note for part in _rows_of(stream) for note in _noted(part, zeros, formats))
        if not notes.has_unplaced:
            return notes
        with archive.open(member) as stream:
            parts = _with_places(_rows_of(stream))
            return CellNotes(note for part in parts for note in _noted(part, zeros, formats))


def _with_places(parts: Iterable[bytes]) -> Iterator[bytes]:
    """The same with a place in every cell: some programs leave it out where a cell follows the one before it."""
    line = column = 0

    def placed(match: re.Match[bytes]) -> bytes:
        nonlocal line, column
        if match[1] == b"row":
            said = _ROW.search(match[2])
            line, column = int(said[1]) if said else line + 1, 0
            return match[0]
        place = _place(match[2])
        column = (place & 0xFFFF if place else column) + 1
        named = match.start(2) - match.start()
        return match[0] if place else match[0][:named] + f' r="{_letters(column)}{line}"'.encode() + match[0][named:]

    for part in parts:
        yield _ROW_OR_CELL.sub(placed, part)


def _letters(column: int) -> str:
    """``A`` for 1."""
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def _noted(
    part: bytes, zeros: re.Pattern[bytes] | None, formats: Mapping[int, ZeroFormat]
) -> list[tuple[int, Cell | ZeroFormat]]:
    found: list[tuple[int, Cell | ZeroFormat]] = []
    if b'"e"' in part or b"'e'" in part:
        found += [(_place(match[1]), _text(match[2]).strip()) for match in _ERROR.finditer(part)]
    if b"<f" in part or b":f" in part:
        found += [
            (_place(match[1]), UncalculatedFormula(f"={_text(match[2] or b'')}"))
            for match in _NO_RESULT.finditer(part)
            if not _HAS_TEXT_RESULT.search(match[1])
        ]
    if zeros is not None:
        styled = ((match[1], _style(match[1])) for match in zeros.finditer(part))
        found += [(_place(attributes), formats[style]) for attributes, style in styled if style in formats]
    return sorted(found, key=operator.itemgetter(0))


def _text(content: bytes) -> str:
    return html.unescape(content.decode("utf-8", "replace"))


def _member_of(archive: zipfile.ZipFile, sheet: str) -> str | None:
    names = set(archive.namelist())
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names:
        return None
    targets = {
        found.get("Id", ""): found.get("Target", "")
        for found in _elements(archive.read("xl/_rels/workbook.xml.rels"), rb"Relationship")
    }
    for found in _elements(archive.read("xl/workbook.xml"), rb"sheet"):
        if found.get("name") == sheet:
            relation = next((value for name, value in found.items() if name.endswith(":id")), "")
            member = posixpath.normpath(posixpath.join("/xl", targets.get(relation, ""))).lstrip("/")
            return member if member in names and member.endswith(".xml") else None
    return None


def _elements(content: bytes, name: bytes) -> Iterator[dict[str, str]]:
    """The attributes of every element of this name."""
    for match in re.finditer(_TAG + name + rb"\s" + _ATTRIBUTES + b">", content):
        yield {
            key.decode(): html.unescape((double or single).decode("utf-8", "replace"))
            for key, double, single in _ATTRIBUTE.findall(match[1])
        }


def _zero_formats(archive: zipfile.ZipFile) -> dict[int, ZeroFormat]:
    """Number of a style → its format, for the styles whose format adds zeros."""
    try:
        with archive.open("xl/styles.xml") as member:
            content = member.read(_MOST_STYLES_BYTES)
    except KeyError:
        return {}
    codes = {found.get("numFmtId"): found.get("formatCode", "") for found in _elements(content, b"numFmt")}
    begin = re.search(_TAG + rb"cellXfs\b", content)
    used = content[begin.end() :].partition(b"cellXfs>")[0] if begin else b""
    styles = enumerate(itertools.islice(_elements(used, b"xf"), _MOST_STYLES))
    read = {number: zero_format(codes.get(style.get("numFmtId"), "")) for number, style in styles}
    return {number: found for number, found in read.items() if found is not None}


@functools.lru_cache(maxsize=100)
def zero_format(code: str) -> ZeroFormat | None:
    """``code`` where it only fills a whole number up with zeros and puts text around it."""
    if len(code) > _LONGEST_FORMAT:
        return None
    section = re.sub(r"\[[^\]]*\]", "", re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', code)[0])
    pieces, at = [""], 0
    while match := _ZERO_TOKEN.match(section, at):
        at = match.end()
        if match[4]:
            pieces.append("")
        else:
            pieces[-1] += match[1] or match[2] or match[3] or ""
    return ZeroFormat(tuple(pieces)) if at == len(section) and len(pieces) > 2 else None  # noqa: PLR2004 - two zeros


def _zero_cells(formats: dict[int, ZeroFormat]) -> re.Pattern[bytes] | None:
    """Cells of these styles that hold a number and no text."""
    if not formats:
        return None
    few = len(formats) <= _FEW_STYLES
    styles = b"|".join(str(number).encode() for number in formats) if few else b"[0-9]+"
    text = rb"""(?![^<>]*\bt\s*=\s*["'](?:s|str|inlineStr|b|e|d)["'])"""
    return re.compile(_TAG + rb"c\b" + text + rb"""([^<>]*?\bs\s*=\s*["'](?:""" + styles + rb""")["'][^<>]*)>""")


def _style(attributes: bytes) -> int:
    return next((int(double or single) for key, double, single in _ATTRIBUTE.findall(attributes) if key == b"s"), -1)


def _place(attributes: bytes) -> int:
    """Line and column in one number; 0 where the cell does not say where it is."""
    match = _PLACE.search(attributes)
    if match is None:
        return 0
    column = 0
    for letter in match[1].upper():
        column = column * 26 + letter - ord("A") + 1
    return place_of(int(match[2]), column - 1)


def _rows_of(stream: IO[bytes]) -> Iterator[bytes]:
    """The sheet in pieces that end with a row."""
    rest = b""
    while chunk := stream.read(_CHUNK):
        content = rest + chunk
        last = content.rfind(b"row>")
        if last < 0 and len(content) < _LONGEST_ROW:
            rest = content
            continue
        end = len(content) if last < 0 else last + len(b"row>")
        yield content[:end]
        rest = content[end:]
    if rest:
        yield rest
