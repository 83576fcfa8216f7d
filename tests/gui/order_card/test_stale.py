from __future__ import annotations

from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from core.domain.model import Notice
from gui.order_card.view import OrderCardView
from tests.support import gui_cards as cards


def test_a_card_that_went_stale_says_so_first_and_offers_to_compare_again(qtbot: QtBot) -> None:
    view = OrderCardView()
    qtbot.addWidget(view)
    view.show()
    stale = Notice("stale", {"fields": "amount, items[SKU-1].price", "seen": "2026-11-21 14:05"})
    view.set_card(replace(cards.card_that_differs(), stale=stale))
    banner = view.banners()[0]
    assert "Total and SKU-1 · price" in banner.text
    (compare,) = banner.buttons()
    with qtbot.waitSignal(view.action_requested) as asked:
        compare.click()
    assert asked.args == ["compare", stale]
