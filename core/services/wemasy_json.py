"""Wemasy's JSON → ``Order`` for one order, and rows of cells for one page of the order list. Pure.

The reference leaves the lines open, so GA4's names and their common synonyms are understood, in that order; what is not
understood is kept in ``other`` and shown. What is there but cannot be read becomes a problem of the order, which blocks
it, and never a guess. The fields of a listed row are not documented at all, so nested ones become dotted names, and
what they mean is for the column matching of ``core.files`` and for the user.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Final, TypeVar

from msgspec import Struct

from core.domain.email_address import is_email
from core.domain.errors import ReasonError
from core.domain.html_entities import without_entities
from core.domain.line_pairing import MOST_LINES
from core.domain.model import JsonValue, ListedOrder, Notice, Order, OrderKey, OrderLine, Part
from core.domain.settings import NO_SIGN, is_currency_sign
from core.domain.written_amounts import CURRENCY_SIGNS
from core.services.json_values import (
    LARGEST_EXPONENT,
    NOTHING,
    UnreadableValueError,
    as_list,
    first_of,
    is_empty,
    json_in,
    number,
    opened,
    shown,
    text,
    whole,
)

T = TypeVar("T")

_ENVELOPE: Final = frozenset({"error", "already_tracked", "payment_status", "purchase"})
_PURCHASE: Final = frozenset({"transaction_id", "value", "tax", "shipping", "currency", "items"})
_ORDER_DISCOUNT: Final = (
    "discount", "discount_amount", "discount_total", "total_discount", "discount_value", "discounts",
)  # fmt: skip
_ORDER_FEE: Final = (
    "fee", "fees", "payment_fee", "payment_costs", "cod_fee", "surcharge", "handling", "handling_fee",
    "transaction_fee", "transaction_costs", "service_fee",
)  # fmt: skip
_SUM: Final = ("amount", "value", "total", "price", "cost", "costs")
"""Under which names an object holds what it comes to."""

_CODE: Final = ("item_id", "sku", "code", "product_code", "product_id", "id")
_TITLE: Final = ("item_name", "name", "title", "product_name")
_PIECE: Final = ("price", "unit_price", "item_price")
_LINE_TOTAL: Final = ("line_total", "total", "total_price", "item_total")
_QUANTITY: Final = ("quantity", "qty", "count")
_DISCOUNT: Final = ("discount",)
_BRAND: Final = ("item_brand", "brand")
_VARIANT: Final = ("item_variant", "variant")
_COUPON: Final = ("coupon",)
_GA4_CATEGORIES: Final = ("item_category", "item_category2", "item_category3", "item_category4", "item_category5")
_CATEGORIES: Final = ("categories", "category")

_WORDS: Final = ("name", "title", "label", "value", "text")
"""Under which names an object holds what it is called."""

_CURRENCY_CODE: Final = re.compile(r"[A-Z]{3}")
_CURRENCY_KEYS: Final = ("code", "iso", "iso_code", "currency", "currency_code", "symbol", "sign")
_TRUTH: Final[dict[JsonValue, bool]] = {True: True, False: False, "true": True, "false": False, "1": True, "0": False}
_PATH: Final = re.compile(r"\s*>\s*")
_MOST_CELLS: Final = 300
"""Fields kept of one row."""
_MOST_IN_LIST: Final = 5
"""Entries kept of a list within a row; an order's lines are read elsewhere."""
_DEEPEST: Final = 6
_MOST_TEXTS: Final = 20
_BETWEEN_TEXTS: Final = " / "
"""Where one field holds several; a comma would look like two tags."""
_BUYER: Final = frozenset({"user", "users"})
"""Documented as a text: JSON, an object, or perhaps the address itself."""
_LONGEST: Final = 2_000
"""Characters kept of one field."""


class NoPurchaseError(ReasonError, ValueError):
    """The answer carries no purchase at all; the reason says what it carries instead."""


