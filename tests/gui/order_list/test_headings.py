"""The headings: what orders have in common, how many and how much, and one choice for all of them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog

from core.domain.model import OrderState
from core.domain.verdicts import Group
from gui.dialogs.decide_many import DecideManyDialog
from gui.order_list.filters import Chip
from gui.order_list.headings import Heading, Headings
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
