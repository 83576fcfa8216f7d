"""How large a window may be: never larger than its screen leaves to it, so that no button is out of reach.

A file of its own, since every window asks here. Knows no window's content.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QLayout, QScrollArea, QWidget
from typing_extensions import override

from gui.kit.theme import grown

_FRAME: Final = QSize(16, 40)
"""What a desktop puts around a window: its frame and title. Unknown before the window is shown, so taken as wide."""
_SHARE: Final = 0.8
"""Of the screen, for a window that is opened for the first time."""
_SMALL_SCREEN: Final = QSize(1440, 900)
"""On a smaller one a first window takes all of it."""


def room_for(window: QWidget) -> QRect:
    """What the screen of ``window`` leaves to it, frame and title taken off, in logical pixels."""
    return window.screen().availableGeometry().adjusted(0, 0, -_FRAME.width(), -_FRAME.height())


def hold_to_screen(window: QWidget) -> None:
    """Make ``window`` no larger than its screen, although its content may be squeezed, and move it inside."""
    room = room_for(window)
    layout = window.layout()
    least = QSize() if layout is None else layout.totalMinimumSize()
    if layout is not None and least != least.boundedTo(room.size()):
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        window.setMinimumSize(0, 0)
    if window.minimumWidth() > room.width() or window.minimumHeight() > room.height():
        window.setMinimumSize(window.minimumSize().boundedTo(room.size()))
    size = window.size().boundedTo(room.size())
    if size != window.size():
        window.resize(size)
    frame = window.frameGeometry()
    if window.isVisible() and not window.screen().availableGeometry().contains(frame):
        left = max(room.left(), min(window.x(), room.right() - size.width()))
        window.move(left, max(room.top(), min(window.y(), room.bottom() - size.height())))


def first_size(window: QWidget) -> QSize:
    """For a window that was never opened here before: most of the screen, and all of a small one."""
    room = room_for(window).size()
    whole = window.screen().availableGeometry().size()
    if whole.width() < _SMALL_SCREEN.width() or whole.height() < _SMALL_SCREEN.height():
        return room
    return QSize(round(whole.width() * _SHARE), round(whole.height() * _SHARE))


class PageArea(QScrollArea):
    """Scrolls ``page`` up and down. It is as high as its sentences are at its width: nothing in it is squeezed."""

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(page)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._give_height()
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_height()

    def _give_height(self) -> None:
        page = self.widget()
        layout = page.layout() if page is not None else None
        if page is not None and layout is not None and layout.hasHeightForWidth():
            page.setMinimumHeight(layout.totalHeightForWidth(self.viewport().width()))


class ScreenDialog(QDialog):
    """A dialog that stays on its screen, also when its content grows, and is as high as its sentences are at its width.

    The size it is given when it is made is meant for the usual letters; it opens larger where they are.
    """

    _was_shown = False

    @override
    def showEvent(self, event: QShowEvent) -> None:
        if not self._was_shown:
            self._was_shown = True
            self.resize(grown(self.width()), grown(self.height()))
        self._give_room()
        super().showEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._give_room()
        return done

    def _give_room(self) -> None:
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            width = max(self.width(), layout.totalMinimumSize().width())
            self.resize(width, max(self.height(), layout.minimumHeightForWidth(width)))
        hold_to_screen(self)
