"""Looks: palettes, colours of the tones, icons and spacing. Decides nothing about what is shown.

Every colour is computed from a palette, so that light, dark and the system's high contrast all keep their contrast.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QByteArray, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from core.system.resources import resource_path
from gui.words.tone import Tone

SPACING: Final = 8
"""The grid, in device-independent pixels."""
ROW_HEIGHT: Final = 36
LEAST_CONTRAST: Final = 4.5
"""WCAG AA for text."""
_FAINT_CONTRAST: Final = 3.0
"""For what cannot be used now, which WCAG lets be as faint as one likes."""
_STRONG_CONTRAST: Final = 7.0
"""WCAG AAA for text, where the user asked for high contrast."""
_LEAST_POINT_SIZE: Final = 10.0

_HUES: Final = {Tone.GOOD: 145, Tone.WARN: 32, Tone.BAD: 4, Tone.INFO: 214, Tone.QUIET: 220}


class ToneColors(NamedTuple):
    text: QColor
    fill: QColor
    border: QColor


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two opaque colours after WCAG 2: 1 … 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - WCAG

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def is_dark(palette: QPalette) -> bool:
    return palette.color(QPalette.ColorRole.Base).lightness() < palette.color(QPalette.ColorRole.Text).lightness()


def mixed(color: QColor, ground: QColor, share: float) -> QColor:
    """``share`` (0 … 1) of ``color`` on ``ground``."""
    return QColor.fromRgbF(
        ground.redF() + (color.redF() - ground.redF()) * share,
        ground.greenF() + (color.greenF() - ground.greenF()) * share,
        ground.blueF() + (color.blueF() - ground.blueF()) * share,
    )


def tone_colors(tone: Tone, palette: QPalette) -> ToneColors:
    """Text, fill and border of a tinted area; the text keeps 4.5 : 1 on the fill and on the list's ground."""
    base = palette.color(QPalette.ColorRole.Base)
    return ToneColors(*(QColor(name) for name in _tone_names(tone, base.name(), is_dark(palette))))


@functools.lru_cache(maxsize=64)
def _tone_names(tone: Tone, base_name: str, dark: bool) -> tuple[str, str, str]:  # noqa: FBT001 - a cache key
    base = QColor(base_name)
    saturation = 0.10 if tone is Tone.QUIET else 0.72
    pure = QColor.fromHslF(_HUES[tone] / 360, saturation, 0.62 if dark else 0.45)
    fill = mixed(pure, base, 0.20 if dark else 0.12)
    border = mixed(pure, base, 0.45 if dark else 0.38)
    text, lightness = pure, pure.lightnessF()
    step = 0.02 if dark else -0.02
    while min(contrast(text, fill), contrast(text, base)) < LEAST_CONTRAST and 0 < lightness + step < 1:
        lightness += step
        text = QColor.fromHslF(_HUES[tone] / 360, saturation, lightness)
    return text.name(), fill.name(), border.name()


def muted_color(palette: QPalette) -> QColor:
    """Secondary text that still keeps 4.5 : 1 on the list's ground."""
    base, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    return QColor(_muted_name(text.name(), base.name()))


@functools.lru_cache(maxsize=8)
def _muted_name(text_name: str, base_name: str) -> str:
    text, base, share = QColor(text_name), QColor(base_name), 0.62
    while contrast(mixed(text, base, share), base) < LEAST_CONTRAST and share < 1:
        share += 0.04
    return mixed(text, base, min(share, 1.0)).name()


# ------------------------------------------------------------------------------------------------------- icons


class _LineIcon(QIconEngine):
    """A line icon that takes its colour from the palette of the moment, so that a change of theme needs no new icon."""

    def __init__(self, name: str, role: QPalette.ColorRole) -> None:
        super().__init__()
        self._name = name
        self._role = role

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        del state
        renderer = QSvgRenderer(
            QByteArray(_svg(self._name).replace("currentColor", _icon_color(mode, self._role)).encode())
        )
        side = min(rect.width(), rect.height())
        target = QRectF(0, 0, side, side)
        target.moveCenter(QRectF(rect).center())
        renderer.render(painter, target)

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    @override
    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        pixmap = QPixmap(size * scale)  # ``size`` is logical since Qt 6.8
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap

    @override
    def clone(self) -> QIconEngine:
        return _LineIcon(self._name, self._role)


@functools.lru_cache(maxsize=64)
def _svg(name: str) -> str:
    return resource_path("icons", f"{name}.svg").read_text("utf-8")


def _icon_color(mode: QIcon.Mode, role: QPalette.ColorRole) -> str:
    palette = QGuiApplication.palette()
    if mode == QIcon.Mode.Disabled:
        return palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText).name()
    if mode == QIcon.Mode.Selected:
        return palette.color(QPalette.ColorRole.HighlightedText).name()
    return palette.color(role).name()


def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> QIcon:
    """The line icon ``resources/icons/<name>.svg`` in the palette's colour ``role``. Raises ``ValueError``."""
    if not resource_path("icons", f"{name}.svg").is_file():
        msg = f"no such icon: {name}"
        raise ValueError(msg)
    return QIcon(_LineIcon(name, role))


