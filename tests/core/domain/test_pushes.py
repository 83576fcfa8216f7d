"""What a plan says of itself once some of its orders are left out of it."""

from __future__ import annotations

import pytest

from core.domain.model import Action, Notice, OrderKey
from core.domain.pushes import PlanEntry, PushPlan
from tests.support.orders import make_transaction


def key(place: int) -> OrderKey:
    return OrderKey("1", f"session-{place}")


def plan(actions: list[Action], number: int | None, reason: str) -> PushPlan:
    entries = [
        PlanEntry(
            key=key(place), order_id=f"ORD-{place}", action=action, intended=make_transaction(), seen=make_transaction()
        )
        for place, action in enumerate(actions)
    ]
    return PushPlan(entries=tuple(entries), mark=False, confirm_number=number, brake_reason=Notice(reason))


@pytest.mark.parametrize("action", [Action.UPDATE, Action.RESTORE, Action.DELETE, Action.DEDUPLICATE])
def test_of_what_is_overwritten_the_number_to_be_named_gets_as_much_smaller(action: Action) -> None:
    whole = plan([action, action, Action.CREATE, Action.MARK, Action.DUPLICATE], 2, "brake_share")
    assert whole.without([]) is whole
    left = whole.without([key(0), key(2), key(3), key(4)])
    assert ([entry.key for entry in left.entries], left.confirm_number) == ([key(1)], 1)
    assert whole.without([key(0), key(1)]).confirm_number is None
    assert whole.without([key(2)]).confirm_number == 2


def test_where_additions_are_braked_too_they_are_counted_as_well() -> None:
    whole = plan([Action.CREATE, Action.CREATE, Action.UPDATE, Action.MARK], 3, "brake_additions")
    assert whole.without([key(0), key(3)]).confirm_number == 2
    assert whole.without([key(0), key(2)]).confirm_number == 1


def test_without_a_brake_no_number_comes_of_leaving_some_out() -> None:
    assert plan([Action.UPDATE, Action.UPDATE], None, "brake_share").without([key(0)]).confirm_number is None
