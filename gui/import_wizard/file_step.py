"""The first step: which file. Shows in place why a file cannot be read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.kit.inputs import DropArea, FileChooser, choose_file
from gui.kit.notes import InlineNote
from gui.kit.theme import SPACING
from gui.words.tone import Tone


class FileStep(QWidget):
    """Says ``file_chosen(Path)``."""

    file_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, choose: FileChooser = choose_file) -> None:
        super().__init__(parent)
        self.drop_area = DropArea(self, choose=choose)
        self.drop_area.file_chosen.connect(self.file_chosen)
        self.note = InlineNote(self)
        hint = QLabel(
            self.tr(
                "An export of orders from your shop will do. Each row needs the order session, "
                "and the e-mail address where you have it."
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
