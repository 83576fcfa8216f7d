"""Looks: palettes, colours of the tones, icons and spacing. Decides nothing about what is shown.

Every colour is computed from a palette, so that light, dark and the system's high contrast all keep their contrast.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QByteArray, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from core.system.resources import resource_path
from gui.kit.style import OwnStyle
from gui.words.tone import Tone

SPACING: Final = 8
"""The grid, in device-independent pixels."""
ROW_HEIGHT: Final = 40
LEAST_CONTRAST: Final = 4.5
"""WCAG AA for text."""
_FAINT_CONTRAST: Final = 3.0
"""For what cannot be used now, which WCAG lets be as faint as one likes."""
_STRONG_CONTRAST: Final = 7.0
"""WCAG AAA for text, where the user asked for high contrast."""
_LEAST_POINT_SIZE: Final = 10.0
_USUAL_HEIGHT: Final = 16.5
"""Of a line of letters of that size, in pixels."""
HUGE, TITLE, HEADING, USUAL, CAPTION = 28 / 13, 20 / 13, 15 / 13, 1.0, 12 / 13
"""The five sizes of letters, as a multiple of the usual ones: the one sentence of a page, its title, the heading of a
part, everything else, and what stands under something."""
ON_FILL: Final = ("#ffffff", "#1b1d21")
"""Words on a colour of the user's own: light ones, dark ones."""
_FONT_PROPERTY, _SIZE_PROPERTY = "own_font", "usual_point_size"
_FACES: Final = ("400Regular", "600SemiBold", "700Bold")
"""A file each: Qt takes no weights from a variable one."""
_WITH_FONTS_OF_THEIR_OWN: Final = (
    "QAbstractItemView",
    "QHeaderView",
    "QMenu",
    "QMenuBar",
    "QStatusBar",
    "QToolTip",
)

_HUES: Final = {Tone.GOOD: 145, Tone.WARN: 32, Tone.BAD: 4, Tone.INFO: 214, Tone.QUIET: 220}


_TONES: Final = {
    "#ffffff": {
        Tone.GOOD: ("#16703f", "#e4f3ea"), Tone.WARN: ("#8a5000", "#fbf0db"), Tone.BAD: ("#b3261e", "#fbeae8"),
        Tone.INFO: ("#1f49ad", "#e9effc"), Tone.QUIET: ("#535963", "#ecece9"),
    },
    "#1e2024": {
        Tone.GOOD: ("#63cc90", "#183024"), Tone.WARN: ("#ecb566", "#352a17"), Tone.BAD: ("#ff938a", "#3c2221"),
        Tone.INFO: ("#a9c4ff", "#222f4b"), Tone.QUIET: ("#b0b5bd", "#2a2d32"),
    },
}  # fmt: skip
"""By the ground of lists: text and tint of each tone."""
_BAR_COLORS: Final = {
    "#ffffff": {
        Tone.GOOD: "#3fa46c", Tone.WARN: "#c98618", Tone.BAD: "#db5c53", Tone.INFO: "#5f86de", Tone.QUIET: "#8a9098",
    },
    "#1e2024": {
        Tone.GOOD: "#3f9c68", Tone.WARN: "#c08a36", Tone.BAD: "#cb5850", Tone.INFO: "#6f93e6", Tone.QUIET: "#6c727b",
    },
}  # fmt: skip
"""By the ground of lists: what a bar of each tone is filled with."""
_BORDER_SHARE: Final = 0.28


class ToneColors(NamedTuple):
    text: QColor
    fill: QColor
    border: QColor


def grown(pixels: int) -> int:
    """So many pixels at the usual size of letters, and more where they are larger."""
    return max(pixels, round(pixels * QFontMetricsF(QGuiApplication.font()).height() / _USUAL_HEIGHT))


def lettered(font: QFont, size: float, *, bold: bool = False) -> QFont:
    """``font`` in one of the five sizes."""
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * size)
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made


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
    if base.name() in _TONES:  # one of the program's own; under a contrast theme of the system they are worked out
        text, fill = map(QColor, _TONES[base.name()][tone])
        return ToneColors(text, fill, mixed(text, fill, _BORDER_SHARE))
    return ToneColors(*(QColor(name) for name in _tone_names(tone, base.name(), is_dark(palette))))


