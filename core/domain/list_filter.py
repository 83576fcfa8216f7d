"""Conditions by which the list is filtered: a field of an order's line, an operator, and what it is held against.

Pure. Values are machine text, so that a condition can be kept: an amount with a point, a day as ``2026-08-31``, the
name of a group. Knows no word that is shown and nothing of how they are entered.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta, tzinfo
from decimal import Decimal
from operator import attrgetter
from typing import Any, Final, TypeAlias

from msgspec import Struct

from core.domain.differences import is_new, money_apart, signature_of
from core.domain.model import OrderSummary
from core.domain.search import fold
from core.domain.verdicts import Group, verdict_of

Check: TypeAlias = Callable[[OrderSummary], bool]


class Kind(enum.Enum):
    """What is compared with what."""

    CHOICE = enum.auto()
    PARTS = enum.auto()
    """Several words of a few, such as the fields that differ."""
    AMOUNT = enum.auto()
    DAY = enum.auto()
    TEXT = enum.auto()


class Field(enum.StrEnum):
    """What of an order's line can be asked about, in the order in which it is offered."""

    STATUS = "status"
    DIFFERS = "differs"
    SHOP_TOTAL = "shop_total"
    ECOMAIL_TOTAL = "ecomail_total"
    APART = "apart"
    """By how much the totals differ, whichever is higher; an order missing in Ecomail counts whole."""
    DATE = "date"
    NUMBER = "number"
    EMAIL = "email"
    ITEMS = "items"
    CURRENCY = "currency"
    PAYMENT = "payment"
    REPORTED = "reported"
    NEWS = "news"
    """Whether it appeared, or stands otherwise, since the user last looked."""

    @property
    def kind(self) -> Kind:
        return _KINDS.get(self, Kind.CHOICE)


_KINDS: Final = {
    Field.DIFFERS: Kind.PARTS,
    Field.SHOP_TOTAL: Kind.AMOUNT,
    Field.ECOMAIL_TOTAL: Kind.AMOUNT,
    Field.APART: Kind.AMOUNT,
    Field.DATE: Kind.DAY,
    Field.NUMBER: Kind.TEXT,
    Field.EMAIL: Kind.TEXT,
    Field.ITEMS: Kind.TEXT,
}


class Operator(enum.StrEnum):
    IS = "is"
    IS_NOT = "is_not"
    INCLUDES = "includes"
    BETWEEN = "between"
    """Both ends included."""
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    CONTAINS = "contains"
    CONTAINS_NOT = "contains_not"


OPERATORS: Final = {
    Kind.CHOICE: (Operator.IS, Operator.IS_NOT),
    Kind.PARTS: (Operator.IS, Operator.INCLUDES, Operator.IS_NOT),
    Kind.AMOUNT: (Operator.BETWEEN, Operator.AT_LEAST, Operator.AT_MOST, Operator.IS),
    Kind.DAY: (Operator.BETWEEN, Operator.AT_LEAST, Operator.AT_MOST, Operator.IS),
    Kind.TEXT: (Operator.CONTAINS, Operator.CONTAINS_NOT, Operator.IS),
}
"""What can be asked of a field of each kind; the first is what is offered first."""
YES, NO = "yes", "no"


class Condition(Struct, frozen=True):
    field: Field
    operator: Operator
    value: str
    until: str = ""
    """The other end of ``BETWEEN``."""


class SavedFilter(Struct, frozen=True):
    """Conditions that the user gave a name, for one shop."""

    name: str
    conditions: tuple[Condition, ...]


NEW_SINCE: Final = (Condition(Field.NEWS, Operator.IS, YES),)
"""What is new since the user last looked."""


def check_of(conditions: Iterable[Condition], zone: tzinfo | None = None) -> Check:
    """Whether an order meets all of ``conditions``.

    ``zone``: where the shop is, for its days; this computer's where none is known. Raises ``ValueError`` for a
    condition that says nothing, such as an amount without digits.
    """
    tests = [_test(condition, zone) for condition in conditions]
    if len(tests) == 1:
        return tests[0]
    return lambda order: all(test(order) for test in tests)


def is_sound(condition: Condition) -> bool:
    """Whether it can be asked: what another version kept may not be known here."""
    try:
        _test(condition, None)
    except ValueError:
        return False
    return True


def _test(condition: Condition, zone: tzinfo | None) -> Check:
    field, kind = condition.field, condition.field.kind
    if condition.operator not in OPERATORS[kind]:
        msg = f"{field} cannot be asked about with {condition.operator}"
        raise ValueError(msg)
    if not condition.value or (condition.operator is Operator.BETWEEN and not condition.until):
        msg = f"{field} is held against nothing"
        raise ValueError(msg)
    if kind is Kind.AMOUNT:
        return _within(_GETTERS[field], *_ends(condition, _amount))
    if kind is Kind.DAY:
        first, last = _ends(condition, date.fromisoformat)
        after = None if last in {None, date.max} else _begin(last + timedelta(days=1), zone)
        return _before(_GETTERS[field], None if first is None else _begin(first, zone), after)
    if kind is Kind.TEXT:
        return _text(condition)
    return _parts(condition) if kind is Kind.PARTS else _choice(condition, _GETTERS[field])


