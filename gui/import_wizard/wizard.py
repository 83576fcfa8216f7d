"""The import, step by step: file, format and columns, rows with problems, summary.

Reading happens as a job, through the shop. Good rows never wait for bad ones, nothing is ever sent, and what an import
did before a failure ended it is reported as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec
from PySide6.QtCore import QSettings, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from core.domain.errors import ImportBrokenOffError, ImportNotSavedError
from core.domain.results import ImportReport
from core.files.options import ImportOptions
from core.files.repairs import FileStyle
from core.system.stop import Stop
from gui.import_wizard.column_templates import ColumnTemplate, LayoutChoices, LayoutMemory, TemplateStore
from gui.import_wizard.columns_step import ColumnsStep
from gui.import_wizard.corrections import (
    CorrectedRows,
    TakenOrders,
    import_corrected,
    layout_of,
    rejected_csv,
    save_rejected,
)
from gui.import_wizard.preview import PreviewReading
from gui.import_wizard.problems_step import ProblemsStep
from gui.import_wizard.steps import ButtonRow, FileStep, Step, StepBar, SummaryStep
from gui.kit.inputs import FileChooser, choose_file, dropped_files
from gui.kit.jobs import AsyncRunner, Job, ProgressCallback, task
from gui.kit.plain_text import PlainLabel
from gui.kit.screen import ScreenDialog
from gui.kit.theme import SPACING
from gui.words.problems import describe
from gui.words.tone import Tone

_SIZE: Final = QSize(1080, 680)


def report_so_far(error: Exception) -> ImportReport | None:
    """What is in the list of a file that was not read to its end; ``None`` where nothing is."""
    if not isinstance(error, ImportBrokenOffError | ImportNotSavedError):
        return None
    return ImportReport(
        rows=int(error.note.value("rows")),
        added=int(error.note.value("added")),
        updated=int(error.note.value("updated")),
        unchanged=int(error.note.value("unchanged")),
        rejected=(),
        columns={},
        encoding="",
        delimiter="",
    )


if TYPE_CHECKING:
    from core.shop.shop import Shop


class ImportWizard(ScreenDialog):
    """``settings`` keeps the columns chosen per layout of file. Opens at the file step where no ``path`` is given."""

    imported = Signal(object)
    """The ``ImportReport``, as soon as the rows are in the list."""
    compare_requested = Signal()
    """From the summary, which then closes. Only offered with ``offer_compare``."""

    def __init__(
        self,
        shop: Shop,
        runner: AsyncRunner,
        path: Path | None = None,
        parent: QWidget | None = None,
        *,
        settings: QSettings | None = None,
        offer_compare: bool = False,
        choose: FileChooser = choose_file,
    ) -> None:
        super().__init__(parent)
        self._shop = shop
        self._runner = runner
        self._memory = LayoutMemory(settings)
        self._reading = PreviewReading(shop, runner, self._memory, self)
        self._taken = TakenOrders()
        self._offer_compare = offer_compare
        self._path: Path | None = None
        self._report: ImportReport | None = None
        self._is_whole = True
        self._importing = False
        self._import_job: Job[Any] | None = None
        self._imported_with = ImportOptions()
        self.setWindowTitle(self.tr("Import orders"))
        self.setModal(True)
        self.setAcceptDrops(True)
        self.file_step = FileStep(self, choose=choose)
        self.columns_step = ColumnsStep(
            TemplateStore(settings), self, ask_website_id=not shop.settings.wemasy_website_id
        )
        self.problems_step = ProblemsStep(self)
        self.problems_step.repairs.set_shop(shop.settings)
        self.summary_step = SummaryStep(self)
        self._lay_out()
        self.file_step.drop_area.file_chosen.connect(self.open_file)
        self.columns_step.options_changed.connect(self._on_options_changed)
        self.columns_step.templates.template_picked.connect(self._on_template_picked)
        self.columns_step.ready_changed.connect(self._show_buttons)
        self.problems_step.save_button.clicked.connect(lambda _checked=False: self._save_rejected())
        self.problems_step.import_button.clicked.connect(lambda _checked=False: self._import_corrected())
        self._reading.read.connect(self._on_read)
        self._reading.failed.connect(self._on_read_failed)
        self._show_step(Step.FILE)
        if path is not None:
            self.open_file(path)

    @property
    def current_step(self) -> QWidget | None:
        return self._pages.currentWidget()

    def open_file(self, path: Path) -> None:
        """Begin with ``path``: look at it and show how it will be read."""
        self._path = path
        self._show_step(Step.FILE)
        self.file_step.show_reading(path)
        self.columns_step.templates.begin_file()
        self._reading.begin(path)
        self._show_buttons()

    # -------------------------------------------------------------------------------------------- building

    def _lay_out(self) -> None:
        self._steps = StepBar(
            (self.tr("File"), self.tr("Format and columns"), self.tr("Problems"), self.tr("Summary")), self
        )
        self._file_label = PlainLabel(parent=self)
        top = QHBoxLayout()
        top.addWidget(self._steps, 1)
        top.addWidget(self._file_label)
        self._pages = QStackedWidget(self)
        for step in (self.file_step, self.columns_step, self.problems_step, self.summary_step):
            self._pages.addWidget(step)
        self._buttons = buttons = ButtonRow(self)
        self.back_button, self.stop_button, self.close_button = buttons.back, buttons.stop, buttons.close_button
        self.compare_button, self.next_button = buttons.compare, buttons.next
        self.back_button.clicked.connect(self._on_back)
        self.stop_button.clicked.connect(self._on_stop)
        self.close_button.clicked.connect(self.reject)
        self.compare_button.clicked.connect(self._on_compare)
        self.next_button.clicked.connect(self._on_next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACING, 2 * SPACING, 3 * SPACING, 2 * SPACING)
        layout.setSpacing(2 * SPACING)
        layout.addLayout(top)
        layout.addWidget(self._pages, 1)
        layout.addWidget(buttons)
        self.resize(_SIZE)

    @property
    def _step(self) -> Step:
        return Step(self._pages.currentIndex())

    def _show_step(self, step: Step) -> None:
        self._pages.setCurrentIndex(step)
        self._steps.set_current(step)
        self._file_label.setText(self._path.name if self._path and step is not Step.FILE else "")
        self._show_buttons()
        if step is Step.COLUMNS and not self.columns_step.is_ready:
            self.columns_step.focus_missing()
        elif self.next_button.isVisibleTo(self):
            self.next_button.setFocus()
        elif self.compare_button.isVisibleTo(self):
            self.compare_button.setFocus()

    def _show_buttons(self) -> None:
        step = self._step
        self._buttons.show_for(
            step,
            importing=self._importing,
            back=step is Step.COLUMNS or (step is Step.SUMMARY and self._can_go_back()),
            compare=step is Step.SUMMARY and self._offer_compare,
            anything_done=self._report is not None,
        )
        is_ready = self.columns_step.is_ready and not self._reading.is_reading and not self._importing
        self.next_button.setEnabled(step is not Step.COLUMNS or is_ready)
        self.columns_step.setEnabled(not self._importing)

    # -------------------------------------------------------------------------------------------- reading

    def _on_options_changed(self, options: ImportOptions) -> None:
        self._reading.ask(options)
        self._show_buttons()

    def _on_template_picked(self, template: ColumnTemplate) -> None:
        self._reading.apply(template)
        self._show_buttons()

    def _on_read(self, not_there: Sequence[str]) -> None:
        self.file_step.show_ready()
        self._show_preview()
        if self._step is Step.FILE:
            self._show_step(Step.COLUMNS)
        else:
            self._show_buttons()
        if not_there:
            self.columns_step.show_not_there(not_there)

    def _on_read_failed(self, error: Exception) -> None:
        text = describe(error).message
        if self._reading.preview is None:
            self._show_step(Step.FILE)
            self.file_step.show_problem(text)
        else:
            self.file_step.show_ready()
            self.columns_step.templates.let_go()
            self._show_preview()
            self._show_step(Step.COLUMNS)
            self.columns_step.show_problem(text)

    def _show_preview(self) -> None:
        preview = self._reading.preview
        if preview is not None:
            self.columns_step.show_preview(preview, self._reading.options)

    # ---------------------------------------------------------------------------------------- the import itself

    def _import(self) -> None:
        path, options, preview = self._path, self._reading.options, self._reading.preview
        if path is None or preview is None:
            return
        shop, typed_id = self._shop, self.columns_step.typed_website_id
        if typed_id:
            options = msgspec.structs.replace(options, website_id=typed_id)
        self._memory.remember(
            layout_of(self._reading.headers),
            LayoutChoices(columns=options.columns, decimal_comma=options.decimal_comma, date_order=options.date_order),
        )

        as_shown = preview.plan.options(options)

        async def work(progress: ProgressCallback, stop: Stop) -> ImportReport:
            if typed_id:
                await shop.setup.change_settings(msgspec.structs.replace(shop.settings, wemasy_website_id=typed_id))
            return await shop.import_file.run(path, as_shown, progress=progress, stop=stop)

        self._imported_with = options
        self._importing = True
        self._taken = taken = TakenOrders()
        self._buttons.progress.setRange(0, 0)
        self._import_job = job = self._runner.start(work)
        job.progressed.connect(self._buttons.show_progress)
        job.progressed.connect(lambda progress: taken.add(progress.changed))
        job.succeeded.connect(self._on_imported)
        job.failed.connect(self._on_import_failed)
        self._show_buttons()

    def _on_imported(self, report: ImportReport) -> None:
        self._importing = False
        self._is_whole = not report.stopped
        self._show_report(report)

    def _on_import_failed(self, error: Exception) -> None:
        self._importing = False
        so_far = report_so_far(error)
        if so_far is not None:
            self._is_whole = False
            self._show_report(so_far, describe(error).message)
        else:
            self.columns_step.show_problem(describe(error).message)
            self._show_buttons()
        self.show()

    def _show_report(self, report: ImportReport, failure: str = "") -> None:
        self._report = report
        self.problems_step.show_report(report, self._cell_of(report), self._style())
        self.summary_step.show_report(report, self._path.name if self._path else "", failure)
        self._show_step(Step.PROBLEMS if report.rejected else Step.SUMMARY)
        self.imported.emit(report)
        if self.isHidden() and not failure:
            self.accept()

    def _cell_of(self, report: ImportReport) -> dict[str, int]:
        """Where the fields are in a row."""
        headers = list(self._reading.headers)
        return {field: headers.index(header) for field, header in report.columns.items() if header in headers}

    def _style(self) -> FileStyle:
        """As the whole file was read: a single date could be read in either way."""
        preview, options = self._reading.preview, self._imported_with
        return FileStyle(
            decimal_comma=preview is not None and preview.plan.decimal_comma,
            date_order=preview.plan.date_order if preview is not None else "dmy",
            timezone=options.timezone,
        )

    @task
    async def _import_corrected(self) -> None:
        """Take what was corrected into the list, through the same reading as the file it is from."""
        report, path, headers = self._report, self._path, self._reading.headers
        if not self.problems_step.rows.corrected_count or self._importing or path is None or report is None:
            return
        style = self._style()
        options = msgspec.structs.replace(
            self._imported_with, decimal_comma=style.decimal_comma, date_order=style.date_order
        )
        corrected = CorrectedRows(self.problems_step.rows, report, self._taken)
        self._importing = True
        self.problems_step.setEnabled(False)
        job = self._runner.start(
            lambda progress, _stop: import_corrected(
                self._shop, path.name, headers, corrected.rows, options, progress=progress
            )
        )
        job.progressed.connect(corrected.note)
        try:
            done = await job
        finally:
            self._importing = False
            self.problems_step.setEnabled(True)
        self._show_report(corrected.report_with(done, self._shop.settings.wemasy_website_id))

    def present(self, error: Exception) -> None:
        """Say why the corrected rows, or those that are left out, are not where they should be."""
        self.show()
        self.problems_step.note.say(Tone.BAD, describe(error).message)

    def _on_stop(self) -> None:
        self.stop_button.setEnabled(False)
        if self._import_job is not None:
            self._import_job.stop()

    # ------------------------------------------------------------------------------------------- buttons

    def _on_next(self) -> None:
        match self._step:
            case Step.COLUMNS:
                self._import()
            case Step.PROBLEMS if self.problems_step.rows.corrected_count:
                self._import_corrected()  # what was typed is not left behind
            case Step.PROBLEMS:
                self._show_step(Step.SUMMARY)
            case _:
                self.accept()

    def _on_back(self) -> None:
        if self._step is Step.SUMMARY:
            self._show_step(Step.COLUMNS if not self._is_whole else Step.PROBLEMS)
            return
        self._reading.overtake()
        self.file_step.show_ready()
        self._show_step(Step.FILE)

    def _can_go_back(self) -> bool:
        """From the summary: to import the rest, or to the rows that are left out."""
        return self._report is not None and (not self._is_whole or bool(self._report.rejected))

    def _on_compare(self) -> None:
        self.accept()
        self.compare_requested.emit()

    @task
    async def _save_rejected(self) -> None:
        """Save the rows that were left out as a file that can be imported again."""
        if self._report is None or self._path is None:
            return
        suggestion = self._path.with_name(self.tr("{name} - rows left out.csv").format(name=self._path.stem))
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the rows that were left out"), str(suggestion), self.tr("CSV (*.csv)")
        )
        if not name:
            return
        content = rejected_csv(
            self._reading.headers,
            self.problems_step.rows.all_as_they_are(),
            delimiter=self._report.delimiter or ";",
        )
        self.problems_step.show_saved(
            await self._runner.start(lambda _progress, _stop: save_rejected(Path(name), content))
        )  # fmt: skip

    # ----------------------------------------------------------------------------------------------- Qt's events

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._takes_a_file() and len(dropped_files(event.mimeData())) == 1:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        (path,) = dropped_files(event.mimeData())
        event.acceptProposedAction()
        self.open_file(path)

    def _takes_a_file(self) -> bool:
        return self._step < Step.PROBLEMS and not self._importing

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        leaves = event.key() == Qt.Key.Key_Escape and self._step is Step.PROBLEMS
        if not leaves or self.problems_step.may_be_left():
            super().keyPressEvent(event)

    @override
    def reject(self) -> None:
        if self._importing:
            # Rows that are being written are written to the end, and whoever shows the list hears of it.
            self.hide()
        elif self._report is None:
            super().reject()
        else:
            self.accept()
