"""Every command of the window in one field: typed in part, found, and done by Enter.

One walk over the menus; nothing is listed here. What is not possible now is not offered. Knows nothing of what a
command does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QMenu,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from core.domain.search import fold
from gui.kit.theme import SPACING

_WIDTH: Final = 560
_HEIGHT: Final = 420
"""Logical pixels."""
_MOVES: Final = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class Command(NamedTuple):
    """An action by the words of its menu and its own."""

    text: str
    action: QAction

    @property
    def keys(self) -> str:
        return self.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def commands(menus: Sequence[QAction]) -> Iterator[Command]:
    """What can be done now, in the order of the menus, each once."""
    seen: set[QAction] = set()
    for entry in menus:
        for command in _of_menu(entry, ()):
            if command.action not in seen:
                seen.add(command.action)
                yield command


def _of_menu(entry: QAction, above: tuple[str, ...]) -> Iterator[Command]:
    menu = entry.menu()
    path = (*above, entry.text().replace("&", "").removesuffix("…"))
    if isinstance(menu, QMenu):
        for action in menu.actions():
            yield from _of_menu(action, path)
    elif above and not entry.isSeparator() and entry.isEnabled() and entry.isVisible():
        yield Command(" · ".join(path), entry)


class CommandPalette(QDialog):
    def __init__(self, found: Sequence[Command], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("command_palette")
        self.setWindowTitle(self.tr("Find a command"))
        self._commands = found
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Type what you want to do"))
        self.field.setAccessibleName(self.tr("Find a command"))
        self.field.setToolTip(self.tr("Part of a word is enough; Enter does what is chosen below"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setToolTip(self.tr("Enter or a click does it"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        layout.setSpacing(SPACING)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        self.resize(_WIDTH, _HEIGHT)
        self.field.textChanged.connect(self._show_matching)
        self.field.returnPressed.connect(self._do_chosen)
        self.list.itemClicked.connect(self._do_chosen)
        self.field.installEventFilter(self)
        self._show_matching("")
        self.field.setFocus()

    def _show_matching(self, query: str) -> None:
        self.list.clear()
        words = fold(query).split()
        for command in self._commands:
            if all(word in fold(command.text) for word in words):
                item = QListWidgetItem(f"{command.text}    {command.keys}".rstrip())
                item.setData(Qt.ItemDataRole.UserRole, command.action)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _do_chosen(self) -> None:
        """Close first: what is done may open a window of its own."""
        item = self.list.currentItem()
        if item is not None:
            action: QAction = item.data(Qt.ItemDataRole.UserRole)
            self.accept()
            action.trigger()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move in the list while the field has the keys."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _MOVES:
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)


def open_palette(window: QMainWindow) -> None:
    """Over ``window``, with what its menus can do now."""
    palette = CommandPalette(tuple(commands(window.menuBar().actions())), window)
    palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    palette.open()
