"""What the import did, in numbers that equal what happened."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from core.domain.model import ImportReport
from gui.kit.notes import InlineNote
from gui.kit.theme import SPACING, tone_colors
from gui.words.tone import Tone

_NUMBER_SCALE = 2.0


class _Count(QFrame):
    """One number with its word under it."""

    def __init__(self, word: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("count")
        self._tone = Tone.QUIET
        self.number = 0
        self._number = QLabel("0", self)
        font = self._number.font()
        font.setPointSizeF(font.pointSizeF() * _NUMBER_SCALE)
        self._number.setFont(font)
        self._word = QLabel(word, self)
        self._word.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACING, 2 * SPACING, 2 * SPACING, 2 * SPACING)
        layout.setSpacing(SPACING // 2)
        for label in (self._number, self._word):
            label.setAlignment(Qt.AlignmentFlag.AlignLeft)
            layout.addWidget(label)

    def show_number(self, number: int, tone: Tone) -> None:
        self.number = number
        self._number.setText(QLocale().toString(number))
        self._tone = tone if number else Tone.QUIET
        self.setAccessibleName(f"{self._word.text()}: {number}")
        self._restyle()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._restyle()

    def _restyle(self) -> None:
        colors = tone_colors(self._tone, QGuiApplication.palette())
        style = (
            f"#count {{ background: {colors.fill.name()}; border: 1px solid {colors.border.name()};"
            f" border-radius: 8px; }} #count QLabel {{ color: {colors.text.name()}; background: transparent; }}"
        )
        if style != self.styleSheet():
            self.setStyleSheet(style)


class SummaryStep(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headline = QLabel(self)
        font = self._headline.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        self._headline.setFont(font)
        self._headline.setWordWrap(True)
        self._rows = QLabel(self)
        self._rows.setWordWrap(True)
        self.added = _Count(self.tr("new orders"), self)
        self.updated = _Count(self.tr("orders with newer data"), self)
        self.unchanged = _Count(self.tr("orders already in the list"), self)
        self.rejected = _Count(self.tr("rows left out"), self)
        counts = QHBoxLayout()
        counts.setSpacing(2 * SPACING)
        for count in (self.added, self.updated, self.unchanged, self.rejected):
            counts.addWidget(count, 1)
        self.failure = InlineNote(self)
        self.promise = InlineNote(self)
        self.promise.say(Tone.INFO, self.tr("Importing only fills the list. Nothing is sent."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACING, 0, 0)
        layout.setSpacing(2 * SPACING)
        layout.addWidget(self._headline)
        layout.addWidget(self._rows)
        layout.addWidget(self.failure)
        layout.addLayout(counts)
        layout.addWidget(self.promise)
        layout.addStretch(1)

    @property
    def headline(self) -> str:
        return self._headline.text()

    @property
    def sentence(self) -> str:
        """What was read, as shown."""
        return self._rows.text()

    def show_report(self, report: ImportReport, file_name: str, failure: str = "") -> None:
        """``failure``: why the file was not read to its end, where it was not the user's wish."""
        ended_early = report.stopped or bool(failure)
        self._show_headline(report, failure)
        if ended_early:
            rows = self.tr("{file} has %n rows and was not read to its end.", "", report.rows).format(file=file_name)
            rest = self.tr("Import it again for the rest: what is in the list already is recognised.")
            self._rows.setText(f"{rows} {rest}")
        else:
            self._rows.setText(self.tr("%n rows read from {file}.", "", report.rows).format(file=file_name))
        self.added.show_number(report.added, Tone.GOOD)
        self.updated.show_number(report.updated, Tone.INFO)
        self.unchanged.show_number(report.unchanged, Tone.QUIET)
        self.rejected.show_number(len(report.rejected), Tone.WARN)
        self.rejected.setVisible(not ended_early)  # nobody counted them
        self.failure.say(Tone.BAD, failure)

    def _show_headline(self, report: ImportReport, failure: str) -> None:
        listed = report.added + report.updated + report.unchanged
        if failure:
            self._headline.setText(self.tr("Broken off. %n orders are in the list so far", "", listed))
        elif report.stopped:
            self._headline.setText(self.tr("Stopped by you. %n orders are in the list so far", "", listed))
        elif report.added or report.updated:
            self._headline.setText(self.tr("%n orders of this file are in the list", "", listed))
        elif report.unchanged:
            self._headline.setText(self.tr("Nothing new: the list knew all of these orders"))
        else:
            self._headline.setText(self.tr("No row could be used"))
