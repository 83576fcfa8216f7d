"""The rows of an order card, computed from plain data.

Knows no widget and no colour and shows no text: it says what each side holds of each field, what Ecomail will hold,
and which choices there are. It changes nothing; choices are returned as decisions for the core to keep.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from msgspec import UNSET, Struct, UnsetType
from msgspec.structs import replace

from core.domain.fields import HEADER, HEADER_FIELDS, LINE_PATH, MONEY_KINDS, Group, field_at
from core.domain.model import (
    Decision,
    DifferenceKind,
    FieldComparison,
    JsonValue,
    Notice,
    OrderCard,
    OrderState,
    Origin,
    Presence,
    Side,
    Transaction,
)
from core.domain.payouts import Paid

_ASKED_BY: Final = {
    "email_missing": "email", "email_invalid": "email", "status_unmapped": "status", "status_missing": "status",
    "shop_missing": "shop", "balance": "amount", "balance_other_convention": "amount", "total_differs": "amount",
}  # fmt: skip
"""Blocker → the field that a choice on the card can settle it with."""
_UNSEEN: Final = "field_unseen"
"""The blocker of a field that Ecomail does not show: to send nothing is a choice there, to keep the unknown is none."""

DIFFERENT: Final = frozenset({DifferenceKind.CHANGED, DifferenceKind.ONLY_IN_SHOP, DifferenceKind.ONLY_IN_ECOMAIL})


class CardRow(Struct, frozen=True, kw_only=True):
    """One field, one line, or one field of a line."""

    path: str
    group: Group
    kind: DifferenceKind
    shop: JsonValue = None
    ecomail: JsonValue = None
    outcome: JsonValue = None
    """What Ecomail will hold; ``UNSET`` while that is not known, because something is still to be decided."""
    origin: Origin | None = None
    """Where the shop's value comes from."""
    side: Side = Side.SHOP
    decided: bool = False
    """The user chose; otherwise ``side`` is what happens by itself."""
    lost: bool = False
    """Ecomail holds this now, and a push would remove it."""
    asked: bool = False
    """The order waits for a choice here."""
    checked: bool = True
    """Somebody looked whether Ecomail holds it."""
    choices: tuple[Side, ...] = ()
    paid: tuple[Paid, ...] = ()
    """Of the total: what payouts say, by currency."""
    children: tuple[CardRow, ...] = ()

    @property
    def is_line(self) -> bool:
        return self.group is Group.LINES and line_field_of(self.path) is None

    @property
    def differs(self) -> bool:
        return self.kind in DIFFERENT

    @property
    def waits(self) -> bool:
        """Nothing can be sent until the user chooses here."""
        return self.asked and not self.decided


class EqualCounts(Struct, frozen=True):
    """What is folded away."""

    equal: int = 0
    unreadable: int = 0


def group_of(path: str) -> Group:
    """The part of the card that a header field belongs to."""
    if path == "items":
        return Group.LINES
    field = field_at(path)
    return Group.OTHER if field is None else field.group


def line_key_of(path: str) -> str | None:
    """``items[SKU-1].price`` → ``SKU-1``; ``None`` for a header field."""
    match = LINE_PATH.fullmatch(path)
    return match["key"] if match else None


def line_field_of(path: str) -> str | None:
    """``items[SKU-1].price`` → ``price``; ``None`` for a whole line and for a header field."""
    match = LINE_PATH.fullmatch(path)
    return match["field"] if match else None


def line_path(path: str) -> str:
    """``items[SKU-1].price`` → ``items[SKU-1]``."""
    return f"items[{line_key_of(path)}]"


def rows_of(card: OrderCard) -> tuple[CardRow, ...]:
    """Every row of ``card``: by group, in each what waits for a choice, then what differs; lines hold their fields."""
    if card.assessment.expected is None:
        return ()
    rows = _RowMaker(card, card.assessment.expected).rows()
    order = list(Group)
    return tuple(sorted(rows, key=lambda row: (order.index(row.group), not row.asked, not _needs_eyes(row))))


def count_equal(rows: Iterable[CardRow]) -> EqualCounts:
    """How many fields are the same on both sides, and how many cannot be read on one of them."""
    leaves = tuple(_leaves(rows))
    kinds = [row.kind for row in leaves if not row.asked]
    unreadable = sum(1 for row in leaves if row.kind is DifferenceKind.UNKNOWN and not row.asked)
    return EqualCounts(equal=kinds.count(DifferenceKind.EQUAL), unreadable=unreadable)


def differing_paths(rows: Iterable[CardRow]) -> tuple[str, ...]:
    """The rows that *next difference* stops at, in the order in which they are shown."""
    return tuple(row.path for row in _leaves(rows) if row.differs or row.waits)


def only_difference(rows: Iterable[CardRow]) -> str | None:
    """The path of the one field that differs, where nothing else does."""
    paths = [row.path for row in _leaves(rows) if row.differs]
    return paths[0] if len(paths) == 1 else None


def first_to_type(rows: Iterable[CardRow]) -> str | None:
    """The path of the first row that differs and can be typed by hand."""
    return next((row.path for row in _leaves(rows) if (row.differs or row.waits) and Side.MANUAL in row.choices), None)


