"""The looks that dialogs share beyond the style sheet: room in small tables, and the one button that leads on."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QPushButton

from core.resources import resource_path

CELL_STYLE: Final = "QTableView::item { padding: 0 8px; }"
"""Room at both sides of a cell, so that texts stand under their header."""

SIDE_LIST_STYLE: Final = (
    "QListWidget { background: transparent; border: none; }"
    " QListWidget::item { padding-left: 8px; border: 2px solid transparent; border-radius: 6px; }"
    " QListWidget::item:selected { background: palette(highlight); color: palette(highlighted-text); }"
    " QListWidget:focus::item:selected { border-color: palette(accent); }"
)


def control_style() -> str:
    """Choices and check boxes in the shape of the text fields. The arrow's grey can be seen on light and on dark."""
    arrow = resource_path("style", "combo_arrow.svg").as_posix()
    return (
        "QComboBox { padding: 4px 8px; border: 1px solid palette(mid); border-radius: 6px; background: palette(base);"
        " color: palette(text); }"
        " QComboBox:focus { border: 2px solid palette(accent); padding: 3px 7px; }"
        " QComboBox:disabled { color: palette(placeholder-text); }"
        " QComboBox::drop-down { border: none; width: 24px; }"
        f' QComboBox::down-arrow {{ image: url("{arrow}"); width: 12px; height: 12px; }}'
        " QComboBox QAbstractItemView { border: 1px solid palette(mid); background: palette(base); }"
        " QCheckBox::indicator:unchecked { width: 14px; height: 14px; border: 1px solid palette(placeholder-text);"
        " border-radius: 3px; background: palette(base); }"
    )


def set_prominent(button: QPushButton, *, prominent: bool = True) -> None:
    """Make ``button`` the one that catches the eye, or take that away."""
    if bool(button.property("primary")) != prominent:
        button.setProperty("primary", prominent)
        # A style sheet looks at properties only when it is applied.
        button.style().unpolish(button)
        button.style().polish(button)
