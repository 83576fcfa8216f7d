"""Taking customers' personal data out of what is kept, while numbers, amounts and outcomes stay.

Personal is: what ``core.domain.fields`` says is, every field nobody documented, the exact documents sent, and the
words of errors (a service may repeat an address in them). Nothing of an order is touched while a push of it is
unsettled: it could not be settled any more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import msgspec
from msgspec import UNSET

from core.domain.decisions import WHOLE_ORDER
from core.domain.fields import HEADER
from core.domain.model import FailureNote, FileRow, Order, Transaction
from core.domain.pushes import PushRecord
from core.store import codec
from core.store.database import Database, Row
from core.store.documents import CHANGE_DOCUMENTS, PushDocuments, packed_optional, unpacked
from core.store.small_tables import NAMES_OF_FILTERS

_PERSONAL: Final = frozenset(field.name for field in HEADER if field.personal)
_SAID_BY_HAND: Final = _PERSONAL | {WHOLE_ORDER}
"""Paths of decisions that may hold something of the customer: a reason is any text."""
_OF_TRANSACTION: Final = dict.fromkeys(_PERSONAL, UNSET)
_OF_ROW: Final = dict.fromkeys(_PERSONAL.intersection(FileRow.__struct_fields__))
_OF_ORDER: Final = dict.fromkeys(_PERSONAL.intersection(Order.__struct_fields__))

_ORDERS: Final = """
    SELECT d.id, o.email, d.row, d.shop_document, d.ecomail_document, d.decisions, d.failure
    FROM orders o JOIN order_details d ON d.id = o.id
    WHERE coalesce(o.compared_at, o.added_at) < ? AND o.id > ?
    AND NOT EXISTS (SELECT 1 FROM pushes p WHERE p.website_id = o.website_id AND p.order_session = o.order_session
                    AND (p.outcome IS NULL OR p.outcome = 'uncertain'))
    ORDER BY o.id LIMIT 500
"""
_PUSHES: Final = """
    SELECT p.push_id, error, request, intended, before_transaction, after_transaction
    FROM pushes p LEFT JOIN push_documents d ON d.push_id = p.push_id
    WHERE NOT (outcome IS NULL OR outcome = 'uncertain') AND NOT forgotten AND finished_at < ? AND p.push_id > ?
    ORDER BY p.push_id LIMIT 500
"""

_BEFORE_ADDRESS: Final = r"(?:(?<=\\[bfnrt])|(?<![\w.+-])(?<!\w[!#$%&'*?^`{|}~]))"
"""Nothing of an address (o'brien@… holds brien@…; quotes around one are none of it), or a line break as JSON has it."""
_AFTER_ADDRESS: Final = r"(?![\w-]|\.\w)"
_ESCAPED: Final = re.compile(r"\\u([0-9A-Fa-f]{4})")

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
    while rows := database.rows(_ORDERS, (before, last_id)):
        last_id = rows[-1][0]
        changed += sum(
            _forget_order(database, row) for row in _with_texts(database, rows) if _is_named(row[1:6], email)
        )
    return changed


def forget_in_pushes(database: Database, before: str, email: str = "") -> int:
    """Empty pushes that ended before that time; returns how many can no longer be put back because of it.

    With ``email`` only those in which that address stands.
    """
    changed = last_id = 0
    while rows := database.rows(_PUSHES, (before, last_id)):
        last_id = rows[-1][0]
        for push_id, error, *kept in rows:
            with database.translated():
                documents = PushDocuments.of(kept)
            if _is_named((documents.intended, documents.before, documents.after), email):
                _forget_push(database, push_id, error, documents)
                changed += 1
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


def forget_in_filters(database: Database, email: str, *, everything: bool) -> None:
    """Drop the saved filters that look for that address; without one and of ``everything``, those that look for any."""
    for name, value in database.rows("SELECT name, value FROM facts WHERE name >= ? AND name < ?", NAMES_OF_FILTERS):
        if _is_named([value], email) if email else everything and '"email"' in value:
            database.execute("DELETE FROM facts WHERE name = ?", (name,))


def stands_in(push: PushRecord, email: str) -> bool:
    """Whether that address stands in what was held, meant or sent."""
    documents = [codec.TRANSACTION.dump(held) for held in (push.intended, push.before, push.after) if held is not None]
    return _is_named(documents, email)


def _in_json(email: str) -> str:
    """An address as it stands in stored JSON, whatever stands around it there."""
    return msgspec.json.encode(email).decode()[1:-1]


def _is_named(texts: Iterable[str | bytes | None], email: str) -> bool:
    """Whether the whole address stands in one of these stored texts, also in the middle of a note that somebody typed.

    Only the whole one: eva@… is not found in ieva@…. Without an address there is nothing to look for: ``True``.
    """
    if not email:
        return True
    address = _in_json(email)
    whole = re.compile(rf"{_BEFORE_ADDRESS}{re.escape(address)}{_AFTER_ADDRESS}", re.IGNORECASE)
    told = (text.decode() if isinstance(text, bytes) else text for text in texts if text is not None)
    spelled = (form for text in told for form in (text, _unescaped(text)))
    return any(address.lower() in text.lower() and whole.search(text) for text in spelled)


def _unescaped(text: str) -> str:
    r"""What is kept to the letter may spell ``ž`` as ``\u017e`` and ``/`` as ``\/``."""
    if "\\" not in text:
        return text
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text).replace("\\/", "/")


