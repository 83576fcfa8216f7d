"""What a shop is called, and its colour: the names of colours, their shades, and the band that shows one.

A band is never the only sign of which shop it is: the name stands in the title, beside the search and on the button
that sends.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget
from typing_extensions import override

from core.domain.settings import SHOP_COLOURS
from gui.kit.theme import is_dark

_HUES: Final = dict(zip(SHOP_COLOURS, (215, 180, 135, 48, 28, 2, 330, 275), strict=True))
_SWATCH: Final = 16
BAND_HEIGHT: Final = 5
_UNNAMED: Final = "default"
"""The profile of a computer's first shop."""


def shade(colour: str, palette: QPalette) -> QColor | None:
    """``colour`` as it stands on this palette's ground; ``None`` for no colour."""
    hue = _HUES.get(colour)
    return None if hue is None else QColor.fromHslF(hue / 360, 0.70, 0.62 if is_dark(palette) else 0.46)


def colour_word(colour: str) -> str:
    translate = QCoreApplication.translate
    return {
        "blue": translate("ShopColour", "Blue"),
        "teal": translate("ShopColour", "Teal"),
        "green": translate("ShopColour", "Green"),
        "yellow": translate("ShopColour", "Yellow"),
        "orange": translate("ShopColour", "Orange"),
        "red": translate("ShopColour", "Red"),
        "pink": translate("ShopColour", "Pink"),
        "purple": translate("ShopColour", "Purple"),
    }.get(colour, translate("ShopColour", "None"))


def shop_word(shop_name: str, profile: str) -> str:
    """What a shop is called: its own name, or that of its profile; of the first one, which nobody named, neither."""
    unnamed = QCoreApplication.translate("ShopColour", "New shop") if profile == _UNNAMED else profile
    return shop_name or unnamed


def colour_box() -> QComboBox:
    """All colours to choose from, each with a swatch and its name; the value is the setting's."""
    box = QComboBox()
    for colour in ("", *SHOP_COLOURS):
        fill = shade(colour, box.palette())
        if fill is None:
            box.addItem(colour_word(colour), colour)
        else:
            swatch = QPixmap(_SWATCH, _SWATCH)
            swatch.fill(fill)
            box.addItem(QIcon(swatch), colour_word(colour), colour)
    return box


class ColourBand(QWidget):
    """A thin band across the top, hidden for a shop without a colour."""

    def __init__(self, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("colour_band")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._colour = ""
        self.show_colour(colour)

    @property
    def colour(self) -> str:
        return self._colour

    def show_colour(self, colour: str) -> None:
        self._colour = colour
        self.setAccessibleName(self.tr("Colour of the shop: {colour}").format(colour=colour_word(colour)))
        self.setVisible(colour in _HUES)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, BAND_HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        fill = shade(self._colour, self.palette())
        if fill is not None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), fill)
            painter.end()
