from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from core.domain.model import OrderState
from gui.order_list.columns import COLUMN, COLUMNS
from gui.order_list.filters import Chip
from gui.order_list.model import OrderListModel
from gui.order_list.page import OrderListPage
from gui.order_list.row_painter import PADDING
from gui.order_list.sidebar import Sidebar
from gui.order_list.view import OrderTable
from tests.support.gui_orders import key_of, numbers_shown, summary

S = OrderState


@pytest.fixture
def page(qtbot: QtBot) -> OrderListPage:
    page = OrderListPage(OrderListModel())
    qtbot.addWidget(page)
    page.resize(1000, 400)
    page.show()
    return page


@pytest.fixture
def table(page: OrderListPage) -> OrderTable:
    return page.table


@pytest.fixture
def model(table: OrderTable) -> OrderListModel:
    return table.model()


def test_the_selection_stays_with_its_orders_when_the_list_is_sorted_filtered_and_read_again(table, model) -> None:
    model.set_rows([summary(number, S.DIFFERS) for number in range(1, 9)])
    table.select_order(key_of(3))
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert table.selected_keys() == (key_of(3),)
    model.set_query("ord")
    model.set_rows([summary(number, S.IN_SYNC) for number in range(1, 12)])
    assert table.selected_keys() == (key_of(3),)
    assert table.current_key() == key_of(3)


def test_the_current_order_is_announced_once_however_often_its_row_is_read_again(table, model) -> None:
    model.set_rows([summary(1), summary(2)])
    announced: list[object] = []
    table.current_changed.connect(announced.append)
    table.select_order(key_of(2))
    model.update_rows([summary(2, S.DIFFERS)])
    model.set_rows([summary(1), summary(2)])
    model.set_query("ord-1")
    assert announced == [key_of(2), None]


def test_select_all_and_shift_select_with_the_keyboard(qtbot, table, model) -> None:
    model.set_rows([summary(number) for number in range(1, 6)])
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(table.selected_keys()) == 5
    table.select_order(key_of(1))
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(table.selected_keys()) == 2


def test_copy_puts_the_selected_rows_on_the_clipboard_as_a_table_of_the_shown_columns(qtbot, table, model) -> None:
    model.set_rows([summary(1, S.DIFFERS), summary(2)])
    table.setColumnHidden(2, True)
    table.select_order(key_of(1))
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    title, row = QGuiApplication.clipboard().text().splitlines()
    assert title.split("\t")[:3] == ["Comparison", "Order", "E-mail"]
    assert "person1@example.com" in row.split("\t")


