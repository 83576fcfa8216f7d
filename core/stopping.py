"""How the user stops a long job: nothing new starts, what was begun is finished and recorded."""

from __future__ import annotations

import asyncio


class Stop:
    """Asked for once, seen everywhere. Belongs to one event loop; ask through ``call_soon_threadsafe`` from outside."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    @property
    def requested(self) -> bool:
        return self._event.is_set()

    def request(self) -> None:
        self._event.set()

    async def wait(self) -> None:
        await self._event.wait()
