"""A demo shop with few orders, for tests in which their number plays no part: every kind of difference is in it.

Must not be used where the subject is the demo itself, the whole main job, or a run that is caught in its middle.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from msgspec.structs import replace

from core.demo_shop.cases import REFUSED
from core.demo_shop.orders import DemoOrder
from core.demo_shop.shop import DemoShop, csv_path, planted
from core.demo_shop.shop_orders import ShopOrder
from core.demo_shop.transactions import StoredTransaction

_CUSTOMER, _TOWN = 3, 5


def few_orders(of_each: int = 1) -> list[DemoOrder]:
    """The last ``of_each`` orders of every kind: the first ones in the file."""
    by_kind: defaultdict[str, list[DemoOrder]] = defaultdict(list)
    for demo in planted():
        by_kind[demo.kind].append(demo)
    return [demo for demos in by_kind.values() for demo in demos[-of_each:]]


def ours_of(far_side: DemoShop, demo: DemoOrder) -> list[StoredTransaction]:
    """What Ecomail holds of the order, without the second shop's of the same number and one at a misspelt address."""
    email = demo.right.email.lower()
    return [kept for kept in far_side.ecomail.find(demo.order_id) if kept.email.lower() == email]


def file_of_few_orders(folder: Path, *, of_each: int = 1, added: str = "") -> Path:
    """Write them as the demo's own file has them, with ``added`` after each customer and town."""
    sessions = {demo.order_session for demo in few_orders(of_each)}
    header, *rows = csv_path().read_bytes().splitlines(keepends=True)
    path = folder / "few-orders.csv"
    chosen = [row.decode().split(";") for row in rows if row.decode().partition(";")[0] in sessions]
    for cells in chosen:
        cells[_CUSTOMER] += added
        cells[_TOWN] += added
    path.write_bytes(header + b"".join(";".join(cells).encode() for cells in chosen))
    return path


def _with_markup(order: ShopOrder, added: str) -> ShopOrder:
    """What a customer or a supplier can type, on the shop's side."""
    items = [{**item, "item_name": f"{item.get('item_name', '')}{added}"} for item in order.purchase.get("items", ())]
    purchase = {**order.purchase, "items": items} if items else order.purchase
    return replace(order, purchase=purchase, city=order.city + added, customer=order.customer + added)


def _held_with_markup(kept: StoredTransaction, added: str) -> StoredTransaction:
    items = tuple(replace(item, title=item.title + added) for item in kept.items)
    return replace(kept, city=f"{kept.city or ''}{added}", county=added, items=items)


class ShopOfFewOrders(DemoShop):
    OF_EACH = 1
    ADDED = ""
    """Stands after every text that others can type."""

    def __init__(self, **options: Any) -> None:
        few = few_orders(self.OF_EACH)
        few_of_them = {
            "orders": [
                _with_markup(demo.order, self.ADDED) if self.ADDED else demo.order for demo in few if demo.order
            ],
            "transactions": [
                _held_with_markup(kept, self.ADDED) if self.ADDED else kept for demo in few for kept in demo.held
            ],
            "subscribers": ["nieuwsbrief@example.com"],
            "refused_emails": [demo.file_email for demo in few if demo.kind in REFUSED],
        }
        super().__init__(**few_of_them | options)


@contextmanager
def short_demo(folder: Path, shop: type[ShopOfFewOrders] = ShopOfFewOrders) -> Iterator[None]:
    """The demo shops that the window opens meanwhile have few orders."""
    file = file_of_few_orders(folder, of_each=shop.OF_EACH, added=shop.ADDED)
    with patch("core.shop.profiles.DemoShop", shop), patch("gui.program.resource_path", lambda *_parts: file):
        yield
