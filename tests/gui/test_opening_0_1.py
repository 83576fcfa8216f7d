"""A lived-in data folder of 0.1.0 is told in the window as before, sentence by sentence, in three languages.

What is expected was shown by 0.1.0 itself; see ``tests.support.lived_in``. 0.1.0 stored its reasons as English prose.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QSettings
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.domain.model import OrderCard, OrderSummary
from core.domain.pushes import PushLine
from core.domain.runs import RunLine
from core.shop.profiles import open_profile
from core.shop.shop import Shop
from core.system.keyring import CredentialStore
from gui.dialogs.only_in_ecomail import OnlyInEcomailPage
from gui.history.entry import HistoryDetails
from gui.history.model import HistoryModel
from gui.kit.jobs import AsyncRunner
from gui.order_card.view import OrderCardView
from gui.order_list.columns import COLUMN
from gui.order_list.model import OrderListModel
from gui.words.language import LanguageSwitcher
from tests.support import lived_in
from tests.support.gui_shop import result_of, until_idle
from tests.support.old_database import FOLDER

# ------------------------------------------------------------- the only place that knows how the window is put together

LANGUAGES = ("en", "nl", "cs")
ALL = 10_000
SHOWN_COLUMNS = ("verdict", "wemasy", "ecomail", "next_step")
"""The words of a row that 0.1.0 had. The others are its figures."""


class Opened:
    """One profile, opened on the runner's loop, and what the window shows of it."""

    def __init__(self, data_dir: Path, profile: str, qtbot: QtBot, runner: AsyncRunner) -> None:
        self._qtbot, self._runner = qtbot, runner
        self.shop: Shop = self._do(
            lambda: open_profile(data_dir, profile, credentials=CredentialStore.in_memory("old"))
        )

    def _do(self, coroutine: Any) -> Any:
        return result_of(self._qtbot, self._runner, coroutine)

    def close(self) -> None:
        self._do(self.shop.close)

    def orders(self) -> dict[str, list[str]]:
        """Of each order the words of its row, then what its card says."""
        summaries: tuple[OrderSummary, ...] = self._do(self.shop.orders.summaries)
        cards: list[OrderCard] = self._do(lambda: self._cards(summaries))
        model, view = OrderListModel(), OrderCardView()
        model.set_rows(summaries)
        shown = {}
        for row, (summary, card) in enumerate(zip(summaries, cards, strict=True)):
            cells = " | ".join(str(model.index(row, COLUMN[name]).data()) for name in SHOWN_COLUMNS)
            view.set_card(card)
            shown[summary.key.order_session] = [cells, *_said_on(view)]
        view.deleteLater()
        model.deleteLater()
        return shown

    async def _cards(self, summaries: Iterable[OrderSummary]) -> list[OrderCard]:
        return [await self.shop.orders.card(summary.key) for summary in summaries]

    def history(self) -> dict[str, list[str]]:
        """Of each run and each entry the words of its row, then what is said when it is chosen."""
        runs: tuple[RunLine, ...] = self._do(lambda: self.shop.history.runs(limit=ALL))
        model, details = HistoryModel(), HistoryDetails()
        model.add_runs(runs, more=False)
        shown = {}
        for place, run in enumerate(runs):
            details.show_run(run)
            shown[f"run {run.run_id}"] = [_row(model, place, QModelIndex()), *_labels(details)[1:]]
            pushes: tuple[PushLine, ...] = self._do(partial(self.shop.history.pushes, run.run_id, limit=ALL))
            model.add_pushes(run.run_id, pushes)
            for row, push in enumerate(pushes):
                details.show_line(push)
                texts = [_row(model, row, model.index(place, 0)), *_labels(details)[1:]]
                shown[f"{push.push_id} {push.key.order_session}"] = texts
        details.deleteLater()
        model.deleteLater()
        return shown

    def only_in_ecomail(self) -> dict[str, list[str]]:
        """What the dialog says of the last search, and the likely matches."""
        dialog = OnlyInEcomailPage(self.shop, self._runner)
        self._qtbot.addWidget(dialog)
        until_idle(self._qtbot, self._runner)
        note = [label for label in _labels(dialog.note, hidden=True) if len(label) > 1]
        rows = [_row(dialog.matches, row, QModelIndex(), first=0) for row in range(dialog.matches.rowCount())]
        found = [str(dialog.found.index(row, 0).data()) for row in range(dialog.found.rowCount())]
        dialog.close()
        return {"note": note, "matches": rows, "found": found}


