"""What payment providers and the bank say of orders: paid, refunded, refunded in part. Pure.

A movement of money is known by its source and reference, so that files that overlap count it once. Sums are in one
currency each and are never added up over two. Which movement is of which order is found out by its order number alone,
as it stands in a column of its own or within a description; whoever paid is never kept.
"""

from __future__ import annotations

import enum
import itertools
import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Final

from msgspec import Struct

from core.domain.amounts import CENT, ZERO
from core.domain.model import Decision, JsonValue, OrderRecord, OrderSummary, Presence, Side

_PART: Final = re.compile(r"[^\s,;:()\[\]{}\"'#|=<>]+")
_PIECE: Final = re.compile(r"[^\W_]+")
_EDGES: Final = ".-_/"
_SURE_DIGITS: Final = 4
"""A number of fewer digits within a sentence may be anything: 12 mugs."""
_SURE_DIGITS_OF_A_BANK: Final = 6
"""The same where whoever paid wrote the sentence: a year has four digits, and so has many a number of an order."""
_INTRODUCED: Final = re.compile(
    r"(?:#|\b(?:order|ordernummer|bestel\w*|objedn\w*|obj|nr|no|nummer|number|číslo|č)\b)[\s.:#-]*(\d+)\b",
    re.IGNORECASE,
)
"""A number that is said to be one of an order."""
_SYMBOL: Final = re.compile(r"\bVS[\s:/]*(\d{1,10})\b", re.IGNORECASE)
"""A Czech payment symbol within a message."""
CANCELED: Final = "canceled"
"""Ecomail's status of an order that does not count."""


class Movement(Struct, frozen=True, array_like=True):
    """One movement of money of one order."""

    reference: str
    """Of the provider or the bank, or made of the row where there is none."""
    source: str
    """``mollie``, ``stripe`` or ``bank``."""
    amount: Decimal
    """Below zero: paid back."""
    currency: str
    """ISO 4217, upper case; empty where nobody says."""
    refunded: Decimal = ZERO
    """What a payment says was paid back of it, not below zero; refunds of their own say the same once more."""
    is_reversal: bool = False
    """Money that came back to the shop: a refund that failed, a chargeback that was won. No new payment."""


class PaidState(enum.StrEnum):
    PAID = "paid"
    REFUNDED = "refunded"
    REFUNDED_PART = "refunded_part"


class Paid(Struct, frozen=True, kw_only=True):
    """What was paid and paid back of one order, in one currency."""

    currency: str
    paid: Decimal
    refunded: Decimal

    @property
    def left(self) -> Decimal:
        return self.paid - self.refunded

    @property
    def state(self) -> PaidState:
        if self.refunded <= 0:
            return PaidState.PAID
        return PaidState.REFUNDED if self.left <= CENT else PaidState.REFUNDED_PART


def added_up(movements: Iterable[Movement]) -> tuple[Paid, ...]:
    """By currency. What is stated and what moved is the same refund: the larger counts, not both."""
    paid: dict[str, Decimal] = {}
    moved: dict[str, Decimal] = {}
    stated: dict[str, Decimal] = {}
    for movement in movements:
        currency, amount = movement.currency, movement.amount
        is_paid = amount > 0 and not movement.is_reversal
        paid[currency] = paid.get(currency, ZERO) + (amount if is_paid else ZERO)
        moved[currency] = moved.get(currency, ZERO) - (ZERO if is_paid else amount)
        stated[currency] = stated.get(currency, ZERO) + movement.refunded
    return tuple(
        Paid(currency=currency, paid=paid[currency], refunded=max(moved[currency], stated[currency], ZERO))
        for currency in paid
    )


def sums_by_order(payouts: Mapping[str, tuple[Movement, ...]]) -> dict[str, tuple[Paid, ...]]:
    """By the number of the order."""
    return {number: added_up(movements) for number, movements in payouts.items()}


def merged(known: Iterable[Movement], new: Iterable[Movement]) -> tuple[Movement, ...]:
    """``known`` with what is new; the newest word on a movement counts.

    What went back is another movement than what was paid, also where both have one reference.
    """
    by_reference = {(movement.source, movement.reference, movement.amount < 0): movement for movement in (*known, *new)}
    return tuple(by_reference.values())


