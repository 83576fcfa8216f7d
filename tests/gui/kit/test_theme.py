from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QToolTip,
    QWidget,
)  # fmt: skip

from core.system.resources import resource_path
from gui.kit.theme import (
    LEAST_CONTRAST,
    apply_theme,
    bar_color,
    contrast,
    high_contrast,
    icon,
    muted_color,
    palette_for,
    tone_colors,
)
from gui.words.tone import Tone

Role = QPalette.ColorRole
ICONS = sorted(path.stem for path in resource_path("icons").glob("*.svg"))
LEAST_FOR_SHAPES = 3
"""WCAG for what is no text."""


def a_system(text: str, ground: str, chosen: str, on_chosen: str) -> QPalette:
    """A system's high contrast: two colours and one for what is chosen."""
    palette = QPalette(QColor(ground))
    for role in (Role.WindowText, Role.Text, Role.ButtonText, Role.ToolTipText):
        palette.setColor(role, QColor(text))
    for role in (Role.Window, Role.Base, Role.Button, Role.ToolTipBase):
        palette.setColor(role, QColor(ground))
    palette.setColor(Role.Highlight, QColor(chosen))
    palette.setColor(Role.HighlightedText, QColor(on_chosen))
    palette.setColor(Role.Link, QColor(text))
    return palette


HIGH_CONTRAST = high_contrast(a_system("white", "black", "#1aebff", "black"))
PALETTES = {
    "light": palette_for(dark=False),
    "dark": palette_for(dark=True),
    "white on black": HIGH_CONTRAST,
    "black on white": high_contrast(a_system("black", "white", "#37006e", "white")),
    "yellow on black": high_contrast(a_system("yellow", "black", "#008000", "white")),
}


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
@pytest.mark.parametrize("tone", Tone)
def test_the_words_of_every_tone_can_be_read_on_its_fill_and_on_the_list(tone, palette) -> None:
    colors = tone_colors(tone, palette)
    assert contrast(colors.text, colors.fill) >= LEAST_CONTRAST
    assert contrast(colors.text, palette.color(Role.Base)) >= LEAST_CONTRAST


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        (Role.Text, Role.Base),
        (Role.WindowText, Role.Window),
        (Role.ButtonText, Role.Button),
        (Role.HighlightedText, Role.Highlight),
        (Role.ToolTipText, Role.ToolTipBase),
        (Role.PlaceholderText, Role.Base),
        (Role.PlaceholderText, Role.Window),
        (Role.Link, Role.Base),
        (Role.Base, Role.Accent),
    ],
)
def test_every_pair_of_colours_that_carries_words_keeps_its_contrast(dark, text, ground) -> None:
    palette = palette_for(dark=dark)
    assert contrast(palette.color(text), palette.color(ground)) >= LEAST_CONTRAST


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize("ground", [Role.Base, Role.Window])
def test_what_has_the_focus_is_framed_in_a_colour_that_can_be_seen(name, ground) -> None:
    assert contrast(PALETTES[name].color(Role.Accent), PALETTES[name].color(ground)) >= LEAST_FOR_SHAPES


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_secondary_words_can_be_read_too(palette) -> None:
    assert contrast(muted_color(palette), palette.color(Role.Base)) >= LEAST_CONTRAST


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_draws_something_and_follows_the_palette(qapp, name) -> None:
    drawn = icon(name).pixmap(QSize(24, 24)).toImage()
    assert any(drawn.pixelColor(x, y).alpha() for x in range(24) for y in range(24))
    if name == "order-reconciler":
        return
    before = qapp.palette()
    try:
        kept = icon(name)
        qapp.setPalette(palette_for(dark=True))
        dark = kept.pixmap(QSize(24, 24)).toImage()
        qapp.setPalette(palette_for(dark=False))
        assert kept.pixmap(QSize(24, 24)).toImage() != dark
    finally:
        qapp.setPalette(before)


