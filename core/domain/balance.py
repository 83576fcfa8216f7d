"""Whether an order's lines, shipping and tax add up to its total, and whether what is sent does.

Wemasy's reference does not say what ``purchase.value`` includes. The profile says it, and this check finds the
orders it does not hold for. What an item's figures mean is read from each order (``core.domain.readings``). It never
changes a figure and never picks another convention by itself.

Two conventions can fit at once (the lines' sum alone cannot tell *tax* from *nothing*). Only a total from elsewhere,
the file's, tells them apart; where there is one, a convention has to yield it as well. A file's total does not excuse
lines that do not add up: a missing line would go unseen.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final, TypeVar

from msgspec.structs import replace

from core.domain.amounts import ZERO, as_text, figure_or_zero, grand_total, is_usable, line_is_usable
from core.domain.model import Balance, Notice, Order, Transaction, ValueIncludes
from core.domain.readings import Figures, Reading, figures_of, held_cost, made_by, read_codes, tolerance_of
from core.domain.settings import ShopSettings

K = TypeVar("K")

TOTAL_WARNINGS: Final = frozenset({"total_not_made", "total_far_off", "total_far_from_shop"})
"""What is said of a total that the user chose, before it is sent."""
_TELLS_APART: Final = {
    "status_unmapped": "status", "currency": "currency", "currency_unclear": "currency", "field_unreadable": "field",
    "field_unseen": "field", "decision_invalid": "field",
}  # fmt: skip
"""Doubt → what of it needs a word of its own each."""
_MOST_LINES: Final = 3
_MOST_READINGS: Final = 3
_IN_WORDS: Final = {
    ValueIncludes.TAX_AND_SHIPPING: Notice("total_tax_and_shipping"),
    ValueIncludes.TAX: Notice("total_tax"),
    ValueIncludes.NOTHING: Notice("total_nothing"),
}


def check_balance(order: Order, settings: ShopSettings, file_total: Decimal | None) -> Balance:
    """Check ``order`` under the profile's convention.

    ``file_total`` is the grand total an imported file gives, in the order's own currency, or ``None``. The notices
    block a push until the user decides; a missing or unusable figure makes none here, since mapping names it.
    """
    own = settings.value_includes
    read = {convention: figures_of(order, settings, includes=convention) for convention in ValueIncludes}
    figures = read[own]
    tolerance = tolerance_of(order.lines)
    if file_total is not None and not is_usable(file_total):
        file_total = None
    checkable = bool(order.lines) and order.value is not None and _is_computable(order)

    def total_fits(convention: ValueIncludes) -> bool:
        total = grand_total(order, convention)
        return file_total is None or (total is not None and abs(total - file_total) <= tolerance)

    by_lines = tuple(convention for convention in ValueIncludes if read[convention].fitting) if checkable else ()
    fitting = tuple(filter(total_fits, by_lines))
    balance = Balance(
        adds_up=own in fitting and len(figures.fitting) == 1,
        lines_total=figures.chosen.lines_total,
        tax=figure_or_zero(order.tax),
        shipping=figure_or_zero(order.shipping),
        value=figure_or_zero(order.value),
        total=grand_total(order, own) if _is_computable(order) else None,
        adjustment=_adjustment(order, figures.chosen.reading),
        tolerance=tolerance,
        convention=own,
        fitting=fitting,
        read_as=read_codes(order, figures),
    )
    if any(problem.code == "too_many_lines" for problem in order.problems):
        return balance
    notices = () if balance.adds_up else _unpriced(order)
    if not order.lines:
        notices = () if _are_lines_unreadable(order) else (Notice("no_lines"),)
    elif checkable and not balance.adds_up:
        unclear = own in fitting
        notices += (_unclear(figures) if unclear else _disagreement(balance, by_lines, file_total, figures),)
    return replace(balance, notices=notices)


def _are_lines_unreadable(order: Order) -> bool:
    """There are lines then, and it is said of them already that they cannot be read."""
    return any(
        problem.code == "line_unreadable" or problem.params.get("field") == "purchase.items"
        for problem in order.problems
    )


def _unpriced(order: Order) -> tuple[Notice, ...]:
    """A line without a price is a gift where the rest makes the total; where it does not, it cannot be read."""
    return tuple(
        Notice("line_unreadable", {"line": str(number), "reason": Notice("price_missing")})
        for number, line in enumerate(order.lines, start=1)
        if not line.priced
    )


def check_sent(sent: Transaction, order: Order, settings: ShopSettings, *, rate: Decimal) -> Balance | None:
    """Whether the lines of ``sent`` make its total; ``None`` where one of them is not known.

    Read as this shop sends it (``line_price``, ``total_includes``), in the transaction's currency; ``rate`` is what
    one unit of the order's is in it. A discount or fee on the whole order may explain the difference.
    """
    costs = [held_cost(line, settings.line_price) for line in sent.lines or ()]
    if not costs or not isinstance(sent.amount, Decimal) or any(cost is None for cost in costs):
        return None
    goods = sum((cost for cost in costs if cost is not None), ZERO)
    parts = {
        "lines": goods,
        "discount": figure_or_zero(order.discount) * rate,
        "fee": figure_or_zero(order.fee) * rate,
        "tax": figure_or_zero(sent.tax),
        "shipping": figure_or_zero(sent.shipping),
    }
    readings = (
        Reading(with_tax=with_tax, order_discount=discount, order_fee=fee)
        for discount in (False, True)
        for fee in (False, True)
        for with_tax in (True, False)
    )
    tolerance = tolerance_of(order.lines)
    made = {reading: made_by(settings.total_includes, reading, **parts) for reading in readings}
    fits = [reading for reading, total in made.items() if abs(sent.amount - total) <= tolerance]
    return Balance(
        adds_up=bool(fits),
        lines_total=goods,
        tax=parts["tax"],
        shipping=parts["shipping"],
        value=sent.amount,
        total=sent.amount,
        adjustment=_adjustment(order, fits[0]) * rate if fits else ZERO,
        tolerance=tolerance,
        convention=settings.total_includes,
    )


def kinds_of_doubt(waiting: Iterable[tuple[K, Sequence[Notice]]], includes: ValueIncludes) -> tuple[tuple[K, ...], ...]:
    """Those that one word can settle together, each with the reasons why it waits; like the first of its kind.

    The same reason, and what sets one apart from another: a total that ``includes`` that and is missed by the same, a
    status, a currency, a field. Fifteen orders that lack the same fee for cash on delivery are of one kind; one that
    lacks a line is not.
    """
    kinds: list[list[K]] = []
    places: dict[tuple[str, object], list[K]] = {}
    for key, notices in waiting:
        signs = [(notice.code, sign) for notice in notices for sign in _signs(notice, includes)]
        alike = next((places[sign] for sign in signs if sign in places), None)
        if alike is None:
            alike = []
            kinds.append(alike)
            places.update(dict.fromkeys(signs, alike))
        alike.append(key)
    return tuple(map(tuple, kinds))


def _signs(notice: Notice, includes: ValueIncludes) -> Iterable[object]:
    """What one doubt has in common with those of its kind.

    Which reading comes nearest hangs on the tax: a fee is nearer to the prices with it in one order and without it in
    another. So it is enough that one reading of each, with or without the tax, misses the total by the same.
    """
    if notice.code != "balance":
        return (notice.value(_TELLS_APART[notice.code]) if notice.code in _TELLS_APART else "",)
    names = ("value", "nearest", "lines", "tax", "shipping")
    value, nearest, lines, tax, shipping = (Decimal(notice.value(name)) for name in names)
    plain = {
        made_by(includes, Reading(with_tax=with_tax), lines=lines, tax=tax, shipping=shipping)
        for with_tax in (True, False)
    }
    return {value - made for made in (plain if nearest in plain else {nearest})}


def _adjustment(order: Order, reading: Reading) -> Decimal:
    taken = figure_or_zero(order.discount) if reading.order_discount else ZERO
    added = figure_or_zero(order.fee) if reading.order_fee else ZERO
    return added - taken


def _unclear(figures: Figures) -> Notice:
    """Several readings make the total, and a line costs something else under each."""
    sums = " / ".join(", ".join(map(as_text, fit.lines[:_MOST_LINES])) for fit in figures.fitting[:_MOST_READINGS])
    return Notice("reading_unclear", {"lines": sums})


def _either(first: Notice, second: Notice) -> Notice:
    return Notice("either_of", {"first": first, "second": second})


def _disagreement(
    balance: Balance, by_lines: tuple[ValueIncludes, ...], file_total: Decimal | None, figures: Figures
) -> Notice:
    if balance.fitting:
        fitting = functools.reduce(_either, (_IN_WORDS[convention] for convention in balance.fitting))
        return Notice("balance_other_convention", {"fitting": fitting})
    if balance.convention in by_lines and file_total is not None and balance.total is not None:
        return Notice("total_differs", {"file": as_text(file_total), "shop": as_text(balance.total)})
    return Notice(
        "balance",
        {
            "lines": as_text(balance.lines_total + balance.adjustment),
            "shipping": as_text(balance.shipping),
            "tax": as_text(balance.tax),
            "value": as_text(balance.value),
            "nearest": as_text((figures.nearest or figures.chosen).made),
        },
    )


def _is_computable(order: Order) -> bool:
    figures = (figure for figure in (order.value, order.tax, order.shipping) if figure is not None)
    return all(map(is_usable, figures)) and all(map(line_is_usable, order.lines))
