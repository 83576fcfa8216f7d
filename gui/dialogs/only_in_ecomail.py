"""What no order of the list accounts for: found, picked by hand, and removed through the review; or taken for an order.

Searching changes nothing, removing is planned here and done by the review, and taking a match sends nothing. The tables
hold what they are handed and ask nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from core.domain.likely_matches import Confidence, LikelyMatch
from core.domain.model import Transaction
from core.domain.pushes import PushPlan
from core.domain.results import Progress
from core.shop.only_in_ecomail import FoundInEcomail, Match, Matches
from gui.kit.dialog_style import describe_stop, set_prominent
from gui.kit.inputs import PeriodChoice
from gui.kit.job_dialog import JobPage
from gui.kit.jobs import AsyncRunner, Job, Work
from gui.kit.plain_text import name_choice
from gui.kit.rows_table import RowsModel, rows_table
from gui.kit.theme import SPACING
from gui.kit.under_way import UnderWay
from gui.review.dialog import PushReviewDialog
from gui.words.formatting import NOTHING, date_time, day, money, status_text
from gui.words.orders import notice_text
from gui.words.tone import Tone

AnyIndex = QModelIndex | QPersistentModelIndex
T = TypeVar("T")
_ROOT: Final = QModelIndex()
_LEAST_WIDTH = 130
"""Of the others, in pixels."""
_MOST_SHOPS: Final = 20
"""Names of the account that are offered, the largest first."""


def found_model(parent: QObject) -> RowsModel[Transaction]:
    translate = QCoreApplication.translate
    headers = (
        translate("OnlyInEcomail", "Order"),
        translate("OnlyInEcomail", "Date"),
        translate("OnlyInEcomail", "E-mail"),
        translate("OnlyInEcomail", "Total"),
        translate("OnlyInEcomail", "Status"),
        translate("OnlyInEcomail", "Shop"),
    )
    return RowsModel(headers, _found_texts, parent, checkable=True)


def match_model(parent: QObject) -> RowsModel[LikelyMatch | Match]:
    translate = QCoreApplication.translate
    headers = (
        translate("OnlyInEcomail", "Your shop's order"),
        translate("OnlyInEcomail", "Order in Ecomail"),
        translate("OnlyInEcomail", "How sure"),
        translate("OnlyInEcomail", "Why"),
    )
    return RowsModel(headers, _match_texts, parent)


def _found_texts(held: Transaction) -> tuple[str, ...]:
    return (
        held.order_id,
        date_time(held.timestamp if isinstance(held.timestamp, datetime) else None),
        held.email if isinstance(held.email, str) else NOTHING,
        money(held.amount if isinstance(held.amount, Decimal) else None),
        status_text(held.status) if isinstance(held.status, str) else NOTHING,
        held.shop if isinstance(held.shop, str) and held.shop else NOTHING,
    )


def _match_texts(match: LikelyMatch | Match) -> tuple[str, ...]:
    translate = QCoreApplication.translate
    own = match.order_id or match.key.order_session
    if isinstance(match, Match):
        return own, match.ecomail_order_id, translate("OnlyInEcomail", "linked by you"), ""
    sure = {
        Confidence.VERY_LIKELY: translate("OnlyInEcomail", "very likely"),
        Confidence.LIKELY: translate("OnlyInEcomail", "likely"),
        Confidence.POSSIBLE: translate("OnlyInEcomail", "possible"),
    }[match.confidence]
    why = " ".join(notice_text(notice) for notice in (*match.warnings, *match.reasons))
    return own, match.ecomail_order_id, sure, why


if TYPE_CHECKING:
    from core.shop.shop import Shop


_EMAIL, _WHY = 2, 3
"""Columns that take the room there is."""


class OnlyInEcomailPage(JobPage):
    orders_changed = Signal(object)
    """The keys of orders that changed; ``None`` for the whole list."""
    compare_requested = Signal(object)
    """The keys of orders that have to be compared again."""
    counted = Signal(int)
    """How many there are now."""

    def __init__(
        self, shop: Shop, runner: AsyncRunner, parent: QWidget | None = None, *, within: UnderWay | None = None
    ) -> None:
        super().__init__(runner, self.tr("Only in Ecomail"), parent, within=within)
        self._shop = shop
        self.found = found_model(self)
        self.matches = match_model(self)
        self.period = PeriodChoice(self.tr("Search these days instead of those of the list:"), self)
        self.search_button = QPushButton(self.tr("Search Ecomail"), self)
        self.shops_button = QPushButton(self)
        self.shops_menu = QMenu(self.shops_button)
        self.stop_button = QPushButton(self.tr("Stop"), self)
        self.remove_button = QPushButton(self)
        self.take_button = QPushButton(self.tr("It is the same order"), self)
        self.take_back_button = QPushButton(self.tr("Unlink"), self)
        self.progress.hide()
        self.found_table = rows_table(self.found, self.tr("What only Ecomail has"), widest=_EMAIL)
        self.match_table = rows_table(self.matches, self.tr("What may be the same order"), widest=_WHY)
        self.tabs = QTabWidget(self)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.search_button)
        self._read()

    # ------------------------------------------------------------------------------------------------------ jobs

    def search(self) -> None:
        if self._work.is_busy:
            return
        period, shops = self.period.period(), self.picked_shops()
        self.note.clear()
        self.progress.setRange(0, 0)
        self.progress.show()
        job = self._start(
            lambda progress, stop: self._shop.only_in_ecomail.search(period, shops=shops, progress=progress, stop=stop)
        )
        job.progressed.connect(self._on_progressed)
        job.succeeded.connect(self._on_found)

    def picked_shops(self) -> list[str]:
        """Other names of the account under which is looked as well."""
        return [action.data() for action in self.shops_menu.actions() if action.isChecked()]

    def remove(self) -> None:
        """Plan the removal of what is picked; the review opens when the plan is made."""
        order_ids = [held.order_id for held in self.found.picked()]
        if order_ids and not self._work.is_busy:
            self.note.say(Tone.INFO, self.tr("Reading each of them in full, to keep a copy…"))
            job = self._start(lambda _progress, _stop: self._shop.only_in_ecomail.plan_removal(order_ids))
            job.succeeded.connect(self._on_planned)

    def take(self) -> None:
        match = self._current_match()
        if match is not None and not self._work.is_busy and not isinstance(match, Match):
            key, number = match.key, match.ecomail_order_id
            self._change(key, lambda _progress, _stop: self._shop.only_in_ecomail.take_match(key, number))

    def take_back(self) -> None:
        match = self._current_match()
        if isinstance(match, Match) and not self._work.is_busy:
            key = match.key
            self._change(key, lambda _progress, _stop: self._shop.only_in_ecomail.take_match_back(key))

    def _change(self, key: object, work: Work[Any]) -> None:
        job = self._start(work)
        job.succeeded.connect(lambda _card: self._on_changed(key, job))

    def _on_changed(self, key: object, job: Job[Any]) -> None:
        self.orders_changed.emit((key,))
        job.finished.connect(lambda: self._on_settled(key))

    def _on_settled(self, key: object) -> None:
        self.compare_requested.emit((key,))
        self._read()

    def _read(self) -> None:
        """Show what the last search found."""
        job = self._start(lambda _progress, _stop: self._shop.only_in_ecomail.found())
        job.succeeded.connect(self._on_found)
        names = self._runner.start(lambda _progress, _stop: self._shop.only_in_ecomail.other_shops())
        names.failed.connect(self._on_failed)
        names.succeeded.connect(self._on_other_shops)

    def _read_matches(self) -> None:
        job = self._runner.start(lambda _progress, _stop: self._shop.only_in_ecomail.matches())
        job.failed.connect(self._on_failed)
        job.succeeded.connect(self._on_matches)

    def _on_progressed(self, progress: Progress) -> None:
        self.progress.setRange(0, progress.total)
        self.progress.setValue(progress.done)

    def _on_found(self, found: FoundInEcomail) -> None:
        self.found.set_rows(found.transactions)
        for column in set(range(self.found.columnCount())) - {_EMAIL}:
            wanted = self.found_table.sizeHintForColumn(column) + SPACING
            self.found_table.setColumnWidth(column, max(_LEAST_WIDTH, wanted))
        self._offer_shops(found.search.shops if found.search is not None else (), checked=True)
        self.counted.emit(len(found.transactions))
        search = found.search
        if search is None:
            self.note.say(
                Tone.INFO, self.tr("Not searched yet. Searching changes nothing, in Ecomail or in your shop.")
            )
        else:
            text = self.tr("%n orders in Ecomail are not on your list", "", len(found.transactions))
            days = self.tr("{what} ({first} to {last}).").format(
                what=text, first=day(search.first), last=day(search.last)
            )
            notices = [notice_text(notice) for notice in search.notices]
            tone = Tone.WARN if notices else Tone.INFO if found.transactions else Tone.GOOD
            self.note.say(tone, "\n".join((days, *notices)))
        self._read_matches()
        self._show_state()

    def _on_other_shops(self, names: tuple[str, ...]) -> None:
        self._offer_shops(names[:_MOST_SHOPS], checked=False)

    def _offer_shops(self, names: Sequence[str], *, checked: bool) -> None:
        """Those that are not offered yet; what is ticked stays so."""
        offered = {action.data() for action in self.shops_menu.actions()}
        for name in names:
            if name not in offered:
                action = self.shops_menu.addAction("")
                name_choice(action, name)
                action.setData(name)
                action.setCheckable(True)
                action.setChecked(checked)
                action.toggled.connect(self._show_state)
        self._show_state()

    def _on_matches(self, matches: Matches) -> None:
        self.matches.set_rows([*matches.suggested, *matches.taken])
        title = self.tr("Possibly the same order ({number})").format(number=len(matches.suggested))
        self.tabs.setTabText(1, title)
        if self.matches.rowCount():
            self.match_table.selectRow(0)
        self.match_table.resizeRowsToContents()
        self._show_state()

    def _on_planned(self, plan: PushPlan) -> None:
        self.note.clear()
        shop = self._shop.settings.shop_name or self._shop.name
        review = PushReviewDialog(plan, shop, self._shop, self._runner, self)
        review.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        review.finished.connect(self._read)
        review.open()

    # -------------------------------------------------------------------------------------------------- what is shown

    def _current_match(self) -> Any:
        index = self.match_table.currentIndex()
        return self.matches.row_at(index.row()) if index.isValid() else None

    @override
    def _show_state(self) -> None:
        busy = self._work.is_busy
        match = self._current_match()
        number = len(self.found.picked())
        self.search_button.setEnabled(not busy)
        self.period.setEnabled(not busy)
        shops = len(self.picked_shops())
        self.shops_button.setVisible(bool(self.shops_menu.actions()))
        self.shops_button.setEnabled(not busy)
        self.shops_button.setText(
            self.tr("Under %n other names too", "", shops) if shops else self.tr("Under other names too…")
        )
        self.stop_button.setEnabled(self._work.has_job)
        self.remove_button.setEnabled(not busy and number > 0)
        self.remove_button.setText(self.tr("Delete %n from Ecomail…", "", number) if number else self.tr("Delete…"))
        self.take_button.setEnabled(not busy and match is not None and not isinstance(match, Match))
        self.take_back_button.setEnabled(not busy and isinstance(match, Match))
        self.tabs.setTabText(0, self.tr("Only in Ecomail ({number})").format(number=self.found.rowCount()))

    def _lay_out(self) -> None:
        set_prominent(self.search_button)
        self.search_button.setToolTip(self.tr("Looks through Ecomail; searching changes nothing"))
        self.shops_button.setMenu(self.shops_menu)
        self.shops_button.setToolTip(self.tr("Other shop names of the account under which your orders may be kept"))
        self.remove_button.setToolTip(self.tr("Shows first what would be deleted; nothing is deleted yet"))
        self.take_button.setToolTip(self.tr("Keeps the order from being added a second time"))
        self.take_back_button.setToolTip(self.tr("Makes them two separate orders again"))
        self.found_table.setAccessibleDescription(self.tr("Space ticks an order that is to be deleted"))
        self.match_table.setAccessibleDescription(self.tr("Choose a row, then say whether it is the same order"))
        describe_stop(self.stop_button)
        top = QHBoxLayout()
        top.setSpacing(SPACING)
        top.addWidget(self.period, 1)
        top.addWidget(self.shops_button)
        top.addWidget(self.stop_button)
        top.addWidget(self.search_button)
        self.tabs.addTab(_page(self.found_table, self.remove_button), "")
        self.tabs.addTab(_page(self.match_table, self.take_back_button, self.take_button), "")
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACING, 2 * SPACING, 3 * SPACING, 2 * SPACING)
        column.setSpacing(SPACING + SPACING // 2)
        column.addLayout(self.head)
        column.addLayout(top)
        column.addWidget(self.note)
        column.addWidget(self.progress)
        column.addWidget(self.tabs, 1)

    def _connect(self) -> None:
        self.search_button.clicked.connect(self.search)
        self.stop_button.clicked.connect(self._on_stop)
        self.remove_button.clicked.connect(self.remove)
        self.take_button.clicked.connect(self.take)
        self.take_back_button.clicked.connect(self.take_back)
        self.found.dataChanged.connect(self._show_state)
        self.match_table.selectionModel().selectionChanged.connect(self._show_state)


def _page(table: QTableView, *buttons: QPushButton) -> QWidget:
    page = QWidget()
    row = QHBoxLayout()
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    column = QVBoxLayout(page)
    column.addWidget(table, 1)
    column.addLayout(row)
    return page
