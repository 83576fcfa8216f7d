"""How much a new user has to do: clicks and typing from the first start to the first order that is verified."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QFileDialog, QMessageBox, QPushButton, QWidget

from core.demo_shop.cases import BLOCKED, PLANTED, REFUSED
from core.demo_shop.shop import DEMO_ECOMAIL_KEY, DEMO_WEMASY_TOKEN, DemoShop, planted
from core.domain.pushes import Outcome
from core.domain.settings import ShopSettings
from core.store.settings_file import SettingsFile
from core.system.keyring import CredentialStore
from gui.dialogs.settle_alike import AlikeDialog
from gui.import_wizard.wizard import ImportWizard
from gui.order_list.filters import Chip
from gui.review.dialog import PushReviewDialog, Stage
from tests.far_side.observer import violations
from tests.support.few_orders import file_of_few_orders
from tests.support.gui_window import YES, Desktop, answer_of, desktop
from tests.support.http_server import serve

__all__ = ["desktop"]

MOST_CLICKS_ON_THE_DEMO_SHOP = 8
MOST_CLICKS_ON_A_REAL_SHOP = 15
MOST_CLICKS_TO_NOTHING_NEEDS_YOU = 12
"""Of the whole demo shop: alike ones are settled with one answer, the rest is taken off the list."""
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


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

    def click_row_of(self, kind: str) -> None:
        """The row of the newest order of this kind, in the list as it is."""
        session = [demo.order_session for demo in planted() if demo.kind == kind][-1]
        model = self.user.shop.model
        row = next(row for row in range(model.rowCount()) if model.key_at(row).order_session == session)
        self.user.shop.table.scrollTo(model.index(row, 0))
        if self.user.shop.table.current_key() != model.key_at(row):
            self.click_row(self.user.shop.table, row)
        self.user.until(lambda: self.card_of(session))

    def card_of(self, session: str) -> bool:
        card = self.user.shop.card.card
        return card is not None and card.record.key.order_session == session

    def click_on_card(self, text: str) -> QDialog:
        """A button beside a reason on the card, and the question that it leads to."""
        buttons = (button for banner in self.user.shop.card.banners() for button in banner.buttons())
        self.click(next(button for button in buttons if button.text() == text))
        question = self.user.dialog()
        assert isinstance(question, AlikeDialog)
        return question

    def answer(self, question: QDialog, text: str) -> None:
        self.click(answer_of(question, text))
        self.user.until(lambda: not self.user.dialogs())
        self.user.until(lambda: not self.user.window.work.is_busy)
        self.user.until_idle()

    def send_everything(self) -> None:
        """Of all orders: where several are selected, the button means these alone."""
        self.user.qtbot.keyClick(self.user.shop.table, Qt.Key.Key_End)
        self.user.until(lambda: len(self.user.shop.selected_keys()) < 2)
        self.click_tool("review")
        review = self.user.dialog()
        assert isinstance(review, PushReviewDialog)
        send = review.findChild(QPushButton, "send")
        assert isinstance(send, QPushButton)
        self.click(send)
        self.user.until(lambda: review.stage is Stage.DONE)
        self.user.until_idle()
        self.clicks += 1
        review.close()
        self.user.until_idle()

    def settle(self, kind: str, button: str, answer: str) -> None:
        """All orders of this kind with one answer; what that leads to has ended when this does."""
        model, number = self.user.shop.model, PLANTED[kind]
        waiting = model.count(Chip.CANNOT_SEND)
        self.click_row_of(kind)
        self.answer(self.click_on_card(button), answer.format(number=number))
        self.user.until(lambda: model.count(Chip.CANNOT_SEND) == waiting - number)
        self.user.until(lambda: model.count(Chip.NOT_COMPARED) == 0 and not self.user.window.work.is_busy)
        self.user.until_idle()

    def take_all_off(self, chip: Chip) -> None:
        """With the keys for all rows and for the menu."""
        self.user.qtbot.keyClick(self.user.shop.table, Qt.Key.Key_A, CTRL)
        assert len(self.user.shop.selected_keys()) == self.user.shop.model.count(chip)
        self.user.window.known_actions["remove"].trigger()
        question = self.user.dialog()
        assert isinstance(question, QMessageBox)
        yes = next(each for each in question.buttons() if question.buttonRole(each) is YES)
        self.answer(question, yes.text().replace("&", ""))

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
    """Of the first two below each other that can be sent, and that Ecomail takes."""
    model = user.shop.model
    refused = {demo.file_email for demo in planted() if demo.kind in REFUSED}
    taken = [model.summary_at(row).email not in refused for row in range(model.rowCount())]
    pairs = (row for row in range(model.rowCount() - 1) if taken[row] and taken[row + 1])
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


def test_the_whole_demo_shop_ends_at_nothing_needs_you(desktop: Callable[..., Desktop]) -> None:
    user = desktop().start()
    walk, model = Walk(user), user.shop.model
    walk.click_tool("compare_all")
    user.until(lambda: not user.window.work.is_busy)
    user.until_idle()
    assert {demo.kind for demo in planted() if demo.needs_word} == BLOCKED | REFUSED

    walk.settle("does_not_add_up", "All orders like this…", "Settle all {number}")
    walk.settle("earlier_plugin", "It is the same…", "Link all {number}")
    walk.send_everything()
    unknown = PLANTED["unknown_to_wemasy"]
    user.until(lambda: model.sendable() == sum(PLANTED[kind] for kind in REFUSED))

    walk.take_all_off(Chip.NEEDS_YOU)
    user.until(lambda: model.count(Chip.NEEDS_YOU) == 0)
    assert model.count(Chip.COULD_NOT_CHECK) == unknown
    chip = user.shop.sidebar.button(Chip.COULD_NOT_CHECK)
    walk.click(chip)
    walk.take_all_off(Chip.COULD_NOT_CHECK)
    user.until(lambda: model.count(Chip.COULD_NOT_CHECK) == 0)
    assert model.standing.is_all_clear
    assert walk.clicks <= MOST_CLICKS_TO_NOTHING_NEEDS_YOU
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
    """In the window itself: no dialog opens for it."""
    page = walk.user.shop.first_run
    walk.type("1")
    walk.click(page.shop_on)
    walk.user.until(lambda: page.keys_step.is_open)
    walk.type(DEMO_ECOMAIL_KEY)
    walk.user.until(lambda: page.key_panels[0].has_key)
    walk.click(page.key_panels[1].field)
    walk.type(DEMO_WEMASY_TOKEN)
    walk.user.until(lambda: page.key_panels[1].has_key)
    walk.user.until_idle()
    assert not walk.user.dialogs()
    walk.click(page.keys_on)
    assert page.orders_step.is_open, "setting up leads to the orders"
    assert page.keys_step.done


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
