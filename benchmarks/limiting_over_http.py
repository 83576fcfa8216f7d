"""The same over real sockets, on a real clock: the program compares a shop whose window is short enough to wait for.

Everything is the program's own but the length of the window: façade, store, sessions, limiter, HTTP. The far side is
the sandbox behind a loopback server, which counts each request and its bytes, ours and another client's apart.
"""

from __future__ import annotations

import asyncio
import http.client
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeAlias
from urllib.parse import urlsplit

from msgspec import Struct

from benchmarks.measuring import Figure
from core.demo_shop.service import Throttle
from core.demo_shop.shop import DEMO_ECOMAIL_KEY, DEMO_WEMASY_TOKEN, DemoShop
from core.demo_shop.wire import Request, Response
from core.domain.results import Progress
from core.domain.settings import ShopSettings
from core.files.options import ImportOptions
from core.services.rate_limit import RateLimiter
from core.shop.connections import Connections
from core.shop.shop import Shop
from core.store.settings_file import SettingsFile
from core.store.store import Store
from core.system.clock import SystemClock
from core.system.keyring import CredentialStore, Service
from tests.support.http_server import serve
from tests.support.profiles import shop_order

Handler: TypeAlias = Callable[[Request], Response]

LIMIT: Final = 60
OTHERS_A_WINDOW: Final = 20
_GUARD: Final = 0.01
"""Of a window; twice the real one, since a busy computer is as uneven in four seconds as in sixty."""
_OTHER: Final = "x-other-client"
_READ: Final = "/api/services/webshop/v1/orders/mark-purchase-tracked"
_GROUP: Final = "Use of the allowance"


class Seen(Struct, frozen=True):
    """One request as the far side counted it."""

    at: float
    ours: bool
    status: int
    bytes: int
    """Of both bodies."""


class Outcome(Struct, frozen=True, kw_only=True):
    window: float
    windows: int
    orders: int
    wemasy: tuple[Seen, ...]
    ecomail: tuple[Seen, ...]
    predictions: tuple[tuple[float, float], ...]
    """When, and how many seconds were said to be left."""
    began: float
    ended: float

    @property
    def used(self) -> float:
        """The share of what the windows allowed that was used in them."""
        return self._admitted_in(self.window * self.windows) / (LIMIT * self.windows)

    @property
    def used_by_both(self) -> float:
        """The same of what was allowed while the job went on."""
        lasted = self.ended - self.began
        return self._admitted_in(lasted) * self.window / (LIMIT * lasted)

    def _admitted_in(self, seconds: float) -> int:
        return sum(1 for seen in self.wemasy if seen.status == 200 and seen.at - self.began < seconds)

    @property
    def refused(self) -> int:
        return sum(1 for seen in self.wemasy if seen.ours and seen.status == 429)

    @property
    def worst_prediction(self) -> float:
        """From the first window on; in the last one what is left is a burst, and a moment a large part of nothing."""
        judged = [
            (self.ended - at, said) for at, said in self.predictions if at - self.began >= self.window < self.ended - at
        ]
        return max(abs(said - left) / left for left, said in judged)


def measure(*, sliding: bool, shared: bool, window: float, windows: int) -> Outcome:
    """Compares as many orders as ``windows`` allow, or half of them where another client uses the key as well."""
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_compared(Path(folder), sliding=sliding, shared=shared, window=window, windows=windows))


