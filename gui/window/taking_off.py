"""The question before orders leave the list. A file of its own: the tasks are about what is done, not about boxes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.kit.dialog_style import describe_cancel
from gui.kit.plain_text import plain_question


def ask_to_take_off(window: QWidget, number: int) -> QMessageBox:
    """The box, not opened yet; what keeps the orders is what Return presses."""
    translate = QCoreApplication.translate
    box = plain_question(window)
    box.setText(translate("Tasks", "Take %n orders off the list?", "", number))
    box.setInformativeText(
        translate(
            "Tasks",
            "Your shop and Ecomail keep them, and so does the history. Until you close the program, Undo (Ctrl+Z) "
            "brings them back with what you chose for them.",
        )
    )
    take = box.addButton(translate("Tasks", "&Take off the list"), QMessageBox.ButtonRole.AcceptRole)
    keep = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(keep)
    take.setToolTip(box.informativeText())
    describe_cancel(keep)
    return box
