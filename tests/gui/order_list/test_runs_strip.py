"""The last runs beside the list: what each bar says, how the keys walk them, and where a click leads."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.domain.runs import RunKind, RunLine
from gui.history.view import HistoryView
from gui.order_list.runs_strip import RUNS_SHOWN, RunsStrip, mark_of
from tests.support.gui_window import desktop

__all__ = ["desktop"]

AT = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)


def a_run(run_id, *, good=0, needs_you=0, failed=0, left_out=0, not_begun=0, **rest):
    return RunLine(
        run_id=run_id, kind=RunKind.PUSH, at=AT, finished_at=AT, stopped=rest.pop("stopped", False), good=good,
        needs_you=needs_you, failed=failed, left_out=left_out, not_begun=not_begun, pushes=good + needs_you + failed,
        **rest,
    )  # fmt: skip


@pytest.fixture
def strip(qtbot):
    strip = RunsStrip()
    qtbot.addWidget(strip)
    return strip


def shown(qtbot, strip, *runs):
    strip.show_runs(runs)
    strip.show()
    with qtbot.waitExposed(strip):
        pass
    return strip.bars()


def test_the_newest_run_is_the_last_bar_and_no_more_than_a_dozen_are_shown(qtbot, strip):
    bars = shown(qtbot, strip, *[a_run(number, good=1) for number in range(20, 0, -1)])
    assert [bar.run.run_id for bar in bars] == list(range(20 - RUNS_SHOWN + 1, 21))


def test_each_bar_says_what_the_run_was_how_it_ended_and_what_it_adds_up_to(qtbot, strip):
    (bar,) = shown(qtbot, strip, a_run(1, good=17, failed=2, left_out=3))
    assert "Sent to Ecomail: 22 orders" in bar.accessibleName()
    assert bar.accessibleDescription() == "Done. 17 sent and checked + 2 failed + 3 left out = 22 chosen"
    assert "17 sent and checked + 2 failed + 3 left out = 22 chosen" in bar.toolTip()


@pytest.mark.parametrize(
    ("run", "mark"),
    [
        (a_run(1, good=3), "✓"),
        (a_run(1, good=3, needs_you=1), "!"),
        (a_run(1, good=3, needs_you=1, failed=1), "×"),
        (a_run(1, good=3, not_begun=1, stopped=True), "■"),
        (a_run(1, good=3, not_begun=1), "!"),
        (a_run(1, good=3, not_begun=1, under_way=True), "…"),
    ],
)
def test_how_a_run_ended_can_be_seen_without_any_colour(run, mark):
    assert mark_of(run)[0] == mark


def test_tab_comes_to_the_strip_once_and_the_arrows_walk_it(qtbot, strip):
    bars = shown(qtbot, strip, *[a_run(number, good=1) for number in (3, 2, 1)])
    strip.activateWindow()
    assert [bar.focusPolicy() == Qt.FocusPolicy.StrongFocus for bar in bars] == [False, False, True]
    bars[-1].setFocus()
    opened = []
    strip.run_requested.connect(opened.append)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left):
        QTest.keyClick(strip.window().focusWidget(), key)
    QTest.keyClick(strip.window().focusWidget(), Qt.Key.Key_Space)
    assert opened == [1]


def test_the_same_runs_again_leave_the_bars_as_they_are(qtbot, strip):
    runs = [a_run(2, good=1), a_run(1, good=1)]
    before = shown(qtbot, strip, *runs)
    strip.show_runs(runs)
    assert strip.bars() == before


def test_nothing_is_shown_before_the_first_run_and_a_bar_after_it_that_opens_the_history_there(desktop):
    user = desktop(few=True).start()
    strip = user.shop.sidebar.runs
    assert not strip.isVisible()

    user.compare_all()
    user.until(strip.isVisible)
    user.qtbot.mouseClick(strip.bars()[-1], Qt.MouseButton.LeftButton)
    history = user.page(HistoryView)

    user.until(lambda: [run.kind for run in history.chosen_runs()] == [RunKind.COMPARE])
    user.until_idle()
    history.close()


def test_where_the_window_is_too_low_the_filters_keep_their_room(desktop):
    user = desktop(few=True).start()
    user.compare_all()
    strip = user.shop.sidebar.runs
    user.until(strip.isVisible)
    user.window.resize(900, 560)
    user.until(lambda: not strip.isVisible())
    user.window.resize(1320, 900)
    user.until(strip.isVisible)
