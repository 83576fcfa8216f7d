"""The report of a run: every order that was chosen, in each format; and what is said when it cannot be written."""

from __future__ import annotations

import csv
import os

import pytest
from PySide6.QtCore import QLocale
from python_calamine import CalamineWorkbook

from tests.far_side import faults
from tests.support.gui_shop import said_on, until_idle


def said(history):
    return said_on(history.view)


def report(history, path):
    history.view.report_to(path)
    until_idle(history.shop.qtbot, history.shop.runner)
    return path


def outcomes(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {row["Order"]: row["Outcome"] for row in csv.DictReader(file)}


@pytest.fixture
def stopped_run(small_shop):
    """ORD-3 was sent, the key was refused at ORD-4, ORD-5 had nothing to do."""
    plan = small_shop.plan([3, 4, 5], mark=False)
    small_shop.far_side.ecomail.faults.add(faults.key_refused(), method="PUT", path="ORD-4", times=None)
    small_shop.push(plan)


@pytest.mark.parametrize("ending", [".csv", ".html", ".xlsx", ".pdf"])
def test_the_report_holds_the_orders_of_the_chosen_run_and_no_other(open_history, small_shop, tmp_path, ending):
    small_shop.push(small_shop.plan([1, 3]))
    small_shop.push(small_shop.plan([2]))
    history = open_history()
    history.choose("Sent to Ecomail: 2 orders")
    assert history.view.report_button.isEnabled()

    path = report(history, tmp_path / f"run{ending}")

    assert f"Saved as {path.name}" in said(history)
    if ending in (".csv", ".html"):
        text = path.read_text(encoding="utf-8-sig")
        assert "ORD-1" in text
        assert "ORD-3" in text
        assert "ORD-2" not in text
        assert "Sent and checked" in text


def test_everything_that_was_chosen_is_in_the_table_with_what_became_of_it(
    open_history, small_shop, stopped_run, tmp_path
):
    history = open_history()

    found = outcomes(report(history, tmp_path / "run.csv"))

    (run,) = history.view.chosen_runs()
    assert len(found) == run.selected == 3
    assert found["ORD-5"] == "Left out"
    assert list(found.values()).count("Sent and checked") == run.good


def test_a_page_says_what_the_run_was_and_that_it_adds_up(open_history, small_shop, stopped_run, tmp_path):
    history = open_history()

    page = report(history, tmp_path / "run.html").read_text(encoding="utf-8")

    assert ": Sent to Ecomail: 3 orders</h1>" in page
    assert "= 3 chosen" in page
    assert f'lang="{QLocale().bcp47Name()}"' in page


def test_a_workbook_has_the_sum_on_a_sheet_of_its_own(open_history, small_shop, stopped_run, tmp_path):
    history = open_history()

    book = CalamineWorkbook.from_path(report(history, tmp_path / "run.xlsx"))

    assert book.sheet_names == ["Orders", "In total"]
    assert len(book.get_sheet_by_name("Orders").to_python()) == 1 + 3
    assert any("= 3 chosen" in str(cell) for row in book.get_sheet_by_name("In total").to_python() for cell in row)


def test_a_pdf_has_as_many_pages_as_its_orders_need(open_history, small_shop, tmp_path):
    small_shop.push(small_shop.plan([1, 3]))
    history = open_history()

    content = report(history, tmp_path / "run.pdf").read_bytes()

    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    assert content.count(b"/Type /Page\n") == 1


def test_a_report_is_of_one_run(open_history, small_shop):
    small_shop.push(small_shop.plan([1, 3]))
    small_shop.push(small_shop.plan([2]))
    history = open_history()
    history.unfold_all()
    history.choose("ORD-1", "ORD-3")
    assert history.view.report_button.isEnabled()

    history.choose("ORD-1", "ORD-2")

    assert not history.view.report_button.isEnabled()


def test_a_name_without_a_known_ending_is_refused(open_history, small_shop, tmp_path):
    small_shop.push(small_shop.plan([1, 3]))
    history = open_history()

    report(history, tmp_path / "run.txt")

    assert "End the name with .xlsx, .csv, .html, .pdf" in said(history)
    assert list(tmp_path.glob("run*")) == []


@pytest.mark.parametrize("ending", [".csv", ".html", ".xlsx", ".pdf"])
def test_a_full_disk_is_said_and_leaves_no_half_file(open_history, small_shop, tmp_path, monkeypatch, ending):
    small_shop.push(small_shop.plan([1, 3]))
    history = open_history()
    folder = tmp_path / "reports"
    folder.mkdir()

    def refuse(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    report(history, folder / f"run{ending}")
    monkeypatch.undo()

    assert f"run{ending}" in said(history)
    assert list(folder.iterdir()) == []


def test_a_folder_that_cannot_be_written_to_is_said(open_history, small_shop, tmp_path):
    small_shop.push(small_shop.plan([1, 3]))
    history = open_history()

    report(history, tmp_path / "gone" / "run.pdf")

    assert "run.pdf" in said(history)
    assert history.view.report_button.isEnabled()
