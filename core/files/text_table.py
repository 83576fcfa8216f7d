"""A text file as rows: encoding and delimiter detected, quotes parsed strictly, physical line numbers kept.

Every failure here concerns the whole file and is an ``ImportFileError`` with the line, because after a wrong quote or a
wrong byte nobody can say where the next row begins. An encoding is not believed because it "decoded": cp1250 and cp1252
decode each other without an error, so the two are told apart by how often Czech and Dutch text uses the letters they
would yield.
"""

from __future__ import annotations

import codecs
import csv
import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, Final, NamedTuple

from core.domain.errors import ImportFileError, UsageError
from core.domain.model import Notice
from core.files.columns import known_headers
from core.files.options import ImportOptions, RawRow
from core.files.spreadsheet_text import unguard
from core.files.text_encoding import ByteCensus, Guess, encoding_by_mark

DELIMITERS: Final = (",", ";", "\t", "|")
_CHUNK_BYTES: Final = 1 << 18
_SNIFFED_LINES: Final = 60
_HEADER_WITHIN: Final = 10
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_CONTROL_BYTES: Final = bytes(set(range(0x20)) - set(b"\t\n\r\x0c\x1a\x00"))
_FOREIGN_KINDS: Final = (
    (b"%PDF", Notice("kind_pdf")),
    (b"\x89PNG", Notice("kind_picture")),
    (b"\xff\xd8\xff", Notice("kind_picture")),
    (b"\x1f\x8b", Notice("kind_archive")),
    (b"Rar!", Notice("kind_archive")),
    (b"7z\xbc\xaf", Notice("kind_archive")),
    (b"SQLite format 3", Notice("kind_database")),
)
_JSON: Final = re.compile(rb"""\{\s*["}] | \[\s*(?:[\[{"\]]|-?[0-9]+\s*,|true\b|false\b|null\b)""", re.VERBOSE)
"""Not what only begins with a bracket: some shops write ``[ORDER_NUMBER];[EMAIL]`` as a header."""
_SAVE_AS: Final = Notice("advise_save_as")
SLICE: Final = 1000
"""Rows that are handed on together."""


def delimiter_named_by(line: str) -> str | None:
    """The delimiter of a first line ``sep=;``, as Excel writes and reads it."""
    match = re.fullmatch(r'\ufeff?"?sep=(.)"?;*,*\s*', line, re.IGNORECASE)
    return match[1] if match else None


def guess_delimiter(lines: Sequence[str]) -> str:
    """The delimiter under which the first lines look most like a table; a comma where only one column is seen."""
    return max(DELIMITERS, key=lambda delimiter: _table_likeness(lines, delimiter))


def _table_likeness(lines: Sequence[str], delimiter: str) -> tuple[int, float, int]:
    rows = _parse_leniently(lines, delimiter)
    if not rows:
        return 0, 0.0, 0
    widths = Counter(len(row) for row in rows)
    width, alike = widths.most_common(1)[0]
    headers = max((known_headers(row) for row in rows[:5]), default=0)
    return headers, alike / len(rows) if width > 1 else 0.0, width


def _parse_leniently(lines: Iterable[str], delimiter: str) -> list[list[str]]:
    rows: list[list[str]] = []
    reader = csv.reader(lines, delimiter=delimiter)
    try:
        for row in reader:
            if row:
                rows.append(row)  # noqa: PERF401 - what was read before an error counts
    except csv.Error:
        pass
    return rows


def _unwrapped(line: str) -> str:
    """What is inside of a line that is one quoted cell; any other line as it is."""
    try:
        cells = next(csv.reader([line], strict=True), [])
    except csv.Error:
        return line
    return cells[0] if len(cells) == 1 and line.startswith('"') else line


def _width_of(lines: Sequence[str], delimiter: str) -> int:
    """How many cells a row mostly has once it is unwrapped; 1 where no row names columns, so that nothing tells."""
    rows = _parse_leniently(map(_unwrapped, lines), delimiter)
    if not any(map(known_headers, rows[:_HEADER_WITHIN])):
        return 1
    width, _ = Counter(map(len, rows)).most_common(1)[0]
    is_table = len(rows[0]) == width or any(len(row) > 1 for row in _parse_leniently(lines, delimiter))
    return width if is_table else 1


class RawSlice(NamedTuple):
    """Some rows of a file. ``lines`` are their first lines, counted from 1."""

    lines: list[int]
    rows: list[list[str]]


