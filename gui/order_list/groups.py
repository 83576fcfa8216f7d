"""Which group an order belongs to. Pure: from a summary to a group; knows no widget and no word.

A file of its own, since the filters are shown before anything of an order is loaded.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Final

from core.domain.model import Action, OrderState, OrderSummary
from core.domain.verdicts import Group, verdict_of

_SENT_BY_A_PUSH: Final = frozenset({Action.CREATE, Action.UPDATE, Action.MARK})
_KINDS: Final = tuple(itertools.product(OrderState, Action))
_NUMBER_OF: Final = {state: {action: _KINDS.index((state, action)) for action in Action} for state in OrderState}


def group_of(state: OrderState, action: Action) -> Group:
    return verdict_of(state, action).group


def is_sendable(state: OrderState, action: Action) -> bool:
    """Whether a push would do something about the order."""
    return action in _SENT_BY_A_PUSH and state is not OrderState.BLOCKED


_GROUP_OF_NUMBER: Final = bytes(group_of(*kind) for kind in _KINDS).ljust(256)
_SENDABLE_OF_NUMBER: Final = bytes(is_sendable(*kind) for kind in _KINDS).ljust(256)


def groups_of(summaries: Sequence[OrderSummary]) -> tuple[bytearray, bytearray]:
    """``group_of`` and ``is_sendable`` of each order, worked out beforehand for every kind that there is."""
    numbers = bytes([_NUMBER_OF[summary.state][summary.action] for summary in summaries])
    return bytearray(numbers.translate(_GROUP_OF_NUMBER)), bytearray(numbers.translate(_SENDABLE_OF_NUMBER))
