"""Runs the core's coroutines on a stock asyncio loop in a thread of its own, for a window that must never wait.

The only module of ``gui`` that knows threads and loops. It never cancels what was begun: a job is asked to stop, and
ends in its own time. What crosses the thread (arguments, results, progress, exceptions) must be frozen; progress is
coalesced, so that a fast job cannot flood the window.

A method marked ``@task`` is a coroutine on the GUI thread that awaits jobs: one intention of the user, top to bottom.
It blocks nothing, and shows nothing.

Cyclic garbage is collected on the GUI thread only. Python collects on whatever thread happens to allocate; a window,
model or menu in a cycle would then be destroyed on the loop's thread, and Qt does not survive that. So automatic
collection is off while a second thread lives, and the GUI thread does it from a timer, by Python's own thresholds.
"""

from __future__ import annotations

import functools
import gc
import threading
from collections import deque
from collections.abc import Callable, Coroutine, Generator
from typing import TYPE_CHECKING, Any, ClassVar, Concatenate, Final, Generic, ParamSpec, Protocol, TypeAlias, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

INTERVAL_MILLISECONDS: Final = 500
T = TypeVar("T")
P = ParamSpec("P")
ProgressCallback: TypeAlias = "Callable[[Progress], None]"
Work: TypeAlias = "Callable[[ProgressCallback, Stop], Coroutine[Any, Any, T]]"
PROGRESS_INTERVAL_SECONDS: Final = 1 / 30
"""Reports that come faster are merged into one: more cannot be seen, and every one costs a repaint."""


