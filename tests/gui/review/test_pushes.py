from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from msgspec.structs import replace

from core.domain.model import (
    Action,
    DifferenceKind,
    FailureNote,
    FieldComparison,
    Notice,
    OrderKey,
    OrderState,
    Transaction,
)
from core.domain.pushes import Outcome, PlanEntry, PushPlan, PushRecord, PushStep, RunResult, SkippedEntry
from core.domain.results import Limits, Progress
from gui.words.pushes import (
    change_text,
    headline,
    outcome_text,
    progress_text,
    result_headline,
    result_sums,
    send_text,
    sums_of,
    what_happens,
)
from gui.words.tone import Tone

HELD = Transaction(order_id="ORD")


def key(number):
    return OrderKey("1", f"session-{number}")


def entry(number, action=Action.UPDATE, **changes):
    return PlanEntry(key=key(number), order_id=f"ORD-{number}", action=action, intended=HELD, seen=HELD, **changes)


def left_out(number):
    return SkippedEntry(
        key=key(number), order_id=f"ORD-{number}", state=OrderState.BLOCKED, reasons=(Notice("balance"),)
    )


def push(number, outcome=Outcome.VERIFIED, action=Action.UPDATE, **changes):
    record = PushRecord(
        push_id=number, run_id=1, key=key(number), order_id=f"ORD-{number}", action=action, step=PushStep.DONE,
        outcome=outcome, at=datetime(2026, 3, 2, tzinfo=UTC), intended=HELD, marked=outcome is Outcome.VERIFIED,
    )  # fmt: skip
    return replace(record, **changes)


def test_the_headline_counts_what_will_happen():
    plan = PushPlan(
        entries=(entry(1, Action.CREATE), entry(2, Action.CREATE), entry(3), entry(4, Action.MARK)),
        skipped=(left_out(5),),
    )

    assert headline(plan) == "2 new, 1 changed, 1 right already, 1 left out; then 4 marked as reported in your shop"


def test_the_headline_counts_no_mark_that_the_shop_has_already_or_nobody_wants():
    plan = PushPlan(entries=(entry(1), entry(2, tracked=True)))

    assert headline(plan) == "2 changed; then 1 marked as reported in your shop"
    assert headline(replace(plan, mark=False)) == "2 changed"


def test_the_headline_of_putting_back_says_so():
    plan = PushPlan(entries=(entry(1, Action.RESTORE, undoes=7), entry(2, Action.DELETE, undoes=8)), mark=False)

    assert headline(plan) == "1 put back as they were, 1 deleted from Ecomail again"


def test_an_empty_plan_says_that_there_is_nothing_to_send():
    assert headline(PushPlan(entries=())) == "Nothing to send"


@pytest.mark.parametrize(
    ("entries", "text"),
    [
        ((entry(1), entry(2, Action.CREATE)), "Send 2 orders to Ecomail · Vaas && Zo"),
        ((entry(1, Action.MARK), entry(2, Action.MARK)), "Mark 2 orders as reported · Vaas && Zo"),
        ((entry(1, Action.RESTORE, undoes=3),) * 2, "Put back 2 orders · Vaas && Zo"),
    ],
)
def test_the_button_says_what_it_does_how_often_and_for_which_shop(entries, text):
    assert send_text(PushPlan(entries=entries), "Vaas & Zo") == text


def test_many_changed_fields_are_named_in_part():
    changes = tuple(
        FieldComparison(path=path, kind=DifferenceKind.CHANGED, shop="a", ecomail="b")
        for path in ("email", "city", "county", "country", "status")
    )

    assert what_happens(entry(1, changes=changes)) == "Change E-mail, City, County and 2 more"


