"""Documents as they are kept: compressed, beside a dictionary of what all of them have in common.

A document is JSON, as zlib data (RFC 1950) with a preset dictionary: ``DICTIONARY``, and after it, for what belongs to
a push, the document that Ecomail should show in the end, which the other three of it mostly repeat. The data names the
checksum of its dictionary and of its content, so nothing is ever read with the wrong one. Both are part of the format
of the database: ``DICTIONARY`` is never changed, and nothing of any shop or customer is in it. Anybody reads them with
``zlib.decompressobj(zdict=DICTIONARY + intended)``.

What a database of version 8 keeps as plain text is moved in slices: killed in between, the next opening goes on.
This module decides nothing about what a document holds.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import Any, Final

from msgspec import Struct

from core.store.database import Database

_LEVEL: Final = 6
_MEMORY: Final = 6
"""Of the compressor: a document is small, and setting more up would cost more than compressing it."""
_SLICE: Final = 500
"""Rows that are moved in one transaction."""

DICTIONARY: Final = (
    b'"failure":{"code":"","params":{"website_id":"1","order_session":"","cancelled","refunded","pending","processing",'
    b'"unpaid","CZK","USD","GBP","PLN","country":"NL","country":"DE","country":"BE","country":"SK","priced":false,'
    b'"tracked":false,"full":true,"ecomail_id":1,"tags":[],"discount_code":null,"vat":21,"discount_percentage":'
    b'{"transaction":{"order_id":"ORD-1","email":"info@example.com","shop":"www.","amount":0.00,"tax":0,"shipping":4.95,'
    b'"city":"","county":"","country":"CZ","timestamp":17"props":{},"status":"completed"},"transaction_items":'
    b'[{"code":"","title":"","categories":[],"price":9.95,"amount":1},{"code":"SKU-","title":"","category":"",'
    b'"website_id":"1","order_session":"","order_id":"","value":0.00,"tax":null,"shipping":null,"currency":"EUR",'
    b'"currency_sign":null,"lines":[{"code":"","title":"","categories":[],"unit_price":9.95,"quantity":1,"discount":0,'
    b'"brand":null,"variant":null,"coupon":null,"priced":true,"other":{}}],"payment_status":"paid","discount":null,'
    b'"fee":null,"tracked":true,"problems":[],"other":{}}'
    b'{"order_id":"ORD-","email":"@gmail.com","shop":".nl","amount":0.00,"tax":0.00,"shipping":0.00,"city":"",'
    b'"county":null,"country":null,"timestamp":"2026-01-01T00:00:00Z","props":{},"status":"completed","lines":'
    b'[{"code":"","title":"","categories":[""],"price":9.95,"amount":1,"other":{}},{"code":"","title":"","categories":'
    b'["",""],"price":1.00,"amount":2,"other":{}}],"full":true,"problems":[],"other":{}}'
)
"""What stands in documents of every shop, the most usual last."""


ADD_DOCUMENTS: Final = """
    INSERT INTO push_documents (push_id, request, intended, before_transaction, after_transaction)
    VALUES (?, ?, ?, ?, ?)
"""
CHANGE_DOCUMENTS: Final = """
    UPDATE push_documents SET request = ?, intended = ?, before_transaction = ?, after_transaction = ? WHERE push_id = ?
