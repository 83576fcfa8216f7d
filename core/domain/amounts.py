"""The arithmetic of an order's money: what a line costs, what the whole order costs, and how it is rounded.

Everything is ``Decimal`` from end to end, and rounding is half-up to cents, as Ecomail's own modules and every
invoice do it. A file of its own, although small: everybody who computes with money asks it. It decides
nothing about an order.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final

from core.domain.model import Order, OrderLine, ValueIncludes

CENT: Final = Decimal("0.01")
ZERO: Final = Decimal("0.00")
_LIMIT: Final = Decimal(10) ** 12
"""No order is worth this much; anything beyond is a garbled number."""
_ROUNDING: Final = Context(prec=80, rounding=ROUND_HALF_UP)
"""Room for a product of three usable figures, so that rounding to cents never fails."""


def is_usable(figure: Decimal) -> bool:
    """Whether ``figure`` is a number that can be computed with: no NaN, no infinity, nothing absurdly large."""
    return figure.is_finite() and -_LIMIT < figure < _LIMIT


def figure_or_zero(figure: object) -> Decimal:
    """``figure`` where it is one that can be computed with; nothing where it is unknown, null or garbled."""
    return figure if isinstance(figure, Decimal) and is_usable(figure) else ZERO


def round_to_cents(figure: Decimal) -> Decimal:
    """``figure`` half-up to two decimals, never a negative zero. Only for usable figures and products of three."""
    return figure.quantize(CENT, context=_ROUNDING) or ZERO


def as_text(figure: Decimal) -> str:
    """``figure`` for a sentence: two decimals and a dot."""
    return str(round_to_cents(figure)) if is_usable(figure) else str(figure)


def line_is_usable(line: OrderLine) -> bool:
    return is_usable(line.unit_price) and is_usable(line.quantity) and is_usable(line.discount)


def grand_total(order: Order, convention: ValueIncludes) -> Decimal | None:
    """The order's total with tax and shipping, if ``order.value`` includes what ``convention`` says.

    ``None`` where Wemasy gave no value. A tax or shipping that Wemasy does not give counts as nothing: GA4 leaves
    both out where there are none.
    """
    if order.value is None:
        return None
    total = order.value
    if convention is not ValueIncludes.TAX_AND_SHIPPING:
        total += order.shipping or ZERO
    if convention is ValueIncludes.NOTHING:
        total += order.tax or ZERO
    return total
