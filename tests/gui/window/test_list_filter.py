"""The filter of the list in the real window: conditions by keyboard, saved ones, what is new, an order in the browser."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QComboBox

from core.domain.list_filter import Condition, Field, Operator
from core.domain.model import OrderState, OrderSummary
from gui.order_list.filter_bar import ConditionRow, FilterBar
from gui.order_list.filters import Chip
from gui.settings.dialog import SettingsDialog
from tests.support.gui_window import Desktop, desktop

__all__ = ["desktop"]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def user(desktop) -> Desktop:
    user: Desktop = desktop(few=True).start()
    user.compare_all()
    return user


def bar_of(user: Desktop) -> FilterBar:
    return user.shop.list_page.filter_bar


def shown(user: Desktop) -> list[OrderSummary]:
    model = user.shop.model
    return model.summaries_at(range(model.rowCount()))


def opened(user: Desktop) -> ConditionRow:
    user.press(Qt.Key.Key_F, CTRL, SHIFT)
    user.until(lambda: bar_of(user).is_open)
    return bar_of(user).rows[0]


def choose(user: Desktop, box: QComboBox, value: object) -> None:
    """By its keys, as somebody without a mouse."""
    box.setFocus()
    user.qtbot.keyClick(box, Qt.Key.Key_Home)
    while box.currentData() != value:
        before = box.currentIndex()
        user.qtbot.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() != before, f"{value} is not offered"


def test_an_amount_between_two_others_is_found_with_the_keyboard_alone(user: Desktop) -> None:
    every = user.shop.model.orders
    row = opened(user)
    assert row.field.hasFocus()
    choose(user, row.field, Field.SHOP_TOTAL)
    assert row.operator.currentData() == Operator.BETWEEN
    least, most = row.texts
    totals = sorted(order.shop_total for order in every if order.shop_total is not None)
    low, high = totals[len(totals) // 4], totals[3 * len(totals) // 4]
    for line, amount in ((least, low), (most, high)):
        line.setFocus()
        user.qtbot.keyClicks(line, f"{amount:.2f}")
    wanted = {order.key for order in every if order.shop_total is not None and low <= order.shop_total <= high}
    user.until(lambda: {order.key for order in shown(user)} == wanted)
    assert 0 < len(wanted) < len(every)
    assert user.shop.sidebar.chosen is Chip.ALL, "among all orders, as a search is"
    assert str(len(wanted)) in bar_of(user).sentence.text()
    user.press(Qt.Key.Key_Escape, on=most)
    assert not bar_of(user).is_open
    assert bar_of(user).isVisible(), "what is set stays in sight"
    assert user.shop.table.hasFocus()
    assert len(shown(user)) == len(wanted)


def test_half_an_amount_leaves_nobody_out_and_clearing_leads_back(user: Desktop) -> None:
    before, chip = len(shown(user)), user.shop.sidebar.chosen
    assert chip is Chip.NEEDS_YOU
    row = opened(user)
    choose(user, row.field, Field.SHOP_TOTAL)
    user.qtbot.keyClicks(row.texts[0], "ten")
    user.qtbot.wait(0)
    bar_of(user)._take()
    assert bar_of(user).conditions == ()
    bar_of(user).choose((Condition(Field.STATUS, Operator.IS, "all_good"),))
    assert {order.state for order in shown(user)} == {OrderState.IN_SYNC}
    user.qtbot.mouseClick(bar_of(user).clear, Qt.MouseButton.LeftButton)
    assert (len(shown(user)), user.shop.sidebar.chosen) == (before, chip)


def test_two_conditions_both_count_and_one_can_be_taken_out(user: Desktop) -> None:
    opened(user)
    bar = bar_of(user)
    bar.choose((Condition(Field.STATUS, Operator.IS, "different"), Condition(Field.DIFFERS, Operator.IS, "amount")))
    both = len(shown(user))
    assert all(order.differs is not None and order.differs.startswith("amount\t") for order in shown(user))
    user.qtbot.mouseClick(bar.rows[1].remove, Qt.MouseButton.LeftButton)
    assert bar.conditions == (Condition(Field.STATUS, Operator.IS, "different"),)
    assert len(shown(user)) > both > 0


def test_an_order_that_comes_to_meet_the_conditions_enters_and_one_that_does_not_leaves(user: Desktop) -> None:
    bar_of(user).choose((Condition(Field.STATUS, Operator.IS, "later"),))
    assert shown(user) == []
    bar_of(user).choose((Condition(Field.STATUS, Operator.IS, "different"),))
    key = shown(user)[0].key
    user.open_card(key)
    user.shop.card.card_actions.later.trigger()
    user.until(lambda: user.shop.model.count(Chip.LATER) == 1)
    user.shop.table.select_order(shown(user)[1].key)
    user.until(lambda: key not in {order.key for order in shown(user)})


def test_a_filter_is_saved_under_a_name_and_is_there_again_in_the_next_session(desktop, user: Desktop) -> None:
    opened(user)
    bar = bar_of(user)
    wanted = (Condition(Field.STATUS, Operator.IS, "missing"),)
    bar.choose(wanted)
    user.qtbot.keyClicks(bar.name, "To be added")
    user.press(Qt.Key.Key_Return, on=bar.name)
    user.until(lambda: bar.saved.findText("To be added") >= 0)
    user.close()
    user = desktop(few=True).start()
    bar = bar_of(user)
    user.until(lambda: bar.saved.findText("To be added") >= 0)
    opened(user)
    bar.saved.setCurrentIndex(bar.saved.findText("To be added"))
    bar.saved.activated.emit(bar.saved.currentIndex())
    assert bar.conditions == wanted
    assert {order.state for order in shown(user)} == {OrderState.MISSING}
    assert "To be added" in bar.sentence.text()
    user.qtbot.mouseClick(bar.delete, Qt.MouseButton.LeftButton)
    user.until(lambda: bar.saved.findText("To be added") < 0)
    assert bar.conditions == wanted, "the filter is gone, what it shows is not"


def test_what_is_new_is_what_came_after_the_last_session(desktop, user: Desktop) -> None:
    user.close()
    user = desktop(few=True).start()
    user.press(Qt.Key.Key_N, CTRL, SHIFT)
    assert shown(user) == [], "nothing happened since"
    user.close()


def test_what_is_new_can_be_called_seen(user: Desktop) -> None:
    user.press(Qt.Key.Key_N, CTRL, SHIFT)
    assert len(shown(user)) == user.shop.model.total, "the first session: all of it is"
    seen = bar_of(user).seen
    assert seen.isVisible()
    user.qtbot.mouseClick(seen, Qt.MouseButton.LeftButton)
    user.until_idle()
    user.press(Qt.Key.Key_N, CTRL, SHIFT)
    user.until(lambda: shown(user) == [])


@pytest.mark.parametrize("service", ["wemasy", "ecomail"])
def test_an_order_is_opened_in_the_browser_once_it_is_known_where(
    user: Desktop, service: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    action = user.window.known_actions[f"open_{service}"]
    user.shop.table.selectRow(0)
    order = shown(user)[0]
    action.trigger()
    dialog = user.dialog()
    assert isinstance(dialog, SettingsDialog)
    field = next(field for field in dialog.addresses.fields if field.name == f"{service}.order_page")
    user.until(field.editor.hasFocus)
    user.qtbot.keyClicks(field.editor, "https://shop.example.com/orders/{order_id}")
    user.qtbot.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    user.until(lambda: not user.dialogs())
    user.until_idle()
    user.shop.table.select_order(order.key)
    action.trigger()
    assert [url.toString() for url in opened] == [f"https://shop.example.com/orders/{order.order_id}"]


def steps_of(user: Desktop) -> list[str]:
    return [step.action for step in user.shop.home.steps._steps or ()]


def test_home_leads_to_what_is_new(user: Desktop) -> None:
    home = user.window.known_actions["home"]
    home.trigger()
    user.until_idle()
    assert "whats_new" not in steps_of(user), "there is no last time yet"
    user.press(Qt.Key.Key_N, CTRL, SHIFT)
    user.qtbot.mouseClick(bar_of(user).seen, Qt.MouseButton.LeftButton)
    user.until_idle()
    key = shown(user)[0].key
    user.open_card(key)
    user.take_off_list()
    user.until(lambda: key not in {order.key for order in user.shop.model.orders})
    user.until_idle()
    user.shop.card.card_actions.undo.trigger()  # it appears on the list
    user.until(lambda: key in {order.key for order in user.shop.model.orders})
    user.until_idle()
    home.trigger()
    user.until(lambda: "whats_new" in steps_of(user))
    user.until_idle()
    buttons, place = user.shop.home.steps.buttons, steps_of(user).index("whats_new")

    def looks() -> list[QAbstractButton]:
        return [button for button in buttons.buttons() if button.isVisible() and buttons.id(button) == place]

    user.until(lambda: len(looks()) == 1)  # a row that was just made is shown with the next layout
    (look,) = looks()
    user.qtbot.mouseClick(look, Qt.MouseButton.LeftButton)
    user.until(lambda: [order.key for order in shown(user)] == [key])
