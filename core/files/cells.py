"""Validate and parse single cells: text, ids, e-mail addresses, countries and currencies.

A cell that cannot be read raises ``CellError``; an empty one is ``None``. Nothing here guesses: what is not clearly
right is refused with a code that has a sentence. What a spreadsheet shows instead of a value (``#N/A``) is refused
in every column, and so is what could not be stored and read back (NaN, half of a character). Ids are text, trimmed,
and refused where a spreadsheet turned them into something else.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal
from typing import Final

from typing_extensions import override

from core.domain.email_address import is_email
from core.domain.messages import text as text_in_english
from core.domain.model import Notice
from core.domain.results import why_left_out
from core.domain.written_amounts import CURRENCY_SIGNS
from core.files.options import Cell, text_of

SYMBOLS: Final = {**CURRENCY_SIGNS, "$": "USD"}
"""How amounts name their currency, lower case → ISO 4217. ``kr`` is left out: three countries use it."""
_ERROR: Final = re.compile(r"\#[^\W\d]+(?:/0)?[!?]|(?:ERR|FOUT|CHYBA|FEHLER):[0-9]{3}|\#{2,}")
"""``#DIV/0!``, ``#WAARDE!``, ``#ODKAZ!``; LibreOffice's ``Err:502``; a column too narrow for its dates."""
_ERROR_WORDS: Final = frozenset(
    ("#N/A", "#N/A!", "#N/B", "#NV", "#NENÍ_K_DISPOZICI", "#NEDOSTUPNÝ", "#GETTING_DATA", "#GEGEVENS_OPHALEN",
     "#NAČÍTÁNÍ_DAT", "#DATEN_ABRUFEN")
)  # fmt: skip
"""Those of Excel in English, Dutch, Czech and German that have no exclamation or question mark at their end."""
_FIRST_OF_ERROR: Final = frozenset("#EFC")
_QUOTES: Final = frozenset(("=", '"', "'"))
_QUOTED: Final = re.compile(r"""=?"(?P<double>(?:[^"]|"")*)"|'(?P<single>[^']*)'""", re.DOTALL)
_MARKED_NUMBER: Final = re.compile("'[0-9]")
"""So does Excel keep what looks like a number as text; no town begins like that."""
_MANGLED: Final = re.compile(
    r"""
      [+-]?\d+(?:[.,]\d+)?E[+-]\d+            # 1,2E+34: what Excel shows for a long number, or for the id 12E33
    | \d+[.,]0+                               # 123,0: a number that went through a column of fractions
    | \d{15}\d*000                            # 123456789012345000: digits past the fifteenth are lost
    | \d{1,2}[./-]\d{1,2}[./-]\d{4}           # 12.03.2026: an id that became a date
    | \d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}.*)?
    | \#
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""``12E33`` and ``1234567e8`` are ids as shops make them; a spreadsheet always writes the sign after the E."""
_FIRST_OF_MANGLED: Final = frozenset("+-#0123456789")


class CellError(Exception):
    """One cell that cannot be read. ``code`` is stable."""

    def __init__(self, code: str, **params: str) -> None:
        """``params`` are what the sentence about it names."""
        self.code = code
        self.params = params
        super().__init__()

    @property
    def reason(self) -> Notice:
        """What is wrong with the cell, as a sentence."""
        return why_left_out(self.code, self.params)

    @override
    def __str__(self) -> str:
        return text_in_english(self.reason)


def trim(text: str) -> str:
    """Without spaces at its ends, non-breaking ones and a stray byte order mark included."""
    return text.strip().strip("\ufeff").strip()


def as_typed(text: str) -> str:
    """The text of a cell as its author meant it: trimmed, and without what only marks it as text.

    ``="00789"`` and ``"a"`` are what other programs write around text, quotes after a space stay where the file has
    them. Two single quotes around a cell are that too; one at its start may be a town's (``'s-Hertogenbosch``).
    Raises ``CellError`` for an error value of a spreadsheet, and for characters that nothing can store.
    """
    text = trim(text)
    if text[:1] in _FIRST_OF_ERROR and _is_error(text):
        raise CellError("cell_error", error=text)
    if "\0" in text or not (text.isascii() or _has_whole_characters(text)):
        raise CellError("broken_text")
    return _unquoted(text) if text[:1] in _QUOTES else text


def _is_error(text: str) -> bool:
    upper = text.upper()
    if text[0] == "#" and text != upper:
        return upper in _ERROR_WORDS
    return upper in _ERROR_WORDS or bool(_ERROR.fullmatch(upper))


def _has_whole_characters(text: str) -> bool:
    """Whether none of its characters is a lone surrogate: half of one, which no UTF-8 can hold."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _unquoted(text: str) -> str:
    match = _QUOTED.fullmatch(text)
    if match is None:
        return text[1:] if _MARKED_NUMBER.match(text) else text
    double, single = match["double"], match["single"]
    return trim(single if double is None else double.replace('""', '"'))


def as_written(text: str) -> str:
    """``text`` as a cell that ``as_typed`` reads as exactly this text: in quotes where it would read another."""
    if (text[:1] in _QUOTES and _unquoted(text) != text) or (text[:1] in _FIRST_OF_ERROR and _is_error(text)):
        return '"' + text.replace('"', '""') + '"'
    return text


def read_text(cell: Cell) -> str | None:
    """Text in composed form (NFC), so that one name is written one way."""
    return unicodedata.normalize("NFC", as_typed(text_of(refuse_no_number(cell)))) or None


def refuse_no_number(cell: Cell) -> Cell:
    """``cell``; raises ``CellError`` for the values of a spreadsheet that are called numbers and are none."""
    if isinstance(cell, Decimal) and not cell.is_finite():
        raise CellError("cell_error", error=str(cell))
    return cell


def read_email(cell: Cell) -> str | None:
    """As written; case is kept."""
    text = read_text(cell)
    if text is None:
        return None
    if not is_email(text):
        raise CellError("email")
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
    raise CellError("not_a_currency")


def read_identifier(cell: Cell, field: str) -> str | None:
    """An id, exactly as written but for spaces around it. ``None`` for an empty cell. Raises ``CellError``."""
    refuse_no_number(cell)
    if isinstance(cell, date) or (isinstance(cell, Decimal) and not _is_whole(cell)):
        raise _mangled(cell, field)
    text = id_as_typed(text_of(cell))
    if not text:
        return None
    if text[0] in _FIRST_OF_MANGLED and _MANGLED.fullmatch(text):
        raise _mangled(text, field)
    if text.isascii() and text.isprintable():
        return text
    for character in text:
        if not character.isprintable():
            raise CellError("invisible_character", character=f"U+{ord(character):04X}")
        if character.isdigit() and not character.isascii():
            raise CellError("foreign_digit", digit=character)
    return text


def id_as_typed(text: str) -> str:
    """The same as ``as_typed`` for an id, of which a single quote at the start is no part: it keeps zeros in Excel."""
    typed = as_typed(text)
    if typed != trim(text):
        return typed
    if typed[:1] == "'" and "'" not in typed[1:]:
        return typed[1:]
    if typed.startswith(('"', '="')) or typed.endswith('"'):
        raise CellError("stray_quote")
    return typed


def key_text(text: str) -> str:
    """What tells the rows of one order from others: the id, or the cell itself where that is none."""
    try:
        return id_as_typed(text)
    except CellError:
        return trim(text)


def _is_whole(number: Decimal) -> bool:
    return number == number.to_integral_value() and abs(number) < Decimal(10) ** 15


def _mangled(cell: Cell, field: str) -> CellError:
    kind = "session" if field == "order_session" else field
    return CellError(f"{kind}_mangled", value=text_of(cell))
