"""What is done with the list alone: it is searched, filtered and copied from, and an order is opened in the browser.

Sends nothing. Which rows pass is the model's business, what the services' pages are called the settings'.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from core.domain.list_filter import NEW_SINCE, Condition, SavedFilter, check_of
from core.domain.order_page import address_of
from core.domain.settings import SETTING_FIELDS
from gui.kit.jobs import AsyncRunner, task
from gui.order_list.filters import Chip

if TYPE_CHECKING:
    from gui.window.outside import Voice
    from gui.window.shop_page import ShopView
    from gui.window.tasks import Tasks


class ListCommands(QObject):
    """Lives as long as its page. ``search``: puts words into the field they are typed in."""

    def __init__(
        self, page: ShopView, tasks: Tasks, runner: AsyncRunner, voice: Voice, search: Callable[[str], object]
    ) -> None:
        super().__init__(page)
        self._page, self._tasks, self._runner, self._voice, self._search = page, tasks, runner, voice, search
        self._chip_before = Chip.ALL
        """The filter before the search began."""
        bar = self._bar = page.list_page.filter_bar
        bar.conditions_changed.connect(self._on_conditions_changed)
        bar.filter_saved.connect(self._save)
        bar.filter_deleted.connect(self._delete)
        bar.seen.clicked.connect(self._note_seen)
        bar.left.connect(page.table.setFocus)
        page.list_page.show_all.clicked.connect(self._on_show_all)
        self._read_saved()

    def present(self, error: Exception) -> None:
        """Show why it did not work."""
        self._page.present(error)

    def by_action(self) -> dict[str, Callable[[], object]]:
        """What the window's actions do, by their names."""
        table = self._page.table
        return {
            "home": self._page.centre.show_home,
            "filter": self._open_filter,
            "whats_new": self._show_new,
            "copy": table.copy_selected,
            "copy_number": table.copy_numbers,
            "same_customer": lambda: self._search(table.current_email() or ""),
            "open_wemasy": lambda: self._open_in("wemasy.order_page"),
            "open_ecomail": lambda: self._open_in("ecomail.order_page"),
        }

    # ------------------------------------------------------------------------------------- searched and filtered

    def search_for(self, query: str) -> None:
        """Among all orders, whatever filter was chosen; that one is chosen again when nothing is searched any more."""
        model = self._page.model
        if query or model.query:
            self._lead(searches=bool(query) or bool(self._bar.conditions))
            model.set_query(query)
            self._page.state_changed.emit()

    def _on_conditions_changed(self, conditions: Sequence[Condition]) -> None:
        model = self._page.model
        self._lead(searches=bool(conditions) or bool(model.query))
        model.set_conditions(check_of(conditions, model.zone) if conditions else None)
        self._page.choose_some()
        self._page.state_changed.emit()

    def _lead(self, *, searches: bool) -> None:
        chip = self._page.sidebar.chosen
        if searches and not self._page.model.is_searched:
            self._chip_before, chip = chip, Chip.ALL
        elif not searches:
            chip = self._chip_before
        self._page.show_filter(chip)

    def _on_show_all(self) -> None:
        self._chip_before = Chip.ALL
        self._search("")
        self._bar.choose(())
        self._page.sidebar.choose(Chip.ALL)

    def _open_filter(self) -> None:
        self._page.centre.show_orders()
        self._bar.open()

    def _show_new(self) -> None:
        """Every order that appeared, or stands otherwise, since the user last looked."""
        self._page.centre.show_orders()
        self._bar.choose(NEW_SINCE)

    @task
    async def _note_seen(self) -> None:
        orders = self._page.shop.orders
        number = await self._runner.start(lambda _progress, _stop: orders.note_seen())
        self._voice.say(self.tr("%n orders are no longer new.", "", number))
        self._bar.choose(())
        await self._page.read_all()

    # ---------------------------------------------------------------------------------------------- saved filters

    @task
    async def _read_saved(self) -> None:
        orders = self._page.shop.orders
        self._bar.show_saved(await self._runner.start(lambda _progress, _stop: orders.saved_filters()))

    @task
    async def _save(self, wanted: SavedFilter) -> None:
        orders = self._page.shop.orders
        await self._runner.start(lambda _progress, _stop: orders.save_filter(wanted))
        self._voice.say(self.tr("The filter was saved as “{name}”.").format(name=wanted.name))
        self._read_saved()

    @task
    async def _delete(self, name: str) -> None:
        orders = self._page.shop.orders
        await self._runner.start(lambda _progress, _stop: orders.delete_filter(name))
        self._voice.say(self.tr("The filter “{name}” was deleted.").format(name=name))
        self._read_saved()

    # ------------------------------------------------------------------------------------------------ in the browser

    def _open_in(self, setting: str) -> None:
        """The page of the chosen order; where nobody said which pages there are, that is asked first."""
        table, settings = self._page.table, self._page.shop.settings
        pattern = getattr(settings, SETTING_FIELDS[setting])
        if table.current_key() is None:
            return
        address = address_of(pattern, self._page.model.summary_at(table.currentIndex().row()))
        if not pattern:
            self._tasks.open_settings(setting)
        elif address is None:
            self._voice.say(self.tr("This order lacks what the address of its page is made of."))
        elif not QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode)):
            self._voice.say(self.tr("No browser could be opened for {address}").format(address=address))
