"""For everyone: each control says what it is, the keyboard reaches everything, and no colour says anything alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QPalette
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from core.models import Action, OrderState
from gui.import_wizard import ImportWizard
from gui.order_list.chips import Chip
from gui.settings import SettingsDialog
from gui.theme import contrast, palette_for
from gui.verdicts import verdict
from tests.support.gui_window import Desktop, desktop

__all__ = ["desktop"]

Roles = QAccessible.Role
CONTROLS = {
    Roles.Button, Roles.CheckBox, Roles.RadioButton, Roles.ComboBox, Roles.EditableText, Roles.SpinBox, Roles.Table,
    Roles.Tree, Roles.List, Roles.ButtonMenu, Roles.ButtonDropDown, Roles.ProgressBar, Roles.PageTab, Roles.MenuItem,
}  # fmt: skip
CELLS_WITHIN = {Roles.Table, Roles.Tree, Roles.List, Roles.ComboBox, Roles.SpinBox}
"""What these hold is named by the data; a list may hold 100,000."""


def controls_of(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    state = interface.state()
    if state.invisible:
        return
    if interface.role() in CONTROLS:
        yield interface
    if interface.role() in CELLS_WITHIN:
        return
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None:
            yield from controls_of(child)


def nameless(window: QWidget) -> list[str]:
    """What a screen reader could only call “button”."""
    interface = QAccessible.queryAccessibleInterface(window)
    assert interface is not None
    controls = list(controls_of(interface))
    assert controls, "nothing was found to look at"
    return [
        f"{control.role()} {control.object().objectName()} in {control.object().parent()!r}"
        for control in controls
        if not control.text(QAccessible.Text.Name).strip()
    ]


def a_dialog(user: Desktop, action: str) -> QDialog:
    user.until(user.window.known_actions[action].isEnabled)
    user.window.known_actions[action].trigger()
    dialog = user.dialog()
    user.until_idle()
    return dialog


def test_every_control_of_the_first_page_has_a_name(desktop: Callable[..., Desktop]) -> None:
    user = desktop(demo=False).start()
    user.until_idle()
    assert nameless(user.window) == []


def test_every_control_of_list_card_and_bars_has_a_name(desktop: Callable[..., Desktop]) -> None:
    user = desktop().start()
    user.compare_all()
    user.open_card(user.an_order(OrderState.DIFFERS))
    user.until_idle()
    assert nameless(user.window) == []


@pytest.mark.parametrize("action", ["review", "history", "shortcuts", "updates", "import_file"])
def test_every_control_of_a_dialog_has_a_name(desktop: Callable[..., Desktop], action: str) -> None:
    user = desktop().start()
    if action == "review":
        user.compare_all()
    dialog = a_dialog(user, action)
    assert nameless(dialog) == []
    dialog.close()


def test_every_control_of_the_settings_has_a_name(desktop: Callable[..., Desktop]) -> None:
    user = desktop().start()
    dialog = a_dialog(user, "settings")
    assert isinstance(dialog, SettingsDialog)
    for row in range(dialog.sections.count()):
        dialog.sections.setCurrentRow(row)
        assert nameless(dialog) == [], dialog.sections.item(row).text()
    dialog.reject()


def test_every_control_of_the_columns_of_a_file_has_a_name(desktop: Callable[..., Desktop], tmp_path) -> None:
    file = tmp_path / "orders.csv"
    file.write_text("order_session,website_id,email\nsession-1,1,jan@example.com\n,1,eva@example.com\n", "utf-8")
    user = desktop().start()
    user.window._open_import(file)
    wizard = user.dialog()
    assert isinstance(wizard, ImportWizard)
    user.until(lambda: wizard.current_step is wizard.columns_step)
    assert nameless(wizard) == []
    user.qtbot.mouseClick(wizard.next_button, Qt.MouseButton.LeftButton)
    user.until(lambda: wizard.current_step is wizard.problems_step)
    assert nameless(wizard) == []
    user.until_idle()
    wizard.close()


def test_tab_reaches_everything_of_the_window_from_its_bar_over_filters_and_list_to_the_card(
    desktop: Callable[..., Desktop],
) -> None:
    user = desktop().start()
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
