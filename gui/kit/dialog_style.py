"""The looks that dialogs share beyond the style sheet: room in small tables, and the one button that leads on."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QPushButton, QToolButton

from gui.kit.screen import hold_to_screen

CELL_STYLE: Final = "QTableView::item { padding: 0 8px; }"
"""Room at both sides of a cell, so that texts stand under their header."""

TICK_STYLE: Final = (
    " QTableView::indicator:unchecked { width: 14px; height: 14px; border: 1px solid palette(placeholder-text);"
    " border-radius: 3px; background: palette(base); }"
)
"""An empty box can be seen on light and on dark."""

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
        hold_to_screen(dialog)


def describe_close(button: QPushButton) -> None:
    """What *Close* does, for whoever hovers over it or hears it."""
    button.setToolTip(QCoreApplication.translate("DialogButtons", "Closes this window"))


def describe_cancel(button: QPushButton) -> None:
    button.setToolTip(QCoreApplication.translate("DialogButtons", "Closes this window and changes nothing"))


def describe_stop(button: QPushButton) -> None:
    button.setToolTip(QCoreApplication.translate("DialogButtons", "Begins nothing new; what was begun is finished"))


def describe_clear_button(field: QLineEdit) -> None:
    """A name for the little cross in ``field``, which is Qt's own and has none."""
    for button in field.findChildren(QToolButton):
        button.setAccessibleName(QCoreApplication.translate("DialogButtons", "Empty this field"))


def describe_buttons(box: QDialogButtonBox) -> None:
    """What the standard buttons of ``box`` do."""
    translate, standard = QCoreApplication.translate, QDialogButtonBox.StandardButton
    for kind, text in (
        (standard.Ok, translate("DialogButtons", "Keeps what you changed and closes this window")),
        (standard.Apply, translate("DialogButtons", "Keeps what you changed")),
        (standard.Cancel, translate("DialogButtons", "Closes this window and changes nothing")),
        (standard.Close, translate("DialogButtons", "Closes this window")),
    ):
        button = box.button(kind)
        if button is not None:
            button.setToolTip(text)


def set_prominent(button: QPushButton, *, prominent: bool = True) -> None:
    """Make ``button`` the one that catches the eye, or take that away."""
    if bool(button.property("primary")) != prominent:
        button.setProperty("primary", prominent)
        # A style sheet looks at properties only when it is applied.
        button.style().unpolish(button)
        button.style().polish(button)
