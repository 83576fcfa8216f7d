"""The window on a bad day: no password store, orders that cannot be checked, a full disk."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from core.demo_shop.shop import DEMO_ECOMAIL_KEY, DemoShop, csv_path
from core.domain.errors import StoreWriteError
from core.store.order_table import OrderTable
from core.system.keyring import MemoryBackend, Service
from gui.kit.error_box import ErrorBox
from gui.order_list.filters import Chip
from gui.settings.keys import KeyPanel
from tests.far_side import faults
from tests.support.gui_over_http import click, desktop, far_side, import_by_dropping, user
from tests.support.gui_window import Desktop

__all__ = ["desktop", "far_side", "user"]


@pytest.fixture
def some_orders(tmp_path: Path) -> Path:
    header, *lines = csv_path().read_text("utf-8-sig").splitlines()
    file = tmp_path / "some.csv"
    file.write_text("\n".join([header, *lines[:6]]), "utf-8")
    return file


def test_a_key_that_is_kept_until_the_end_is_enough_without_a_password_store(
    user: Desktop, some_orders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def absent(*_args: str) -> None:
        raise OSError(errno.ENOENT, "no password store here")

    for name in ("get_password", "set_password", "delete_password"):
        monkeypatch.setattr(MemoryBackend, name, absent)  # stands for the system's
    import_by_dropping(user, some_orders)
    user.window.tasks.open_settings("keys")
    settings = user.dialog()
    panel = next(each for each in settings.findChildren(KeyPanel) if each.service is Service.ECOMAIL)
    user.until_idle()
    user.qtbot.keyClicks(panel.field, DEMO_ECOMAIL_KEY)
    click(user, panel.session_button)
    user.until_idle()
    settings.close()
    user.until_idle()
    user.compare_all()
    assert user.window.findChildren(ErrorBox) == []
    assert user.shop.model.count(Chip.NOT_COMPARED) == 0


def test_nothing_is_called_finished_while_orders_could_not_be_checked(
    user: Desktop, far_side: DemoShop, some_orders: Path
) -> None:
    import_by_dropping(user, some_orders)
    far_side.wemasy.faults.add(faults.status(422), times=None)
    user.compare_all()
    number = user.shop.model.count(Chip.COULD_NOT_CHECK)
    assert number
    user.shop.sidebar.choose(Chip.NEEDS_YOU)
    said = user.window.strip._text.text()
    assert "could not be checked" in said
    assert "Nothing needs you" not in said
    assert "agree" not in user.shop.list_page._note._text.text()
    assert not user.shop.sidebar.button(Chip.NEEDS_YOU).finished


def test_a_comparison_that_could_not_be_kept_is_no_all_clear(
    user: Desktop, some_orders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_by_dropping(user, some_orders)
    user.compare_all()
    for chip in (Chip.NEEDS_YOU, Chip.COULD_NOT_CHECK):
        keys = user.shop.model.keys_of(chip)
        user.program.runner.start(lambda _progress, _stop, keys=keys: user.shop.shop.orders.remove(keys))
        user.until_idle()
    user.shop.refresh_orders()
    user.until_idle()
    assert user.shop.sidebar.button(Chip.NEEDS_YOU).finished

    def full(*_args: object) -> None:
        raise StoreWriteError(file="orders.sqlite3", reason="no space left")

    with monkeypatch.context() as disk:
        disk.setattr(OrderTable, "save_many", full)  # what SQLite says of a full disk
        user.window.known_actions["compare_anew"].trigger()
        user.until(lambda: user.window.findChildren(ErrorBox))
        user.until_idle()
    assert not user.shop.sidebar.button(Chip.NEEDS_YOU).finished
    assert "Nothing needs you" not in user.window.strip._text.text()
    for box in user.window.findChildren(ErrorBox):
        box.close()
    user.until_idle()
    user.compare_all()
    assert user.shop.sidebar.button(Chip.NEEDS_YOU).finished
