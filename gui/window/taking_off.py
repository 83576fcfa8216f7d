"""The questions before orders leave the list or the work. A file of its own: the tasks are about deeds, not boxes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QInputDialog, QMessageBox, QWidget

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


def ask_why_ignored(window: QWidget, number: int) -> QInputDialog:
    """Asks for the reason, which may be one of the usual ones; not opened yet. ``textValueSelected`` has it."""
    translate = QCoreApplication.translate
    ask = QInputDialog(window)
    ask.setInputMode(QInputDialog.InputMode.TextInput)
    ask.setWindowTitle(translate("Tasks", "Ignore"))
    ask.setComboBoxEditable(True)
    usual = [
        translate("Tasks", "A test order"),
        translate("Tasks", "Agreed with the customer"),
        translate("Tasks", "Already corrected elsewhere"),
    ]
    ask.setComboBoxItems(usual)
    ask.setTextValue(usual[0])
    ask.setLabelText(
        translate(
            "Tasks", "Why ignore %n orders? Nothing is sent of them, and they come back when what differs changes.", "",
            number,
        )
    )  # fmt: skip
    ask.setOkButtonText(translate("Tasks", "&Ignore"))
    for reasons in ask.findChildren(QComboBox):
        reasons.setToolTip(translate("Tasks", "Choose a reason, or type your own"))
    for buttons in ask.findChildren(QDialogButtonBox):
        buttons.button(QDialogButtonBox.StandardButton.Ok).setToolTip(ask.labelText())
        describe_cancel(buttons.button(QDialogButtonBox.StandardButton.Cancel))
    return ask
