"""The small tables beside orders and journal, one class each: key-value pairs, listed orders, orphans, watched files.

- ``KeyValueTable``: single values by name, each of a type of its own.
- ``PayoutTable``: what payment providers and the bank say of an order, by its number; amounts, nothing of who paid.
- ``FilterTable``: filters of the list that the user gave a name. What they look for may be a customer's address.
- ``ListedTable``: which orders the shop's own list showed already, and which of its fields the user chose for what.
  Sessions only. An order that was taken off the list of orders stays known here, lest it come back by itself.
- ``OnlyInEcomailTable``: transactions that no order accounted for when Ecomail was last searched; a copy, made anew.
- ``WatchedTable``: files of a watched folder that were dealt with; names and sizes, nothing of their content.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final, TypeVar

import msgspec
from msgspec import Struct

from core.domain.list_filter import SavedFilter, is_sound
from core.domain.model import OrderKey, Transaction
from core.domain.payouts import Movement, merged
from core.domain.search import fold
from core.store import codec
from core.store.codec import Json
from core.store.database import Database

T = TypeVar("T")
_COLUMNS: Final = Json(dict[str, str])
_MOST_CHOICES: Final = 20
_MOVEMENTS: Final = Json(tuple[Movement, ...])
_FILTER: Final = Json(SavedFilter)
_FILTER_OF: Final = "filter:"
NAMES_OF_FILTERS: Final = (_FILTER_OF, "filter;")
"""The names from the first to the one after the last."""
_PAYOUT: Final = "payout:"
_PAYOUTS: Final = (_PAYOUT, "payout;")


class KeyValueTable:
    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str, kind: type[T]) -> T | None:
        """The value kept under ``name``; ``None`` where there is none, or none of this kind any more."""
        row = self._database.row("SELECT value FROM facts WHERE name = ?", (name,))
        if row is None:
            return None
        try:
            return Json(kind).load(row[0])
        except msgspec.MsgspecError:
            return None  # an earlier version kept something else; nothing here is irreplaceable

    def set(self, name: str, value: object) -> None:
        with self._database.transaction():
            self.set_within(name, value)

    def set_within(self, name: str, value: object) -> None:
        """The same inside a transaction that is open."""
        _put_within(self._database, name, Json(type(value)).dump(value))


def _put_within(database: Database, name: str, value: str) -> None:
    database.execute(
        "INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, value),
    )


class PayoutTable:
    """Lives among the key-value pairs, one for each order: it is little, and asked for by number or as a whole."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_order(self, number: str) -> tuple[Movement, ...]:
        row = self._database.row("SELECT value FROM facts WHERE name = ?", (_PAYOUT + number,))
        with self._database.translated():
            return () if row is None else _MOVEMENTS.load(row[0])

    def all(self) -> dict[str, tuple[Movement, ...]]:
        """By the number of the order."""
        rows = self._database.rows("SELECT name, value FROM facts WHERE name >= ? AND name < ?", _PAYOUTS)
        with self._database.translated():
            return {name.removeprefix(_PAYOUT): _MOVEMENTS.load(value) for name, value in rows}

    def add(self, movements: Iterable[tuple[str, Movement]]) -> tuple[int, int]:
        """All of them or none; returns how many were new or say something new, and how many were known."""
        by_order: dict[str, list[Movement]] = {}
        for number, movement in movements:
            by_order.setdefault(number, []).append(movement)
        new = known = 0
        with self._database.transaction():
            for number, coming in by_order.items():
                before = self.of_order(number)
                fresh = set(merged((), coming)) - set(before)
                known, new = known + len(coming) - len(fresh), new + len(fresh)
                if fresh:
                    _put_within(self._database, _PAYOUT + number, _MOVEMENTS.dump(merged(before, coming)))
        return new, known

    def clear(self) -> int:
        """Drops all of it; returns of how many orders there was something."""
        with self._database.transaction():
            return self._database.execute("DELETE FROM facts WHERE name >= ? AND name < ?", _PAYOUTS).rowcount