def bar_color(tone: Tone, palette: QPalette) -> QColor:
    """What a segment of a bar is filled with; stands out from the list's ground by 3 : 1."""
    colors = _BAR_COLORS.get(palette.color(QPalette.ColorRole.Base).name())
    return tone_colors(tone, palette).text if colors is None else QColor(colors[tone])


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
    "Window": "#f5f5f3", "WindowText": "#1b1d21", "Base": "#ffffff", "AlternateBase": "#f3f3f1", "Text": "#1b1d21",
    "Button": "#ffffff", "ButtonText": "#1b1d21", "BrightText": "#b3261e", "Highlight": "#e9effc",
    "HighlightedText": "#1b1d21", "ToolTipBase": "#24272c", "ToolTipText": "#f4f5f6", "PlaceholderText": "#666c76",
    "Link": "#1f49ad", "LinkVisited": "#7040a6", "Light": "#ffffff", "Midlight": "#e5e5e1", "Mid": "#d3d4cf",
    "Dark": "#82878f", "Shadow": "#666c76", "Accent": "#2a5bd0",
}  # fmt: skip
_DARK: Final = {
    "Window": "#17181b", "WindowText": "#ecedef", "Base": "#1e2024", "AlternateBase": "#25282d", "Text": "#ecedef",
    "Button": "#25282d", "ButtonText": "#ecedef", "BrightText": "#ff938a", "Highlight": "#222f4b",
    "HighlightedText": "#ecedef", "ToolTipBase": "#ecedef", "ToolTipText": "#1b1d21", "PlaceholderText": "#959ba4",
    "Link": "#a9c4ff", "LinkVisited": "#c8a6f2", "Light": "#3c4047", "Midlight": "#2b2e33", "Mid": "#3c4047",
    "Dark": "#7c828b", "Shadow": "#0c0d0f", "Accent": "#86acff",
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
        self.dark: bool | None = None
        """What the user chose; ``None``: as the system has it."""
        app.styleHints().colorSchemeChanged.connect(self.follow)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(self.follow)

    def follow(self) -> None:
        hints = self._app.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            self._app.setPalette(QPalette())  # the system's
            self._app.setPalette(high_contrast(self._app.palette()))
        else:
            dark = hints.colorScheme() == Qt.ColorScheme.Dark if self.dark is None else self.dark
            self._app.setPalette(palette_for(dark=dark))
        _one_font_for_all(self._app)


def _one_font_for_all(app: QApplication) -> None:
    """Windows has fonts of its own for lists and menus, smaller ones, which come back with a palette of the system."""
    font = app.font()
    # PySide6's stubs ask for bytes where it takes text only.
    if any(app.font(name) != font for name in _WITH_FONTS_OF_THEIR_OWN):  # type: ignore[call-overload]
        app.setFont(font)  # what classes have of their own goes


def _own_font(app: QApplication) -> str:
    """Inter, which comes with the program, so that figures and accents look alike everywhere; empty where it fails."""
    known = app.property(_FONT_PROPERTY)
    if known is None:
        folder = resource_path("fonts")
        numbers = [QFontDatabase.addApplicationFont(str(folder / f"Inter_{face}.ttf")) for face in _FACES]
        known = "Inter" if min(numbers) >= 0 else ""
        app.setProperty(_FONT_PROPERTY, known)
    return str(known)


def apply_theme(app: QApplication) -> None:
    """One style, Inter, and a calm palette that follows the system's light and dark."""
    if not isinstance(app.style(), OwnStyle):
        app.setStyle(OwnStyle())
    font = app.font()
    family = _own_font(app)
    if family:
        font.setFamily(family)
    font.setPointSizeF(usual_point_size(app))
    app.setFont(font)
    _follower_of(app).follow()


def usual_point_size(app: QApplication) -> float:
    """That of the system, but large enough to be read."""
    known = app.property(_SIZE_PROPERTY)
    if known is None:
        known = max(app.font().pointSizeF(), _LEAST_POINT_SIZE)
        app.setProperty(_SIZE_PROPERTY, known)
    return float(known)


def choose_theme(app: QApplication, dark: bool | None) -> None:  # noqa: FBT001 - three choices, one of them none
    """Light or dark; ``None``: as the system has it. A contrast theme of the system goes before either."""
    follower = _follower_of(app)
    follower.dark = dark
    schemes = {None: Qt.ColorScheme.Unknown, False: Qt.ColorScheme.Light, True: Qt.ColorScheme.Dark}
    app.styleHints().setColorScheme(schemes[dark])  # for what the system draws: the frame, its own windows
    follower.follow()


def _follower_of(app: QApplication) -> _ThemeFollower:
    return app.findChild(_ThemeFollower) or _ThemeFollower(app)
