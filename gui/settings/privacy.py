"""How long customers' data are kept on this computer, and forgetting them now.

What counts as personal and what forgetting costs is the core's to say; this page asks first, and tells what came of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSpinBox, QWidget

from core.domain.email_address import may_be_stored_as_email
from core.domain.settings import MOST_DAYS
from core.shop.forget_customers import ForgetReport
from gui.kit.jobs import AsyncRunner, Work
from gui.kit.notes import InlineNote, QuietLabel
from gui.kit.plain_text import PlainLabel
from gui.kit.theme import SPACING
from gui.settings.fields import FormField, SettingsPage, heading
from gui.words.problems import describe
from gui.words.tone import Tone

if TYPE_CHECKING:
    from core.shop.shop import Shop


class PrivacyPage(SettingsPage):
    forgotten = Signal()
    """Customers' data are gone from the list and the history."""
    idle = Signal()
    """What was begun here has ended."""

    def __init__(self, shop: Shop, runner: AsyncRunner, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Privacy"), self.tr("This concerns this computer only."), parent)
        self._shop = shop
        self._runner = runner
        self._is_busy = False
        self._takes = InlineNote(self)
        self.add_field(
            FormField(
                "shop.keep_days",
                self.tr("&Keep customer data for (days)"),
                self._days(),
                self.tr(
                    "Counted from when an order was last compared or sent. What is older is forgotten when this shop "
                    "is opened, and what was sent before then can no longer be put back."
                ),
            )
        )
        self._layout.addWidget(self._takes)
        self._layout.addSpacing(2 * SPACING)
        self._layout.addWidget(heading(self.tr("Forget now"), self))
        self._layout.addWidget(
            QuietLabel(
                self.tr(
                    "Takes e-mail addresses, places, free fields and the documents that were sent out of the list, the "
                    "history and every backup of this shop. Order numbers, dates and amounts stay."
                ),
                self,
            )
        )
        self._email = ""
        """Whose data are to be forgotten, as it was asked; empty for everybody's."""
        self.customer = QLineEdit(self)
        self.customer.setPlaceholderText(self.tr("everybody"))
        self.customer.setToolTip(self.tr("For one customer who asks for it; left empty, it means all of them"))
        self.customer.textEdited.connect(self._keep)
        label = PlainLabel(self.tr("Only of the customer with this &e-mail address"), self)
        label.setBuddy(self.customer)
        self.customer.setAccessibleName(label.text().replace("&", ""))
        self._layout.addWidget(label)
        self._layout.addWidget(self.customer)
        self.note = InlineNote(self)
        # “Forget” is never what Return presses: that stays the dialog's own button.
        self.ask_button = self._button(self.tr("&Forget customer data…"), self._ask)
        self.forget_button = self._button(self.tr("Forget for &good"), self._forget)
        self.keep_button = self._button(self.tr("Keep &them"), self._keep)
        self.ask_button.setToolTip(self.tr("Says first what is lost by it; forgets nothing yet"))
        self.forget_button.setToolTip(self.tr("Takes the customers' data out of list, history and backups, for good"))
        self.keep_button.setToolTip(self.tr("Forgets nothing"))
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACING)
        for button in (self.ask_button, self.forget_button, self.keep_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._layout.addWidget(self.note)
        self._layout.addLayout(buttons)
        self._layout.addStretch(1)
        self._show_buttons(asking=False)

    @property
    def taken(self) -> str:
        """What is said of the first run of the chosen number of days; empty where nothing more than before goes."""
        return self._takes.text

    @property
    def is_busy(self) -> bool:
        """Something was begun here and has not ended yet."""
        return self._is_busy

    # ------------------------------------------------------------------------------------------------ building

    def _days(self) -> QSpinBox:
        days = QSpinBox()
        days.setRange(0, MOST_DAYS)
        days.setSpecialValueText(self.tr("For ever"))
        days.valueChanged.connect(self._say_what_it_takes)
        return days

    def _say_what_it_takes(self, days: int) -> None:
        """Before a shorter time is kept: what its first run takes. It looks at the list, and changes nothing."""
        kept = self._shop.settings.keep_days
        if not days or (kept and days >= kept):
            self._takes.clear()
            return
        job = self._runner.start(lambda _progress, _stop: self._shop.forget_customers.would_take(days))
        job.succeeded.connect(self._on_counted)

    def _on_counted(self, taken: tuple[int, int]) -> None:
        orders, entries = taken
        sentences = [
            self.tr("The first time, the customer data of %n orders go.", "", orders),
            self.tr("%n entries of the history lose them, too.", "", entries),
            self.tr("That happens when this shop is opened on a later day, and only while the clock can be believed."),
        ]
        self._takes.say(Tone.WARN, " ".join(sentences))

    def _button(self, text: str, on_click: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(on_click)
        return button

    def _show_buttons(self, *, asking: bool) -> None:
        self.ask_button.setVisible(not asking)
        self.ask_button.setEnabled(not self._is_busy)
        self.customer.setEnabled(not self._is_busy)
        self.forget_button.setVisible(asking)
        self.keep_button.setVisible(asking)

    # ---------------------------------------------------------------------------------------------- forgetting

    def _ask(self) -> None:
        self._email = email = self.customer.text().strip()
        if email and not may_be_stored_as_email(email):
            self.note.say(Tone.BAD, self.tr("This is not an e-mail address. Write it like eva@example.com."))
            return
        self._begin(lambda _progress, _stop: self._shop.forget_customers.preview(email=email), self._on_previewed)

    def _on_previewed(self, report: ForgetReport) -> None:
        everybody = self.tr("The customer data of all orders of this shop will be gone. This cannot be taken back.")
        one = self.tr(
            "The customer data of {email} will be gone, wherever that address is found. This cannot be taken back."
        )
        sentences = [one.format(email=self._email) if self._email else everybody]
        if lost := len(report.no_longer_undoable):
            sentences.append(self.tr("%n entries of the history can then no longer be put back.", "", lost))
        else:
            sentences.append(self.tr("Nothing that could still be put back is lost by it."))
        self.note.say(Tone.WARN, " ".join([*sentences, *self._left_out(report)]))
        self._show_buttons(asking=True)
        self.keep_button.setFocus()

    def _keep(self) -> None:
        self.note.clear()
        had_focus = self.keep_button.hasFocus()
        self._show_buttons(asking=False)
        if had_focus:
            self.ask_button.setFocus()

    def _forget(self) -> None:
        email = self._email
        self.note.say(Tone.INFO, self.tr("Forgetting…"))
        self._begin(lambda _progress, _stop: self._shop.forget_customers.run(email=email), self._on_forgotten)

    def _on_forgotten(self, report: ForgetReport) -> None:
        if report.orders:
            done = self.tr("The customer data of %n orders were forgotten.", "", report.orders)
        elif self._email:
            done = self.tr("No order on the list has that address, or it was forgotten before.")
        else:
            done = self.tr("No order held customer data any more.")
        self.note.say(Tone.GOOD, " ".join([done, *self._left_out(report)]))
        self.forgotten.emit()

    def _left_out(self, report: ForgetReport) -> list[str]:
        if not report.unsettled:
            return []
        return [
            self.tr(
                "%n entries of the history stay as they are, with their orders, until it is certain how they ended.",
                "",
                report.unsettled,
            )
        ]

    def _begin(self, work: Work[ForgetReport], on_success: Any) -> None:
        self._is_busy = True
        self._show_buttons(asking=False)
        job = self._runner.start(work)
        job.succeeded.connect(on_success)
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)

    def _on_failed(self, error: Exception) -> None:
        self.note.say(Tone.BAD, describe(error).message)

    def _on_finished(self) -> None:
        self._is_busy = False
        self.ask_button.setEnabled(True)
        self.customer.setEnabled(True)
        self.idle.emit()
