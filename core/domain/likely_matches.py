"""Which transaction may be an order under another number: the evidence of identity (record linkage). Pure.

Shops that sent orders to Ecomail in another way before (a tracking code, another plug-in) often numbered them
otherwise, or under another shop's name. Two things have to agree besides the amount: the buyer (however the address is
spelt) and about the same time, or the number without its prefix, letters and leading zeros and one of both. Where
either side has no address or no date one of them has to do, and the products must not differ. Of one buyer the same
products for as much are evidence for some days more, a weaker one: a transfer by bank takes them.

Another plug-in may also have counted an order's money otherwise: without shipping, without tax, in whole crowns, before
a refund. What is that of the order is evidence like the amount itself, whatever codes the plug-in gave the products.
Where not even that fits, the buyer with the number or the very hour is evidence too, the weakest one. Both count only
where neither side has the better.

A match is only ever a suggestion, with its reasons and a word for how sure it is. People are compared by a digest, so
that what an account holds can be kept as evidence without their addresses.
"""

from __future__ import annotations

import enum
import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Final, TypeAlias

from msgspec import Struct

from core.domain.amounts import is_usable
from core.domain.model import Notice, OrderKey, Transaction

LARGEST_DIFFERENCE: Final = Decimal("0.02")
"""In the shop's currency."""
LONGEST_APART: Final = timedelta(hours=48)
_CLOSE: Final = timedelta(hours=1)
_SAME_HOUR: Final = timedelta(hours=3)
"""However many hours a plug-in's clock is off that takes local time for UTC."""
_PAID_LATER: Final = timedelta(days=6)
"""So long a plug-in may wait that sends what is paid. Who buys the same every week is not asked about."""
_FIRST_YEAR: Final = 1990
"""An earlier date is none: “1970-01-01” is what zero seconds are shown as."""
_WHOLE: Final = Decimal(1)
_DAY: Final = 86_400
_DIGITS: Final = re.compile(r"[0-9]+")
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}")
_SHORTEST_CORE: Final = 3
"""Digits; shorter numbers are alike by chance."""
_REMEMBERED: Final = 4096
"""Numbers, and addresses: each is asked for several times within one slice of orders."""
_LEAST_AGREEING: Final = 2
"""Of buyer, time and number."""


class Confidence(enum.StrEnum):
    VERY_LIKELY = "very_likely"
    """The only fit on both sides, within the hour, with the same products or the same number but for its prefix."""
    LIKELY = "likely"
    """The only fit on both sides."""
    POSSIBLE = "possible"
    """Several fit, or too little is known to tell."""


class Held(Struct, frozen=True, kw_only=True, gc=False):
    """What of a transaction is evidence of which order it is."""

    order_id: str
    shop: str = ""
    person: str = ""
    """``person_of`` its address; empty where it is not known."""
    amount: Decimal | None = None
    moment: datetime | None = None
    products: str = ""
    """``products_of`` its lines; empty where they are not known."""


class Unmatched(Struct, frozen=True, kw_only=True):
    """An order that Ecomail does not hold under its own number, as the shop has it or as the user decided.

    Both may be asked about, under one ``key``: what was typed hides nothing that the account holds.
    """

    key: OrderKey
    order_id: str | None
    email: str = ""
    """Empty where it is not known."""
    amount: Decimal
    """As it would be sent, in the shop's currency."""
    parts: frozenset[Decimal] = frozenset()
    """What else another plug-in may call its amount: without shipping, without tax, in the order's own currency."""
    moment: datetime | None = None
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
    same_hour: bool = False
    """They are no further apart than a clock may be off."""
    reasons: tuple[Notice, ...]
    warnings: tuple[Notice, ...] = ()


def held_of(transaction: Transaction) -> Held:
    """The evidence that ``transaction`` is."""
    amount, moment = transaction.amount, transaction.timestamp
    return Held(
        order_id=transaction.order_id,
        shop=transaction.shop if isinstance(transaction.shop, str) else "",
        person=person_of(transaction.email),
        amount=amount if isinstance(amount, Decimal) and is_usable(amount) else None,
        moment=moment if isinstance(moment, datetime) and moment.year >= _FIRST_YEAR else None,
        products=products_of(line.code for line in transaction.lines or ()),
    )


