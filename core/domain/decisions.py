"""The user's choices, applied: Ecomail will hold what the order calls for, except where the user said otherwise.

A choice belongs to a field path: a header field, ``items[KEY]`` for a whole line, ``items[KEY].price`` for a part of
one; the keys are those of ``core.domain.line_pairing``, so those that the diff shows. Keeping Ecomail's version of a
whole line that only the shop has drops it; of a line that only Ecomail has, keeps it. The order number can not be
chosen.

The path ``order`` is for the order as a whole: it is left for later, or ignored with a reason. That holds for what the
order differed in then, so each such decision carries a digest of it.

A choice that no longer has its object is left aside without a word: a line that is gone, or Ecomail's version of an
order that Ecomail no longer holds. A choice that cannot be used blocks, with the reason. Pure, like ``expected``.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, Final

import msgspec
from msgspec import UNSET, Struct
from msgspec.structs import replace

from core.domain.amounts import CENT, is_usable
from core.domain.email_address import is_email
from core.domain.errors import ReasonError
from core.domain.expected import Expected
from core.domain.fields import HEADER, HEADER_FIELDS, LINE, LINE_FIELDS, LINE_PATH, Kind
from core.domain.line_pairing import LinePair, pair_lines
from core.domain.model import (
    Assessment,
    Decision,
    JsonValue,
    Notice,
    OrderState,
    Origin,
    Side,
    Transaction,
    TransactionLine,
)
from core.domain.settings import ECOMAIL_STATUSES

_NUMBER: Final = re.compile(r"[+-]?\d+(\.\d+)?")
_REQUIRED_FIELDS: Final = frozenset(field.name for field in HEADER if field.required)
_LONGEST_TEXT: Final = 1_000
_DIGEST_LENGTH: Final = 16

_SETTLED_BY: Final = {
    "email_missing": "email", "email_invalid": "email", "shop_missing": "shop",
    "status_unmapped": "status", "status_missing": "status",
}  # fmt: skip
"""Blocker → the field whose value, typed by hand or kept from Ecomail, settles it."""
AMOUNT_IN_DOUBT: Final = frozenset({"balance", "balance_other_convention", "reading_unclear", "total_differs"})
"""Blockers that any choice for the amount settles, also the shop's own: the user has seen the sums."""
_LINES: Final = "items"
"""Stands for all lines together: the shop's side of it says that they are sent as they are.

Also where they do not make the total, or where one of them could not be read.
"""
WHOLE_ORDER: Final = "order"
"""Stands for the order as a whole, which is left for later or ignored."""
_CONFIRMED_BY: Final = {
    "lines_in_doubt": _LINES, "line_unreadable": _LINES, "no_lines": _LINES, "order_id_differs": "order_id",
}  # fmt: skip
"""Blocker → the field of which the shop's version settles it, once the user said so."""
_UNREADABLE_FIELDS: Final = {
    "value": "amount",
    "payment_status": "status",
    "transaction_id": "order_id",
    **{field.name: field.name for field in HEADER if field.from_shop},
}
"""Wemasy's field → the field that stands for it in the transaction."""


def field_that_settles(blocker: Notice) -> str | None:
    """The path whose value, typed or chosen, ends ``blocker``; ``None`` where no single value does."""
    match blocker.code:
        case "field_unreadable":
            field = blocker.value("field").removeprefix("purchase.")
            return _LINES if field == _LINES else _UNREADABLE_FIELDS.get(field)
        case "line_code_missing":
            return f"items[#{blocker.value('line')}].title"
        case "decision_invalid" | "field_unseen":
            return blocker.value("field")
        case code if code in AMOUNT_IN_DOUBT:
            return "amount"
        case code:
            return _SETTLED_BY.get(code) or _CONFIRMED_BY.get(code)


def shops_word(code: str) -> dict[str, Decision]:
    """The choices that settle a blocker of this ``code`` by the shop's figures, total and lines both as they are.

    Empty where the blocker is about something else.
    """
    paths = ("amount", _LINES) if code in AMOUNT_IN_DOUBT else (_LINES,) if _CONFIRMED_BY.get(code) == _LINES else ()
    return dict.fromkeys(paths, Decision(Side.SHOP))


class SetAside(Struct, frozen=True):
    """What the user said of an order as a whole: nothing is sent of it while what it differs in stays as it was."""

    ignored: bool
    """Else it is left for later."""
    reason: str = ""
    of: str = ""
    """Digest of what it differed in then; empty until it is kept."""

    @property
    def state(self) -> OrderState:
        return OrderState.IGNORED if self.ignored else OrderState.LATER


