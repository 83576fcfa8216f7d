"""A process that can be killed: takes up what an earlier one left, compares, sends everything, says so and ends.

    python -m tests.reliability.pusher FOLDER WEMASY_URL ECOMAIL_URL

Its clock runs a hundred times as fast as the one on the wall, so that settling takes half a second.
"""

from __future__ import annotations

import asyncio
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from msgspec.structs import replace

from core.demo_shop.shop import DEMO_ECOMAIL_KEY, DEMO_WEMASY_TOKEN
from core.files.options import ImportOptions
from core.shop.profiles import open_profile
from core.system.keyring import CredentialStore, Service
from tests.support.profiles import SETTINGS

SPEED = 100.0


class FastClock:
    """``core.system.clock.Clock``, faster, and the same in every process."""

    def monotonic(self) -> float:
        return time.monotonic() * SPEED

    def now(self) -> datetime:
        return datetime(2026, 3, 2, 12, 0, tzinfo=UTC) + timedelta(seconds=self.monotonic())

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds / SPEED)


async def push_everything(folder: Path, wemasy_url: str, ecomail_url: str) -> None:
    credentials = CredentialStore.in_memory("test")
    credentials.set(Service.WEMASY, DEMO_WEMASY_TOKEN)
    credentials.set(Service.ECOMAIL, DEMO_ECOMAIL_KEY)
    shop = await open_profile(folder, "test", clock=FastClock(), credentials=credentials)
    try:
        settings = replace(SETTINGS, wemasy_base_url=wemasy_url, ecomail_base_url=ecomail_url)
        await shop.setup.change_settings(settings)
        await shop.send.finish_unsettled()
        await shop.import_file.run(folder / "orders.csv", ImportOptions())
        await shop.compare.run()
        await shop.compare.run()
        await shop.send.run(await shop.send.plan())
    finally:
        await shop.close()


if __name__ == "__main__":
    asyncio.run(push_everything(Path(sys.argv[1]), sys.argv[2], sys.argv[3]))
    sys.stdout.write("done\n")
