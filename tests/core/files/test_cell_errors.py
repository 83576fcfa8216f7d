"""Cells that hold no value: errors of a spreadsheet in four languages, numbers that are none, damaged characters.

The row is refused and names the cell; all other rows are read, and every row is accounted for.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from core.files.cell_amounts import MoneyColumn
from core.files.cells import CellError, read_country, read_currency, read_email, read_identifier, read_text
from core.files.options import ImportOptions
from core.files.preview import preview_file, read_orders

FILES = Path(__file__).parents[2] / "data" / "files"
READERS = [read_text, read_email, read_country, read_currency, lambda cell: read_identifier(cell, "order_session")]


def read(name, **columns):
    imported = read_orders(FILES / name, ImportOptions(columns=columns))
    assert imported.row_count == imported.rows_used + len(imported.rejected)
    return imported


def problems(imported):
    return [(row.line, row.column, row.value, row.code) for row in imported.rejected]


def code_of(read_cell, cell):
    with pytest.raises(CellError) as caught:
        read_cell(cell)
    return caught.value.code


def test_one_cell_without_a_number_costs_one_row() -> None:
    imported = read("nan-total-row36.xlsx")
    assert problems(imported) == [(37, "total", "NaN", "not_money")]
    assert (imported.rows_used, imported.row_count) == (39, 40)
    assert all(row.total.is_finite() for row in imported.rows)


def test_an_infinite_amount_costs_one_row() -> None:
    imported = read("inf-total.xlsx")
    assert problems(imported) == [(2, "total", "Infinity", "not_money")]
    assert [row.total for row in imported.rows] == [Decimal("1234.5")]


def test_what_is_no_number_does_no_harm_in_a_column_that_is_not_used() -> None:
    assert problems(read("nan-other-column.xlsx")) == [(3, "total", "NaN", "not_money")]
    unused = read("nan-other-column.xlsx", total="")
    assert (unused.rejected, [row.order_session for row in unused.rows]) == ((), ["a", "b"])
    assert preview_file(FILES / "nan-other-column.xlsx", ImportOptions()).rows[1][3] == "NaN"


@pytest.mark.parametrize("number", ["NaN", "sNaN", "Infinity", "-Infinity", "1E+400", "1E-400", "1E+12", "-1E+999999"])
def test_a_number_that_is_no_amount_is_refused_wherever_it_is_from(number) -> None:
    assert code_of(MoneyColumn().read, Decimal(number)) == "not_money"


@pytest.mark.parametrize("number", ["NaN", "Infinity"])
@pytest.mark.parametrize("reader", READERS)
def test_what_is_no_number_is_no_text_either(reader, number) -> None:
    assert code_of(reader, Decimal(number)) == "cell_error"


def test_errors_of_a_spreadsheet_are_no_towns_no_addresses_and_no_shops() -> None:
    imported = read("csv-errors.csv")
    assert imported.rows == ()
    assert problems(imported) == [
        (2, "shop", "#NAAM?", "cell_error"),
        (3, "city", "#N/B", "cell_error"),
        (4, "email", "#N/B", "cell_error"),
    ]
    assert imported.rejected[0].params == {"error": "#NAAM?"}
    assert problems(read("csv-errors.csv", shop="", email="")) == [
        (2, "city", "#N/A", "cell_error"),
        (3, "city", "#N/B", "cell_error"),
    ]


def test_an_error_of_a_spreadsheet_is_no_order() -> None:
    imported = read("csv-error-id-nl.csv")
    assert imported.rows == ()
    assert {(row.column, row.code) for row in imported.rejected} == {("order_session", "cell_error")}
    assert [row.params["error"] for row in imported.rejected] == [row.value for row in imported.rejected]


@pytest.mark.parametrize(
    "error",
    [
        "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!",
        "#LEEG!", "#DEEL/0!", "#WAARDE!", "#VERW!", "#NAAM?", "#GETAL!", "#N/B", "#OVERLOOP!", "#VELD!",
        "#DĚLENÍ_NULOU!", "#HODNOTA!", "#ODKAZ!", "#NÁZEV?", "#ČÍSLO!", "#NENÍ_K_DISPOZICI", "#PŘESAH!",
        "#WERT!", "#BEZUG!", "#ZAHL!", "#NV", "#ÜBERLAUF!", "#n/a", "Err:502", "Fout:508", "Chyba:522", "########",
    ],
)  # fmt: skip
def test_every_error_is_known_in_every_kind_of_column(error) -> None:
    for reader in READERS:
        assert code_of(reader, f" {error}\u00a0") == "cell_error"
    assert code_of(MoneyColumn().read, error) == "cell_error"


@pytest.mark.parametrize("text", ["#1053", "#AB-12", "# 5", "#a!", "N/A", "Err: no", "Fout", "Error:12", "#web_7"])
def test_what_only_looks_like_an_error_is_text(text) -> None:
    assert read_text(text) == text
    assert read_identifier(text, "order_id") == text


@pytest.mark.parametrize("text", ["a\0b", "a\ud800", "\udfffb", "ě\0"])
@pytest.mark.parametrize("reader", READERS)
def test_text_that_nothing_can_hold_is_refused(reader, text) -> None:
    assert code_of(reader, text) == "broken_text"


def test_an_id_is_read_without_what_marks_it_as_text() -> None:
    imported = read("ids.csv")
    assert [row.order_session for row in imported.rows] == [
        "00123", "12E34", "123456789012345678", "00456", "00789", "00790",
    ]  # fmt: skip
    assert problems(imported) == [
        (4, "order_session", "1.2E+34", "session_mangled"),
        (6, "order_session", "123456789012345000", "session_mangled"),
    ]


@pytest.mark.parametrize("name", ["single-quotes.csv", "space-after-delim-id.csv"])
def test_quotes_around_a_cell_are_no_part_of_it(name) -> None:
    imported = read(name)
    assert imported.rejected == ()
    (row,) = imported.rows
    assert (row.order_session, row.email, row.city) == (("a" if "single" in name else "a-1"), "a@x.nl", "Den Haag")
    shown = preview_file(FILES / name, ImportOptions())
    assert {column.field: column.samples for column in shown.columns} == {
        "order_session": (row.order_session,), "email": (row.email,), "city": (row.city,),
    }  # fmt: skip
    assert set(shown.rows[0]) == {row.order_session, row.email, row.city}


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("'s-Hertogenbosch", "'s-Hertogenbosch"), ("'t Harde", "'t Harde"), ("rock 'n' roll", "rock 'n' roll"),
        ('="Utrecht"', "Utrecht"), ('"Haag ""Den"""', 'Haag "Den"'), ("=1+1", "=1+1"), ("''", None), ('=""', None),
        ("'Brno", "'Brno"), ("'Brno' ", "Brno"), ('"', '"'), ("'", "'"),
    ],
)  # fmt: skip
def test_an_apostrophe_of_a_town_stays(text, right) -> None:
    assert read_text(text) == right