def likely_matches(orders: Iterable[Unmatched], held: Iterable[Held]) -> tuple[LikelyMatch, ...]:
    """Every pair that fits, the surest first. ``held``: what no order accounts for."""
    of_person: dict[str, list[Held]] = {}
    of_core: dict[str, list[Held]] = {}
    for item in held:
        if item.person:
            of_person.setdefault(item.person, []).append(item)
        if core := number_core(item.order_id):
            of_core.setdefault(core, []).append(item)
    by_amount: _Pairs = {}
    otherwise: _Pairs = {}
    for order in orders:
        sought = _Sought(order)
        near = (*of_person.get(sought.person, ()), *of_core.get(sought.core, ()))
        for item in {id(item): item for item in near}.values():
            if _fits(sought, item):
                by_amount.setdefault((order.key, id(item)), (sought, item))
            elif _fits_otherwise(sought, item):
                otherwise.setdefault((order.key, id(item)), (sought, item))
    matches = [*_judged(by_amount), *_judged(_without_rivals(otherwise, by_amount))]
    rank = list(Confidence)
    return tuple(sorted(matches, key=lambda match: (rank.index(match.confidence), match.key, match.ecomail_order_id)))


def _judged(pairs: _Pairs) -> list[LikelyMatch]:
    fits_of_order = Counter(key for key, _ in pairs)
    fits_of_number = Counter(item.order_id for _, item in pairs.values())
    return [
        _match(sought, item, rivals=max(fits_of_order[sought.order.key], fits_of_number[item.order_id]))
        for sought, item in pairs.values()
    ]


def _without_rivals(otherwise: _Pairs, by_amount: _Pairs) -> _Pairs:
    """The weaker evidence counts only where neither side has the better."""
    orders, items = {key for key, _ in by_amount}, {item for _, item in by_amount}
    return {pair: both for pair, both in otherwise.items() if pair[0] not in orders and pair[1] not in items}


def blocking_keys(email: object, order_id: str | None) -> tuple[str, ...]:
    """What two records of one order have in common: its buyer, or the core of its number. No match shares neither."""
    person, core = person_of(email), number_core(order_id)
    buyer, number = (f"@{person}",) if person else (), (f"#{core}",) if core else ()
    return buyer + number


def person_of(email: object) -> str:
    """A digest of the mailbox: upper and lower case mean nothing to it, nor does what follows a plus sign."""
    return _person_of(email) if isinstance(email, str) else ""


@lru_cache(maxsize=_REMEMBERED)
def _person_of(email: str) -> str:
    if not email.strip():
        return ""
    name, at, domain = email.strip().casefold().rpartition("@")
    return _digest(f"{name.partition('+')[0]}{at}{domain}")


def products_of(codes: Iterable[object]) -> str:
    """A digest of what was bought, whatever the sequence; empty where nothing is known of it."""
    known = sorted({code for code in codes if isinstance(code, str) and code})
    return _digest("\n".join(known)) if known else ""


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=9).hexdigest()


@lru_cache(maxsize=_REMEMBERED)
def number_core(order_id: str | None) -> str:
    """``order_id`` without prefix, letters and leading zeros; empty where too little is left to recognise it by.

    A year beside a number is none of it: all orders of that year have it. What is too short without is all digits.
    """
    groups = _DIGITS.findall(order_id or "")
    if len(groups) == 1:  # nearly always; what follows makes the same of it
        core = groups[0].lstrip("0")
        return core if len(core) >= _SHORTEST_CORE else ""
    numbers = [group for group in groups if not _YEAR.fullmatch(group)] or groups
    for core in (max(reversed(numbers), key=len, default=""), "".join(groups)):
        if len(core.lstrip("0")) >= _SHORTEST_CORE:
            return core.lstrip("0")
    return ""


class _Sought:
    """An order with what is asked of it for every transaction near it, worked out once."""

    __slots__ = ("core", "order", "person", "products")

    def __init__(self, order: Unmatched) -> None:
        self.order = order
        self.person, self.core = person_of(order.email), number_core(order.order_id)
        self.products = products_of(order.codes)


_Pairs: TypeAlias = dict[tuple[OrderKey, int], tuple[_Sought, Held]]
"""By the order and the place in memory of what may be it."""


def _fits(sought: _Sought, held: Held) -> bool:
    order = sought.order
    if not _same_sum(held, order.amount):
        return False
    buyer, number = _same_buyer(sought, held), _same_core(sought, held)
    if not order.email or order.moment is None or held.moment is None:
        return (buyer or number) and not _differ_in_products(sought, held)
    return bool(held.person) and _agreeing(buyer=buyer, number=number, apart=abs(held.moment - order.moment))


