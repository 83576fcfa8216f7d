"""Another language at once: every word of the window changes, and every key of a menu reaches one entry."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QMenu, QMenuBar, QWidget

from tests.support.gui_window import desktop
from tests.translations import ts_files

__all__ = ["desktop"]
LANGUAGES = ("en", "nl", "cs")


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    """The application outlives its windows here."""
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)


def switch(user, language: str) -> None:
    """As the menu does; the shop's part of the window is made anew."""
    before = user.shop
    language_before = user.program._language.current
    user.program._language.choose(language)
    if language != language_before:
        user.until(lambda: user.window.shop_view not in (None, before))
    user.until_idle()


def menus_of(bar: QMenuBar) -> Iterator[QMenu]:
    for action in bar.actions():
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield menu


def mnemonics(texts: list[str]) -> Counter[str]:
    found = (re.search(r"&(\w)", text.replace("&&", "")) for text in texts)
    return Counter(match[1].casefold() for match in found if match)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_reaches_one_entry_of_a_menu(desktop, language: str) -> None:
    user = desktop().start()
    switch(user, language)
    bar = user.window.menuBar()
    for texts in (
        [action.text() for action in bar.actions()],
        *([action.text() for action in menu.actions()] for menu in menus_of(bar)),
    ):
        assert [key for key, count in mnemonics(texts).items() if count > 1] == [], texts


def shown_texts(window: QWidget) -> Iterator[str]:
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
            for column in range(model.columnCount()):
                yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
                yield from (str(model.index(row, column).data() or "") for row in range(min(20, model.rowCount())))
        yield widget.toolTip()
        yield widget.accessibleName()
    bar = window.menuBar()
    for menu in menus_of(bar):
        yield from (action.text() for action in menu.actions())


def plain(text: str) -> str:
    return text.replace("&", "")


@pytest.mark.parametrize("language", ["nl", "cs"])
def test_no_english_stays_when_the_language_is_switched(desktop, language: str) -> None:
    translations = ts_files.read(ts_files.ts_path(language))
    english = {plain(key.source) for key, forms in translations.items() if forms[0] != key.source}
    same_in_both = {plain(forms[0]) for forms in translations.values()}
    user = desktop(few=True).start()
    switch(user, "en")
    user.compare_all()
    user.open_card(user.shop.model.key_at(0))
    before = set(map(plain, shown_texts(user.window))) & english
    assert len(before) > 20  # what is looked for is there
    switch(user, language)
    user.open_card(user.shop.model.key_at(0))
    left = set(map(plain, shown_texts(user.window))) & english - same_in_both
    assert left == set()
