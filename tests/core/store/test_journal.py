"""The journal: nothing is forgotten, and what happened stays what happened."""

from __future__ import annotations

import sqlite3

import pytest
from msgspec.structs import replace

from core.domain.errors import PushNotFoundError, StoreError
from core.domain.model import Action, FailureNote, OrderKey
from core.domain.pushes import Outcome, PushStep
from core.domain.runs import RunKind
from core.store.journal import Journal
from core.store.store import Store
from tests.support.store_samples import KEY, LATER, NOW, TRANSACTION, intent

FAILURE = FailureNote("refused", {"status": "422"})


def test_a_push_is_told_step_by_step_with_the_row_and_its_events_in_agreement(store, run_id) -> None:
    (push_id,) = store.journal.begin([replace(intent(run_id), before=None, request=b"{}")], at=NOW)
    store.journal.advance(push_id, PushStep.SENDING, at=NOW)
    store.journal.advance(push_id, PushStep.UNKNOWN, at=LATER, error=FAILURE)
    store.journal.advance(push_id, PushStep.LANDED, at=LATER, after=TRANSACTION, error=None)
    store.journal.advance(push_id, PushStep.MARKING, at=LATER)
    store.journal.finish(push_id, Outcome.VERIFIED, at=LATER, marked=True)
    push = store.journal.get(push_id)
    assert (push.step, push.outcome, push.marked, push.finished_at) == (PushStep.DONE, Outcome.VERIFIED, True, LATER)
    assert (push.request, push.before, push.after, push.error) == (b"{}", None, TRANSACTION, None)
    events = store.journal.events(push_id)
    assert [(event.step, event.outcome, event.at, event.marked, event.error_code) for event in events] == [
        (PushStep.PLANNED, None, NOW, False, None),
        (PushStep.SENDING, None, NOW, False, None),
        (PushStep.UNKNOWN, None, LATER, False, "refused"),
        (PushStep.LANDED, None, LATER, False, None),
        (PushStep.MARKING, None, LATER, False, None),
        (PushStep.DONE, Outcome.VERIFIED, LATER, True, None),
    ]


def test_what_a_step_does_not_name_stays(store, run_id) -> None:
    (push_id,) = store.journal.begin([intent(run_id)], at=NOW)
    store.journal.finish(push_id, Outcome.VERIFIED, at=NOW, after=TRANSACTION, marked=True)
    store.journal.advance(push_id, PushStep.MARKING, at=NOW)
    push = store.journal.get(push_id)
    assert (push.after, push.marked, push.before, push.intended) == (TRANSACTION, True, TRANSACTION, TRANSACTION)


def test_the_pushes_of_one_request_are_entered_and_advanced_in_one_commit_each(store, run_id) -> None:
    commits = []
    store._database._connection.set_trace_callback(lambda sql: commits.append(sql) if sql == "COMMIT" else None)
    push_ids = store.journal.begin([intent(run_id, key=OrderKey("1", str(n))) for n in range(50)], at=NOW)
    store.journal.advance_many(push_ids, PushStep.SENDING, at=NOW)
    assert len(commits) == 2
    assert len(set(push_ids)) == 50
    assert [push.push_id for push in store.journal.of_run(run_id)] == list(push_ids)
    assert {push.step for push in store.journal.of_run(run_id)} == {PushStep.SENDING}


def test_one_push_that_cannot_be_entered_keeps_the_others_out(store, run_id) -> None:
    with pytest.raises(StoreError):
        store.journal.begin([intent(run_id), intent(run_id + 99)], at=NOW)
    assert store.journal.history() == ()
    with pytest.raises(PushNotFoundError):
        store.journal.advance_many([*store.journal.begin([intent(run_id)], at=NOW), 99], PushStep.SENDING, at=NOW)
    assert store.journal.history()[0].step is PushStep.PLANNED


def test_uncertain_is_no_end_and_can_still_be_settled(store, run_id) -> None:
    (push_id,) = store.journal.begin([intent(run_id)], at=NOW, step=PushStep.SENDING)
    store.journal.finish(push_id, Outcome.UNCERTAIN, at=NOW, error=FAILURE)
    assert [push.push_id for push in store.journal.unsettled()] == [push_id]
    assert store.journal.get(push_id).step is PushStep.UNKNOWN
    store.journal.finish(push_id, Outcome.VERIFIED, at=LATER)
    assert store.journal.unsettled() == ()
    assert store.journal.get(push_id).error is None
    assert [event.outcome for event in store.journal.events(push_id)] == [None, Outcome.UNCERTAIN, Outcome.VERIFIED]


def test_the_history_is_newest_first_and_as_long_as_is_asked_for(store, run_id) -> None:
    push_ids = store.journal.begin([intent(run_id)] * 5, at=NOW)
    newest_first = list(reversed(push_ids))
    assert [push.push_id for push in store.journal.history()] == newest_first
    assert [push.push_id for push in store.journal.history(limit=2)] == newest_first[:2]


