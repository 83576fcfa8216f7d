"""The headings in the list: what the orders below have in common, how many they are, and one choice for all of them.

A heading is no row: it stands above the first order of its group, in a row that is so much higher, so that positions,
selection and keys mean orders alone. While its orders are scrolled it stays at the top. Only a folded group has a row
that is a heading and no order: it stands for all orders of it. Shown while the list is sorted by verdict, for what
needs the user. Paints itself; chooses nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from itertools import groupby
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QTableView

from core.domain.differences import money_apart
from core.domain.fields import HEADER_FIELDS
from core.domain.model import Action, OrderSummary
from core.domain.verdicts import NEEDS_YOU, VERDICTS, Group
from gui.kit.theme import SPACING, muted_color, tone_colors
from gui.order_list.groups import group_of
from gui.order_list.listed import Kind
from gui.order_list.model import OrderListModel
from gui.words.differences import difference_text, kinds_text, signed
from gui.words.orders import Verdict, verdict

_MOST_ADDED_UP: Final = 1_000
"""Orders."""
_MARK_ROOM: Final = 3 * SPACING
"""For a chevron or a mark, in logical pixels."""
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
    folded: bool = False

    @property
    def kind(self) -> Kind:
        return int(self.group), self.signature

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

    def of(self, row: int) -> Heading | None:
        """The heading above the order in ``row``, however far."""
        return next((heading for heading in self._by_row.values() if heading.first <= row <= heading.last), None)

    @property
    def stuck(self) -> Heading | None:
        """The heading of the order at the top of the view, where it was scrolled away: it stays there."""
        heading = self.of(self._table.rowAt(0)) if self._by_row else None
        if heading is None or heading.folded or self._table.rowViewportPosition(heading.first) >= 0:
            return None
        return heading

    def spoken(self, row: int) -> str:
        """What is said above ``row``, in words: “Only Total, 6 orders, +65.41”; empty where nothing is."""
        heading = self._by_row.get(row)
        if heading is None:
            return ""
        translate = QCoreApplication.translate
        apart = self.apart(heading)
        parts = [
            self.text(heading),
            translate("Headings", "%n orders", "", heading.number),
            signed(apart) if apart else "",
        ]
        if heading.folded:
            parts.append(translate("Headings", "folded"))
        return ", ".join(filter(None, parts))

    def renew(self) -> None:
        """The rows changed: work out which groups there are, and make room for what is said of them."""
        self._apart = {}
        had_any, self._by_row = bool(self._by_row), {heading.first: heading for heading in self._found()}
        if not had_any and not self._by_row:
            return
        rows = self._table.verticalHeader()
        usual = rows.defaultSectionSize()
        high, wanted = self._high_rows(), {heading.first for heading in self.all if not heading.folded}
        for row in high ^ wanted:
            rows.resizeSection(row, 2 * usual if row in wanted else usual)
        self._table.viewport().update()

    def _high_rows(self) -> set[int]:
        """Those that have room for a heading now; heights move with the rows that came or went.

        They are few: where each of them is follows from how far down the rows below it are.
        """
        rows = self._table.verticalHeader()
        usual, high, row = rows.defaultSectionSize(), set[int](), 0

        def room_above(below: int) -> int:
            return rows.sectionPosition(below) - usual * below

        for number in range(rows.length() // usual - rows.count()):
            row = bisect_right(range(rows.count()), usual * number, lo=row, key=room_above)
            high.add(row - 1)
        return high

    def _found(self) -> list[Heading]:
        model = self._model
        found: list[Heading] = []
        if not model.is_grouped:
            return found
        end = 0
        for kind, run in groupby(model.kinds()):
            first, end = end, end + len(list(run))
            if kind is None or kind[0] not in NEEDS_YOU:
                continue  # decided a moment ago: it goes on with the group that it stands in
            if found and found[-1].kind == kind:
                first = found.pop().first
            found.append(self._heading(first, end - 1, kind))
        return found

    def _heading(self, first: int, last: int, kind: Kind) -> Heading:
        model, left = self._model, self._model.left_over
        folded, has_left = model.is_folded(first), left is not None and first <= left <= last
        number = len(model.keys_at([first])) if folded else last - first + 1 - has_left
        example = min(first + (left == first), last)  # one that was not decided meanwhile
        return Heading(first, last, Group(kind[0]), kind[1], model.summary_at(example), number, folded)

    def apart(self, heading: Heading) -> Decimal:
        """What is at odds below it, in money; nothing is added up of a group that nobody looks through."""
        if heading.number > _MOST_ADDED_UP:
            return Decimal(0)
        if heading.first not in self._apart:
            # Rows may have left since it was made: it is painted once more before the headings are made anew.
            orders = self._model.summaries_at(range(heading.first, min(heading.last + 1, self._model.rowCount())))
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
        table, stuck = self._table, self.stuck
        top = 0 if stuck is not None and stuck.first == row else table.rowViewportPosition(row)
        return QRect(0, top, table.viewport().width(), self.height(row))

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

    def chevron_room(self, row: int) -> QRect:
        """Where a click folds or unfolds: the chevron at the left, and the mark beside it."""
        room = self.room(row)
        return QRect(room.left(), room.top(), 2 * SPACING + _MARK_ROOM, room.height())

    def hit(self, place: QPoint) -> Heading | None:
        """The heading at ``place`` of the viewport."""
        stuck = self.stuck
        if stuck is not None and self.room(stuck.first).contains(place):
            return stuck
        row = self._table.rowAt(place.y())
        return self._by_row.get(row) if self.room(row).contains(place) else None

    def paint(self, painter: QPainter, row: int, *, chosen: bool = False) -> None:
        heading = self._by_row.get(row)
        if heading is None:
            return
        room, palette = self.room(row), self._table.palette()
        painter.save()
        ground = QPalette.ColorRole.Highlight if chosen else QPalette.ColorRole.Window
        painter.fillRect(room, palette.color(ground))
        middle = Qt.AlignmentFlag.AlignVCenter
        left = room.adjusted(SPACING, 0, 0, 0)
        words = _words_of(heading.group)
        painter.setPen(muted_color(palette))
        _paint_chevron(painter, QPoint(left.left() + SPACING, left.center().y()), folded=heading.folded)
        left.adjust(_MARK_ROOM, 0, 0, 0)
        painter.setPen(tone_colors(words.tone, palette).text)
        painter.drawText(left, middle, words.mark)
        left.adjust(_MARK_ROOM, 0, 0, 0)
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


def _paint_chevron(painter: QPainter, middle: QPoint, *, folded: bool) -> None:
    """Pointing at what is hidden beside it, or down at what is below."""
    ends = ((-2, -4), (2, 0), (-2, 4)) if folded else ((-4, -2), (0, 2), (4, -2))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawPolyline([middle + QPoint(*end) for end in ends])


def _words_of(group: Group) -> Verdict:
    state = next(state for state, row in VERDICTS.items() if row.group is group)
    return verdict(state, Action.NONE)
