"""The headings in the list: what the orders below have in common, how many they are, and one choice for all of them.

A heading is no row: it stands above the first order of its group, in a row that is so much higher, so that positions,
selection and keys mean orders alone. Shown while the list is sorted by verdict, for what needs the user. Paints itself;
chooses nothing.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple, TypeAlias

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QTableView

from core.domain.differences import signature_of
from core.domain.fields import HEADER_FIELDS
from core.domain.model import Action, OrderKey, OrderSummary
from core.domain.verdicts import NEEDS_YOU, VERDICTS, Group
from gui.kit.theme import SPACING, muted_color, tone_colors
from gui.order_list.filters import Chip
from gui.order_list.groups import group_of
from gui.order_list.model import OrderListModel
from gui.words.differences import difference_text, kinds_text, money_apart, signed
from gui.words.orders import Verdict, verdict

_MOST_ROWS: Final = 5_000
"""Rows that are gone through; below them the list goes on without headings."""
_BesideEachOther: TypeAlias = tuple[int, str]
"""The number of a group, and in what its orders differ."""
_MOST_ADDED_UP: Final = 1_000
"""Orders."""
_WAIT_MILLISECONDS: Final = 300
"""While a comparison runs, numbers change many times a second."""


class Heading(NamedTuple):
    """What is said above the row ``first``."""

    first: int
    last: int
    group: Group
    signature: str
    example: OrderSummary
    number: int
    """Orders that need the user; those that were decided meanwhile stay in their row."""

    @property
    def path(self) -> str | None:
        """The one field in which all of them differ, where nothing else does."""
        return self.signature if self.group is Group.DIFFERENT and self.signature in HEADER_FIELDS else None


class Headings(QObject):
    """Of one table. Asked where a heading is; keeps the rows below as high as they have to be."""

    def __init__(self, table: QTableView, model: OrderListModel) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._by_row: dict[int, Heading] = {}
        self._known: dict[OrderKey, _BesideEachOther] = {}
        """Where orders stood that are decided and keep their row."""
        self._apart: dict[int, Decimal] = {}
        self._at_once = QTimer(self, singleShot=True, interval=0)
        self._soon = QTimer(self, singleShot=True, interval=_WAIT_MILLISECONDS)
        for timer in (self._at_once, self._soon):
            timer.timeout.connect(self.renew)
        model.rows_rearranged.connect(self.renew)
        model.rowsInserted.connect(self._on_rows_changed)
        model.rowsRemoved.connect(self._on_rows_changed)
        model.counts_changed.connect(self._on_counts_changed)

    def _on_rows_changed(self) -> None:
        self._at_once.start()

    def _on_counts_changed(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    @property
    def all(self) -> tuple[Heading, ...]:
        return tuple(self._by_row.values())

    def at(self, row: int) -> Heading | None:
        return self._by_row.get(row)

    def height(self, row: int) -> int:
        """Of the heading above ``row``, in logical pixels; 0 where there is none."""
        return self._table.verticalHeader().defaultSectionSize() if row in self._by_row else 0

    def renew(self) -> None:
        """The rows changed: work out which groups there are, and make room for what is said of them."""
        self._apart = {}
        had_any, self._by_row = bool(self._by_row), {heading.first: heading for heading in self._found()}
        if not had_any and not self._by_row:
            return
        rows = self._table.verticalHeader()
        usual = rows.defaultSectionSize()
        for row in range(min(rows.count(), _MOST_ROWS)):  # all: heights move with the rows that came or went
            height = 2 * usual if row in self._by_row else usual
            if rows.sectionSize(row) != height:
                rows.resizeSection(row, height)
        self._table.viewport().update()

    def _found(self) -> list[Heading]:
        model = self._model
        if not model.is_by_verdict or model.chip not in {Chip.NEEDS_YOU, Chip.DIFFERENT, Chip.CANNOT_SEND}:
            self._known = {}
            return []
        known: dict[OrderKey, _BesideEachOther] = {}
        found: list[Heading] = []
        first, number, example, last_kind, row = 0, 0, None, None, -1
        for row, (order, group) in enumerate(model.shown(_MOST_ROWS)):
            needs = group in NEEDS_YOU
            kind = (group, signature_of(order.differs) or "") if needs else self._known.get(order.key)
            if kind is None:
                continue
            known[order.key] = kind
            if kind != last_kind:
                if last_kind is not None and example is not None:
                    found.append(Heading(first, row - 1, Group(last_kind[0]), last_kind[1], example, number))
                first, number, example, last_kind = row, 0, order, kind
            if needs:
                example = order if not number else example  # one that was not decided meanwhile
                number += 1
        if last_kind is not None and example is not None:
            found.append(Heading(first, row, Group(last_kind[0]), last_kind[1], example, number))
        self._known = known
        return found

    def apart(self, heading: Heading) -> Decimal:
        """What is at odds below it, in money; nothing is added up of a group that nobody looks through."""
        if heading.last - heading.first > _MOST_ADDED_UP:
            return Decimal(0)
        if heading.first not in self._apart:
            # Rows may have left since it was made: it is painted once more before the headings are made anew.
            rows = range(heading.first, min(heading.last + 1, self._model.rowCount()))
            orders = map(self._model.summary_at, rows)
            needing = (order for order in orders if group_of(order.state, order.action) in NEEDS_YOU)
            self._apart[heading.first] = sum((money_apart(order) or Decimal(0) for order in needing), Decimal(0))
        return self._apart[heading.first]

    def text(self, heading: Heading) -> str:
        """What its orders have in common: “Only Total”, “E-mail missing”, “Missing in Ecomail”."""
        match heading.group:
            case Group.DIFFERENT:
                return kinds_text(heading.signature)
            case Group.CANNOT_SEND:
                return difference_text(heading.example) or _words_of(heading.group).word
        return _words_of(heading.group).word

    def link(self, heading: Heading) -> str:
        """What a click on the right of it does; empty where there is no one choice."""
        if heading.path is None or heading.number < 2:  # noqa: PLR2004 - one order has its card
            return ""
        return QCoreApplication.translate("Headings", "Decide for all %n…", "", heading.number)

    def room(self, row: int) -> QRect:
        """Where the heading above ``row`` is, in the viewport."""
        table = self._table
        return QRect(0, table.rowViewportPosition(row), table.viewport().width(), self.height(row))

    def link_room(self, row: int) -> QRect:
        """Where its link is: at the right, before the sum."""
        heading = self._by_row.get(row)
        text = "" if heading is None else self.link(heading)
        if not text:
            return QRect()
        room, metrics = self.room(row), QFontMetrics(self._table.font())
        width = metrics.horizontalAdvance(text)
        sum_width = metrics.horizontalAdvance(signed(Decimal("-88888.88"))) + 3 * SPACING
        return QRect(room.right() - sum_width - width - SPACING, room.top(), width, room.height())

    def hit(self, place: QPoint) -> Heading | None:
        """The heading at ``place`` of the viewport."""
        row = self._table.rowAt(place.y())
        return self._by_row.get(row) if self.room(row).contains(place) else None

    def paint(self, painter: QPainter, row: int) -> None:
        heading = self._by_row.get(row)
        if heading is None:
            return
        room, palette = self.room(row), self._table.palette()
        painter.save()
        painter.fillRect(room, palette.color(QPalette.ColorRole.Window))
        middle = Qt.AlignmentFlag.AlignVCenter
        left = room.adjusted(2 * SPACING, 0, 0, 0)
        words = _words_of(heading.group)
        painter.setPen(tone_colors(words.tone, palette).text)
        painter.drawText(left, middle, words.mark)
        left.adjust(3 * SPACING, 0, 0, 0)
        font = QFont(self._table.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        link, number = self.link_room(row), QLocale().toString(heading.number)
        metrics = painter.fontMetrics()
        end = link.left() if not link.isEmpty() else room.right() - 12 * SPACING
        space = end - left.left() - metrics.horizontalAdvance(f"  {number}") - SPACING
        text = metrics.elidedText(self.text(heading), Qt.TextElideMode.ElideRight, space)
        painter.drawText(left, middle, text)
        left.adjust(metrics.horizontalAdvance(text) + SPACING, 0, 0, 0)
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(muted_color(palette))
        painter.drawText(left, middle, number)
        if apart := self.apart(heading):
            painter.drawText(room.adjusted(0, 0, -SPACING, 0), middle | Qt.AlignmentFlag.AlignRight, signed(apart))
        if not link.isEmpty():
            painter.setPen(palette.color(QPalette.ColorRole.Link))
            painter.drawText(link, middle, self.link(heading))
        painter.restore()


def _words_of(group: Group) -> Verdict:
    state = next(state for state, row in VERDICTS.items() if row.group is group)
    return verdict(state, Action.NONE)
