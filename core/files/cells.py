"""Single cells as values: text, e-mail addresses, countries and currencies.

A cell that cannot be read raises ``CellError``; an empty one is ``None``. Nothing here guesses: what is not clearly
right is refused with a reason a person understands.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from core.files.options import Cell, text_of

_EMAIL: Final = re.compile(r"[^\s@,;:<>()\[\]\"]+@(?:[^\s@,;:<>()\[\]\".]+\.)+[^\s@,;:<>()\[\]\".]{2,}")
_MAX_EMAIL: Final = 254
"""Characters, RFC 5321."""

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
    if len(text) > _MAX_EMAIL or not _EMAIL.fullmatch(text) or not text.isprintable():
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
