"""Ecomail's JSON of transactions → ``Transaction``, and back. Pure.

An absent key is ``UNSET`` (unknown), null is ``None``, an empty text is an empty text. A field that is there but cannot
be read is ``UNSET`` as well, and named in ``problems``: its order cannot be sent, the others can.

A row that is as it is documented, with no key beyond, is decoded by its types; any other by the tolerant reader, which
looks at each field. What a row is read as does not depend on the way (a test holds the two to each other).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import islice, repeat
from typing import Annotated, Any, Final, TypeAlias, TypeVar, cast

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType, defstruct
from msgspec.structs import astuple, replace

from core.domain.fields import HEADER, HEADER_FIELDS, LINE, LINE_FIELDS, Field, Kind
from core.domain.line_pairing import MOST_LINES
from core.domain.model import JsonValue, Notice, Part, Readable, Transaction, TransactionLine
from core.domain.raw_json import UNREADABLE_NUMBER, is_json_of_group, plain, to_the_letter
from core.services.json_values import (
    LARGEST_EXPONENT,
    UnreadableValueError,
    as_list,
    is_plain_number,
    number,
    shown,
    text,
    whole,
)

T = TypeVar("T")

_KNOWN: Final = frozenset({"id", "items", *HEADER_FIELDS})
_READ: Final = _KNOWN - {field.name for field in HEADER if field.kind is Kind.PROPS}
"""What is read for what it says; all else is carried."""
_KNOWN_OF_LINE: Final = frozenset({"order_id", "category", *LINE_FIELDS})
_LENGTH_OF_DATE: Final = len("2026-03-04 05:06:07")
_NO_DATE: Final = "0000-00-00"
"""How MySQL writes a date that was never set."""
_LATEST_UNIX_SECOND: Final = 253_402_300_799
"""The end of the year 9999; larger numbers are milliseconds or worse."""
_Reader: TypeAlias = Callable[[JsonValue], Any]
"""Raises ``UnreadableValueError``."""
_Readers: TypeAlias = tuple[tuple[str, type | None, _Reader], ...]
"""Name, the type that is taken as it is, and how anything else is read; in the order of the struct."""
_NULLABLE: Final = frozenset(field.name for field in HEADER if field.nullable)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_ENCODER: Final = msgspec.json.Encoder(decimal_format="number")


class NoOrderNumberError(ValueError):
    """A transaction without an order number: it cannot be any order of ours."""


def read_transaction(row: JsonValue, *, full: bool) -> Transaction:
    """One row of an answer.

    Raises ``NoOrderNumberError``, or ``UnreadableValueError`` when it is no transaction at all.
    """
    if not isinstance(row, dict):
        raise UnreadableValueError(Notice("no_transaction", {"value": shown(row)}))
    raw_id = row.get("order_id")
    if raw_id is None or raw_id == "":
        raise NoOrderNumberError
    fields = _Fields(row)
    ecomail_id = _ecomail_id(row.get("id", UNSET))
    in_order: list[Any] = [text(raw_id), *fields.all_of(_HEADER), fields.lines("items"), ecomail_id, full]
    transaction = Transaction(*in_order)
    if row.keys() <= _KNOWN and (ecomail_id is not UNSET or "id" not in row) and not fields.problems:
        return transaction
    other = {name: value for name, value in row.items() if name not in _KNOWN or (name == "id" and ecomail_id is UNSET)}
    return replace(transaction, other=other, problems=tuple(fields.problems))


def timestamp(value: JsonValue) -> datetime:
    """Aware UTC, from ``YYYY-MM-DD HH:MM:SS`` (UTC), ISO 8601 or Unix seconds."""
    try:
        if (
            isinstance(value, str)
            and value[4:5] == "-"
            and value[13:14] == value[16:17] == ":"
            and len(value) == _LENGTH_OF_DATE
        ):
            return datetime.fromisoformat(f"{value}+00:00")  # what is nearly always there, at half the price
        if isinstance(value, str) and not value.strip().lstrip("-").isdigit():
            moment = datetime.fromisoformat(value.strip())
            return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
        seconds = number(value)
        if not 0 <= seconds <= _LATEST_UNIX_SECOND:
            raise UnreadableValueError(Notice("no_date", {"value": shown(value)}))
        return datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError):
        raise UnreadableValueError(Notice("no_date", {"value": shown(value)})) from None


class _Fields:
    """Reads fields of one row; what cannot be read is collected instead of raised.

    A page has ten thousand of them, so what a field nearly always is, is looked for first.
    """

    def __init__(self, row: Mapping[str, JsonValue], line: int = 0) -> None:
        self._value = row.get
        self._line = line
        self.problems: list[Notice] = []

    def all_of(self, readers: _Readers) -> list[Any]:
        """Their values in the order of ``readers``: to make a struct of names takes several times as long."""
        value_of, found = self._value, list[Any]()
        for name, usual, reader in readers:
            value = value_of(name, UNSET)
            if value is not None and value is not UNSET and type(value) is not usual:
                try:
                    value = reader(value)
                except UnreadableValueError as error:
                    self._add(name, error.reason)
                    value = UNSET
            found.append(value)
        return found

    def lines(self, name: str) -> Readable[tuple[TransactionLine, ...]]:
        value = self._value(name, UNSET)
        if value is None or isinstance(value, UnsetType):
            return value
        value = as_list(value)
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self._add(name, Notice("no_list_of_lines", {"value": shown(value)}))
            return UNSET
        if len(value) > MOST_LINES:
            self.problems.append(Notice("too_many_lines_held", {"count": str(len(value)), "most": str(MOST_LINES)}))
            return UNSET
        lines = []
        for position, item in enumerate(value, start=1):
            fields = _Fields(item, position)
            lines.append(_line(fields, item))
            if fields.problems:
                self.problems += fields.problems
        return tuple(lines)

    def _add(self, name: str, reason: Part) -> None:
        field = f"items, {self._line}: {name}" if self._line else name
        self.problems.append(Notice("ecomail_unreadable", {"field": field, "reason": reason}))


def _line(fields: _Fields, item: Mapping[str, JsonValue]) -> TransactionLine:
    in_order = fields.all_of(_LINE)
    if not item.keys() <= _KNOWN_OF_LINE:
        in_order.append({name: value for name, value in item.items() if name not in _KNOWN_OF_LINE})
    return TransactionLine(*in_order)


def _ecomail_id(value: JsonValue) -> Readable[int]:
    """Ecomail's own id. It is never sent, so one that is no number harms nobody."""
    if value is None or isinstance(value, UnsetType):
        return value
    try:
        return whole(value)
    except UnreadableValueError:
        return UNSET


