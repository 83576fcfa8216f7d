"""The import without a mouse: every control of each step has its turn, and the whole way can be gone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.import_wizard.wizard import ImportWizard
from tests.support.gui_import import Desk
from tests.support.gui_inspection import clashing_keys, nameless, out_of_reach, undescribed

FILE = (
    "order_session;email;currency\n"
    "abc-1;jan@example.com;EUR\n"
    "abc-2;geen;EUR\n"
    "abc-3;niets;EUR\n"
    "abc-4;mia@example.com;geld\n"
)


def press(desk: Desk, wizard: ImportWizard, key: Qt.Key) -> None:
    desk.qtbot.keyClick(wizard.focusWidget() or wizard, key)
    desk.settle()


def tab_to(desk: Desk, wizard: ImportWizard, wanted: QWidget) -> None:
    for _ in range(40):
        if wizard.focusWidget() is wanted:
            return
        press(desk, wizard, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {wanted}")


def check(wizard: ImportWizard) -> None:
    assert [nameless(wizard), undescribed(wizard), out_of_reach(wizard), clashing_keys(wizard)] == [[], [], [], []]


def test_the_whole_way_is_gone_with_the_keyboard(desk: Desk) -> None:
    path: Path = desk.file(FILE)
    wizard = desk.open(choose=lambda _parent: path)
    wizard.activateWindow()
    desk.qtbot.waitUntil(wizard.isActiveWindow)
    check(wizard)
    tab_to(desk, wizard, wizard.file_step.drop_area.button)
    press(desk, wizard, Qt.Key.Key_Space)
    assert wizard.current_step is wizard.columns_step
    check(wizard)
    tab_to(desk, wizard, wizard.columns_step.templates.save_button)
    press(desk, wizard, Qt.Key.Key_Space)
    check(wizard)
    desk.qtbot.keyClicks(wizard.focusWidget(), "Vaas")
    press(desk, wizard, Qt.Key.Key_Return)
    assert wizard.columns_step.templates.choice.currentText() == "Vaas"
    assert wizard.current_step is wizard.columns_step, "Return kept the name and imported nothing"
    check(wizard)
    tab_to(desk, wizard, wizard.next_button)
    press(desk, wizard, Qt.Key.Key_Return)
    problems = wizard.problems_step
    assert wizard.current_step is problems
    check(wizard)
    tab_to(desk, wizard, problems.kinds)
    press(desk, wizard, Qt.Key.Key_Down)
    check(wizard)
    tab_to(desk, wizard, problems.repairs.apply_button)
    press(desk, wizard, Qt.Key.Key_Space)
    check(wizard)
    tab_to(desk, wizard, problems.import_button)
    press(desk, wizard, Qt.Key.Key_Space)
    assert desk.sessions() == {"abc-1", "abc-2", "abc-3"}
    tab_to(desk, wizard, wizard.next_button)
    press(desk, wizard, Qt.Key.Key_Return)
    assert wizard.current_step is wizard.summary_step
    check(wizard)
    press(desk, wizard, Qt.Key.Key_Return)
    assert not wizard.isVisible()


def test_f2_edits_the_value_of_the_row_that_has_the_focus(desk: Desk) -> None:
    wizard = desk.open(desk.file(FILE))
    desk.click(wizard.next_button)
    table = wizard.problems_step.table
    wizard.activateWindow()
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 2))
    desk.qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.viewport().focusWidget() or wizard.focusWidget()
    desk.qtbot.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.keyClicks(editor, "eva@example.com")
    desk.qtbot.keyClick(editor, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: "1" in wizard.problems_step.import_button.text())
    assert wizard.current_step is wizard.problems_step