class GuiThreadCollector(QObject):
    """Made on the GUI thread before the second thread starts; ``end`` it once that thread is gone."""

    _was_automatic: ClassVar[list[bool]] = []
    """Of each that has not ended: there is one switch for the process, and the last to end puts it back."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._was_automatic.append(gc.isenabled())
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
        if self._timer.isActive():
            self._timer.stop()
            if self._was_automatic.pop():  # the first of them is the last to go
                gc.enable()


if TYPE_CHECKING:
    import asyncio

    from core.domain.results import Progress
    from core.system.stop import Stop

# asyncio and the core's types are imported on the loop's thread, which starts with the first job: a window that was
# just asked for is on the screen by then.


class Job(QObject, Generic[T]):
    """One piece of work under way. All signals are emitted on the GUI thread; ``finished`` comes last, always.

    Awaited in a ``task``, it gives its result, or raises its failure or ``StoppedByUser``.
    """

    progressed = Signal(object)
    """A ``Progress``; reports are merged, but none of their ``changed`` keys is lost."""
    succeeded = Signal(object)
    failed = Signal(object)
    """An ``Exception``: an expected ``ReconcilerError``, or a bug."""
    cancelled = Signal()
    """Ended early because it was asked to, without a result. A job that returns a partial result succeeds."""
    finished = Signal()

    def __init__(self, runner: AsyncRunner, number: int) -> None:
        super().__init__(runner)
        self.number = number
        """Names it on the loop's thread, which must never hold the last reference to an object of Qt's."""
        self._runner: AsyncRunner | None = runner
        self._results: tuple[T, ...] = ()
        self._failure: Exception | None = None

    @property
    def under_way(self) -> bool:
        return self._runner is not None

    @property
    def failure(self) -> Exception | None:
        """Why it failed, once it has."""
        return self._failure

    def stop(self) -> None:
        """Ask the work to stop: nothing new starts, what was begun is finished. Does nothing when it has ended."""
        if self._runner is not None:
            self._runner.request_stop(self.number)

    def pause(self, *, paused: bool) -> None:
        """Hold back what is not begun yet, or go on with it. Does nothing when the work has ended."""
        if self._runner is not None:
            self._runner.request_pause(self.number, paused=paused)

    def announce(self, *results: T, failure: Exception | None = None) -> None:
        """For the runner: how it ended. Without a result and a failure: stopped by the user."""
        self._results, self._failure = results, failure
        if results:
            self.succeeded.emit(results[0])
        elif failure is not None:
            self.failed.emit(failure)
        else:
            self.cancelled.emit()

    def end(self) -> None:
        """For the runner: announce the end."""
        # A child that held the last reference to its parent would delete itself twice.
        self._runner = None
        self.finished.emit()

    def __await__(self) -> Generator[Job[T], None, T]:
        if self.under_way:
            yield self
        if self._failure is not None:
            raise self._failure
        if not self._results:
            from core.domain.errors import StoppedByUser  # noqa: PLC0415 - not needed before the first paint

            raise StoppedByUser
        return self._results[0]


class TaskOwner(Protocol):
    """What has tasks: a ``QObject``. What it awaited and did not catch is handed to ``present``."""

    def present(self, error: Exception) -> None: ...


Owner = TypeVar("Owner", bound=TaskOwner)


def task(
    method: Callable[Concatenate[Owner, P], Coroutine[Job[Any], None, None]],
) -> Callable[Concatenate[Owner, P], Task]:
    """Make a coroutine method a plain one that begins it on the GUI thread and returns at its first ``await``."""

    @functools.wraps(method)
    def begin(owner: Owner, /, *args: P.args, **kwargs: P.kwargs) -> Task:
        return Task(method(owner, *args, **kwargs), owner)

    return begin


class Task:
    """A coroutine on the GUI thread: it goes on whenever the ``Job`` that it awaits has ended, while its owner lives.

    The failure of a job that it does not catch is presented by its owner; that of the user's *Stop* is none. Whatever
    else it raises is a bug, and goes the way of every bug in a slot.
    """

    def __init__(self, coroutine: Coroutine[Job[Any], None, None], owner: TaskOwner) -> None:
        self._coroutine = coroutine
        self._owner = owner
        self._has_ended = self._is_stepping = False
        self._go_on(None)

    @property
    def under_way(self) -> bool:
        return not self._has_ended

    def drop(self) -> None:
        """Its answer is not wanted any more: it does not go on. The job that it awaits ends in its own time."""
        self._has_ended = True
        if not self._is_stepping:
            self._coroutine.close()

    def _go_on(self, awaited: Job[Any] | None) -> None:
        if self._has_ended:
            return
        if not isValid(self._owner):
            self.drop()
            return
        self._is_stepping = True
        from core.domain.errors import StoppedByUser  # noqa: PLC0415 - not needed before the first paint

        try:
            job = self._coroutine.send(None)
        except StopIteration:
            self._has_ended = True
        except StoppedByUser:
            self._has_ended = True
        except Exception as error:
            self._has_ended = True
            if awaited is None or error is not awaited.failure:
                raise
            self._owner.present(error)
        else:
            job.finished.connect(lambda: self._go_on(job))  # holds this task until then
        finally:
            self._is_stepping = False
        if self._has_ended:
            self._coroutine.close()


class _Mailbox(QObject):
    """Carries calls from the loop's thread to the GUI thread, in order."""

    _posted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._calls: deque[Callable[[], None]] = deque()
        # Queued, and to a slot of an object that lives in the GUI thread: so whatever is connected to a job's signals,
        # lambdas included, runs there.
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def post(self, call: Callable[[], None]) -> None:
        self._calls.append(call)
        del call  # from here on it is the GUI thread's alone, and with it all that it refers to
        self._posted.emit()

    def empty(self) -> None:
        """Deliver what is still under way, now. Left to the GUI's loop it might outlive the runner it belongs to."""
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)

    @Slot()
    def _deliver(self) -> None:
        self._calls.popleft()()


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
        self._jobs: dict[int, Job[Any]] = {}
        self._works: dict[int, Work[Any]] = {}
        """What the jobs do, kept until they have ended: it may refer to widgets, which die on this thread only."""
        self._stops: dict[int, Stop] = {}
        """For the loop's thread."""
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

    @property
    def is_shut_down(self) -> bool:
        """Whether it takes no work any more: what a timer would begin now is not begun."""
        return self._shut_down

    def start(self, work: Work[T]) -> Job[T]:
        """Call ``work`` on the loop's thread and run the coroutine it makes. Connect to the job's signals at once."""
        if self._shut_down:
            msg = "the runner has been shut down"
            raise RuntimeError(msg)
        if self._thread is None:
            self._start_thread()
        self._count += 1
        job: Job[T] = Job(self, self._count)
        self._jobs[job.number] = job
        self._works[job.number] = work
        self._loop.call_soon_threadsafe(self._begin, job.number, work)
        if len(self._jobs) == 1:
            self.busy.emit(True)
        return job

    def stop_all(self) -> None:
        """Ask every job to stop. Returns at once; ``busy(False)`` tells when they have ended."""
        for job in tuple(self._jobs.values()):
            job.stop()

    def request_stop(self, number: int) -> None:
        """For ``Job.stop``."""
        if not self._shut_down:
            self._loop.call_soon_threadsafe(self._stop_on_loop, number)

    def request_pause(self, number: int, *, paused: bool) -> None:
        """For ``Job.pause``."""
        if not self._shut_down:
            self._loop.call_soon_threadsafe(self._pause_on_loop, number, paused)

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

    def _begin(self, number: int, work: Work[Any]) -> None:
        from core.system.stop import Stop  # noqa: PLC0415

        stop = Stop()
        self._stops[number] = stop
        task = self._loop.create_task(self._run_job(number, work, stop), name=f"job-{number}")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _stop_on_loop(self, number: int) -> None:
        # Calls arrive in the order in which they were made, so a job that has not ended has begun.
        stop = self._stops.get(number)
        if stop is not None:
            stop.request()

    def _pause_on_loop(self, number: int, paused: bool) -> None:  # noqa: FBT001 - call_soon takes no keywords
        stop = self._stops.get(number)
        if stop is not None:
            if paused:
                stop.pause()
            else:
                stop.resume()

    async def _run_job(self, number: int, work: Work[Any], stop: Stop) -> None:
        from asyncio import CancelledError  # noqa: PLC0415

        post = self._mailbox.post
        progress = _Coalescer(self._loop, lambda report: post(functools.partial(self._report, number, report)))
        ends: list[Callable[[], None]] = [functools.partial(self._finish, number)]
        from core.domain.errors import StoppedByUser  # noqa: PLC0415 - not needed before the first paint

        try:
            ends[0] = functools.partial(self._finish, number, await work(progress.report, stop))
        except (StoppedByUser, CancelledError):
            pass
        except Exception as error:  # noqa: BLE001 - the window's presenter tells expected failures from bugs
            ends[0] = functools.partial(self._finish, number, failure=error)
        finally:
            progress.flush()
            del work, self._stops[number]
            post(ends.pop())

    # ----------------------------------------------------------------------------------------- on the GUI thread

    def _report(self, number: int, progress: Progress) -> None:
        self._jobs[number].progressed.emit(progress)

    def _finish(self, number: int, *results: Any, failure: Exception | None = None) -> None:
        job = self._jobs[number]
        try:
            job.announce(*results, failure=failure)
        finally:
            job.end()  # what begins another job now does so before this one is taken off: busy all the while
            del self._jobs[number], self._works[number]
            job.deleteLater()
            if not self._jobs:
                self.busy.emit(False)
