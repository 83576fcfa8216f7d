"""Movement, and whether there is any: soft where it helps, none where the user or the system wants less of it.

A file of its own, since every painter that moves asks here. Nothing waits for a movement: what moves is right from the
first moment, and only its picture comes later.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEasingCurve, QObject, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

_REDUCED: Final = "less_movement"
_CLIENT_AREA_ANIMATION: Final = 0x1042
"""``SPI_GETCLIENTAREAANIMATION``."""


def wants_less(app: QApplication) -> bool:
    """Whether the user chose less movement, or the system is set to it."""
    return bool(app.property(_REDUCED)) or not _system_animates()


def choose_less(app: QApplication, *, less: bool) -> None:
    app.setProperty(_REDUCED, less)


def _system_animates() -> bool:
    """Windows says so itself; elsewhere Qt knows what the desktop lets its own menus do."""
    if sys.platform == "win32":
        on = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(on), 0)
        return bool(on.value)
    return True


def move(owner: QObject, milliseconds: int, show: Callable[[float], None]) -> QVariantAnimation | None:
    """Call ``show``, a method of ``owner``, with 0 … 1 over so long, ending softly; at once with 1 if none is wanted.

    The animation belongs to ``owner`` and ends with it. A method is connected weakly; a function around it would keep
    ``owner`` alive from within its own child, and the two would destroy one another.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication) or wants_less(app):
        show(1.0)
        return None
    show(0.0)
    animation = QVariantAnimation(owner)
    animation.setStartValue(0.0)
    animation.setEndValue(1.0)
    animation.setDuration(milliseconds)
    animation.setEasingCurve(QEasingCurve.Type.OutCubic)
    animation.valueChanged.connect(show)
    animation.start(QVariantAnimation.DeletionPolicy.DeleteWhenStopped)
    return animation


_FADE_MILLISECONDS: Final = 160


class _Before(QWidget):
    """What stood there before, on top of what stands there now, until it has faded. Takes no click and no key."""

    def __init__(self, picture: QPixmap, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture, self._left = picture, 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(parent.rect())
        self.show()

    def fade(self, part: float) -> None:
        self._left = 1.0 - part
        self.update()
        if part >= 1.0:
            self.hide()
            self.deleteLater()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(self._left)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()


def cross_fade(place: QWidget, change: Callable[[], object]) -> None:
    """Do ``change``, which shows something else in ``place``, and let what was there before fade."""
    app = QApplication.instance()
    if not isinstance(app, QApplication) or wants_less(app) or not place.isVisible():
        change()
        return
    before = place.grab()
    change()
    picture = _Before(before, place)
    move(picture, _FADE_MILLISECONDS, picture.fade)
