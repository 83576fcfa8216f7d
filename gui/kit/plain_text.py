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
from PySide6.QtGui import QImage
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QLabel, QMessageBox, QTextBrowser, QWidget
from typing_extensions import override

_HARMLESS: Final = str.maketrans({"<": "\u2039", ">": "\u203a"})


class PlainLabel(QLabel):
    """A label that shows its text letter by letter."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)


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


def plain(text: str) -> str:
    """``text`` so that a tool tip shows it letter by letter; as it is where Qt would do so by itself."""
    if not GuiQt.mightBeRichText(text):
        return text
    return f"<p style='white-space: pre-wrap'>{html.escape(text, quote=False)}</p>"


def plain_for(role: int, text: str) -> str:
    """What a model answers for ``role``: cells are painted as they are, tool tips are made plain."""
    return plain(text) if role == Qt.ItemDataRole.ToolTipRole else text


def without_markup(text: str) -> str:
    """For the desktop's notifications, which may read HTML and cannot be told not to: angle brackets that are none."""
    return text.translate(_HARMLESS)


def plain_question(parent: QWidget) -> QMessageBox:
    """A question in a box whose texts are shown letter by letter, the informative one as well."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    return box
