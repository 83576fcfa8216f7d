"""The buttons at the top of a card. What a narrow window has no room for goes behind one arrow, but for sending.

Made of the card's actions; does nothing itself.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

_ICON_SIDE = 18


class CardTools(QToolBar):
    def __init__(self, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_tools")
        self.setAccessibleName(self.tr("What can be done with this order"))
        self.setIconSize(QSize(_ICON_SIDE, _ICON_SIDE))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        for action in actions:
            self.addAction(action)
        for button in self.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        more = self.findChild(QToolButton, "qt_toolbar_ext_button")  # Qt's own, for what has no room
        if more is not None:
            more.setAccessibleName(self.tr("More"))


def send_button(action: QAction) -> QToolButton:
    """The one that is always in sight: “Send only this order…”."""
    button = QToolButton()
    button.setObjectName("send_this")
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setProperty("menuButton", True)  # framed, as the style sheet has it
    return button
