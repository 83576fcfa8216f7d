"""How much a new user has to do: clicks and typing from the first start to the first order that is verified."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QPushButton, QWidget

from core.demo_shop.shop import DEMO_ECOMAIL_KEY, DEMO_WEMASY_TOKEN, DemoShop
from core.domain.pushes import Outcome
from core.domain.settings import ShopSettings
from core.store.settings_file import SettingsFile
from core.system.keyring import CredentialStore
from gui.import_wizard.wizard import ImportWizard
from gui.review.dialog import PushReviewDialog
from gui.settings.dialog import SettingsDialog
from tests.far_side.observer import violations
from tests.support.few_orders import file_of_few_orders
from tests.support.gui_window import Desktop, desktop
from tests.support.http_server import serve

__all__ = ["desktop"]

MOST_CLICKS_ON_THE_DEMO_SHOP = 8
MOST_CLICKS_ON_A_REAL_SHOP = 15
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Walk:
    """Does what a person does, and counts it."""

    def __init__(self, user: Desktop) -> None:
        self.user = user
        self.clicks = 0
        self.typed: list[str] = []

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        self.user.until(lambda: widget.isVisible() and widget.isEnabled())
        self.clicks += 1
        self.user.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place or QPoint())

    def click_row(self, view: QAbstractItemView, row: int, modifier: Qt.KeyboardModifier | None = None) -> None:
        self.user.until(lambda: view.isVisible() and view.model().rowCount() > row)
        place = view.visualRect(view.model().index(row, 0)).center()
        self.clicks += 1
        held = modifier or Qt.KeyboardModifier.NoModifier
        self.user.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, held, place)

    def click_tool(self, action: str) -> None:
        self.user.until(self.user.window.known_actions[action].isEnabled)
        self.user.until(lambda: not self.user.window.findChildren(PushReviewDialog))
        self.clicks += 1
        self.user.click(action)

    def type(self, text: str) -> None:
        """Into whatever has the focus: nobody has to look for the field."""
        field = self.user.window.focusWidget() if not self.user.dialogs() else self.user.dialogs()[0].focusWidget()
        assert field is not None, "nothing has the focus"
        self.typed.append(text)
        self.user.qtbot.keyClicks(field, text)

    def send_two_of_those_that_need_me(self) -> None:
        """From a compared list to orders that were read back in Ecomail."""
        user = self.user
        user.until(lambda: not user.window.work.is_busy and user.shop.model.sendable() > 1)
        user.until_idle()
        self.click_row(user.shop.table, _first_sendable(user))
        self.click_row(user.shop.table, _first_sendable(user) + 1, SHIFT)
        self.click_tool("review")
        review = user.dialog()
        assert isinstance(review, PushReviewDialog)
        send = review.findChild(QPushButton, "send")
        assert isinstance(send, QPushButton)
        self.click(send)
        user.until(lambda: review.run_result is not None)
        assert review.run_result is not None
        assert [push.outcome for push in review.run_result.pushes] == [Outcome.VERIFIED] * 2
        assert len(review.run_result.pushes) == 2
        user.until_idle()
        review.close()


def _first_sendable(user: Desktop) -> int:
    model = user.shop.model
    pairs = range(model.rowCount() - 1)
    return next(row for row in pairs if model.sendable([model.key_at(row), model.key_at(row + 1)]) == 2)


def test_on_the_demo_shop_a_few_clicks_and_no_typing_lead_to_verified_orders(desktop: Callable[..., Desktop]) -> None:
    user = desktop(demo=False, few=True).start()
    walk = Walk(user)
    with user.qtbot.waitSignal(user.window.shop_opened, timeout=60_000):
        walk.click(user.shop.first_run.demo_button)
    walk.click_tool("compare_all")
    walk.send_two_of_those_that_need_me()
    assert walk.clicks <= MOST_CLICKS_ON_THE_DEMO_SHOP
    assert walk.typed == []


def test_on_a_real_shop_only_the_website_id_and_the_keys_are_typed(
    desktop: Callable[..., Desktop], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    far_side, orders = DemoShop(), file_of_few_orders(tmp_path)
    monkeypatch.setattr("core.shop.profiles.CredentialStore", CredentialStore.in_memory)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(orders), ""))
    with serve(far_side.handle_wemasy, far_side.handle_ecomail) as (wemasy, ecomail):
        SettingsFile(tmp_path / "data" / "profiles" / "default" / "settings.json").save(
            ShopSettings(wemasy_base_url=f"{wemasy.base_url}/api", ecomail_base_url=ecomail.base_url)
        )
        user = desktop(demo=False).start()
        walk = Walk(user)
        _set_up_the_shop(walk)
        _bring_orders_in(walk)
        walk.send_two_of_those_that_need_me()
        user.close()
    assert walk.clicks <= MOST_CLICKS_ON_A_REAL_SHOP
    assert walk.typed == ["1", DEMO_ECOMAIL_KEY, DEMO_WEMASY_TOKEN]
    assert violations(far_side) == []


def _set_up_the_shop(walk: Walk) -> None:
    walk.click(walk.user.shop.first_run.shop_step.button)
    settings = walk.user.dialog()
    assert isinstance(settings, SettingsDialog)
    walk.type("1")
    walk.click_row(settings.sections, 1)
    walk.type(DEMO_ECOMAIL_KEY)
    walk.click(settings.keys.panels[1].field)
    walk.type(DEMO_WEMASY_TOKEN)
    walk.click(settings.ok_button)
    walk.user.until(lambda: not walk.user.dialogs())
    walk.user.until_idle()
    assert walk.user.shop.first_run.isVisible(), "setting up leads back to the first page"
    assert walk.user.shop.first_run.keys_step.done


def _bring_orders_in(walk: Walk) -> None:
    walk.click(walk.user.shop.first_run.drop_area.button)
    walk.clicks += 2  # the file, and *Open*, in the dialog of the system
    wizard = walk.user.dialog()
    assert isinstance(wizard, ImportWizard)
    walk.user.until(lambda: wizard.current_step is wizard.columns_step)
    walk.click(wizard.next_button)
    walk.user.until(lambda: wizard.current_step is not wizard.columns_step)
    if wizard.current_step is wizard.problems_step:
        walk.click(wizard.next_button)
    walk.click(wizard.compare_button)
    walk.user.until(lambda: walk.user.window.work.is_busy)
