"""Which group an order belongs to. Pure: from a summary to a group; knows no widget and no word.

A file of its own, since the filters are shown before anything of an order is loaded.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from core.domain.model import Action, OrderState, OrderSummary
from core.domain.verdicts import Group, Kinds, verdict_of

_SENT_BY_A_PUSH: Final = frozenset({Action.CREATE, Action.UPDATE, Action.MARK})
_KINDS: Final = tuple(itertools.product(OrderState, Action))
_NUMBER_OF: Final = {kind: number for number, kind in enumerate(_KINDS)}
_KIND_OF: Final = attrgetter("state", "action")


def group_of(state: OrderState, action: Action) -> Group:
    return verdict_of(state, action).group


class Planned(NamedTuple):
    """What a push would do: how many orders it would write to Ecomail, and how many it would only mark."""

    send: int
    mark: int

    @property
    def total(self) -> int:
        return self.send + self.mark


NOTHING, SEND, MARK = range(3)
"""What a push would do about an order."""


def planned_for(state: OrderState, action: Action) -> int:
    """``NOTHING``, ``SEND`` or ``MARK``."""
    if action not in _SENT_BY_A_PUSH or state is OrderState.BLOCKED:
        return NOTHING
    return MARK if action is Action.MARK else SEND


def counted(planned: bytes | bytearray) -> Planned:
    """Of what a push would do about each order."""
    return Planned(planned.count(SEND), planned.count(MARK))


def planned_of(kinds: Kinds) -> Planned:
    """What a push of so many orders of each kind would do."""
    of = [(planned_for(*kind), number) for kind, number in kinds.items()]
    return Planned(*(sum(number for step, number in of if step == wanted) for wanted in (SEND, MARK)))


_GROUP_OF_NUMBER: Final = bytes(group_of(*kind) for kind in _KINDS).ljust(256)
_PLANNED_OF_NUMBER: Final = bytes(planned_for(*kind) for kind in _KINDS).ljust(256)


def groups_of(summaries: Sequence[OrderSummary]) -> tuple[bytearray, bytearray]:
    """``group_of`` and ``planned_for`` of each order, worked out beforehand for every kind that there is."""
    numbers = bytes(map(_NUMBER_OF.__getitem__, map(_KIND_OF, summaries)))
    return bytearray(numbers.translate(_GROUP_OF_NUMBER)), bytearray(numbers.translate(_PLANNED_OF_NUMBER))
