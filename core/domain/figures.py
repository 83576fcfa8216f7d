"""How many orders, and how much money, stand how in which month: what the home page and its bars are made of. Pure.

Groups of orders come in ready made (``core.store.order_table`` counts them); here they are given their month in the
shop's time zone and added up. Sums are in one currency each and are never added up over two.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime, tzinfo
from decimal import Decimal
from typing import Final

from msgspec import Struct

from core.domain.amounts import ZERO
from core.domain.model import Action, OrderState
from core.domain.verdicts import NEEDS_YOU, Group, verdict_of

AGREES: Final = frozenset({Group.ALL_GOOD, Group.TO_MARK})
_MONTH: Final = len("2026-11")
_HOUR: Final = len("2026-11-01T00")
_QUARTER_MINUTES: Final = 15
_MONTHS_A_YEAR: Final = 12


class Figures(Struct, frozen=True, gc=False):
    """Orders that are alike in all but their money."""

    moment: str
    """UTC: ``YYYY-MM``, or where the month may be another in another zone ``YYYY-MM-DDTHH`` and the quarter of the
    hour; empty without a date."""
    state: OrderState
    action: Action
    currency: str
    orders: int
    shop_total: Decimal
    apart: Decimal
    """By how much the totals of both sides differ, order by order and without signs; what is missing counts whole."""

    @property
    def group(self) -> Group:
        return verdict_of(self.state, self.action).group

    def month(self, zone: tzinfo) -> str:
        """``YYYY-MM`` in ``zone``, or empty."""
        if len(self.moment) <= _MONTH:
            return self.moment
        hour = datetime.fromisoformat(f"{self.moment[:_HOUR]}:00").replace(tzinfo=UTC)
        local = hour.replace(minute=int(self.moment[_HOUR:]) * _QUARTER_MINUTES).astimezone(zone)
        return f"{local:%Y-%m}"


def orders_in(figures: Iterable[Figures], groups: Collection[Group]) -> int:
    return sum(part.orders for part in figures if part.group in groups)


def money_in(figures: Iterable[Figures], groups: Collection[Group] = frozenset(Group)) -> dict[str, Decimal]:
    """What the shop has, by currency."""
    return _summed((part.currency, part.shop_total) for part in figures if part.group in groups)


def money_at_odds(figures: Iterable[Figures]) -> dict[str, Decimal]:
    """By currency: by how much the totals of what needs somebody differ. Nothing where they do not."""
    return _summed((part.currency, part.apart) for part in figures if part.group in NEEDS_YOU)


def main_currency(figures: Iterable[Figures]) -> str:
    """That of most orders; empty where none says one."""
    orders: Counter[str] = Counter()
    for part in figures:
        if part.currency:
            orders[part.currency] += part.orders
    return orders.most_common(1)[0][0] if orders else ""


class Month(Struct, frozen=True):
    """One month of the picture."""

    name: str
    """``YYYY-MM``."""
    orders: dict[Group, int]
    money: dict[Group, Decimal]
    """In the one currency that was asked for."""


def last_months(figures: Sequence[Figures], zone: tzinfo, currency: str, most: int = _MONTHS_A_YEAR) -> list[Month]:
    """The months up to the newest that has orders, oldest first, without a gap; at most ``most`` of them."""
    orders: defaultdict[str, Counter[Group]] = defaultdict(Counter)
    money: defaultdict[str, dict[Group, Decimal]] = defaultdict(dict)
    for part in figures:
        name = part.month(zone)
        orders[name][part.group] += part.orders
        if part.currency == currency:
            money[name][part.group] = money[name].get(part.group, ZERO) + part.shop_total
    dated = sorted(name for name in orders if name)
    names = [name for name in _names_up_to(dated[-1], most) if name >= dated[0]] if dated else []
    return [Month(name, dict(orders.get(name, Counter())), dict(money.get(name, {}))) for name in names]


def _names_up_to(newest: str, most: int) -> list[str]:
    year, month = map(int, newest.split("-"))
    numbers = range(year * _MONTHS_A_YEAR + month - most, year * _MONTHS_A_YEAR + month)
    return [f"{number // _MONTHS_A_YEAR:04}-{number % _MONTHS_A_YEAR + 1:02}" for number in numbers]


def _summed(parts: Iterable[tuple[str, Decimal]]) -> dict[str, Decimal]:
    sums: defaultdict[str, Decimal] = defaultdict(Decimal)
    for currency, amount in parts:
        sums[currency] += amount
    return {currency: amount for currency, amount in sums.items() if amount}