def folds(rows: Iterable[CardRow]) -> bool:
    """Whether equal rows are worth folding away: where nothing else would be left, they are shown."""
    return any(map(_needs_eyes, rows))


def shown_rows(rows: Iterable[CardRow], *, with_equal: bool) -> tuple[CardRow, ...]:
    """The rows that are not folded away; a decided row always stays in sight."""
    if with_equal:
        return tuple(rows)
    return tuple(
        _with_children(row, tuple(child for child in row.children if _needs_eyes(child)))
        for row in rows
        if _needs_eyes(row) or row.paid
    )


def choose(row: CardRow, side: Side, value: JsonValue = None) -> dict[str, Decision | None]:
    """The decisions that choosing ``side`` for ``row`` means; for a whole line, those of its fields are taken back."""
    changes: dict[str, Decision | None] = {child.path: None for child in row.children if child.decided}
    changes[row.path] = Decision(side, value if side is Side.MANUAL else None)
    return changes


def choose_all(rows: Iterable[CardRow], side: Side) -> dict[str, Decision | None]:
    """The decisions that give ``side`` to everything it is offered for and that the user did not give it to already.

    Giving up what Ecomail holds and does not show is for each field to be said.
    """
    changes: dict[str, Decision | None] = {}
    for row in rows:
        if side is Side.SHOP and row.asked and row.shop is None:
            continue
        if side in row.choices:
            if not _settled_as(row, side):
                changes.update(choose(row, side))
        else:
            changes.update(choose_all(row.children, side))
    return changes


def can_choose_all(rows: Iterable[CardRow], side: Side) -> bool:
    return bool(choose_all(rows, side))


def _settled_as(row: CardRow, side: Side) -> bool:
    return row.decided and row.side is side and not any(child.decided for child in row.children)


def _with_children(row: CardRow, children: tuple[CardRow, ...]) -> CardRow:
    if children == row.children:
        return row
    return replace(row, children=children)


def _leaves(rows: Iterable[CardRow]) -> Iterator[CardRow]:
    for row in rows:
        if row.children:
            yield from row.children
        else:
            yield row


def _needs_eyes(row: CardRow) -> bool:
    return row.differs or row.decided or row.lost or row.asked or any(_needs_eyes(child) for child in row.children)


