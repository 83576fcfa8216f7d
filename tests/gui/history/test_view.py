"""The history over the real shop: what is listed, what it says, and putting back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from core.domain.runs import Kept, RunKind
from gui.history.model import Column, Role
from gui.history.view import HistoryView
from gui.order_card.tree_model import Column as CardColumn
from gui.review.dialog import PushReviewDialog, Stage
from tests.far_side import faults
from tests.support.gui_sandbox import numbers_of
from tests.support.gui_shop import said_on, until_idle


def said(history):
    return said_on(history.view)


def review_of(qtbot, history) -> PushReviewDialog:
    qtbot.waitUntil(lambda: history.view.findChild(PushReviewDialog) is not None)
    return history.view.findChild(PushReviewDialog)


# ------------------------------------------------------------------------------------------------------------- runs


def test_a_history_without_entries_says_so(open_history, small_shop):
    small_shop.do(lambda: small_shop.shop.history.runs(limit=9))
    history = open_history()
    history.view.kinds.setCurrentIndex(history.view.kinds.findData(Kept.CAN_BE_PUT_BACK))
    history.until_idle()

    assert "Nothing matches" in said(history)
    assert not history.view.put_back_button.isEnabled()


def test_every_run_is_listed_newest_first_with_what_it_was_and_how_it_ended(open_history, small_shop):
    small_shop.far_side.ecomail.faults.add(faults.status(422), method="PUT", path="ORD-4")
    small_shop.push(small_shop.plan([3, 4]))
    small_shop.compare()

    history = open_history()

    assert history.runs() == ["Compared the list: 4 orders", "Sent to Ecomail: 2 orders", "Compared the list: 5 orders"]
    assert history.cells(Column.OUTCOME, of=Role.RUN) == ["✓ Done"] * 3
    assert history.cells(Column.RESULT, of=Role.RUN)[1] == "1 sent and checked · 1 failed"


def test_the_newest_run_in_which_something_was_sent_is_open_and_says_that_it_adds_up(open_history, small_shop):
    small_shop.push(small_shop.plan([1, 3]))
    small_shop.compare()

    history = open_history()

    assert history.orders() == ["ORD-1", "ORD-3"] or history.orders() == ["ORD-3", "ORD-1"]
    assert "2 sent and checked = 2 chosen" in said(history)
    assert "Done." in said(history)


def test_what_was_left_out_and_what_was_not_begun_are_in_the_sum(open_history, small_shop):
    small_shop.far_side.ecomail.faults.add(faults.key_refused(), method="PUT", times=None)
    small_shop.push(small_shop.plan([1, 3, 4]))
    small_shop.compare()
    small_shop.push(small_shop.plan([1, 5]))

    history = open_history()

    (first, *_) = [run for run in small_shop.do(small_shop.shop.history.runs) if run.pushes]
    assert first.left_out + first.good == first.selected
    for index in history.rows():
        run = index.data(Role.RUN)
        if run is not None and run.kind is RunKind.PUSH:
            assert (
                run.good + run.failed + run.needs_you + run.not_begun + run.left_out
                == run.selected
                == (3 if run.run_id != first.run_id else 2)
            )


def test_the_pushes_of_a_run_come_when_it_is_opened(open_history, small_shop):
    small_shop.push(small_shop.plan([3]))
    small_shop.push(small_shop.plan([1]))
    history = open_history()
    assert history.orders() == ["ORD-1"]

    history.unfold_all()

    assert history.orders() == ["ORD-1", "ORD-3"]
    assert history.cells(Column.WHAT) == ["Added without automations", "Changed"]
    assert history.cells(Column.OUTCOME) == ["✓ Sent and checked"] * 2
    assert history.cells(Column.RESULT) == ["Marked as reported"] * 2


def test_a_run_that_is_asked_for_is_the_one_that_is_open(open_history, small_shop):
    small_shop.push(small_shop.plan([3]))
    wanted, *_ = small_shop.do(small_shop.shop.history.runs)
    small_shop.push(small_shop.plan([1]))

    history = open_history(run_id=wanted.run_id)

    assert history.orders() == ["ORD-3"]
    assert [run.run_id for run in history.view.chosen_runs()] == [wanted.run_id]


def test_before_and_after_stand_side_by_side(open_history, small_shop):
    small_shop.push(small_shop.plan([3]))
    history = open_history()

    history.choose("ORD-3")

    tree = history.view.details.diff.card_model
    assert tree.index_of("city", CardColumn.ECOMAIL).data() == "Den Haag"
    assert tree.index_of("city", CardColumn.OUTCOME).data() == "Utrecht"


def test_the_keyboard_opens_a_run_walks_to_an_order_and_puts_it_back(qtbot, open_history, small_shop):
    small_shop.push(small_shop.plan([3]))
    history = open_history()
    assert history.tree.hasFocus()
    qtbot.keyClick(history.tree, Qt.Key.Key_Return)
    assert not history.tree.isExpanded(history.tree.currentIndex())
    qtbot.keyClick(history.tree, Qt.Key.Key_Right)
    qtbot.keyClick(history.tree, Qt.Key.Key_Down)
    history.until_idle()
    assert [push.order_id for push in history.view.chosen()] == ["ORD-3"]

    qtbot.keyClick(history.tree, Qt.Key.Key_Return)

    review = review_of(qtbot, history)
    until_idle(qtbot, small_shop.runner)
    assert small_shop.held(3).city == "Utrecht"
    review.reject()
    until_idle(qtbot, small_shop.runner)


# ----------------------------------------------------------------------------------------------------------- search


def test_search_finds_by_email_and_a_search_without_a_match_leads_back(qtbot, open_history, small_shop):
    small_shop.push(small_shop.plan([3]))
    small_shop.push(small_shop.plan([1]))
    history = open_history()

    history.type("customer3@")
    assert history.orders() == ["ORD-3"]
    assert len(history.runs()) == 1
    assert [push.order_id for push in history.view.chosen()] == ["ORD-3"]
    history.type("x")
    assert "Nothing matches" in said(history)
    everything = next(each for each in history.view.findChildren(QPushButton) if each.text() == "Show everything")
    qtbot.mouseClick(everything, Qt.MouseButton.LeftButton)
    history.until_idle()

    assert len(history.runs()) == 3


def test_search_finds_by_order_and_by_product(open_history, small_shop):
    small_shop.push(small_shop.plan([1, 3]))
    history = open_history()

    history.type("ord-1")
    assert history.orders() == ["ORD-1"]
    history.view.search.clear()
    product = small_shop.history()[0].intended.lines[0].title
    history.type(product.upper())
    assert sorted(history.orders()) == ["ORD-1", "ORD-3"]


def test_what_is_typed_stays_in_the_search_while_pages_come(qtbot, open_history, small_shop):
    small_shop.push(small_shop.plan([3]))
    history = open_history()
    assert history.tree.hasFocus()
    history.view.search.setFocus()

    history.type("ord-3")
    for _ in "ord-3":
        qtbot.keyClick(history.view.search, Qt.Key.Key_Backspace)
    history.until_idle()

    assert history.view.search.hasFocus()
    assert len(history.runs()) == 2


def test_only_what_needs_the_user_can_be_shown(open_history, small_shop):
    small_shop.far_side.ecomail.faults.add(faults.status(422), method="PUT", path="ORD-4")
    small_shop.push(small_shop.plan([3, 4]))
    history = open_history()

    history.view.kinds.setCurrentIndex(history.view.kinds.findData(Kept.NEEDS_YOU))
    history.until_idle()

    assert history.orders() == ["ORD-4"]
    assert "422" in said(history)
    assert not history.view.put_back_button.isEnabled()


def test_an_answer_to_an_earlier_search_is_not_shown(qtbot, open_history, small_shop):
    small_shop.push(small_shop.plan([1, 3]))
    history = open_history()

    history.view.search.setText("ORD-1")
    qtbot.keyClick(history.view.search, Qt.Key.Key_Return)
    history.view.search.setText("ORD-3")
    qtbot.keyClick(history.view.search, Qt.Key.Key_Return)
    history.until_idle()

    assert history.orders() == ["ORD-3"]


# -------------------------------------------------------------------------------------------------------- put back


def test_putting_back_restores_what_was_there_and_removes_what_was_added(qtbot, open_history, small_shop):
    small_shop.push(small_shop.plan([1, 3]))
    history = open_history()
    changed = []
    history.view.orders_changed.connect(changed.append)

    history.choose("ORD-1", "ORD-3")
    assert history.view.put_back_button.text() == "Put back 2 orders…"
    put_back_and_check(qtbot, history, small_shop, 2)

    assert small_shop.held(3).city == "Den Haag"
    assert small_shop.held(1) is None
    assert numbers_of({key for keys in changed for key in keys}) == {1, 3}
    history.unfold_all()
    assert history.cells(Column.WHAT).count("Added without automations (put back later)") == 1
    assert history.runs()[0] == "Put back: 2 orders"


def put_back_and_check(qtbot, history, shop, number):
    qtbot.mouseClick(history.view.put_back_button, Qt.MouseButton.LeftButton)
    review = review_of(qtbot, history)
    until_idle(qtbot, shop.runner)
    assert shop.held(3).city == "Utrecht"  # nothing happens before the review's own button
    qtbot.mouseClick(review.findChild(QPushButton, "send"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: review.stage is Stage.DONE)
    until_idle(qtbot, shop.runner)
    assert f"{number} orders put back and checked in Ecomail." in said_on(review)
    review.reject()
    until_idle(qtbot, shop.runner)


def test_a_whole_run_is_put_back_with_what_was_never_looked_at_and_without_what_cannot_be(
    qtbot, open_history, small_shop
):
    small_shop.push(small_shop.plan([2]))
    small_shop.far_side.ecomail.faults.add(faults.status(422), method="PUT", path="ORD-4")
    small_shop.push(small_shop.plan([1, 3, 4, 5]))
    history = open_history()
    history.choose("Sent to Ecomail: 4 orders")

    assert history.view.put_back_button.text() == "Put back 2 orders…"
    put_back_and_check(qtbot, history, small_shop, 2)

    assert small_shop.held(1) is None
    assert small_shop.held(2) is not None


def test_an_order_of_a_chosen_run_is_put_back_once(open_history, small_shop):
    small_shop.push(small_shop.plan([1, 3]))
    history = open_history()

    history.choose("Sent to Ecomail: 2 orders", "ORD-3")

    assert history.view.put_back_button.text() == "Put back 2 orders…"
    assert history.view.chosen() == []


def test_what_cannot_come_back_is_said_before_anything_is_chosen(open_history, small_shop):
    small_shop.push(small_shop.plan([3]))

    history = open_history()

    limits = history.view.findChild(QLabel, "cannot_come_back")
    assert limits.isVisible()
    assert "tags" in limits.text()
    assert "marks" in limits.text()
    assert "e-mails" in limits.text()


def test_a_mark_alone_cannot_be_put_back_and_says_why(open_history, small_shop):
    small_shop.push(small_shop.plan([5]))

    history = open_history()
    history.choose("ORD-5")

    assert history.cells(Column.WHAT) == ["Marked only"]
    assert not history.view.put_back_button.isEnabled()
    assert "nothing in Ecomail to put back" in said(history)


def test_what_cannot_be_looked_up_now_is_said_and_nothing_opens(qtbot, open_history, small_shop):
    small_shop.push(small_shop.plan([3]))
    history = open_history()
    small_shop.far_side.ecomail.faults.add(faults.key_refused(), times=None)

    qtbot.mouseClick(history.view.put_back_button, Qt.MouseButton.LeftButton)
    until_idle(qtbot, small_shop.runner)

    assert "Ecomail refused the key" in said(history)
    assert history.view.findChild(PushReviewDialog) is None


def test_of_an_order_that_was_refused_nothing_is_called_removed(open_history, small_shop):
    small_shop.far_side.ecomail.faults.add(faults.status(400), method="PUT", times=None)
    plan = small_shop.plan([3])
    small_shop.push(plan)
    history = open_history()
    history.unfold_all()

    history.choose("ORD-3")

    assert "Nothing was changed" in said(history)
    assert not history.view.details.diff.isVisible()


def test_a_comparison_has_nothing_to_put_back_and_no_report(open_history, small_shop):
    history = open_history()

    history.choose("Compared the list: 5 orders")

    assert not history.view.put_back_button.isEnabled()
    assert not history.view.report_button.isEnabled()
    assert "= 5 chosen" in said(history)


# ------------------------------------------------------------------------------------------------- a long history


def test_opening_and_searching_read_pages_never_the_whole_history(open_history, small_shop):
    for number in (1, 2, 3, 4):
        small_shop.push(small_shop.plan([number]))
    statements = []
    connection = small_shop.shop._context.store._database._connection
    small_shop.do(lambda: on_the_loop(lambda: connection.set_trace_callback(statements.append)))

    history = open_history()
    opening = len(statements)
    history.type("ord-2")
    small_shop.do(lambda: on_the_loop(lambda: connection.set_trace_callback(None)))

    assert opening == 4  # runs and what they add up to; the pushes of the one that is open
    read = [sql for sql in statements if sql.lstrip().startswith("SELECT") and "intended" in sql]
    assert all("LIMIT" in sql or "push_id = " in sql for sql in read)
    assert not any("OFFSET" in sql for sql in statements)


async def on_the_loop(call):
    call()


def test_more_runs_come_as_the_list_is_scrolled(qtbot, open_history, small_shop, monkeypatch):
    monkeypatch.setattr("gui.history.view.PAGE", 2)
    for number in (1, 2, 3, 4):
        small_shop.push(small_shop.plan([number]))
    history = open_history()
    history.tree.resize(400, 90)

    for _ in range(20):
        qtbot.keyClick(history.tree, Qt.Key.Key_Down)
        history.until_idle()

    assert len(history.runs()) == 5


def test_more_orders_of_a_run_come_as_it_is_scrolled(qtbot, open_history, small_shop, monkeypatch):
    monkeypatch.setattr("gui.history.view.PAGE", 2)
    small_shop.push(small_shop.plan([1, 2, 3, 4, 5]))

    history = open_history()
    history.until_idle()
    for _ in range(8):
        qtbot.keyClick(history.tree, Qt.Key.Key_Down)
        history.until_idle()

    assert sorted(history.orders()) == ["ORD-1", "ORD-2", "ORD-3", "ORD-4", "ORD-5"]


def test_a_history_that_is_closed_while_it_is_being_read_closes_at_once(qtbot, small_shop):
    small_shop.push(small_shop.plan([3]))
    view = HistoryView(small_shop.shop, small_shop.runner)
    qtbot.addWidget(view)
    view.show()

    view.close()

    assert not view.isVisible()
    until_idle(qtbot, small_shop.runner)


def test_a_report_that_is_being_written_is_finished_before_the_history_closes(open_history, small_shop, tmp_path):
    small_shop.push(small_shop.plan([3]))
    history = open_history()

    history.view.report_to(tmp_path / "run.pdf")
    history.view.close()
    assert history.view.isVisible()
    until_idle(small_shop.qtbot, small_shop.runner)

    assert not history.view.isVisible()
    assert (tmp_path / "run.pdf").read_bytes().startswith(b"%PDF-")
