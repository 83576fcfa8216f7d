"""Orders that Ecomail holds under another number, through the real window: linked from the card, all or one, or none."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from core.demo_shop.shop import DemoShop
from core.domain.causes import Remedy
from core.domain.model import OrderKey
from core.system.clock import SystemClock
from gui.dialogs.causes import CausesDialog
from gui.dialogs.only_in_ecomail import OnlyInEcomailPage
from gui.dialogs.settle_alike import AlikeDialog
from gui.order_list.filters import Chip
from tests.support import profiles
from tests.support.gui_over_http import desktop
from tests.support.gui_over_http import user as owner
from tests.support.gui_window import Desktop, answer_of, rows_of

__all__ = ["desktop", "owner"]

CTRL = Qt.KeyboardModifier.ControlModifier
PLACED = int(profiles.PLACED.timestamp())
TWINS = (1, 2, 3)
"""Ecomail holds them as presta_1 and so on, as they should be."""
SEVERAL = 4
"""Two of Ecomail's fit."""
NUMBERS = (*TWINS, SEVERAL)


@pytest.fixture
def far_side() -> DemoShop:
    held = [profiles.held_transaction(number, order_id=f"presta_{number}") for number in TWINS]
    held += [profiles.held_transaction(SEVERAL, id=40 + more, order_id=f"presta_4{more}") for more in (1, 2)]
    return profiles.empty_shop(
        SystemClock(), orders=[profiles.shop_order(number) for number in NUMBERS], transactions=held
    )


@pytest.fixture
def user(owner: Desktop, tmp_path: Path) -> Desktop:
    """A shop owner whose older plug-in filled the account, after comparing."""
    owner.import_and_compare(profiles.write_csv(tmp_path / "orders.csv", NUMBERS))
    owner.until(lambda: owner.shop.model.count(Chip.CANNOT_SEND) == len(NUMBERS))
    return owner


def key(number: int) -> OrderKey:
    return OrderKey("1", f"session-{number}")


def press_on_card(user: Desktop, text: str) -> None:
    (button,) = [button for banner in user.shop.card.banners() for button in banner.buttons() if button.text() == text]
    user.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def question(user: Desktop) -> AlikeDialog:
    press_on_card(user, "It is the same…")
    user.until(lambda: isinstance(user.dialog(), AlikeDialog))
    dialog = user.dialog()
    assert isinstance(dialog, AlikeDialog)
    return dialog


def answer(user: Desktop, dialog: AlikeDialog, text: str) -> None:
    user.qtbot.mouseClick(answer_of(dialog, text), Qt.MouseButton.LeftButton)


def test_all_that_are_alike_are_shown_and_linked_at_once(user: Desktop, far_side: DemoShop):
    user.open_card(key(1))
    box = question(user)
    assert "3 orders" in box.table.accessibleDescription()
    rows = rows_of(box.table)
    assert [row[:4] for row in rows] == [
        [f"ORD-{number}", f"presta_{number}", "Vaas & Zo", profiles.email_of(number)] for number in TWINS
    ]
    assert all(total.startswith("45.00") and "→" not in total + day for *_, total, day in rows), "both say the same"
    assert user.shop.model.count(Chip.CANNOT_SEND) == len(NUMBERS), "they are shown, nothing is linked yet"

    answer(user, box, "Link all 3")
    user.until(lambda: user.shop.model.count(Chip.CANNOT_SEND) == 1)
    user.until_idle()
    assert len(far_side.ecomail.transactions) == len(TWINS) + 2, "linking sends nothing"

    user.press(Qt.Key.Key_Z, CTRL)
    user.until(lambda: user.shop.model.count(Chip.CANNOT_SEND) == len(NUMBERS))
    user.until_idle()
    user.press(Qt.Key.Key_Y, CTRL)
    user.until(lambda: user.shop.model.count(Chip.CANNOT_SEND) == 1)
    user.until_idle()


def test_one_alone_is_linked_and_taken_back_on_its_card(user: Desktop):
    user.open_card(key(2))
    answer(user, question(user), "Only this order")
    user.until(lambda: user.shop.model.count(Chip.CANNOT_SEND) == len(NUMBERS) - 1)
    user.until_idle()
    user.open_card(key(1))
    press_on_card(user, "It is another order")
    user.until(lambda: user.shop.model.count(Chip.CANNOT_SEND) == len(NUMBERS) - 2)
    user.press(Qt.Key.Key_Z, CTRL)
    user.until(lambda: user.shop.model.count(Chip.CANNOT_SEND) == len(NUMBERS) - 1)
    user.press(Qt.Key.Key_Z, CTRL)
    user.until(lambda: user.shop.model.count(Chip.CANNOT_SEND) == len(NUMBERS))
    user.until_idle()


def test_asking_links_nothing(user: Desktop):
    user.open_card(key(3))
    question(user).reject()
    user.until_idle()
    assert user.shop.model.count(Chip.CANNOT_SEND) == len(NUMBERS)


def test_where_several_fit_they_are_shown_one_by_one(user: Desktop):
    user.open_card(key(SEVERAL))
    press_on_card(user, "It is the same…")
    assert user.page(OnlyInEcomailPage)
    user.until_idle()
    assert user.shop.model.count(Chip.CANNOT_SEND) == len(NUMBERS)


def test_a_cause_shows_every_pair_before_it_links_them_and_one_undo_takes_it_back(user: Desktop):
    user.window.known_actions["causes"].trigger()
    causes = user.dialog()
    assert isinstance(causes, CausesDialog)
    user.until(lambda: causes.tiles)
    (tile,) = [tile for tile in causes.tiles if tile.cause.remedy is Remedy.LINK]
    user.qtbot.mouseClick(tile.button, Qt.MouseButton.LeftButton)
    user.until(lambda: causes.findChild(AlikeDialog))
    pairs = causes.findChild(AlikeDialog)
    assert isinstance(pairs, AlikeDialog)
    assert [row[:2] for row in rows_of(pairs.table)] == [[f"ORD-{number}", f"presta_{number}"] for number in TWINS]
    answer(user, pairs, "Link all 3")
    user.until(lambda: user.shop.model.count(Chip.CANNOT_SEND) == 1)
    user.until_idle()
    assert user.dialogs() == []
    user.press(Qt.Key.Key_Z, CTRL)
    user.until(lambda: user.shop.model.count(Chip.CANNOT_SEND) == len(NUMBERS))
    user.until_idle()
