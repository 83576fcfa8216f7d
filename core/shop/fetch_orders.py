"""Fetch: the shop's own list of orders, page by page, into the local list. Changes nothing in Wemasy.

The list is read newest first and has no filter for days, so a walk ends where it can know that nothing is missing:

- at the end of the list,
- at a page that is older than the period that was asked for,
- at a page on which every order was listed before, once an earlier walk got as far back as this one wants to.

The last two count only while the list is seen to be newest first. What was read before a stop or a failure is kept;
it only does not count as a walk that got somewhere.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from core.domain.errors import ApiError, NoUsableAnswerError, UsageError
from core.domain.model import FailureNote, Notice, OrderKey
from core.domain.results import ImportReport
from core.files.options import FilePreview, ImportedFile, ImportOptions, ReadingPlan
from core.files.shop_listing import ListedPage, ListingReader, Period
from core.services.wemasy import WemasyClient
from core.shop.run import SLICE, ProgressCallback, Reporter, ShopContext, note_of
from core.store.store import Store
from core.system.stop import Stop

MOST_PAGES: Final = 10_000
"""A million orders; more is a far side that never says stop."""
_OUT_OF_ORDER: Final = timedelta(days=1)
"""So much newer may an order be than those before it: days of two time zones."""
_WALKED: Final = "listed_back_to"


class FetchOptions(Struct, frozen=True, kw_only=True):
    """What to fetch. Without a period: everything, and the next time what is new."""

    period: Period = Period()
    columns: dict[str, str] = {}
    """Our field → the name in the list, where the user chose it."""


class FetchReport(Struct, frozen=True, kw_only=True):
    """How fetching went. ``report`` counts as an import does; rows outside the period are not counted."""

    report: ImportReport
    pages: int
    complete: bool
    """The walk got as far as it was meant to."""
    stopped: bool = False
    failure: FailureNote | None = None


class _Walked(Struct, frozen=True):
    """How far back the list is known to be read, without a gap; ``None`` is its end."""

    first: date | None = None


class _Walk:
    """One walk through the list: when it may end, and what is known once it did."""

    def __init__(self, store: Store, period: Period, *, other_columns: bool) -> None:
        """``other_columns``: the list is read otherwise than before, so what it showed then is not known now."""
        self._store = store
        self._period = period
        before = store.key_values.get(_WALKED, _Walked)
        self._knows_the_rest = before is not None and not other_columns and _is_within(period, before)
        self._oldest: date | None = None
        self._newest_first = True
        self._keys: list[OrderKey] = []
        self.known: set[OrderKey] = set()
        """The orders of this walk that an earlier one took in."""

    def saw(self, page: ListedPage) -> bool:
        """Takes note of one more page; whether nothing that is wanted can come after it."""
        for day in page.days:
            if self._oldest is not None and day > self._oldest + _OUT_OF_ORDER:
                self._newest_first = False
            self._oldest = day if self._oldest is None else min(self._oldest, day)
        known = self._store.listed.known(page.keys)
        self.known |= known
        self._keys += page.keys
        if not self._newest_first:
            return False
        if self._knows_the_rest and page.keys and known.issuperset(page.keys):
            return True
        first = self._period.first
        return first is not None and bool(page.days) and max(page.days) < first - _OUT_OF_ORDER

    def remember(self, outside: set[OrderKey], *, complete: bool) -> None:
        """Notes what was taken in: everything but what lay ``outside`` the period."""
        self._store.listed.add(key for key in self._keys if key not in outside)
        if not complete or self._period.last is not None:
            return
        before = self._store.key_values.get(_WALKED, _Walked)
        if before is None or not _is_within(self._period, before):
            self._store.key_values.set(_WALKED, _Walked(self._period.first))


def _is_within(period: Period, walked: _Walked) -> bool:
    return walked.first is None or (period.first is not None and walked.first <= period.first)


class FetchOrders:
    """Takes orders from the shop's own list."""

    def __init__(self, context: ShopContext) -> None:
        self._context = context
        self._store = context.store

    async def preview(self, columns: Mapping[str, str] | None = None) -> FilePreview:
        """The newest page of the list: every field with samples and what it is taken to be. Raises ``ApiError``."""
        async with self._context.run("preview of the shop's list"):
            options = self._context.with_defaults(ImportOptions(columns=dict(columns or {})))
            wemasy = await self._context.wemasy()
            page = await wemasy.list_orders(1)
        reader = ListingReader(options, remembered=self._store.listed.columns())
        reader.look_at([row.cells for row in page.rows])
        return FilePreview(
            plan=ReadingPlan(format="listing"), columns=reader.columns(), rows=(), sheets=(), problems=()
        )  # fmt: skip

    async def run(
        self, options: FetchOptions, *, progress: ProgressCallback | None = None, stop: Stop | None = None
    ) -> FetchReport:
        """Takes the listed orders of the period into ours; without one, what is new. Changes nothing in the shop.

        Raises ``ApiError`` when not even a page came, ``UsageError`` for a period that ends before it begins.
        """
        async with self._context.run("fetch"):
            return await self._fetch(await self._context.wemasy(), options, self._context.reporter(progress), stop)

    async def _fetch(
        self, wemasy: WemasyClient, options: FetchOptions, reporter: Reporter, stop: Stop | None
    ) -> FetchReport:
        first, last = options.period.first, options.period.last
        if first is not None and last is not None and first > last:
            raise UsageError(detail=Notice("period_backwards", {"last": str(last), "first": str(first)}))
        choices = self._store.listed.columns()
        defaults = self._context.with_defaults(ImportOptions(columns=options.columns))
        reader = ListingReader(defaults, remembered=choices, period=options.period)
        other_columns = bool(options.columns) and options.columns not in choices[:1]
        walk = _Walk(self._store, options.period, other_columns=other_columns)
        pages, complete, failure = await _walk_through(wemasy, reader, walk, reporter, stop or Stop())
        chosen = reader.chosen()
        if chosen and pages:
            self._store.listed.remember_columns(chosen)
        taken = reader.finish()
        if options.period.is_open:
            taken = _without_removed(self._store, taken, walk.known)
        report = await self._take_in(taken, reporter)
        walk.remember(reader.outside, complete=complete)
        return FetchReport(
            report=report,
            pages=pages,
            complete=complete,
            stopped=not complete and failure is None,
            failure=note_of(failure) if failure is not None else None,
        )

    async def _take_in(self, listed: ImportedFile, reporter: Reporter) -> ImportReport:
        added = updated = unchanged = 0
        for start in range(0, len(listed.rows), SLICE):
            rows = listed.rows[start : start + SLICE]
            taken = self._store.orders.upsert_rows(
                rows, at=self._context.clock.now(), summarise=self._context.summary_of
            )  # fmt: skip
            added, updated, unchanged = added + taken.added, updated + taken.updated, unchanged + taken.unchanged
            reporter.advance(*taken.changed_keys, by=0)
            await asyncio.sleep(0)
        return ImportReport(
            rows=listed.row_count,
            added=added,
            updated=updated,
            unchanged=unchanged,
            rejected=listed.rejected,
            columns=listed.columns,
            encoding="",
            delimiter="",
        )


