from __future__ import annotations

import gc
import threading

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.kit.jobs import AsyncRunner, GuiThreadCollector


class Knot:
    """A cycle that says on which thread it was untied."""

    untied_on: list[str]

    def __init__(self, untied_on: list[str]) -> None:
        self.itself = self
        self.untied_on = untied_on

    def __del__(self) -> None:
        self.untied_on.append(threading.current_thread().name)


def test_two_windows_at_once_leave_collection_to_the_gui_thread_until_both_have_ended(qapp: QApplication) -> None:
    assert gc.isenabled()
    first, second = GuiThreadCollector(qapp), GuiThreadCollector(qapp)
    first.end()
    try:
        assert not gc.isenabled(), "the second one's thread would destroy widgets"
    finally:
        second.end()
    assert gc.isenabled()
    second.end()
    assert gc.isenabled()


async def allocate_much() -> None:
    """More than enough for Python to collect by itself, if it were allowed to."""
    for _ in range(50):
        _kept = [[] for _ in range(2_000)]


def test_what_belongs_to_the_window_is_never_destroyed_on_the_loop_s_thread(qtbot: QtBot, runner: AsyncRunner) -> None:
    untied_on: list[str] = []
    for _ in range(2_000):
        Knot(untied_on)
    job = runner.start(lambda _progress, _stop: allocate_much())
    with qtbot.waitSignal(job.finished):
        pass
    qtbot.waitUntil(lambda: len(untied_on) == 2_000)
    assert set(untied_on) == {threading.main_thread().name}


def test_collection_is_python_s_own_again_once_the_loop_is_gone(qapp: QObject) -> None:
    assert gc.isenabled()
    runner = AsyncRunner()
    assert not gc.isenabled()
    runner.shutdown()
    assert gc.isenabled()