@pytest.mark.parametrize(
    ("text", "right"), [("'00456", "00456"), ('="00789"', "00789"), ('"a"', "a"), ("'a'", "a"), ('=""', None)]
)
def test_an_id_loses_the_mark_of_text_only(text, right) -> None:
    assert read_identifier(text, "order_id") == right


@pytest.mark.parametrize("text", ['"a', 'a"', '="a'])
def test_half_of_a_pair_of_quotes_is_refused(text) -> None:
    assert code_of(lambda cell: read_identifier(cell, "order_id"), text) == "stray_quote"


def test_rows_of_one_order_belong_together_however_their_ids_are_quoted(tmp_path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "order_session;total;city\n=\"007\";12,50;\n'007;;Brno\n007;12,50;Brno\n 8;='1';\n", encoding="utf-8"
    )
    imported = read_orders(path, ImportOptions())
    assert [(row.order_session, row.city, row.total) for row in imported.rows] == [("007", "Brno", Decimal("12.50"))]
    assert problems(imported) == [(5, "total", "='1'", "not_money")]


def test_amounts_are_read_out_of_their_quotes_and_vote_on_the_decimal_sign() -> None:
    column = MoneyColumn()
    cells = ['="1.234"', '"12,50"', "'7,50'"]
    for cell in cells:
        column.look_at(cell)
    assert [column.read(cell).value for cell in cells] == [Decimal(1234), Decimal("12.50"), Decimal("7.50")]
