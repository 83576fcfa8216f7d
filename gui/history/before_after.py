"""What a push changed in Ecomail, as rows for the table of the order card: before on one side, after on the other.

Pure. It shows two versions as they were kept, value by value; what counts as a difference that matters is the core's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import UNSET, UnsetType

from core.domain.model import (
    HEADER_FIELDS,
    LINE_FIELDS,
    DifferenceKind,
    JsonValue,
    Readable,
    Side,
    Transaction,
    TransactionLine,
)
from gui.order_card.rows import CardRow, Group, group_of


def rows_between(before: Transaction | None, after: Transaction | None) -> tuple[CardRow, ...]:
    """Every field of both versions, by group, the changed ones first; ``None`` where Ecomail held nothing."""
    order = list(Group)
    rows = [*_header_rows(before, after), *_line_rows(before, after)]
    return tuple(sorted(rows, key=lambda row: (order.index(row.group), not row.differs)))


def _header_rows(before: Transaction | None, after: Transaction | None) -> Iterator[CardRow]:
    for name in HEADER_FIELDS:
        was, is_now = _value(before, name), _value(after, name)
        if was is not None or is_now is not None:
            yield _row(name, was, is_now, group_of(name))


def _line_rows(before: Transaction | None, after: Transaction | None) -> Iterator[CardRow]:
    were, are = _lines(before), _lines(after)
    for key in dict.fromkeys((*are, *were)):
        path, was, is_now = f"items[{key}]", were.get(key), are.get(key)
        if was is None or is_now is None:
            yield _row(path, was, is_now, Group.LINES)
            continue
        fields = tuple(
            _row(f"{path}.{name}", _value(was, name), _value(is_now, name), Group.LINES)
            for name in LINE_FIELDS
            if _value(was, name) is not None or _value(is_now, name) is not None
        )
        changed = any(field.differs for field in fields)
        yield _row(path, was, is_now, Group.LINES, children=fields, same=not changed)


def _row(
    path: str,
    before: JsonValue,
    after: JsonValue,
    group: Group,
    *,
    children: tuple[CardRow, ...] = (),
    same: bool | None = None,
) -> CardRow:
    if before == after or same:
        kind = DifferenceKind.EQUAL
    elif before is None:
        kind = DifferenceKind.ONLY_IN_SHOP
    elif after is None:
        kind = DifferenceKind.ONLY_IN_ECOMAIL
    else:
        kind = DifferenceKind.CHANGED
    return CardRow(
        path=path, group=group, kind=kind, shop=after, ecomail=before, outcome=after, side=Side.SHOP, children=children
    )


def _value(held: Transaction | TransactionLine | None, name: str) -> JsonValue:
    value = None if held is None else getattr(held, name)
    return None if value is UNSET else value


def _lines(held: Transaction | None) -> dict[str, TransactionLine]:
    """By code, else title, else place; what occurs again gets a number behind it."""
    lines: Readable[tuple[TransactionLine, ...]] = () if held is None else held.lines
    if lines is None or isinstance(lines, UnsetType):
        return {}
    seen: Counter[str] = Counter()
    named: dict[str, TransactionLine] = {}
    for place, line in enumerate(lines, start=1):
        name = _value(line, "code") or _value(line, "title") or f"#{place}"
        seen[name] += 1
        named[name if seen[name] == 1 else f"{name}#{seen[name]}"] = line
    return named
