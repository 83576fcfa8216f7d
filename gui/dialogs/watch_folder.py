"""The choice of what is watched: a folder for new files of orders, and how often everything is compared."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.folder_watch import WatchChoice
from gui.kit.dialog_style import describe_buttons, describe_clear_button
from gui.kit.quiet_label import QuietLabel
from gui.kit.theme import SPACING

_MOST_MINUTES = 10_080
"""A week."""


class WatchDialog(QDialog):
    chosen = Signal(object)
    """A ``WatchChoice``."""

    def __init__(self, choice: WatchChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Watch for new orders"))
        self.folder = QLineEdit(choice.folder, self)
        self.folder.setClearButtonEnabled(True)
        describe_clear_button(self.folder)
        self.folder.setPlaceholderText(self.tr("No folder"))
        self.browse = QPushButton(self.tr("&Choose…"), self)
        self.minutes = QSpinBox(self)
        self.minutes.setRange(0, _MOST_MINUTES)
        self.minutes.setSpecialValueText(self.tr("never"))
        self.minutes.setSuffix(self.tr(" min"))
        self.minutes.setValue(choice.minutes)
        text = self.tr(
            "New files in the folder are imported and everything is compared now and then, while this window is open. "
            "Nothing is ever sent by itself."
        )
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        describe_buttons(self.buttons)
        self.browse.setToolTip(self.tr("Picks the folder in a window of the system"))
        self.folder.setToolTip(self.tr("New files of orders that appear in it are imported"))
        self.minutes.setToolTip(self.tr("How often every order is compared; comparing changes nothing"))
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(self.browse)
        form = QFormLayout()
        name = QLabel(self.tr("&Folder"), self)
        name.setBuddy(self.folder)  # the form makes the field its buddy only where it is alone in its row
        form.addRow(name, row)
        form.addRow(self.tr("Compare &every"), self.minutes)
        self.folder.setAccessibleName(self.tr("Folder"))
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACING, 2 * SPACING, 3 * SPACING, 2 * SPACING)
        column.setSpacing(SPACING + SPACING // 2)
        column.addWidget(QuietLabel(text, self))
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.browse.clicked.connect(self._on_browse)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        self.resize(560, 220)

    def _on_browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("The folder for new files"), self.folder.text())
        if folder:
            self.folder.setText(folder)

    def _on_accepted(self) -> None:
        self.chosen.emit(WatchChoice(folder=self.folder.text().strip(), minutes=self.minutes.value()))
        self.accept()
