"""What the import promises: the summary is what happened, headers are known, saved rows come back, nothing is sent."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from core.demo_shop.shop import DemoShop
from gui.import_wizard.wizard import ImportWizard
from tests.support.gui_import import Desk, choose, drop, save_left_out, shown_fields
from tests.support.gui_over_http import far_side, user
from tests.support.gui_shop import result_of
from tests.support.gui_window import Desktop, desktop

__all__ = ["desktop", "far_side", "user"]

MANY = 5_000
BAD = (
    "order_session;email;total;date\n"
    "abc-1;jan@example.com;10,50;3/4/2026\n"
    "abc-2;geen;7,00;4/4/2026\n"
    "abc-3;piet@example.com;zeven;25/4/2026\n"
)


def orders(number: int) -> str:
    rows = (f"abc-{at},p{at}@example.com,10.50,2026-04-13\n" for at in range(number))
    return "order_session,email,total,date\n" + "".join(rows)


# ----------------------------------------------------------------------------------------- format and columns

HEADERS = {
    "Dutch": ("Bestelsessie", "E-mailadres", "Woonplaats", "Totaalbedrag", "Valuta", "Besteldatum"),
    "Czech": ("Relace objednávky", "E-mail zákazníka", "Město", "Cena celkem s DPH", "Měna", "Datum vytvoření"),
    "English": ("Wemasy code", "Customer e-mail", "City", "Grand total", "Currency", "Order date"),
}


@pytest.mark.parametrize("language", HEADERS)
def test_headers_of_three_languages_are_known_with_samples_under_each(desk: Desk, language: str) -> None:
    rows = "abc-1;jan@example.com;Utrecht;1.234,50;EUR;3/4/2026\nabc-2;a@b.nl;Brno;84,95;EUR;13/4/2026\n"
    wizard = desk.open(desk.file(";".join(HEADERS[language]) + "\n" + rows))
    fields = ("order_session", "email", "city", "total", "currency", "timestamp")
    assert shown_fields(wizard) == dict(zip(HEADERS[language], fields, strict=True))
    model = wizard.columns_step.table.model()
    under_each = [[model.index(row, column).data() for row in range(2)] for column in range(6)]
    assert under_each[2:4] == [["Utrecht", "Brno"], ["1.234,50", "84,95"]]


def test_numbers_and_dates_are_shown_per_column_with_two_readings_each(desk: Desk) -> None:
    content = "Sessie;Totaal;Besteldatum\nabc-1;1.234,50;3/4/2026\nabc-2;84,95;13/4/2026\nabc-3;7,00;14/4/2026\n"
    step = desk.open(desk.file(content)).columns_step
    assert step.label_of(step.numbers) == "Numbers in “Totaal”"
    assert step.label_of(step.dates) == "Dates in “Besteldatum”"
    assert step.number_readings.text().count("→") == 2
    assert step.date_readings.text().count("→") == 2


def test_another_way_of_writing_numbers_is_previewed_before_anything_is_imported(desk: Desk) -> None:
    wizard = desk.open(desk.file("Sessie;Totaal\nabc-1;1,234\n"))
    step = wizard.columns_step
    desk.pick(step.numbers, "Decimal point")
    assert "1,234 → 1,234.00" in step.number_readings.text()
    desk.pick(step.numbers, "Decimal comma")
    assert "1,234 → 1.234" in step.number_readings.text()
    assert desk.sessions() == set()


# ----------------------------------------------------------------------------- the summary is what happened


def leave_room(desk: Desk, pages_more: int) -> None:
    """So much room is left on the disk, in pages of the database."""

    async def work() -> None:
        connection = desk.shop._context.store._database._connection
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages + pages_more}").fetchall()

    result_of(desk.qtbot, desk.runner, work)


def test_a_disk_that_fills_up_is_told_with_what_is_in_the_list(desk: Desk) -> None:
    wizard = desk.open(desk.file(orders(MANY)))
    leave_room(desk, 400)
    desk.click(wizard.next_button)
    summary, listed = wizard.summary_step, len(desk.orders())
    assert 0 < listed < MANY
    assert wizard.current_step is summary
    assert summary.added.number == listed
    assert summary.headline == f"Broken off. {listed} orders are in the list so far"
    assert f"{MANY} rows and was not read to its end" in summary.sentence
    assert "Free some disk space" in summary.failure.text
    assert not summary.rejected.isVisible(), "nobody counted them"
    assert desk.reports[-1].added == listed, "and whoever shows the list hears of it"


def test_after_a_full_disk_the_rest_is_imported_from_the_same_window(desk: Desk) -> None:
    wizard = desk.open(desk.file(orders(MANY)))
    leave_room(desk, 400)
    desk.click(wizard.next_button)
    before = len(desk.orders())
    leave_room(desk, 1_000_000)
    desk.click(wizard.back_button)
    assert wizard.current_step is wizard.columns_step
    desk.click(wizard.next_button)
    summary = wizard.summary_step
    assert (summary.added.number, summary.unchanged.number) == (MANY - before, before)
    assert not summary.failure.isVisible()
    assert summary.rejected.isVisible()


def test_a_disk_that_was_full_before_is_told_beside_the_columns(desk: Desk) -> None:
    wizard = desk.open(desk.file(orders(MANY)))
    leave_room(desk, 0)
    desk.click(wizard.next_button)
    assert wizard.current_step is wizard.columns_step
    assert "Free some disk space" in wizard.columns_step.note.text
    assert desk.reports == []


def test_a_stopped_import_tells_what_is_in_the_list_and_no_more(desk: Desk) -> None:
    wizard = desk.open(desk.file(orders(60_000)))
    desk.qtbot.mouseClick(wizard.next_button, Qt.MouseButton.LeftButton)
    desk.click(wizard.stop_button)
    summary, listed = wizard.summary_step, len(desk.orders())
    assert summary.added.number == listed < 60_000
    assert "was not read to its end" in summary.sentence
    assert not summary.rejected.isVisible()


# ---------------------------------------------------------------------------------------- saved rows come back


def as_excel_saves_it(path: Path) -> None:
    """Excel in the Netherlands or in Czechia: semicolons, and a mark in front of UTF-8."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream, delimiter=";"))
    text = "\r\n".join(";".join(f'"{cell}"' if ";" in cell else cell for cell in row) for row in rows)
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("geen", "eva@example.com").encode())


