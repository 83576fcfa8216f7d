"""A dialog, or a page of the window, that has at most one job under way and ends it before it closes.

Says nothing itself but failures.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from gui.kit.jobs import AsyncRunner, Job, Work
from gui.kit.notes import InlineNote, QuietLabel
from gui.kit.plain_text import PlainLabel
from gui.kit.screen import ScreenDialog
from gui.kit.theme import SPACING, TITLE, icon
from gui.kit.tiles import sized
from gui.kit.under_way import UnderWay
from gui.words.problems import describe
from gui.words.tone import Tone

if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object  # Qt's classes do not stand twice among the bases of one
T = TypeVar("T")


class _HasJob(_Widget):
    """What builds on it lays ``note`` and ``progress`` out, and says in ``_show_state`` what can be done now."""

    def _set_up_jobs(self, runner: AsyncRunner, within: UnderWay | None = None) -> None:
        self._runner = runner
        self._work = UnderWay(runner, self, within=within)
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
        if not self._work.has_job:
            self.progress.hide()
        self._show_state()
        if self._close_when_done and not self._work.has_job:
            self._close_when_done = False
            self.close()

    def _on_stop(self) -> None:
        self._work.stop()

    def _may_close(self) -> bool:
        """A job that is under way is asked to stop, and ends first."""
        if self._work.has_job:
            self._close_when_done = True
            self._work.stop()
        return not self._work.has_job


class JobDialog(_HasJob, ScreenDialog):
    def __init__(self, runner: AsyncRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._set_up_jobs(runner)

    def lay_out_rows(
        self, said: str, choice: QHBoxLayout, below: Sequence[QWidget], main: QWidget, buttons: Sequence[QWidget]
    ) -> None:
        """What it is for, a choice, ``note`` and ``progress`` and what is ``below`` them, what there is to see, and
        ``buttons``, of which the last stands apart.
        """
        foot = QHBoxLayout()
        for button in buttons[:-1]:
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(buttons[-1])
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACING, 2 * SPACING, 3 * SPACING, 2 * SPACING)
        column.setSpacing(SPACING + SPACING // 2)
        column.addWidget(QuietLabel(said, self))
        column.addLayout(choice)
        for widget in (self.note, self.progress, *below):
            column.addWidget(widget)
        column.addWidget(main, 1)
        column.addLayout(foot)

    @override
    def reject(self) -> None:
        if self._may_close():
            super().reject()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close():
            super().closeEvent(event)
        else:
            event.ignore()


class JobPage(_HasJob, QWidget):
    """Shown instead of the list until it closes: by its button, by Esc, or because something else is shown."""

    closed = Signal()
    search_field: QLineEdit | None = None

    def __init__(
        self, runner: AsyncRunner, title: str, parent: QWidget | None = None, *, within: UnderWay | None = None
    ) -> None:
        """``within``: the long job of the window, which waits for the page's as the page waits for it."""
        super().__init__(parent)
        self._set_up_jobs(runner, within)
        self.setAccessibleName(title)
        self.back = QPushButton(icon("left"), self.tr("Back"), self)
        self.back.setToolTip(self.tr("Shows again what was shown before (Esc)"))
        self.back.clicked.connect(self.close)
        self.head = QHBoxLayout()
        self.head.setSpacing(2 * SPACING)
        self.head.addWidget(self.back)
        self.head.addWidget(sized(PlainLabel(title, self), TITLE), 1)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close():
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()
