"""What can be done on a card, each with its keys: declared once, for the card, its buttons, menus and the key sheet.

What a narrow window has no room for goes behind one arrow, but for sending. Does nothing itself.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from gui.kit.theme import icon

_ICON_SIDE = 18


class CardActions(QObject):
    """The actions belong to the window of ``card``, so their keys work while the list of orders has the focus."""

    def __init__(self, card: QWidget, steps: QUndoStack) -> None:
        super().__init__(card)
        self._card = card
        self.previous_difference = self._action(self.tr("Previous difference"), "Alt+Up", "up")
        self.next_difference = self._action(self.tr("Next difference"), "Alt+Down", "down")
        self.take_shop = self._action(self.tr("Use your shop's value"), "Alt+Right", "shop")
        self.keep_ecomail = self._action(self.tr("Keep Ecomail's value"), "Alt+Left", "left")
        self.by_hand = self._action(self.tr("Type the value by hand"), "F2", "edit")
        self.decide_many = self._action(self.tr("Decide for all orders with only this difference…"))
        self.shop_for_all = self._action(self.tr("Use all from your shop"))
        self.ecomail_for_all = self._action(self.tr("Keep all of Ecomail's"))
        self.edit_difference = self._action(self.tr("Type what differs by hand"))
        self.later = self._action(self.tr("Leave for later"), "", "later")
        self.ignore = self._action(self.tr("Ignore, because…"))
        of_the_list = (
            (self.shop_for_all, "1"), (self.ecomail_for_all, "2"), (self.edit_difference, "E"), (self.later, "Space"),
        )  # fmt: skip
        for action, key in of_the_list:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # elsewhere figures and words are typed
            action.setToolTip(self.tr("{action} ({key})").format(action=action.text(), key=key))
        self.send_this = self._action(self.tr("Send only this order…"), "Ctrl+Shift+S", "send")
        self.send_this.setIconText(self.send_this.text())  # Qt's own would lose the dots
        self.send_this.setToolTip(
            self.tr("Shows exactly what would be sent of this one order, before anything is sent.")
        )
        self.undo = steps.createUndoAction(self, self.tr("Undo"))
        self.redo = steps.createRedoAction(self, self.tr("Redo"))
        for action, keys, name in (
            (self.undo, _keys(QKeySequence.StandardKey.Undo), "undo"),
            (self.redo, _keys(QKeySequence.StandardKey.Redo, "Ctrl+Y"), "redo"),
        ):
            action.setShortcuts(keys)
            action.setIcon(icon(name))
            card.addAction(action)

    def on_the_card(self) -> tuple[QAction, ...]:
        """The buttons at the top of the card."""
        return (
            self.previous_difference,
            self.next_difference,
            self.undo,
            self.redo,
            self.shop_for_all,
            self.ecomail_for_all,
            self.later,
        )

    def show_set_aside(self, *, possible: bool, is_aside: bool) -> None:
        """Whether the order may be set aside, and whether it is: then the same key takes it up again."""
        self.later.setEnabled(possible)
        self.ignore.setEnabled(possible)
        self.later.setText(self.tr("Take it up again") if is_aside else self.tr("Leave for later"))
        self.later.setToolTip(self.tr("{action} ({key})").format(action=self.later.text(), key="Space"))

    def for_orders(self) -> list[QAction]:
        """What can be said of one order or of several, in the list and on the card."""
        return [self.shop_for_all, self.ecomail_for_all, self.edit_difference, self.later, self.ignore]

    def for_one_row(self) -> list[QAction]:
        return [self.take_shop, self.keep_ecomail, self.by_hand, self.decide_many]

    def for_the_menu(self) -> list[QAction]:
        """All of them, in the order of a menu."""
        return [
            self.undo,
            self.redo,
            self.previous_difference,
            self.next_difference,
            *self.for_one_row(),
            *self.for_orders(),
            self.send_this,
        ]

    def _action(self, text: str, keys: str = "", icon_name: str = "") -> QAction:
        action = QAction(text, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if icon_name:
            action.setIcon(icon(icon_name))
        self._card.addAction(action)
        return action


def _keys(standard: QKeySequence.StandardKey, *more: str) -> list[QKeySequence]:
    """The system's own key, and ``more`` where it is another one. Keys of keyboards of old are left out."""
    return list(dict.fromkeys([QKeySequence(standard), *map(QKeySequence, more)]))


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
    button.setProperty("menuButton", True)
    return button
