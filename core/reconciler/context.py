"""What every step of a run works with, handed along instead of reached for."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from core.api.ecomail import EcomailClient
from core.api.wemasy import WemasyClient
from core.clock import Clock
from core.errors import ReconcilerError
from core.models import FailureNote, Order, OrderRecord, Presence
from core.reconciler.finding import Finding, Lookup
from core.reconciler.progress import Reporter
from core.reconciler.settling import Settling
from core.settings import ShopSettings
from core.store import Store


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
