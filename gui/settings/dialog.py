"""The settings of one shop: sections beside one page, checked as they are typed, saved together.

Settings are saved through the shop; keys go to the password store as soon as they are stored. Cancel takes back
what was not applied.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from core.domain.errors import CredentialsError, SettingsError
from core.domain.settings import ShopSettings
from core.system.keyring import Service
from gui.kit.dialog_style import as_side_list, describe_buttons, set_prominent
from gui.kit.jobs import AsyncRunner, Job
from gui.kit.notes import InlineNote
from gui.kit.screen import PageArea, ScreenDialog
from gui.kit.theme import ROW_HEIGHT, SPACING, grown
from gui.settings.fields import SettingsPage
from gui.settings.keys import KeyPanel, KeysPage
from gui.settings.night_page import NightPage
from gui.settings.notices_page import NoticesPage
from gui.settings.privacy import PrivacyPage
from gui.settings.sections import Section, target_of
from gui.settings.shop_page import AddressesPage, ShopPage
from gui.settings.tables import PairPage, RatesPage, StatusPage
from gui.words.problems import describe
from gui.words.tone import Tone

if TYPE_CHECKING:
    from core.shop.shop import Shop

_SIZE: Final = QSize(940, 720)
_SECTIONS_WIDTH: Final = 190


Tested = KeyPanel | NightPage | NoticesPage
"""What can be tried once what was typed is saved."""


class SettingsDialog(ScreenDialog):
    """``section`` is where it opens: a ``Section``, a setting's name, or what ``section_for`` says of a notice."""

    settings_changed = Signal()
    """Settings were saved, a key was stored or removed, or customers' data were forgotten."""

    def __init__(
        self, shop: Shop, runner: AsyncRunner, parent: QWidget | None = None, section: str | None = None
    ) -> None:
        super().__init__(parent)
        self._shop = shop
        self._runner = runner
        self._saved = shop.settings
        self._saving: Job[Any] | None = None
        self._close_after = False
        self._result_when_idle: int | None = None
        self._test_after: Tested | None = None
        self.setWindowTitle(self.tr("Settings"))
        self.setModal(True)
        self.note = InlineNote(self)
        self.shop = ShopPage(self)
        self.keys = KeysPage(shop, runner, self)
        self.statuses = StatusPage(self)
        self.rates = RatesPage(self)
        self.addresses = AddressesPage(self)
        self.privacy = PrivacyPage(shop, runner, self)
        self.night = NightPage(shop, runner, self)
        self.notices = NoticesPage(shop, runner, self)
        self._pages: dict[Section, SettingsPage] = {
            Section.SHOP: self.shop,
            Section.KEYS: self.keys,
            Section.STATUS_MAP: self.statuses,
            Section.EXCHANGE_RATE: self.rates,
            Section.ADDRESSES: self.addresses,
            Section.PRIVACY: self.privacy,
            Section.NIGHT: self.night,
            Section.NOTICES: self.notices,
        }
        self._lay_out()
        for page in self._pages.values():
            page.show_settings(self._saved)
            page.changed.connect(self._show_buttons)
        self.keys.keys_changed.connect(self.settings_changed)
        self.privacy.forgotten.connect(self.settings_changed)
        self.privacy.idle.connect(self._on_privacy_idle)
        self.keys.test_requested.connect(self._on_test_requested)
        self.night.dry_button.clicked.connect(self._on_dry_shift_requested)
        self.notices.test_button.clicked.connect(self._on_notice_requested)
        for secret in self.notices.panels:
            secret.typed.connect(self._show_buttons)
        self._target = target_of(section)
        self.sections.setCurrentRow(list(self._pages).index(self._target.section))
        if self._target.detail:
            self._pages[self._target.section].go_to(self._target.detail)
        else:
            self._begin_typing()
        self._show_buttons()

    @property
    def current_page(self) -> SettingsPage:
        return self._pages[tuple(self._pages)[self.sections.currentRow()]]

    # ------------------------------------------------------------------------------------------- building

    def _lay_out(self) -> None:
        self.sections = QListWidget(self)
        self.sections.setAccessibleName(self.tr("Sections"))
        self.sections.setAccessibleDescription(self.tr("The page that is chosen is beside the list"))
        self.sections.setFixedWidth(grown(_SECTIONS_WIDTH))
        self.sections.setFrameShape(QFrame.Shape.NoFrame)
        as_side_list(self.sections)
        self._stack = QStackedWidget(self)
        titles = {
            Section.SHOP: self.tr("Shop"),
            Section.KEYS: self.tr("Keys"),
            Section.STATUS_MAP: self.tr("Payment statuses"),
            Section.EXCHANGE_RATE: self.tr("Other currencies"),
            Section.ADDRESSES: self.tr("Addresses"),
            Section.PRIVACY: self.tr("Privacy"),
            Section.NIGHT: self.tr("Night shift"),
            Section.NOTICES: self.tr("Notices"),
        }
        for section, page in self._pages.items():
            self.sections.addItem(titles[section])
            item = self.sections.item(self.sections.count() - 1)
            item.setSizeHint(QSize(_SECTIONS_WIDTH, grown(ROW_HEIGHT)))
            self._stack.addWidget(page if isinstance(page, PairPage) else PageArea(page))
        self.sections.currentRowChanged.connect(self._stack.setCurrentIndex)
        self.sections.itemClicked.connect(lambda _item: self._begin_typing())
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok
            | QDialogButtonBox.StandardButton.Cancel
            | QDialogButtonBox.StandardButton.Apply,
            self,
        )
        self.ok_button: QPushButton = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.apply_button: QPushButton = self.buttons.button(QDialogButtonBox.StandardButton.Apply)
        self.ok_button.clicked.connect(self._on_ok)
        describe_buttons(self.buttons)
        set_prominent(self.ok_button)
        self.ok_button.setDefault(True)
        self.apply_button.clicked.connect(self.apply)
        self.buttons.rejected.connect(self.reject)
        middle = QHBoxLayout()
        middle.setSpacing(3 * SPACING)
        middle.addWidget(self.sections)
        middle.addWidget(self._stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACING, 3 * SPACING, 3 * SPACING, 2 * SPACING)
        layout.setSpacing(2 * SPACING)
        layout.addLayout(middle, 1)
        layout.addWidget(self.note)
        layout.addWidget(self.buttons)
        self.resize(_SIZE)

    def _begin_typing(self) -> None:
        """Whoever comes for the shop or the keys can type at once; other pages begin with a table to look at."""
        if self.current_page in (self.shop, self.keys):
            self.current_page.go_to("")

    def _show_buttons(self) -> None:
        self.note.clear()
        idle = self._saving is None
        self.apply_button.setEnabled(idle)
        self.ok_button.setEnabled(idle)

    # -------------------------------------------------------------------------------------------- saving

    def apply(self) -> None:
        """Save what was typed and stay open."""
        self._close_after = False
        self._save()

    def _on_ok(self) -> None:
        self._close_after = True
        self._save()

    def _on_dry_shift_requested(self) -> None:
        self._on_test_requested(self.night)

    def _on_notice_requested(self) -> None:
        self._on_test_requested(self.notices)

    def _on_test_requested(self, tested: Tested) -> None:
        # A test of yesterday's address or website id would say nothing of what stands in the dialog.
        self._close_after = False
        wanted = self._collected()
        if wanted is None:
            return
        typed = _keys_of(self.notices.typed if tested is self.notices else ())
        if wanted == self._saved and not typed:
            tested.test()
        else:
            self._test_after = tested
            self._start_saving(wanted, typed)

    def _save(self) -> None:
        wanted = self._collected()
        if wanted is not None:
            self._test_after = None
            self._start_saving(wanted, _keys_of((*self.keys.typed, *self.notices.typed)))

    def _collected(self) -> ShopSettings | None:
        """All pages together; ``None`` where something cannot be, with its page in front."""
        wanted = self._saved
        for row, page in enumerate(self._pages.values()):
            try:
                wanted = page.put_into(wanted)
            except SettingsError:
                self.sections.setCurrentRow(row)
                return None
        return wanted

    def _start_saving(self, wanted: ShopSettings, typed_keys: tuple[tuple[Service, str], ...]) -> None:
        shop, saved = self._shop, self._saved

        async def work(_progress: object, _stop: object) -> ShopSettings:
            if wanted != saved:
                await shop.setup.change_settings(wanted)
            for service, key in typed_keys:
                await shop.setup.set_key(service, key)
            return wanted

        self._saving = self._runner.start(work)
        self._saving.succeeded.connect(self._on_saved)
        self._saving.failed.connect(self._on_failed)
        self._show_buttons()

    def _on_saved(self, settings: ShopSettings) -> None:
        self._saving = None
        self._saved = settings
        stored = () if self._test_after not in (None, self.notices) else self.notices.typed
        for panel in (*stored, *(self.keys.typed if self._test_after is None else ())):
            panel.forget_typed()
            panel.refresh()
        self._show_buttons()
        self.settings_changed.emit()
        if self._test_after is not None:
            self._test_after.test()
            self._test_after = None
        elif self._close_after:
            self.accept()
        else:
            for page in self._pages.values():
                page.show_settings(settings)  # in the form that was saved: “czk” is CZK now

    def _on_failed(self, error: Exception) -> None:
        self._saving = None
        self._test_after = None
        self._saved = self._shop.settings
        self._show_buttons()
        self.note.say(Tone.BAD, describe(error).message)
        if isinstance(error, CredentialsError):
            self.sections.setCurrentRow(list(self._pages).index(Section.KEYS))
            for panel in self.keys.panels:
                panel.refresh()

    def _on_privacy_idle(self) -> None:
        if self._result_when_idle is not None:
            self.done(self._result_when_idle)

    @override
    def done(self, result: int) -> None:
        if self.privacy.is_busy:  # whoever shows the list must still hear of what is forgotten
            self._result_when_idle = result
            return
        self.keys.forget_typed()
        for panel in self.notices.panels:
            panel.forget_typed()
        super().done(result)


def _keys_of(panels: Iterable[KeyPanel]) -> tuple[tuple[Service, str], ...]:
    return tuple((panel.service, panel.typed_key) for panel in panels)
