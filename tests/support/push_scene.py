"""A small shop with one order of each kind, the profile that looks after it, and what has to be true in the end.

scene = PushScene(tmp_path)
async with scene.open() as shop:
    await scene.compare(shop)
    result = await scene.push(shop)
scene.check_the_end()
"""

from __future__ import annotations

import asyncio
import functools
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable, Sequence
from contextlib import asynccontextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

from core.demo_shop.shop import DemoShop
from core.demo_shop.transactions import StoredTransaction
from core.domain.model import OrderKey
from core.domain.pushes import Outcome, PushRecord, RunResult
from core.files.options import ImportOptions
from core.shop.shop import Shop
from core.system.stop import Stop
from tests.far_side.observer import READING, holds, violations
from tests.support.profiles import (
    PLACED,
    email_of,
    empty_shop,
    held_transaction,
    key_of,
    open_profile_on,
    shop_order,
    write_csv,
)
from tests.support.virtual_clock import VirtualClock

CREATES = (1, 2)
UPDATES = (3, 4)
MARK = 5
DONE = 6
"""In sync and tracked: nobody has to touch it."""
ALL = (*CREATES, *UPDATES, MARK, DONE)
TO_SEND = (*CREATES, *UPDATES, MARK)


def on_a_loop(test: Callable[..., Coroutine[Any, Any, None]]) -> Callable[..., None]:
    """A test that is a coroutine, run on a loop of its own."""

    @functools.wraps(test)
    def run(*args: Any, **kwargs: Any) -> None:
        asyncio.run(test(*args, **kwargs))

    return run


def document_of(order_id: str) -> dict[str, Any]:
    """What Ecomail has to hold of ``tests.support.profiles.shop_order``, written by hand."""
    number = int(order_id.removeprefix("ORD-"))
    return {
        "transaction": {
            "order_id": order_id, "email": email_of(number), "shop": "Vaas & Zo", "amount": 45, "tax": Decimal("7.81"),
            "shipping": 5, "city": "Utrecht", "country": "NL", "timestamp": int(PLACED.timestamp()),
            "status": "completed",
        },
        "transaction_items": [{"code": "MUG", "title": "Mug", "categories": ["Kitchen"], "price": 40, "amount": 2}],
    }  # fmt: skip


def as_it_was(number: int) -> StoredTransaction | None:
    """What Ecomail holds of an order at the beginning."""
    if number in CREATES:
        return None
    if number in UPDATES:
        return held_transaction(number, amount=Decimal(30), county="Utrecht (prov.)", props='{"coupon": "LENTE"}')
    return held_transaction(number)


class PushScene:
    """Not for several tests: each makes its own."""

    def __init__(self, folder: Path, *, orders: Iterable[Any] | None = None, held: Iterable[Any] | None = None) -> None:
        self.folder = folder
        self.clock = VirtualClock()
        if orders is None:
            orders = [shop_order(number, tracked=number == DONE) for number in ALL]
        if held is None:
            held = [kept for number in ALL if (kept := as_it_was(number)) is not None]
        self.shop: DemoShop = empty_shop(self.clock, orders=orders, transactions=held)
        self.numbers = [
            int(order.purchase["transaction_id"].removeprefix("ORD-")) for order in self.shop.wemasy.orders.values()
        ]

    @asynccontextmanager
    async def open(self, **options: Any) -> AsyncIterator[Shop]:
        async with open_profile_on(self.shop, self.folder, self.clock, **options) as shop:
            yield shop

    async def compare(self, shop: Shop) -> None:
        """Import and compare everything; nothing may change meanwhile."""
        await shop.import_file.run(write_csv(self.folder / "orders.csv", self.numbers), ImportOptions())
        self.shop.journal.phase = READING
        await shop.compare.run()
        self.shop.journal.phase = ""

    async def push(
        self, shop: Shop, numbers: Sequence[int] | None = None, *, stop: Stop | None = None, **options: Any
    ) -> RunResult:
        keys = None if numbers is None else [key_of(number) for number in numbers]
        return await shop.send.run(await shop.send.plan(keys, **options), stop=stop)

    async def push_all(self, shop: Shop) -> RunResult:
        """As somebody who knows what they do: the number of a mass change is named."""
        plan = await shop.send.plan()
        return await shop.send.run(plan, confirmed_number=plan.confirm_number)

    # ---------------------------------------------------------------------------------------- what is there now

    def held(self, number: int) -> StoredTransaction | None:
        """What Ecomail holds of an order; it must not be there twice."""
        found = self.shop.ecomail.find(f"ORD-{number}")
        assert len(found) <= 1, f"ORD-{number} is there {len(found)} times"
        return found[0] if found else None

    def is_right(self, number: int) -> bool:
        kept = self.held(number)
        return kept is not None and holds(kept, document_of(f"ORD-{number}"))

    def is_marked(self, number: int) -> bool:
        return self.shop.wemasy.find(f"session-{number}").tracked

    def writes(self) -> list[Any]:
        """Every request that reached Ecomail and wanted to change something."""
        return [entry for entry in self.shop.journal.of("ecomail") if entry.method != "GET"]

    def final_state(self) -> dict[int, tuple[Any, ...]]:
        """What counts of both sides, without Ecomail's own numbering."""
        return {
            number: (
                None if (kept := self.held(number)) is None
                else tuple(getattr(kept, name) for name in kept.__struct_fields__ if name != "id"),
                self.is_marked(number),
            )
            for number in self.numbers
        }  # fmt: skip

    def check_promises(self) -> None:
        broken = violations(self.shop, document_of)
        assert not broken, "\n".join(broken)

    def check_the_end(self, numbers: Iterable[int] | None = None) -> None:
        """Every order is right in Ecomail, marked in Wemasy, and no promise was broken on the way."""
        for number in self.numbers if numbers is None else numbers:
            assert self.is_right(number), f"ORD-{number} is wrong in Ecomail"
            assert self.is_marked(number), f"ORD-{number} is not marked"
        self.check_promises()


def by_number(pushes: Iterable[PushRecord]) -> dict[int, PushRecord]:
    """The newest push of each order."""
    return {int(push.order_id.removeprefix("ORD-")): push for push in sorted(pushes, key=lambda push: push.push_id)}


def outcomes(result: RunResult) -> dict[int, Outcome | None]:
    return {number: push.outcome for number, push in by_number(result.pushes).items()}


def number_of(key: OrderKey) -> int:
    return int(key.order_session.removeprefix("session-"))
