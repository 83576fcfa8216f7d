# ruff: noqa: RUF001 - the full-width signs are what is tested
"""What a spreadsheet could run is guarded, and the guard comes off again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.files.spreadsheet_text import guard, unguard


@pytest.mark.parametrize(
    "text", ["=1+1", "+31 6 1234", "-x", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－x", "＠x", " =1", "'=1"]
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


@given(st.text(alphabet="'=+-@\t\r\n; ＝x5\u00a0,.", max_size=12) | st.text())
def test_the_guard_always_comes_off(text):
    assert unguard(guard(text)) == text
