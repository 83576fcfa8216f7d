"""Amounts of money as people, spreadsheets and shops write them: signs, thousands, decimal signs, currencies. Pure.

It says what one text means where it means one thing only. Whether ``1,234`` is one euro and a bit or more than a
thousand is for the callers: a column of a file decides for all its cells (``core.files.cell_amounts``), and a single
value of a service is never guessed (``core.services.json_values``).
"""

from __future__ import annotations

import enum
import re
from decimal import Decimal
from typing import Final, NamedTuple

CURRENCY_SIGNS: Final[dict[str, str]] = {
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "kč": "CZK", "kc": "CZK", "czk": "CZK", "£": "GBP",
    "gbp": "GBP", "us$": "USD", "usd": "USD", "zł": "PLN", "zl": "PLN", "pln": "PLN", "ft": "HUF", "huf": "HUF",
    "chf": "CHF", "lei": "RON", "ron": "RON", "лв": "BGN", "лв.": "BGN", "bgn": "BGN", "₺": "TRY", "₴": "UAH",
    "₪": "ILS", "₹": "INR", "₩": "KRW", "₫": "VND", "฿": "THB", "r$": "BRL",
}  # fmt: skip
"""What means one currency only, lower case → ISO 4217; ``$`` and ``kr`` mean many."""
MOST_DIGITS: Final = 18
_MAX_LENGTH: Final = 60
"""Characters; the amount of no order needs more."""
_SPACES: Final = " \u00a0\u202f\u2009"
_AMOUNT: Final = re.compile(
    rf"(?P<sign>[+\-\u2212])?(?P<before>[^\d\s.,+\-\u2212]*)[{_SPACES}]*(?P<sign_after>[+\-\u2212])?"
    rf"(?P<number>[0-9][0-9.,'’{_SPACES}]*?)(?P<whole>[.,][-\u2013\u2014]{{1,2}})?"
    rf"[{_SPACES}]*(?P<after>[^\d\s.,+\-\u2212]*)",
)
_COMMA: Final = re.compile(rf"(?:[1-9][0-9]{{0,2}}(?:[.'’{_SPACES}][0-9]{{3}})+|[0-9]+)(?:,[0-9]+)?")
_POINT: Final = re.compile(rf"(?:[1-9][0-9]{{0,2}}(?:[,'’{_SPACES}][0-9]{{3}})+|[0-9]+)(?:\.[0-9]+)?")
_NOT_DIGITS: Final = re.compile(r"[^0-9]")


class Reading(enum.Enum):
    """What a number says about its decimal sign."""

    COMMA = "comma"
    POINT = "point"
    EITHER = "either"
    """A number of another value under each reading: ``1,234``."""
    SAME = "same"
    """No separator that matters."""


class Written(NamedTuple):
    sign: int
    """1 or -1."""
    number: str
    """Digits and separators."""
    name: str
    """Of its currency, lower case; empty where it names none."""

    @property
    def reading(self) -> Reading | None:
        """``None`` where it is no number under any reading."""
        as_comma, as_point = bool(_COMMA.fullmatch(self.number)), bool(_POINT.fullmatch(self.number))
        if as_comma != as_point:
            return Reading.COMMA if as_comma else Reading.POINT
        if not as_comma:
            return None
        has_separator = "," in self.number or "." in self.number
        return Reading.EITHER if has_separator else Reading.SAME  # one separator with three digits after it

    def value(self, *, comma: bool) -> Decimal | None:
        """``comma``: whether a comma begins the cents. ``None`` where it is no number then, or a too long one."""
        if not (_COMMA if comma else _POINT).fullmatch(self.number):
            return None
        whole, _, fraction = self.number.partition("," if comma else ".")
        digits = _NOT_DIGITS.sub("", whole)
        if len(digits) + len(fraction) > MOST_DIGITS:
            return None
        return self.sign * Decimal(f"{digits}.{fraction}" if fraction else digits)


def take_apart(text: str) -> Written | None:
    """Sign, number and currency of a trimmed ``text``; ``None`` where it is no amount."""
    match = _AMOUNT.fullmatch(text) if len(text) <= _MAX_LENGTH else None
    if match is None:
        return None
    names = [name.casefold() for name in (match["before"], match["after"]) if name]
    if len(names) > 1 or (match["sign"] and match["sign_after"]):
        return None
    sign = match["sign"] or match["sign_after"]
    return Written(-1 if sign and sign != "+" else 1, match["number"], names[0] if names else "")


def amount_in(text: str, currency: str | None) -> Decimal | None:
    """What ``text`` says where it can mean one number only, in that ``currency`` (ISO 4217) where it names one."""
    written = take_apart(text.strip())
    if written is None:
        return None
    if written.name and (currency is None or currency not in {CURRENCY_SIGNS.get(written.name), written.name.upper()}):
        return None
    reading = written.reading
    if reading is None or reading is Reading.EITHER:
        return None
    return written.value(comma=reading is Reading.COMMA)
