"""What rows of a file do to orders that are on the list already, and what they did in all. Pure: knows no database."""

from __future__ import annotations

import enum
from collections.abc import Sequence

import msgspec
from msgspec import Struct

from core.domain.model import FileRow, OrderKey


class Upserted(Struct, frozen=True, kw_only=True):
    """What rows of a file did to the list."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    changed_keys: tuple[OrderKey, ...] = ()
    """The orders added or updated, in the order of the rows."""


class Change(enum.Enum):
    """What a row of a file did to its order."""

    ADDED = "added"
    UPDATED = "updated"
    NONE = "none"


def counted(changes: Sequence[tuple[OrderKey, Change]]) -> Upserted:
    kinds = [change for _, change in changes]
    return Upserted(
        added=kinds.count(Change.ADDED),
        updated=kinds.count(Change.UPDATED),
        unchanged=kinds.count(Change.NONE),
        changed_keys=tuple([key for key, change in changes if change is not Change.NONE]),
    )


def added_up(one: Upserted, other: Upserted) -> Upserted:
    return Upserted(
        added=one.added + other.added,
        updated=one.updated + other.updated,
        unchanged=one.unchanged + other.unchanged,
        changed_keys=one.changed_keys + other.changed_keys,
    )


def key_of(row: FileRow) -> OrderKey:
    """A row without a website id has the empty one; importing fills in the profile's."""
    return OrderKey(row.website_id or "", row.order_session)


def unnumbered(row: FileRow) -> FileRow:
    """Where the shop gave the number, the file's is only checked against it: a file without one takes it back."""
    return msgspec.structs.replace(row, order_id=None)


def merged(old: FileRow, new: FileRow) -> FileRow | None:
    """``old`` with what ``new`` says; ``None`` when that is nothing new."""
    said = {
        name: value
        for name in new.__struct_fields__
        if name not in ("file", "line", "timestamp_resolution") and (value := getattr(new, name)) is not None
    }
    if new.timestamp is not None:
        said["timestamp_resolution"] = new.timestamp_resolution
    if all(getattr(old, name) == value for name, value in said.items()):
        return None
    return msgspec.structs.replace(old, **said, file=new.file, line=new.line)