def _with_texts(database: Database, rows: Sequence[Row]) -> Iterator[Row]:
    """Orders with their documents as JSON."""
    for row_id, email, file_row, order, transaction, *others in rows:
        with database.translated():
            texts = [None if data is None else unpacked(data).decode() for data in (order, transaction)]
        yield (row_id, email, file_row, *texts, *others)


def _forget_order(database: Database, row: Row) -> bool:
    kept = (None, *_emptied_details(database, row))
    if kept == row[1:]:
        return False
    database.execute("UPDATE orders SET email = ?, set_aside_because = NULL WHERE id = ?", (kept[0], row[0]))
    _, file_row, order, transaction, *others = kept
    database.execute(
        "UPDATE order_details SET row = ?, shop_document = ?, ecomail_document = ?, decisions = ?, failure = ?"
        " WHERE id = ?",
        (file_row, packed_optional(order), packed_optional(transaction), *others, row[0]),
    )
    return True


def _emptied_details(database: Database, row: Row) -> tuple[str | None, ...]:
    _, _, file_row, order, transaction, decisions, failure = row
    with database.translated():
        kept_decisions = {
            path: decision for path, decision in codec.load_decisions(decisions).items() if path not in _SAID_BY_HAND
        }
        return (
            codec.FILE_ROW.dump(_row_without_person(codec.FILE_ROW.load(file_row))),
            None if order is None else codec.ORDER.dump(_order_without_person(codec.ORDER.load(order))),
            None
            if transaction is None
            else _without_person(transaction.encode()).decode(),  # held nothing: not personal
            codec.dump_decisions(kept_decisions),
            _emptied_failure(failure),
        )


def _forget_push(database: Database, push_id: int, error: str | None, documents: PushDocuments) -> None:
    with database.translated():
        emptied = PushDocuments(
            b"",
            _without_person(documents.intended),
            None if documents.before is None else _without_person(documents.before),
            None if documents.after is None else _without_person(documents.after),
        )
        kept = (_emptied_failure(error), push_id)
    database.execute("UPDATE pushes SET error = ?, forgotten = 1 WHERE push_id = ?", kept)
    database.execute(CHANGE_DOCUMENTS, (*emptied.kept(), push_id))


def _without_person(document: bytes) -> bytes:
    return codec.TRANSACTION.dump(_transaction_without_person(codec.TRANSACTION.load(document))).encode()


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
