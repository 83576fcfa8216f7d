"""An open profile whose two services live in this process and allow as much as the limiter ever asks for."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Final

from core.demo_shop.shop import DEMO_ECOMAIL_KEY, DEMO_WEMASY_TOKEN, DemoShop
from core.demo_shop.shop_orders import ShopOrder
from core.demo_shop.wire import Request, Response
from core.domain.settings import ShopSettings
from core.services.in_process import InProcessTransport
from core.services.rate_limit import LARGEST_LIMIT
from core.shop.connections import Connections
from core.shop.shop import Shop
from core.store.settings_file import SettingsFile
from core.store.store import Store
from core.system.clock import Clock, SystemClock
from core.system.keyring import CredentialStore, Service

_SETTINGS: Final = ShopSettings(wemasy_website_id="1", shop_name="Vaas & Zo", shop_currency="EUR")


async def open_shop(
    folder: Path, count: int, *, clock: Clock | None = None, settings: ShopSettings = _SETTINGS
) -> Shop:
    """``close`` it. ``count`` orders in the shop, none in Ecomail."""
    clock = clock or SystemClock()
    orders = [
        ShopOrder(
            website_id="1", order_session=f"session-{number}", payment_status="paid",
            purchase={"transaction_id": f"ORD-{number}", "value": Decimal("45.00"), "tax": Decimal("7.81"),
                      "shipping": Decimal("5.00"), "currency": "EUR",
                      "items": [{"item_id": "MUG", "item_name": "Mug", "price": Decimal("20.00"), "quantity": 2}]},
        )
        for number in range(count)
    ]  # fmt: skip
    shop = DemoShop(
        clock=clock, orders=orders, transactions=[], subscribers=set(), wemasy_limit=LARGEST_LIMIT,
        ecomail_limit=LARGEST_LIMIT,
    )  # fmt: skip
    credentials = CredentialStore.in_memory("bench")
    credentials.set(Service.WEMASY, DEMO_WEMASY_TOKEN)
    credentials.set(Service.ECOMAIL, DEMO_ECOMAIL_KEY)
    settings_file = SettingsFile(folder / "settings.json")
    settings_file.save(settings)
    transports = {
        Service.WEMASY: _in_process(shop.handle_wemasy),
        Service.ECOMAIL: _in_process(shop.handle_ecomail),
    }
    connections = Connections(credentials, clock=clock, transports=transports)
    for limiter in connections.limiters.values():
        limiter.learn(LARGEST_LIMIT, None)
    return Shop(
        name="bench",
        store=Store.open(folder / "orders.sqlite3", now=clock.now()),
        settings_file=settings_file,
        credentials=credentials,
        connections=connections,
        clock=clock,
    )


def orders_csv(path: Path, count: int) -> Path:
    rows = (f"session-{number},customer{number}@example.com,2026-03-04 10:00:00" for number in range(count))
    path.write_text("\n".join(["order_session,email,date", *rows]))
    return path


def _in_process(handle: Callable[[Request], Response]) -> InProcessTransport:
    def carry(method: str, target: str, headers: object, body: bytes) -> tuple[int, object, bytes]:
        response = handle(Request.from_wire(method, target, headers, body))  # type: ignore[arg-type]
        return response.status, response.headers, response.body

    return InProcessTransport(carry)  # type: ignore[arg-type]
