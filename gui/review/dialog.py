"""The review of a push or of putting back: what will happen, the one confirmation, the sending, and its result.

Assembles and shows; the jobs are in ``sending``, the words in ``gui.words.pushes``. Remarks above the list say what is
lost, what many orders have in common, and how it ended. Nothing is sent but by its button or Ctrl+Enter; closing never
sends, and while sending it asks to stop and waits.
"""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from core.domain.errors import StoppedByUser
from core.domain.model import OrderKey
from core.domain.pushes import PushPlan, RunResult
from core.domain.results import Progress
from gui.kit.dialog_style import describe_cancel, describe_clear_button, describe_close, describe_stop, set_prominent
from gui.kit.jobs import AsyncRunner, Job, Work, task
from gui.kit.notes import Banner
from gui.kit.plain_text import PlainLabel
from gui.kit.screen import ScreenDialog
from gui.kit.shop_colour import ColourBand
from gui.kit.theme import SPACING, TITLE, lettered
from gui.kit.under_way import UnderWay
from gui.review.remarks import Remarks
from gui.review.sending import UNDER_WAY_AT_MOST, keys_of, needs_another_try, newest_of, plan_anew
from gui.review.view import DocumentPane, ReviewOptions, ReviewView
from gui.words.problems import describe, describe_failure
from gui.words.pushes import (
    Sums,
    headline,
    is_removal,
    is_undo,
    not_begun_text,
    progress_text,
    result_headline,
    result_sums,
    send_text,
    sums_of,
    turnover_text,
)
from gui.words.tone import Tone

_SIZE: Final = QSize(1152, 836)
"""Logical pixels, where the screen has them."""

if TYPE_CHECKING:
    from core.shop.shop import Shop


class Stage(enum.Enum):
    REVIEW = "review"
    SENDING = "sending"
    DONE = "done"


