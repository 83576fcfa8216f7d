"""The store of one shop profile as a whole: opening, closing, copies, and forgetting."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from msgspec import Struct

from core.store import codec
from core.store.backups import back_up, back_up_if_due, replace_backups
from core.store.database import Database, create_database, open_database
from core.store.history import Past
from core.store.journal import Journal
from core.store.listed import ListedTable
from core.store.only_in_ecomail import OnlyInEcomailTable
from core.store.order_table import OrderTable
from core.store.personal_data import forget_in_orders, forget_in_pushes, forget_only_in_ecomail, stands_in
from core.store.runs import RunTable
from core.store.schema import NEWEST_VERSION, empty_database, migrate, version_of
from core.store.small_tables import FactTable
from core.store.soundness import seal_of, sealed
from core.store.watched import WatchedTable

_ALWAYS: Final = "9999"
"""After every time that is kept."""


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
        self.orders = OrderTable(database)
        self.runs = RunTable(database)
        self.journal = Journal(database)
        self.past = Past(database)
        self.facts = FactTable(database)
        self.listed = ListedTable(database)
        self.only_in_ecomail = OnlyInEcomailTable(database)
        self.watched = WatchedTable(database)

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
            if version_of(database) < NEWEST_VERSION:
                back_up(database, now)
                migrate(database)
        except BaseException:
            database.close()
            raise
        return cls(database)

    def close(self) -> None:
        """Idempotent."""
        with sealed(self._database):
            self._database.close()

    def backup_if_due(self, now: datetime) -> Path | None:
        """Make the copy of the day, if there is none yet; returns where it is."""
        return back_up_if_due(self._database, now)

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
        # Asked for by hand it is done once more in any case: an earlier try may have been cut short here.
        if forgotten.orders or forgotten.pushes or found or not older_than:
            self._database.compact()
            replace_backups(self._database, now)
        return forgotten
