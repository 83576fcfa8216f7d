"""What every step of a run works with, handed along instead of reached for."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from core.domain.errors import ReconcilerError
from core.domain.model import FailureNote, Order, OrderRecord, Presence
from core.domain.settings import ShopSettings
from core.services.ecomail import EcomailClient
from core.services.wemasy import WemasyClient
from core.shop.find_transaction import Finding, Lookup
from core.shop.progress import Reporter
from core.shop.settling import Settling
from core.store.store import Store
from core.system.clock import Clock


@dataclass(frozen=True, kw_only=True)
class RunContext:
    store: Store
    settings: ShopSettings
    wemasy: WemasyClient
    ecomail: EcomailClient
    clock: Clock
    settling: Settling
    reporter: Reporter


def note_of(error: ReconcilerError) -> FailureNote:
    """An expected failure as it is stored with an order or a push."""
    return FailureNote(code=error.code, message=error.message, params=dict(error.params))


def lookup_of(record: OrderRecord) -> Lookup:
    """How Ecomail can be asked about ``record``: what the file says, else what Ecomail said last time."""
    known = record.transaction
    moment = record.row.timestamp
    if moment is None and known is not None and known.timestamp:
        moment = known.timestamp
    return Lookup(email=record.row.email, moment=moment)


def emails_of(record: OrderRecord) -> tuple[str, ...]:
    """Further addresses under which Ecomail may hold the order: as it did last time, and as typed by hand."""
    decided = record.decisions.get("email")
    emails = [
        record.transaction.email if record.transaction is not None else None,
        decided.value if decided is not None else None,
    ]
    return tuple(email for email in emails if isinstance(email, str) and email)


def with_order(record: OrderRecord, order: Order) -> OrderRecord:
    return replace(record, order=order, wemasy_knows=True, failure=None)


def with_finding(record: OrderRecord, finding: Finding) -> OrderRecord:
    """``record`` with what Ecomail holds of it now."""
    return replace(
        record,
        transaction=finding.transactions[0] if finding.transactions else None,
        presence=Presence.PRESENT if finding.transactions else Presence.ABSENT,
        duplicates_in_ecomail=finding.count if finding.count > 1 else 0,
        failure=None,
    )
