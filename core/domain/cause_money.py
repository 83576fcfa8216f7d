"""What known mistakes make of an order's money: its total, a line's price, its tax, its shipping. Pure.

Each function works on one figure in the making and yields what a mistake makes of it, unrounded, with the parameter of
the cause; nothing where it leaves the figure as it is. The rows that use them are in ``core.domain.cause_table``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, tzinfo
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Final

from msgspec import Struct

from core.domain.amounts import figure_or_zero
from core.domain.kept_forms import NOTHING_KEPT
from core.domain.line_pairing import LinePair
from core.domain.model import KeptForms, Order, OrderKey, Transaction, TransactionLine

_FAR_OFF: Final = 20

ROUNDINGS: Final = (ROUND_HALF_UP, ROUND_FLOOR, ROUND_CEILING)
TOTAL, PRICE, TAX, SHIPPING = "amount", "price", "tax", "shipping"
"""The figures of a transaction on which rows that write can be at work."""


class Pair(Struct, frozen=True, kw_only=True):
    """An order that both sides have, with what the shop's side calls for."""

    key: OrderKey
    order: Order
    expected: Transaction
    actual: Transaction
    lines: tuple[LinePair, ...]
    """None where Ecomail did not show its own: nobody knows what is missing there."""
    day: date | None
    """In the shop's time zone."""
    currency: str
    """Of the amounts on both sides."""
    rate: Decimal = Decimal(1)
    """What one unit of the order's currency is in that one."""
    kept: KeptForms = NOTHING_KEPT
    """Forms of Ecomail's own, which are no differences."""


class Setting(Struct, frozen=True, kw_only=True):
    """What is known of the shop as a whole."""

    zone: tzinfo
    rates: tuple[Decimal, ...] = ()
    """Of tax, as seen in the orders: 0.21."""
    has_winter: bool = False
    """Orders outside of summer time were compared as well."""
    whole_by: str = ""
    """How Ecomail's totals were rounded where many are whole, of orders whose own are not; empty where few are."""


class Figure(Struct, frozen=True):
    """An amount of money in the making: from the shop's to the one that Ecomail may hold."""

    scope: str
    value: Decimal
    wanted: Decimal
    """What Ecomail holds: a row may look at it to leave out what can never come to that."""
    pair: Pair
    setting: Setting
    line: int | None = None
    """Of which line of the order, where it is a line's price."""

    def at(self, value: Decimal) -> Figure:
        return Figure(self.scope, value, self.wanted, self.pair, self.setting, self.line)


def lines_of(pair: Pair) -> tuple[TransactionLine, ...]:
    return pair.expected.lines or ()


def _prices(pair: Pair) -> Iterator[tuple[Decimal, Decimal]]:
    """Price and quantity of each line of the shop's side, where both are known."""
    for line in lines_of(pair):
        if isinstance(line.price, Decimal) and isinstance(line.amount, Decimal):
            yield line.price, line.amount


def missing(figure: Figure) -> Iterator[tuple[str, Decimal]]:
    """The total of the lines that arrived."""
    lost = [pair.expected for pair in figure.pair.lines if pair.actual is None and pair.expected is not None]
    cost = sum((figure_or_zero(line.price) for line in lost), Decimal(0))
    if figure.scope == TOTAL and cost:
        yield "", figure.value - cost


def one_piece(figure: Figure) -> Iterator[tuple[str, Decimal]]:
    if figure.scope == PRICE:
        quantity = lines_of(figure.pair)[figure.line or 0].amount
        if isinstance(quantity, Decimal) and quantity not in {0, 1}:
            yield "", figure.value / quantity
    elif figure.scope == TOTAL:
        too_much = sum((price - price / amount for price, amount in _prices(figure.pair) if amount), Decimal(0))
        if too_much:
            yield "", figure.value - too_much


