from __future__ import annotations

import asyncio
import threading
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core.domain.errors import ConnectionFailedError, StoppedByUser
from core.domain.model import OrderKey
from core.domain.results import Progress
from core.system.stop import Stop
from gui.kit.jobs import AsyncRunner, ProgressCallback


def report(done: int, *changed: str) -> Progress:
    return Progress(phase="comparing", done=done, total=100, changed=tuple(OrderKey("1", name) for name in changed))


async def until_stopped(_progress: ProgressCallback, stop: Stop) -> str:
    await stop.wait()
    return "what was done"


def test_a_result_arrives_on_the_gui_thread_even_at_a_plain_function(qtbot: QtBot, runner: AsyncRunner) -> None:
    seen: list[Any] = []

    async def work(_progress: ProgressCallback, _stop: Stop) -> str:
        seen.append(threading.current_thread().name)
        return "result"

    job = runner.start(work)
    job.succeeded.connect(lambda result: seen.append((result, threading.current_thread())))
    with qtbot.waitSignal(job.finished):
        pass
    assert seen == ["order-reconciler-loop", ("result", threading.main_thread())]


def test_the_coroutine_itself_is_made_on_the_loops_thread(qtbot: QtBot, runner: AsyncRunner) -> None:
    made_in: list[str] = []

    async def nothing() -> None: ...

    def work(_progress: ProgressCallback, _stop: Stop) -> Any:
        made_in.append(threading.current_thread().name)
        return nothing()

    with qtbot.waitSignal(runner.start(work).finished):
        pass
    assert made_in == ["order-reconciler-loop"]


@pytest.mark.parametrize("failure", [ConnectionFailedError("Ecomail", reason="refused"), ZeroDivisionError()])
def test_a_failure_arrives_as_the_very_exception(qtbot: QtBot, runner: AsyncRunner, failure: Exception) -> None:
    async def work(_progress: ProgressCallback, _stop: Stop) -> None:
        raise failure

    job = runner.start(work)
    with qtbot.waitSignals([job.failed, job.finished]), qtbot.waitSignal(job.failed) as failed:
        pass
    assert failed.args == [failure]


def test_work_that_cannot_even_begin_fails_its_job(qtbot: QtBot, runner: AsyncRunner) -> None:
    def work(_progress: ProgressCallback, _stop: Stop) -> Any:
        raise KeyError("not there")

    with qtbot.waitSignal(runner.start(work).failed) as failed:
        pass
    assert isinstance(failed.args[0], KeyError)
    qtbot.waitUntil(lambda: not runner.is_busy)


def test_stop_asks_and_a_partial_result_is_a_success(qtbot: QtBot, runner: AsyncRunner) -> None:
    job = runner.start(until_stopped)
    with qtbot.waitSignal(job.succeeded) as succeeded:
        job.stop()
    assert succeeded.args == ["what was done"]
    qtbot.waitUntil(lambda: not job.under_way)
    job.stop()  # and again, when it is long over


def test_stopped_by_the_user_is_neither_success_nor_failure(qtbot: QtBot, runner: AsyncRunner) -> None:
    async def work(_progress: ProgressCallback, stop: Stop) -> None:
        await stop.wait()
        raise StoppedByUser

    job = runner.start(work)
    said: list[str] = []
    job.failed.connect(lambda _error: said.append("failed"))
    job.succeeded.connect(lambda _result: said.append("succeeded"))
    job.cancelled.connect(lambda: said.append("stopped"))
    with qtbot.waitSignal(job.finished):
        job.stop()
    assert said == ["stopped"]


def test_a_thousand_reports_are_merged_and_no_changed_order_is_lost(qtbot: QtBot, runner: AsyncRunner) -> None:
    async def work(progress: ProgressCallback, _stop: Stop) -> None:
        for number in range(1000):
            progress(report(number, str(number)))

    job = runner.start(work)
    reports: list[Progress] = []
    job.progressed.connect(reports.append)
    with qtbot.waitSignal(job.finished):
        pass
    assert len(reports) < 20
    assert reports[-1].done == 999
    assert {key.order_session for progress in reports for key in progress.changed} == {str(n) for n in range(1000)}


