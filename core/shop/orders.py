"""Deciding once for many orders: which differ in nothing but one field, and the same choice for all of them.

Only the local list is read and written here; neither service hears of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from core.domain.assessment import assess
from core.domain.model import Decision, DifferenceKind, FieldComparison, JsonValue, OrderKey, OrderRecord, OrderSummary
from core.domain.settings import ShopSettings
from core.store.store import Store
from core.system.stop import Stop

Changes: TypeAlias = Mapping[OrderKey, Mapping[str, Decision | None]]
"""By order and path; ``None`` takes a choice back."""

_SLICE: Final = 50
_REST_SECONDS: Final = 0.0005
"""Between two slices: long enough for the window's thread to get its turn."""

_DIFFERENT: Final = (DifferenceKind.CHANGED, DifferenceKind.ONLY_IN_SHOP, DifferenceKind.ONLY_IN_ECOMAIL)


class DifferingOrder(Struct, frozen=True, kw_only=True):
    """An order whose two sides differ in one field and in nothing else."""

    key: OrderKey
    order_id: str | None
    shop: JsonValue
    ecomail: JsonValue
    decision: Decision | None = None
    """What the user chose for the field already."""


class DecidedMany(Struct, frozen=True, kw_only=True):
    keys: tuple[OrderKey, ...]
    """The orders whose decisions were set, in the sequence of the request."""
    before: Changes
    """What takes the step back: the decisions that these orders had on these paths."""


async def differing_only_in(
    store: Store, settings: ShopSettings, path: str, stop: Stop | None = None
) -> tuple[DifferingOrder, ...]:
    """The orders of the list that differ in ``path`` alone, decided or not; what was found so far when stopped."""
    found: list[DifferingOrder] = []
    for number, key in enumerate(store.orders.keys_that_may_differ(), start=1):
        record = store.orders.record(key)
        order = None if record is None else _differing(record, settings, path)
        if order is not None:
            found.append(order)
        if number % _SLICE == 0:
            await asyncio.sleep(_REST_SECONDS)
            if stop is not None and stop.requested:
                break
    return tuple(found)


def decide_many(
    store: Store, changes: Changes, summary_of: Callable[[OrderRecord], OrderSummary], *, unless_changed: Changes
) -> DecidedMany:
    """Sets decisions of several orders in one transaction; an order that left the list is passed over.

    So is, for each order in ``unless_changed``, one whose decisions are no longer these: the user chose anew.
    """
    before: dict[OrderKey, Mapping[str, Decision | None]] = {}
    records: list[OrderRecord] = []
    for key, wanted in changes.items():
        record = store.orders.record(key)
        if record is None or not _holds(record, unless_changed.get(key, {})):
            continue
        before[key] = {path: record.decisions.get(path) for path in wanted}
        records.append(with_decisions(record, wanted))
    store.orders.save_many((record, summary_of(record)) for record in records)
    return DecidedMany(keys=tuple(before), before=before)


def with_decisions(record: OrderRecord, changes: Mapping[str, Decision | None]) -> OrderRecord:
    decisions = {path: decision for path, decision in record.decisions.items() if path not in changes}
    decisions |= {path: decision for path, decision in changes.items() if decision is not None}
    return replace(record, decisions=decisions)


def only_difference(comparison: Iterable[FieldComparison]) -> FieldComparison | None:
    """The one part that differs, if it is the only one."""
    parts = [part for part in comparison if part.kind in _DIFFERENT]
    return parts[0] if len(parts) == 1 else None


def _differing(record: OrderRecord, settings: ShopSettings, path: str) -> DifferingOrder | None:
    part = only_difference(assess(record, settings).comparison)
    if part is None or part.path != path:
        return None
    number = record.order.order_id if record.order is not None else None
    return DifferingOrder(
        key=record.key,
        order_id=number or record.row.order_id,
        shop=part.shop,
        ecomail=part.ecomail,
        decision=record.decisions.get(path),
    )


def _holds(record: OrderRecord, decisions: Mapping[str, Decision | None]) -> bool:
    return all(record.decisions.get(path) == decision for path, decision in decisions.items())
