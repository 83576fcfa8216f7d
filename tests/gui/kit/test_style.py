"""The one style: no style sheet beside it, words that can be read on every control, a ring for those who use the keys."""

from __future__ import annotations

import ast
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHoverEvent, QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QSpinBox,
    QStyle,
    QStyleOptionSlider,
    QTableWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.kit.dialog_style import set_prominent
from gui.kit.style import OwnStyle
from gui.kit.theme import LEAST_CONTRAST, apply_theme, contrast
from tests.gui.kit.test_theme import PALETTES
from tests.translations.messages import ROOT

Role = QPalette.ColorRole
SOURCES = sorted((ROOT / "gui").rglob("*.py"))
THEME = ROOT / "gui" / "kit" / "theme.py"
PRINTED = ROOT / "gui" / "history" / "pdf.py"
TOKENS = {THEME, ROOT / "gui" / "kit" / "shop_colour.py", PRINTED}
"""Where colours are named: those of the program, those that a user gives to shops, and ink on paper."""


def prominent(words: str) -> QPushButton:
    button = QPushButton(words)
    set_prominent(button)
    return button


def framed(words: str) -> QToolButton:
    button = QToolButton()
    button.setText(words)
    button.setProperty("menuButton", True)
    return button


def chooser(words: str) -> QComboBox:
    box = QComboBox()
    box.addItem(words)
    return box


CONTROLS: dict[str, Callable[[str], QWidget]] = {
    "button": QPushButton,
    "primary": prominent,
    "tool": framed,
    "tick": QCheckBox,
    "radio": QRadioButton,
    "field": QLineEdit,
    "choice": chooser,
}


class _Window(QWidget):
    """Kept by what is in it: a test holds that alone."""


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    """``widget`` in a window, where something else has the focus."""
    window = _Window()
    layout = QVBoxLayout(window)
    other = QPushButton("Other")
    layout.addWidget(other)
    layout.addWidget(widget)
    qtbot.addWidget(window)
    vars(widget)["window_around"] = window
    window.show()
    window.activateWindow()
    other.setFocus()
    QApplication.processEvents()
    return widget


def strongest(image: QImage, ground: QColor) -> float:
    colors = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    return max(contrast(QColor(rgb), ground) for rgb in colors)


def test_nothing_has_a_style_sheet() -> None:
    calls = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "setStyleSheet"
    ]
    assert calls == []
    assert not list((ROOT / "resources").rglob("*.qss"))


def test_no_colour_is_named_outside_the_tokens() -> None:
    named = [
        f"{path.relative_to(ROOT)}:{node.lineno} {ast.unparse(node)}"
        for path in SOURCES
        if path not in TOKENS
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if _names_a_color(node)
    ]
    assert named == []


def _names_a_color(node: ast.AST) -> bool:
    match node:
        case ast.Attribute(attr=name, value=ast.Attribute(attr="GlobalColor")):
            return name not in ("transparent", "color0", "color1")
        case ast.Call(func=ast.Name(id="QColor"), args=[ast.Constant(), *_]):
            return True
        case ast.Constant(value=str(text)):
            return (
                len(text) == len("#rrggbb") and text[0] == "#" and all(c in "0123456789abcdefABCDEF" for c in text[1:])
            )
    return False


def test_letters_have_the_sizes_of_the_sheet_and_no_other() -> None:
    measured = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in SOURCES
        if path not in (THEME, ROOT / "gui" / "kit" / "appearance.py", PRINTED)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in ("setPointSizeF", "setPointSize", "setPixelSize")
    ]
    assert measured == []


def test_the_style_is_there_once(qapp: QApplication) -> None:
    apply_theme(qapp)
    style = qapp.style()
    apply_theme(qapp)
    assert isinstance(style, OwnStyle)
    assert qapp.style() is style
    assert qapp.styleSheet() == ""


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
@pytest.mark.parametrize("kind", CONTROLS)
def test_the_words_of_every_control_can_be_read(qtbot: QtBot, qapp: QApplication, kind: str, palette: QPalette) -> None:
    apply_theme(qapp)
    before = qapp.palette()
    qapp.setPalette(palette)
    try:
        widget = shown(qtbot, CONTROLS[kind]("Send"))
        image = widget.grab().toImage()
        if kind == "primary":
            ground = palette.color(Role.Accent)
        elif kind in ("tick", "radio"):
            ground = palette.color(Role.Window)
        else:
            ground = palette.color(Role.Button if kind in ("button", "tool") else Role.Base)
        inside = image.copy(image.rect().adjusted(8, 6, -8, -6))
        assert strongest(inside, ground) >= LEAST_CONTRAST
    finally:
        qapp.setPalette(before)


