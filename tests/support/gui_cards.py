"""Order cards for the window's tests, made by the core's own rules from plain orders and transactions."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from core.domain.assessment import assess
from core.domain.model import (
    Decision,
    FailureNote,
    FileRow,
    Order,
    OrderCard,
    OrderKey,
    OrderLine,
    OrderRecord,
    Presence,
    Transaction,
    TransactionLine,
)
from core.domain.settings import ShopSettings

SETTINGS = ShopSettings(wemasy_website_id="1", shop_name="Vaas & Zo", shop_currency="EUR")
WHEN = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)


def line(code: str, title: str, price: str, quantity: int = 1) -> OrderLine:
    """A line of the shop; ``price`` is for one piece."""
    return OrderLine(
        code=code, title=title, unit_price=Decimal(price), quantity=Decimal(quantity), categories=("Vases",)
    )


def held_line(code: str, title: str, price: str, quantity: int = 1) -> TransactionLine:
    """A line in Ecomail; ``price`` is the line's total."""
    return TransactionLine(
        code=code, title=title, price=Decimal(price), amount=Decimal(quantity), category="Vases", categories=("Vases",)
    )


def shop_order(number: str = "ORD-1007", **changes: Any) -> Order:
    order = Order(
        website_id="1",
        order_session=f"session-{number}",
        order_id=number,
        value=Decimal("1505.00"),
        tax=Decimal("261.20"),
        shipping=Decimal("5.00"),
        currency="EUR",
        lines=(line("SKU-1", "Blue vase", "600.00", 2), line("SKU-2", "Green bowl", "300.00")),
        payment_status="paid",
        tracked=False,
    )
    return replace(order, **changes)


def held(number: str = "ORD-1007", **changes: Any) -> Transaction:
    """What Ecomail holds: by default exactly what ``shop_order`` calls for."""
    transaction = Transaction(
        order_id=number,
        email="jan.janssen@example.com",
        shop="Vaas & Zo",
        amount=Decimal("1505.00"),
        tax=Decimal("261.20"),
        shipping=Decimal("5.00"),
        city="Utrecht",
        county="Utrecht",
        country="Nederland",
        timestamp=WHEN,
        props={},
        status="completed",
        lines=(held_line("SKU-1", "Blue vase", "1200.00", 2), held_line("SKU-2", "Green bowl", "300.00")),
        full=True,
    )
    return replace(transaction, **changes)


def record(
    order: Order | None = None,
    transaction: Transaction | None = None,
    *,
    presence: Presence | None = None,
    row: dict[str, Any] | None = None,
    **changes: Any,
) -> OrderRecord:
    order = order or shop_order()
    if presence is None:
        presence = Presence.ABSENT if transaction is None else Presence.PRESENT
    file_row = {
        "email": "jan.janssen@example.com",
        "city": "Utrecht",
        "country": "Nederland",
        "timestamp": WHEN,
        "file": "orders.csv",
        "line": 2,
    } | (row or {})
    made = OrderRecord(
        key=OrderKey(order.website_id, order.order_session),
        row=FileRow(order_session=order.order_session, website_id=order.website_id, **file_row),
        order=order,
        transaction=transaction,
        presence=presence,
        wemasy_knows=True,
        compared_at=WHEN,
    )
    return replace(made, **changes)


def card_of(stored: OrderRecord, settings: ShopSettings = SETTINGS) -> OrderCard:
    return OrderCard(record=stored, assessment=assess(stored, settings))


def decided(card: OrderCard, changes: dict[str, Decision | None], settings: ShopSettings = SETTINGS) -> OrderCard:
    """The card after the user's ``changes``, as the core would answer."""
    kept = {path: choice for path, choice in (card.record.decisions | changes).items() if choice is not None}
    return card_of(replace(card.record, decisions=kept), settings)


def card_that_differs() -> OrderCard:
    lines = (held_line("SKU-1", "Blue vase", "600.00", 1), held_line("SKU-9", "Yellow jug", "40.00"))
    return card_of(
        record(
            transaction=held(
                amount=Decimal("1400.00"), email="jan.jansen@example.com", city="Utrecht West", lines=lines
            )
        )
    )


def card_all_good() -> OrderCard:
    return card_of(record(transaction=held()))


def card_missing_in_ecomail() -> OrderCard:
    return card_of(record())


def card_that_does_not_add_up() -> OrderCard:
    return card_of(record(shop_order(value=Decimal("1600.00"), payment_status="refunding"), held()))


def card_without_email() -> OrderCard:
    return card_of(record(row={"email": None}))


def card_never_compared() -> OrderCard:
    stored = record(presence=Presence.NOT_CHECKED)
    return card_of(replace(stored, order=None, compared_at=None, wemasy_knows=None))


def card_that_could_not_be_compared() -> OrderCard:
    stored = record(presence=Presence.NOT_CHECKED)
    failure = FailureNote(
        "connection_failed",
        {"service": "Wemasy", "reason": "no route"},
    )
    return card_of(replace(stored, order=None, failure=failure))
