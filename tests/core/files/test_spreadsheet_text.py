# ruff: noqa: RUF001 - the full-width signs are what is tested
"""What a spreadsheet could run is guarded, and the guard comes off again."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.files.spreadsheet_text import guard, unguard
from core.files.writers import CsvWriter


@pytest.mark.parametrize(
    "text", ["=1+1", "+31 6 1234", "-x", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－x", "＠x", " =1", "'=1", '"=1+1']
)
def test_text_that_would_run_gets_an_apostrophe(text):
    assert guard(text).startswith("'")
    assert unguard(guard(text)) == text


@pytest.mark.parametrize("text", ["", "Praha", "O'Brien", "'s-Hertogenbosch", "a=b", "-5", "+5", "-12.50", "1-2"])
def test_other_text_stays_as_it_is(text):
    assert guard(text) == text
    assert unguard(text) == text


def test_a_formula_behind_another_programs_delimiter_is_guarded_too():
    assert guard("x;=cmd|' /C calc'!A0") == "x;'=cmd|' /C calc'!A0"
    assert guard("x,=cmd|' /C calc'!A0") == "x,'=cmd|' /C calc'!A0"


@pytest.mark.parametrize("decimal_comma", [True, False])
@pytest.mark.parametrize("between", [";", ",", "\t"])
@pytest.mark.parametrize("text", ["x{}=1+1{}y", 'x{}"=1+1{}y', "x{} '\"=1+1{}y"])
def test_a_list_holds_no_formula_however_a_spreadsheet_splits_it(text, between, decimal_comma):
    stream = io.BytesIO()
    writer = CsvWriter(stream, ["a", "b"], decimal_comma=decimal_comma)
    writer.add([["first", text.format(between, between)]])
    lines = stream.getvalue().decode("utf-8-sig").splitlines(keepends=True)
    for delimiter in ",;\t":
        cells = [cell for row in csv.reader(lines, delimiter=delimiter) for cell in row]
        assert [cell for cell in cells if cell.lstrip(" '\"\u00a0").startswith("=") and cell[0] != "'"] == []


@given(st.text(alphabet="\"'=+-@\t\r\n; ＝x5\u00a0,.", max_size=12) | st.text())
def test_the_guard_always_comes_off(text):
    assert unguard(guard(text)) == text
