"""Orders that two computers added, through the real window: said on the card, removed through the review, put back."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from core.demo_shop.shop import DemoShop
from core.domain.model import OrderKey
from core.system.clock import SystemClock
from gui.order_list.filters import Chip
from gui.review.dialog import PushReviewDialog, Stage
from tests.support import profiles
from tests.support.gui_over_http import desktop
from tests.support.gui_over_http import user as owner
from tests.support.gui_window import Desktop

__all__ = ["desktop", "owner"]

NUMBERS = (1, 2, 3)


@pytest.fixture
def far_side() -> DemoShop:
    far_side = profiles.empty_shop(SystemClock(), orders=[profiles.shop_order(number) for number in NUMBERS])
    far_side.ecomail.subscribers |= {profiles.email_of(number) for number in NUMBERS}
    return far_side


@pytest.fixture
def user(owner: Desktop, far_side: DemoShop, tmp_path: Path) -> Desktop:
    """A shop owner whose three orders were sent from here; two of them stand in Ecomail once more by now."""
    owner.import_and_compare(profiles.write_csv(tmp_path / "orders.csv", NUMBERS))
    owner.window.tasks.review(None)
    send(owner)
    for place, number in enumerate((1, 2)):
        (ours,) = far_side.ecomail.find(f"ORD-{number}")
        far_side.ecomail.transactions.append(replace(ours, id=900 + place))
    owner.window.tasks.compare(anew=True)
    owner.until(lambda: owner.shop.model.count(Chip.CANNOT_SEND) == 2)
    owner.until_idle()
    return owner


def reviewed(user: Desktop) -> PushReviewDialog:
    review = user.dialog()
    assert isinstance(review, PushReviewDialog)
    user.until_idle()
    return review


def send(user: Desktop) -> PushReviewDialog:
    review = reviewed(user)
    review.send()
    user.until(lambda: review.stage is Stage.DONE)
    user.until_idle()
    review.close()
    user.until(lambda: not review.isVisible())
    return review


def held(far_side: DemoShop) -> list[int]:
    return [len(far_side.ecomail.find(f"ORD-{number}")) for number in NUMBERS]


def test_the_surplus_goes_through_the_review_and_one_stays(user: Desktop, far_side: DemoShop) -> None:
    user.open_card(OrderKey("1", "session-1"))
    (banner,) = user.shop.card.banners()
    assert "2 times" in banner.text
    (button,) = [button for button in banner.buttons() if button.text() == "Remove the surplus…"]
    user.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    review = reviewed(user)
    assert review.windowTitle() == "Review what is deleted"
    assert [entry.order_id for entry in review.plan.entries] == ["ORD-1", "ORD-2"], "those that are alike come along"
    assert "180.00" in review.findChild(type(review._turnover), "turnover").text(), "the sum before"
    assert "90.00" in review._turnover.text(), "and after"
    assert held(far_side) == [2, 2, 1], "nothing is removed before it is confirmed"
    send(user)
    assert held(far_side) == [1, 1, 1]
    user.until(lambda: user.shop.model.count(Chip.CANNOT_SEND) == 0)


def test_closing_the_review_removes_nothing(user: Desktop, far_side: DemoShop) -> None:
    user.open_card(OrderKey("1", "session-2"))
    user.window.tasks.review(None, doubles=True)
    reviewed(user).close()
    user.until_idle()
    assert held(far_side) == [2, 2, 1]
