"""What the program talks about: orders, transactions, their lines, and what is known of each order.

Everything here is frozen, so it may cross threads and layers. Money and quantities are ``Decimal``, times are aware
UTC, ids are text. A transaction's field is ``UNSET`` where Ecomail's answer did not carry it (unknown), ``None``
where it carried null, and ``""`` where it carried an empty text: three different things.

What is held by the hundred thousand is not watched by the garbage collector (``gc=False``): frozen values of plain
types cannot form a circle, and looking through them all would stop the window for a tenth of a second.

This module knows no network, no file and no rule; the rules are in ``expected``, ``comparison``, ``decisions``,
``balance`` and ``assessment``. What is sent, and how that ended, is in ``pushes``; what long jobs report, in
``results``.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from msgspec import UNSET, Struct, UnsetType

if TYPE_CHECKING:
    from core.domain.payouts import Paid

T = TypeVar("T")
Readable: TypeAlias = T | UnsetType | None
"""A field as Ecomail showed it: a value, null, or not shown at all."""

JsonValue: TypeAlias = Any
"""A decoded JSON value; numbers with a fraction are ``Decimal``."""


class Notice(Struct, frozen=True):
    """A sentence for people, by code, so that the window can translate it. Texts are in ``core.domain.messages``.

    A value is itself a notice where it is words of this program; a text is a value, or what another program said.
    """

    code: str
    params: Mapping[str, str | Notice] = {}

    def value(self, name: str) -> str:
        """The value ``name`` where it is a text; empty for any other."""
        return _text_value(self.params, name)


Part: TypeAlias = str | Notice
"""What fills a place in a sentence."""


def _text_value(params: Mapping[str, Part], name: str) -> str:
    value = params.get(name)
    return value if isinstance(value, str) else ""


# --------------------------------------------------------------------------------------------------- the file


class FileRow(Struct, frozen=True, gc=False):
    """What an imported file says of one order. ``None`` means: the file does not say.

    One of the few that may be made by position: a long file is read column by column.
    """

    order_session: str
    website_id: str | None = None
    order_id: str | None = None
    email: str | None = None
    shop: str | None = None
    city: str | None = None
    county: str | None = None
    country: str | None = None
    timestamp: datetime | None = None
    timestamp_resolution: int = 1
    """How exact ``timestamp`` is, in seconds: 1, 60 or 86 400 (a date without a time, kept at noon local time)."""
    total: Decimal | None = None
    """The grand total the file gives, in ``currency``; only ever used to check, never sent."""
    currency: str | None = None
    file: str = ""
    line: int = 0


class ListedOrder(Struct, frozen=True):
    """One row of the shop's own list of orders. Its fields are not documented, so they are cells until matched."""

    cells: dict[str, str | Decimal]
    """Nested fields by their dotted name (``customer.email``); an empty field is left out."""


class OrderKey(Struct, frozen=True, order=True, gc=False):
    """Identifies an order: ``website_id`` + ``order_session``."""

    website_id: str
    order_session: str


# --------------------------------------------------------------------------------------------------- the shop


class OrderLine(Struct, frozen=True, kw_only=True):
    """One line of an order as Wemasy holds it (a GA4 item)."""

    code: str | None = None
    title: str | None = None
    categories: tuple[str, ...] = ()
    unit_price: Decimal
    """The item's price in the order's currency; of one piece or of the line, see ``core.domain.readings``."""
    quantity: Decimal = Decimal(1)
    """Below zero for pieces that came back."""
    discount: Decimal = Decimal(0)
    """What the item says of a discount; whether it is still to be taken off, see ``core.domain.readings``."""
    brand: str | None = None
    variant: str | None = None
    coupon: str | None = None
    priced: bool = True
    """``False`` where the shop gives no price: a gift, where the rest makes the order's total. Then 0 stands for it."""
    other: dict[str, JsonValue] = {}
    """What the line carried beyond that, kept and shown."""


