"""The statement of a closed month: what its entries are, how they are chained, and what changed after it. Pure.

A statement is a list of entries, each with its hash: SHA-256 of the hash before it, a line feed, and the entry as
canonical JSON (keys sorted, no blanks, UTF-8). The first follows 64 zeros. So whoever changes, removes or inserts an
entry has to change every hash after it, the last one too: that one is the *seal*, and whoever keeps it elsewhere can
tell. How to check one by hand is in ``docs/statements.md``.

An entry holds numbers of orders, amounts, codes of items and words of this program, and nothing else: no customer, no
text that a user typed, no code by which an order can be looked up in the shop. So forgetting customers leaves it alone.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, tzinfo
from decimal import Decimal
from typing import Any, Final, TypeAlias, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from core.domain.amounts import ZERO, is_usable
from core.domain.comparison import DIFFERENT_KINDS
from core.domain.differences import difference_of
from core.domain.model import (
    Assessment,
    FieldComparison,
    JsonValue,
    OrderKey,
    OrderRecord,
    OrderState,
    OrderSummary,
    Presence,
    Side,
)
from core.domain.pushes import PushRecord

FORMAT: Final = "order-reconciler statement 1"
START: Final = "0" * 64
"""What the first entry follows."""
WHOLE: Final = "order_id"
"""The field of a difference that is the whole order: Ecomail does not hold it."""
_MONTH: Final = re.compile(r"(?!0000)\d{4}-(0[1-9]|1[0-2])")
_DIGITS: Final = 16
_GONE: Final = "absent"
"""Stands for the digest of what is not there (any more)."""
_DECEMBER: Final = 12


class Head(Struct, frozen=True, kw_only=True, tag="statement", tag_field="kind"):
    """What the statement is of. Comes first."""

    shop: str
    profile: str
    month: str
    """``YYYY-MM``."""
    time_zone: str
    begins: datetime
    ends: datetime
    """The first moment that is no part of it."""
    closed_at: datetime
    program: str
    """Version."""
    orders: int
    undated: int
    """Orders on the list that have no date, and so are in no month."""
    replaces: str
    """The seal of the statement of the same month that this one takes the place of; empty for the first one."""
    currency: str = ""
    """The shop's, in which all that Ecomail holds is; empty where it is not set."""


class Sum(Struct, frozen=True, kw_only=True, tag="sum", tag_field="kind"):
    """Orders of one state and currency."""

    state: OrderState
    currency: str
    orders: int
    shop_total: Decimal
    ecomail_total: Decimal
    """Of those that Ecomail holds."""


class Remaining(Struct, frozen=True, kw_only=True):
    """One difference that is left."""

    field: str
    """As in ``FieldComparison``; ``order_id``: Ecomail does not hold the order."""
    shop: str
    ecomail: str
    """Both empty where they may tell of a customer."""
    cause: str
    """By the name that ``explain`` gives it; empty: not explained."""
    decision: Side | None


class OrderEntry(Struct, frozen=True, kw_only=True, tag="order", tag_field="kind"):
    order: str
    """Its number."""
    key: str
    """Digest by which the program finds it again."""
    day: str
    """``YYYY-MM-DD``, where the shop is."""
    state: OrderState
    reason: str
    """Code of what keeps it from being sent; empty for most."""
    currency: str
    shop_total: Decimal | None
    ecomail_total: Decimal | None
    status: str
    """Wemasy's payment status."""
    shop_digest: str
    """Of the shop's money, status and items; empty where the shop was not asked."""
    ecomail_digest: str
    """The same of Ecomail's; ``absent``, or empty where Ecomail was not asked."""
    remaining: tuple[Remaining, ...]


class JournalEntry(Struct, frozen=True, kw_only=True, tag="journal", tag_field="kind"):
    """One entry of the journal: what was sent of an order of the month, before it was closed."""

    push_id: int
    order: str
    key: str
    action: str
    outcome: str
    at: datetime
    finished_at: datetime | None
    marked: bool
    amount_before: Decimal | None
    amount_meant: Decimal | None
    amount_after: Decimal | None


class Page(Struct, frozen=True, kw_only=True, tag="page", tag_field="kind"):
    """The page to print that was made with it. Comes last, so its hash is the seal."""

    format: str
    """``pdf`` or ``html``."""
    sha256: str


E = TypeVar("E", bound="Entry")
Entry: TypeAlias = Head | Sum | OrderEntry | JournalEntry | Page


class Link(Struct, frozen=True):
    entry: Entry
    hash: str


