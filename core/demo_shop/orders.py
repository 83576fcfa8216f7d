"""What an order of the demo shop is, on every side, and a sale on which all agree. What goes wrong is in ``cases``.

What is right for each order is worked out here from the sale itself and shares no code with the program's own mapping,
so that one can be held against the other.
"""

from __future__ import annotations

import random
import unicodedata
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final
from zoneinfo import ZoneInfo

from msgspec import Struct, structs

from core.demo_shop.catalogue import (
    BALLOON,
    EMAIL_DOMAINS,
    FESTIVE,
    GIFT,
    NAMES,
    PAYMENT_STATUSES,
    PLACES,
    PRODUCTS,
    SHOP_NAME,
    WITH_AMPERSAND,
    Place,
    Product,
)
from core.demo_shop.shop_orders import ShopOrder
from core.demo_shop.transactions import StoredItem, StoredTransaction

WEBSITE_ID: Final = "1"
SHOP_ZONE: Final = ZoneInfo("Europe/Amsterdam")
SHIPPING: Final = (Decimal("6.95"), Decimal("6.95"), Decimal("4.95"), Decimal(0))
CENT: Final = Decimal("0.01")
_SEED: Final = 20_261_103
_FIRST_DAY: Final = datetime(2026, 8, 3, 9, 0, tzinfo=SHOP_ZONE)
_ECOMAIL_STATUS: Final = {
    "paid": "completed", "payment_received": "completed", "completed": "completed", "authorized": "processing",
    "pending": "pending", "open": "pending", "on_hold": "pending",
    "cancelled": "canceled", "refunded": "canceled", "expired": "canceled",
}  # fmt: skip
"""Written out here on purpose: the program's own table is what the demo is held against."""
_SESSION_LETTERS: Final = "bcdfghjkmnpqrstvwxz23456789"
"""No e: a spreadsheet would read 12e34 as a number."""
_PEOPLE: Final = 190
"""Fewer than orders, so that some people have several."""


class DemoOrder(Struct, frozen=True, kw_only=True):
    """One order, as every side has it, and what Ecomail should hold of it in the end."""

    kind: str
    order_id: str
    order_session: str
    placed_at: datetime
    customer: str
    file_order_id: str
    """The order number, e-mail and total that the file gives."""
    file_email: str
    file_total: Decimal
    file_currency: str
    place: Place
    order: ShopOrder | None
    held: tuple[StoredTransaction, ...]
    right: StoredTransaction
    needs_word: bool = False
    """Nothing of it can be sent before somebody said something."""

    def document(self) -> dict[str, Any] | None:
        """What should be in Ecomail after a push; ``None`` where nothing of it can be sent yet."""
        return None if self.needs_word else as_document(self.right)


class _Line(Struct, frozen=True):
    product: Product
    quantity: int = 1
    discount: Decimal = Decimal(0)
    variant: str | None = None

    @property
    def total(self) -> Decimal:
        return (self.product.price - self.discount) * self.quantity


def as_document(transaction: StoredTransaction) -> dict[str, Any]:
    """The claim that a transaction makes; county and props only where it has any."""
    header = {
        name: getattr(transaction, name)
        for name in ("order_id", "email", "shop", "amount", "tax", "shipping", "city", "country", "timestamp", "status")
    }
    kept = {name: getattr(transaction, name) for name in ("county", "props") if getattr(transaction, name)}
    items = [
        {"code": i.code, "title": i.title, "categories": list(i.categories), "price": i.price, "amount": i.amount}
        for i in transaction.items
    ]
    return {"transaction": header | kept, "transaction_items": items}


# -------------------------------------------------------------------------------------------------------- a sale


