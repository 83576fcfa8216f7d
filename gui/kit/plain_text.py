"""Makes text of others plain: a customer, a file or a service may write markup, and Qt would follow it.

Qt takes tool tips, labels and message boxes for HTML where a text looks like it, and then opens the files that an image
in it names. Every label of the window is a ``PlainLabel``, every message box a ``plain_question``, every tool tip
that holds others' words goes through ``plain`` (a model's through ``plain_for``), and what the desktop shows through
``without_markup``. A file of its own, short as it is, because all rooms ask here and a test holds them to it.

Must not be used for pages that are ours and meant to be HTML: the guide.
"""

from __future__ import annotations

import html
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

_HARMLESS: Final = str.maketrans({"<": "\u2039", ">": "\u203a"})


class PlainLabel(QLabel):
    """A label that shows its text letter by letter."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)


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
