"""A comparison of everything begins with what its user looks at, seen by the order of requests at the shop."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from core.demo_shop.request_log import Exchange
from core.demo_shop.shop import DemoShop
from tests.support.gui_over_http import desktop, import_by_dropping, user
from tests.support.gui_window import Desktop
from tests.support.profiles import shop_order, write_csv

__all__ = ["desktop", "user"]

NUMBERS = range(1, 121)
UNDER_WAY = 8
"""Requests travel side by side, so that neighbours may overtake each other."""


@pytest.fixture
def far_side() -> DemoShop:
    orders = [shop_order(number) for number in NUMBERS]
    return DemoShop(orders=orders, transactions=[], wemasy_limit=6000, ecomail_limit=6000)


def test_the_selected_order_is_asked_about_first_and_then_what_can_be_seen(
    user: Desktop, far_side: DemoShop, tmp_path: Path
) -> None:
    import_by_dropping(user, write_csv(tmp_path / "orders.csv", NUMBERS))
    user.until(lambda: user.shop.model.total == len(NUMBERS))
    user.window.resize(1400, 1400)
    table = user.shop.table
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert table.select_order(user.shop.model.key_at(len(NUMBERS) - 1))
    looked_at = list(dict.fromkeys(table.looked_at_keys()))
    assert UNDER_WAY < len(looked_at) < len(NUMBERS) - UNDER_WAY
    user.press(Qt.Key.Key_F5)
    user.until(lambda: user.window.work.is_busy)
    user.until(lambda: not user.window.work.is_busy)
    user.until_idle()
    asked = list(dict.fromkeys(map(session_of, far_side.journal.of("wemasy"))))
    assert asked[0] == looked_at[0].order_session
    strangers = set(asked[: len(looked_at)]) - {key.order_session for key in looked_at}
    assert len(strangers) < UNDER_WAY
    assert len(asked) == len(NUMBERS)


def session_of(asked: Exchange) -> str:
    return str(asked.body["order_session"])


def test_a_list_that_cannot_be_seen_says_nothing_of_what_is_looked_at(user: Desktop) -> None:
    assert user.shop.table.looked_at_keys() == ()
