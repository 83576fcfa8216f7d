"""Fetching in the user's words: look at the fields, correct them, fetch, compare."""

from __future__ import annotations

import pytest
from msgspec import structs

from core.demo_shop.shop_orders import random_names
from gui.dialogs.fetch_orders import FetchDialog
from gui.words.tone import Tone
from tests.far_side.observer import READING, violations
from tests.support.gui_shop import until_idle


@pytest.fixture
def opened(qtbot, runner, small_shop):
    """The shop's list has two orders that are on nobody's list; opens the dialog over it."""
    wemasy = small_shop.far_side.wemasy
    small_shop.far_side.journal.phase = READING
    for number in (6, 7):
        order = next(iter(wemasy.orders.values()))
        new = structs.replace(
            order,
            order_session=f"session-{number}",
            created_at=f"2026-02-21 10:0{number}:00",
            email=f"c{number}@example.com",
        )
        wemasy.orders["1", new.order_session] = new
    dialogs = []

    def open_dialog(style: int = 0) -> FetchDialog:
        wemasy.row_style = style
        dialog = FetchDialog(small_shop.shop, runner)
        qtbot.addWidget(dialog)
        dialog.show()
        until_idle(qtbot, runner)
        dialogs.append(dialog)
        return dialog

    yield open_dialog
    for dialog in dialogs:
        dialog.close()
    assert violations(small_shop.far_side) == []


def chosen_fields(dialog: FetchDialog) -> dict[str, str]:
    return {choice.field: choice.header for choice in dialog.table.choices if choice.field}


def test_plain_fields_are_chosen_and_fetching_adds_what_is_new(qtbot, runner, small_shop, opened) -> None:
    dialog = opened()
    assert chosen_fields(dialog)["order_session"] == "order_session"
    assert chosen_fields(dialog)["email"] == "user.email"
    with qtbot.waitSignal(dialog.fetched):
        dialog.fetch_button.click()
    until_idle(qtbot, runner)
    assert "2 orders added" in dialog.note.text
    assert len(small_shop.do(small_shop.shop.orders.summaries)) == 7
    with qtbot.waitSignal(dialog.compare_requested):
        dialog.compare_button.click()


def test_fields_of_any_name_are_named_by_the_user(qtbot, runner, opened) -> None:
    dialog = opened(style=41)
    names = random_names(41)
    assert dialog.note.tone is Tone.WARN
    assert not dialog.fetch_button.isEnabled()
    for field in ("order_session", "email"):
        choice = next(choice for choice in dialog.table.choices if choice.header == names[field])
        choice.choose(field)
        choice.activated.emit(choice.currentIndex())
        until_idle(qtbot, runner)
    assert chosen_fields(dialog)["email"] == names["email"]
    with qtbot.waitSignal(dialog.fetched):
        dialog.fetch_button.click()
    until_idle(qtbot, runner)
    assert dialog.note.tone is Tone.GOOD


def test_a_choice_can_be_taken_back(qtbot, runner, opened) -> None:
    dialog = opened()
    choice = next(choice for choice in dialog.table.choices if choice.header == "user.email")
    choice.choose(None)
    choice.activated.emit(0)
    until_idle(qtbot, runner)
    assert "email" not in chosen_fields(dialog)


def test_a_refused_token_is_said_in_the_dialog_and_names_the_way_by_file(small_shop, opened) -> None:
    small_shop.far_side.wemasy._token = "another token"
    dialog = opened()
    assert dialog.note.tone is Tone.BAD
    assert "import a file" in dialog.note.text


def test_a_period_of_the_wrong_order_is_said(qtbot, runner, opened) -> None:
    dialog = opened()
    dialog.period.only.setChecked(True)
    dialog.period.first.setDate(dialog.period.last.date().addDays(1))
    dialog.fetch_button.click()
    until_idle(qtbot, runner)
    assert dialog.note.tone is Tone.BAD


def test_closing_while_it_works_asks_to_stop_and_then_closes(qtbot, runner, opened) -> None:
    dialog = opened()
    dialog.fetch_button.click()
    dialog.close()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    until_idle(qtbot, runner)


def test_the_button_that_fetches_has_the_focus_once_the_list_was_looked_at(opened) -> None:
    dialog = opened()
    assert dialog.focusWidget() is dialog.fetch_button
