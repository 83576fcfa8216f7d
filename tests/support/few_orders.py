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

from core.demo_shop.orders import DemoOrder
from core.demo_shop.shop import DemoShop, csv_path, planted


def few_orders(of_each: int = 1) -> list[DemoOrder]:
    """The last ``of_each`` orders of every kind: the first ones in the file."""
    by_kind: defaultdict[str, list[DemoOrder]] = defaultdict(list)
    for demo in planted():
        by_kind[demo.kind].append(demo)
    return [demo for demos in by_kind.values() for demo in demos[-of_each:]]


def file_of_few_orders(folder: Path, *, of_each: int = 1) -> Path:
    """Write them as the demo's own file has them."""
    sessions = {demo.order_session for demo in few_orders(of_each)}
    header, *rows = csv_path().read_bytes().splitlines(keepends=True)
    path = folder / "few-orders.csv"
    path.write_bytes(header + b"".join(row for row in rows if row.decode().partition(";")[0] in sessions))
    return path


class ShopOfFewOrders(DemoShop):
    OF_EACH = 1

    def __init__(self, **options: Any) -> None:
        few = few_orders(self.OF_EACH)
        few_of_them = {
            "orders": [demo.order for demo in few if demo.order],
            "transactions": [kept for demo in few for kept in demo.held],
            "subscribers": ["nieuwsbrief@example.com"],
        }
        super().__init__(**few_of_them | options)


@contextmanager
def short_demo(folder: Path, shop: type[ShopOfFewOrders] = ShopOfFewOrders) -> Iterator[None]:
    """The demo shops that the window opens meanwhile have few orders."""
    file = file_of_few_orders(folder, of_each=shop.OF_EACH)
    with patch("core.shop.profiles.DemoShop", shop), patch("gui.program.resource_path", lambda *_parts: file):
        yield
