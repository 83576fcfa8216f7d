"""Single cells as values: text, e-mail addresses, countries and currencies.

A cell that cannot be read raises ``CellError``; an empty one is ``None``. Nothing here guesses: what is not clearly
right is refused with a reason a person understands.

Ids as text: trimmed, and refused where a spreadsheet turned them into something else.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal
from typing import Final

from core.domain.email_address import is_email
from core.files.options import Cell, text_of

SYMBOLS: Final[dict[str, str]] = {
    "€": "EUR", "eur": "EUR", "euro": "EUR", "kč": "CZK", "kc": "CZK", "czk": "CZK", "£": "GBP", "gbp": "GBP",
    "$": "USD", "us$": "USD", "usd": "USD", "zł": "PLN", "zl": "PLN", "pln": "PLN", "ft": "HUF", "huf": "HUF",
    "chf": "CHF", "lei": "RON", "ron": "RON",
}  # fmt: skip
"""How amounts name their currency, lower case → ISO 4217. ``kr`` is left out: three countries use it."""


class CellError(Exception):
    """One cell that cannot be read. ``code`` is stable; ``reason`` is English and completes "This is …"."""

    def __init__(self, code: str, reason: str) -> None:
        self.code = code
        self.reason = reason
        super().__init__(reason)


def trim(text: str) -> str:
    """Without spaces at its ends, non-breaking ones and a stray byte order mark included."""
    return text.strip().strip("\ufeff").strip()


def read_text(cell: Cell) -> str | None:
    """Text in composed form (NFC), so that one name is written one way."""
    return unicodedata.normalize("NFC", trim(text_of(cell))) or None


def read_email(cell: Cell) -> str | None:
    """As written; case is kept."""
    text = read_text(cell)
    if text is None:
        return None
    if not is_email(text):
        raise CellError("email", "not an e-mail address")
    return text


def read_country(cell: Cell) -> str | None:
    """Two-letter codes in upper case; names as they are."""
    text = read_text(cell)
    if text is not None and len(text) == 2 and text.isascii() and text.isalpha():  # noqa: PLR2004 - ISO 3166 alpha-2
        return text.upper()
    return text


def read_currency(cell: Cell) -> str | None:
    """ISO 4217, upper case."""
    text = read_text(cell)
    if text is None:
        return None
    if symbol := SYMBOLS.get(text.casefold()):
        return symbol
    if len(text) == 3 and text.isascii() and text.isalpha():  # noqa: PLR2004 - ISO 4217
        return text.upper()
    raise CellError("not_a_currency", "not a currency (use three letters such as EUR or CZK)")


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
