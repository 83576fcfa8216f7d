"""Transactions that no order of the list accounted for when Ecomail was last searched. A copy, made anew each time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from core.domain.model import Transaction
from core.store import codec
from core.store.database import Database


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
