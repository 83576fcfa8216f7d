"""A dialog that has at most one job under way, and ends it before it closes. It says nothing itself but failures."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QProgressBar, QWidget
from typing_extensions import override

from gui.kit.jobs import AsyncRunner, Job, Work
from gui.kit.notes import InlineNote
from gui.words.problems import describe
from gui.words.tone import Tone


class JobDialog(QDialog):
    """What builds on it lays ``note`` and ``progress`` out, and says in ``_show_state`` what can be done now."""

    def __init__(self, runner: AsyncRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._job: Job[Any] | None = None
        self._close_when_done = False
        self.note = InlineNote(self)
        self.progress = QProgressBar(self)

    def _show_state(self) -> None:
        """A job began or ended."""

    def _start(self, work: Work[Any]) -> Job[Any]:
        job = self._runner.start(work)
        self._job = job
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)
        self._show_state()
        return job

    def _on_failed(self, error: Exception) -> None:
        self.note.say(Tone.BAD, describe(error).message)

    def _on_finished(self) -> None:
        self._job = None
        self.progress.hide()
        self._show_state()
        if self._close_when_done:
            self.close()

    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.stop()

    @override
    def reject(self) -> None:
        """A job that is under way is asked to stop, and ends first."""
        if self._job is None:
            super().reject()
            return
        self._close_when_done = True
        self._job.stop()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._job is None:
            super().closeEvent(event)
        else:
            event.ignore()
            self.reject()
