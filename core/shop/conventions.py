"""What the account already does, told from the newest transactions of the shop, read in full. Changes nothing there."""

from __future__ import annotations

import itertools
from collections import Counter
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Final

from msgspec import UnsetType
from msgspec.structs import replace

from core.domain.amounts import ZERO, figure_or_zero, round_to_cents
from core.domain.conventions import LOOKED_AT, Conventions, conventions_of, followed, tells_something
from core.domain.errors import NotSetUpError, StoppedByUser
from core.domain.model import Notice, Transaction
from core.domain.readings import figures_of, read_codes
from core.domain.settings import Follow, folded_shop
from core.shop.only_in_ecomail import TooManyError, read_window
from core.shop.run import ProgressCallback, RunContext, ShopContext
from core.shop.workers import CircuitBreaker, run_all
from core.system.stop import Stop

_FIRST_WINDOW: Final = timedelta(days=31)
_LOOKED_AT_ON_THE_LIST: Final = 2_000
"""Orders; enough to see how they are read."""
_LONGEST_AGO: Final = timedelta(days=3 * 365)
"""What an account did before that says little about what it does."""


class AccountConventions:
    """What the account of one shop does with prices and totals."""

    def __init__(self, context: ShopContext) -> None:
        self._context = context

    async def read(self, *, progress: ProgressCallback | None = None, stop: Stop | None = None) -> Conventions:
        """What the shop's newest transactions in Ecomail mean by prices and totals. Changes nothing.

        Raises ``ApiError``, ``NotSetUpError`` without a shop name, ``StoppedByUser``.
        """
        async with self._context.run("look at conventions"):
            return await _read(await self._context.run_context(progress), stop or Stop())

    async def follow(self, follow: Follow, conventions: Conventions | None = None) -> None:
        """Keeps in the settings what is followed from now on: the documentation, or what ``conventions`` show."""
        await self._context.change_settings(followed(self._context.settings, follow, conventions))


async def _read(context: RunContext, stop: Stop) -> Conventions:
    shop = context.settings.shop_name
    if not shop:
        raise NotSetUpError(missing=Notice("the_shop_name"), setting="shop.name")
    context.reporter.begin("searching", LOOKED_AT)
    spellings: Counter[str] = Counter()
    others: dict[str, tuple[int, Decimal]] = {}
    telling, numbers = await _newest(context, shop, spellings, others, stop)
    full = await _in_full(context, telling[:LOOKED_AT], stop)
    found = conventions_of(full, shops=dict(spellings.most_common()), currencies=_currencies(context, numbers))
    found = replace(found, others=others)
    return replace(found, read_as=_readings(context))


async def _newest(
    context: RunContext, shop: str, spellings: Counter[str], others: dict[str, tuple[int, Decimal]], stop: Stop
) -> tuple[list[Transaction], set[str]]:
    """What tells something, newest first, and the numbers of all that was read of the shop."""
    today = context.clock.now().date()
    last, length = today + timedelta(days=1), _FIRST_WINDOW
    telling: list[Transaction] = []
    numbers: set[str] = set()
    while len(telling) < LOOKED_AT and last > today - _LONGEST_AGO:
        if stop.requested:
            raise StoppedByUser
        first = last - length
        try:
            transactions = await read_window(context.ecomail, (first, last))
        except TooManyError:
            length = timedelta(days=length.days // 2)
            continue
        for transaction in transactions:
            name = transaction.shop if isinstance(transaction.shop, str) else ""
            if folded_shop(name) != folded_shop(shop):
                if name.strip():
                    count, total = others.get(name, (0, ZERO))
                    others[name] = count + 1, total + round_to_cents(figure_or_zero(transaction.amount))
                continue
            spellings[name] += 1
            numbers.add(transaction.order_id)
            if tells_something(transaction):
                telling.append(transaction)
        last = first - timedelta(days=1)
        length = max(2 * length, timedelta(days=1))
    telling.sort(key=_time_of, reverse=True)
    return telling, numbers


async def _in_full(context: RunContext, listed: list[Transaction], stop: Stop) -> list[Transaction]:
    """The list may leave tax and shipping out; then each buyer's transactions are read, once."""
    emails = {
        transaction.email.casefold(): transaction.email
        for transaction in listed
        if isinstance(transaction.email, str) and isinstance(transaction.shipping, UnsetType)
    }
    full: dict[tuple[str, object], Transaction] = {}
    breaker = CircuitBreaker(stop)

    async def read(email: str) -> None:
        for transaction in await context.ecomail.subscriber_transactions(email):
            full[transaction.order_id, transaction.ecomail_id] = transaction
        context.reporter.advance()

    await run_all(read, emails.values(), breaker)
    if breaker.failure is not None:
        raise breaker.failure
    if stop.requested:
        raise StoppedByUser
    return [full.get((transaction.order_id, transaction.ecomail_id), transaction) for transaction in listed]


def _currencies(context: RunContext, numbers: set[str]) -> dict[str, int]:
    """Of the orders on the list that Ecomail holds: what it keeps has none."""
    counts = Counter(
        record.order.currency
        for record in context.store.orders.records()
        if record.order is not None and record.order.currency and record.order.order_id in numbers
    )
    return dict(counts.most_common())


def _readings(context: RunContext) -> dict[str, int]:
    """How the figures of the orders on the list are read."""
    read: Counter[str] = Counter()
    for record in itertools.islice(context.store.orders.records(), _LOOKED_AT_ON_THE_LIST):
        if record.order is not None:
            read.update(read_codes(record.order, figures_of(record.order, context.settings)))
    return dict(read)


def _time_of(transaction: Transaction) -> datetime:
    moment = transaction.timestamp
    return moment if isinstance(moment, datetime) else datetime.min.replace(tzinfo=UTC)
