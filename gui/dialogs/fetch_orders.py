"""Fetch orders from the shop: what its fields are, for which days, and what came of it.

Changes nothing in the shop. The fields are matched by the core; here they are shown with samples and may be chosen.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from core.domain.results import Progress
from core.files.options import FilePreview
from core.shop.fetch_orders import FetchOptions, FetchReport
from gui.import_wizard.preview import PreviewTable
from gui.kit.dialog_style import describe_close, describe_stop, set_prominent
from gui.kit.inputs import PeriodChoice
from gui.kit.job_dialog import JobDialog
from gui.kit.jobs import AsyncRunner
from gui.kit.plain_text import PlainLabel
from gui.kit.theme import SPACING
from gui.words.orders import REQUIRED_FIELD, notice_text
from gui.words.problems import describe_failure
from gui.words.tone import Tone

if TYPE_CHECKING:
    from core.shop.shop import Shop


class FetchDialog(JobDialog):
    fetched = Signal(object)
    """A ``FetchReport``."""
    compare_requested = Signal()

    def __init__(self, shop: Shop, runner: AsyncRunner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self._shop = shop
        self._chosen: dict[str, str] = {}
        """Our field → the name in the list, as chosen here; ``""`` for none."""
        self._shown: dict[str, str] = {}
        self._has_session = False
        self._is_fresh = True
        """Nothing could be done in it yet."""
        self.setWindowTitle(self.tr("Fetch orders from the shop"))
        self.period = PeriodChoice(self.tr("&Only orders of these days:"), self)
        self.table = PreviewTable(self)
        self.progress.hide()
        self.fetch_button = QPushButton(self.tr("&Fetch orders"), self)
        self.stop_button = QPushButton(self.tr("S&top"), self)
        self.compare_button = QPushButton(self.tr("&Compare now"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self._lay_out()
        self._connect()
        self.resize(920, 520)
        self._look()

    # ------------------------------------------------------------------------------------------------------ jobs

    def _look(self) -> None:
        """Read the newest page of the list, to show its fields."""
        self.note.say(Tone.INFO, self.tr("Looking at the shop's list of orders…"))
        job = self._start(lambda _progress, _stop: self._shop.fetch_orders.preview(self._chosen))
        job.succeeded.connect(self._on_looked)

    def _fetch(self) -> None:
        if self._work.is_busy:
            return
        options = FetchOptions(period=self.period.period(), columns=self._chosen)
        self.note.clear()
        self.progress.setRange(0, 0)
        self.progress.show()
        job = self._start(lambda progress, stop: self._shop.fetch_orders.run(options, progress=progress, stop=stop))
        job.progressed.connect(self._on_progressed)
        job.succeeded.connect(self._on_fetched)

    def _on_looked(self, preview: FilePreview) -> None:
        rows = list(zip_longest(*(column.samples for column in preview.columns), fillvalue=""))
        self.table.show_file(preview.columns, rows)
        self._shown = {column.field: column.header for column in preview.columns if column.field is not None}
        self._has_session = REQUIRED_FIELD in self._shown
        if not preview.columns:
            self.note.say(Tone.INFO, self.tr("The shop's list has no orders."))
        elif self._has_session:
            text = self.tr(
                "These are the fields of the newest orders. Known fields are filled in. Check them and choose the rest."
            )
            self.note.say(Tone.INFO, text)
        else:
            self.note.say(
                Tone.WARN, self.tr("Choose which field holds the Wemasy code: a long code such as abc123def456ghi789.")
            )
        self._show_state()

    def _on_progressed(self, progress: Progress) -> None:
        self.progress.setRange(0, max(progress.total, progress.done))
        self.progress.setValue(progress.done)

    def _on_fetched(self, report: FetchReport) -> None:
        counts = report.report
        text = self.tr("{added}, {updated}, {as_before}, {not_taken}.").format(
            added=self.tr("%n orders added", "", counts.added),
            updated=self.tr("%n updated", "", counts.updated),
            as_before=self.tr("%n as before", "", counts.unchanged),
            not_taken=self.tr("%n left out", "", len(counts.rejected)),
        )
        if counts.rejected:
            first = self.tr("The first of these: {reason}").format(reason=notice_text(counts.rejected[0].reason))
            text = f"{text}\n{first}"
        tone = Tone.GOOD
        if report.failure is not None:
            tone, text = Tone.BAD, f"{describe_failure(report.failure).message}\n{text}"
        elif report.stopped:
            tone, text = Tone.INFO, self.tr("Stopped. What was read so far is kept. {counts}").format(counts=text)
        elif counts.rejected:
            tone = Tone.WARN
        self.note.say(tone, text)
        self.compare_button.setVisible(bool(counts.added or counts.updated))
        self.fetched.emit(report)

    def _on_field_chosen(self, header: str, field: str | None) -> None:
        """One field, one column: what was chosen before for either is given up."""
        freed = {name: "" for name, column in self._shown.items() if column == header and name != field}
        self._chosen = {name: column for name, column in self._chosen.items() if column != header} | freed
        if field is not None:
            self._chosen[field] = header
        self._look()

    # -------------------------------------------------------------------------------------------------- what is shown

    @override
    def _show_state(self) -> None:
        busy = self._work.is_busy
        self.fetch_button.setEnabled(not busy and self._has_session)
        self.stop_button.setEnabled(busy)
        self.table.setEnabled(not busy)
        self.period.setEnabled(not busy)
        if self.fetch_button.isEnabled() and (self._is_fresh or self.focusWidget() is self.close_button):
            self._is_fresh = False
            self.fetch_button.setFocus()  # while it was busy there was nothing else to go to

    def _lay_out(self) -> None:
        intro = PlainLabel(
            self.tr(
                "Takes the orders that the shop itself lists into your list. Nothing is changed in the shop, and "
                "nothing is sent. Without days, only what is new since the last time is read."
            ),
            self,
        )
        intro.setWordWrap(True)
        set_prominent(self.fetch_button)
        self.table.setAccessibleDescription(self.tr("Above each column is what it is taken for"))
        self.fetch_button.setToolTip(self.tr("Takes the shop's orders into your list; nothing is sent"))
        self.compare_button.setToolTip(self.tr("Looks at both sides of every order; nothing is changed"))
        describe_stop(self.stop_button)
        describe_close(self.close_button)
        self.compare_button.hide()
        self.fetch_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACING)
        buttons.addStretch(1)
        for button in (self.compare_button, self.stop_button, self.fetch_button, self.close_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACING, 2 * SPACING, 3 * SPACING, 2 * SPACING)
        column.setSpacing(SPACING + SPACING // 2)
        for widget in (intro, self.period, self.note):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addWidget(self.progress)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.table.columns_header.field_chosen.connect(self._on_field_chosen)
        self.fetch_button.clicked.connect(self._fetch)
        self.stop_button.clicked.connect(self._on_stop)
        self.close_button.clicked.connect(self.close)
        self.compare_button.clicked.connect(self.compare_requested)
        self.compare_button.clicked.connect(self.close)
