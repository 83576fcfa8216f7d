"""Single values out of decoded JSON: numbers exactly, texts as they are, ids always as text.

Raises ``UnreadableValueError`` with a reason for people, without guessing: a misread amount costs money.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Final

import msgspec

from core.domain.errors import ReasonError
from core.domain.model import JsonValue, Notice, Part
from core.domain.raw_json import plain
from core.domain.written_amounts import amount_in
from core.system.redaction import Redactor

LARGEST_EXPONENT: Final = 12
"""Amounts have at most twelve digits before the point …"""
SMALLEST_EXPONENT: Final = -30
"""… and a binary fraction written out is longer than any price, but not longer than this."""
_PLAIN_EXPONENT: Final = -6
_PLAIN_LENGTH: Final = 24
"""With so few digits after an exponent that is no smaller, none is beyond the thirtieth place."""
_NUMBER: Final = re.compile(r"[+-]?[0-9]{1,20}(\.[0-9]{1,30})?")
_LONGEST_ID: Final = 18
NOTHING: Final = frozenset({"", "null", "undefined", "(not set)"})
"""Texts that say that there is none, lower case; the last is Google Analytics'."""
_LONGEST_JSON: Final = 100_000
_JSON: Final = msgspec.json.Decoder(dict[str, Any] | list[Any], float_hook=Decimal)
_SHOWN: Final = 40
_CLEAN: Final = Redactor()


class UnreadableValueError(ReasonError, ValueError):
    """A value that cannot be read."""


def number(value: JsonValue, currency: str | None = None) -> Decimal:
    """An exact number, from a JSON number or a text like ``1500.00``.

    Also from one as people write it, where that is one number only: ``1 500,00``, and with the sign of ``currency``.
    """
    if isinstance(value, bool):
        raise UnreadableValueError(Notice("no_number", {"value": shown(value)}))
    if isinstance(value, str):
        trimmed = value.strip(" ")
        written = Decimal(trimmed) if _NUMBER.fullmatch(trimmed) else amount_in(trimmed, currency)
        if written is None:
            raise UnreadableValueError(Notice("no_number", {"value": shown(trimmed)}))
        value = written
    elif isinstance(value, int):
        value = Decimal(value)
    if not isinstance(value, Decimal) or not value.is_finite():
        raise UnreadableValueError(Notice("no_number", {"value": shown(value)}))
    if value and (value.adjusted() > LARGEST_EXPONENT or _exponent(value) < SMALLEST_EXPONENT):
        raise UnreadableValueError(Notice("no_plausible_number", {"value": shown(value)}))
    if not value and _exponent(value) < SMALLEST_EXPONENT:
        return Decimal(0)
    return value


def is_plain_number(value: JsonValue) -> bool:
    """Whether ``number`` would give ``value`` back as it is, of the numbers that there nearly always are."""
    return (
        type(value) is Decimal
        and value.is_finite()
        and _PLAIN_EXPONENT <= value.adjusted() <= LARGEST_EXPONENT
        and len(str(value)) <= _PLAIN_LENGTH
    )


def text(value: JsonValue) -> str:
    """A text as it is; a whole number in digits, because ids come as either, 1001.0 among them."""
    if isinstance(value, str):
        return value
    if isinstance(value, Decimal) and value.is_finite() and 0 <= value.adjusted() < _LONGEST_ID and value == int(value):
        return str(int(value))
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise UnreadableValueError(Notice("no_text", {"value": shown(value)}))


def whole(value: JsonValue) -> int:
    """A whole number, from JSON or from digits."""
    read = number(value)
    if read != read.to_integral_value():
        raise UnreadableValueError(Notice("no_whole_number", {"value": shown(value)}))
    return int(read)


def is_empty(value: JsonValue) -> bool:
    """PHP's several forms of nothing: null, false, an empty text, list or object, “null”. Zero is a value."""
    if isinstance(value, str):
        return value.strip().casefold() in NOTHING
    return value is None or value is False or value in ([], {})


def json_in(text: str) -> JsonValue:
    """The object or list that a field holds as text, such as ``users``; ``None`` for any other text."""
    if not text.lstrip().startswith(("{", "[")) or len(text) > _LONGEST_JSON:
        return None
    try:
        return _JSON.decode(text)
    except msgspec.DecodeError:
        return None


def opened(value: JsonValue) -> JsonValue:
    """``value``; where it is JSON as text, such as a column that the shop's software did not decode, what it says."""
    inner = json_in(value) if isinstance(value, str) else None
    return value if inner is None else inner


def as_list(value: JsonValue) -> JsonValue:
    """``value``; where it is a list that PHP wrote as an object, since there is a gap in its numbers, as that list."""
    if isinstance(value, dict) and value and all(name.isdecimal() for name in value):
        return list(value.values())
    return value


def first_of(row: Mapping[str, JsonValue], names: Iterable[str]) -> tuple[str | None, JsonValue]:
    """The first of ``names`` that ``row`` fills with something, and what; ``(None, None)`` when it fills none."""
    for name in names:
        value = row.get(name)
        if value is not None and not (isinstance(value, str) and not value.strip()):
            return name, value
    return None, None


def shown(value: JsonValue) -> Part:
    """``value`` for a sentence: short, printable, without anybody's address."""
    value = plain(value)
    if isinstance(value, dict):
        return Notice("value_group")
    if isinstance(value, list):
        return Notice("value_list")
    if isinstance(value, bool) or value is None:
        return Notice("value_nothing") if value is None else f"“{str(value).lower()}”"
    return f"“{_CLEAN.clean(str(value), longest=_SHOWN)}”"


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
