"""What the preview shows of a file is what the import does, and what contradicts it is asked about."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from core.domain.errors import ImportFileError
from core.files.options import FilePreview, ImportOptions
from core.files.preview import preview_file, read_orders

SHOWN = 1000
"""Rows that the preview goes over."""


def shown(folder: Path, beginning: str, rest: str, *, header: str = "order_session;total;date") -> FilePreview:
    path = folder / "list.csv"
    rows = "".join(f"s{number};{beginning}\n" for number in range(SHOWN))
    path.write_text(f"{header}\n{rows}late;{rest}\n", encoding="utf-8")
    return preview_file(path, ImportOptions())


def test_a_plan_settles_everything_that_it_shows(tmp_path: Path):
    preview = shown(tmp_path, "1.234,50;13/4/2026", "7,00;14/4/2026")
    plan = preview.plan
    assert (plan.format, plan.encoding, plan.delimiter, plan.header_line) == ("text", "utf-8", ";", 1)
    assert (plan.decimal_comma, plan.date_order, plan.unclear, plan.untold) == (True, "dmy", (), ())
    options = plan.options(ImportOptions(website_id="1"))
    assert (options.website_id, options.header_line, options.columns["email"]) == ("1", 1, "")
    imported = read_orders(tmp_path / "list.csv", options)
    assert (len(imported.rows), imported.columns) == (SHOWN + 1, plan.columns)


def test_amounts_that_contradict_the_beginning_are_asked_about(tmp_path: Path):
    plan = shown(tmp_path, "5;", "5;").plan
    assert plan.untold == ("decimal_comma",)
    preview = shown(tmp_path, "1,50;", "1;")
    path = tmp_path / "list.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text + "".join(f"p{number};1.50;\n" for number in range(SHOWN + 9)), encoding="utf-8")
    with pytest.raises(ImportFileError, match="writes amounts in another way"):
        read_orders(path, preview.plan.options(ImportOptions()))
    chosen = ImportOptions(decimal_comma=True)
    imported = read_orders(path, preview_file(path, chosen).plan.options(chosen))
    assert {row.code for row in imported.rejected} == {"money_style"}


def test_dates_that_contradict_the_beginning_are_asked_about(tmp_path: Path):
    preview = shown(tmp_path, "1,50;3/4/2026", "1,50;4/13/2026")
    assert preview.plan.date_order == "dmy"
    path = tmp_path / "list.csv"
    with pytest.raises(ImportFileError, match="writes dates in another way"):
        read_orders(path, preview.plan.options(ImportOptions()))
    chosen = ImportOptions(date_order="mdy")
    assert read_orders(path, preview_file(path, chosen).plan.options(chosen)).rejected == ()


def test_amounts_of_which_the_beginning_says_nothing_are_read_as_the_rest_shows(tmp_path: Path):
    preview = shown(tmp_path, "5;", "1.50;")
    imported = read_orders(tmp_path / "list.csv", preview.plan.options(ImportOptions()))
    assert (imported.rejected, str(imported.rows[-1].total)) == ((), "1.50")


def test_amounts_that_can_be_two_numbers_are_not_settled(tmp_path: Path):
    path = tmp_path / "list.csv"
    path.write_text("order_session;total\na;1,234\nb;2,500\n", encoding="utf-8")
    plan = preview_file(path, ImportOptions()).plan
    assert plan.unclear == ("decimal_comma",)
    assert plan.options(ImportOptions()).decimal_comma is None
    assert [row.code for row in read_orders(path, plan.options(ImportOptions())).rejected] == ["money_ambiguous"] * 2


def test_a_plan_without_a_header_is_handed_on(tmp_path: Path):
    path = tmp_path / "list.csv"
    path.write_text("a;a@x.nl\nb;b@x.nl\n", encoding="utf-8")
    asked = ImportOptions(has_header=False, columns={"order_session": "1"})
    plan = preview_file(path, asked).plan
    assert plan.header_line == 0
    assert [row.order_session for row in read_orders(path, plan.options(asked)).rows] == ["a", "b"]


@pytest.mark.parametrize(
    ("header", "field", "both"),
    [
        ("order_session;total;total", "total", ("total", "total (2)")),
        ("order_session;Totaal;TOTAAL", "total", ("Totaal", "TOTAAL")),
        ("order_session;e-mail; E-mail", "email", ("e-mail", "E-mail")),
        ("order_session;date;x;date", "timestamp", ("date", "date (2)")),
        ("session;session;total", "order_session", ("session", "session (2)")),
    ],
)
def test_of_two_columns_that_fit_equally_none_is_taken_and_none_left_out(tmp_path: Path, header, field, both):
    path = tmp_path / "list.csv"
    path.write_text(f"{header}\na;;\n", encoding="utf-8")
    plan = preview_file(path, ImportOptions()).plan
    assert (plan.undecided, plan.columns.get(field)) == ({field: both}, None)
    for options in (ImportOptions(), plan.options(ImportOptions())):
        with pytest.raises(
            ImportFileError, match=f"“{re.escape(both[0])}” and “{re.escape(both[1])}” can both be {field}"
        ):
            read_orders(path, options)
    for name in both:
        chosen = ImportOptions(columns={field: name})
        settled = preview_file(path, chosen).plan
        assert (settled.undecided, settled.columns[field]) == ({}, name)
        assert read_orders(path, settled.options(chosen)).columns[field] == name