@pytest.mark.parametrize("kind", ["button", "primary", "tool", "tick", "radio"])
def test_a_ring_is_drawn_after_the_keys_and_not_after_a_click(qtbot: QtBot, qapp: QApplication, kind: str) -> None:
    apply_theme(qapp)
    widget = shown(qtbot, CONTROLS[kind]("Send"))
    without = widget.grab().toImage()
    widget.setFocus(Qt.FocusReason.MouseFocusReason)
    QApplication.processEvents()
    assert widget.grab().toImage() == without
    widget.clearFocus()
    widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
    QApplication.processEvents()
    assert widget.grab().toImage() != without


@pytest.mark.parametrize("kind", ["field", "choice"])
def test_where_one_types_is_seen_also_after_a_click(qtbot: QtBot, qapp: QApplication, kind: str) -> None:
    apply_theme(qapp)
    widget = shown(qtbot, CONTROLS[kind]("Send"))
    without = widget.grab().toImage()
    widget.setFocus(Qt.FocusReason.MouseFocusReason)
    QApplication.processEvents()
    assert widget.grab().toImage() != without


@pytest.mark.parametrize("make", [QCheckBox, QRadioButton])
def test_a_tick_box_shows_what_it_is_set_to(qtbot: QtBot, qapp: QApplication, make: Callable[[str], QCheckBox]) -> None:
    apply_theme(qapp)
    box = make("Send")
    shown(qtbot, box)
    states = []
    for is_set, is_enabled in ((False, True), (True, True), (True, False), (False, False)):
        box.setChecked(is_set)
        box.setEnabled(is_enabled)
        states.append(box.grab().toImage())
    assert all(one != other for place, one in enumerate(states) for other in states[:place])


def test_controls_beside_each_other_are_of_one_height(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp)
    number = QSpinBox()
    widgets = [QPushButton("Send"), QLineEdit("text"), chooser("one"), framed("More"), number]
    heights = {shown(qtbot, widget).sizeHint().height() for widget in widgets}
    assert max(heights) - min(heights) <= 2
    assert min(heights) >= 30


def test_a_number_can_be_changed_at_its_arrows(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp)
    number = QSpinBox()
    shown(qtbot, number)
    number.setValue(5)
    right = number.width() - 12
    qtbot.mouseClick(number, Qt.MouseButton.LeftButton, pos=QPoint(right, 8))
    assert number.value() == 6
    qtbot.mouseClick(number, Qt.MouseButton.LeftButton, pos=QPoint(right, number.height() - 8))
    assert number.value() == 5


def test_a_scroll_bar_has_its_handle_where_its_value_is(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp)
    bar = QScrollBar(Qt.Orientation.Vertical)
    bar.setRange(0, 900)
    bar.setPageStep(100)
    bar.resize(12, 200)
    qtbot.addWidget(bar)
    bar.show()
    option = QStyleOptionSlider()
    handles = []
    for value in (0, 450, 900):
        bar.setValue(value)
        bar.initStyleOption(option)
        place = bar.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, bar
        )
        handles.append((place.top(), place.bottom()))
    assert handles[0][0] == 0
    assert handles[2][1] == 199
    assert handles[1][0] == pytest.approx(84, abs=1)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, 2))
    assert bar.value() == 800, "a click before the handle goes a page back"


def test_a_bar_is_filled_by_what_is_done(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp)
    bar = QProgressBar()
    bar.setTextVisible(False)
    bar.resize(200, 8)
    qtbot.addWidget(bar)
    bar.setValue(50)
    bar.show()
    image, accent = bar.grab().toImage(), qapp.palette().color(Role.Accent)
    row = [QColor(image.pixel(x, 4)) == accent for x in range(200)]
    assert row[50]
    assert not row[150]


def test_a_button_under_the_mouse_looks_so(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp)
    button = QPushButton("Send")
    shown(qtbot, button)
    without = button.grab().toImage()
    QApplication.sendEvent(button, QHoverEvent(QEvent.Type.HoverEnter, QPointF(5, 5), QPointF(5, 5), QPointF(-1, -1)))
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    assert button.grab().toImage() != without


def test_a_prominent_button_keeps_the_size_of_all_letters(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp)
    button = prominent("Send")
    shown(qtbot, button)
    before, font = button.font().pointSizeF(), qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(before + 4)
    qapp.setFont(larger)
    QApplication.processEvents()
    try:
        assert button.font().pointSizeF() == before + 4
        assert button.font().weight() == 600
    finally:
        qapp.setFont(font)


def test_a_heading_without_room_ends_in_dots_where_it_was_asked_for(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp)
    table = QTableWidget(1, 1)
    qtbot.addWidget(table)
    table.setHorizontalHeaderLabels(["What Ecomail has of this order"])
    table.setColumnWidth(0, 60)
    header = table.horizontalHeader()
    pictures = []
    for mode in (Qt.TextElideMode.ElideNone, Qt.TextElideMode.ElideRight):
        header.setTextElideMode(mode)
        pictures.append(header.grab().toImage())
    assert pictures[0] != pictures[1]
