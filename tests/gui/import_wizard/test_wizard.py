"""The import, as somebody does it who wants their orders in the list."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from core.demo_shop.shop import planted
from core.shop.shop import Shop
from core.system.resources import resource_path
from gui.import_wizard.corrections import RejectedRowsModel
from gui.import_wizard.wizard import ImportWizard
from gui.kit.jobs import AsyncRunner
from tests.support.gui_import import PLAIN, Desk, choose, drop, shown_fields
from tests.support.gui_shop import SHOP_WEBSITE_ID, result_of


def test_a_plain_file_needs_one_click(desk: Desk) -> None:
    wizard = desk.open(desk.file(PLAIN))
    assert wizard.current_step is wizard.columns_step
    assert wizard.next_button.isDefault()
    desk.click(wizard.next_button)
    assert wizard.current_step is wizard.summary_step
    assert (wizard.summary_step.added.number, wizard.summary_step.rejected.number) == (2, 0)
    assert desk.sessions() == {"abc-1", "abc-2"}
    assert desk.reports[0].added == 2


def test_the_keyboard_alone_imports_a_plain_file(desk: Desk) -> None:
    wizard = desk.open(desk.file(PLAIN))
    desk.qtbot.keyClick(wizard, Qt.Key.Key_Return)
    desk.settle()
    assert wizard.current_step is wizard.summary_step
    desk.qtbot.keyClick(wizard, Qt.Key.Key_Return)
    assert not wizard.isVisible()


def test_the_summary_says_that_nothing_was_sent(desk: Desk) -> None:
    wizard = desk.open(desk.file(PLAIN))
    desk.click(wizard.next_button)
    assert wizard.summary_step.promise.isVisible()
    assert wizard.summary_step.promise.text == "Importing only fills the list. Nothing is sent."


def test_the_same_file_again_is_recognised(desk: Desk) -> None:
    path = desk.file(PLAIN)
    desk.click(desk.open(path).next_button)
    wizard = desk.open(path)
    desk.click(wizard.next_button)
    counts = wizard.summary_step
    assert (counts.added.number, counts.updated.number, counts.unchanged.number) == (0, 0, 2)
    assert "in the list already" in counts.headline


def test_newer_data_of_a_known_order_counts_as_updated(desk: Desk) -> None:
    desk.click(desk.open(desk.file(PLAIN)).next_button)
    wizard = desk.open(desk.file(PLAIN.replace("jan@", "jan.new@")))
    desk.click(wizard.next_button)
    assert (wizard.summary_step.updated.number, wizard.summary_step.unchanged.number) == (1, 1)


def test_good_rows_do_not_wait_for_bad_ones(desk: Desk) -> None:
    wizard = desk.open(desk.file(PLAIN + "abc-3,not an address,1.00,2026-04-03\n1.2E+34,a@b.nl,1.00,2026-04-03\n"))
    assert wizard.next_button.isEnabled()
    desk.click(wizard.next_button)
    assert wizard.current_step is wizard.problems_step
    assert desk.sessions() == {"abc-1", "abc-2"}
    model = wizard.problems_step.table.model()
    shown = [[model.index(row, column).data() for column in range(4)] for row in range(model.rowCount())]
    assert [row[:3] for row in shown] == [["4", "E-mail", "not an address"], ["5", "Wemasy code", "1.2E+34"]]
    assert shown[0][RejectedRowsModel.REASON] == "This is not an e-mail address."
    desk.click(wizard.next_button)
    assert wizard.current_step is wizard.summary_step
    assert (wizard.summary_step.added.number, wizard.summary_step.rejected.number) == (2, 2)


def test_the_rows_left_out_can_be_saved_corrected_and_imported(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    wizard = desk.open(desk.file(PLAIN + "abc-3,not an address,1.00,2026-04-03\n"))
    desk.click(wizard.next_button)
    target = desk.folder / "left out.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    desk.click(wizard.problems_step.save_button)
    assert "left out.csv" in wizard.problems_step.note.text
    saved = target.read_text("utf-8-sig")
    assert "abc-3,not an address,1.00,2026-04-03,4,This is not an e-mail address." in saved
    assert "abc-1" not in saved
    target.write_text(saved.replace("not an address", "piet@example.com"), "utf-8")
    again = desk.open(target)
    desk.click(again.next_button)
    assert again.current_step is again.summary_step
    assert "abc-3" in desk.sessions()


def test_a_place_that_cannot_be_written_is_said_beside_the_rows(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    wizard = desk.open(desk.file(PLAIN + "abc-3,not an address,1.00,2026-04-03\n"))
    desk.click(wizard.next_button)
    target = desk.folder / "no such folder" / "x.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    desk.click(wizard.problems_step.save_button)
    assert "x.csv" in wizard.problems_step.note.text
    assert not target.exists()


def test_a_column_that_is_not_known_is_chosen_by_hand(desk: Desk) -> None:
    wizard = desk.open(desk.file("Kenmerk;Wie\nabc-1;jan@example.com\n"))
    assert not wizard.next_button.isEnabled()
    assert "Wemasy code" in wizard.columns_step.note.text
    choose(desk, wizard, "Kenmerk", "Wemasy code")
    assert wizard.next_button.isEnabled()
    choose(desk, wizard, "Wie", "E-mail")
    desk.click(wizard.next_button)
    orders = result_of(desk.qtbot, desk.runner, desk.shop.orders.summaries)
    assert [(order.key.order_session, order.email) for order in orders] == [("abc-1", "jan@example.com")]


def test_choices_are_remembered_for_files_with_the_same_columns(desk: Desk) -> None:
    first = desk.open(desk.file("Kenmerk;Wie\nabc-1;jan@example.com\n"))
    choose(desk, first, "Kenmerk", "Wemasy code")
    choose(desk, first, "Wie", "E-mail")
    desk.click(first.next_button)
    second = desk.open(desk.file("Wie;Kenmerk\neva@example.com;abc-2\n", "other.csv"))
    assert shown_fields(second) == {"Wie": "email", "Kenmerk": "order_session"}
    desk.click(second.next_button)
    assert desk.sessions() == {"abc-1", "abc-2"}


def test_choices_that_were_not_imported_are_not_remembered(desk: Desk) -> None:
    first = desk.open(desk.file("Kenmerk;Wie\nabc-1;jan@example.com\n"))
    choose(desk, first, "Kenmerk", "Wemasy code")
    first.reject()
    second = desk.open(desk.folder / "orders.csv")
    assert shown_fields(second) == {"Kenmerk": None, "Wie": None}


def test_a_field_leaves_the_column_it_had(desk: Desk) -> None:
    wizard = desk.open(desk.file("order_session,email,Contact\nabc-1,jan@example.com,eva@example.com\n"))
    choose(desk, wizard, "Contact", "E-mail")
    assert shown_fields(wizard) == {"order_session": "order_session", "email": None, "Contact": "email"}


def test_a_file_that_is_not_there_is_explained_where_it_was_chosen(desk: Desk) -> None:
    wizard = desk.open(desk.folder / "gone.csv")
    assert wizard.current_step is wizard.file_step
    assert "gone.csv" in wizard.file_step.note.text
    assert wizard.file_step.drop_area.button.isEnabled()


def test_after_a_bad_file_a_good_one_can_be_chosen(desk: Desk) -> None:
    good = desk.file(PLAIN)
    wizard = desk.open(desk.file("", "empty.csv"), choose=lambda _parent: good)
    desk.click(wizard.file_step.drop_area.button)
    assert wizard.current_step is wizard.columns_step


def test_changing_your_mind_in_the_file_dialog_does_nothing(desk: Desk) -> None:
    wizard = desk.open(choose=lambda _parent: None)
    desk.click(wizard.file_step.drop_area.button)
    assert wizard.current_step is wizard.file_step
    assert not wizard.file_step.note.text


def test_a_file_can_be_dropped(desk: Desk) -> None:
    wizard = desk.open()
    drop(wizard.file_step.drop_area, desk.file(PLAIN))
    desk.settle()
    assert wizard.current_step is wizard.columns_step


def test_of_two_dropped_files_none_is_taken(desk: Desk) -> None:
    wizard = desk.open()
    drop(wizard.file_step.drop_area, desk.file(PLAIN), desk.file(PLAIN, "b.csv"))
    desk.settle()
    assert wizard.current_step is wizard.file_step


def test_the_format_starts_with_what_was_found(desk: Desk) -> None:
    content = (
        "Sessie;E-mailadres;Totaal;Besteldatum\nabc-1;jan@example.com;1.234,50;3/4/2026\nabc-2;a@b.nl;84,95;13/4/2026\n"
    )
    step = desk.open(desk.file(content)).columns_step
    assert step.delimiter.currentData() == ";"
    assert step.numbers.currentData() is True
    assert step.dates.currentData() == "dmy"
    assert step.has_header.isChecked()
    assert "3/4/2026 → 3 April 2026" in step.date_readings.text()
    assert "1.234,50 → " in step.number_readings.text()


def test_another_date_order_is_read_and_shown_at_once(desk: Desk) -> None:
    wizard = desk.open(desk.file("Sessie;Besteldatum\nabc-1;3/4/2026\n"))
    dates = wizard.columns_step.dates
    dates.setFocus()
    desk.qtbot.keyClicks(dates, "Month")
    dates.activated.emit(dates.currentIndex())
    desk.settle()
    assert "3/4/2026 → 4 March 2026" in wizard.columns_step.date_readings.text()
    desk.click(wizard.next_button)
    orders = result_of(desk.qtbot, desk.runner, desk.shop.orders.summaries)
    assert (orders[0].date.month, orders[0].date.day) == (3, 4)


def test_a_wrong_separator_can_be_put_right_again(desk: Desk) -> None:
    wizard = desk.open(desk.file(PLAIN))
    delimiter = wizard.columns_step.delimiter
    delimiter.setCurrentIndex(delimiter.findData(";"))
    delimiter.activated.emit(delimiter.currentIndex())
    desk.settle()
    assert not wizard.next_button.isEnabled()
    delimiter.setCurrentIndex(delimiter.findData(","))
    delimiter.activated.emit(delimiter.currentIndex())
    desk.settle()
    assert wizard.next_button.isEnabled()


def test_back_keeps_the_way_open_to_another_file(desk: Desk) -> None:
    wizard = desk.open(desk.file(PLAIN))
    desk.click(wizard.back_button)
    assert wizard.current_step is wizard.file_step
    wizard.open_file(desk.file(PLAIN.replace("abc", "xyz"), "second.csv"))
    desk.settle()
    desk.click(wizard.next_button)
    assert desk.sessions() == {"xyz-1", "xyz-2"}


def test_orders_carry_the_website_id_of_the_shop(desk: Desk) -> None:
    desk.click(desk.open(desk.file(PLAIN)).next_button)
    orders = result_of(desk.qtbot, desk.runner, desk.shop.orders.summaries)
    assert {order.key.website_id for order in orders} == {SHOP_WEBSITE_ID}


def test_a_shop_without_a_website_id_is_asked_for_it_once(
    qtbot: QtBot, runner: AsyncRunner, new_shop: Shop, settings: QSettings, tmp_path: Path
) -> None:
    desk = Desk(qtbot, runner, new_shop, settings, tmp_path)
    wizard = desk.open(desk.file(PLAIN))
    assert wizard.columns_step.website_id.isVisible()
    assert not wizard.next_button.isEnabled()
    qtbot.keyClicks(wizard.columns_step.website_id, "77")
    desk.click(wizard.next_button)
    orders = result_of(qtbot, runner, new_shop.orders.summaries)
    assert {order.key.website_id for order in orders} == {"77"}
    assert new_shop.settings.wemasy_website_id == "77"
    assert not desk.open(desk.file(PLAIN)).columns_step.website_id.isVisible()


def test_closing_during_the_import_still_reports_it(desk: Desk) -> None:
    wizard = desk.open(desk.file(PLAIN))
    desk.qtbot.mouseClick(wizard.next_button, Qt.MouseButton.LeftButton)
    wizard.reject()
    assert not wizard.isVisible()
    desk.settle()
    assert [report.added for report in desk.reports] == [2]
    assert not wizard.isVisible()


def test_the_summary_offers_to_compare_when_asked_to(desk: Desk) -> None:
    wizard = desk.open(desk.file(PLAIN), offer_compare=True)
    desk.click(wizard.next_button)
    with desk.qtbot.waitSignal(wizard.compare_requested):
        desk.qtbot.mouseClick(wizard.compare_button, Qt.MouseButton.LeftButton)
    assert not wizard.isVisible()


def test_every_control_of_the_format_has_a_name(desk: Desk) -> None:
    step = desk.open(desk.file(PLAIN)).columns_step
    controls = (
        step.encoding,
        step.delimiter,
        step.sheet,
        step.numbers,
        step.dates,
        step.website_id,
        *step.table.choices,
    )
    assert all(control.accessibleName() for control in controls)


def test_a_remembered_choice_that_no_longer_fits_does_not_bar_the_file(desk: Desk) -> None:
    first = desk.open(desk.file("Kenmerk;Wie\nabc-1;jan@example.com\n"))
    choose(desk, first, "Kenmerk", "Wemasy code")
    desk.click(first.next_button)
    for key in desk.settings.allKeys():
        desk.settings.setValue(key, str(desk.settings.value(key)).replace("Kenmerk", "Verdwenen"))
    second = desk.open(desk.folder / "orders.csv")
    assert second.current_step is second.columns_step
    choose(desk, second, "Kenmerk", "Wemasy code")
    assert second.next_button.isEnabled()


def test_the_demo_shops_own_file_needs_one_click(
    qtbot: QtBot, runner: AsyncRunner, demo: Shop, settings: QSettings, tmp_path: Path
) -> None:
    desk = Desk(qtbot, runner, demo, settings, tmp_path)
    wizard = desk.open(resource_path("demo", "orders.csv"))
    desk.click(wizard.next_button)
    assert wizard.current_step in (wizard.summary_step, wizard.problems_step)
    report = desk.reports[0]
    assert report.added == len(planted())
    assert wizard.summary_step.added.number == report.added
    assert wizard.summary_step.rejected.number == len(report.rejected)


def test_the_columns_are_within_reach_of_the_tab_key(desk: Desk) -> None:
    headers = ",".join(("order_session", "email", *(f"Extra {number}" for number in range(12))))
    wizard = desk.open(desk.file(f"{headers}\nabc-1,jan@example.com{',x' * 12}\n"))
    wizard.activateWindow()
    choices = wizard.columns_step.table.choices
    choices[0].setFocus()
    desk.qtbot.waitUntil(choices[0].hasFocus)
    for following in choices[1:]:
        desk.qtbot.keyClick(wizard.focusWidget(), Qt.Key.Key_Tab)
        assert following.hasFocus()
    viewport = wizard.columns_step.table.horizontalHeader().viewport()
    assert viewport.rect().contains(choices[-1].geometry().center())
    reached = []
    for _ in range(20):
        desk.qtbot.keyClick(wizard.focusWidget(), Qt.Key.Key_Tab)
        reached.append(wizard.focusWidget())
    assert wizard.next_button in reached
    assert choices[0] in reached


def test_a_wizard_that_is_thrown_away_while_it_reads_leaves_nothing_behind(
    desk: Desk, qtbot: QtBot, runner: AsyncRunner, shop: Shop
) -> None:
    with qtbot.captureExceptions() as exceptions:
        wizard = ImportWizard(shop, runner, desk.file(PLAIN))
        wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        with qtbot.waitSignal(wizard.destroyed):
            wizard.show()
            wizard.reject()
            wizard.close()
        desk.settle()
    assert exceptions == []


TWO_WRONG = (
    "order_session;email;total;date\n"
    "abc-1;jan@example.com;10,50;03-04-2026\n"
    "abc-2;eva@@example.com;7,00;04-04-2026\n"
    "abc-3;piet@example.com;seven;25-04-2026\n"
)


def correct(desk: Desk, wizard: ImportWizard, row: int, value: str) -> None:
    """Double-click a value, type another, Return."""
    table = wizard.problems_step.table
    place = table.visualRect(table.model().index(row, RejectedRowsModel.VALUE)).center()
    desk.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    desk.qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    editor = table.viewport().findChild(QLineEdit)
    assert editor is not None, "a double-click opens the value"
    editor.selectAll()
    desk.qtbot.keyClicks(editor, value)
    desk.qtbot.keyClick(editor, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: not table.viewport().findChildren(QLineEdit))


def test_rows_with_problems_are_corrected_in_place_and_join_the_others(desk: Desk) -> None:
    wizard = desk.open(desk.file(TWO_WRONG))
    desk.click(wizard.next_button)
    problems = wizard.problems_step
    assert wizard.current_step is problems
    assert not problems.import_button.isEnabled()
    correct(desk, wizard, 0, "eva@example.com")
    correct(desk, wizard, 1, "also wrong")
    assert "2" in problems.import_button.text()
    desk.click(problems.import_button)
    assert desk.sessions() == {"abc-1", "abc-2"}
    assert wizard.current_step is problems, "one is still wrong"
    assert problems.table.model().rowCount() == 1
    assert problems.table.model().index(0, RejectedRowsModel.LINE).data() == "4"
    correct(desk, wizard, 0, "7,25")
    desk.click(problems.import_button)
    assert wizard.current_step is wizard.summary_step
    assert (wizard.summary_step.added.number, wizard.summary_step.rejected.number) == (3, 0)
    assert desk.sessions() == {"abc-1", "abc-2", "abc-3"}


def test_going_on_leaves_no_correction_behind(desk: Desk) -> None:
    wizard = desk.open(desk.file(TWO_WRONG))
    desk.click(wizard.next_button)
    correct(desk, wizard, 0, "eva@example.com")
    desk.click(wizard.next_button)
    assert desk.sessions() == {"abc-1", "abc-2"}
    assert wizard.current_step is wizard.problems_step
    desk.click(wizard.next_button)
    assert wizard.current_step is wizard.summary_step


def test_a_value_put_back_as_it_was_is_not_imported_again(desk: Desk) -> None:
    wizard = desk.open(desk.file(TWO_WRONG))
    desk.click(wizard.next_button)
    correct(desk, wizard, 0, "eva@example.com")
    correct(desk, wizard, 0, "eva@@example.com")
    assert not wizard.problems_step.import_button.isEnabled()


def test_a_long_import_is_stopped_and_what_was_read_stays(desk: Desk) -> None:
    rows = "".join(f"abc-{number},p{number}@example.com,10.50,2026-04-13\n" for number in range(60_000))
    wizard = desk.open(desk.file("order_session,email,total,date\n" + rows))
    assert not wizard.stop_button.isVisible()
    desk.qtbot.mouseClick(wizard.next_button, Qt.MouseButton.LeftButton)
    assert wizard.stop_button.isVisible()
    desk.click(wizard.stop_button)
    assert not wizard.stop_button.isVisible()
    report = desk.reports[0]
    assert report.stopped
    assert len(desk.sessions()) == report.added < 60_000
    assert "Stopped" in wizard.summary_step.headline


def test_another_file_can_be_dropped_while_the_columns_are_chosen(desk: Desk) -> None:
    wizard = desk.open(desk.file("Kenmerk;Wie\nabc-1;jan@example.com\n"))
    drop(wizard, desk.file(PLAIN, "better.csv"))
    desk.settle()
    assert wizard.current_step is wizard.columns_step
    assert shown_fields(wizard)["order_session"] == "order_session"
    desk.click(wizard.next_button)
    assert desk.sessions() == {"abc-1", "abc-2"}


def test_of_two_files_dropped_on_the_window_none_is_taken(desk: Desk) -> None:
    wizard = desk.open(desk.file(PLAIN))
    drop(wizard, desk.file(PLAIN, "b.csv"), desk.file(PLAIN, "c.csv"))
    desk.settle()
    assert wizard.current_step is wizard.columns_step


def test_escape_says_once_that_corrected_rows_are_not_imported_yet(desk: Desk) -> None:
    wizard = desk.open(desk.file(TWO_WRONG))
    desk.click(wizard.next_button)
    correct(desk, wizard, 0, "eva@example.com")
    desk.qtbot.keyClick(wizard, Qt.Key.Key_Escape)
    assert wizard.isVisible()
    assert "not imported yet" in wizard.problems_step.note.text
    desk.qtbot.keyClick(wizard, Qt.Key.Key_Escape)
    assert not wizard.isVisible()


def test_escape_leaves_at_once_where_nothing_was_corrected(desk: Desk) -> None:
    wizard = desk.open(desk.file(TWO_WRONG))
    desk.click(wizard.next_button)
    desk.qtbot.keyClick(wizard, Qt.Key.Key_Escape)
    assert not wizard.isVisible()