def whole_line(figure: Figure) -> Iterator[tuple[str, Decimal]]:
    """Of a shop whose prices in Ecomail are those of one piece."""
    if figure.scope == PRICE:
        quantity = lines_of(figure.pair)[figure.line or 0].amount
        if isinstance(quantity, Decimal) and quantity not in {0, 1}:
            yield "", figure.value * quantity


def discount_kept(figure: Figure) -> Iterator[tuple[str, Decimal]]:
    order, rate = figure.pair.order, figure.pair.rate
    if figure.scope == PRICE and figure.line is not None and figure.line < len(order.lines):
        line = order.lines[figure.line]
        for discount in dict.fromkeys((line.discount, line.discount * line.quantity)):
            if discount:
                yield "", figure.value + discount * rate
    elif figure.scope == TOTAL:
        whole = figure_or_zero(order.discount)
        plain = sum((line.discount for line in order.lines), Decimal(0))
        by_piece = sum((line.discount * line.quantity for line in order.lines), Decimal(0))
        for discount in dict.fromkeys((whole, plain, by_piece, whole + plain, whole + by_piece)):
            if discount:
                yield "", figure.value + discount * rate


def fee_left_out(figure: Figure) -> Iterator[tuple[str, Decimal]]:
    fee = figure_or_zero(figure.pair.order.fee) * figure.pair.rate
    if figure.scope == TOTAL and fee:
        yield "", figure.value - fee


def shipping_left_out(figure: Figure) -> Iterator[tuple[str, Decimal]]:
    shipping = figure_or_zero(figure.pair.expected.shipping)
    if shipping and figure.scope in {TOTAL, SHIPPING}:
        yield "", figure.value - shipping


def _other_rates(figure: Figure, tax: Decimal) -> tuple[Decimal, ...]:
    """The rates that may be at work beside the tax that the order itself says.

    Of a total that may have been rounded to whole units none: one of several rates comes to nearly every one of these.
    """
    return () if tax and may_be_whole(figure) else figure.setting.rates


def may_be_whole(figure: Figure) -> bool:
    """Whether it is a total in whole units, where many are: then a rounding of cents is not what made it so."""
    whole = figure.wanted == figure.wanted.to_integral_value()
    return figure.scope == TOTAL and whole and bool(figure.setting.whole_by)


def tax_left_out(figure: Figure) -> Iterator[tuple[str, Decimal]]:
    tax = figure_or_zero(figure.pair.expected.tax)
    if figure.scope == TAX:
        if tax:
            yield "", Decimal(0)
        return
    if figure.scope == TOTAL and tax:
        yield "", figure.value - tax
    for rate in _other_rates(figure, tax):
        yield "", figure.value / (1 + rate)


def tax_added(figure: Figure) -> Iterator[tuple[str, Decimal]]:
    tax = figure_or_zero(figure.pair.expected.tax)
    if figure.scope == TOTAL and tax:
        yield "", figure.value + tax
    if figure.scope != TAX:
        for rate in _other_rates(figure, tax):
            yield "", figure.value * (1 + rate)


def own_currency(figure: Figure) -> Iterator[tuple[str, Decimal]]:
    if figure.pair.rate != 1:
        yield figure.pair.order.currency or "", figure.value / figure.pair.rate


def hundredfold(figure: Figure) -> Iterator[tuple[str, Decimal]]:
    if abs(figure.wanted) > _FAR_OFF * abs(figure.value):
        yield "", figure.value * 100


def hundredth(figure: Figure) -> Iterator[tuple[str, Decimal]]:
    if abs(figure.wanted) * _FAR_OFF < abs(figure.value):
        yield "", figure.value / 100


def whole_units(figure: Figure) -> Iterator[tuple[str, Decimal]]:
    if figure.wanted == figure.wanted.to_integral_value():
        for rounding in (figure.setting.whole_by,) if figure.setting.whole_by else ROUNDINGS:
            yield "", figure.value.quantize(Decimal(1), rounding=rounding)