"""


def packed(document: bytes, beside: bytes = b"") -> bytes:
    """``document``, of which much stands in ``beside`` as well. An empty one stays empty."""
    if not document:
        return b""
    compressor = zlib.compressobj(
        _LEVEL, zlib.DEFLATED, zlib.MAX_WBITS, _MEMORY, zlib.Z_DEFAULT_STRATEGY, DICTIONARY + beside
    )
    return compressor.compress(document) + compressor.flush()


def unpacked(data: bytes, beside: bytes = b"") -> bytes:
    """The document that ``packed`` was given. Raises ``zlib.error``, which ``Database.translated`` knows as damage."""
    if not data:
        return b""
    decompressor = zlib.decompressobj(zlib.MAX_WBITS, DICTIONARY + beside)
    document = decompressor.decompress(data)
    if not decompressor.eof:
        raise zlib.error("half of a document")
    return document


def packed_optional(document: str | bytes | None, beside: bytes = b"") -> bytes | None:
    if document is None:
        return None
    return packed(document.encode() if isinstance(document, str) else document, beside)


def unpacked_optional(data: bytes | None, beside: bytes = b"") -> bytes | None:
    return None if data is None else unpacked(data, beside)


class PushDocuments(Struct, frozen=True):
    """The documents of one push: what was sent, and what Ecomail should show, showed before and showed after."""

    request: bytes
    intended: bytes
    before: bytes | None = None
    after: bytes | None = None

    def kept(self) -> tuple[bytes, bytes, bytes | None, bytes | None]:
        """As the columns hold them."""
        beside = self.intended
        return (
            packed(self.request, beside),
            packed(beside),
            packed_optional(self.before, beside),
            packed_optional(self.after, beside),
        )

    @classmethod
    def of(cls, row: Sequence[Any]) -> PushDocuments:
        """From the columns, in the same sequence."""
        request, intended, before, after = row
        beside = unpacked(intended)
        return cls(
            unpacked(request, beside), beside, unpacked_optional(before, beside), unpacked_optional(after, beside)
        )


# ------------------------------------------------------------------------------------------ from version 8 to 9

_PLAIN_COLUMNS: Final = {
    "pushes": ("request", "intended", "before_transaction", "after_transaction"),
    "order_details": ("shop_order", "ecomail_transaction"),
}


def pack_plain_documents(database: Database) -> None:
    """Compress what version 8 kept as plain text, a slice at a time, and then drop its columns.

    What is done shows in the file itself, so that it goes on wherever it was killed.
    """
    if not _is_there(database, "pushes", "intended"):
        return
    while _pack_pushes(database):
        pass
    last_id = 0
    while last_id := _pack_orders(database, last_id):
        pass
    database.compact()  # before every row is written again without its columns: now it is a quarter of the pages
    with database.transaction():
        for table, columns in _PLAIN_COLUMNS.items():
            for column in columns:
                database.execute(f"ALTER TABLE {table} DROP COLUMN {column}")


def _is_there(database: Database, table: str, column: str) -> bool:
    return any(row[1] == column for row in database.rows(f"PRAGMA table_info({table})"))


def _pack_pushes(database: Database) -> int:
    rows = database.rows(
        "SELECT push_id, request, CAST(intended AS BLOB), CAST(before_transaction AS BLOB),"
        " CAST(after_transaction AS BLOB) FROM pushes"
        " WHERE push_id > (SELECT coalesce(max(push_id), 0) FROM push_documents) ORDER BY push_id LIMIT ?",
        (_SLICE,),
    )
    with database.transaction():
        database.execute_many(ADD_DOCUMENTS, [(row[0], *PushDocuments(*row[1:]).kept()) for row in rows])
        database.execute_many(
            "UPDATE pushes SET request = x'', intended = '', before_transaction = NULL, after_transaction = NULL"
            " WHERE push_id = ?",
            [row[:1] for row in rows],
        )
    return len(rows)


def _pack_orders(database: Database, after_id: int) -> int:
    rows = database.rows(
        "SELECT CAST(shop_order AS BLOB), CAST(ecomail_transaction AS BLOB), id FROM order_details"
        " WHERE id > ? AND (shop_order IS NOT NULL OR ecomail_transaction IS NOT NULL) ORDER BY id LIMIT ?",
        (after_id, _SLICE),
    )
    with database.transaction():
        database.execute_many(
            "UPDATE order_details SET shop_document = ?, ecomail_document = ?, shop_order = NULL,"
            " ecomail_transaction = NULL WHERE id = ?",
            [(packed_optional(order), packed_optional(transaction), row_id) for order, transaction, row_id in rows],
        )
    return rows[-1][-1] if rows else 0
