"""Why they differ, in the window: each cause in words and figures, and one choice for all of its orders, shown first."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from core.domain.cause_cover import CauseKey
from core.domain.causes import Cause, Explanation
from core.domain.model import Decision, Side
from gui.dialogs.causes import CausesDialog, WeeksChart
from gui.dialogs.decide_many import DecideManyDialog
from gui.dialogs.settle_alike import AlikeDialog
from gui.words.causes import cause_sentence, explained, money_at_odds, unexplained
from gui.words.tone import Tone
from tests.support.gui_sandbox import SmallShop
from tests.support.gui_shop import until_idle
from tests.support.gui_window import answer_of, rows_of
from tests.support.profiles import held_transaction, key_of


@pytest.fixture
def open_dialog(qtbot, small_shop: SmallShop):
    """The causes of the small shop after ``change`` was made to all that Ecomail holds there."""
    opened = []

    def show(change=lambda held: replace(held, county=None, city=None)):
        held = small_shop.far_side.ecomail.transactions
        held[:] = [change(one) for one in held]
        small_shop.clock.advance(7200)
        small_shop.compare()
        dialog = CausesDialog(small_shop.shop, small_shop.runner)
        qtbot.addWidget(dialog)
        dialog.show()
        until_idle(qtbot, small_shop.runner)
        opened.append(dialog)
        return dialog

    yield show
    for dialog in opened:
        dialog.close()


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_cause_is_said_with_its_orders_its_money_and_its_days(open_dialog):
    dialog = open_dialog()
    (tile,) = dialog.tiles
    assert tile.title.text() == "Ecomail receives no value for “City”."
    assert dialog.headline.text().endswith("3 of 5 orders.")
    assert "2 orders are not explained" in dialog.unexplained.text()
    assert "3" in tile.button.text()
    assert "Google Tag Manager" in tile.known.text()
    chart = tile.findChild(WeeksChart)
    assert sum(chart.counts) == 3
    assert chart.accessibleName()


def test_every_value_is_shown_before_one_choice_is_made_for_all(qtbot, open_dialog, small_shop):
    dialog = open_dialog()
    decided = []
    dialog.decided.connect(lambda changes, before: decided.append((changes, before)))
    press(qtbot, dialog.tiles[0].button)
    preview = dialog.findChild(DecideManyDialog)
    until_idle(qtbot, small_shop.runner)
    model = preview.model
    shown = [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]
    assert shown == [[f"ORD-{number} · City", "Utrecht", "–", "–"] for number in (3, 4, 5)]
    press(qtbot, preview.findChild(QPushButton, "apply"))
    shop = {"city": Decision(Side.SHOP)}
    assert decided == [({key_of(n): shop for n in (3, 4, 5)}, {key_of(n): {"city": None} for n in (3, 4, 5)})]
    assert dialog.tiles[0].decided.text() == "Decided for 3 orders"


def test_orders_of_the_shop_under_another_name_become_its_own(qtbot, open_dialog, small_shop):
    dialog = open_dialog(lambda held: replace(held, shop="Vaasenzo"))
    (tile,) = [tile for tile in dialog.tiles if tile.cause.key.code == "shop_called"]
    asked = []
    dialog.compare_requested.connect(asked.append)
    press(qtbot, tile.button)
    until_idle(qtbot, small_shop.runner)
    pairs = dialog.findChild(AlikeDialog)
    shown = [(*row[:3], row[4]) for row in rows_of(pairs.table)]
    assert [row[:3] for row in shown] == [(f"ORD-{number}", f"ORD-{number}", "Vaasenzo") for number in (3, 4, 5)]
    assert all(total.startswith("45.00") for *_, total in shown), "of each what both sides say"
    assert not any("Undo" in label.text() for label in pairs.findChildren(QLabel)), "a setting is no step of undo"
    with qtbot.waitSignal(dialog.settings_changed):
        press(qtbot, answer_of(pairs, "Add the name to the settings"))
    until_idle(qtbot, small_shop.runner)
    assert small_shop.shop.settings.shop_former_names == "Vaasenzo"
    assert asked == [(key_of(3), key_of(4), key_of(5))]
    assert not dialog.isVisible()


def test_a_shop_in_which_nothing_has_a_cause_says_so(open_dialog):
    dialog = open_dialog(lambda held: held)
    assert dialog.tiles == ()
    assert "no cause explains them" in dialog.headline.text()


def test_a_failure_is_said(qtbot, small_shop, monkeypatch):
    dialog = CausesDialog(small_shop.shop, small_shop.runner)
    qtbot.addWidget(dialog)
    dialog._on_failed(RuntimeError("broken"))
    assert dialog.note.tone is Tone.BAD
    until_idle(qtbot, small_shop.runner)
    dialog.close()


# ---------------------------------------------------------------------------------------------------------- words


def cause(code="pieces", param="", **changes):
    return Cause(key=CauseKey(code, param), orders=(key_of(1),), days=(date(2026, 3, 3),), **changes)


def test_money_is_said_in_each_currency_and_in_its_direction():
    assert "too low" in money_at_odds({"EUR": Decimal(-5)})
    assert "too high" in money_at_odds({"EUR": Decimal(5)})
    assert money_at_odds({}) == "No money differs"


@pytest.mark.parametrize(
    ("began", "ended", "begins"), [(True, False, "Since "), (False, True, "Until "), (True, True, "From ")]
)
def test_a_cause_says_when(began, ended, begins):
    said = cause_sentence(cause(began=began, ended=ended))
    assert said.startswith(begins)
    assert said.endswith("Ecomail receives prices per piece, not per item.")


def test_a_field_has_the_name_that_it_has_on_the_card():
    assert "“quantity”" in cause_sentence(cause("left_out", "amount"))
    assert "“County”" in cause_sentence(cause("left_out", "county", began=True))


def test_what_was_found_is_one_sentence():
    assert "Nothing differs" in explained(Explanation())
    assert unexplained(Explanation()) == ""
    assert explained(Explanation(causes=(cause(),), differing=9, unexplained=(key_of(2),))).endswith("8 of 9 orders.")


def test_a_chart_of_many_years_shows_the_last(qtbot):
    last = date(2026, 6, 1)
    chart = WeeksChart([last - timedelta(days=2000), last, None], last - timedelta(days=2000), last)
    qtbot.addWidget(chart)
    chart.show()
    assert len(chart.counts) == 54
    assert sum(chart.counts) == 1
    assert held_transaction(1).order_id == "ORD-1"
