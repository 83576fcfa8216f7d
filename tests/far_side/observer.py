"""An observer at the far side who checks the promises from what really arrived there, never from what the client says.

Pure: reads a journal and the state, changes nothing.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, deque
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from math import inf
from typing import Any, Final, Protocol
from urllib.parse import unquote

from core.demo_shop.ecomail import FakeEcomail
from core.demo_shop.request_log import Change, Exchange, Journal
from core.demo_shop.transactions import StoredTransaction
from core.demo_shop.wemasy import FakeWemasy
from tests.far_side.faults import Fault

READING: Final = "reading"
"""The phase in which nothing may change anything."""

OLDEST_LOOK: Final = 2.0
"""Seconds: what was read longer ago is not written over."""

Expectation = Callable[[str], Mapping[str, Any] | None]
"""Order id → the document (``transaction``, ``transaction_items``) that should be in Ecomail when the order is marked.

Only the fields it names are looked at; ``None`` where nothing is claimed beyond that the order is there.
"""

_KEPT_FIELDS: Final = ("email", "shop", "amount", "city", "county", "country", "props", "status")
"""Whose loss in a PUT is a loss; tax and shipping may really be nothing."""
_ITEM_FIELDS: Final = ("code", "title", "price", "amount", "categories")


class Watched(Protocol):
    """What the observer looks at: both services with one journal."""

    @property
    def wemasy(self) -> FakeWemasy: ...
    @property
    def ecomail(self) -> FakeEcomail: ...
    @property
    def journal(self) -> Journal: ...


def violations(shop: Watched, expected: Expectation | None = None) -> list[str]:
    """One sentence for each broken promise; empty when all were kept."""
    exchanges = shop.journal.exchanges
    limits = {service.name: service.throttle for service in (shop.wemasy, shop.ecomail)}
    return [
        *_marked_too_early(exchanges, expected or (lambda _order_id: None)),
        *_created_twice(exchanges),
        *_fields_lost(exchanges),
        *_written_on_an_old_look(exchanges),
        *_changed_while_reading(exchanges),
        *_keys_astray(exchanges),
        *(
            sentence
            for name, throttle in limits.items()
            for sentence in beyond_limit(exchanges, name, throttle.limit, throttle.window)
        ),
    ]


def _changes(exchanges: Iterable[Exchange], kind: str) -> Iterable[Change]:
    return (change for entry in exchanges for change in entry.changes if change.kind == kind)


def _marked_too_early(exchanges: Iterable[Exchange], expected: Expectation) -> Iterable[str]:
    for mark in _changes(exchanges, "marked"):
        name = f"order {mark.order_id} (session {mark.order_session})"
        if not mark.marking_asked:
            yield f"{name} was marked by a request that left mark out"
        if not mark.held:
            yield f"{name} was marked while Ecomail did not hold it"
            continue
        document = expected(mark.order_id)
        if document is None:
            continue
        if not any(holds(kept, document) for kept in mark.held):
            wrong = ", ".join(differences(mark.held[0], document))
            yield f"{name} was marked while Ecomail held something else ({wrong})"


def _created_twice(exchanges: Iterable[Exchange]) -> Iterable[str]:
    alive: Counter[str] = Counter()
    for entry in exchanges:
        for change in entry.changes:
            if change.kind == "created":
                alive[change.order_id] += 1
                if alive[change.order_id] > 1:
                    yield f"order {change.order_id} was created twice"
            elif change.kind == "deleted":
                alive[change.order_id] = max(0, alive[change.order_id] - 1)


def _fields_lost(exchanges: Iterable[Exchange]) -> Iterable[str]:
    """A value that was there and is empty after a PUT; putting back an emptiness seen before loses nothing."""
    seen: dict[int, list[StoredTransaction]] = {}
    for change in _changes(exchanges, "updated"):
        before, after = change.before, change.after
        if before is None or after is None:
            continue
        earlier = seen.setdefault(before.id, [])
        for field in _KEPT_FIELDS:
            old, new = getattr(before, field), getattr(after, field)
            if old and not new and not any(getattr(version, field) == new for version in earlier):
                yield f"order {change.order_id} lost its {field} in an update"
        if before.items and not after.items and all(version.items for version in earlier):
            yield f"order {change.order_id} lost its lines in an update"
        earlier.append(before)


def _written_on_an_old_look(exchanges: Iterable[Exchange]) -> Iterable[str]:
    """A write before which the order's person, or the list, was not read within the last seconds.

    With many orders in one request it is enough that the list, or any of their people, was.
    """
    read: dict[str, float] = {}
    for entry in exchanges:
        if entry.service != "ecomail":
            continue
        if entry.method == "GET":
            read[unquote(entry.path).lower()] = entry.at
        elif not entry.late:
            for change in entry.changes:
                people = {kept.email for kept in (change.before, change.after) if kept is not None}
                places = [f"/subscribers/{email.lower()}/transactions" for email in people]
                seen = max(read.get(place, -inf) for place in ("/tracker/transaction", *places))
                if entry.at - seen > OLDEST_LOOK and (change.kind != "created" or entry.path[-5:] != "-bulk"):
                    yield f"order {change.order_id} was {change.kind} {entry.at - seen:g} s after it was last read"
            if entry.changes and entry.at - max(read.values(), default=-inf) > OLDEST_LOOK:
                yield f"{len(entry.changes)} orders were written without a look right before"


def _changed_while_reading(exchanges: Iterable[Exchange]) -> Iterable[str]:
    for entry in exchanges:
        if entry.phase == READING:
            for change in entry.changes:
                yield f"order {change.order_id} was {change.kind} while only reading was asked for"


def _keys_astray(exchanges: Iterable[Exchange]) -> Iterable[str]:
    for entry in exchanges:
        for owner in entry.secrets:
            if owner != entry.service:
                yield f"the key of {owner} was sent to {entry.service} ({entry.method} {entry.path})"


def beyond_limit(exchanges: Iterable[Exchange], service: str, limit: int, window: float) -> Iterable[str]:
    """Where more than ``limit`` requests arrived in some ``window`` seconds, wherever that window begins."""
    recent: deque[float] = deque()
    arrivals = sorted(
        entry.at for entry in exchanges if entry.service == service and not entry.late and entry.fault != Fault.REFUSED
    )
    for at in arrivals:
        recent.append(at)
        while at - recent[0] >= window:
            recent.popleft()
        if len(recent) > limit:
            yield f"{service} got {len(recent)} requests within {window:g} seconds, {limit} are allowed"


# ----------------------------------------------------------------------------------------------- what should be


def holds(kept: StoredTransaction, document: Mapping[str, Any]) -> bool:
    """Whether ``kept`` has everything that ``document`` says."""
    return not differences(kept, document)


def differences(kept: StoredTransaction, document: Mapping[str, Any]) -> list[str]:
    """The names of what differs: numbers by value, text however its accents are encoded, e-mail without case."""
    wrong = [
        name
        for name, wanted in document.get("transaction", {}).items()
        if not _same(getattr(kept, name), wanted, fold=name == "email")
    ]
    items = document.get("transaction_items")
    if items is not None and not _same_items(kept, items):
        wrong.append("items")
    return wrong


def _same_items(kept: StoredTransaction, items: list[Mapping[str, Any]]) -> bool:
    if len(kept.items) != len(items):
        return False
    found = sorted(kept.items, key=lambda item: (item.code, item.title))
    wanted = sorted(items, key=lambda item: (item.get("code", ""), item.get("title", "")))
    return all(
        _same(getattr(item, name), claim[name])
        for item, claim in zip(found, wanted, strict=True)
        for name in _ITEM_FIELDS
        if name in claim
    )


def _same(found: Any, wanted: Any, *, fold: bool = False) -> bool:
    if isinstance(found, Decimal):
        return wanted is not None and found == Decimal(str(wanted))
    if isinstance(found, tuple):
        return [_composed(text) for text in found] == [_composed(text) for text in wanted]
    if isinstance(found, str) and isinstance(wanted, str):
        found, wanted = _composed(found), _composed(wanted)
        return bool(found.lower() == wanted.lower() if fold else found == wanted)
    return bool(found == wanted)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)