def read_order(key: OrderKey, answer: Mapping[str, JsonValue]) -> Order:
    """The order in ``answer``. Raises ``NoPurchaseError``; anything less is in the order's ``problems``."""
    answer = _unwrapped(answer)
    purchase = opened(answer.get("purchase"))
    if not isinstance(purchase, dict):
        raise NoPurchaseError(Notice("purchase_missing", {"value": shown(purchase)}))
    problems = _Problems()
    currency, currency_sign = _currency(purchase.get("currency"), problems)
    problems.currency = currency
    used, discount, fee = _adjustments(purchase, currency)
    lines = _lines(purchase.get("items"), problems)
    return Order(
        website_id=key.website_id,
        order_session=key.order_session,
        order_id=problems.text("purchase.transaction_id", _unless_empty(purchase.get("transaction_id"))),
        value=problems.number("purchase.value", purchase.get("value")),
        tax=problems.number("purchase.tax", _unless_empty(purchase.get("tax"))),
        shipping=problems.number("purchase.shipping", _unless_empty(purchase.get("shipping"))),
        discount=discount,
        fee=fee,
        currency=currency,
        currency_sign=currency_sign,
        lines=lines,
        payment_status=problems.text("payment_status", answer.get("payment_status") or None),
        tracked=_truth(answer.get("already_tracked")) or False,
        problems=tuple(problems.notices),
        other={
            **{name: value for name, value in answer.items() if name not in _ENVELOPE or _is_no_truth(name, value)},
            **{f"purchase.{name}": value for name, value in purchase.items() if name not in _PURCHASE | used},
        },
    )


class _Problems:
    """Reads fields and collects what cannot be read."""

    def __init__(self) -> None:
        self.notices: list[Notice] = []
        self.currency: str | None = None
        """The order's, whose sign its amounts may carry."""

    def add(self, field: str, reason: Part) -> None:
        self.notices.append(Notice("field_unreadable", {"field": field, "reason": reason}))

    def text(self, field: str, value: JsonValue) -> str | None:
        if value is None or (isinstance(value, str) and not value.strip()):
            return None
        try:
            return text(value).strip()
        except UnreadableValueError as error:
            self.add(field, error.reason)
            return None

    def number(self, field: str, value: JsonValue) -> Decimal | None:
        if value is None:
            return None
        try:
            return number(value, self.currency)
        except UnreadableValueError as error:
            self.add(field, error.reason)
            return None


def _unwrapped(answer: Mapping[str, JsonValue]) -> Mapping[str, JsonValue]:
    """The reference shows the purchase at the top; its sister endpoints wrap theirs in ``data``."""
    data = opened(answer.get("data"))
    return data if "purchase" not in answer and isinstance(data, dict) and "purchase" in data else answer


def _unless_empty(value: JsonValue) -> JsonValue:
    return None if is_empty(value) else value


def _truth(value: JsonValue) -> bool | None:
    """``None`` for what is neither: the order is then marked once it has landed, as one that is not tracked."""
    return _TRUTH.get(value) if isinstance(value, (bool, int, str)) else None


def _is_no_truth(name: str, value: JsonValue) -> bool:
    return name == "already_tracked" and not is_empty(value) and _truth(value) is None


def _adjustments(
    purchase: Mapping[str, JsonValue], currency: str | None
) -> tuple[frozenset[str], Decimal | None, Decimal | None]:
    """Discount and fee on the whole order, and the names that they stood under.

    Neither blocks an order: what cannot be read is kept, and the order's total shows whether it was needed.
    """
    used: set[str] = set()
    found: list[Decimal | None] = []
    for names in (_ORDER_DISCOUNT, _ORDER_FEE):
        sums = {name: made for name in names if (made := _sum_of(purchase.get(name), currency)) is not None}
        name = next((name for name, made in sums.items() if made), next(iter(sums), None))
        used.update(filter(None, [name]))
        found.append(sums[name] if name is not None else None)
    discount, fee = found
    return frozenset(used), abs(discount) if discount is not None else None, fee


def _sum_of(value: JsonValue, currency: str | None) -> Decimal | None:
    """An amount, an object that holds one, or several of these; ``None`` for nothing and for what is none."""
    if isinstance(value, dict):
        return _sum_of(first_of(value, _SUM)[1], currency)
    if isinstance(value, list) and value:
        parts = [_sum_of(part, currency) for part in value if not isinstance(part, list)]
        return None if None in parts or not parts else sum(filter(None, parts), Decimal(0))
    if is_empty(value) or isinstance(value, list):
        return None
    try:
        return number(value, currency)
    except UnreadableValueError:
        return None


