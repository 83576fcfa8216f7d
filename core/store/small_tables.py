"""Single values by name, each of a type of its own: how far the shop's list was read, what a search covered."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from core.store.codec import Json
from core.store.database import Database

T = TypeVar("T")


class FactTable:
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
        self._database.execute(
            "INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, Json(type(value)).dump(value)),
        )
