"""Expected against actual: what differs, field by field and line by line, by meaning and not by spelling.

The fields are rows of ``core.domain.fields``; each kind of value has its rule in ``RULES``. Three questions are
answered here:

- ``compare_transactions``: every field, equal ones too, for the order card; ``differs`` when only yes or no matters.
- ``equal_in_meaning``: is this still the version that the user saw? Here unknown equals only unknown.
- ``same_as_sent``: did what was sent land? Here what cannot be read back is no evidence against it.

Null, an empty value and a field that is not shown stay three things: null against an empty text is *changed*, anything
against not shown is *unknown*, neither equal nor different. What only the form sets apart is the same: null and 0.00 of
an amount, null and an empty list. Tags shown as none are not shown. Nothing here decides what to do about a difference.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from operator import attrgetter
from typing import Any, Final, TypeAlias

from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from core.domain.amounts import is_usable, round_to_cents
from core.domain.fields import HEADER, HEADER_FIELDS, LINE, LINE_FIELDS, Kind
from core.domain.html_entities import without_entities
from core.domain.kept_forms import NOTHING_KEPT, is_own_form
from core.domain.line_pairing import pair_lines
from core.domain.model import (
    DifferenceKind,
    FieldComparison,
    JsonValue,
    KeptForms,
    Readable,
    Transaction,
    TransactionLine,
)
from core.domain.raw_json import meaning, meaning_of_props

Same: TypeAlias = Callable[[Any, Any], bool]
"""Whether two values that are neither null nor unknown, and not the same to Python, mean the same."""
Judge: TypeAlias = Callable[[Any, Any, Same], DifferenceKind]

EQUAL: Final = DifferenceKind.EQUAL
CHANGED: Final = DifferenceKind.CHANGED
ONLY_IN_SHOP: Final = DifferenceKind.ONLY_IN_SHOP
ONLY_IN_ECOMAIL: Final = DifferenceKind.ONLY_IN_ECOMAIL
UNREADABLE: Final = DifferenceKind.UNKNOWN

DIFFERENT_KINDS: Final = frozenset({CHANGED, ONLY_IN_SHOP, ONLY_IN_ECOMAIL})

BOOKKEEPING_KEYS: Final = frozenset({"id", "order_id", "transaction_id", "subscriber_id", "created_at", "updated_at"})
"""Keys by which Ecomail keeps its own books: nobody loses them by an update, and they say nothing of the order."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


# ------------------------------------------------------------------------------------------------ rules per field


def same_text(ours: str, theirs: str) -> bool:
    """Unicode's composed form, ends trimmed: servers trim what they store. Upper and lower case differ.

    An HTML entity is the character that it stands for, so none is ever written over a readable text.
    """
    return _normal(ours) == _normal(theirs)


def same_name(ours: str, theirs: str) -> bool:
    """Composed form only: a shop name with a space at its end is another shop to Ecomail."""
    return unicodedata.normalize("NFC", ours) == unicodedata.normalize("NFC", theirs)


def same_email(ours: str, theirs: str) -> bool:
    return _normal(ours).casefold() == _normal(theirs).casefold()


def same_money(ours: Decimal, theirs: Decimal) -> bool:
    """To the cent, the smallest unit that is ever sent: Ecomail may hold 84.949997 where 84.95 was meant."""
    return is_usable(ours) and is_usable(theirs) and round_to_cents(ours) == round_to_cents(theirs)


def same_moment(ours: datetime, theirs: datetime) -> bool:
    """To the second, the unit in which Ecomail is told the time."""
    second = timedelta(seconds=1)
    return (ours - _EPOCH) // second == (theirs - _EPOCH) // second


def same_exactly(ours: object, theirs: object) -> bool:
    """Python's own comparison, which was made before any rule is asked: ``Decimal("2.0") == Decimal(2)``."""
    return ours == theirs


def same_props(ours: JsonValue, theirs: JsonValue) -> bool:
    """As objects, also where one is shown as JSON text. An empty object and an empty list are one: PHP has but one."""
    one, other = meaning_of_props(ours), meaning_of_props(theirs)
    if one == other:
        return True
    return not one and not other and isinstance(one, dict | list) and isinstance(other, dict | list)