def _texts(value: JsonValue) -> tuple[str, ...]:
    """A list of texts; a single text is a list of one, an empty one a list of none."""
    if isinstance(value, str):
        return (value,) if value else ()
    if not isinstance(value, list):
        raise UnreadableValueError(Notice("no_list_of_texts", {"value": shown(value)}))
    return tuple(text(part) for part in value)


def _number(value: JsonValue) -> Decimal:
    if type(value) is int:
        value = Decimal(value)
    return value if is_plain_number(value) else number(value)


def _moment(value: JsonValue) -> datetime | None:
    if isinstance(value, str) and (not value.strip() or value.startswith(_NO_DATE)):
        return None
    return timestamp(value)


def _as_it_is(value: JsonValue) -> JsonValue:
    return value


READERS: Final[dict[Kind, tuple[type | None, _Reader]]] = {
    Kind.EMAIL: (str, text),
    Kind.NAME: (str, text),
    Kind.TEXT: (str, text),
    Kind.PLACE: (str, text),
    Kind.STATUS: (str, text),
    Kind.MONEY: (None, _number),
    Kind.PRICE: (None, _number),
    Kind.QUANTITY: (None, _number),
    Kind.MOMENT: (None, _moment),
    Kind.LEVELS: (None, _texts),
    Kind.TAGS: (None, _texts),
    Kind.PROPS: (None, _as_it_is),
}
_HEADER: Final = tuple((field.name, *READERS[field.kind]) for field in HEADER if field.kind is not Kind.NUMBER)
_LINE: Final = (*((field.name, *READERS[field.kind]) for field in LINE), ("category", *READERS[Kind.TEXT]))


