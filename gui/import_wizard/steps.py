"""The parts around the import's steps: the bar that names them, the buttons, the choice of a file, the summary.

They decide nothing about the import: the wizard hears the clicks. Why a file cannot be read is shown in place; the
numbers of the summary equal what happened.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from core.domain.results import ImportReport, Progress
from gui.kit.dialog_style import set_prominent
from gui.kit.inputs import DropArea, FileChooser, choose_file
from gui.kit.notes import InlineNote
from gui.kit.plain_text import PlainLabel
from gui.kit.theme import HUGE, SPACING, TITLE, lettered
from gui.kit.tinted import TintedFrame
from gui.words.tone import Tone


class Step(enum.IntEnum):
    """In their order; each is the page of its number."""

    FILE = 0
    COLUMNS = 1
    PROBLEMS = 2
    SUMMARY = 3


class StepBar(QWidget):
    """Shows, does not navigate."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = tuple(names)
        self._labels: list[PlainLabel] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        for position, name in enumerate(names):
            if position:
                arrow = PlainLabel("›", self)  # noqa: RUF001
                arrow.setEnabled(False)
                layout.addWidget(arrow)
            label = PlainLabel(f"{position + 1}  {name}", self)
            self._labels.append(label)
            layout.addWidget(label)
        layout.addStretch(1)
        self.set_current(0)

    def set_current(self, position: int) -> None:
        for index, label in enumerate(self._labels):
            font = label.font()
            font.setBold(index == position)
            label.setFont(font)
            label.setEnabled(index <= position)
        self.setAccessibleName(
            self.tr("Step {number} of {count}: {name}").format(
                number=position + 1, count=len(self._names), name=self._names[position]
            )
        )


class ButtonRow(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Importing"))
        self.back = self._button(self.tr("&Back"), self.tr("To the step before"))
        self.stop = self._button(self.tr("S&top"), self.tr("What was read so far stays in the list"))
        self.close_button = self._button(self.tr("Cancel"), self.tr("Closes this window; the list stays as it is now"))
        self.compare = self._button(
            self.tr("Co&mpare now"),
            self.tr("Looks up what Wemasy and Ecomail hold of these orders; changes nothing"),
        )
        self.next = self._button("", "")
        for button in (self.compare, self.next):
            set_prominent(button)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        layout.addWidget(self.back)
        layout.addWidget(self.progress, 1)
        layout.addWidget(self.stop)
        layout.addStretch(1)
        for button in (self.close_button, self.compare, self.next):
            layout.addWidget(button)

    def show_for(self, step: Step, *, importing: bool, back: bool, compare: bool, anything_done: bool) -> None:
        """``back``: whether there is a way back from here. ``compare``: whether comparing comes next."""
        self.back.setVisible(back)
        self.back.setEnabled(not importing)
        self.stop.setVisible(importing and step is Step.COLUMNS)
        self.stop.setEnabled(True)
        self.progress.setVisible(importing and step is Step.COLUMNS)
        self.close_button.setText(self.tr("Close") if anything_done else self.tr("Cancel"))
        self.close_button.setVisible(step < Step.PROBLEMS or compare)
        self.compare.setVisible(compare)
        self.next.setVisible(step is not Step.FILE and not compare)
        text, purpose = self._leads_on(step)
        self.next.setText(text)
        self.next.setToolTip(purpose)
        (self.compare if compare else self.next).setDefault(True)

    def show_progress(self, progress: Progress) -> None:
        self.progress.setRange(0, progress.total)
        self.progress.setValue(progress.done)

    def _leads_on(self, step: Step) -> tuple[str, str]:
        if step is Step.PROBLEMS:
            return self.tr("&Continue"), self.tr("To the summary; rows that you corrected are imported first")
        if step is Step.SUMMARY:
            return self.tr("&Close"), self.tr("Closes this window; the list stays as it is now")
        return self.tr("&Import"), self.tr("Puts the orders of this file in the list. Nothing is sent.")

    def _button(self, text: str, purpose: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.setToolTip(purpose)
        return button


class FileStep(QWidget):
    """The file that is chosen or dropped is told by its ``drop_area``."""

    def __init__(self, parent: QWidget | None = None, *, choose: FileChooser = choose_file) -> None:
        super().__init__(parent)
        self.drop_area = DropArea(self, choose=choose)
        self.note = InlineNote(self)
        hint = PlainLabel(
            self.tr(
                "An export of orders from your shop will do. Each row needs the Wemasy code, a long code such as "
                "abc123def456ghi789, and the e-mail address where you have it."
            ),
            self,
        )
        hint.setWordWrap(True)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * SPACING)
        layout.addWidget(self.note)
        layout.addWidget(self.drop_area, 1)
        layout.addWidget(hint)

    def show_reading(self, path: Path) -> None:
        self.drop_area.setEnabled(False)
        self.note.say(Tone.INFO, self.tr("Looking at {file}…").format(file=path.name))

    def show_problem(self, text: str) -> None:
        self.drop_area.setEnabled(True)
        self.note.say(Tone.BAD, text)

    def show_ready(self) -> None:
        self.drop_area.setEnabled(True)
        self.note.clear()


class _Count(TintedFrame):
    """One number with its word under it."""

    def __init__(self, word: str, parent: QWidget) -> None:
        super().__init__(Tone.QUIET, parent)
        self.number = 0
        self._number = PlainLabel("0", self)
        self._number.setFont(lettered(self._number.font(), HUGE))
        self._word = PlainLabel(word, self)
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
        self.set_tone(tone if number else Tone.QUIET)
        self.setAccessibleName(f"{self._word.text()}: {number}")


class SummaryStep(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headline = PlainLabel(parent=self)
        self._headline.setFont(lettered(self._headline.font(), TITLE))
        self._headline.setWordWrap(True)
        self._rows = PlainLabel(parent=self)
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
        if report.sheet:
            file_name = self.tr("{file}, sheet “{sheet}”").format(file=file_name, sheet=report.sheet)
        self._show_headline(report, failure)
        if ended_early:
            rows = self.tr("{file} has %n rows and was not read to its end.", "", report.rows).format(file=file_name)
            rest = self.tr("Import it again for the rest: what is in the list already is recognised.")
            self._rows.setText(f"{rows} {rest}")
        else:
            rows = self.tr("%n rows read from {file}.", "", report.rows).format(file=file_name)
            if report.left_out:
                left_out = self.tr(
                    "%n rows under the list are left out: sums or remarks, no orders.", "", len(report.left_out)
                )
                rows = f"{rows} {left_out}"
            self._rows.setText(rows)
        if report.rows_from_billing:
            from_billing = self.tr(
                "%n rows have no delivery place; that of their billing address was taken.", "", report.rows_from_billing
            )
            self._rows.setText(f"{self._rows.text()} {from_billing}")
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
            self._headline.setText(self.tr("All of these orders were in the list already"))
        else:
            self._headline.setText(self.tr("No row could be used"))