@pytest.mark.parametrize(
    ("kind", "shop", "ecomail", "text"),
    [
        (DifferenceKind.CHANGED, Decimal(1505), Decimal(1400), "1,400.00 → 1,505.00"),
        (DifferenceKind.ONLY_IN_SHOP, Decimal(1505), None, "+ 1,505.00"),
        (DifferenceKind.ONLY_IN_ECOMAIL, None, Decimal(1400), "1,400.00 → removed"),
    ],
)
def test_a_change_shows_before_and_after(kind, shop, ecomail, text):
    assert change_text(FieldComparison(path="amount", kind=kind, shop=shop, ecomail=ecomail)) == text


@pytest.mark.parametrize(
    ("outcome", "word", "tone"),
    [
        (Outcome.VERIFIED, "Sent and checked", Tone.GOOD),
        (Outcome.LANDED_DIFFERENT, "Saved differently", Tone.WARN),
        (Outcome.STALE, "Changed meanwhile", Tone.WARN),
        (Outcome.UNCERTAIN, "Not certain", Tone.BAD),
        (Outcome.FAILED, "Failed", Tone.BAD),
        (Outcome.SKIPPED, "Left out", Tone.QUIET),
    ],
)
def test_every_outcome_has_a_mark_a_word_and_a_meaning(outcome, word, tone):
    text = outcome_text(push(1, outcome))

    assert (text.word, text.tone) == (word, tone)
    assert text.mark
    assert text.meaning
    assert tone in (Tone.GOOD, Tone.QUIET) or text.next_step


def test_what_the_shop_changed_is_not_said_to_be_ecomails_doing():
    text = outcome_text(push(1, Outcome.STALE, error=FailureNote("shop_changed", {})))

    assert (text.word, text.sentence) == ("Changed meanwhile", "")


def test_an_order_that_landed_but_could_not_be_marked_is_no_plain_success():
    note = FailureNote("connection_failed", {"service": "Wemasy", "reason": Notice("not_connected")})

    assert outcome_text(push(1, marked=False, error=note)).word == "Sent, not marked"


def test_a_good_run_names_its_proof():
    plan = PushPlan(entries=(entry(1), entry(2)))
    sums = sums_of(plan, RunResult(pushes=(push(1), push(2))))

    assert result_headline(plan, sums) == "2 orders sent and checked in Ecomail."
    assert result_sums(sums) == "2 sent and checked = 2 selected · 2 marked as reported"


def test_the_result_counts_as_many_marks_as_the_review_promised():
    plan = PushPlan(entries=(entry(1), entry(2, tracked=True)))
    sums = sums_of(plan, RunResult(pushes=(push(1), push(2))))

    assert headline(plan) == "2 changed; then 1 marked as reported in your shop"
    assert result_sums(sums) == "2 sent and checked = 2 selected · 1 marked as reported"


def test_the_result_adds_up_whatever_happened():
    plan = PushPlan(entries=(entry(1), entry(2), entry(3), entry(4)), skipped=(left_out(5),))
    held_back = SkippedEntry(key=key(4), order_id="ORD-4", state=OrderState.BLOCKED)
    result = RunResult(pushes=(push(1), push(2, Outcome.FAILED)), skipped=(*plan.skipped, held_back), stopped=True)

    sums = sums_of(plan, result)

    assert (sums.good, sums.trouble, sums.not_begun, sums.left_out) == (1, 1, 1, 2)
    assert sums.selected == len(plan.entries) + len(plan.skipped)
    assert result_sums(sums) == (
        "1 sent and checked + 1 not sent or not certain + 1 not begun + 2 left out = 5 selected · 1 marked as reported"
    )


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"seconds_left": 400.0}, "Sending and checking: 5 of 17 · about 7 minutes left"),
        ({"seconds_left": 20.0}, "Sending and checking: 5 of 17 · less than a minute left"),
        ({"waiting_seconds": 12.4}, "Sending and checking: 5 of 17 · request limit reached, goes on in 12 s"),
        ({"phase": "rechecking"}, "Reading everything back once more: 5 of 17"),
    ],
)
def test_progress_says_how_far_it_is_and_how_long_it_takes(changes, text):
    progress = Progress(phase="sending", done=5, total=17, limits=Limits())

    assert progress_text(replace(progress, **changes)) == text
