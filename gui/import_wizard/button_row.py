"""The buttons under the steps of the import: which there are at which step, what they say and what they are for.

Decides nothing about the import; the wizard hears the clicks.
"""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from core.domain.model import Progress
from gui.import_wizard.steps import Step
from gui.kit.dialog_style import set_prominent
from gui.kit.theme import SPACING


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
