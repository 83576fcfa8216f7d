"""Dated copies beside the file: one a day, and one before each migration. Never made by copying the file's bytes."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from core.domain.errors import StoreWriteError
from core.store.database import Database

KEPT_BACKUPS: Final = 5


def back_up(database: Database, now: datetime) -> Path:
    """Make a copy, checked, named by ``now``; of all copies only the newest ``KEPT_BACKUPS`` stay.

    Raises ``StoreWriteError``, with the earlier copies all still there.
    """
    target = _folder_entry(database.path, now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ"))
    database.copy_to(target)
    _remove(backups_of(database.path)[:-KEPT_BACKUPS])
    return target


def back_up_if_due(database: Database, now: datetime) -> Path | None:
    """Make a copy if there is none of the day of ``now`` (UTC)."""
    today = _folder_entry(database.path, now.astimezone(UTC).strftime("%Y%m%d")).stem
    if any(backup.name.startswith(today) for backup in backups_of(database.path)):
        return None
    return back_up(database, now)


def replace_backups(database: Database, now: datetime) -> None:
    """Make a copy of what there is now, and keep no earlier one: they hold what has to be forgotten."""
    earlier = backups_of(database.path)
    newest = back_up(database, now)
    _remove([backup for backup in earlier if backup != newest])


def backups_of(path: Path) -> list[Path]:
    """The copies of the file at ``path``, oldest first."""
    return sorted(path.parent.glob(_folder_entry(path, "*").name))


def _folder_entry(path: Path, stamp: str) -> Path:
    return path.with_name(f"{path.stem}.backup-{stamp}{path.suffix}")


def _remove(backups: list[Path]) -> None:
    for backup in backups:
        try:
            backup.unlink(missing_ok=True)
        except OSError as error:
            raise StoreWriteError(file=str(backup), reason=error.strerror or str(error)) from error
