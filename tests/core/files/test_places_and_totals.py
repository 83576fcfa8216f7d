"""Where an order goes when only its bill says it, and totals that are those of items."""

from __future__ import annotations

import io
from decimal import Decimal
from pathlib import Path

import pytest
from rich.console import Console

from core.cli.tables import show_import
from core.domain.results import ImportReport
from core.files.options import ImportOptions
from core.files.preview import preview_file, read_orders
from core.files.repeated_totals import RepeatedTotals

FILES = Path(__file__).parents[2] / "data" / "files"


def read(path, **options):
    imported = read_orders(path, ImportOptions(**options))
    assert imported.row_count == imported.rows_used + len(imported.rejected) + len(imported.left_out)
    return imported


def places(imported):
    return {row.order_session: (row.city, row.county, row.country) for row in imported.rows}


def test_an_order_without_a_delivery_place_goes_where_its_bill_goes() -> None:
    imported = read(FILES / "shipping-blank-billing.csv")
    assert places(imported) == {"a": ("Utrecht", None, "NL"), "b": ("Brno", None, "CZ")}
    assert imported.rows_from_billing == 1
    assert imported.columns["city"] == "shipping city"


@pytest.mark.parametrize(
    ("header", "row", "place", "count"),
    [
        ("shipping city;billing city;billing country;shipping country", ";Utrecht;NL;CZ", (None, None, "CZ"), 0),
        ("plaats;factuurplaats;land;factuurland", "' ';Gent;;be", ("Gent", None, "BE"), 1),
        ("město;fakturační město", ";Brno", ("Brno", None, None), 1),
        ("stadt;rechnungsort;bundesland", ";Wien;", ("Wien", None, None), 1),
        ("city;billing city", ";", (None, None, None), 0),
        ("billing city;billing country", "Utrecht;NL", ("Utrecht", None, "NL"), 0),
    ],
)
def test_the_place_of_the_bill_is_taken_as_a_whole_or_not_at_all(tmp_path, header, row, place, count) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"session;{header}\na;{row}\n", encoding="utf-8")
    imported = read(path)
    assert (places(imported), imported.rows_from_billing) == ({"a": place}, count)


def test_rows_read_one_by_one_get_the_same_place_as_those_read_together(tmp_path) -> None:
    path = tmp_path / "list.csv"
    rows = "".join(f"o{number},{'Breda' if number % 3 else ''},Utrecht\n" for number in range(2500))
    path.write_text(f'session,city,billing city\n{rows}"q",,"Gent, B",\nr,,#N/A\n', encoding="utf-8")
    imported = read(path)
    found = places(imported)
    assert {found[f"o{number}"][0] for number in range(0, 2500, 3)} == {"Utrecht"}
    assert {found[f"o{number}"][0] for number in range(1, 2500, 3)} == {"Breda"}
    assert found["q"][0] == "Gent, B"
    assert [(row.line, row.code) for row in imported.rejected] == [(2503, "cell_error")]
    assert imported.rows_from_billing == 835


def test_a_place_that_the_user_gave_no_column_stays_empty() -> None:
    path = FILES / "shipping-blank-billing.csv"
    assert places(read(path, columns={"city": "", "country": ""}))["a"] == (None, None, None)
    chosen = read(path, columns={"city": "billing city"})
    assert places(chosen) == {"a": ("Utrecht", None, None), "b": ("Utrecht", None, "CZ")}


def test_the_command_line_says_where_a_place_is_from() -> None:
    report = ImportReport(
        rows=2, added=2, updated=0, unchanged=0, rejected=(), columns={}, encoding="", delimiter="", rows_from_billing=1
    )
    said = io.StringIO()
    show_import(Console(file=said, width=200), report)
    assert "1 rows have no delivery place; that of their billing address was taken." in said.getvalue()


def test_what_each_item_costs_is_not_what_the_order_costs() -> None:
    imported = read(FILES / "items-line-total.csv")
    assert imported.rows == ()
    assert [(row.line, row.column, row.value, row.code) for row in imported.rejected] == [
        (2, "total", "10.00", "total_of_item"),
        (3, "total", "20.00", "total_of_item"),
        (4, "total", "20.00", "total_of_item"),
        (5, "total", "20.00", "total_of_item"),
    ]
    assert imported.rejected[3].cells == ("b", "b@x.nl", "Cap", "20.00")
    assert len(preview_file(FILES / "items-line-total.csv", ImportOptions()).problems) == 4
    without = read(FILES / "items-line-total.csv", columns={"total": ""})
    assert [(row.order_session, row.total) for row in without.rows] == [("a", None), ("b", None)]


def test_orders_of_one_row_and_totals_that_stand_once_are_read(tmp_path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("session;total\na;10,00\na;20,00\nb;5,00\nb;\nc;7,00\n", encoding="utf-8")
    imported = read(path)
    assert [(row.order_session, row.total) for row in imported.rows] == [("b", Decimal(5)), ("c", Decimal(7))]
    assert {row.code for row in imported.rejected} == {"total_of_item"}


def test_one_contradictory_order_among_many_is_that_order_only(tmp_path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("session;total\na;10,00\na;20,00\nb;5,00\nb;5,00\nc;7,00\nc;7,00\n", encoding="utf-8")
    imported = read(path)
    assert [row.order_session for row in imported.rows] == ["b", "c"]
    assert {row.code for row in imported.rejected} == {"conflict"}


@pytest.mark.parametrize(
    ("slices", "right"),
    [
        ([[("a", "1")], [("a", "2")]], True),
        ([[("a", "1"), ("a", "2"), ("b", "1"), ("b", "1")]], True),
        ([[("a", "1"), ("b", "2")], [("b", "2"), ("c", "1")]], False),
        ([[("a", "1"), ("b", "2")], [("b", "3")], [("b", "3"), ("c", "1")]], True),
        ([[("a", "1"), ("a", "")], [("a", " 1 ")]], False),
        ([[("a", "1"), ("b", "2"), ("c", "3")]], False),
    ],
)
def test_rows_of_an_order_are_compared_across_the_slices_of_a_file(slices, right) -> None:
    totals = RepeatedTotals()
    for part in slices:
        totals.look_at([key for key, _ in part], [total for _, total in part])
    assert totals.are_of_items() is right
