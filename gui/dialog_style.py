"""The looks that dialogs share beyond the style sheet: room in small tables, and the one button that leads on."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QDialog, QPushButton

CELL_STYLE: Final = "QTableView::item { padding: 0 8px; }"
"""Room at both sides of a cell, so that texts stand under their header."""

SIDE_LIST_STYLE: Final = (
    "QListWidget { background: transparent; border: none; }"
    " QListWidget::item { padding-left: 8px; border: 2px solid transparent; border-radius: 6px; }"
    " QListWidget::item:selected { background: palette(highlight); color: palette(highlighted-text); }"
    " QListWidget:focus::item:selected { border-color: palette(accent); }"
)


def grow_to_fit(dialog: QDialog) -> None:
    """Make ``dialog`` high enough for its sentences as they wrap at its width; never lower than it is."""
    layout = dialog.layout()
    if layout is not None:
        layout.activate()
        dialog.resize(dialog.width(), max(dialog.height(), layout.totalHeightForWidth(dialog.width())))


def set_prominent(button: QPushButton, *, prominent: bool = True) -> None:
    """Make ``button`` the one that catches the eye, or take that away."""
    if bool(button.property("primary")) != prominent:
        button.setProperty("primary", prominent)
        # A style sheet looks at properties only when it is applied.
        button.style().unpolish(button)
        button.style().polish(button)