class _RowMaker:
    """Puts the pieces of an assessment together, path by path."""

    def __init__(self, card: OrderCard, expected: Transaction) -> None:
        assessment = card.assessment
        self._assessment = assessment
        self._is_blocked = (assessment.beneath or assessment.state) is OrderState.BLOCKED
        self._decisions = card.record.decisions
        self._checked = bool(assessment.comparison)
        self._parts = assessment.comparison or _unchecked(expected)
        self._remaining = {part.path: part for part in assessment.remaining}
        self._lost = {part.path for part in assessment.lost}
        self._asked = self._asked_paths()
        self._unseen = {_asked_field(notice) for notice in assessment.blockers if notice.code == _UNSEEN}
        self._paid = card.paid
        self._has_ecomail = card.record.presence is Presence.PRESENT

    def _asked_paths(self) -> set[str]:
        """Where the order waits for a choice; without a rate that is every amount that nobody knows."""
        blockers = self._assessment.blockers
        asked = {_asked_field(notice) for notice in blockers}
        if any(notice.code == "currency" for notice in blockers):
            asked |= {part.path for part in self._parts if part.kind is DifferenceKind.UNKNOWN and _is_money(part.path)}
        return asked

    def rows(self) -> list[CardRow]:
        fields: dict[str, FieldComparison] = {}
        lines: dict[str, list[FieldComparison]] = {}
        for part in self._parts:
            if line_key_of(part.path) is None:
                fields[part.path] = part
            else:
                lines.setdefault(line_path(part.path), []).append(part)
        # What neither side knows can still be typed.
        for field in HEADER:
            if field.editable and field.name not in fields:
                fields[field.name] = FieldComparison(path=field.name, kind=DifferenceKind.EQUAL)
        return [*map(self._field_row, fields.values()), *(self._line_row(path, parts) for path, parts in lines.items())]

    def _field_row(self, part: FieldComparison) -> CardRow:
        decision = self._decisions.get(part.path)
        return CardRow(
            path=part.path,
            group=group_of(part.path),
            kind=part.kind,
            shop=part.shop,
            ecomail=part.ecomail,
            outcome=self._header_outcome(part),
            origin=self._origin(part.path, decision),
            side=decision.side if decision else Side.SHOP,
            decided=decision is not None,
            lost=part.path in self._lost,
            asked=part.path in self._asked,
            checked=self._checked,
            choices=self._choices(part, editable=_is_editable(part.path)),
            paid=self._paid if part.path == "amount" else (),
        )

    def _line_row(self, path: str, parts: list[FieldComparison]) -> CardRow:
        whole = next((part for part in parts if part.path == path), None)
        fields = [part for part in parts if part.path != path]
        if whole is None:
            whole = FieldComparison(
                path=path,
                kind=_kind_of_line(fields),
                shop={_name(part): part.shop for part in fields},
                ecomail={_name(part): part.ecomail for part in fields},
            )
        decision = self._decisions.get(path)
        return CardRow(
            path=path,
            group=Group.LINES,
            kind=whole.kind,
            shop=whole.shop,
            ecomail=whole.ecomail,
            outcome=self._line_outcome(whole, fields),
            origin=self._origin("items", decision),
            side=decision.side if decision else Side.SHOP,
            decided=decision is not None,
            lost=path in self._lost,
            checked=self._checked,
            choices=self._choices(whole, editable=False),
            children=tuple(self._line_field_row(part, decision) for part in fields),
        )

    def _line_field_row(self, part: FieldComparison, of_line: Decision | None) -> CardRow:
        own = self._decisions.get(part.path)
        decision = own or of_line
        return CardRow(
            path=part.path,
            group=Group.LINES,
            kind=part.kind,
            shop=part.shop,
            ecomail=part.ecomail,
            outcome=self._line_field_outcome(part),
            origin=self._origin("items", own),
            side=decision.side if decision else Side.SHOP,
            decided=own is not None,
            lost=part.path in self._lost,
            asked=part.path in self._asked,
            checked=self._checked,
            choices=self._choices(part, editable=_is_editable(part.path)),
        )

    def _origin(self, path: str, decision: Decision | None) -> Origin | None:
        """The origin of the shop's value; the assessment names the outcome's, which a decision may have changed."""
        return None if decision is not None else self._assessment.origins.get(path)

    def _choices(self, part: FieldComparison, *, editable: bool) -> tuple[Side, ...]:
        sides: list[Side] = []
        decided, asked = part.path in self._decisions, part.path in self._asked
        if self._has_ecomail and (part.kind in DIFFERENT or decided or asked):
            sides += [Side.SHOP, Side.ECOMAIL]
        elif decided or asked:
            sides.append(Side.SHOP)
        if part.path in self._unseen:
            sides = [Side.SHOP]
        elif asked and part.shop is None:
            sides.remove(Side.SHOP)
        if editable:
            sides.append(Side.MANUAL)
        return tuple(sides)

    def _header_outcome(self, part: FieldComparison) -> JsonValue:
        outcome = self._assessment.outcome
        waits = part.path in self._asked and part.path not in self._decisions
        if outcome is None or waits:
            return UNSET
        value = getattr(outcome, part.path) if part.path in HEADER_FIELDS else UNSET
        if value is not UNSET:
            return value
        return UNSET if self._is_blocked and part.shop is None else part.ecomail

    def _line_outcome(self, whole: FieldComparison, fields: list[FieldComparison]) -> JsonValue:
        if self._assessment.outcome is None:
            return UNSET
        if whole.path in self._remaining and not fields:
            return self._remaining[whole.path].shop
        if fields:
            line = {_name(part): self._line_field_outcome(part) for part in fields}
            return UNSET if UNSET in line.values() else line
        return whole.ecomail

    def _line_field_outcome(self, part: FieldComparison) -> JsonValue:
        waits = part.path in self._asked and part.path not in self._decisions
        if self._assessment.outcome is None or waits:
            return UNSET
        if part.path in self._remaining:
            return self._remaining[part.path].shop
        whole = self._remaining.get(line_path(part.path))
        if whole is not None:
            return line_value(whole.shop, _name(part))
        return part.ecomail


def line_value(line: JsonValue, name: str) -> JsonValue:
    """One field of a line, which is a ``TransactionLine`` or its decoded form; ``None`` where it has none."""
    if line is None or isinstance(line, UnsetType):
        return None
    value = line.get(name) if isinstance(line, Mapping) else getattr(line, name, None)
    return None if isinstance(value, UnsetType) else value


def _unchecked(expected: Transaction) -> tuple[FieldComparison, ...]:
    """The rows of an order of which nobody knows whether Ecomail holds it."""
    fields = [(name, getattr(expected, name)) for name in HEADER_FIELDS]
    lines = [(f"items[{number}]", line) for number, line in enumerate(expected.lines or (), start=1)]
    return tuple(
        FieldComparison(path=path, kind=DifferenceKind.UNKNOWN, shop=value)
        for path, value in (*fields, *lines)
        if not isinstance(value, UnsetType)
    )


def _asked_field(notice: Notice) -> str:
    named = notice.code in {"decision_invalid", _UNSEEN}
    return notice.value("field") if named else _ASKED_BY.get(notice.code, "")


def _is_editable(path: str) -> bool:
    field = field_at(path)
    return field is not None and field.editable


def _is_money(path: str) -> bool:
    """In a line ``amount`` is the quantity."""
    field = field_at(path)
    return field is not None and field.kind in MONEY_KINDS


def _name(part: FieldComparison) -> str:
    return line_field_of(part.path) or ""


def _kind_of_line(fields: Iterable[FieldComparison]) -> DifferenceKind:
    kinds = {part.kind for part in fields}
    if kinds & DIFFERENT:
        return DifferenceKind.CHANGED
    return DifferenceKind.EQUAL
