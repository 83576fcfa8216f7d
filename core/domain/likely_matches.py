"""Which transaction may be an order under another number: same buyer, same amount, about the same time. Pure.

Shops that sent orders to Ecomail in another way before (a tracking code, another plug-in) often numbered them
otherwise. A match is only ever a suggestion, with its reasons and a word for how sure it is.
"""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final

from msgspec import Struct

from core.domain.amounts import is_usable
from core.domain.comparison import same_email
from core.domain.model import Notice, OrderKey, Transaction

LARGEST_DIFFERENCE: Final = Decimal("0.02")
"""In the shop's currency."""
LONGEST_APART: Final = timedelta(hours=48)
_CLOSE: Final = timedelta(hours=1)
_DAY: Final = 86_400


class Confidence(enum.StrEnum):
    VERY_LIKELY = "very_likely"
    """The only fit on both sides, within the hour, with the same products."""
    LIKELY = "likely"
    """The only fit on both sides."""
    POSSIBLE = "possible"
    """Several fit."""


class Unmatched(Struct, frozen=True, kw_only=True):
    """An order that Ecomail does not hold under its own number."""

    key: OrderKey
    order_id: str | None
    email: str
    amount: Decimal
    """With tax and shipping, in the shop's currency."""
    moment: datetime
    resolution: int = 1
    """How exact ``moment`` is, in seconds."""
    codes: frozenset[str] = frozenset()


class LikelyMatch(Struct, frozen=True, kw_only=True):
    """A transaction that may be the order ``key``."""

    key: OrderKey
    order_id: str | None
    ecomail_order_id: str
    email: str
    amount: Decimal
    confidence: Confidence
    reasons: tuple[Notice, ...]
    warnings: tuple[Notice, ...] = ()


def likely_matches(orders: Iterable[Unmatched], transactions: Iterable[Transaction]) -> tuple[LikelyMatch, ...]:
    """Every pair that fits, the surest first. ``transactions`` are those that no order accounts for."""
    by_email: dict[str, list[Transaction]] = {}
    for transaction in transactions:
        if isinstance(transaction.email, str):
            by_email.setdefault(_person(transaction.email), []).append(transaction)
    pairs = [
        (order, transaction)
        for order in orders
        for transaction in by_email.get(_person(order.email), ())
        if _fits(order, transaction)
    ]
    fits_of_order = Counter(order.key for order, _ in pairs)
    fits_of_number = Counter(transaction.order_id for _, transaction in pairs)
    matches = [
        _match(order, transaction, rivals=max(fits_of_order[order.key], fits_of_number[transaction.order_id]))
        for order, transaction in pairs
    ]
    rank = list(Confidence)
    return tuple(sorted(matches, key=lambda match: (rank.index(match.confidence), match.key, match.ecomail_order_id)))


def _person(email: str) -> str:
    """Upper and lower case mean nothing; what follows a plus sign does: it is another address."""
    return email.strip().casefold()


def _fits(order: Unmatched, transaction: Transaction) -> bool:
    amount, moment = transaction.amount, transaction.timestamp
    if not isinstance(amount, Decimal) or not isinstance(moment, datetime) or not isinstance(transaction.email, str):
        return False
    return (
        same_email(order.email, transaction.email)
        and is_usable(amount)
        and is_usable(order.amount)
        and abs(amount - order.amount) <= LARGEST_DIFFERENCE
        and abs(moment - order.moment) <= LONGEST_APART
    )


def _match(order: Unmatched, transaction: Transaction, *, rivals: int) -> LikelyMatch:
    assert isinstance(transaction.timestamp, datetime)  # noqa: S101 - it fits
    apart = abs(transaction.timestamp - order.moment)
    codes = {line.code for line in transaction.lines or () if isinstance(line.code, str)}
    same_products = bool(order.codes) and order.codes == codes
    reasons = [Notice("match_email", {"email": order.email}), Notice("match_amount", {"amount": f"{order.amount:f}"})]
    if order.resolution >= _DAY:
        reasons.append(Notice("match_day"))
    elif apart <= _CLOSE:
        reasons.append(Notice("match_minutes", {"minutes": str(int(apart.total_seconds()) // 60)}))
    else:
        reasons.append(Notice("match_hours", {"hours": str(-(-int(apart.total_seconds()) // 3600))}))
    if same_products:
        reasons.append(Notice("match_products"))
    if rivals > 1:
        confidence = Confidence.POSSIBLE
    elif same_products and apart <= _CLOSE and order.resolution < _DAY:
        confidence = Confidence.VERY_LIKELY
    else:
        confidence = Confidence.LIKELY
    return LikelyMatch(
        key=order.key,
        order_id=order.order_id,
        ecomail_order_id=transaction.order_id,
        email=order.email,
        amount=order.amount,
        confidence=confidence,
        reasons=tuple(reasons),
        warnings=(Notice("match_several", {"count": str(rivals)}),) if rivals > 1 else (),
    )
