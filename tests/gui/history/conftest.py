"""The history over the real shop, and a few words of its user's language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel

from gui.history.model import Column, Role
from gui.history.view import HistoryView
from tests.support.gui_sandbox import small_shop
from tests.support.gui_shop import until_idle

__all__ = ["small_shop"]


class History:
    """An open history window as its user sees it."""

    def __init__(self, view, shop) -> None:
        self.view, self.shop, self.tree, self.model = view, shop, view.tree, view.tree.model()

    def until_idle(self) -> None:
        self.shop.qtbot.waitUntil(lambda: not self.shop.runner.is_busy and not self.view._typing.isActive())

    def rows(self, parent=None):
        """Every row that is there, runs with their pushes below them."""
        parents = [self.model.index(row, 0) for row in range(self.model.rowCount())] if parent is None else [parent]
        for run in parents:
            yield run
            for row in range(self.model.rowCount(run)):
                yield self.model.index(row, 0, run)

    def cells(self, column, *, of=Role.PUSH):
        return [index.siblingAtColumn(column).data() for index in self.rows() if index.data(of) is not None]

    def orders(self):
        return self.cells(Column.NAME)

    def runs(self):
        return self.cells(Column.WHAT, of=Role.RUN)

    def unfold_all(self) -> None:
        self.tree.expandAll()
        self.until_idle()

    def index_of(self, text):
        return next(
            index
            for index in self.rows()
            if text in (index.data(), index.siblingAtColumn(Column.WHAT).data())
        )  # fmt: skip

    def choose(self, *texts) -> None:
        """Rows by their order, or by what a run says of itself."""
        select = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        indexes = [self.index_of(text) for text in texts]
        self.tree.setCurrentIndex(indexes[0])
        for index in indexes:
            self.tree.selectionModel().select(index, select)
        self.until_idle()

    def type(self, text) -> None:
        self.shop.qtbot.keyClicks(self.view.search, text)
        self.until_idle()


@pytest.fixture
def open_history(qtbot, small_shop):
    def open_it(**wanted):
        view = HistoryView(small_shop.shop, small_shop.runner, **wanted)
        qtbot.addWidget(view)
        view.resize(1140, 760)
        view.show()
        with qtbot.waitExposed(view):
            pass
        until_idle(qtbot, small_shop.runner)
        return History(view, small_shop)

    return open_it