def test_columns_are_remembered_with_width_order_and_visibility(qtbot, table, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    table.setColumnHidden(3, True)
    table.setColumnWidth(1, 211)
    table.horizontalHeader().moveSection(5, 1)
    table.save_columns(settings)
    other = OrderTable(OrderListModel())
    qtbot.addWidget(other)
    other.restore_columns(settings)
    assert other.isColumnHidden(3)
    assert other.columnWidth(1) == 211
    assert other.horizontalHeader().visualIndex(5) == 1


def test_columns_of_another_version_are_not_used(qtbot, table, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    table.setColumnHidden(3, True)
    table.save_columns(settings)
    settings.setValue("order_list/columns", "verdict,order")
    other = OrderTable(OrderListModel())
    qtbot.addWidget(other)
    other.restore_columns(settings)
    assert not other.isColumnHidden(3)


def test_rows_breathe(table) -> None:
    assert table.verticalHeader().defaultSectionSize() >= 32
    assert table.verticalHeader().isHidden()
    assert not table.alternatingRowColors()


def test_every_column_has_a_title_and_a_stable_name() -> None:
    assert len({column.name for column in COLUMNS}) == len(COLUMNS)
    assert all(column.title for column in COLUMNS)


def test_a_list_filtered_to_nothing_says_so_and_offers_all_orders(qtbot, page, model) -> None:
    model.set_rows([summary(1), summary(2)])
    model.set_query("nothing like it")
    note = page._note
    assert note.isVisible()
    assert "No orders match" in note._title.text()
    with qtbot.waitSignal(page.show_all.clicked):
        qtbot.mouseClick(note.button, Qt.MouseButton.LeftButton)


def test_needs_you_at_zero_is_the_finish_line(qtbot, page, model) -> None:
    model.set_rows([summary(1, S.IN_SYNC)])
    model.set_chip(Chip.NEEDS_YOU)
    assert page._note._title.text() == "Nothing needs you"
    model.update_rows([summary(1, S.DIFFERS)])
    assert page.table.isVisible()


def test_needs_you_at_zero_is_no_finish_line_while_orders_wait_to_be_compared(page, model) -> None:
    model.set_rows([summary(1, S.IN_SYNC), summary(2, S.NEW)])
    model.set_chip(Chip.NEEDS_YOU)
    assert page._note._title.text() == "Nothing needs you so far"


def test_a_click_into_the_verdict_bar_chooses_its_filter(qtbot, page, model) -> None:
    model.set_rows([summary(1, S.IN_SYNC), summary(2, S.DIFFERS)])
    place = next(place for chip, _, place in page.bar.segments() if chip is Chip.DIFFERENT)
    with qtbot.waitSignal(page.bar.chip_chosen) as chosen:
        qtbot.mouseClick(page.bar, Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    assert chosen.args == [Chip.DIFFERENT]


def test_one_order_among_thousands_can_still_be_seen_in_the_bar(page, model) -> None:
    model.set_rows([summary(0, S.BLOCKED), *(summary(number, S.IN_SYNC) for number in range(1, 3000))])
    assert min(place.width() for _, _, place in page.bar.segments()) >= 4


@pytest.fixture
def sidebar(qtbot: QtBot, model: OrderListModel) -> Sidebar:
    sidebar = Sidebar(model)
    qtbot.addWidget(sidebar)
    sidebar.chip_chosen.connect(model.set_chip)
    sidebar.show()
    return sidebar


def test_the_chips_count_live_and_reach_zero(sidebar, model) -> None:
    model.set_rows([summary(1, S.DIFFERS), summary(2, S.MISSING)])
    assert sidebar.button(Chip.NEEDS_YOU).number == 2
    model.update_rows([summary(1, S.IN_SYNC), summary(2, S.IN_SYNC)])
    needs_you = sidebar.button(Chip.NEEDS_YOU)
    assert (needs_you.number, needs_you.finished, needs_you.text()) == (0, True, "Nothing needs you")


def test_a_chip_filters_the_list_by_mouse_and_by_key(qtbot, sidebar, model) -> None:
    model.set_rows([summary(1, S.DIFFERS), summary(2, S.MISSING), summary(3, S.IN_SYNC)])
    qtbot.mouseClick(sidebar.button(Chip.MISSING), Qt.MouseButton.LeftButton)
    assert numbers_shown(model) == [2]
    sidebar.activateWindow()
    qtbot.keyClick(sidebar, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert sidebar.chosen is Chip.NEEDS_YOU
    assert numbers_shown(model) == [1, 2]


def test_every_chip_has_a_name_that_says_how_many(sidebar, model) -> None:
    model.set_rows([summary(1, S.DIFFERS)])
    for chip in Chip:
        assert str(model.count(chip)) in sidebar.button(chip).accessibleName()


def test_painting_a_long_list_that_is_all_selected_looks_at_the_rows_shown_and_no_others(table, model) -> None:
    model.set_rows([summary(number) for number in range(5000)])
    table.selectAll()
    asked: list[object] = []
    count = model.rowCount
    model.rowCount = lambda *parent: asked.append(parent) or count(*parent)
    table.grab()
    del model.rowCount
    assert len(asked) < 2000


def test_no_title_and_no_word_of_a_short_list_is_cut_off_in_any_language(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    table = OrderTable(OrderListModel())
    qtbot.addWidget(table)
    monkeypatch.setattr(
        "gui.order_list.columns.tracked_text", lambda *, tracked: "zaznamenáno v obchodě" if tracked else "ne"
    )
    for number in range(len(COLUMNS)):
        table.setColumnHidden(number, False)
    table.retranslate()
    number = next(number for number, column in enumerate(COLUMNS) if column.name == "wemasy")
    assert table.columnWidth(number) > table.fontMetrics().horizontalAdvance("zaznamenáno v obchodě")
    for number, column in enumerate(COLUMNS):
        assert table.columnWidth(number) > table.horizontalHeader().fontMetrics().horizontalAdvance(column.title)


def test_order_numbers_and_addresses_are_shown_whole_and_what_differs_takes_the_rest(
    qtbot: QtBot, table, model
) -> None:
    table.resize(1100, 400)
    long_number, long_address = "VZ-2026-0000010671", "a-rather-long-address@example.org"
    model.set_rows([summary(1), summary(2, order_id=long_number, email=long_address)])
    table.fit_columns()
    advance = table.fontMetrics().horizontalAdvance
    assert table.columnWidth(COLUMN["order"]) >= advance(long_number) + 2 * PADDING
    assert table.columnWidth(COLUMN["email"]) >= advance(long_address) + 2 * PADDING
    shown = [number for number in range(len(COLUMNS)) if not table.isColumnHidden(number)]
    assert sum(map(table.columnWidth, shown)) == table.viewport().width(), "no half of the row stands empty"

    table.resize(700, 400)
    qtbot.waitUntil(lambda: table.columnWidth(COLUMN["email"]) < advance(long_address))
    assert table.columnWidth(COLUMN["order"]) >= advance(long_number) + 2 * PADDING, "an address gives way first"


def test_a_width_that_the_user_chose_is_left_alone(table, model) -> None:
    model.set_rows([summary(1)])
    table.fit_columns()
    table.setColumnWidth(COLUMN["email"], 333)
    table.fit_columns()
    assert table.columnWidth(COLUMN["email"]) == 333


def test_orders_that_differ_alike_are_beside_each_other(table, model) -> None:
    rows = [summary(n, OrderState.DIFFERS, differs="amount\t[]" if n % 2 else "city\t[]") for n in range(6)]
    model.set_rows(rows)
    model.sort(0)
    assert numbers_shown(model) == [1, 3, 5, 0, 2, 4]
