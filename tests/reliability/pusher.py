"""Processes that can be killed: each takes up what an earlier one left, compares, sends everything and ends with 0.

    python -m tests.reliability.pusher

Begins one for each line ``FOLDER WEMASY_URL ECOMAIL_URL`` of standard input (as JSON), and says its number, then how it
ended: 0, ``SAID`` for a failure that the program has a sentence for, anything else for none. A fourth part of the line
is put into the environment, a fifth is a command for the command line instead. They are forked, so that the program is loaded once. Their clock runs a hundred times as fast as the one on the
wall, so that settling takes half a second.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
import traceback
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NoReturn

import anyio._backends._asyncio  # noqa: F401 - what the program loads with its first request; here once for all
import httpcore  # noqa: F401 - likewise
from msgspec.structs import replace

from core.cli.main import main as run_command
from core.demo_shop.shop import DEMO_ECOMAIL_KEY, DEMO_WEMASY_TOKEN
from core.domain.errors import ReconcilerError
from core.domain.night import NightEnd
from core.files.options import ImportOptions
from core.services import retry
from core.shop.profiles import open_profile
from core.shop.shop import Shop
from core.system.clock import SystemClock
from core.system.keyring import CredentialStore, Service
from tests.support.profiles import SETTINGS

SPEED = 100.0
SAID = 3


class FastClock:
    """``core.system.clock.Clock``, faster, and the same in every process."""

    def monotonic(self) -> float:
        return time.monotonic() * SPEED

    def now(self) -> datetime:
        return datetime(2026, 3, 2, 12, 0, tzinfo=UTC) + timedelta(seconds=self.monotonic())

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds / SPEED)


def keys() -> CredentialStore:
    credentials = CredentialStore.in_memory("test")
    credentials.set(Service.WEMASY, DEMO_WEMASY_TOKEN)
    credentials.set(Service.ECOMAIL, DEMO_ECOMAIL_KEY)
    return credentials


async def push_everything(folder: Path, wemasy_url: str, ecomail_url: str) -> None:
    shop = await open_profile(folder, "test", clock=FastClock(), credentials=keys())
    try:
        settings = replace(SETTINGS, wemasy_base_url=wemasy_url, ecomail_base_url=ecomail_url)
        await shop.setup.change_settings(settings)
        if not os.environ.get("NIGHT"):
            await shop.send.finish_unsettled()
        await shop.import_file.run(folder / "orders.csv", ImportOptions())
        await shop.compare.run()
        await shop.compare.run()
        if os.environ.get("UNTIL") == "compared":
            return
        if os.environ.get("NIGHT"):
            await nights(shop)
        else:
            await shop.send.run(await shop.send.plan())
    finally:
        await shop.close()


async def nights(shop: Shop) -> None:
    """Shifts, until one ends well: the first one after a kill may only settle what is not certain."""
    at_any_hour = {"night_send": True, "night_from": "00:00", "night_until": "00:00", "night_share": 100}
    await shop.setup.change_settings(replace(shop.settings, **at_any_hour))
    for _ in range(5):
        if (await shop.night_shift.run()).end is NightEnd.DONE:
            return
    raise RuntimeError("no night ended well")


def _push_and_exit(
    folder: str,
    wemasy_url: str,
    ecomail_url: str,
    environment: Mapping[str, str] | None = None,
    command: Sequence[str] = (),
) -> NoReturn:
    status = 1
    os.environ.update(environment or {})
    try:
        if command:
            for name in ("monotonic", "now", "sleep"):
                setattr(SystemClock, name, getattr(FastClock, name))
            with Path(os.devnull).open("w") as nowhere, redirect_stdout(nowhere), redirect_stderr(nowhere):
                os._exit(run_command(["--data-dir", folder, "--profile", "test", *command], credentials=keys()))
        asyncio.run(push_everything(Path(folder), wemasy_url, ecomail_url))
        status = 0
    except ReconcilerError:
        status = SAID
    except BaseException:  # noqa: BLE001 - whatever it is, this process must not go on as the one it was forked from
        traceback.print_exc()
    os._exit(status)


def main() -> None:
    retry.LOOK_SECONDS *= SPEED  # the disk and the wire are no faster for it
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _push_and_exit(*json.loads(line))
        _say(child)
        _, status = os.waitpid(child, 0)
        _say(os.waitstatus_to_exitcode(status))


def _say(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
