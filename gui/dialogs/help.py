"""Help (F1): the guide, chapter by chapter, and the sheet of keys beside it.

The guide is text in ``resources/guide``, a folder for each language; what a language lacks is shown in English.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.system.resources import resource_path
from gui.dialogs.guide_page import GuidePage
from gui.dialogs.shortcut_sheet import KeySheet
from gui.kit.dialog_style import SIDE_LIST_STYLE, describe_buttons
from gui.kit.theme import ROW_HEIGHT, SPACING

CHAPTERS: Final = ("index", "first-run", "daily-use", "verdicts", "undoing", "agencies", "troubleshooting")
"""Names of the files, in the order of reading."""
_SIZE: Final = QSize(1000, 720)
_LIST_WIDTH: Final = 230


class HelpDialog(QDialog):
    """``groups`` are the titles and actions of the menus; ``language`` is that of the window."""

    def __init__(self, groups: Mapping[str, Sequence[QAction]], language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.setWindowTitle(self.tr("Help"))
        self.page = GuidePage(self)
        self.page.setAccessibleName(self.tr("Guide"))
        self.keys = KeySheet(groups, self)
        self.keys.setAccessibleName(self.tr("Keys"))
        self.chapters = QListWidget(self)
        self.chapters.setAccessibleName(self.tr("Chapters"))
        self.chapters.setAccessibleDescription(self.tr("The chapter that is chosen stands beside the list"))
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.page)
        self._stack.addWidget(self.keys)
        self._fill_chapters()
        self._lay_out()
        self.page.chapter_requested.connect(self.show_chapter)
        self.chapters.currentRowChanged.connect(self._on_row_changed)
        self.chapters.setCurrentRow(0)
        self.chapters.setFocus()

    def show_chapter(self, name: str) -> None:
        """A chapter by its name; a name that there is not changes nothing."""
        if name in CHAPTERS:
            self.chapters.setCurrentRow(CHAPTERS.index(name))

    def show_keys(self) -> None:
        self.chapters.setCurrentRow(len(CHAPTERS))

    def _fill_chapters(self) -> None:
        for title in (*(title_of(chapter_path(name, self._language)) for name in CHAPTERS), self.tr("Keys")):
            item = QListWidgetItem(title, self.chapters)
            item.setSizeHint(QSize(_LIST_WIDTH, ROW_HEIGHT))
            item.setToolTip(title)

    def _lay_out(self) -> None:
        self.chapters.setFixedWidth(_LIST_WIDTH)
        self.chapters.setFrameShape(QFrame.Shape.NoFrame)
        self.chapters.setStyleSheet(SIDE_LIST_STYLE)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        describe_buttons(buttons)
        buttons.rejected.connect(self.reject)
        beside = QHBoxLayout()
        beside.setSpacing(2 * SPACING)
        beside.addWidget(self.chapters)
        beside.addWidget(self._stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACING, 3 * SPACING, 3 * SPACING, 2 * SPACING)
        layout.setSpacing(2 * SPACING)
        layout.addLayout(beside, 1)
        layout.addWidget(buttons)
        self.resize(_SIZE)

    def _on_row_changed(self, row: int) -> None:
        if row >= len(CHAPTERS):
            self._stack.setCurrentWidget(self.keys)
            return
        path = chapter_path(CHAPTERS[row], self._language)
        is_ours = path.parent.name == self._language
        self.page.show_chapter(path, "" if is_ours else self.tr("This chapter is there in English only."))
        self._stack.setCurrentWidget(self.page)


def chapter_path(name: str, language: str) -> Path:
    """The file of a chapter, in ``language`` where it exists, in English otherwise."""
    wanted = resource_path("guide", language, f"{name}.md")
    return wanted if wanted.is_file() else resource_path("guide", "en", f"{name}.md")


def title_of(path: Path) -> str:
    """The heading of a chapter."""
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    return first.removeprefix("# ").strip()
