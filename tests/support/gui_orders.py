"""Summaries of orders for the tests of the list."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from core.domain.model import Action, OrderKey, OrderState, OrderSummary, Presence

ACTION_OF = {
    OrderState.DIFFERS: Action.UPDATE,
    OrderState.MISSING: Action.CREATE,
}
PRESENCE_OF = {
    OrderState.NEW: Presence.NOT_CHECKED,
    OrderState.MISSING: Presence.ABSENT,
}


def summary(number: int, state: OrderState = OrderState.NEW, **changes: Any) -> OrderSummary:
    """Order ``number``; what is not given follows from its number and state."""
    values: dict[str, Any] = {
        "key": key_of(number),
        "order_id": f"ORD-{number}",
        "email": f"person{number}@example.com",
        "date": datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=number),
        "currency": "EUR",
        "shop_total": Decimal(number) + Decimal("0.95"),
        "state": state,
        "action": ACTION_OF.get(state, Action.NONE),
        "presence": PRESENCE_OF.get(state, Presence.PRESENT),
    }
    return OrderSummary(**(values | changes))


def key_of(number: int) -> OrderKey:
    return OrderKey("1", f"session-{number}")


def numbers_shown(model: Any) -> list[int]:
    """The numbers of the orders in the rows of ``model``, from top to bottom."""
    return [int(model.key_at(row).order_session.removeprefix("session-")) for row in range(model.rowCount())]
