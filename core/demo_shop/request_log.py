"""The far side's own record of everything it was asked and everything it did, for the observer.

Keys are never recorded: only which of the known secrets a request carried.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import Any, Final

from msgspec import Struct

from core.demo_shop.transactions import StoredTransaction
from core.demo_shop.wire import Request, decode
from core.system.clock import Clock

KEPT_ENTRIES: Final = 20_000


class Change(Struct, frozen=True, kw_only=True):
    """One thing that a request really changed."""

    kind: str
    """``created`` · ``updated`` · ``deleted`` · ``marked``"""
    order_id: str
    order_session: str = ""
    before: StoredTransaction | None = None
    after: StoredTransaction | None = None
    held: tuple[StoredTransaction, ...] = ()
    """For a mark: what Ecomail held of this order at that moment."""
    marking_asked: bool = True
    """For a mark: ``false`` when the request left ``mark`` out or sent null."""


class Did(Struct, frozen=True, kw_only=True):
    """What a service did with a request, beside answering it."""

    refused_by_limit: bool = False
    changes: tuple[Change, ...] = ()


class Exchange(Struct, frozen=True, kw_only=True):
    """One request and what became of it."""

    at: float
    """The clock's monotonic seconds."""
    wall: str
    """ISO 8601, UTC."""
    service: str
    host: str
    method: str
    path: str
    query: dict[str, str]
    body: Any
    """Decoded JSON; ``None`` where there was none."""
    status: int
    fault: str | None = None
    """How the client saw the connection fail, where somebody made it fail."""
    late: bool = False
    """Not a request of its own: an earlier one, applied after its client had given up."""
    refused_by_limit: bool = False
    secrets: tuple[str, ...] = ()
    """The services whose key this request carried, wherever in it."""
    phase: str = ""
    changes: tuple[Change, ...] = ()

    @property
    def applied(self) -> bool:
        return bool(self.changes)


class Journal:
    """The newest ``KEPT_ENTRIES`` exchanges of both services. ``phase`` is what the test says is going on now."""

    def __init__(self, clock: Clock, exchanges: Iterable[Exchange] = ()) -> None:
        self._clock = clock
        self._exchanges: deque[Exchange] = deque(exchanges, KEPT_ENTRIES)
        self.phase = ""
        self.secrets: dict[str, str] = {}
        """Service → its key, to be recognised in requests."""

    @property
    def exchanges(self) -> tuple[Exchange, ...]:
        return tuple(self._exchanges)

    def of(self, service: str, method: str | None = None, path: str = "") -> tuple[Exchange, ...]:
        """The exchanges with ``service`` whose path contains ``path``."""
        return tuple(
            entry
            for entry in self._exchanges
            if entry.service == service and path in entry.path and method in {None, entry.method}
        )

    def changes(self, kind: str | None = None) -> tuple[Change, ...]:
        return tuple(
            change for entry in self._exchanges for change in entry.changes if kind is None or change.kind == kind
        )

    def record(
        self,
        service: str,
        request: Request,
        status: int,
        *,
        did: Did | None = None,
        fault: str | None = None,
        late: bool = False,
    ) -> None:
        did = did or Did()
        self._exchanges.append(
            Exchange(
                at=self._clock.monotonic(),
                wall=self._clock.now().isoformat(),
                service=service,
                host=request.headers.get("host", ""),
                method=request.method,
                path=request.path,
                query=request.query,
                body=_decoded(request.body),
                status=status,
                fault=fault,
                late=late,
                refused_by_limit=did.refused_by_limit,
                secrets=self._secrets_in(request),
                phase=self.phase,
                changes=did.changes,
            )
        )

    def _secrets_in(self, request: Request) -> tuple[str, ...]:
        texts = [
            request.path,
            *request.query.values(),
            *request.headers.values(),
            request.body.decode(errors="replace"),
        ]
        return tuple(name for name, secret in self.secrets.items() if secret and any(secret in text for text in texts))


def _decoded(body: bytes) -> Any:
    try:
        return decode(body) if body else None
    except ValueError:
        return None
