"""Which one long job a window waits for, and those of the pages within it: whoever wants to begin another looks here.

Runs nothing itself, and knows no widget.
"""

from __future__ import annotations

from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from gui.kit.jobs import AsyncRunner, Job, Work

T = TypeVar("T")


class UnderWay(QObject):
    """The one job at a time that its owner waits for, and whether it can be paused. Who wants a second looks first."""

    changed = Signal()
    """A job began, was paused, went on or ended."""
    progressed = Signal(object)
    """A ``Progress`` of the job under way."""

    def __init__(self, runner: AsyncRunner, parent: QObject, *, within: UnderWay | None = None) -> None:
        """``within``: what is under way there or here keeps both busy."""
        super().__init__(parent)
        self._runner = runner
        self._job: Job[Any] | None = None
        self._within, self._inner = within, list[Job[Any]]()
        if within is not None:
            within.changed.connect(self.changed)
        self._can_pause = self._is_paused = False

    @property
    def is_busy(self) -> bool:
        return self.has_job or bool(self._inner) or (self._within is not None and self._within.has_job)

    @property
    def has_job(self) -> bool:
        """Whether a job of its own is under way."""
        return self._job is not None

    @property
    def can_pause(self) -> bool:
        """Whether what is under way can be paused."""
        return self._can_pause

    @property
    def is_paused(self) -> bool:
        return self._is_paused

    def start(self, work: Work[T], *, can_pause: bool = False) -> Job[T]:
        job = self._runner.start(work)
        self._job = job
        self._can_pause, self._is_paused = can_pause, False
        job.progressed.connect(self.progressed)
        job.finished.connect(self._on_finished)
        if self._within is not None:
            self._within.begin_inner(job)
        else:
            self.changed.emit()
        return job

    def begin_inner(self, job: Job[Any]) -> None:
        """A page within the window has begun this job."""
        self._inner.append(job)
        job.finished.connect(self._on_inner_finished)
        self.changed.emit()

    def _on_inner_finished(self) -> None:
        self._inner = [job for job in self._inner if job.under_way]
        self.changed.emit()

    def pause(self, *, paused: bool) -> None:
        """Begin nothing new for the time being, or go on."""
        if self._job is not None and self._can_pause and paused is not self._is_paused:
            self._is_paused = paused
            self._job.pause(paused=paused)
            self.changed.emit()

    def stop(self) -> None:
        """Begin nothing new; what was begun is finished. Does nothing when nothing is under way."""
        for job in filter(None, (self._job, *self._inner)):
            job.stop()

    def _on_finished(self) -> None:
        self._job = None
        self._can_pause = self._is_paused = False
        self.changed.emit()
