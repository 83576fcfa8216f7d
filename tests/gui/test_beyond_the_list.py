"""The window beyond the list: every way in works, on the demo shop, and tells the list what came of it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFileDialog

from gui.conventions import ConventionsDialog
from gui.fetch_orders import FetchDialog
from gui.only_in_ecomail import OnlyInEcomailDialog
from gui.watching import WatchDialog
from tests.support.gui_window import desktop

__all__ = ["desktop"]


@pytest.fixture
def window(desktop):
    opened = desktop().start()
    opened.until_idle()
    return opened


def test_orders_are_fetched_and_what_only_ecomail_has_is_found_and_counted(window) -> None:
    listed = window.shop.model.total
    window.window.beyond["fetch"].trigger()
    dialog = window.dialog()
    assert isinstance(dialog, FetchDialog)
    window.until(dialog.fetch_button.isEnabled)
    dialog.fetch_button.click()
    window.until_idle()
    assert "orders added" in dialog.note.text
    window.until(lambda: window.shop.model.total >= listed)
    dialog.close()
    window.until_idle()
    window.compare_all()
    window.shop.sidebar.only_in_ecomail.click()
    found = window.dialog()
    assert isinstance(found, OnlyInEcomailDialog)
    window.until_idle()
    found.search_button.click()
    window.until_idle()
    number = found.found.rowCount()
    shown = window.shop.sidebar.only_in_ecomail.text()
    assert shown.endswith(f": {number}") is (number > 0)
    found.close()


@pytest.mark.parametrize(("name", "kind"), [("conventions", ConventionsDialog), ("watch", WatchDialog)])
def test_the_other_dialogs_open_and_close(window, name, kind) -> None:
    window.window.beyond[name].trigger()
    dialog = window.dialog()
    assert isinstance(dialog, kind)
    window.until_idle()
    dialog.close()
    window.until_idle()


def test_a_report_is_saved_where_the_user_says(window, tmp_path, monkeypatch) -> None:
    file = tmp_path / "report.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(file), ""))
    window.window.beyond["report"].trigger()
    window.until_idle()
    assert file.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_the_menu_has_every_way_and_the_sheet_of_keys_names_them(window) -> None:
    titles = [action.text().replace("&", "") for action in window.window.menuBar().actions()]
    assert titles[2] == "Shop"
    assert all(action.isEnabled() for action in window.window.beyond.all())
