"""Pairs of transactions as both sides hold them, and a page of Ecomail's answer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Final

import msgspec
from msgspec.structs import replace

from core.domain.model import Transaction, TransactionLine

_BEGIN: Final = datetime(2026, 1, 1, 8, tzinfo=UTC)
DIFFERENT_EVERY: Final = 10
"""One pair in so many differs, in one field."""


def transaction(number: int) -> Transaction:
    return Transaction(
        order_id=f"ORD-{number}", email=f"customer{number}@example.com", shop="vaasenzo.nl", amount=Decimal("74.85"),
        tax=Decimal("12.99"), shipping=Decimal("4.95"), city="Plzeň", county="", country="CZ",
        timestamp=_BEGIN + timedelta(minutes=number), props={}, status="completed",
        lines=tuple(
            TransactionLine(code=f"SKU-{number}-{line}", title=f"Vase no. {line}", categories=("Vases", "Glass"),
                            price=Decimal("23.30"), amount=Decimal(2))
            for line in range(3)
        ),
    )  # fmt: skip


def pairs(count: int) -> list[tuple[Transaction, Transaction]]:
    """Equal in value and never the same object, as if one had come over the wire."""
    made = []
    for number in range(count):
        actual = replace(transaction(number), ecomail_id=number, full=True)
        if number % DIFFERENT_EVERY == 0:
            actual = replace(actual, city="Praha")
        made.append((transaction(number), actual))
    return made


def page(count: int, number: int = 0, *, odd: bool = False) -> bytes:
    """A page of one subscriber's transactions as the reference shows them: amounts as text. ``odd``: and one key more.

    Totals and taxes are of each order, prices are of a catalogue.
    """
    rows = [
        {
            "id": order, "order_id": f"ORD-{order}", "email": f"customer{order}@example.com", "shop": "vaasenzo.nl",
            "amount": f"{74 + order}.{order % 100:02}", "tax": f"{12 + order}.{order % 90:02}", "shipping": "4.95",
            "city": "Plzeň", "county": "", "country": "CZ",
            "timestamp": f"{_BEGIN + timedelta(minutes=order):%Y-%m-%d %H:%M:%S}", "props": None, "status": "completed",
            "items": [
                {"order_id": f"ORD-{order}", "code": f"SKU-{order}-{line}", "title": f"Vase no. {line}",
                 "category": "Vases", "categories": ["Vases", "Glass"], "price": f"{(order + line) % 200}.30",
                 "amount": str(1 + line)}
                for line in range(3)
            ],
        } | ({"weather": None} if odd else {})
        for order in range(number * count, (number + 1) * count)
    ]  # fmt: skip
    return msgspec.json.encode({"transactions": rows, "total": count, "per_page": 500, "current_page": 1})
