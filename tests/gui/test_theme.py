from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPalette

from core.resources import resource_path
from gui.theme import LEAST_CONTRAST, contrast, icon, muted_color, palette_for, tone_colors
from gui.verdicts import Tone

Role = QPalette.ColorRole
ICONS = sorted(path.stem for path in resource_path("icons").glob("*.svg"))
GREY = QPalette(QColor("#777777"), QColor("#808080"))
HIGH_CONTRAST = QPalette()
HIGH_CONTRAST.setColor(Role.Base, QColor("black"))
HIGH_CONTRAST.setColor(Role.Text, QColor("white"))


@pytest.mark.parametrize("palette", [palette_for(dark=False), palette_for(dark=True), HIGH_CONTRAST])
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


@pytest.mark.parametrize("dark", [False, True])
def test_secondary_words_can_be_read_too(dark) -> None:
    palette = palette_for(dark=dark)
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
