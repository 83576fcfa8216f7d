"""Sentences of the core that count go by the number in every language: one order, two orders, five orders."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from core.domain.errors import ImportBrokenOffError
from core.domain.messages import COUNTED, FAILURES, TEMPLATES, text
from core.domain.model import Notice
from gui.words.orders import notice_text
from gui.words.problems import describe
from tests.translations import ts_files

WAITS = {
    "en": ("1 order waits: why", "2 orders wait: why", "5 orders wait: why"),
    "nl": ("1 bestelling wacht: why", "2 bestellingen wachten: why", "5 bestellingen wachten: why"),
    "cs": ("1 objednávka čeká: why", "2 objednávky čekají: why", "5 objednávek čeká: why"),
}


@pytest.mark.parametrize("language", WAITS)
def test_a_notice_goes_by_its_number(qapp: QApplication, language: str) -> None:
    translator = QTranslator()
    assert translator.load(str(ts_files.qm_path(language)))
    qapp.installTranslator(translator)
    try:
        said = [notice_text(Notice("night_waits", {"count": str(count), "reason": "why"})) for count in (1, 2, 5)]
    finally:
        qapp.removeTranslator(translator)
    assert tuple(said) == WAITS[language]


def test_the_command_line_says_the_number_too() -> None:
    assert text(Notice("night_waits", {"count": "26", "reason": "why"})) == "26 orders wait: why"


def test_a_failure_goes_by_its_number(qapp: QApplication) -> None:
    translator = QTranslator()
    assert translator.load(str(ts_files.qm_path("cs")))
    qapp.installTranslator(translator)
    try:
        told = describe(ImportBrokenOffError(file="a.csv", count="1")).detail
    finally:
        qapp.removeTranslator(translator)
    assert "po 1 objednávce" in told


def test_what_counts_says_its_number_once() -> None:
    templates = [*TEMPLATES.values(), *(part for failure in FAILURES.values() for part in failure)]
    assert [each for each in templates if COUNTED in each and "{count}" in each.split(COUNTED)[0]] == []