class Order(Struct, frozen=True, kw_only=True):
    """One order as Wemasy holds it."""

    website_id: str
    order_session: str
    order_id: str | None
    """Wemasy's ``purchase.transaction_id``."""
    value: Decimal | None
    tax: Decimal | None
    shipping: Decimal | None
    currency: str | None
    """ISO 4217, upper case; ``None`` where Wemasy gave none, or none that is certain."""
    currency_sign: str | None = None
    """What stands for a currency and may mean several, such as ``$`` or ``kr``; ``?`` for what is no text."""
    lines: tuple[OrderLine, ...]
    payment_status: str | None
    discount: Decimal | None = None
    """On the whole order, beyond the lines' own; ``None`` where Wemasy gave none."""
    fee: Decimal | None = None
    """On the whole order: for a way to pay, for handling."""
    tracked: bool
    """The shop's own flag that the purchase was reported; it does not say that Ecomail has it."""
    problems: tuple[Notice, ...] = ()
    """What of the answer could not be read; any of these blocks a push."""
    other: dict[str, JsonValue] = {}


# ---------------------------------------------------------------------------------------------------- Ecomail


class TransactionLine(Struct, frozen=True, gc=False):
    """One line of a transaction. ``amount`` is the quantity, as in Ecomail's own words.

    Begins with the rows of ``core.domain.fields.LINE``, in their order.
    """

    code: Readable[str] = UNSET
    title: Readable[str] = UNSET
    categories: Readable[tuple[str, ...]] = UNSET
    price: Readable[Decimal] = UNSET
    """The line's total or one piece's price, as the shop profile's convention says; the line's total by default."""
    amount: Readable[Decimal] = UNSET
    tags: Readable[tuple[str, ...]] = UNSET
    category: Readable[str] = UNSET
    """The older, single one: the first of ``categories``."""
    other: dict[str, JsonValue] = {}


class Transaction(Struct, frozen=True, gc=False):
    """What Ecomail holds, or what it should hold, of one order.

    Begins with the rows of ``core.domain.fields.HEADER``, in their order.
    """

    order_id: str
    email: Readable[str] = UNSET
    shop: Readable[str] = UNSET
    amount: Readable[Decimal] = UNSET
    """The total, with tax and shipping."""
    tax: Readable[Decimal] = UNSET
    shipping: Readable[Decimal] = UNSET
    city: Readable[str] = UNSET
    county: Readable[str] = UNSET
    country: Readable[str] = UNSET
    timestamp: Readable[datetime] = UNSET
    props: Readable[JsonValue] = UNSET
    status: Readable[str] = UNSET
    lines: Readable[tuple[TransactionLine, ...]] = UNSET
    ecomail_id: Readable[int] = UNSET
    full: bool = False
    """Read from a subscriber's transactions (everything readable), not from the short list."""
    problems: tuple[Notice, ...] = ()
    """What of Ecomail's answer could not be read (the field is then ``UNSET``); any of these blocks a push."""
    other: dict[str, JsonValue] = {}
    """What Ecomail showed beyond the documented fields."""

    @property
    def seen_whole(self) -> bool:
        """Whether it was read in full and its lines were shown, so that overwriting it hides nothing unseen."""
        return self.full and self.lines is not UNSET


class Presence(enum.StrEnum):
    """Whether Ecomail holds the order, as far as anybody looked."""

    NOT_CHECKED = "not_checked"
    ABSENT = "absent"
    PRESENT = "present"


# ------------------------------------------------------------------------------------------ what must be decided


class Side(enum.StrEnum):
    SHOP = "shop"
    ECOMAIL = "ecomail"
    MANUAL = "manual"


class Decision(Struct, frozen=True):
    """The user's choice for one field path (``city``, ``items[SKU-1]``, ``items[SKU-1].price``)."""

    side: Side
    value: JsonValue = None
    """For ``MANUAL`` only: text, ``Decimal``, aware ``datetime`` (ISO 8601 text in the store) or a list of texts."""


class DifferenceKind(enum.StrEnum):
    EQUAL = "equal"
    CHANGED = "changed"
    ONLY_IN_SHOP = "only_in_shop"
    ONLY_IN_ECOMAIL = "only_in_ecomail"
    UNKNOWN = "unknown"
    """One side cannot be read: neither equal nor different."""


class FieldComparison(Struct, frozen=True, kw_only=True):
    """One row of the diff: expected (shop) against actual (Ecomail)."""

    path: str
    """``amount`` · ``items[SKU-1]`` (a whole line) · ``items[SKU-1].price``; a code that occurs twice: ``SKU-1#2``."""
    kind: DifferenceKind
    shop: JsonValue = None
    ecomail: JsonValue = None


