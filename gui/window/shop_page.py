"""One open shop: filters, list and card, wired to each other through the desk. The first-run page while it is empty.

Opens no dialog and shows no failure; it says what is wanted, and the main window does it.

Says that a comparison was left before its end, and offers to go on with it. Asks and starts nothing itself.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from core.domain.model import Decision, InterruptedRun, OrderCard, OrderKey, OrderSummary
from gui.kit.dialog_style import set_prominent
from gui.kit.jobs import AsyncRunner
from gui.kit.notes import Banner
from gui.kit.shop_colour import ColourBand
from gui.order_card.view import OrderCardView
from gui.order_list.filters import Chip
from gui.order_list.model import OrderListModel
from gui.order_list.sidebar import Sidebar
from gui.order_list.view import OrderListPage
from gui.window.first_run import FirstRunPage
from gui.window.tasks import OrderDesk
from gui.words.tone import Tone


class InterruptedNote(Banner):
    go_on_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.INFO, "", parent)
        self.go_on = self.add_button("")
        self.later = self.add_button(self.tr("&Not now"))
        set_prominent(self.go_on)
        self.go_on.setToolTip(self.tr("Compares the orders that had no turn yet"))
        self.later.setToolTip(self.tr("Hides this line; the next comparison of all orders goes on there as well"))
        self.go_on.clicked.connect(self.hide)
        self.go_on.clicked.connect(self.go_on_requested)
        self.later.clicked.connect(self.hide)
        self.hide()

    def show_run(self, run: InterruptedRun | None) -> None:
        """``None``: nothing was left."""
        self.setVisible(run is not None)
        if run is None:
            return
        locale = self.locale()
        counts = {"done": locale.toString(run.done), "total": locale.toString(run.total)}
        self.set_text(self.tr("The comparison was not finished. What was compared is kept."))
        self.go_on.setText(self.tr("&Go on where you stopped ({done} of {total})").format(**counts))


if TYPE_CHECKING:
    from core.shop.shop import Reconciler

_SPLIT: Final = "window/split"
_CARD_WAIT_MILLISECONDS: Final = 40
"""Holding an arrow key down reads the card of the row where it ends, not of every row on the way."""

_MOST_LOOKED_THROUGH: Final = 5_000
"""Orders that differ, up to which each card is told how many are like its own; the menu is there for more."""


class Workplace(QWidget):
    import_requested = Signal(object)
    demo_requested = Signal()
    settings_requested = Signal(str)
    history_requested = Signal()
    notice_action_requested = Signal(str, object)
    """What resolves a notice of the card elsewhere, and the ``Notice``."""
    many_requested = Signal(str, object)
    """A path and a ``Side``: one choice is wanted for every order that differs there alone."""
    review_requested = Signal(object)
    """The keys of the orders of which is to be shown what would be sent; ``None`` for all that can be sent."""
    everything_wanted = Signal()
    """All orders are to be shown: the search has to be emptied as well."""
    go_on_requested = Signal()
    """The comparison that was left before its end is to be taken up."""
    state_changed = Signal()
    """The selection, the rows or the counts changed: buttons and their numbers may differ."""

    def __init__(
        self, reconciler: Reconciler, runner: AsyncRunner, settings: QSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.desk = OrderDesk(reconciler, runner, self)
        self.model = OrderListModel(self)
        self._led_to_needs = False
        """Whether *Needs you* was chosen for the user, who may have chosen something else since."""
        self._show_zone()
        self.band = ColourBand(reconciler.settings.shop_colour, self)
        self.sidebar = Sidebar(self.model, self)
        self.list_page = OrderListPage(self.model, self)
        self.table = self.list_page.table
        self.table.setAccessibleDescription(self.tr("One row for each order; what the chosen one holds is below"))
        self.card = OrderCardView(self)
        self.first_run = FirstRunPage(reconciler, runner, self)
        self.interrupted = InterruptedNote(self)
        self._card_timer = QTimer(self, singleShot=True, interval=_CARD_WAIT_MILLISECONDS)
        self._lay_out()
        self._connect_list()
        self._connect_desk()
        self.table.restore_columns(settings)

    @property
    def reconciler(self) -> Reconciler:
        return self.desk.reconciler

    @property
    def is_empty(self) -> bool:
        return self.model.total == 0

    def selected_keys(self) -> tuple[OrderKey, ...]:
        return self.table.selected_keys()

    @property
    def to_send(self) -> int:
        """How many orders the button would send: of those that are selected where several are, and else of all."""
        rows = self.table.selected_rows()
        return self.model.sendable_at(rows) if len(rows) > 1 else self.model.sendable()

    def several_selected(self) -> tuple[OrderKey, ...] | None:
        """The selected orders where more than one is selected: then a button means these, and else all."""
        keys = self.selected_keys()
        return keys if len(keys) > 1 else None

    def refresh_orders(self, keys: Collection[OrderKey] | None = None) -> None:
        """Something changed these orders (or the list as a whole): show them as they are now."""
        if keys is None:
            self._show_zone()
            self.band.show_colour(self.reconciler.settings.shop_colour)
            self.desk.load()
            self.first_run.refresh()
        else:
            self.desk.refresh(tuple(keys))

    def search_for(self, query: str) -> None:
        self.model.set_query(query)
        self.state_changed.emit()

    def leave(self) -> None:
        """The shop is being left, or shown by other widgets from now on: remember, and ask for nothing more."""
        self._save_state()
        self._card_timer.stop()
        self.desk.leave()

    def _save_state(self) -> None:
        self.table.save_columns(self._settings)
        self._settings.setValue(_SPLIT, self._split.saveState())

    # --------------------------------------------------------------------------------------------------- set up

    def _lay_out(self) -> None:
        self._split = QSplitter(Qt.Orientation.Vertical, self)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.list_page)
        self._split.addWidget(self.card)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 1)
        self.list_page.setMinimumHeight(160)
        state = self._settings.value(_SPLIT)
        if state is not None:
            self._split.restoreState(state)
        work = QWidget(self)
        row = QHBoxLayout(work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.interrupted)
        column.addWidget(self._split, 1)
        row.addLayout(column, 1)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(QWidget(self._pages))  # nothing yet: the list is being read
        self._pages.addWidget(work)
        self._pages.addWidget(self.first_run)
        self._work = work
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.band)
        layout.addWidget(self._pages)

    def _connect_list(self) -> None:
        self.sidebar.chip_chosen.connect(self._on_chip_chosen)
        self.sidebar.history_requested.connect(self.history_requested)
        self.list_page.chip_chosen.connect(self.sidebar.choose)
        self.list_page.show_all_requested.connect(lambda: self.sidebar.choose(Chip.ALL))
        self.list_page.show_all_requested.connect(self.everything_wanted)
        self.table.addAction(self.card.card_actions.send_this)
        self.table.selection_changed.connect(self.state_changed)
        self.table.current_changed.connect(self._on_current_changed)
        self.model.counts_changed.connect(self.state_changed)
        self._card_timer.timeout.connect(lambda: self.desk.want_card(self.table.current_key()))
        self.first_run.import_requested.connect(self.import_requested)
        self.first_run.demo_requested.connect(self.demo_requested)
        self.first_run.settings_requested.connect(self.settings_requested)

    def _connect_desk(self) -> None:
        desk = self.desk
        desk.orders_loaded.connect(self._on_orders_loaded)
        desk.orders_updated.connect(self._on_orders_updated)
        desk.card_loaded.connect(self._on_card_loaded)
        desk.alike_found.connect(self.card.show_alike)
        desk.removed.connect(self._on_removed)
        desk.working_changed.connect(self._on_working_changed)
        desk.runs_known.connect(self.sidebar.show_runs)
        desk.interrupted_known.connect(self._on_interrupted_known)
        self.interrupted.go_on_requested.connect(self.go_on_requested)
        self.card.decision_made.connect(self._on_decision_made)
        self.card.action_requested.connect(self.notice_action_requested)
        self.card.many_decided.connect(desk.decide_many)
        self.card.many_requested.connect(self.many_requested)
        self.card.review_requested.connect(lambda key: self.review_requested.emit((key,)))
        self.state_changed.connect(self._offer_sending)

    # ------------------------------------------------------------------------------------------------ happenings

    def _on_chip_chosen(self, chip: Chip) -> None:
        self.model.set_chip(chip)
        self.state_changed.emit()

    def _offer_sending(self) -> None:
        """The order on the card alone: not while another one is chosen already and its card is still being read."""
        card = self.card.card
        shown = () if card is None or card.record.key != self.table.current_key() else (card.record.key,)
        may_send = not (self.desk.is_working or self.reconciler.settings.look_only)
        self.card.allow_sending(allowed=may_send and self.model.sendable(shown) > 0)

    def _on_current_changed(self, key: OrderKey | None) -> None:
        if key is None:
            self._card_timer.stop()
            self.desk.want_card(None)
            self.card.set_card(None)
        else:
            self._card_timer.start()
        self._offer_sending()

    def _on_orders_loaded(self, summaries: Sequence[OrderSummary]) -> None:
        was_empty = self.is_empty
        self.model.set_rows(summaries)
        self._lead_to_needs()
        self._pages.setCurrentWidget(self.first_run if self.is_empty else self._work)
        if was_empty:
            (self.first_run if self.is_empty else self.table).setFocus()
        self._reread_card()

    def _show_zone(self) -> None:
        self.model.set_zone(ZoneInfo(self.reconciler.settings.shop_timezone))

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

    def _on_orders_updated(self, summaries: Sequence[OrderSummary]) -> None:
        self.model.update_rows(summaries)
        if self.table.current_key() in {summary.key for summary in summaries}:
            self._reread_card()

    def _on_card_loaded(self, card: OrderCard) -> None:
        self.card.set_card(card)
        self._offer_sending()
        worth_it = self.isEnabled() and self.model.count(Chip.DIFFERENT) <= _MOST_LOOKED_THROUGH
        self.desk.look_for_alike(self.card.only_difference if worth_it else None)

    def _reread_card(self) -> None:
        key = self.table.current_key()
        if key is not None:
            self.desk.want_card(key)

    def _on_decision_made(self, key: OrderKey, changes: Mapping[str, Decision | None]) -> None:
        if key == self.table.current_key():
            self.desk.decide(key, changes)
        # Else the list has moved on and its card is under way: a key pressed in between was not meant for this one.

    def _on_removed(self, keys: Collection[OrderKey]) -> None:
        self.model.remove_rows(keys)
        if self.is_empty:
            self._pages.setCurrentWidget(self.first_run)

    def _on_interrupted_known(self, run: InterruptedRun | None) -> None:
        if not self.desk.is_working:
            self.interrupted.show_run(run)

    def _on_working_changed(self, working: bool) -> None:  # noqa: FBT001 - a signal's argument
        if working:
            self.interrupted.hide()
        else:
            self.model.settle()
        self.state_changed.emit()