def _fits_otherwise(sought: _Sought, held: Held) -> bool:
    """Whether it may be the order all the same: another amount that is a part of it, or the buyer's of the very hour;
    the same products for as much, some days apart.
    """
    apart, buyer, number = _apart(sought.order, held), _same_buyer(sought, held), _same_core(sought, held)
    if _same_sum(held, sought.order.amount) and sought.products and sought.products == held.products:
        return buyer and apart is not None and apart <= _PAID_LATER
    if _same_part(sought.order, held) and _agreeing(buyer=buyer, number=number, apart=apart):
        return True
    if not buyer or number:
        return buyer and number
    return _is_same_hour(sought.order, apart) and not _differ_in_products(sought, held)


def _is_same_hour(order: Unmatched, apart: timedelta | None) -> bool:
    return apart is not None and apart <= _SAME_HOUR and order.resolution < _DAY


def _agreeing(*, buyer: bool, number: bool, apart: timedelta | None) -> bool:
    """Whether enough of buyer, number and time agrees."""
    return sum((buyer, number, apart is not None and apart <= LONGEST_APART)) >= _LEAST_AGREEING


def _differ_in_products(sought: _Sought, held: Held) -> bool:
    return bool(sought.products and held.products) and sought.products != held.products


def _same_part(order: Unmatched, held: Held) -> bool:
    """Whether what is held is the order's amount otherwise counted, or rounded to whole ones."""
    return _is_rounded(held, order.amount) or any(_same_sum(held, part) for part in order.parts)


def _is_rounded(held: Held, amount: Decimal) -> bool:
    return held.amount is not None and is_usable(amount) and held.amount == amount.quantize(_WHOLE, ROUND_HALF_UP)


def _same_sum(held: Held, amount: Decimal) -> bool:
    return held.amount is not None and is_usable(amount) and abs(held.amount - amount) <= LARGEST_DIFFERENCE


def _apart(order: Unmatched, held: Held) -> timedelta | None:
    return abs(held.moment - order.moment) if held.moment is not None and order.moment is not None else None


def _same_buyer(sought: _Sought, held: Held) -> bool:
    return bool(held.person) and sought.person == held.person


def _same_core(sought: _Sought, held: Held) -> bool:
    return bool(sought.core) and sought.core == number_core(held.order_id)


def _match(sought: _Sought, held: Held, *, rivals: int) -> LikelyMatch:
    order = sought.order
    same_products = bool(sought.products) and sought.products == held.products
    same_number = _same_core(sought, held)
    apart, same_sum = _apart(order, held), _same_sum(held, order.amount)
    same_part = not same_sum and _same_part(order, held)
    reasons = [_of_the_sum(order, held, same_part=same_part and not _is_rounded(held, order.amount))]
    if _same_buyer(sought, held):
        reasons.insert(0, Notice("match_email", {"email": order.email}))
    if same_number:
        reasons.append(Notice("match_number", {"number": held.order_id}))
    if apart is not None:
        reasons.append(_nearness(apart, order.resolution))
    if same_products:
        reasons.append(Notice("match_products"))
    close = apart is not None and apart <= _CLOSE and order.resolution < _DAY
    same_hour = _is_same_hour(order, apart)
    tells = same_products or same_number
    if rivals > 1 or (apart is None and not same_products):
        confidence = Confidence.POSSIBLE
    elif same_sum:
        confidence = Confidence.VERY_LIKELY if tells and close else Confidence.LIKELY
    else:
        near = apart is not None and apart <= LONGEST_APART
        confidence = Confidence.LIKELY if (same_number and near) or (same_part and same_hour) else Confidence.POSSIBLE
    return LikelyMatch(
        key=order.key,
        order_id=order.order_id,
        ecomail_order_id=held.order_id,
        shop=held.shop,
        email=order.email,
        amount=order.amount,
        confidence=confidence,
        same_hour=same_hour,
        reasons=tuple(reasons),
        warnings=(Notice("match_several", {"count": str(rivals)}),) if rivals > 1 else (),
    )


def _of_the_sum(order: Unmatched, held: Held, *, same_part: bool) -> Notice:
    if _same_sum(held, order.amount):
        return Notice("match_amount", {"amount": f"{order.amount:f}"})
    amount = f"{held.amount:f}" if held.amount is not None else "–"
    return Notice("match_amount_part" if same_part else "match_amount_other", {"amount": amount})


def _nearness(apart: timedelta, resolution: int) -> Notice:
    if resolution >= _DAY:
        return Notice("match_day")
    if apart <= _CLOSE:
        return Notice("match_minutes", {"minutes": str(int(apart.total_seconds()) // 60)})
    return Notice("match_hours", {"hours": str(-(-int(apart.total_seconds()) // 3600))})