class Numbers:
    """The order numbers of the list, to be found in what others write."""

    def __init__(self, numbers: Iterable[str]) -> None:
        self._numbers = {_plain(number): number for number in numbers if number.strip()}
        self._by_digits: dict[str, str | None] = {}
        for number in self._numbers.values():
            digits = _digits(number)
            if digits:  # two orders of the same digits are told apart by neither
                self._by_digits[digits] = None if digits in self._by_digits else number

    def exactly(self, text: str) -> str | None:
        """The order of a cell that holds a number and nothing else."""
        return self._numbers.get(_plain(text))

    def by_symbol(self, text: str) -> str | None:
        """The order of a payment symbol, which holds only the digits of its number."""
        return self._by_digits.get(_digits(text)) if text.strip().isdecimal() else None

    def within(self, text: str, *, of_a_bank: bool = False) -> frozenset[str]:
        """All orders that a description names. ``of_a_bank``: whoever paid wrote it, not the shop."""
        whole = self.exactly(text)
        if whole is not None:
            return frozenset({whole})
        digits = _SURE_DIGITS_OF_A_BANK if of_a_bank else _SURE_DIGITS
        found: set[str] = set()
        for part in _PART.findall(text):
            known = self.exactly(part.strip(_EDGES))
            pieces = [known] if known else map(self.exactly, _PIECE.findall(part))
            found.update(number for number in pieces if number and _is_telling(number, digits))
        found.update(filter(None, map(self.exactly, _INTRODUCED.findall(text))))
        return frozenset(found or filter(None, map(self.by_symbol, _SYMBOL.findall(text))))


def _plain(text: str) -> str:
    return text.strip().lstrip("#").casefold()


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text)).lstrip("0")


def _is_telling(number: str, digits: int) -> bool:
    return not number.isdecimal() or len(number) >= digits


class Refunded(Struct, frozen=True):
    """An order of which Ecomail holds more than was left of it."""

    code: str
    """Of the cause: ``refunded_part`` or ``refunded_whole``."""
    amount: Decimal
    """By how much Ecomail's total is too high."""

    def correction(self, held: Decimal) -> dict[str, Decision]:
        """The choices by which Ecomail, which holds ``held``, gets what is left: a total that the items do not make,
        and the user's word that they are sent as they are; or the status of an order that does not count.
        """
        if self.code == "refunded_whole":
            return {"status": Decision(Side.MANUAL, CANCELED)}
        return {"amount": Decision(Side.MANUAL, held - self.amount), "items": Decision(Side.SHOP)}


def refund_not_in_ecomail(
    summary: OrderSummary, payouts: Mapping[str, tuple[Movement, ...]], status: Callable[[], JsonValue]
) -> Refunded | None:
    """Whether money went back and Ecomail still holds the full amount, or what was left before a later refund.

    Only in the order's own currency. ``status``: what Ecomail holds, which is asked for where it matters.
    """
    held, movements = summary.ecomail_total, payouts.get(summary.order_id or "")
    if movements is None or held is None or held <= 0 or summary.presence is not Presence.PRESENT:
        return None
    for sums in added_up(movements):
        if sums.currency not in {summary.currency or "", ""} or sums.refunded <= 0:
            continue
        full = sums.paid or held
        refunds = (-movement.amount for movement in movements if movement.amount < 0)
        left_once = {full, *(full - back for back in itertools.accumulate(refunds))} - {full - sums.refunded}
        if any(abs(held - left) <= CENT for left in left_once) and status() != CANCELED:
            whole = sums.refunded >= full - CENT
            return Refunded("refunded_whole", held) if whole else Refunded("refunded_part", held - full + sums.refunded)
    return None


def held_status(record: OrderRecord) -> JsonValue:
    """Ecomail's, for ``refund_not_in_ecomail``."""
    return record.transaction.status if record.transaction is not None else None


def is_corrected(record: OrderRecord, refunded: Refunded) -> bool:
    """Whether the user chose already what Ecomail will be told of it."""
    held = record.transaction.amount if record.transaction is not None else None
    wanted = refunded.correction(held) if isinstance(held, Decimal) else {}
    return bool(wanted) and all(record.decisions.get(path) == decision for path, decision in wanted.items())
