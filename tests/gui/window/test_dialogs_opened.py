"""The dialogs beside the list: every way in works, on the demo shop, and tells the list what came of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtWidgets import QFileDialog

from core.demo_shop.shop import DemoShop, csv_path
from gui.dialogs.conventions import ConventionsDialog
from gui.dialogs.fetch_orders import FetchDialog
from gui.dialogs.only_in_ecomail import OnlyInEcomailPage
from gui.dialogs.report import ReportPage
from gui.dialogs.watch_folder import WatchDialog
from gui.window.actions import OF_THE_SHOP
from tests.support.gui_over_http import desktop, far_side, import_by_dropping, user
from tests.support.gui_window import Desktop

__all__ = ["desktop", "far_side", "user"]


@pytest.fixture
def window(desktop):
    opened = desktop().start()
    opened.until_idle()
    return opened


def test_orders_are_fetched_and_what_only_ecomail_has_is_found_and_counted(window) -> None:
    listed = window.shop.model.total
    window.window.known_actions["fetch"].trigger()
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
    found = window.page(OnlyInEcomailPage)
    window.until_idle()
    found.search_button.click()
    window.until_idle()
    number = found.found.rowCount()
    shown = window.shop.sidebar.only_in_ecomail.text()
    assert shown.endswith(f": {number}") is (number > 0)
    found.close()


@pytest.mark.parametrize(("name", "kind"), [("conventions", ConventionsDialog), ("watch", WatchDialog)])
def test_the_other_dialogs_open_and_close(window, name, kind) -> None:
    window.window.known_actions[name].trigger()
    dialog = window.dialog()
    assert isinstance(dialog, kind)
    window.until_idle()
    dialog.close()
    window.until_idle()


def test_a_report_is_saved_where_the_user_says(window, tmp_path, monkeypatch) -> None:
    file = tmp_path / "report.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(file), ""))
    window.window.known_actions["report"].trigger()
    page = window.page(ReportPage)
    window.until(page.save_button.isEnabled)
    page.save_button.click()
    window.until_idle()
    assert file.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_over_http_the_shop_s_own_orders_come_in_and_a_stray_transaction_is_found(
    user: Desktop, far_side: DemoShop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    header, *lines = csv_path().read_text("utf-8-sig").splitlines()
    file = tmp_path / "some.csv"
    file.write_text("\n".join([header, *lines[40:]]), "utf-8")
    import_by_dropping(user, file)
    listed = user.shop.model.total
    stray = structs.replace(far_side.ecomail.transactions[0], id=90_001, order_id="STRAY-1")
    far_side.ecomail.transactions.append(stray)
    user.window.known_actions["fetch"].trigger()
    fetch = user.dialog()
    assert isinstance(fetch, FetchDialog)
    user.until(fetch.fetch_button.isEnabled)
    fetch.fetch_button.click()
    user.until_idle()
    user.until(lambda: user.shop.model.total > listed)
    fetch.close()
    user.compare_all()
    user.shop.sidebar.only_in_ecomail.click()
    found = user.page(OnlyInEcomailPage)
    user.until_idle()
    found.search_button.click()
    user.until_idle()
    assert found.found.rowCount() >= 1
    found.close()
    user.window.known_actions["conventions"].trigger()
    conventions = user.dialog()
    user.until_idle()
    conventions.close()
    user.until_idle()
    report = tmp_path / "report.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(report), ""))
    user.window.known_actions["report"].trigger()
    page = user.page(ReportPage)
    user.until(page.save_button.isEnabled)
    page.save_button.click()
    user.until_idle()
    assert report.stat().st_size > 100
    assert not [entry for entry in far_side.journal.exchanges if entry.applied], "nothing was changed by looking"
    assert [entry for entry in far_side.journal.of("wemasy") if entry.path.endswith("/orders/all")]


def test_the_menu_has_every_way_and_the_sheet_of_keys_names_them(window) -> None:
    titles = [action.text().replace("&", "") for action in window.window.menuBar().actions()]
    assert titles[2] == "Shop"
    assert all(window.window.known_actions[name].isEnabled() for name in OF_THE_SHOP)
