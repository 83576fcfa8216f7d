"""For everyone: the keyboard goes round the window in the order of the work, and no colour says anything alone.

What each control says of itself is looked at on every screen in ``test_every_screen.py``.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget

from core.domain.model import Action, OrderState
from gui.kit.theme import contrast, palette_for
from gui.order_list.filters import Chip
from gui.words.orders import verdict
from tests.support.gui_window import Desktop, desktop

__all__ = ["desktop"]


def test_tab_reaches_everything_of_the_window_from_its_bar_over_filters_and_list_to_the_card(
    desktop: Callable[..., Desktop],
) -> None:
    user = desktop(few=True).start()
    user.compare_all()
    user.open_card(user.an_order(OrderState.DIFFERS))
    user.until_idle()
    user.window.activateWindow()
    user.until(user.window.isActiveWindow)
    reached = tab_round(user)
    shop, tools = user.shop, user.window.tools
    stations = [
        tools.widgetForAction(user.window.known_actions["import_file"]),
        tools.search,
        shop.sidebar.button(Chip.NEEDS_YOU),
        shop.table,
    ]
    places = [reached.index(station) for station in stations]
    assert places == sorted(places), [type(widget).__name__ for widget in reached]
    assert any(shop.card.isAncestorOf(widget) for widget in reached[places[-1] :]), "the card comes after the list"


def tab_round(user: Desktop) -> list[QWidget]:
    """Everything that Tab comes to, from the first button of the bar once around."""
    first = user.window.tools.widgetForAction(user.window.known_actions["import_file"])
    first.setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[QWidget] = [first]
    while len(reached) < 200:
        user.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()
        if widget in reached:
            return reached
        reached.append(widget)
    raise AssertionError("Tab never comes back")


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(
    ("words", "ground"),
    [
        (QPalette.ColorRole.Text, QPalette.ColorRole.Base),
        (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window),
        (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Button),
        (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Window),
    ],
)
def test_what_cannot_be_used_now_can_still_be_read(dark: bool, words, ground) -> None:  # noqa: FBT001
    palette, off = palette_for(dark=dark), QPalette.ColorGroup.Disabled
    assert contrast(palette.color(off, words), palette.color(off, ground)) >= 3


@pytest.mark.parametrize("state", OrderState)
@pytest.mark.parametrize("action", Action)
def test_no_verdict_is_told_by_its_colour_alone(qapp: QApplication, state: OrderState, action: Action) -> None:
    told = verdict(state, action)
    assert told.mark.strip()
    assert told.word.strip()


def test_verdicts_of_different_colours_differ_in_their_words(qapp: QApplication) -> None:
    verdicts = [verdict(state, action) for state in OrderState for action in Action]
    tones: dict[str, set[str]] = {}
    for told in verdicts:
        tones.setdefault(told.word, set()).add(told.tone)
    assert {word: found for word, found in tones.items() if len(found) > 1} == {}
