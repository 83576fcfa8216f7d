"""Whether an order's lines, shipping and tax add up to its total, and which reading of the total would make them.

Wemasy's reference does not say what ``purchase.value`` includes. The profile says it, and this check finds the
orders it does not hold for. It never changes a figure and never picks another convention by itself.

With S the lines' sum after discount, T tax and H shipping, a value fits

===================  ==========================  ==================================================
tax and shipping     S + H                       prices with tax
                     S + H + T                   prices without tax
tax                  S                           prices with tax, shipping apart
                     S + T                       prices without tax, shipping apart
nothing              S                           prices without tax, both apart (as GA4 wants it)
===================  ==========================  ==================================================

Two readings can fit at once (S alone cannot tell *tax* from *nothing*). Only a total from elsewhere, the file's, tells
them apart; where there is one, a reading has to yield it as well. A file's total does not excuse lines that do not
add up: a missing line would go unseen.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec.structs import replace

from core.domain.amounts import ZERO, as_text, grand_total, is_usable, line_is_usable, line_total
from core.domain.model import Balance, Notice, Order, ValueIncludes
from core.domain.settings import ShopSettings

LEAST_TOLERANCE: Final = Decimal("0.02")
TOLERANCE_PER_LINE: Final = Decimal("0.01")
"""In the order's currency: each line may have been rounded once."""

_IN_WORDS: Final = {
    ValueIncludes.TAX_AND_SHIPPING: "tax and shipping included",
    ValueIncludes.TAX: "tax included, shipping not",
    ValueIncludes.NOTHING: "neither tax nor shipping included",
}


def check_balance(order: Order, settings: ShopSettings, file_total: Decimal | None) -> Balance:
    """Check ``order`` under the profile's convention.

    ``file_total`` is the grand total an imported file gives, in the order's own currency, or ``None``. The notices
    block a push until the user decides; a missing or unusable figure makes none here, since mapping names it.
    """
    lines, tax, shipping = _lines_total(order), _figure(order.tax), _figure(order.shipping)
    value = _figure(order.value)
    tolerance = max(LEAST_TOLERANCE, TOLERANCE_PER_LINE * len(order.lines))
    if file_total is not None and not is_usable(file_total):
        file_total = None
    checkable = bool(order.lines) and order.value is not None and _is_computable(order)

    def lines_fit(convention: ValueIncludes) -> bool:
        sums = _sums(convention, lines, tax, shipping)
        return any(abs(value - wanted) <= tolerance for wanted in sums)

    def total_fits(convention: ValueIncludes) -> bool:
        total = grand_total(order, convention)
        return file_total is None or (total is not None and abs(total - file_total) <= tolerance)

    own = settings.value_includes
    by_lines = tuple(filter(lines_fit, ValueIncludes)) if checkable else ()
    fitting = tuple(filter(total_fits, by_lines))
    balance = Balance(
        adds_up=own in fitting,
        lines_total=lines,
        tax=tax,
        shipping=shipping,
        value=value,
        total=grand_total(order, own) if _is_computable(order) else None,
        tolerance=tolerance,
        convention=own,
        fitting=fitting,
    )
    if not order.lines:
        notice = Notice("no_lines")
    elif not checkable or balance.adds_up:
        return balance
    else:
        notice = _disagreement(balance, by_lines, file_total)
    return replace(balance, notices=(notice,))


def _sums(convention: ValueIncludes, lines: Decimal, tax: Decimal, shipping: Decimal) -> tuple[Decimal, ...]:
    """What ``value`` may be under ``convention``; see the table above."""
    match convention:
        case ValueIncludes.TAX_AND_SHIPPING:
            return lines + shipping, lines + shipping + tax
        case ValueIncludes.TAX:
            return lines, lines + tax
        case ValueIncludes.NOTHING:
            return (lines,)


def _disagreement(balance: Balance, by_lines: tuple[ValueIncludes, ...], file_total: Decimal | None) -> Notice:
    if balance.fitting:
        return Notice("balance_other_convention", {"fitting": " / ".join(_IN_WORDS[c] for c in balance.fitting)})
    if balance.convention in by_lines and file_total is not None and balance.total is not None:
        return Notice("total_differs", {"file": as_text(file_total), "shop": as_text(balance.total)})
    return Notice(
        "balance",
        {
            "lines": as_text(balance.lines_total),
            "shipping": as_text(balance.shipping),
            "tax": as_text(balance.tax),
            "value": as_text(balance.value),
        },
    )


def _is_computable(order: Order) -> bool:
    figures = (figure for figure in (order.value, order.tax, order.shipping) if figure is not None)
    return all(map(is_usable, figures)) and all(map(line_is_usable, order.lines))


def _lines_total(order: Order) -> Decimal:
    return sum((line_total(line) for line in order.lines if line_is_usable(line)), ZERO)


def _figure(figure: Decimal | None) -> Decimal:
    return figure if figure is not None and is_usable(figure) else ZERO