class TextTable:
    """Rows of a CSV file. ``path`` is opened anew for every pass and never held open between them."""

    sheets: tuple[str, ...] = ()
    sheet = ""

    def __init__(self, path: Path, options: ImportOptions) -> None:
        self._path = path
        with path.open("rb") as stream:
            head = stream.read(_CHUNK_BYTES)
        _refuse_other_kinds(head, path.name)
        guess = Guess(options.encoding) if options.encoding else _find_encoding(path, head)
        self.encoding, self.rival_encoding = guess
        _check_codec(self.encoding)
        self._has_nul = _holds_nul(path)
        first_lines = self._sniffed_lines()
        named = delimiter_named_by(first_lines[0]) if first_lines else None
        self._lines_before = 1 if named else 0
        first_lines = first_lines[self._lines_before :]
        self.delimiter = options.delimiter or named or guess_delimiter(list(map(_unwrapped, first_lines)))
        if len(self.delimiter) != 1 or self.delimiter in '"\r\n\0':
            raise UsageError(detail=Notice("delimiter_unusable", {"value": self.delimiter}))
        self._width = _width_of(first_lines, self.delimiter)
        # Only where names of columns prove it: elsewhere a blank may be what somebody wrote.
        self._blank_before_quote = self._width > 1 and f'{self.delimiter} "' in "".join(first_lines)

    def rows(self) -> Iterator[RawRow]:
        for part in self.slices():
            for line, cells in zip(part.lines, part.rows, strict=True):
                yield RawRow(line, tuple(map(unguard, cells)))

    def slices(self) -> Iterator[RawSlice]:
        """The same rows, many at a time and their cells as the file has them: apostrophes against formulas, too."""
        with self._open_text() as stream:
            # Ends for good where the file ends now, also if somebody goes on writing it.
            lines = itertools.islice(self._checked(stream) if self._has_nul else stream, self._lines_before, None)
            last_line = self._lines_before
            failure: ImportFileError | None = None
            while failure is None:
                block: list[str] = []
                try:
                    block.extend(itertools.islice(lines, SLICE))  # what came before an error stays
                except UnicodeError:
                    failure = self._decoding_error(last_line + len(block))
                if not block:
                    break
                if _has_plain_lines(block):
                    first_line, last_line = last_line + 1, last_line + len(block)
                    cells = [line.rstrip("\r\n").split(self.delimiter) for line in block]
                    yield RawSlice(list(range(first_line, last_line + 1)), cells)
                else:
                    part, last_line, wrong = self._quoted(block, () if failure else lines, last_line)
                    failure = failure or wrong
                    if part.rows:
                        yield part
            if failure is not None:
                raise failure

    def _quoted(
        self, block: Sequence[str], following: Iterable[str], last_line: int
    ) -> tuple[RawSlice, int, ImportFileError | None]:
        """Rows as Python's csv module reads them, the line where they end, and what is wrong after them.

        As many rows as there are lines in ``block``: the last one may go on in what follows, the next begins a line.
        """
        reader = csv.reader(
            itertools.chain(block, following),
            delimiter=self.delimiter,
            strict=True,
            skipinitialspace=self._blank_before_quote,
        )
        rows: list[list[str]] = []
        failure: ImportFileError | None = None
        try:
            rows.extend(itertools.islice(reader, len(block)))
        except csv.Error as error:
            first_line = last_line + sum(map(_line_count, rows)) + 1
            failure = _quote_error(self._path.name, str(error), first_line, last_line + reader.line_num)
        except UnicodeError:
            failure = self._decoding_error(last_line + reader.line_num)
        end = last_line + reader.line_num
        starts = _first_lines(rows, last_line, end)
        return RawSlice(starts, [row if len(row) != 1 else self._unwrapped(row) for row in rows]), end, failure

    def _unwrapped(self, row: list[str]) -> list[str]:
        """The cells of a row that a spreadsheet took for one cell and put into quotes as a whole."""
        if self._width == 1 or self.delimiter not in row[0]:
            return row
        try:
            (inner,) = csv.reader([row[0]], delimiter=self.delimiter, strict=True)
        except (csv.Error, ValueError):
            return row
        return inner if len(inner) == self._width else row

    def _sniffed_lines(self) -> list[str]:
        with self._open_text() as stream:
            try:
                return list(itertools.islice(self._checked(stream), _SNIFFED_LINES))
            except UnicodeError as error:
                raise self._decoding_error(0) from error

    def _checked(self, lines: Iterable[str]) -> Iterator[str]:
        for number, line in enumerate(lines, start=1):
            if "\0" in line:
                raise ImportFileError(
                    self._path.name,
                    Notice("line_nul", {"line": str(number)}),
                    Notice("advise_export_list"),
                )
            yield line

    def _decoding_error(self, after_line: int) -> ImportFileError:
        return ImportFileError(
            self._path.name,
            Notice("line_other_encoding", {"line": str(after_line), "encoding": self.encoding}),
            Notice("advise_other_encoding"),
        )

    def _open_text(self) -> IO[str]:
        # A byte order mark is no part of the first header, whatever encoding was asked for.
        encoding = "utf-8-sig" if codecs.lookup(self.encoding).name == "utf-8" else self.encoding
        return self._path.open(encoding=encoding, newline="")


