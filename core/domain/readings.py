"""What the figures of a shop's order mean: which of the possible readings makes the order's total. Pure.

Wemasy's reference leaves open whether an item's ``price`` is one piece's or the line's, whether its ``discount`` is
still to be taken off, whether prices carry tax, and whether a discount or a fee on the whole order is in its total.
GA4, whose names the purchase uses, says: per piece, after the discount; shops do it otherwise. So no reading is
assumed: the one that makes ``purchase.value`` wins. What ``value`` itself includes is a setting of the shop
(``ShopSettings.value_includes``) and never chosen here.

With S the lines' sum, D an order-level discount, F an order-level fee, T tax, H shipping and N = S - D + F, a value
is made by

===================  =====================  ==========================
value includes       prices with tax        prices without tax
===================  =====================  ==========================
tax and shipping     N + H                  N + H + T
tax                  N                      N + T
nothing              N - T                  N
===================  =====================  ==========================

This module decides neither what to send nor whether to block: see ``balance`` and ``expected``.
"""

from __future__ import annotations

import functools
import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final, TypeVar

from msgspec import Struct

from core.domain.amounts import CENT, ZERO, figure_or_zero, is_usable, line_is_usable, round_to_cents
from core.domain.model import (
    ItemDiscount,
    ItemPrice,
    LinePrice,
    Notice,
    Order,
    OrderLine,
    TransactionLine,
    ValueIncludes,
)
from core.domain.settings import ShopSettings

K = TypeVar("K")

LEAST_TOLERANCE: Final = Decimal("0.02")
"""In the order's currency."""
TOLERANCE_PER_LINE: Final = Decimal("0.01")
"""Each line may have been rounded once …"""
TOLERANCE_PER_PIECE: Final = Decimal("0.005")
"""… and where the price of one piece was rounded to cents, half a cent for each piece."""
_PRICES: Final = (ItemPrice.PIECE, ItemPrice.LINE)
_DISCOUNTS: Final = (ItemDiscount.OFF_A_PIECE, ItemDiscount.TAKEN, ItemDiscount.OFF_THE_LINE)
_FEWEST: Final = 3
"""So many have to agree before anything is called a habit …"""
_SHARE: Final = Decimal("0.8")
"""… and so large a share of those that tell anything."""


class Reading(Struct, frozen=True):
    """One way to understand an order's figures."""

    price: ItemPrice = ItemPrice.PIECE
    discount: ItemDiscount = ItemDiscount.OFF_A_PIECE
    with_tax: bool = True
    """Whether the lines' prices carry tax."""
    order_discount: bool = False
    """Whether the discount on the whole order was taken off the total."""
    order_fee: bool = False
    """Whether the fee on the whole order was added to the total."""


class Fit(Struct, frozen=True):
    """A reading with what it makes of an order. Amounts in the order's currency, unrounded."""

    reading: Reading
    lines: tuple[Decimal, ...]
    """What each line costs, in the order's sequence."""
    made: Decimal
    """What ``value`` would be."""

    @property
    def lines_total(self) -> Decimal:
        return sum(self.lines, ZERO)


class Figures(Struct, frozen=True):
    """How an order is read."""

    chosen: Fit
    """The reading that makes the total; where none or several do, the one that is used until the user decides."""
    fitting: tuple[Fit, ...] = ()
    """The readings that make the total and differ in what a line costs; one where the order is clear."""
    nearest: Fit | None = None
    """Where none fits: the one that comes closest."""
    by_habit: bool = False
    """Several fit, and the shop's usual reading decided."""


def line_cost(line: OrderLine, reading: Reading) -> Decimal:
    """What the whole of ``line`` costs, unrounded."""
    off_a_piece = line.discount if reading.discount is ItemDiscount.OFF_A_PIECE else ZERO
    off_the_line = line.discount if reading.discount is ItemDiscount.OFF_THE_LINE else ZERO
    if reading.price is ItemPrice.PIECE:
        return (line.unit_price - off_a_piece) * line.quantity - off_the_line
    came_back = line.quantity < 0 < line.unit_price
    return (-line.unit_price if came_back else line.unit_price) - off_a_piece * line.quantity - off_the_line


def piece_cost(line: OrderLine, reading: Reading) -> Decimal:
    """What one piece of ``line`` costs, unrounded; a line of no pieces costs what it says."""
    cost = line_cost(line, reading)
    return cost / line.quantity if line.quantity else cost


def held_cost(line: TransactionLine, meaning: LinePrice) -> Decimal | None:
    """What the whole of a line of Ecomail's costs where its price means that; ``None`` where that is not known."""
    if not isinstance(line.price, Decimal) or not isinstance(line.amount, Decimal):
        return None
    return line.price if meaning is LinePrice.LINE_TOTAL else line.price * line.amount


