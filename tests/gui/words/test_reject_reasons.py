"""Every kind of reason for which a row can be refused has one sentence, in three languages, and a heading."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

import core.files
from core.domain.messages import TEMPLATES, names_in
from core.domain.results import RejectedRow
from gui.words.orders import Kind, for_the_window, kind_text, notice_text
from tests.translations import ts_files

OTHERS = ("nl", "cs")
SOURCES = sorted(Path(core.files.__file__).parent.glob("*.py"))
CODES = {
    code
    for path in SOURCES
    for code in re.findall(
        r'(?:CellError\(\s*|code=|_refused\(kept\.row, "\w*", )"(\w+)"', path.read_text(encoding="utf-8")
    )
}


def row_of(code: str, **params: str) -> RejectedRow:
    return RejectedRow(line=2, column="city", value="#N/B", code=code, params=params)


def test_the_codes_are_found_in_the_source() -> None:
    assert {"cell_error", "date_ambiguous", "date_swapped", "not_a_date", "not_money", "session_missing"} <= CODES
    assert {"conflict", "quote", "date_missing", "other_website"} <= CODES


def test_every_code_has_one_sentence_and_every_sentence_its_code() -> None:
    made = {row_of(code).reason.code for code in CODES} | {row_of("session_mangled").reason.code}
    made.add(row_of("conflict", first_line="2").reason.code)
    assert made == {code for code in TEMPLATES if code.startswith("row_")}


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("code", sorted(CODES))
def test_a_reason_is_told_in_the_users_language(qapp: QApplication, code: str, language: str) -> None:
    template = for_the_window(TEMPLATES[row_of(code).reason.code])
    params = {name: f"<{name}>" for name in names_in(template)}
    row = row_of(code, **params)
    in_english = notice_text(row.reason)
    translator = QTranslator()
    assert translator.load(str(ts_files.qm_path(language)))
    qapp.installTranslator(translator)
    try:
        told = notice_text(row.reason)
        assert told != in_english
        assert all(value in told for value in params.values())
    finally:
        qapp.removeTranslator(translator)


FETCHED = {"date_missing", "other_website", "quote"}
"""Of a list that was fetched, whose refused rows have no page of their own."""


@pytest.mark.parametrize("code", sorted(CODES - FETCHED))
def test_a_kind_has_a_heading_of_its_own(qapp: QApplication, code: str) -> None:
    assert kind_text(Kind.of(row_of(code))) != kind_text(Kind("another", "city"))


def test_the_error_of_a_spreadsheet_is_named(qapp: QApplication) -> None:
    assert "#WAARDE!" in notice_text(row_of("cell_error", error="#WAARDE!").reason)
