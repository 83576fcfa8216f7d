"""The last runs at a glance: a little bar for each, as high as the run was long, with what came of it. A click opens
it in the history.

Shows what it is handed, and nothing before the first run.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from core.domain.runs import RunEnd, RunLine
from gui.kit.plain_text import PlainLabel, plain
from gui.kit.theme import SPACING, mixed, muted_color, tone_colors
from gui.words.formatting import date_time
from gui.words.runs import run_end, run_name, run_sum
from gui.words.tone import Tone

RUNS_SHOWN: Final = 12
_BAR_HEIGHT: Final = 30
_BAR_WIDTH: Final = 9
_STEPS: Final = {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1}
_LOWEST: Final = 0.25
"""Of the height, what even the shortest run has."""
_LEAST: Final = 3.0
"""Even a single order among thousands can be seen."""


def _segments(run: RunLine) -> tuple[tuple[Tone, int], ...]:
    """From the bottom up."""
    return (
        (Tone.GOOD, run.good), (Tone.WARN, run.needs_you), (Tone.BAD, run.failed),
        (Tone.QUIET, run.not_begun + run.left_out),
    )  # fmt: skip


def mark_of(run: RunLine) -> tuple[str, Tone]:
    """What matters most of a run, without any colour."""
    if run.failed:
        return "×", Tone.BAD
    if run.needs_you:
        return "!", Tone.WARN
    if run.end is not RunEnd.DONE:
        return run_end(run).mark, Tone.QUIET
    return "✓", Tone.GOOD


class RunBar(QAbstractButton):
    """One run."""

    def __init__(self, run: RunLine, longest: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.run = run
        # By its logarithm: beside a run of thousands one of ten would be a line.
        self._share = _LOWEST + (1 - _LOWEST) * math.log1p(run.selected) / math.log1p(max(longest, 1))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        name = self.tr("{time} – {what}").format(time=date_time(run.at), what=run_name(run))
        self.setAccessibleName(name)
        self.setAccessibleDescription(f"{run_end(run).word}. {run_sum(run)}")
        self.setToolTip(plain(f"{name}\n{run_end(run).word}\n{run_sum(run)}"))

    @override
    def sizeHint(self) -> QSize:
        return QSize(_BAR_WIDTH + SPACING - 1, _BAR_HEIGHT + self.fontMetrics().height() + SPACING // 2)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            event.ignore()  # the strip knows which bar is beside this one
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        left, bottom = (self.width() - _BAR_WIDTH) / 2, float(_BAR_HEIGHT)
        parts = [(tone, number) for tone, number in _segments(self.run) if number]
        room = max(_BAR_HEIGHT * self._share - SPACING / 2 - _LEAST * len(parts), 0.0)
        for tone, number in parts:
            height = _LEAST + room * number / max(self.run.selected, 1)
            part = QRectF(left, bottom - height + 0.5, _BAR_WIDTH, height - 1)
            painter.fillRect(part, _color_of(tone, self.palette()))
            bottom -= height
        mark, tone = mark_of(self.run)
        painter.setPen(_color_of(tone, self.palette()))
        foot = QRectF(0, _BAR_HEIGHT, self.width(), self.height() - _BAR_HEIGHT)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, mark)

    def _paint_ground(self, painter: QPainter) -> None:
        palette = self.palette()
        if self.underMouse():
            window = palette.color(QPalette.ColorRole.Window)
            painter.setBrush(mixed(palette.color(QPalette.ColorRole.Text), window, 0.07))
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)


def _color_of(tone: Tone, palette: QPalette) -> QColor:
    return muted_color(palette) if tone is Tone.QUIET else tone_colors(tone, palette).text


class RunsStrip(QWidget):
    run_requested = Signal(int)
    """A ``run_id``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: tuple[RunLine, ...] = ()
        self._title = PlainLabel(parent=self)
        self._bars = QHBoxLayout()
        self._bars.setSpacing(0)
        self._bars.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING, 0, SPACING, SPACING)
        column.setSpacing(SPACING // 2)
        column.addWidget(self._title)
        column.addLayout(self._bars)
        self.retranslate()
        self.hide()

    @property
    def runs(self) -> tuple[RunLine, ...]:
        """Newest first, as they were handed over."""
        return self._runs

    def bars(self) -> list[RunBar]:
        """From left to right: the newest is the last."""
        items = (self._bars.itemAt(place) for place in range(self._bars.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, RunBar)]

    def show_runs(self, runs: Sequence[RunLine]) -> None:
        """The newest first."""
        if tuple(runs) == self._runs:
            return
        had_focus = any(bar.hasFocus() for bar in self.bars())
        self._runs = tuple(runs)
        for bar in self.bars():
            self._bars.removeWidget(bar)
            bar.hide()
            bar.deleteLater()
        longest = max((run.selected for run in runs), default=0)
        for run in reversed(runs[:RUNS_SHOWN]):
            bar = RunBar(run, longest, self)
            bar.clicked.connect(self._on_clicked)
            self._bars.insertWidget(self._bars.count() - 1, bar)
        if bars := self.bars():
            bars[-1].setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # Tab comes here once; the arrows reach the others
            if had_focus:
                bars[-1].setFocus()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The last runs"))
        self._title.setText(self.tr("Last runs"))

    def _on_clicked(self) -> None:
        bar = self.sender()
        if isinstance(bar, RunBar):
            self.run_requested.emit(bar.run.run_id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bars = self.bars()
        step = _STEPS.get(event.key(), 0)
        place = next((place for place, bar in enumerate(bars) if bar.hasFocus()), None)
        if step and place is not None:
            bars[min(max(place + step, 0), len(bars) - 1)].setFocus()
        else:
            super().keyPressEvent(event)
