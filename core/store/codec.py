"""How values are written into columns and come back equal. Knows types, no table.

Money is exact: ``Decimal`` is a JSON number in a JSON column, its text in a column of its own. Times are ISO 8601 in
UTC. A transaction's field that is unknown is left out, one that is null is null, an empty text is an empty text.

Nothing is written that cannot be read back: one such value would make the whole list unreadable. Whoever reads files,
answers or typed values refuses it with a reason; here it is a mistake of the program and a ``ValueError``.
"""

from __future__ import annotations

import enum
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final, Generic, TypeVar, get_args

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from core.domain.model import Decision, FailureNote, FileRow, Identity, JsonValue, Order, Side, Transaction
from core.domain.raw_json import to_the_letter
from core.store import legacy_notes
from core.store.database import Value

T = TypeVar("T")
Holder = TypeVar("Holder", Order, Transaction)

_encoder: Final = msgspec.json.Encoder(decimal_format="number")


class Json(Generic[T]):
    """A column that keeps one type as JSON. Decoding raises ``msgspec.MsgspecError`` for what is no such thing."""

    def __init__(self, kept: type[T], *, mended: Callable[[T], T] | None = None) -> None:
        self._decoder = msgspec.json.Decoder(kept, float_hook=Decimal)
        self._mended = mended

    def dump(self, value: T) -> str:
        """Raises ``ValueError`` for what could not be read back, such as NaN."""
        text = _encoder.encode(value).decode()
        try:
            self._decoder.decode(text)
        except msgspec.MsgspecError as error:
            raise ValueError(f"this {type(value).__name__} could not be read back: {error}") from error
        return text

    def load(self, text: str | bytes) -> T:
        value = self._decoder.decode(text)
        return value if self._mended is None else self._mended(value)

    def dump_optional(self, value: T | None) -> str | None:
        return None if value is None else self.dump(value)

    def load_optional(self, text: str | bytes | None) -> T | None:
        return None if text is None else self.load(text)


FILE_ROW: Final = Json(FileRow)


def _with_codes(held: Holder) -> Holder:
    """An order or a transaction, with codes for what an old database says of its problems in prose."""
    return replace(held, problems=legacy_notes.notices(held.problems)) if held.problems else held


class _Failures(Json[FailureNote]):
    """Failures. What an old database tells of one in prose becomes codes here."""

    def __init__(self) -> None:
        super().__init__(FailureNote)
        self._stored: msgspec.json.Decoder[legacy_notes.StoredFailure] = msgspec.json.Decoder(
            legacy_notes.StoredFailure
        )

    def load(self, text: str | bytes) -> FailureNote:
        return legacy_notes.failure(self._stored.decode(text))


class _Transactions(Json[Transaction]):
    """Transactions. What is only carried comes back to the letter, also what Python's own values cannot hold."""

    def __init__(self) -> None:
        super().__init__(Transaction, mended=_with_codes)

    def dump(self, value: Transaction) -> str:
        text = _encoder.encode(value).decode()
        try:
            self.load(text)
        except (msgspec.MsgspecError, ArithmeticError) as error:
            raise ValueError(f"this transaction could not be read back: {error}") from error
        return text

    def load(self, text: str | bytes) -> Transaction:
        carried = text if isinstance(text, bytes) else text.encode()
        if _SOME_OTHER not in carried and carried.count(_PROPS) == carried.count(_NO_PROPS):  # nearly always
            return super().load(carried)
        shown = _RAW_FIELDS.decode(carried)
        props, other = shown.pop("props", None), shown.pop("other", _NOTHING)
        kept: dict[str, Any] = {"other": _letters(other)}
        if props is not None:
            kept["props"] = to_the_letter(props)
        lines = _RAW_LINES.decode(shown["lines"]) if "lines" in shown else None
        others = [_letters(line.pop("other", _NOTHING)) for line in lines or ()]
        if lines is not None:
            shown["lines"] = msgspec.Raw(_encoder.encode(lines))
        read = super().load(_encoder.encode(shown))
        if isinstance(read.lines, tuple):
            kept["lines"] = tuple(replace(line, other=other) for line, other in zip(read.lines, others, strict=True))
        return replace(read, **kept)


