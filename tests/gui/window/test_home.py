"""The home page: how the shop stands in orders and money, shown when nothing needs anybody, and the way to what does."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from gui.kit.motion import choose_less
from gui.kit.tiles import Sign
from gui.order_list.filters import Chip, Standing
from gui.window.home import HomePage
from gui.words.tone import Tone
from tests.support.gui_window import Desktop, desktop

__all__ = ["desktop"]


def open_home(user: Desktop) -> HomePage:
    user.qtbot.mouseClick(user.shop.sidebar.home, Qt.MouseButton.LeftButton)
    user.until_idle()
    home = user.shop.home
    user.until(lambda: home.isVisible() and home.months.bars.columns)
    return home


def compare(user: Desktop) -> None:
    user.click("compare_all")
    user.until(lambda: not user.window.work.is_busy and user.shop.model.count(Chip.NOT_COMPARED) == 0)
    user.until_idle()


def take_off_what_is_open(user: Desktop, *chips: Chip) -> None:
    keys = [key for chip in chips for key in user.shop.model.keys_of(chip)]
    user.program.runner.start(lambda _progress, _stop: user.shop.shop.orders.remove(keys))
    user.until_idle()
    user.shop.refresh_orders()
    user.until_idle()


@pytest.fixture
def user(desktop: Callable[..., Desktop]) -> Desktop:
    return desktop(demo=True, few=True).start()


def test_nothing_of_it_is_read_before_it_is_shown(user: Desktop) -> None:
    user.until_idle()
    home = user.shop.home
    assert user.shop.centre.shows_orders
    assert home.months.bars.columns == ()
    assert home.title == ""


def test_it_says_what_the_counts_say_and_leads_to_the_next_step(user: Desktop) -> None:
    home, model = open_home(user), user.shop.model
    assert home.title == f"{model.total} orders are not compared yet"
    user.qtbot.mouseClick(home.main_button, Qt.MouseButton.LeftButton)
    user.until(lambda: not user.window.work.is_busy and model.count(Chip.NOT_COMPARED) == 0)
    user.until_idle()
    assert user.shop.centre.shows_orders, "orders need somebody: they are shown, not the page about them"
    assert user.shop.sidebar.chosen is Chip.NEEDS_YOU
    home = open_home(user)
    needs, good = model.count(Chip.NEEDS_YOU), model.count(Chip.ALL_GOOD)
    assert home.title == f"{needs} orders need you"
    assert [tile.texts[1] for tile in (home.tiles[0], home.tiles[2])] == [str(good), str(needs)]
    user.shop.sidebar.choose(Chip.ALL)
    user.window.known_actions["home"].trigger()
    user.qtbot.mouseClick(home.main_button, Qt.MouseButton.LeftButton)
    assert user.shop.sidebar.chosen is Chip.NEEDS_YOU
    assert user.shop.centre.shows_orders


def test_every_order_of_the_list_is_in_its_tiles_and_bars(user: Desktop) -> None:
    compare(user)
    home, model = open_home(user), user.shop.model
    bars = home.months.bars.columns
    dated = sum(model.summary_at(row).date is not None for row in range(model.rowCount()))
    assert user.shop.sidebar.chosen is Chip.NEEDS_YOU
    user.shop.sidebar.choose(Chip.ALL)
    dated = sum(model.summary_at(row).date is not None for row in range(model.rowCount()))
    assert sum(column.value for column in bars) == dated > 0
    warn = sum(part.value for column in bars for part in column.parts if part.tone is Tone.WARN)
    assert warn == model.count(Chip.DIFFERENT) > 0
    by_orders = [column.value for column in bars]
    home.months.by_money.click()
    assert [column.value for column in home.months.bars.columns] != by_orders
    assert "EUR" in home.months.bars.columns[-1].words


def test_it_is_the_finish_and_only_then(user: Desktop) -> None:
    compare(user)
    take_off_what_is_open(user, Chip.NEEDS_YOU)
    assert user.shop.model.count(Chip.COULD_NOT_CHECK), "the demo has some that its shop does not know"
    compare(user)
    assert user.shop.centre.shows_orders
    home = open_home(user)
    assert home.title.endswith("could not be checked")
    assert home._sign.mark == "?"
    user.shop.centre.show_orders()
    take_off_what_is_open(user, Chip.COULD_NOT_CHECK)
    user.until(lambda: user.shop.centre.shows_home)
    assert user.shop.model.standing is Standing.TO_MARK
    assert (home.title, home._sign.mark) == ("Nothing left to decide", "")
    assert not any(user.shop.model.count(chip) for chip in (Chip.NEEDS_YOU, Chip.NOT_COMPARED))


def test_a_filter_leads_back_to_the_list_also_the_one_that_is_chosen_already(user: Desktop) -> None:
    compare(user)
    open_home(user)
    sidebar = user.shop.sidebar
    assert sidebar.home.isChecked()
    chosen = sidebar.button(sidebar.chosen)
    user.qtbot.mouseClick(chosen, Qt.MouseButton.LeftButton)
    assert user.shop.centre.shows_orders
    assert not sidebar.home.isChecked()
    open_home(user)
    user.window.tools.search.setText("vz")
    assert user.shop.centre.shows_orders


def test_there_is_one_prominent_button_at_a_time(user: Desktop) -> None:
    compare(user)
    tools = user.window.tools
    review = tools.widgetForAction(user.window.known_actions["review"])
    assert review.property("primary") is True
    home = open_home(user)
    assert review.property("primary") is False
    assert home.main_button.property("primary")
    user.shop.centre.show_orders()
    assert review.property("primary") is True


def test_the_tick_is_drawn_softly_and_at_once_where_less_movement_is_wanted(qapp: QApplication, qtbot) -> None:
    sign = Sign()
    qtbot.addWidget(sign)
    sign.say("", Tone.GOOD)
    sign.celebrate()
    assert sign._drawn < 1.0
    qtbot.waitUntil(lambda: sign._drawn == 1.0)
    choose_less(qapp, less=True)
    try:
        sign.celebrate()
        assert sign._drawn == 1.0
    finally:
        choose_less(qapp, less=False)


def test_what_last_night_did_is_shown_in_groups_with_the_way_to_its_history(user: Desktop) -> None:
    compare(user)
    home, shop = open_home(user), user.shop.shop
    assert not home.night.isVisible()
    on = replace(shop.settings, night_send=True, night_from="00:00", night_until="00:00", night_share=100)
    user.program.runner.start(lambda _progress, _stop: shop.setup.change_settings(on))
    user.until_idle()
    user.program.runner.start(lambda _progress, stop: shop.night_shift.run(stop=stop))
    user.until_idle()
    home.read_figures()
    user.until(home.night.isVisible)
    said = [label.text() for label in home.night.findChildren(QLabel) if label.isVisible()]
    assert "Last night" in said
    assert any("orders wait: " in text for text in said)
    for size in ((720, 480), (1280, 720)):
        user.window.resize(*size)
        user.until_idle()
        for line in (label for label in home.night.findChildren(QLabel) if label.wordWrap() and label.isVisible()):
            assert line.height() >= line.heightForWidth(line.width()), "no line is squeezed"
    user.qtbot.mouseClick(home.night.history, Qt.MouseButton.LeftButton)
    user.until_idle()
    assert not home.isVisible(), "the history is shown instead"
