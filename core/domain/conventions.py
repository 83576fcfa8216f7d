"""What an Ecomail account already does: what its lines' prices mean and what its totals include. Pure.

Ecomail's documentation wants a line's total and a total with tax and shipping; several of its own plug-ins send the
price of one piece, and some shops send totals without shipping or tax. Two conventions in one account make its reports
wrong, so what is there is counted and said, and the user chooses which to follow.

Only what tells them apart counts: a transaction of which a line has more than one piece, and whose figures fit one
reading and no other.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from core.domain.amounts import ZERO, as_text, figure_or_zero, is_usable
from core.domain.model import LinePrice, Notice, Transaction, TransactionLine, ValueIncludes
from core.domain.readings import LEAST_TOLERANCE, TOLERANCE_PER_LINE, Reading, agreed, held_cost, made_by
from core.domain.settings import Follow, ShopSettings

LOOKED_AT: Final = 200
"""Transactions; enough to see a habit, few enough to read in full."""


class Conventions(Struct, frozen=True, kw_only=True):
    """What the newest transactions of the shop show. Counts of transactions."""

    looked_at: int
    prices: dict[LinePrice, int]
    totals: dict[ValueIncludes, int]
    undecided: int
    """Neither their prices nor their totals tell anything."""
    shops: dict[str, int]
    """The shop's name as it is written in the account → transactions; other shops' names are not here."""
    currencies: dict[str, int]
    """Of the shop's orders that Ecomail holds; it keeps no currency itself."""
    read_as: dict[str, int] = {}
    """How the figures of the shop's own orders are read, as codes of reasons → orders."""
    others: dict[str, tuple[int, Decimal]] = {}
    """Other names of shops in the account → how many transactions of what was read, and their sum."""

    @property
    def line_price(self) -> LinePrice | None:
        """What a line's price means here; ``None`` where nothing, or not enough, tells."""
        return agreed(self.prices)

    @property
    def total_includes(self) -> ValueIncludes | None:
        return agreed(self.totals)


class _Reading(NamedTuple):
    price: LinePrice
    total: ValueIncludes


def tells_something(transaction: Transaction) -> bool:
    """Whether a line has more than one piece, so that its price can mean two things."""
    return any(isinstance(line.amount, Decimal) and line.amount > 1 for line in transaction.lines or ())


_MOST_OTHERS: Final = 5
"""Names of other shops that are told, the largest first."""


def conventions_of(
    transactions: Sequence[Transaction], *, shops: Mapping[str, int], currencies: Mapping[str, int]
) -> Conventions:
    """``transactions``: the newest of the shop of which a line has more than one piece, in full where possible."""
    prices: Counter[LinePrice] = Counter()
    totals: Counter[ValueIncludes] = Counter()
    undecided = 0
    for transaction in transactions:
        readings = tuple(_readings(transaction))
        fitting_prices = {reading.price for reading in readings}
        fitting_totals = {reading.total for reading in readings}
        if len(fitting_prices) == 1:
            prices.update(fitting_prices)
        if len(fitting_totals) == 1:
            totals.update(fitting_totals)
        undecided += len(fitting_prices) != 1 and len(fitting_totals) != 1
    return Conventions(
        looked_at=len(transactions),
        prices=dict(prices),
        totals=dict(totals),
        undecided=undecided,
        shops=dict(shops),
        currencies=dict(currencies),
    )


def sentence(conventions: Conventions) -> Notice:
    """What the account does, in one sentence."""
    return Notice(
        "conventions",
        {
            "looked_at": str(conventions.looked_at),
            "line_totals": str(conventions.prices.get(LinePrice.LINE_TOTAL, 0)),
            "pieces": str(conventions.prices.get(LinePrice.PIECE, 0)),
            "with_all": str(conventions.totals.get(ValueIncludes.TAX_AND_SHIPPING, 0)),
            "without_shipping": str(conventions.totals.get(ValueIncludes.TAX, 0)),
            "without_tax": str(conventions.totals.get(ValueIncludes.NOTHING, 0)),
            "shops": _counted({f"“{name}”": count for name, count in conventions.shops.items()}),
            "currencies": _counted(conventions.currencies) or "–",
        },
    )


def said_of(conventions: Conventions) -> tuple[Notice, ...]:
    """The sentence, and what should be mended."""
    if not conventions.looked_at:
        return (Notice("conventions_none"), *_others(conventions))
    notices = [sentence(conventions)]
    if len(conventions.shops) > 1:
        notices.append(Notice("shops_mixed"))
    if len(conventions.currencies) > 1:
        notices.append(Notice("currencies_mixed"))
    return (*notices, *_others(conventions))


def _others(conventions: Conventions) -> tuple[Notice, ...]:
    """What is there under other names may be the shop's own, sent by something else before."""
    largest = sorted(conventions.others.items(), key=lambda item: (-item[1][0], item[0]))[:_MOST_OTHERS]
    return tuple(
        Notice("account_shop", {"shop": shop, "count": str(count), "sum": as_text(total)})
        for shop, (count, total) in largest
    )


def followed(settings: ShopSettings, follow: Follow, conventions: Conventions | None) -> ShopSettings:
    """``settings`` that follow Ecomail's documentation, or what the account did before as far as that is clear."""
    price, total = LinePrice.LINE_TOTAL, ValueIncludes.TAX_AND_SHIPPING
    if follow is Follow.EARLIER and conventions is not None:
        price, total = conventions.line_price or price, conventions.total_includes or total
    return replace(settings, follow=follow, line_price=price, total_includes=total)


def sent_as(settings: ShopSettings) -> tuple[Notice, ...]:
    """How this shop's prices and totals are sent; for the review."""
    return (
        Notice(f"sent_price_{settings.line_price}"),
        Notice(f"sent_total_{settings.total_includes}"),
    )


def _readings(transaction: Transaction) -> Iterable[_Reading]:
    """The meanings under which the figures add up."""
    amount, lines = transaction.amount, transaction.lines or ()
    if not isinstance(amount, Decimal) or not is_usable(amount) or not all(map(_is_known, lines)):
        return
    tax, shipping = figure_or_zero(transaction.tax), figure_or_zero(transaction.shipping)
    tolerance = max(LEAST_TOLERANCE, TOLERANCE_PER_LINE * len(lines))
    for price, total in itertools.product(LinePrice, ValueIncludes):
        goods = sum((held_cost(line, price) or ZERO for line in lines), ZERO)
        # A total without tax beside lines without it looks like one with tax beside lines with it: that tells nothing.
        with_tax = (True,) if total is ValueIncludes.NOTHING else (True, False)
        wanted = (
            made_by(total, Reading(with_tax=carried), lines=goods, tax=tax, shipping=shipping) for carried in with_tax
        )
        if any(abs(amount - made) <= tolerance for made in wanted):
            yield _Reading(price, total)


def _is_known(line: TransactionLine) -> bool:
    return all(isinstance(figure, Decimal) and is_usable(figure) for figure in (line.price, line.amount))


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} ({count})" for name, count in counts.items())