class Origin(enum.StrEnum):
    """Where an expected value comes from."""

    WEMASY = "wemasy"
    FILE = "file"
    PROFILE = "profile"
    ECOMAIL = "ecomail"
    COMPUTED = "computed"
    MANUAL = "manual"
    NOWHERE = "nowhere"


class ValueIncludes(enum.StrEnum):
    """What Wemasy's ``purchase.value`` already includes."""

    TAX_AND_SHIPPING = "tax_and_shipping"
    TAX = "tax"
    NOTHING = "nothing"


class Numbering(enum.StrEnum):
    """Whose numbers an Ecomail account keeps apart: nothing that can be read tells which of two a write would hit."""

    UNKNOWN = "unknown"
    PER_SHOP = "per_shop"
    PER_ACCOUNT = "per_account"


class ItemPrice(enum.StrEnum):
    """What the ``price`` of an item of Wemasy's purchase is."""

    AUTO = "auto"
    """Not known of the shop: each order's own figures tell."""
    PIECE = "piece"
    """GA4's own rule."""
    LINE = "line"


class ItemDiscount(enum.StrEnum):
    """What the ``discount`` of an item of Wemasy's purchase does to its price."""

    AUTO = "auto"
    """Not known of the shop: each order's own figures tell."""
    OFF_A_PIECE = "off_a_piece"
    TAKEN = "taken"
    """The price is after the discount already: GA4's own rule."""
    OFF_THE_LINE = "off_the_line"


class LinePrice(enum.StrEnum):
    """What an item's ``price`` in Ecomail means for this shop."""

    LINE_TOTAL = "line_total"
    PIECE = "piece"


class Balance(Struct, frozen=True, kw_only=True):
    """Whether lines, shipping and tax add up to the total. Amounts in the order's own currency, or in what is sent."""

    adds_up: bool
    lines_total: Decimal
    tax: Decimal
    shipping: Decimal
    value: Decimal
    total: Decimal | None
    """The grand total the profile's convention yields."""
    adjustment: Decimal = Decimal(0)
    """The discount (below zero) and the fee on the whole order, as far as they are in the value."""
    tolerance: Decimal
    convention: ValueIncludes
    fitting: tuple[ValueIncludes, ...] = ()
    """The conventions under which the figures add up."""
    read_as: tuple[str, ...] = ()
    """How the figures were understood, as codes of reasons."""
    notices: tuple[Notice, ...] = ()


class OrderState(enum.StrEnum):
    NEW = "new"
    IN_SYNC = "in_sync"
    DIFFERS = "differs"
    MISSING = "missing"
    BLOCKED = "blocked"
    NOT_FOUND = "not_found"
    FAILED = "failed"
    LATER = "later"
    """Something is to be done about it, and the user left it for later."""
    IGNORED = "ignored"
    """The same, and the user said that nothing is to be done, and why."""


class Action(enum.StrEnum):
    NONE = "none"
    CREATE = "create"
    UPDATE = "update"
    MARK = "mark"
    RESTORE = "restore"
    """An undo: what Ecomail held before is written back."""
    DELETE = "delete"
    """An undo of a create."""
    DEDUPLICATE = "deduplicate"
    """Of several copies that are alike all but one are removed."""
    DUPLICATE = "duplicate"
    """An undo of that: as many are added again as were removed."""


class FailureNote(Struct, frozen=True):
    """An expected failure as it is stored and reported: the parts of a ``ReconcilerError``."""

    code: str
    params: Mapping[str, Part] = {}

    def value(self, name: str) -> str:
        """The value ``name`` where it is a text; empty for any other."""
        return _text_value(self.params, name)


class Twin(Struct, frozen=True):
    """A transaction that may be an order which Ecomail does not hold under its own number. Says nothing of people."""

    order_id: str
    shop: str = ""
    sure: bool = False
    """The only fit on both sides."""


class Identity(Struct, frozen=True, omit_defaults=True):
    """What else of the account may be the order or stands in its way under its number, and the user's word on it."""

    twins: tuple[Twin, ...] = ()
    other_shop: str = ""
    """The shop as which the account holds the number."""
    another: bool = False
    """The user said that it is none of these, and may be added."""
    unsurveyed: bool = False
    """The rest of the account was not looked through for it yet."""
    own_doubles: bool = False
    """All that the account holds of its number is as this program added it."""
    neighbour: str = ""
    """Another shop of the account that holds an order of the same number beside this one."""


