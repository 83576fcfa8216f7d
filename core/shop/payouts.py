"""What payment providers and the bank say of a shop's orders: taken from files, kept, and handed to whoever shows it.

Asks neither service and sends nothing. A movement that a file names again counts once. What is kept is the reference,
the amount and the currency, by order number: nothing of who paid, so forgetting customers leaves it alone.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from core.domain.payouts import Numbers, Paid, added_up
from core.files.options import ImportOptions
from core.files.payouts import PayoutFile, read_payouts
from core.shop.run import ShopContext

_HUNDRED: Final = 100


class Payouts:
    """Of one shop."""

    def __init__(self, context: ShopContext) -> None:
        self._context = context
        self._store = context.store

    async def preview(self, path: Path, options: ImportOptions) -> PayoutFile:
        """What the file says of the orders on the list. Changes nothing. Raises ``ImportFileError``.

        A file of which nobody has said yet what its columns are is shown, too: ``PayoutFile.lacks``.
        """
        totals = {
            summary.order_id: summary.shop_total
            for block in self._store.orders.summaries_in_blocks()
            for summary in block
            if summary.order_id
        }
        known = self._store.payouts.all()
        file = await asyncio.to_thread(read_payouts, path, options, Numbers(totals), known)
        return replace(file, is_hundredfold=_is_hundredfold(file, totals))

    async def take_in(self, file: PayoutFile) -> int:
        """Keeps what a preview said, whatever became of the file since. Returns how many movements were not known.

        Raises ``ImportFileError`` for a file without payments, or ``StoreWriteError`` with nothing taken in.
        """
        file.refuse()
        return self._store.payouts.add(file.movements)[0]

    async def of_order(self, number: str) -> tuple[Paid, ...]:
        """What was paid and paid back of the order of that number, by currency."""
        return added_up(self._store.payouts.of_order(number))

    async def drop(self) -> int:
        """Drops all that was taken in; returns of how many orders there was something."""
        return self._store.payouts.clear()


def _is_hundredfold(file: PayoutFile, totals: Mapping[str, Decimal | None]) -> bool:
    """Whether most payments are a hundred times what the order costs: cents that are read as whole units."""
    paid = [(movement.amount, totals.get(number)) for number, movement in file.movements if movement.amount > 0]
    alike = sum(1 for amount, total in paid if total and amount == _HUNDRED * total)
    return 2 * alike > len(paid)
