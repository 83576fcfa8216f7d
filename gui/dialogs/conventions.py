"""What the account's earlier orders mean by prices and totals, and the choice of what to follow from now on.

Looking changes nothing; only *Keep* writes the choice, into the settings of the shop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QRadioButton, QVBoxLayout, QWidget
from typing_extensions import override

from core.domain.conventions import Conventions, followed, said_of, sent_as
from core.domain.readings import read_as
from core.domain.settings import Follow
from gui.kit.dialog_style import describe_close, grow_to_fit, set_prominent
from gui.kit.job_dialog import JobDialog
from gui.kit.jobs import AsyncRunner
from gui.kit.notes import QuietLabel
from gui.kit.theme import SPACING
from gui.words.orders import notice_text
from gui.words.tone import Tone

if TYPE_CHECKING:
    from core.shop.shop import Shop


class ConventionsDialog(JobDialog):
    settings_changed = Signal()

    def __init__(self, shop: Shop, runner: AsyncRunner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self._shop = shop
        self._found: Conventions | None = None
        self.setWindowTitle(self.tr("How earlier orders were sent"))
        self.progress.setRange(0, 0)
        self.documentation = QRadioButton(self.tr("Follow Ecomail's &documentation (recommended)"), self)
        self.earlier = QRadioButton(self.tr("&Match earlier orders (keeps reports comparable)"), self)
        self.means = QuietLabel("", self)
        self.keep_button = QPushButton(self.tr("&Keep"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        chosen = self.earlier if shop.settings.follow is Follow.EARLIER else self.documentation
        chosen.setChecked(True)
        for choice in (self.documentation, self.earlier):
            choice.setToolTip(self.tr("Decides how prices and totals are sent from now on"))
        self.keep_button.setToolTip(self.tr("Follows this choice from now on; nothing is sent"))
        describe_close(self.close_button)
        self._lay_out()
        self.documentation.toggled.connect(self._show_meaning)
        self.keep_button.clicked.connect(self.keep)
        self.close_button.clicked.connect(self.close)
        self.resize(640, 320)
        self._look()

    @property
    def follow(self) -> Follow:
        return Follow.EARLIER if self.earlier.isChecked() else Follow.DOCUMENTATION

    def keep(self) -> None:
        if not self._work.is_busy:
            follow, found = self.follow, self._found
            job = self._start(lambda _progress, _stop: self._shop.conventions.follow(follow, found))
            job.succeeded.connect(lambda _nothing: self.settings_changed.emit())
            self._close_when_done = True

    def _look(self) -> None:
        self.note.say(Tone.INFO, self.tr("Looking at the newest orders in Ecomail. Looking changes nothing."))
        job = self._start(lambda progress, stop: self._shop.conventions.read(progress=progress, stop=stop))
        job.succeeded.connect(self._on_found)

    def _on_found(self, found: Conventions) -> None:
        self._found = found
        notices = said_of(found)
        self.note.say(
            Tone.WARN if len(notices) > 1 else Tone.INFO,
            "\n".join(map(notice_text, (*notices, *read_as(found.read_as)))),
        )
        grow_to_fit(self)

    @override
    def _on_failed(self, error: Exception) -> None:
        self._close_when_done = False
        super()._on_failed(error)

    @override
    def _show_state(self) -> None:
        busy = self._work.is_busy
        self.progress.setVisible(busy)
        for widget in (self.documentation, self.earlier, self.keep_button):
            widget.setEnabled(not busy and self._found is not None)
        self._show_meaning()

    def _show_meaning(self) -> None:
        """What will be sent with the choice as it stands."""
        meant = followed(self._shop.settings, self.follow, self._found)
        self.means.setText(" ".join(notice_text(notice) for notice in sent_as(meant)))

    def _lay_out(self) -> None:
        set_prominent(self.keep_button)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.keep_button)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACING, 2 * SPACING, 3 * SPACING, 2 * SPACING)
        column.setSpacing(SPACING + SPACING // 2)
        for widget in (self.note, self.progress, self.documentation, self.earlier, self.means):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(buttons)
