"""Who is told what happened while nobody watched: by which ways, and when; with a test of them.

Passwords go to the password store, as keys do. What a notice says is the core's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QSpinBox, QWidget
from typing_extensions import override

from core.domain.settings import MailSecurity
from core.system.keyring import Service
from gui.kit.jobs import AsyncRunner, task
from gui.kit.notes import InlineNote
from gui.kit.under_way import UnderWay
from gui.settings.fields import FormField, SettingsPage, combo, heading
from gui.settings.keys import KeyPanel, KeyWords
from gui.words.problems import describe
from gui.words.tone import Tone

if TYPE_CHECKING:
    from core.shop.shop import Shop

_MOST_DAYS = 90
_MOST_PORT = 65_535


class NoticesPage(SettingsPage):
    """Whoever shows the page saves settings and passwords when ``test_button`` is clicked, then calls ``test``."""

    def __init__(self, shop: Shop, runner: AsyncRunner, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Notices"),
            self.tr(
                "They tell you what happened while nobody watched: with reasons and numbers, and nothing of customers."
            ),
            parent,
        )
        self._shop = shop
        self._work = UnderWay(runner, self)
        self._work.changed.connect(self._allow)
        self._add_when()
        password, secret = (KeyPanel(words, shop, runner, self) for words in self._words())
        self.panels = (password, secret)
        self._add_mail(password)
        self._add_webhook(secret)
        for panel in self.panels:
            panel.test_button.hide()  # one button tests both ways
            panel.session_button.setText(panel.session_button.text().replace("&", ""))
        self.test_button = QPushButton(self.tr("&Send a test"), self)
        self.test_button.setAutoDefault(False)
        self.test_button.setToolTip(self.tr("Saves what was typed, then tells you something every way that is set up"))
        self.result = InlineNote(self)
        self._layout.addWidget(self.test_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._layout.addWidget(self.result)
        self._layout.addStretch(1)

    def _add_when(self) -> None:
        days = QSpinBox()
        days.setRange(0, _MOST_DAYS)
        days.setSpecialValueText(self.tr("never"))
        self.add_field(
            FormField(
                "notice.runs",
                self.tr("After a run that nobody &watched"),
                QCheckBox(),
                tip=self.tr("Tells what a night shift did, and what watching found"),
            )
        )
        self.add_field(
            FormField(
                "notice.causes",
                self.tr("When a &cause of differences appears or comes back"),
                QCheckBox(),
                tip=self.tr("Tells what is the matter, since when, and for how many orders"),
            )
        )
        self.add_field(
            FormField(
                "notice.silent_days",
                self.tr("When nothing could be compared for so many da&ys"),
                days,
                tip=self.tr("Tells it once, and again after as many days"),
            )
        )

    def _add_mail(self, password: KeyPanel) -> None:
        port = QSpinBox()
        port.setRange(1, _MOST_PORT)
        security = combo([(self.tr("TLS, usually port 465"), MailSecurity.TLS),
                          (self.tr("STARTTLS, usually port 587"), MailSecurity.STARTTLS)])  # fmt: skip
        self._layout.addWidget(heading(self.tr("By e-mail"), self))
        self.add_row(
            FormField(
                "notice.email",
                self.tr("To, and &from"),
                QLineEdit(),
                tip=self.tr("Notices are sent to this address, from itself"),
            ),
            FormField(
                "notice.smtp_user",
                self.tr("User na&me at the mail server"),
                QLineEdit(),
                tip=self.tr("With which you sign in to the mail server; empty if it asks for none"),
            ),
        )
        self.add_row(
            FormField(
                "notice.smtp_host",
                self.tr("Mail ser&ver"),
                QLineEdit(),
                tip=self.tr("The name of the server that takes your outgoing mail"),
            ),
            FormField("notice.smtp_port", self.tr("&Port"), port, tip=self.tr("At which the mail server listens")),
            FormField(
                "notice.smtp_security",
                self.tr("Safe connec&tion"),
                security,
                tip=self.tr("How the connection to the mail server is made safe"),
            ),
        )
        self._layout.addWidget(password)

    def _add_webhook(self, secret: KeyPanel) -> None:
        self._layout.addWidget(heading(self.tr("By a webhook"), self))
        self.add_field(
            FormField(
                "notice.webhook",
                self.tr("A&ddress"),
                QLineEdit(),
                self.tr("It begins with https://. It gets JSON, signed with the secret below."),
            )
        )
        self._layout.addWidget(secret)

    def _words(self) -> tuple[KeyWords, KeyWords]:
        return (
            KeyWords(
                Service.SMTP,
                self.tr("Password of the mail server"),
                self.tr("It is kept in the password store of this computer, and sent to this mail server only."),
                self.tr("No password yet."),
            ),
            KeyWords(
                Service.WEBHOOK,
                self.tr("Secret of the webhook"),
                self.tr("Choose a long one, and give it to whoever receives the notices, to check the signature."),
                self.tr("No secret yet. Without it nothing is sent to the webhook."),
            ),
        )

    @property
    def typed(self) -> tuple[KeyPanel, ...]:
        """The panels in which something was typed and not stored yet."""
        return tuple(panel for panel in self.panels if panel.typed_key)

    @override
    def go_to(self, detail: str) -> None:
        super().go_to(f"notice.{detail}" if detail else "")

    @task
    async def test(self) -> None:
        """Send a test every way that is set up, and say whether it went."""
        settings = self._shop.settings
        ways = [settings.notice_email] if settings.notice_email and settings.notice_smtp_host else []
        ways += [self.tr("the webhook")] if settings.notice_webhook else []
        if not ways:
            self.result.say(Tone.WARN, self.tr("Fill in an address and a mail server, or the address of a webhook."))
            return
        self.result.say(Tone.INFO, self.tr("Sending a test…"))
        await self._work.start(lambda _progress, _stop: self._shop.notices.test())
        self.result.say(Tone.GOOD, self.tr("A test was sent to {ways}.").format(ways=", ".join(ways)))
        self.lead_to(self.result)

    def present(self, error: Exception) -> None:
        """A failure of what was begun here."""
        self.result.say(Tone.BAD, describe(error).message)
        self.lead_to(self.result)

    def _allow(self) -> None:
        self.test_button.setEnabled(not self._work.is_busy)
