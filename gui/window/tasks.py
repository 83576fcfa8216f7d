"""Opens the main window's dialogs, each loaded when it is first wanted, and passes on what came of them.

What the main window can do beyond the list of orders: its actions, its menu, and the dialogs they open.

Fetch from the shop, what only Ecomail has, the account's conventions, a report, and watching. Each dialog is loaded
when it is first wanted; what came of it is passed on.

What the main window asks of the façade, each as one job, and what comes of it. Shows nothing itself.

Reads of single orders are gathered while a long job runs, and decisions are carried out one after another, so that
the list and the card never show something older than what they showed before.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu, QMenuBar, QWidget

from core.domain.model import CompareResult, Decision, OrderCard, OrderKey, Progress
from gui.kit.jobs import AsyncRunner, Job, Work
from gui.kit.theme import icon

if TYPE_CHECKING:
    from core.domain.model import Notice, PushPlan, Side
    from core.shop.shop import Reconciler
    from gui.dialogs.decide_many import DecideManyDialog
    from gui.dialogs.shops import ShopsDialog


class Dialogs(QObject):
    """Dialogs are window-modal and delete themselves when they are closed."""

    orders_changed = Signal(object)
    """The keys of the orders that changed; ``None`` for the whole list."""
    settings_changed = Signal()
    compare_requested = Signal()
    sent = Signal(str)
    """A push has ended; what came of it, in a sentence."""

    def __init__(self, runner: AsyncRunner, settings: QSettings, window: QWidget) -> None:
        super().__init__(window)
        self._runner = runner
        self._settings = settings
        self._window = window

    def open_import(self, reconciler: Reconciler, path: Path | None) -> None:
        from gui.import_wizard.wizard import ImportWizard  # noqa: PLC0415 - the window is shown before this is needed

        wizard = ImportWizard(reconciler, self._runner, path, self._window, settings=self._settings, offer_compare=True)
        wizard.imported.connect(lambda _report: self.orders_changed.emit(None))
        wizard.compare_requested.connect(self.compare_requested)
        self._show(wizard)

    def open_settings(self, reconciler: Reconciler, section: str | None) -> None:
        from gui.settings.dialog import SettingsDialog  # noqa: PLC0415

        dialog = SettingsDialog(reconciler, self._runner, self._window, section)
        dialog.settings_changed.connect(self.settings_changed)
        self._show(dialog)

    def open_settings_for(self, reconciler: Reconciler, action: str, notice: Notice | None) -> None:
        """The setting that resolves ``notice``."""
        from gui.settings.sections import section_for  # noqa: PLC0415

        section = section_for(notice) if notice is not None else None
        self.open_settings(reconciler, section or action)

    def open_review(self, reconciler: Reconciler, plan: PushPlan) -> None:
        from gui.review.dialog import PushReviewDialog  # noqa: PLC0415

        shop = reconciler.settings.shop_name or reconciler.name
        dialog = PushReviewDialog(plan, shop, reconciler, self._runner, self._window)
        dialog.orders_changed.connect(self.orders_changed)
        dialog.sent.connect(self.sent)
        self._show(dialog)

    def open_shops(self, reconciler: Reconciler, profiles: Sequence[str]) -> ShopsDialog:
        from gui.dialogs.shops import ShopsDialog  # noqa: PLC0415

        dialog = ShopsDialog(reconciler, self._runner, profiles, self._window)
        dialog.settings_changed.connect(self.settings_changed)
        self._show(dialog)
        return dialog

    def open_decide_many(self, reconciler: Reconciler, path: str, side: Side) -> DecideManyDialog:
        """Every order that differs in ``path`` alone; what is chosen for them is announced by the dialog."""
        from gui.dialogs.decide_many import DecideManyDialog  # noqa: PLC0415

        dialog = DecideManyDialog(reconciler, self._runner, path, side, self._window)
        self._show(dialog)
        return dialog

    def open_history(self, reconciler: Reconciler, run_id: int | None = None) -> None:
        """``run_id``: the run to begin with."""
        from gui.history.view import HistoryView  # noqa: PLC0415

        view = HistoryView(reconciler, self._runner, self._window, run_id=run_id)
        view.orders_changed.connect(self.orders_changed)
        self._show(view)

    def open_help(self, groups: Mapping[str, Sequence[QAction]], language: str) -> None:
        from gui.dialogs.help import HelpDialog  # noqa: PLC0415

        self._show(HelpDialog(groups, language, self._window))

    def _show(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


if TYPE_CHECKING:
    from core.domain.model import Notice
    from core.shop.shop import Reconciler
    from gui.dialogs.watch_folder import FolderWatch

_ACTIONS: Final[tuple[tuple[str, object, str, str], ...]] = (
    ("fetch", QT_TRANSLATE_NOOP("BeyondTheList", "&Fetch orders from the shop…"), "shop", "Ctrl+Shift+O"),
    ("only_in_ecomail", QT_TRANSLATE_NOOP("BeyondTheList", "&Only in Ecomail…"), "search", "Ctrl+Shift+E"),
    ("conventions", QT_TRANSLATE_NOOP("BeyondTheList", "&What the account already does…"), "info", ""),
    ("report", QT_TRANSLATE_NOOP("BeyondTheList", "&Report…"), "file", ""),
    ("watch", QT_TRANSLATE_NOOP("BeyondTheList", "Watch for &new orders…"), "eye", ""),
)
"""Name, words, icon, keys."""
_PLACE_IN_BAR: Final = 2
"""After the file's and the orders'."""
_REPORT_FILTER: Final = "HTML (*.html);;Excel (*.xlsx);;CSV (*.csv)"


class BeyondTheList(QObject):
    orders_changed = Signal(object)
    """The keys of the orders that changed; ``None`` for the whole list."""
    compare_requested = Signal(object)
    """The keys of the orders to compare; ``None`` for all."""
    settings_changed = Signal()
    only_in_ecomail_counted = Signal(int)
    """How many orders in Ecomail have none on the list, as far as anybody searched."""
    said = Signal(str)
    """A sentence for the status bar."""

    def __init__(self, runner: AsyncRunner, settings: QSettings, window: QWidget) -> None:
        super().__init__(window)
        self._runner = runner
        self._settings = settings
        self._window = window
        self._reconciler: Reconciler | None = None
        self._watch: FolderWatch | None = None
        self._actions: dict[str, QAction] = {}
        slots: dict[str, Callable[[Reconciler], None]] = {
            "fetch": self._open_fetch,
            "only_in_ecomail": self._open_only_in_ecomail,
            "conventions": self._open_conventions,
            "report": self._save_report,
            "watch": self._open_watch,
        }
        for name, _, picture, keys in _ACTIONS:
            action = QAction(icon(picture), "", self)
            action.setObjectName(name)
            if keys:
                action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _checked=False, slot=slots[name]: self._with_shop(slot))
            self._actions[name] = action
        self.enable(possible=False)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def all(self) -> list[QAction]:
        return list(self._actions.values())

    def add_menu(self, bar: QMenuBar) -> None:
        """Adds the menu to ``bar``, in the language of now."""
        for name, text, _, _ in _ACTIONS:
            self._actions[name].setText(QCoreApplication.translate("BeyondTheList", str(text)))
        menu = QMenu(self.title(), bar)
        menu.addActions(self.all())
        bar.insertMenu(bar.actions()[_PLACE_IN_BAR], menu)

    def title(self) -> str:
        return self.tr("&Shop")

    def show_shop(self, reconciler: Reconciler | None) -> None:
        """Work with this shop from now on; ``None`` when it is left."""
        if reconciler is self._reconciler:
            return
        self._reconciler = reconciler
        if self._watch is not None:
            self._watch.deleteLater()
            self._watch = None
        if reconciler is None:
            return
        job = self._runner.start(lambda _progress, _stop: reconciler.only_in_ecomail())
        job.succeeded.connect(lambda found: self.only_in_ecomail_counted.emit(len(found.transactions)))
        if self._settings.value(f"watching/{reconciler.name}/folder") is not None:
            self._begin_watching(reconciler)

    def enable(self, *, possible: bool) -> None:
        for action in self._actions.values():
            action.setEnabled(possible)

    # ------------------------------------------------------------------------------------------------------ dialogs

    def _with_shop(self, slot: Callable[[Reconciler], None]) -> None:
        if self._reconciler is not None:
            slot(self._reconciler)

    def _open_fetch(self, reconciler: Reconciler) -> None:
        from gui.dialogs.fetch_orders import FetchDialog  # noqa: PLC0415 - the window is shown before this is needed

        dialog = FetchDialog(reconciler, self._runner, self._window)
        dialog.fetched.connect(lambda _report: self.orders_changed.emit(None))
        dialog.compare_requested.connect(lambda: self.compare_requested.emit(None))
        self._show(dialog)

    def _open_only_in_ecomail(self, reconciler: Reconciler) -> None:
        from gui.dialogs.only_in_ecomail import OnlyInEcomailDialog  # noqa: PLC0415

        dialog = OnlyInEcomailDialog(reconciler, self._runner, self._window)
        dialog.orders_changed.connect(self.orders_changed)
        dialog.compare_requested.connect(self.compare_requested)
        dialog.counted.connect(self.only_in_ecomail_counted)
        self._show(dialog)

    def _open_conventions(self, reconciler: Reconciler) -> None:
        from gui.dialogs.conventions import ConventionsDialog  # noqa: PLC0415

        dialog = ConventionsDialog(reconciler, self._runner, self._window)
        dialog.settings_changed.connect(self.settings_changed)
        self._show(dialog)

    def _save_report(self, reconciler: Reconciler) -> None:
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Report"), "", _REPORT_FILTER)
        if not name:
            return
        path = Path(name)
        job = self._runner.start(lambda _progress, _stop: reconciler.report(path))
        job.failed.connect(self._present)
        job.succeeded.connect(lambda _nothing: self.said.emit(self.tr("Saved as {file}").format(file=path.name)))

    def _open_watch(self, reconciler: Reconciler) -> None:
        from gui.dialogs.watch_folder import WatchDialog  # noqa: PLC0415

        watch = self._watch or self._begin_watching(reconciler)
        dialog = WatchDialog(watch.choice, self._window)
        dialog.chosen.connect(watch.choose)
        self._show(dialog)

    def _begin_watching(self, reconciler: Reconciler) -> FolderWatch:
        from gui.dialogs.watch_folder import FolderWatch  # noqa: PLC0415

        watch = FolderWatch(reconciler, self._runner, self._settings, self)
        watch.noticed.connect(self._say)
        watch.orders_changed.connect(lambda: self.orders_changed.emit(None))
        self._watch = watch
        return watch

    def _say(self, notice: Notice) -> None:
        from gui.words.orders import notice_text  # noqa: PLC0415

        self.said.emit(notice_text(notice))

    def _present(self, error: Exception) -> None:
        from gui.kit.error_box import present_error  # noqa: PLC0415

        present_error(self._window, error)

    def _show(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


if TYPE_CHECKING:
    from core.shop.orders import DecidedMany, DifferingOrder
    from core.shop.shop import Reconciler

ManyChanges: TypeAlias = Mapping[OrderKey, Mapping[str, Decision | None]]
_RUNS_MILLISECONDS: Final = 400
"""How long after the last change the last runs are read: the list comes first."""
_RUNS: Final = 12
_GATHER_MILLISECONDS: Final = 200
"""How long changed orders are gathered before their rows are read again."""


class OrderDesk(QObject):
    orders_loaded = Signal(object)
    """All summaries; the list is replaced."""
    orders_updated = Signal(object)
    """Newer summaries of some orders."""
    card_loaded = Signal(object)
    """An ``OrderCard``: asked for, or as it is after a decision."""
    many_decided = Signal(object)
    """The keys of several orders that were decided at once."""
    alike_found = Signal(str, int)
    """A path, and how many orders differ there and nowhere else, and wait for a choice."""
    plan_ready = Signal(object)
    compared = Signal(object)
    removed = Signal(object)
    exported = Signal(object)
    export_stopped = Signal()
    """Stopped by the user; no file was written."""
    progressed = Signal(object)
    working_changed = Signal(bool)
    """A long job that can be stopped began, was paused, went on or ended."""
    failed = Signal(object)
    runs_known = Signal(object)
    """The last runs, newest first."""
    interrupted_known = Signal(object)
    """An ``InterruptedRun``, or ``None``: what the next comparison of all orders goes on with."""

    def __init__(self, reconciler: Reconciler, runner: AsyncRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reconciler = reconciler
        self._runner = runner
        self._long_job: Job | None = None
        self._can_pause = self._is_paused = False
        self._changed: set[OrderKey] = set()
        self._reading_rows = False
        self._decisions: deque[Callable[[], Job]] = deque()
        self._looking: Job | None = None
        self._question = 0
        self._deciding = False
        self._wanted_card: OrderKey | None = None
        self._being_removed: set[OrderKey] = set()
        self._has_left = False
        self._gather = QTimer(self, singleShot=True, interval=_GATHER_MILLISECONDS)
        self._gather.timeout.connect(self._read_changed)
        self._runs_timer = QTimer(self, singleShot=True, interval=_RUNS_MILLISECONDS)
        self._runs_timer.timeout.connect(self._read_runs)
        for change in (self.orders_loaded, self.orders_updated, self.working_changed):
            change.connect(self._on_change_of_runs)

    @property
    def reconciler(self) -> Reconciler:
        return self._reconciler

    @property
    def is_working(self) -> bool:
        return self._long_job is not None

    @property
    def can_pause(self) -> bool:
        """Whether what is under way can be paused."""
        return self._can_pause

    @property
    def is_paused(self) -> bool:
        return self._is_paused

    def leave(self) -> None:
        """The shop is being left: nothing more is read. What was begun goes on, and so do choices that wait."""
        self._has_left = True
        self._wanted_card = None
        self._gather.stop()
        self._runs_timer.stop()

    def load(self) -> None:
        """Read the whole list."""
        if self._has_left:
            return
        job = self._start(lambda _progress, _stop: self._reconciler.orders())
        job.succeeded.connect(self.orders_loaded)
        asking = self._start(lambda _progress, _stop: self._reconciler.interrupted_compare())
        asking.succeeded.connect(self.interrupted_known)

    def refresh(self, keys: Sequence[OrderKey]) -> None:
        """Read the rows of these orders again, soon."""
        self._changed.update(keys)
        if self._changed and not self._has_left and not self._gather.isActive() and not self._reading_rows:
            self._gather.start()

    def want_card(self, key: OrderKey | None) -> None:
        """Read the card of ``key``; only the one asked for last is delivered."""
        if self._has_left:
            return
        self._wanted_card = None if key in self._being_removed else key
        if key is None or key in self._being_removed:
            return
        job = self._runner.start(lambda _progress, _stop: self._reconciler.card(key))
        job.succeeded.connect(self._on_card_read)
        job.failed.connect(lambda error: self._on_card_unreadable(key, error))

    def decide(self, key: OrderKey, changes: Mapping[str, Decision | None]) -> None:
        """Keep the user's choices for one order."""

        def begin() -> Job:
            job = self._start(lambda _progress, _stop: self._reconciler.decide(key, changes))
            job.succeeded.connect(self._on_decided)
            return job

        self._decisions.append(begin)
        self._decide_next()

    def decide_many(self, changes: ManyChanges, unless_changed: ManyChanges) -> None:
        """Keep the user's choices for several orders, but for those that are no longer as ``unless_changed`` has it."""

        def begin() -> Job:
            job = self._start(
                lambda _progress, _stop: self._reconciler.decide_many(changes, unless_changed=unless_changed)
            )
            job.succeeded.connect(self._on_many_decided)
            return job

        self._decisions.append(begin)
        self._decide_next()

    def look_for_alike(self, path: str | None) -> None:
        """Count the orders that differ in ``path`` alone and are not decided yet.

        Only the answer to the latest question is delivered; ``None`` asks nothing more.
        """
        if self._looking is not None:
            self._looking.stop()
        self._looking = None
        if path is None:
            return
        job = self._start(lambda _progress, stop: self._reconciler.orders_differing_only_in(path, stop=stop))
        self._looking = job
        self._question = question = self._question + 1
        job.succeeded.connect(lambda orders: self._on_alike_found(question, path, _undecided(orders)))
        job.finished.connect(lambda: self._on_looked(question))

    def compare(self, keys: Sequence[OrderKey] | None = None, *, first: Sequence[OrderKey] = ()) -> None:
        """Compare these orders, or all, beginning with ``first``."""
        job = self._start_long(
            lambda progress, stop: self._reconciler.compare(keys, first=first, progress=progress, stop=stop),
            can_pause=True,
        )
        job.succeeded.connect(self._on_compared)

    def plan(self, keys: Sequence[OrderKey] | None = None) -> None:
        """Prepare a push of these orders, or of all that can be sent, for the review."""
        job = self._start_long(lambda _progress, _stop: self._reconciler.plan_push(keys))
        job.succeeded.connect(self.plan_ready)

    def remove(self, keys: Sequence[OrderKey]) -> None:
        """Take these orders out of the local list."""
        going = set(keys)
        self._being_removed |= going
        if self._wanted_card in going:
            self.want_card(None)
        job = self._start(lambda _progress, _stop: self._reconciler.remove_orders(keys))
        job.succeeded.connect(lambda _number: self.removed.emit(keys))
        job.finished.connect(lambda: self._being_removed.difference_update(going))

    def export(self, path: Path) -> None:
        job = self._start_long(lambda progress, stop: self._reconciler.export(path, progress=progress, stop=stop))
        job.succeeded.connect(lambda _nothing: self.exported.emit(path))
        job.stopped.connect(self.export_stopped)

    def finish_unsettled(self) -> None:
        """Find out about pushes whose outcome is not certain."""
        job = self._start_long(
            lambda progress, stop: self._reconciler.finish_unsettled(progress=progress, stop=stop),
            can_pause=True,
        )
        job.succeeded.connect(lambda _result: self.load())

    def pause(self, *, paused: bool) -> None:
        """Begin nothing new for the time being, or go on."""
        if self._long_job is not None and self._can_pause and paused is not self._is_paused:
            self._is_paused = paused
            self._long_job.pause(paused=paused)
            self.working_changed.emit(True)

    def stop(self) -> None:
        if self._long_job is not None:
            self._long_job.stop()

    # ------------------------------------------------------------------------------------------------- jobs

    def _start(self, work: Work[object]) -> Job:
        job = self._runner.start(work)
        job.failed.connect(self.failed)
        return job

    def _start_long(self, work: Work[object], *, can_pause: bool = False) -> Job:
        job = self._start(work)
        self._long_job = job
        self._can_pause, self._is_paused = can_pause, False
        job.progressed.connect(self._on_progressed)
        job.finished.connect(self._on_long_finished)
        self.working_changed.emit(True)
        return job

    def _on_progressed(self, progress: Progress) -> None:
        self.refresh(progress.changed)
        self.progressed.emit(progress)

    def _on_long_finished(self) -> None:
        self._long_job = None
        self._can_pause = self._is_paused = False
        self.working_changed.emit(False)

    def _on_compared(self, result: CompareResult) -> None:
        self._gather.stop()
        self._changed.clear()
        self.load()
        self.compared.emit(result)

    def _read_changed(self) -> None:
        keys, self._changed = tuple(self._changed), set()
        if not keys:
            return
        self._reading_rows = True
        job = self._start(lambda _progress, _stop: self._reconciler.orders(keys))
        job.succeeded.connect(self.orders_updated)
        job.finished.connect(self._on_rows_read)

    def _on_change_of_runs(self) -> None:
        if not self._has_left:
            self._runs_timer.start()

    def _read_runs(self) -> None:
        if self.is_working:
            return
        job = self._runner.start(lambda _progress, _stop: self._reconciler.past.runs(limit=_RUNS))
        job.succeeded.connect(self.runs_known)  # they are a help: that they cannot be read is nothing to stop for

    def _on_rows_read(self) -> None:
        self._reading_rows = False
        self.refresh(())

    def _on_card_read(self, card: OrderCard) -> None:
        if card.record.key == self._wanted_card and not self._deciding:
            self.card_loaded.emit(card)

    def _on_card_unreadable(self, key: OrderKey, error: Exception) -> None:
        """Nobody wants to hear of a card that is not wanted any more: its order may be gone."""
        if key == self._wanted_card:
            self.failed.emit(error)

    def _decide_next(self) -> None:
        if self._deciding or not self._decisions:
            return
        self._deciding = True
        job = self._decisions.popleft()()
        job.failed.connect(lambda _error: self.want_card(self._wanted_card))
        job.finished.connect(self._on_decision_finished)

    def _on_decided(self, card: OrderCard) -> None:
        self.refresh((card.record.key,))
        if card.record.key == self._wanted_card and not self._decisions:
            self.card_loaded.emit(card)

    def _on_many_decided(self, decided: DecidedMany) -> None:
        self.refresh(decided.keys)
        self.many_decided.emit(decided.keys)

    def _on_alike_found(self, question: int, path: str, number: int) -> None:
        if question == self._question and self._looking is not None:
            self.alike_found.emit(path, number)

    def _on_looked(self, question: int) -> None:
        if question == self._question:
            self._looking = None

    def _on_decision_finished(self) -> None:
        self._deciding = False
        self._decide_next()


def _undecided(orders: Sequence[DifferingOrder]) -> int:
    return sum(order.decision is None for order in orders)
