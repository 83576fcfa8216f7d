"""What the shop's own list of orders showed already, and which of its fields the user chose for what.

Sessions only: that an order was seen says nothing about a person. An order that was taken off the list of orders stays
known here, so that it does not come back by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from core.domain.model import OrderKey
from core.store.codec import Json
from core.store.database import Database

_COLUMNS: Final = Json(dict[str, str])
_MOST_CHOICES: Final = 20


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