class PushReviewDialog(ScreenDialog):
    orders_changed = Signal(object)
    """The keys of the orders that were sent, as they come and once more at the end."""
    sent = Signal(str)
    """The end, in a sentence."""

    def __init__(
        self,
        plan: PushPlan,
        shop_name: str,
        shop: Shop,
        runner: AsyncRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shop_name = shop_name
        self._plan = self._whole_plan = plan
        """What would be sent, and that with the orders whose tick was taken away."""
        self._result: RunResult | None = None
        self._stage = Stage.REVIEW
        self._close_when_done = False
        self._shop = shop
        self._runner = runner
        self._work = UnderWay(runner, self)
        self._changed: set[OrderKey] = set()
        self._is_reading = False
        self._build()
        self._band.show_colour(shop.settings.shop_colour)
        self._connect()
        self._show_plan(plan)
        self._view.setFocus()
        self.resize(_SIZE)

    # ------------------------------------------------------------------------------------------------- the stages

    @property
    def stage(self) -> Stage:
        return self._stage

    @property
    def plan(self) -> PushPlan:
        return self._plan

    @property
    def run_result(self) -> RunResult | None:
        return self._result

    def _show_plan(self, plan: PushPlan) -> None:
        self._whole_plan, self._result = plan, None
        self._stage = Stage.REVIEW
        self.setWindowTitle(self._title_of(plan))
        self._sums.clear()
        self._remarks.show_plan(plan)
        self._view.show_plan(plan)
        self._search.clear()
        self._on_ticked()

    def _on_ticked(self) -> None:
        """What is ticked is what would be sent: the numbers, the sums and the button follow."""
        self._plan = plan = self._whole_plan.without(self._view.review_model.left_out)
        self._headline.setText(headline(plan))
        self._turnover.setText(turnover_text(plan.entries))
        self._options.show_plan(plan)
        self._send.setText(send_text(plan, self._shop_name))
        self._show_stage()

    def _title_of(self, plan: PushPlan) -> str:
        if is_undo(plan):
            return self.tr("Review what is put back")
        return self.tr("Review what is deleted") if is_removal(plan) else self.tr("Review and send")

    @task
    async def _on_plan_wanted(self, as_new: bool, mark: bool) -> None:  # noqa: FBT001 - Qt's signal
        """The same orders with other choices."""
        keys = keys_of(self._whole_plan)
        await self._plan_again(lambda _progress, _stop: self._shop.send.plan(keys, as_new=as_new, mark=mark))

    @task
    async def _on_try_again(self) -> None:
        """Plan what did not work once more."""
        plan, result = self._plan, self._result
        if result is None:
            return
        pushes = needs_another_try(result)
        await self._plan_again(
            lambda progress, stop: plan_anew(self._shop, plan, pushes, progress=progress, stop=stop)
        )  # fmt: skip

    async def _plan_again(self, planning: Work[PushPlan]) -> None:
        job = self._work.start(planning)
        self._show_stage()
        try:
            self._show_plan(await job)
        except Exception as error:  # noqa: BLE001 - a bug among them is raised again
            self._back_to_review(job, error)
        finally:
            self._end_work()

    def present(self, error: Exception) -> None:
        """Say that how single orders ended cannot be shown; the sending itself says how it ended."""
        self._remarks.say(Tone.BAD, describe(error).message)

    def _back_to_review(self, job: Job[Any], error: Exception) -> None:
        """Say why nothing came of ``job``."""
        self._stage = Stage.REVIEW
        if isinstance(error, StoppedByUser):
            self._remarks.say_only(Tone.INFO, self.tr("Stopped before anything was sent."))
        elif error is job.failure:
            self._remarks.say_only(Tone.BAD, describe(error).message)
        else:
            raise error

    def _end_work(self) -> None:
        self._show_stage()
        if self._close_when_done:
            super().reject()

    def _can_send(self) -> bool:
        return (
            self._stage is Stage.REVIEW
            and bool(self._plan.entries)
            and not self._work.is_busy
            and self._options.number_is_right()
        )

    @task
    async def send(self) -> None:
        """Carry the plan out, if it may be."""
        if not self._can_send():
            return
        plan = self._plan
        self._stage = Stage.SENDING
        self._changed.clear()
        self._remarks.clear()
        self._progress.setRange(0, 0)
        self._progress_text.setText(self.tr("Looking at Ecomail once more before anything is sent…"))
        sending = self._work.start(
            lambda progress, stop: self._shop.send.run(
                plan, confirmed_number=plan.confirm_number, progress=progress, stop=stop
            ),
            can_pause=True,
        )
        self._show_stage()
        self._stop.setFocus()
        try:
            self._show_result(await sending)
        except Exception as error:  # noqa: BLE001 - a bug among them is raised again
            self._back_to_review(sending, error)
        finally:
            self._end_work()

    def _on_progressed(self, progress: Progress) -> None:
        self._progress.setRange(0, progress.total)
        self._progress.setValue(progress.done)
        if not self._pause.isChecked():
            at_hand = progress.changed[-1:]
            order = next((entry.order_id for entry in self.plan.entries if entry.key in at_hand), "")
            self._progress_text.setText(" · ".join(filter(None, [progress_text(progress), order])))
        if self._stage is Stage.SENDING:
            self._changed.update(progress.changed)
            self._read_results()
        elif progress.changed:  # what was uncertain has been settled before the new plan
            self.orders_changed.emit(progress.changed)

    @task
    async def _read_results(self) -> None:
        """How the orders that changed ended; one reading at a time, so a fast run is not slowed by them."""
        if self._is_reading:
            return
        self._is_reading = True
        try:
            while self._changed and self._work.is_busy:
                changed, self._changed = self._changed, set()
                self.orders_changed.emit(tuple(changed))
                limit = len(changed) + UNDER_WAY_AT_MOST
                pushes = await self._runner.start(
                    lambda _progress, _stop, limit=limit: self._shop.history.entries(limit=limit)  # type: ignore[misc]
                )
                self._view.review_model.set_results(newest_of(pushes, changed))
        finally:
            self._is_reading = False

    def _on_pause(self, paused: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._pause.setText(self.tr("&Go on") if paused else self.tr("Pa&use"))
        if self._stage is Stage.SENDING:
            self._work.pause(paused=paused)
            self._progress_text.setText(
                self.tr("Paused. What was begun is finished; nothing new is sent.") if paused else ""
            )

    def _on_stop(self) -> None:
        self._stop.setEnabled(False)
        self._stop.setText(self.tr("Stopping: finishing what was begun…"))
        self._work.stop()

    def _show_result(self, result: RunResult) -> None:
        self._result = result
        self._changed.clear()
        self._view.review_model.set_results(result.pushes)
        self._stage = Stage.DONE
        sums = sums_of(self._plan, result)
        self._headline.setText(result_headline(self._plan, sums))
        self.sent.emit(self._headline.text())
        self._sums.setText(result_sums(sums))
        self._remarks.clear()
        if result.failure is not None:
            self._remarks.say(Tone.BAD, describe_failure(result.failure).message)
        elif result.stopped:
            self._remarks.say(Tone.INFO, self.tr("Stopped by you. What was begun was finished and checked."))
        self._show_each_result(result, sums)
        self.orders_changed.emit(tuple({push.key for push in result.pushes}))

    def _show_each_result(self, result: RunResult, sums: Sums) -> None:
        model = self._view.review_model
        if sums.not_begun:
            for entry in self._plan.entries:
                if entry.key not in model.results():
                    model.set_result(entry.key, not_begun_text())
        failed = [push.key for push in needs_another_try(result)]
        if failed:
            model.put_first(failed)
        self._view.unfold_only(failed)

    def _show_stage(self) -> None:
        """Which controls there are, and which of them may be used now."""
        review, sending, done = (self._stage is stage for stage in (Stage.REVIEW, Stage.SENDING, Stage.DONE))
        busy = self._work.is_busy
        self._options.setVisible(review)
        self._options.setEnabled(not busy)
        self._send.setVisible(review)
        self._send.setEnabled(self._can_send())
        self._running.setVisible(sending or (busy and done))
        self._stop.setVisible(sending)
        self._pause.setVisible(sending)
        if not sending:
            self._pause.setChecked(False)
        if not busy:
            self._stop.setEnabled(True)
            self._stop.setText(self.tr("&Finish these and stop"))
        self._sums.setVisible(done)
        self._turnover.setVisible(review and bool(self._plan.entries))
        self._view.review_model.let_tick(ticking=review and not busy)
        self._view.show_results(shown=not review)
        again = needs_another_try(self._result) if done and self._result is not None else ()
        self._again.setVisible(bool(again))
        self._again.setEnabled(not busy)
        self._again.setText(self.tr("&Try %n failed again…", "", len(again)))
        self._close.setText(self.tr("&Close") if done else self.tr("Cancel"))
        (describe_close if done else describe_cancel)(self._close)
        self._close.setVisible(not sending)

    # ---------------------------------------------------------------------------------------------------- closing

    @override
    def reject(self) -> None:
        """Esc and *Cancel*: closes, never sends; while sending it asks first."""
        if self._stage is Stage.SENDING:
            self._ask_to_stop()
        elif self._work.is_busy:
            self._close_when_done = True
            self._work.stop()
        else:
            super().reject()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._work.is_busy:
            event.ignore()
            self.reject()
        else:
            super().closeEvent(event)

    def _ask_to_stop(self) -> None:
        if any(banner.objectName() == "ask_to_stop" for banner in self.remarks()):
            return
        banner = self._remarks.say(
            Tone.WARN,
            self.tr("Orders are being sent. Finish the ones begun, then close? What was done is kept."),
        )
        banner.setObjectName("ask_to_stop")
        stop = banner.add_button(self.tr("Stop and close"))
        stop.clicked.connect(self._on_stop_and_close)
        go_on = banner.add_button(self.tr("Go on sending"))
        go_on.clicked.connect(self._remarks.clear)
        go_on.setFocus()

    def _on_stop_and_close(self) -> None:
        self._close_when_done = True
        self._remarks.clear()
        self._on_stop()

    # --------------------------------------------------------------------------------------------------- assembly

    def remarks(self) -> list[Banner]:
        """The banners above the list."""
        return self._remarks.banners()

    def _build(self) -> None:
        self._headline = PlainLabel()
        self._headline.setFont(lettered(self.font(), TITLE, bold=True))
        self._headline.setWordWrap(True)
        self._headline.setObjectName("headline")
        self._sums = PlainLabel()
        self._sums.setObjectName("sums")
        self._sums.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._turnover = PlainLabel()
        self._turnover.setObjectName("turnover")
        self._search = self._build_search()
        self._remarks = Remarks()
        self._view = ReviewView()
        self.document_pane = DocumentPane()
        self.document_pane.hide()
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self._view)
        splitter.addWidget(self.document_pane)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        self._options = ReviewOptions()
        self._band = ColourBand("")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._band)
        column = QVBoxLayout()
        outer.addLayout(column, 1)
        column.setContentsMargins(3 * SPACING, 2 * SPACING, 3 * SPACING, 2 * SPACING)
        column.setSpacing(SPACING + SPACING // 2)
        column.addWidget(self._headline)
        column.addWidget(self._sums)
        figures = QHBoxLayout()
        figures.addWidget(self._turnover, 1)
        figures.addWidget(self._search, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(figures)
        column.addWidget(self._remarks)
        column.addWidget(splitter, 1)
        column.addWidget(self._options)
        column.addWidget(self._build_running())
        column.addLayout(self._build_buttons())

    def _build_search(self) -> QLineEdit:
        search = QLineEdit()
        search.setPlaceholderText(self.tr("Search this review"))
        search.setAccessibleName(self.tr("Search this review"))
        search.setToolTip(self.tr("Order number, e-mail address or what happens"))
        search.setClearButtonEnabled(True)
        words = search.fontMetrics().horizontalAdvance(search.placeholderText())
        search.setMinimumWidth(words + 6 * SPACING)
        search.setMaximumWidth(max(32 * SPACING, words + 6 * SPACING))
        describe_clear_button(search)
        return search

    def _build_running(self) -> QWidget:
        self._running = QWidget()
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("How far the sending is"))
        self._progress_text = PlainLabel()
        self._progress_text.setObjectName("progress_text")
        column = QVBoxLayout(self._running)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._progress_text)
        column.addWidget(self._progress)
        return self._running

    def _build_buttons(self) -> QHBoxLayout:
        """None is the default button: Return never sends."""
        self.show_document_button = QToolButton()
        self.show_document_button.setText(self.tr("Show the exact &document"))
        self.show_document_button.setCheckable(True)
        self.show_document_button.setToolTip(self.tr("Shows what is sent for the chosen order, letter by letter"))
        self.show_document_button.setProperty("quiet", True)
        self._close, self._again, self._stop, self._send = (QPushButton() for _ in range(4))
        self._pause = QPushButton(self.tr("Pa&use"))
        self._pause.setCheckable(True)
        self._pause.setObjectName("pause")
        self._send.setObjectName("send")
        set_prominent(self._send)
        self._again.setObjectName("try_again")
        self._stop.setObjectName("stop")
        self._close.setObjectName("close")
        self._send.setToolTip(self.tr("Does what is listed here and nothing else, and checks it in Ecomail"))
        self._again.setToolTip(self.tr("Shows first what would be sent again"))
        describe_stop(self._stop)
        describe_stop(self._pause)
        row = QHBoxLayout()
        row.addWidget(self.show_document_button)
        row.addStretch()
        for button in (self._close, self._pause, self._stop, self._again, self._send):
            button.setAutoDefault(False)
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        self._view.entry_chosen.connect(self.document_pane.show_entry)
        self._view.review_model.ticked.connect(self._on_ticked)
        self._search.textChanged.connect(self._view.search)
        self.show_document_button.toggled.connect(self.document_pane.setVisible)
        self._options.plan_wanted.connect(self._on_plan_wanted)
        self._options.number.textChanged.connect(self._show_stage)
        self._send.clicked.connect(lambda _checked=False: self.send())
        self._stop.clicked.connect(self._on_stop)
        self._pause.toggled.connect(self._on_pause)
        self._again.clicked.connect(lambda _checked=False: self._on_try_again())
        self._close.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.send)
        self._work.progressed.connect(self._on_progressed)