def tolerance_of(lines: Sequence[OrderLine]) -> Decimal:
    """How far a total may be off through rounding."""
    return max(LEAST_TOLERANCE, sum(map(_tolerance_of_line, lines), ZERO))


def _tolerance_of_line(line: OrderLine) -> Decimal:
    rounded = is_usable(line.unit_price) and line.unit_price == line.unit_price.quantize(CENT)
    if not rounded or not is_usable(line.quantity):
        return TOLERANCE_PER_LINE
    return max(TOLERANCE_PER_LINE, TOLERANCE_PER_PIECE * abs(line.quantity))


def made_by(
    includes: ValueIncludes,
    reading: Reading,
    *,
    lines: Decimal,
    tax: Decimal,
    shipping: Decimal,
    discount: Decimal = ZERO,
    fee: Decimal = ZERO,
) -> Decimal:
    """What a total that ``includes`` that is, under ``reading``; see the table above."""
    net = lines - (discount if reading.order_discount else ZERO) + (fee if reading.order_fee else ZERO)
    match includes:
        case ValueIncludes.TAX_AND_SHIPPING:
            return net + shipping + (ZERO if reading.with_tax else tax)
        case ValueIncludes.TAX:
            return net + (ZERO if reading.with_tax else tax)
        case ValueIncludes.NOTHING:
            return net - (tax if reading.with_tax else ZERO)


def figures_of(order: Order, settings: ShopSettings, *, includes: ValueIncludes | None = None) -> Figures:
    """How ``order`` is read where its value ``includes`` that; by default what the shop's settings say.

    An order without a usable value or lines is read as the settings have it, with nothing fitting.
    """
    includes = includes or settings.value_includes
    usual = _usual(settings)
    fits = _different(_fits(order, includes, usual))
    first = fits[0]
    if order.value is None or not is_usable(order.value) or not order.lines:
        return Figures(first)
    value, tolerance = order.value, tolerance_of(order.lines)
    fitting = tuple(fit for fit in fits if abs(fit.made - value) <= tolerance)
    fitting = _plainest(fitting, value)
    if not fitting:
        return Figures(first, nearest=min(fits, key=lambda fit: abs(fit.made - value)))
    habitual = tuple(fit for fit in fitting if _is_as_usual(fit.reading, settings))
    if len(fitting) > 1 and len(habitual) == 1:
        return Figures(habitual[0], habitual, by_habit=True)
    fitting = habitual or fitting  # a habit of prices tells nothing of discounts
    return Figures(fitting[0], fitting)


def _plainest(fitting: Sequence[Fit], value: Decimal) -> tuple[Fit, ...]:
    """Those to the cent before those nearly so and within rounding; then those that need nothing of the whole order.

    Of readings that make a line cost the same, one is enough.
    """
    exact = (
        [fit for fit in fitting if round_to_cents(fit.made) == round_to_cents(value)]
        or [fit for fit in fitting if abs(fit.made - value) <= LEAST_TOLERANCE]
        or fitting
    )
    plain = [fit for fit in exact if not (fit.reading.order_discount or fit.reading.order_fee)] or exact
    kept: dict[tuple[Decimal, ...], Fit] = {}
    for fit in plain:
        kept.setdefault(tuple(map(round_to_cents, fit.lines)), fit)
    return tuple(kept.values())


def _usual(settings: ShopSettings) -> Reading:
    """What is used while nothing tells otherwise: the shop's habit, else a discount per piece that is to be taken."""
    price, discount = settings.item_price, settings.item_discount
    return Reading(
        ItemPrice.PIECE if price is ItemPrice.AUTO else price,
        ItemDiscount.OFF_A_PIECE if discount is ItemDiscount.AUTO else discount,
    )


def _is_as_usual(reading: Reading, settings: ShopSettings) -> bool:
    """Whether the shop's habit is known, and ``reading`` is of it."""
    price, discount = settings.item_price, settings.item_discount
    known = price is not ItemPrice.AUTO or discount is not ItemDiscount.AUTO
    return known and price in {ItemPrice.AUTO, reading.price} and discount in {ItemDiscount.AUTO, reading.discount}


def _fits(order: Order, includes: ValueIncludes, usual: Reading) -> Iterator[Fit]:
    """Every reading with what it makes, the usual one first and the plainest before the others."""
    tax, shipping = figure_or_zero(order.tax), figure_or_zero(order.shipping)
    discount, fee = figure_or_zero(order.discount), figure_or_zero(order.fee)
    for reading in _readings(order, includes, usual):
        lines = tuple(line_cost(line, reading) if line_is_usable(line) else ZERO for line in order.lines)
        made = made_by(
            includes, reading, lines=sum(lines, ZERO), discount=discount, fee=fee, tax=tax, shipping=shipping
        )
        yield Fit(reading, lines, made)


