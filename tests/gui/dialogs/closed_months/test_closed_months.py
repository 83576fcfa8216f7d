"""A month closed in the window: its PDF and its file, the question before it is closed again, and the check."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from core.files.statement_file import check_file
from gui.dialogs.closed_months import ClosedMonthsDialog
from gui.history.pdf import to_pdf
from gui.words.files import statement_words
from gui.words.language import LanguageSwitcher
from gui.words.tone import Tone
from tests.pictures.scenes import LOCALES
from tests.support.gui_sandbox import SmallShop
from tests.support.gui_shop import until_idle


@pytest.fixture
def dialog(qtbot, small_shop: SmallShop):
    shown = ClosedMonthsDialog(small_shop.shop, small_shop.runner, to_pdf)
    qtbot.addWidget(shown)
    shown.show()
    until_idle(qtbot, small_shop.runner)
    yield shown
    shown.close()


@pytest.fixture
def press(qtbot, small_shop: SmallShop):
    def do(button):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        until_idle(qtbot, small_shop.runner)
        until_idle(qtbot, small_shop.runner)

    return do


@pytest.fixture
def save_as(monkeypatch: pytest.MonkeyPatch):
    return lambda path: monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))


@pytest.fixture
def look_at(monkeypatch: pytest.MonkeyPatch):
    return lambda path: monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))


def test_a_month_is_closed_with_a_pdf_and_listed(dialog, press, save_as, tmp_path):
    page = tmp_path / "february.pdf"
    save_as(page)
    assert dialog.months.currentData() == "2026-02"
    press(dialog.save_button)
    assert dialog.note.tone is Tone.GOOD
    assert "february.pdf" in dialog.note.text
    assert page.read_bytes().startswith(b"%PDF")
    checked = check_file(page)
    assert (checked.problems, checked.page) == ((), page)
    texts = [dialog.closed.index(0, column).data() for column in range(4)]
    assert texts[1] == "5"
    assert texts[3] == checked.statement.seal
    assert "(closed)" in dialog.months.currentText()


def test_closed_again_only_when_that_is_wanted(dialog, press, save_as, tmp_path):
    save_as(tmp_path / "one.pdf")
    press(dialog.save_button)
    first = check_file(tmp_path / "one.pdf").statement
    save_as(tmp_path / "two.pdf")
    press(dialog.save_button)
    (box,) = dialog.findChildren(QMessageBox)
    press(box.button(QMessageBox.StandardButton.Cancel))
    assert not (tmp_path / "two.pdf").exists()
    press(dialog.save_button)
    box = dialog.findChildren(QMessageBox)[-1]
    press(next(each for each in box.buttons() if box.buttonRole(each) == QMessageBox.ButtonRole.AcceptRole))
    assert check_file(tmp_path / "two.pdf").statement.head.replaces == first.seal


def test_a_statement_is_checked_with_the_history(dialog, press, save_as, look_at, tmp_path):
    page, file = tmp_path / "february.pdf", tmp_path / "february.json"
    save_as(page)
    press(dialog.save_button)
    look_at(file)
    press(dialog.check_button)
    assert (dialog.note.tone, "unchanged" in dialog.note.text) == (Tone.GOOD, True)
    file.write_text(file.read_text("utf-8").replace("ORD-3", "ORD-8"), "utf-8")
    press(dialog.check_button)
    assert (dialog.note.tone, "is not as it was" in dialog.note.text) == (Tone.BAD, True)
    look_at(tmp_path / "orders.csv")
    press(dialog.check_button)
    assert dialog.note.tone is Tone.BAD


def test_nothing_is_closed_where_no_file_is_chosen(dialog, press, save_as):
    save_as("")
    press(dialog.save_button)
    assert dialog.closed.rowCount() == 0


WORDS = {
    "nl": ["Ontbreekt in Ecomail", "februari 2026", "45,00"],
    "cs": ["Chybí v Ecomailu", "únor 2026", "45,00"],
}


@pytest.fixture(params=WORDS)
def language(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Iterator[str]:
    before = QLocale()
    switcher = LanguageSwitcher(qapp, QSettings(str(tmp_path / "words.ini"), QSettings.Format.IniFormat))
    switcher.choose(request.param)
    QLocale.setDefault(QLocale(LOCALES[request.param]))
    yield request.param
    switcher.choose("en")
    QLocale.setDefault(before)


def test_the_page_is_in_the_language_of_the_window(language, dialog, press, save_as, tmp_path):
    save_as(tmp_path / "february.html")
    press(dialog.save_button)
    page = (tmp_path / "february.html").read_text("utf-8")
    assert [word for word in WORDS[language] if word not in page] == []
    assert "Missing" not in page


def test_what_keeps_an_order_from_being_sent_is_said_in_words():
    words = statement_words()
    assert words.reason("balance", "EUR") == "Sums do not add up"
    assert words.reason("currency", "USD") == "No rate for USD"
    assert words.field("order_id") == "Whole order"
