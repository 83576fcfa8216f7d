"""Orders that Ecomail may hold under another number: suggested, taken by the user, taken back.

What taking a suggestion means, and why: Ecomail cannot rename a transaction, and adding the order a second time would
count its money twice. So the transaction keeps its number, and the order is from then on compared with that
transaction: it is no longer missing, what differs is shown, and what is sent goes to that number. Nothing is sent by
taking or taking back a match.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from core.domain.assessment import assess, summarise
from core.domain.errors import UsageError
from core.domain.likely_matches import LikelyMatch, Unmatched, likely_matches
from core.domain.model import OrderKey, OrderRecord, Presence
from core.domain.settings import ShopSettings
from core.shop import only_in_ecomail
from core.store.store import Store


class Match(Struct, frozen=True):
    """A match that the user took."""

    key: OrderKey
    order_id: str | None
    """The shop's number."""
    ecomail_order_id: str


class Matches(Struct, frozen=True, kw_only=True):
    suggested: tuple[LikelyMatch, ...]
    taken: tuple[Match, ...]


def matches(store: Store, settings: ShopSettings) -> Matches:
    """What the last search in Ecomail suggests for orders that Ecomail does not hold under their own number."""
    transactions = only_in_ecomail.found(store).transactions
    unmatched = [order for record in store.orders.records() if (order := _unmatched(record, settings)) is not None]
    taken = []
    for key, number in store.orders.matched().items():
        record = store.orders.record(key)
        own = record.order.order_id if record is not None and record.order is not None else None
        taken.append(Match(key, own, number))
    return Matches(suggested=likely_matches(unmatched, transactions), taken=tuple(taken))


def take(store: Store, settings: ShopSettings, key: OrderKey, ecomail_order_id: str) -> None:
    """From now on the order is compared with that transaction. Raises ``UsageError`` where that cannot be meant."""
    record = _record(store, key)
    if record.matched_order_id == ecomail_order_id:
        return
    found = {transaction.order_id for transaction in only_in_ecomail.found(store).transactions}
    if ecomail_order_id not in found:
        raise UsageError(
            detail=f"{ecomail_order_id} is not among what only Ecomail has, or another order accounts for it. "
            "Search Ecomail again, then choose from what is found."
        )
    _change(store, settings, record, ecomail_order_id)


def take_back(store: Store, settings: ShopSettings, key: OrderKey) -> None:
    """The order is compared under its own number again. What was sent meanwhile stays in the history."""
    record = _record(store, key)
    if record.matched_order_id is None:
        raise UsageError(detail=f"The order {key.order_session} was not taken for another one.")
    _change(store, settings, record, None)


def _change(store: Store, settings: ShopSettings, record: OrderRecord, number: str | None) -> None:
    if record.unsettled:
        raise UsageError(detail="An earlier attempt to send this order has no certain outcome yet. Finish that first.")
    # What was seen belongs to the other number: it has to be read before anything follows from it.
    changed = replace(
        record, matched_order_id=number, transaction=None, presence=Presence.NOT_CHECKED, duplicates_in_ecomail=0
    )
    store.orders.save_record(changed, summarise(changed, assess(changed, settings)))


def _record(store: Store, key: OrderKey) -> OrderRecord:
    record = store.orders.record(key)
    if record is None:
        raise UsageError(detail=f"The order {key.order_session} is not on the list any more.")
    return record


def _unmatched(record: OrderRecord, settings: ShopSettings) -> Unmatched | None:
    """What is known of an order that Ecomail surely does not hold; ``None`` where too little is."""
    if record.presence is not Presence.ABSENT or record.order is None or record.matched_order_id is not None:
        return None
    outcome = assess(record, settings).outcome
    if outcome is None or not isinstance(outcome.amount, Decimal) or not outcome.email or not outcome.timestamp:
        return None
    return Unmatched(
        key=record.key,
        order_id=record.order.order_id,
        email=outcome.email,
        amount=outcome.amount,
        moment=outcome.timestamp,
        resolution=record.row.timestamp_resolution if record.row.timestamp is not None else 1,
        codes=frozenset(line.code for line in record.order.lines if line.code),
    )
