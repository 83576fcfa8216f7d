"""Wemasy's JSON of one page of the order list → rows of cells. Pure.

The fields of a row are not documented, so nothing here knows any: nested fields become dotted names, and what they
mean is for the column matching of ``core.files`` and for the user.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from msgspec import Struct

from core.domain.model import JsonValue, ListedOrder
from core.services.json_values import LARGEST_EXPONENT, UnreadableValueError, shown, whole

_MOST_CELLS: Final = 300
"""Fields kept of one row."""
_MOST_IN_LIST: Final = 5
"""Entries kept of a list within a row; an order's lines are read elsewhere."""
_DEEPEST: Final = 6
_LONGEST: Final = 2_000
"""Characters kept of one field."""


class NoListError(ValueError):
    """The answer carries no list of orders; the message says what it carries instead."""


class OrderPage(Struct, frozen=True, kw_only=True):
    """One page of the shop's list."""

    rows: tuple[ListedOrder, ...]
    is_last: bool
    total: int | None = None
    """How many orders the whole list has, where Wemasy says so."""


def read_page(answer: Mapping[str, JsonValue], *, asked: int) -> OrderPage:
    """The page numbered ``asked``. Raises ``NoListError``, also for a page that says it is another one."""
    paginator = answer.get("data")
    if isinstance(paginator, list):
        paginator = answer  # the paginator itself, without an envelope around it
    if not isinstance(paginator, dict) or not isinstance(paginator.get("data"), list):
        raise NoListError(f"its answer shows {shown(paginator)} where the list of orders should be")
    number = _count(paginator, "current_page")
    if number is not None and number != asked:
        raise NoListError(f"it shows page {number} of its list when asked for page {asked}")
    raw = paginator["data"]
    for row in raw:
        if not isinstance(row, dict):
            raise NoListError(f"its list of orders shows {shown(row)} where an order should be")
    return OrderPage(
        rows=tuple(ListedOrder(flatten(row)) for row in raw),
        is_last=_is_last(paginator, asked),
        total=_count(paginator, "total"),
    )


def _is_last(paginator: Mapping[str, JsonValue], asked: int) -> bool:
    if not paginator["data"]:
        return True
    last = _count(paginator, "last_page")
    if last is not None:
        return asked >= last
    return paginator.get("next_page_url") is None


def _count(paginator: Mapping[str, JsonValue], name: str) -> int | None:
    value = paginator.get(name)
    if value is None:
        return None
    try:
        return whole(value)
    except UnreadableValueError as error:
        raise NoListError(f"its list cannot be read to the end: “{name}”, {error}") from None


def flatten(row: Mapping[str, JsonValue]) -> dict[str, str | Decimal]:
    """The fields of ``row`` by dotted name; entries of a list are numbered from 1, empty fields left out.

    Whole numbers are text, since they may be ids of any length; fractions are exact numbers.
    """
    cells: dict[str, str | Decimal] = {}
    for name, value in _leaves(row, "", 0):
        if len(cells) >= _MOST_CELLS:
            break
        unique, count = name, 2
        while unique in cells:  # {"a": {"b": …}, "a.b": …}
            unique, count = f"{name} ({count})", count + 1
        cells[unique] = value
    return cells


def _leaves(value: JsonValue, name: str, depth: int) -> Iterator[tuple[str, str | Decimal]]:
    match value:
        case None | "":
            return
        case dict() if depth < _DEEPEST:
            for key, inner in value.items():
                yield from _leaves(inner, f"{name}.{key}" if name else str(key), depth + 1)
        case list() if depth < _DEEPEST:
            for number, inner in enumerate(value[:_MOST_IN_LIST], start=1):
                yield from _leaves(inner, f"{name}.{number}", depth + 1)
        case bool():
            yield name, "true" if value else "false"
        case Decimal():
            # One of a million digits would be written out where it is shown.
            plausible = value.is_finite() and abs(value.adjusted()) <= LARGEST_EXPONENT
            yield name, value if plausible else str(value)
        case str() | int() | float():
            yield name, str(value)[:_LONGEST]
        case _:
            return  # nested deeper than any field of an order