def same_texts(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return tuple(map(_normal, ours)) == tuple(map(_normal, theirs))


def same_tags(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Tags have no order."""
    return sorted(map(_normal, ours)) == sorted(map(_normal, theirs))


RULES: Final[dict[Kind, Same]] = {
    Kind.NUMBER: same_exactly,
    Kind.EMAIL: same_email,
    Kind.NAME: same_name,
    Kind.TEXT: same_text,
    Kind.PLACE: same_text,
    Kind.STATUS: same_exactly,
    Kind.MONEY: same_money,
    Kind.PRICE: same_money,
    Kind.QUANTITY: same_exactly,
    Kind.MOMENT: same_moment,
    Kind.LEVELS: same_texts,
    Kind.TAGS: same_tags,
    Kind.PROPS: same_props,
}
_HEADER: Final = tuple((field.name, RULES[field.kind]) for field in HEADER)
_LINE: Final = {field.name: RULES[field.kind] for field in LINE}


_ONE_NOTHING: Final = frozenset({same_money, same_texts, same_tags})
"""Where null and nothing of a kind (0.00, an empty list) are two ways to write the same."""


def _normal(text: str) -> str:
    text = (without_entities(text) if "&" in text else text).strip()
    return text if text.isascii() else unicodedata.normalize("NFC", text)


# --------------------------------------------------------------------------------------------- the three questions


def compare_transactions(
    expected: Transaction, actual: Transaction | None, kept: KeptForms = NOTHING_KEPT
) -> tuple[FieldComparison, ...]:
    """Every field and line of both sides, in the order in which they are shown; ``shop`` is ``expected``.

    What Ecomail only keeps in a form of its own, as ``kept`` knows, is equal.

    Where Ecomail holds nothing (``None``) each field that the order calls for, and each line as a whole, is
    *only in shop*.
    """
    return _without_own_forms(_rows(expected, actual or _NOTHING, _judge), expected.order_id, kept)


def differs(expected: Transaction, actual: Transaction | None) -> bool:
    """Whether ``compare_transactions`` would hold any difference; builds nothing and stops at the first."""
    if actual is None:
        return True
    if _shown_values(expected) == _shown_values(actual):  # nearly always, and all of it in C
        return False
    for field, same in _HEADER:
        ours, theirs = getattr(expected, field), getattr(actual, field)
        if ours != theirs and _judge(ours, theirs, same) in DIFFERENT_KINDS:
            return True
    ours, theirs = expected.lines, actual.lines
    return ours != theirs and any(row.kind in DIFFERENT_KINDS for row in _line_rows(ours, theirs, _judge))


def equal_in_meaning(ours: Transaction, theirs: Transaction) -> bool:
    """Whether two versions of one transaction say the same, unknown fields included.

    Ecomail's own numbering and how fully it was read do not matter; what it shows beyond the documented fields does,
    since an update would remove it unseen.
    """
    if content(ours.other) != content(theirs.other):
        return False
    return all(row.kind is EQUAL for row in _rows(ours, theirs, _judge_strictly))


def same_as_sent(
    sent: Transaction, read_back: Transaction, kept: KeptForms = NOTHING_KEPT
) -> tuple[FieldComparison, ...]:
    """What of ``sent`` did not land, as differences; empty when all that can be read back is as it was sent.

    A field that was not sent proves nothing, whatever Ecomail makes of it (it dates an order without a date itself).
    A field sent as nothing, or left out because the document cannot say null, may come back as any kind of nothing.
    """
    rows = _without_own_forms(_rows(sent, read_back, _judge_landing), sent.order_id, kept)
    return tuple(row for row in rows if row.kind in DIFFERENT_KINDS)


_shown_values: Final = attrgetter(*HEADER_FIELDS, "lines")
"""Header and lines, without what may differ between two equal versions: numbering, problems, how fully it was read."""

_NOTHING: Final = replace(Transaction(order_id="", lines=()), **dict.fromkeys(HEADER_FIELDS[1:]))
"""What Ecomail holds of an order that it does not hold."""


def content(other: dict[str, JsonValue]) -> dict[str, Any]:
    """What is shown beyond the documented fields, by its meaning and without Ecomail's own books."""
    return {key: meaning(other[key]) for key in sorted(other) if key not in BOOKKEEPING_KEYS}


# ----------------------------------------------------------------------------------------------------- the judges


def _judge(ours: Any, theirs: Any, same: Same) -> DifferenceKind:
    if ours is UNSET or theirs is UNSET:
        return UNREADABLE
    if ours == theirs or _is_alike(ours, theirs, same):
        return EQUAL
    if not _is_nothing(theirs):
        return ONLY_IN_ECOMAIL if _is_nothing(ours) else CHANGED
    if _is_nothing(ours):
        return CHANGED
    # What Ecomail shows of tags is null or an empty list as a rule, whatever it holds: that is no answer.
    return UNREADABLE if same is same_tags else ONLY_IN_SHOP


def _is_alike(ours: Any, theirs: Any, same: Same) -> bool:
    if ours is not None and theirs is not None:
        return same(ours, theirs)
    # Ecomail shows as null what was sent as 0.00, or as an empty list.
    return same in _ONE_NOTHING and not ours and not theirs


def _judge_strictly(ours: Any, theirs: Any, same: Same) -> DifferenceKind:
    if ours is theirs:
        return EQUAL
    if ours is UNSET or theirs is UNSET:
        return CHANGED
    kind = _judge(ours, theirs, same)
    return CHANGED if kind is UNREADABLE else kind


def _judge_landing(sent: Any, back: Any, same: Same) -> DifferenceKind:
    if sent is not UNSET and back is not UNSET and _is_nothing(sent) and (_is_nothing(back) or _is_zero(back)):
        return EQUAL
    return _judge(sent, back, same)


def _is_nothing(value: Any) -> bool:
    """Null or empty. Zero is a value."""
    return value is None or (not value and isinstance(value, str | tuple | list | dict))


def _is_zero(value: Any) -> bool:
    return isinstance(value, Decimal) and not value


# ------------------------------------------------------------------------------------------------------- the rows


def _rows(expected: Transaction, actual: Transaction, judge: Judge) -> Iterator[FieldComparison]:
    absent = actual is _NOTHING
    for field, same in _HEADER:
        ours, theirs = getattr(expected, field), getattr(actual, field)
        if absent and (ours is UNSET or ours is None):
            continue
        yield _row(field, judge(ours, theirs, same), ours, theirs)
    yield from _line_rows(expected.lines, actual.lines, judge)


def _without_own_forms(rows: Iterator[FieldComparison], order_id: str, kept: KeptForms) -> tuple[FieldComparison, ...]:
    if kept == NOTHING_KEPT:
        return tuple(rows)
    return tuple(
        replace(row, kind=EQUAL) if row.kind in DIFFERENT_KINDS and is_own_form(kept, order_id, row) else row
        for row in rows
    )


def _line_rows(
    expected: Readable[tuple[TransactionLine, ...]], actual: Readable[tuple[TransactionLine, ...]], judge: Judge
) -> Iterator[FieldComparison]:
    if isinstance(expected, UnsetType) or isinstance(actual, UnsetType):
        if expected is not actual:
            yield _row("items", judge(expected, actual, same_exactly), None, None)
        return
    for pair in pair_lines(expected or (), actual or ()):
        path = f"items[{pair.key}]"
        if pair.expected is None:
            yield _row(path, ONLY_IN_ECOMAIL, None, line_as_dict(pair.actual))
        elif pair.actual is None:
            yield _row(path, ONLY_IN_SHOP, line_as_dict(pair.expected), None)
        else:
            yield from _field_rows(path, pair.expected, pair.actual, judge)


def _field_rows(
    path: str, expected: TransactionLine, actual: TransactionLine, judge: Judge
) -> Iterator[FieldComparison]:
    for field, same in _LINE.items():
        if field == "categories":
            ours, theirs = known_categories(expected), known_categories(actual)
            first_only = _shows_first_only(expected) or _shows_first_only(actual)
            kind = _categories_kind(ours, theirs, judge, first_only=first_only)
        else:
            ours, theirs = getattr(expected, field), getattr(actual, field)
            kind = judge(ours, theirs, same)
        yield _row(f"{path}.{field}", kind, ours, theirs)


def _categories_kind(
    ours: Readable[tuple[str, ...]], theirs: Readable[tuple[str, ...]], judge: Judge, *, first_only: bool
) -> DifferenceKind:
    """The older ``category`` is the first of ``categories``; where only it is shown, only the first can be compared."""
    if first_only and ours and theirs:
        ours, theirs = ours[:1], theirs[:1]
    return judge(ours, theirs, _LINE["categories"])


def _shows_first_only(line: TransactionLine) -> bool:
    return line.categories is UNSET and bool(line.category)


def known_categories(line: TransactionLine) -> Readable[tuple[str, ...]]:
    """The line's categories, from the older single ``category`` where that is all there is."""
    if line.categories:
        return line.categories
    if line.category:
        return (line.category,)
    if line.categories is not UNSET:
        return line.categories
    return () if line.category == "" else line.category


def line_as_dict(line: TransactionLine | None) -> dict[str, JsonValue] | None:
    """A whole line as one value of a comparison: the fields that are known."""
    if line is None:
        return None
    values = {field: getattr(line, field) for field in LINE_FIELDS} | {"categories": known_categories(line)}
    return {field: value for field, value in values.items() if value is not UNSET}


def _row(path: str, kind: DifferenceKind, ours: Any, theirs: Any) -> FieldComparison:
    return FieldComparison(
        path=path, kind=kind, shop=None if ours is UNSET else ours, ecomail=None if theirs is UNSET else theirs
    )