MAY_BE_SET_ASIDE: Final = frozenset({OrderState.DIFFERS, OrderState.MISSING, OrderState.BLOCKED, OrderState.NOT_FOUND})
"""The verdicts that leave something to be done which only the user can do."""


def leave_for_later(reason: str = "") -> Decision:
    """The decision on ``WHOLE_ORDER``; ``reason`` may be empty. Raises ``ReasonError`` for one that is too long."""
    return _set_aside(SetAside(ignored=False, reason=_text(reason) if reason.strip() else ""))


def ignore(reason: str) -> Decision:
    """The decision on ``WHOLE_ORDER``. Raises ``ReasonError`` where there is no reason, or too long a one."""
    return _set_aside(SetAside(ignored=True, reason=_text(reason)))


def _set_aside(said: SetAside) -> Decision:
    return Decision(Side.MANUAL, msgspec.to_builtins(said))


def set_aside_of(decisions: Mapping[str, Decision]) -> SetAside | None:
    """What was said of the order as a whole, whether it still holds or not."""
    if WHOLE_ORDER not in decisions:
        return None
    try:
        return msgspec.convert(decisions[WHOLE_ORDER].value, SetAside)
    except msgspec.ValidationError:
        return None


def has_choices(decisions: Mapping[str, Decision]) -> bool:
    """Whether anything was chosen of what Ecomail will hold."""
    return bool(decisions.keys() - {WHOLE_ORDER})


def said_of(decisions: Mapping[str, Decision], assessment: Assessment) -> dict[str, Decision]:
    """``decisions``, where one on the whole order that is new holds for what ``assessment`` shows."""
    said = set_aside_of(decisions)
    if said is None or said.of:
        return dict(decisions)
    return {**decisions, WHOLE_ORDER: _set_aside(replace(said, of=digest_of(assessment)))}


def without_digest(decisions: Mapping[str, Decision | None]) -> dict[str, Decision | None]:
    """``decisions``, where one on the whole order is as it was said."""
    said = decisions.get(WHOLE_ORDER)
    if said is None or not isinstance(said.value, dict):
        return dict(decisions)
    return {**decisions, WHOLE_ORDER: replace(said, value={**said.value, "of": ""})}


def digest_of(assessment: Assessment) -> str:
    """The same as long as an order differs in the same way, or waits for the same reason."""
    what = (
        assessment.beneath or assessment.state,
        [(row.path, row.kind, row.shop, row.ecomail) for row in assessment.remaining],
        assessment.blockers,
    )
    return hashlib.sha256(msgspec.json.encode(what, enc_hook=str)).hexdigest()[:_DIGEST_LENGTH]


class Decided(Struct, frozen=True, kw_only=True):
    """What Ecomail will hold, and which blockers the user's choices leave."""

    transaction: Transaction
    origins: dict[str, Origin]
    problems: tuple[Notice, ...] = ()
    """One *decision_invalid* for each choice that cannot be used; the shop's value stands meanwhile."""
    chosen: frozenset[str] = frozenset()
    """Paths with a usable choice of a value other than the shop's."""
    confirmed: frozenset[str] = frozenset()
    """Paths for which the user took the shop's known value."""

    def leaves_open(self, blocker: Notice, unconverted: tuple[str, ...] = ()) -> bool:
        """Whether ``blocker`` still stands. ``unconverted`` is that of ``Expected``.

        Money in a currency without a rate is settled only when every figure of the order has been chosen: with the
        amount alone, tax, shipping and line prices would stay unknown.
        """
        match blocker.code:
            case "currency" | "currency_unclear":
                settled = all(map(self._is_chosen, unconverted))
            case "no_lines":
                settled = bool(self.transaction.lines) or _LINES in self.confirmed
            case "line_code_missing":
                settled = all(line.code or line.title for line in self.transaction.lines or ())
            case "field_unreadable":
                field = field_that_settles(blocker)
                numbered = field == "order_id" and bool(self.transaction.order_id)  # the file told it
                settled = numbered or field in self.chosen | (self.confirmed & {_LINES})
            case code if code in _CONFIRMED_BY:
                settled = _CONFIRMED_BY[code] in self.confirmed
            case code if code in AMOUNT_IN_DOUBT:
                settled = "amount" in self.chosen | self.confirmed
            case code:
                settled = _SETTLED_BY.get(code) in self.chosen
        return not settled

    def _is_chosen(self, path: str) -> bool:
        """A whole line that was chosen takes its fields with it."""
        return path in self.chosen or path.rpartition(".")[0] in self.chosen


