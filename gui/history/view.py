"""The history: runs and what was sent in each, before and after side by side, and the way to put it back.

Puts nothing back itself: it asks for a plan, and the review shows and carries it out. The search is debounced, and the
tree asks for the next page as the user comes near the end of a run.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from core.domain.pushes import PushLine, PushPlan, PushRecord, is_undoable
from core.domain.runs import Kept, PushPlace, RunLine
from core.shop.history import Found
from gui.history.entry import HistoryDetails
from gui.history.model import Column, HistoryModel, Role
from gui.history.pdf import to_pdf
from gui.kit.dialog_style import describe_clear_button
from gui.kit.files import ask_where_to_save
from gui.kit.job_dialog import JobPage
from gui.kit.jobs import AsyncRunner, Job, Task, Work, task
from gui.kit.notes import Placeholder
from gui.kit.plain_text import PlainLabel
from gui.kit.theme import SPACING
from gui.kit.under_way import UnderWay
from gui.review.dialog import PushReviewDialog
from gui.review.view import ToneDelegate
from gui.words.files import run_report_kinds
from gui.words.problems import describe
from gui.words.runs import RunReportWords
from gui.words.tone import Tone

_SHARES: Final = {Column.NAME: 0.19, Column.WHAT: 0.23, Column.OUTCOME: 0.18}
"""Of the width; the last column takes what is left."""
T = TypeVar("T")
PAGE: Final = 200
"""Entries, or runs, of one page."""
_TYPING_MILLISECONDS: Final = 120


class HistoryTree(QTreeView):
    choice_changed = Signal()
    entered = Signal()
    """The Enter key, where a row is chosen."""

    def __init__(self, model: HistoryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._looking = QTimer(self, singleShot=True, interval=0)
        self._looking.timeout.connect(self._fetch_what_is_near)
        self.setAccessibleName(self.tr("Runs, and what was sent in each"))
        self.setAccessibleDescription(self.tr("Each run unfolds into its orders; what the chosen one changed is below"))
        self.setModel(model)
        self.setItemDelegate(ToneDelegate(self))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.header().setStretchLastSection(True)
        self.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.selectionModel().selectionChanged.connect(self.choice_changed)
        self.verticalScrollBar().valueChanged.connect(self._looking.start)
        model.rowsInserted.connect(self._looking.start)
        self.expanded.connect(self._looking.start)

    def choose(self, index: QModelIndex) -> None:
        """Choose this row alone, and show it."""
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _fetch_what_is_near(self) -> None:
        """Qt asks for more at the very end of the tree only; a long run has its end in the middle."""
        index = self.indexAt(self.viewport().rect().topLeft())
        bottom = self.viewport().rect().bottom()
        while index.isValid() and self.visualRect(index).top() <= bottom:
            run = index.parent()
            if run.isValid() and index.row() == self._model.rowCount(run) - 1 and self._model.canFetchMore(run):
                self._model.fetchMore(run)
            if not run.isValid() and self._is_open_and_empty(index):
                self._model.fetchMore(index)
            index = self.indexBelow(index)

    def _is_open_and_empty(self, run: QModelIndex) -> bool:
        return self.isExpanded(run) and not self._model.rowCount(run) and self._model.canFetchMore(run)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens and closes a run; on an order it asks to put it back."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not self.currentIndex().isValid():
            super().keyPressEvent(event)
            return
        index = self.currentIndex().siblingAtColumn(0)
        if self._model.hasChildren(index):
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.entered.emit()
        event.accept()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column, share in _SHARES.items():
            least = self.header().sectionSizeHint(column)
            self.header().resizeSection(column, max(least, int(self.viewport().width() * share)))
        self._looking.start()


if TYPE_CHECKING:
    from core.shop.shop import Shop


class HistoryView(JobPage):
    orders_changed = Signal(object)
    """The keys of the orders that were put back."""

    def __init__(
        self,
        shop: Shop,
        runner: AsyncRunner,
        parent: QWidget | None = None,
        *,
        run_id: int | None = None,
        within: UnderWay | None = None,
    ) -> None:
        """``run_id``: the run to begin with; without, the newest in which something was sent."""
        super().__init__(runner, self.tr("History"), parent, within=within)
        self._shop = shop
        self._wanted_run = run_id
        self._report_name = ""
        self._leads_to_tree = True
        """The keys go to the tree when it is there; never away from the search while somebody types."""
        self._pages_wanted: list[Task] = []
        """What is read for the list as it is filtered now; of anything else the answer is not wanted any more."""
        self._list_job: Job[Any] | None = None
        self._entry_wanted: Task | None = None
        self._model = HistoryModel(self)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MILLISECONDS)
        self._build()
        self._connect()
        self.reload()

    def reload(self) -> None:
        """Read the history anew; what was chosen is chosen again where it still is on the first page."""
        self._leads_to_tree = True
        push, run = self._current()
        if push is not None or run is not None:
            self._wanted_run = push.run_id if push is not None else run.run_id if run is not None else None
        self._begin()

    # -------------------------------------------------------------------------------------------- what is chosen

    def chosen_runs(self) -> list[RunLine]:
        runs = (index.data(Role.RUN) for index in self.tree.selectionModel().selectedRows())
        return [run for run in runs if isinstance(run, RunLine)]

    def chosen(self) -> list[PushLine]:
        """The orders that are chosen one by one; those of a chosen run are not named again."""
        whole = {run.run_id for run in self.chosen_runs()}
        pushes = (index.data(Role.PUSH) for index in self.tree.selectionModel().selectedRows())
        return [push for push in pushes if isinstance(push, PushLine) and push.run_id not in whole]

    def _current(self) -> tuple[PushLine | None, RunLine | None]:
        index = self.tree.currentIndex().siblingAtColumn(0)
        return index.data(Role.PUSH), index.data(Role.RUN)

    def _run_chosen(self) -> int | None:
        """The one run that everything chosen belongs to, if anything was sent in it."""
        runs = {run.run_id for run in self.chosen_runs() if run.pushes + run.left_out}
        runs |= {push.run_id for push in self.chosen()}
        return runs.pop() if len(runs) == 1 else None

    def _number_to_put_back(self) -> int:
        return sum(run.undoable for run in self.chosen_runs()) + sum(map(is_undoable, self.chosen()))

    # ------------------------------------------------------------------------------------------------ what is done

    def put_back(self) -> None:
        """Plan to put back what is chosen and can be; the review opens when the plan is made."""
        run_ids = [run.run_id for run in self.chosen_runs()]
        push_ids = [push.push_id for push in self.chosen() if is_undoable(push)]
        if self._work.is_busy or not self._number_to_put_back():
            return

        async def plan() -> PushPlan:
            of_runs = await self._shop.history.undoable(run_ids)
            return await self._shop.send.plan_undo([*of_runs, *push_ids])

        self.note.say(Tone.INFO, self.tr("Looking at what Ecomail holds now…"))
        job = self._start(lambda _progress, _stop: plan())
        job.succeeded.connect(self._on_planned)

    def report_to(self, path: Path) -> None:
        """Write what the chosen run did."""
        run_id, settings = self._run_chosen(), self._shop.settings
        if run_id is None or self._work.is_busy:
            return
        zone = ZoneInfo(settings.shop_timezone)
        words = RunReportWords(settings.shop_name or self._shop.name, zone)
        self._report_name = path.name
        self.note.say(Tone.INFO, self.tr("Writing the report…"))
        job = self._start(
            lambda _progress, _stop: self._shop.history.export_run(run_id, path, words, zone, to_pdf=to_pdf)
        )
        job.succeeded.connect(self._on_report_written)

    def _on_report(self) -> None:
        title = self.tr("Report of this run")
        path = ask_where_to_save(self, title, f"{self._shop.name} {title}", run_report_kinds())
        if path is not None:
            self.report_to(path)

    def _on_report_written(self) -> None:
        self.note.say(Tone.GOOD, self.tr("Saved as {file}").format(file=self._report_name))

    def _on_planned(self, plan: PushPlan) -> None:
        self.note.clear()
        shop = self._shop.settings.shop_name or self._shop.name
        review = PushReviewDialog(plan, shop, self._shop, self._runner, self)
        review.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        review.orders_changed.connect(self.orders_changed)
        review.finished.connect(self.reload)
        review.open()

    # ------------------------------------------------------------------------------------------- pages that came

    def _begin(self) -> None:
        """The first page, of everything or of what fits."""
        self._drop_what_was_asked()
        if self._list_job is not None:
            self._list_job.stop()
        self._model.clear()
        self._show_choice()
        self._on_more_wanted()

    def _drop_what_was_asked(self) -> None:
        for page in self._pages_wanted:
            page.drop()
        self._pages_wanted.clear()

    @property
    def _query(self) -> str:
        return self.search.text().strip()

    @property
    def _kept(self) -> Kept:
        return Kept(self.kinds.currentData())

    @property
    def _is_search(self) -> bool:
        """Whether only some of the pushes are shown, under their runs, and no comparisons."""
        return bool(self._query) or self._kept is not Kept.ALL

    def _on_filter_changed(self) -> None:
        self._typing.stop()
        self._begin()

    def _on_more_wanted(self) -> None:
        self._pages_wanted.append(self._read_found() if self._is_search else self._read_runs())

    def _on_more_pushes_wanted(self, run_id: int, below: PushPlace | None) -> None:
        self._pages_wanted.append(self._read_pushes(run_id, below))

    @task
    async def _read_runs(self) -> None:
        """The next page of all runs."""
        last = self._model.last_run
        runs = await self._listing(lambda _progress, _stop: self._shop.history.runs(before=last, limit=PAGE))
        self._on_runs_read(runs, more=len(runs) == PAGE)

    @task
    async def _read_found(self) -> None:
        """The next page of what the search finds."""
        query, kept, last = self._query, self._kept, self._model.last_push
        found = await self._listing(
            lambda _progress, stop: self._shop.history.find(query, kept, before=last, limit=PAGE, stop=stop)
        )
        self._on_found_read(found)

    @task
    async def _read_pushes(self, run_id: int, below: PushPlace | None) -> None:
        """The next page of the orders of a run."""
        pushes = await self._runner.start(
            lambda _progress, _stop: self._shop.history.pushes(run_id, before=below, limit=PAGE)
        )
        self._model.add_pushes(run_id, pushes)

    @task
    async def _read_push(self, push_id: int) -> None:
        """One entry with its documents."""
        self._on_push_read(await self._runner.start(lambda _progress, _stop: self._shop.history.push(push_id)))

    def _listing(self, work: Work[T]) -> Job[T]:
        """Read a page of the list itself, and show that."""
        job = self._runner.start(work)
        self._list_job = job
        job.finished.connect(self._show_reading)
        self.progress.show()
        return job

    def _show_reading(self) -> None:
        self.progress.setVisible(self._list_job is not None and self._list_job.under_way)

    def present(self, error: Exception) -> None:
        """Say that a page or an entry cannot be read; it may be asked for again."""
        self._model.nothing_came()
        self.note.say(Tone.BAD, describe(error).message)

    def _on_runs_read(self, runs: tuple[RunLine, ...], *, more: bool) -> None:
        is_first = self._model.last_run is None
        self._model.add_runs(runs, more=more)
        if is_first:
            self._choose_first(runs)
        self._show_page()

    def _choose_first(self, runs: tuple[RunLine, ...]) -> None:
        """Begin with the run that is wanted, else with the newest in which something was sent."""
        sent = next((run.run_id for run in runs if run.pushes), None)
        wanted = self._model.index_of_run(self._wanted_run) if self._wanted_run is not None else QModelIndex()
        if not wanted.isValid() and sent is not None:
            wanted = self._model.index_of_run(sent)
        if not wanted.isValid():
            wanted = self._model.index(0, 0)
        self.tree.choose(wanted)
        self.tree.expand(wanted)
        self._wanted_run = None

    def _on_found_read(self, found: Found) -> None:
        is_first = self._model.last_run is None
        self._model.add_found(found)
        for run in found.runs:
            self.tree.expand(self._model.index_of_run(run.run_id))
        if is_first and found.pushes:
            first = found.pushes[0]
            self.tree.choose(self._model.index_of_push(first.run_id, first.push_id))
        self._show_page()

    def _show_page(self) -> None:
        if self._model.rowCount():
            self._pages.setCurrentWidget(self._splitter)
            if self._leads_to_tree:
                self.tree.setFocus()
            self._leads_to_tree = False
            return
        if self._is_search:
            self._placeholder.say(self.tr("Nothing matches"), "", self.tr("Show everything"))
        else:
            self._placeholder.say(
                self.tr("Nothing was done yet"),
                self.tr("Every comparison and every order that is sent to Ecomail is listed here. What was sent can be "
                        "put back."),
            )  # fmt: skip
        self._pages.setCurrentWidget(self._placeholder)

    # ------------------------------------------------------------------------------------------------ what is shown

    def _show_choice(self) -> None:
        self._show_state()
        if self._entry_wanted is not None:
            self._entry_wanted.drop()
        runs, pushes = self.chosen_runs(), self.chosen()
        if len(runs) == 1 and not pushes:
            self.details.show_run(runs[0])
        elif len(pushes) == 1 and not runs:
            self.details.show_line(pushes[0])
            self._entry_wanted = self._read_push(pushes[0].push_id)
        else:
            self.details.show_many(runs, len(pushes))

    def _on_push_read(self, push: PushRecord) -> None:
        chosen = self.chosen()
        if len(chosen) == 1 and chosen[0].push_id == push.push_id:
            self.details.show_push(push)

    def _show_state(self) -> None:
        number = self._number_to_put_back()
        self.put_back_button.setEnabled(bool(number) and not self._work.is_busy)
        self._limits.setVisible(bool(number))
        self.put_back_button.setText(
            self.tr("Put back %n orders…", "", number) if number else self.tr("Put back…")
        )  # fmt: skip
        self.report_button.setEnabled(self._run_chosen() is not None and not self._work.is_busy)

    # -------------------------------------------------------------------------------------------------- assembly

    def _build(self) -> None:
        self.search = self.search_field = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search order, e-mail, item"))
        self.search.setAccessibleName(self.tr("Search the history"))
        self.search.setClearButtonEnabled(True)
        describe_clear_button(self.search)
        for button in self.search.findChildren(QToolButton):  # Qt's own
            button.setAccessibleName(self.tr("Empty the search"))
        self.kinds = QComboBox()
        self.kinds.setAccessibleName(self.tr("Which entries are shown"))
        self.kinds.setToolTip(self.kinds.accessibleName())
        self.kinds.addItem(self.tr("Everything"), Kept.ALL)
        self.kinds.addItem(self.tr("Can be put back"), Kept.CAN_BE_PUT_BACK)
        self.kinds.addItem(self.tr("Needs you"), Kept.NEEDS_YOU)
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.kinds)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(SPACING // 2)
        self.progress.setAccessibleName(self.tr("Reading the history"))
        keep_place = self.progress.sizePolicy()
        keep_place.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(keep_place)
        self.tree = HistoryTree(self._model)
        self.details = HistoryDetails()
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.tree)
        self._splitter.addWidget(self.details)
        self._splitter.setSizes([360, 300])
        self._placeholder = Placeholder()
        self._placeholder.button.setToolTip(self.tr("Empty the search and list every run"))
        self._pages = QStackedWidget()
        self._pages.addWidget(QWidget())  # nothing yet: the first page is being read
        self._pages.addWidget(self._placeholder)
        self._pages.addWidget(self._splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACING, 2 * SPACING, 3 * SPACING, 2 * SPACING)
        column.setSpacing(SPACING)
        column.addLayout(self.head)
        column.addLayout(top)
        column.addWidget(self.progress)
        column.addWidget(self.note)
        column.addWidget(self._pages, 1)
        column.addLayout(self._build_buttons())

    def _build_buttons(self) -> QHBoxLayout:
        self._limits = limits = PlainLabel(
            self.tr(
                "Cannot come back: item tags that Ecomail does not show, marks in your shop, and e-mails already sent."
            )
        )
        limits.setWordWrap(True)
        limits.setObjectName("cannot_come_back")
        self.report_button = QPushButton(self.tr("Report of this run…"))
        self.report_button.setAccessibleDescription(
            self.tr("Every order of the chosen run and what became of it, as Excel, CSV, PDF or a page to print")
        )
        self.report_button.setToolTip(self.report_button.accessibleDescription())
        self.put_back_button = QPushButton()
        self.put_back_button.setObjectName("put_back")
        self.put_back_button.setAccessibleDescription(
            self.tr("The chosen orders, or every order of the chosen run; you see first what that would do")
        )
        self.put_back_button.setToolTip(self.put_back_button.accessibleDescription())
        row = QHBoxLayout()
        row.addWidget(limits, 1)
        row.addStretch()
        row.addWidget(self.report_button)
        row.addWidget(self.put_back_button)
        return row

    def _connect(self) -> None:
        self.search.textChanged.connect(self._typing.start)
        self.search.returnPressed.connect(self._on_filter_changed)
        self._typing.timeout.connect(self._on_filter_changed)
        self.kinds.currentIndexChanged.connect(self._on_filter_changed)
        self.tree.choice_changed.connect(self._show_choice)
        self.tree.entered.connect(self.put_back)
        self._model.more_runs_wanted.connect(self._on_more_wanted)
        self._model.more_pushes_wanted.connect(self._on_more_pushes_wanted)
        self._placeholder.button.clicked.connect(self._show_everything)
        self.put_back_button.clicked.connect(self.put_back)
        self.report_button.clicked.connect(self._on_report)
        self.setFocusProxy(self.search)

    def _show_everything(self) -> None:
        self.search.clear()
        self.kinds.setCurrentIndex(0)
        self._leads_to_tree = True
        self._on_filter_changed()
