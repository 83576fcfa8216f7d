"""Rows with problems, by kind: what can be done with all of one kind, how many that changes, and taking it back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from gui.import_wizard.corrections import Corrections, RejectedRowsModel
from gui.import_wizard.wizard import ImportWizard
from gui.words.orders import Kind
from tests.support.gui_import import Desk, save_left_out

WRONG = (
    "order_session;email;total;currency;date\n"
    "abc-1;jan@example.com;1.210,50;EUR;3/4/2026\n"
    "abc-2;Eva <eva@example.com>;7,00;EUR;4/4/2026\n"
    "abc-3;geen;7,50;EUR;5/4/2026\n"
    "abc-4;geen;8,50;EUR;6/4/2026\n"
    "abc-5;piet@example.com;9,50;geld;7/4/2026\n"
    "abc-6;mia@example.com;9,75;Geld;8/4/2026\n"
    "abc-7;lou@example.com;1,234.50;EUR;9/4/2026\n"
    "abc-8;kim@example.com;11,00;EUR;10/4/26\n"
)
EMAIL, CURRENCY = Kind("email", "email"), Kind("not_a_currency", "currency")


@pytest.fixture
def wizard(desk: Desk) -> ImportWizard:
    """At the problems of a file with one good row."""
    wizard = desk.open(desk.file(WRONG))
    desk.click(wizard.next_button)
    assert wizard.current_step is wizard.problems_step
    assert desk.sessions() == {"abc-1"}
    return wizard


def kinds(wizard: ImportWizard) -> list[str]:
    listed = wizard.problems_step.kinds
    return [listed.item(number).text() for number in range(listed.count())]


def values(wizard: ImportWizard) -> list[str]:
    model = wizard.problems_step.table.model()
    return [model.index(row, RejectedRowsModel.VALUE).data() for row in range(model.rowCount())]


def test_problems_are_listed_by_kind_with_their_number(wizard: ImportWizard) -> None:
    assert kinds(wizard)[0] == "All problems (7)"
    assert "Not an e-mail address (3)" in kinds(wizard)
    assert "Not a currency (2)" in kinds(wizard)
    assert "Amount written in another way (1)" in kinds(wizard)
    assert not wizard.problems_step.repairs.isVisible(), "different problems have no one answer"


def test_a_kind_shows_its_rows_only_and_the_keyboard_goes_through_the_kinds(desk: Desk, wizard: ImportWizard) -> None:
    listed = wizard.problems_step.kinds
    listed.setFocus()
    desk.qtbot.keyClick(listed, Qt.Key.Key_Down)
    assert values(wizard) == ["Eva <eva@example.com>", "geen", "geen"]
    desk.qtbot.keyClick(listed, Qt.Key.Key_Home)
    assert len(values(wizard)) == 7


def test_how_many_it_will_change_is_said_first_with_two_samples(desk: Desk, wizard: ImportWizard) -> None:
    problems = wizard.problems_step
    problems.choose_kind(EMAIL)
    bar = problems.repairs
    desk.pick(bar.choice, "Keep only the address")
    assert "1" in bar.apply_button.text()
    assert "Eva <eva@example.com> → eva@example.com" in bar.readings
    assert "2 rows stay as they are" in bar.readings
    desk.pick(bar.choice, "Leave")
    assert "3" in bar.apply_button.text()
    assert bar.readings.count("left out") == 2
    assert values(wizard) == ["Eva <eva@example.com>", "geen", "geen"], "nothing is changed yet"


def test_all_rows_of_a_kind_are_repaired_in_one_step_and_imported(desk: Desk, wizard: ImportWizard) -> None:
    problems = wizard.problems_step
    problems.choose_kind(EMAIL)
    desk.pick(problems.repairs.choice, "Keep only the address")
    desk.click(problems.repairs.apply_button)
    desk.pick(problems.repairs.choice, "Leave")
    assert "2" in problems.repairs.apply_button.text(), "what was repaired already is left alone"
    desk.click(problems.repairs.apply_button)
    assert values(wizard) == ["eva@example.com", "(left out)", "(left out)"]
    assert desk.sessions() == {"abc-1"}, "nothing is imported before it is asked for"
    desk.click(problems.import_button)
    orders = desk.orders()
    assert {session: orders[session].email for session in ("abc-2", "abc-3", "abc-4")} == {
        "abc-2": "eva@example.com", "abc-3": None, "abc-4": None,
    }  # fmt: skip
    assert wizard.current_step is problems
    assert kinds(wizard)[0] == "All problems (4)"


def test_one_value_for_all_is_the_shops_own_unless_another_is_typed(desk: Desk, wizard: ImportWizard) -> None:
    problems = wizard.problems_step
    problems.choose_kind(CURRENCY)
    bar = problems.repairs
    assert bar.value.text() == "EUR"
    assert bar.readings == "EUR → EUR"
    bar.value.selectAll()
    desk.qtbot.keyClicks(bar.value, "crowns")
    assert not bar.apply_button.isEnabled()
    assert "three letters" in bar.readings
    bar.value.selectAll()
    desk.qtbot.keyClicks(bar.value, "CZK")
    desk.qtbot.keyClick(bar.value, Qt.Key.Key_Return)
    assert wizard.current_step is problems, "Return changes the rows and does not go on"
    assert values(wizard) == ["CZK", "CZK"]


def test_a_repair_is_one_step_to_take_back(desk: Desk, wizard: ImportWizard) -> None:
    problems = wizard.problems_step
    problems.choose_kind(EMAIL)
    desk.pick(problems.repairs.choice, "Leave")
    desk.click(problems.repairs.apply_button)
    problems.choose_kind(CURRENCY)
    desk.click(problems.repairs.apply_button)
    assert "5" in problems.import_button.text()
    wizard.activateWindow()
    problems.table.setFocus()
    desk.qtbot.waitUntil(problems.table.hasFocus)
    desk.qtbot.keyClick(problems.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "3" in problems.import_button.text()
    desk.click(problems.undo_button)
    assert not problems.import_button.isEnabled()
    assert not problems.undo_button.isEnabled()
    problems.choose_kind(None)
    assert "Eva <eva@example.com>" in values(wizard)


def test_dates_and_amounts_are_read_the_other_way_for_all(desk: Desk, wizard: ImportWizard) -> None:
    problems = wizard.problems_step
    problems.choose_kind(Kind("not_a_date", "timestamp"))
    desk.pick(problems.repairs.choice, "Read the month first")
    assert "10/4/26 → 4 October 2026" in problems.repairs.readings
    desk.click(problems.repairs.apply_button)
    problems.choose_kind(Kind("money_style", "total"))
    desk.pick(problems.repairs.choice, "Point is the decimal sign")
    desk.click(problems.repairs.apply_button)
    desk.click(problems.import_button)
    order = desk.orders()["abc-8"]
    assert (order.date.month, order.date.day) == (10, 4)
    assert "abc-7" in desk.orders()


def test_the_summary_adds_up_after_repairs(desk: Desk, wizard: ImportWizard) -> None:
    problems = wizard.problems_step
    problems.choose_kind(EMAIL)
    desk.pick(problems.repairs.choice, "Leave")
    desk.click(problems.repairs.apply_button)
    desk.click(problems.import_button)
    desk.click(wizard.next_button)
    summary = wizard.summary_step
    assert wizard.current_step is summary
    assert (summary.added.number, summary.rejected.number) == (4, 4)
    assert len(desk.orders()) == 4
    desk.click(wizard.back_button)
    assert wizard.current_step is problems, "the rest is still there to be saved"


def test_what_is_saved_is_everything_that_is_not_in_the_list(
    desk: Desk, wizard: ImportWizard, monkeypatch: pytest.MonkeyPatch
) -> None:
    problems = wizard.problems_step
    problems.choose_kind(CURRENCY)
    desk.click(problems.repairs.apply_button)
    saved = save_left_out(desk, wizard, monkeypatch).read_text("utf-8-sig")
    assert len(saved.splitlines()) == 1 + 7
    assert "abc-5;piet@example.com;9,50;EUR;" in saved, "as it was corrected, for it is not imported yet"
    again = desk.open(desk.folder / "left out.csv")
    desk.click(again.next_button)
    assert {"abc-5", "abc-6"} <= desk.sessions()


CONTRADICTION = (
    "order_session,email,city\n"
    "abc-1,jan@example.com,Utrecht\n"
    "abc-2,eva@example.com,Praha\n"
    "abc-2,eva.new@example.com,Praha\n"
    "abc-3,a@b.nl,Brno\n"
    "abc-3,c@d.nl,\n"
)


def test_rows_that_contradict_each_other_take_the_first_rows_word(desk: Desk) -> None:
    wizard = desk.open(desk.file(CONTRADICTION))
    desk.click(wizard.next_button)
    problems = wizard.problems_step
    desk.pick(problems.repairs.choice, "Use what the order's first row says")
    assert "4" in problems.repairs.apply_button.text()
    desk.click(problems.repairs.apply_button)
    desk.click(problems.import_button)
    assert wizard.current_step is wizard.summary_step
    assert {session: order.email for session, order in desk.orders().items()} == {
        "abc-1": "jan@example.com", "abc-2": "eva@example.com", "abc-3": "a@b.nl",
    }  # fmt: skip


def test_a_row_corrected_by_hand_takes_the_other_rows_of_its_order_along(desk: Desk) -> None:
    wizard = desk.open(desk.file(CONTRADICTION))
    desk.click(wizard.next_button)
    model = wizard.problems_step.rows
    model.setData(model.index(1, RejectedRowsModel.VALUE), "eva@example.com")
    desk.click(wizard.problems_step.import_button)
    assert desk.orders()["abc-2"].email == "eva@example.com"
    assert len(values(wizard)) == 2, "only the other order is left"
    assert "line 5 says “a@b.nl”, line 6" in model.index(0, RejectedRowsModel.REASON).data()


def test_a_correction_that_makes_another_contradiction_names_the_lines_of_the_file(desk: Desk) -> None:
    wizard = desk.open(desk.file(CONTRADICTION))
    desk.click(wizard.next_button)
    model = wizard.problems_step.rows
    model.setData(model.index(3, RejectedRowsModel.VALUE), "x@y.nl")
    desk.click(wizard.problems_step.import_button)
    reasons = [model.index(row, RejectedRowsModel.REASON).data() for row in range(model.rowCount())]
    assert "line 5 says “a@b.nl”, line 6 says “x@y.nl”" in reasons[-1]


def test_a_file_without_a_header_is_corrected_too(desk: Desk) -> None:
    wizard = desk.open(desk.file("abc-1;jan@example.com\nabc-2;geen\nabc-3;niets\n"))
    wizard.columns_step.has_header.click()
    desk.settle()
    desk.pick(wizard.columns_step.table.choices[0], "Wemasy code")
    desk.pick(wizard.columns_step.table.choices[1], "E-mail")
    desk.click(wizard.next_button)
    problems = wizard.problems_step
    desk.pick(problems.repairs.choice, "Leave")
    desk.click(problems.repairs.apply_button)
    desk.click(problems.import_button)
    assert desk.sessions() == {"abc-1", "abc-2", "abc-3"}


SEVERAL_ROWS_EACH = (
    "order_session,email,city,currency\n"
    "abc-1,jan@example.com,Utrecht,EUR\n"
    "abc-1,,Utrecht,geld\n"
    "abc-2,eva@example.com,,EUR\n"
    "abc-2,,Praha,geld\n"
    "abc-3,piet@example.com,Brno,geld\n"
)


def test_an_order_with_a_good_and_a_corrected_row_is_counted_once(desk: Desk) -> None:
    wizard = desk.open(desk.file(SEVERAL_ROWS_EACH))
    desk.click(wizard.next_button)
    problems, summary = wizard.problems_step, wizard.summary_step
    desk.click(problems.repairs.apply_button)
    desk.click(problems.import_button)
    assert wizard.current_step is summary
    assert len(desk.orders()) == 3
    assert (summary.added.number, summary.updated.number, summary.unchanged.number) == (3, 0, 0)
    assert summary.headline == "3 orders of this file are in the list"
    again = desk.open(desk.file(SEVERAL_ROWS_EACH.replace("geld", "EUR"), "again.csv"))
    desk.click(again.next_button)
    assert again.summary_step.unchanged.number == 3, "the corrected rows left nothing out"


def test_a_step_is_taken_back_whole() -> None:
    corrections = Corrections()
    corrections.change({1: "a", 2: "b"})
    corrections.change({2: "c", 3: "d"})
    corrections.change({1: None})
    assert list(corrections) == [2, 3]
    corrections.undo()
    assert [corrections.text(number) for number in (1, 2, 3)] == ["a", "c", "d"]
    corrections.undo()
    assert [corrections.text(number) for number in (1, 2, 3)] == ["a", "b", None]
    corrections.undo()
    assert len(corrections) == 0
    assert not corrections.can_undo
    corrections.undo()
