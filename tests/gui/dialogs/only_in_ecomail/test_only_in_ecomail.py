"""What only Ecomail has, in the user's words: search, pick, review, remove; and "it is the same order"."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from gui.dialogs.only_in_ecomail import OnlyInEcomailPage
from gui.review.dialog import PushReviewDialog
from gui.words.tone import Tone
from tests.support.gui_shop import until_idle
from tests.support.profiles import email_of, held_transaction, key_of


@pytest.fixture
def opened(qtbot, runner, small_shop):
    ecomail = small_shop.far_side.ecomail
    ecomail.transactions.append(held_transaction(8))
    ecomail.transactions.append(held_transaction(9, order_id="WOO-1", email=email_of(1)))
    ecomail.subscribers.update({email_of(8), email_of(1)})
    dialog = OnlyInEcomailPage(small_shop.shop, runner)
    qtbot.addWidget(dialog)
    dialog.show()
    until_idle(qtbot, runner)
    yield dialog
    dialog.close()


def search(qtbot, runner, dialog) -> None:
    dialog.search_button.click()
    until_idle(qtbot, runner)


def shown(model) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_before_the_first_search_it_says_what_searching_does(opened) -> None:
    assert opened.note.tone is Tone.INFO
    assert shown(opened.found) == []


def test_what_is_found_is_picked_by_hand_reviewed_removed_and_gone(qtbot, runner, small_shop, opened) -> None:
    search(qtbot, runner, opened)
    assert sorted(shown(opened.found)) == ["ORD-8", "WOO-1"]
    assert not opened.remove_button.isEnabled(), "nothing is picked by itself"
    row = shown(opened.found).index("ORD-8")
    opened.found.setData(opened.found.index(row, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert "1" in opened.remove_button.text()
    opened.remove_button.click()
    until_idle(qtbot, runner)
    (review,) = [dialog for dialog in opened.findChildren(PushReviewDialog) if dialog.isVisible()]
    assert small_shop.held(8) is not None, "nothing is removed before the review"
    assert "deleted" in review.windowTitle()
    review.send()
    until_idle(qtbot, runner)
    assert small_shop.held(8) is None
    review.close()
    until_idle(qtbot, runner)
    assert shown(opened.found) == ["WOO-1"]


def test_the_same_order_is_taken_and_taken_back(qtbot, runner, small_shop, opened) -> None:
    search(qtbot, runner, opened)
    assert shown(opened.matches) == ["ORD-1"]
    wanted = []
    opened.compare_requested.connect(wanted.append)
    opened.take_button.click()
    until_idle(qtbot, runner)
    assert wanted == [(key_of(1),)]
    assert shown(opened.found) == ["ORD-8"]
    assert small_shop.do(lambda: small_shop.shop.orders.card(key_of(1))).record.matched_order_id == "WOO-1"
    assert not opened.take_button.isEnabled()
    opened.take_back_button.click()
    until_idle(qtbot, runner)
    assert small_shop.do(lambda: small_shop.shop.orders.card(key_of(1))).record.matched_order_id is None


def test_a_failure_is_said_and_what_was_found_stays(qtbot, runner, small_shop, opened) -> None:
    search(qtbot, runner, opened)
    small_shop.far_side.ecomail._key = "another key"
    search(qtbot, runner, opened)
    assert opened.note.tone is Tone.BAD
    assert len(shown(opened.found)) == 2


def test_both_tables_keep_what_qt_expects_of_a_model(qtmodeltester, qtbot, runner, opened) -> None:
    search(qtbot, runner, opened)
    qtmodeltester.check(opened.found)
    qtmodeltester.check(opened.matches)


def test_other_names_of_the_account_are_picked_and_looked_under(qtbot, runner, small_shop) -> None:
    ecomail = small_shop.far_side.ecomail
    ecomail.transactions.append(held_transaction(8, shop="presta & co", email="eva@example.org"))
    qtbot.addWidget(first := OnlyInEcomailPage(small_shop.shop, runner))
    until_idle(qtbot, runner)
    assert first.shops_button.isHidden(), "the account was not looked through yet"
    small_shop.compare()
    qtbot.addWidget(dialog := OnlyInEcomailPage(small_shop.shop, runner))
    dialog.show()
    until_idle(qtbot, runner)
    search(qtbot, runner, dialog)
    assert shown(dialog.found) == []
    (name,) = dialog.shops_menu.actions()
    assert name.text() == "presta && co"
    name.trigger()
    assert dialog.picked_shops() == ["presta & co"]
    assert "1" in dialog.shops_button.text()
    search(qtbot, runner, dialog)
    assert shown(dialog.found) == ["ORD-8"]
    assert dialog.found.index(0, 5).data() == "presta & co"
    qtbot.addWidget(again := OnlyInEcomailPage(small_shop.shop, runner))
    until_idle(qtbot, runner)
    assert again.picked_shops() == ["presta & co"], "as the last search was made"
    for opened in (first, dialog, again):
        opened.close()
