"""The keys of the two services. They are stored at once, apart from the settings, and never in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from core.domain.settings import ShopSettings
from core.system.keyring import Service
from gui.kit.jobs import AsyncRunner
from gui.settings.keys import KeyPanel, KeyWords
from gui.settings.page import SettingsPage

if TYPE_CHECKING:
    from core.shop.shop import Reconciler


class KeysPage(SettingsPage):
    keys_changed = Signal()
    test_requested = Signal(object)
    """The ``KeyPanel`` whose connection is to be tested."""

    def __init__(self, reconciler: Reconciler, runner: AsyncRunner, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Keys"),
            self.tr("Keys are kept in the password store of this computer, and nowhere else."),
            parent,
        )
        self.panels = tuple(KeyPanel(words, reconciler, runner, self) for words in self._words())
        for panel in self.panels:
            panel.keys_changed.connect(self.keys_changed)
            panel.typed.connect(self.changed)
            panel.test_requested.connect(lambda panel=panel: self.test_requested.emit(panel))
            self._layout.addWidget(panel)
        self._layout.addStretch(1)

    def _words(self) -> tuple[KeyWords, KeyWords]:
        return (
            KeyWords(
                Service.ECOMAIL,
                self.tr("Ecomail: API key"),
                self.tr(
                    "Ecomail shows it in the settings of your account, and only to its administrators. "
                    "If you do not see it, ask an administrator for it."
                ),
                self.tr("No key yet. Without it nothing can be compared with Ecomail."),
            ),
            KeyWords(
                Service.WEMASY,
                self.tr("Wemasy: API token (optional)"),
                self.tr(
                    "You make one in Wemasy, among the API tokens of your account. "
                    "It is only needed if Wemasy refuses to answer without it."
                ),
                self.tr("No token. That is fine: try it without one first."),
            ),
        )

    @override
    def show_settings(self, settings: ShopSettings) -> None:
        """Nothing here is a setting."""

    @override
    def go_to(self, detail: str) -> None:
        panel = next((panel for panel in self.panels if panel.service == detail), self.panels[0])
        panel.field.setFocus()

    @property
    def typed(self) -> tuple[KeyPanel, ...]:
        """The panels in which a key was typed and not stored yet."""
        return tuple(panel for panel in self.panels if panel.typed_key)

    def forget_typed(self) -> None:
        for panel in self.panels:
            panel.forget_typed()
