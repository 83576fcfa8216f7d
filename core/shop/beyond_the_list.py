"""The part of the façade that looks beyond the list of orders: the shop's own list, and what only Ecomail has.

``Reconciler`` is made of this part and its own; the foundation of both (store, settings, one run at a time) is the
``Reconciler``'s.
"""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from zoneinfo import ZoneInfo

from core.domain.conventions import Conventions, followed
from core.domain.model import OrderCard, OrderKey, OrderRecord, OrderSummary, PushPlan
from core.domain.settings import Follow, ShopSettings
from core.files.options import FilePreview, ImportOptions
from core.files.reports import report_lines, write_report
from core.files.shop_listing import Period
from core.services.wemasy import WemasyClient
from core.shop import conventions, fetch_orders, matching, only_in_ecomail
from core.shop.fetch_orders import FetchOptions, FetchReport
from core.shop.matching import Matches
from core.shop.only_in_ecomail import OnlyInEcomail
from core.shop.progress import ProgressCallback, Reporter
from core.shop.run import RunContext
from core.store.store import Store
from core.store.watched import WatchedFile
from core.system.clock import Clock
from core.system.stop import Stop


class BeyondTheList(ABC):
    """Methods only; all state is the ``Reconciler``'s."""

    name: str
    settings: ShopSettings
    _store: Store
    _clock: Clock

    # ------------------------------------------------------------------------------------- the shop's own list

    async def preview_fetch(self, columns: Mapping[str, str] | None = None) -> FilePreview:
        """The fields of the shop's own list of orders, with samples and what each is taken to be."""
        async with self._run("preview of the shop's list"):
            options = self._with_defaults(ImportOptions(columns=dict(columns or {})))
            return await fetch_orders.preview_listed(self._store, await self._wemasy(), options)

    async def fetch(
        self, options: FetchOptions, *, progress: ProgressCallback | None = None, stop: Stop | None = None
    ) -> FetchReport:
        """Takes orders from the shop's own list into ours; without a period, what is new. Changes nothing there."""
        async with self._run("fetch"):
            return await fetch_orders.fetch(
                self._store,
                await self._wemasy(),
                options,
                self._with_defaults(ImportOptions()),
                clock=self._clock,
                reporter=self._reporter(progress),
                stop=stop or Stop(),
                summarise=self._summary_of,
            )

    # -------------------------------------------------------------------------------------- what only Ecomail has

    async def search_only_in_ecomail(
        self, period: Period, *, progress: ProgressCallback | None = None, stop: Stop | None = None
    ) -> OnlyInEcomail:
        """Looks for what no order of the list accounts for; by default in the days of the list. Changes nothing."""
        async with self._run("search in Ecomail"):
            context = await self._context(progress)
            return await only_in_ecomail.search(
                self._store,
                context.ecomail,
                self.settings,
                period,
                at=self._clock.now(),
                reporter=context.reporter,
                stop=stop or Stop(),
                summarise=self._summary_of,
            )

    async def only_in_ecomail(self) -> OnlyInEcomail:
        """What the last search found and no order accounts for by now."""
        return only_in_ecomail.found(self._store)

    async def plan_removal(self, order_ids: Sequence[str]) -> PushPlan:
        """What removing these from Ecomail would do, each read in full right now; ``push`` carries it out."""
        self._check_may_write()
        async with self._run("plan of removal"):
            context = await self._context(None)
            return await only_in_ecomail.plan_removal(self._store, context.ecomail, self.settings, order_ids)

    # ------------------------------------------------------------------------------- the same under another number

    async def matches(self) -> Matches:
        """Orders that Ecomail may hold under another number, as far as the last search saw; and those taken."""
        return matching.matches(self._store, self.settings)

    async def take_match(self, key: OrderKey, ecomail_order_id: str) -> OrderCard:
        """Takes Ecomail's transaction for this order; compare it again. Sends nothing."""
        matching.take(self._store, self.settings, key, ecomail_order_id)
        return self._card(self._record(key))

    async def take_match_back(self, key: OrderKey) -> OrderCard:
        matching.take_back(self._store, self.settings, key)
        return self._card(self._record(key))

    # ------------------------------------------------------------------------------ what the account already does

    async def read_conventions(
        self, *, progress: ProgressCallback | None = None, stop: Stop | None = None
    ) -> Conventions:
        """What the shop's newest transactions in Ecomail mean by prices and totals. Changes nothing."""
        async with self._run("look at conventions"):
            return await conventions.read_conventions(await self._context(progress), stop or Stop())

    async def follow(self, follow: Follow, conventions: Conventions | None = None) -> None:
        """Keeps in the settings what is followed from now on: the documentation, or what ``conventions`` show."""
        await self.change_settings(followed(self.settings, follow, conventions))

    # ------------------------------------------------------------------------------------- reports and watched files

    async def report(self, path: Path) -> None:
        """Writes the state of the shop in figures as .csv, .xlsx or .html, by the ending of ``path``."""
        zone = ZoneInfo(self.settings.shop_timezone)
        lines = report_lines(self._store.orders.summaries(), zone)
        day = self._clock.now().astimezone(zone).date()
        title = f"{self.settings.shop_name or self.name}: orders in Ecomail, {day.isoformat()}"
        await asyncio.to_thread(write_report, path, lines, title=title)

    async def watched_files(self) -> set[WatchedFile]:
        """The files of a watched folder that were dealt with."""
        return self._store.watched.all()

    async def note_watched(self, file: WatchedFile) -> None:
        self._store.watched.add(file)

    # --------------------------------------------------------------------------------- what the Reconciler provides

    @abstractmethod
    async def change_settings(self, settings: ShopSettings) -> None: ...

    @abstractmethod
    def _run(self, kind: str) -> AbstractAsyncContextManager[None]: ...

    @abstractmethod
    async def _wemasy(self) -> WemasyClient: ...

    @abstractmethod
    async def _context(self, progress: ProgressCallback | None) -> RunContext: ...

    @abstractmethod
    def _reporter(self, progress: ProgressCallback | None) -> Reporter: ...

    @abstractmethod
    def _with_defaults(self, options: ImportOptions) -> ImportOptions: ...

    @abstractmethod
    def _summary_of(self, record: OrderRecord) -> OrderSummary: ...

    @abstractmethod
    def _record(self, key: OrderKey) -> OrderRecord: ...

    @abstractmethod
    def _card(self, record: OrderRecord) -> OrderCard: ...

    @abstractmethod
    def _check_may_write(self) -> None: ...
