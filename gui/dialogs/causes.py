"""Why the shop and Ecomail differ: each cause with its figures, its weeks, and one choice for all of its orders.

Looking asks neither service. A choice is shown order by order before it is made, and sends nothing; it leaves as a
signal where the card makes it one step that can be undone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from core.domain.causes import Cause, Remedy
from core.domain.model import OrderKey, Side
from gui.dialogs.decide_many import DecideManyDialog
from gui.kit.dialog_style import describe_close
from gui.kit.job_dialog import JobDialog
from gui.kit.jobs import AsyncRunner
from gui.kit.notes import Pill, QuietLabel
from gui.kit.plain_text import PlainLabel
from gui.kit.theme import SPACING, TITLE, lettered, muted_color, tone_colors
from gui.words.causes import cause_known, cause_sentence, explained, money_at_odds, unexplained
from gui.words.formatting import NOTHING, day
from gui.words.tone import Tone

if TYPE_CHECKING:
    from core.shop.causes import FoundCauses
    from core.shop.identity import Linkable
    from core.shop.shop import Shop

_BAR_WIDTH: Final = 5
_BAR_GAP: Final = 2
_CHART_HEIGHT: Final = 56
_MOST_WEEKS: Final = 54


class WeeksChart(QWidget):
    """Orders a week, from the first day of any cause to the last; a dash for a week without."""

    def __init__(self, days: Sequence[date | None], first: date, last: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        weeks = min(_MOST_WEEKS, (last - first).days // 7 + 1)
        self._begin = last - timedelta(days=7 * weeks - 1)
        counts = Counter((seen - self._begin).days // 7 for seen in days if seen is not None and seen >= self._begin)
        self.counts = tuple(counts[week] for week in range(weeks))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        text = self.tr("Orders a week, from {first} to {last}").format(first=day(self._begin), last=day(last))
        self.setAccessibleName(text)
        self.setToolTip(text)

    @override
    def sizeHint(self) -> QSize:
        return QSize(len(self.counts) * (_BAR_WIDTH + _BAR_GAP), _CHART_HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        highest = max((*self.counts, 1))
        colour, quiet = tone_colors(Tone.WARN, self.palette()).text, muted_color(self.palette())
        for week, count in enumerate(self.counts):
            tall = max(2, round((_CHART_HEIGHT - 2) * count / highest)) if count else 1
            left = week * (_BAR_WIDTH + _BAR_GAP)
            painter.fillRect(left, _CHART_HEIGHT - tall, _BAR_WIDTH, tall, colour if count else quiet)
        painter.end()


class CauseTile(QFrame):
    """One cause; its button asks for one choice for all of its orders."""

    def __init__(self, cause: Cause, found: FoundCauses, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cause = cause
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.title = PlainLabel(cause_sentence(cause), self)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.title.setWordWrap(True)
        self.new = Pill(self)
        self.new.show_text(Tone.WARN, self.tr("New since last time"))
        self.new.setVisible(cause.key in found.new)
        self.known = QuietLabel(cause_known(cause), self)
        self.known.setVisible(bool(cause.known))
        self.decided = QuietLabel("", self)
        self.button = QPushButton(self._button_text(), self)
        self.button.setToolTip(self.tr("Shows them first; nothing is sent"))
        self.button.setVisible(cause.remedy is not Remedy.NONE)
        self.button.setAutoDefault(False)
        self._lay_out(found)
        self.show_decided(found.decided.get(cause.key, 0))

    def show_decided(self, number: int) -> None:
        """For how many of its orders the user chose already."""
        self.decided.setText(self.tr("Decided for %n orders", "", number) if number else "")

    def _button_text(self) -> str:
        number = len(self.cause.orders)
        match self.cause.remedy:
            case Remedy.LINK:
                return self.tr("Link %n orders…", "", number)
            case Remedy.FORMER_NAME:
                return self.tr("This is my shop…")
            case _:
                return self.tr("Decide for %n orders…", "", number)

    def _lay_out(self, found: FoundCauses) -> None:
        cause = self.cause
        facts = QGridLayout()
        facts.setHorizontalSpacing(4 * SPACING)
        facts.setVerticalSpacing(0)
        figures = (
            (self.tr("Orders"), self.locale().toString(len(cause.orders))),
            (self.tr("Difference"), money_at_odds(cause.money)),
            (self.tr("First"), day(cause.first) if cause.first is not None else NOTHING),
            (self.tr("Last"), day(cause.last) if cause.last is not None else NOTHING),
        )
        for column, (name, value) in enumerate(figures):
            facts.addWidget(QuietLabel(name, self, wrap=False), 0, column)
            facts.addWidget(PlainLabel(value, self), 1, column)
        facts.setColumnStretch(len(figures), 1)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.new, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.addWidget(self.button)
        foot.addWidget(self.decided, 1)
        column_of_words = QVBoxLayout()
        column_of_words.setSpacing(SPACING)
        column_of_words.addLayout(head)
        column_of_words.addWidget(self.known)
        column_of_words.addLayout(facts)
        column_of_words.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACING, 2 * SPACING, 2 * SPACING, 2 * SPACING)
        row.setSpacing(3 * SPACING)
        row.addLayout(column_of_words, 1)
        span = _span(found)
        if span is not None:
            row.addWidget(WeeksChart(cause.days, *span, self), 0, Qt.AlignmentFlag.AlignTop)


def _span(found: FoundCauses) -> tuple[date, date] | None:
    days = [seen for cause in found.explanation.causes for seen in cause.days if seen is not None]
    return (min(days), max(days)) if days else None


class CausesDialog(JobDialog):
    decided = Signal(object, object)
    """Order → path → ``Decision``, and the same with what was decided before."""
    compare_requested = Signal(object)
    """Orders that are to be compared again."""
    link_requested = Signal(object)
    """Orders that are what Ecomail holds under another number."""
    settings_changed = Signal()

    def __init__(self, shop: Shop, runner: AsyncRunner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self._shop = shop
        self.tiles: tuple[CauseTile, ...] = ()
        self.setWindowTitle(self.tr("Why they differ"))
        self.progress.setRange(0, 0)
        self.headline = PlainLabel(self.tr("Looking through the list…"), self)
        self.headline.setFont(lettered(self.headline.font(), TITLE))
        self.headline.setWordWrap(True)
        self.unexplained = QuietLabel("", self)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAccessibleName(self.tr("The causes"))
        self._area.setAccessibleDescription(
            self.tr("One after another, each with the button that decides for its orders")
        )
        self.close_button = QPushButton(self.tr("&Close"), self)
        describe_close(self.close_button)
        self.close_button.clicked.connect(self.close)
        self._lay_out()
        self.resize(900, 640)
        job = self._start(lambda _progress, stop: shop.causes.find(stop=stop))
        job.succeeded.connect(self._on_found)

    def _on_found(self, found: FoundCauses) -> None:
        self.headline.setText(explained(found.explanation))
        self.unexplained.setText(unexplained(found.explanation))
        page = QWidget(self._area)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, SPACING, 0)
        column.setSpacing(2 * SPACING)
        self.tiles = tuple(CauseTile(cause, found, page) for cause in found.explanation.causes)
        for tile in self.tiles:
            tile.button.clicked.connect(lambda _checked=False, tile=tile: self._choose(tile))
            column.addWidget(tile)
        column.addWidget(self.unexplained)
        column.addStretch(1)
        self._area.setWidget(page)
        if self.tiles:
            self.tiles[0].button.setFocus()

    @override
    def _show_state(self) -> None:
        self.progress.setVisible(self._work.is_busy)

    # ----------------------------------------------------------------------------------------------------- choosing

    def _choose(self, tile: CauseTile) -> None:
        if tile.cause.remedy in {Remedy.DECIDE, Remedy.REFUND}:
            self._decide(tile)
        elif tile.cause.remedy is Remedy.LINK:
            job = self._start(lambda _progress, _stop: self._shop.only_in_ecomail.linkable(tile.cause.orders))
            job.succeeded.connect(self._offer_links)
        else:
            job = self._start(lambda _progress, _stop: self._shop.causes.called_otherwise(tile.cause))
            job.succeeded.connect(lambda held: self._confirm(tile.cause, held))

    def _decide(self, tile: CauseTile) -> None:
        """Every value that the cause explains, for one choice."""
        dialog = DecideManyDialog(self._shop, self._runner, "", Side.SHOP, self, cause=tile.cause)
        dialog.decided.connect(self.decided)
        dialog.decided.connect(lambda changes, _before: tile.show_decided(len(changes)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _offer_links(self, alike: Sequence[Linkable]) -> None:
        """Every pair, for one answer; making and undoing it is for who opened this dialog."""
        from gui.dialogs.settle_alike import link_dialog  # noqa: PLC0415 - only where it is wanted

        dialog = link_dialog(alike, self._link, None, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _link(self, keys: Sequence[OrderKey]) -> None:
        self.link_requested.emit(keys)
        self.close()

    def _confirm(self, cause: Cause, held: Sequence[Linkable]) -> None:
        """Every order it is about, and what will be done; nothing before that is said yes to."""
        from gui.dialogs.settle_alike import AlikeDialog  # noqa: PLC0415 - only where it is wanted

        after = self.tr("Nothing is sent yet. The name is added under Settings, and these orders are compared again.")
        dialog = AlikeDialog(cause_sentence(cause), "", self, after=after)
        dialog.show_pairs(held)
        go_on = self.tr("&Add the name to the settings")
        dialog.add_answer(go_on, cause_sentence(cause), lambda: self._carry_out(cause), prominent=True)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _carry_out(self, cause: Cause) -> None:
        job = self._start(lambda _progress, _stop: self._shop.causes.choose(cause, Side.SHOP))
        job.succeeded.connect(self._on_carried_out)

    def _on_carried_out(self, keys: Sequence[object]) -> None:
        self.settings_changed.emit()
        self._close_when_done = True
        self.compare_requested.emit(keys)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACING, 2 * SPACING, 3 * SPACING, 2 * SPACING)
        column.setSpacing(SPACING + SPACING // 2)
        for widget in (self.headline, self.note, self.progress):
            column.addWidget(widget)
        column.addWidget(self._area, 1)
        column.addLayout(buttons)