class DecidedLine(Struct, frozen=True):
    """One line of the order on both sides, and as Ecomail will hold it; ``None`` where it is dropped."""

    pair: LinePair
    held: TransactionLine | None


class _UnusableError(ReasonError):
    """A choice that cannot be used; the reason is for the notice."""


def apply_decisions(expected: Expected, actual: Transaction | None, decisions: Mapping[str, Decision]) -> Decided:
    """``expected`` with the user's ``decisions`` on it; ``actual`` is Ecomail's version, ``None`` where it has none."""
    if not decisions:
        return Decided(transaction=expected.transaction, origins=expected.origins)
    return _applied(expected, actual, decisions).result()


def decided_lines(
    expected: Expected, actual: Transaction | None, decisions: Mapping[str, Decision]
) -> tuple[DecidedLine, ...]:
    """Line by line what ``apply_decisions`` makes of them, those that are dropped included."""
    return _applied(expected, actual, decisions).lines()


def _applied(expected: Expected, actual: Transaction | None, decisions: Mapping[str, Decision]) -> _Work:
    work = _Work(expected, actual)
    set_aside = set_aside_of(decisions)
    for path, decision in decisions.items():
        if path == WHOLE_ORDER and set_aside is not None:
            continue
        if decision.side is Side.ECOMAIL and actual is None:
            continue
        try:
            work.apply(path, decision)
        except _UnusableError as error:
            work.problems.append(Notice("decision_invalid", {"field": path, "reason": error.reason}))
    return work


class _Work:
    """The outcome in the making."""

    def __init__(self, expected: Expected, actual: Transaction | None) -> None:
        self.problems: list[Notice] = []
        self._expected = expected.transaction
        self._actual = actual
        self._header: dict[str, Any] = {}
        self._origins = dict(expected.origins)
        self._chosen: set[str] = set()
        self._confirmed: set[str] = set()
        theirs = (actual.lines or ()) if actual is not None else ()
        self._pairs = {pair.key: pair for pair in pair_lines(expected.transaction.lines or (), theirs)}
        self._whole: dict[str, Side] = {}
        self._parts: dict[str, dict[str, Any]] = {}

    def apply(self, path: str, decision: Decision) -> None:
        if path == _LINES:
            self._confirm_lines(decision)
        elif path in HEADER_FIELDS:
            self._apply_to_header(path, decision)
        elif (match := LINE_PATH.fullmatch(path)) is None:
            raise _UnusableError(Notice("no_such_field"))
        elif (pair := self._pairs.get(match["key"])) is None:
            return
        elif match["field"] is None:
            self._apply_to_line(path, pair, decision)
        elif match["field"] in LINE_FIELDS:
            self._apply_to_part(path, pair, match["field"], decision)
        else:
            raise _UnusableError(Notice("no_such_field"))

    def _confirm_lines(self, decision: Decision) -> None:
        if decision.side is not Side.SHOP:
            raise _UnusableError(Notice("no_such_field"))
        self._confirmed.add(_LINES)

    def _apply_to_header(self, field: str, decision: Decision) -> None:
        if field == "order_id":
            if decision.side is Side.SHOP:
                self._confirmed.add(field)
                return
            raise _UnusableError(Notice("order_number_fixed"))
        if decision.side is Side.SHOP:
            if getattr(self._expected, field) is not UNSET:
                self._confirmed.add(field)
            return
        if decision.side is Side.ECOMAIL:
            value = getattr(self._actual, field)
            if field in _REQUIRED_FIELDS and not value:
                raise _UnusableError(Notice("ecomail_holds_none"))
        else:
            value = _HEADER_VALUES[field](decision.value)
        self._header[field] = value
        self._note(field, decision.side, value)

    def _apply_to_line(self, path: str, pair: LinePair, decision: Decision) -> None:
        if decision.side is Side.MANUAL:
            raise _UnusableError(Notice("whole_line_typed"))
        self._whole[pair.key] = decision.side
        if decision.side is Side.ECOMAIL:
            self._note(path, decision.side, pair.actual)

    def _apply_to_part(self, path: str, pair: LinePair, field: str, decision: Decision) -> None:
        if decision.side is Side.SHOP or (decision.side is Side.ECOMAIL and pair.actual is None):
            return
        parts = self._parts.setdefault(pair.key, {})
        if decision.side is Side.ECOMAIL:
            parts[field] = getattr(pair.actual, field)
            if field == "categories":
                parts["category"] = getattr(pair.actual, "category", UNSET)
        else:
            parts[field] = _LINE_VALUES[field](decision.value)
            if field == "categories":
                parts["category"] = UNSET
        self._note(path, decision.side, parts[field])

    def _note(self, path: str, side: Side, value: Any) -> None:
        self._origins[path] = Origin.MANUAL if side is Side.MANUAL else Origin.ECOMAIL
        if value is not UNSET:
            self._chosen.add(path)

    def lines(self) -> tuple[DecidedLine, ...]:
        return tuple(DecidedLine(pair, self._line(pair)) for pair in self._pairs.values())

    def result(self) -> Decided:
        held = tuple(line.held for line in self.lines() if line.held is not None)
        return Decided(
            transaction=replace(self._expected, lines=held, **self._header),
            origins=self._origins,
            problems=tuple(self.problems),
            chosen=frozenset(self._chosen),
            confirmed=frozenset(self._confirmed),
        )

    def _line(self, pair: LinePair) -> TransactionLine | None:
        """The line as it will be held; ``None`` drops it."""
        line = pair.actual if self._whole.get(pair.key) is Side.ECOMAIL else pair.expected
        parts = self._parts.get(pair.key)
        return replace(line, **parts) if line is not None and parts else line


