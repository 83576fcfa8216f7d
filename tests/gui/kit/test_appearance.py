"""Light, dark and the size of letters, as the user chooses them: at once, and again the next time."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from gui.kit.appearance import USUAL_ZOOM, Appearance, Theme
from gui.kit.theme import apply_theme, is_dark
from tests.support.gui_window import desktop

__all__ = ["desktop"]

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def settings(qapp: QApplication, tmp_path: Path):
    apply_theme(qapp)
    yield QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    usual = Appearance(qapp, QSettings(str(tmp_path / "usual.ini"), QSettings.Format.IniFormat))
    usual.start()


def test_dark_is_dark_whatever_the_system_has_and_stays_so(qapp: QApplication, settings: QSettings) -> None:
    Appearance(qapp, settings).choose(Theme.DARK)
    assert is_dark(qapp.palette())
    Appearance(qapp, settings).choose(Theme.LIGHT)
    assert not is_dark(qapp.palette())
    Appearance(qapp, settings).choose(Theme.DARK)
    again = Appearance(qapp, settings)
    qapp.setPalette(QPalette())
    again.start()
    assert again.theme is Theme.DARK
    assert is_dark(qapp.palette())


def test_letters_grow_step_by_step_and_come_back(qapp: QApplication, settings: QSettings) -> None:
    appearance = Appearance(qapp, settings)
    appearance.start()
    usual = qapp.font().pointSizeF()
    for _ in range(9):
        appearance.step(1)
    assert appearance.zoom == 150
    assert qapp.font().pointSizeF() == pytest.approx(1.5 * usual)
    assert Appearance(qapp, settings).zoom == 150
    for _ in range(9):
        appearance.step(-1)
    assert appearance.zoom == 90
    appearance.step(0)
    assert (appearance.zoom, qapp.font().pointSizeF()) == (USUAL_ZOOM, usual)


@pytest.mark.parametrize(("theme", "zoom"), [("purple", "100"), ("dark", "9999"), ("", "")])
def test_a_choice_of_another_version_is_left_alone(
    qapp: QApplication, settings: QSettings, theme: str, zoom: str
) -> None:
    settings.setValue("window/theme", theme)
    settings.setValue("window/zoom", zoom)
    appearance = Appearance(qapp, settings)
    assert appearance.zoom == USUAL_ZOOM
    assert appearance.theme in {Theme.SYSTEM, Theme.DARK}


def test_the_list_grows_with_the_letters(desktop, settings: QSettings) -> None:
    user = desktop(few=True).start()
    height = user.shop.table.rowHeight(0)
    for _ in range(3):
        user.window.known_actions["larger"].trigger()
    user.until(lambda: user.shop.model.total and user.shop.table.rowHeight(0) > height)
    user.press(Qt.Key.Key_0, CTRL)
    user.until(lambda: user.shop.model.total and user.shop.table.rowHeight(0) == height)
    user.until_idle()
