"""Runs the core's coroutines on a stock asyncio loop in a thread of its own, for a window that must never wait.

The only module of ``gui`` that knows threads and loops. It never cancels what was begun: a job is asked to stop, and
ends in its own time. What crosses the thread (arguments, results, progress, exceptions) must be frozen.

Lets Python collect its cyclic garbage on the GUI thread only.

Python collects on whatever thread happens to allocate. A window, model or menu that is part of a cycle would then be
destroyed on the loop's thread, and Qt does not survive that. So automatic collection is off while a second thread
lives, and the GUI thread does it from a timer, by Python's own thresholds.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot

INTERVAL_MILLISECONDS: Final = 500


class GuiThreadCollector(QObject):
    """Made on the GUI thread before the second thread starts; ``end`` it once that thread is gone."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=INTERVAL_MILLISECONDS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due, if any."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation]:
                gc.collect(generation)
                return

    def end(self) -> None:
        self._timer.stop()
        if self._was_enabled:
            gc.enable()


if TYPE_CHECKING:
    import asyncio

    from core.domain.model import Progress
    from core.system.stop import Stop

# asyncio and the core's types are imported on the loop's thread, which starts with the first job: a window that was
# just asked for is on the screen by then.

T = TypeVar("T")
ProgressCallback: TypeAlias = "Callable[[Progress], None]"
Work: TypeAlias = "Callable[[ProgressCallback, Stop], Coroutine[Any, Any, T]]"

PROGRESS_INTERVAL_SECONDS: Final = 1 / 30
"""Reports that come faster are merged into one: more cannot be seen, and every one costs a repaint."""


class Job(QObject):
    """One piece of work under way. All signals are emitted on the GUI thread; ``finished`` comes last, always."""

    progressed = Signal(object)
    """A ``Progress``; reports are merged, but none of their ``changed`` keys is lost."""
    succeeded = Signal(object)
    failed = Signal(object)
    """An ``Exception``: an expected ``ReconcilerError``, or a bug."""
    stopped = Signal()
    """Ended early because it was asked to, without a result. A job that returns a partial result succeeds."""
    finished = Signal()

    def __init__(self, runner: AsyncRunner, name: str) -> None:
        super().__init__(runner)
        self.setObjectName(name)
        self._runner: AsyncRunner | None = runner

    @property
    def under_way(self) -> bool:
        return self._runner is not None

    def stop(self) -> None:
        """Ask the work to stop: nothing new starts, what was begun is finished. Does nothing when it has ended."""
        if self._runner is not None:
            self._runner.request_stop(self)

    def pause(self, *, paused: bool) -> None:
        """Hold back what is not begun yet, or go on with it. Does nothing when the work has ended."""
        if self._runner is not None:
            self._runner.request_pause(self, paused=paused)

    def end(self) -> None:
        """For the runner: announce the end."""
        # A child that held the last reference to its parent would delete itself twice.
        self._runner = None
        self.finished.emit()


class _Mailbox(QObject):
    """Carries calls from the loop's thread to the GUI thread, in order."""

    _posted = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        # Queued, and to a slot of an object that lives in the GUI thread: so whatever is connected to a job's signals,
        # lambdas included, runs there.
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def post(self, call: Callable[[], None]) -> None:
        self._posted.emit(call)

    def empty(self) -> None:
        """Deliver what is still under way, now. Left to the GUI's loop it might outlive the runner it belongs to."""
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)

    @Slot(object)
    def _deliver(self, call: Callable[[], None]) -> None:
        call()


