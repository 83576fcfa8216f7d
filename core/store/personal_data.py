"""Taking customers' personal data out of what is kept, while numbers, amounts and outcomes stay.

Personal is: what ``core.domain.fields`` says is, every field nobody documented, the exact documents sent, and the
words of errors (a service may repeat an address in them). Nothing of an order is touched while a push of it is
unsettled: it could not be settled any more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

import msgspec
from msgspec import UNSET

from core.domain.decisions import WHOLE_ORDER
from core.domain.fields import HEADER
from core.domain.model import FailureNote, FileRow, Order, Transaction
from core.domain.pushes import PushRecord
from core.store import codec
from core.store.database import Database, Row, Value

_PERSONAL: Final = frozenset(field.name for field in HEADER if field.personal)
_SAID_BY_HAND: Final = _PERSONAL | {WHOLE_ORDER}
"""Paths of decisions that may hold something of the customer: a reason is any text."""
_OF_TRANSACTION: Final = dict.fromkeys(_PERSONAL, UNSET)
_OF_ROW: Final = dict.fromkeys(_PERSONAL.intersection(FileRow.__struct_fields__))
_OF_ORDER: Final = dict.fromkeys(_PERSONAL.intersection(Order.__struct_fields__))

_ORDERS: Final = """
    SELECT d.id, o.email, d.row, d.shop_order, d.ecomail_transaction, d.decisions, d.failure
    FROM orders o JOIN order_details d ON d.id = o.id
    WHERE coalesce(o.compared_at, o.added_at) < ? AND o.id > ?
    AND (? = '' OR lower(o.email) = lower(?) OR instr(lower(
        d.row || coalesce(d.shop_order, '') || coalesce(d.ecomail_transaction, '') || d.decisions), lower(?)) > 0)
    AND NOT EXISTS (SELECT 1 FROM pushes p WHERE p.website_id = o.website_id AND p.order_session = o.order_session
                    AND (p.outcome IS NULL OR p.outcome = 'uncertain'))
    ORDER BY o.id LIMIT 500
"""
_PUSHES: Final = """
    SELECT push_id, intended, before_transaction, after_transaction, error
    FROM pushes
    WHERE NOT (outcome IS NULL OR outcome = 'uncertain') AND NOT forgotten AND finished_at < ? AND push_id > ?
    AND (? = '' OR instr(lower(
        intended || coalesce(before_transaction, '') || coalesce(after_transaction, '')), lower(?)) > 0)
    ORDER BY push_id LIMIT 500