def _currency(value: JsonValue, problems: _Problems) -> tuple[str | None, str | None]:
    """The code, or else the sign that may mean several.

    The reference says "mixed": a text, null, an object with the code in it, or something else.
    """
    named = first_of(value, _CURRENCY_KEYS)[1] if isinstance(value, dict) else value
    if is_empty(named) and (not isinstance(value, dict) or not any(value.values())):
        return None, None
    named = without_entities(named) if isinstance(named, str) and "&" in named else named
    said = unicodedata.normalize("NFC", named).strip().upper() if isinstance(named, str) else ""
    if _CURRENCY_CODE.fullmatch(code := CURRENCY_SIGNS.get(said.casefold(), said)):
        return code, None
    sign = said if is_currency_sign(said) else NO_SIGN
    problems.notices.append(Notice("currency_unclear", {"field": "purchase.currency", "currency": sign}))
    return None, sign


def _lines(items: JsonValue, problems: _Problems) -> tuple[OrderLine, ...]:
    items = opened(items)
    if items is None:
        return ()
    if isinstance(items, dict) and all(isinstance(item, dict) for item in items.values()):
        items = list(items.values())  # by number where the list has a gap, by a name of its own in a cart
    if not isinstance(items, list):
        problems.add("purchase.items", Notice("no_list_of_lines", {"value": shown(items)}))
        return ()
    if len(items) > MOST_LINES:
        problems.notices.append(Notice("too_many_lines", {"count": str(len(items)), "most": str(MOST_LINES)}))
        return ()
    lines = []
    for position, item in enumerate(items, start=1):
        if is_empty(item):
            continue  # where it was a line, the others do not make the total
        try:
            lines.append(read_line(item, problems.currency))
        except UnreadableValueError as error:
            problems.notices.append(Notice("line_unreadable", {"line": str(position), "reason": error.reason}))
    return tuple(lines)


def read_line(item: JsonValue, currency: str | None = None) -> OrderLine:
    """One line of an order in ``currency``. Raises ``UnreadableValueError`` with the reason."""
    if not isinstance(item, dict):
        raise UnreadableValueError(Notice("no_line", {"value": shown(item)}))
    fields = _Fields(item, currency)
    categories = _categories(fields)
    quantity = _quantity(fields)
    unit_price = _unit_price(fields, quantity)
    return OrderLine(
        code=fields.text(_CODE),
        title=fields.text(_TITLE),
        categories=categories,
        unit_price=unit_price if unit_price is not None else Decimal(0),
        quantity=quantity,
        discount=abs(fields.number_if_any(_DISCOUNT) or Decimal(0)),  # whether it is written with a minus
        brand=fields.text(_BRAND),
        variant=fields.text(_VARIANT),
        coupon=fields.text(_COUPON),
        priced=unit_price is not None,
        other=fields.rest(),
    )


