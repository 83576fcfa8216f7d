"""The filters of the list and the groups of orders they show. Words and numbers only; knows no order.

Which group an order belongs to. Pure: from a summary to a group; knows no widget and no word.
"""

from __future__ import annotations

import enum
import itertools
from collections.abc import Sequence
from typing import Final

from core.domain.model import Action, OrderState, OrderSummary


class Group(enum.IntEnum):
    """Every order is in exactly one of these."""

    DIFFERENT = 0
    MISSING = 1
    CANNOT_SEND = 2
    TO_MARK = 3
    ALL_GOOD = 4
    COULD_NOT_CHECK = 5
    NOT_COMPARED = 6


class Chip(enum.StrEnum):
    """A filter the user can choose, in the order in which they are shown."""

    NEEDS_YOU = "needs_you"
    DIFFERENT = "different"
    MISSING = "missing"
    CANNOT_SEND = "cannot_send"
    ALL_GOOD = "all_good"
    TO_MARK = "to_mark"
    COULD_NOT_CHECK = "could_not_check"
    NOT_COMPARED = "not_compared"
    ALL = "all"


GROUPS_OF: Final[dict[Chip, frozenset[Group]]] = {
    Chip.NEEDS_YOU: frozenset({Group.DIFFERENT, Group.MISSING, Group.CANNOT_SEND}),
    Chip.DIFFERENT: frozenset({Group.DIFFERENT}),
    Chip.MISSING: frozenset({Group.MISSING}),
    Chip.CANNOT_SEND: frozenset({Group.CANNOT_SEND}),
    Chip.ALL_GOOD: frozenset({Group.ALL_GOOD, Group.TO_MARK}),
    Chip.TO_MARK: frozenset({Group.TO_MARK}),
    Chip.COULD_NOT_CHECK: frozenset({Group.COULD_NOT_CHECK}),
    Chip.NOT_COMPARED: frozenset({Group.NOT_COMPARED}),
    Chip.ALL: frozenset(Group),
}


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


def group_of(state: OrderState, action: Action) -> Group:
    if state is OrderState.IN_SYNC and action is Action.MARK:
        return Group.TO_MARK
    return _GROUP_OF_STATE[state]


def is_sendable(state: OrderState, action: Action) -> bool:
    """Whether a push would do something about the order."""
    return action in _SENT_BY_A_PUSH and state is not OrderState.BLOCKED


_KINDS: Final = tuple(itertools.product(OrderState, Action))
_NUMBER_OF: Final = {state: {action: _KINDS.index((state, action)) for action in Action} for state in OrderState}
_GROUP_OF_NUMBER: Final = bytes(group_of(*kind) for kind in _KINDS).ljust(256)
_SENDABLE_OF_NUMBER: Final = bytes(is_sendable(*kind) for kind in _KINDS).ljust(256)


def groups_of(summaries: Sequence[OrderSummary]) -> tuple[bytearray, bytearray]:
    """``group_of`` and ``is_sendable`` of each order, worked out beforehand for every kind that there is."""
    numbers = bytes([_NUMBER_OF[summary.state][summary.action] for summary in summaries])
    return bytearray(numbers.translate(_GROUP_OF_NUMBER)), bytearray(numbers.translate(_SENDABLE_OF_NUMBER))