# ------------------------------------------------------------------------------------------ values typed by hand


def _number(value: JsonValue, *, negative: bool = False) -> Decimal:
    """A ``Decimal``, a whole number or text with a dot. Never a binary fraction: 84.95 is none."""
    if isinstance(value, str) and _NUMBER.fullmatch(value.strip()):
        value = value.strip()
    elif not isinstance(value, Decimal | int) or isinstance(value, bool):
        raise _UnusableError(Notice("not_a_number"))
    try:
        number = Decimal(value)
    except InvalidOperation:
        raise _UnusableError(Notice("not_a_number")) from None
    if not is_usable(number):
        raise _UnusableError(Notice("too_large"))
    if number < 0 and not negative:
        raise _UnusableError(Notice("below_zero"))
    return number


def _money(value: JsonValue, *, negative: bool = False) -> Decimal:
    number = _number(value, negative=negative)
    if number != number.quantize(CENT):
        raise _UnusableError(Notice("too_many_decimals"))
    return number.quantize(CENT)


def _moment(value: JsonValue) -> datetime:
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value.strip())
        except ValueError:
            raise _UnusableError(Notice("not_a_moment")) from None
    if not isinstance(value, datetime):
        raise _UnusableError(Notice("not_a_moment"))
    if value.utcoffset() is None:
        raise _UnusableError(Notice("no_timezone"))
    try:
        return value.astimezone(UTC)
    except OverflowError:
        raise _UnusableError(Notice("out_of_range")) from None


def _status(value: JsonValue) -> str | None:
    if value is None or value in ECOMAIL_STATUSES:
        return value  # type: ignore[no-any-return]
    raise _UnusableError(Notice("ecomail_knows", {"values": ", ".join(ECOMAIL_STATUSES)}))


def _email(value: JsonValue) -> str:
    email = _text(value)
    if not is_email(email):
        raise _UnusableError(Notice("email_incomplete"))
    return email


def _place(value: JsonValue) -> str | None:
    """City, county or country; nothing and an empty text clear it, each in its own way."""
    return value if value is None or value == "" else _text(value)


def _price(value: JsonValue) -> Decimal:
    """A discount may be a line of its own, below zero."""
    return _money(value, negative=True)


def _text(value: JsonValue) -> str:
    if not isinstance(value, str):
        raise _UnusableError(Notice("not_a_text"))
    text = value.strip()
    if not text:
        raise _UnusableError(Notice("empty"))
    if len(text) > _LONGEST_TEXT:
        raise _UnusableError(Notice("too_long"))
    return text


def _texts(value: JsonValue) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise _UnusableError(Notice("not_texts"))
    return tuple(map(_text, value))


def _props(value: JsonValue) -> JsonValue:
    if value is None or isinstance(value, str | dict):
        return value
    raise _UnusableError(Notice("not_props"))


TYPED: Final[dict[Kind, Callable[[JsonValue], JsonValue]]] = {
    Kind.EMAIL: _email,
    Kind.NAME: _text,
    Kind.TEXT: _text,
    Kind.PLACE: _place,
    Kind.STATUS: _status,
    Kind.MONEY: _money,
    Kind.PRICE: _price,
    Kind.QUANTITY: _number,
    Kind.MOMENT: _moment,
    Kind.LEVELS: _texts,
    Kind.TAGS: _texts,
    Kind.PROPS: _props,
}
_HEADER_VALUES: Final = {field.name: TYPED[field.kind] for field in HEADER if field.kind is not Kind.NUMBER}
_LINE_VALUES: Final = {field.name: TYPED[field.kind] for field in LINE}
