"""The one door to the core: what a person can do with one shop profile, for the window and the command line alike.

Everything here runs on the event loop that opened the profile; what goes in and comes out is frozen plain data.
Comparing, planning and pushing live in the modules beside this one; here they are only put in order.

The part of the façade that looks beyond the list of orders: the shop's own list, and what only Ecomail has.

``Reconciler`` is made of this part and its own; the foundation of both (store, settings, one run at a time) is the
``Reconciler``'s.
"""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from core.domain.assessment import assess, stale_notice, summarise
from core.domain.conventions import Conventions, followed
from core.domain.errors import MassChangeError, StoppedByUser, UsageError
from core.domain.messages import text
from core.domain.model import (
    CompareResult,
    ConnectionReport,
    Decision,
    ImportReport,
    InterruptedRun,
    OrderCard,
    OrderKey,
    OrderRecord,
    OrderSummary,
    PushPlan,
    PushRecord,
    RunResult,
)
from core.domain.settings import Follow, ShopSettings
from core.files.options import FilePreview, ImportOptions
from core.files.order_list import export_row
from core.files.preview import preview_file
from core.files.reports import report_lines, write_report
from core.files.save import open_list
from core.files.shop_listing import Period
from core.services.wemasy import WemasyClient
from core.shop import (
    compare,
    conventions,
    fetch_orders,
    forget_customers,
    import_file,
    only_in_ecomail,
    orders,
    plan,
    send,
    setup,
)
from core.shop.connections import Connections, keep_used, recall_used
from core.shop.fetch_orders import FetchOptions, FetchReport
from core.shop.forget_customers import ForgetReport
from core.shop.history import PastOfShop
from core.shop.only_in_ecomail import Matches, OnlyInEcomail
from core.shop.orders import Changes, DecidedMany, DifferingOrder
from core.shop.run import ProgressCallback, Reporter, RunContext, Settling
from core.shop.workers import Ender
from core.store.settings_file import SettingsFile
from core.store.small_tables import WatchedFile
from core.store.store import Store
from core.system.clock import Clock
from core.system.keyring import CredentialStore, KeyStatus, Service
from core.system.logs import logged_run
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
        return only_in_ecomail.matches(self._store, self.settings)

    async def take_match(self, key: OrderKey, ecomail_order_id: str) -> OrderCard:
        """Takes Ecomail's transaction for this order; compare it again. Sends nothing."""
        only_in_ecomail.take(self._store, self.settings, key, ecomail_order_id)
        return self._card(self._record(key))

    async def take_match_back(self, key: OrderKey) -> OrderCard:
        only_in_ecomail.take_back(self._store, self.settings, key)
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


SLICE: Final = 500
"""Orders that are worked through before the event loop gets its turn."""