def _find_encoding(path: Path, head: bytes) -> Guess:
    marked = encoding_by_mark(head)
    if marked:
        return Guess(marked)
    census = ByteCensus()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK_BYTES):
            census.feed(chunk)
        census.feed(b"", final=True)
    if census.is_utf8:
        return Guess("utf-8")
    if census.is_damaged_utf8:
        raise ImportFileError(
            path.name,
            Notice("line_not_utf8", {"line": str(census.first_broken_line)}),
            Notice("advise_correct_line"),
        )
    guess = census.one_byte_encoding(head)
    if guess is None:
        raise ImportFileError(path.name, Notice("encoding_unrecognised"), _SAVE_AS)
    return guess


def _has_plain_lines(lines: Sequence[str]) -> bool:
    """Whether each line is a row and its delimiters are all that ``csv.reader`` would see, three times as slowly."""
    lengths = set(map(len, lines))
    return (
        min(lengths) > len("\r\n")  # an empty line is a row without cells
        and max(lengths) <= csv.field_size_limit()
        and '"' not in "".join(lines)
    )


def _first_lines(rows: Sequence[Sequence[str]], last_line: int, end: int) -> list[int]:
    """The first line of each row; ``last_line`` is that of the row before them, ``end`` the last one read."""
    if end - last_line == len(rows):
        return list(range(last_line + 1, end + 1))
    starts = itertools.accumulate(map(_line_count, rows), initial=last_line + 1)
    return list(itertools.islice(starts, len(rows)))


def _line_count(cells: Sequence[str]) -> int:
    """How many lines of the file a row takes: quoted cells may hold ends of lines."""
    return 1 + sum(len(_LINE_END.findall(cell)) for cell in cells if "\n" in cell or "\r" in cell)


def _holds_nul(path: Path) -> bool:
    """Whether lines have to be looked at one by one: UTF-16 is full of NUL bytes, other text has none."""
    with path.open("rb") as stream:
        return any(b"\0" in chunk for chunk in iter(lambda: stream.read(_CHUNK_BYTES), b""))


def _check_codec(encoding: str) -> None:
    try:
        "".encode(encoding)
    except (LookupError, ValueError) as error:  # "undefined" is a codec that refuses even this
        raise UsageError(detail=Notice("encoding_unknown", {"value": encoding})) from error


def _refuse_other_kinds(head: bytes, file: str) -> None:
    """Files that are no text at all, or text that is no table, by their first bytes."""
    for mark, kind in _FOREIGN_KINDS:
        if head.startswith(mark):
            raise ImportFileError(file, Notice("file_is_kind", {"kind": kind}), _SAVE_AS)
    start = head[:200].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    if start.startswith((b"<!doctype", b"<html", b"<table", b"<?xml")):
        raise ImportFileError(file, Notice("file_is_markup"), _SAVE_AS)
    if _JSON.match(start):
        raise ImportFileError(file, Notice("file_is_json"), _SAVE_AS)
    if encoding_by_mark(head):
        return
    controls = len(head) - len(head.translate(None, _CONTROL_BYTES))
    if controls > len(head) / 200 or head.count(0) > len(head) / 20:
        raise ImportFileError(file, Notice("file_is_binary"), _SAVE_AS)


def _quote_error(file: str, error: str, first_line: int, last_line: int) -> ImportFileError:
    """What the csv module complains about, in words. Its texts are stable since Python 2.5."""
    if "field limit" in error:
        reason = Notice("line_cell_too_long", {"line": str(first_line)})
    elif "unexpected end" in error:
        reason = Notice("line_quote_open", {"line": str(first_line)})
    elif "expected after" in error and first_line == last_line:
        reason = Notice("line_text_after_quote", {"line": str(last_line)})
    elif "expected after" in error:
        reason = Notice("line_text_after_quote_of", {"line": str(last_line), "first": str(first_line)})
    else:
        reason = Notice("line_no_row", {"line": str(last_line)})
    return ImportFileError(file, reason, Notice("advise_correct_or_export"))
