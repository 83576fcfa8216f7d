"""The home of a shop: how it stands in orders and in money, its months, and what to do next.

What is true is said by one rule of the counts (``gui.order_list.filters.standing``). Figures are read when the page is
shown and while it is, in one statement of the store: no order is decoded for it. Does nothing itself; it says what is
wanted.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from core.domain.figures import AGREES, Figures, last_months, main_currency, money_at_odds, money_in
from core.domain.runs import COMPARISONS, RunLine
from gui.kit.dialog_style import set_prominent
from gui.kit.error_box import present_error
from gui.kit.jobs import AsyncRunner, task
from gui.kit.notes import QuietLabel
from gui.kit.plain_text import PlainLabel
from gui.kit.theme import HEADING, HUGE, SPACING
from gui.kit.tiles import FigureTile, Panel, Sign, centred_column, sized
from gui.kit.under_way import UnderWay
from gui.order_list.filters import Chip, Standing
from gui.window.home_parts import LastNight, LastRuns, MonthsPanel, NextSteps, Step
from gui.words.formatting import date_time, money, sums
from gui.words.tone import Tone

if TYPE_CHECKING:
    from core.domain.night import Night
    from core.shop.shop import Shop
    from gui.order_list.model import OrderListModel

_WIDEST: Final = 1120
_TWO_COLUMNS: Final = 860
_FOUR_TILES: Final = 720
_SIDE: Final = 320
_READ_MILLISECONDS: Final = 150
_RUNS: Final = 12
_SIGNS: Final = {
    Standing.NEEDS_YOU: ("!", Tone.WARN), Standing.NOT_COMPARED: ("…", Tone.QUIET),
    Standing.COULD_NOT_CHECK: ("?", Tone.BAD), Standing.BROKE_OFF: ("?", Tone.BAD),
    Standing.TO_MARK: ("", Tone.GOOD), Standing.AGREES: ("", Tone.GOOD), Standing.NOTHING_LISTED: ("…", Tone.QUIET),
    Standing.SET_ASIDE: ("»", Tone.QUIET),
}  # fmt: skip


class Known(NamedTuple):
    """What the store knows of the shop at one moment."""

    figures: Sequence[Figures] = ()
    runs: Sequence[RunLine] = ()
    only_in_ecomail: int = 0
    night: Night | None = None
    new: int = 0
    """Orders that appeared, or stand otherwise, since the user last had the shop open."""


class HomePage(QScrollArea):
    action_wanted = Signal(str)
    """The name of one of the window's actions."""
    needs_wanted = Signal()
    """The orders that need the user."""

    def __init__(
        self, shop: Shop, model: OrderListModel, runner: AsyncRunner, work: UnderWay, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shop = shop
        self._model = model
        self._runner = runner
        self._work = work
        self._known = Known()
        self._has_left = False
        self._main_action = ""
        self._sign = Sign(self)
        self._title = sized(PlainLabel(parent=self), HUGE)
        self._text = QuietLabel("", self)
        self.main_button = QPushButton(self)
        self.tiles = [FigureTile(self) for _ in range(4)]
        self.months, self.runs, self.steps = MonthsPanel(self), LastRuns(self), NextSteps(self)
        self.night = LastNight(self)
        self._timer = QTimer(self, singleShot=True, interval=_READ_MILLISECONDS)
        self._timer.timeout.connect(self.read_figures)
        self._build()
        model.counts_changed.connect(self._on_counts_changed)
        work.changed.connect(self._allow)

    def leave(self) -> None:
        """Ask for nothing more."""
        self._has_left = True
        self._timer.stop()

    @property
    def title(self) -> str:
        return self._title.text()

    def celebrate(self) -> None:
        """The work was just finished: let it be seen, once."""
        if self._model.standing.is_all_clear:
            self._sign.celebrate()

    @task
    async def read_figures(self) -> None:
        """Read the figures and show them."""
        if self._has_left:
            return
        shop = self._shop

        async def known() -> Known:
            found = await shop.only_in_ecomail.found()
            figures, runs = await shop.orders.figures(), await shop.history.runs(limit=_RUNS)
            new = await shop.orders.count_new()
            return Known(figures, runs, len(found.transactions), shop.night_shift.last, new)

        self._known = await self._runner.start(lambda _progress, _stop: known())
        self._show()

    def present(self, error: Exception) -> None:
        present_error(self, error)

    # -------------------------------------------------------------------------------------------------- showing

    def _on_counts_changed(self) -> None:
        if self.isVisible() and not self._has_left and not self._timer.isActive():
            self._timer.start()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()
        self.read_figures()

    def _show(self) -> None:
        self._show_head()
        self._show_tiles()
        known, zone = self._known, ZoneInfo(self._shop.settings.shop_timezone)
        currency = main_currency(known.figures)
        self.months.show_months(last_months(known.figures, zone, currency), currency)
        self.runs.show_runs(known.runs, zone)
        self.night.show_night(known.night, zone)
        self.steps.show_steps(self._steps())
        self._show_comparison(zone)
        self._allow()

    def _show_head(self) -> None:
        stands, count = self._model.standing, self._model.count
        self._sign.say(*_SIGNS[stands])
        agreeing = count(Chip.ALL_GOOD)
        name, leads_on = "compare_all", stands is not Standing.AGREES
        match stands:
            case Standing.NEEDS_YOU:
                number = count(Chip.NEEDS_YOU)
                title = self.tr("%n orders need you", "", number)
                text = self._what_needs_you()
                name, button = "", self.tr("Look at %n orders", "", number)
            case Standing.NOT_COMPARED:
                number = count(Chip.NOT_COMPARED)
                title = self.tr("%n orders are not compared yet", "", number)
                text = self.tr("Comparing looks at both sides and changes nothing.")
                name, button = "compare_new", self.tr("Compare %n orders", "", number)
            case Standing.COULD_NOT_CHECK:
                number = count(Chip.COULD_NOT_CHECK)
                title = self.tr("%n orders could not be checked", "", number)
                text = self.tr("Nothing else is open: your shop and Ecomail agree on %n orders.", "", agreeing)
                text = " ".join(filter(None, (text, self._model.set_aside_text)))
                name, button = "compare_failed", self.tr("Compare them again")
            case Standing.BROKE_OFF:
                title = self.tr("The last comparison broke off")
                text = self.tr("What is true now can be said once it was compared to the end.")
                button = self.tr("Compare again")
            case Standing.SET_ASIDE:
                title, text = self.tr("Nothing needs you"), self._model.set_aside_text
                button = self.tr("Compare again")
            case Standing.TO_MARK:
                number = count(Chip.TO_MARK)
                title = self.tr("Nothing left to decide")
                text = self.tr("%n orders only wait to be marked as reported in your shop.", "", number)
                name, button = "review", self.tr("Review and mark %n…", "", number)
            case _:
                title = self.tr("Nothing left to do")
                text = self.tr("Your shop and Ecomail agree on %n orders.", "", agreeing)
                button = self.tr("Compare again")
        self._title.setText(title)
        self._text.setText(text)
        self._main_action = name
        self.main_button.setText(button)
        set_prominent(self.main_button, prominent=leads_on)

    def _what_needs_you(self) -> str:
        count = self._model.count
        parts = [
            self.tr("%n different", "", number) if (number := count(Chip.DIFFERENT)) else "",
            self.tr("%n missing in Ecomail", "", number) if (number := count(Chip.MISSING)) else "",
            self.tr("%n cannot be sent yet", "", number) if (number := count(Chip.CANNOT_SEND)) else "",
        ]
        return " · ".join(filter(None, parts))

    def _show_tiles(self) -> None:
        count, figures, number = self._model.count, self._known.figures, QLocale().toString
        agreeing, total, needs = count(Chip.ALL_GOOD), self._model.total, count(Chip.NEEDS_YOU)
        tones = {True: ("✓", Tone.GOOD), False: ("", Tone.QUIET)}
        of_all = self.tr("of %n on the list", "", total)
        self.tiles[0].say(*tones[agreeing == total], self.tr("Orders agree"), number(agreeing), of_all)
        currency, agree, all_money = main_currency(figures), money_in(figures, AGREES), money_in(figures)
        held = all_money.get(currency, Decimal(0))
        others = sorted(set(all_money) - {currency, ""})
        caption = self.tr("of {money} in your shop").format(money=money(held))
        if others:
            names = QLocale().createSeparatedList(others)
            caption = f"{caption} · {self.tr('without {currencies}').format(currencies=names)}"
        amount = agree.get(currency, Decimal(0))
        word = self.tr("{currency} agree").format(currency=currency) if currency else self.tr("Money agrees")
        self.tiles[1].say(*tones[amount == held], word, money(amount), caption)
        odds = money_at_odds(figures)
        caption = self.tr("{money} at odds").format(money=sums(odds)) if odds else self.tr("no money at odds")
        mark = ("✓", Tone.GOOD) if not needs else ("●", Tone.WARN)
        self.tiles[2].say(*mark, self.tr("Need you"), number(needs), caption)
        failed, new = count(Chip.COULD_NOT_CHECK), count(Chip.NOT_COMPARED)
        caption = self.tr("%n could not be checked", "", failed)
        mark = ("✓", Tone.GOOD) if not failed + new else ("?", Tone.BAD if failed else Tone.QUIET)
        self.tiles[3].say(*mark, self.tr("Not known"), number(failed + new), caption)

    def _steps(self) -> list[Step]:
        """At most four; the likeliest first. What the main button does is none of them."""
        differ = self._model.count(Chip.DIFFERENT)
        only, new = self._known.only_in_ecomail, self._known.new
        steps = [
            Step(
                "whats_new",
                self.tr("%n orders are new since last time", "", new),
                self.tr("They appeared or changed"),
                self.tr("Look"),
            )
            if new
            else None,
            Step("causes", self.tr("Why they differ"), self.tr("Few causes explain most of it"), self.tr("Look"))
            if differ
            else None,
            Step("import_file", self.tr("New orders"), self.tr("From a file, CSV or Excel"), self.tr("Import…")),
            Step(
                "only_in_ecomail",
                self.tr("%n orders only in Ecomail", "", only) if only else self.tr("Only in Ecomail"),
                self.tr("Not on your list"),
                self.tr("Look"),
            ),
            Step("watch", self.tr("Watch a folder"), self.tr("New files come in by themselves"), self.tr("Set up…")),
            Step("report", self.tr("Report by month"), self.tr("For your bookkeeper"), self.tr("Save…")),
        ]
        return [step for step in steps if step is not None][:4]

    def _show_comparison(self, zone: ZoneInfo) -> None:
        newest = next((run for run in self._known.runs if run.kind in COMPARISONS), None)
        at = None if newest is None else newest.finished_at or newest.at
        self._compared.setText(self.tr("Nothing was compared yet.") if at is None else date_time(at, zone))

    def _allow(self) -> None:
        for button in self.findChildren(QPushButton):
            button.setEnabled(not self._work.is_busy)

    def _on_main(self) -> None:
        if self._main_action:
            self.action_wanted.emit(self._main_action)
        else:
            self.needs_wanted.emit()

    # ------------------------------------------------------------------------------------------------- assembly

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.main_button)
        self.setAccessibleName(self.tr("Home"))
        self._title.setWordWrap(True)
        self.main_button.setToolTip(self.tr("Leads to the next step"))
        self.main_button.clicked.connect(self._on_main)
        self._last = Panel(self)
        self._compared = QuietLabel("", self)
        self._last.column.addWidget(sized(PlainLabel(self.tr("Last comparison")), HEADING))
        self._last.column.addWidget(self._compared)
        self._place()

    def _place(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(SPACING // 2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        head = QHBoxLayout()
        head.setSpacing(3 * SPACING)
        head.addWidget(self._sign)
        head.addLayout(words, 1)
        head.addWidget(self.main_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._tile_grid, self._grid = QGridLayout(), QGridLayout()
        for grid in (self._tile_grid, self._grid):
            grid.setSpacing(2 * SPACING)
        self._columns = _column(self.night, self.months, self.runs), _column(self.steps, self._last)
        outer, column = centred_column(_WIDEST, 2 * SPACING)
        column.addLayout(head)
        column.addLayout(self._tile_grid)
        column.addLayout(self._grid)
        column.addStretch(1)
        self.setWidget(outer)
        self._share(self.width())

    def _share(self, width: int) -> None:
        """Side by side what has the room for it."""
        width = round(width / max(1.0, self.fontMetrics().height() / 17))
        across = 4 if width >= _FOUR_TILES else 2
        for number, tile in enumerate(self.tiles):
            self._tile_grid.addWidget(tile, number // across, number % across)
        for column in range(4):
            self._tile_grid.setColumnStretch(column, int(column < across))
        two = width >= _TWO_COLUMNS
        for number, part in enumerate(self._columns):
            self._grid.addWidget(part, 0 if two else number, number if two else 0)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, int(two))
        for panel in (self.steps, self._last):
            panel.setMinimumWidth(_SIDE if two else 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share(event.size().width())
        super().resizeEvent(event)


def _column(*panels: QWidget) -> QWidget:
    """Below each other, no higher than they have to be."""
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2 * SPACING)
    for panel in panels:
        column.addWidget(panel)
    column.addStretch(1)
    return part
