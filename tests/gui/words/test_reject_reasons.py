"""Every kind of reason for which a cell can be refused has a sentence and a heading in the window."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import core.files
from core.domain.results import RejectedRow
from gui.words.orders import Kind, kind_text, reason_text

SOURCES = sorted(Path(core.files.__file__).parent.glob("*.py"))
CODES = {
    code
    for path in SOURCES
    for code in re.findall(r'(?:CellError\(\s*|code=)"(\w+)"', path.read_text(encoding="utf-8"))
    if code != "conflict"  # whose two lines are in its params
}


def test_the_codes_are_found_in_the_source() -> None:
    assert {"cell_error", "date_ambiguous", "date_swapped", "not_a_date", "not_money", "session_missing"} <= CODES


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_reason_has_a_sentence_of_its_own(qapp, code) -> None:
    row = RejectedRow(line=2, column="city", value="#N/B", reason="in English", code=code, params={"error": "#N/B"})
    assert reason_text(row) != row.reason
    assert "{" not in reason_text(row)
    assert kind_text(Kind.of(row)) != kind_text(Kind("another", "city"))


def test_the_error_of_a_spreadsheet_is_named(qapp) -> None:
    row = RejectedRow(line=2, column="city", value="", reason="", code="cell_error", params={"error": "#WAARDE!"})
    assert "#WAARDE!" in reason_text(row)
