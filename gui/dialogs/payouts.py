"""Payouts from a file: what it says of the orders on the list is shown first, then taken in when that is wanted.

Reads and matches nothing itself; the core says what each row is. Sends nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMessageBox, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from core.files.options import ImportOptions
from gui.kit.dialog_style import describe_cancel, describe_close, set_prominent
from gui.kit.files import ask_which_to_open, downloads
from gui.kit.job_dialog import JobDialog
from gui.kit.jobs import AsyncRunner
from gui.kit.notes import QuietLabel
from gui.kit.plain_text import PlainLabel, plain_question
from gui.kit.rows_table import RowsModel, rows_table
from gui.kit.theme import SPACING
from gui.words.formatting import money
from gui.words.orders import notice_text
from gui.words.tone import Tone

if TYPE_CHECKING:
    from core.domain.payouts import Movement
    from core.files.payouts import PayoutFile
    from core.shop.shop import Shop

_FILES: Final = "(*.csv *.txt *.tsv *.xlsx *.xls *.ods)"
_REFERENCE: Final = 3
"""The column that takes the room there is."""


def movements_model(parent: QObject) -> RowsModel[tuple[str, Movement]]:
    translate = QCoreApplication.translate
    headers = (
        translate("Payouts", "Order"),
        translate("Payouts", "Paid"),
        translate("Payouts", "Refunded"),
        translate("Payouts", "Reference"),
    )
    return RowsModel(headers, _texts, parent)


def _texts(row: tuple[str, Movement]) -> tuple[str, ...]:
    number, movement = row
    paid = money(movement.amount, movement.currency) if movement.amount > 0 else ""
    back = max(-movement.amount, movement.refunded)
    return number, paid, money(back, movement.currency) if back > 0 else "", movement.reference


class PayoutsDialog(JobDialog):
    taken_in = Signal()
    """What is known of the payments of orders changed."""

    def __init__(self, shop: Shop, runner: AsyncRunner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self._shop = shop
        self._path: Path | None = None
        self.report: PayoutFile | None = None
        self.setWindowTitle(self.tr("Import payouts"))
        self.progress.setRange(0, 0)
        self.progress.hide()
        self.choose_button = QPushButton(self.tr("C&hoose a file…"), self)
        self.choose_button.setToolTip(self.tr("A settlement file of Mollie or Stripe, or a list of your bank"))
        self.choose_button.clicked.connect(self._on_choose)
        self.decimal = QComboBox(self)
        for text, comma in (
            (self.tr("as the file shows"), None),
            (self.tr("a comma: 1.234,50"), True),
            (self.tr("a point: 1,234.50"), False),
        ):
            self.decimal.addItem(text, comma)
        self.decimal.setAccessibleDescription(self.tr("What stands before the cents in this file"))
        self.decimal.currentIndexChanged.connect(self._read)
        self.file = PlainLabel("", self)
        self.found = PlainLabel("", self)
        self.found.setWordWrap(True)
        self.movements = movements_model(self)
        self.table = rows_table(self.movements, self.tr("Payments and refunds"), widest=_REFERENCE)
        self.table.setAccessibleDescription(self.tr("Those that the file names an order of the list for"))
        self.take_button = QPushButton(self.tr("&Take them in"), self)
        self.take_button.setToolTip(self.tr("They are shown beside both totals. Nothing is sent"))
        self.take_button.clicked.connect(self._on_take)
        self.drop_button = QPushButton(self.tr("&Drop all payouts…"), self)
        self.drop_button.setToolTip(self.tr("What was taken in from files, as after a wrong one; the orders stay"))
        self.drop_button.clicked.connect(self._on_drop)
        self.close_button = QPushButton(self.tr("&Close"), self)
        describe_close(self.close_button)
        self.close_button.clicked.connect(self.close)
        set_prominent(self.take_button)
        self._lay_out()
        self.resize(820, 560)
        self._show_state()

    @override
    def _show_state(self) -> None:
        busy = self._work.has_job
        self.progress.setVisible(busy)
        self.choose_button.setEnabled(not busy)
        self.drop_button.setEnabled(not busy)
        self.decimal.setEnabled(not busy and self._path is not None)
        self.take_button.setEnabled(not busy and self.report is not None and bool(self.report.movements))

    def _on_choose(self) -> None:
        kinds = f"{self.tr('Settlement or bank file')} {_FILES}"
        path = ask_which_to_open(self, self.tr("Import payouts"), downloads(), kinds)
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Show what the file at ``path`` says."""
        self._path = path
        self.file.setText(path.name)
        self._read()

    def _read(self) -> None:
        if self._path is None:
            return
        path, options = self._path, self._options()
        self.note.clear()
        self.report = None
        self.movements.set_rows(())
        self.found.clear()
        job = self._start(lambda _progress, _stop: self._shop.payouts.preview(path, options))
        job.succeeded.connect(self._on_read)

    def _options(self) -> ImportOptions:
        return ImportOptions(decimal_comma=self.decimal.currentData())

    def _on_read(self, file: PayoutFile) -> None:
        self.report = file
        self.movements.set_rows(file.movements)
        self.found.setText(self._words_of(file))
        if file.lacks is not None:
            self.note.say(Tone.BAD, notice_text(file.lacks))
        elif not file.movements:
            self.note.say(
                Tone.WARN, self.tr("No row of this file names an order on the list. Import the orders first.")
            )
        self._show_state()

    def _words_of(self, file: PayoutFile) -> str:
        parts = [self.tr("%n payments and refunds are of orders on the list.", "", len(file.movements))]
        parts += [
            self.tr("Paid {paid}, refunded {refunded}.").format(
                paid=money(sums.paid, sums.currency), refunded=money(sums.refunded, sums.currency)
            )
            for sums in file.sums
        ]
        if file.not_listed:
            parts.append(self.tr("%n rows name no order on the list.", "", len(file.not_listed)))
        if file.left_out:
            parts.append(self.tr("%n rows are fees, payouts or attempts that failed.", "", len(file.left_out)))
        if file.problems:
            lines = QLocale().createSeparatedList([str(row.line) for row in file.problems[:5]])
            parts.append(
                self.tr("%n rows cannot be read; look at line {lines}.", "", len(file.problems)).format(lines=lines)
            )
        return " ".join(parts)

    def _on_take(self) -> None:
        file = self.report
        if file is None:
            return
        job = self._start(lambda _progress, _stop: self._shop.payouts.take_in(file))
        job.succeeded.connect(self._on_taken)

    def _on_taken(self, new: int) -> None:
        text = self.tr(
            "Taken in. %n payments and refunds are new; look under the causes for what Ecomail holds too much.",
            "",
            new,
        )
        self.note.say(Tone.GOOD, text)
        self.taken_in.emit()

    def _on_drop(self) -> None:
        """Only after a question: the files may be gone by now."""
        box = plain_question(self)
        box.setText(self.tr("Drop what was taken in from all files of payouts?"))
        box.setInformativeText(self.tr("Orders, Ecomail and your shop stay as they are. A file can be taken in again."))
        drop = box.addButton(self.tr("Drop &them"), QMessageBox.ButtonRole.AcceptRole)
        drop.setToolTip(self.tr("The cards and the report then say nothing of payments"))
        describe_cancel(box.addButton(QMessageBox.StandardButton.Cancel))
        box.accepted.connect(self._drop)
        box.open()

    def _drop(self) -> None:
        job = self._start(lambda _progress, _stop: self._shop.payouts.drop())
        job.succeeded.connect(self._on_dropped)

    def _on_dropped(self, orders: int) -> None:
        self.note.say(Tone.GOOD, self.tr("Dropped the payouts of %n orders.", "", orders))
        self.taken_in.emit()

    def _lay_out(self) -> None:
        said = self.tr(
            "Payments and refunds are found by order number and shown beside both totals. "
            "Who paid is not kept, and nothing is sent. The same file twice counts once."
        )
        label = PlainLabel(self.tr("Cents after:"), self)
        label.setBuddy(self.decimal)
        choice = QHBoxLayout()
        choice.addWidget(self.choose_button)
        choice.addWidget(self.file, 1)
        choice.addWidget(label)
        choice.addWidget(self.decimal)
        buttons = QHBoxLayout()
        buttons.addWidget(self.take_button)
        buttons.addWidget(self.drop_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACING, 2 * SPACING, 3 * SPACING, 2 * SPACING)
        column.setSpacing(SPACING + SPACING // 2)
        column.addWidget(QuietLabel(said, self))
        column.addLayout(choice)
        for widget in (self.note, self.progress, self.found):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