"""

_BEFORE_ADDRESS: Final = r"(?:(?<=\\[bfnrt])|(?<![\w.+-])(?<!\w[!#$%&'*?^`{|}~]))"
"""Nothing of an address (o'brien@… holds brien@…; quotes around one are none of it), or a line break as JSON has it."""
_AFTER_ADDRESS: Final = r"(?![\w-]|\.\w)"

_HOLDING: Final = """
    SELECT (SELECT count(*) FROM orders WHERE coalesce(compared_at, added_at) < ? AND email IS NOT NULL),
           (SELECT count(*) FROM pushes
            WHERE NOT (outcome IS NULL OR outcome = 'uncertain') AND NOT forgotten AND finished_at < ?)
"""


def count_holding(database: Database, before: str) -> tuple[int, int]:
    """Orders with an address last compared (or else added) before that time, and pushes that ended before it."""
    row = database.row(_HOLDING, (before, before))
    return (0, 0) if row is None else (row[0], row[1])


def forget_in_orders(database: Database, before: str, email: str = "") -> int:
    """Empty orders last compared (or else added) before that time; returns how many held anything.

    With ``email`` only those in which that address stands.
    """
    changed = last_id = 0
    while rows := database.rows(_ORDERS, (before, last_id, email, email, _in_json(email))):
        last_id = rows[-1][0]
        changed += sum(_forget_order(database, row) for row in rows if _is_named(row[1:6], email))
    return changed


def forget_in_pushes(database: Database, before: str, email: str = "") -> int:
    """Empty pushes that ended before that time; returns how many can no longer be put back because of it.

    With ``email`` only those in which that address stands.
    """
    changed = last_id = 0
    while rows := database.rows(_PUSHES, (before, last_id, email, _in_json(email))):
        last_id = rows[-1][0]
        named = [row for row in rows if _is_named(row[1:4], email)]
        for row in named:
            _forget_push(database, row)
        changed += len(named)
    if changed:
        database.execute("DELETE FROM push_words")  # made anew, without them, when the history is searched next
    return changed


def forget_only_in_ecomail(database: Database, before: str, email: str = "") -> int:
    """Drop what was found only in Ecomail before that time: it is a copy, and a new search finds it again.

    With ``email`` only what that address stands in.
    """
    sql = "SELECT id, held FROM only_in_ecomail WHERE found_at < ?"
    named = [row[0] for row in database.rows(sql, (before,)) if _is_named(row[1:], email)]
    for row_id in named:
        database.execute("DELETE FROM only_in_ecomail WHERE id = ?", (row_id,))
    return len(named)


def stands_in(push: PushRecord, email: str) -> bool:
    """Whether that address stands in what was held, meant or sent."""
    documents = [codec.TRANSACTION.dump(held) for held in (push.intended, push.before, push.after) if held is not None]
    return _is_named(documents, email)


def _in_json(email: str) -> str:
    """An address as it stands in stored JSON, whatever stands around it there."""
    return msgspec.json.encode(email).decode()[1:-1]


def _is_named(texts: Iterable[str | None], email: str) -> bool:
    """Whether the whole address stands in one of these stored texts, also in the middle of a note that somebody typed.

    Only the whole one: eva@… is not found in ieva@…. Without an address there is nothing to look for: ``True``.
    """
    if not email:
        return True
    whole = re.compile(rf"{_BEFORE_ADDRESS}{re.escape(_in_json(email))}{_AFTER_ADDRESS}", re.IGNORECASE)
    return any(text is not None and whole.search(text) for text in texts)


def _forget_order(database: Database, row: Row) -> bool:
    kept: tuple[Value, ...] = (None, *_emptied_details(database, row))
    if kept == row[1:]:
        return False
    database.execute("UPDATE orders SET email = ?, set_aside_because = NULL WHERE id = ?", (kept[0], row[0]))
    database.execute(
        "UPDATE order_details SET row = ?, shop_order = ?, ecomail_transaction = ?, decisions = ?, failure = ?"
        " WHERE id = ?",
        (*kept[1:], row[0]),
    )
    return True


def _emptied_details(database: Database, row: Row) -> tuple[Value, ...]:
    _, _, file_row, order, transaction, decisions, failure = row
    with database.translated():
        kept_decisions = {
            path: decision for path, decision in codec.load_decisions(decisions).items() if path not in _SAID_BY_HAND
        }
        return (
            codec.FILE_ROW.dump(_row_without_person(codec.FILE_ROW.load(file_row))),
            None if order is None else codec.ORDER.dump(_order_without_person(codec.ORDER.load(order))),
            _emptied_transaction(transaction),
            codec.dump_decisions(kept_decisions),
            _emptied_failure(failure),
        )


def _forget_push(database: Database, row: Row) -> None:
    push_id, intended, before, after, error = row
    with database.translated():
        kept = (
            _emptied_transaction(intended),
            _emptied_transaction(before),
            _emptied_transaction(after),
            _emptied_failure(error),
        )
    database.execute(
        "UPDATE pushes SET request = x'', intended = ?, before_transaction = ?, after_transaction = ?, error = ?,"
        " forgotten = 1 WHERE push_id = ?",
        (*kept, push_id),
    )


def _emptied_transaction(text: str | None) -> str | None:
    """``None`` stays ``None``: that Ecomail held nothing is no personal data."""
    if text is None:
        return None
    return codec.TRANSACTION.dump(_transaction_without_person(codec.TRANSACTION.load(text)))


def _emptied_failure(text: str | None) -> str | None:
    if text is None:
        return None
    return codec.FAILURE.dump(FailureNote(codec.FAILURE.load(text).code))


def _row_without_person(row: FileRow) -> FileRow:
    return msgspec.structs.replace(row, **_OF_ROW)


def _order_without_person(order: Order) -> Order:
    lines = tuple(msgspec.structs.replace(line, other={}) for line in order.lines)
    return msgspec.structs.replace(order, **_OF_ORDER, lines=lines, other={})


def _transaction_without_person(transaction: Transaction) -> Transaction:
    lines = transaction.lines
    if isinstance(lines, tuple):
        lines = tuple(msgspec.structs.replace(line, other={}) for line in lines)
    return msgspec.structs.replace(
        transaction,
        **_OF_TRANSACTION,
        lines=lines,
        full=False,  # what is unknown now must be read again before anything is written over it
        other={},
    )