class _Coalescer:
    """Merges progress reports on the loop's thread into at most one every ``PROGRESS_INTERVAL_SECONDS``."""

    def __init__(self, loop: asyncio.AbstractEventLoop, send: Callable[[Progress], None]) -> None:
        self._loop = loop
        self._send = send
        self._waiting: Progress | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._next_at = 0.0

    def report(self, progress: Progress) -> None:
        self._waiting = _merged(self._waiting, progress)
        if self._timer is None:
            self._timer = self._loop.call_at(max(self._next_at, self._loop.time()), self.flush)

    def flush(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self._next_at = self._loop.time() + PROGRESS_INTERVAL_SECONDS
            self._send(waiting)


def _merged(earlier: Progress | None, later: Progress) -> Progress:
    """The later report, with the changed keys of both: the list shows each of them."""
    if earlier is None or not earlier.changed:
        return later
    from msgspec.structs import replace  # noqa: PLC0415

    changed = tuple(dict.fromkeys((*earlier.changed, *later.changed)))
    return replace(later, changed=changed)


class AsyncRunner(QObject):
    """Owns the loop and its thread. Made and used on the GUI thread; ``shutdown`` must be called before it goes."""

    busy = Signal(bool)
    """Emitted when the first job begins and when the last one has ended."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mailbox = _Mailbox(self)
        self._jobs: dict[Job, Stop | None] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        """Strong references: the loop itself holds its tasks only weakly."""
        self._running = threading.Event()
        self._loop: asyncio.AbstractEventLoop
        self._closing: asyncio.Event
        self._shut_down = False
        self._count = 0
        self._collector = GuiThreadCollector(self)
        self._thread: threading.Thread | None = None

    @property
    def is_busy(self) -> bool:
        return bool(self._jobs)

    def start(self, work: Work[T]) -> Job:
        """Call ``work`` on the loop's thread and run the coroutine it makes. Connect to the job's signals at once."""
        if self._shut_down:
            msg = "the runner has been shut down"
            raise RuntimeError(msg)
        if self._thread is None:
            self._start_thread()
        self._count += 1
        job = Job(self, f"job-{self._count}")
        self._jobs[job] = None
        self._loop.call_soon_threadsafe(self._begin, job, work)
        if len(self._jobs) == 1:
            self.busy.emit(True)
        return job

    def stop_all(self) -> None:
        """Ask every job to stop. Returns at once; ``busy(False)`` tells when they have ended."""
        for job in tuple(self._jobs):
            job.stop()

    def request_stop(self, job: Job) -> None:
        """For ``Job.stop``."""
        if not self._shut_down:
            self._loop.call_soon_threadsafe(self._stop_on_loop, job)

    def request_pause(self, job: Job, *, paused: bool) -> None:
        """For ``Job.pause``."""
        if not self._shut_down:
            self._loop.call_soon_threadsafe(self._pause_on_loop, job, paused)

    def shutdown(self) -> None:
        """Ask all jobs to stop, wait until they have ended, close the loop and join its thread. Safe to call again.

        Blocks the caller meanwhile; the signals of the jobs that ended have been emitted when it returns.
        """
        if self._shut_down:
            return
        self.stop_all()
        self._shut_down = True
        if self._thread is not None:
            self._loop.call_soon_threadsafe(self._closing.set)
            self._thread.join()
            self._mailbox.empty()
        self._collector.end()

    def _start_thread(self) -> None:
        # No daemon: the interpreter must not pull the loop away under a write that is being recorded.
        self._thread = threading.Thread(target=self._run_thread, name="order-reconciler-loop", daemon=False)
        self._thread.start()
        self._running.wait()

    # ------------------------------------------------------------------------------------ on the loop's thread

    def _run_thread(self) -> None:
        import asyncio  # noqa: PLC0415

        asyncio.run(self._serve())

    async def _serve(self) -> None:
        import asyncio  # noqa: PLC0415

        self._loop = asyncio.get_running_loop()
        self._closing = asyncio.Event()
        self._running.set()
        await self._closing.wait()
        while self._tasks:
            await asyncio.wait(self._tasks)

    def _begin(self, job: Job, work: Work[Any]) -> None:
        from core.system.stop import Stop  # noqa: PLC0415

        stop = Stop()
        self._jobs[job] = stop
        task = self._loop.create_task(self._run_job(job, work, stop), name=job.objectName())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _stop_on_loop(self, job: Job) -> None:
        # Calls arrive in the order in which they were made, so a job that is still listed has begun.
        stop = self._jobs.get(job)
        if stop is not None:
            stop.request()

    def _pause_on_loop(self, job: Job, paused: bool) -> None:  # noqa: FBT001 - call_soon takes no keywords
        stop = self._jobs.get(job)
        if stop is not None:
            if paused:
                stop.pause()
            else:
                stop.resume()

    async def _run_job(self, job: Job, work: Work[Any], stop: Stop) -> None:
        from asyncio import CancelledError  # noqa: PLC0415

        from core.domain.errors import StoppedByUser  # noqa: PLC0415

        post = self._mailbox.post
        progress = _Coalescer(self._loop, lambda report: post(lambda: job.progressed.emit(report)))
        announce: Callable[[], None] = job.stopped.emit
        try:
            result = await work(progress.report, stop)
            announce = lambda: job.succeeded.emit(result)  # noqa: E731 - one of three announcements
        except (StoppedByUser, CancelledError):
            pass
        except Exception as error:  # noqa: BLE001 - the window's presenter tells expected failures from bugs
            failure = error
            announce = lambda: job.failed.emit(failure)  # noqa: E731
        finally:
            progress.flush()
            post(lambda: self._finish(job, announce))

    # ----------------------------------------------------------------------------------------- on the GUI thread

    def _finish(self, job: Job, announce: Callable[[], None]) -> None:
        del self._jobs[job]
        try:
            announce()
        finally:
            job.end()
            job.deleteLater()
            if not self._jobs:
                self.busy.emit(False)
