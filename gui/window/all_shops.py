"""All shops of this computer at a glance: a tile for each, which opens it, and one comparison of them all.

Made of what each shop kept of itself when its last run ended (``core.shop.overview``): no shop is opened for it and
nobody is asked. Does nothing itself; it says what is wanted.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractButton,
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

from core.domain.model import OrderState
from core.domain.verdicts import VERDICTS, Group
from core.shop.all_shops import Compared
from core.shop.overview import KeysAre, Tile
from gui.kit.bars import Part, paint_shares
from gui.kit.dialog_style import set_prominent
from gui.kit.notes import QuietLabel
from gui.kit.plain_text import PlainLabel, plain
from gui.kit.shop_colour import shade, shop_word
from gui.kit.theme import CAPTION, HEADING, HUGE, ON_FILL, SPACING, TITLE, lettered, mixed, muted_color, tone_colors
from gui.kit.tiles import centred_column, sized
from gui.order_list.filters import GROUPS_OF, Standing, standing
from gui.words.formatting import date_time, sums
from gui.words.orders import BAR_PARTS
from gui.words.tone import Tone

_WIDEST: Final = 1160
_TILE_WIDTH: Final = 340
_SQUARE: Final = 26
_INSIDE: Final = 16
_RADIUS: Final = 10.0
_LIGHT_FILL: Final = 0.6
"""A fill that is lighter takes dark words."""


def badge_of(tile: Tile) -> str:
    """How a shop stands, in a few characters: “32”, “✓”, “!” where its key fails, “…” while nobody knows."""
    if tile.keys in {KeysAre.REFUSED, KeysAre.MISSING}:
        return "!"
    if tile.needs_you:
        return QLocale().toString(tile.needs_you)
    return "✓" if standing_of(tile).is_all_clear else "…"


def standing_of(tile: Tile) -> Standing:
    """Where the work on its list stands, by the rule of the list itself."""
    in_group: Counter[Group] = Counter()
    for state, number in tile.counts.items():
        in_group[VERDICTS[state].group] += number
    return standing(lambda chip: sum(in_group[group] for group in GROUPS_OF[chip]))


def compared_text(ended: Sequence[Compared]) -> str:
    """What came of one comparison of them all."""
    translate = QCoreApplication.translate
    failed = sum(one.failure is not None for one in ended)
    needs = sum(one.result.needing_the_user for one in ended if one.result is not None)
    parts = [
        translate("MainWindow", "Compared %n shops.", "", len(ended) - failed),
        translate("MainWindow", "%n orders need you.", "", needs),
    ]
    if failed:
        parts.append(translate("MainWindow", "%n shops could not be compared: their tiles say why.", "", failed))
    return " ".join(parts)


class ShopTile(QAbstractButton):
    """One shop; the whole of it can be pressed."""

    def __init__(self, tile: Tile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tile = tile
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head, number, right = self._head()
        lines = [f"{number} {head}".strip(), right, self._counts(), self._drift(), self._compared(), self._state()[0]]
        self.setAccessibleName(shop_word(tile.shop, tile.name))
        self.setAccessibleDescription(". ".join(filter(None, lines)))
        self.setToolTip(plain("\n".join(filter(None, [shop_word(tile.shop, tile.name), *lines]))))

    @override
    def sizeHint(self) -> QSize:
        line, large = self.fontMetrics().height(), QFontMetricsF(self._font(TITLE)).height()
        return QSize(_TILE_WIDTH, round(2 * _INSIDE + _SQUARE + large + 2 * line + 5 * SPACING))

    # ---------------------------------------------------------------------------------------------------- words

    def _head(self) -> tuple[str, str, str]:
        """What stands largest, a number before it, and the money at its right."""
        tile = self.tile
        if tile.keys is KeysAre.REFUSED:
            return self.tr("Key refused"), "", ""
        if tile.keys is KeysAre.MISSING:
            return self.tr("Key missing"), "", ""
        if tile.needs_you:
            at_odds = self.tr("{money} at odds").format(money=sums(tile.at_odds)) if tile.at_odds else ""
            return self.tr("%n need you", "", tile.needs_you), "", at_odds
        if tile.counts.keys() <= {OrderState.NEW}:
            return self.tr("New"), "", ""
        stands = standing_of(tile)
        if stands.is_all_clear:
            return self.tr("All good"), "✓", ""
        is_aside = stands is Standing.SET_ASIDE
        return (self.tr("Nothing needs you"), "", "") if is_aside else (self.tr("Not known"), "?", "")

    def _counts(self) -> str:
        count = self.tile.counts.get
        parts = [
            (self.tr("%n different", "", count(OrderState.DIFFERS, 0)), count(OrderState.DIFFERS, 0)),
            (self.tr("%n missing", "", count(OrderState.MISSING, 0)), count(OrderState.MISSING, 0)),
            (self.tr("%n cannot be sent yet", "", count(OrderState.BLOCKED, 0)), count(OrderState.BLOCKED, 0)),
            (self.tr("%n not compared yet", "", count(OrderState.NEW, 0)), count(OrderState.NEW, 0)),
            (self.tr("%n left for later", "", count(OrderState.LATER, 0)), count(OrderState.LATER, 0)),
            (self.tr("%n ignored", "", count(OrderState.IGNORED, 0)), count(OrderState.IGNORED, 0)),
        ]
        failed = count(OrderState.FAILED, 0) + count(OrderState.NOT_FOUND, 0)
        parts.append((self.tr("%n could not be checked", "", failed), failed))
        said = " · ".join(text for text, number in parts if number)
        return said or (
            self.tr("%n orders agree", "", self.tile.orders) if self.tile.orders else self.tr("No orders yet")
        )

    def _drift(self) -> str:
        drift = self.tile.drift
        if drift is None or not self.tile.orders:
            return ""
        if drift > 0:
            return self.tr("%n more", "", drift)
        return self.tr("%n fewer", "", -drift) if drift else self.tr("as before")

    def _compared(self) -> str:
        at = self.tile.compared_at
        return self.tr("Not compared yet") if at is None else self.tr("Compared {time}").format(time=date_time(at))

    def _state(self) -> tuple[str, Tone]:
        tile = self.tile
        if tile.keys in {KeysAre.REFUSED, KeysAre.MISSING}:
            return self.tr("Open the shop to mend it"), Tone.BAD
        if tile.cause is not None and tile.cause.is_new and tile.needs_you:
            return self.tr("New cause: %n orders", "", tile.cause.orders), Tone.WARN
        return (self.tr("Keys work"), Tone.QUIET) if tile.keys is KeysAre.WORK else ("", Tone.QUIET)

    # ------------------------------------------------------------------------------------------------- painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        inner = QRectF(self.rect()).adjusted(_INSIDE, _INSIDE, -_INSIDE, -_INSIDE)
        top = self._paint_name(painter, inner)
        top = self._paint_head(painter, inner, top + SPACING)
        quiet, line = muted_color(self.palette()), self.fontMetrics().height()
        top += self._paint_pair(painter, inner, top, (self._counts(), quiet), (self._drift(), quiet)) + SPACING
        self._paint_bar(painter, QRectF(inner.left(), top, inner.width(), SPACING))
        state, tone = self._state()
        color = quiet if tone is Tone.QUIET else tone_colors(tone, self.palette()).text
        self._paint_pair(painter, inner, inner.bottom() - line, (self._compared(), quiet), (state, color))
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        palette = self.palette()
        ground = palette.color(QPalette.ColorRole.Base)
        if self.isDown() or self.underMouse():
            ground = mixed(palette.color(QPalette.ColorRole.Text), ground, 0.06 if self.isDown() else 0.03)
        focused = self.hasFocus()
        edge = palette.color(QPalette.ColorRole.Accent if focused else QPalette.ColorRole.Midlight)
        painter.setPen(QPen(edge, 2 if focused else 1))
        painter.setBrush(ground)
        inset = 1.0 if focused else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)

    def _paint_name(self, painter: QPainter, inner: QRectF) -> float:
        palette, tile = self.palette(), self.tile
        square = QRectF(inner.left(), inner.top(), _SQUARE, _SQUARE)
        fill = shade(tile.colour, palette) or palette.color(QPalette.ColorRole.Dark)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(square, 6, 6)
        painter.setFont(self._font(CAPTION))
        painter.setPen(QColor(ON_FILL[fill.lightnessF() > _LIGHT_FILL]))
        painter.drawText(square, Qt.AlignmentFlag.AlignCenter, _initials(shop_word(tile.shop, tile.name)))
        painter.setFont(self._font(HEADING))
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        room = QRectF(square.right() + SPACING + 4, square.top(), inner.right() - square.right() - SPACING - 4, _SQUARE)
        name = painter.fontMetrics().elidedText(
            shop_word(tile.shop, tile.name), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
        return square.bottom()

    def _paint_head(self, painter: QPainter, inner: QRectF, top: float) -> float:
        head, number, right = self._head()
        large = self._font(TITLE)
        height = QFontMetricsF(large).height() + 4
        color = self.palette().color(QPalette.ColorRole.Text)
        if not self.tile.needs_you or self.tile.keys in {KeysAre.REFUSED, KeysAre.MISSING}:
            tone = Tone.BAD if not number and head != self.tr("New") else Tone.GOOD if number == "✓" else Tone.QUIET
            color = tone_colors(tone, self.palette()).text
        painter.setPen(color)
        painter.setFont(large)
        place = QPointF(inner.left(), top + QFontMetricsF(large).ascent())
        if self.tile.needs_you and self.tile.keys not in {KeysAre.REFUSED, KeysAre.MISSING}:
            for part, font in zip(
                head.partition(str(self.tile.needs_you)), (self.font(), large, self.font()), strict=True
            ):
                painter.setFont(font)  # the number large, wherever the sentence has it
                painter.drawText(place, part)
                place.setX(place.x() + QFontMetricsF(font).horizontalAdvance(part))
            place.setX(place.x() + SPACING)
        else:
            painter.drawText(place, f"{number} {head}".strip())
        painter.setFont(self.font())
        room = QRectF(place.x(), top, inner.right() - place.x(), height - 4)
        right = self.fontMetrics().elidedText(right, Qt.TextElideMode.ElideRight, int(room.width()))
        if self.tile.needs_you:
            painter.drawText(QPointF(inner.right() - self.fontMetrics().horizontalAdvance(right), place.y()), right)
        return top + height

    def _paint_pair(
        self, painter: QPainter, inner: QRectF, top: float, left: tuple[str, QColor], right: tuple[str, QColor]
    ) -> float:
        """Two texts of one line, the left one giving way. Returns its height."""
        metrics = self.fontMetrics()
        right_width = metrics.horizontalAdvance(right[0])
        room = int(inner.width() - right_width - (SPACING if right_width else 0))
        painter.setFont(self.font())
        painter.setPen(left[1])
        base = top + metrics.ascent()
        painter.drawText(QPointF(inner.left(), base), metrics.elidedText(left[0], Qt.TextElideMode.ElideRight, room))
        painter.setPen(right[1])
        painter.drawText(QPointF(inner.right() - right_width, base), right[0])
        return float(metrics.height())

    def _paint_bar(self, painter: QPainter, room: QRectF) -> None:
        counted = [
            Part(tone, sum(count for state, count in self.tile.counts.items() if VERDICTS[state].group in groups))
            for tone, groups in BAR_PARTS
        ]
        paint_shares(painter, room, [part for part in counted if part.value], self.palette())

    def _font(self, size: float) -> QFont:
        return lettered(self.font(), size, bold=True)


def _initials(name: str) -> str:
    words = [word for word in name.split() if word[0].isalnum()] or [name]
    return "".join(word[0] for word in words[:2]).upper()


class AllShopsPage(QWidget):
    def __init__(self, open_shop: Callable[[str], object], parent: QWidget | None = None) -> None:
        """``open_shop`` takes the name of a profile."""
        super().__init__(parent)
        self._open_shop = open_shop
        self._tiles: tuple[Tile, ...] = ()
        self._across = 0
        self._title = sized(PlainLabel(parent=self), HUGE)
        self._sums = QuietLabel("", self)
        self.compare_all = QPushButton(self)
        self.new_shop = QPushButton(self)
        self.back = QPushButton(self)
        set_prominent(self.compare_all)
        self._grid = QGridLayout()
        self._grid.setSpacing(2 * SPACING)
        self._place()
        self._retranslate()
        self.setFocusProxy(self.back)  # the others cannot be used before the tiles are read
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.activated.connect(self.back.click)

    def tiles(self) -> list[ShopTile]:
        items = (self._grid.itemAt(place) for place in range(self._grid.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, ShopTile)]

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        self._tiles = tuple(tiles)
        for old in self.tiles():
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        for tile in tiles:
            button = ShopTile(tile, self)
            button.clicked.connect(lambda _checked=False, name=tile.name: self._open_shop(name))
            self._grid.addWidget(button)
        self._share(anew=True)
        self._show_sums()

    def allow(self, *, working: bool) -> None:
        """Nothing is opened or begun while something runs."""
        self.compare_all.setEnabled(not working and bool(self._tiles))
        self.new_shop.setEnabled(not working)
        for tile in self.tiles():
            tile.setEnabled(not working)

    def _show_sums(self) -> None:
        needs = sum(tile.needs_you for tile in self._tiles)
        odds: defaultdict[str, Decimal] = defaultdict(Decimal)
        for tile in self._tiles:
            for currency, amount in tile.at_odds.items():
                odds[currency] += amount
        parts = [self.tr("%n shops", "", len(self._tiles)), self.tr("%n orders need you", "", needs)]
        if odds:
            parts.append(self.tr("{money} at odds").format(money=sums(odds)))
        self._sums.setText(" · ".join(parts))

    def _place(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(SPACING // 2)
        words.addWidget(self._title)
        words.addWidget(self._sums)
        head = QHBoxLayout()
        head.setSpacing(SPACING)
        head.addLayout(words, 1)
        for button in (self.back, self.new_shop, self.compare_all):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        outer, column = centred_column(_WIDEST, 3 * SPACING)
        column.addLayout(head)
        column.addLayout(self._grid)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(outer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def _share(self, *, anew: bool = False) -> None:
        """As many beside each other as have the room."""
        letters = max(1.0, self.fontMetrics().height() / 17)
        room = min(self.width(), _WIDEST) - 6 * SPACING
        across = max(1, min(3, round((room + 2 * SPACING) // (_TILE_WIDTH * letters + 2 * SPACING))))
        if across == self._across and not anew:
            return
        self._across = across
        tiles = self.tiles()
        for number, tile in enumerate(tiles):
            self._grid.addWidget(tile, number // across, number % across)
        for column in range(3):
            self._grid.setColumnStretch(column, int(column < across))

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("All shops"))
        self._title.setText(self.tr("All shops"))
        self.compare_all.setText(self.tr("Compare all"))
        self.compare_all.setToolTip(self.tr("Looks at both sides of every order of every shop. Nothing is changed."))
        self.new_shop.setText(self.tr("New shop…"))
        self.new_shop.setToolTip(self.tr("Adds a shop with settings and keys of its own"))
        self.back.setText(self.tr("Back"))
        self.back.setToolTip(self.tr("Goes back to the shop that is open"))
        self.show_tiles(self._tiles)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
