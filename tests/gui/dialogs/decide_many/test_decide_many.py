"""One choice for many orders: they are shown first, only the ticked ones are decided, and one undo takes it back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton, QRadioButton, QTableView, QWidget

from core.domain.model import Decision, Side
from core.shop.orders import DifferingOrder
from gui.dialogs.decide_many import Column, DecideManyDialog, ManyOrdersModel
from tests.support.gui_sandbox import SmallShop, numbers_of
from tests.support.gui_shop import until_idle
from tests.support.profiles import key_of

KEEP = Decision(Side.ECOMAIL)


@pytest.fixture
def open_dialog(qtbot, small_shop: SmallShop):
    """The dialog over the small shop, whose orders 3 and 4 differ only in the city."""
    opened = []

    def show(path="city", side=Side.SHOP):
        dialog = DecideManyDialog(small_shop.shop, small_shop.runner, path, side)
        qtbot.addWidget(dialog)
        dialog.show()
        until_idle(qtbot, small_shop.runner)
        opened.append(dialog)
        return dialog

    yield show
    for dialog in opened:
        dialog.close()


def apply_button(dialog) -> QPushButton:
    return dialog.findChild(QPushButton, "apply")


def texts(dialog):
    model = dialog.model
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_the_orders_are_a_sound_model(qtmodeltester):
    model = ManyOrdersModel("city")
    model.set_orders(
        DifferingOrder(key=key_of(number), order_id=f"ORD-{number}", path="city", shop="Utrecht", ecomail="Delft")
        for number in range(3)
    )

    qtmodeltester.check(model)


def test_the_orders_are_shown_with_both_values_before_anything_is_decided(open_dialog, small_shop):
    dialog = open_dialog()

    assert texts(dialog) == [["ORD-3", "Utrecht", "Den Haag", "–"], ["ORD-4", "Utrecht", "Den Haag", "–"]]
    assert "City" in dialog.findChild(QWidget, "headline").text()
    assert apply_button(dialog).text() == "&Use your shop's value for 2 orders"
    assert all(not card.record.decisions for card in small_shop.do(small_shop.shop.orders.cards))


def test_only_what_is_ticked_is_decided(qtbot, open_dialog):
    dialog = open_dialog(side=Side.ECOMAIL)
    decided = []
    dialog.decided.connect(lambda changes, before: decided.append((changes, before)))

    table = dialog.findChild(QTableView)
    qtbot.keyClick(table, Qt.Key.Key_Space)  # the first row is the current one
    assert apply_button(dialog).text().startswith("&Keep Ecomail's value for 1 order")
    qtbot.mouseClick(apply_button(dialog), Qt.MouseButton.LeftButton)

    assert decided == [({key_of(4): {"city": KEEP}}, {key_of(4): {"city": None}})]
    assert not dialog.isVisible()


def test_the_other_side_is_one_click_away(qtbot, open_dialog):
    dialog = open_dialog(side=Side.SHOP)
    (ecomail,) = [button for button in dialog.findChildren(QRadioButton) if "Ecomail" in button.text()]

    qtbot.mouseClick(ecomail, Qt.MouseButton.LeftButton, pos=ecomail.rect().center() / 4)

    assert dialog.side is Side.ECOMAIL
    assert "Keep Ecomail's" in apply_button(dialog).text()


def test_what_was_chosen_already_stays_unless_it_is_ticked(qtbot, open_dialog, small_shop):
    small_shop.do(lambda: small_shop.shop.orders.decide(key_of(3), {"city": Decision(Side.MANUAL, "Delft")}))
    dialog = open_dialog()

    assert numbers_of(order.key for order in dialog.model.ticked()) == {4}
    assert texts(dialog)[0][Column.CHOSEN] == "by hand: Delft"
    everything = dialog.findChild(QCheckBox)
    assert everything.checkState() is Qt.CheckState.PartiallyChecked
    everything.click()
    assert numbers_of(order.key for order in dialog.model.ticked()) == {3, 4}
    everything.click()
    assert not apply_button(dialog).isEnabled()


def test_a_field_that_is_nowhere_the_only_difference_says_so(open_dialog):
    dialog = open_dialog("amount")

    assert not apply_button(dialog).isEnabled()
    assert texts(dialog) == []


def test_escape_while_the_list_is_still_searched_decides_nothing(qtbot, small_shop):
    dialog = DecideManyDialog(small_shop.shop, small_shop.runner, "city", Side.SHOP)
    qtbot.addWidget(dialog)
    dialog.show()
    decided = []
    dialog.decided.connect(lambda *_: decided.append(_))

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    until_idle(qtbot, small_shop.runner)

    assert not dialog.isVisible()
    assert decided == []


def test_every_control_has_a_name(open_dialog):
    dialog = open_dialog()

    for kind in (QPushButton, QRadioButton, QCheckBox):
        assert all(control.text() for control in dialog.findChildren(kind) if control.isVisible())
    assert dialog.findChild(QTableView).accessibleName()
