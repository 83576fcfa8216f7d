"""The wizard shows how the file is read, lets it be changed, asks what is not clear, and imports just that."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox

from tests.support.gui_import import Desk, choose, shown_fields

FILES = Path(__file__).parents[2] / "data" / "files"


def entries(combo: QComboBox) -> list[str]:
    return [combo.itemText(number) for number in range(combo.count())]


def test_an_encoding_that_nothing_tells_is_asked(desk: Desk) -> None:
    wizard = desk.open(desk.file("order_session;email;city\na;a@x.nl;Tønder\n", encoding="cp1252"))
    step = wizard.columns_step
    assert not wizard.next_button.isEnabled()
    assert step.encoding.currentText() == "Choose…"
    assert "Two alphabets fit this file." in step.note.text
    assert step.encoding.hasFocus()
    desk.pick(step.encoding, "Western European (Windows-1252)")
    assert wizard.next_button.isEnabled()
    assert "Choose…" not in entries(step.encoding)
    desk.click(wizard.next_button)
    assert desk.sessions() == {"a"}


def test_amounts_that_can_be_two_numbers_are_asked(desk: Desk) -> None:
    wizard = desk.open(desk.file("order_session;email;total\na;a@x.nl;1,234\n"))
    step = wizard.columns_step
    assert (step.numbers.currentText(), wizard.next_button.isEnabled()) == ("Choose…", False)
    assert "can be two numbers" in step.note.text
    desk.pick(step.numbers, "Decimal point")
    desk.click(wizard.next_button)
    assert wizard.current_step is wizard.summary_step


def test_dates_that_contradict_each_other_are_asked(desk: Desk) -> None:
    wizard = desk.open(
        desk.file("order_session,email,date\na,a@x.nl,13/04/2026\nb,b@x.nl,04/13/2026\nc,c@x.nl,03/04/2026\n")
    )
    step = wizard.columns_step
    assert (step.dates.currentText(), wizard.next_button.isEnabled()) == ("Choose…", False)
    desk.pick(step.dates, "Day first")
    desk.click(wizard.next_button)
    assert [row.line for row in desk.reports[-1].rejected] == [3]


def test_dates_with_dashes_show_which_comes_first(desk: Desk) -> None:
    wizard = desk.open(desk.file("order_session,email,date\na,a@x.nl,03-25-2026\nb,b@x.nl,03-04-2026\n"))
    assert wizard.columns_step.dates.isVisible()
    assert wizard.columns_step.dates.currentText().startswith("Month first")


def test_what_contradicts_the_beginning_is_asked_before_anything_is_imported(desk: Desk) -> None:
    rows = "".join(f"s{number},s@x.nl,3/4/2026\n" for number in range(1000))
    wizard = desk.open(desk.file(f"order_session,email,date\n{rows}late,l@x.nl,4/13/2026\n"))
    desk.click(wizard.next_button)
    assert wizard.current_step is wizard.columns_step
    assert "dates in another way" in wizard.columns_step.note.text
    assert desk.sessions() == set()
    desk.pick(wizard.columns_step.dates, "Month first")
    desk.click(wizard.next_button)
    assert len(desk.sessions()) == 1001


def test_the_sheet_that_is_read_is_shown_and_named_in_the_result(desk: Desk) -> None:
    wizard = desk.open(FILES / "cover-first.xlsx")
    step = wizard.columns_step
    assert (step.sheet.currentText(), entries(step.sheet)) == ("Orders", ["Uitleg", "Orders"])
    desk.click(wizard.next_button)
    assert "cover-first.xlsx, sheet “Orders”" in wizard.summary_step.sentence


def test_the_row_of_the_header_can_be_picked(desk: Desk) -> None:
    wizard = desk.open(desk.file("Lijst van april\nsessie;mail\norder_session;email\na;a@x.nl\n"))
    step = wizard.columns_step
    assert step.header_line.currentText() == "Line 2: sessie, mail"
    assert entries(step.header_line)[0] == "Line 1: Lijst van april"
    desk.pick(step.header_line, "Line 3")
    assert [choice.header for choice in step.table.choices] == ["order_session", "email"]
    desk.click(wizard.next_button)
    assert desk.sessions() == {"a"}
    desk.click(desk.open(desk.file("a;b\n", name="other.csv")).columns_step.has_header)


def test_without_a_header_there_is_no_row_to_pick(desk: Desk) -> None:
    wizard = desk.open(desk.file("order_session;email\na;a@x.nl\n"))
    assert wizard.columns_step.header_line.isVisible()
    desk.click(wizard.columns_step.has_header)
    assert not wizard.columns_step.header_line.isVisible()


def test_sums_under_the_list_are_said_before_and_after(desk: Desk) -> None:
    wizard = desk.open(FILES / "footer-totals.csv")
    said = "sums or remarks, no orders."
    assert said in wizard.columns_step.note.text
    desk.click(wizard.next_button)
    assert said in wizard.summary_step.sentence
    assert desk.sessions() == {"a", "b"}


def test_rows_corrected_under_a_title_are_imported(desk: Desk) -> None:
    wizard = desk.open(desk.file("Lijst\n\norder_session;email\na;a@x.nl\nb;wrong\n"))
    desk.click(wizard.next_button)
    model = wizard.problems_step.rows
    assert [row.line for row in desk.reports[-1].rejected] == [5]
    model.correct({0: "b@x.nl"})
    desk.click(wizard.problems_step.import_button)
    assert desk.sessions() == {"a", "b"}


def test_every_encoding_that_can_be_found_can_be_chosen(desk: Desk) -> None:
    wizard = desk.open(desk.file("order_session;city\na;x\n"))
    choices = {wizard.columns_step.encoding.itemData(number) for number in range(wizard.columns_step.encoding.count())}
    assert {"cp850", "cp852", "iso-8859-2", "iso-8859-15", "mac-roman", "mac-latin2"} <= choices


def test_thousands_of_columns_are_not_all_shown_and_those_in_use_are(desk: Desk) -> None:
    names = ";".join(["x"] * 16_382)
    wizard = desk.open(desk.file(f"order_session;{names};email\na;{names};a@x.nl\n"))
    choices = wizard.columns_step.table.choices
    assert (len(choices), choices[0].field, choices[-1].field) == (201, "order_session", "email")
    desk.click(wizard.next_button)
    assert desk.sessions() == {"a"}


def test_which_of_two_equal_columns_counts_is_asked(desk: Desk) -> None:
    wizard = desk.open(desk.file("order_session;total;total\na;1,50;2,50\n"))
    step = wizard.columns_step
    assert not wizard.next_button.isEnabled()
    assert "“total” and “total (2)” can both be “Total”." in step.note.text
    step.focus_missing()
    assert step.table.choices[1].hasFocus()
    choose(desk, wizard, "total (2)", "Total")
    assert shown_fields(wizard) == {"order_session": "order_session", "total": None, "total (2)": "total"}
    desk.click(wizard.next_button)
    assert {str(order.shop_total) for order in desk.orders().values()} <= {"None", "2.50"}
    assert desk.reports[-1].columns["total"] == "total (2)"


def test_neither_of_two_equal_columns_can_be_taken(desk: Desk) -> None:
    wizard = desk.open(desk.file("order_session;total;total\na;1,50;2,50\n"))
    choose(desk, wizard, "total", "Not used")
    assert wizard.next_button.isEnabled()
    desk.click(wizard.next_button)
    assert (desk.sessions(), "total" in desk.reports[-1].columns) == ({"a"}, False)


def test_which_of_two_sessions_counts_is_asked(desk: Desk) -> None:
    wizard = desk.open(desk.file("session;session;city\na;b;Brno\n"))
    assert "“session” and “session (2)” can both be “Wemasy code”." in wizard.columns_step.note.text
    choose(desk, wizard, "session (2)", "Wemasy code")
    desk.click(wizard.next_button)
    assert desk.sessions() == {"b"}


ASKED = {
    "date-mixed-orders.csv": ("dates", "Day first", ""),
    "dates-mangled-by-excel-nl.csv": ("dates", "Month first", ""),
    "us-dates-opened-in-nl.xlsx": ("dates", "Month first", ""),
    "map-number-hits-data.csv": ("", "", "Nr"),
    "wrapped-rows-plain-header.csv": ("", "", "Name"),
}
"""File → the choice that is asked for and its answer, or the column that is the session."""


@pytest.mark.parametrize("path", sorted(FILES.iterdir()), ids=lambda path: path.name)
def test_what_is_shown_of_every_file_is_what_is_imported(desk: Desk, path: Path) -> None:
    wizard = desk.open(path)
    step = wizard.columns_step
    part, answer, session = ASKED.get(path.name, ("", "", ""))
    assert wizard.next_button.isEnabled() == (path.name not in ASKED)
    if session:
        assert "Which column holds the Wemasy code?" in step.note.text
        choose(desk, wizard, session, "Wemasy code")
    elif part:
        assert getattr(step, part).currentText() == "Choose…"
        desk.pick(getattr(step, part), answer)
    shown = {field: header for header, field in shown_fields(wizard).items() if field}
    sheet = step.sheet.currentText()
    unusable = step.note.text.startswith(f"{step.note.text.split(' ')[0]} of the first rows")
    desk.click(wizard.next_button)
    report = desk.reports[-1]
    assert (report.columns, report.sheet) == (shown, sheet)
    assert bool(report.rejected) == unusable
    if unusable:
        assert step.note.text.startswith(f"{len(report.rejected)} of")
