"""Makes text of others plain: a customer, a file or a service may write markup, and Qt would follow it.

Qt takes tool tips, labels and message boxes for HTML where a text looks like it, and then opens the files that an image
in it names. Every label of the window is a ``PlainLabel``, every message box a ``plain_question``, every tool tip
that holds others' words goes through ``plain`` (a model's through ``plain_for``), and what the desktop shows through
``without_markup``. A file of its own, short as it is, because all rooms ask here and a test holds them to it.

A page that the program itself makes as HTML, and into which it puts others' words as text, is shown by an ``OwnPage``.
Must not be used for the guide, which has links and pictures.
"""

from __future__ import annotations

import html
from typing import Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QImage
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QLabel, QMessageBox, QTextBrowser, QWidget
from typing_extensions import override

LONGEST_SHOWN: Final = 1_000
"""Characters of one value."""
_LONGEST_LABEL: Final = 10_000
_SHORTEST_LINE: Final = 25
"""Characters that a line counts as at least: 40 lines of a value."""
_HARMLESS: Final = str.maketrans({"<": "\u2039", ">": "\u203a"})


class PlainLabel(QLabel):
    """A label that shows its text letter by letter."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(in_short(text, longest=_LONGEST_LABEL), parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    @override
    def setText(self, text: str) -> None:
        super().setText(in_short(text, longest=_LONGEST_LABEL))


class OwnPage(QTextBrowser):
    """Shows a page of our own making. Opens no file and follows no link, whatever stands in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)

    def show_page(self, page: str) -> None:
        """``page``: HTML."""
        self.setHtml(page)

    @override
    def loadResource(self, type: int, name: QUrl | str) -> QImage:
        """An empty picture, for without any Qt opens the file itself; what belongs to the page is in its document."""
        nothing = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        nothing.fill(Qt.GlobalColor.transparent)
        return nothing


def in_short(text: str, *, longest: int = LONGEST_SHOWN) -> str:
    """The beginning of a ``text`` longer than anybody reads: Qt takes minutes to lay out a few million characters."""
    if len(text) <= longest and text.count("\n") < longest // _SHORTEST_LINE:
        return text
    lines = text[:longest].split("\n", longest // _SHORTEST_LINE)[: longest // _SHORTEST_LINE]
    return "\n".join(lines) + "…"


def plain(text: str) -> str:
    """``text`` so that a tool tip shows it letter by letter; as it is where Qt would do so by itself."""
    text = in_short(text)
    if not GuiQt.mightBeRichText(text):
        return text
    return f"<p style='white-space: pre-wrap'>{html.escape(text, quote=False)}</p>"


def plain_for(role: int, text: str) -> str:
    """What a model answers for ``role``: cells are painted as they are, tool tips are made plain; what is edited is
    whole.
    """
    if role == Qt.ItemDataRole.ToolTipRole:
        return plain(text)
    return text if role == Qt.ItemDataRole.EditRole else in_short(text)


def name_choice(choice: QAction, name: str, keys: str = "") -> None:
    """Calls an entry of a menu by a name that others wrote, letter by letter; Qt would take its tool tip for markup.

    ``keys`` stands where other menus have theirs.
    """
    shown = in_short(name.replace("&", "&&").replace("\t", " "))
    choice.setText(f"{shown}\t{keys}" if keys else shown)
    choice.setToolTip(plain(name))


def without_markup(text: str) -> str:
    """For the desktop's notifications, which may read HTML and cannot be told not to: angle brackets that are none."""
    return text.translate(_HARMLESS)


def plain_question(parent: QWidget) -> QMessageBox:
    """A question in a box whose texts are shown letter by letter, the informative one as well."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    return box
