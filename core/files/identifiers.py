"""Ids as text: trimmed, and refused where a spreadsheet turned them into something else."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal
from typing import Final

from core.files.cells import CellError, trim
from core.files.options import Cell, text_of

_MANGLED: Final = re.compile(
    r"""
      [+-]?\d+(?:[.,]\d+)?E[+-]\d+            # 1,2E+34: what Excel shows for a long number, or for the id 12E33
    | \d+[.,]0+                               # 123,0: a number that went through a column of fractions
    | \d{15}\d*000                            # 123456789012345000: digits past the fifteenth are lost
    | \d{1,2}[./-]\d{1,2}[./-]\d{4}           # 12.03.2026: an id that became a date
    | \d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}.*)?
    | \#+ | \#(?:REF|NAME|VALUE|NUM|DIV/0|N/A|NULL)[!?]?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""``12E33`` and ``1234567e8`` are ids as shops make them; a spreadsheet always writes the sign after the E."""

_FIRST_OF_MANGLED: Final = frozenset("+-#0123456789")


def read_identifier(cell: Cell, field: str) -> str | None:
    """An id, exactly as written but for spaces around it. ``None`` for an empty cell. Raises ``CellError``."""
    if isinstance(cell, date) or (isinstance(cell, Decimal) and not _is_whole(cell)):
        raise _mangled(cell, field)
    text = trim(text_of(cell))
    if not text:
        return None
    if text[0] in _FIRST_OF_MANGLED and _MANGLED.fullmatch(text):
        raise _mangled(text, field)
    if text.isascii() and text.isprintable():
        return text
    for character in text:
        if not character.isprintable():
            name = unicodedata.name(character, "a control character")
            raise CellError("invisible_character", f"it holds an invisible character (U+{ord(character):04X}, {name})")
        if character.isdigit() and not character.isascii():
            raise CellError("foreign_digit", f"the digit “{character}” is not one of 0 to 9")
    return text


def _is_whole(number: Decimal) -> bool:
    return number == number.to_integral_value() and abs(number) < Decimal(10) ** 15


def _mangled(cell: Cell, field: str) -> CellError:
    kind = "session" if field == "order_session" else field
    return CellError(
        f"{kind}_mangled",
        f"a spreadsheet changed “{text_of(cell)}”; format the column as text, fill the ids in again, then export again",
    )
