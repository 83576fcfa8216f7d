"""The keys of the two services: where each is found, whether there is one, and whether it works.

A key is stored at once, apart from the settings, and never in a file. A stored key is never read back; what is typed
leaves the field as soon as it is stored, and is never shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from core.domain.errors import KeyringLockedError, KeyringUnavailableError
from core.domain.results import ConnectionReport
from core.domain.settings import ShopSettings
from core.system.keyring import KeyState, KeyStatus, Service
from gui.kit.jobs import AsyncRunner, Job, Work
from gui.kit.notes import InlineNote, QuietLabel
from gui.kit.theme import SPACING
from gui.kit.under_way import UnderWay
from gui.settings.fields import SettingsPage, heading
from gui.words.orders import notice_text
from gui.words.problems import describe, describe_failure
from gui.words.tone import Tone

if TYPE_CHECKING:
    from core.shop.shop import Shop


_PAUSE_MILLISECONDS: Final = 500
"""After the last letter of a key, before it is tested by itself."""


class KeyWords(NamedTuple):
    """What is said of one service's key."""

    service: Service
    title: str
    where: str
    missing: str
    """What it means that there is none."""


class _KeyField(QLineEdit):
    """Return stores what was typed; it does not reach the dialog, which would close."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = bool(self.text().strip())
        super().keyPressEvent(event)
        if typed and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class KeyPanel(QFrame):
    keys_changed = Signal()
    """A key was stored or removed."""
    test_requested = Signal()
    """The user wants to know whether the key works; whoever shows the panel saves the settings first, then tests."""
    typed = Signal()

    def __init__(
        self, words: KeyWords, shop: Shop, runner: AsyncRunner, parent: QWidget | None = None, *, at_once: bool = False
    ) -> None:
        """``at_once``: what is pasted or typed is tested by itself, and stored once its service took it."""
        super().__init__(parent)
        self._at_once = at_once
        self._being_tested = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.test)
        self._words = words
        self._shop = shop
        self._runner = runner
        self._work = UnderWay(runner, self)
        self._work.changed.connect(self._show_buttons)
        self._state: KeyState | None = None
        self.state = InlineNote(self)
        self.result = InlineNote(self)
        self.field = _KeyField(self)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(words.title)
        self.field.setAccessibleDescription(words.where)
        self.field.textEdited.connect(self._on_typed)
        self.field.returnPressed.connect(self.store)
        self.store_button = self._button(self.tr("Store"), self.store)
        self.session_button = self._button(self.tr("&Keep until I close the program"), self._keep_for_session)
        self.test_button = self._button(self.tr("Test connection"), self.test_requested.emit)
        self.remove_button = self._button(self.tr("Remove"), self._remove)
        self._lay_out()
        self.session_button.hide()
        for button in (self.store_button, self.test_button, self.remove_button):
            button.setVisible(not at_once)
        if at_once:  # there are two of them on one page: no letter may reach both
            self.session_button.setText(self.session_button.text().replace("&", ""))
        self._show_buttons()
        self.refresh()

    @property
    def has_key(self) -> bool:
        """There is one that can be used, as far as anybody looked."""
        return self._state in (KeyState.STORED, KeyState.SESSION)

    @property
    def service(self) -> Service:
        return self._words.service

    @property
    def typed_key(self) -> str:
        return self.field.text().strip()

    def refresh(self) -> None:
        """Look again whether there is a key."""
        job = self._runner.start(lambda _progress, _stop: self._shop.setup.key_status(self._words.service))
        job.succeeded.connect(self._on_status)
        job.failed.connect(self._on_failed)

    def store(self) -> None:
        if self.typed_key:
            self._store(session_only=False)

    def test(self) -> None:
        """Ask the service. A typed key is tried before it is stored."""
        key = self.typed_key or None
        if self._at_once and (key is None or self._work.is_busy):
            return
        self._being_tested = self.typed_key
        self.result.say(Tone.INFO, self.tr("Asking {service}…").format(service=self._words.service.title()))
        job = self._begin(lambda _progress, _stop: self._shop.setup.test_connection(self._words.service, key=key))
        job.succeeded.connect(self._on_tested)

    def forget_typed(self) -> None:
        self.field.clear()
        self._show_buttons()

    # ------------------------------------------------------------------------------------------------ inside

    def _lay_out(self) -> None:
        entry = QHBoxLayout()
        entry.setSpacing(SPACING)
        entry.addWidget(self.field, 1)
        entry.addWidget(self.store_button)
        entry.addWidget(self.session_button)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACING)
        buttons.addWidget(self.test_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 2 * SPACING)
        layout.setSpacing(SPACING)
        layout.addWidget(heading(self._words.title, self))
        layout.addWidget(QuietLabel(self._words.where, self))
        layout.addWidget(self.state)
        layout.addLayout(entry)
        layout.addLayout(buttons)
        layout.addWidget(self.result)

    def _button(self, text: str, on_click: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.setAccessibleDescription(self._words.title)
        button.clicked.connect(on_click)
        return button

    def _begin(self, work: Work[Any]) -> Job[Any]:
        job = self._work.start(work)
        job.failed.connect(self._on_failed)
        return job

    def _store(self, *, session_only: bool) -> None:
        service, key = self._words.service, self.typed_key
        self.result.clear()
        job = self._begin(lambda _progress, _stop: self._shop.setup.set_key(service, key, session_only=session_only))
        job.succeeded.connect(self._on_stored)

    def _keep_for_session(self) -> None:
        if self.typed_key:
            self._store(session_only=True)
        else:
            self.field.setFocus()

    def _remove(self) -> None:
        self.result.clear()
        job = self._begin(lambda _progress, _stop: self._shop.setup.delete_key(self._words.service))
        job.succeeded.connect(self._on_removed)

    def _on_stored(self) -> None:
        self.forget_typed()
        self.session_button.hide()
        self.refresh()
        self.keys_changed.emit()

    def _on_removed(self) -> None:
        self.refresh()
        self.keys_changed.emit()

    def _on_tested(self, report: ConnectionReport) -> None:
        if report.account:
            answer = self.tr("{service} answered. The account is “{account}”.")
        else:
            answer = self.tr("{service} answered: the connection works.")
        text = answer.format(service=report.service, account=report.account)
        if report.note is not None:
            text = f"{text} {notice_text(report.note)}"
        if self._at_once:
            self.result.say(Tone.GOOD, text)
            self._keep_what_works()
            return
        if self.typed_key:
            not_stored = self.tr("The key you typed is not stored yet.")
            text = f"{text} {not_stored}"
        self.result.say(Tone.GOOD, text)

    def _keep_what_works(self) -> None:
        """Store the key that was just taken; one that was typed on meanwhile is tested first."""
        if self.typed_key == self._being_tested:
            service, key = self._words.service, self.typed_key
            job = self._begin(lambda _progress, _stop: self._shop.setup.set_key(service, key))
            job.succeeded.connect(self._on_stored)
        else:
            self._pause.start()

    def _on_failed(self, error: Exception) -> None:
        if self._at_once and self.typed_key != self._being_tested:
            self._pause.start()  # it was about a part of what stands there now
            return
        self.result.say(Tone.BAD, describe(error).message)
        if _store_is_to_blame(error):
            self.session_button.setVisible(True)

    def _on_status(self, status: KeyStatus) -> None:
        self._state = status.state
        match self._state:
            case KeyState.STORED:
                self.state.say(Tone.GOOD, self.tr("Stored in the password store of this computer."))
            case KeyState.SESSION:
                self.state.say(Tone.WARN, self.tr("Kept until you close the program; it is not stored."))
            case KeyState.UNAVAILABLE:
                why = describe_failure(status.failure).detail if status.failure is not None else ""
                way_out = self.tr("You can keep the key until you close the program.")
                self.state.say(Tone.WARN, f"{why} {way_out}")
            case KeyState.LOCKED:
                self.state.say(
                    Tone.WARN,
                    self.tr(
                        "The password store of this computer is locked. "
                        "Unlock it and try again, or keep the key until you close the program."
                    ),
                )
            case _:
                self.state.say(Tone.QUIET, self._words.missing)
        if self._state in (KeyState.UNAVAILABLE, KeyState.LOCKED):
            self.session_button.show()
        has_key = self._state in (KeyState.STORED, KeyState.SESSION)
        self.field.setPlaceholderText(self.tr("Paste a new one to replace it") if has_key else self.tr("Paste it here"))
        self._show_buttons()

    def _on_typed(self) -> None:
        self.result.clear()
        self._show_buttons()
        if self._at_once:
            self._pause.start()
        self.typed.emit()

    def _show_buttons(self) -> None:
        idle, typed = not self._work.is_busy, bool(self.typed_key)
        self.field.setEnabled(idle or self._at_once)
        self.store_button.setEnabled(idle and typed and self._state is not KeyState.UNAVAILABLE)
        self.session_button.setEnabled(idle and typed)
        self.remove_button.setEnabled(idle and self._state in (KeyState.STORED, KeyState.SESSION))
        self.test_button.setEnabled(idle)


def _store_is_to_blame(error: Exception) -> bool:
    return isinstance(error, (KeyringUnavailableError, KeyringLockedError))


if TYPE_CHECKING:
    from core.shop.shop import Shop


def key_words() -> tuple[KeyWords, KeyWords]:
    """What is said of each service's key: Ecomail's, then Wemasy's."""
    translate = QCoreApplication.translate
    return (
        KeyWords(
            Service.ECOMAIL,
            translate("KeysPage", "Ecomail: API key"),
            translate(
                "KeysPage",
                "In Ecomail: “Manage your account”, “For developers”, “Copy API key”; only administrators see it. "
                "If you do not see it, ask an administrator for it.",
            ),
            translate("KeysPage", "No key yet. Without it nothing can be compared with Ecomail."),
        ),
        KeyWords(
            Service.WEMASY,
            translate("KeysPage", "Wemasy: API token (optional)"),
            translate(
                "KeysPage",
                "You make one in Wemasy, among the API tokens of your account. "
                "It is only needed if Wemasy refuses to answer without it.",
            ),
            translate("KeysPage", "No token. That is fine: try it without one first."),
        ),
    )


class KeysPage(SettingsPage):
    keys_changed = Signal()
    test_requested = Signal(object)
    """The ``KeyPanel`` whose connection is to be tested."""

    def __init__(self, shop: Shop, runner: AsyncRunner, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Keys"),
            self.tr("Keys are kept in the password store of this computer, and nowhere else."),
            parent,
        )
        self.panels = tuple(KeyPanel(words, shop, runner, self) for words in key_words())
        for panel in self.panels:
            panel.keys_changed.connect(self.keys_changed)
            panel.typed.connect(self.changed)
            panel.test_requested.connect(lambda panel=panel: self.test_requested.emit(panel))
            self._layout.addWidget(panel)
        self._layout.addStretch(1)

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