def _readings(order: Order, includes: ValueIncludes, usual: Reading) -> Iterator[Reading]:
    """Those that can differ in what they make: what is not there, or is there once, is understood in one way."""
    usable = [line for line in order.lines if line_is_usable(line)]
    prices = sorted(_PRICES, key=lambda price: price is not usual.price)
    discounts = sorted(_DISCOUNTS, key=lambda discount: discount is not usual.discount)
    # Prices without tax are what GA4 wants beside a value without tax; elsewhere prices with tax are the rule.
    taxes = [includes is not ValueIncludes.NOTHING, includes is ValueIncludes.NOTHING]
    if all(line.quantity == 1 for line in usable):
        prices = prices[:1]
    if not any(line.discount for line in usable):
        discounts = discounts[:1]
    if not figure_or_zero(order.tax):
        taxes = taxes[:1]
    ons, fees = ((False, True) if figure_or_zero(figure) else (False,) for figure in (order.discount, order.fee))
    for price, item_discount, on_order, with_fee, with_tax in itertools.product(prices, discounts, ons, fees, taxes):
        yield Reading(price, item_discount, with_tax, on_order, with_fee)


def _different(fits: Iterable[Fit]) -> tuple[Fit, ...]:
    """One of those that make the same total of the same lines, to the cent."""
    kept: dict[tuple[Decimal, ...], Fit] = {}
    for fit in fits:
        kept.setdefault((round_to_cents(fit.made), *map(round_to_cents, fit.lines)), fit)
    return tuple(kept.values())


# ------------------------------------------------------------------------------------------------ the shop's habit


def tells_a_habit(order: Order) -> bool:
    """Whether its figures can show what a price or a discount means: of one piece, without a discount, none can."""
    return any(line.discount or (line.quantity not in {0, 1} and line.unit_price) for line in order.lines)


def habit_counts(orders: Iterable[Order], settings: ShopSettings) -> tuple[Counter[ItemPrice], Counter[ItemDiscount]]:
    """What prices and discounts mean in the orders of which the figures show it without help."""
    prices: Counter[ItemPrice] = Counter()
    discounts: Counter[ItemDiscount] = Counter()
    for order in orders:
        figures = figures_of(order, settings)
        if len(figures.fitting) != 1 or figures.by_habit:
            continue
        reading = figures.chosen.reading
        if any(line.quantity not in {0, 1} and line.unit_price for line in order.lines):
            prices[reading.price] += 1
        if any(line.discount for line in order.lines):
            discounts[reading.discount] += 1
    return prices, discounts


def agreed(counts: Mapping[K, int]) -> K | None:
    """The one that nearly all agree on; ``None`` where nothing, or not enough, tells."""
    total = sum(counts.values())
    for choice, count in counts.items():
        if count >= _FEWEST and count >= _SHARE * total:
            return choice
    return None


# ------------------------------------------------------------------------------------------------------- in words

PRICE_READ: Final = {ItemPrice.PIECE: "read_price_piece", ItemPrice.LINE: "read_price_line"}
DISCOUNT_READ: Final = {
    ItemDiscount.OFF_A_PIECE: "read_discount_off_a_piece",
    ItemDiscount.TAKEN: "read_discount_taken",
    ItemDiscount.OFF_THE_LINE: "read_discount_off_the_line",
}


def read_codes(order: Order, figures: Figures) -> tuple[str, ...]:
    """What was made of the figures of ``order``, as codes of reasons; nothing where they mean one thing only."""
    reading, codes = figures.chosen.reading, []
    if any(line.quantity not in {0, 1} and line.unit_price for line in order.lines):
        codes.append(PRICE_READ[reading.price])
    if any(line.discount for line in order.lines):
        codes.append(DISCOUNT_READ[reading.discount])
    told = {
        "read_order_discount": reading.order_discount and order.discount,
        "read_order_fee": reading.order_fee and order.fee,
        "read_without_tax": not reading.with_tax and order.tax,
        "read_by_habit": figures.by_habit,
    }
    return (*codes, *(code for code, holds in told.items() if holds))


def read_as(counts: Mapping[str, int]) -> tuple[Notice, ...]:
    """One sentence on how figures are read, by the number of orders; none where nothing had to be understood."""
    parts = counted_parts(counts)
    return () if parts is None else (Notice("read_as", {"parts": parts}),)


def counted_parts(counts: Mapping[str, int]) -> Notice | None:
    """The reasons of ``read_codes`` one after another, each with its number of orders."""
    parts = [Notice(code, {"count": str(count)}) for code, count in counts.items() if count]
    if not parts:
        return None
    return functools.reduce(lambda first, second: Notice("and_then", {"first": first, "second": second}), parts)
