"""The main window: bars and menus around the shop that is open, its dialogs, and a way out that loses nothing.

Assembles; what is done to orders is asked of the desk, and how things look is up to the parts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMainWindow, QStackedWidget, QWidget
from typing_extensions import override

from gui.kit.jobs import AsyncRunner
from gui.kit.theme import icon
from gui.order_list.filters import Chip
from gui.window.actions import Actions, Menus
from gui.window.desktop import DoneSign
from gui.window.opening_page import OpeningPage
from gui.window.status_bar import StatusStrip
from gui.window.tasks import BeyondTheList, Dialogs
from gui.window.tool_bar import MainToolBar
from gui.words.language import LanguageSwitcher

if TYPE_CHECKING:
    from core.domain.model import CompareResult, Notice, OrderKey, Progress, PushPlan, Side
    from core.shop.shop import Reconciler
    from gui.window.shop_page import Workplace

_GEOMETRY: Final = "window/geometry"
_FIRST_SIZE: Final = QSize(1360, 860)
_NEEDS_ORDERS: Final = ("compare_all", "export", "search")
_EXPORT_FILTER: Final = "Excel (*.xlsx);;CSV (*.csv);;HTML (*.html);;JSON (*.json)"


class MainWindow(QMainWindow):
    profile_requested = Signal(str)
    removal_requested = Signal(str)
    """A shop is to be taken off the list; answered by ``show_removed`` or ``removal_failed``."""
    demo_requested = Signal()
    shop_removed = Signal(str, object, object)
    """Its name, where its data stay, and the profiles that are left."""
    removal_failed = Signal(object)
    shop_opened = Signal()
    """The list of the shop is on the screen."""
    closed = Signal()

    def __init__(
        self,
        runner: AsyncRunner,
        settings: QSettings,
        language: LanguageSwitcher,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._settings = settings
        self._language = language
        self._workplace: Workplace | None = None
        self._profiles: tuple[str, ...] = ()
        self._leaving: Callable[[], None] | None = None
        self._may_close = False
        self._waits_to_rebuild = False
        self.known_actions = Actions(self)
        self.tools = MainToolBar(self.known_actions, self)
        self.strip = StatusStrip(self)
        self.done_sign = DoneSign(self)
        self._menus = Menus(self.menuBar(), self.known_actions, language)
        self.dialogs = Dialogs(runner, settings, self)
        self.beyond = BeyondTheList(runner, settings, self)
        self.opening_page = OpeningPage(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.opening_page)
        self._set_up()
        self._connect()
        self._retranslate()
        self._enable_actions()

    @property
    def workplace(self) -> Workplace | None:
        return self._workplace

    # ------------------------------------------------------------------------------------------- a shop is open

    def open_shop(self, reconciler: Reconciler, profiles: Sequence[str] = ()) -> None:
        """Show this shop. The one before must have been left."""
        self._profiles = tuple(profiles) or (reconciler.name,)
        workplace = self._show_workplace(reconciler)
        if self._leaving is not None:  # it opened while the window was being closed already
            return
        workplace.desk.load()
        if reconciler.recovered:
            self.strip.say(self.tr("Finding out what became of %n orders…", "", len(reconciler.recovered)))
            workplace.desk.finish_unsettled()

    def _show_workplace(self, reconciler: Reconciler) -> Workplace:
        from gui.window.shop_page import Workplace  # noqa: PLC0415 - list and card are no part of the first paint

        workplace = Workplace(reconciler, self._runner, self._settings, self)
        self._workplace = workplace
        self._connect_workplace(workplace)
        self._pages.addWidget(workplace)
        self._pages.setCurrentWidget(workplace)
        self._fill_menus()
        self._show_shop()
        return workplace

    def _rebuild_when_idle(self, busy: bool = False) -> None:  # noqa: FBT001, FBT002 - also a signal's argument
        """Make the shop's widgets anew, in the language of now; a job that is under way ends first."""
        if self._waits_to_rebuild:
            self._runner.busy.disconnect(self._rebuild_when_idle)
        self._waits_to_rebuild = busy or self._runner.is_busy
        if self._waits_to_rebuild:
            self._runner.busy.connect(self._rebuild_when_idle)
            return
        old = self._workplace
        if old is None or self._leaving is not None:
            return
        old.leave()
        self._pages.removeWidget(old)
        old.deleteLater()
        self._show_workplace(old.reconciler).desk.load()

    def leave_shop(self, then: Callable[[], None]) -> None:
        """Stop what runs, let it end, close the shop, then go on. Nothing that was begun is cut off."""
        if self._leaving is not None:
            return
        self._leaving = then
        self.setEnabled(False)
        if self._workplace is not None:
            self._workplace.leave()
        if self._runner.is_busy:
            self.strip.say(self.tr("Finishing what was begun…"))
            self._runner.busy.connect(self._on_busy)
            self._runner.stop_all()
        else:
            self._close_shop()

    def _on_busy(self, busy: bool) -> None:  # noqa: FBT001 - a signal's argument
        if not busy:
            self._runner.busy.disconnect(self._on_busy)
            self._close_shop()

    def _close_shop(self) -> None:
        workplace = self._workplace
        if workplace is None:
            self._go_on()
            return
        self._workplace = None
        self.beyond.show_shop(None)
        job = self._runner.start(lambda _progress, _stop: workplace.reconciler.close())
        job.failed.connect(self._present)
        job.finished.connect(workplace.deleteLater)
        job.finished.connect(self._go_on)

    def _go_on(self) -> None:
        then, self._leaving = self._leaving, None
        self.setEnabled(True)
        self.strip.end_progress()
        self.strip.say("")
        self.opening_page.show_opening()
        self._pages.setCurrentWidget(self.opening_page)
        self._enable_actions()
        if then is not None:
            then()

    # --------------------------------------------------------------------------------------------------- set up

    def _set_up(self) -> None:
        self.addToolBar(self.tools)
        self.setStatusBar(self.strip)
        self.setCentralWidget(self._pages)
        self.setAcceptDrops(True)
        self.setMinimumSize(880, 560)
        self.resize(_FIRST_SIZE)
        geometry = self._settings.value(_GEOMETRY)
        if geometry is not None:
            self.restoreGeometry(geometry)

    def _connect(self) -> None:
        slots: dict[str, Callable[[], object]] = {
            "import_file": lambda: self._open_import(None),
            "export": self._on_export,
            "settings": lambda: self._open_settings(""),
            "quit": self.close,
            "compare_all": lambda: self._compare(None),
            "compare_selected": self._on_compare_selected,
            "compare_failed": lambda: self._compare_chip(Chip.COULD_NOT_CHECK),
            "compare_new": lambda: self._compare_chip(Chip.NOT_COMPARED),
            "review": self._on_review,
            "pause": self._on_pause,
            "stop": self._on_stop,
            "copy": self._on_copy,
            "remove": self._on_remove,
            "search": self._on_search,
            "history": self._open_history,
            "demo": self.demo_requested.emit,
            "shortcuts": lambda: self.dialogs.open_help(self._groups_of_keys(), self._language.current),
        }
        for name, slot in slots.items():
            self.known_actions[name].triggered.connect(lambda _checked=False, slot=slot: slot())
        self.tools.search.textChanged.connect(self._on_query_changed)
        self.tools.search.left_for_list.connect(self._on_search_left)
        self.tools.profile_chosen.connect(self.profile_requested)
        self.tools.new_profile_requested.connect(self._on_new_profile)
        self.tools.shops_requested.connect(self._on_shops_requested)
        self.dialogs.orders_changed.connect(self._on_orders_changed)
        self.dialogs.settings_changed.connect(self._on_settings_changed)
        self.dialogs.compare_requested.connect(lambda: self._compare(None))
        self.beyond.orders_changed.connect(self._on_orders_changed)
        self.beyond.settings_changed.connect(self._on_settings_changed)
        self.beyond.compare_requested.connect(self._compare)
        self.beyond.said.connect(self.strip.say)
        self.beyond.only_in_ecomail_counted.connect(self._on_only_in_ecomail_counted)
        self.dialogs.sent.connect(self._tell_done)

    def _connect_workplace(self, workplace: Workplace) -> None:
        desk = workplace.desk
        workplace.state_changed.connect(self._enable_actions)
        workplace.everything_wanted.connect(self.tools.search.clear)
        workplace.import_requested.connect(self._open_import)
        workplace.demo_requested.connect(self.demo_requested)
        workplace.settings_requested.connect(self._open_settings)
        workplace.history_requested.connect(self._open_history)
        workplace.sidebar.run_requested.connect(self._open_history)
        workplace.sidebar.only_in_ecomail_requested.connect(self.beyond["only_in_ecomail"].trigger)
        workplace.go_on_requested.connect(lambda: self._compare(None))
        workplace.notice_action_requested.connect(self._on_notice_action)
        workplace.many_requested.connect(self._on_many_requested)
        workplace.review_requested.connect(self._review)
        desk.failed.connect(self._present)
        desk.progressed.connect(self._on_progressed)
        desk.working_changed.connect(self._on_working_changed)
        desk.compared.connect(self._on_compared)
        desk.plan_ready.connect(self._on_plan_ready)
        desk.orders_loaded.connect(lambda _orders: self.shop_opened.emit())
        desk.exported.connect(lambda path: self.strip.say(self.tr("Saved as {file}").format(file=path.name)))
        desk.export_stopped.connect(lambda: self.strip.say(self.tr("Stopped. No file was written.")))
        workplace.search_for(self.tools.search.text())
        for name in ("compare_selected", "review", "copy", "remove"):
            workplace.table.addAction(self.known_actions[name])

    def _retranslate(self) -> None:
        self.known_actions.retranslate()
        self._fill_menus()
        self._show_shop()
        self._enable_actions()

    def _fill_menus(self) -> None:
        workplace = self._workplace
        self._menus.fill(workplace.card.card_actions.for_the_menu() if workplace is not None else ())
        self.beyond.add_menu(self.menuBar())

    def _groups_of_keys(self) -> dict[str, list[QAction]]:
        return {**self._menus.groups(), self.beyond.title().replace("&", ""): self.beyond.all()}

    # ------------------------------------------------------------------------------------------ what is possible

    def _enable_actions(self) -> None:
        actions, workplace = self.known_actions, self._workplace
        working = workplace is not None and workplace.desk.is_working
        has_orders = workplace is not None and not workplace.is_empty
        selected = workplace is not None and workplace.table.selectionModel().hasSelection()
        may_work = has_orders and not working
        model = workplace.model if workplace is not None else None
        number = workplace.to_send if workplace is not None else 0
        for name in ("import_file", "settings", "history", "demo"):
            actions[name].setEnabled(workplace is not None and not working)
        self.beyond.enable(possible=workplace is not None and not working)
        for name in _NEEDS_ORDERS:
            actions[name].setEnabled(may_work)
        actions["search"].setEnabled(has_orders)
        self.tools.search.setEnabled(has_orders)
        actions["compare_selected"].setEnabled(may_work and selected)
        actions["compare_failed"].setEnabled(may_work and model is not None and bool(model.count(Chip.COULD_NOT_CHECK)))
        actions["compare_new"].setEnabled(may_work and model is not None and bool(model.count(Chip.NOT_COMPARED)))
        looks_only = workplace is not None and workplace.reconciler.settings.look_only
        actions["review"].setEnabled(may_work and number > 0 and not looks_only)
        actions["copy"].setEnabled(selected)
        actions["remove"].setEnabled(may_work and selected)
        actions["stop"].setEnabled(working)
        self._offer_pause(workplace)
        review = self.tr("&Review and send %n…", "", number) if number else self.tr("&Review and send…")
        if looks_only:
            review = self.tr("Look only: nothing is sent")
        actions["review"].setText(review)
        actions["review"].setIconText(review.replace("&", ""))
        to_compare = model is not None and model.count(Chip.NOT_COMPARED) > 0
        self.tools.suggest("" if not may_work else "compare_all" if to_compare else "review")

    def _offer_pause(self, workplace: Workplace | None) -> None:
        """The button is only there while it can be used, and then says what it will do."""
        action, paused = self.known_actions["pause"], workplace is not None and workplace.desk.is_paused
        action.setVisible(workplace is not None and workplace.desk.can_pause)
        action.setIcon(icon("go-on" if paused else "pause"))
        action.setText(self.tr("&Go on") if paused else self.tr("Pa&use"))
        action.setIconText(action.text().replace("&", ""))

    def _show_shop(self) -> None:
        workplace = self._workplace
        self.beyond.show_shop(workplace.reconciler if workplace is not None else None)
        if workplace is None:
            self.setWindowTitle(self.tr("Order Reconciler"))
            return
        reconciler = workplace.reconciler
        name = self._shop_name(workplace)
        self._show_title(name)
        self.strip.show_shop(is_demo=reconciler.is_demo, looks_only=reconciler.settings.look_only)
        self.tools.show_shop(name, reconciler.name, self._profiles)

    def _show_title(self, shop: str, progress: Progress | None = None) -> None:
        """With how far a long run is, so that the task bar shows it while the window is out of sight."""
        if progress is None or not progress.total:
            self.setWindowTitle(self.tr("{shop} – Order Reconciler").format(shop=shop))
            return
        percent = self.locale().toString(100 * progress.done // progress.total)
        self.setWindowTitle(self.tr("{percent} % – {shop} – Order Reconciler").format(percent=percent, shop=shop))

    def _on_progressed(self, progress: Progress) -> None:
        self.strip.show_progress(progress)
        if self._workplace is not None:
            self._show_title(self._shop_name(self._workplace), progress)

    def _tell_done(self, text: str) -> None:
        if self._workplace is not None:
            self.done_sign.tell(self._shop_name(self._workplace), text)

    def _shop_name(self, workplace: Workplace) -> str:
        return workplace.reconciler.settings.shop_name or workplace.reconciler.name

    def _on_working_changed(self, working: bool) -> None:  # noqa: FBT001 - a signal's argument
        if working and self._workplace is not None:
            self.strip.show_paused(paused=self._workplace.desk.is_paused)
        if not working:
            self.strip.end_progress()
            self._show_shop()
        self._enable_actions()

    # ------------------------------------------------------------------------------------------ what is asked for

    def _compare(self, keys: Sequence[OrderKey] | None) -> None:
        if self._workplace is not None and not self._workplace.desk.is_working:
            self.strip.say(self.tr("Comparing…"))
            self._workplace.desk.compare(keys, first=self._workplace.table.looked_at_keys())

    def _compare_chip(self, chip: Chip) -> None:
        if self._workplace is not None:
            self._compare(self._workplace.model.keys_of(chip))

    def _on_compare_selected(self) -> None:
        if self._workplace is not None:
            self._compare(self._workplace.selected_keys())

    def _on_review(self) -> None:
        if self._workplace is not None:
            self._review(self._workplace.several_selected())

    def _review(self, keys: Sequence[OrderKey] | None) -> None:
        if self._workplace is not None and not self._workplace.desk.is_working:
            self.strip.say(self.tr("Preparing the review…"))
            self._workplace.desk.plan(keys)

    def _on_plan_ready(self, plan: PushPlan) -> None:
        self.strip.say("")
        if self._workplace is not None:
            self.dialogs.open_review(self._workplace.reconciler, plan)

    def _on_pause(self) -> None:
        if self._workplace is not None:
            self._workplace.desk.pause(paused=not self._workplace.desk.is_paused)

    def _on_stop(self) -> None:
        if self._workplace is not None:
            self.strip.say(self.tr("Stopping: what was begun is finished…"))
            self._workplace.desk.stop()

    def _on_compared(self, result: CompareResult) -> None:
        from gui.kit.error_box import present_failure  # noqa: PLC0415

        if result.stopped:
            text = self.tr("Stopped after %n orders. What was compared is kept.", "", result.compared)
        elif result.needing_the_user:
            text = self.tr("Compared. %n orders need you.", "", result.needing_the_user)
        elif result.compared:
            text = self.tr("Compared %n orders. Nothing needs you.", "", result.compared)
        else:  # all were looked at a moment ago
            text = self.tr("Nothing needs you.")
        self.strip.say(text)
        self._tell_done(text)
        if result.failure is not None:
            present_failure(self, result.failure)

    def _present(self, error: Exception) -> None:
        from gui.kit.error_box import present_error  # noqa: PLC0415 - no part of the first paint

        present_error(self, error)

    def _on_copy(self) -> None:
        if self._workplace is not None:
            self._workplace.table.copy_selected()

    def _on_remove(self) -> None:
        if self._workplace is not None:
            self._workplace.desk.remove(self._workplace.selected_keys())

    def _on_search(self) -> None:
        self.tools.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.tools.search.selectAll()

    def _on_query_changed(self, query: str) -> None:
        if self._workplace is not None:
            self._workplace.search_for(query)

    def _on_search_left(self) -> None:
        if self._workplace is not None:
            self._workplace.table.setFocus()
            if not self._workplace.table.currentIndex().isValid():
                self._workplace.table.selectRow(0)

    def _on_export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Export the list"), "", _EXPORT_FILTER)
        if path and self._workplace is not None:
            self._workplace.desk.export(Path(path))

    def _on_shops_requested(self) -> None:
        if self._workplace is not None:
            shops = self.dialogs.open_shops(self._workplace.reconciler, self._profiles)
            shops.open_requested.connect(self.profile_requested)
            shops.new_requested.connect(self._on_new_profile)
            shops.removal_requested.connect(self.removal_requested)
            self.shop_removed.connect(shops.show_removed)
            self.removal_failed.connect(shops.show_failure)

    def show_removed(self, name: str, folder: Path, profiles: Sequence[str]) -> None:
        """The shop is off the list; its data stay in ``folder``."""
        self._profiles = tuple(profiles)
        self._show_shop()
        self.shop_removed.emit(name, folder, profiles)

    def _on_new_profile(self) -> None:
        name, accepted = QInputDialog.getText(self, self.tr("New shop"), self.tr("A short name for the new shop:"))
        if accepted and name.strip():
            self.profile_requested.emit(name.strip())

    def _on_notice_action(self, action: str, notice: Notice | None) -> None:
        """A button on the card asks for something that is done elsewhere."""
        workplace = self._workplace
        if workplace is None:
            return
        if action == "compare":
            self._compare(workplace.selected_keys())
        elif action == "import":
            self._open_import(None)
        elif action == "finish_unsettled":
            workplace.desk.finish_unsettled()
        else:
            self.dialogs.open_settings_for(workplace.reconciler, action, notice)

    def _on_many_requested(self, path: str, side: Side) -> None:
        workplace = self._workplace
        if workplace is not None:
            dialog = self.dialogs.open_decide_many(workplace.reconciler, path, side)
            dialog.decided.connect(workplace.card.decide_many)

    def _open_import(self, path: Path | None) -> None:
        if self._workplace is not None and not self._workplace.desk.is_working:
            self.dialogs.open_import(self._workplace.reconciler, path)

    def _open_settings(self, section: str) -> None:
        if self._workplace is not None:
            self.dialogs.open_settings(self._workplace.reconciler, section or None)

    def _open_history(self, run_id: int | None = None) -> None:
        if self._workplace is not None:
            self.dialogs.open_history(self._workplace.reconciler, run_id)

    def _on_orders_changed(self, keys: Sequence[OrderKey] | None) -> None:
        if self._workplace is not None:
            self._workplace.refresh_orders(keys)

    def _on_only_in_ecomail_counted(self, number: int) -> None:
        if self._workplace is not None:
            self._workplace.sidebar.show_only_in_ecomail(number)

    def _on_settings_changed(self) -> None:
        self._show_shop()
        self._on_orders_changed(None)

    # ------------------------------------------------------------------------------------------------ Qt's events

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._rebuild_when_idle()
        super().changeEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # While orders are compared or sent a file would be let go into nothing: the pointer says so beforehand.
        if _dropped_file(event) is not None and self._workplace is not None and not self._workplace.desk.is_working:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self._open_import(path)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close:
            self._settings.setValue(_GEOMETRY, self.saveGeometry())
            self.leave_shop(self._really_close)
        if not self._may_close:
            event.ignore()
            return
        # Where no shop was open it may close at once: the close() within this one is none to Qt.
        event.accept()
        self.closed.emit()

    def _really_close(self) -> None:
        self._may_close = True
        self.close()


def _dropped_file(event: QDropEvent) -> Path | None:
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].is_file() else None
