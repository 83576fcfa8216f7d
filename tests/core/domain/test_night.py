"""What may be sent at night: only what was switched on, nothing with a warning, and nothing of a night over its limits."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from core.domain.cause_cover import CauseKey
from core.domain.causes import Cause, Explanation
from core.domain.messages import TEMPLATES, text
from core.domain.model import Action, DifferenceKind, FieldComparison, Notice, OrderKey, OrderState, Transaction
from core.domain.night import choose, confirmed_repairs, in_groups, night_of, over_limit, why_only_compare
from core.domain.pushes import PlanEntry, PushPlan, PushRecord, PushStep, SkippedEntry
from core.domain.setting_changes import SettingChange, with_changes
from core.domain.settings import ShopSettings

ON = ShopSettings(night_send=True)
TAGS = Notice("tags_unreadable")
NOW = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)


def key(number: int) -> OrderKey:
    return OrderKey("1", f"session-{number}")


def entry(number: int, action: Action = Action.CREATE, *, amount: Any = Decimal(45), **more: Any) -> PlanEntry:
    intended = Transaction(order_id=f"ORD-{number}", amount=amount)
    return PlanEntry(key=key(number), order_id=intended.order_id, action=action, intended=intended, seen=None, **more)


def change(path: str) -> FieldComparison:
    return FieldComparison(path=path, shop=Decimal(45), ecomail=Decimal(30), kind=DifferenceKind.CHANGED)


def waits(plan: PushPlan, settings: ShopSettings = ON, **repairs: Any) -> list[str]:
    return [waiting.why.code for waiting in choose(plan, settings, repairs.get("repairs", {})).waiting]


def test_new_orders_and_marks_go_and_an_update_waits_for_its_cause() -> None:
    plan = PushPlan(entries=(entry(1), entry(2, Action.MARK), entry(3, Action.UPDATE, changes=(change("amount"),))))
    choice = choose(plan, ON, {})
    assert choice.going == (key(1), key(2))
    assert [(waiting.order_id, waiting.why.code) for waiting in choice.waiting] == [("ORD-3", "night_no_repairs")]


@pytest.mark.parametrize(
    ("settings", "action", "why"),
    [
        (replace(ON, night_adds=False), Action.CREATE, "night_no_adding"),
        (replace(ON, night_marks=False), Action.MARK, "night_no_marking"),
        (ON, Action.UPDATE, "night_no_repairs"),
        (ON, Action.DELETE, "night_by_hand"),
        (ON, Action.RESTORE, "night_by_hand"),
        (ON, Action.DUPLICATE, "night_by_hand"),
        (ON, Action.DEDUPLICATE, "night_by_hand"),
    ],
)
def test_what_was_not_switched_on_waits(settings: ShopSettings, action: Action, why: str) -> None:
    assert waits(PushPlan(entries=(entry(1, action),)), settings) == [why]


def test_a_correction_goes_where_confirmed_causes_explain_all_of_it() -> None:
    settings = replace(ON, night_repairs="pieces")
    both = entry(1, Action.UPDATE, changes=(change("items[MUG].price"), change("amount")), warnings=(TAGS,))
    plan = PushPlan(entries=(both,))
    assert waits(plan, settings, repairs={key(1): frozenset({"items[MUG].price"})}) == ["night_no_cause"]
    assert waits(plan, settings, repairs={key(1): frozenset({"items[MUG].price", "amount"})}) == []


def test_only_the_causes_that_were_confirmed_count() -> None:
    pieces = Cause(key=CauseKey("pieces"), orders=(key(1),), days=(None,), paths={key(1): ("items[MUG].price",)})
    city = Cause(key=CauseKey("left_out", "city"), orders=(key(1),), days=(None,), paths={key(1): ("city",)})
    name = Cause(key=CauseKey("shop_called", "Vaas"), orders=(key(1),), days=(None,), paths={key(1): ("shop",)})
    explanation = Explanation(causes=(pieces, city, name))
    both = replace(ON, night_repairs="left_out:city;pieces;shop_called:Vaas")
    assert confirmed_repairs(explanation, both) == {key(1): {"items[MUG].price", "city"}}, "a name is no value to send"
    assert confirmed_repairs(explanation, replace(ON, night_repairs="pieces")) == {key(1): {"items[MUG].price"}}
    assert confirmed_repairs(explanation, ON) == {}


@pytest.mark.parametrize("code", sorted(code for code in TEMPLATES if not code.startswith("night_")))
def test_nothing_with_a_warning_goes(code: str) -> None:
    """Whatever the warning is; only that item tags cannot be seen was said where corrections were switched on."""
    warned = (Notice(code),)
    repairs = {key(3): frozenset({"amount"})}
    corrected = entry(3, Action.UPDATE, changes=(change("amount"),), warnings=warned)
    plan = PushPlan(entries=(entry(1, warnings=warned), entry(2, Action.MARK, warnings=warned), corrected))
    choice = choose(plan, replace(ON, night_repairs="pieces"), repairs)
    assert choice.going == ((key(3),) if code == TAGS.code else ())


def test_what_would_lose_something_or_has_no_amount_waits() -> None:
    repairs = {key(1): frozenset({"amount"})}
    lossy = entry(1, Action.UPDATE, changes=(change("amount"),), lost=(change("props"),))
    plan = PushPlan(entries=(lossy, entry(2, amount=None)))
    assert waits(plan, replace(ON, night_repairs="pieces"), repairs=repairs) == ["night_loses", "night_no_amount"]


def test_what_cannot_be_sent_waits_in_groups_and_what_is_set_aside_does_not() -> None:
    def left_out(number: int, state: OrderState, *codes: str) -> SkippedEntry:
        reasons = tuple(Notice(code, {"email": "eva@example.com"}) for code in codes)
        return SkippedEntry(key=key(number), order_id=None, state=state, reasons=reasons)

    skipped = (
        left_out(1, OrderState.BLOCKED, "email_invalid"), left_out(2, OrderState.BLOCKED, "email_invalid", "likely_twin"),
        left_out(3, OrderState.BLOCKED, "balance"), left_out(4, OrderState.FAILED, "compare_failed"),
        left_out(5, OrderState.LATER, "left_for_later"), left_out(6, OrderState.IGNORED), left_out(7, OrderState.NOT_FOUND),
    )  # fmt: skip
    groups = in_groups(choose(PushPlan(entries=(), skipped=skipped), ON, {}).waiting)
    assert {why.code: count for why, count in groups} == {
        "night_blocked": 2, "night_twin": 1, "night_not_compared": 1, "night_not_found": 1,
    }  # fmt: skip
    assert groups[0][0].code == "night_blocked"
    assert not any("{" in text(why) for why, _ in groups), "a group names no order and no customer"


# ------------------------------------------------------------------------------------------------------- limits


@pytest.mark.parametrize(
    ("settings", "plan", "listed", "why"),
    [
        (replace(ON, night_orders=2), PushPlan(entries=(entry(1), entry(2))), 100, None),
        (replace(ON, night_orders=2), PushPlan(entries=(entry(1), entry(2), entry(3))), 100, "night_over_orders"),
        (replace(ON, night_money=Decimal(90)), PushPlan(entries=(entry(1), entry(2))), 100, None),
        (replace(ON, night_money=Decimal("89.99")), PushPlan(entries=(entry(1), entry(2))), 100, "night_over_money"),
        (replace(ON, night_money=Decimal(0)), PushPlan(entries=(entry(1, Action.MARK),)), 100, None),
        (replace(ON, night_money=Decimal(0)), PushPlan(entries=(entry(1, amount=Decimal(-5)),)), 100, "night_over_money"),
        (replace(ON, night_share=20), PushPlan(entries=(entry(1), entry(2))), 10, None),
        (replace(ON, night_share=20), PushPlan(entries=(entry(1), entry(2))), 9, "night_over_share"),
        (replace(ON, night_share=1), PushPlan(entries=(entry(1),)), 1, "night_over_share"),
        (replace(ON, night_share=33), PushPlan(entries=(entry(1),)), 3, "night_over_share"),
        (replace(ON, night_share=34), PushPlan(entries=(entry(1),)), 3, None),
        (replace(ON, night_share=100), PushPlan(entries=(entry(1),)), 1, None),
        (ON, PushPlan(entries=(entry(1),), confirm_number=30), 100, "night_needs_number"),
        (replace(ON, night_orders=1), PushPlan(entries=()), 0, None),
    ],
)  # fmt: skip
def test_a_night_over_a_limit_sends_nothing(
    settings: ShopSettings, plan: PushPlan, listed: int, why: str | None
) -> None:
    over = over_limit(plan, settings, listed=listed)
    assert (over.code if over else None) == why
    assert over is None or "{" not in text(over)


def test_what_an_earlier_start_of_the_same_night_used_counts() -> None:
    plan = PushPlan(entries=(entry(1),))
    used = [
        PushRecord(
            push_id=number, run_id=1, key=key(number), order_id=f"ORD-{number}", action=action, step=PushStep.DONE,
            outcome=None, at=NOW, intended=Transaction(order_id=f"ORD-{number}", amount=Decimal(56)),
        )
        for number, action in ((2, Action.CREATE), (3, Action.MARK))
    ]  # fmt: skip
    assert over_limit(plan, replace(ON, night_orders=3), listed=100, used=used) is None
    assert over_limit(plan, replace(ON, night_orders=2), listed=100, used=used) is not None
    assert over_limit(plan, replace(ON, night_money=Decimal(101)), listed=100, used=used) is None
    assert over_limit(plan, replace(ON, night_money=Decimal(100)), listed=100, used=used) is not None


# -------------------------------------------------------------------------------------------------------- hours


@pytest.mark.parametrize(
    ("begins", "ends", "at", "night"),
    [
        ("02:00", "06:00", "2026-03-02T01:00+00:00", date(2026, 3, 2)),  # 02:00 in Amsterdam
        ("02:00", "06:00", "2026-03-02T00:59+00:00", None),
        ("02:00", "06:00", "2026-03-02T05:00+00:00", None),
        ("22:00", "04:00", "2026-03-02T21:30+00:00", date(2026, 3, 2)),
        ("22:00", "04:00", "2026-03-03T02:59+00:00", date(2026, 3, 2)),
        ("22:00", "04:00", "2026-03-03T03:00+00:00", None),
        ("00:00", "00:00", "2026-03-03T12:00+00:00", date(2026, 3, 3)),
        ("14:00", "14:00", "2026-03-03T12:59+00:00", date(2026, 3, 2)),
        ("02:00", "06:00", "2026-07-01T00:00+00:00", date(2026, 7, 1)),  # 02:00, summer time
        ("02:00", "03:00", "2026-03-29T00:59+00:00", None),  # 01:59; from 02:00 the clocks go on to 03:00
        ("02:00", "03:00", "2026-03-29T01:00+00:00", date(2026, 3, 29)),
        ("02:00", "03:00", "2026-03-29T01:59+00:00", date(2026, 3, 29)),
        ("02:00", "03:00", "2026-03-29T02:00+00:00", None),
        ("02:00", "03:00", "2026-03-30T01:00+00:00", None),  # 03:00 on any other day
        ("02:15", "02:45", "2026-03-29T01:20+00:00", date(2026, 3, 29)),
        ("02:30", "04:00", "2026-03-29T01:00+00:00", date(2026, 3, 29)),  # 03:00
        ("23:00", "02:30", "2026-03-29T00:59+00:00", date(2026, 3, 28)),
        ("02:00", "03:00", "2026-10-25T00:30+00:00", date(2026, 10, 25)),  # 02:30, and once more an hour later
        ("02:00", "03:00", "2026-10-25T01:30+00:00", date(2026, 10, 25)),
        ("02:00", "03:00", "2026-10-25T02:00+00:00", None),
    ],
)
def test_a_night_is_counted_by_the_day_on_which_it_began(begins: str, ends: str, at: str, night: date | None) -> None:
    assert night_of(datetime.fromisoformat(at), replace(ON, night_from=begins, night_until=ends)) == night


@pytest.mark.parametrize(
    ("happened", "why"),
    [
        (None, "night_first"),
        (NOW - timedelta(days=1), None),
        (NOW - timedelta(days=31), None),
        (NOW - timedelta(days=31, minutes=1), "night_long_away"),
        (NOW + timedelta(minutes=59), None),
        (NOW + timedelta(hours=2), "night_clock_back"),
        (NOW + timedelta(days=900), "night_clock_back"),
    ],
)
def test_a_clock_that_went_back_and_a_long_absence_only_compare(happened: datetime | None, why: str | None) -> None:
    found = why_only_compare(NOW, happened, ON)
    assert (found.code if found else None) == why


# --------------------------------------------------------------------------------------- a settings file of others


def test_a_file_that_changes_anything_switches_the_night_shift_off() -> None:
    """What is harmless where a review shows it is not at night, when none does."""
    harmless = SettingChange("shop.former_names", "", "Vaas")
    assert not with_changes(ON, [harmless]).night_send
    assert with_changes(ON, []).night_send
    on = SettingChange("night.send", "false", "true", risk=None)
    assert with_changes(replace(ON, night_send=False), [harmless, on], ["night.send"]).night_send
