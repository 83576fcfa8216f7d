"""One row a field: all that sets one field of Ecomail's transaction, or one column of an imported file, apart.

Whoever treats every field alike goes over these tables: the diff, the choices, the document, the answer's reader, the
card, the list that is exported, forgetting, the words. So a new field is a row here, a field of each struct that holds
it (a test holds the structs of ``core.domain.model`` to the tables), and the reader that finds it where it comes from.

The tables are data. What a kind of value means (when two are the same, how one is typed, how it is read from JSON) is
said once a kind by whoever does that. What only one field has to do with (how an order's total is worked out, say) is
not here. The demo's far side and the tests' observer must not use these tables: they are there to find mistakes in it.
"""

from __future__ import annotations

import enum
import re
from typing import Final

from msgspec import Struct
from msgspec.structs import replace


class Kind(enum.Enum):
    """What sort of value a field of a transaction holds."""

    NUMBER = enum.auto()
    """The order's: it is what an order is found by, so nobody chooses it."""
    EMAIL = enum.auto()
    NAME = enum.auto()
    """A text of which every character counts."""
    TEXT = enum.auto()
    """Never empty."""
    PLACE = enum.auto()
    """A text that may be empty: null and empty both say that there is none, each in its own way."""
    STATUS = enum.auto()
    """One of Ecomail's words."""
    MONEY = enum.auto()
    PRICE = enum.auto()
    """Money that may be below zero: a discount may be a line of its own."""
    QUANTITY = enum.auto()
    MOMENT = enum.auto()
    LEVELS = enum.auto()
    """Texts, from the widest to the narrowest."""
    TAGS = enum.auto()
    """Texts in no order."""
    PROPS = enum.auto()
    """Named values of somebody else's; the program only carries them."""


MONEY_KINDS: Final = frozenset({Kind.MONEY, Kind.PRICE})


class Group(enum.StrEnum):
    """The parts of an order's card, in the order in which they are shown."""

    CUSTOMER = "customer"
    TOTALS = "totals"
    LINES = "lines"
    OTHER = "other"


class CellKind(enum.Enum):
    """How a cell of a file's column is read; the readers are in ``core.files``."""

    IDENTIFIER = enum.auto()
    TEXT = enum.auto()
    EMAIL = enum.auto()
    COUNTRY = enum.auto()
    CURRENCY = enum.auto()
    MOMENT = enum.auto()
    """Of one column only: ``timestamp``, which has ``timestamp_resolution`` beside it."""
    AMOUNT = enum.auto()
    """Of one column only: ``total``, which may name the ``currency``."""


class FileColumn(Struct, frozen=True, kw_only=True):
    """What a file can say of an order; the field of ``FileRow`` has the same name.

    The name and the label of a column that is a field's are the field's, unless they are given.
    """

    cell: CellKind
    name: str = ""
    label: str = ""
    """What it is called where files are read, in English."""
    help: str = ""
    """One sentence on what it is for, where that needs one."""
    identifies: bool = False
    """Part of what makes rows rows of one order. All other columns have to agree in all rows of an order."""
    shared: bool = False
    """Many orders may hold the same, so one value may be put right for all of them."""
    is_place: bool = False
    """Where the order goes: in a nested list the delivery address says it before any other."""


class Field(Struct, frozen=True, kw_only=True):
    """One field of ``Transaction``, or of ``TransactionLine``."""

    name: str
    label: str
    """What it is called on the card, in English."""
    kind: Kind
    group: Group = Group.OTHER
    required: bool = False
    """Ecomail takes no order without it."""
    nullable: bool = False
    """Ecomail's contract allows null; elsewhere null is said by leaving the field out."""
    editable: bool = True
    """Can be typed on the card."""
    personal: bool = False
    """Goes when the customer is forgotten."""
    from_shop: bool = False
    """``Order`` has it under the same name, and the transaction takes it from there as it is, or converted."""
    exported: bool = False
    """With ``from_shop``: the exported list shows what the shop says, as ``shop_`` and the name."""
    column: FileColumn | None = None
    """The column of a file that can say it."""


