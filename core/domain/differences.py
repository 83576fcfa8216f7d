"""What the list says of an order beside its verdict: in what it differs, or why it cannot be sent. Codes and figures.

Kept as one text in the list's row, so that a list of a million orders opens without looking at one of them. Of what
belongs to a customer only the field's name is kept, never a value: forgetting has nothing to do here.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

import msgspec
from msgspec import Struct

from core.domain.fields import LINE_PATH, MONEY_KINDS, Kind, field_at
from core.domain.model import Assessment, DifferenceKind, FieldComparison, JsonValue, OrderState, OrderSummary, Presence
from core.domain.raw_json import plain

_SHOWN_KINDS: Final = MONEY_KINDS | {Kind.STATUS, Kind.QUANTITY}
_MOST_PARTS: Final = 3
_LONGEST: Final = 40
"""Characters of a name that is shown with its values."""
MARK: Final = "\t"
"""Between the signature, by which a list is sorted, and the rest."""


class Difference(Struct, frozen=True, array_like=True):
    """One part of an order that differs."""

    path: str
    """Of a field, as in ``FieldComparison``; ``items``: whole lines."""
    ecomail: str = ""
    will_hold: str = ""
    """Machine text of a number or a word; both empty where the values are not shown here."""
    more_lines: int = 0
    """Whole lines that Ecomail lacks; below zero: that it has too many."""


class Differences(Struct, frozen=True, array_like=True):
    parts: tuple[Difference, ...] = ()
    """The first few."""
    left_out: int = 0
    """How many more there are."""
    reason: str = ""
    """The code of the notice that keeps the order from being sent."""
    about: str = ""
    """The word that the reason is about: a status, a currency."""


def differences_text(assessment: Assessment) -> str | None:
    """For ``OrderSummary.differs``; ``None`` where there is nothing to say beside the verdict."""
    match assessment.beneath or assessment.state:
        case OrderState.BLOCKED:
            notice = assessment.blockers[0]
            about = notice.params.get("status") or notice.params.get("currency") or ""
            return _text(notice.code, Differences(reason=notice.code, about=str(about)[:_LONGEST]))
        case OrderState.DIFFERS:
            signature = " ".join(sorted({_signature(part) for part in _parts(assessment.remaining)}))
            return _text(signature, differences_in(assessment.remaining))
        case OrderState.MISSING:
            lines = assessment.outcome.lines if assessment.outcome is not None else ()
            number = len(lines) if isinstance(lines, tuple) else 0
            return _text("", Differences(parts=(Difference("items", more_lines=number),)))
    return None


def differences_in(changes: Iterable[FieldComparison]) -> Differences:
    """The first few parts of ``changes``, and how many more there are."""
    parts = _parts(changes)
    return Differences(parts=tuple(parts[:_MOST_PARTS]), left_out=max(0, len(parts) - _MOST_PARTS))


def differences_of(text: str | None) -> Differences:
    """The other way round; nothing of a text that another version wrote."""
    if not text:
        return Differences()
    try:
        return msgspec.json.decode(text.partition(MARK)[2], type=Differences)
    except msgspec.DecodeError:
        return Differences()


def money_apart(summary: OrderSummary) -> Decimal | None:
    """The shop's total minus Ecomail's, an order missing there counted whole; ``None`` where one is not known."""
    if summary.shop_total is None or summary.state in (OrderState.NEW, OrderState.NOT_FOUND, OrderState.FAILED):
        return None
    if is_to_be_added(summary, differences_of(summary.differs)):
        return summary.shop_total
    return None if summary.ecomail_total is None else summary.shop_total - summary.ecomail_total


def is_to_be_added(summary: OrderSummary, found: Differences) -> bool:
    """Whether it waits to be added, also where the user left that for later."""
    if summary.state is OrderState.MISSING:
        return True
    return summary.set_aside_because is not None and summary.presence is Presence.ABSENT and not found.reason


def standing_of(state: str, action: str, differs: str | None) -> str:
    """How an order stands, for telling whether that changed: its verdict, the next step, and in what it differs."""
    return f"{state} {action} {signature_of(differs) or ''}"


def is_new(summary: OrderSummary) -> bool:
    """Whether it appeared, or stands otherwise, since the user last looked. What the user did is nothing new."""
    return summary.seen_as != standing_of(summary.state, summary.action, summary.differs)


def signature_of(text: str | None) -> str | None:
    """The same for orders that differ in the same fields, or wait for the same reason."""
    return text.partition(MARK)[0] if text else None


def _text(signature: str, differences: Differences) -> str:
    return f"{signature}{MARK}{msgspec.json.encode(differences).decode()}"


def _parts(remaining: Iterable[FieldComparison]) -> list[Difference]:
    """Lines before totals, since they explain them; whole lines as one number each way."""
    fields, more, fewer = [], 0, 0
    for row in remaining:
        line = LINE_PATH.fullmatch(row.path)
        if line is not None and line["field"] is None:
            more += row.kind is DifferenceKind.ONLY_IN_SHOP
            fewer += row.kind is DifferenceKind.ONLY_IN_ECOMAIL
        else:
            fields.append(row)
    parts = [Difference("items", more_lines=number) for number in (more, -fewer) if number]
    fields.sort(key=lambda row: LINE_PATH.fullmatch(row.path) is None)
    return [*parts, *map(difference_of, fields)]


def difference_of(row: FieldComparison) -> Difference:
    """One field with its values, as far as these may be shown: none that may tell of a customer."""
    field = field_at(row.path)
    shown = field is not None and not field.personal and (field.kind in _SHOWN_KINDS or field.name == "shop")
    ecomail, will_hold = _plain(row.ecomail), _plain(row.shop)
    if not shown or ecomail is None or will_hold is None:
        return Difference(row.path)
    return Difference(row.path, ecomail, will_hold)


def _plain(value: JsonValue) -> str | None:
    value = plain(value)
    if isinstance(value, bool) or not isinstance(value, str | int | float | Decimal):
        return None
    text = f"{value:f}" if isinstance(value, Decimal) else str(value)
    return text if 0 < len(text) <= _LONGEST else None


def _signature(part: Difference) -> str:
    """Without the code of a line: orders with other goods may differ in the same way."""
    line = LINE_PATH.fullmatch(part.path)
    return part.path if line is None else f"items.{line['field']}"