def test_the_last_report_arrives_before_the_result(qtbot: QtBot, runner: AsyncRunner) -> None:
    async def work(progress: ProgressCallback, _stop: Stop) -> None:
        progress(report(1))
        await asyncio.sleep(0)
        progress(report(2))

    job = runner.start(work)
    order: list[object] = []
    job.progressed.connect(lambda progress: order.append(progress.done))
    job.succeeded.connect(lambda _result: order.append("succeeded"))
    job.finished.connect(lambda: order.append("finished"))
    with qtbot.waitSignal(job.finished):
        pass
    assert order[-3:] == [2, "succeeded", "finished"]


def test_busy_begins_with_the_first_job_and_ends_with_the_last(qtbot: QtBot, runner: AsyncRunner) -> None:
    said: list[bool] = []
    runner.busy.connect(said.append)
    first, second = runner.start(until_stopped), runner.start(until_stopped)
    with qtbot.waitSignal(first.finished):
        first.stop()
    assert said == [True]
    with qtbot.waitSignal(second.finished):
        second.stop()
    assert said == [True, False]


def test_shutdown_while_busy_lets_what_was_begun_end_and_joins_the_thread(qtbot: QtBot) -> None:
    runner = AsyncRunner()
    ended: list[str] = []

    async def work(_progress: ProgressCallback, stop: Stop) -> None:
        await stop.wait()
        for _ in range(5):
            await asyncio.sleep(0)
        ended.append("to the end")

    for _ in range(3):
        runner.start(work)
    runner.shutdown()
    assert ended == ["to the end"] * 3
    runner.shutdown()
    with pytest.raises(RuntimeError):
        runner.start(until_stopped)


def test_nothing_is_cancelled_when_the_loop_ends(qtbot: QtBot) -> None:
    runner = AsyncRunner()
    cancelled: list[object] = []

    async def work(_progress: ProgressCallback, _stop: Stop) -> None:
        try:
            await asyncio.sleep(0)
        except asyncio.CancelledError as error:
            cancelled.append(error)
            raise

    for _ in range(50):
        runner.start(work)
    runner.shutdown()
    assert cancelled == []


def test_a_slot_that_raises_does_not_leave_its_job_under_way(qtbot: QtBot, runner: AsyncRunner) -> None:
    async def work(_progress: ProgressCallback, _stop: Stop) -> None: ...

    def fail(_result: object) -> None:
        raise ValueError("in a slot")

    job = runner.start(work)
    job.succeeded.connect(fail)
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(job.finished):
        pass
    assert [kind for kind, _, _ in caught] == [ValueError]
    assert not runner.is_busy


class Widget:
    """Stands for what must not be destroyed on another thread than the GUI's, and remembers where it was."""

    def __init__(self, died_on: list[threading.Thread]) -> None:
        self._died_on = died_on

    def __del__(self) -> None:
        self._died_on.append(threading.current_thread())

    async def work(self) -> None:
        await asyncio.sleep(0)

    async def fail(self) -> None:
        await asyncio.sleep(0)
        raise ZeroDivisionError


@pytest.mark.parametrize("name", ["work", "fail"])
def test_what_a_job_refers_to_is_let_go_on_the_gui_thread(qtbot: QtBot, runner: AsyncRunner, name: str) -> None:
    died_on: list[threading.Thread] = []

    def start() -> Any:
        widget = Widget(died_on)
        return runner.start(lambda _progress, _stop: getattr(widget, name)())

    jobs = [start() for _ in range(50)]
    qtbot.waitUntil(lambda: not runner.is_busy)
    jobs.clear()
    qtbot.waitUntil(lambda: len(died_on) == 50)
    assert set(died_on) == {threading.main_thread()}
