"""The panels of the home page: the months as bars, the last runs, and what could be done next.

They show what they are given and say what is wanted of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from core.domain.amounts import ZERO
from core.domain.figures import Month
from core.domain.runs import RunLine
from gui.kit.bars import Column, Legend, MonthBars, Part
from gui.kit.notes import QuietLabel
from gui.kit.plain_text import PlainLabel, plain
from gui.kit.theme import HEADING, SPACING
from gui.kit.tiles import Panel, sized
from gui.words.formatting import date_time, money
from gui.words.orders import BAR_PARTS, notice_text
from gui.words.runs import run_end, run_name, run_parts
from gui.words.tone import Tone

if TYPE_CHECKING:
    from core.domain.night import Night

_RUNS_SHOWN: Final = 4


class MonthsPanel(Panel):
    """Orders or money, month by month, by how they stand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._months: Sequence[Month] = ()
        self._currency = ""
        self.bars, self._legend = MonthBars(self), Legend(self)
        self.by_orders, self.by_money = QToolButton(self), QToolButton(self)
        self._kinds = QButtonGroup(self)
        for button, word, tip in (
            (self.by_orders, self.tr("Orders"), self.tr("Shows how many orders each month has")),
            (
                self.by_money,
                self.tr("Money"),
                self.tr("Shows the totals of each month, in the currency of most orders"),
            ),
        ):
            button.setText(word)
            button.setToolTip(tip)
            button.setCheckable(True)
            button.setProperty("quiet", True)
            self._kinds.addButton(button)
        self.by_orders.setChecked(True)
        self._kinds.buttonToggled.connect(lambda _button, checked: self._show() if checked else None)
        head = QHBoxLayout()
        head.addWidget(sized(PlainLabel(self.tr("By month"), self), HEADING))
        head.addStretch(1)
        for button in (self.by_orders, self.by_money):
            head.addWidget(button)
        self.column.addLayout(head)
        self.column.addWidget(self._legend)
        self.column.addSpacing(SPACING)
        self.column.addWidget(self.bars, 1)
        self.bars.setAccessibleName(self.tr("By month"))

    def show_months(self, months: Sequence[Month], currency: str) -> None:
        self._months, self._currency = months, currency
        self.by_money.setVisible(bool(currency))
        self._show()

    def _show(self) -> None:
        in_money = self.by_money.isChecked() and bool(self._currency)
        words = self._words()
        used = [tone for tone, groups in BAR_PARTS if any(groups & set(month.orders) for month in self._months)]
        self._legend.show_entries([(tone, words[tone]) for tone in used])
        self.bars.show_columns([self._column(month, words, in_money=in_money) for month in self._months])

    def _column(self, month: Month, words: dict[Tone, str], *, in_money: bool) -> Column:
        locale = QLocale()
        year, number = map(int, month.name.split("-"))
        name = locale.standaloneMonthName(number, QLocale.FormatType.LongFormat)
        parts, said = [], []
        for tone, groups in BAR_PARTS:
            orders = sum(month.orders.get(group, 0) for group in groups)
            amount = sum((month.money[group] for group in groups if group in month.money), start=ZERO)
            text = money(amount, self._currency) if in_money else locale.toString(orders)
            if orders:
                parts.append(Part(tone, max(0.0, float(amount)) if in_money else orders))
                said.append(f"{words[tone]}: {text}")
        whole = round(sum(part.value for part in parts))
        title = self.tr("{month} {year}").format(month=name, year=year)
        return Column(
            locale.standaloneMonthName(number, QLocale.FormatType.ShortFormat),
            locale.toString(whole),
            tuple(parts),
            "\n".join([title, *said]),
        )

    def _words(self) -> dict[Tone, str]:
        return {
            Tone.GOOD: self.tr("All good"),
            Tone.WARN: self.tr("Different"),
            Tone.INFO: self.tr("Missing in Ecomail"),
            Tone.BAD: self.tr("Blocked or not checked"),
            Tone.QUIET: self.tr("Not compared yet"),
        }


