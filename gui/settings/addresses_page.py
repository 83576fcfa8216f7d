"""Where the two services are. Folded, because nearly nobody has to touch it, and a key goes where this points."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from typing_extensions import override

from core.domain.settings import DEFAULT_ECOMAIL_URL, DEFAULT_WEMASY_URL, ShopSettings
from gui.settings.fields import FormField
from gui.settings.page import SettingsPage


class AddressesPage(SettingsPage):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Addresses"),
            self.tr("Your keys are sent to these addresses. Change them only if Wemasy or Ecomail asks you to."),
            parent,
        )
        self.unfold_button = QPushButton(self.tr("&Show the addresses"), self)
        self.unfold_button.setAutoDefault(False)
        self.unfold_button.clicked.connect(self.unfold)
        self._layout.addWidget(self.unfold_button, 0, Qt.AlignmentFlag.AlignLeft)
        for name, label, default in (
            ("wemasy.base_url", self.tr("&Wemasy"), DEFAULT_WEMASY_URL),
            ("ecomail.base_url", self.tr("&Ecomail"), DEFAULT_ECOMAIL_URL),
        ):
            editor = QLineEdit()
            editor.setPlaceholderText(default)
            field = FormField(name, label, editor, self.tr("Normally {address}").format(address=default), parent=self)
            self.add_field(field).hide()
        self._layout.addStretch(1)

    def unfold(self) -> None:
        self.unfold_button.hide()
        for field in self.fields:
            field.show()

    @override
    def show_settings(self, settings: ShopSettings) -> None:
        super().show_settings(settings)
        if (settings.wemasy_base_url, settings.ecomail_base_url) != (DEFAULT_WEMASY_URL, DEFAULT_ECOMAIL_URL):
            self.unfold()

    @override
    def go_to(self, detail: str) -> None:
        if detail:
            self.unfold()
            super().go_to(detail)
        else:
            self.unfold_button.setFocus()
