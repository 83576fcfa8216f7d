"""Exported lists and reports speak the user's language, and importing knows the list again in each of them."""

from __future__ import annotations

import itertools
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from core.domain.fields import FILE_COLUMNS
from core.domain.model import Action, FileRow, OrderKey, OrderState, OrderSummary, Presence
from core.files.columns import match_columns
from core.files.options import ImportOptions
from core.files.order_list import COLUMNS, export_row, worded
from core.files.preview import read_orders
from core.files.reports import ShopReport, chart, report_lines, write_report
from core.files.save import open_list
from gui.words.files import list_words, report_words
from gui.words.language import LanguageSwitcher

LOCALES = {"en": "en_GB", "nl": "nl_NL", "cs": "cs_CZ"}
SUMMARY = OrderSummary(
    OrderKey("1", "abc"), order_id="VZ-1", currency="EUR", shop_total=Decimal("24.90"), ecomail_total=Decimal("20.00"),
    state=OrderState.DIFFERS, action=Action.UPDATE, tracked=True, presence=Presence.PRESENT,
    date=datetime(2026, 8, 3, 12, tzinfo=UTC),
)  # fmt: skip
ROW = FileRow("abc", "1", order_id="VZ-1", total=Decimal("24.90"), currency="EUR")
IN_WORDS = {
    "en": ("Different", "Update", "yes"),
    "nl": ("Verschilt", "Bijwerken", "ja"),
    "cs": ("Liší se", "Aktualizovat", "ano"),
}


@pytest.fixture(params=list(LOCALES))
def language(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Iterator[str]:
    before = QLocale()
    switcher = LanguageSwitcher(qapp, QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    switcher.choose(request.param)
    QLocale.setDefault(QLocale(LOCALES[request.param]))
    yield request.param
    switcher.choose("en")
    QLocale.setDefault(before)


def test_a_list_is_in_words_and_no_machine_name_is_left(language: str) -> None:
    words = list_words("Vaas & Zo")
    row = worded(export_row(SUMMARY, ROW, None, UTC), words)
    cells = dict(zip(COLUMNS, row, strict=True))
    assert (cells["state"], cells["action"], cells["tracked"]) == IN_WORDS[language]
    headings = [words.say(name) for name in COLUMNS]
    assert not [heading for heading in headings if "_" in heading]
    assert len(set(headings)) == len(headings)


def test_importing_knows_the_first_columns_again_and_no_other(language: str) -> None:
    del language
    words = list_words("Vaas & Zo")
    found = match_columns([words.say(name) for name in COLUMNS], {}, file="list.csv")
    assert found == {column.name: number for number, column in enumerate(FILE_COLUMNS)}


def test_a_spreadsheet_of_the_country_splits_the_cells_and_reads_the_amounts(language: str, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    words = list_words("Vaas & Zo")
    with open_list(path, words=words) as file:
        file.add([worded(export_row(SUMMARY, ROW, None, UTC), words)])
    line = path.read_text(encoding="utf-8-sig").splitlines()[1]
    assert ('";"' in line, "24,90" in line) == ((False, False) if language == "en" else (True, True))


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_importing_the_list_again_changes_nothing(language: str, tmp_path: Path, ending: str) -> None:
    del language
    path = tmp_path / f"list{ending}"
    rows = [
        ROW,
        structs.replace(ROW, order_session="def", order_id="VZ-2", total=Decimal("1.234")),
        structs.replace(ROW, order_session="ghi", order_id="VZ-3", total=None),
    ]
    words = list_words("Vaas & Zo")
    with open_list(path, words=words) as file:
        for row in rows:
            known = structs.replace(SUMMARY, key=OrderKey("1", row.order_session), order_id=row.order_id or "")
            file.add([worded(export_row(known, row, None, UTC), words)])
    imported = read_orders(path, ImportOptions())
    assert imported.rejected == ()
    assert [structs.replace(row, file="", line=0) for row in imported.rows] == rows


@pytest.mark.parametrize("ending", [".csv", ".html", ".xlsx"])
def test_a_report_is_in_words(language: str, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"report{ending}"
    words = report_words("Vaas & Zo")
    lines = report_lines([SUMMARY], UTC)
    write_report(path, [ShopReport(shop="Vaas & Zo", lines=lines)], title=words.title, words=words)
    if ending != ".xlsx":
        text = path.read_text(encoding="utf-8-sig")
        assert IN_WORDS[language][0] in text
        assert "2026-08" not in text
        assert "ecomail_total" not in text


def test_no_name_of_a_month_runs_into_the_next_in_the_picture_of_a_report(language: str) -> None:
    del language
    font = QFont()
    font.setPixelSize(11)  # as the picture says
    dates = [datetime(2026, month, 3, tzinfo=UTC) for month in range(1, 13)]
    orders = [structs.replace(SUMMARY, key=OrderKey("1", f"{date}"), date=date) for date in (*dates, None)]
    picture = ET.fromstring(chart(report_lines(orders, UTC), report_words("Vaas & Zo")))  # noqa: S314 - our own
    names = [text for text in picture.iter("{http://www.w3.org/2000/svg}text") if text.get("text-anchor") == "middle"]
    assert len({text.get("y") for text in names}) == 2, "the year stands below the month"
    by_line = sorted((float(text.get("y", "")), float(text.get("x", "")), text.text or "") for text in names)
    assert len(by_line) > 2 * 12, "and the orders without a date have a place as well"
    for (y, x, word), (next_y, next_x, next_word) in itertools.pairwise(by_line):
        room = sum(map(QFontMetricsF(font).horizontalAdvance, (word, next_word))) / 2
        assert next_y != y or next_x - x > room, (word, next_word)
