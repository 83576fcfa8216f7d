"""What the history lists: pages that begin below an entry, counts that add up, and what a search finds."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from core.domain.model import Action, OrderKey, OrderState, TransactionLine
from core.domain.pushes import Outcome, SkippedEntry
from core.domain.runs import Kept, PushPlace, RunEnd, RunKind
from core.domain.search import fold
from tests.support.store_samples import LATER, NOW, TRANSACTION, intent


@pytest.fixture
def asked(store):
    """The statements that were run since."""
    statements = []
    store._database._connection.set_trace_callback(statements.append)
    yield statements
    store._database._connection.set_trace_callback(None)


def a_run(store, *outcomes, kind=RunKind.PUSH, total=None, left_out=(), at=NOW):
    run_id = store.runs.begin(kind, at=at, total=len(outcomes) if total is None else total, left_out=left_out)
    keys = [OrderKey("1", f"session-{run_id}-{number}") for number in range(len(outcomes))]
    push_ids = store.journal.begin([replace(intent(run_id), key=key) for key in keys], at=at)
    for push_id, outcome in zip(push_ids, outcomes, strict=True):
        if outcome is not None:
            store.journal.finish(push_id, outcome, at=at)
    store.runs.finish(run_id, at=at)
    return run_id, push_ids


def skipped(number):
    return SkippedEntry(key=OrderKey("1", f"skipped-{number}"), order_id=f"S-{number}", state=OrderState.BLOCKED)


def test_everything_that_was_chosen_for_a_run_is_counted_once(store) -> None:
    outcomes = [Outcome.VERIFIED, Outcome.VERIFIED, Outcome.FAILED, Outcome.STALE, Outcome.UNCERTAIN, Outcome.SKIPPED]
    run_id, _ = a_run(store, *outcomes, total=9, left_out=[skipped(1), skipped(2), skipped(2)])
    run = store.history.run(run_id)
    assert (run.good, run.failed, run.needs_you, run.left_out, run.not_begun) == (2, 1, 2, 3, 3)
    assert run.selected == 9 + 2
    assert [entry.order_id for entry in store.history.left_out(run_id)] == ["S-1", "S-2"]


def test_a_run_of_which_nothing_has_ended_needs_the_user(store) -> None:
    """Killed in the middle of its first orders: none of them has an outcome yet."""
    run_id, _ = a_run(store, None, None, total=3)
    run = store.history.run(run_id)
    assert (run.good, run.failed, run.needs_you, run.left_out, run.not_begun) == (0, 0, 2, 0, 1)
    assert (run.pushes, run.marked, run.undoable) == (2, 0, 0)


@pytest.mark.parametrize(
    ("finished", "stopped", "total", "end"),
    [
        (True, False, 1, RunEnd.DONE),
        (True, True, 3, RunEnd.STOPPED),
        (True, False, 3, RunEnd.INTERRUPTED),  # a failure that concerned every order
        (False, False, 1, RunEnd.INTERRUPTED),  # killed
    ],
)
def test_a_run_says_how_it_ended(store, finished, stopped, total, end) -> None:
    run_id = store.runs.begin(RunKind.PUSH, at=NOW, total=total)
    (push_id,) = store.journal.begin([intent(run_id)], at=NOW)
    store.journal.finish(push_id, Outcome.VERIFIED, at=NOW)
    if finished:
        store.runs.finish(run_id, at=LATER, stopped=stopped)
    assert store.history.run(run_id).end is end


def test_a_comparison_that_is_gone_on_with_adds_up_and_tries_again_what_failed(store) -> None:
    run_id = store.runs.begin(RunKind.COMPARE, at=NOW, total=10)
    store.runs.count(run_id, good=3, needs_you=1, failed=2, stopped=True)
    assert store.history.run(run_id).end is RunEnd.STOPPED
    store.runs.count(run_id, good=5, needs_you=1, failed=0, stopped=False)
    store.runs.finish(run_id, at=LATER)
    run = store.history.run(run_id)
    assert (run.good, run.needs_you, run.failed, run.not_begun, run.end) == (8, 2, 0, 0, RunEnd.DONE)


def test_a_run_without_anything_to_do_is_not_listed(store) -> None:
    store.runs.begin(RunKind.COMPARE, at=NOW, total=0)
    assert store.history.runs(limit=9) == ()


def test_pages_of_runs_join_without_a_gap(store) -> None:
    run_ids = [a_run(store, Outcome.VERIFIED, at=NOW + timedelta(hours=n))[0] for n in range(5)]
    first = store.history.runs(limit=2)
    rest = store.history.runs(before=first[-1].run_id, limit=9)
    assert [run.run_id for run in (*first, *rest)] == run_ids[::-1]
    assert {run.pushes for run in rest} == {1}


def test_pages_of_pushes_join_without_a_gap_over_runs_and_within_one(store) -> None:
    _, older = a_run(store, *[Outcome.VERIFIED] * 3)
    run_id, newer = a_run(store, *[Outcome.VERIFIED] * 3)
    everything = [*newer[::-1], *older[::-1]]
    first = store.history.pushes(limit=2)
    below = PushPlace(first[-1].run_id, first[-1].push_id)
    rest = store.history.pushes(before=below, limit=9)
    assert [push.push_id for push in (*first, *rest)] == everything
    assert [push.push_id for push in store.history.pushes(run_id=run_id, before=below, limit=9)] == [newer[0]]


def test_a_page_is_two_statements_wherever_it_is_and_none_counts_its_way_there(store, asked) -> None:
    for _ in range(3):
        a_run(store, *[Outcome.VERIFIED] * 4)
    asked.clear()
    for before in (None, PushPlace(2, 6), PushPlace(1, 2)):
        store.history.pushes(before=before, limit=3)
    store.history.runs(limit=9)
    assert len(asked) == 4 * 2
    assert not any("OFFSET" in statement for statement in asked)


@pytest.mark.parametrize("kept", Kept)
def test_finding_a_page_reads_no_entry_that_is_not_on_it(store, kept) -> None:
    """Entries are large; the narrow index alone is read to find out which ones are shown."""
    sql = []
    store._database._connection.set_trace_callback(sql.append)
    store.history.pushes(kept=kept, before=PushPlace(9, 9), limit=3)
    store.history.runs(limit=3)
    store._database._connection.set_trace_callback(None)
    plans = [row[3] for query in sql for row in store._database.rows(f"EXPLAIN QUERY PLAN {query}")]
    assert all("COVERING INDEX pushes_listed" in plan for plan in plans if "pushes" in plan)
    assert not any("TEMP B-TREE" in plan for plan in plans)


def test_what_can_be_put_back_and_what_needs_the_user_is_found(store) -> None:
    _, (good, failed, different, back) = a_run(
        store, Outcome.VERIFIED, Outcome.FAILED, Outcome.LANDED_DIFFERENT, Outcome.VERIFIED
    )
    store.journal.mark_undone(back, by=good)
    mark, _ = store.journal.begin([intent(1, action=Action.MARK)] * 2, at=NOW)
    store.journal.finish(mark, Outcome.VERIFIED, at=NOW)

    def found(kept):
        return {push.push_id for push in store.history.pushes(kept=kept, limit=9)}

    assert found(Kept.CAN_BE_PUT_BACK) == {good, different}
    assert found(Kept.NEEDS_YOU) == {failed, different, mark + 1}
    assert store.history.run(1).undoable == 2


def all_noted(store) -> None:
    while store.history.note_words(fold, limit=2):
        pass


def found_by(store, *words, **choice):
    return [push.order_id for push in store.history.pushes(words=[fold(word) for word in words], limit=9, **choice)]


def test_a_search_finds_order_session_email_and_product_whatever_case_and_accents(store, run_id) -> None:
    vase = replace(TRANSACTION, email="Eva@Example.nl", lines=(TransactionLine(code="SKU-9", title="Modrá váza"),))
    one = replace(intent(run_id), order_id="W-1", key=OrderKey("1", "abcd"))
    other = replace(intent(run_id), order_id="W-2", intended=vase, before=None)
    store.journal.begin([one, other, intent(run_id)], at=NOW)
    all_noted(store)
    assert found_by(store, "W-1") == found_by(store, "ABCD") == ["W-1"]
    assert found_by(store, "eva@") == found_by(store, "VÁZA") == found_by(store, "modra", "sku-9") == ["W-2"]
    assert found_by(store, "váza", "W-1") == []


def test_a_search_within_what_can_be_put_back_and_page_by_page(store) -> None:
    _, push_ids = a_run(store, Outcome.VERIFIED, Outcome.FAILED, Outcome.VERIFIED)
    all_noted(store)
    (first,) = store.history.pushes(words=["ord-1"], kept=Kept.CAN_BE_PUT_BACK, limit=1)
    assert first.push_id == push_ids[2]
    below = PushPlace(first.run_id, first.push_id)
    (last,) = store.history.pushes(words=["ord-1"], kept=Kept.CAN_BE_PUT_BACK, before=below, limit=9)
    assert last.push_id == push_ids[0]


def test_pushes_are_made_ready_for_the_search_a_slice_at_a_time_and_once(store, run_id, asked) -> None:
    store.journal.begin([intent(run_id)] * 3, at=NOW)
    assert [store.history.note_words(fold, limit=2) for _ in range(3)] == [2, 1, 0]
    store.journal.begin([intent(run_id)], at=NOW)
    asked.clear()
    assert store.history.note_words(fold, limit=2) == 1
    assert [statement.split()[0] for statement in asked] == ["SELECT", "SELECT", "BEGIN", "INSERT", "COMMIT"]


def test_who_was_forgotten_is_no_longer_found_by_the_email(store) -> None:
    a_run(store, Outcome.VERIFIED)
    all_noted(store)
    assert found_by(store, "novak@") == ["ORD-1"]
    store.forget_customer_data(now=LATER)
    assert store._database.rows("SELECT * FROM push_words") == []
    all_noted(store)
    assert found_by(store, "novak@") == []
    assert found_by(store, "ORD-1") == ["ORD-1"]