class Statement(Struct, frozen=True, kw_only=True):
    """A whole one, as it is kept."""

    format: str = FORMAT
    entries: tuple[Link, ...]

    @property
    def head(self) -> Head:
        """Raises ``ValueError`` for one that does not begin with it."""
        for entry in self.of(Head):
            return entry
        raise ValueError(self.format)

    @property
    def seal(self) -> str:
        return self.entries[-1].hash

    @property
    def printed_sum(self) -> str:
        """What the page says: the hash before the page's own entry."""
        return self.entries[-2].hash if len(self.entries) > 1 else ""

    def of(self, kind: type[E]) -> list[E]:
        """The entries of one kind, in their order."""
        return [link.entry for link in self.entries if isinstance(link.entry, kind)]


# ------------------------------------------------------------------------------------------------------- the chain


def canonical(entry: Any) -> bytes:
    """An entry as it is hashed, of what ``json`` made of a file."""
    return json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def link_hash(before: str, entry: Any) -> str:
    """``entry`` as ``json`` reads it."""
    return hashlib.sha256(before.encode() + b"\n" + canonical(entry)).hexdigest()


def chained(entries: Iterable[Entry], before: str = START) -> tuple[Link, ...]:
    """Each with its hash, the first after ``before``."""
    links = []
    for entry in entries:
        before = link_hash(before, as_json(entry))
        links.append(Link(entry, before))
    return tuple(links)


def as_json(entry: Entry) -> Any:
    """``entry`` as ``json`` would read it from a file: amounts and times are texts."""
    return msgspec.to_builtins(entry)


# ------------------------------------------------------------------------------------------------------- the month


