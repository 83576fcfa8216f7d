"""The history over the real façade: what is listed, what it says, and putting back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTableView

from core.sandbox import faults
from gui.history import HistoryView
from gui.history.history_model import Column, HistoryModel, Shown
from gui.order_card.card_tree import Column as CardColumn
from gui.order_card.card_tree_view import CardTreeView
from gui.push_review import PushReviewDialog
from gui.push_review.dialog import Stage
from tests.support.gui_sandbox import numbers_of
from tests.support.gui_shop import until_idle


@pytest.fixture
def open_history(qtbot, small_shop):
    def open_it():
        view = HistoryView(small_shop.reconciler, small_shop.runner)
        qtbot.addWidget(view)
        view.open()
        with qtbot.waitExposed(view):
            pass
        until_idle(qtbot, small_shop.runner)
        return view

    return open_it


def table(view) -> QTableView:
    return view.findChild(QTableView)


def cells(view, column):
    model = table(view).model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def choose(view, *orders):
    table(view).clearSelection()
    for order in orders:
        row = cells(view, Column.ORDER).index(order)
        index = table(view).model().index(row, 0)
        table(view).selectionModel().select(
            index, table(view).selectionModel().SelectionFlag.Select | table(view).selectionModel().SelectionFlag.Rows
        )


def put_back_button(view) -> QPushButton:
    return view.findChild(QPushButton, "put_back")


def said(view):
    return "\n".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())


def test_the_table_is_a_sound_model(qtmodeltester, small_shop):
    small_shop.push(small_shop.plan())
    model = HistoryModel()
    model.set_pushes(small_shop.history())

    qtmodeltester.check(model)


def test_a_history_without_entries_says_so(open_history):
    view = open_history()

    assert "Nothing was sent yet" in said(view)
    assert not put_back_button(view).isEnabled()


def test_every_push_is_listed_newest_first_with_what_it_did(open_history, small_shop):
    small_shop.push(small_shop.plan([3]))
    small_shop.push(small_shop.plan([1]))

    view = open_history()

    assert cells(view, Column.ORDER) == ["ORD-1", "ORD-3"]
    assert cells(view, Column.WHAT) == ["Added quietly", "Changed"]
    assert cells(view, Column.OUTCOME) == ["✓ Sent and checked"] * 2
    assert cells(view, Column.MARKED) == ["yes", "yes"]


def test_before_and_after_stand_side_by_side(open_history, small_shop):
    small_shop.push(small_shop.plan([3]))

    view = open_history()

    tree = view.findChild(CardTreeView).card_model
    assert tree.index_of("city", CardColumn.ECOMAIL).data() == "Den Haag"
    assert tree.index_of("city", CardColumn.OUTCOME).data() == "Utrecht"


def test_search_finds_by_email_and_a_search_without_a_match_leads_back(qtbot, open_history, small_shop):
    small_shop.push(small_shop.plan([3]))
    small_shop.push(small_shop.plan([1]))
    view = open_history()

    qtbot.keyClicks(view.findChild(QLineEdit), "customer3@")
    qtbot.waitUntil(lambda: cells(view, Column.ORDER) == ["ORD-3"])
    qtbot.keyClicks(view.findChild(QLineEdit), "x")
    qtbot.waitUntil(lambda: "Nothing matches" in said(view))
    everything = next(each for each in view.findChildren(QPushButton) if each.text() == "Show everything")
    qtbot.mouseClick(everything, Qt.MouseButton.LeftButton)

    assert cells(view, Column.ORDER) == ["ORD-1", "ORD-3"]


def test_only_what_needs_the_user_can_be_shown(open_history, small_shop):
    small_shop.far_side.ecomail.faults.add(faults.status(422), method="PUT", path="ORD-4")
    small_shop.push(small_shop.plan([3, 4]))
    view = open_history()

    kinds = view.findChild(QComboBox)
    kinds.setCurrentIndex(kinds.findData(Shown.NEEDS_YOU))

    assert cells(view, Column.ORDER) == ["ORD-4"]
    assert "422" in said(view)
    assert not put_back_button(view).isEnabled()


def review_of(qtbot, view) -> PushReviewDialog:
    qtbot.waitUntil(lambda: view.findChild(PushReviewDialog) is not None)
    return view.findChild(PushReviewDialog)


def test_putting_back_restores_what_was_there_and_removes_what_was_added(qtbot, open_history, small_shop):
    small_shop.push(small_shop.plan([1, 3]))
    view = open_history()
    changed = []
    view.orders_changed.connect(changed.append)

    choose(view, "ORD-1", "ORD-3")
    assert put_back_button(view).text() == "&Put back 2 orders…"
    qtbot.mouseClick(put_back_button(view), Qt.MouseButton.LeftButton)
    review = review_of(qtbot, view)
    until_idle(qtbot, small_shop.runner)
    assert small_shop.held(3).city == "Utrecht"  # nothing happens before the review's own button
    qtbot.mouseClick(review.findChild(QPushButton, "send"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: review.stage is Stage.DONE)
    until_idle(qtbot, small_shop.runner)
    assert "2 orders put back and checked in Ecomail." in said(review)
    review.reject()
    until_idle(qtbot, small_shop.runner)

    assert small_shop.held(3).city == "Den Haag"
    assert small_shop.held(1) is None
    assert numbers_of({key for keys in changed for key in keys}) == {1, 3}
    assert cells(view, Column.WHAT).count("Added quietly (put back later)") == 1


def test_what_cannot_come_back_is_said_before_anything_is_chosen(open_history, small_shop):
    small_shop.push(small_shop.plan([3]))

    view = open_history()

    limits = view.findChild(QLabel, "cannot_come_back")
    assert limits.isVisible()
    assert "tags" in limits.text()
    assert "marks" in limits.text()
    assert "e-mails" in limits.text()


def test_a_mark_alone_cannot_be_put_back_and_says_why(open_history, small_shop):
    small_shop.push(small_shop.plan([5]))

    view = open_history()

    assert cells(view, Column.WHAT) == ["Marked only"]
    assert not put_back_button(view).isEnabled()
    assert "nothing in Ecomail to put back" in said(view)


def test_what_cannot_be_looked_up_now_is_said_and_nothing_opens(qtbot, open_history, small_shop):
    small_shop.push(small_shop.plan([3]))
    view = open_history()
    small_shop.far_side.ecomail.faults.add(faults.key_refused(), times=None)

    qtbot.mouseClick(put_back_button(view), Qt.MouseButton.LeftButton)
    until_idle(qtbot, small_shop.runner)

    assert "Ecomail refused the key" in said(view)
    assert view.findChild(PushReviewDialog) is None


@pytest.mark.parametrize("ending", [".csv", ".html", ".xlsx"])
def test_the_report_holds_the_orders_of_the_chosen_run_and_no_other(open_history, small_shop, tmp_path, ending):
    small_shop.push(small_shop.plan([1, 3]))
    small_shop.push(small_shop.plan([2]))
    view = open_history()
    choose(view, "ORD-3")
    assert view.report_button.isEnabled()
    path = tmp_path / f"run{ending}"

    view.report_to(path)
    until_idle(small_shop.qtbot, small_shop.runner)

    assert path.name in said(view)
    if ending != ".xlsx":
        text = path.read_text(encoding="utf-8-sig")
        assert "ORD-1" in text
        assert "ORD-3" in text
        assert "ORD-2" not in text
        assert "verified" in text


def test_a_report_is_of_one_entrys_run_and_a_name_without_a_known_ending_is_refused(open_history, small_shop, tmp_path):
    small_shop.push(small_shop.plan([1, 3]))
    view = open_history()
    view.report_to(tmp_path / "run.pdf")
    until_idle(small_shop.qtbot, small_shop.runner)
    assert "End the name with" in said(view)
    assert not (tmp_path / "run.pdf").exists()

    table(view).selectAll()

    assert not view.report_button.isEnabled()


def test_the_whole_run_is_chosen_with_what_a_search_hid_and_without_other_runs_or_what_cannot_be_put_back(
    qtbot, open_history, small_shop
):
    small_shop.push(small_shop.plan([2]))
    small_shop.far_side.ecomail.faults.add(faults.status(422), method="PUT", path="ORD-4")
    small_shop.push(small_shop.plan([1, 3, 4, 5]))
    view = open_history()
    qtbot.keyClicks(view.findChild(QLineEdit), "ORD-3")
    qtbot.waitUntil(lambda: cells(view, Column.ORDER) == ["ORD-3"])

    qtbot.mouseClick(view.run_button, Qt.MouseButton.LeftButton)

    assert sorted(push.order_id for push in view.chosen()) == ["ORD-1", "ORD-3"]
    assert put_back_button(view).text() == "&Put back 2 orders…"
    assert not view.run_button.isEnabled()  # there is no more to choose


def test_entries_of_two_runs_are_no_run(open_history, small_shop):
    small_shop.push(small_shop.plan([1, 3]))
    small_shop.push(small_shop.plan([2, 4]))
    view = open_history()
    choose(view, "ORD-3")
    assert view.run_button.isEnabled()

    choose(view, "ORD-3", "ORD-4")

    assert not view.run_button.isEnabled()
