"""What holds for every test of the window: no display needed, nothing leaks, one locale.

Where Qt's system libraries are missing these tests are skipped with the reason, and the rest of the tree still runs.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.screens import use_wide_screen

use_wide_screen()

try:
    from PySide6.QtCore import QEvent, QLocale, QObject, QTranslator
    from PySide6.QtWidgets import QApplication
except ImportError as error:
    WHY_QT_IS_ABSENT = str(error)
else:
    WHY_QT_IS_ABSENT = ""

if WHY_QT_IS_ABSENT:

    class _SkippedModule(pytest.Module):
        def collect(self) -> Any:
            pytest.skip(f"Qt cannot be loaded here: {WHY_QT_IS_ABSENT}", allow_module_level=True)

    def pytest_ignore_collect(collection_path: Path) -> bool | None:
        return True if collection_path.is_dir() else None  # their conftests would import Qt

    @pytest.hookimpl(tryfirst=True)
    def pytest_pycollect_makemodule(module_path: Path, parent: pytest.Collector) -> pytest.Module:
        return _SkippedModule.from_parent(parent, path=module_path)

else:
    from pytestqt.qtbot import QtBot

    from gui.kit.jobs import AsyncRunner

    _LOOP_THREAD = "order-reconciler-loop"

    @pytest.fixture(autouse=True)
    def one_locale() -> Iterator[None]:
        """Numbers and dates look the same on every computer that runs the tests."""
        before = QLocale()
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        yield
        QLocale.setDefault(before)

    @pytest.fixture(autouse=True)
    def nothing_leaks(qapp: QApplication) -> Iterator[None]:
        """A window that is still open after a test, or a loop that still runs, fails it; its language goes with it."""
        yield
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for translator in qapp.findChildren(QTranslator):
            qapp.removeTranslator(translator)
        windows = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
        names = [f"{type(window).__name__} {window.windowTitle()!r}" for window in windows]
        for window in windows:
            QObject.deleteLater(window)
            window.hide()
        loops = [thread for thread in threading.enumerate() if thread.name == _LOOP_THREAD]
        assert not names, f"still open after the test: {names}"
        assert not loops, "a runner was not shut down"

    @pytest.fixture
    def runner(qtbot: QtBot) -> Iterator[AsyncRunner]:
        """A running loop; a job that is still under way when the test is over fails it."""
        runner = AsyncRunner()
        yield runner
        under_way = runner.is_busy
        runner.shutdown()
        assert not under_way, "a job was still under way at the end of the test"