HEADER: Final[tuple[Field, ...]] = (
    Field(
        name="order_id", label="Order number", kind=Kind.NUMBER, editable=False,
        column=FileColumn(cell=CellKind.IDENTIFIER, help="Only used to check that it is the right order."),
    ),
    Field(
        name="email", label="E-mail", kind=Kind.EMAIL, group=Group.CUSTOMER, required=True, personal=True,
        column=FileColumn(cell=CellKind.EMAIL, help="Ecomail needs it, and Wemasy does not give it."),
    ),
    Field(
        name="shop", label="Shop", kind=Kind.NAME, required=True,
        column=FileColumn(cell=CellKind.TEXT, label="Shop name"),
    ),
    Field(name="amount", label="Total", kind=Kind.MONEY, group=Group.TOTALS),
    Field(name="tax", label="Tax", kind=Kind.MONEY, group=Group.TOTALS, from_shop=True),
    Field(name="shipping", label="Shipping", kind=Kind.MONEY, group=Group.TOTALS, from_shop=True),
    Field(
        name="city", label="City", kind=Kind.PLACE, group=Group.CUSTOMER, personal=True,
        column=FileColumn(cell=CellKind.TEXT, is_place=True),
    ),
    Field(
        name="county", label="County", kind=Kind.PLACE, group=Group.CUSTOMER, personal=True,
        column=FileColumn(cell=CellKind.TEXT, is_place=True),
    ),
    Field(
        name="country", label="Country", kind=Kind.PLACE, group=Group.CUSTOMER, personal=True,
        column=FileColumn(cell=CellKind.COUNTRY, shared=True, is_place=True),
    ),
    Field(
        name="timestamp", label="Date", kind=Kind.MOMENT,
        column=FileColumn(
            cell=CellKind.MOMENT, shared=True, help="When the order was placed, in the shop's time zone.",
        ),
    ),
    Field(name="props", label="Extra data", kind=Kind.PROPS, nullable=True, editable=False, personal=True),
    Field(name="status", label="Status", kind=Kind.STATUS, nullable=True),
)  # fmt: skip
"""The fields of ``transaction`` in Ecomail's document, in the order in which they are shown."""

LINE: Final[tuple[Field, ...]] = (
    Field(name="code", label="code", kind=Kind.TEXT, group=Group.LINES, editable=False),
    Field(name="title", label="title", kind=Kind.TEXT, group=Group.LINES),
    Field(name="categories", label="categories", kind=Kind.LEVELS, group=Group.LINES),
    Field(name="price", label="price", kind=Kind.PRICE, group=Group.LINES),
    Field(name="amount", label="quantity", kind=Kind.QUANTITY, group=Group.LINES),
    Field(name="tags", label="tags", kind=Kind.TAGS, group=Group.LINES),
)
"""The fields of one of ``transaction_items``. (The older ``category`` is the first of ``categories``.)"""

HEADER_FIELDS: Final[tuple[str, ...]] = tuple(field.name for field in HEADER)
LINE_FIELDS: Final[tuple[str, ...]] = tuple(field.name for field in LINE)

FILE_COLUMNS: Final[tuple[FileColumn, ...]] = (
    FileColumn(
        name="order_session", label="Wemasy code", cell=CellKind.IDENTIFIER, identifies=True,
        help="The code by which Wemasy knows the order. Without it an order cannot be looked up.",
    ),
    FileColumn(
        name="website_id", label="Website id", cell=CellKind.IDENTIFIER, identifies=True, shared=True,
        help="The shop's number at Wemasy, if a file has several.",
    ),
    *(
        replace(field.column, name=field.name, label=field.column.label or field.label)
        for field in HEADER
        if field.column is not None
    ),
    FileColumn(
        name="total", label="Total", cell=CellKind.AMOUNT,
        help="Only used to check the shop's figures, never sent.",
    ),
    FileColumn(name="currency", label="Currency", cell=CellKind.CURRENCY, shared=True),
)  # fmt: skip
"""In the order in which they are offered and exported."""


# -------------------------------------------------------------------------------------------------------- paths

LINE_PATH: Final = re.compile(r"items\[(?P<key>.+)\](?:\.(?P<field>\w+))?", re.DOTALL)
"""How a path names a line, or a part of one: ``items[SKU-1]``, ``items[SKU-1].price``. To be matched in full."""

_HEADER_BY_NAME: Final = {field.name: field for field in HEADER}
_LINE_BY_NAME: Final = {field.name: field for field in LINE}


def field_at(path: str) -> Field | None:
    """The field of a header or of a line that ``path`` names; ``None`` for a whole line and what is no field."""
    line = LINE_PATH.fullmatch(path)
    return _HEADER_BY_NAME.get(path) if line is None else _LINE_BY_NAME.get(line["field"] or "")
