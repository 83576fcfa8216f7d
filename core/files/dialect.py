"""Which encoding and which delimiter a text file has.

Nothing is taken for granted because it "decoded": cp1250 and cp1252 decode each other without an error, so the two
are told apart by how often Czech and Dutch text uses the letters they would yield. This module opens no file.
"""

from __future__ import annotations

import codecs
import csv
import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from core.files.columns import known_headers

DELIMITERS: Final = (",", ";", "\t", "|")

_BOMS: Final = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_ASCII: Final = bytes(range(0x80))
_BROKEN_BYTE: Final = re.compile("[\udc80-\udcff]")
"""What Python's ``surrogateescape`` makes of a byte that is no UTF-8."""

# How often each letter is met among the non-ASCII letters of ordinary text, per thousand. Only the order of magnitude
# matters. The Western column is Dutch with the foreign names that Dutch customers and towns have.
_CZECH: Final = {
    "í": 235, "á": 165, "ě": 120, "é": 100, "ř": 88, "č": 75, "ž": 75, "ý": 70, "š": 60, "ů": 50, "ú": 12, "ť": 4,
    "ó": 4, "ď": 4, "ň": 4, "ô": 2, "ľ": 2, "ä": 1, "ö": 1, "ü": 2, "ł": 1, "Č": 10, "Š": 8, "Ž": 6, "Ř": 4, "Ú": 6,
    "Ď": 1, "Á": 2, "Í": 1, "€": 5, "„": 3, "“": 3, "–": 5, "\u00a0": 20,
}  # fmt: skip
_WESTERN: Final = {
    "é": 300, "ë": 240, "ï": 110, "è": 75, "ö": 65, "ü": 65, "ê": 25, "à": 20, "ç": 25, "á": 20, "ó": 20, "ä": 15,
    "í": 12, "ñ": 15, "ø": 12, "å": 8, "ô": 8, "û": 6, "ã": 5, "æ": 4, "ß": 8, "î": 5, "ú": 6, "â": 5, "É": 8, "Ö": 4,
    "Ü": 3, "Ç": 2, "Ø": 2, "š": 2, "ž": 1, "€": 5, "’": 8, "‘": 6, "–": 5, "\u00a0": 20,  # noqa: RUF001
}  # fmt: skip
_RARE: Final = 0.2
_KNOWN_HEADER_WEIGHT: Final = 5.0
"""One header name that is a known word in one reading only outweighs some dozens of letters."""


def encoding_by_mark(head: bytes) -> str | None:
    """The encoding that the first bytes give away: a byte order mark, or UTF-16 without one."""
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return encoding
    sample = head[:4096]
    if len(sample) >= 4:  # noqa: PLR2004 - two characters of two bytes
        half = len(sample) // 2
        if sample[1::2].count(0) > half * 0.4 and sample[0::2].count(0) < half * 0.05:
            return "utf-16-le"
        if sample[0::2].count(0) > half * 0.4 and sample[1::2].count(0) < half * 0.05:
            return "utf-16-be"
    return None


class ByteCensus:
    """Goes over a file's bytes once: whether they are UTF-8, and which letters the others stand for."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="surrogateescape")
        self._high: Counter[int] = Counter()
        self._letters = 0
        self._broken = 0
        self._lines = 1
        self.first_broken_line = 0

    def feed(self, chunk: bytes, *, final: bool = False) -> None:
        high = chunk.translate(None, _ASCII)
        self._high.update(high)
        text = self._decoder.decode(chunk, final)
        broken = [] if text.isascii() else _broken_bytes(text)
        self._letters += len(text) - (len(chunk) - len(high)) - len(broken)
        if broken and not self._broken:
            self.first_broken_line = self._lines + text.count("\n", 0, text.index(broken[0]))
        self._broken += len(broken)
        self._lines += text.count("\n")

    @property
    def is_utf8(self) -> bool:
        return self._broken == 0

    @property
    def is_damaged_utf8(self) -> bool:
        """Mostly good UTF-8 with a few bad bytes: text of one-byte encodings hardly ever looks like that."""
        return 0 < self._broken * 5 <= self._letters

    def one_byte_encoding(self, head: bytes) -> str | None:
        """``cp1250`` or ``cp1252``, whichever makes more likely text; ``None`` where neither can be."""
        scores = {
            encoding: score + _KNOWN_HEADER_WEIGHT * _header_hits(head, encoding)
            for encoding, letters in (("cp1252", _WESTERN), ("cp1250", _CZECH))
            if (score := self._likelihood(encoding, letters)) is not None
        }
        return max(scores, key=lambda encoding: scores[encoding]) if scores else None

    def _likelihood(self, encoding: str, frequency: dict[str, int]) -> float | None:
        total = 0.0
        for byte, count in self._high.items():
            try:
                letter = bytes((byte,)).decode(encoding)
            except UnicodeDecodeError:
                return None
            total += count * math.log(frequency.get(letter, _RARE))
        return total


def _broken_bytes(text: str) -> list[str]:
    try:
        text.encode()
    except UnicodeEncodeError:
        return _BROKEN_BYTE.findall(text)
    return []


def _header_hits(head: bytes, encoding: str) -> int:
    text = head.decode(encoding, "replace")
    first_lines = "\n".join(text.splitlines()[:3])
    # "Kč" is in nearly every Czech list of orders and nothing at all in cp1252.
    return known_headers(re.split(r"[,;\t|\n]", first_lines)) + len(re.findall(r"\d[\s\u00a0]?Kč(?!\w)", text))


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
