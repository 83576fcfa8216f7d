"""The filters with their live counts, and the way to History. Says what was chosen; filters nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from core.domain.runs import RunLine
from gui.kit.theme import SPACING, icon, mixed, muted_color, tone_colors
from gui.order_list.filters import SET_ASIDE, Chip
from gui.order_list.model import OrderListModel
from gui.order_list.runs_strip import RunsStrip
from gui.words.tone import Tone

_WIDTH: Final = 228
_CHIP_HEIGHT: Final = 36
_INDENT: Final = 2 * SPACING
_RAIL_WIDTH: Final = 64
_RAIL_CHIP_HEIGHT: Final = 32


class ChipLooks(NamedTuple):
    mark: str
    tone: Tone
    indented: bool = False
    short: str = ""
    """The mark where there is no room for the word."""


_LOOKS: Final[dict[Chip, ChipLooks]] = {
    Chip.NEEDS_YOU: ChipLooks("", Tone.WARN, short="●"),
    Chip.DIFFERENT: ChipLooks("≠", Tone.WARN, indented=True),
    Chip.MISSING: ChipLooks("+", Tone.INFO, indented=True),
    Chip.CANNOT_SEND: ChipLooks("!", Tone.BAD, indented=True),
    Chip.ALL_GOOD: ChipLooks("=", Tone.GOOD),
    Chip.TO_MARK: ChipLooks("=", Tone.INFO, indented=True),
    Chip.COULD_NOT_CHECK: ChipLooks("\N{MULTIPLICATION SIGN}", Tone.BAD),
    Chip.NOT_COMPARED: ChipLooks("…", Tone.QUIET),
    Chip.ALL: ChipLooks("", Tone.QUIET, short="Σ"),
    Chip.LATER: ChipLooks("»", Tone.QUIET, indented=True),
    Chip.IGNORED: ChipLooks("–", Tone.QUIET, indented=True),
}


class ChipButton(QAbstractButton):
    """One filter: mark, word, and how many orders it holds."""

    def __init__(self, chip: Chip, parent: QWidget) -> None:
        super().__init__(parent)
        self.chip = chip
        self.number = 0
        self.finished = False
        """*Needs you* that has reached zero."""
        self.in_rail = False
        self.is_shown = True
        """Its orders are on the screen where it is the one that is chosen."""
        self._looks = _LOOKS[chip]
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def _stands_out(self) -> bool:
        return self.isChecked() and self.is_shown

    @override
    def sizeHint(self) -> QSize:
        if self.in_rail:
            return QSize(_RAIL_WIDTH - SPACING, max(_RAIL_CHIP_HEIGHT, self.fontMetrics().height() + SPACING))
        return QSize(_WIDTH, max(_CHIP_HEIGHT, self.fontMetrics().height() + 2 * SPACING))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        if self.in_rail:
            self._paint_short(painter)
        else:
            self._paint_words(painter)

    def _paint_short(self, painter: QPainter) -> None:
        """Mark and number, in the middle; the word is in the tooltip."""
        palette = self.palette()
        plain = QPalette.ColorRole.HighlightedText if self._stands_out else QPalette.ColorRole.WindowText
        mark = "✓" if self.finished else self._looks.mark or self._looks.short
        number = "" if self.finished else f" {_short(self.number, self.locale())}"
        metrics = painter.fontMetrics()
        left = (self.width() - metrics.horizontalAdvance(mark + number)) / 2
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(tone_colors(Tone.GOOD if self.finished else self._looks.tone, palette).text)
        painter.drawText(QRectF(left, 0, self.width(), self.height()), middle, mark)
        painter.setPen(palette.color(plain) if self.number else muted_color(palette))
        place = QRectF(left + metrics.horizontalAdvance(mark), 0, self.width(), self.height())
        painter.drawText(place, middle, number)

    def _paint_ground(self, painter: QPainter) -> None:
        palette = self.palette()
        ground = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        if self._stands_out:
            painter.setBrush(palette.highlight())
        elif self.underMouse():
            window = palette.color(QPalette.ColorRole.Window)
            painter.setBrush(mixed(palette.color(QPalette.ColorRole.Text), window, 0.07))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        focused = self.hasFocus()
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 2) if focused else QPen(Qt.PenStyle.NoPen))
        painter.drawRoundedRect(ground, 6, 6)

    def _paint_words(self, painter: QPainter) -> None:
        palette, left = self.palette(), SPACING + 2 + (_INDENT if self._looks.indented else 0)
        font = self.font()
        font.setBold(self.chip is Chip.NEEDS_YOU or self._stands_out)
        painter.setFont(font)
        plain = QPalette.ColorRole.HighlightedText if self._stands_out else QPalette.ColorRole.WindowText
        tone = Tone.GOOD if self.finished else self._looks.tone
        color = tone_colors(tone, palette).text
        vertical = Qt.AlignmentFlag.AlignVCenter
        mark = "✓" if self.finished else self._looks.mark
        if mark:
            painter.setPen(color)
            painter.drawText(
                QRectF(left, 0, 2 * SPACING, self.height()), vertical | Qt.AlignmentFlag.AlignHCenter, mark
            )
            left += 2 * SPACING + 6
        number = "" if self.finished else self.locale().toString(self.number)
        number_width = painter.fontMetrics().horizontalAdvance(number) + SPACING
        room = QRectF(left, 0, self.width() - left - number_width - SPACING, self.height())
        is_quiet = self.number == 0 and not self._stands_out and not self.finished
        painter.setPen(muted_color(palette) if is_quiet else palette.color(plain))
        word = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, vertical | Qt.AlignmentFlag.AlignLeft, word)
        painter.drawText(
            QRectF(0, 0, self.width() - SPACING - 2, self.height()), vertical | Qt.AlignmentFlag.AlignRight, number
        )


_THOUSAND: Final = 1000


def _short(number: int, locale: QLocale) -> str:
    """In at most four characters."""
    return locale.toString(number) if number < _THOUSAND else f"{locale.toString(number // _THOUSAND)}k"


class Sidebar(QWidget):
    chip_chosen = Signal(object)
    """A ``Chip``."""

    def __init__(self, model: OrderListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._group = QButtonGroup(self)
        self._chips: dict[Chip, ChipButton] = {}
        self.home = self._way_to("home")
        self.home.setCheckable(True)
        self.only_in_ecomail = self._way_to("search")
        self.history = self._way_to("history")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        layout.setSpacing(2)
        layout.addWidget(self.home)
        layout.addSpacing(SPACING)
        for number, chip in enumerate(Chip, start=1):
            button = ChipButton(chip, self)
            self._chips[chip] = button
            self._group.addButton(button)
            layout.addWidget(button)
            if chip in {Chip.CANNOT_SEND, Chip.TO_MARK, Chip.NOT_COMPARED}:
                layout.addSpacing(SPACING)
            if chip in SET_ASIDE:
                continue
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.activated.connect(lambda chip=chip: self.choose(chip))
        self._only_in_ecomail_number = 0
        self._is_rail = False
        self.runs = RunsStrip(self)
        layout.addStretch(1)
        layout.addWidget(self.runs)
        layout.addWidget(self.only_in_ecomail)
        layout.addWidget(self.history)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setFixedWidth(_WIDTH)
        self._chips[Chip.ALL].setChecked(True)
        self._group.buttonToggled.connect(self._on_toggled)
        model.counts_changed.connect(self._show_counts)
        self._retranslate()

    def _way_to(self, picture: str) -> QToolButton:
        """To another page, without a frame."""
        button = QToolButton(self)
        button.setIcon(icon(picture))
        button.setProperty("quiet", True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return button

    @property
    def chosen(self) -> Chip:
        button = self._group.checkedButton()
        return button.chip if isinstance(button, ChipButton) else Chip.ALL

    def choose(self, chip: Chip) -> None:
        self._chips[chip].setChecked(True)

    def button(self, chip: Chip) -> ChipButton:
        return self._chips[chip]

    def show_as_rail(self, *, rail: bool) -> None:
        """Marks and numbers alone, where the window has no room for words; those are in the tooltips."""
        if rail is self._is_rail:
            return
        self._is_rail = rail
        self.setFixedWidth(_RAIL_WIDTH if rail else _WIDTH)
        side = SPACING // 2 if rail else SPACING
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(side, SPACING, side, SPACING)
        for button in self._chips.values():
            button.in_rail = rail
            button.updateGeometry()
            button.update()
        self._name_buttons()
        self._make_room()

    def show_page(self, *, home: bool, orders: bool) -> None:
        """What stands beside the filters: the home page, the orders of the filter, or another page."""
        self.home.setChecked(home)
        for button in self._chips.values():
            button.is_shown = orders
            button.update()

    def show_only_in_ecomail(self, number: int) -> None:
        """How many orders in Ecomail have none on the list."""
        self._only_in_ecomail_number = number
        self._name_buttons()

    def show_runs(self, runs: Sequence[RunLine]) -> None:
        """The last runs, newest first."""
        self.runs.show_runs(runs)
        self._make_room()

    def _make_room(self) -> None:
        """The filters come first: where the window is too low for both, the runs are left to the history."""
        others = self.sizeHint().height() - (self.runs.sizeHint().height() if self.runs.isVisibleTo(self) else 0)
        self.runs.setVisible(
            not self._is_rail and bool(self.runs.runs) and others + self.runs.sizeHint().height() <= self.height()
        )

    def _name_buttons(self) -> None:
        number = self._only_in_ecomail_number
        plain = self.tr("Only in Ecomail")
        style = Qt.ToolButtonStyle
        for button, name in (
            (self.only_in_ecomail, self.tr("Only in Ecomail: %n", "", number) if number else plain),
            (self.history, self.tr("History")),
            (self.home, self.tr("Home")),
        ):
            button.setToolButtonStyle(style.ToolButtonIconOnly if self._is_rail else style.ToolButtonTextBesideIcon)
            button.setText("" if self._is_rail else name)
            button.setAccessibleName(name)

    def _on_toggled(self, button: QAbstractButton, checked: bool) -> None:  # noqa: FBT001 - Qt's signature
        if checked and isinstance(button, ChipButton):
            self.chip_chosen.emit(button.chip)

    def _show_counts(self) -> None:
        all_clear = self._model.standing.is_all_clear
        for chip, button in self._chips.items():
            number = self._model.count(chip)
            finished = chip is Chip.NEEDS_YOU and all_clear
            if number != button.number or finished != button.finished or not button.accessibleName():
                button.number, button.finished = number, finished
                self._name(button)
                button.update()
            if chip in SET_ASIDE:
                button.setVisible(number > 0 or button.isChecked())

    def _name(self, button: ChipButton) -> None:
        button.setText(self.tr("Nothing needs you") if button.finished else self._word(button.chip))
        button.setAccessibleName(
            self.tr("{filter}, %n orders", "", button.number).format(filter=self._word(button.chip))
        )

    def _word(self, chip: Chip) -> str:
        return {
            Chip.NEEDS_YOU: self.tr("Needs you"),
            Chip.DIFFERENT: self.tr("Different"),
            Chip.MISSING: self.tr("Missing"),
            Chip.CANNOT_SEND: self.tr("Cannot send yet"),
            Chip.ALL_GOOD: self.tr("All good"),
            Chip.TO_MARK: self.tr("To be marked"),
            Chip.COULD_NOT_CHECK: self.tr("Could not check"),
            Chip.NOT_COMPARED: self.tr("Not compared yet"),
            Chip.ALL: self.tr("All orders"),
            Chip.LATER: self.tr("Left for later"),
            Chip.IGNORED: self.tr("Ignored"),
        }[chip]

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Filters"))
        self._name_buttons()
        self.runs.retranslate()
        self.only_in_ecomail.setToolTip(self.tr("Orders in Ecomail that are not on your list"))
        self.home.setToolTip(self.tr("Shows what agrees and what does not, by month, and what to do next"))
        self.history.setToolTip(self.tr("Shows what was sent, and puts it back"))
        for number, (chip, button) in enumerate(self._chips.items(), start=1):
            self._name(button)
            if chip in SET_ASIDE:
                said = self.tr("Orders that you set aside; they come back when what differs changes")
                button.setToolTip(f"{self._word(chip)}: {said}")
                continue
            shortcut = QKeySequence(f"Ctrl+{number}").toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(self.tr("{filter} ({shortcut})").format(filter=self._word(chip), shortcut=shortcut))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
