r"""JSON that others wrote, kept to the letter: what Python's own values would spell otherwise stays ``msgspec.Raw``.

``1e400``, an object with one key twice, ``"a\/b"`` or a number of five thousand digits are carried as the bytes that
came. Most JSON is written again as it was read, and is plain values. Two spellings of one value are no difference:
whoever compares asks ``meaning``. Nothing here knows a field, a service or a table.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any, Final

import msgspec
from msgspec import Raw

from core.domain.model import JsonValue

UNREADABLE_NUMBER: Final = (msgspec.ValidationError, ArithmeticError)
"""What decoding raises for a number with more digits, or a larger exponent, than Python's own can have."""
_ENCODER: Final = msgspec.json.Encoder(decimal_format="number")
_DECODER: Final = msgspec.json.Decoder(float_hook=Decimal)
_NUMBER: Final = re.compile(r"(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?")
_UNHELD: Final = (*UNREADABLE_NUMBER, RecursionError)
_MOST_PLACES: Final = 100


def to_the_letter(raw: Raw | bytes) -> JsonValue:
    """``raw`` decoded, where writing that again gives the same but for white space; else ``raw`` itself.

    Numbers with a fraction are ``Decimal``. Raises ``msgspec.DecodeError`` or ``UnicodeDecodeError`` where it is no
    JSON.
    """
    data = bytes(raw)
    try:
        value = _DECODER.decode(data)
        written = _ENCODER.encode(value)
    except _UNHELD:
        data.decode()
        return Raw(data)
    return value if written in (data, msgspec.json.format(data, indent=-1)) else Raw(data)


def plain(value: JsonValue) -> JsonValue:
    """``value`` without its spelling: decoded, or its text where nothing of Python's can hold it. Never to be sent.

    A number beyond all sense is its text as well: written out, it could be a thousand million digits.
    """
    if isinstance(value, Raw):
        try:
            value = _DECODER.decode(value)
        except _UNHELD:
            return bytes(value).decode()
    return str(value) if isinstance(value, Decimal) and abs(value.adjusted()) > _MOST_PLACES else value


def tolerant(data: bytes) -> JsonValue:
    """``data`` for reading only: a number that is too large for Python is its text. Raises ``msgspec.DecodeError``."""
    try:
        return json.loads(
            data, parse_int=_number_or_text, parse_float=_number_or_text, parse_constant=msgspec.json.decode
        )
    except ValueError as error:
        raise msgspec.DecodeError(str(error)) from error


def _number_or_text(text: str) -> JsonValue:
    try:
        return _DECODER.decode(text)
    except UNREADABLE_NUMBER:
        return text


def as_text(value: JsonValue) -> str:
    """``value`` as one line of JSON for people."""
    return msgspec.json.format(_ENCODER.encode(value), indent=0).decode()


def meaning(value: JsonValue) -> Any:
    """What ``value`` says, however it is spelled: only to be compared with another meaning, by ``==`` or by ``repr``.

    Numbers are exact, the order of an object's keys means nothing, and of one key that is there twice the last counts,
    as everybody reads it.
    """
    written = bytes(value if isinstance(value, Raw) else _ENCODER.encode(value))
    return _meaning_of(written.decode())


def meaning_of_props(props: JsonValue) -> Any:
    """The same; JSON text of an object (or of a list, PHP's empty one) means that object."""
    meant = meaning(props)
    if not isinstance(meant, str) or not is_json_of_group(meant):
        return meant
    return _meaning_of(meant)


def is_json_of_group(text: str) -> bool:
    """Whether ``text`` is the JSON of an object or of a list."""
    if text.lstrip()[:1] not in {"{", "["}:
        return False
    try:
        msgspec.json.decode(text, type=dict[str, Raw] | list[Raw])
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return False
    return True


def _meaning_of(text: str) -> Any:
    try:
        return json.loads(text, parse_float=_number, parse_int=_number, object_pairs_hook=_sorted)
    except RecursionError:
        return text


def _sorted(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    last = dict(pairs)
    return {key: last[key] for key in sorted(last)}


def _number(text: str) -> tuple[str, ...]:
    """The same for each spelling of one number: its digits and its power of ten."""
    found = _NUMBER.fullmatch(text)
    assert found is not None, "only JSON's own numbers come here"  # noqa: S101 - for the type checker
    sign, whole, fraction, exponent = found.groups("")
    digits = (whole + fraction).lstrip("0")
    if not digits:
        return ("number", "0")
    kept = digits.rstrip("0")
    try:
        power = int(exponent or 0) - len(fraction) + len(digits) - len(kept)
    except ValueError:  # an exponent of thousands of digits
        return ("number", sign + kept, exponent, str(len(fraction) - len(digits) + len(kept)))
    return ("number", sign + kept, str(power))
