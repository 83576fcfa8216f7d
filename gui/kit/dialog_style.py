"""The looks that dialogs share beyond the style: lists of pages, and the one button that leads on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QLineEdit, QListWidget, QPushButton, QToolButton

from gui.kit.screen import hold_to_screen


def as_side_list(names: QListWidget) -> None:
    """A list of pages beside the page that is chosen in it: on the ground of the window, without a frame."""
    names.setProperty("side", True)
    names.setFrameShape(QFrame.Shape.NoFrame)
    names.viewport().setAutoFillBackground(False)


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


def set_prominent(button: QPushButton | QToolButton, *, prominent: bool = True) -> None:
    """Make ``button`` the one that catches the eye, or take that away."""
    if bool(button.property("primary")) != prominent:
        button.setProperty("primary", prominent)
        font = QFont()  # of which only the weight counts: the size stays that of all letters
        font.setWeight(QFont.Weight.DemiBold if prominent else QFont.Weight.Normal)
        button.setFont(font)
        button.update()
