"""Forgetting customers' data of one profile: what it takes, and what can no longer be put back because of it.

What counts as personal, and how it is removed from the file and its backups, is the store's business.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

from core.domain.errors import StoreError
from core.domain.pushes import PushRecord, is_undoable
from core.shop.run import ShopContext
from core.shop.starts import ClockDoubt, Start, clock_doubt, days_kept
from core.store.personal_data import stands_in

_log = logging.getLogger("order_reconciler.store")


_PAGE: Final = 500
"""Entries of the history that are held at once."""
_HONOURED: Final = "retention"


class _Honoured(Struct, frozen=True):
    """What age was last counted from, and how many days were kept."""

    at: datetime
    keep_days: int


class ForgetReport(Struct, frozen=True, kw_only=True):
    """What forgetting did; of a preview, what it would do."""

    orders: int | None
    """Orders that held customer data and no longer do; ``None`` in a preview."""
    no_longer_undoable: tuple[int, ...]
    """``push_id`` of what could be put back before and cannot be any more, oldest first."""
    unsettled: int
    """Entries of the history left as they are, with their orders, until it is certain how they ended."""


class ForgetCustomers:
    """Takes customers' data out of one shop's orders, history and backups."""

    def __init__(self, context: ShopContext) -> None:
        self._context = context
        self._store = context.store

    async def preview(self, older_than_days: int | None = None, *, email: str = "") -> ForgetReport:
        """What ``run`` would make impossible to put back. Changes nothing."""
        before = self._context.clock.now() - timedelta(days=older_than_days) if older_than_days else None
        lost = [
            push.push_id
            for push in self._history()
            if _is_old(push, before) and (not email or stands_in(push, email)) and is_undoable(push)
        ]
        unsettled = sum(not email or stands_in(push, email) for push in self._store.journal.unsettled())
        return ForgetReport(orders=None, no_longer_undoable=tuple(sorted(lost)), unsettled=unsettled)

    def _history(self) -> Iterator[PushRecord]:
        """All of it with its documents, newest first, never more at once than a page."""
        below: int | None = None
        while page := self._store.journal.history(before=below, limit=_PAGE):
            yield from page
            below = page[-1].push_id

    async def run(self, older_than_days: int | None = None, *, email: str = "") -> ForgetReport:
        """Takes customers' data out of all orders and history older than that many days; of everything, with ``None``.

        With ``email``, only out of those in which that address stands: what one customer asked for.
        """
        async with self._context.run("forget"):
            lost = (await self.preview(older_than_days, email=email)).no_longer_undoable
            older_than = timedelta(days=older_than_days or 0)
            done = self._store.forget_customer_data(now=self._context.clock.now(), older_than=older_than, email=email)
            await self._context.reassess()
        return ForgetReport(orders=done.orders, no_longer_undoable=lost, unsettled=done.unsettled)

    def clock_doubt(self) -> ClockDoubt | None:
        """Why nothing should be forgotten by its age now: a clock that is years ahead makes everything old."""
        return clock_doubt(self._store, self._context.clock.now())

    async def would_take(self, keep_days: int) -> tuple[int, int]:
        """How many orders and entries of the history that setting would empty now. Changes nothing."""
        return self._store.holding_customer_data(self._context.clock.now() - timedelta(days=keep_days))

    async def honour_retention(self, agreed: Start | None) -> None:
        """Finishes a forgetting that was cut short, and forgets what is older than ``settings.keep_days``.

        For whoever opens the profile. Age is counted from the start that ``agreed_start`` found, so that a wrong
        clock takes nothing; without one nothing is forgotten. Once for each of them, for it reads through all that
        is older. A store that cannot be written to is opened all the same, to be looked at; the next opening tries
        again.
        """
        now = self._context.clock.now()
        keep_days = days_kept(agreed, self._context.settings.keep_days) if agreed is not None else 0
        try:
            self._store.finish_forgetting(now)
            if agreed is None or not keep_days:
                return
            honoured = _Honoured(at=agreed.at, keep_days=keep_days)
            if self._store.key_values.get(_HONOURED, _Honoured) == honoured:
                return
            age = now - agreed.at + timedelta(days=keep_days)
            done = self._store.forget_customer_data(now=now, older_than=age)
            self._store.key_values.set(_HONOURED, honoured)
        except StoreError as error:
            _log.warning("customer data could not be forgotten: %s", error)
            return
        if done.orders or done.pushes:
            _log.info("forgot the customer data of %d orders and %d entries of the history", done.orders, done.pushes)
        if done.orders:
            await self._context.reassess()


def _is_old(push: PushRecord, before: datetime | None) -> bool:
    return before is None or (push.finished_at is not None and push.finished_at < before)