# ------------------------------------------------------------------------------------------------ as documented

_SAFE_ID: Final = 10**12
_Text: TypeAlias = str | UnsetType | None
_Texts: TypeAlias = tuple[str, ...] | UnsetType | None
_PLAIN_TYPES: Final[dict[Kind, Any]] = {
    Kind.LEVELS: _Texts,
    Kind.TAGS: _Texts,
    Kind.PROPS: msgspec.Raw | UnsetType,
}
"""Of what is not written as text."""
_AMOUNTS: Final = (Kind.MONEY, Kind.PRICE, Kind.QUANTITY)


def _plain_fields(fields: Sequence[Field]) -> list[tuple[str, Any] | tuple[str, Any, Any]]:
    return [
        (field.name, Annotated[str, Meta(min_length=1)])
        if field.kind is Kind.NUMBER
        else (field.name, _PLAIN_TYPES.get(field.kind, _Text), UNSET)
        for field in fields
    ]


_PlainLine: Final = defstruct(
    "_PlainLine",
    [("order_id", Any, UNSET), *_plain_fields(LINE), ("category", _Text, UNSET)],
    forbid_unknown_fields=True,
    gc=False,
)
_PlainRow: Final = defstruct(
    "_PlainRow",
    [
        *_plain_fields(HEADER),
        ("items", Annotated[list[_PlainLine], Meta(max_length=MOST_LINES)] | None | UnsetType, UNSET),  # type: ignore[valid-type]  # made from the fields
        ("id", Annotated[int, Meta(ge=-_SAFE_ID, le=_SAFE_ID)] | None | UnsetType, UNSET),
    ],
    forbid_unknown_fields=True,
    gc=False,
)
_AMOUNTS_OF_ROW: Final = tuple(place for place, field in enumerate(HEADER) if field.kind in _AMOUNTS)
_AMOUNTS_OF_LINE: Final = tuple(place for place, field in enumerate(LINE) if field.kind in _AMOUNTS)
_PROPS_OF_ROW: Final = tuple(place for place, field in enumerate(HEADER) if field.kind is Kind.PROPS)
_LINES_OF_ROW: Final = len(HEADER)
_MOMENTS_OF_ROW: Final = tuple(place for place, field in enumerate(HEADER) if field.kind is Kind.MOMENT)
_COUNTS: Final = ("current_page", "last_page", "per_page", "total")
_PAGE: Final = msgspec.json.Decoder(dict[str, msgspec.Raw])
_RAW_ROWS: Final = msgspec.json.Decoder(list[msgspec.Raw])
_RAW_LINES: Final = msgspec.json.Decoder(list[dict[str, msgspec.Raw]])
_PLAIN_ROW: Final = msgspec.json.Decoder(_PlainRow, float_hook=Decimal)
_PLAIN_PAGES: Final = {
    rows_in: msgspec.json.Decoder(
        defstruct(
            "_PlainPage",
            [(rows_in, list[_PlainRow]), *((name, Any, UNSET) for name in _COUNTS)],  # type: ignore[valid-type]  # made from the fields
            forbid_unknown_fields=True,
            gc=False,
        ),
        float_hook=Decimal,
    )
    for rows_in in ("data", "transactions")
}
_ANY: Final = msgspec.json.Decoder(float_hook=Decimal)
_AMOUNTS_TOGETHER: Final = re.compile(r"(?:[0-9]+(?:\.[0-9]+)?(?: |\Z))+")
_NOT_PLAIN: Final = (msgspec.ValidationError, ValueError, ArithmeticError)


def decode_page(body: bytes, rows_in: str, *, full: bool) -> Any:
    """The JSON of a page; those rows in its list ``rows_in`` that are as documented are ``Transaction`` already.

    Raises what msgspec raises where ``body`` is no JSON.
    """
    amounts = _Amounts({None: None, UNSET: UNSET})
    try:
        rows, *counts = astuple(_PLAIN_PAGES[rows_in].decode(body))
        plain: dict[str, Any] = {rows_in: _plain_transactions(rows, amounts, full=full)}
        return plain | {name: count for name, count in zip(_COUNTS, counts, strict=True) if count is not UNSET}
    except _NOT_PLAIN:
        pass
    try:
        page = _PAGE.decode(body)
    except msgspec.ValidationError:
        return _value(body)
    return {
        name: _rows(value, amounts, full=full) if name == rows_in else _value(value) for name, value in page.items()
    }


