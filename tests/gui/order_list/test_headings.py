"""The headings: what orders have in common, how many and how much, and one choice for all of them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from core.domain.differences import MARK
from core.domain.model import Action, OrderState
from core.domain.verdicts import Group
from gui.dialogs.decide_many import DecideManyDialog
from gui.order_list.columns import VERDICT_COLUMN
from gui.order_list.filters import Chip
from gui.order_list.headings import Heading, Headings
from gui.order_list.model import OrderListModel
from gui.order_list.view import OrderTable
from tests.support.gui_orders import key_of, summary
from tests.support.gui_window import Desktop, desktop

__all__ = ["desktop"]


@pytest.fixture
def user(desktop) -> Desktop:
    user: Desktop = desktop().start()
    user.compare_all()
    user.shop.sidebar.choose(Chip.NEEDS_YOU)
    return user


def headings(user: Desktop) -> Headings:
    return user.shop.table.headings


def only_total(user: Desktop) -> Heading:
    (found,) = [heading for heading in headings(user).all if heading.path == "amount"]
    return found


def test_each_group_says_what_its_orders_have_in_common_and_counts_them(user: Desktop) -> None:
    model, found = user.shop.model, headings(user)
    assert sum(heading.number for heading in found.all) == model.count(Chip.NEEDS_YOU)
    texts = [found.text(heading) for heading in found.all]
    assert len(set(texts)) == len(texts), "no two groups are called the same"
    assert "Only Total" in texts
    assert "Missing in Ecomail" in texts
    heading = only_total(user)
    orders = [model.summary_at(row) for row in range(heading.first, heading.last + 1)]
    apart = sum((order.shop_total or Decimal(0)) - (order.ecomail_total or Decimal(0)) for order in orders)
    assert found.apart(heading) == apart
    assert {order.state for order in orders} == {OrderState.DIFFERS}


def test_a_heading_has_room_above_its_first_order_and_no_other_row_is_higher(user: Desktop) -> None:
    table, found = user.shop.table, headings(user)
    usual = table.verticalHeader().defaultSectionSize()
    firsts = {heading.first for heading in found.all}
    for row in range(user.shop.model.rowCount()):
        assert table.rowHeight(row) == (2 * usual if row in firsts else usual)


def test_other_filters_and_other_sequences_have_none(user: Desktop) -> None:
    table = user.shop.table
    user.shop.sidebar.choose(Chip.ALL_GOOD)
    assert headings(user).all == ()
    usual = table.verticalHeader().defaultSectionSize()
    assert {table.rowHeight(row) for row in range(user.shop.model.rowCount())} == {usual}
    user.shop.sidebar.choose(Chip.NEEDS_YOU)
    assert headings(user).all
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert headings(user).all == ()


def test_its_link_shows_all_of_them_for_one_choice(user: Desktop) -> None:
    table, heading = user.shop.table, only_total(user)
    table.scrollTo(user.shop.model.index(heading.first, 0))
    place = headings(user).link_room(heading.first).center()
    user.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    dialog: QDialog = user.dialog()
    assert isinstance(dialog, DecideManyDialog)
    user.until(lambda: dialog._model.rowCount() == heading.number)
    dialog.reject()


def test_a_click_beside_the_link_selects_its_orders(user: Desktop) -> None:
    table, heading = user.shop.table, only_total(user)
    table.scrollTo(user.shop.model.index(heading.first, 0))
    room = headings(user).room(heading.first)
    user.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, room.center().y()))
    assert list(table.selected_rows()) == list(range(heading.first, heading.last + 1))


def test_a_decided_order_keeps_its_place_under_its_heading(user: Desktop) -> None:
    model, heading = user.shop.model, only_total(user)
    key = model.key_at(heading.first)
    user.open_card(key)
    user.shop.table.setFocus()
    user.press(Qt.Key.Key_Space, on=user.shop.table)
    user.until(lambda: model.count(Chip.LATER) == 1 and only_total(user).number == heading.number - 1)
    after = only_total(user)
    assert (after.first, after.last, after.number) == (heading.first, heading.last, heading.number - 1)


def test_reasons_head_the_orders_that_cannot_be_sent(user: Desktop) -> None:
    blocked = [heading for heading in headings(user).all if heading.group is Group.CANNOT_SEND]
    assert len(blocked) > 1
    assert all(headings(user).text(heading) for heading in blocked)


# ------------------------------------------------------------------------------- of a list of any length, without a shop

MANY = 9_000
KINDS = ("amount", "city", "shop")


@pytest.fixture
def table(qtbot: QtBot) -> OrderTable:
    """9,000 orders that differ in three ways, and ten that are missing."""
    model = OrderListModel()
    table = OrderTable(model)
    qtbot.addWidget(table)
    table.resize(900, 400)
    table.show()
    differing = [summary(n, OrderState.DIFFERS, differs=KINDS[n % 3] + MARK + "[]") for n in range(MANY)]
    model.set_rows(differing + [summary(n, OrderState.MISSING) for n in range(MANY, MANY + 10)])
    table.sortByColumn(VERDICT_COLUMN, Qt.SortOrder.AscendingOrder)
    model.set_chip(Chip.NEEDS_YOU)
    return table


def test_the_heading_of_the_orders_at_hand_stays_at_the_top_while_they_are_scrolled(table: OrderTable) -> None:
    usual, viewport = table.verticalHeader().defaultSectionSize(), table.viewport()
    first, second, *_ = table.headings.all
    assert table.headings.stuck is None, "it is where it belongs"
    at_the_top = viewport.grab(QRect(0, 0, 400, usual)).toImage()
    for row in (1, first.last // 2, first.last):
        table.verticalScrollBar().setValue(row)
        assert table.headings.stuck == first
        assert viewport.grab(QRect(0, 0, 400, usual)).toImage() == at_the_top
        assert table.headings.hit(QPoint(300, usual // 2)) == first
    table.verticalScrollBar().setValue(second.first)
    assert table.headings.stuck is None
    assert table.headings.hit(QPoint(300, usual // 2)) == second


def test_its_link_and_its_arrow_work_where_it_stays(qtbot: QtBot, table: OrderTable) -> None:
    heading = next(heading for heading in table.headings.all if table.headings.link(heading))
    table.verticalScrollBar().setValue(heading.first + 20)
    with qtbot.waitSignal(table.all_clicked) as asked:
        room = table.headings.link_room(heading.first)
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=room.center())
    assert asked.args[0] == heading.path
    place = table.headings.chevron_room(heading.first).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert orders_of(table).rowCount() < MANY


def test_the_keys_never_lead_to_a_row_beneath_it(qtbot: QtBot, table: OrderTable) -> None:
    usual = table.verticalHeader().defaultSectionSize()
    table.select_order(orders_of(table).key_at(100))
    table.setFocus()
    for _press in range(60):
        qtbot.keyClick(table, Qt.Key.Key_Up)
        rect = table.visualRect(table.currentIndex())
        assert rect.top() >= (0 if table.headings.stuck is None else usual)
    assert table.currentIndex().row() == 40


def orders_of(table: OrderTable) -> OrderListModel:
    model = table.model()
    assert isinstance(model, OrderListModel)
    return model


def heading_of(table: OrderTable, kind: str) -> Heading:
    return next(heading for heading in table.headings.all if heading.signature == kind)


def click_chevron(qtbot: QtBot, table: OrderTable, kind: str) -> None:
    heading = heading_of(table, kind)
    table.scrollTo(orders_of(table).index(heading.first, 0))
    place = table.headings.chevron_room(heading.first).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_headings_go_on_to_the_end_of_a_long_list(table: OrderTable) -> None:
    found = table.headings.all
    assert [(heading.signature, heading.number) for heading in found] == [(kind, MANY // 3) for kind in KINDS] + [
        ("", 10)
    ]
    usual = table.verticalHeader().defaultSectionSize()
    assert table.rowHeight(found[-1].first) == 2 * usual
    assert table.verticalHeader().length() == usual * (MANY + 10 + 4)


def test_a_click_on_the_chevron_folds_the_group_and_another_unfolds_it(qtbot: QtBot, table: OrderTable) -> None:
    model, usual = orders_of(table), table.verticalHeader().defaultSectionSize()
    click_chevron(qtbot, table, "city")
    assert model.rowCount() == MANY - MANY // 3 + 11
    folded = heading_of(table, "city")
    assert (folded.folded, folded.number, folded.last) == (True, MANY // 3, folded.first)
    assert table.rowHeight(folded.first) == usual
    assert table.verticalHeader().length() == usual * (model.rowCount() + 3)
    click_chevron(qtbot, table, "city")
    assert model.rowCount() == MANY + 10
    assert not heading_of(table, "city").folded


def test_a_double_click_on_a_heading_folds_it(qtbot: QtBot, table: OrderTable) -> None:
    place = QPoint(200, table.headings.room(0).center().y())
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heading_of(table, "amount").folded


def test_the_arrow_keys_fold_and_unfold_the_group_of_the_order_at_hand(qtbot: QtBot, table: OrderTable) -> None:
    model = orders_of(table)
    first = model.key_at(heading_of(table, "city").first)
    table.select_order(key_of(100))  # 100 % 3 == 1
    qtbot.keyClick(table, Qt.Key.Key_Left)
    folded = heading_of(table, "city")
    assert folded.folded
    assert table.currentIndex().row() == folded.first
    assert table.current_key() is None, "nobody decides about an order that is not seen"
    assert table.selected_keys() == ()
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert not heading_of(table, "city").folded
    assert table.selected_keys() == (first,)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_folded_heading_opens_by_the_keys_that_open_things(qtbot: QtBot, table: OrderTable, key: Qt.Key) -> None:
    table.select_order(key_of(100))
    qtbot.keyClick(table, Qt.Key.Key_Left)
    qtbot.keyClick(table, key)
    assert not heading_of(table, "city").folded


def test_d_asks_for_one_choice_for_the_group_of_the_order_at_hand(qtbot: QtBot, table: OrderTable) -> None:
    table.select_order(key_of(100))
    for fold in (False, True):
        if fold:
            qtbot.keyClick(table, Qt.Key.Key_Left)
        with qtbot.waitSignal(table.all_clicked) as asked:
            qtbot.keyClick(table, Qt.Key.Key_D)
        assert asked.args[0] == "city"


def test_a_folded_heading_that_is_selected_means_all_its_orders(qtbot: QtBot, table: OrderTable) -> None:
    click_chevron(qtbot, table, "city")
    heading = heading_of(table, "city")
    place = QPoint(200, table.headings.room(heading.first).center().y())
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert set(table.selected_keys()) == {key_of(number) for number in range(1, MANY, 3)}
    assert table.selects_several
    assert orders_of(table).planned_at(table.selected_rows()).send == MANY // 3


def test_an_order_in_a_folded_group_is_shown_when_somebody_goes_to_it(qtbot: QtBot, table: OrderTable) -> None:
    click_chevron(qtbot, table, "city")
    assert not table.select_order(key_of(100))
    assert orders_of(table).bring_back(key_of(100))
    assert table.select_order(key_of(100))
    assert not heading_of(table, "city").folded


def test_a_folded_group_counts_what_changes_beneath_it_and_ends_with_its_last_order(qtbot, table: OrderTable) -> None:
    click_chevron(qtbot, table, "city")
    model = orders_of(table)
    model.update_rows([summary(number, OrderState.IN_SYNC) for number in (1, 4)])
    table.headings.renew()
    assert heading_of(table, "city").number == MANY // 3 - 2
    model.update_rows([summary(number, OrderState.IN_SYNC) for number in range(1, MANY, 3)])
    table.headings.renew()
    assert [heading.signature for heading in table.headings.all] == ["amount", "shop", ""]


def test_an_order_that_is_about_to_leave_gets_no_heading_of_its_own(qtbot: QtBot, table: OrderTable) -> None:
    model, said = orders_of(table), set[Group]()

    def look() -> None:
        table.headings.renew()
        table.viewport().repaint()
        said.update(heading.group for heading in table.headings.all)

    model.stay(key_of(0))
    model.update_rows([summary(0, OrderState.IN_SYNC, action=Action.MARK)])
    model.rowsAboutToBeRemoved.connect(look)
    model.stay(None)
    assert said == {Group.DIFFERENT, Group.MISSING}


def test_other_sequences_and_a_search_show_what_is_folded(qtbot: QtBot, table: OrderTable) -> None:
    click_chevron(qtbot, table, "city")
    model = orders_of(table)
    model.set_query("ORD-1000")
    assert model.key_at(0) == key_of(1000)
    model.set_query("")
    assert heading_of(table, "city").folded
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert model.rowCount() == MANY + 10


def test_a_screen_reader_hears_the_heading_with_its_first_order_and_alone_where_it_is_folded(qtbot, table) -> None:
    def heard(row: int) -> str:
        said: str = orders_of(table).index(row, VERDICT_COLUMN).data(Qt.ItemDataRole.AccessibleTextRole)
        return said.replace("3,000", "3000")  # as the system writes it

    heading = heading_of(table, "city")
    assert heard(heading.first) == "Only City, 3000 orders. Different"
    assert heard(heading.first + 1) == "Different"
    click_chevron(qtbot, table, "city")
    assert heard(heading_of(table, "city").first) == "Only City, 3000 orders, folded"


def test_copying_a_folded_heading_copies_its_orders(qtbot: QtBot, table: OrderTable) -> None:
    click_chevron(qtbot, table, "city")
    table.select_group(heading_of(table, "city"))
    table.copy_numbers()
    assert len(QGuiApplication.clipboard().text().splitlines()) == MANY // 3