def test_saved_rows_come_back_from_a_spreadsheet_without_any_choice(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    wizard = desk.open(desk.file(BAD))
    desk.click(wizard.next_button)
    saved = save_left_out(desk, wizard, monkeypatch)
    assert saved.read_bytes().startswith(b"\xef\xbb\xbf")
    as_excel_saves_it(saved)
    again = desk.open(saved)
    assert shown_fields(again)["Line in the file"] is None
    assert shown_fields(again)["What is wrong"] is None
    desk.click(again.next_button)
    assert desk.sessions() == {"abc-1", "abc-2"}
    assert again.problems_step.table.model().rowCount() == 1


def test_rows_saved_a_second_time_have_one_reason_each(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    wizard = desk.open(desk.file(BAD))
    desk.click(wizard.next_button)
    saved = save_left_out(desk, wizard, monkeypatch)
    first = saved.read_text("utf-8-sig")
    again = desk.open(saved)
    desk.click(again.next_button)
    second = save_left_out(desk, again, monkeypatch).read_text("utf-8-sig")
    assert second.splitlines()[0] == first.splitlines()[0]
    assert second.splitlines()[1] == "abc-2;geen;7,00;4/4/2026;2;This is not an e-mail address."


def test_saved_rows_remember_the_columns_that_were_chosen_by_hand(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    wizard = desk.open(desk.file("Kenmerk;Wie\nabc-1;jan@example.com\nabc-2;geen\n"))
    choose(desk, wizard, "Kenmerk", "Wemasy code")
    choose(desk, wizard, "Wie", "E-mail")
    desk.click(wizard.next_button)
    again = desk.open(save_left_out(desk, wizard, monkeypatch))
    assert (shown_fields(again)["Kenmerk"], shown_fields(again)["Wie"]) == ("order_session", "email")


def test_a_formula_in_a_saved_row_comes_back_as_it_was(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    wizard = desk.open(desk.file("order_session;email;city\nabc-2;geen;=1+1\n"))
    desk.click(wizard.next_button)
    saved = save_left_out(desk, wizard, monkeypatch)
    assert ";'=1+1;" in saved.read_text("utf-8-sig")
    saved.write_text(saved.read_text("utf-8-sig").replace("geen", "a@b.nl"), "utf-8")
    desk.click(desk.open(saved).next_button)
    assert desk.sessions() == {"abc-2"}


# --------------------------------------------------------------------------------------------- never a request


def test_from_the_drop_to_the_summary_nothing_goes_over_the_line(
    user: Desktop, far_side: DemoShop, tmp_path: Path
) -> None:
    file = tmp_path / "orders.csv"
    file.write_text(BAD, "utf-8")
    drop(user.window, file)
    wizard = user.dialog()
    assert isinstance(wizard, ImportWizard)
    user.until(lambda: wizard.current_step is wizard.columns_step and wizard.next_button.isEnabled())
    before = len(far_side.journal.exchanges)
    user.qtbot.mouseClick(wizard.next_button, Qt.MouseButton.LeftButton)
    user.until(lambda: wizard.current_step is wizard.problems_step)
    problems = wizard.problems_step
    problems.kinds.setCurrentRow(1)
    user.qtbot.mouseClick(problems.repairs.apply_button, Qt.MouseButton.LeftButton)
    user.qtbot.mouseClick(problems.import_button, Qt.MouseButton.LeftButton)
    user.until_idle()
    user.qtbot.mouseClick(wizard.next_button, Qt.MouseButton.LeftButton)
    assert wizard.current_step is wizard.summary_step
    assert (wizard.summary_step.added.number, wizard.summary_step.rejected.number) == (2, 1)
    user.until_idle()
    assert len(far_side.journal.exchanges) == before
    wizard.close()


def test_while_orders_are_compared_the_window_takes_no_file(user: Desktop, tmp_path: Path) -> None:
    file = tmp_path / "orders.csv"
    file.write_text("order_session;website_id\n" + "".join(f"demo-{n};1\n" for n in range(40)), "utf-8")
    drop(user.window, file)
    wizard = user.dialog()
    assert isinstance(wizard, ImportWizard)
    user.until(lambda: wizard.current_step is wizard.columns_step and wizard.next_button.isEnabled())
    user.qtbot.mouseClick(wizard.next_button, Qt.MouseButton.LeftButton)
    user.until(lambda: wizard.current_step is wizard.summary_step)
    user.qtbot.mouseClick(wizard.compare_button, Qt.MouseButton.LeftButton)
    user.until(lambda: user.window.work.is_busy)
    assert not drop(user.window, file)
    user.until_idle()
    assert drop(user.window, file)
    user.dialog().close()
