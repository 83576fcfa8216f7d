"""Which orders a comparison of everything asks about, and in which sequence. Pure.

The limits make a long list take hours, so what the user waits for comes first, and what was right a moment ago is not
asked again. Orders that are compared by name are all asked, as they are named.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final

from core.domain.model import Action, OrderKey, OrderState, OrderSummary

FRESH_FOR: Final = timedelta(minutes=5)
"""How long an order that needs nothing from anybody is taken to be as it was."""

_RANK: Final = {
    OrderState.FAILED: 0,
    OrderState.BLOCKED: 1,
    OrderState.DIFFERS: 1,
    OrderState.MISSING: 1,
    OrderState.NEW: 2,
    OrderState.NOT_FOUND: 3,
    OrderState.IN_SYNC: 4,
}


def most_useful_first(listed: Iterable[OrderSummary], looked_at: Sequence[OrderKey] = ()) -> list[OrderSummary]:
    """What the user looks at, in their sequence; what needs them, what nobody has looked at, the rest, as listed."""
    place = {key: number for number, key in enumerate(dict.fromkeys(looked_at))}
    last = len(place)
    return sorted(listed, key=lambda summary: place.get(summary.key, last + _RANK[summary.state]))


def is_fresh(summary: OrderSummary, now: datetime) -> bool:
    """Whether asking about the order would be a waste: both sides agree, the shop has it as tracked, seen just now."""
    if summary.state is not OrderState.IN_SYNC or summary.action is not Action.NONE or summary.compared_at is None:
        return False
    return timedelta(0) <= now - summary.compared_at < FRESH_FOR
