"""The tree of runs: filled page by page, asking only for what comes into sight."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.domain.model import Action, OrderKey
from core.domain.pushes import Outcome, PushLine, PushStep
from core.domain.runs import PushPlace, RunKind, RunLine
from core.shop.history import Found
from gui.history.model import Column, HistoryModel

AT = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)


def a_run(run_id, pushes=0, kind=RunKind.PUSH):
    return RunLine(
        run_id=run_id, kind=kind, at=AT, finished_at=AT, stopped=False, good=pushes, needs_you=0, failed=0, left_out=0,
        not_begun=0, pushes=pushes,
    )  # fmt: skip


def a_push(run_id, push_id):
    return PushLine(
        push_id=push_id, run_id=run_id, key=OrderKey("1", f"s{push_id}"), order_id=f"ORD-{push_id}",
        action=Action.UPDATE, step=PushStep.DONE, outcome=Outcome.VERIFIED, at=AT,
    )  # fmt: skip


@pytest.fixture
def model(qapp):
    return HistoryModel()


@pytest.fixture
def wanted(model):
    """What the model asked for."""
    asked = []
    model.more_runs_wanted.connect(lambda: asked.append("runs"))
    model.more_pushes_wanted.connect(lambda run_id, below: asked.append((run_id, below)))
    return asked


def test_the_tree_is_a_sound_model_while_it_fills(qtmodeltester, model):
    qtmodeltester.check(model)
    model.add_runs([a_run(9, 3), a_run(8, kind=RunKind.COMPARE)], more=True)
    qtmodeltester.check(model)
    model.add_pushes(9, [a_push(9, 30), a_push(9, 29)])
    qtmodeltester.check(model)
    model.clear()
    model.add_found(Found(pushes=(a_push(9, 30), a_push(4, 7)), runs=(a_run(9, 3), a_run(4, 1)), more=True))
    qtmodeltester.check(model)


def test_a_page_is_asked_for_once_until_it_came(model, wanted):
    model.add_runs([a_run(9), a_run(8)], more=True)
    for _ in range(3):
        model.fetchMore(model.index(-1, -1))
    assert wanted == ["runs"]
    assert model.last_run == 8
    model.add_runs([a_run(7)], more=False)
    model.fetchMore(model.index(-1, -1))
    assert wanted == ["runs"]


def test_a_page_that_could_not_be_read_can_be_asked_for_again(model, wanted):
    model.add_runs([a_run(9, 5)], more=True)
    model.fetchMore(model.index(-1, -1))
    model.fetchMore(model.index_of_run(9))
    model.nothing_came()
    model.fetchMore(model.index(-1, -1))
    model.fetchMore(model.index_of_run(9))
    assert wanted == ["runs", (9, None)] * 2


def test_the_pushes_of_a_run_are_asked_for_below_the_last_one_that_came(model, wanted):
    model.add_runs([a_run(9, 3)], more=False)
    run = model.index_of_run(9)
    assert model.hasChildren(run)
    model.fetchMore(run)
    model.add_pushes(9, [a_push(9, 30), a_push(9, 29)])
    model.fetchMore(run)
    model.add_pushes(9, [a_push(9, 28)])
    assert not model.canFetchMore(run)
    assert wanted == [(9, None), (9, PushPlace(9, 29))]
    assert [model.index(row, Column.NAME, run).data() for row in range(3)] == ["ORD-30", "ORD-29", "ORD-28"]


def test_a_comparison_cannot_be_opened(model):
    model.add_runs([a_run(9, kind=RunKind.COMPARE)], more=False)
    assert not model.hasChildren(model.index_of_run(9))


def test_a_run_whose_finds_are_on_two_pages_stays_one_row(model):
    model.add_found(Found(pushes=(a_push(9, 30),), runs=(a_run(9, 5),), more=True))
    assert model.last_push == PushPlace(9, 30)
    model.add_found(Found(pushes=(a_push(9, 28), a_push(8, 20)), runs=(a_run(9, 5), a_run(8, 1)), more=False))
    assert model.rowCount() == 2
    assert model.rowCount(model.index_of_run(9)) == 2
    assert not model.canFetchMore(model.index_of_run(9))  # the others do not match


def test_what_comes_of_a_run_that_is_not_shown_any_more_is_dropped(model):
    model.add_pushes(9, [a_push(9, 30)])
    assert model.rowCount() == 0
