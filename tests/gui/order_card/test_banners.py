from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QTreeView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.kit.notes import Banner
from gui.order_card.header import Banners
from gui.order_card.tree_view import CardTreeView
from gui.order_card.view import OrderCardView
from gui.window.panes import Panes
from gui.words.tone import Tone
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


def test_on_a_low_screen_three_sentences_leave_the_first_row_in_sight(qtbot: QtBot, tmp_path: Path) -> None:
    view = OrderCardView()
    panes = Panes(QTreeView(), view, QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(panes)
    panes.resize(1_024, 585)  # what the bars leave of 1280 × 720
    panes.show()
    view.set_card(cards.card_that_differs())
    banners = view.findChild(Banners)
    banners.clear()
    for number in range(3):
        banners.add(Banner(Tone.WARN, f"{number}: a sentence")).add_button("Its way out")
    QApplication.processEvents()
    tree = view.findChild(CardTreeView)
    heading = tree.model().index(0, 0)
    place = tree.visualRect(tree.model().index(0, 0, heading))
    assert not place.isEmpty()
    assert tree.viewport().rect().contains(place), "a field, below its heading"
    assert view.height() < 0.6 * panes.height(), "the list keeps its rows"


def has_room(view: OrderCardView) -> bool:
    """Whether every banner shows at least a whole line of its sentence."""
    shown = [banner.visibleRegion().boundingRect().height() for banner in view.banners()]
    return bool(shown) and min(shown) >= view.fontMetrics().height()


def test_buttons_that_leave_no_room_for_the_words_go_below_them(qtbot: QtBot) -> None:
    window = QWidget()  # with room: in a low one a list of banners is low, too
    qtbot.addWidget(window)
    banners = Banners(window)
    QVBoxLayout(window).addWidget(banners, 0, Qt.AlignmentFlag.AlignTop)
    banner = Banner(Tone.INFO, "17 orders differ only in one field, as this one does: Total.")
    for words in ("Use your shop's for all 17 orders…", "Keep Ecomail's for all 17 orders…"):
        banner.add_button(words)
    button = banner.buttons()[0]
    window.resize(1_200, 800)
    window.show()
    banners.add(banner)
    for width, is_below in ((1_200, False), (420, True), (1_200, False)):
        window.resize(width, 800)
        qtbot.waitUntil(lambda is_below=is_below: (button.y() > banner.height() / 3) is is_below)
        assert button.geometry().bottom() < banners.height(), "it can be seen"
