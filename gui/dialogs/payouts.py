"""Payouts from a file: what it says of the orders on the list is shown first, then taken in when that is wanted.

How the file is read, and what its columns are, is chosen on the page that orders are imported with. Reads and matches
nothing itself; the core says what each row is. Sends nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QLocale, QObject, QSettings, Signal
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QPushButton, QStackedWidget, QWidget
from typing_extensions import override

from core.files.options import COLUMNS_BETWEEN, PAYOUT_FIELDS, ColumnGuess, FilePreview, ImportOptions
from gui.import_wizard.column_templates import LayoutChoices, LayoutMemory, TemplateStore
from gui.import_wizard.columns_step import ColumnsStep, Purpose
from gui.import_wizard.preview import FieldWords
from gui.kit.dialog_style import describe_cancel, describe_close, set_prominent
from gui.kit.files import ask_which_to_open, downloads
from gui.kit.job_dialog import JobDialog
from gui.kit.jobs import AsyncRunner
from gui.kit.plain_text import PlainLabel, plain_question
from gui.kit.rows_table import RowsModel, rows_table
from gui.words.formatting import money
from gui.words.orders import notice_text
from gui.words.tone import Tone

if TYPE_CHECKING:
    from core.domain.payouts import Movement
    from core.files.payouts import PayoutFile
    from core.shop.shop import Shop

_FILES: Final = "(*.csv *.txt *.tsv *.xlsx *.xls *.ods)"
_SEVERAL: Final = frozenset({"number", "text"})
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


def _purpose() -> Purpose:
    """What the columns of such a file can be."""
    return Purpose(fields=_fields(), money="amount", choose=_chosen, missing=_missing)


def _fields() -> tuple[FieldWords, ...]:
    translate = QCoreApplication.translate
    words = {
        "amount": translate("PayoutFields", "Amount"),
        "incoming": translate("PayoutFields", "Money in"),
        "outgoing": translate("PayoutFields", "Money out"),
        "currency": translate("PayoutFields", "Currency"),
        "reference": translate("PayoutFields", "Reference of the payment"),
        "kind": translate("PayoutFields", "Kind of row"),
        "sign": translate("PayoutFields", "In or out"),
        "status": translate("PayoutFields", "Status"),
        "refunded": translate("PayoutFields", "Refunded of it"),
        "number": translate("PayoutFields", "Order number"),
        "text": translate("PayoutFields", "Description"),
    }
    helps = {
        "number": translate("PayoutFields", "Holds the number of the order and nothing else; may be several columns."),
        "text": translate("PayoutFields", "Names the order somewhere within a text; may be several columns."),
        "reference": translate("PayoutFields", "By which a payment that comes again is known."),
    }
    return tuple(FieldWords(field, words[field], helps.get(field, "")) for field in PAYOUT_FIELDS)


def _chosen(columns: Sequence[ColumnGuess], header: str, field: str | None) -> dict[str, str]:
    """All that is chosen when ``header`` becomes ``field``: texts may stand in several columns, the rest in one."""
    now = {guess.header: guess.field for guess in columns}
    if field not in _SEVERAL:
        now = {other: None if held == field else held for other, held in now.items()}
    before, now = {guess.field for guess in columns}, now | {header: field}
    return {
        name: COLUMNS_BETWEEN.join(other for other, held in now.items() if held == name)
        for name in PAYOUT_FIELDS
        if name in before or name == field
    }


def _missing(preview: FilePreview) -> str:
    fields = {guess.field for guess in preview.columns}
    if not fields & {"amount", "incoming", "outgoing"}:
        return QCoreApplication.translate(
            "PayoutFields", "Which column holds the amount? Choose “Amount” above it, or “Money in” and “Money out”."
        )
    if not fields & _SEVERAL:
        return QCoreApplication.translate(
            "PayoutFields", "Which column names the order? Choose “Order number” or “Description” above it."
        )
    return ""


class PayoutsDialog(JobDialog):
    taken_in = Signal()
    """What is known of the payments of orders changed."""

    def __init__(
        self, shop: Shop, runner: AsyncRunner, settings: QSettings | None = None, parent: QWidget | None = None
    ) -> None:
        """``settings`` keeps the columns that were chosen, by layout of file."""
        super().__init__(runner, parent)
        self._shop = shop
        self._memory = LayoutMemory(settings)
        self._options = ImportOptions()
        self._path: Path | None = None
        self.report: PayoutFile | None = None
        self.setWindowTitle(self.tr("Import payouts"))
        self.progress.setRange(0, 0)
        self.progress.hide()
        self.choose_button = QPushButton(self.tr("C&hoose a file…"), self)
        self.choose_button.setToolTip(self.tr("A settlement file of Mollie or Stripe, or a list of your bank"))
        self.choose_button.clicked.connect(self._on_choose)
        self.columns_button = QPushButton(self.tr("Co&lumns…"), self)
        self.columns_button.setCheckable(True)
        self.columns_button.setToolTip(self.tr("How the file is read, and what each of its columns is"))
        self.columns_button.toggled.connect(self._show_page)
        self.columns_step = ColumnsStep(TemplateStore(None), self, purpose=_purpose())
        self.columns_step.options_changed.connect(self._read)
        self.file = PlainLabel("", self)
        self.found = PlainLabel("", self)
        self.found.setWordWrap(True)
        self.found.hide()
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
        self.columns_button.setEnabled(not busy and self.report is not None)
        self.columns_step.setEnabled(not busy)
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
        self._read(ImportOptions(), recalls=True)

    def _read(self, options: ImportOptions, *, recalls: bool = False) -> None:
        if self._path is None:
            return
        path, self._options = self._path, options
        self.note.clear()
        self.report = None
        self.movements.set_rows(())
        self.found.hide()
        job = self._start(lambda _progress, _stop: self._preview(path, options, recalls=recalls))
        job.succeeded.connect(self._on_read)

    async def _preview(self, path: Path, options: ImportOptions, *, recalls: bool) -> tuple[PayoutFile, ImportOptions]:
        """As it was read the last time, where a file of the same columns was."""
        file = await self._shop.payouts.preview(path, options)
        headers = [column.header for column in file.columns]
        known = self._memory.recall(headers) if recalls else LayoutChoices()
        columns = {
            field: told
            for field, told in known.columns.items()
            if field in PAYOUT_FIELDS and set(filter(None, told.split(COLUMNS_BETWEEN))) <= set(headers)
        }
        if columns or known.decimal_comma is not None:
            options = replace(options, columns=columns, decimal_comma=known.decimal_comma)
            file = await self._shop.payouts.preview(path, options)
        return file, options

    def _on_read(self, read: tuple[PayoutFile, ImportOptions]) -> None:
        self.report, self._options = read
        file = self.report
        self.movements.set_rows(file.movements)
        self.columns_step.show_preview(file, self._options)
        self.found.setText("" if file.lacks is not None else self._words_of(file))
        self.found.setVisible(file.lacks is None)
        if file.lacks is not None:
            self.note.say(Tone.BAD, notice_text(file.lacks))
            self.columns_button.setChecked(True)
        elif file.is_hundredfold:
            self.note.say(
                Tone.WARN, self.tr("Most payments are a hundred times what the order costs: are these cents?")
            )
        elif not file.movements:
            self.note.say(
                Tone.WARN, self.tr("No row of this file names an order on the list. Import the orders first.")
            )
        self._show_state()

    def _show_page(self, columns: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._pages.setCurrentWidget(self.columns_step if columns else self.table)

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
        headers, options = [column.header for column in file.columns], self._options
        self._memory.remember(
            headers, LayoutChoices(columns=dict(options.columns), decimal_comma=options.decimal_comma)
        )
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
        choice = QHBoxLayout()
        choice.addWidget(self.choose_button)
        choice.addWidget(self.file, 1)
        choice.addWidget(self.columns_button)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.columns_step)
        self.lay_out_rows(
            said, choice, [self.found], self._pages, [self.take_button, self.drop_button, self.close_button]
        )
