"""What the sandbox's Ecomail stores, how it takes a document in, and the two shapes in which it shows one.

The short shape has exactly the keys of the reference's sample; the full one adds what a subscriber's transactions
show. Item tags are stored and never shown. Knows nothing of requests.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final

from msgspec import Struct

STATUSES: Final = frozenset({"processing", "canceled", "pending", "completed"})
_HEADER_TEXTS: Final = ("shop", "city", "county", "country")
_HEADER_NUMBERS: Final = ("amount", "tax", "shipping")


class StoredItem(Struct, frozen=True, kw_only=True):
    code: str = ""
    title: str = ""
    categories: tuple[str, ...] = ()
    price: Decimal = Decimal(0)
    amount: Decimal = Decimal(1)
    tags: tuple[str, ...] = ()


class StoredTransaction(Struct, frozen=True, kw_only=True):
    """One transaction. ``timestamp`` is in Unix seconds; a field that the document left out is null, "" or 0."""

    id: int
    order_id: str
    email: str
    shop: str = ""
    amount: Decimal = Decimal(0)
    tax: Decimal = Decimal(0)
    shipping: Decimal = Decimal(0)
    city: str | None = None
    county: str | None = None
    country: str | None = None
    timestamp: int = 0
    props: Any = None
    status: str | None = None
    items: tuple[StoredItem, ...] = ()


def store(document: dict[str, Any], *, number: int, now: int) -> StoredTransaction:
    """A transaction from nothing but a valid ``document``: what it leaves out is not there, its date is ``now``."""
    header = document["transaction"]
    return StoredTransaction(
        id=number,
        order_id=header["order_id"],
        email=header["email"],
        shop=header.get("shop") or "",
        amount=_decimal(header.get("amount")),
        tax=_decimal(header.get("tax")),
        shipping=_decimal(header.get("shipping")),
        city=header.get("city"),
        county=header.get("county"),
        country=header.get("country"),
        timestamp=header.get("timestamp", now),
        props=header.get("props"),
        status=header.get("status"),
        items=tuple(_stored_item(item) for item in document["transaction_items"]),
    )


def _stored_item(item: dict[str, Any]) -> StoredItem:
    old_form = item.get("category")
    return StoredItem(
        code=item.get("code", ""),
        title=item.get("title", ""),
        categories=tuple(item.get("categories") or ([old_form] if old_form else [])),
        price=_decimal(item.get("price")),
        amount=_decimal(item.get("amount", 1)),
        tags=tuple(item.get("tags", ())),
    )


def _decimal(value: Any) -> Decimal:
    return Decimal(str(value)) if value is not None else Decimal(0)


# ------------------------------------------------------------------------------------------------------ showing


def written(timestamp: int) -> str:
    """Unix seconds as Ecomail shows them: UTC, without a zone."""
    return datetime.fromtimestamp(timestamp, UTC).strftime("%Y-%m-%d %H:%M:%S")


def short(transaction: StoredTransaction) -> dict[str, Any]:
    """One row of the list; the quantity is text there, as in the reference's sample."""
    return {
        "id": transaction.id,
        "order_id": transaction.order_id,
        "email": transaction.email,
        "shop": transaction.shop,
        "amount": transaction.amount,
        "timestamp": written(transaction.timestamp),
        "status": transaction.status,
        "items": [
            {
                "code": item.code,
                "title": item.title,
                "categories": list(item.categories),
                "price": item.price,
                "amount": str(item.amount),
            }
            for item in transaction.items
        ],
    }


def full(transaction: StoredTransaction) -> dict[str, Any]:
    """One of a subscriber's transactions."""
    return {
        **short(transaction),
        "tax": transaction.tax,
        "shipping": transaction.shipping,
        "city": transaction.city,
        "county": transaction.county,
        "country": transaction.country,
        "props": transaction.props,
        "items": [
            {
                "order_id": transaction.order_id,
                "code": item.code,
                "title": item.title,
                "category": item.categories[0] if item.categories else "",
                "categories": list(item.categories),
                "price": item.price,
                "amount": item.amount,
            }
            for item in transaction.items
        ],
    }


