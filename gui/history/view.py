"""The history: what was sent, with before and after side by side, and the way to put it back.

Puts nothing back itself: it asks for a plan, and the review shows and carries it out.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.models import PushPlan, PushRecord
from gui.async_runner import AsyncRunner, Job, Work
from gui.error_presenter import describe, describe_failure
from gui.history.before_after import rows_between
from gui.history.history_model import Column, HistoryModel, Shown, can_be_put_back, what_happened
from gui.order_card.banner import Banner, Placeholder
from gui.order_card.card_model import shown_rows
from gui.order_card.card_tree_view import CardTreeView
from gui.push_review.dialog import PushReviewDialog
from gui.push_review.review_view import ToneDelegate
from gui.push_review.words import outcome_text
from gui.theme import SPACING
from gui.verdicts import Tone

if TYPE_CHECKING:
    from core.reconciler import Reconciler

_TYPING_MILLISECONDS: Final = 120
_REPORT_FILTER: Final = "Excel (*.xlsx);;CSV (*.csv);;HTML (*.html)"


class HistoryView(QDialog):
    orders_changed = Signal(object)
    """The keys of the orders that were put back."""

    def __init__(self, reconciler: Reconciler, runner: AsyncRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reconciler = reconciler
        self._runner = runner
        self._job: Job | None = None
        self._model = HistoryModel(self)
        self._banner: Banner
        self._column: QVBoxLayout
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MILLISECONDS)
        self.setWindowTitle(self.tr("History"))
        self._build()
        self._connect()
        self.resize(1020, 720)
        self.reload()

    def reload(self) -> None:
        """Read the journal again; what was chosen stays chosen where it still is shown."""
        job = self._start(lambda _progress, _stop: self._reconciler.history())
        job.succeeded.connect(self._on_loaded)

    def chosen(self) -> list[PushRecord]:
        """The entries that are selected, newest first."""
        rows = sorted(index.row() for index in self._table.selectionModel().selectedRows())
        return [self._model.push_at(row) for row in rows]

    def choose_run(self) -> None:
        """Choose everything that was sent together with what is chosen and can be put back, shown until now or not."""
        push_ids = self._run_to_put_back()
        if not push_ids:
            return
        self._show_everything()  # what a search hides would silently stay as it is
        self._table.clearSelection()
        self._choose(push_ids)
        self._table.setFocus()

    def put_back(self) -> None:
        """Plan to put back what is chosen and can be; the review opens when the plan is made."""
        push_ids = [push.push_id for push in self.chosen() if can_be_put_back(push)]
        if push_ids and self._job is None:
            self._say(Tone.INFO, self.tr("Looking at what Ecomail holds now…"))
            job = self._start(lambda _progress, _stop: self._reconciler.plan_undo(push_ids))
            job.succeeded.connect(self._on_planned)

    def report_to(self, path: Path) -> None:
        """Write what the run of the chosen entry did."""
        chosen = self.chosen()
        if len(chosen) == 1 and self._job is None:
            job = self._start(lambda _progress, _stop: self._reconciler.export_run(chosen[0].run_id, path))
            job.succeeded.connect(
                lambda _nothing: self._say(Tone.GOOD, self.tr("Saved as {file}").format(file=path.name))
            )

    def _on_report(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Report of this run"), "", _REPORT_FILTER)
        if path:
            self.report_to(Path(path))

    # ------------------------------------------------------------------------------------------------------- jobs

    def _start(self, work: Work[Any]) -> Job:
        job = self._runner.start(work)
        self._job = job
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)
        self._show_choice()
        return job

    def _on_finished(self) -> None:
        self._job = None
        self._show_choice()

    def _on_failed(self, error: Exception) -> None:
        self._say(Tone.BAD, describe(error).message)

    def _on_loaded(self, pushes: tuple[PushRecord, ...]) -> None:
        kept = {push.push_id for push in self.chosen()}
        self._model.set_pushes(pushes)
        self._choose(kept)
        self._show_page()
        if not self._search.hasFocus():
            self._table.setFocus()

    def _on_planned(self, plan: PushPlan) -> None:
        self._banner.hide()
        shop = self._reconciler.settings.shop_name or self._reconciler.name
        review = PushReviewDialog(plan, shop, self._reconciler, self._runner, self)
        review.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        review.orders_changed.connect(self.orders_changed)
        review.finished.connect(self.reload)
        review.open()

    # ------------------------------------------------------------------------------------------------ what is shown

    def _on_filter_changed(self) -> None:
        kept = {push.push_id for push in self.chosen()}
        self._model.show_only(self._kind.currentData(), self._search.text())
        self._choose(kept)
        self._show_page()

    def _choose(self, push_ids: set[int]) -> None:
        """Select these entries again; where none is left, the newest, so that the details are never empty."""
        rows = range(self._model.rowCount())
        wanted = [row for row in rows if self._model.push_at(row).push_id in push_ids] or list(rows[:1])
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row in wanted:
            self._table.selectionModel().select(self._model.index(row, 0), flags)
        if wanted:
            index = self._model.index(wanted[0], 0)
            self._table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._show_choice()

    def _show_page(self) -> None:
        if self._model.rowCount():
            self._pages.setCurrentWidget(self._splitter)
            return
        if self._model.all_count:
            self._placeholder.say(self.tr("Nothing matches"), "", self.tr("Show everything"))
        else:
            self._placeholder.say(
                self.tr("Nothing was sent yet"),
                self.tr("Every order that is sent to Ecomail is listed here, and can be put back."),
            )
        self._pages.setCurrentWidget(self._placeholder)

    def _show_choice(self) -> None:
        chosen = self.chosen()
        number = sum(map(can_be_put_back, chosen))
        self._put_back.setEnabled(bool(number) and self._job is None)
        self._put_back.setText(self.tr("&Put back %n orders…", "", number) if number else self.tr("&Put back…"))
        push = chosen[0] if len(chosen) == 1 else None
        self.report_button.setEnabled(push is not None and self._job is None)
        self.run_button.setEnabled(bool(self._run_to_put_back() - {each.push_id for each in chosen}))
        self._title.setText(self._title_of(push) if push else self.tr("%n entries chosen", "", len(chosen)))
        self._meaning.setText(self._meaning_of(push) if push else "")
        self._meaning.setVisible(bool(self._meaning.text()))
        rows = rows_between(push.before, push.after) if push and not push.forgotten else ()
        changed = shown_rows(rows, with_equal=False)
        self._diff.set_rows(changed or rows, keep_place=False)
        self._diff.setVisible(bool(rows))

    def _run_to_put_back(self) -> set[int]:
        """What can be put back of the run that is chosen; empty where more runs than one are."""
        runs = {push.run_id for push in self.chosen()}
        if len(runs) != 1:
            return set()
        return {push.push_id for push in self._model.in_run(runs.pop()) if can_be_put_back(push)}

    def _title_of(self, push: PushRecord) -> str:
        number = push.order_id or push.key.order_session
        return self.tr("{order}: {what}").format(order=number, what=what_happened(push))

    def _meaning_of(self, push: PushRecord) -> str:
        outcome = outcome_text(push)
        sentences = [outcome.meaning, outcome.next_step]
        if push.error is not None:
            sentences.insert(0, describe_failure(push.error).message)
        if push.forgotten:
            sentences.append(self.tr("The customer's data was removed from this entry."))
        elif not can_be_put_back(push):
            sentences.append(self._why_not(push))
        return " ".join(filter(None, sentences))

    def _why_not(self, push: PushRecord) -> str:
        if push.undone_by is not None:
            return self.tr("It was put back already.")
        return self.tr("There is nothing in Ecomail to put back.")

    def _say(self, tone: Tone, text: str) -> None:
        old = self._banner
        self._banner = Banner(tone, text)
        self._column.replaceWidget(old, self._banner)
        self._banner.show()
        old.hide()
        old.deleteLater()

    # -------------------------------------------------------------------------------------------------- assembly

    def _build(self) -> None:
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Search order, e-mail, outcome"))
        self._search.setAccessibleName(self.tr("Search the history"))
        self._search.setClearButtonEnabled(True)
        self._kind = QComboBox()
        self._kind.setAccessibleName(self.tr("Which entries are shown"))
        self._kind.addItem(self.tr("Everything"), Shown.ALL)
        self._kind.addItem(self.tr("Can be put back"), Shown.CAN_BE_PUT_BACK)
        self._kind.addItem(self.tr("Needs you"), Shown.NEEDS_YOU)
        top = QHBoxLayout()
        top.addWidget(self._search, 1)
        top.addWidget(self._kind)
        self._banner = Banner(Tone.INFO, "")
        self._banner.hide()
        self._build_table()
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._table)
        self._splitter.addWidget(self._build_details())
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 2)
        self._placeholder = Placeholder()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._placeholder)
        self._pages.addWidget(self._splitter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(3 * SPACING, 2 * SPACING, 3 * SPACING, 2 * SPACING)
        self._column.setSpacing(SPACING + SPACING // 2)
        self._column.addLayout(top)
        self._column.addWidget(self._banner)
        self._column.addWidget(self._pages, 1)
        self._column.addLayout(self._build_buttons())

    def _build_table(self) -> None:
        self._table = table = QTableView()
        table.setAccessibleName(self.tr("What was sent"))
        table.setModel(self._model)
        table.setItemDelegate(ToneDelegate(table))
        table.setFrameShape(QFrame.Shape.StyledPanel)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 2 * SPACING)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, mode in (
            (Column.WHEN, QHeaderView.ResizeMode.ResizeToContents),
            (Column.ORDER, QHeaderView.ResizeMode.Stretch),
            (Column.WHAT, QHeaderView.ResizeMode.Stretch),
            (Column.OUTCOME, QHeaderView.ResizeMode.Stretch),
            (Column.MARKED, QHeaderView.ResizeMode.ResizeToContents),
        ):
            header.setSectionResizeMode(column, mode)

    def _build_details(self) -> QWidget:
        self._title, self._meaning = QLabel(), QLabel()
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._meaning.setTextFormat(Qt.TextFormat.PlainText)
        self._meaning.setWordWrap(True)
        self._diff = CardTreeView()
        self._diff.show_two_sides(self.tr("Ecomail before"), self.tr("Ecomail after"))
        self._diff.setAccessibleName(self.tr("Before and after, field by field"))
        details = QWidget()
        column = QVBoxLayout(details)
        column.setContentsMargins(0, SPACING, 0, 0)
        column.setSpacing(SPACING)
        column.addWidget(self._title)
        column.addWidget(self._meaning)
        column.addWidget(self._diff, 1)
        column.addStretch()
        return details

    def _build_buttons(self) -> QHBoxLayout:
        limits = QLabel(
            self.tr(
                "Cannot come back: item tags that Ecomail does not show, marks in your shop, and e-mails already sent."
            )
        )
        limits.setWordWrap(True)
        limits.setObjectName("cannot_come_back")
        self._close = QPushButton(self.tr("&Close"))
        self.report_button = QPushButton(self.tr("&Report of this run…"))
        self.report_button.setAccessibleDescription(
            self.tr("All orders that were sent together with the chosen one, as Excel, CSV or a page to print")
        )
        self.report_button.setToolTip(self.report_button.accessibleDescription())
        self.run_button = QPushButton(self.tr("Choose the &whole run"))
        self.run_button.setAccessibleDescription(
            self.tr("Everything that was sent together with the chosen one and can be put back")
        )
        self.run_button.setToolTip(self.run_button.accessibleDescription())
        self._put_back = QPushButton()
        self._put_back.setObjectName("put_back")
        row = QHBoxLayout()
        row.addWidget(limits, 1)
        for button in (self.run_button, self.report_button, self._close, self._put_back):
            button.setAutoDefault(False)
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        self._search.textChanged.connect(self._typing.start)
        self._typing.timeout.connect(self._on_filter_changed)
        self._kind.currentIndexChanged.connect(self._on_filter_changed)
        self._table.selectionModel().selectionChanged.connect(self._show_choice)
        self._placeholder.button.clicked.connect(self._show_everything)
        self.run_button.clicked.connect(self.choose_run)
        self._put_back.clicked.connect(self.put_back)
        self.report_button.clicked.connect(self._on_report)
        self._close.clicked.connect(self.reject)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self._search.setFocus)

    def _show_everything(self) -> None:
        self._search.clear()
        self._kind.setCurrentIndex(0)
        self._on_filter_changed()