class Reconciler(BeyondTheList):
    """One open shop profile. Made by ``core.shop.profiles.open_profile``; ``close`` it."""

    def __init__(
        self,
        *,
        name: str,
        store: Store,
        settings_file: SettingsFile,
        credentials: CredentialStore,
        connections: Connections,
        clock: Clock,
        is_demo: bool = False,
        on_close: Callable[[], None] = lambda: None,
    ) -> None:
        self.name = name
        self.is_demo = is_demo
        self.settings = settings_file.load()
        self.recovered = store.journal.unsettled()
        """Pushes of an earlier start that have no certain outcome; ``finish_unsettled`` takes them up."""
        self._store = store
        self._settings_file = settings_file
        self._credentials = credentials
        self._connections = connections
        self._clock = clock
        self._on_close = on_close
        self._reading_guard = compare.ReadingGuard()
        self._settling = Settling(clock)
        self._one_run = asyncio.Lock()
        self.past = PastOfShop(store, is_running=self._one_run.locked)
        self._connections_are_old = False
        if not is_demo:  # its services forget, too
            recall_used(store, connections.limiters, clock.now())

    async def close(self) -> None:
        """Lets requests under way end, then closes connections and store."""
        try:
            await self._connections.close()
            if not self.is_demo:
                keep_used(self._store, self._connections.limiters, self._clock.now())
        finally:
            self._on_close()
            self._store.close()

    # ------------------------------------------------------------------------------------- settings and keys

    async def change_settings(self, settings: ShopSettings) -> None:
        """Saves ``settings`` and works out anew what follows from them for every order."""
        self._settings_file.save(settings)
        self.settings = settings
        self._connections_are_old = True
        await self._reassess()

    async def export_settings(self, path: Path) -> None:
        """The shop's settings as a file to hand on; without keys."""
        await asyncio.to_thread(setup.export_settings, path, self.settings)

    async def import_settings(self, path: Path) -> None:
        """Takes settings from such a file, but for the addresses that keys are sent to."""
        await self.change_settings(await asyncio.to_thread(setup.read_settings, path, self.settings))

    async def key_status(self, service: Service) -> KeyStatus:
        return await asyncio.to_thread(self._credentials.status, service)

    async def set_key(self, service: Service, text: str, *, session_only: bool = False) -> None:
        """Stores a key, or keeps it until the program ends. Raises ``CredentialsError``."""
        keep = self._credentials.set_for_session if session_only else self._credentials.set
        await asyncio.to_thread(keep, service, text)
        self._connections_are_old = True

    async def delete_key(self, service: Service) -> None:
        await asyncio.to_thread(self._credentials.delete, service)
        self._connections_are_old = True

    async def test_connection(self, service: Service, *, key: str | None = None) -> ConnectionReport:
        """Asks the service who we are, with the stored key or with ``key``, which is not stored. Changes nothing."""
        return await self._connections.test(service, self.settings, typed_key=key)

    # ------------------------------------------------------------------------------------------------ orders

    async def preview_file(self, path: Path, options: ImportOptions) -> FilePreview:
        return await asyncio.to_thread(preview_file, path, self._with_defaults(options))

    async def import_file(
        self,
        path: Path,
        options: ImportOptions,
        *,
        progress: ProgressCallback | None = None,
        stop: Stop | None = None,
    ) -> ImportReport:
        """Adds the file's orders to the list; sends nothing anywhere. Good rows never wait for bad ones."""
        return await import_file.import_file(
            self._store,
            path,
            self._with_defaults(options),
            now=self._clock.now,
            summarise=self._summary_of,
            reporter=self._reporter(progress),
            stop=stop,
        )

    async def orders(self, keys: Collection[OrderKey] | None = None) -> tuple[OrderSummary, ...]:
        return tuple(self._store.orders.summaries(keys))

    async def keys_of_sessions(self, sessions: Collection[str]) -> tuple[OrderKey, ...]:
        """The orders with these sessions, whatever their website. Raises ``UsageError`` for one that is not listed."""
        wanted = set(sessions)
        listed = self._store.orders.keys()
        keys = tuple(key for key in listed if key.order_session in wanted)
        unknown = wanted - {key.order_session for key in keys}
        if unknown:
            raise UsageError(detail=f"Not on the list: {', '.join(sorted(unknown))}. Import the order first.")
        return keys

    async def card(self, key: OrderKey) -> OrderCard:
        return self._card_with_its_past(self._record(key))

    async def cards(self, keys: Collection[OrderKey] | None = None) -> tuple[OrderCard, ...]:
        cards = []
        for number, record in enumerate(self._store.orders.records(keys), start=1):
            cards.append(self._card(record))
            if number % SLICE == 0:
                await asyncio.sleep(0)
        return tuple(cards)

    async def decide(self, key: OrderKey, changes: Mapping[str, Decision | None]) -> OrderCard:
        """Takes the user's choices for single fields; ``None`` takes a choice back. Sends nothing."""
        record = orders.with_decisions(self._record(key), changes)
        self._store.orders.save_record(record, self._summary_of(record))
        return self._card_with_its_past(record)

    async def decide_many(self, changes: Changes, *, unless_changed: Changes | None = None) -> DecidedMany:
        """The same for several orders, all or none; leaves one alone that is no longer as ``unless_changed`` has it."""
        return orders.decide_many(self._store, changes, self._summary_of, unless_changed=unless_changed or {})

    async def orders_differing_only_in(self, path: str, *, stop: Stop | None = None) -> tuple[DifferingOrder, ...]:
        """The orders whose two sides differ in the field ``path`` and in nothing else, decided or not."""
        return await orders.differing_only_in(self._store, self.settings, path, stop)

    async def remove_orders(self, keys: Collection[OrderKey]) -> int:
        """Takes orders off the list; their history stays, and neither service hears of it."""
        return self._store.orders.remove(keys)

    # --------------------------------------------------------------------------------------------------- runs

    async def compare(
        self,
        keys: Collection[OrderKey] | None = None,
        *,
        even_fresh: bool = False,
        first: Sequence[OrderKey] = (),
        progress: ProgressCallback | None = None,
        stop: Stop | None = None,
    ) -> CompareResult:
        """Reads both sides of ``keys``, or of everything. Changes nothing, in either.

        Of everything, what was good a moment ago is not asked again, unless ``even_fresh``; what the user looks at,
        the most important ``first``, comes before all else.
        """
        async with self._run("compare"):
            context = await self._context(progress)
            result = await compare.compare(
                context, keys, Ender(stop), self._reading_guard, even_fresh=even_fresh, first=first
            )
        await self._take_currency_from_orders()
        return result

    async def interrupted_compare(self) -> InterruptedRun | None:
        """What ``compare`` over everything would go on with instead of beginning anew."""
        return compare.interrupted(self._store, now=self._clock.now())

    async def plan_push(
        self, keys: Collection[OrderKey] | None = None, *, as_new: bool = False, mark: bool = True
    ) -> PushPlan:
        now = self._clock.now()
        return plan.plan_push(self._store, self.settings, keys, as_new=as_new, mark=mark, now=now)

    async def push(
        self,
        plan: PushPlan,
        *,
        confirmed_number: int | None = None,
        progress: ProgressCallback | None = None,
        stop: Stop | None = None,
    ) -> RunResult:
        """Carries out ``plan``. Raises ``MassChangeError`` before anything when its number was not confirmed."""
        self._check_may_write()
        if plan.confirm_number is not None and confirmed_number != plan.confirm_number:
            why = text(plan.brake_reason) if plan.brake_reason is not None else ""
            raise MassChangeError(count=str(plan.confirm_number), why=why)
        async with self._run("push"):
            result = await send.push(await self._context(progress), plan, Ender(stop))
        only_in_ecomail.forget_removed(self._store, result.pushes)
        return result

    async def finish_unsettled(
        self, *, progress: ProgressCallback | None = None, stop: Stop | None = None
    ) -> RunResult:
        """Takes up what an earlier run left without a certain outcome: looks first, then finishes it."""
        if not self._store.journal.unsettled():
            return RunResult(pushes=())
        self._check_may_write()
        async with self._run("finish"):
            result = await send.finish_unsettled(await self._context(progress), Ender(stop))
        only_in_ecomail.forget_removed(self._store, result.pushes)
        self.recovered = self._store.journal.unsettled()
        return result

    async def history(self, *, limit: int | None = None) -> tuple[PushRecord, ...]:
        """Every push and undo ever made, newest first, with its documents; ``past`` has them page by page."""
        return self._store.journal.history(limit=limit)

    async def plan_undo(self, push_ids: Sequence[int]) -> PushPlan:
        """What putting these pushes back would do, from what Ecomail holds right now; ``push`` carries it out."""
        pushes = [self._store.journal.get(push_id) for push_id in push_ids]
        for push in pushes:
            plan.check_undoable(push)
        async with self._run("plan of undo"):
            return await plan.plan_undo(await self._context(None), pushes)

    async def preview_forgetting(self, older_than_days: int | None = None, *, email: str = "") -> ForgetReport:
        """What ``forget_customer_data`` would make impossible to put back. Changes nothing."""
        return forget_customers.preview(
            self._store, now=self._clock.now(), older_than_days=older_than_days, email=email
        )

    async def forget_customer_data(self, older_than_days: int | None = None, *, email: str = "") -> ForgetReport:
        """Takes customers' data out of what is older, here and in the backups; out of everything, with ``None``.

        With ``email``, only the data of the customer with that address.
        """
        async with self._run("forget"):
            now = self._clock.now()
            report = forget_customers.forget(self._store, now=now, older_than_days=older_than_days, email=email)
            await self._reassess()
        return report

    async def honour_retention(self) -> None:
        """Forgets what is older than ``settings.keep_days``; for whoever opens the profile."""
        if forget_customers.honour_retention(self._store, self.settings, now=self._clock.now()):
            await self._reassess()

    async def export(self, path: Path, *, progress: ProgressCallback | None = None, stop: Stop | None = None) -> None:
        """Writes the list as .csv, .xlsx, .html or .json, by the ending of ``path``; stopped, it leaves no file."""
        zone, reporter = ZoneInfo(self.settings.shop_timezone), self._reporter(progress)
        reporter.begin("exporting", sum(self._store.orders.count_by_state().values()))
        with open_list(path) as file:
            for block in self._store.orders.lines():
                rows = [export_row(summary, row, zone).values() for summary, row in block]
                await asyncio.to_thread(file.add, rows)
                reporter.advance(by=len(block))
                if stop is not None and stop.requested:
                    raise StoppedByUser

    # ------------------------------------------------------------------------------------------------ helpers

    @asynccontextmanager
    async def _run(self, kind: str) -> AsyncIterator[None]:
        """One at a time, and in the log under an id of its own."""
        async with self._one_run:
            with logged_run(kind):
                yield

    async def _wemasy(self) -> WemasyClient:
        await self._refresh_connections()
        return await self._connections.open_wemasy(self.settings)

    async def _refresh_connections(self) -> None:
        """For one run; a change of keys or settings while it goes on counts from the next one on."""
        if self._connections_are_old:
            await self._connections.reset()
            self._connections_are_old = False

    async def _context(self, progress: ProgressCallback | None) -> RunContext:
        await self._refresh_connections()
        wemasy, ecomail = await self._connections.open(self.settings)
        return RunContext(
            store=self._store,
            settings=self.settings,
            wemasy=wemasy,
            ecomail=ecomail,
            clock=self._clock,
            settling=self._settling,
            reporter=self._reporter(progress),
        )

    def _reporter(self, progress: ProgressCallback | None) -> Reporter:
        limiters = self._connections.limiters
        return Reporter(progress, clock=self._clock, wemasy=limiters[Service.WEMASY], ecomail=limiters[Service.ECOMAIL])

    def _with_defaults(self, options: ImportOptions) -> ImportOptions:
        return replace(
            options,
            website_id=options.website_id or self.settings.wemasy_website_id,
            timezone=self.settings.shop_timezone,
        )

    def _record(self, key: OrderKey) -> OrderRecord:
        record = self._store.orders.record(key)
        if record is None:
            raise UsageError(detail=f"The order {key.order_session} is not on the list any more.")
        return record

    def _card(self, record: OrderRecord) -> OrderCard:
        return OrderCard(record=record, assessment=assess(record, self.settings))

    def _card_with_its_past(self, record: OrderRecord) -> OrderCard:
        stale = stale_notice(self._store.journal.newest_of(record.key), record, self.settings)
        return replace(self._card(record), stale=stale)

    def _summary_of(self, record: OrderRecord) -> OrderSummary:
        return summarise(record, assess(record, self.settings))

    def _check_may_write(self) -> None:
        if self.settings.look_only:
            raise UsageError(detail="This shop is set to look only. Change that under Settings to send anything.")

    async def _reassess(self) -> None:
        keys = self._store.orders.keys()
        for start in range(0, len(keys), SLICE):
            # Read and written without a turn of the loop in between: a run may be changing them, too.
            records = self._store.orders.records(keys[start : start + SLICE])
            self._store.orders.save_many([(record, self._summary_of(record)) for record in records])
            await asyncio.sleep(0)

    async def _take_currency_from_orders(self) -> None:
        """A shop that never said its currency counts in that of most orders, so that another one stands out."""
        if self.settings.shop_currency:
            return
        currencies = Counter(
            record.order.currency
            for record in self._store.orders.records()
            if record.order is not None and record.order.currency is not None
        )
        if currencies:
            await self.change_settings(replace(self.settings, shop_currency=currencies.most_common(1)[0][0]))
