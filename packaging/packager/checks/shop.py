"""A whole shop for the packaged program to work on: both services on this computer, the profile set up, keys stored."""

from __future__ import annotations

import contextlib
import ssl
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from core.demo_shop.shop import DEMO_ECOMAIL_KEY, DEMO_WEMASY_TOKEN, DemoShop
from packager.checks.packaged import Packaged, expect
from packager.checks.session import wait_until
from tests.support.http_server import LoopbackServer, serve

WEBSITE_ID: Final = "1"
_QUIET_SECONDS: Final = 1.5


@contextlib.contextmanager
def far_side(*, tls: ssl.SSLContext | None = None) -> Iterator[tuple[DemoShop, str, str]]:
    """The demo shop over real sockets, with the addresses of its Wemasy and its Ecomail."""
    shop = DemoShop(wemasy_limit=6000, ecomail_limit=6000)
    with serve(shop.handle_wemasy, shop.handle_ecomail) as (wemasy, ecomail):
        if tls is None:
            yield shop, f"{wemasy.base_url}/api", ecomail.base_url
            return
        for server in (wemasy, ecomail):
            _speak_tls(server, tls)
        yield shop, f"https://localhost:{wemasy.server_port}/api", f"https://localhost:{ecomail.server_port}"


def _speak_tls(server: LoopbackServer, context: ssl.SSLContext) -> None:
    # The handshake belongs to the connection's own thread: one that fails must not hold up the next.
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)


def set_up(packaged: Packaged, wemasy_url: str, ecomail_url: str) -> None:
    """As a user would: settings, then both keys into the password store."""
    for name, value in (
        ("wemasy.base_url", wemasy_url),
        ("wemasy.website_id", WEBSITE_ID),
        ("ecomail.base_url", ecomail_url),
        ("shop.name", "Vaas & Zo"),
        ("shop.currency", "EUR"),
    ):
        packaged.succeed("settings", "set", name, value)
    for service, key in (("wemasy", DEMO_WEMASY_TOKEN), ("ecomail", DEMO_ECOMAIL_KEY)):
        packaged.succeed("key", "set", service, typed=f"{key}\n")
        out = packaged.succeed("key", "status", service)
        expect(f"the key for {service} is stored", kept="stored" in out.lower() and key not in out, seen=out)


def small_file(source: Path, target: Path, *, rows: int) -> Path:
    """The first orders of the demo shop's file: what a check can send within the limits of both services."""
    lines = source.read_bytes().splitlines(keepends=True)
    target.write_bytes(b"".join(lines[: rows + 1]))
    return target


def written_keys(folder: Path) -> list[Path]:
    """Files under ``folder`` that hold one of the keys in clear: there must be none."""
    keys = [key.encode() for key in (DEMO_WEMASY_TOKEN, DEMO_ECOMAIL_KEY)]
    files = (path for path in folder.rglob("*") if path.is_file())
    return [path for path in files if any(key in path.read_bytes() for key in keys)]


def changes(shop: DemoShop) -> list[str]:
    """What really changed on the far side: created, updated, deleted, marked."""
    return [change.kind for exchange in list(shop.journal.exchanges) for change in exchange.changes]


def quiet(shop: DemoShop, method: str) -> bool:
    """Wait until the far side was asked with ``method``, and then nothing more for a while."""
    wait_until(
        f"{method} requests arrive", lambda: any(exchange.method == method for exchange in list(shop.journal.exchanges))
    )
    seen = -1
    while seen != len(shop.journal.exchanges):
        seen = len(shop.journal.exchanges)
        time.sleep(_QUIET_SECONDS)
    return True


def verified(history: Any) -> bool:
    return bool(history) and all(push["outcome"] == "verified" and push["marked"] for push in history)