_PROPS: Final = b'"props":'
_NO_PROPS: Final = b'"props":null'
_SOME_OTHER: Final = b'"other":{"'
"""That either is found within something else as well costs a little time, nothing else."""
_RAW_FIELDS: Final = msgspec.json.Decoder(dict[str, msgspec.Raw])
_RAW_LINES: Final = msgspec.json.Decoder(list[dict[str, msgspec.Raw]] | None)
_NOTHING: Final = msgspec.Raw(b"{}")


def _letters(others: msgspec.Raw) -> dict[str, JsonValue]:
    return {name: to_the_letter(value) for name, value in _RAW_FIELDS.decode(others).items()}


ORDER: Final = Json(Order, mended=_with_codes)
TRANSACTION: Final = _Transactions()
FAILURE: Final = _Failures()
IDENTITY: Final = Json(Identity)


class _KeptDecision(Struct, frozen=True, omit_defaults=True):
    """A ``Decision`` whose value still knows its type: JSON alone would bring a date back as a text."""

    side: Side
    number: Decimal | None = None
    moment: datetime | None = None
    other: JsonValue = None


_DECISIONS: Final = Json(dict[str, _KeptDecision])


def dump_decisions(decisions: dict[str, Decision]) -> str:
    return _DECISIONS.dump({path: _kept(decision) for path, decision in decisions.items()})


def load_decisions(text: str) -> dict[str, Decision]:
    """The decisions as they were, but a tuple comes back as a list."""
    if text == "{}":
        return {}
    return {path: Decision(kept.side, _value(kept)) for path, kept in _DECISIONS.load(text).items()}


def _kept(decision: Decision) -> _KeptDecision:
    match decision.value:
        case Decimal() as number:
            return _KeptDecision(decision.side, number=number)
        case datetime() as moment:
            return _KeptDecision(decision.side, moment=moment)
        case other:
            return _KeptDecision(decision.side, other=other)


def _value(kept: _KeptDecision) -> JsonValue:
    if kept.number is not None:
        return kept.number
    return kept.moment if kept.moment is not None else kept.other


def dump_time(at: datetime) -> str:
    """``at`` must be aware."""
    return at.astimezone(UTC).isoformat()


def load_time(text: str) -> datetime:
    return datetime.fromisoformat(text)


def dump_optional_time(at: datetime | None) -> str | None:
    return None if at is None else dump_time(at)


def load_optional_time(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def dump_plain(value: Any) -> Value:
    """A text, an amount, a moment or a flag as a column of its own keeps it."""
    if isinstance(value, datetime):
        return dump_time(value)
    kept: Value = dump_optional_money(value) if isinstance(value, Decimal) else value
    return kept


def loader_of(kept: Any) -> Callable[[Any], Any] | None:
    """How a value of that type is read from its column; ``None`` where it is kept as it is."""
    (kind,) = {*(get_args(kept) or (kept,))} - {type(None)}
    if issubclass(kind, enum.Enum):
        return {member.value: member for member in kind}.__getitem__
    if kind is bool and kept is bool:
        return bool
    loaders: dict[type, Callable[[Any], Any]] = {
        datetime: load_optional_time,
        Decimal: load_optional_money,
        bool: load_optional_flag,
    }
    return loaders.get(kind)


def dump_optional_money(amount: Decimal | None) -> str | None:
    if amount is not None and not amount.is_finite():
        raise ValueError(f"{amount} is no amount")
    return None if amount is None else str(amount)


def load_optional_money(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def interned(text: str | None) -> str | None:
    """One of few texts that many rows have: kept in memory once."""
    return None if text is None else sys.intern(text)


def load_optional_flag(number: int | None) -> bool | None:
    return None if number is None else bool(number)