# ---------------------------------------------------------------------------------------------------- the theme

_LIGHT: Final = {
    "Window": "#f5f6f8", "WindowText": "#1d2229", "Base": "#ffffff", "AlternateBase": "#f8f9fb", "Text": "#1d2229",
    "Button": "#ffffff", "ButtonText": "#2b323b", "BrightText": "#b3261e", "Highlight": "#dbe7fb",
    "HighlightedText": "#10233f", "ToolTipBase": "#1d2229", "ToolTipText": "#f5f6f8", "PlaceholderText": "#68707c",
    "Link": "#1b5fc1", "LinkVisited": "#6a3fb0", "Light": "#ffffff", "Midlight": "#eceef2", "Mid": "#d5d9e0",
    "Dark": "#aeb5c0", "Shadow": "#7b8492", "Accent": "#2464c9",
}  # fmt: skip
_DARK: Final = {
    "Window": "#1b1e23", "WindowText": "#e6e9ee", "Base": "#22262c", "AlternateBase": "#262a31", "Text": "#e6e9ee",
    "Button": "#2c3138", "ButtonText": "#dde1e7", "BrightText": "#ff8a80", "Highlight": "#2c4468",
    "HighlightedText": "#f2f6fc", "ToolTipBase": "#e6e9ee", "ToolTipText": "#1b1e23", "PlaceholderText": "#98a1ae",
    "Link": "#82b1ff", "LinkVisited": "#c5a3ff", "Light": "#3a4049", "Midlight": "#31363e", "Mid": "#3d434c",
    "Dark": "#15181c", "Shadow": "#0c0e11", "Accent": "#6ea2f7",
}  # fmt: skip


def palette_for(*, dark: bool) -> QPalette:
    """The program's own calm palette."""
    colors = _DARK if dark else _LIGHT
    palette = QPalette()
    for name, value in colors.items():
        palette.setColor(QPalette.ColorRole[name], QColor(value))
    grounds = [QColor(colors[role]) for role in ("Window", "Base", "Button")]
    share, faint = 0.42, grounds[0]
    while min(contrast(faint, ground) for ground in grounds) < _FAINT_CONTRAST:
        faint = mixed(QColor(colors["Text"]), grounds[0], share)
        share += 0.02
    for role in ("WindowText", "Text", "ButtonText"):
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole[role], faint)
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, QColor(colors["Mid"]))
    return palette


def high_contrast(system: QPalette) -> QPalette:
    """The user's own colours, with nothing in them that is fainter than what it stands on allows.

    Secondary words keep 7 : 1 and can still be told from the rest, frames can be seen, and what is pressed can be read.
    """
    palette, role = QPalette(system), QPalette.ColorRole
    base, text = system.color(role.Base), system.color(role.Text)
    share = 0.5
    while contrast(text, mixed(text, base, share)) < LEAST_CONTRAST and share > 0:
        share -= 0.04
    accent = system.color(role.Highlight)
    palette.setColor(role.PlaceholderText, _faintest(text, (base, system.color(role.Window))))
    palette.setColor(role.Mid, mixed(text, base, share))
    palette.setColor(role.Midlight, mixed(text, base, share / 2))
    palette.setColor(role.Accent, accent if contrast(accent, base) >= LEAST_CONTRAST else text)
    for words, ground in ((role.WindowText, role.Window), (role.Text, role.Base), (role.ButtonText, role.Button)):
        off = QPalette.ColorGroup.Disabled
        if contrast(system.color(off, words), system.color(ground)) < LEAST_CONTRAST:
            palette.setColor(off, words, system.color(words))
    return palette


def _faintest(text: QColor, grounds: Sequence[QColor]) -> QColor:
    """``text``, as faint as ``_STRONG_CONTRAST`` allows on each of ``grounds``."""
    share = 0.5
    while share < 1:
        if all(contrast(mixed(text, ground, share), ground) >= _STRONG_CONTRAST for ground in grounds):
            break
        share += 0.04
    return mixed(text, grounds[0], min(share, 1.0))


class _ThemeFollower(QObject):
    """Keeps the palette in step with the system's light, dark or high contrast."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        app.styleHints().colorSchemeChanged.connect(self.follow)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(self.follow)

    def follow(self) -> None:
        hints = self._app.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            self._app.setPalette(QPalette())  # the system's
            self._app.setPalette(high_contrast(self._app.palette()))
        else:
            self._app.setPalette(palette_for(dark=hints.colorScheme() == Qt.ColorScheme.Dark))
        # Set again in either case: a style sheet resolves the palette's roles when it is set.
        folder = resource_path("style")
        self._app.setStyleSheet((folder / "base.qss").read_text("utf-8").replace("@style@", folder.as_posix()))


def apply_theme(app: QApplication) -> None:
    """Fusion, a calm palette that follows the system's light and dark, and a small style sheet."""
    app.setStyle("Fusion")
    font = app.font()
    if font.pointSizeF() < _LEAST_POINT_SIZE:
        font.setPointSizeF(_LEAST_POINT_SIZE)
        app.setFont(font)
    follower = app.findChild(_ThemeFollower) or _ThemeFollower(app)
    follower.follow()