# --------------------------------------------------------------------------------------------------- validation


class _Errors:
    """Field errors as they are found, keyed by path."""

    def __init__(self) -> None:
        self.found: dict[str, list[str]] = {}

    def add(self, path: str, sentence: str) -> None:
        self.found.setdefault(path, []).append(f"The {path} field {sentence}")

    def check(self, path: str, value: Any, *, wanted: str) -> None:
        if not _CHECKS[wanted](value):
            self.add(path, f"must be {wanted}.")


def _is_number(value: Any) -> bool:
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


def _is_number_text(value: Any) -> bool:
    """The quantity ``"1"``, as in the reference's own sample of a bulk request."""
    return isinstance(value, str) and re.fullmatch(r"-?[0-9]{1,12}(\.[0-9]{1,10})?", value, re.ASCII) is not None


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(text, str) for text in value)


_CHECKS: Final[dict[str, Callable[[Any], bool]]] = {
    "a string": lambda value: isinstance(value, str),
    "a number": _is_number,
    "a number or its text": lambda value: _is_number(value) or _is_number_text(value),
    "an integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "a list of strings": _is_texts,
    # PHP, whose client the reference offers, writes an empty object as an empty list, and reads either as the same.
    "a string, an object or null": lambda value: value is None or isinstance(value, str | dict) or value == [],
    "one of processing, canceled, pending, completed, null": lambda value: (
        value is None or (isinstance(value, str) and value in STATUSES)
    ),
}
_HEADER_RULES: Final = {
    **dict.fromkeys(_HEADER_TEXTS, "a string"),
    **dict.fromkeys(_HEADER_NUMBERS, "a number"),
    "timestamp": "an integer",
    "props": "a string, an object or null",
    "status": "one of processing, canceled, pending, completed, null",
}
_ITEM_RULES: Final = {
    "code": "a string",
    "title": "a string",
    "category": "a string",
    "categories": "a list of strings",
    "price": "a number",
    "amount": "a number or its text",
    "tags": "a list of strings",
}


def document_errors(document: Any, *, prefix: str = "") -> dict[str, list[str]]:
    """What is wrong with a document, by field; empty when it would be accepted. ``prefix`` goes before each path."""
    errors = _Errors()
    if not isinstance(document, dict):
        errors.add(prefix.rstrip(".") or "body", "must be an object.")
        return errors.found
    header = document.get("transaction")
    if isinstance(header, dict):
        _check_header(header, errors, f"{prefix}transaction.")
    else:
        errors.add(f"{prefix}transaction", "is required.")
    items = document.get("transaction_items")
    if isinstance(items, list):
        for index, item in enumerate(items):
            _check_item(item, errors, f"{prefix}transaction_items.{index}")
    else:
        errors.add(f"{prefix}transaction_items", "is required.")
    return errors.found


def _check_header(header: dict[str, Any], errors: _Errors, prefix: str) -> None:
    for name in ("order_id", "email"):
        value = header.get(name)
        if not value:
            errors.add(prefix + name, "is required.")
        else:
            errors.check(prefix + name, value, wanted="a string")
    email = header.get("email")
    if isinstance(email, str) and email and not _looks_like_email(email):
        errors.add(f"{prefix}email", "must be a valid email address.")
    _check_fields(header, _HEADER_RULES, errors, prefix)


def _check_item(item: Any, errors: _Errors, path: str) -> None:
    if isinstance(item, dict):
        _check_fields(item, _ITEM_RULES, errors, f"{path}.")
    else:
        errors.add(path, "must be an object.")


def _check_fields(fields: dict[str, Any], rules: dict[str, str], errors: _Errors, prefix: str) -> None:
    for name, wanted in rules.items():
        if name in fields:
            errors.check(prefix + name, fields[name], wanted=wanted)


def _looks_like_email(text: str) -> bool:
    name, at, domain = text.rpartition("@")
    return bool(name and at) and "." in domain and not any(character.isspace() for character in text)
