"""How long the far side stands unwatched: from the last look at an order until the write of it arrives.

    python -m benchmarks.look_to_write

Over loopback and with the journal on a real disk, as the far side counts it; what a network adds is one journey there
and one back. The numbers are those of ``docs/reliability.md``.
"""

from __future__ import annotations

import asyncio
import statistics
import tempfile
from decimal import Decimal
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from msgspec.structs import replace

from core.demo_shop.request_log import Exchange
from core.demo_shop.shop import DEMO_ECOMAIL_KEY, DEMO_WEMASY_TOKEN
from core.files.options import ImportOptions
from core.shop.profiles import open_profile
from core.system.clock import SystemClock
from core.system.keyring import CredentialStore, Service
from tests.support.http_server import serve
from tests.support.profiles import SETTINGS, email_of, empty_shop, held_transaction, shop_order, write_csv

ORDERS: Final = 200


async def push_all(folder: Path) -> list[float]:
    """Milliseconds between look and write, one for each order."""
    numbers = range(1, ORDERS + 1)
    shop = empty_shop(
        SystemClock(),
        orders=[shop_order(number) for number in numbers],
        transactions=[held_transaction(number, amount=Decimal(30)) for number in numbers],
    )
    credentials = CredentialStore.in_memory("benchmark")
    credentials.set(Service.WEMASY, DEMO_WEMASY_TOKEN)
    credentials.set(Service.ECOMAIL, DEMO_ECOMAIL_KEY)
    with serve(shop.handle_wemasy, shop.handle_ecomail) as (wemasy, ecomail):
        opened = await open_profile(folder, "benchmark", credentials=credentials)
        try:
            urls = {"wemasy_base_url": wemasy.base_url, "ecomail_base_url": ecomail.base_url}
            await opened.setup.change_settings(replace(SETTINGS, **urls))
            await opened.import_file.run(write_csv(folder / "orders.csv", numbers), ImportOptions())
            await opened.compare.run()
            plan = await opened.send.plan()
            await opened.send.run(plan, confirmed_number=plan.confirm_number)
        finally:
            await opened.close()
    return windows(shop.journal.of("ecomail"))


def windows(exchanges: tuple[Exchange, ...]) -> list[float]:
    looked: dict[str, float] = {}
    found = []
    for entry in exchanges:
        if entry.method == "GET":
            looked[unquote(entry.path)] = entry.at
        for change in entry.changes:
            number = int(change.order_id.removeprefix("ORD-"))
            found.append((entry.at - looked[f"/subscribers/{email_of(number)}/transactions"]) * 1000)
    return found


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        found = sorted(asyncio.run(push_all(Path(folder))))
    print(
        f"{len(found)} overwrites: median {statistics.median(found):.0f} ms, "
        f"95 % within {found[int(len(found) * 0.95)]:.0f} ms, longest {found[-1]:.0f} ms"
    )


if __name__ == "__main__":
    main()
