from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.domain.model import OrderState
from gui.order_list.columns import COLUMNS
from gui.order_list.model import OrderListModel
from gui.order_list.row_painter import PADDING, RowPainter, _Face
from gui.order_list.view import OrderTable
from tests.support.gui_orders import key_of, summary


@pytest.fixture
def table(qtbot: QtBot) -> OrderTable:
    table = OrderTable(OrderListModel())
    qtbot.addWidget(table)
    table.resize(1000, 400)
    return table


@pytest.fixture
def model(table: OrderTable) -> OrderListModel:
    return table.model()


@pytest.mark.parametrize("text", ["", "ORD-1024", "Dvořák & Šťastná", "عبد الله", "张伟"])
def test_a_text_that_fits_is_left_alone_and_measured_as_qt_measures_it(qapp: QApplication, text: str) -> None:
    face = _Face(qapp.font(), figures=False)
    fitted, width = face.fitted(text, 1000)
    assert fitted == text
    assert width == pytest.approx(QFontMetricsF(qapp.font()).horizontalAdvance(text), abs=2)


def test_a_text_that_does_not_fit_ends_with_dots_inside_its_room(qapp: QApplication) -> None:
    face = _Face(qapp.font(), figures=False)
    fitted, width = face.fitted("a-rather-long-address@example.com", 80)
    assert fitted.endswith("…")
    assert width <= 80


def test_amounts_of_as_many_figures_are_of_equal_width(qapp: QApplication) -> None:
    face = _Face(qapp.font(), figures=True)
    assert face.width("111.11") == pytest.approx(face.width("888.88"), abs=0.5)


def test_a_repaint_reads_the_orders_that_are_seen_once_each_and_no_others(table, model) -> None:
    model.set_rows([summary(number) for number in range(5000)])
    table.grab()
    read: list[int] = []
    real = model.summary_at
    model.summary_at = lambda position: read.append(position) or real(position)
    table.viewport().grab()
    del model.summary_at
    seen = table.rowAt(table.viewport().height() - 1) - table.rowAt(0) + 1
    assert read == list(range(seen))


def test_the_selected_row_is_on_the_selections_ground_and_the_others_are_not(table, model) -> None:
    model.set_rows([summary(number, OrderState.DIFFERS) for number in range(4)])
    table.select_order(key_of(2))
    image = table.viewport().grab().toImage()
    row, height = table.rowViewportPosition(2), table.rowHeight(2)
    chosen = table.palette().color(QPalette.ColorRole.Highlight)
    x = table.columnViewportPosition(1) + 2
    assert image.pixelColor(x, row + height // 2) == chosen
    assert image.pixelColor(x, row - height // 2) != chosen


def test_nothing_is_painted_below_the_last_row_and_an_empty_list_paints_at_all(table, model) -> None:
    assert not table.viewport().grab().isNull()
    model.set_rows([summary(1)])
    image = table.viewport().grab().toImage()
    below = {image.pixelColor(x, table.rowHeight(0) + 10).name() for x in range(0, 900, 3)}
    assert len(below) == 1


def test_a_column_fitted_to_its_content_shows_every_text_of_the_rows_seen(table, model) -> None:
    model.set_rows([summary(1, email="a-rather-long-address-of-somebody@example.com")])
    email = next(number for number, column in enumerate(COLUMNS) if column.name == "email")
    table.resizeColumnToContents(email)
    face = _Face(table.font(), figures=False)
    assert table.columnWidth(email) >= face.width("a-rather-long-address-of-somebody@example.com") + 2 * PADDING


def test_looks_are_made_anew_for_another_palette(table, model, qtbot: QtBot) -> None:
    model.set_rows([summary(1)])
    painter = RowPainter(table, model, table.headings)
    before = painter._current_looks()
    assert painter._current_looks() is before
    palette = table.palette()
    palette.setColor(QPalette.ColorRole.Text, palette.color(QPalette.ColorRole.Link))
    table.setPalette(palette)
    assert painter._current_looks() is not before
