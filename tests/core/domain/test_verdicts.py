"""Which group of the list an order is in, what needs the user, and what is compared first; written out by hand."""

from __future__ import annotations

import pytest

from core.domain.model import Action, OrderState
from core.domain.verdicts import BY_URGENCY, NEEDS_YOU, VARIED, VERDICTS, Group, verdict_of

GROUPS = {
    (OrderState.IN_SYNC, Action.NONE): Group.ALL_GOOD,
    (OrderState.IN_SYNC, Action.MARK): Group.TO_MARK,
    (OrderState.DIFFERS, Action.UPDATE): Group.DIFFERENT,
    (OrderState.DIFFERS, Action.MARK): Group.DIFFERENT,
    (OrderState.MISSING, Action.CREATE): Group.MISSING,
    (OrderState.BLOCKED, Action.NONE): Group.CANNOT_SEND,
    (OrderState.FAILED, Action.NONE): Group.COULD_NOT_CHECK,
    (OrderState.NOT_FOUND, Action.NONE): Group.COULD_NOT_CHECK,
    (OrderState.NEW, Action.NONE): Group.NOT_COMPARED,
    (OrderState.LATER, Action.NONE): Group.LATER,
    (OrderState.IGNORED, Action.NONE): Group.IGNORED,
}


@pytest.mark.parametrize(("state", "action"), GROUPS)
def test_every_order_is_in_one_group(state: OrderState, action: Action) -> None:
    assert verdict_of(state, action).group is GROUPS[state, action]
    assert verdict_of(state, action).state is state


def test_every_state_has_a_verdict_and_every_group_its_place() -> None:
    assert list(VERDICTS) == [
        OrderState.IN_SYNC, OrderState.DIFFERS, OrderState.MISSING, OrderState.BLOCKED, OrderState.FAILED,
        OrderState.NOT_FOUND, OrderState.NEW, OrderState.LATER, OrderState.IGNORED,
    ]  # fmt: skip
    assert sorted(BY_URGENCY) == list(Group)
    assert BY_URGENCY[0] is Group.CANNOT_SEND


def test_what_is_left_for_the_user_is_what_differs_misses_or_waits() -> None:
    assert sorted(NEEDS_YOU) == [Group.DIFFERENT, Group.MISSING, Group.CANNOT_SEND]
    assert sorted(VARIED) == [Group.DIFFERENT, Group.CANNOT_SEND]


def test_what_was_not_answered_is_compared_first_and_what_is_right_last() -> None:
    turns = {state: verdict_of(state, Action.NONE).turn for state in OrderState}
    first = [state for state, turn in turns.items() if turn == min(turns.values())]
    assert first == [OrderState.FAILED]
    assert turns[OrderState.DIFFERS] == turns[OrderState.MISSING] == turns[OrderState.BLOCKED]
    assert turns[OrderState.BLOCKED] < turns[OrderState.NEW] < turns[OrderState.NOT_FOUND] < turns[OrderState.IN_SYNC]
    assert verdict_of(OrderState.IN_SYNC, Action.MARK).turn == turns[OrderState.IN_SYNC]
