"""Which transaction may be an order under another number: the evidence of identity (record linkage). Pure.

Shops that sent orders to Ecomail in another way before (a tracking code, another plug-in) often numbered them
otherwise, or under another shop's name. Two things have to agree besides the amount: the buyer (however the address is
spelt) and about the same time, or the number without its prefix, letters and leading zeros and one of both. A match is
only ever a suggestion, with its reasons and a word for how sure it is.
"""

from __future__ import annotations

import enum
import re
from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final

from msgspec import Struct

from core.domain.amounts import is_usable
from core.domain.model import Notice, OrderKey, Transaction

LARGEST_DIFFERENCE: Final = Decimal("0.02")
"""In the shop's currency."""
LONGEST_APART: Final = timedelta(hours=48)
_CLOSE: Final = timedelta(hours=1)
_DAY: Final = 86_400
_DIGITS: Final = re.compile(r"[0-9]+")
_SHORTEST_CORE: Final = 3
"""Digits; shorter numbers are alike by chance."""
_LEAST_AGREEING: Final = 2
"""Of buyer, time and number."""


class Confidence(enum.StrEnum):
    VERY_LIKELY = "very_likely"
    """The only fit on both sides, within the hour, with the same products or the same number but for its prefix."""
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
    shop: str = ""
    """As the account writes it; not always the profile's."""
    confidence: Confidence
    reasons: tuple[Notice, ...]
    warnings: tuple[Notice, ...] = ()


def likely_matches(orders: Iterable[Unmatched], transactions: Iterable[Transaction]) -> tuple[LikelyMatch, ...]:
    """Every pair that fits, the surest first. ``transactions`` are those that no order accounts for."""
    index: dict[str, list[Transaction]] = {}
    for transaction in transactions:
        for key in blocking_keys(transaction.email, transaction.order_id):
            index.setdefault(key, []).append(transaction)
    pairs = []
    for order in orders:
        near = {
            id(transaction): transaction
            for key in blocking_keys(order.email, order.order_id)
            for transaction in index.get(key, ())
        }
        pairs += [(order, transaction) for transaction in near.values() if _fits(order, transaction)]
    fits_of_order = Counter(order.key for order, _ in pairs)
    fits_of_number = Counter(transaction.order_id for _, transaction in pairs)
    matches = [
        _match(order, transaction, rivals=max(fits_of_order[order.key], fits_of_number[transaction.order_id]))
        for order, transaction in pairs
    ]
    rank = list(Confidence)
    return tuple(sorted(matches, key=lambda match: (rank.index(match.confidence), match.key, match.ecomail_order_id)))


def blocking_keys(email: object, order_id: str | None) -> tuple[str, ...]:
    """What two records of one order have in common: its buyer, or the core of its number. No match shares neither."""
    keys = (_person(email) if isinstance(email, str) else "", number_core(order_id))
    return tuple(f"{kind}{key}" for kind, key in zip("@#", keys, strict=True) if key)


def _person(email: str) -> str:
    """Upper and lower case mean nothing, nor does what follows a plus sign: it is the same mailbox."""
    name, at, domain = email.strip().casefold().rpartition("@")
    return f"{name.partition('+')[0]}{at}{domain}"


def number_core(order_id: str | None) -> str:
    """``order_id`` without prefix, letters and leading zeros; empty where too little is left to recognise it by."""
    groups = _DIGITS.findall(order_id or "")
    core = max(groups, key=len, default="").lstrip("0")
    return core if len(core) >= _SHORTEST_CORE else ""


def _fits(order: Unmatched, transaction: Transaction) -> bool:
    amount, moment = transaction.amount, transaction.timestamp
    if not isinstance(amount, Decimal) or not isinstance(moment, datetime) or not isinstance(transaction.email, str):
        return False
    if not is_usable(amount) or not is_usable(order.amount) or abs(amount - order.amount) > LARGEST_DIFFERENCE:
        return False
    agree = (
        _person(order.email) == _person(transaction.email),
        abs(moment - order.moment) <= LONGEST_APART,
        _same_core(order, transaction),
    )
    return sum(agree) >= _LEAST_AGREEING


def _same_core(order: Unmatched, transaction: Transaction) -> bool:
    core = number_core(order.order_id)
    return bool(core) and core == number_core(transaction.order_id)


def _match(order: Unmatched, transaction: Transaction, *, rivals: int) -> LikelyMatch:
    assert isinstance(transaction.timestamp, datetime)  # noqa: S101 - it fits
    apart = abs(transaction.timestamp - order.moment)
    codes = {line.code for line in transaction.lines or () if isinstance(line.code, str)}
    same_products = bool(order.codes) and order.codes == codes
    same_number = _same_core(order, transaction)
    reasons = [Notice("match_amount", {"amount": f"{order.amount:f}"})]
    if isinstance(transaction.email, str) and _person(transaction.email) == _person(order.email):
        reasons.insert(0, Notice("match_email", {"email": order.email}))
    if same_number:
        reasons.append(Notice("match_number", {"number": transaction.order_id}))
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
    elif (same_products or same_number) and apart <= _CLOSE and order.resolution < _DAY:
        confidence = Confidence.VERY_LIKELY
    else:
        confidence = Confidence.LIKELY
    return LikelyMatch(
        key=order.key,
        order_id=order.order_id,
        ecomail_order_id=transaction.order_id,
        shop=transaction.shop if isinstance(transaction.shop, str) else "",
        email=order.email,
        amount=order.amount,
        confidence=confidence,
        reasons=tuple(reasons),
        warnings=(Notice("match_several", {"count": str(rivals)}),) if rivals > 1 else (),
    )
