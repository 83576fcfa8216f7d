"""An order of the sandbox's shop, and how the order list shows it: in one of several styles, for none is documented."""

from __future__ import annotations

import json
import random
from typing import Any, Final

from msgspec import Struct


class ShopOrder(Struct, frozen=True, kw_only=True):
    """One order. ``purchase`` is shown as it is; the rest of the fields feed the order list only."""

    website_id: str
    order_session: str
    payment_status: str
    purchase: dict[str, Any]
    tracked: bool = False
    email: str = ""
    customer: str = ""
    city: str = ""
    country: str = ""
    created_at: str = ""
    """``YYYY-MM-DD HH:MM:SS``, local time of the shop."""
    kind: str = "checkout"
    """``checkout`` or ``quote``."""
    listed: dict[str, Any] | None = None
    """Its row in the order list, instead of the one that the style makes."""


def listed_row(order: ShopOrder, style: int) -> dict[str, Any]:
    """One row of the order list, in one of the styles."""
    if order.listed is not None:
        return order.listed
    number, total = order.purchase.get("transaction_id"), order.purchase.get("value")
    if style == 0:
        return {
            "order_number": number,
            "order_session": order.order_session,
            "type": order.kind,
            "status": order.payment_status,
            "total_amount": total,
            "created_at": order.created_at,
            "user": {"name": order.customer, "email": order.email},
            "shipping": {"address": {"city": order.city, "country": order.country}},
        }
    if style == 1:
        return {
            "number": number,
            "checkout": {"session": order.order_session, "type": order.kind},
            "state": order.payment_status,
            "pricing": {"total": str(total), "currency": order.purchase.get("currency")},
            "createdAt": order.created_at.replace(" ", "T"),
            "customer": {"contact": {"email_address": order.email}, "full_name": order.customer},
            "delivery": {"place": order.city, "country_code": order.country},
        }
    return _random_row(order, style)


def order_detail(order: ShopOrder) -> dict[str, Any]:
    """One order in full: what stands inside ``checkout`` and ``users`` is not documented."""
    number = str(order.purchase.get("transaction_id") or "")
    users = json.dumps({"name": order.customer, "email": order.email}) if order.email else ""
    return {
        "order_id": number,
        "order_number": number,
        "vendor_comment": "",
        "type": order.kind,
        "quote": {},
        "checkout": {
            "order": {"created_at": order.created_at},
            "shipping": {"address": {"city": order.city, "country": order.country}},
        },
        "users": users,
    }


RANDOM_FIELDS: Final = ("order_session", "email", "city", "country", "timestamp", "total", "kind", "status", "number")
"""What a row of a random style says, by names of ours."""


def random_names(style: int) -> dict[str, str]:
    """Our name for a field → the dotted name that a random style gives it."""
    luck = random.Random(style)  # noqa: S311 - names, not secrets
    folders = [_word(luck) for _ in range(3)]
    names: dict[str, str] = {}
    for field in RANDOM_FIELDS:
        depth = luck.randrange(3)
        names[field] = ".".join([*folders[:depth], f"{_word(luck)}{len(names)}"])
    return names


def _random_row(order: ShopOrder, style: int) -> dict[str, Any]:
    values = {
        "order_session": order.order_session,
        "email": order.email,
        "city": order.city,
        "country": order.country,
        "timestamp": order.created_at,
        "total": order.purchase.get("value"),
        "kind": order.kind,
        "status": order.payment_status,
        "number": order.purchase.get("transaction_id"),
    }
    row: dict[str, Any] = {}
    for field, name in random_names(style).items():
        *folders, last = name.split(".")
        place = row
        for folder in folders:
            place = place.setdefault(folder, {})
        place[last] = values[field]
    return row


def _word(luck: random.Random) -> str:
    return "".join(luck.choice("bdfgkmvz") + luck.choice("aeiou") for _ in range(3))