def test_an_icon_can_be_copied_and_disabled_without_its_first_owner(qapp) -> None:
    copied = QIcon(icon("send"))
    assert not copied.pixmap(QSize(20, 20), QIcon.Mode.Disabled).isNull()


def test_an_unknown_icon_is_a_mistake_that_is_seen_at_once() -> None:
    with pytest.raises(ValueError, match="no such icon"):
        icon("no-such-icon")


@pytest.mark.parametrize("name", PALETTES)
def test_a_tip_can_be_read(qtbot, qapp, name) -> None:
    apply_theme(qapp)
    before, palette = qapp.palette(), PALETTES[name]
    button = QPushButton("Send")
    qtbot.addWidget(button)
    button.setToolTip("See exactly what would be sent")
    button.show()
    try:
        qapp.setPalette(palette)
        QToolTip.showText(button.mapToGlobal(button.rect().center()), button.toolTip(), button)
        qtbot.waitUntil(lambda: any(_is_tip(widget) for widget in qapp.topLevelWidgets()))
        tip = next(widget for widget in qapp.topLevelWidgets() if _is_tip(widget))
        drawn = tip.grab().toImage()
    finally:
        QToolTip.hideText()
        qapp.setPalette(before)
    inside = drawn.copy(drawn.rect().adjusted(4, 4, -4, -4))  # what is left without a frame
    colors = {inside.pixel(x, y) for x in range(inside.width()) for y in range(inside.height())}
    assert len(colors) > 1
    ground = palette.color(Role.ToolTipBase)
    assert ground.rgb() in colors
    assert max(contrast(QColor(rgb), ground) for rgb in colors) >= LEAST_CONTRAST


def _is_tip(widget: QWidget) -> bool:
    return widget.inherits("QTipLabel") and widget.isVisible()


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_is_as_sharp_as_the_screen(qapp, ratio: float) -> None:
    drawn = icon("settings").pixmap(QSize(20, 20), ratio)
    assert drawn.size() == QSize(20, 20) * ratio
    assert drawn.devicePixelRatio() == ratio
    plain = icon("settings").pixmap(QSize(20, 20) * ratio, 1.0)
    assert drawn.toImage().convertToFormat(plain.toImage().format()).bits() == plain.toImage().bits()


def test_lists_and_menus_are_as_large_as_everything_else(qapp) -> None:
    """As on Windows, whose lists and menus have smaller fonts of their own."""
    apply_theme(qapp)
    small = qapp.font()
    small.setPointSizeF(7)
    for name in ("QAbstractItemView", "QMenu"):
        qapp.setFont(small, name)
    apply_theme(qapp)
    sizes = {name: qapp.font(name).pointSizeF() for name in ("QAbstractItemView", "QMenu", "QWidget")}
    assert set(sizes.values()) == {qapp.font().pointSizeF()}
    assert qapp.font().pointSizeF() >= 10


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("tone", Tone)
def test_a_segment_of_a_bar_stands_out_from_its_ground(tone: Tone, *, dark: bool) -> None:
    palette = palette_for(dark=dark)
    assert contrast(bar_color(tone, palette), palette.color(QPalette.ColorRole.Base)) >= 3


@pytest.mark.parametrize("kind", [QRadioButton, QCheckBox])
def test_what_is_chosen_is_as_large_as_what_is_not(qtbot, qapp, kind: type[QAbstractButton]) -> None:
    apply_theme(qapp)
    rooms = []
    for chosen in (False, True):
        button = kind("Words")
        qtbot.addWidget(button)
        button.setChecked(chosen)
        option = QStyleOptionButton()
        button.initStyleOption(option)
        style = QStyle.SubElement
        indicator, words = (
            (style.SE_RadioButtonIndicator, style.SE_RadioButtonContents) if kind is QRadioButton
            else (style.SE_CheckBoxIndicator, style.SE_CheckBoxContents)
        )  # fmt: skip
        rooms.append([button.style().subElementRect(part, option, button) for part in (indicator, words)])
    assert rooms[0] == rooms[1]
