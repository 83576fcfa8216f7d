"""Which files of a watched folder were dealt with already. Keeps their names and sizes, nothing of their content."""

from __future__ import annotations

from msgspec import Struct

from core.store.database import Database


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