class KeptForms(Struct, frozen=True, omit_defaults=True):
    """What is known of the forms in which an account keeps what it was sent; see ``core.domain.kept_forms``."""

    cuts: dict[str, tuple[int, ...]] = {}
    """By field: the lengths at which its text is cut."""
    seen: dict[str, int] = {}
    """Digest of a value and the form it was kept in, and how often that was seen."""


class OrderRecord(Struct, frozen=True, kw_only=True):
    """Everything stored of one order; what follows from it is in ``core.domain.assessment``."""

    key: OrderKey
    row: FileRow
    order: Order | None = None
    transaction: Transaction | None = None
    """Ecomail's version, in full, as last seen."""
    presence: Presence = Presence.NOT_CHECKED
    wemasy_knows: bool | None = None
    """``False`` after a 404; ``None`` when never asked."""
    duplicates_in_ecomail: int = 0
    """How many transactions carried this order's number, if more than one."""
    compared_at: datetime | None = None
    compared_run: int | None = None
    decisions: dict[str, Decision] = {}
    failure: FailureNote | None = None
    unsettled: bool = False
    """A push of this order has no certain outcome yet: nothing different may be sent."""
    matched_order_id: str | None = None
    """The number of another transaction that the user took for this order; it is then compared with that one."""
    identity: Identity = Identity()
    kept: KeptForms = KeptForms()
    """Of the whole account; kept beside the orders."""


class Assessment(Struct, frozen=True, kw_only=True):
    """What follows from an ``OrderRecord`` and the profile's settings. Pure; computed by ``core.domain.assessment``."""

    state: OrderState
    action: Action
    beneath: OrderState | None = None
    """What ``state`` would be had the user not set the order aside."""
    expected: Transaction | None = None
    """What the order calls for."""
    outcome: Transaction | None = None
    """What Ecomail will hold after a push: expected, with the user's decisions applied."""
    origins: dict[str, Origin] = {}
    """Per field path of ``outcome``; lines share the path ``items``."""
    currency: str | None = None
    """Of the amounts in ``expected`` and ``outcome``: the shop's, or the order's while the shop's is not set."""
    comparison: tuple[FieldComparison, ...] = ()
    """Expected against actual, every field and line, equal ones too."""
    remaining: tuple[FieldComparison, ...] = ()
    """Outcome against actual: what a push would change."""
    balance: Balance | None = None
    """Of the shop's own figures."""
    sent_balance: Balance | None = None
    """Of ``outcome``, in ``currency``, where the user chose anything."""
    blockers: tuple[Notice, ...] = ()
    warnings: tuple[Notice, ...] = ()
    lost: tuple[FieldComparison, ...] = ()
    """What Ecomail holds now and a push would remove."""


class OrderSummary(Struct, frozen=True, gc=False):
    """One line of the list of orders. The store keeps each of its fields in a column of that name.

    A field that is added is ``None`` for the orders of a list from before, until they are looked at again.
    """

    key: OrderKey
    order_id: str | None = None
    email: str | None = None
    date: datetime | None = None
    currency: str | None = None
    shop_total: Decimal | None = None
    ecomail_total: Decimal | None = None
    tracked: bool | None = None
    presence: Presence = Presence.NOT_CHECKED
    payment_status: str | None = None
    state: OrderState = OrderState.NEW
    action: Action = Action.NONE
    products: str = ""
    """Titles and codes of the lines, for the search."""
    compared_at: datetime | None = None
    decided: bool = False
    """The user made at least one choice on its card."""
    differs: str | None = None
    """In what it differs, or why it cannot be sent: see ``core.domain.differences``."""
    set_aside_because: str | None = None
    """The user's reason for leaving it for later or ignoring it; may be empty. ``None`` where neither was done."""
    seen_as: str | None = None
    """How it stood when the user last looked (see ``core.domain.differences``); ``None``: not yet on the list then."""


class OrderCard(Struct, frozen=True, kw_only=True):
    """Everything the window shows of one order."""

    record: OrderRecord
    assessment: Assessment
    stale: Notice | None = None
    """Set when the last push of this order was not sent, because Ecomail had changed since the order was compared."""
    paid: tuple[Paid, ...] = ()
    """What payment providers and the bank say of it, by currency."""
