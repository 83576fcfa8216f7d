"""A task is a coroutine on the GUI thread: it awaits jobs, goes on when they end, and ends with its owner."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from core.domain.errors import ConnectionFailedError, StoppedByUser
from core.domain.results import Progress
from core.system.stop import Stop
from gui.kit.jobs import AsyncRunner, Job, ProgressCallback, task
from gui.kit.under_way import UnderWay


async def seven(_progress: ProgressCallback, _stop: Stop) -> int:
    return 7


async def until_stopped(_progress: ProgressCallback, stop: Stop) -> None:
    await stop.wait()
    raise StoppedByUser


class Owner(QObject):
    def __init__(self, runner: AsyncRunner) -> None:
        super().__init__()
        self.runner = runner
        self.heard: list[Any] = []
        self.presented: list[Exception] = []

    def present(self, error: Exception) -> None:
        self.presented.append(error)

    @task
    async def ask_twice(self) -> None:
        first = await self.runner.start(seven)
        self.heard.append(threading.current_thread())
        second = await self.runner.start(seven)
        self.heard.append(first + second)

    @task
    async def wait_for(self, job: Job[Any]) -> None:
        try:
            await job
            self.heard.append("went on")
        finally:
            self.heard.append("ended")

    @task
    async def blunder(self) -> None:
        await self.runner.start(seven)
        raise ValueError("a bug")


@pytest.fixture
def owner(runner: AsyncRunner) -> Owner:
    return Owner(runner)


def until_idle(qtbot: QtBot, runner: AsyncRunner) -> None:
    qtbot.waitUntil(lambda: not runner.is_busy)


def test_a_task_reads_from_top_to_bottom_on_the_gui_thread(qtbot: QtBot, runner: AsyncRunner, owner: Owner) -> None:
    said: list[bool] = []
    runner.busy.connect(said.append)
    asking = owner.ask_twice()
    assert asking.under_way
    until_idle(qtbot, runner)
    assert owner.heard == [threading.main_thread(), 14]
    assert not asking.under_way
    assert said == [True, False], "between two jobs of one task the window does not look idle"


def test_a_failure_that_is_not_caught_is_presented_as_the_very_exception(
    qtbot: QtBot, runner: AsyncRunner, owner: Owner
) -> None:
    failure = ConnectionFailedError("Ecomail", reason="refused")

    async def fail(_progress: ProgressCallback, _stop: Stop) -> None:
        raise failure

    owner.wait_for(runner.start(fail))
    until_idle(qtbot, runner)
    assert owner.presented == [failure]
    assert owner.heard == ["ended"]


def test_what_the_user_stopped_is_no_failure_and_goes_no_further(
    qtbot: QtBot, runner: AsyncRunner, owner: Owner
) -> None:
    job = runner.start(until_stopped)
    owner.wait_for(job)
    job.stop()
    until_idle(qtbot, runner)
    assert (owner.heard, owner.presented) == (["ended"], [])


def test_a_bug_in_a_task_goes_the_way_of_every_bug_in_a_slot(qtbot: QtBot, runner: AsyncRunner, owner: Owner) -> None:
    with qtbot.captureExceptions() as caught:
        owner.blunder()
        until_idle(qtbot, runner)
    assert [kind for kind, _, _ in caught] == [ValueError]
    assert owner.presented == []


def test_a_task_that_is_dropped_goes_no_further_and_its_job_ends_in_its_own_time(
    qtbot: QtBot, runner: AsyncRunner, owner: Owner
) -> None:
    job = runner.start(seven)
    waiting = owner.wait_for(job)
    waiting.drop()
    assert owner.heard == ["ended"]
    with qtbot.waitSignal(job.finished):
        pass
    assert owner.heard == ["ended"]


def test_a_task_ends_with_its_owner(qtbot: QtBot, runner: AsyncRunner, owner: Owner) -> None:
    heard = owner.heard
    job = runner.start(until_stopped)
    owner.wait_for(job)
    delete(owner)
    job.stop()
    until_idle(qtbot, runner)
    assert heard == ["ended"]


def test_a_job_that_has_ended_gives_its_result_at_once(qtbot: QtBot, runner: AsyncRunner, owner: Owner) -> None:
    job = runner.start(seven)
    job.finished.connect(lambda: owner.wait_for(job))
    until_idle(qtbot, runner)
    assert owner.heard == ["went on", "ended"]


def test_one_owner_knows_what_is_under_way(qtbot: QtBot, runner: AsyncRunner, owner: Owner) -> None:
    work = UnderWay(runner, owner)
    states: list[tuple[bool, bool, bool]] = []
    work.changed.connect(lambda: states.append((work.is_busy, work.can_pause, work.is_paused)))
    reports: list[Progress] = []
    work.progressed.connect(reports.append)

    async def report(progress: ProgressCallback, stop: Stop) -> None:
        progress(Progress(phase="comparing", done=1, total=2))
        await stop.wait()

    work.start(report, can_pause=True)
    work.pause(paused=True)
    work.pause(paused=True)
    work.pause(paused=False)
    work.stop()
    until_idle(qtbot, runner)
    assert states == [(True, True, False), (True, True, True), (True, True, False), (False, False, False)]
    assert [report.done for report in reports] == [1]
    work.start(until_stopped)
    work.pause(paused=True)
    assert not work.is_paused, "this one cannot be paused"
    work.stop()
    until_idle(qtbot, runner)