async def _compared(folder: Path, *, sliding: bool, shared: bool, window: float, windows: int) -> Outcome:
    # The first untracked order of each start is read twice.
    numbers = range(1, LIMIT * windows // (2 if shared else 1))
    shop = DemoShop(orders=[shop_order(number) for number in numbers], transactions=[])
    shop.wemasy.throttle = Throttle(LIMIT, clock=SystemClock(), window=window, sliding=sliding)
    wemasy_seen: list[Seen] = []
    ecomail_seen: list[Seen] = []
    predictions: list[tuple[float, float]] = []

    def hear(progress: Progress) -> None:
        if progress.seconds_left is not None:
            predictions.append((time.monotonic(), progress.seconds_left))

    with serve(_counted(shop.handle_wemasy, wemasy_seen), _counted(shop.handle_ecomail, ecomail_seen)) as (
        wemasy,
        ecomail,
    ):
        opened = _open(folder, wemasy.base_url, ecomail.base_url, window)
        try:
            await opened.import_file.run(_orders_csv(folder / "orders.csv", numbers), ImportOptions())
            with _somebody_else(wemasy.base_url, window / OTHERS_A_WINDOW if shared else None):
                began = time.monotonic()
                result = await opened.compare.run(progress=hear)
                ended = time.monotonic()
        finally:
            await opened.close()
    assert result.compared == len(numbers), result  # noqa: S101 - else nothing was measured
    return Outcome(
        window=window, windows=windows, orders=len(numbers), wemasy=tuple(wemasy_seen), ecomail=tuple(ecomail_seen),
        predictions=tuple(predictions), began=began, ended=ended,
    )  # fmt: skip


def _open(folder: Path, wemasy_url: str, ecomail_url: str, window: float) -> Shop:
    clock = SystemClock()
    credentials = CredentialStore.in_memory("bench")
    credentials.set(Service.ECOMAIL, DEMO_ECOMAIL_KEY)  # and no token: the shop's details are not asked for as well
    settings_file = SettingsFile(folder / "settings.json")
    settings_file.save(
        ShopSettings(
            wemasy_base_url=f"{wemasy_url}/api", ecomail_base_url=ecomail_url, wemasy_website_id="1",
            shop_name="Vaas & Zo", shop_currency="EUR",
        )
    )  # fmt: skip
    connections = Connections(credentials, clock=clock)
    connections.limiters[Service.WEMASY] = RateLimiter(LIMIT, clock=clock, window=window, guard=window * _GUARD)
    return Shop(
        name="bench", store=Store.open(folder / "orders.sqlite3", now=clock.now()), settings_file=settings_file,
        credentials=credentials, connections=connections, clock=clock,
    )  # fmt: skip


def _orders_csv(path: Path, numbers: range) -> Path:
    """Without addresses: Ecomail's list is read once for all of them, so that the shop's limit is what counts."""
    rows = (f"session-{number},2026-02-20 13:25:35" for number in numbers)
    path.write_text("\n".join(["order_session,date", *rows]), encoding="utf-8")
    return path


def _counted(handle: Handler, seen: list[Seen]) -> Handler:
    def counted(request: Request) -> Response:
        response = handle(request)
        sent = len(request.body) + len(response.body)
        seen.append(Seen(time.monotonic(), _OTHER not in request.headers, response.status, sent))
        return response

    return counted


@contextmanager
def _somebody_else(url: str, every: float | None) -> Iterator[None]:
    """Another client with the same key, which asks at its own pace and does not mind being refused."""
    enough = threading.Event()

    def ask() -> None:
        connection = http.client.HTTPConnection(urlsplit(url).netloc)
        body = b'{"website_id":"1","order_session":"session-1","mark":false}'
        headers = {
            "Authorization": f"Bearer {DEMO_WEMASY_TOKEN}", "Accept": "application/json",
            "Content-Type": "application/json", _OTHER: "yes",
        }  # fmt: skip
        while not enough.wait(every):
            connection.request("POST", _READ, body, headers)
            connection.getresponse().read()
        connection.close()

    asking = threading.Thread(target=ask, name="somebody else")
    if every is not None:
        asking.start()
    try:
        yield
    finally:
        enough.set()
        if every is not None:
            asking.join()


def run(*, quick: bool) -> list[Figure]:
    window, windows = (1.0, 3) if quick else (4.0, 5)
    figures = []
    for sliding in (False, True):
        kind = "sliding" if sliding else "fixed"
        alone = measure(sliding=sliding, shared=False, window=window, windows=windows)
        ours = [seen for seen in alone.wemasy if seen.ours]
        figures += [
            Figure(
                group=_GROUP,
                what=f"over real sockets: {windows} windows of {window:.0f} s against a {kind} window, alone",
                measured=f"{alone.used:.1%} of the allowed requests, {alone.refused} refused",
                goal="≥ 99 %, none refused",
                met=alone.used >= 0.99 and not alone.refused,
                reason="The window is a fifteenth of the real one, so a late answer weighs fifteen times as much.",
            ),
            Figure(
                group=_GROUP,
                what=f"time left, from the first window on (real sockets, {kind} window)",
                measured=f"wrong by {alone.worst_prediction:.1%} at worst",
                goal="≤ 10 %",
                met=alone.worst_prediction <= 0.1,
            ),
            Figure(
                group=_GROUP,
                what=f"what comparing {alone.orders} orders asked for ({kind} window)",
                measured=f"{len(ours)} requests and {_kilobytes(ours)} of Wemasy, {len(alone.ecomail)} and "
                f"{_kilobytes(alone.ecomail)} of Ecomail",
                goal="one an order, and one to see that reading does not mark; one a page of 500, one for the account",
                met=len(ours) == alone.orders + 1 and len(alone.ecomail) <= -(-alone.orders // 500) + 1,
            ),
        ]
        shared = measure(sliding=sliding, shared=True, window=window, windows=windows)
        figures.append(
            Figure(
                group=_GROUP,
                what=f"over real sockets, another client with the same key, {OTHERS_A_WINDOW} a window ({kind})",
                measured=f"{shared.used_by_both:.1%} of the allowance used by both, {shared.refused} of ours refused",
                goal="≥ 99 %, none refused for what we sent",
                met=shared.used_by_both >= 0.99,
                reason="A refusal is waited for in whole seconds, which are a quarter of such a short window.",
            )
        )
    return figures


def _kilobytes(seen: Sequence[Seen]) -> str:
    return f"{sum(one.bytes for one in seen) / 1000:,.1f} kB"
