"""What payment providers and the bank say of a shop's orders: taken from files, kept, and handed to whoever shows it.

Asks neither service and sends nothing. A movement that a file names again counts once. What is kept is the reference,
the amount and the currency, by order number: nothing of who paid, so forgetting customers leaves it alone.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from core.domain.payouts import Movement, Numbers, Paid, added_up
from core.files.options import ImportOptions
from core.files.payouts import PayoutFile, read_payouts
from core.shop.run import ShopContext


class PayoutReport(Struct, frozen=True, kw_only=True):
    """How taking a file in went; of a preview, what it would do."""

    file: PayoutFile
    orders: int
    """Orders of the list that the file names."""
    sums: tuple[Paid, ...]
    """What the file says of them, by currency."""
    new: int | None = None
    """Movements that were not known, or not like that; ``None`` in a preview."""


class Payouts:
    """Of one shop."""

    def __init__(self, context: ShopContext) -> None:
        self._context = context
        self._store = context.store

    async def preview(self, path: Path, options: ImportOptions) -> PayoutReport:
        """What the file says of the orders on the list. Changes nothing. Raises ``ImportFileError``."""
        numbers = {
            summary.order_id
            for block in self._store.orders.summaries_in_blocks()
            for summary in block
            if summary.order_id
        }
        file = await asyncio.to_thread(read_payouts, path, options, Numbers(numbers))
        return PayoutReport(
            file=file,
            orders=len({number for number, _ in file.movements}),
            sums=added_up(movement for _, movement in file.movements),
        )

    async def take_in(self, path: Path, options: ImportOptions) -> PayoutReport:
        """Keeps what the file says. Raises ``ImportFileError``, or ``StoreWriteError`` with nothing taken in."""
        found = await self.preview(path, options)
        new, _ = self._store.payouts.add(found.file.movements)
        return PayoutReport(file=found.file, orders=found.orders, sums=found.sums, new=new)

    async def of_order(self, number: str) -> tuple[Paid, ...]:
        """What was paid and paid back of the order of that number, by currency."""
        return added_up(self._store.payouts.of_order(number))

    async def drop(self) -> int:
        """Drops all that was taken in; returns of how many orders there was something."""
        return self._store.payouts.clear()


def sums_by_order(payouts: Mapping[str, tuple[Movement, ...]]) -> dict[str, tuple[Paid, ...]]:
    """By the number of the order."""
    return {number: added_up(movements) for number, movements in payouts.items()}