def bounds(month: str, zone: tzinfo) -> tuple[datetime, datetime] | None:
    """The first moment of ``YYYY-MM`` where the shop is, and that of the month after; ``None``: it is no month."""
    if not _MONTH.fullmatch(month):
        return None
    year, number = map(int, month.split("-"))
    following = (year + number // _DECEMBER, number % _DECEMBER + 1)
    try:
        begins, ends = datetime(year, number, 1, tzinfo=zone), datetime(*following, 1, tzinfo=zone)
        return begins.astimezone(UTC), ends.astimezone(UTC)
    except (ValueError, OverflowError):
        return None  # the first and the last month that there are


# ----------------------------------------------------------------------------------------------------- its entries


def key_digest(key: OrderKey) -> str:
    return _digest([key.website_id, key.order_session])


def order_entry(
    record: OrderRecord, summary: OrderSummary, assessment: Assessment, causes: Mapping[str, str], zone: tzinfo
) -> OrderEntry:
    """``causes``: of each path that one explains, its name."""
    state = assessment.beneath or assessment.state
    parts = [part for part in assessment.comparison if part.kind in DIFFERENT_KINDS]
    remaining = [_remaining(part, record, causes) for part in parts if record.presence is Presence.PRESENT]
    if record.presence is Presence.ABSENT and record.order is not None:
        remaining = [Remaining(field=WHOLE, shop="", ecomail="", cause=causes.get(WHOLE, ""), decision=None)]
    return OrderEntry(
        order=summary.order_id or record.row.order_id or "",
        key=key_digest(record.key),
        day=summary.date.astimezone(zone).date().isoformat() if summary.date is not None else "",
        state=assessment.state,
        reason=assessment.blockers[0].code if state is OrderState.BLOCKED and assessment.blockers else "",
        currency=summary.currency or "",
        shop_total=summary.shop_total,
        ecomail_total=_held(summary),
        status=summary.payment_status or "",
        shop_digest=shop_digest(record),
        ecomail_digest=ecomail_digest(record),
        remaining=tuple(remaining),
    )


def _remaining(part: FieldComparison, record: OrderRecord, causes: Mapping[str, str]) -> Remaining:
    decision = record.decisions.get(part.path)
    shown = difference_of(part)
    return Remaining(
        field=part.path,
        shop=shown.will_hold,
        ecomail=shown.ecomail,
        cause=causes.get(part.path, ""),
        decision=decision.side if decision is not None else None,
    )


def sums_of(orders: Iterable[OrderEntry]) -> list[Sum]:
    found: dict[tuple[OrderState, str], tuple[int, Decimal, Decimal]] = {}
    for order in orders:
        group = (order.state, order.currency)
        count, shop, ecomail = found.get(group, (0, ZERO, ZERO))
        found[group] = (count + 1, shop + (order.shop_total or ZERO), ecomail + (order.ecomail_total or ZERO))
    states = list(OrderState)
    return [
        Sum(state=state, currency=currency, orders=count, shop_total=shop, ecomail_total=ecomail)
        for (state, currency), (count, shop, ecomail) in sorted(
            found.items(), key=lambda item: (states.index(item[0][0]), item[0][1])
        )
    ]


def figures_agree(statement: Statement) -> bool:
    """Whether the sums are those of the orders, of which there are as many as the head says, all within the month."""
    orders, head = statement.of(OrderEntry), statement.head
    return (
        head.orders == len(orders)
        and statement.of(Sum) == sums_of(orders)
        and all(order.day.startswith(head.month) for order in orders)
    )


def is_as_it_was(said: JournalEntry, held: JournalEntry) -> bool:
    """That an order was marked in Wemasy later takes nothing away from what was sent."""
    return held == (said if said.marked else replace(said, marked=held.marked))


def journal_entry(push: PushRecord) -> JournalEntry:
    before, meant, after = (
        held.amount if held is not None and isinstance(held.amount, Decimal) else None
        for held in (push.before, push.intended, push.after)
    )
    return JournalEntry(
        push_id=push.push_id,
        order=push.order_id,
        key=key_digest(push.key),
        action=push.action.value,
        outcome=push.outcome.value if push.outcome is not None else "",
        at=push.at,
        finished_at=push.finished_at,
        marked=push.marked,
        amount_before=before,
        amount_meant=meant,
        amount_after=after,
    )


def shop_digest(record: OrderRecord) -> str:
    """Of the money, the status and the items that the shop holds; empty where it was not asked."""
    order = record.order
    if order is None:
        return ""
    lines = [
        [line.code, _figure(line.unit_price), _figure(line.quantity), _figure(line.discount)] for line in order.lines
    ]
    money = (order.value, order.tax, order.shipping, order.discount, order.fee)
    return _digest([order.currency, *map(_figure, money), order.payment_status, lines])


def ecomail_digest(record: OrderRecord) -> str:
    """The same of what Ecomail holds; ``absent``, or empty where it was not asked."""
    held = record.transaction
    if record.presence is Presence.ABSENT:
        return _GONE
    if held is None or record.presence is Presence.NOT_CHECKED:
        return ""
    lines = [[_text(line.code), _figure(line.price), _figure(line.amount)] for line in held.lines or ()]
    return _digest([_figure(held.amount), _text(held.status), lines])


def _digest(parts: Sequence[object]) -> str:
    return hashlib.sha256(canonical(parts)).hexdigest()[:_DIGITS]


def _figure(value: JsonValue) -> str | None:
    """The same for 5, 5.0 and 5.00."""
    if not isinstance(value, Decimal):
        return None
    return f"{value.normalize():f}" if is_usable(value) else str(value)


def _text(value: JsonValue) -> str | None:
    return value if isinstance(value, str) else None


# --------------------------------------------------------------------------------------------------- what changed


class Changed(Struct, frozen=True, kw_only=True):
    """One order of a closed month that is not any more what the statement says."""

    key: OrderKey
    sides: tuple[Side, ...]
    """Which of them changed; none for an order that was added to the list."""
    difference: Decimal
    """By how much Ecomail's total changed, or else the shop's."""
    currency: str


def may_have_changed(entry: OrderEntry, summary: OrderSummary) -> bool:
    """Whether the line of the list says anything else than the statement: then it is worth looking at the order."""
    return (entry.state, entry.currency, entry.shop_total, entry.ecomail_total, entry.status) != (
        summary.state, summary.currency or "", summary.shop_total, _held(summary), summary.payment_status or "",
    )  # fmt: skip


def is_worth_a_look(entry: OrderEntry, summary: OrderSummary, head: Head, *, was_sent: bool) -> bool:
    """Whether the order has to be read to tell: the line of the list says something else, or it may hide a change.

    One that agrees as it did and was sent nothing since (``was_sent``) can hide none but the same change on both sides.
    """
    if was_sent or may_have_changed(entry, summary) or not is_within(summary, head):
        return True
    was_compared = summary.compared_at is not None and summary.compared_at > head.closed_at
    return was_compared and summary.state is not OrderState.IN_SYNC


def is_within(summary: OrderSummary, head: Head) -> bool:
    return summary.date is not None and head.begins <= summary.date < head.ends


def changed(entry: OrderEntry, record: OrderRecord, summary: OrderSummary, head: Head) -> Changed | None:
    """What changed of an order since; nothing where a side was not asked when the month was closed.

    An order that the shop does not know any more, or that is of another month now, changed in the shop.
    """
    now = {Side.SHOP: shop_digest(record), Side.ECOMAIL: ecomail_digest(record)}
    then = {Side.SHOP: entry.shop_digest, Side.ECOMAIL: entry.ecomail_digest}
    if record.wemasy_knows is False or (summary.date is not None and not is_within(summary, head)):
        now[Side.SHOP] = _GONE
    sides = tuple(side for side in now if then[side] and now[side] and then[side] != now[side])
    if not sides:
        return None
    by_ecomail = (_held(summary) or ZERO) - (entry.ecomail_total or ZERO) if Side.ECOMAIL in sides else ZERO
    by_shop = (summary.shop_total or ZERO) - (entry.shop_total or ZERO)
    return Changed(
        key=record.key, sides=sides, difference=by_ecomail or by_shop, currency=summary.currency or entry.currency
    )


def _held(summary: OrderSummary) -> Decimal | None:
    return summary.ecomail_total if summary.presence is Presence.PRESENT else None
