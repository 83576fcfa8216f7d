"""A dialog that has at most one job under way, and ends it before it closes. It says nothing itself but failures."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QProgressBar, QWidget
from typing_extensions import override

from gui.kit.jobs import AsyncRunner, Job, UnderWay, Work
from gui.kit.notes import InlineNote
from gui.kit.screen import ScreenDialog
from gui.words.problems import describe
from gui.words.tone import Tone

T = TypeVar("T")


class JobDialog(ScreenDialog):
    """What builds on it lays ``note`` and ``progress`` out, and says in ``_show_state`` what can be done now."""

    def __init__(self, runner: AsyncRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._work = UnderWay(runner, self)
        self._close_when_done = False
        self.note = InlineNote(self)
        self.progress = QProgressBar(self)
        self._work.changed.connect(self._on_work_changed)

    def _show_state(self) -> None:
        """A job began or ended."""

    def _start(self, work: Work[T]) -> Job[T]:
        job = self._work.start(work)
        job.failed.connect(self._on_failed)
        return job

    def _on_failed(self, error: Exception) -> None:
        self.note.say(Tone.BAD, describe(error).message)

    def _on_work_changed(self) -> None:
        if self._work.is_busy:
            self._show_state()
            return
        self.progress.hide()
        self._show_state()
        if self._close_when_done:
            self.close()

    def _on_stop(self) -> None:
        self._work.stop()

    @override
    def reject(self) -> None:
        """A job that is under way is asked to stop, and ends first."""
        if not self._work.is_busy:
            super().reject()
            return
        self._close_when_done = True
        self._work.stop()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._work.is_busy:
            super().closeEvent(event)
        else:
            event.ignore()
            self.reject()