class _Row(QWidget):
    """A name, a quiet line below it, and a button, under a hairline."""

    def __init__(self, name: str, caption: str, button: QPushButton, parent: QWidget) -> None:
        super().__init__(parent)
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Plain)
        line.setForegroundRole(self.palette().ColorRole.Midlight)
        words = QVBoxLayout()
        words.setSpacing(0)
        title = PlainLabel(name, self)
        title.setWordWrap(True)
        words.addWidget(title)
        words.addWidget(QuietLabel(caption, self))
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        row.addLayout(words, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addWidget(line)
        column.addLayout(row)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.setAccessibleDescription(f"{name}. {caption}")


class _Rows(Panel):
    """A heading and rows below it, made anew whenever they change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = sized(PlainLabel(parent=self), HEADING)
        self._head = QHBoxLayout()
        self._head.addWidget(self._heading, 1)
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACING)
        self.column.setSpacing(SPACING)
        self.column.addLayout(self._head)
        self.column.addLayout(self._list)

    def rows(self) -> list[QWidget]:
        items = (self._list.itemAt(place) for place in range(self._list.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if widget is not None]

    def _fill(self, rows: Sequence[tuple[str, str, QPushButton]]) -> None:
        for row in self.rows():
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for name, caption, button in rows:
            self._list.addWidget(_Row(name, caption, button, self))


class Step(NamedTuple):
    """Something that could be done next, by one of the window's actions."""

    action: str
    name: str
    caption: str
    button: str


class LastNight(Panel):
    """What the last night shift did, in groups: what went, why it ended, what waits and why. Hidden without one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at = QuietLabel("", self)
        self.history = QPushButton(self.tr("Show in the history"), self)
        self.history.setToolTip(self.tr("Shows what was sent, order by order, and puts it back"))
        head = QHBoxLayout()
        head.addWidget(sized(PlainLabel(self.tr("Last night"), self), HEADING))
        head.addStretch(1)
        head.addWidget(self._at)
        self.column.addLayout(head)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(SPACING // 2)
        self.column.addLayout(self._lines)
        self.column.addWidget(self.history, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_night(self, night: Night | None, zone: tzinfo) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.hide()
                line.deleteLater()
        self.setVisible(night is not None)
        if night is None:
            return
        from core.domain.night import said_of  # noqa: PLC0415 - the window is shown before this is needed

        self._at.setText(date_time(night.at, zone))
        for notice in said_of(night):
            line = PlainLabel(notice_text(notice), self)
            line.setWordWrap(True)
            self._lines.addWidget(line)
        self.history.setVisible(night.run_id is not None)
        self._give_height()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_height()

    def _give_height(self) -> None:
        """A page that scrolls squeezes what it could wrap: each line is as high as its sentence is at its width."""
        margins = self.column.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        for place in range(self._lines.count()):
            item = self._lines.itemAt(place)
            if item is not None and (line := item.widget()) is not None:
                line.setMinimumHeight(line.heightForWidth(width))


class NextSteps(_Rows):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: Sequence[Step] | None = None
        self._heading.setText(self.tr("What next"))
        self.buttons = QButtonGroup(self)
        """Each by the place of its step."""

    def show_steps(self, steps: Sequence[Step]) -> None:
        if steps != self._steps:
            self._steps = steps
            self._fill([(step.name, step.caption, self._button(place, step)) for place, step in enumerate(steps)])

    def action_at(self, place: int) -> str:
        """The name of the action that the step at this place is."""
        return self._steps[place].action if self._steps else ""

    def _button(self, place: int, step: Step) -> QPushButton:
        button = QPushButton(step.button, self)
        self.buttons.addButton(button, place)
        return button


class LastRuns(_Rows):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: Sequence[RunLine] | None = None
        self._heading.setText(self.tr("Last runs"))
        self.buttons = QButtonGroup(self)
        """Each by its ``run_id``."""
        self.history = QPushButton(self.tr("All of it"), self)
        self.history.setToolTip(self.tr("Shows what was sent, and puts it back"))
        self._head.addWidget(self.history)

    def show_runs(self, runs: Sequence[RunLine], zone: tzinfo) -> None:
        if runs == self._runs:
            return
        self._runs = runs
        self.setVisible(bool(runs))
        self._fill([self._row(run, zone) for run in runs[:_RUNS_SHOWN]])

    def _row(self, run: RunLine, zone: tzinfo) -> tuple[str, str, QPushButton]:
        button = QPushButton(self.tr("Show"), self)
        button.setToolTip(plain(self.tr("Shows this run in the history")))
        self.buttons.addButton(button, run.run_id)
        return run_name(run), " · ".join([date_time(run.at, zone), *(run_parts(run) or (run_end(run).word,))]), button
