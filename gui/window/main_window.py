"""The main window: bars and menus around the shop that is open, and a way out that loses nothing.

Assembles; what the user wants is done by the tasks, and how things look is up to the parts.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget
from typing_extensions import override

from gui.kit.appearance import Appearance
from gui.kit.jobs import AsyncRunner, task
from gui.kit.screen import first_size, hold_to_screen
from gui.kit.theme import grown, icon
from gui.kit.under_way import UnderWay
from gui.window.actions import OF_ORDERS, OF_THE_SHOP, Actions, Menus
from gui.window.desktop import DoneSign
from gui.window.opening_page import OpeningPage
from gui.window.status_bar import StatusStrip
from gui.window.tool_bar import MainToolBar
from gui.words.language import LanguageSwitcher

if TYPE_CHECKING:
    from core.domain.results import Progress
    from core.shop.shop import Shop
    from gui.order_list.groups import Planned
    from gui.window.all_shops import AllShopsPage
    from gui.window.list_commands import ListCommands
    from gui.window.outside import Shops
    from gui.window.shop_page import ShopView
    from gui.window.tasks import Tasks

_GEOMETRY: Final = "window/geometry"
_LEAST_SIZE: Final = QSize(760, 440)  # logical pixels
_ZOOM_STEPS: Final = {"larger": 1, "smaller": -1, "usual_size": 0}
_NEEDS_ORDERS: Final = ("compare_all", "compare_anew", "export")
_NEEDS_LIST: Final = ("search", "filter", "whats_new")
_NEEDS_SHOP: Final = ("home", "import_file", "payouts", "settings", "history", "demo", *OF_THE_SHOP)


class MainWindow(QMainWindow):
    shop_opened = Signal()  # the list of the shop is on the screen
    closed = Signal()

    def __init__(
        self,
        runner: AsyncRunner,
        settings: QSettings,
        language: LanguageSwitcher,
        *,
        appearance: Appearance,
        shops: Shops,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._settings = settings
        self._language = language
        self._appearance = appearance
        self._shops = shops
        self._shop_view: ShopView | None = None
        self._all_shops: AllShopsPage | None = None
        self._tasks: Tasks | None = None
        self._list: ListCommands | None = None
        self._leaving: Callable[[], object] | None = None
        self._may_close = False
        self._waits_to_rebuild = False
        self._badges: dict[str, tuple[str, str]] = {}  # by profile: what a shop is called, and how it stands
        self.work = UnderWay(runner, self)  # the long job that is under way in this window, if any
        self.known_actions = Actions(self)
        self.tools = MainToolBar(self.known_actions, self)
        self.strip = StatusStrip(self)
        self.done_sign = DoneSign(self)
        self._menus = Menus(self.menuBar(), self.known_actions, language, appearance)
        self.opening_page = OpeningPage(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.opening_page)
        self._set_up()
        self._connect()
        self._retranslate()
        self._enable_actions()

    @property
    def shop_view(self) -> ShopView | None:
        return self._shop_view

    @property
    def tasks(self) -> Tasks | None:
        """What can be done with the open shop."""
        return self._tasks

    # ------------------------------------------------------------------------------------------- a shop is open

    def open_shop(self, shop: Shop, profiles: Sequence[str] = ()) -> None:
        """Show this shop. The one before must have been left."""
        shop_view, tasks = self._show_shop_view(shop, tuple(profiles) or (shop.name,))
        if self._leaving is not None:  # it opened while the window was being closed already
            return
        shop_view.load()
        if shop.send.recovered:
            self.strip.say(self.tr("Finding out what became of %n orders…", "", len(shop.send.recovered)))
            tasks.finish_unsettled()

    def _show_shop_view(self, shop: Shop, profiles: Sequence[str]) -> tuple[ShopView, Tasks]:
        from gui.window.choosing import Choosing  # noqa: PLC0415 - list and card are no part of the first paint
        from gui.window.list_commands import ListCommands  # noqa: PLC0415
        from gui.window.shop_page import ShopView  # noqa: PLC0415
        from gui.window.tasks import Tasks  # noqa: PLC0415

        shop_view = ShopView(shop, self._runner, self.work, self._settings, self)
        tasks = Tasks(shop_view, self._runner, self.work, voice=self, shops=self._shops, settings=self._settings)
        Choosing(shop_view, self._runner)
        tasks.profiles = profiles
        self._shop_view, self._tasks = shop_view, tasks
        shop_view.state_changed.connect(self._enable_actions)
        shop_view.shown.connect(self.shop_opened)
        shop_view.home.action_wanted.connect(lambda name: self.known_actions[name].trigger())
        steps, runs = shop_view.home.steps, shop_view.home.runs
        steps.buttons.idClicked.connect(lambda place: self.known_actions[steps.action_at(place)].trigger())
        runs.buttons.idClicked.connect(tasks.open_history)
        runs.history.clicked.connect(self.known_actions["history"].trigger)
        self._list = ListCommands(shop_view, tasks, self._runner, self, self.tools.search.setText)
        self._list.search_for(self.tools.search.text())
        tasks.shop_changed.connect(self._show_shop)
        for name in OF_ORDERS:
            shop_view.table.addAction(self.known_actions[name])
        self._pages.addWidget(shop_view)
        self._pages.setCurrentWidget(shop_view)
        self._fill_menus()
        self._show_shop()
        tasks.begin()
        return shop_view, tasks

    def _rebuild_when_idle(self, busy: bool = False) -> None:  # noqa: FBT001, FBT002 - also a signal's argument
        """Make the shop's widgets anew, in the language of now; a job that is under way ends first."""
        if self._waits_to_rebuild:
            self._runner.busy.disconnect(self._rebuild_when_idle)
        self._waits_to_rebuild = busy or self._runner.is_busy
        if self._waits_to_rebuild:
            self._runner.busy.connect(self._rebuild_when_idle)
            return
        old, tasks = self._shop_view, self._tasks
        if old is None or tasks is None or self._leaving is not None:
            return
        old.leave()
        self._pages.removeWidget(old)
        old.deleteLater()
        shop_view, _tasks = self._show_shop_view(old.shop, tasks.profiles)
        shop_view.load()

    def leave_shop(self, then: Callable[[], object]) -> None:
        """Stop what runs, let it end, close the shop, then go on. Nothing that was begun is cut off."""
        if self._leaving is not None:
            return
        self._leaving = then
        self.setEnabled(False)
        if self._shop_view is not None:
            self._shop_view.leave()
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

    @task
    async def _close_shop(self) -> None:
        shop_view = self._shop_view
        self._shop_view = self._tasks = self._list = None
        try:
            if shop_view is not None:
                await self._runner.start(lambda _progress, _stop: shop_view.shop.close(seen=True))
        finally:
            if shop_view is not None:
                shop_view.deleteLater()
            self._go_on()

    def _go_on(self) -> None:
        then, self._leaving = self._leaving, None
        self.setEnabled(True)
        self.strip.end_progress()
        self.strip.say("")
        self.strip.show_watching("")
        self.opening_page.show_opening()
        self._pages.setCurrentWidget(self.opening_page)
        self._enable_actions()
        if then is not None:
            then()

    # ------------------------------------------------------------------------------------------------ all shops

    def _show_all_shops(self) -> None:
        from gui.window.all_shops import AllShopsPage  # noqa: PLC0415 - no part of the first paint

        if self._all_shops is None:
            page = self._all_shops = AllShopsPage(self._on_shop_wanted, self)
            self._pages.addWidget(page)
            page.back.clicked.connect(self._back_to_shop)
            page.compare_all.clicked.connect(lambda _checked=False: self._compare_all_shops())
            page.new_shop.clicked.connect(self.known_actions["new_shop"].trigger)
        self._pages.setCurrentWidget(self._all_shops)
        self._all_shops.setFocus()
        self._enable_actions()
        self._read_tiles()

    def _back_to_shop(self) -> None:
        if self._shop_view is not None:
            self._pages.setCurrentWidget(self._shop_view)
            self._enable_actions()

    def _on_shop_wanted(self, name: str) -> None:
        if self._shop_view is not None and name == self._shop_view.shop.name:
            self._back_to_shop()
        else:
            self._shops.switch_to(name)

    @task
    async def _read_tiles(self) -> None:
        """How all shops stand, for the switcher and for their page."""
        if self._leaving is not None or self._shop_view is None:
            return
        tiles = await self._shops.overview(self._shop_view.shop)
        from gui.kit.shop_colour import shop_word  # noqa: PLC0415 - no part of the first paint
        from gui.window.all_shops import badge_of  # noqa: PLC0415

        self._badges = {tile.name: (shop_word(tile.shop, tile.name), badge_of(tile)) for tile in tiles}
        self.tools.show_badges(self._badges)
        if self._tasks is not None:
            self._tasks.shop_names = {tile.name: tile.shop for tile in tiles}
        if self._all_shops is not None:
            self._all_shops.show_tiles(tiles)
            self._all_shops.allow(working=self.work.is_busy)

    @task
    async def _compare_all_shops(self) -> None:
        shop_view = self._shop_view
        if self.work.is_busy or shop_view is None:
            return
        self.say(self.tr("Comparing all shops…"))
        try:
            ended = await self._shops.compare_all(shop_view.shop, self.work)
        finally:
            self.say("")
            shop_view.load()
            self._read_tiles()
        from gui.window import all_shops  # noqa: PLC0415

        self.tell_done(all_shops.compared_text(ended))

    # --------------------------------------------------------------------------------------------------- set up

    def _set_up(self) -> None:
        self.addToolBar(self.tools)
        self.setStatusBar(self.strip)
        self.setCentralWidget(self._pages)
        self.setAcceptDrops(True)
        self.setMinimumSize(grown(_LEAST_SIZE.width()), grown(_LEAST_SIZE.height()))
        self.resize(first_size(self))
        geometry = self._settings.value(_GEOMETRY)
        if geometry is not None:
            self.restoreGeometry(geometry)
        hold_to_screen(self)

    def _connect(self) -> None:
        for action in self.known_actions.all():
            action.triggered.connect(functools.partial(self._do, action.objectName()))
        self.tools.search.textChanged.connect(self._on_query_changed)
        self.tools.search.left_for_list.connect(self._on_search_left)
        self.tools.profile_chosen.connect(self._shops.switch_to)
        self.tools.shop_menu.aboutToShow.connect(self._read_tiles)
        self._appearance.size_changed.connect(self._rebuild_when_idle)
        self.work.changed.connect(self._on_work_changed)
        self.work.progressed.connect(self._on_progressed)

    def _do(self, name: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal's argument
        """What the action of this name is for."""
        own: dict[str, Callable[[], object]] = {
            "quit": self.close, "search": self._search, "shortcuts": self._open_help,
            "palette": self._open_palette, "all_shops": self._show_all_shops,
        }  # fmt: skip
        if self._list is not None:
            own |= self._list.by_action()
        if name in own:
            own[name]()
        elif name in _ZOOM_STEPS:
            self._appearance.step(_ZOOM_STEPS[name])
        elif self._tasks is not None:
            self._tasks.by_action().get(name, lambda: None)()

    def _open_palette(self) -> None:
        from gui.window.palette import open_palette  # noqa: PLC0415 - the window is shown before this

        open_palette(self)

    def _retranslate(self) -> None:
        self.known_actions.retranslate()
        self._fill_menus()
        self._show_shop()
        self._enable_actions()

    def _search(self) -> None:
        if self._shop_view is None or not self._shop_view.centre.focus_search():
            self.tools.search.go_to()

    def _fill_menus(self) -> None:
        shop_view = self._shop_view
        self._menus.fill(shop_view.card.card_actions.for_the_menu() if shop_view is not None else ())

    # ------------------------------------------------------------------------------------------ what is possible

    def _enable_actions(self) -> None:
        actions, shop_view = self.known_actions, self._shop_view
        actions["all_shops"].setEnabled(shop_view is not None)
        if self._all_shops is not None:
            self._all_shops.allow(working=self.work.is_busy)
            if self._pages.currentWidget() is self._all_shops:
                shop_view = None  # what is done there is done to none of them alone
        working = self.work.is_busy
        has_orders = shop_view is not None and not shop_view.is_empty
        selected = shop_view is not None and shop_view.table.selectionModel().hasSelection()
        may_work = has_orders and not working
        planned = shop_view.to_send if shop_view is not None else None
        for name in _NEEDS_SHOP:
            actions[name].setEnabled(shop_view is not None and not working)
        for name in _NEEDS_ORDERS:
            actions[name].setEnabled(may_work)
        for name in _NEEDS_LIST:
            actions[name].setEnabled(has_orders)
        self.tools.search.setEnabled(has_orders)
        actions["compare_selected"].setEnabled(may_work and selected)
        could_not_check, not_compared = shop_view.unchecked if shop_view is not None else (0, 0)
        knows_all = may_work and shop_view is not None and shop_view.model.is_whole
        actions["compare_failed"].setEnabled(knows_all and could_not_check > 0)
        actions["compare_new"].setEnabled(knows_all and not_compared > 0)
        looks_only = shop_view is not None and shop_view.shop.settings.look_only
        actions["review"].setEnabled(may_work and planned is not None and planned.total > 0 and not looks_only)
        for name in ("copy", "copy_number", "open_wemasy", "open_ecomail"):
            actions[name].setEnabled(selected)
        actions["same_customer"].setEnabled(shop_view is not None and bool(shop_view.table.current_email()))
        actions["remove"].setEnabled(may_work and selected)
        actions["stop"].setEnabled(working)
        self._offer_pause()
        several = shop_view is not None and shop_view.several_selected() is not None
        review = self.tr("Look only: nothing is sent") if looks_only else self._review_text(planned, several=several)
        actions["review"].setText(review)
        actions["review"].setIconText(review.replace("&", ""))
        leads_itself = shop_view is not None and shop_view.centre.shows_home
        self.tools.suggest("" if not may_work or leads_itself else "compare_all" if not_compared else "review")

    def _review_text(self, planned: Planned | None, *, several: bool) -> str:
        """The same numbers as on the button that sends."""
        if planned is None or not planned.total:
            return self.tr("&Review and send…")
        if several:
            return self.tr("&Review and send %n selected…", "", planned.total)
        if not planned.mark:
            return self.tr("&Review and send %n…", "", planned.send)
        if not planned.send:
            return self.tr("&Review and mark %n…", "", planned.mark)
        mark = self.locale().toString(planned.mark)
        return self.tr("&Review: send %n, mark {mark}…", "", planned.send).format(mark=mark)

    def _offer_pause(self) -> None:
        """The button is only there while it can be used, and then says what it will do."""
        action, paused = self.known_actions["pause"], self.work.is_paused
        action.setVisible(self.work.can_pause)
        action.setIcon(icon("go-on" if paused else "pause"))
        action.setText(self.tr("&Go on") if paused else self.tr("Pa&use"))
        action.setIconText(action.text().replace("&", ""))

    def _show_shop(self) -> None:
        shop_view, tasks = self._shop_view, self._tasks
        if shop_view is None or tasks is None:
            self.setWindowTitle(self.tr("Order Reconciler"))
            return
        shop, name = shop_view.shop, shop_view.shop_name
        self._show_title(name)
        self.strip.show_shop(is_demo=shop.is_demo, looks_only=shop.settings.look_only)
        self.tools.show_shop(name, shop.name, tuple(tasks.profiles))
        self.tools.show_badges(self._badges)

    def _show_title(self, shop: str, progress: Progress | None = None) -> None:
        """With how far a long run is, so that the task bar shows it while the window is out of sight."""
        if progress is None or not progress.total:
            self.setWindowTitle(self.tr("{shop} – Order Reconciler").format(shop=shop))
            return
        percent = self.locale().toString(100 * progress.done // progress.total)
        self.setWindowTitle(self.tr("{percent} % – {shop} – Order Reconciler").format(percent=percent, shop=shop))

    def _on_progressed(self, progress: Progress) -> None:
        model = self._shop_view.model if self._shop_view is not None else None
        order = model.number_of(progress.changed[-1]) if model is not None and progress.changed else ""
        self.strip.show_progress(progress, order)
        if self._shop_view is not None:
            self._show_title(self._shop_view.shop_name, progress)

    def _on_work_changed(self) -> None:
        if self.work.is_busy:
            self.strip.show_paused(paused=self.work.is_paused)
        else:
            self.strip.end_progress()
            self._show_shop()
        self._enable_actions()

    # --------------------------------------------------------------------------------------------- what is said

    def say(self, text: str) -> None:
        """A sentence that stays until the next."""
        self.strip.say(text)

    def show_watching(self, text: str) -> None:
        """For as long as it is so."""
        self.strip.show_watching(text)

    def tell_done(self, text: str) -> None:
        """The same, of something long that has ended: also for a user who is elsewhere."""
        self.strip.say(text)
        if self._shop_view is not None:
            self.done_sign.tell(self._shop_view.shop_name, text)

    def present(self, error: Exception) -> None:
        """Show why the shop could not be left."""
        from gui.kit.error_box import present_error  # noqa: PLC0415 - no part of the first paint

        present_error(self, error)

    # ------------------------------------------------------------------------------------------------- the bars

    def _on_query_changed(self, query: str) -> None:
        if self._list is not None:
            self._list.search_for(query)

    def _on_search_left(self) -> None:
        if self._shop_view is not None:
            self._shop_view.table.setFocus()
            if not self._shop_view.table.currentIndex().isValid():
                self._shop_view.table.selectRow(0)

    def _open_help(self) -> None:
        from gui.dialogs.help import HelpDialog  # noqa: PLC0415

        dialog = HelpDialog(self._menus.groups(), self._language.current, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

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
        if _dropped_file(event) is not None and self._shop_view is not None and not self.work.is_busy:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped_file(event)
        if path is not None and self._tasks is not None:
            event.acceptProposedAction()
            self._tasks.import_file(path)

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
