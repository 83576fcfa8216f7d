"""An open profile whose far side is the sandbox, without sockets and on a clock of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from core.demo_shop.shop import DEMO_ECOMAIL_KEY, DEMO_WEMASY_TOKEN, DemoShop
from core.demo_shop.shop_orders import ShopOrder
from core.demo_shop.transactions import StoredItem, StoredTransaction
from core.domain.model import FileRow, OrderKey
from core.domain.settings import ShopSettings
from core.shop.connections import Connections
from core.shop.shop import Shop
from core.store.settings_file import SettingsFile
from core.store.store import Store
from core.system.clock import Clock
from core.system.keyring import CredentialStore, Service
from tests.support.sandbox_transport import SandboxTransport

SETTINGS = ShopSettings(wemasy_website_id="1", shop_name="Vaas & Zo", shop_currency="EUR")
PLACED = datetime(2026, 2, 20, 13, 25, 35, tzinfo=UTC)


@asynccontextmanager
async def open_profile_on(
    shop: DemoShop,
    folder: Path,
    clock: Clock,
    *,
    settings: ShopSettings = SETTINGS,
    ecomail_key: str = DEMO_ECOMAIL_KEY,
) -> AsyncIterator[Shop]:
    """The real shop over ``shop``; everything below it is real but the wire and the password store."""
    credentials = CredentialStore.in_memory("test")
    credentials.set(Service.WEMASY, DEMO_WEMASY_TOKEN)
    if ecomail_key:
        credentials.set(Service.ECOMAIL, ecomail_key)
    settings_file = SettingsFile(folder / "settings.json")
    settings_file.save(settings)
    transports = {
        Service.WEMASY: SandboxTransport(shop.handle_wemasy),
        Service.ECOMAIL: SandboxTransport(shop.handle_ecomail),
    }
    opened = Shop(
        name="test",
        store=Store.open(folder / "orders.sqlite3", now=clock.now()),
        settings_file=settings_file,
        credentials=credentials,
        connections=Connections(credentials, clock=clock, transports=transports),
        clock=clock,
    )
    try:
        yield opened
    finally:
        await opened.close()


def empty_shop(
    clock: Clock, *, orders: Iterable[ShopOrder] = (), transactions: Iterable[StoredTransaction] = ()
) -> DemoShop:
    held = list(transactions)
    return DemoShop(
        clock=clock, orders=orders, transactions=held, subscribers={kept.email for kept in held},
        wemasy_limit=6000, ecomail_limit=6000,
    )  # fmt: skip


def shop_order(number: int, *, tracked: bool = False, **purchase: Any) -> ShopOrder:
    """Order ``ORD-<number>``, one mug of 20.00 twice."""
    return ShopOrder(
        website_id="1", order_session=f"session-{number}", payment_status="paid", tracked=tracked,
        purchase={
            "transaction_id": f"ORD-{number}", "value": Decimal("45.00"), "tax": Decimal("7.81"),
            "shipping": Decimal("5.00"), "currency": "EUR",
            "items": [{"item_id": "MUG", "item_name": "Mug", "item_category": "Kitchen", "price": Decimal("20.00"),
                       "quantity": 2}],
        } | purchase,
    )  # fmt: skip


def held_transaction(number: int, **changes: Any) -> StoredTransaction:
    """What Ecomail should hold of ``shop_order(number)``, with ``changes``."""
    fields: dict[str, Any] = {
        "id": number, "order_id": f"ORD-{number}", "email": email_of(number), "shop": "Vaas & Zo",
        "amount": Decimal("45.00"), "tax": Decimal("7.81"), "shipping": Decimal("5.00"), "city": "Utrecht",
        "country": "NL", "timestamp": int(PLACED.timestamp()), "status": "completed",
        "items": (StoredItem(code="MUG", title="Mug", categories=("Kitchen",), price=Decimal("40.00"),
                             amount=Decimal(2)),),
    }  # fmt: skip
    return StoredTransaction(**(fields | changes))


def email_of(number: int) -> str:
    return f"customer{number}@example.com"


def row_of(number: int, **changes: Any) -> FileRow:
    fields: dict[str, Any] = {
        "order_session": f"session-{number}", "website_id": "1", "email": email_of(number), "timestamp": PLACED,
        "city": "Utrecht", "country": "NL",
    }  # fmt: skip
    return FileRow(**(fields | changes))


def key_of(number: int) -> OrderKey:
    return OrderKey("1", f"session-{number}")


def write_csv(path: Path, numbers: Iterable[int]) -> Path:
    """A file with the rows of ``row_of``."""
    lines = ["order_session,email,timestamp,city,country"]
    lines += [f"session-{number},{email_of(number)},{PLACED.isoformat()},Utrecht,NL" for number in numbers]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
