"""All shops of this computer in one go: compared, each as if alone, with one limit for those that share a key; and the
night shifts of those that nobody has open.

What becomes of one is its own affair: a shop that cannot be opened or asked is named, and the others go on. A shop that
is open already is compared where it is open, and has its shift there. What a shift sends is the shift's to say.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from msgspec import Struct

from core.domain.errors import ReconcilerError, SettingsError
from core.domain.messages import as_notice
from core.domain.model import FailureNote, Notice
from core.domain.night import night_of
from core.domain.notices import Told
from core.domain.results import CompareResult, Progress
from core.domain.settings import ShopSettings
from core.shop.connections import LimiterPool
from core.shop.overview import Tile, read_overview
from core.shop.profile_folders import SETTINGS_FILE, list_profiles, listed_folders
from core.shop.profiles import open_profile
from core.shop.run import ProgressCallback
from core.shop.shop import Shop
from core.shop.watch_folder import Watcher, WatchOptions
from core.store.settings_file import SettingsFile
from core.system.clock import Clock, SystemClock
from core.system.stop import Stop

AT_ONCE: Final = 4
"""Shops that are open together."""


class Compared(Struct, frozen=True):
    """How the comparison of one shop ended."""

    name: str
    result: CompareResult | None = None
    failure: FailureNote | None = None
    """Why there is no result, or none of all its orders."""


class Shift(Struct, frozen=True):
    """A night shift of a shop that nobody has open, or why it could not be."""

    shop: str
    said: tuple[Notice, ...]
    told: tuple[Told, ...] = ()
    """What of it is also told outside of the window."""


class AllShops:
    """Knows where they are, and the limits that they share while one program has them open."""

    def __init__(self, data_dir: Path | None, *, clock: Clock | None = None) -> None:
        self._data_dir = data_dir
        self._clock = clock or SystemClock()
        self._looked_after: dict[str, date] = {}
        """By shop: the last night that needs no look any more."""
        self._said: dict[str, tuple[Notice, ...]] = {}
        """By shop: what was said of it last, so that what lasts all night is said once."""
        self.pool = LimiterPool()

    async def overview(self, opened: Shop | None) -> tuple[Tile, ...]:
        """How each stands; ``opened`` as it is now, the others as they were when they were closed."""
        if opened is not None:
            opened.keep_tile()
        return read_overview(self._data_dir)

    async def compare(self, *, opened: Shop | None, progress: ProgressCallback, stop: Stop) -> tuple[Compared, ...]:
        """Compare all shops; ``opened`` is the one that is open, if it is among them."""
        names = list_profiles(self._data_dir)
        rooms, under_way = asyncio.Semaphore(AT_ONCE), dict[str, Progress]()

        def report(name: str, part: Progress) -> None:
            under_way[name] = part
            parts = under_way.values()
            done, total = sum(one.done for one in parts), sum(one.total for one in parts)
            mine = part.changed if opened is not None and name == opened.name else ()
            progress(Progress(phase=part.phase, done=done, total=total, limits=part.limits, changed=mine))

        async def compare(name: str) -> Compared:
            async with rooms:
                if stop.requested:
                    return Compared(name)
                try:
                    return await self._compare(name, opened, lambda part: report(name, part), stop)
                except ReconcilerError as error:
                    return Compared(name, failure=error.note)

        ends = await asyncio.gather(*(compare(name) for name in names), return_exceptions=True)
        for end in ends:
            if isinstance(end, BaseException):  # a bug; by now every shop is closed
                raise end
        return tuple(end for end in ends if isinstance(end, Compared))

    async def _compare(self, name: str, opened: Shop | None, progress: ProgressCallback, stop: Stop) -> Compared:
        if opened is not None and opened.name == name:
            result = await opened.compare.run(progress=progress, stop=stop)
            return Compared(name, result, result.failure)
        shop = await open_profile(self._data_dir, name, pool=self.pool)
        try:
            result = await shop.compare.run(progress=progress, stop=stop)
        finally:
            await shop.close()
        return Compared(name, result, result.failure)

    # ---------------------------------------------------------------------------------------------- night shifts

    async def shifts(self, *, opened: str, say: Callable[[Notice], str], stop: Stop) -> tuple[Shift, ...]:
        """The shifts that are due now in shops other than ``opened``, one after the other; ``say``: words for notices.

        A shop is opened for its shift only, once a night, unless it could not be opened or another has its shift.
        """
        shifts = []
        for name, folder in listed_folders(self._data_dir).items():
            settings = None if name == opened else _settings_in(folder)
            night = night_of(self._clock.now(), settings) if settings is not None and settings.night_send else None
            if settings is None or night is None or self._looked_after.get(name) == night or stop.requested:
                continue
            shift, has_ended = await self._shift(name, settings, say, stop)
            if has_ended:
                self._looked_after[name] = night
            if shift.said and self._said.get(name) != shift.said:
                shifts.append(shift)
            self._said[name] = shift.said
        return tuple(shifts)

    async def _shift(
        self, name: str, settings: ShopSettings, say: Callable[[Notice], str], stop: Stop
    ) -> tuple[Shift, bool]:
        """What there is to say, and whether there is nothing more to do this night."""
        called, said, told, has_ended = settings.shop_name or name, list[Notice](), list[Told](), False
        try:
            shop = await open_profile(self._data_dir, name, pool=self.pool, clock=self._clock)
            try:
                shop.notices.say, shop.notices.on_tell = say, told.append
                options = WatchOptions(send=True)
                await Watcher(shop.watch_folder, options, clock=self._clock, tell=said.append).look(stop)
                has_ended = shop.night_shift.why_not_now() is not None
                if not stop.requested:
                    await shop.notices.drain()
            finally:
                await shop.close()
        except ReconcilerError as error:
            said.append(Notice("night_ended", {"reason": as_notice(error.note)}))
        return Shift(called, tuple(said), tuple(told)), has_ended


def _settings_in(folder: Path) -> ShopSettings | None:
    """``None`` where they cannot be read: whoever opens the shop is told why."""
    try:
        return SettingsFile(folder / SETTINGS_FILE).load()
    except SettingsError:
        return None