def loose_row(raw: msgspec.Raw | bytes) -> JsonValue:
    """A row as the tolerant reader takes it: what is carried and never read stays to the letter."""
    try:
        each = _PAGE.decode(raw)
    except msgspec.ValidationError:
        return _value(raw)
    try:
        row = _ANY.decode(raw)
    except UNREADABLE_NUMBER:
        row = {name: _value(value) for name, value in each.items() if name in _READ}
    row |= {
        name: to_the_letter(value)
        for name, value in each.items()
        if name not in _READ and row.get(name, UNSET) is not None
    }
    if not _is_known(row.get("items")):
        row["items"] = _loose_lines(each["items"])
    return cast("JsonValue", row)


def _is_known(lines: JsonValue) -> bool:
    """Whether nothing in ``lines`` is only carried."""
    if isinstance(lines, msgspec.Raw):
        return False
    return not isinstance(lines, list) or all(
        isinstance(line, dict) and line.keys() <= _KNOWN_OF_LINE for line in lines
    )


def _loose_lines(raw: msgspec.Raw) -> JsonValue:
    try:
        lines = _RAW_LINES.decode(raw)
    except msgspec.ValidationError:
        return _value(raw)
    return [{name: _field(value, is_read=name in _KNOWN_OF_LINE) for name, value in line.items()} for line in lines]


def _field(raw: msgspec.Raw, *, is_read: bool) -> JsonValue:
    return _value(raw) if is_read else to_the_letter(raw)


def _value(raw: msgspec.Raw | bytes) -> JsonValue:
    """For reading; what Python's own values cannot hold stays raw, and no reader takes that for anything."""
    try:
        return _ANY.decode(raw)
    except UNREADABLE_NUMBER:
        return to_the_letter(raw)


def _letters(found: Sequence[Any]) -> list[JsonValue]:
    """Of one page: the same is there again and again."""
    known: dict[bytes, JsonValue] = {b"null": None}
    letters: list[JsonValue] = []
    for raw in found:
        if raw is UNSET:
            letters.append(raw)
            continue
        data = bytes(raw)
        if data not in known:
            known[data] = to_the_letter(data)
        letters.append(known[data])
    return letters


def _rows(raw: msgspec.Raw, amounts: _Amounts, *, full: bool) -> Any:
    try:
        rows = _RAW_ROWS.decode(raw)
    except msgspec.ValidationError:
        return _value(raw)
    return [_row(row, amounts, full=full) for row in rows]


class _Amounts(dict[Any, Any]):
    """Of one page, by their text: prices and quantities repeat. ``ValueError`` for all but digits around one point."""

    def __missing__(self, text: str) -> Decimal:
        if not (
            len(text) <= LARGEST_EXPONENT
            and text.isascii()
            and text.replace(".", "", 1).isdigit()
            and text[0] != "." != text[-1]
        ):
            raise ValueError(text)
        amount = self[text] = Decimal(text)
        return amount


def _row(raw: msgspec.Raw, amounts: _Amounts, *, full: bool) -> Any:
    try:
        return _plain_transactions([_PLAIN_ROW.decode(raw)], amounts, full=full)[0]
    except _NOT_PLAIN:
        return loose_row(raw)


def _plain_transactions(rows: Sequence[Struct], amounts: _Amounts, *, full: bool) -> list[Transaction]:
    """Raises ``ValueError`` for a text that is no plain amount or moment: the tolerant reader says what it is.

    By columns, each in one call: a page has ten thousand fields.
    """
    if not rows:
        return []
    columns: list[Sequence[Any]] = list(zip(*map(astuple, rows), strict=True))
    for place in _AMOUNTS_OF_ROW:
        columns[place] = _plain_amounts(columns[place], amounts)
    for place in _MOMENTS_OF_ROW:
        columns[place] = [_plain_moment(value) if value.__class__ is str else value for value in columns[place]]
    for place in _PROPS_OF_ROW:
        columns[place] = _letters(columns[place])
    columns[_LINES_OF_ROW] = _plain_lines(columns[_LINES_OF_ROW], amounts)
    return list(map(Transaction, *columns, repeat(full)))


