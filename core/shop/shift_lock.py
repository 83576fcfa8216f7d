"""Who holds the night shift of a shop, so that a second copy or computer can say who it is.

The store's own lock lets one copy of the program open a shop, and where the folder is on this computer that is all it
takes. On a network drive such locks may not hold, so who sends at night also leaves a small file with its name, and
renews it. Nothing here decides what is sent. Holds no more than a computer's name, a process's number and two times.
"""

from __future__ import annotations

import contextlib
import os
import platform
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated, Final
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Meta, Struct

from core.domain.errors import StoreHeldError, StoreInUseError
from core.system.private_files import replace_private

FILE_NAME: Final = "night-shift.json"
RENEWED_EVERY: Final = timedelta(minutes=30)
GIVEN_UP_AFTER: Final = timedelta(hours=2)
"""A holder on another computer that did not renew it for so long is gone."""
_CLOCKS_DIFFER: Final = timedelta(hours=1)

_Moment = Annotated[datetime, Meta(tz=True)]


class Holder(Struct, frozen=True, kw_only=True):
    computer: str
    process: int
    since: _Moment
    seen: _Moment


def holder_of(folder: Path) -> Holder | None:
    """Who holds the shift of the shop in ``folder``, as far as it says."""
    try:
        return msgspec.json.decode((folder / FILE_NAME).read_bytes(), type=Holder)
    except (OSError, msgspec.MsgspecError):
        return None


def held_by(folder: Path, zone: str) -> StoreInUseError:
    """The failure of opening a shop that is open elsewhere, with who it is where that is known."""
    holder = holder_of(folder)
    return StoreInUseError() if holder is None else _held(holder, zone)


class ShiftLock:
    """Of one open shop. ``take`` it before anything is sent at night, and ``release`` it."""

    def __init__(self, folder: Path, *, computer: str | None = None) -> None:
        self._path = folder / FILE_NAME
        self._computer = computer or platform.node() or "?"
        self._mine: Holder | None = None

    def take(self, now: datetime, zone: str) -> None:
        """Take it, or renew it. Raises ``StoreInUseError`` with who holds it.

        Of this computer nobody else can: the store is ours. A file that cannot be written holds nothing up.
        """
        holder = holder_of(self._path.parent)
        mine = self._mine
        if holder is not None and holder.computer != self._computer and not _is_gone(holder, now):
            raise _held(holder, zone)
        if mine is not None and holder == mine and timedelta(0) <= now - mine.seen < RENEWED_EVERY:
            return
        mine = Holder(computer=self._computer, process=os.getpid(), since=now if mine is None else mine.since, seen=now)
        self._mine = mine
        with contextlib.suppress(OSError):
            replace_private(self._path, msgspec.json.encode(mine))

    def release(self) -> None:
        if self._mine is not None and holder_of(self._path.parent) == self._mine:
            with contextlib.suppress(OSError):
                self._path.unlink()
        self._mine = None


def _is_gone(holder: Holder, now: datetime) -> bool:
    return not -_CLOCKS_DIFFER <= now - holder.seen < GIVEN_UP_AFTER


def _held(holder: Holder, zone: str) -> StoreInUseError:
    since = f"{holder.since.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"
    return StoreHeldError(computer=holder.computer, seen=since)
