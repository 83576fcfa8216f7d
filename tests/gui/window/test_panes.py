"""List and card on a small window: one at a time, by keys and by buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.support.gui_window import desktop

__all__ = ["desktop"]


def test_in_a_small_window_list_and_card_take_turns(desktop) -> None:
    user = desktop(few=True).start()
    user.window.resize(1300, 860)
    assert user.shop.card.isVisible()
    assert not user.shop.panes.back.isVisible()

    user.window.resize(900, 500)
    user.shop.table.selectRow(0)
    assert not user.shop.card.isVisible()
    user.shop.table.setFocus()
    user.qtbot.keyClick(user.shop.table, Qt.Key.Key_Return)
    assert user.shop.card.isVisible()
    assert not user.shop.table.isVisible()
    user.qtbot.keyClick(user.shop.panes.back, Qt.Key.Key_Escape)
    assert user.shop.table.isVisible()
    assert user.shop.table.hasFocus()
    user.qtbot.mouseClick(user.shop.panes.open_card, Qt.MouseButton.LeftButton)
    assert user.shop.card.isVisible()
    user.qtbot.mouseClick(user.shop.panes.back, Qt.MouseButton.LeftButton)
    assert not user.shop.card.isVisible()

    user.window.resize(1300, 860)
    assert user.shop.card.isVisible()
    assert user.shop.table.isVisible()


def test_the_rail_says_in_its_tooltips_what_its_marks_stand_for(desktop) -> None:
    user = desktop(few=True).start()
    user.window.resize(900, 500)
    sidebar = user.shop.sidebar
    assert sidebar.width() < 80
    assert sidebar.history.text() == ""
    assert sidebar.history.accessibleName() == "History"
    for button in sidebar._chips.values():
        assert sidebar._word(button.chip) in button.toolTip()
    user.window.resize(1300, 860)
    assert sidebar.history.text() == "History"
