"""Finds an order's transaction in Ecomail with as few requests as possible, within one run: request coalescing.

Ecomail has no "get one transaction". What is known decides the way: an e-mail address leads to the subscriber's
transactions (in full, one request for all orders of that person); otherwise, and before anything is called missing,
the list of the days around the order is read once for all orders of those days, and the subscriber after it.

A failed lookup raises; it never looks like "not there". A finder remembers what it read, so a fresh look needs a
fresh finder.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Iterable
from datetime import date, datetime, timedelta
from typing import Final, Generic, Protocol, TypeVar

from msgspec import Struct

from core.domain.model import Transaction
from core.domain.settings import folded_shop
from core.services.retry import Look

WINDOW_MARGIN: Final = timedelta(days=1)
"""Windows are widened on both sides: an order's local day and Ecomail's UTC day may differ."""
LARGEST_GAP: Final = timedelta(days=14)
"""Days without orders that are still cheaper to read along than to ask for separately."""

K = TypeVar("K")
V = TypeVar("V")

Window = tuple[date, date] | None
"""First and last day, both included; ``None`` is everything there is."""


class TransactionReader(Protocol):
    """The two ways to read that a finder needs; ``core.services.ecomail.EcomailClient`` has them."""

    async def subscriber_transactions(self, email: str) -> tuple[Transaction, ...]: ...

    async def list_transactions(self, date_from: date | None, date_to: date | None) -> tuple[Transaction, ...]: ...


class Lookup(Struct, frozen=True, kw_only=True):
    """What is known of an order before Ecomail is asked."""

    email: str | None = None
    moment: datetime | None = None
    shop: str | None = None
    """The name that a file gives the order's shop, where that is not the profile's."""


def lookup_of_transaction(transaction: Transaction) -> Lookup:
    return Lookup(
        email=transaction.email if isinstance(transaction.email, str) else None, moment=transaction.timestamp or None
    )


class Finding(Struct, frozen=True):
    """Every transaction of the shop that carries the order's number: none, one, or too many."""

    transactions: tuple[Transaction, ...]
    elsewhere: tuple[Transaction, ...] = ()
    """What was seen to carry the number as another shop's order."""
    look: Look | None = None
    """When it was read, where a write may rely on it."""

    @property
    def one(self) -> Transaction | None:
        return self.transactions[0] if len(self.transactions) == 1 else None

    @property
    def count(self) -> int:
        return len(self.transactions)

    @property
    def everywhere(self) -> tuple[Transaction, ...]:
        """What carries the number, whoever's it is."""
        return (*self.transactions, *self.elsewhere)


def windows_of(moments: Iterable[datetime]) -> tuple[tuple[date, date], ...]:
    """The fewest windows of days that hold all ``moments`` without reading long gaps along."""
    days = sorted({moment.date() for moment in moments})
    windows: list[tuple[date, date]] = []
    for day in days:
        first, last = day - WINDOW_MARGIN, day + WINDOW_MARGIN
        if windows and first - windows[-1][1] <= LARGEST_GAP:
            windows[-1] = (windows[-1][0], last)
        else:
            windows.append((first, last))
    return tuple(windows)


def of_shops(transactions: Iterable[Transaction], shops: frozenset[str], *also: object) -> tuple[Transaction, ...]:
    """Those that name one of ``shops`` (folded) or ``also``, or no shop at all. No ``shops``: all of them."""
    names = {"", *shops, *map(folded_shop, also)}
    return tuple(item for item in transactions if not shops or folded_shop(item.shop) in names)


def parted(found: Collection[Transaction], shops: frozenset[str], *also: object, look: Look | None = None) -> Finding:
    """``found`` of one number: what is of these shops, as ``of_shops`` tells, and what is elsewhere."""
    ours = of_shops(found, shops, *also)
    return Finding(ours, elsewhere=tuple(item for item in found if item not in ours), look=look)