def sale(chance: random.Random, kind: str, index: int, order_id: str) -> DemoOrder:
    """An order on which everybody agrees."""
    person = chance.randrange(_PEOPLE)
    customer = NAMES[person % len(NAMES)]
    email = f"{_ascii(customer)}.{person}@{EMAIL_DOMAINS[person % len(EMAIL_DOMAINS)]}"
    place = PLACES[chance.randrange(len(PLACES))]
    placed_at = _FIRST_DAY + timedelta(
        hours=index * 16 // 24 * 24 + chance.randrange(12), minutes=chance.randrange(60), seconds=chance.randrange(60)
    )
    lines = _lines(chance, kind)
    shipping = chance.choice(SHIPPING)
    tax = sum((_tax_in(line.total, line.product.tax_percent) for line in lines), _tax_in(shipping, 21))
    value = sum((line.total for line in lines), shipping)
    status = chance.choice(PAYMENT_STATUSES)
    session = "".join(chance.choices(_SESSION_LETTERS, k=18))
    right = StoredTransaction(
        id=0,
        order_id=order_id,
        email=email,
        shop=SHOP_NAME,
        amount=value,
        tax=tax,
        shipping=shipping,
        city=place.city,
        country=place.country,
        timestamp=int(placed_at.timestamp()),
        status=_ECOMAIL_STATUS[status],
        items=tuple(_right_item(line) for line in lines),
    )
    order = ShopOrder(
        website_id=WEBSITE_ID,
        order_session=session,
        payment_status=status,
        purchase={
            "transaction_id": order_id,
            "value": value,
            "tax": tax,
            "shipping": shipping,
            "currency": "EUR",
            "items": [_ga4_item(line) for line in lines],
        },
        tracked=kind in {"in_sync_tracked", "missing_tracked"} or (kind in _OFTEN_TRACKED and chance.random() < 0.5),  # noqa: PLR2004
        email=email,
        customer=customer,
        city=place.city,
        country=place.country,
        created_at=placed_at.strftime("%Y-%m-%d %H:%M:%S"),
    )
    return DemoOrder(
        kind=kind,
        order_id=order_id,
        order_session=session,
        placed_at=placed_at,
        customer=customer,
        file_order_id=order_id,
        file_email=email,
        file_total=value,
        file_currency="EUR",
        place=place,
        order=order,
        held=(right,),
        right=right,
    )


_OFTEN_TRACKED: Final = frozenset(
    {"amount_without_tax", "unit_price", "title_differs", "city_differs", "status_differs"}
)
_SEVERAL_PIECES: Final = frozenset(
    {"unit_price", "quantity_differs", "text_quantities", "discount_on_line", "discount_in_price", "price_of_line"}
)
_WITH_GIFT: Final = frozenset({"line_missing", "gift_without_price"})
_DEAR: Final = tuple(product for product in PRODUCTS if product.tax_percent > 9 and product.price > 30)  # noqa: PLR2004
"""So much tax that no fee for paying at the door comes near it."""
_FIRST_PRODUCT: Final = {
    "accents_missing": FESTIVE, "accents_decomposed": FESTIVE[1:],
    "entities": (WITH_AMPERSAND,), "rounded_pieces": (BALLOON,), "does_not_add_up": _DEAR,
}  # fmt: skip


def _lines(chance: random.Random, kind: str) -> tuple[_Line, ...]:
    """One to four lines of different products, now and then more than one piece of one; what a kind calls for."""
    products = chance.sample(PRODUCTS, chance.choice((1, 1, 2, 2, 3, 4)))
    if kind in _FIRST_PRODUCT:
        products[0] = chance.choice(_FIRST_PRODUCT[kind])
    lines = [
        _Line(
            product,
            chance.choice((1, 1, 1, 2, 3)),
            Decimal("1.50") if kind == "discount_on_line" else Decimal(0),
            chance.choice(product.variants) if product.variants else None,
        )
        for product in products
    ]
    if kind in _SEVERAL_PIECES:
        lines[0] = structs.replace(lines[0], quantity=chance.choice((2, 3, 5)))
    if kind in _WITH_GIFT or chance.random() < 0.08:  # noqa: PLR2004
        lines.append(_Line(GIFT))
    return tuple(lines)


def _right_item(line: _Line) -> StoredItem:
    return StoredItem(
        code=line.product.code,
        title=line.product.title,
        categories=line.product.categories,
        price=line.total,
        amount=Decimal(line.quantity),
        tags=(line.product.brand, *([line.variant] if line.variant else [])),
    )


def _ga4_item(line: _Line) -> dict[str, Any]:
    item: dict[str, Any] = {"item_id": line.product.code, "item_name": line.product.title}
    item["item_brand"] = line.product.brand
    for position, category in enumerate(line.product.categories, 1):
        item["item_category" if position == 1 else f"item_category{position}"] = category
    if line.variant:
        item["item_variant"] = line.variant
    item["price"] = line.product.price
    item["quantity"] = line.quantity
    if line.discount:
        item["discount"] = line.discount
        item["coupon"] = "BLOEM"
    return item


def _tax_in(gross: Decimal, percent: int) -> Decimal:
    return (gross * percent / (100 + percent)).quantize(CENT, ROUND_HALF_UP)


def _ascii(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return ".".join(plain.split())
