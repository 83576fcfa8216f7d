"""The night shift of a shop: what may be sent without asking, how much, and when; and what last night would have sent.

Which causes there are is read when the page is first seen. Nothing here sends: a dry shift says what would have gone.
"""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget
from typing_extensions import override

from core.domain.causes import Remedy
from core.domain.night import confirmed_causes, said_of_dry
from core.domain.settings import MOST_AT_NIGHT, ShopSettings, set_setting
from gui.kit.jobs import AsyncRunner, task
from gui.kit.notes import InlineNote, QuietLabel
from gui.kit.theme import SPACING
from gui.kit.under_way import UnderWay
from gui.settings.fields import FormField, SettingsPage, heading
from gui.words.causes import cause_sentence
from gui.words.orders import notice_text
from gui.words.problems import describe
from gui.words.tone import Tone

if TYPE_CHECKING:
    from core.shop.causes import FoundCauses
    from core.shop.shop import Shop

_SETTING = "night.repairs"
_LETTERS = 58
"""After so many a cause goes on in the next line: a box does not wrap its words."""


class NightPage(SettingsPage):
    """Whoever shows the page saves the settings when ``dry_button`` is clicked, then calls ``test``."""

    def __init__(self, shop: Shop, runner: AsyncRunner, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Night shift"),
            self.tr(
                "In its hours it compares, and sends without asking what is allowed here, while this window is open, "
                "whichever shop it shows. Everything it sends can be put back. What carries a warning always waits for "
                "you."
            ),
            parent,
        )
        self._shop = shop
        self._runner = runner
        self._work = UnderWay(runner, self)
        self._work.changed.connect(self._allow)
        self._was_seen = False
        self._causes: dict[str, QCheckBox] = {}
        self._add_what()
        self._layout.addWidget(heading(self.tr("How much, and when"), self))
        self._layout.addWidget(QuietLabel(self.tr("A night over one of these limits sends nothing and says so."), self))
        self._add_limits()
        self.dry_button = QPushButton(self.tr("Show what last night &would have sent"), self)
        self.dry_button.setAutoDefault(False)
        self.dry_button.setToolTip(self.tr("Saves these settings, compares, and lists it; sends nothing"))
        self.result = InlineNote(self)
        self._layout.addWidget(self.dry_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._layout.addWidget(self.result)
        self._layout.addStretch(1)

    def _add_what(self) -> None:
        self.add_field(
            FormField(
                "night.send",
                self.tr("&Send at night without asking"),
                QCheckBox(),
                tip=self.tr("Switches the night shift of this shop on or off"),
            )
        )
        self.add_field(
            FormField(
                "night.adds",
                self.tr("&Add orders that are missing in Ecomail"),
                QCheckBox(),
                self.tr("Without automations. One that Ecomail may hold under another number waits for you."),
            )
        )
        self.add_field(
            FormField(
                "night.marks",
                self.tr("&Mark orders as reported in your shop"),
                QCheckBox(),
                tip=self.tr("Marks what Ecomail already holds as your shop has it"),
            )
        )
        self._layout.addWidget(QuietLabel(self.tr("Correct orders in Ecomail that differ only by these causes:"), self))
        self._boxes = QVBoxLayout()
        self._boxes.setSpacing(SPACING // 2)
        self._layout.addLayout(self._boxes)
        self._no_causes = QuietLabel(self.tr("None is known. Compare the orders first."), self)
        self._boxes.addWidget(self._no_causes)
        self._layout.addWidget(
            QuietLabel(
                self.tr("Ecomail does not show item tags. If you gave items tags there, a correction overwrites them."),
                self,
            )
        )
        self._layout.addSpacing(SPACING)

    def _add_limits(self) -> None:
        orders, share = QSpinBox(), QSpinBox()
        orders.setRange(1, MOST_AT_NIGHT)
        share.setRange(1, 100)
        share.setSuffix(" %")
        self.add_row(
            FormField(
                "night.orders",
                self.tr("Orders a night, at m&ost"),
                orders,
                tip=self.tr("A night that would send more sends nothing"),
            ),
            FormField(
                "night.share",
                self.tr("Sha&re of the list, at most"),
                share,
                tip=self.tr("A night that would send a larger share sends nothing"),
            ),
        )
        self.add_row(
            FormField(
                "night.money",
                self.tr("Their totals together, at mos&t"),
                QLineEdit(),
                tip=self.tr("A night whose orders come to more sends nothing"),
            ),
        )
        self.add_row(
            FormField(
                "night.from",
                self.tr("&From"),
                QLineEdit(),
                tip=self.tr("The time at which the night begins, in the time zone of the shop"),
            ),
            FormField(
                "night.until",
                self.tr("&Until"),
                QLineEdit(),
                tip=self.tr("After it no shift begins; one that has begun goes on"),
            ),
        )

    # ------------------------------------------------------------------------------------------------- settings

    @override
    def show_settings(self, settings: ShopSettings) -> None:
        super().show_settings(settings)
        for name in sorted(confirmed_causes(settings) - self._causes.keys()):
            self._add_cause(name, name)
        for name, box in self._causes.items():
            box.setChecked(name in confirmed_causes(settings))

    @override
    def put_into(self, settings: ShopSettings) -> ShopSettings:
        chosen = ";".join(name for name, box in self._causes.items() if box.isChecked())
        return set_setting(super().put_into(settings), _SETTING, chosen)

    @override
    def go_to(self, detail: str) -> None:
        super().go_to(f"night.{detail}" if detail else "")

    # --------------------------------------------------------------------------------------------------- causes

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_seen:
            self._was_seen = True
            self._read_causes()

    @task
    async def _read_causes(self) -> None:
        found: FoundCauses = await self._runner.start(lambda _progress, stop: self._shop.causes.find(stop=stop))
        for cause in found.explanation.causes:
            if cause.remedy is Remedy.DECIDE:
                self._add_cause(cause.key.name, cause_sentence(cause))

    def _add_cause(self, name: str, words: str) -> None:
        box = self._causes.get(name)
        if box is None:
            box = self._causes[name] = QCheckBox(self)
            box.clicked.connect(self._on_cause_clicked)
            self._boxes.addWidget(box)
        box.setText("\n".join(wrap(words, _LETTERS)).replace("&", "&&"))
        box.setToolTip(self.tr("Orders of which nothing else differs are corrected at night"))
        self._no_causes.hide()

    def _on_cause_clicked(self) -> None:
        self.result.clear()
        self.changed.emit()

    # ---------------------------------------------------------------------------------------------------- a dry one

    @task
    async def test(self) -> None:
        """Compare, and show what last night's shift would have sent, and one would now."""
        self.result.say(Tone.INFO, self.tr("Comparing. Nothing is sent…"))
        dry = await self._work.start(
            lambda progress, stop: self._shop.night_shift.dry_run(progress=progress, stop=stop)
        )
        self.result.say(Tone.INFO, "\n".join(map(notice_text, said_of_dry(dry, self._shop.settings))))
        self.lead_to(self.result)

    def present(self, error: Exception) -> None:
        """A failure of what was begun here."""
        self.result.say(Tone.BAD, describe(error).message)
        self.lead_to(self.result)

    def _allow(self) -> None:
        self.dry_button.setEnabled(not self._work.is_busy)