async def _walk_through(
    wemasy: WemasyClient, reader: ListingReader, walk: _Walk, reporter: Reporter, stop: Stop
) -> tuple[int, bool, ApiError | None]:
    """Reads the list page by page: pages read, whether the walk got where it was meant to, what ended it before."""
    pages = 0
    while not stop.requested:
        try:
            page = await wemasy.list_orders(pages + 1)
        except ApiError as error:
            if not pages:
                raise
            return pages, False, error
        listed = reader.take([row.cells for row in page.rows])
        pages += 1
        if pages == 1:
            reporter.begin("fetching", page.total or len(page.rows), wemasy_each=1 / max(1, len(page.rows)))
        reporter.advance(by=len(page.rows))
        if walk.saw(listed) or page.is_last:
            return pages, True, None
        if pages >= MOST_PAGES:
            return pages, False, NoUsableAnswerError("Wemasy", Notice("list_of_orders_endless"))
    return pages, False, None


def _without_removed(store: Store, listed: ImportedFile, known: set[OrderKey]) -> ImportedFile:
    """Orders that the user took off the list do not come back unless their period is asked for."""
    removed = known.difference(store.orders.keys())
    rows = tuple(row for row in listed.rows if OrderKey(row.website_id or "", row.order_session) not in removed)
    left_out = len(listed.rows) - len(rows)
    return replace(listed, rows=rows, row_count=listed.row_count - left_out, rows_used=listed.rows_used - left_out)
