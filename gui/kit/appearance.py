"""Light, dark or as the system has it, and how large everything is: chosen by the user, remembered, changed at once.

Chooses; how light and dark look is ``gui.kit.theme``'s business.
"""

from __future__ import annotations

import enum
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, Signal
from PySide6.QtWidgets import QApplication

from gui.kit.motion import choose_less
from gui.kit.theme import choose_theme, usual_point_size

_THEME: Final = "window/theme"
_ZOOM: Final = "window/zoom"
_LESS_MOVEMENT: Final = "window/less_movement"
ZOOMS: Final = (90, 100, 110, 125, 150)
"""In percent of the usual size of letters."""
USUAL_ZOOM: Final = 100


class Theme(enum.StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Appearance(QObject):
    """Of the whole application."""

    size_changed = Signal()
    """Letters have another size: what measured them when it was made has to be made anew."""

    def __init__(self, app: QApplication, settings: QSettings) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        chosen = str(settings.value(_THEME, Theme.SYSTEM))
        self.theme = Theme(chosen) if chosen in set(Theme) else Theme.SYSTEM
        self.less_movement = settings.value(_LESS_MOVEMENT) == "true"
        zoom = str(settings.value(_ZOOM, USUAL_ZOOM))
        self.zoom = int(zoom) if zoom.isdecimal() and int(zoom) in ZOOMS else USUAL_ZOOM

    def start(self) -> None:
        """As it was chosen before."""
        choose_theme(self._app, self._dark)
        choose_less(self._app, less=self.less_movement)
        self._set_size()

    def move_less(self, *, less: bool) -> None:
        """Nothing moves that need not; whatever the system itself asks for goes before."""
        self.less_movement = less
        self._settings.setValue(_LESS_MOVEMENT, "true" if less else "false")
        choose_less(self._app, less=less)

    def choose(self, theme: Theme) -> None:
        self.theme = theme
        self._settings.setValue(_THEME, str(theme))
        choose_theme(self._app, self._dark)

    def step(self, steps: int) -> None:
        """So many sizes larger, or smaller below 0; 0 is the usual size."""
        place = ZOOMS.index(self.zoom) + steps if steps else ZOOMS.index(USUAL_ZOOM)
        zoom = ZOOMS[min(max(place, 0), len(ZOOMS) - 1)]
        if zoom != self.zoom:
            self.zoom = zoom
            self._settings.setValue(_ZOOM, zoom)
            self._set_size()
            self.size_changed.emit()

    @property
    def _dark(self) -> bool | None:
        return {Theme.SYSTEM: None, Theme.LIGHT: False, Theme.DARK: True}[self.theme]

    def _set_size(self) -> None:
        font = self._app.font()
        font.setPointSizeF(usual_point_size(self._app) * self.zoom / 100)
        self._app.setFont(font)
        # Windows hear of it at once: what is made anew now measures their letters.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.ApplicationFontChange)
