"""New orders into the list, from rows of a file that were made ready by whoever read them.

A new order has been seen by nobody, so what the list shows of it is what the file says, whatever the rules of the
profile (a test holds this to them). It can therefore be written as it comes, many at a time. Orders that are on the
list already are for ``OrderTable``.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from core.domain.model import Action, FileRow, OrderState, Presence
from core.domain.stored_row import ArrivingRow
from core.store import codec
from core.store.database import Database

_INSERT: Final = """
    INSERT OR IGNORE INTO orders (
        id, added_at, website_id, order_session, order_id, email, date, currency,
        presence, state, action, products, decided
    )
"""
_NEW: Final = f"(?, ?, ?, ?, ?, ?, ?, ?, '{Presence.NOT_CHECKED}', '{OrderState.NEW}', '{Action.NONE}', '', 0)"
_INSERT_DETAILS: Final = "INSERT INTO order_details (id, row)"


def file_row(row: ArrivingRow) -> FileRow:
    return codec.FILE_ROW.load(row[-1])


def insert_new(database: Database, rows: Sequence[ArrivingRow], *, at: datetime) -> list[bool]:
    """Writes those of ``rows`` that are not on the list; says of each whether it was. Inside a transaction."""
    first_id = _next_id(database)
    added_at = codec.dump_time(at)
    numbered = list(enumerate(rows, start=first_id))
    count = database.insert_many(_INSERT, _NEW, [(row_id, added_at, *row[:6]) for row_id, row in numbered])
    if count == len(rows):
        database.insert_many(_INSERT_DETAILS, "(?, ?)", [(row_id, row[6]) for row_id, row in numbered])
        return [True] * count
    new = {row_id for (row_id,) in database.rows("SELECT id FROM orders WHERE id >= ?", (first_id,))}
    database.insert_many(_INSERT_DETAILS, "(?, ?)", [(row_id, row[6]) for row_id, row in numbered if row_id in new])
    return [row_id in new for row_id, _ in numbered]


def _next_id(database: Database) -> int:
    row = database.row("SELECT coalesce(max(id), 0) + 1 FROM orders")
    return int(row[0]) if row is not None else 1
