"""A shop's colour: chosen among names, seen on its window and on its review, never the only sign of the shop."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QPushButton

from core.domain.settings import SHOP_COLOURS
from gui.kit.shop_colour import ColourBand, colour_box, colour_word, shade
from gui.kit.theme import contrast, palette_for
from gui.kit.under_way import UnderWay
from gui.review.dialog import PushReviewDialog
from gui.settings.dialog import SettingsDialog
from gui.window.shop_page import ShopView
from tests.support.gui_sandbox import SmallShop, small_shop
from tests.support.gui_shop import runner, until_idle

__all__ = ["runner", "small_shop"]


@pytest.mark.parametrize("dark", [False, True])
def test_every_colour_stands_out_from_the_ground_and_has_a_name_of_its_own(qapp, dark):
    palette = palette_for(dark=dark)
    ground = palette.window().color()

    assert all(contrast(shade(colour, palette), ground) > 1.5 for colour in SHOP_COLOURS)
    assert len({shade(colour, palette).name() for colour in SHOP_COLOURS}) == len(SHOP_COLOURS)
    assert len({colour_word(colour) for colour in ("", *SHOP_COLOURS)}) == len(SHOP_COLOURS) + 1


def test_each_choice_says_its_colour_in_words(qtbot):
    box = colour_box()
    qtbot.addWidget(box)

    assert [box.itemText(row) for row in range(box.count())] == [colour_word(name) for name in ("", *SHOP_COLOURS)]


def test_the_colour_that_is_chosen_in_the_settings_shows_on_window_and_review(qtbot, small_shop: SmallShop, tmp_path):
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    runner = small_shop.runner
    shop_view = ShopView(small_shop.shop, runner, UnderWay(runner, runner), settings)
    qtbot.addWidget(shop_view)
    shop_view.show()
    assert not shop_view.band.isVisible()
    dialog = SettingsDialog(small_shop.shop, small_shop.runner, shop_view, "shop.colour")
    dialog.settings_changed.connect(shop_view.refresh_orders)
    dialog.show()
    until_idle(qtbot, small_shop.runner)
    field = next(field for field in dialog.shop.fields if field.name == "shop.colour")

    field.editor.setCurrentIndex(field.editor.findData("orange"))
    field.editor.activated.emit(field.editor.currentIndex())
    dialog.apply()
    until_idle(qtbot, small_shop.runner)

    assert small_shop.shop.settings.shop_colour == "orange"
    assert shop_view.band.isVisible()
    assert "Orange" in shop_view.band.accessibleName()
    review = PushReviewDialog(small_shop.plan(), "Vaas & Zo", small_shop.shop, small_shop.runner, shop_view)
    review.show()
    assert review.findChild(ColourBand).colour == "orange"
    assert review.findChild(ColourBand).isVisible()
    assert "Vaas && Zo" in review.findChild(QPushButton, "send").text()
    review.close()


def test_a_shop_without_a_colour_has_no_band(qtbot, small_shop: SmallShop):
    small_shop.do(lambda: small_shop.shop.setup.change_settings(replace(small_shop.shop.settings, shop_colour="")))
    review = PushReviewDialog(small_shop.plan(), "Vaas & Zo", small_shop.shop, small_shop.runner)
    qtbot.addWidget(review)
    review.show()

    assert not review.findChild(ColourBand).isVisible()
