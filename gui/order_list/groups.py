"""Which group an order belongs to. Pure: from a summary to a group; knows no widget and no word."""

from __future__ import annotations

from typing import Final

from core.models import Action, OrderState, OrderSummary
from gui.order_list.chips import Group

_GROUP_OF_STATE: Final = {
    OrderState.NEW: Group.NOT_COMPARED,
    OrderState.IN_SYNC: Group.ALL_GOOD,
    OrderState.DIFFERS: Group.DIFFERENT,
    OrderState.MISSING: Group.MISSING,
    OrderState.BLOCKED: Group.CANNOT_SEND,
    OrderState.NOT_FOUND: Group.COULD_NOT_CHECK,
    OrderState.FAILED: Group.COULD_NOT_CHECK,
}
_SENT_BY_A_PUSH: Final = frozenset({Action.CREATE, Action.UPDATE, Action.MARK})


def group_of(summary: OrderSummary) -> Group:
    if summary.state is OrderState.IN_SYNC and summary.action is Action.MARK:
        return Group.TO_MARK
    return _GROUP_OF_STATE[summary.state]


def is_sendable(summary: OrderSummary) -> bool:
    """Whether a push would do something about the order."""
    return summary.action in _SENT_BY_A_PUSH and summary.state is not OrderState.BLOCKED