class FilterTable:
    """Lives among the key-value pairs, one for each filter."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[SavedFilter, ...]:
        """By name. One that cannot be read or asked here is left out: another version knows it."""
        rows = self._database.rows("SELECT value FROM facts WHERE name >= ? AND name < ?", NAMES_OF_FILTERS)
        found = []
        for (value,) in rows:
            with contextlib.suppress(msgspec.MsgspecError):
                found.append(_FILTER.load(value))
        return tuple(one for one in sorted(found, key=lambda one: fold(one.name)) if all(map(is_sound, one.conditions)))

    def put(self, wanted: SavedFilter) -> None:
        with self._database.transaction():
            _put_within(self._database, _FILTER_OF + wanted.name, _FILTER.dump(wanted))

    def delete(self, name: str) -> None:
        with self._database.transaction():
            self._database.execute("DELETE FROM facts WHERE name = ?", (_FILTER_OF + name,))


class ListedTable:
    def __init__(self, database: Database) -> None:
        self._database = database

    def known(self, keys: Iterable[OrderKey]) -> set[OrderKey]:
        """Those of ``keys`` that were listed before."""
        return {
            key
            for key in keys
            if self._database.row(
                "SELECT 1 FROM listed_orders WHERE website_id = ? AND order_session = ?",
                (key.website_id, key.order_session),
            )
        }

    def add(self, keys: Iterable[OrderKey]) -> None:
        with self._database.transaction():
            for key in keys:
                self._database.execute(
                    "INSERT OR IGNORE INTO listed_orders (website_id, order_session) VALUES (?, ?)",
                    (key.website_id, key.order_session),
                )

    def columns(self) -> list[dict[str, str]]:
        """The user's choices of columns, newest first."""
        rows = self._database.rows("SELECT columns FROM listed_columns ORDER BY id DESC")
        with self._database.translated():
            return [_COLUMNS.load(row[0]) for row in rows]

    def remember_columns(self, columns: Mapping[str, str]) -> None:
        text = _COLUMNS.dump(dict(sorted(columns.items())))
        with self._database.transaction():
            self._database.execute("DELETE FROM listed_columns WHERE columns = ?", (text,))
            self._database.execute("INSERT INTO listed_columns (columns) VALUES (?)", (text,))
            self._database.execute(
                "DELETE FROM listed_columns WHERE id NOT IN (SELECT id FROM listed_columns ORDER BY id DESC LIMIT ?)",
                (_MOST_CHOICES,),
            )


class OnlyInEcomailTable:
    def __init__(self, database: Database) -> None:
        self._database = database

    def replace(self, transactions: Iterable[Transaction], *, at: datetime) -> None:
        """Keep these instead of those of the last search; all of them, or the earlier ones stay."""
        found_at = codec.dump_time(at)
        with self._database.transaction():
            self._database.execute("DELETE FROM only_in_ecomail")
            for transaction in transactions:
                self._database.execute(
                    "INSERT INTO only_in_ecomail (order_id, found_at, held) VALUES (?, ?, ?)",
                    (transaction.order_id, found_at, codec.TRANSACTION.dump(transaction)),
                )

    def remove(self, order_ids: Iterable[str]) -> None:
        with self._database.transaction():
            for order_id in order_ids:
                self._database.execute("DELETE FROM only_in_ecomail WHERE order_id = ?", (order_id,))

    def all(self) -> list[Transaction]:
        """In the sequence in which they were kept."""
        rows = self._database.rows("SELECT held FROM only_in_ecomail ORDER BY id")
        with self._database.translated():
            return [codec.TRANSACTION.load(row[0]) for row in rows]


class WatchedFile(Struct, frozen=True):
    """One state of a file: written again, it is another one."""

    path: str
    size: int
    modified: int
    """Nanoseconds, as the file system says."""


class WatchedTable:
    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> set[WatchedFile]:
        return {WatchedFile(*row) for row in self._database.rows("SELECT path, size, modified FROM watched_files")}

    def add(self, file: WatchedFile) -> None:
        with self._database.transaction():
            self._database.execute(
                "INSERT OR REPLACE INTO watched_files (path, size, modified) VALUES (?, ?, ?)",
                (file.path, file.size, file.modified),
            )
