"""History, Only in Ecomail and Report instead of the list: how one comes to them and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument

from core.domain.model import OrderState
from core.domain.verdicts import VERDICTS
from gui.dialogs.only_in_ecomail import OnlyInEcomailPage
from gui.dialogs.report import ReportPage
from gui.history.view import HistoryView
from gui.kit.job_dialog import JobPage
from gui.order_list.filters import Chip
from tests.support.gui_window import Desktop, desktop

__all__ = ["desktop"]

CTRL = Qt.KeyboardModifier.ControlModifier
PAGES = {"history": HistoryView, "only_in_ecomail": OnlyInEcomailPage, "report": ReportPage}


@pytest.fixture
def user(desktop) -> Desktop:
    user: Desktop = desktop(few=True).start()
    user.compare_all()
    return user


def open_page(user: Desktop, name: str) -> JobPage:
    user.window.known_actions[name].trigger()
    page: JobPage = user.page(PAGES[name])
    user.until_idle()
    return page


def pages(user: Desktop) -> list[JobPage]:
    return user.shop.centre.findChildren(JobPage)


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("way", ["Esc", "Back"])
def test_a_page_takes_the_place_of_the_list_and_leaves_it_as_it_was(user: Desktop, name: str, way: str) -> None:
    shop = user.shop
    shop.show_filter(Chip.NEEDS_YOU)
    shop.table.select_order(shop.model.key_at(2))
    before = shop.table.current_key(), shop.selected_keys(), shop.table.verticalScrollBar().value(), shop.model.chip
    page = open_page(user, name)
    assert user.dialogs() == [], "only sending is modal"
    assert not shop.table.isVisible()
    assert shop.sidebar.isVisible()
    if way == "Esc":
        user.press(Qt.Key.Key_Escape, on=page.focusWidget() or page)
    else:
        user.qtbot.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert shop.centre.shows_orders
    assert shop.table.isVisible()
    after = shop.table.current_key(), shop.selected_keys(), shop.table.verticalScrollBar().value(), shop.model.chip
    assert after == before
    user.until(lambda: not pages(user))


def test_a_page_that_was_opened_from_home_leads_back_there(user: Desktop) -> None:
    user.shop.centre.show_home()
    page = open_page(user, "history")
    page.back.click()
    assert user.shop.centre.shows_home


def test_a_click_on_a_filter_leaves_the_page(user: Desktop) -> None:
    open_page(user, "history")
    user.qtbot.mouseClick(user.shop.sidebar.button(Chip.ALL), Qt.MouseButton.LeftButton)
    assert user.shop.centre.shows_orders
    user.until(lambda: not pages(user))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_can_be_seen_while_nothing_is_listed(desktop, name: str) -> None:
    user: Desktop = desktop(demo=False).start()
    user.until(user.shop.first_run.isVisible)
    page = open_page(user, name)
    assert page.isVisible()
    page.back.click()
    user.until(user.shop.first_run.isVisible)


def test_one_page_takes_the_place_of_another_and_both_lead_back_to_the_list(user: Desktop) -> None:
    open_page(user, "history")
    page = open_page(user, "report")
    user.until(lambda: pages(user) == [page])
    page.back.click()
    assert user.shop.centre.shows_orders


def test_find_goes_to_the_search_of_the_history_while_that_is_shown(user: Desktop) -> None:
    page = open_page(user, "history")
    user.press(Qt.Key.Key_F, CTRL)
    assert page.search_field is not None
    assert page.search_field.hasFocus()
    page.back.click()
    user.press(Qt.Key.Key_F, CTRL)
    assert user.window.tools.search.hasFocus()


def test_the_page_and_the_window_wait_for_each_other(user: Desktop) -> None:
    page = open_page(user, "only_in_ecomail")
    assert isinstance(page, OnlyInEcomailPage)
    compare = user.window.known_actions["compare_all"]
    page.search_button.click()
    assert not compare.isEnabled(), "while Ecomail is searched nothing else is begun"
    assert user.window.known_actions["stop"].isEnabled()
    user.until_idle()
    assert compare.isEnabled()
    compare.trigger()
    assert not page.search_button.isEnabled()
    assert not page.stop_button.isEnabled(), "it is not this page's to stop"
    user.until_idle()
    assert page.search_button.isEnabled()


def test_a_page_that_searches_ends_that_before_it_goes_and_what_it_found_stays(user: Desktop) -> None:
    page = open_page(user, "only_in_ecomail")
    assert isinstance(page, OnlyInEcomailPage)
    page.search_button.click()
    page.back.click()
    user.until(lambda: not pages(user))
    user.until_idle()
    assert user.shop.centre.shows_orders
    assert not user.window.work.is_busy


def test_the_report_is_shown_before_it_is_saved(user: Desktop) -> None:
    page = open_page(user, "report")
    assert isinstance(page, ReportPage)
    text = page.preview.toPlainText()
    assert text.splitlines()[0].startswith("Vaas & Zo")
    assert VERDICTS[OrderState.DIFFERS].word in text
    assert "Why they differ" in text
    picture = page.preview.document().resource(QTextDocument.ResourceType.ImageResource, "picture:orders")
    assert not picture.isNull()
    assert "￼" in text, "the picture stands in the page"
    place = page.preview.document().find("￼")
    assert place.currentTable() is None, "and not in a cell of its table"
    assert place.blockNumber() == 1, "but between the title and the table"
    for words in ("Vaas & Zo", "Why they differ", VERDICTS[OrderState.DIFFERS].word):
        letters = page.preview.document().find(words).charFormat()
        assert letters.fontFamilies() == [page.font().family()], "the letters of the window"
