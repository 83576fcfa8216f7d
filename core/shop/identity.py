"""Which order is which, as far as only the whole list tells: settled when all of a run were compared.

A transaction that another order of the list accounts for is no twin. A column of the file that gives every order
another number than the shop does is no column of order numbers: it is left aside, with one sentence about it instead
of one an order. Reads and writes the local list only.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from msgspec.structs import replace

from core.domain.assessment import assess, summarise
from core.domain.model import Notice, OrderKey, OrderRecord, OrderState
from core.shop.run import RunContext

_FEWEST: Final = 2
"""Orders; one alone says nothing of the column."""


class Settling:
    """What a comparison keeps in mind of its orders until the last one is there."""

    def __init__(self, context: RunContext, counts: dict[OrderState, int]) -> None:
        """``counts``: of the run, by verdict; kept right."""
        self._context = context
        self._counts = counts
        self._doubtful: list[OrderKey] = []
        self._misnumbered = False

    def note(self, record: OrderRecord) -> None:
        """``record`` as it was just compared."""
        if record.identity.twins:
            self._doubtful.append(record.key)
        self._misnumbered |= _numbers_differ(record)

    def settle(self) -> tuple[Notice, ...]:
        """What has to be said of the list as a whole."""
        self._settle_twins()
        return self._leave_column_aside() if self._misnumbered else ()

    def _settle_twins(self) -> None:
        orders = self._context.store.orders
        known = orders.numbers()
        for record in list(orders.records(self._doubtful)):
            twins = tuple(twin for twin in record.identity.twins if twin.order_id not in known)
            if len(twins) != len(record.identity.twins):
                self._save(record, replace(record, identity=replace(record.identity, twins=twins)))

    def _leave_column_aside(self) -> tuple[Notice, ...]:
        """Where the file agrees with the shop on no order, and does not give an order another one's number either."""
        orders = self._context.store.orders
        numbered = orders.numbered_by_file()
        of_shop = {number for _, number, _ in numbered}
        if len(numbered) < _FEWEST or any(filed in of_shop for _, _, filed in numbered):
            return ()
        for record in _in_slices(self._context, [key for key, _, _ in numbered]):
            self._save(record, replace(record, row=replace(record.row, order_id=None)))
        _, number, filed = numbered[0]
        return (Notice("numbers_of_file", {"count": str(len(numbered)), "file": filed, "wemasy": number}),)

    def _save(self, before: OrderRecord, after: OrderRecord) -> None:
        settings = self._context.settings
        was, now = assess(before, settings), assess(after, settings)
        self._context.store.orders.save_record(after, summarise(after, now))
        if was.state in self._counts:
            self._counts[was.state] -= 1
            self._counts[now.state] = self._counts.get(now.state, 0) + 1


def _numbers_differ(record: OrderRecord) -> bool:
    filed, order = record.row.order_id, record.order
    return bool(filed and order is not None and order.order_id and filed.strip() != order.order_id)


def _in_slices(context: RunContext, keys: Sequence[OrderKey], size: int = 500) -> Iterable[OrderRecord]:
    for start in range(0, len(keys), size):
        yield from list(context.store.orders.records(keys[start : start + size]))
