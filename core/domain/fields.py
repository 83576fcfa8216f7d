"""One row a field: all that sets one field of Ecomail's transaction, or one column of an imported file, apart.

Whoever treats every field alike goes over these tables, so a new field is a row here, a field of the struct that holds
it, and the reader that finds it. A test holds the structs of ``core.domain.model`` to the tables.

It knows no transaction and no file, only what their fields are. What only one field has to do with (how an order's
total is worked out, say) is not here.
"""

from __future__ import annotations

import enum
from typing import Final

from msgspec import Struct

# -------------------------------------------------------------------------------------------- columns of a file


class CellKind(enum.Enum):
    """How a cell of a column is read; the readers are in ``core.files``."""

    IDENTIFIER = enum.auto()
    TEXT = enum.auto()
    EMAIL = enum.auto()
    COUNTRY = enum.auto()
    CURRENCY = enum.auto()
    MOMENT = enum.auto()
    """Of one column only: ``timestamp``, which has ``timestamp_resolution`` beside it."""
    AMOUNT = enum.auto()
    """Of one column only: ``total``, which may name the ``currency``."""


class FileColumn(Struct, frozen=True):
    """What a file can say of an order; the field of ``FileRow`` has the same name."""

    name: str
    cell: CellKind
    identifies: bool = False
    """Part of what makes rows rows of one order. All other columns have to agree in all rows of an order."""
    shared: bool = False
    """Many orders may hold the same, so one value may be put right for all of them."""
    is_place: bool = False
    """Where the order goes: in a nested list the delivery address says it before any other."""


class Field(Struct, frozen=True, kw_only=True):
    """One field of ``Transaction``."""

    name: str
    column: FileColumn | None = None
    """The column of a file that can say it."""


def _from_file(name: str, cell: CellKind, *, shared: bool = False, is_place: bool = False) -> Field:
    return Field(name=name, column=FileColumn(name, cell, shared=shared, is_place=is_place))


HEADER: Final[tuple[Field, ...]] = (
    _from_file("order_id", CellKind.IDENTIFIER),
    _from_file("email", CellKind.EMAIL),
    _from_file("shop", CellKind.TEXT),
    Field(name="amount"),
    Field(name="tax"),
    Field(name="shipping"),
    _from_file("city", CellKind.TEXT, is_place=True),
    _from_file("county", CellKind.TEXT, is_place=True),
    _from_file("country", CellKind.COUNTRY, shared=True, is_place=True),
    _from_file("timestamp", CellKind.MOMENT, shared=True),
    Field(name="props"),
    Field(name="status"),
)
"""The fields of ``transaction`` in Ecomail's document, in the order in which they are shown."""

FILE_COLUMNS: Final[tuple[FileColumn, ...]] = (
    FileColumn("order_session", CellKind.IDENTIFIER, identifies=True),
    FileColumn("website_id", CellKind.IDENTIFIER, identifies=True, shared=True),
    *(field.column for field in HEADER if field.column is not None),
    FileColumn("total", CellKind.AMOUNT),
    FileColumn("currency", CellKind.CURRENCY, shared=True),
)
"""In the order in which they are offered and exported."""
