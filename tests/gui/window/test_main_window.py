"""The main window in its user's words: real widgets, the real shop, the demo shop behind it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from core.demo_shop.shop import planted
from core.domain.errors import KeyRefusedError, StoreWriteError
from core.domain.model import OrderState
from core.domain.results import Progress
from core.system.resources import resource_path
from gui.dialogs.watch_folder import WatchChoice
from gui.import_wizard.wizard import ImportWizard
from gui.kit.error_box import ErrorBox
from gui.kit.motion import choose_less
from gui.order_list.filters import Chip
from gui.settings.dialog import SettingsDialog
from tests.support.gui_window import Desktop, desktop

__all__ = ["desktop"]

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def test_the_demo_shop_opens_with_its_orders_and_says_what_it_is(desktop) -> None:
    user = desktop().start()
    assert user.shop.model.count(Chip.NOT_COMPARED) == user.shop.model.total == len(planted())
    assert user.window.strip._badge.isVisible()
    assert not user.window.known_actions["review"].isEnabled()
    assert user.window.known_actions["compare_all"].isEnabled()


def test_an_empty_shop_shows_the_first_page_and_no_grey_table(desktop) -> None:
    user = desktop(demo=False).start()
    assert user.shop.first_run.isVisible()
    assert not user.shop.table.isVisible()
    assert not user.window.known_actions["compare_all"].isEnabled()


def test_comparing_fills_the_chips_and_the_review_button_counts_what_can_be_sent(desktop) -> None:
    user = desktop(few=True).start()
    user.compare_all()
    model = user.shop.model
    assert model.count(Chip.NOT_COMPARED) == 0
    for chip in (Chip.DIFFERENT, Chip.MISSING, Chip.CANNOT_SEND, Chip.ALL_GOOD, Chip.TO_MARK, Chip.COULD_NOT_CHECK):
        assert user.shop.sidebar.button(chip).number == model.count(chip) > 0
    send, mark = model.planned()
    assert send + mark == model.sendable() > 0
    assert user.window.known_actions["review"].text() == f"&Review: send {send}, mark {mark}…"
    assert str(model.count(Chip.NEEDS_YOU)) in user.window.strip._text.text()


def test_after_a_comparison_the_list_begins_with_what_needs_the_user_and_leaves_their_own_choice_alone(desktop) -> None:
    user = desktop(few=True).start()
    assert user.shop.sidebar.chosen is Chip.ALL
    user.compare_all()
    assert user.shop.sidebar.chosen is Chip.NEEDS_YOU
    assert user.shop.model.rowCount() == user.shop.model.count(Chip.NEEDS_YOU) > 0
    user.shop.sidebar.choose(Chip.ALL)
    user.compare_all()
    assert user.shop.sidebar.chosen is Chip.ALL


def test_the_bar_of_verdicts_is_there_once_something_was_compared(desktop) -> None:
    user = desktop(few=True).start()
    assert not user.shop.list_page.bar.isVisible()
    user.compare_all()
    assert user.shop.list_page.bar.isVisible()


def test_f5_compares_and_stop_keeps_what_was_compared(desktop) -> None:
    user = desktop().start()
    user.press(Qt.Key.Key_F5)
    user.until(lambda: user.window.work.is_busy)
    assert not user.window.known_actions["compare_all"].isEnabled()
    user.click("stop")
    user.until(lambda: not user.window.work.is_busy)
    user.until_idle()
    assert user.window.known_actions["compare_all"].isEnabled()
    assert "Stopped" in user.window.strip._text.text()


def test_search_by_key_narrows_the_list_and_escape_brings_it_back(desktop) -> None:
    user = desktop().start()
    total = user.shop.model.rowCount()
    user.press(Qt.Key.Key_F, CTRL)
    assert user.window.tools.search.hasFocus()
    user.qtbot.keyClicks(user.window.tools.search, "1049")
    assert 0 < user.shop.model.rowCount() < total
    user.press(Qt.Key.Key_Escape, on=user.window.tools.search)
    assert user.shop.model.rowCount() == total


def test_a_search_looks_among_all_orders_and_gives_the_filter_back(desktop) -> None:
    user = desktop(few=True).start()
    user.compare_all()
    good = user.shop.model.summary_at(0)
    user.shop.sidebar.choose(Chip.ALL_GOOD)
    good = user.shop.model.summary_at(0)
    user.shop.sidebar.choose(Chip.DIFFERENT)
    user.window.tools.search.setText(good.order_id)
    assert user.shop.sidebar.chosen is Chip.ALL
    assert user.shop.model.positions_of([good.key]) == [0]
    user.window.tools.search.clear()
    assert user.shop.sidebar.chosen is Chip.DIFFERENT
    assert user.shop.model.chip is Chip.DIFFERENT


def test_a_refused_key_leads_to_the_settings_with_one_click(desktop) -> None:
    user = desktop(few=True).start()
    user.window.tasks.present(KeyRefusedError(service="Ecomail", status="401"))
    box = user.dialog()
    assert isinstance(box, ErrorBox)
    user.qtbot.mouseClick(box.mend, Qt.MouseButton.LeftButton)
    user.until(lambda: any(isinstance(each, SettingsDialog) for each in user.dialogs()))
    settings = next(each for each in user.dialogs() if isinstance(each, SettingsDialog))
    assert settings.sections.currentRow() == 1
    settings.reject()
    user.until_idle()
    user.window.tasks.present(StoreWriteError(file="orders.sqlite3", reason="full"))
    assert not user.window.findChild(ErrorBox).mend.isVisible()
    user.window.findChild(ErrorBox).close()


def test_the_last_shop_is_opened_again(desktop) -> None:
    user = desktop(demo=False).start()
    user.program.switch_to("Vaas & Zo")
    user.until(lambda: user.window.shop_view is not None and user.shop.shop.name == "Vaas & Zo")
    user.until_idle()
    user.close()
    assert desktop(demo=False).start().shop.shop.name == "Vaas & Zo"


def test_what_is_watched_can_be_seen_for_as_long_as_it_is(desktop, tmp_path: Path) -> None:
    user = desktop(few=True).start()
    label = user.window.strip.findChild(QWidget, "watching")
    assert not label.isVisible()
    user.window.tasks.open_watch()
    user.dialog().chosen.emit(WatchChoice(folder=str(tmp_path)))
    assert label.isVisible()
    assert tmp_path.name in label.text()
    user.dialog().chosen.emit(WatchChoice())
    assert not label.isVisible()
    user.dialog().close()


def test_a_search_without_hits_offers_all_orders_again(desktop) -> None:
    user = desktop().start()
    user.shop.sidebar.choose(Chip.DIFFERENT)
    user.window.tools.search.setText("nothing like it")
    user.qtbot.mouseClick(user.shop.list_page._note.button, Qt.MouseButton.LeftButton)
    assert user.window.tools.search.text() == ""
    assert user.shop.model.rowCount() == user.shop.model.total


@pytest.mark.parametrize("busy", [False, True])
def test_another_language_words_the_shop_anew_and_interrupts_nothing(desktop, busy) -> None:
    user = desktop().start()
    before, total = user.shop, user.shop.model.total
    if busy:
        user.click("compare_all")
        user.until(lambda: user.window.work.is_busy)
    else:
        user.until_idle()
    QApplication.sendEvent(user.window, QEvent(QEvent.Type.LanguageChange))
    user.until(lambda: user.shop is not before and user.shop.model.total == total)
    user.until_idle()
    assert (user.shop.model.count(Chip.NOT_COMPARED) == 0) is busy
    assert user.window.known_actions["compare_all"].isEnabled()


def test_a_decision_on_the_card_changes_the_card_and_its_row(desktop) -> None:
    user = desktop(few=True).start()
    user.compare_all()
    user.shop.sidebar.choose(Chip.ALL)
    key = user.an_order(OrderState.DIFFERS)
    user.open_card(key)
    user.shop.card.card_actions.ecomail_for_all.trigger()
    user.until(lambda: user.shop.card.card.record.decisions)
    user.until_idle()
    user.until(lambda: user.shop.model.summary_at(user.shop.model.positions_of([key])[0]).decided)


def test_alt_arrows_walk_through_the_differences_of_the_card_while_the_list_has_the_focus(desktop) -> None:
    user = desktop(few=True).start()
    user.compare_all()
    user.open_card(user.an_order(OrderState.DIFFERS))
    user.shop.table.setFocus()
    walked: list[bool] = []
    user.shop.card.card_actions.next_difference.triggered.connect(lambda: walked.append(True))
    user.press(Qt.Key.Key_Down, ALT, on=user.shop.table)
    assert walked


def test_closing_in_the_middle_of_a_comparison_lets_it_end_and_nothing_is_lost(desktop) -> None:
    user = desktop().start()
    total = user.shop.model.total
    user.click("compare_all")
    user.until(lambda: user.shop.model.count(Chip.NOT_COMPARED) < total)
    user.window.close()
    assert user.window.isVisible()
    assert "Finishing" in user.window.strip._text.text()
    user.close()
    again = desktop().start()
    assert again.shop.model.total == total
    assert again.shop.model.count(Chip.NOT_COMPARED) < total


def test_closing_before_the_shop_is_open_closes_it_all_the_same(desktop) -> None:
    user = desktop()
    user.program.start()
    user.window.close()
    user.close()
    desktop().start()  # nobody holds the list any more


def test_the_first_page_leads_to_the_demo_shop_with_one_click(desktop) -> None:
    user = desktop(demo=False).start()
    with user.qtbot.waitSignal(user.window.shop_opened, timeout=60_000):
        user.qtbot.mouseClick(user.shop.first_run.demo_button, Qt.MouseButton.LeftButton)
    assert user.shop.shop.is_demo
    assert user.shop.model.total == len(planted())


def test_a_shop_that_another_copy_has_open_is_said_in_words_and_can_be_tried_again(desktop) -> None:
    first = desktop().start()
    second = desktop()
    second.program.start()
    second.until(second.window.opening_page.retry.isVisible)
    assert "Already open" in second.window.opening_page._title.text()
    first.close()
    with second.qtbot.waitSignal(second.window.shop_opened, timeout=60_000):
        second.qtbot.mouseClick(second.window.opening_page.retry, Qt.MouseButton.LeftButton)


def test_a_file_dropped_on_the_window_opens_the_import(desktop) -> None:
    user = desktop().start()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(resource_path("demo", "orders.csv")))])
    place, copy, left, none = (
        QPointF(300, 300),
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(place.toPoint(), copy, mime, left, none)
    QApplication.sendEvent(user.window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(user.window, QDropEvent(place, copy, mime, left, none))
    wizard = user.dialog()
    assert isinstance(wizard, ImportWizard)
    user.until_idle()
    wizard.close()


@pytest.mark.parametrize(
    ("key", "modifiers", "kind"),
    [(Qt.Key.Key_O, (CTRL,), ImportWizard), (Qt.Key.Key_Comma, (CTRL,), SettingsDialog)],
)
def test_keys_open_their_dialogs_and_escape_closes_them(desktop, key, modifiers, kind) -> None:
    user = desktop().start()
    user.press(key, *modifiers)
    dialog = user.dialog()
    assert isinstance(dialog, kind)
    user.until_idle()
    user.press(Qt.Key.Key_Escape, on=dialog)
    user.until(lambda: not user.dialogs())


def test_f1_shows_the_keys_of_this_window(desktop) -> None:
    user = desktop().start()
    user.press(Qt.Key.Key_F1)
    user.dialog().close()
    groups = user.window._menus.groups()
    shown = {action.shortcut().toString() for actions in groups.values() for action in actions}
    assert {"F5", "Ctrl+O", "Ctrl+F", "Ctrl+Shift+P", "Ctrl+,", "Alt+Down", "Alt+Up"} <= shown


def test_no_two_actions_of_the_window_claim_the_same_keys(desktop) -> None:
    user = desktop().start()
    keys = [
        shortcut.toString()
        for actions in user.window._menus.groups().values()
        for action in actions
        for shortcut in action.shortcuts()
    ]
    assert sorted(keys) == sorted(set(keys))


def test_removing_orders_takes_them_off_the_list_only_after_they_are_gone(desktop) -> None:
    user = desktop().start()
    total = user.shop.model.total
    user.shop.table.setFocus()
    user.press(Qt.Key.Key_A, CTRL, on=user.shop.table)
    assert len(user.shop.selected_keys()) == total
    user.take_off_list()
    user.until(lambda: user.shop.is_empty)
    assert user.shop.first_run.isVisible()


def test_orders_taken_off_the_list_come_back_with_what_was_chosen(desktop) -> None:
    user = desktop(few=True).start()
    user.compare_all()
    model, total = user.shop.model, user.shop.model.total
    key = user.an_order(OrderState.DIFFERS)
    user.open_card(key)
    user.shop.card.card_actions.ecomail_for_all.trigger()
    user.until(lambda: user.shop.card.card.record.decisions)
    user.until_idle()
    decisions = user.shop.card.card.record.decisions
    user.take_off_list()
    user.until(lambda: model.total == total - 1)

    user.press(Qt.Key.Key_Z, CTRL)
    user.until(lambda: model.total == total)
    user.until_idle()
    user.shop.sidebar.choose(Chip.ALL)
    user.open_card(key)
    assert user.shop.card.card.record.decisions == decisions
    assert user.shop.card.card.record.compared_at is not None
    user.press(Qt.Key.Key_Y, CTRL)
    user.until(lambda: model.total == total - 1)


def test_the_window_comes_back_as_it_was_left(desktop) -> None:
    user = desktop().start()
    user.window.resize(880, 666)
    user.shop.table.setColumnHidden(3, True)
    user.close()
    again = desktop().start()
    assert (again.window.width(), again.window.height()) == (880, 666)
    assert again.shop.table.isColumnHidden(3)


def test_a_bug_is_said_calmly_once_and_the_program_goes_on(desktop) -> None:
    user = desktop().start()
    error = ZeroDivisionError("token sk-test-1234567890abcdefghijklmnop of jan@example.com")
    for _ in range(2):
        user.program.report_bug(ZeroDivisionError, error, None)
    boxes = [box for box in user.window.findChildren(ErrorBox) if box.isVisible()]
    assert len(boxes) == 1
    user.qtbot.mouseClick(boxes[0]._copy, Qt.MouseButton.LeftButton)
    report = QGuiApplication.clipboard().text()
    assert "ZeroDivisionError" in report
    assert "jan@example.com" not in report
    assert "sk-test" not in report
    boxes[0].close()
    assert user.window.isEnabled()


def test_everything_that_takes_the_focus_has_a_name(desktop) -> None:
    user = desktop().start()
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in user.window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not _name_of(widget)
    ]
    assert nameless == []


def _name_of(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return widget.accessibleName() or (text() if callable(text) else "")


def test_the_smoke_start_shows_the_list_and_quits_by_itself(desktop, tmp_path: Path) -> None:
    user: Desktop = desktop(quit_after_start=True)
    user.program.start()
    user.until(lambda: user.window._may_close)
    assert user.program.exit_status == 0


def test_a_smoke_start_that_cannot_open_its_shop_says_so_with_its_exit_status(desktop, tmp_path: Path) -> None:
    folder = tmp_path / "data" / "demo"
    folder.mkdir(parents=True)
    (folder / "orders.sqlite3").write_bytes(b"this is no list of orders" * 100)
    user: Desktop = desktop(quit_after_start=True)
    user.program.start()
    user.until(lambda: user.window._may_close)
    assert user.program.exit_status == 1


def test_another_shop_is_opened_without_a_restart_and_the_first_one_is_let_go(desktop) -> None:
    user = desktop().start()
    with user.qtbot.waitSignal(user.window.shop_opened, timeout=60_000):
        user.program.switch_to("Vaas & Zo / test")
    assert user.shop.shop.name == "Vaas & Zo / test"
    assert not user.window.strip._badge.isVisible()
    desktop().start()  # the demo shop is free again


def test_a_shop_that_is_being_left_is_asked_for_nothing_more(desktop) -> None:
    user = desktop().start()
    shop, key = user.shop, user.shop.model.key_at(3)
    user.until_idle()
    begun: list[bool] = []
    user.program.runner.busy.connect(begun.append)
    shop.leave()
    shop.table.select_order(key)  # its card would be read in a moment
    shop.load()
    shop.refresh([key])
    user.until(lambda: not shop._card_timer.isActive())
    assert begun == []


def test_a_long_run_names_the_order_at_hand(desktop) -> None:
    user = desktop(few=True).start()
    said: set[str] = set()
    user.window.work.progressed.connect(lambda _progress: said.add(user.window.strip._text.text()))
    user.compare_all()
    model = user.shop.model
    user.shop.sidebar.choose(Chip.ALL)
    numbers = {model.summary_at(row).order_id for row in range(model.rowCount())} - {None}
    assert any(text.endswith(f" · {number}") for text in said for number in numbers)
    user.window.strip.show_progress(Progress(phase="comparing", done=1, total=2), "VZ-1")
    user.window.strip.show_progress(Progress(phase="comparing", done=2, total=2))
    assert user.window.strip._text.text().endswith("2 of 2 · VZ-1"), "a report that names none keeps the last one"
    user.window.strip.show_progress(Progress(phase="checking", done=0, total=2))
    assert "VZ-1" not in user.window.strip._text.text()
    user.window.strip.end_progress()


def test_pages_change_softly_unless_less_movement_is_wanted(desktop, qapp) -> None:
    user = desktop(few=True).start()
    user.until_idle()
    centre = user.shop.centre
    before = len(centre.children())
    centre.show_home()
    assert centre.shows_home, "what is shown is shown at once"
    assert len(centre.children()) == before + 1
    user.until(lambda: len(centre.children()) == before)
    less = next(action for action in _view_menu(user) if "movement" in action.text().replace("&", ""))
    less.trigger()
    try:
        centre.show_orders()
        assert len(centre.children()) == before
        assert user.program._settings.value("window/less_movement") == "true"
    finally:
        choose_less(qapp, less=False)


def _view_menu(user):
    titles = {entry.text().replace("&", ""): entry.menu() for entry in user.window.menuBar().actions()}
    return titles["View"].actions()


def test_in_a_narrow_window_the_bar_shows_icons_and_hides_nothing(desktop) -> None:
    user: Desktop = desktop(few=True).start()
    user.compare_all()
    tools, known = user.window.tools, user.window.known_actions

    def shown_at(width: int) -> Qt.ToolButtonStyle:
        user.window.resize(width, 560)
        user.until(lambda: tools.width() == width and tools.widgetForAction(known["shortcuts"]).isVisible())
        for name in ("import_file", "compare_all", "review", "filter", "settings", "shortcuts"):
            button = tools.widgetForAction(known[name])
            assert button.isVisible(), f"{name} at {width}"
            assert tools.rect().contains(button.geometry()), f"{name} at {width}"
        assert tools.shop.isVisible()
        return tools.widgetForAction(known["import_file"]).toolButtonStyle()

    assert shown_at(1400) == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    assert shown_at(944) == Qt.ToolButtonStyle.ToolButtonIconOnly
    assert shown_at(800) == Qt.ToolButtonStyle.ToolButtonIconOnly
    assert shown_at(1400) == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
