"""One open shop, for the window and the command line alike: what a person can do with it, each part a service.

Everything runs on the event loop that opened the shop; what goes in and comes out is frozen plain data. Nothing is done
here: what a part does stands in the module beside this one that has its name.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable

from core.domain.errors import StoreError
from core.domain.settings import ShopSettings
from core.shop.causes import Causes
from core.shop.compare import Compare
from core.shop.connections import Connections, keep_used, recall_used
from core.shop.conventions import AccountConventions
from core.shop.doubles import Doubles
from core.shop.fetch_orders import FetchOrders
from core.shop.forget_customers import ForgetCustomers
from core.shop.history import History
from core.shop.import_file import ImportFile
from core.shop.night_shift import NightShift
from core.shop.notices import Notices
from core.shop.only_in_ecomail import OnlyInEcomail
from core.shop.orders import Orders
from core.shop.overview import write_tile
from core.shop.payouts import Payouts
from core.shop.report import Reports
from core.shop.run import ShopContext
from core.shop.send import Send
from core.shop.setup import Setup
from core.shop.statement import Statements
from core.shop.watch_folder import WatchFolder
from core.store.settings_file import SettingsFile
from core.store.store import Store
from core.system.clock import Clock
from core.system.keyring import CredentialStore


class Shop:
    """Made by ``core.shop.profiles.open_profile``; ``close`` it."""

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
        self._on_close = on_close
        self._context = context = ShopContext(
            name=name,
            store=store,
            settings_file=settings_file,
            credentials=credentials,
            connections=connections,
            clock=clock,
        )
        self.setup = Setup(context)
        self.orders = Orders(context)
        self.import_file = ImportFile(context)
        self.fetch_orders = FetchOrders(context)
        self.send = Send(context)
        self.history = History(context)
        self.only_in_ecomail = OnlyInEcomail(context)
        self.doubles = Doubles(context)
        self.causes = Causes(context, self.orders, self.only_in_ecomail)
        self.compare = Compare(context, self.causes)
        self.report = Reports(context, self.causes)
        self.payouts = Payouts(context)
        self.statements = Statements(context, self.causes)
        self.conventions = AccountConventions(context)
        self.night_shift = NightShift(context, self.compare, self.send, self.causes)
        self.notices = Notices(context, self.causes, is_demo=is_demo)
        self.watch_folder = WatchFolder(context, self.compare, self.night_shift, self.notices)
        self.forget_customers = ForgetCustomers(context)
        if not is_demo:  # its services forget, too
            recall_used(store, connections.limiters, clock.now())

    @property
    def settings(self) -> ShopSettings:
        """As they are now; ``setup.change_settings`` changes them."""
        return self._context.settings

    def keep_tile(self) -> None:
        """Keep how it stands now, for the overview of all shops. A run that is under way does so when it ends."""
        if not self._context.is_running():
            write_tile(self._context)

    async def close(self, *, seen: bool = False) -> None:
        """Lets requests under way end, then closes connections and store. ``seen``: the user had the list in sight."""
        context = self._context
        self.night_shift.leave()
        try:
            await self.notices.leave()
            await context.connections.close()
            if not self.is_demo:
                keep_used(context.store, context.connections.limiters, context.clock.now())
            self.keep_tile()
            if seen:
                with contextlib.suppress(StoreError):  # a full disk keeps nobody from closing; they stay new
                    context.store.orders.note_seen()
        finally:
            try:
                self._on_close()
            finally:
                context.store.close()
