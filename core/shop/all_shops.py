"""All shops of this computer compared in one go: each as if alone, with one limit for those that share a key.

What becomes of one is its own affair: a shop that cannot be opened or asked is named, and the others go on. A shop that
is open already is compared where it is open. Nothing is sent here.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Final

from msgspec import Struct

from core.domain.errors import ReconcilerError
from core.domain.model import FailureNote
from core.domain.results import CompareResult, Progress
from core.shop.connections import LimiterPool
from core.shop.overview import Tile, read_overview
from core.shop.profile_folders import list_profiles
from core.shop.profiles import open_profile
from core.shop.run import ProgressCallback
from core.shop.shop import Shop
from core.system.stop import Stop

AT_ONCE: Final = 4
"""Shops that are open together."""


class Compared(Struct, frozen=True):
    """How the comparison of one shop ended."""

    name: str
    result: CompareResult | None = None
    failure: FailureNote | None = None
    """Why there is no result, or none of all its orders."""


class AllShops:
    """Knows where they are, and the limits that they share while one program has them open."""

    def __init__(self, data_dir: Path | None) -> None:
        self._data_dir = data_dir
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
