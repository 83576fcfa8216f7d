"""The orders of the demo shop: the same ones every time, with every kind of difference planted in them.

What is right for each order is worked out here from the sale itself and shares no code with the program's own mapping,
so that one can be held against the other.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final
from zoneinfo import ZoneInfo

from msgspec import Struct, structs

from core.demo_shop.catalogue import (
    EMAIL_DOMAINS,
    FESTIVE,
    GIFT,
    NAMES,
    PAYMENT_STATUSES,
    PLACES,
    PRODUCTS,
    SHOP_NAME,
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

PLANTED: Final[dict[str, int]] = {
    "in_sync_tracked": 130,
    "in_sync_untracked": 24,
    "amount_without_tax": 10,
    "unit_price": 8,
    "missing": 16,
    "missing_tracked": 6,
    "line_missing": 5,
    "line_extra": 4,
    "quantity_differs": 5,
    "title_differs": 5,
    "city_differs": 5,
    "status_differs": 6,
    "status_null": 2,
    "timestamp_differs": 4,
    "shop_name_case": 4,
    "email_case": 3,
    "email_only_in_ecomail": 5,
    "email_nowhere": 3,
    "unknown_payment_status": 3,
    "other_currency": 3,
    "does_not_add_up": 3,
    "synonym_items": 5,
    "text_quantities": 4,
    "currency_null": 3,
    "currency_object": 2,
    "unknown_to_wemasy": 3,
    "duplicate_in_ecomail": 3,
    "kept_by_ecomail": 5,
    "accents_missing": 2,
    "accents_decomposed": 2,
    "odd_order_id": 5,
    "order_id_differs": 2,
}
"""Kind → how many orders of it. Overwrites stay below a quarter, where the mass-change brake would ask."""

BLOCKED: Final = frozenset(
    {
        "email_nowhere",
        "unknown_payment_status",
        "other_currency",
        "does_not_add_up",
        "unknown_to_wemasy",
        "duplicate_in_ecomail",
        "order_id_differs",
    }
)
"""Kinds that must not be pushed before the user decides something."""

_ODD_IDS: Final = ("VZ/2026/88", "VZ 2026 89", "VZ-100%-90", "VZ+91#a?b=c", "VZ-č92.%2F")


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

    def document(self) -> dict[str, Any] | None:
        """What should be in Ecomail after a push; ``None`` where there must be none."""
        return None if self.kind in BLOCKED else as_document(self.right)


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


def plant() -> tuple[DemoOrder, ...]:
    """All demo orders, oldest first."""
    chance = random.Random(_SEED)  # noqa: S311 - the same shop every time is the point
    kinds = [kind for kind, count in PLANTED.items() for _ in range(count)]
    chance.shuffle(kinds)
    odd_ids = iter(_ODD_IDS)
    orders = []
    number = 1
    for index, kind in enumerate(kinds):
        order_id = next(odd_ids) if kind == "odd_order_id" else f"VZ-{10_400 + index}"
        demo = _PLANTERS.get(kind, _leave)(_sale(chance, kind, index, order_id), chance)
        held = tuple(structs.replace(kept, id=number + extra) for extra, kept in enumerate(demo.held))
        number += len(held)
        orders.append(structs.replace(demo, held=held))
    return tuple(orders)


# -------------------------------------------------------------------------------------------------------- a sale


def _sale(chance: random.Random, kind: str, index: int, order_id: str) -> DemoOrder:
    """An order on which everybody agrees."""
    person = chance.randrange(_PEOPLE)
    customer = NAMES[person % len(NAMES)]
    email = f"{_ascii(customer)}.{person}@{EMAIL_DOMAINS[person % len(EMAIL_DOMAINS)]}"
    place = PLACES[chance.randrange(len(PLACES))]
    placed_at = _FIRST_DAY + timedelta(
        hours=index * 8 // 24 * 24 + chance.randrange(12), minutes=chance.randrange(60), seconds=chance.randrange(60)
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
_SEVERAL_PIECES: Final = frozenset({"unit_price", "quantity_differs", "text_quantities"})


def _lines(chance: random.Random, kind: str) -> tuple[_Line, ...]:
    """One to four lines of different products; now and then a discount, more than one piece, or a free card."""
    products = chance.sample(PRODUCTS, chance.choice((1, 1, 2, 2, 3, 4)))
    if kind.startswith("accents_"):
        products[0] = chance.choice(FESTIVE[1:] if kind == "accents_decomposed" else FESTIVE)
    lines = [
        _Line(
            product,
            chance.choice((1, 1, 1, 2, 3)),
            Decimal("1.50") if chance.random() < 0.06 and product.price > 10 else Decimal(0),  # noqa: PLR2004
            chance.choice(product.variants) if product.variants else None,
        )
        for product in products
    ]
    if kind in _SEVERAL_PIECES:
        lines[0] = structs.replace(lines[0], quantity=chance.choice((2, 3, 5)))
    if kind == "line_missing" or chance.random() < 0.08:  # noqa: PLR2004
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


# ------------------------------------------------------------------------------------- what is wrong with it


Planter = Callable[[DemoOrder, random.Random], DemoOrder]


def _leave(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    return demo


def _hold(demo: DemoOrder, **fields: Any) -> DemoOrder:
    """Ecomail holds something else in ``fields``."""
    return structs.replace(demo, held=(structs.replace(demo.right, **fields),))


def _hold_item(demo: DemoOrder, **fields: Any) -> DemoOrder:
    first, *others = demo.right.items
    return _hold(demo, items=(structs.replace(first, **fields), *others))


def _sell(demo: DemoOrder, **purchase: Any) -> DemoOrder:
    """Wemasy says something else in its ``purchase``."""
    assert demo.order is not None  # noqa: S101 - for the type checker; only called on whole sales
    return structs.replace(demo, order=structs.replace(demo.order, purchase=demo.order.purchase | purchase))


def _items(demo: DemoOrder) -> list[dict[str, Any]]:
    assert demo.order is not None  # noqa: S101 - as above
    items: list[dict[str, Any]] = demo.order.purchase["items"]
    return items


def _missing(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    return structs.replace(demo, held=())


def _line_extra(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    postage = StoredItem(code="VERZENDING", title="Verzendkosten", price=Decimal("6.95"))
    return _hold(demo, items=(*demo.right.items, postage))


def _other_city(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    """The billing address instead of the delivery address."""
    other = PLACES[(PLACES.index(demo.place) + 1) % len(PLACES)]
    return _hold(demo, city=other.city)


def _other_status(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    return _hold(demo, status="completed" if demo.right.status == "pending" else "pending")


def _without_file_email(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    return structs.replace(demo, file_email="")


def _without_any_email(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    """Not even the shop knows it: a sale over the counter."""
    order = structs.replace(demo.order, email="") if demo.order is not None else None
    return structs.replace(demo, file_email="", held=(), order=order)


def _refunding(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    assert demo.order is not None  # noqa: S101 - as above
    return structs.replace(demo, order=structs.replace(demo.order, payment_status="refunding"))


def _crowns(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    """The same figures, said to be Czech crowns, and stored by somebody as if they were euros."""
    return structs.replace(_sell(demo, currency="CZK"), file_currency="CZK")


def _gift_voucher(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    """A voucher was taken off the total and off no line."""
    value = demo.right.amount - Decimal("12.34")
    return structs.replace(_hold(_sell(demo, value=value), amount=value), file_total=value)


def _synonyms(demo: DemoOrder, chance: random.Random) -> DemoOrder:
    """Items in the common names beside those of GA4."""
    names = chance.choice(
        (
            {
                "item_id": "sku",
                "item_name": "name",
                "item_brand": "brand",
                "quantity": "qty",
                "item_variant": "variant",
            },
            {"item_id": "code", "item_name": "title", "item_brand": "brand", "item_variant": "variant"},
        )
    )
    return _sell(demo, items=[{names.get(key, key): value for key, value in item.items()} for item in _items(demo)])


def _text_quantities(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    return _sell(demo, items=[item | {"quantity": str(item["quantity"])} for item in _items(demo)])


def _unknown(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    return structs.replace(demo, order=None, held=())


def _kept(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    """Ecomail knows a county and properties that the shop does not, and the amount has to be corrected."""
    right = structs.replace(demo.right, county=demo.place.county, props={"source": "popup", "gift": True})
    wrong = structs.replace(right, amount=right.amount - right.tax)
    return structs.replace(demo, right=right, held=(wrong,))


def _decomposed(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    """Equal but for the way in which accents are encoded."""
    city = unicodedata.normalize("NFD", demo.right.city or "")
    items = tuple(structs.replace(i, title=unicodedata.normalize("NFD", i.title)) for i in demo.right.items)
    return _hold(demo, city=city, items=items)


def _odd_id(demo: DemoOrder, chance: random.Random) -> DemoOrder:
    return _missing(demo, chance) if demo.order_id in _ODD_IDS[::2] else _hold(demo, amount=demo.right.amount + 1)


_PLANTERS: Final[dict[str, Planter]] = {
    "amount_without_tax": lambda demo, _: _hold(demo, amount=demo.right.amount - demo.right.tax),
    "unit_price": lambda demo, _: _hold(
        demo, items=tuple(structs.replace(item, price=item.price / item.amount) for item in demo.right.items)
    ),
    "missing": _missing,
    "missing_tracked": _missing,
    "line_missing": lambda demo, _: _hold(demo, items=demo.right.items[:-1]),
    "line_extra": _line_extra,
    "quantity_differs": lambda demo, _: _hold_item(demo, amount=Decimal(1)),
    "title_differs": lambda demo, _: _hold_item(demo, title=f"{demo.right.items[0].title} (nieuw)"),
    "city_differs": _other_city,
    "status_differs": _other_status,
    "status_null": lambda demo, _: _hold(demo, status=None),
    "timestamp_differs": lambda demo, _: _hold(demo, timestamp=demo.right.timestamp + 7200),
    "shop_name_case": lambda demo, _: _hold(demo, shop=SHOP_NAME.lower()),
    "email_case": lambda demo, _: _hold(demo, email=demo.right.email.title()),
    "email_only_in_ecomail": _without_file_email,
    "email_nowhere": _without_any_email,
    "unknown_payment_status": _refunding,
    "other_currency": _crowns,
    "does_not_add_up": _gift_voucher,
    "synonym_items": _synonyms,
    "text_quantities": _text_quantities,
    "currency_null": lambda demo, _: _sell(demo, currency=None),
    "currency_object": lambda demo, _: _sell(demo, currency={"code": "EUR", "symbol": "€"}),
    "unknown_to_wemasy": _unknown,
    "duplicate_in_ecomail": lambda demo, _: structs.replace(demo, held=(demo.right, demo.right)),
    "kept_by_ecomail": _kept,
    "accents_missing": _missing,
    "accents_decomposed": _decomposed,
    "odd_order_id": _odd_id,
    "order_id_differs": lambda demo, _: structs.replace(demo, file_order_id=f"{demo.order_id}-B"),
}