def _plain_amounts(texts: Sequence[Any], amounts: _Amounts) -> list[Any]:
    """What is of each order hardly repeats: all are looked at in one text, and no less closely than one by one."""
    try:
        together = " ".join(texts)
    except TypeError:  # one of them is ``None`` or ``UNSET``
        return [amounts[text] for text in texts]
    if not (
        together.count(" ") == len(texts) - 1
        and _AMOUNTS_TOGETHER.fullmatch(together)
        and max(map(len, texts)) <= LARGEST_EXPONENT
    ):
        raise ValueError(together)
    return list(map(Decimal, texts))


def _plain_lines(of_rows: Sequence[Any], amounts: _Amounts) -> list[Any]:
    """The lines of each row; what is none (``None`` or ``UNSET``) stays."""
    items = [item for of_row in of_rows if of_row.__class__ is list for item in of_row]
    if not items:
        return [() if of_row.__class__ is list else of_row for of_row in of_rows]
    _, *columns = cast("list[Iterable[Any]]", list(zip(*map(astuple, items), strict=True)))
    for place in _AMOUNTS_OF_LINE:
        columns[place] = map(amounts.__getitem__, columns[place])
    lines = map(TransactionLine, *columns)
    return [tuple(islice(lines, len(of_row))) if of_row.__class__ is list else of_row for of_row in of_rows]


def _plain_moment(text: str) -> datetime:
    if len(text) != _LENGTH_OF_DATE or text[4] != "-" or not text[13] == text[16] == ":":
        raise ValueError(text)
    return datetime.fromisoformat(text + "+00:00")


def document(transaction: Transaction) -> bytes:
    """``transaction`` as the JSON document that Ecomail's create and update take, to the byte the same every time.

    Amounts are exact, times are Unix seconds, unknown fields are left out. Raises ``ValueError`` where the lines are
    unknown: the document cannot leave them out, and sending none would wipe them.
    """
    if isinstance(transaction.lines, UnsetType):
        raise ValueError(  # noqa: TRY004 - the type is fine, the value is not known
            "a transaction whose lines are unknown cannot be sent"
        )
    header = {}
    for field in HEADER_FIELDS:
        value = getattr(transaction, field)
        if value is UNSET or (value is None and field not in _NULLABLE):
            continue
        header[field] = _unix_seconds(value) if isinstance(value, datetime) else value
    if "props" in header:
        header["props"] = _props_document(header["props"])
    return _ENCODER.encode(
        {"transaction": header, "transaction_items": [_line_document(line) for line in transaction.lines or ()]}
    )


def _props_document(props: JsonValue) -> JsonValue:
    """``props`` as the type that they are: JSON text of an object as that object, letter by letter."""
    text = plain(props)
    if text == [] or (isinstance(text, str) and text.lstrip()[:1] == "[" and _is_empty_list(text)):
        return {}  # how PHP writes an empty object; the contract takes an object only
    return msgspec.Raw(text.encode()) if isinstance(text, str) and _is_object(text) else props


def _is_object(text: str) -> bool:
    return text.lstrip()[:1] == "{" and is_json_of_group(text)


def _is_empty_list(text: str) -> bool:
    return is_json_of_group(text) and not _RAW_ROWS.decode(text)


def _line_document(line: TransactionLine) -> dict[str, Any]:
    fields: dict[str, Any] = {"code": line.code, "title": line.title}
    if line.categories:
        fields["categories"] = line.categories
    elif line.category:
        fields["category"] = line.category
    else:
        fields["categories"] = line.categories
    fields |= {"price": line.price, "amount": line.amount, "tags": line.tags}
    return {field: value for field, value in fields.items() if value is not UNSET and value is not None}


def _unix_seconds(moment: datetime) -> int:
    return (moment - _EPOCH) // timedelta(seconds=1)
