"""Puts one shop profile together: folders, settings, store, keys, connections. Builds things and does nothing else.

DATA/profiles/NAME/settings.json     typed settings, never a secret
DATA/profiles/NAME/orders.sqlite3    orders, snapshots, journal
DATA/profiles/NAME/statements/       closed months, by core.shop.statement
DATA/profiles/NAME/not-listed        empty; the profile was taken off the list, its data stay
DATA/demo/                           the same of the demo shop, and its memory: demo-shop.json

``core.shop.profile_folders`` makes NAME of the shop's name.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Mapping
from pathlib import Path

from core.demo_shop.shop import DEMO_ECOMAIL_KEY, DEMO_WEMASY_TOKEN, DemoShop
from core.demo_shop.wire import Request, Response
from core.domain.errors import StoreInUseError, StoreWriteError
from core.services.in_process import InProcessTransport
from core.services.session import Transport
from core.shop.connections import Connections, KeyAddresses, LimiterPool
from core.shop.profile_folders import DEMO, DEMO_FILE, HIDDEN, SETTINGS_FILE, earlier_demo, profile_folder, profile_name
from core.shop.shift_lock import held_by
from core.shop.shop import Shop
from core.shop.starts import agreed_start
from core.store.settings_file import SettingsFile
from core.store.store import Store
from core.system.clock import Clock, SystemClock
from core.system.keyring import CredentialStore, Service
from core.system.private_files import replace_private

_log = logging.getLogger("order_reconciler.profile")


async def open_profile(
    data_dir: Path | None,
    name: str = "default",
    *,
    demo: bool = False,
    clock: Clock | None = None,
    credentials: CredentialStore | None = None,
    pool: LimiterPool | None = None,
) -> Shop:
    """Opens a profile for this copy of the program alone; made where there is none. Raises ``StoreError``,
    ``SettingsError`` or, for what cannot be a name, ``UsageError``. ``close`` what you get.

    What is older than the profile's setting allows is forgotten first.

    ``pool`` is shared by profiles that are open together: one key has one limit, whatever the number of shops.
    ``demo`` opens the built-in shop: both services live in this process, nothing leaves the computer, and its keys
    are no secret.
    """
    clock = clock or SystemClock()
    folder = profile_folder(data_dir, name, demo=demo)
    name = profile_name(folder)
    settings_file = SettingsFile(folder / SETTINGS_FILE)
    with contextlib.suppress(OSError):  # whether the folder can be used, opening the store says in words
        if demo and not folder.exists() and (earlier := earlier_demo(folder.parent)) is not None:
            earlier.rename(folder)
        (folder / HIDDEN).unlink(missing_ok=True)
    try:
        store = Store.open(folder / "orders.sqlite3", now=clock.now())
    except StoreInUseError:
        raise held_by(folder, settings_file.load().shop_timezone) from None
    try:
        if not demo:
            credentials = credentials or CredentialStore(name)
            connections = Connections(credentials, clock=clock, pool=pool, addresses=KeyAddresses(store))
            shop = Shop(
                name=name,
                store=store,
                settings_file=settings_file,
                credentials=credentials,
                connections=connections,
                clock=clock,
            )
        else:
            shop = _open_demo(folder, store, settings_file, clock)
        agreed = agreed_start(store, clock.now(), shop.settings.keep_days)
        await shop.forget_customers.honour_retention(agreed)
        if not demo:
            _back_up_if_due(store, clock, rotate=agreed is not None)
    except BaseException:
        store.close()
        raise
    return shop


def _back_up_if_due(store: Store, clock: Clock, *, rotate: bool) -> None:
    """The copy of the day. That there is no room for it must not keep anybody from their orders."""
    try:
        store.backup_if_due(clock.now(), rotate=rotate)
    except StoreWriteError as error:
        _log.warning("the copy of the day could not be made: %s", error)


def _open_demo(folder: Path, store: Store, settings_file: SettingsFile, clock: Clock) -> Shop:
    memory = folder / DEMO_FILE
    shop = _demo_shop(memory, clock)
    if not settings_file.path.exists():
        settings_file.save(DemoShop.settings())
    credentials = CredentialStore.in_memory(DEMO)
    credentials.set(Service.WEMASY, DEMO_WEMASY_TOKEN)
    credentials.set(Service.ECOMAIL, DEMO_ECOMAIL_KEY)
    transports: Mapping[Service, Transport] = {
        Service.WEMASY: _in_process(shop.handle_wemasy),
        Service.ECOMAIL: _in_process(shop.handle_ecomail),
    }
    return Shop(
        name=DEMO,
        store=store,
        settings_file=settings_file,
        credentials=credentials,
        connections=Connections(credentials, clock=clock, transports=transports),
        clock=clock,
        is_demo=True,
        on_close=lambda: _keep_memory(memory, shop.to_json()),
    )


def _in_process(handle: Callable[[Request], Response]) -> InProcessTransport:
    def carry(
        method: str, target: str, headers: Mapping[str, str], body: bytes
    ) -> tuple[int, Mapping[str, str], bytes]:
        response = handle(Request.from_wire(method, target, headers, body))
        return response.status, response.headers, response.body

    return InProcessTransport(carry)


def _keep_memory(path: Path, content: bytes) -> None:
    try:
        replace_private(path, content)
    except OSError as error:
        raise StoreWriteError(file=str(path), reason=error.strerror or str(error)) from error


def _demo_shop(memory: Path, clock: Clock) -> DemoShop:
    """As it was when it was closed; a new one where that cannot be read: it is only a demo."""
    try:
        return DemoShop.from_json(memory.read_bytes(), clock=clock)
    except FileNotFoundError:
        return DemoShop(clock=clock)
    except (OSError, ValueError) as error:
        _log.warning("the demo shop forgot what was done in it: %s", error)
        return DemoShop(clock=clock)