def test_unsettled_pushes_come_oldest_first_also_those_that_sent_nothing(store, run_id) -> None:
    first, second, third = store.journal.begin([intent(run_id)] * 3, at=NOW)
    store.journal.finish(second, Outcome.SKIPPED, at=NOW)
    store.journal.advance(third, PushStep.SENDING, at=NOW)
    assert [(push.push_id, push.step) for push in store.journal.unsettled()] == [
        (first, PushStep.PLANNED),
        (third, PushStep.SENDING),
    ]


def test_putting_back_is_noted_on_both_sides(store, run_id) -> None:
    (first,) = store.journal.begin([intent(run_id)], at=NOW)
    (second,) = store.journal.begin([intent(run_id, action=Action.RESTORE, undoes=first)], at=LATER)
    store.journal.mark_undone(first, by=second)
    assert (store.journal.get(first).undone_by, store.journal.get(second).undoes) == (second, first)


def test_a_push_that_does_not_exist_is_told(store, run_id) -> None:
    (other,) = store.journal.begin([intent(run_id)], at=NOW)
    for call in (
        lambda: store.journal.get(99),
        lambda: store.journal.advance(99, PushStep.SENDING, at=NOW),
        lambda: store.journal.finish(99, Outcome.FAILED, at=NOW),
        lambda: store.journal.mark_undone(99, by=other),
    ):
        with pytest.raises(PushNotFoundError):
            call()
    assert store.journal.events(99) == ()


@pytest.mark.parametrize("change", ["UPDATE push_events SET step = 'done'", "DELETE FROM push_events"])
def test_events_can_be_neither_changed_nor_removed(store, run_id, change) -> None:
    store.journal.begin([intent(run_id)], at=NOW)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        store._database._connection.execute(change)


def test_a_push_outlives_its_order_on_the_list(filled, run_id) -> None:
    (push_id,) = filled.journal.begin([intent(run_id)], at=NOW)
    filled.orders.remove([KEY])
    assert filled.journal.get(push_id).key == KEY


def test_what_is_not_in_a_transaction_cannot_be_changed(store) -> None:
    with pytest.raises(RuntimeError, match="transaction"):
        store._database.execute("DELETE FROM orders")


def test_everything_is_there_after_a_new_start(store, run_id, path) -> None:
    (push_id,) = store.journal.begin([intent(run_id)], at=NOW, step=PushStep.SENDING)
    before = store.journal.get(push_id)
    store.close()
    again = Store.open(path, now=LATER)
    assert again.journal.unsettled() == (before,)
    again.close()


def test_a_run_that_never_ended_is_found_and_one_that_did_is_not(store) -> None:
    assert store.runs.unfinished(RunKind.COMPARE) is None
    first = store.runs.begin(RunKind.COMPARE, at=NOW, total=200)
    store.runs.begin(RunKind.PUSH, at=NOW, total=1)
    found = store.runs.unfinished(RunKind.COMPARE)
    assert (found.run_id, found.kind, found.at, found.total) == (first, RunKind.COMPARE, NOW, 200)
    store.runs.finish(first, at=LATER, stopped=True)
    assert store.runs.unfinished(RunKind.COMPARE) is None
    assert store.runs.begin(RunKind.COMPARE, at=LATER, total=1) > first


def test_no_statement_of_the_journal_reads_what_it_was_not_asked_for(store, run_id) -> None:
    """However long the history is, each statement goes straight to its rows: SEARCH, never SCAN."""
    asked: list[str] = []
    journal, connection = store.journal, store._database._connection
    connection.set_trace_callback(asked.append)
    first, second = journal.begin([intent(run_id), intent(run_id)], at=NOW)
    journal.advance(first, PushStep.SENDING, at=NOW, after=TRANSACTION, error=FAILURE)
    journal.advance_many([first, second], PushStep.SENDING, at=NOW)
    journal.finish(first, Outcome.VERIFIED, at=NOW)
    journal.mark_undone(first, by=second)
    journal.mark_not_undone(by=second)
    journal.get(first)
    journal.newest_of(KEY)
    journal.of_order(KEY)
    journal.history(before=second, limit=1)
    journal.history()
    journal.of_run(run_id)
    journal.unsettled()
    journal.events(first)
    connection.set_trace_callback(None)
    called = {name for name in vars(Journal) if not name.startswith("_")}
    assert called == {
        "begin", "advance", "advance_many", "finish", "mark_undone", "mark_not_undone", "get", "newest_of", "of_order",
        "history", "of_run", "unsettled", "events",
    }, "the statements of a new method belong here"  # fmt: skip
    statements = [sql for sql in asked if sql.split()[0] in {"SELECT", "UPDATE", "INSERT", "DELETE"}]
    plans = {sql: [row[3] for row in store._database.rows(f"EXPLAIN QUERY PLAN {sql}")] for sql in statements}
    assert len(plans) > len(called)
    for sql, steps in plans.items():
        assert sql.split()[:2] == ["INSERT", "INTO"] or any(step.startswith("SEARCH") for step in steps), sql
        assert not [step for step in steps if "SCAN" in step], sql
