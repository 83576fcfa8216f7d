"""Orders, rows and transactions for the tests of the pure core: sensible by default, anything by keyword."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from msgspec import UNSET

from core.domain.model import FileRow, Order, OrderKey, OrderLine, OrderRecord, Presence, Transaction, TransactionLine
from core.domain.settings import ShopSettings

ORDERED_AT = datetime(2026, 3, 4, 10, 20, 30, tzinfo=UTC)


def make_settings(**changes: Any) -> ShopSettings:
    return ShopSettings(**{"shop_name": "Vaas & Zo", "shop_currency": "EUR", **changes})


def make_row(**changes: Any) -> FileRow:
    return FileRow(**{"order_session": "session-1", "email": "jan@example.nl", "timestamp": ORDERED_AT, **changes})


def make_order_line(**changes: Any) -> OrderLine:
    return OrderLine(**{"code": "SKU-1", "title": "Vaas", "unit_price": Decimal(50), "quantity": Decimal(2), **changes})


def make_order(**changes: Any) -> Order:
    """Two vases at 50 and shipping of 5, with tax in the prices: 105 in all."""
    defaults: dict[str, Any] = {
        "website_id": "1", "order_session": "session-1", "order_id": "ORD-1",
        "value": Decimal(105), "tax": Decimal("18.22"), "shipping": Decimal(5), "currency": "EUR",
        "lines": (make_order_line(),), "payment_status": "paid", "tracked": False,
    }  # fmt: skip
    return Order(**{**defaults, **changes})


def make_line(**changes: Any) -> TransactionLine:
    """The vases as Ecomail shows them: everything but the tags."""
    defaults: dict[str, Any] = {
        "code": "SKU-1", "title": "Vaas", "category": "Glas", "categories": ("Glas",),
        "price": Decimal(100), "amount": Decimal(2), "tags": UNSET,
    }  # fmt: skip
    return TransactionLine(**{**defaults, **changes})


def make_transaction(**changes: Any) -> Transaction:
    """What Ecomail holds of ``make_order()`` when both agree."""
    defaults: dict[str, Any] = {
        "order_id": "ORD-1", "email": "jan@example.nl", "shop": "Vaas & Zo", "amount": Decimal(105),
        "tax": Decimal("18.22"), "shipping": Decimal(5), "city": "Delft", "county": "Zuid-Holland", "country": "NL",
        "timestamp": ORDERED_AT, "props": {"gift": True}, "status": "completed", "lines": (make_line(),),
        "ecomail_id": 7, "full": True,
    }  # fmt: skip
    return Transaction(**{**defaults, **changes})


def make_record(**changes: Any) -> OrderRecord:
    """An order that Ecomail holds and that is in sync."""
    defaults: dict[str, Any] = {
        "key": OrderKey("1", "session-1"), "row": make_row(), "order": make_order(), "transaction": make_transaction(),
        "presence": Presence.PRESENT, "wemasy_knows": True, "compared_at": ORDERED_AT,
    }  # fmt: skip
    return OrderRecord(**{**defaults, **changes})


# ----------------------------------------------------------------------------------------- anything that can occur

texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=6)
names = st.text(st.sampled_from("AaéB1 "), min_size=1, max_size=3).filter(str.strip)
money = st.decimals(min_value=-99_999, max_value=99_999, places=2, allow_nan=False, allow_infinity=False)
quantities = st.integers(1, 9).map(Decimal)
moments = st.datetimes(datetime(2000, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def readable(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A value, null, or not shown."""
    return st.one_of(values, st.none(), st.just(UNSET))


lines = st.builds(
    TransactionLine,
    code=readable(names),
    title=readable(names),
    category=readable(names),
    categories=readable(st.lists(names, max_size=3).map(tuple)),
    price=readable(money),
    amount=readable(quantities),
    tags=readable(st.lists(names, max_size=2).map(tuple)),
)

transactions = st.builds(
    Transaction,
    order_id=st.just("ORD-1"),
    email=st.sampled_from(["jan@example.nl", "Eva@Example.cz"]),
    shop=st.sampled_from(["Vaas & Zo", "Jiný obchod"]),
    amount=readable(money),
    tax=readable(money),
    shipping=readable(money),
    city=readable(texts),
    county=readable(texts),
    country=readable(texts),
    timestamp=readable(moments),
    props=readable(st.one_of(texts, st.dictionaries(texts, st.integers(), max_size=2))),
    status=readable(st.sampled_from(["processing", "pending", "completed", "canceled"])),
    lines=st.lists(lines, max_size=4).map(tuple),
    full=st.just(True),
)

order_lines = st.builds(
    OrderLine,
    code=st.one_of(st.none(), names),
    title=st.one_of(st.none(), names),
    categories=st.lists(names, max_size=2).map(tuple),
    unit_price=money,
    quantity=quantities,
    discount=st.sampled_from([Decimal(0), Decimal("0.05")]),
    brand=st.one_of(st.none(), names),
    variant=st.one_of(st.none(), names),
)

orders = st.builds(
    make_order,
    value=st.one_of(st.none(), money),
    tax=st.one_of(st.none(), money),
    shipping=st.one_of(st.none(), money),
    currency=st.sampled_from(["EUR", "CZK", "USD", None]),
    lines=st.lists(order_lines, max_size=4).map(tuple),
    payment_status=st.sampled_from(["paid", "Refunding", "open", None]),
    tracked=st.booleans(),
)

rows = st.builds(
    make_row,
    email=st.sampled_from([None, "jan@example.nl", "broken@"]),
    shop=st.sampled_from([None, "Winkel"]),
    city=st.one_of(st.none(), texts),
    timestamp=st.one_of(st.none(), moments),
    timestamp_resolution=st.sampled_from([1, 60, 86_400]),
    total=st.one_of(st.none(), money),
)
