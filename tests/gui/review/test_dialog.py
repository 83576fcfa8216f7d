"""The review over the real shop: what it shows, what it sends, and all the ways in which it does not."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QStyle

from core.demo_shop.wire import json_response
from core.domain.messages import public_code
from core.domain.model import Action, DifferenceKind, Notice, OrderKey, OrderState
from core.domain.pushes import Outcome, PushStep
from gui.review.dialog import PushReviewDialog, Stage
from gui.review.model import Column, ReviewModel
from gui.review.view import ReviewOptions, ReviewView
from gui.words.formatting import money
from gui.words.problems import describe_failure
from gui.words.pushes import outcome_text
from tests.far_side import faults
from tests.far_side.faults import Fault, Gate
from tests.support.gui_sandbox import numbers_of
from tests.support.gui_shop import said_on, until_idle
from tests.support.profiles import key_of

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_review(qtbot, small_shop):
    def open_it(plan=None):
        dialog = PushReviewDialog(plan or small_shop.plan(), "Vaas & Zo", small_shop.shop, small_shop.runner)
        qtbot.addWidget(dialog)
        dialog.open()
        dialog.activateWindow()
        with qtbot.waitActive(dialog):
            pass
        return dialog

    return open_it


def button(dialog, name) -> QPushButton:
    return dialog.findChild(QPushButton, name)


def options(dialog) -> ReviewOptions:
    return dialog.findChild(ReviewOptions)


def model(dialog) -> ReviewModel:
    return dialog.findChild(ReviewView).review_model


def result_of_order(dialog, number):
    return model(dialog).index_of(key_of(number), Column.RESULT).data()


def lines_below(dialog, number):
    tree = model(dialog)
    top = tree.index_of(key_of(number))
    return [
        f"{tree.index(row, Column.ORDER, top).data()} {tree.index(row, Column.WHAT, top).data()}"
        for row in range(tree.rowCount(top))
    ]


def click(qtbot, dialog, name):
    qtbot.mouseClick(button(dialog, name), Qt.MouseButton.LeftButton)


def until_done(qtbot, small_shop, dialog):
    qtbot.waitUntil(lambda: dialog.stage is Stage.DONE)
    until_idle(qtbot, small_shop.runner)


def test_the_list_is_a_sound_model(qtmodeltester, small_shop):
    tree = ReviewModel()
    tree.set_plan(small_shop.plan())

    qtmodeltester.check(tree)


def test_it_says_what_will_happen_before_anything_does(open_review, small_shop):
    dialog = open_review()

    assert "2 new, 2 changed, 1 right already; then 5 marked as reported in your shop" in said_on(dialog)
    assert any("City Den Haag → Utrecht" in line for line in lines_below(dialog, 3))
    assert "sending overwrites them. (2 orders)" in said_on(dialog)
    assert small_shop.writes() == []


def test_totals_that_may_be_a_slip_of_the_keys_are_said_first(open_review, small_shop):
    plan = small_shop.plan()
    total = Notice("total_not_made", {"lines": "40.00", "total": "450.00"})
    far = Notice("total_far_off", total.params)

    def with_typed(number):
        return replace(plan, entries=tuple(
            replace(entry, warnings=(*entry.warnings, total, far)) if place < number else entry
            for place, entry in enumerate(plan.entries)
        ))  # fmt: skip

    assert "do not make the total of 450.00. The total of 450.00 is more than twice off" in said_on(
        open_review(with_typed(1))
    )
    assert "4 orders get a total that their items do not make" in said_on(open_review(with_typed(4)))


def test_what_is_overwritten_stands_before_what_is_new_or_only_marked(open_review):
    dialog = open_review()
    tree = model(dialog)

    orders = [tree.index(row, Column.ORDER).data().partition(" ")[0] for row in range(tree.rowCount())]

    assert orders == ["ORD-3", "ORD-4", "ORD-1", "ORD-2", "ORD-5"]


def test_the_button_sends_verifies_and_marks(qtbot, open_review, small_shop):
    dialog = open_review()
    changed = []
    dialog.orders_changed.connect(changed.append)

    click(qtbot, dialog, "send")
    until_done(qtbot, small_shop, dialog)

    assert "5 orders sent and checked in Ecomail." in said_on(dialog)
    assert "5 sent and checked = 5 selected · 5 marked as reported" in said_on(dialog)
    assert [result_of_order(dialog, number) for number in (1, 3, 5)] == [
        "✓ Sent and checked", "✓ Sent and checked", "✓ Marked",
    ]  # fmt: skip
    assert small_shop.held(3).city == "Utrecht"
    assert small_shop.held(1).amount == 45
    assert small_shop.tracked() == {1, 2, 3, 4, 5}
    assert numbers_of({key for keys in changed for key in keys}) == {1, 2, 3, 4, 5}


def test_new_orders_are_added_quietly_unless_chosen_otherwise(qtbot, open_review, small_shop):
    dialog = open_review()

    assert options(dialog).quietly.isChecked()
    click(qtbot, dialog, "send")
    until_done(qtbot, small_shop, dialog)

    assert small_shop.far_side.ecomail.automations == []


def test_adding_as_new_orders_plans_again_and_may_start_automations(qtbot, open_review, small_shop):
    dialog = open_review()

    options(dialog).as_new.click()
    qtbot.waitUntil(lambda: dialog.plan.as_new)
    until_idle(qtbot, small_shop.runner)
    click(qtbot, dialog, "send")
    until_done(qtbot, small_shop, dialog)

    assert len(small_shop.far_side.ecomail.automations) == 2


def test_without_marking_nothing_is_marked_and_what_only_wants_its_mark_is_left_out(qtbot, open_review, small_shop):
    dialog = open_review()

    options(dialog).mark.click()
    qtbot.waitUntil(lambda: not dialog.plan.mark)
    until_idle(qtbot, small_shop.runner)
    assert "2 new, 2 changed, 1 left out" in said_on(dialog)
    click(qtbot, dialog, "send")
    until_done(qtbot, small_shop, dialog)

    assert "4 sent and checked + 1 left out = 5 selected" in said_on(dialog)
    assert small_shop.tracked() == set()


def test_ctrl_enter_sends(qtbot, open_review, small_shop):
    dialog = open_review()

    qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    until_done(qtbot, small_shop, dialog)

    assert small_shop.tracked() == {1, 2, 3, 4, 5}


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape])
def test_no_other_key_sends(qtbot, open_review, small_shop, key):
    dialog = open_review()
    button(dialog, "send").setFocus()

    qtbot.keyClick(dialog.focusWidget(), key)
    until_idle(qtbot, small_shop.runner)

    assert dialog.stage is Stage.REVIEW
    assert small_shop.writes() == []
    assert dialog.isVisible() is (key is not Qt.Key.Key_Escape)


def test_a_mass_change_wants_its_number_typed(qtbot, open_review, small_shop):
    plan = replace(small_shop.plan(), confirm_number=2, brake_reason=Notice("brake_share", {"compared": "5"}))
    dialog = open_review(plan)
    assert "2 orders in Ecomail would be overwritten" in said_on(dialog)

    for typed in ("", "3", "22"):
        options(dialog).number.clear()
        qtbot.keyClicks(options(dialog).number, typed)
        assert not button(dialog, "send").isEnabled()
        qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert small_shop.writes() == []
    options(dialog).number.clear()
    qtbot.keyClicks(options(dialog).number, "2")
    click(qtbot, dialog, "send")
    until_done(qtbot, small_shop, dialog)

    assert small_shop.held(3).city == "Utrecht"


def test_what_will_be_lost_is_said_in_red_with_the_old_value(open_review, small_shop):
    plan = small_shop.plan([3])
    (entry,) = plan.entries
    lost = replace(entry.changes[0], path="county", shop=None, ecomail="Holland", kind=DifferenceKind.ONLY_IN_ECOMAIL)
    dialog = open_review(replace(plan, entries=(replace(entry, lost=(lost,)),)))

    assert "lose something that Ecomail holds now" in said_on(dialog)
    assert any(line == "Lost: County Holland → removed" for line in lines_below(dialog, 3))


def test_the_exact_document_can_be_seen_and_copied(open_review, small_shop):
    dialog = open_review(small_shop.plan([3]))

    dialog.show_document_button.click()
    assert dialog.document_pane.isVisible()
    dialog.document_pane.copy.click()

    text = QGuiApplication.clipboard().text()
    assert '"order_id": "ORD-3"' in text
    assert "".join(text.split()) == "".join(dialog.plan.entries[0].request.decode().split())


def test_a_refused_order_is_named_with_its_reason_and_the_others_land(qtbot, open_review, small_shop):
    small_shop.far_side.ecomail.faults.add(faults.status(422), method="PUT", path="ORD-4")
    dialog = open_review()

    click(qtbot, dialog, "send")
    until_done(qtbot, small_shop, dialog)

    assert "4 orders sent and checked in Ecomail. 1 need you." in said_on(dialog)
    assert result_of_order(dialog, 4) == "× Failed"
    assert any("422" in line for line in lines_below(dialog, 4))
    assert small_shop.tracked() == {1, 2, 3, 5}


def test_try_failed_again_reviews_only_those_and_sends_them(qtbot, open_review, small_shop):
    small_shop.far_side.ecomail.faults.add(faults.status(422), method="PUT", path="ORD-4")
    dialog = open_review()
    click(qtbot, dialog, "send")
    until_done(qtbot, small_shop, dialog)

    click(qtbot, dialog, "try_again")
    qtbot.waitUntil(lambda: dialog.stage is Stage.REVIEW)
    until_idle(qtbot, small_shop.runner)
    assert [entry.order_id for entry in dialog.plan.entries] == ["ORD-4"]
    click(qtbot, dialog, "send")
    until_done(qtbot, small_shop, dialog)

    assert "1 orders sent and checked in Ecomail." in said_on(dialog)
    assert small_shop.tracked() == {1, 2, 3, 4, 5}


def test_an_order_that_changed_meanwhile_is_not_sent(qtbot, open_review, small_shop):
    dialog = open_review()
    small_shop.far_side.ecomail.change_elsewhere("ORD-3", city="Delft")

    click(qtbot, dialog, "send")
    until_done(qtbot, small_shop, dialog)

    assert result_of_order(dialog, 3) == "↻ Changed meanwhile"
    assert small_shop.held(3).city == "Delft"
    assert 3 not in small_shop.tracked()


def test_a_refused_key_ends_the_run_and_is_said(qtbot, open_review, small_shop):
    small_shop.far_side.ecomail.faults.add(faults.key_refused(), times=None)
    dialog = open_review()

    click(qtbot, dialog, "send")
    until_done(qtbot, small_shop, dialog)

    assert "Ecomail refused the key" in said_on(dialog)
    assert public_code(dialog.run_result.failure) == "key_refused"
    assert small_shop.tracked() == set()


def test_a_plan_that_does_not_include_it_is_told_from_a_refused_key(qtbot, open_review, small_shop):
    tariff = faults.answer(json_response(403, {"errors": "Account must be marketer+ tariff"}))
    small_shop.far_side.ecomail.faults.add(tariff, times=None)
    dialog = open_review()

    click(qtbot, dialog, "send")
    until_done(qtbot, small_shop, dialog)

    assert "Account must be marketer+ tariff" in said_on(dialog)
    assert "key is fine" in said_on(dialog)
    assert "new key" not in said_on(dialog)


def test_a_404_names_its_order_and_does_not_say_to_try_again(qtbot, open_review, small_shop):
    missing = faults.answer(json_response(404, {"message": "The route ORD-3 could not be found."}))
    small_shop.far_side.ecomail.faults.add(missing, method="PUT", path="ORD-3", times=None)
    dialog = open_review(small_shop.plan([3]))

    click(qtbot, dialog, "send")
    until_done(qtbot, small_shop, dialog)

    (push,) = dialog.run_result.pushes
    said = f"{describe_failure(push.error).message} {outcome_text(push).sentence}"
    assert "404" in said
    assert "ORD-3" in said
    assert "try again" not in said.lower()


def hold_back(small_shop):
    """The next change of ORD-3 in Ecomail waits until the gate is opened; time stands still meanwhile, so nothing
    gives up waiting."""
    small_shop.clock._auto = False
    gate = Gate()
    small_shop.gates.append(gate)
    small_shop.far_side.ecomail.faults.add(faults.held(gate), method="PUT", path="ORD-3")


def until_sent(qtbot, small_shop):
    """Until its intent is in the journal: from then on it is sent, whatever is asked."""
    qtbot.waitUntil(lambda: any(push.step is PushStep.SENDING for push in small_shop.history()))


def test_each_order_shows_its_result_while_others_are_still_being_sent(qtbot, open_review, small_shop):
    hold_back(small_shop)
    dialog = open_review(small_shop.plan([3, 4, 5]))

    click(qtbot, dialog, "send")
    qtbot.waitUntil(lambda: result_of_order(dialog, 4) == "✓ Sent and checked")
    assert dialog.stage is Stage.SENDING
    assert result_of_order(dialog, 3) == ""
    small_shop.open_gates()
    until_done(qtbot, small_shop, dialog)

    assert result_of_order(dialog, 3) == "✓ Sent and checked"


@pytest.mark.parametrize("way", ["escape", "close"])
def test_it_cannot_be_closed_by_accident_while_sending(qtbot, open_review, small_shop, way):
    hold_back(small_shop)
    dialog = open_review(small_shop.plan([3]))
    click(qtbot, dialog, "send")
    until_sent(qtbot, small_shop)

    qtbot.keyClick(dialog, Qt.Key.Key_Escape) if way == "escape" else dialog.close()
    assert dialog.isVisible()
    (question,) = [banner for banner in dialog.remarks() if "Orders are being sent" in banner.text]
    go_on = next(each for each in question.buttons() if each.text() == "Go on sending")
    qtbot.mouseClick(go_on, Qt.MouseButton.LeftButton)
    small_shop.open_gates()
    until_done(qtbot, small_shop, dialog)

    assert dialog.isVisible()
    assert small_shop.tracked() == {3}


def test_stop_and_close_finishes_what_was_begun_then_closes(qtbot, open_review, small_shop):
    hold_back(small_shop)
    dialog = open_review(small_shop.plan([3]))
    click(qtbot, dialog, "send")
    until_sent(qtbot, small_shop)

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    (question,) = [banner for banner in dialog.remarks() if "Orders are being sent" in banner.text]
    stop = next(each for each in question.buttons() if each.text() == "Stop and close")
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    small_shop.open_gates()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    until_idle(qtbot, small_shop.runner)

    (push,) = small_shop.history()
    assert push.outcome is Outcome.VERIFIED


def test_stop_sends_nothing_new_and_says_what_was_not_begun(qtbot, open_review, small_shop):
    hold_back(small_shop)
    dialog = open_review(small_shop.plan([1, 2, 3]))
    click(qtbot, dialog, "send")
    until_sent(qtbot, small_shop)

    click(qtbot, dialog, "stop")
    small_shop.open_gates()
    until_done(qtbot, small_shop, dialog)

    assert "1 sent and checked + 2 not begun = 3 selected" in said_on(dialog)
    assert result_of_order(dialog, 1) == "– Not begun"
    assert small_shop.held(1) is None


def test_an_answer_that_never_came_is_looked_up_before_anything_is_said(qtbot, open_review, small_shop):
    small_shop.far_side.ecomail.faults.add(faults.connection(Fault.TIMEOUT, applied=True), method="PUT", path="ORD-3")
    dialog = open_review(small_shop.plan([3]))

    click(qtbot, dialog, "send")
    until_done(qtbot, small_shop, dialog)

    assert result_of_order(dialog, 3) == "✓ Sent and checked"
    assert small_shop.held(3).city == "Utrecht"
    assert len(small_shop.history()) == 1


def test_look_only_has_nothing_to_send(open_review, small_shop):
    small_shop.do(lambda: small_shop.shop.setup.change_settings(replace(small_shop.shop.settings, look_only=True)))
    dialog = open_review()

    assert dialog.plan.count(Action.UPDATE) == 0
    assert not button(dialog, "send").isEnabled()


def test_what_a_second_try_settles_is_told_to_the_list(qtbot, open_review, small_shop):
    """After a key was refused in mid-run the list would keep saying that these orders cannot be sent yet."""
    small_shop.far_side.ecomail.faults.add(faults.connection(Fault.RESET, applied=True), method="PUT", path="ORD-4")
    small_shop.far_side.ecomail.faults.add(faults.key_refused(), method="GET", path="customer4", skip=1, times=None)
    dialog = open_review(small_shop.plan([4]))
    click(qtbot, dialog, "send")
    until_done(qtbot, small_shop, dialog)
    assert dialog.run_result is not None
    assert [push.outcome for push in dialog.run_result.pushes] == [Outcome.UNCERTAIN]
    told: list[OrderKey] = []
    dialog.orders_changed.connect(told.extend)
    small_shop.far_side.ecomail.faults.clear()
    click(qtbot, dialog, "try_again")
    until_idle(qtbot, small_shop.runner)
    assert key_of(4) in told
    (summary,) = small_shop.do(lambda: small_shop.shop.orders.summaries([key_of(4)]))
    assert summary.state is OrderState.IN_SYNC


def test_an_order_without_its_tick_is_left_out_and_every_number_follows(qtbot, open_review, small_shop):
    dialog = open_review()
    number = len(dialog.plan.entries)
    first = dialog.plan.entries[0]
    before = dialog.findChild(QLabel, "turnover").text()

    index = model(dialog).index_of(first.key)
    assert model(dialog).setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert len(dialog.plan.entries) == number - 1
    assert first.key not in {entry.key for entry in dialog.plan.entries}
    assert dialog.findChild(QLabel, "turnover").text() != before

    click(qtbot, dialog, "send")
    until_done(qtbot, small_shop, dialog)
    assert first.key not in {push.key for push in dialog.run_result.pushes}
    assert len(dialog.run_result.pushes) == number - 1
    assert index.data(Qt.ItemDataRole.CheckStateRole) is None, "nothing can be left out any more"


def test_a_row_shows_ecomails_total_now_then_and_the_difference(open_review):
    dialog = open_review()
    (entry,) = [entry for entry in dialog.plan.entries if entry.action is Action.UPDATE][:1]
    figures = [model(dialog).index_of(entry.key, column).data() for column in (Column.NOW, Column.WILL_HOLD)]
    assert figures[0] == money(entry.seen.amount)
    assert money(entry.intended.amount) in figures[1]


def test_the_search_of_a_review_hides_the_other_orders_and_leaves_out_none(open_review):
    dialog = open_review()
    number, entry = len(dialog.plan.entries), dialog.plan.entries[-1]
    view = dialog.findChild(ReviewView)
    dialog.findChild(QLineEdit).setText(entry.order_id)
    shown = [row for row in range(model(dialog).rowCount()) if not view.isRowHidden(row, QModelIndex())]
    assert [model(dialog).index(row, Column.ORDER).data().partition(" ")[0] for row in shown] == [entry.order_id]
    assert len(dialog.plan.entries) == number


def test_no_address_is_cut_while_half_the_row_is_empty(open_review, small_shop) -> None:
    plan = small_shop.plan()
    long = replace(plan.entries[0], email="somebody.with.a.long.name.who.buys.often@example.com")
    dialog = open_review(replace(plan, entries=(long, *plan.entries[1:])))
    view, rows = dialog.findChild(ReviewView), model(dialog)
    for row in range(rows.rowCount()):
        index = rows.index(row, Column.ORDER)
        room = view.visualRect(index).width() - view.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth)
        assert view.fontMetrics().horizontalAdvance(index.data()) < room, index.data()


def test_what_is_to_be_known_is_one_line_and_what_is_lost_is_never_folded(open_review, small_shop, qtbot) -> None:
    plan = small_shop.plan()
    notices = tuple(Notice(code) for code in ("tags_unreadable", "currency_unset"))
    entries = (replace(plan.entries[0], warnings=notices, lost=plan.entries[0].lost), *plan.entries[1:])
    dialog = open_review(replace(plan, entries=entries))
    banners = dialog._remarks.banners()
    quiet = [banner for banner in banners if banner.isVisible()]
    assert len(banners) > len(quiet)
    (more,) = [button for banner in quiet for button in banner.buttons()]
    assert str(len(banners) - len(quiet)) in more.text()
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert all(banner.isVisible() for banner in banners)
    assert not more.isVisible()
