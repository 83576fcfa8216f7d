from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.order_card.view import OrderCardView
from tests.support import gui_cards as cards


def test_what_blocks_an_order_is_seen_also_after_another_card_was_shown(qtbot: QtBot) -> None:
    view = OrderCardView()
    qtbot.addWidget(view)
    view.resize(1000, 500)
    view.show()
    view.set_card(cards.card_that_differs())
    qtbot.waitUntil(lambda: has_room(view))
    view.set_card(cards.card_without_email())
    QApplication.processEvents()
    assert has_room(view)


def has_room(view: OrderCardView) -> bool:
    """Whether every banner shows at least a whole line of its sentence."""
    shown = [banner.visibleRegion().boundingRect().height() for banner in view.banners()]
    return bool(shown) and min(shown) >= view.fontMetrics().height()
