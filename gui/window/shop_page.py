"""One open shop: filters, list and card, kept as the store has them. The first-run page while the list is empty.

Reads of single orders are coalesced while a long job runs, the card is debounced, and decisions are carried out one
after another, so that the list and the card never show something older than what they showed before. It says that a
comparison was left before its end. Opens no dialog but the box of a failure; what the user wants done beyond that is up
to the tasks, which listen to its parts.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Coroutine, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from core.domain.model import Decision, OrderKey, OrderSummary
from core.domain.results import Progress
from gui.kit.error_box import present_error
from gui.kit.jobs import AsyncRunner, Job, Task, task
from gui.kit.notes import InterruptedNote
from gui.kit.shop_colour import ColourBand, shop_word
from gui.kit.under_way import UnderWay
from gui.order_card.view import OrderCardView
from gui.order_list.filters import Chip
from gui.order_list.groups import Planned
from gui.order_list.listed import Listed, listing
from gui.order_list.model import OrderListModel
from gui.order_list.page import OrderListPage
from gui.order_list.sidebar import Sidebar
from gui.window.demo_hints import DemoHints
from gui.window.first_run import FirstRunPage
from gui.window.home import HomePage
from gui.window.panes import Centre, Panes, beside, column_of, fits_both

if TYPE_CHECKING:
    from core.domain.model import OrderCard, OrderRecord
    from core.domain.verdicts import Kinds
    from core.shop.orders import DifferingOrder
    from core.shop.shop import Shop

ManyChanges: TypeAlias = Mapping[OrderKey, Mapping[str, Decision | None]]
_USUAL_LETTERS: Final = 17  # height of a line in the usual size; larger letters need as much more room
_LEAST_LIST: Final = 160  # logical pixels
_CARD_WAIT_MILLISECONDS: Final = 40  # holding an arrow key down reads the card of the row where it ends
_RUNS_MILLISECONDS: Final = 400  # after the last change: the list comes first
_RUNS: Final = 12
_FIRST_ROWS: Final = 200  # more than any screen shows: the rest comes behind
_GATHER_MILLISECONDS: Final = 200  # changed orders are gathered before their rows are read again
_MOST_LOOKED_THROUGH: Final = 5_000  # that differ; up to so many a card is told how many are like its own


class ShopView(QWidget):
    state_changed = Signal()
    """The selection, the rows or the counts changed: buttons and their numbers may differ."""
    shown = Signal()
    """All rows of the shop are on the screen."""

    def __init__(
        self, shop: Shop, runner: AsyncRunner, work: UnderWay, settings: QSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._runner = runner
        self._work = work  # the one long job of the window
        self.shop = shop
        self.model = OrderListModel(self)
        self._led_to_needs = False
        """Whether *Needs you* was chosen for the user, who may have chosen something else since."""
        self._changed: set[OrderKey] = set()
        self._decisions: deque[Callable[[], Coroutine[Any, Any, None]]] = deque()
        self._wanted_card: OrderKey | None = None
        self._being_removed: set[OrderKey] = set()
        self._has_left = self._may_finish = False
        self._reading_rows = self._deciding = False
        self._looking: tuple[Job[Sequence[DifferingOrder]], Task] | None = None
        self._show_zone()
        self.band = ColourBand(shop.settings.shop_colour, self)
        self.sidebar = Sidebar(self.model, self)
        self.list_page = OrderListPage(self.model, self)
        self.table = self.list_page.table
        self.table.setAccessibleDescription(self.tr("One row for each order; what the chosen one holds is below"))
        self.card = OrderCardView(self)
        self.first_run = FirstRunPage(shop, runner, self)
        self.interrupted = InterruptedNote(self)
        self.hints = DemoHints(self.model, settings, self, is_demo=shop.is_demo)
        self._card_timer = QTimer(self, singleShot=True, interval=_CARD_WAIT_MILLISECONDS)
        self._gather = QTimer(self, singleShot=True, interval=_GATHER_MILLISECONDS)
        self._runs_timer = QTimer(self, singleShot=True, interval=_RUNS_MILLISECONDS)
        self._lay_out()
        self._connect()
        self.table.restore_columns(settings)

    @property
    def is_empty(self) -> bool:
        return self.model.total == 0

    @property
    def shop_name(self) -> str:
        return shop_word(self.shop.settings.shop_name, self.shop.name)

    def selected_keys(self) -> tuple[OrderKey, ...]:
        return self.table.selected_keys()

    @property
    def unchecked(self) -> tuple[int, int]:
        """How many orders could not be compared, and how many nobody looked at yet."""
        return self.model.count(Chip.COULD_NOT_CHECK), self.model.count(Chip.NOT_COMPARED)

    @property
    def to_send(self) -> Planned:
        """What the button would do: with the orders that are selected where several are, and else with all."""
        table, model = self.table, self.model
        return model.planned_at(table.selected_rows()) if table.selects_several else model.planned()

    def several_selected(self) -> tuple[OrderKey, ...] | None:
        """The selected orders where more than one is selected: then a button means these, and else all."""
        keys = self.selected_keys()
        return keys if len(keys) > 1 else None

    def refresh_orders(self, keys: Collection[OrderKey] | None = None) -> None:
        """Something changed these orders (or the list as a whole): show them as they are now."""
        if keys is None:
            self._show_zone()
            self.band.show_colour(self.shop.settings.shop_colour)
            self.load()
            self.first_run.refresh()
        else:
            self.model.stay(None)  # something beside the list: the pointer is not on the row of any of them
            self._may_finish = True
            self.refresh(keys)

    def go_to(self, key: OrderKey) -> None:
        """Make this the current order, whatever the filter and the search are."""
        self.centre.show_orders()
        if key != self.table.current_key() and not self.table.select_order(key) and self.model.bring_back(key):
            self.table.select_order(key)

    def choose_some(self) -> None:
        """Once something was compared an order is chosen: the first, unless the user is at another."""
        compared = self.model.count(Chip.NOT_COMPARED) < self.model.total
        if compared and not self.table.currentIndex().isValid() and self.model.rowCount():
            self.table.select_order(self.model.key_at(0))

    def leave(self) -> None:
        """The shop is being left, or shown by other widgets from now on: remember, and ask for nothing more.

        What was begun goes on, and so do choices that wait.
        """
        self.table.save_columns(self._settings)
        self.panes.save()
        self._has_left = True
        self._wanted_card = None
        self.home.leave()
        for timer in (self._card_timer, self._gather, self._runs_timer):
            timer.stop()

    def present(self, error: Exception) -> None:
        """Show why something of this shop failed."""
        present_error(self, error)

    # --------------------------------------------------------------------------------------------------- set up

    def _lay_out(self) -> None:
        self.list_page.setMinimumHeight(_LEAST_LIST)
        self.panes = Panes(self.list_page, self.card, self._settings, self)
        self.home = HomePage(self.shop, self.model, self._runner, self._work, self)
        self.centre = Centre(self.panes, self.home, self.sidebar, self)
        work = beside(self.sidebar, column_of(self.interrupted, self.hints, self.centre), self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(QWidget(self._pages))  # nothing yet: the list is being read
        self._pages.addWidget(work)
        self._pages.addWidget(self.first_run)
        self._list_and_card = work
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.band)
        layout.addWidget(self._pages)

    def _connect(self) -> None:
        self.sidebar.chip_chosen.connect(self._on_chip_chosen)
        self.list_page.bar.chip_chosen.connect(self.sidebar.choose)
        actions = self.card.card_actions
        self.table.addActions([*actions.for_orders(), actions.send_this])
        self.table.activated.connect(self.panes.show_card)
        self.table.selection_changed.connect(self._on_state_changed)
        self.table.current_changed.connect(self._on_current_changed)
        # Later: a row cannot be taken out while Qt is on its way to another.
        self.table.current_changed.connect(self.model.stay, Qt.ConnectionType.QueuedConnection)
        self.table.undo_clicked.connect(self.take_back)
        self.model.counts_changed.connect(self._on_state_changed)
        self._card_timer.timeout.connect(lambda: self.want_card(self.table.current_key()))
        self._gather.timeout.connect(self._read_changed)
        self._runs_timer.timeout.connect(self._read_runs)
        self._work.changed.connect(self._on_work_changed)
        self._work.progressed.connect(self._on_progressed)
        self.card.order_wanted.connect(self.go_to)
        self.card.decision_made.connect(self._on_decision_made)
        self.card.many_decided.connect(self.decide_many)
        self.home.needs_wanted.connect(lambda: self.show_filter(Chip.NEEDS_YOU))
        self.centre.currentChanged.connect(self._show_part)

    def _show_part(self) -> None:
        """The first start while nothing is listed; a page that was opened goes before."""
        is_first = self.is_empty and not self.centre.shows_page
        self._pages.setCurrentWidget(self.first_run if is_first else self._list_and_card)
        self.state_changed.emit()

    def show_filter(self, chip: Chip) -> None:
        self.sidebar.choose(chip)
        self.centre.show_orders()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        letters = max(1.0, self.fontMetrics().height() / _USUAL_LETTERS)
        one = not fits_both(round(self.width() / letters), round(self.height() / letters))
        self.panes.show_one_at_a_time(one=one)
        self.sidebar.show_as_rail(rail=one)

    # ------------------------------------------------------------------------------------------------ the list

    def load(self) -> None:
        """Read the whole list, and whether a comparison of it was left before its end."""
        self._read_all()

    async def read_all(self) -> None:
        """The same, to be awaited: then the list is as the store has it. A list that is opened shows its top first."""
        if self._has_left:
            return
        self._read_interrupted()
        if self.is_empty and self.model.is_by_verdict:
            first, kinds = await self._runner.start(lambda *_: self.shop.orders.first_summaries(_FIRST_ROWS))
            self._show_orders(first, of=kinds)
            if self.model.is_whole or self._has_left:
                return
        self._show_orders(await self._runner.start(lambda *_: listing(self.shop.orders.summaries())))

    @task
    async def _read_all(self) -> None:
        await self.read_all()

    @task
    async def _read_interrupted(self) -> None:
        run = await self._runner.start(lambda _progress, _stop: self.shop.compare.interrupted())
        if not self._work.is_busy:
            self.interrupted.show_run(run)

    def refresh(self, keys: Collection[OrderKey]) -> None:
        """Read the rows of these orders again, soon."""
        self._changed.update(keys)
        if self._changed and not self._has_left and not self._gather.isActive() and not self._reading_rows:
            self._gather.start()

    @task
    async def _read_changed(self) -> None:
        keys, self._changed = tuple(self._changed), set()
        if not keys:
            return
        self._reading_rows = True
        try:
            summaries = await self._runner.start(lambda _progress, _stop: self.shop.orders.summaries(keys))
        finally:
            self._reading_rows = False
        self.model.update_rows(summaries)
        if self._may_finish and self.model.standing.is_all_clear:
            self.centre.lead(self.model.standing)
            self._may_finish = False
        self._read_runs_soon()
        if self.table.current_key() in keys:
            self._reread_card()
        self.refresh(())

    def _show_orders(self, summaries: Listed | Sequence[OrderSummary], *, of: Kinds | None = None) -> None:
        was_empty = self.is_empty
        self.model.set_rows(summaries, of=of)
        self._lead_to_needs()
        self.table.fit_columns()
        self.choose_some()
        self._show_part()
        self.centre.lead(self.model.standing)
        if was_empty and self.centre.shows_orders:
            (self.first_run if self.is_empty else self.table).setFocus()
        self._reread_card()
        self._read_runs_soon()
        if self.model.is_whole:
            self.shown.emit()

    async def take_off(self, keys: Collection[OrderKey]) -> tuple[OrderRecord, ...]:
        """Take these orders out of the local list. Returns what ``put_back`` of the shop's orders needs of them."""
        going = set(keys)
        self._being_removed |= going
        if self._wanted_card in going:
            self.want_card(None)
        try:
            records = await self._runner.start(lambda _progress, _stop: self.shop.orders.records(tuple(keys)))
            await self._runner.start(lambda _progress, _stop: self.shop.orders.remove(tuple(keys)))
        finally:
            self._being_removed -= going
        self.model.remove_rows(keys)
        self._show_part()
        return records

    def forget_changes(self) -> None:
        """The whole list is read next: single rows need not be."""
        self._gather.stop()
        self._changed.clear()

    def _read_runs_soon(self) -> None:
        if not self._has_left:
            self._runs_timer.start()

    @task
    async def _read_runs(self) -> None:
        if self._work.is_busy:
            return
        job = self._runner.start(lambda _progress, _stop: self.shop.history.runs(limit=_RUNS))
        try:
            runs = await job
            self.sidebar.show_runs(runs)
            self.hints.show_runs(runs)
        except Exception as error:
            if error is not job.failure:  # they are a help: that they cannot be read is nothing to stop for
                raise

    def _show_zone(self) -> None:
        self.model.set_zone(ZoneInfo(self.shop.settings.shop_timezone))

    def _lead_to_needs(self) -> None:
        """Begin with what needs the user, once there is any, and go back to all orders when nothing does."""
        needs, chosen = self.model.count(Chip.NEEDS_YOU), self.sidebar.chosen
        if needs and not self._led_to_needs:
            self._led_to_needs = True
            if chosen is Chip.ALL:
                self.sidebar.choose(Chip.NEEDS_YOU)
                self.table.scrollToTop()
        elif not needs:
            self._led_to_needs = False
            if chosen is Chip.NEEDS_YOU:
                self.sidebar.choose(Chip.ALL)

    # ------------------------------------------------------------------------------------------------ the card

    @task
    async def want_card(self, key: OrderKey | None) -> None:
        """Read the card of ``key``; only the one asked for last is shown."""
        if self._has_left:
            return
        self._wanted_card = None if key in self._being_removed else key
        if key is None or key in self._being_removed:
            return
        job = self._runner.start(lambda _progress, _stop: self.shop.orders.card(key))
        try:
            card = await job
        except Exception as error:
            if error is job.failure and key != self._wanted_card:
                return  # nobody wants to hear of a card that is not wanted any more: its order may be gone
            raise
        if key == self._wanted_card and not self._deciding:
            self._show_card(card)

    def _reread_card(self) -> None:
        key = self.table.current_key()
        if key is not None:
            self.want_card(key)

    def _show_card(self, card: OrderCard) -> None:
        self.card.set_card(card)
        self._offer_sending()
        worth_it = self.isEnabled() and self.model.count(Chip.DIFFERENT) <= _MOST_LOOKED_THROUGH
        self._look_for_alike(self.card.only_difference if worth_it else None)

    def _look_for_alike(self, path: str | None) -> None:
        """Count the orders that differ in ``path`` alone and wait for a choice; ``None``: the answer is not wanted."""
        if self._looking is not None:
            job, looking = self._looking
            job.stop()
            looking.drop()
        self._looking = None
        if path is not None and not self._has_left:
            job = self._runner.start(lambda _progress, stop: self.shop.orders.differing_only_in(path, stop=stop))
            self._looking = (job, self._tell_alike(path, job))

    @task
    async def _tell_alike(self, path: str, job: Job[Sequence[DifferingOrder]]) -> None:
        orders = await job
        self.card.show_alike(path, sum(order.decision is None for order in orders))

    # -------------------------------------------------------------------------------------------------- decisions

    def decide(self, key: OrderKey, changes: Mapping[str, Decision | None]) -> None:
        """Keep the user's choices for one order."""
        self._decisions.append(lambda: self._decide(key, changes))
        self._carry_out_decisions()

    def decide_many(self, changes: ManyChanges, unless_changed: ManyChanges) -> None:
        """Keep the user's choices for several orders, but for those that are no longer as ``unless_changed`` has it."""
        self._decisions.append(lambda: self._decide_many(changes, unless_changed))
        self._carry_out_decisions()

    @task
    async def _carry_out_decisions(self) -> None:
        """One after another."""
        if self._deciding or not self._decisions:
            return
        self._deciding = True
        try:
            await self._decisions.popleft()()
        except Exception:
            self.want_card(self._wanted_card)
            raise
        finally:
            self._deciding = False
            self._carry_out_decisions()

    @task
    async def take_back(self, key: OrderKey) -> None:
        """Take back all choices for this order, as one step."""
        card = await self._runner.start(lambda _progress, _stop: self.shop.orders.card(key))
        self.go_to(key)
        self.card.take_back(card)

    async def _decide(self, key: OrderKey, changes: Mapping[str, Decision | None]) -> None:
        card = await self._runner.start(lambda _progress, _stop: self.shop.orders.decide(key, changes))
        self.refresh((key,))
        if key == self._wanted_card and not self._decisions:
            self._show_card(card)

    async def _decide_many(self, changes: ManyChanges, unless_changed: ManyChanges) -> None:
        decided = await self._runner.start(
            lambda _progress, _stop: self.shop.orders.decide_many(changes, unless_changed=unless_changed)
        )
        self.refresh(decided.keys)

    # ------------------------------------------------------------------------------------------------ happenings

    def _on_decision_made(self, key: OrderKey, changes: Mapping[str, Decision | None]) -> None:
        if key == self.table.current_key():
            self.decide(key, changes)
        # Else the list has moved on and its card is under way: a key pressed in between was not meant for this one.

    def _on_chip_chosen(self, chip: Chip) -> None:
        self.model.set_chip(chip)
        self.choose_some()
        self._on_state_changed()

    def _on_state_changed(self) -> None:
        self._offer_sending()
        self.state_changed.emit()

    def _offer_sending(self) -> None:
        """The order on the card alone: not while another one is chosen already and its card is still being read."""
        card = self.card.card
        shown = () if card is None or card.record.key != self.table.current_key() else (card.record.key,)
        may_send = not (self._work.is_busy or self.shop.settings.look_only)
        self.card.allow_sending(allowed=may_send and self.model.sendable(shown) > 0)

    def _on_current_changed(self, key: OrderKey | None) -> None:
        if key is None:
            self._card_timer.stop()
            self.want_card(None)
            self.card.set_card(None)
        else:
            self._card_timer.start()
        self._offer_sending()

    def _on_progressed(self, progress: Progress) -> None:
        self.refresh(progress.changed)

    def _on_work_changed(self) -> None:
        if self._work.is_busy:
            self.interrupted.hide()
        else:
            self.model.settle()
        self._read_runs_soon()
        self._on_state_changed()
