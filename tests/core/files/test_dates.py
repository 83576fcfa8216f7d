"""Dates as people have them: the order of day and month is proven or asked about; names of months in four languages."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import xlsxwriter

from core.domain.errors import ImportFileError
from core.files.cell_dates import DAY, MINUTE, SECOND, DateColumn
from core.files.cells import CellError
from core.files.date_words import MONTHS
from core.files.options import ImportOptions
from core.files.preview import preview_file, read_orders

FILES = Path(__file__).parents[2] / "data" / "files"
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def read(name, order=None):
    imported = read_orders(FILES / name, ImportOptions(date_order=order))
    assert imported.row_count == imported.rows_used + len(imported.rejected)
    return imported


def days(imported):
    return {row.order_session: row.timestamp.astimezone(AMSTERDAM).strftime("%Y-%m-%d") for row in imported.rows}


def refused(imported):
    return [(row.line, row.value, row.code) for row in imported.rejected]


def column_of(*cells, order=None):
    column = DateColumn(AMSTERDAM, order=order)
    for cell in cells:
        column.look_at(cell)
    return column


def read_column(*cells, order=None):
    """The days of a column, or the codes with which its cells are refused; the same if all are looked at at once."""
    column = column_of(*cells, order=order)
    found = [_read_one(column, cell) for cell in cells]
    if all(isinstance(cell, str) for cell in cells):
        at_once = DateColumn(AMSTERDAM, order=order)
        at_once.look_at_all(cells)
        assert [_read_one(at_once, cell) for cell in cells] == found
    return found


def _read_one(column, cell):
    try:
        return column.read(cell).at.astimezone(AMSTERDAM).date().isoformat()
    except CellError as error:
        return error.code


def test_a_date_with_dashes_tells_that_the_month_is_first() -> None:
    assert days(read("date-us-dash.csv")) == {"a": "2026-03-25", "b": "2026-03-04", "c": "2026-12-31"}
    assert not preview_file(FILES / "date-us-dash.csv", ImportOptions()).plan.unclear


@pytest.mark.parametrize("mark", ["/", "-", ".", ". "])
def test_every_mark_votes(mark) -> None:
    month_first = [text.replace("/", mark) for text in ("03/25/2026", "03/04/2026", "05/05/2026")]
    assert read_column(*month_first) == ["2026-03-25", "2026-03-04", "2026-05-05"]
    day_first = [text.replace("/", mark) for text in ("25/03/2026", "03/04/2026 10:00")]
    assert read_column(*day_first) == ["2026-03-25", "2026-04-03"]
    assert read_column(f"03{mark}04{mark}2026") == ["2026-04-03"], "nothing tells otherwise: the day is first here"


def test_a_column_that_contradicts_itself_is_not_decided_by_majority() -> None:
    imported = read("date-mixed-orders.csv")
    assert refused(imported) == [(4, "03/04/2026", "date_ambiguous")]
    assert days(imported) == {"a": "2026-04-13", "b": "2026-04-13"}, "these can be read in one way only"
    assert preview_file(FILES / "date-mixed-orders.csv", ImportOptions()).plan.unclear == ("date_order",)
    assert days(read("date-mixed-orders.csv", "mdy"))["c"] == "2026-03-04"
    assert days(read("date-mixed-orders.csv", "dmy"))["c"] == "2026-04-03"
    assert refused(read("date-mixed-orders.csv", "dmy")) == [(3, "04/13/2026", "not_a_date")]


def test_a_thousand_votes_are_not_more_than_one() -> None:
    cells = ["13/04/2026"] * 1000 + ["04/13/2026", "03/04/2026", "05/05/2026"]
    assert read_column(*cells)[-2:] == ["date_ambiguous", "2026-05-05"]
    assert column_of(*cells).is_ambiguous
    assert not column_of(*cells, order="dmy").is_ambiguous


def test_other_marks_beside_a_column_with_the_month_first_are_asked_about() -> None:
    imported = read("dates-mangled-by-excel-nl.csv")
    assert refused(imported) == [(3, "4-3-2026", "date_ambiguous"), (5, "5-3-2026", "date_ambiguous")]
    assert days(imported) == {"a": "2026-04-13", "c": "2026-04-25"}
    assert preview_file(FILES / "dates-mangled-by-excel-nl.csv", ImportOptions()).plan.unclear == ("date_order",)
    assert days(read("dates-mangled-by-excel-nl.csv", "mdy")) == {
        "a": "2026-04-13", "b": "2026-04-03", "c": "2026-04-25", "d": "2026-05-03",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "unclear"),
    [
        (("04/13/2026", "4.3.2026"), True),
        (("04-13-2026", "4/3/2026"), True),
        (("12/30/25", "4-3-25"), True),
        (("04/13/2026", "4/3/2026"), False),
        (("04/13/2026", "4-4-2026"), False),
        (("13-4-2026", "4/3/2026"), False),
        (("04/13/2026", "2026-04-03"), False),
        (("04/13/2026", "3 apr 2026"), False),
    ],
)
def test_what_is_refused_for_its_mark_is_asked_about_in_the_plan(tmp_path, cells, unclear) -> None:
    path = tmp_path / "list.csv"
    path.write_text("session;date\n" + "".join(f"s{at};{cell}\n" for at, cell in enumerate(cells)), encoding="utf-8")
    assert preview_file(path, ImportOptions()).plan.unclear == (("date_order",) if unclear else ())
    assert bool(read_orders(path, ImportOptions()).rejected) == unclear


def test_date_cells_beside_text_are_asked_about() -> None:
    name = "us-dates-opened-in-nl.xlsx"
    assert refused(read(name)) == [(3, "2026-03-04", "date_swapped")]
    assert days(read(name)) == {"a": "2026-04-13", "c": "2026-04-25"}
    assert preview_file(FILES / name, ImportOptions()).plan.unclear == ("date_order",)
    assert days(read(name, "mdy")) == {"a": "2026-04-13", "b": "2026-04-03", "c": "2026-04-25"}
    as_shown = preview_file(FILES / name, ImportOptions(date_order="mdy"))
    assert (as_shown.rows[1][2], as_shown.columns[2].samples[1]) == ("2026-04-03", "2026-04-03")
    assert days(read(name, "dmy")) == {"b": "2026-03-04"}, "the cells are right, the text is not"


@pytest.mark.parametrize(
    ("cells", "right"),
    [
        ((date(2026, 3, 14), "04/13/2026"), ["2026-03-14", "2026-04-13"]),
        ((date(2026, 3, 4), "2026-04-13"), ["2026-03-04", "2026-04-13"]),
        ((date(2026, 3, 4), "8 dec 2026"), ["2026-03-04", "2026-12-08"]),
        ((date(2026, 3, 4), date(2026, 4, 5)), ["2026-03-04", "2026-04-05"]),
        ((date(2026, 3, 3), "04/13/2026"), ["2026-03-03", "2026-04-13"]),
        ((date(2026, 3, 4), "13/04/2026"), ["date_swapped", "2026-04-13"]),
    ],
)
def test_date_cells_are_doubted_only_where_a_spreadsheet_may_have_swapped_them(cells, right) -> None:
    assert read_column(*cells) == right


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("date-month-names-cz.csv", {"a": (3, 4, 2026, None), "b": (3, 5, 2026, "14:05:00")}),
        (
            "date-month-names-en.csv",
            {
                "a": (8, 12, 2024, None), "b": (16, 9, 2026, "07:13:27"), "c": (8, 12, 2024, None),
                "d": (10, 12, 2025, None), "e": (25, 7, 2026, None),
            },
        ),
        (
            "date-month-names-nl.csv",
            {
                "a": (3, 4, 2026, None), "b": (3, 5, 2026, "14:05:00"), "c": (12, 3, 2026, None),
                "d": (1, 10, 2026, None),
            },
        ),
    ],
)  # fmt: skip
def test_names_of_months_are_read(name, right) -> None:
    imported = read(name)
    assert imported.rejected == ()
    for row in imported.rows:
        day, month, year, at = right[row.order_session]
        local = row.timestamp.astimezone(AMSTERDAM)
        assert local.date() == date(year, month, day)
        assert (row.timestamp_resolution == DAY) == (at is None)
        assert at is None or local.strftime("%H:%M:%S") == at


def test_a_name_stands_for_one_month_in_all_languages() -> None:
    assert set(MONTHS.values()) == set(range(1, 13))
    for name in ("mrt", "mei", "okt", "kvě", "čvn", "čvc", "zář", "Mär", "Dez", "října", "LISTOPADU", "Juni", "Sept"):
        assert len(read_column(f"3. {name} 2026")[0]) == len("2026-04-03"), name


@pytest.mark.parametrize(
    ("text", "hour", "minute", "resolution"),
    [
        ("3 april 2026 om 14.05 uur", 14, 5, MINUTE),
        ("3-4-2026 14.05 h", 14, 5, MINUTE),
        ("3.4.2026 14h05", 14, 5, MINUTE),
        ("vrijdag 3 april 2026 14:05", 14, 5, MINUTE),
        ("pá 3. 4. 2026 v 14:05", 14, 5, MINUTE),
        ("3. dubna 2026 ve 14.05 hod.", 14, 5, MINUTE),
        ("Freitag, 3. April 2026 um 14:05:09 Uhr", 14, 5, SECOND),
        ("Fri, Apr 3rd, 2026 2:05 p.m.", 14, 5, MINUTE),
        ("April 3, 2026 at 2:05 PM", 14, 5, MINUTE),
        ("2026-Apr-03 14:05", 14, 5, MINUTE),
        ("3 Apr 2026 12:05 UTC", 14, 5, MINUTE),
        ("2026-04-03 14:05:00 CEST", 14, 5, SECOND),
        ("2026-04-03 13:05 (CET)", 14, 5, MINUTE),
        ("2026-04-03 14:05 GMT+2", 14, 5, MINUTE),
        ("2026-04-03T14:05:00+02:00", 14, 5, SECOND),
    ],
)
def test_times_are_read_as_people_write_them(text, hour, minute, resolution) -> None:
    moment = column_of(text).read(text)
    local = moment.at.astimezone(AMSTERDAM)
    assert (local.date(), local.hour, local.minute) == (date(2026, 4, 3), hour, minute)
    assert moment.resolution == resolution


@pytest.mark.parametrize(
    "text",
    [
        "3 foo 2026", "31 feb 2026", "april 2026", "dec-25", "3 april", "3 april 2026 25.05 uur", "morgen 3 april 2026",
        "3 april 2026 om", "14.05 uur", "3-apr-2026-5", "3 april 20261", "10-13-2026 14:05 XYZ", "0 dec 2026",
    ],
)  # fmt: skip
def test_what_is_nearly_a_date_is_refused(text) -> None:
    assert read_column(text) == ["not_a_date"]


@pytest.mark.parametrize(
    ("cells", "right"),
    [
        (("12/30/25", "01/02/26"), ["2025-12-30", "2026-01-02"]),
        (("01-02-25", "14-02-25", "28-03-25"), ["2025-02-01", "2025-02-14", "2025-03-28"]),
        (("25-02-01", "25-02-14", "26-03-28"), ["2025-02-01", "2025-02-14", "2026-03-28"]),
        (("99-02-01", "01-02-03"), ["1999-02-01", "2001-02-03"]),
        (("03.04.2026", "3.4.26"), ["2026-04-03", "not_a_date"]),
        (
            ("13/04/25", "04/13/25", "03/04/25", "01/01/25"),
            ["2025-04-13", "2025-04-13", "date_ambiguous", "2025-01-01"],
        ),
        (("3.4.26",), ["not_a_date"]),
        (("01-02-25", "02-02-25"), ["not_a_date", "not_a_date"]),
        (("32-01-02", "01-02-32"), ["not_a_date", "not_a_date"]),
    ],
)
def test_a_year_of_two_digits_is_read_where_the_column_proves_it(cells, right) -> None:
    assert read_column(*cells) == right


def test_a_date_in_quotes_votes_too() -> None:
    assert read_column("'25/03/2026", '="03/04/2026"') == ["2026-03-25", "2026-04-03"]


def test_ten_thousand_dates_are_told_by_the_last_of_them(tmp_path) -> None:
    path = tmp_path / "list.csv"
    rows = "".join(f"o{number},03-04-2026 14:05\n" for number in range(10_000))
    path.write_text(f"order_session,date\n{rows}z,12-31-2026 14:05\n", encoding="utf-8")
    imported = read_orders(path, ImportOptions())
    assert {row.timestamp for row in imported.rows[:-1]} == {datetime(2026, 3, 4, 13, 5, tzinfo=UTC)}


def test_a_file_whose_end_contradicts_what_its_beginning_showed_is_asked_about(tmp_path) -> None:
    path = tmp_path / "list.csv"
    beginning = "".join(f"o{number},25-03-2026\n" for number in range(1_200))
    path.write_text(f"order_session,date\n{beginning}z,12-31-2026\n", encoding="utf-8")
    shown = preview_file(path, ImportOptions()).plan
    assert (shown.date_order, shown.unclear) == ("dmy", ())
    with pytest.raises(ImportFileError, match="writes dates in another way"):
        read_orders(path, shown.options(ImportOptions()))
    assert len(read_orders(path, ImportOptions(date_order="dmy")).rejected) == 1


def test_a_row_that_is_refused_for_something_else_keeps_the_date_that_was_meant(tmp_path) -> None:
    path = tmp_path / "list.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet, as_date = book.add_worksheet(), book.add_format({"num_format": "yyyy-mm-dd"})
    rows = [("a", "04/13/2026", "a@x.nl"), ("b", date(2026, 3, 4), "none"), ("c", date(2026, 5, 4), "c@x.nl")]
    sheet.write_row(0, 0, ("session", "date", "email"))
    for line, (session, on, email) in enumerate([*rows, ("c", date(2026, 5, 4), "d@x.nl")], start=1):
        sheet.write_row(line, 0, (session, "", email))
        if isinstance(on, date):
            sheet.write_datetime(line, 1, on, as_date)
        else:
            sheet.write_string(line, 1, on)
    book.close()
    imported = read_orders(path, ImportOptions(date_order="mdy"))
    assert [(row.code, row.cells[1]) for row in imported.rejected] == [
        ("email", "2026-04-03"), ("conflict", "2026-04-05"), ("conflict", "2026-04-05"),
    ]  # fmt: skip
