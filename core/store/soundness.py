"""Whether a file has to be gone over before it is used. Knows one fact and one time, and no table of orders.

Going over a file takes a second and a half for a gigabyte, and a shop's year is that large. A file that nobody has
touched since this program closed it is what it was when it was closed, so a large one is not gone over again: its last
entry names the moment of closing, and the file is given that moment as the time of its last change. Whatever writes to
the file afterwards, a crash of ours included, changes that time or leaves a write-ahead log, and the file is gone over.
So is a small file, at every opening. What the disk itself forgets shows when it is read, at the latest by the copy of
the day, which reads everything.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from core.domain.errors import StoreError
from core.store.database import Database, wal_of
from core.store.small_tables import FactTable

ALWAYS_GONE_OVER_BYTES: Final = 32 << 20
"""Files up to this size take less than a twentieth of a second."""
_FACT: Final = "closed_at"
_COARSEST_SECONDS: Final = 2
"""How exactly the coarsest file system (FAT) keeps the time of a change."""


def seal_of(path: Path) -> Callable[[Database], bool]:
    """Looks at the file before it is opened. The answer tells of the opened file whether it is as we closed it."""
    try:
        status = path.stat()
    except OSError:
        return _gone_over  # opening it will say what is wrong
    closed_at, rest = divmod(status.st_mtime_ns, 1_000_000_000)
    if rest or status.st_size <= ALWAYS_GONE_OVER_BYTES or wal_of(path).exists():
        return _gone_over

    def is_whole(database: Database) -> bool:
        try:
            return FactTable(database).get(_FACT, int) == closed_at
        except StoreError:
            return False  # an older version knows no such facts; what else is wrong, going over it will tell

    return is_whole


def _gone_over(_database: Database) -> bool:
    return False


@contextlib.contextmanager
def sealed(database: Database) -> Iterator[None]:
    """Around the closing of ``database``: the next opening need not go over the file."""
    closed_at = int(time.time()) // _COARSEST_SECONDS * _COARSEST_SECONDS
    noted = False
    # Whatever hinders it, the file is gone over at the next opening, and that is all.
    with contextlib.suppress(StoreError, OSError):
        if database.path.stat().st_size > ALWAYS_GONE_OVER_BYTES:
            FactTable(database).set(_FACT, closed_at)
            noted = True
    yield
    if noted:
        with contextlib.suppress(OSError):
            os.utime(database.path, (closed_at, closed_at))
