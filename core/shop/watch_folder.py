"""Watching: a folder for new files of orders, a schedule that compares, and the night shift where it is switched on.

By itself it imports and compares; only a shift sends (``core.shop.night_shift``), and only where it was asked for.

Polls by the clock it is handed, so it needs nothing of the operating system and works on network drives. Each state of
a file is dealt with once, also over restarts.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path
from typing import Final

from msgspec import Struct

from core.domain.errors import ReconcilerError, StoreInUseError, UsageError
from core.domain.messages import as_notice
from core.domain.model import FailureNote, Notice, OrderState
from core.domain.night import Night, NightEnd, said_of
from core.domain.results import CompareResult
from core.domain.verdicts import NEEDS_YOU, VERDICTS, Group
from core.files.options import ImportOptions
from core.shop.compare import Compare
from core.shop.import_file import ImportFile
from core.shop.night_shift import NightShift
from core.shop.notices import Notices
from core.shop.run import ShopContext
from core.store.small_tables import WatchedFile
from core.system.clock import Clock
from core.system.stop import Stop

POLL_SECONDS: Final = 5.0
SETTLE_SECONDS: Final = 2.0
"""A file that did not change for so long is not being written any more."""
ENDINGS: Final = frozenset({".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})
_NEEDS_YOU: Final = tuple(row.state for row in VERDICTS.values() if row.group in {*NEEDS_YOU, Group.COULD_NOT_CHECK})

Tell = Callable[[Notice], None]


class WatchOptions(Struct, frozen=True, kw_only=True):
    folder: Path | None = None
    every: timedelta | None = None
    """How often everything is compared."""
    send: bool = False
    """The night shift runs in its hours, in a shop that has one."""
    reading: ImportOptions = ImportOptions()
    """How the files are read; what is left out is found out from each of them."""


class WatchFolder:
    """What watching does with one shop: takes in new files, compares, and remembers which files it dealt with."""

    def __init__(self, context: ShopContext, compare: Compare, night_shift: NightShift, notices: Notices) -> None:
        self._watched = context.store.watched
        self.night_shift = night_shift
        self.notices = notices
        self.import_file = ImportFile(context)
        self.compare = compare

    async def known_files(self) -> set[WatchedFile]:
        """The files of a watched folder that were dealt with."""
        return self._watched.all()

    async def note(self, file: WatchedFile) -> None:
        self._watched.add(file)


class Watcher:
    """Belongs to the event loop of the shop. ``tell`` is called with every notice, on that loop."""

    def __init__(self, shop: WatchFolder, options: WatchOptions, *, clock: Clock, tell: Tell) -> None:
        if options.folder is None and options.every is None and not options.send:
            raise UsageError(detail=Notice("nothing_to_watch"))
        self._shop = shop
        self._options = options
        self._clock = clock
        self._tell = tell
        self._last_seen: set[WatchedFile] = set()
        self._needed: int | None = None
        self._next_compare = 0.0
        self._held = ""
        self.night: Night | None = None
        """What the last shift did that this watcher began."""
        self.failure: FailureNote | None = None
        """Why the last comparison that this watcher began did not work."""

    async def run(self, stop: Stop) -> None:
        """Until ``stop``. What fails is told and tried again the next time."""
        while not stop.requested:
            await self.look(stop)
            await self._wait(stop, POLL_SECONDS)

    async def look(self, stop: Stop) -> None:
        """One look at the folder, and a shift or a comparison if one is due. For a window, which waits by itself."""
        await self._import_new(self._settled())
        if self._options.send and await self._shift_if_due(stop):
            return
        if self._options.every is not None and self._clock.monotonic() >= self._next_compare:
            self._next_compare = self._clock.monotonic() + self._options.every.total_seconds()
            await self._compare(stop)

    async def run_once(self, stop: Stop) -> bool:
        """One look at the folder, and a shift or else one comparison, for cron; whether something needs the user.

        Raises ``StoreInUseError`` where another computer holds the shift.
        """
        self._settled()
        if self._options.folder is not None:
            await self._wait(stop, SETTLE_SECONDS)
        problems = await self._import_new(self._settled())
        if stop.requested:
            return problems
        if self._options.send:
            why = self._shop.night_shift.why_not_now()
            if why is None:
                night = await self._shift(stop)
                return problems or night.end is not NightEnd.DONE or bool(night.left or night.needs_you)
            self._tell(Notice("night_ended", {"reason": why}))
        return await self._compare(stop) or problems

    # ------------------------------------------------------------------------------------------------ the folder

    def _settled(self) -> list[WatchedFile]:
        """Files that are as they were at the last look."""
        seen = set(_files_in(self._options.folder)) if self._options.folder is not None else set()
        settled = seen & self._last_seen
        self._last_seen = seen
        return sorted(settled, key=lambda file: (file.modified, file.path))

    async def _import_new(self, files: Iterable[WatchedFile]) -> bool:
        """Imports what was not dealt with yet; whether a file needs the user."""
        known = await self._shop.known_files()
        problems = False
        for file in files:
            if file in known:
                continue
            name = Path(file.path).name
            try:
                report = await self._shop.import_file.run(Path(file.path), self._options.reading)
            except ReconcilerError as error:
                problems = True
                self._tell(Notice("watch_file_problem", {"reason": as_notice(error.note)}))
            else:
                counts = {"file": name, "added": str(report.added), "updated": str(report.updated)}
                self._tell(Notice("watch_imported", counts))
                if report.rejected:
                    problems = True
                    self._tell(Notice("watch_rejected", {"file": name, "count": str(len(report.rejected))}))
            await self._shop.note(file)
        return problems

    # --------------------------------------------------------------------------------------------- the night shift

    async def _shift_if_due(self, stop: Stop) -> bool:
        """Whether one was begun. Who else holds it is told once."""
        shift = self._shop.night_shift
        if (why := shift.why_not_now()) is not None and why.code == "night_off":
            shift.leave()
            return False
        try:
            shift.hold()
            if why is not None:
                return False
            await self._shift(stop)
        except StoreInUseError as error:
            if self._held != error.message:
                self._held = error.message
                self._tell(Notice("night_ended", {"reason": as_notice(error.note)}))
            return False
        return True

    async def _shift(self, stop: Stop) -> Night:
        self.night = await self._shop.night_shift.run(stop=stop)
        for notice in said_of(self.night):
            self._tell(notice)
        await self._shop.notices.after_night(self.night)
        return self.night

    # -------------------------------------------------------------------------------------------------- comparing

    async def _compare(self, stop: Stop) -> bool:
        """Compares everything; whether something needs the user, who hears of it when that has changed."""
        self.failure = None
        try:
            result = await self._shop.compare.run(stop=stop)
        except ReconcilerError as error:
            return await self._failed(error.note)
        if result.failure is not None:
            return await self._failed(result.failure)
        if result.stopped:
            return False
        needed, notice = _what_is_needed(result)
        if needed != self._needed:
            self._tell(notice)
        self._needed = needed
        await self._shop.notices.after_comparison(notice)
        return needed > 0

    async def _failed(self, failure: FailureNote) -> bool:
        self.failure, notice = failure, Notice("watch_failed", {"reason": as_notice(failure)})
        self._tell(notice)
        await self._shop.notices.after_comparison(notice)
        return True

    async def _wait(self, stop: Stop, seconds: float) -> None:
        asleep = asyncio.ensure_future(self._clock.sleep(seconds))
        stopped = asyncio.ensure_future(stop.wait())
        try:
            await asyncio.wait({asleep, stopped}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            asleep.cancel()
            stopped.cancel()


def _what_is_needed(result: CompareResult) -> tuple[int, Notice]:
    """How many orders need somebody, and the sentence."""
    needed = sum(result.counts.get(state, 0) for state in _NEEDS_YOU)
    later, ignored = (result.counts.get(state, 0) for state in (OrderState.LATER, OrderState.IGNORED))
    if needed or not (later or ignored):
        code = "watch_needs_you" if needed else "watch_all_good"
        return needed, Notice(code, {"count": str(needed or result.counts.get(OrderState.IN_SYNC, 0))})
    return needed, Notice("watch_set_aside", {"later": str(later), "ignored": str(ignored)})


def _files_in(folder: Path) -> Iterable[WatchedFile]:
    """Files that may hold orders. A folder that is away, as network drives are at times, is empty for now."""
    try:
        entries = list(folder.iterdir())
    except OSError:
        return
    for entry in entries:
        if entry.suffix.lower() not in ENDINGS or entry.name.startswith((".", "~$")):
            continue
        try:
            status = entry.stat()
        except OSError:
            continue
        if entry.is_file() and status.st_size:
            yield WatchedFile(str(entry.resolve()), status.st_size, status.st_mtime_ns)
