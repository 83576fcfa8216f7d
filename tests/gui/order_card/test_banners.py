from __future__ import annotations

from pytestqt.qtbot import QtBot

from gui.order_card.view import OrderCardView
from tests.support import gui_cards as cards


def test_what_blocks_an_order_is_seen_also_after_another_card_was_shown(qtbot: QtBot) -> None:
    view = OrderCardView()
    qtbot.addWidget(view)
    view.resize(1000, 500)
    view.show()
    view.set_card(cards.card_all_good())
    view.set_card(cards.card_without_email())
    banners = view.banners()
    assert banners
    qtbot.waitUntil(lambda: all(banner.isVisible() for banner in banners))
    shown = banners[0].visibleRegion().boundingRect()
    assert shown.height() >= banners[0].fontMetrics().height(), "it has room for its sentence"
