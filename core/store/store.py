"""The store of one shop profile as a whole: opening, closing, backups, and forgetting.

Backups lie beside the file, dated: one a day, and one before each migration. Never made by copying the file's bytes.

It decides whether SQLite's integrity check has to run on open, for that takes a second and a half for a gigabyte, and a
shop's year is that large. A file that nobody has touched since this program closed it is what it was when it was
closed, so a large one is not checked again: its last entry names the moment of closing, and the file is given that
moment as the time of its last change. Whatever writes to the file afterwards, a crash of ours included, changes that
time or leaves a write-ahead log, and the file is checked. So is a small file, at every opening. What the disk itself
forgets shows when it is read, at the latest by the backup of the day, which reads everything.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from msgspec import Struct

from core.domain.errors import StoreError, StoreWriteError
from core.domain.model import KeptForms
from core.store import codec
from core.store.database import Database, create_database, open_database, wal_of
from core.store.history import PushHistory
from core.store.journal import Journal
from core.store.order_table import OrderTable
from core.store.personal_data import (
    count_holding,
    forget_in_filters,
    forget_in_orders,
    forget_in_pushes,
    forget_only_in_ecomail,
    stands_in,
)
from core.store.runs import RunTable
from core.store.schema import NEWEST_VERSION, empty_database, migrate, version_of
from core.store.small_tables import (
    FilterTable,
    KeyValueTable,
    ListedTable,
    OnlyInEcomailTable,
    PayoutTable,
    WatchedTable,
)
from core.store.survey import SurveyTable

KEPT_BACKUPS: Final = 5
ALWAYS_CHECKED_BYTES: Final = 32 << 20
"""Files up to this size take less than a twentieth of a second."""
_FACT: Final = "closed_at"
_UNFINISHED: Final = "forgetting"
"""Under this name: whether the copies still hold what is forgotten in the file."""
_KEPT_FORMS: Final = "kept_forms"
_COARSEST_SECONDS: Final = 2
"""How exactly the coarsest file system (FAT) keeps the time of a change."""
_ALWAYS: Final = "9999"
"""After every time that is kept."""


def back_up(database: Database, now: datetime) -> Path:
    """Make a copy, checked, named by ``now``, and delete none.

    Raises ``StoreWriteError``, with the earlier copies all still there.
    """
    target = _folder_entry(database.path, now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ"))
    database.copy_to(target)
    return target


def back_up_if_due(database: Database, now: datetime, *, rotate: bool = True) -> Path | None:
    """Make a copy if there is none of the day of ``now`` (UTC).

    With ``rotate``, of all copies the new one and the newest others stay, ``KEPT_BACKUPS`` in all.
    """
    today = _folder_entry(database.path, now.astimezone(UTC).strftime("%Y%m%d")).stem
    if any(backup.name.startswith(today) for backup in backups_of(database.path)):
        return None
    made = back_up(database, now)
    if rotate:
        _remove([backup for backup in backups_of(database.path) if backup != made][: 1 - KEPT_BACKUPS])
    return made


def replace_backups(database: Database, now: datetime) -> None:
    """Make a copy of what there is now, and keep no earlier one: they hold what has to be forgotten."""
    earlier = backups_of(database.path)
    newest = back_up(database, now)
    _remove([backup for backup in earlier if backup != newest])


def backups_of(path: Path) -> list[Path]:
    """The copies of the file at ``path``, oldest first."""
    return sorted(path.parent.glob(_folder_entry(path, "*").name))


def _remove_partial(path: Path) -> None:
    """Files of a copy that was being made when the program was killed: they hold all that was to be copied."""
    _remove(list(path.parent.glob(f"{path.stem}.*.part*")))


def _folder_entry(path: Path, stamp: str) -> Path:
    return path.with_name(f"{path.stem}.backup-{stamp}{path.suffix}")


def _remove(backups: list[Path]) -> None:
    for backup in backups:
        try:
            backup.unlink(missing_ok=True)
        except OSError as error:
            raise StoreWriteError(file=str(backup), reason=error.strerror or str(error)) from error


def seal_of(path: Path) -> Callable[[Database], bool]:
    """Looks at the file before it is opened. The answer tells of the opened file whether it is as we closed it."""
    try:
        status = path.stat()
    except OSError:
        return _gone_over  # opening it will say what is wrong
    closed_at, rest = divmod(status.st_mtime_ns, 1_000_000_000)
    if rest or status.st_size <= ALWAYS_CHECKED_BYTES or wal_of(path).exists():
        return _gone_over

    def is_whole(database: Database) -> bool:
        try:
            return KeyValueTable(database).get(_FACT, int) == closed_at
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
        if database.path.stat().st_size > ALWAYS_CHECKED_BYTES:
            KeyValueTable(database).set(_FACT, closed_at)
            noted = True
    yield
    if noted:
        with contextlib.suppress(OSError):
            os.utime(database.path, (closed_at, closed_at))


class Forgotten(Struct, frozen=True, kw_only=True):
    """What forgetting did."""

    orders: int
    """Orders that held personal data and no longer do."""
    pushes: int
    """Entries of the history that can no longer be put back because of it."""
    unsettled: int
    """Entries left as they are, with their orders, until it is certain how they ended."""


class Store:
    """One open store. All calls are short, synchronous, and made on the thread that opened it.

    Any call may raise a ``StoreError``; a change that raised one did not happen.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.key_values = KeyValueTable(database)
        self.filters = FilterTable(database)
        self.orders = OrderTable(database, self.key_values.get(_KEPT_FORMS, KeptForms) or KeptForms())
        self.runs = RunTable(database)
        self.journal = Journal(database)
        self.history = PushHistory(database)
        self.listed = ListedTable(database)
        self.payouts = PayoutTable(database)
        self.only_in_ecomail = OnlyInEcomailTable(database)
        self.watched = WatchedTable(database)
        self.survey = SurveyTable(database)

    @classmethod
    def open(cls, path: Path, *, now: datetime) -> Store:
        """Open the file for this process alone; make it, and its folders, where there is none.

        A file of an older version is copied (a backup dated ``now``) and brought up to date. Raises
        ``StoreInUseError``, ``StoreTooNewError``, ``StoreDamagedError`` or ``StoreWriteError``, and has then changed
        nothing in the file.
        """
        if not path.exists():
            create_database(path, empty_database())
        database = open_database(path, NEWEST_VERSION, is_whole=seal_of(path))
        try:
            _remove_partial(path)
            if version_of(database) < NEWEST_VERSION:
                back_up(database, now)
            migrate(database)
        except BaseException:
            database.close()
            raise
        return cls(database)

    def remember_forms(self, kept: KeptForms) -> None:
        """For every record that is read from now on."""
        if kept != self.orders.kept:
            self.key_values.set(_KEPT_FORMS, kept)
            self.orders.kept = kept

    def close(self) -> None:
        """Idempotent."""
        with sealed(self._database):
            self._database.close()

    def backup_if_due(self, now: datetime, *, rotate: bool = True) -> Path | None:
        """Make the copy of the day, if there is none yet; returns where it is. Old ones go only with ``rotate``."""
        return back_up_if_due(self._database, now, rotate=rotate)

    def last_happened(self) -> datetime | None:
        """When the run began that was entered last, whatever clock dated it; of a list without runs, its last order."""
        row = self._database.row("SELECT at FROM runs ORDER BY run_id DESC LIMIT 1") or self._database.row(
            "SELECT added_at FROM orders ORDER BY id DESC LIMIT 1"
        )
        return None if row is None else codec.load_time(row[0])

    def holding_customer_data(self, before: datetime) -> tuple[int, int]:
        """How many orders and entries of the history ``forget_customer_data`` would empty at most. Changes nothing."""
        return count_holding(self._database, codec.dump_time(before))

    def forget_customer_data(
        self, *, now: datetime, older_than: timedelta = timedelta(0), email: str = ""
    ) -> Forgotten:
        """Take personal data out of everything that is older, here and in the backups; it cannot be undone.

        Without ``older_than``, of everything, also of what a clock that was wrong dated into the future. With
        ``email``, only of the orders and the pushes in which that address stands, in capitals or not.

        The age of an order is that of its last comparison, of a push that of its end. States of orders may follow
        from what was removed: assess them anew afterwards.
        """
        before = codec.dump_time(now - older_than) if older_than else _ALWAYS
        with self._database.transaction():
            forgotten = Forgotten(
                orders=forget_in_orders(self._database, before, email),
                pushes=forget_in_pushes(self._database, before, email),
                unsettled=sum(not email or stands_in(push, email) for push in self.journal.unsettled()),
            )
            found = forget_only_in_ecomail(self._database, before, email)
            forget_in_filters(self._database, email, everything=not older_than)
            if not older_than:  # it holds no addresses, and reading it anew may take minutes
                self.survey.clear_within()
            if forgotten.orders or forgotten.pushes or found or not older_than:
                self.key_values.set_within(_UNFINISHED, True)
        self.finish_forgetting(now)
        return forgotten

    def finish_forgetting(self, now: datetime) -> bool:
        """Take what was forgotten out of the free space of the file and out of the copies; ``False`` if it was.

        What was emptied and what has still to be done because of it were entered together: killed in between, or
        with a disk that is full, the next start goes on here.
        """
        if not self.key_values.get(_UNFINISHED, bool):
            return False
        self._database.compact()
        replace_backups(self._database, now)
        self.key_values.set(_UNFINISHED, False)
        return True