def _ends(condition: Condition, read: Callable[[str], Any]) -> tuple[Any, Any]:
    """The least and the most that pass; ``None`` where there is no such end."""
    value = read(condition.value)
    match condition.operator:
        case Operator.BETWEEN:
            return tuple(
                sorted((value, read(condition.until)))
            )  # whoever types them the other way round means the same
        case Operator.AT_LEAST:
            return value, None
        case Operator.AT_MOST:
            return None, value
    return value, value


def _amount(text: str) -> Decimal:
    try:
        amount = Decimal(text)
    except ArithmeticError:
        amount = Decimal("NaN")
    if not amount.is_finite():
        msg = f"not an amount: {text!r}"
        raise ValueError(msg)
    return amount


def _begin(day: date, zone: tzinfo | None) -> datetime:
    midnight = datetime(day.year, day.month, day.day, tzinfo=zone)
    return midnight if zone is not None else midnight.astimezone()


def _within(value_of: Callable[[OrderSummary], Any], least: Any, most: Any) -> Check:
    def test(order: OrderSummary) -> bool:
        value = value_of(order)
        return value is not None and (least is None or value >= least) and (most is None or value <= most)

    return test


def _before(moment_of: Callable[[OrderSummary], Any], first: datetime | None, after: datetime | None) -> Check:
    def test(order: OrderSummary) -> bool:
        moment = moment_of(order)
        return moment is not None and (first is None or moment >= first) and (after is None or moment < after)

    return test


def _text(condition: Condition) -> Check:
    wanted, value_of = fold(condition.value), _GETTERS[condition.field]
    match condition.operator:
        case Operator.CONTAINS:
            return lambda order: wanted in fold(value_of(order) or "")
        case Operator.CONTAINS_NOT:
            return lambda order: wanted not in fold(value_of(order) or "")
    return lambda order: fold(value_of(order) or "") == wanted


def _parts(condition: Condition) -> Check:
    wanted = condition.value
    match condition.operator:
        case Operator.INCLUDES:
            return lambda order: wanted in differing(order)
        case Operator.IS_NOT:
            return lambda order: wanted not in differing(order)
    return lambda order: differing(order) == [wanted]


def differing(order: OrderSummary) -> list[str]:
    """The paths in which it differs; nothing of one that cannot be sent, or that is missing."""
    if verdict_of(order.state, order.action).group is not Group.DIFFERENT:
        return []
    return (signature_of(order.differs) or "").split()


def _choice(condition: Condition, value_of: Callable[[OrderSummary], Any]) -> Check:
    wanted = condition.value
    if condition.field is Field.STATUS and wanted not in {group.name.lower() for group in Group}:
        msg = f"no group of orders: {wanted!r}"
        raise ValueError(msg)
    if condition.operator is Operator.IS_NOT:
        return lambda order: value_of(order) != wanted
    return lambda order: bool(value_of(order) == wanted)


def _apart(order: OrderSummary) -> Decimal | None:
    apart = money_apart(order)
    return None if apart is None else abs(apart)


_GETTERS: Final[dict[Field, Callable[[OrderSummary], Any]]] = {
    Field.STATUS: lambda order: verdict_of(order.state, order.action).group.name.lower(),
    Field.SHOP_TOTAL: attrgetter("shop_total"),
    Field.ECOMAIL_TOTAL: attrgetter("ecomail_total"),
    Field.APART: _apart,
    Field.DATE: attrgetter("date"),
    Field.NUMBER: lambda order: order.order_id or order.key.order_session,
    Field.EMAIL: attrgetter("email"),
    Field.ITEMS: attrgetter("products"),
    Field.CURRENCY: attrgetter("currency"),
    Field.PAYMENT: attrgetter("payment_status"),
    Field.NEWS: lambda order: YES if is_new(order) else NO,
    Field.REPORTED: lambda order: None if order.tracked is None else YES if order.tracked else NO,
}


def values_in(orders: Iterable[OrderSummary], field: Field) -> list[str]:
    """What orders have in ``field``, for a choice: each once, sorted."""
    if field.kind is Kind.PARTS:
        return sorted({part for text in {order.differs for order in orders if differing(order)}
                       for part in (signature_of(text) or "").split()})  # fmt: skip
    return sorted(filter(None, set(map(_GETTERS[field], orders))))