class TransactionFinder:
    """One run's view of Ecomail. ``lookups`` are the orders of the run, so that their days share one listing."""

    def __init__(
        self, reader: TransactionReader, lookups: Iterable[Lookup] = (), *, shops: frozenset[str] = frozenset()
    ) -> None:
        """``shops``: the folded names of the shop; what the account holds of others is not found. Empty: all are."""
        self._reader = reader
        self._shops = shops
        self._windows = windows_of(lookup.moment for lookup in lookups if lookup.moment is not None)
        self._by_email = _Once(self._read_subscriber)
        self._by_window = _Once(self._read_window)
        self._spelling: dict[str, str] = {}

    async def find(
        self,
        order_id: str,
        lookup: Lookup,
        *,
        other_emails: Iterable[str] = (),
        thoroughly: bool = False,
    ) -> Finding:
        """Every transaction of the shop numbered ``order_id``, in full where Ecomail shows it in full.

        ``thoroughly``: also under other addresses in the days around, where it is found under its own.
        """
        found = await self._find(order_id, lookup, other_emails, thoroughly=thoroughly)
        return parted(found, self._shops, lookup.shop)

    async def _find(
        self, order_id: str, lookup: Lookup, other_emails: Iterable[str], *, thoroughly: bool
    ) -> tuple[Transaction, ...]:
        """Of any shop; of the first place that shows one of this shop."""
        elsewhere: tuple[Transaction, ...] = ()
        for email in _distinct(lookup.email, *other_emails):
            found = (await self._of_subscriber(email)).get(order_id, ())
            if of_shops(found, self._shops, lookup.shop) and not thoroughly:
                return found
            elsewhere += found
        listed = await self.listed(order_id, lookup)
        if not listed:
            return elsewhere
        full: list[Transaction] = []
        for email in _distinct(*(item.email for item in listed)):
            full += (await self._of_subscriber(email)).get(order_id, ())
        return tuple(full) if len(full) >= len(listed) else listed

    async def listed(self, order_id: str, lookup: Lookup) -> tuple[Transaction, ...]:
        """The same from the list alone: short versions, one request for up to 500 of them."""
        window = self._window_of(lookup.moment)
        return (await self._by_window.get(window)).get(order_id, ())

    def _window_of(self, moment: datetime | None) -> Window:
        if moment is None:
            return None
        around = moment.date() - WINDOW_MARGIN, moment.date() + WINDOW_MARGIN
        for first, last in self._windows:
            if first <= around[0] and around[1] <= last:
                return first, last
        return around

    async def _of_subscriber(self, email: str) -> dict[str, tuple[Transaction, ...]]:
        """One request a person, however the address is spelt: its case means nothing to Ecomail."""
        person = email.casefold()
        self._spelling.setdefault(person, email)
        return await self._by_email.get(person)

    async def _read_subscriber(self, person: str) -> dict[str, tuple[Transaction, ...]]:
        return _by_order_id(await self._reader.subscriber_transactions(self._spelling[person]))

    async def _read_window(self, window: Window) -> dict[str, tuple[Transaction, ...]]:
        first, last = window or (None, None)
        return _by_order_id(await self._reader.list_transactions(first, last))


class _Once(Generic[K, V]):
    """Asks for each key once, however many want it at the same time; a failure is not remembered."""

    def __init__(self, read: Callable[[K], Awaitable[V]]) -> None:
        self._read = read
        self._answers: dict[K, asyncio.Future[V]] = {}

    async def get(self, key: K) -> V:
        while True:
            answer = self._answers.get(key)
            if answer is None:
                return await self._ask(key)
            try:
                return await asyncio.shield(answer)
            except asyncio.CancelledError:
                # Whoever was asking was cancelled, not we: ask ourselves.
                if not answer.cancelled():
                    raise

    async def _ask(self, key: K) -> V:
        answer: asyncio.Future[V] = asyncio.get_running_loop().create_future()
        self._answers[key] = answer
        try:
            value = await self._read(key)
        except BaseException as error:
            del self._answers[key]
            if isinstance(error, Exception):
                answer.set_exception(error)
                answer.exception()  # it is raised here; nobody else need be waiting
            else:
                answer.cancel()
            raise
        answer.set_result(value)
        return value


def _by_order_id(transactions: Iterable[Transaction]) -> dict[str, tuple[Transaction, ...]]:
    found: dict[str, tuple[Transaction, ...]] = {}
    for transaction in transactions:
        found[transaction.order_id] = (*found.get(transaction.order_id, ()), transaction)
    return found


def _distinct(*emails: object) -> tuple[str, ...]:
    """Addresses without repeats, whatever their case."""
    return tuple({email.casefold(): email for email in emails if isinstance(email, str) and email}.values())
