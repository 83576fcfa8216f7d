"""How the user stops or pauses a long job: nothing new starts, what was begun is finished and recorded.

A file of its own, although small: services, files and shop all take one, and none of them may know another. It never
cancels anything by itself.
"""

from __future__ import annotations

import asyncio


class Stop:
    """Asked for once, seen everywhere. Belongs to one event loop; ask through ``call_soon_threadsafe`` from outside.

    A pause holds back what is not begun yet, for as long as the user likes; a stop ends it.
    """

    def __init__(self) -> None:
        self._event = asyncio.Event()
        self._may_go_on = asyncio.Event()
        self._may_go_on.set()

    @property
    def requested(self) -> bool:
        return self._event.is_set()

    @property
    def paused(self) -> bool:
        return not self._may_go_on.is_set()

    def request(self) -> None:
        self._event.set()
        self._may_go_on.set()

    def pause(self) -> None:
        if not self.requested:
            self._may_go_on.clear()

    def resume(self) -> None:
        self._may_go_on.set()

    async def wait(self) -> None:
        await self._event.wait()

    async def pause_ends(self) -> None:
        """Returns at once while there is no pause; ask before beginning anything new, then look at ``requested``."""
        await self._may_go_on.wait()
