"""What can be typed into a field by hand, and what it means.

Checks the shape of one value only; whether it fits the rest of the order is the core's business.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Final

from core.domain.model import JsonValue
from gui.order_card.rows import line_field_of, line_key_of
from gui.words.formatting import parse_money

_EMAIL: Final = re.compile(r"^[^@\s,;]+@[^@\s,;.]+(\.[^@\s,;.]+)+$")


class InputProblem(enum.StrEnum):
    """Why a typed value cannot be taken; the card has the sentences."""

    EMPTY = "empty"
    EMAIL = "email"
    NUMBER = "number"
    QUANTITY = "quantity"


class InputError(ValueError):
    def __init__(self, problem: InputProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem


class InputKind(enum.Enum):
    """Which editor a field needs."""

    TEXT = "text"
    MONEY = "money"
    QUANTITY = "quantity"
    TEXTS = "texts"
    STATUS = "status"
    DATE_TIME = "date_time"


def input_kind(path: str) -> InputKind:
    if line_key_of(path) is None:
        return _HEADER_KINDS.get(path, InputKind.TEXT)
    return _LINE_KINDS.get(line_field_of(path) or "", InputKind.TEXT)


def read_text(path: str, text: str) -> JsonValue:
    """The value that ``text`` means for the field. Raises ``InputError``. Not for statuses and dates."""
    stripped = text.strip()
    if path == "email":
        return _email(stripped)
    return _READERS[input_kind(path)](stripped)


def _email(text: str) -> str:
    if not text:
        raise InputError(InputProblem.EMPTY)
    if not _EMAIL.match(text):
        raise InputError(InputProblem.EMAIL)
    return text


def _money(text: str) -> Decimal:
    try:
        return parse_money(text)
    except ValueError:
        raise InputError(InputProblem.NUMBER) from None


def _quantity(text: str) -> Decimal:
    try:
        value = parse_money(text)
    except ValueError:
        raise InputError(InputProblem.QUANTITY) from None
    if value <= 0:
        raise InputError(InputProblem.QUANTITY)
    return value


def _texts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


_HEADER_KINDS: Final = {
    "amount": InputKind.MONEY,
    "tax": InputKind.MONEY,
    "shipping": InputKind.MONEY,
    "timestamp": InputKind.DATE_TIME,
    "status": InputKind.STATUS,
}
_LINE_KINDS: Final = {
    "price": InputKind.MONEY,
    "amount": InputKind.QUANTITY,
    "categories": InputKind.TEXTS,
    "tags": InputKind.TEXTS,
}
_READERS: Final[dict[InputKind, Callable[[str], JsonValue]]] = {
    InputKind.TEXT: str,
    InputKind.MONEY: _money,
    InputKind.QUANTITY: _quantity,
    InputKind.TEXTS: _texts,
}
