"""Help (F1): the guide, chapter by chapter, the sheet of keys beside it, and which version this is.

The guide is Markdown in ``resources/guide``, a folder for each language; what a language lacks is shown in English. The
sheet of keys is made from the actions themselves, so that it cannot tell anything else than they do. Nothing here asks
any address; only links to the web that are clicked go to the browser.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QAction,
    QDesktopServices,
    QImage,
    QKeySequence,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from core import __version__
from core.system.resources import resource_path
from gui.kit.dialog_style import as_side_list, describe_buttons
from gui.kit.plain_text import PlainLabel
from gui.kit.screen import ScreenDialog
from gui.kit.theme import ROW_HEIGHT, SPACING, grown
from gui.kit.tinted import KeyCap

_COLUMNS: Final = 2
_PICTURE_WIDTH: Final = 616
"""In device-independent pixels: a picture of the whole window fits beside the list of chapters."""
_NARROWEST_PICTURE: Final = 200
"""Where the page is narrower still it is moved sideways: a smaller picture would show nothing."""
_LINE_HEIGHT_PERCENT: Final = 135
CHAPTERS: Final = ("index", "first-run", "daily-use", "verdicts", "undoing", "night", "agencies", "troubleshooting")
"""Names of the files, in the order of reading."""
_SIZE: Final = QSize(1000, 720)
_LIST_WIDTH: Final = 230


class KeySheet(QScrollArea):
    """``groups`` are titles and their actions. Actions without a key are left out, and so are groups without any."""

    def __init__(self, groups: Mapping[str, Sequence[QAction]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        shown = {title: with_keys for title, actions in groups.items() if (with_keys := _with_keys(actions))}
        sheet = QWidget(self)
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(5 * SPACING)
        for titles in _balanced({title: len(actions) for title, actions in shown.items()}):
            column = QVBoxLayout()
            column.setSpacing(3 * SPACING)
            for title in titles:
                column.addWidget(self._group(title, shown[title]))
            column.addStretch(1)
            columns.addLayout(column, 1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the words wrap
        self.setWidget(sheet)

    def _group(self, title: str, actions: Sequence[QAction]) -> QWidget:
        group = QWidget(self)
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * SPACING)
        grid.setVerticalSpacing(SPACING)
        name = PlainLabel(title, group)
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        grid.addWidget(name, 0, 0, 1, 2)
        for row, action in enumerate(actions, start=1):
            what = PlainLabel(plain_text(action), group)
            what.setWordWrap(True)
            grid.addWidget(what, row, 0)
            grid.addWidget(self._keys(action), row, 1, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(0, 1)
        return group

    def _keys(self, action: QAction) -> QWidget:
        keys = QWidget(self)
        row = QHBoxLayout(keys)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        for text in key_texts(action):
            cap = KeyCap(text, keys)
            cap.setAccessibleName(f"{plain_text(action)}: {text}")
            row.addWidget(cap)
        return keys


def key_texts(action: QAction) -> list[str]:
    """The keys of ``action`` as this system writes them."""
    texts = [sequence.toString(QKeySequence.SequenceFormat.NativeText) for sequence in action.shortcuts()]
    return [text for text in texts if text]


def plain_text(action: QAction) -> str:
    """What the action is called, without mnemonic and dots."""
    doubled = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
    return doubled.removesuffix("…").removesuffix("...")


def _with_keys(actions: Sequence[QAction]) -> list[QAction]:
    return [action for action in actions if key_texts(action)]


def _balanced(sizes: Mapping[str, int]) -> list[list[str]]:
    """The titles in their order, in two columns of about the same length."""
    half = (sum(sizes.values()) + len(sizes)) / _COLUMNS
    columns: list[list[str]] = [[], []]
    filled = 0
    for title, size in sizes.items():
        columns[0 if filled + size / 2 < half else 1].append(title)
        filled += size + 1
    return columns


class GuidePage(QTextBrowser):
    """Links between chapters are signals; links to the web go to the browser."""

    chapter_requested = Signal(str)
    """The name of a chapter, such as ``verdicts``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = Path()
        self._shown: tuple[Path, str] | None = None
        self._pictured = _PICTURE_WIDTH
        """How wide the pictures of the shown chapter are at most."""
        self.setOpenLinks(False)
        # Else the width for the pictures would depend on how long the chapter is, and that on the pictures.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setProperty("quietly", True)
        self.document().setDocumentMargin(3 * SPACING)
        self.anchorClicked.connect(self._on_anchor_clicked)

    def show_chapter(self, path: Path, note: str = "") -> None:
        """``note`` comes first, as a paragraph of its own."""
        self._folder, self._shown, self._pictured = path.parent, (path, note), self._picture_width()
        text = path.read_text(encoding="utf-8")
        self.setMarkdown(f"*{note}*\n\n{text}" if note else text)
        self._give_air()
        self.verticalScrollBar().setValue(0)

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        image = QImage(str(self._folder / QUrl(name).path()))
        ratio = self.devicePixelRatioF()
        width = round(self._pictured * ratio)
        if image.width() > width:
            image = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(ratio)
        return image

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._shown is not None and self._pictured != self._picture_width():
            place = self.verticalScrollBar().value()
            self.show_chapter(*self._shown)
            self.verticalScrollBar().setValue(place)

    def _picture_width(self) -> int:
        room = self.viewport().width() - 2 * round(self.document().documentMargin())
        return min(_PICTURE_WIDTH, max(room, _NARROWEST_PICTURE))

    def _give_air(self) -> None:
        document = self.document()
        block = document.begin()
        while block.isValid():
            layout = QTextBlockFormat(block.blockFormat())
            layout.setLineHeight(_LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            if layout.headingLevel():
                layout.setTopMargin(2 * SPACING if block.position() else 0)
                layout.setBottomMargin(SPACING)
            QTextCursor(block).setBlockFormat(layout)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                look = frame.format().toTableFormat()
                look.setCellPadding(SPACING)
                look.setCellSpacing(0)
                look.setBorder(1)
                look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                look.setBorderBrush(self.palette().mid())
                look.setBorderCollapse(True)
                look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
                look.setProperty(QTextFormat.Property.FrameBottomMargin.value, 2.0 * SPACING)
                frame.setFormat(look)

    def _on_anchor_clicked(self, url: QUrl) -> None:
        if url.isRelative() and url.path().endswith(".md"):
            self.chapter_requested.emit(Path(url.path()).stem)
        elif url.scheme() == "https":
            QDesktopServices.openUrl(url)


class HelpDialog(ScreenDialog):
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
        self.chapters.setAccessibleDescription(self.tr("The chapter that is chosen is beside the list"))
        self.version = PlainLabel(
            self.tr("This is Order Reconciler {version}. Updates come from where you got it.").format(
                version=__version__
            ),
            self,
        )
        self.version.setWordWrap(True)
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
            item.setSizeHint(QSize(_LIST_WIDTH, grown(ROW_HEIGHT)))
            item.setToolTip(title)

    def _lay_out(self) -> None:
        self.chapters.setFixedWidth(grown(_LIST_WIDTH))
        self.chapters.setFrameShape(QFrame.Shape.NoFrame)
        as_side_list(self.chapters)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        describe_buttons(buttons)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(2 * SPACING)
        foot.addWidget(self.version, 1)
        foot.addWidget(buttons)
        beside = QHBoxLayout()
        beside.setSpacing(2 * SPACING)
        beside.addWidget(self.chapters)
        beside.addWidget(self._stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACING, 3 * SPACING, 3 * SPACING, 2 * SPACING)
        layout.setSpacing(2 * SPACING)
        layout.addLayout(beside, 1)
        layout.addLayout(foot)
        self.resize(_SIZE)

    def _on_row_changed(self, row: int) -> None:
        if row >= len(CHAPTERS):
            self._stack.setCurrentWidget(self.keys)
            return
        path = chapter_path(CHAPTERS[row], self._language)
        is_ours = path.parent.name == self._language
        self.page.show_chapter(path, "" if is_ours else self.tr("This chapter is in English only."))
        self._stack.setCurrentWidget(self.page)


def chapter_path(name: str, language: str) -> Path:
    """The file of a chapter, in ``language`` where it exists, in English otherwise."""
    wanted = resource_path("guide", language, f"{name}.md")
    return wanted if wanted.is_file() else resource_path("guide", "en", f"{name}.md")


def title_of(path: Path) -> str:
    """The heading of a chapter."""
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    return first.removeprefix("# ").strip()