def _said_on(view: OrderCardView) -> list[str]:
    if view.placeholder.isVisibleTo(view):
        return [*view.placeholder.texts, view.placeholder.button.text()]
    return [banner.text for banner in view.banners()]


def _labels(widget: QWidget, *, hidden: bool = False) -> list[str]:
    labels = [label for label in widget.findChildren(QLabel) if hidden or label.isVisibleTo(widget)]
    return [label.text() for label in labels if label.text()]


def _row(model: QAbstractItemModel, row: int, parent: QModelIndex, *, first: int = 1) -> str:
    """The cells of a row; the first column of the history is a date, which is this computer's."""
    texts = [model.index(row, column, parent).data() for column in range(first, model.columnCount(parent))]
    return " | ".join(str(text) for text in texts if text)


def speak(app: QApplication, folder: Path, language: str) -> None:
    LanguageSwitcher(app, QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)).choose(language)


# ------------------------------------------------------------------------------------------------------------ the tests


@pytest.fixture
def shown_in(tmp_path: Path, qapp: QApplication, qtbot: QtBot, runner: AsyncRunner) -> Callable[[str, str], Any]:
    """Everything the window says of a profile, in one language."""

    def show(language: str, profile: str) -> Any:
        folder = tmp_path / language / profile
        speak(qapp, folder, language)
        opened = Opened(lived_in.copy_into(folder), profile, qtbot, runner)
        try:
            return {"orders": opened.orders(), "history": opened.history(), "only_in_ecomail": opened.only_in_ecomail()}
        finally:
            opened.close()

    return show


@pytest.mark.parametrize("profile", [lived_in.MAIN, lived_in.BARE])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_window_says_what_it_said(shown_in: Callable[[str, str], Any], language: str, profile: str) -> None:
    shown, expected = shown_in(language, profile), lived_in.shown_by_0_1(f"window.{language}")[profile]
    assert list(shown) == list(expected)
    for part in expected:
        lived_in.assert_alike(shown[part], expected[part])


def test_what_is_expected_is_told_in_three_languages() -> None:
    english, dutch, czech = (
        lived_in.shown_by_0_1(f"window.{language}")[lived_in.MAIN]["orders"] for language in LANGUAGES
    )
    for session, texts in english.items():
        assert len({texts[0], dutch[session][0], czech[session][0]}) > 1, session
        assert len(texts) == len(dutch[session]) == len(czech[session]), session


@pytest.mark.parametrize(
    "value", ['"total":NaN', '"total":-Infinity', '"total":1E+999999', r'"city":"\ud800"', r'"email":"\udfff@x.nl"']
)
def test_one_order_that_cannot_be_read_is_named_and_the_others_are_shown(
    tmp_path: Path, qtbot: QtBot, runner: AsyncRunner, value: str
) -> None:
    stored = tmp_path / "profiles" / "old" / "orders.sqlite3"
    stored.parent.mkdir(parents=True)
    shutil.copy(FOLDER / "v3.sqlite3", stored)
    connection = sqlite3.connect(stored)
    row = f'{{"order_session":"session-6","website_id":"1",{value}}}'
    connection.execute("UPDATE order_details SET row = ? WHERE id = 3", (row,))
    connection.commit()
    connection.close()
    opened = Opened(tmp_path, "old", qtbot, runner)
    shown = opened.orders()
    opened.close()
    cells, *said = shown.pop("session-6")
    assert "Could not check" in cells
    assert any("held a value of this order that cannot be read" in text for text in said)
    assert len(shown) == 3
    assert "cannot be read" not in str(shown)