class _Fields:
    """A line's fields by any of their names; remembers what was used, so that the rest can be kept."""

    def __init__(self, item: Mapping[str, JsonValue], currency: str | None) -> None:
        self._item = item
        self._currency = currency
        self._used: set[str] = set()

    def has(self, name: str) -> bool:
        return self._item.get(name) is not None

    def texts(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the first of ``names`` that holds any. What describes a line never makes it unreadable."""
        for name in names:
            if found := _texts(self._item.get(name)):
                self._used.add(name)
                return found
        return ()

    def text(self, names: tuple[str, ...]) -> str | None:
        return _BETWEEN_TEXTS.join(self.texts(names)) or None

    def number(self, names: tuple[str, ...]) -> Decimal | None:
        name = next((name for name in names if not is_empty(self._item.get(name))), None)
        if name is None:
            return None
        self._used.add(name)
        return _explained(name, lambda: number(self._item[name], self._currency))

    def number_if_any(self, names: tuple[str, ...]) -> Decimal | None:
        """The same, but what is no amount (“10%”) stays in the rest: the total shows whether it was needed."""
        used = set(self._used)
        try:
            return self.number(names)
        except UnreadableValueError:
            self._used = used
            return None

    def rest(self) -> dict[str, JsonValue]:
        return {name: value for name, value in self._item.items() if name not in self._used and not is_empty(value)}


def _texts(value: JsonValue, depth: int = 0) -> tuple[str, ...]:
    """Every text in ``value``, readable: of a list all, of an object what it is called, or else all; no truth value."""
    match value:
        case str():
            readable = (without_entities(value) if "&" in value else value).strip()
            return () if readable.casefold() in NOTHING else (readable,)
        case bool():
            return ()
        case int():
            return (str(value),)
        case Decimal():
            return (format(value, "f"),) if abs(value.adjusted()) <= LARGEST_EXPONENT and value.is_finite() else ()
        case list() | dict() if depth < _DEEPEST:
            inner: Iterable[JsonValue] = value
            if isinstance(value, dict):
                name, called = first_of(value, _WORDS)
                inner = value.values() if name is None else (called,)
            return tuple(found for part in inner for found in _texts(part, depth + 1))[:_MOST_TEXTS]
        case _:
            return ()


def _explained(name: str, read: Callable[[], T]) -> T:
    try:
        return read()
    except UnreadableValueError as error:
        raise UnreadableValueError(Notice("of_field", {"name": name, "why": error.reason})) from None


def _quantity(fields: _Fields) -> Decimal:
    quantity = fields.number(_QUANTITY)
    if quantity is None:
        if fields.has("amount"):
            raise UnreadableValueError(Notice("amount_ambiguous"))
        return Decimal(1)  # GA4: a line without a quantity is one piece
    return quantity


def _unit_price(fields: _Fields, quantity: Decimal) -> Decimal | None:
    """One piece's price; where only the line's total is given, that divided by the quantity; ``None`` without either.

    The quotient has 28 digits, so times the quantity and rounded to cents it is the total again.
    """
    price = fields.number(_PIECE)
    if price is not None:
        return price
    total = fields.number(_LINE_TOTAL)
    if total is None:
        return None
    if not quantity:
        raise UnreadableValueError(Notice("total_without_pieces"))
    return total / quantity


def _categories(fields: _Fields) -> tuple[str, ...]:
    """GA4's five levels, or a list, or one text like ``Home > Vases``."""
    if levels := tuple(level for name in _GA4_CATEGORIES for level in fields.texts((name,))):
        return levels
    found = fields.texts(_CATEGORIES)
    return tuple(filter(None, _PATH.split(found[0]))) if len(found) == 1 else found


class NoListError(ReasonError, ValueError):
    """The answer carries no list of orders; the reason says what it carries instead."""


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
    raw = as_list(paginator.get("data")) if isinstance(paginator, dict) else None
    if not isinstance(paginator, dict) or not isinstance(raw, list):
        raise NoListError(Notice("list_missing", {"value": shown(paginator)}))
    number = _count(paginator, "current_page")
    if number is not None and number != asked:
        raise NoListError(Notice("list_page_mixed_up", {"page": str(number), "wanted": str(asked)}))
    for row in raw:
        if not isinstance(row, dict):
            raise NoListError(Notice("list_row_missing", {"value": shown(row)}))
    return OrderPage(
        rows=tuple(ListedOrder(flatten(row)) for row in raw),
        is_last=_is_last(paginator, asked),
        total=_count(paginator, "total"),
    )


def read_detail(answer: Mapping[str, JsonValue]) -> ListedOrder:
    """One order in full, with the fields of a listed one. Raises ``NoListError`` for what is none."""
    order = answer.get("data")
    if not isinstance(order, dict):
        raise NoListError(Notice("list_row_missing", {"value": shown(order)}))
    return ListedOrder(flatten(order))


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
        raise NoListError(Notice("list_unreadable", {"name": name, "why": error.reason})) from None


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


def _leaves_of_text(text: str, name: str, depth: int) -> Iterator[tuple[str, str | Decimal]]:
    inner = json_in(text)
    if inner is not None and depth < _DEEPEST:
        yield from _leaves(inner, name, depth + 1)
    elif name.rpartition(".")[2] in _BUYER and is_email(text.strip()):
        yield f"{name}.email", text.strip()
    else:
        yield name, text[:_LONGEST]


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
        case str():
            yield from _leaves_of_text(value, name, depth)
        case int() | float():
            yield name, str(value)[:_LONGEST]
        case _:
            return  # nested deeper than any field of an order
