"""The filter of the list beyond its groups: conditions to put together, kept ones to choose, and what is set in words.

Says which conditions are wanted; tests no order and keeps nothing. What is set stays in sight, with a way out of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QDate, QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from core.domain.list_filter import (
    NEW_SINCE,
    NO,
    OPERATORS,
    YES,
    Condition,
    Field,
    Kind,
    Operator,
    SavedFilter,
    is_sound,
)  # fmt: skip
from core.domain.verdicts import Group
from gui.kit.inputs import EntryLine
from gui.kit.plain_text import PlainLabel
from gui.kit.theme import SPACING, icon
from gui.words.formatting import money, parse_money
from gui.words.list_filters import conditions_text, field_text, operator_text, value_text

Conditions = tuple[Condition, ...]
_WAIT_MILLISECONDS: Final = 200
"""Debounce: while somebody types an amount, the list is not filtered by half of it."""
_MOST_ROWS: Final = 8
_ROWS_IN_SIGHT: Final = 3  # more are scrolled: the list below needs its room
_WIDEST: Final = 240  # logical pixels of one field or value
_EXAMPLE: Final = Decimal("49.90")
_ISO: Final = Qt.DateFormat.ISODate


class ConditionRow(QWidget):
    """One condition: a field, an operator, and one value or two."""

    changed = Signal()

    def __init__(self, values_of: Callable[[Field], Sequence[str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._values_of = values_of
        self.field, self.operator = self._box(self.tr("Field")), self._box(self.tr("How it is compared"))
        self.choice = self._box(self.tr("Value"))
        self.texts = (self._line(self.tr("Value")), self._line(self.tr("Up to")))
        self.days = (self._day(self.tr("First day"), -1), self._day(self.tr("Last day"), 0))
        self._to = PlainLabel(self.tr("to"), self)
        self.remove = QToolButton(self)
        self.remove.setIcon(icon("close"))
        self.remove.setAutoRaise(True)
        self.remove.setAccessibleName(self.tr("Take this condition out"))
        self.remove.setToolTip(self.tr("Takes this condition out"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        first, second = zip(self.texts, self.days, strict=True)
        for widget in (self.field, self.operator, self.choice, *first, self._to, *second):
            widget.setMaximumWidth(_WIDEST)
            layout.addWidget(widget, 0 if widget is self._to else 1)
        layout.addWidget(self.remove)
        layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for field in Field:
            self.field.addItem(field_text(field), field)
        self.field.currentIndexChanged.connect(self._on_field_changed)
        self.operator.currentIndexChanged.connect(self._on_operator_changed)
        self._on_field_changed()

    @property
    def condition(self) -> Condition | None:
        """``None`` while it says nothing yet, or nothing that can be asked."""
        field, kind = self._field, self._field.kind
        if kind in {Kind.CHOICE, Kind.PARTS}:
            ends = [str(self.choice.currentData() or "")]
        elif kind is Kind.DAY:
            ends = [edit.date().toString(_ISO) for edit in self.days]
        else:
            ends = [line.text().strip() for line in self.texts]
        try:
            ends = [f"{parse_money(end):f}" if end and kind is Kind.AMOUNT else end for end in ends]
        except ValueError:
            return None
        operator = self._operator
        until = ends[1] if operator is Operator.BETWEEN else ""
        condition = Condition(field, operator, ends[0], until)
        return condition if is_sound(condition) else None

    def show_condition(self, condition: Condition) -> None:
        self.field.setCurrentIndex(self.field.findData(condition.field))
        self.operator.setCurrentIndex(self.operator.findData(condition.operator))
        kind = condition.field.kind
        if kind in {Kind.CHOICE, Kind.PARTS}:
            if self.choice.findData(condition.value) < 0:  # no order of now has it
                self.choice.addItem(value_text(condition.field, condition.value), condition.value)
            self.choice.setCurrentIndex(self.choice.findData(condition.value))
        for line, day, value in zip(self.texts, self.days, (condition.value, condition.until), strict=True):
            if kind is Kind.DAY and value:
                day.setDate(QDate.fromString(value, _ISO))
            elif value:
                line.setText(value_text(condition.field, value))

    @property
    def _field(self) -> Field:
        return Field(self.field.currentData())

    @property
    def _operator(self) -> Operator:
        return Operator(self.operator.currentData())

    def _on_field_changed(self) -> None:
        field = self._field
        with QSignalBlocker(self.operator), QSignalBlocker(self.choice):
            self.operator.clear()
            for operator in OPERATORS[field.kind]:
                self.operator.addItem(operator_text(field, operator), operator)
            self.choice.clear()
            for value in _choices(field, self._values_of):
                self.choice.addItem(value_text(field, value), value)
        example = self.tr("such as {amount}").format(amount=money(_EXAMPLE))
        for line in self.texts:
            line.clear()
            line.setPlaceholderText(example if field.kind is Kind.AMOUNT else "")
        self._on_operator_changed()

    def _on_operator_changed(self) -> None:
        kind, both = self._field.kind, self._operator is Operator.BETWEEN
        is_choice, is_day = kind in {Kind.CHOICE, Kind.PARTS}, kind is Kind.DAY
        self.choice.setVisible(is_choice)
        for number, (line, day) in enumerate(zip(self.texts, self.days, strict=True)):
            is_shown = not is_choice and (both or not number)
            line.setVisible(is_shown and not is_day)
            day.setVisible(is_shown and is_day)
        self._to.setVisible(both)
        self.changed.emit()

    def _box(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        box.setAccessibleName(name)
        box.setToolTip(name)
        return box

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setAccessibleName(name)
        line.setToolTip(name)
        return line

    def _day(self, name: str, months: int) -> QDateEdit:
        edit = QDateEdit(QDate.currentDate().addMonths(months), self)
        edit.setCalendarPopup(True)
        edit.setAccessibleName(name)
        edit.setToolTip(name)
        return edit


class FilterBar(QWidget):
    conditions_changed = Signal(object)
    """The ``Conditions`` that are set now."""
    filter_saved = Signal(object)
    """A ``SavedFilter``."""
    filter_deleted = Signal(str)
    left = Signal()
    """Closed by a key: the keys belong to the list again."""

    def __init__(self, values_of: Callable[[Field], Sequence[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values_of = values_of
        self._set: Conditions = ()
        self._saved: tuple[SavedFilter, ...] = ()
        self._found = 0
        self.rows: list[ConditionRow] = []
        self._timer = QTimer(self, singleShot=True, interval=_WAIT_MILLISECONDS)
        self._timer.timeout.connect(self._take)
        self._lay_out()
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._on_closed)
        self._retranslate()
        self._show_state()

    @property
    def conditions(self) -> Conditions:
        return self._set

    @property
    def is_open(self) -> bool:
        return not self.panel.isHidden()

    def open(self) -> None:
        """To put conditions together; the first one can be typed at once."""
        self.panel.show()
        self._show_rows(self._set)
        if not self.rows:
            self._add_row()
        self._show_state()
        self.rows[0].field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose(self, conditions: Conditions) -> None:
        """Set these and no others."""
        if self.is_open:
            self._show_rows(conditions)
        self._apply(conditions)

    def show_saved(self, saved: Sequence[SavedFilter]) -> None:
        """The filters that were given a name."""
        self._saved = tuple(saved)
        self._fill_saved()
        self._show_state()

    def show_found(self, number: int) -> None:
        """How many orders are shown now."""
        self._found = number
        self._word()

    # --------------------------------------------------------------------------------------------------- set up

    def _lay_out(self) -> None:
        self.sentence = PlainLabel(parent=self)
        self.sentence.setWordWrap(True)
        self.edit, self.seen, self.clear = QPushButton(self), QPushButton(self), QPushButton(self)
        self.panel = QWidget(self)
        self._scroll, inner = QScrollArea(self.panel), QWidget()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.saved, self.delete, self.add = QComboBox(self.panel), QPushButton(self.panel), QPushButton(self.panel)
        self.name, self.save, self.close_panel = EntryLine(self.panel), QPushButton(self.panel), QPushButton(self.panel)
        self.saved.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        line, below = QHBoxLayout(), QHBoxLayout()
        line.addWidget(self.sentence, 1)
        below.addWidget(self.add)
        below.addWidget(self.saved)
        below.addWidget(self.delete)
        below.addStretch(1)
        below.addWidget(self.name)
        below.addWidget(self.save)
        for button in (self.edit, self.seen, self.clear):
            line.addWidget(button)
        below.addWidget(self.close_panel)
        inside = QVBoxLayout(self.panel)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._scroll)
        inside.addLayout(below)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACING, SPACING // 2, SPACING, SPACING // 2)
        layout.addLayout(line)
        layout.addWidget(self.panel)
        for part in (line, below, self._column, inside, layout):
            part.setSpacing(SPACING)
        self.panel.hide()
        self.edit.clicked.connect(self.open)
        self.clear.clicked.connect(lambda: self.choose(()))
        self.add.clicked.connect(self._on_add)
        self.saved.activated.connect(self._on_saved_chosen)
        self.delete.clicked.connect(self._on_delete)
        self.save.clicked.connect(self._on_save)
        self.name.entered.connect(self._on_save)
        self.name.textChanged.connect(self._show_state)
        self.close_panel.clicked.connect(self._on_closed)

    # ------------------------------------------------------------------------------------------------ conditions

    def _show_rows(self, conditions: Conditions) -> None:
        for row in self.rows:
            self._drop(row)
        self.rows.clear()
        for condition in conditions:
            self._add_row().show_condition(condition)
        self._timer.stop()  # nobody changed anything

    def _drop(self, row: ConditionRow) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _add_row(self) -> ConditionRow:
        row = ConditionRow(self._values_of, self.panel)
        self.rows.append(row)
        self._column.addWidget(row)
        edited = (*(line.textEdited for line in row.texts), *(day.dateChanged for day in row.days))
        for signal in (row.changed, row.choice.currentIndexChanged, *edited):
            signal.connect(self._on_edited)
        row.remove.clicked.connect(self._on_removed)
        return row

    def _on_add(self) -> None:
        row = self._add_row()
        self._show_state()
        self._scroll.ensureWidgetVisible(row)
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_edited(self) -> None:
        self._timer.start()

    def _on_removed(self) -> None:
        button = self.sender()
        row = next(row for row in self.rows if row.remove is button)
        self.rows.remove(row)
        self._drop(row)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._take()

    def _take(self) -> None:
        """What the rows say now; one that says nothing yet leaves nobody out."""
        self._apply(tuple(condition for row in self.rows if (condition := row.condition) is not None))

    def _apply(self, conditions: Conditions) -> None:
        self._timer.stop()
        changed, self._set = conditions != self._set, conditions
        if changed:
            self.conditions_changed.emit(conditions)
        self._show_state()

    def _on_closed(self) -> None:
        if self._timer.isActive():
            self._take()
        self.panel.hide()
        self._show_state()
        self.left.emit()

    # ---------------------------------------------------------------------------------------------- saved filters

    def _fill_saved(self) -> None:
        self.saved.clear()
        self.saved.addItem(self.tr("Saved filters"))
        self.saved.addItem(conditions_text(NEW_SINCE))
        self.saved.addItems([one.name for one in self._saved])

    def _on_saved_chosen(self, place: int) -> None:
        if place:
            self.choose(self._kept[place - 1])
            self.name.clear()

    @property
    def _kept(self) -> list[Conditions]:
        """What the box of saved filters offers, below its title."""
        return [NEW_SINCE, *(one.conditions for one in self._saved)]

    @property
    def _shown(self) -> SavedFilter | None:
        """The saved filter that is set now, if it is one."""
        return next((one for one in self._saved if one.conditions == self._set), None)

    def _on_delete(self) -> None:
        if (shown := self._shown) is not None:
            self.filter_deleted.emit(shown.name)

    def _on_save(self) -> None:
        self._take()
        name = self.name.text().strip()
        if name and self._set:
            self.filter_saved.emit(SavedFilter(name, self._set))
            self.name.clear()

    # ---------------------------------------------------------------------------------------------------- words

    def _show_state(self) -> None:
        shown, is_open = self._shown, self.is_open
        self.setVisible(is_open or bool(self._set))
        self.edit.setVisible(not is_open)
        self.seen.setVisible(self._set == NEW_SINCE)
        self.clear.setVisible(bool(self._set))
        self.delete.setEnabled(shown is not None)
        self.add.setEnabled(len(self.rows) < _MOST_ROWS)
        heights = [row.sizeHint().height() for row in self.rows[:_ROWS_IN_SIGHT]]
        self._scroll.setFixedHeight(sum(heights) + SPACING * max(0, len(heights) - 1))
        self.save.setEnabled(bool(self._set and self.name.text().strip()))
        self.saved.setCurrentIndex(self._kept.index(self._set) + 1 if self._set in self._kept else 0)
        self._word()

    def _word(self) -> None:
        if not self._set:
            self.sentence.setText(self.tr("Choose what the orders have in common"))
            return
        text = conditions_text(self._set) if self._shown is None else self._shown.name
        found = self.tr("%n orders", "", self._found)
        self.sentence.setText(f"{text} · {found}")
        self.sentence.setToolTip(conditions_text(self._set))

    def _retranslate(self) -> None:
        for button, text, tip in (
            (self.edit, self.tr("Change…"), self.tr("Opens the conditions of this filter")),
            (self.seen, self.tr("I have seen these"), self.tr("From now on only what comes later is new")),
            (self.clear, self.tr("Clear the filter"), self.tr("Shows the orders without these conditions")),
            (self.add, self.tr("Add a condition"), self.tr("An order has to meet all conditions")),
            (self.delete, self.tr("Delete"), self.tr("Deletes the saved filter that is chosen; no order is touched")),
            (self.save, self.tr("Save"), self.tr("Keeps these conditions under this name, for this shop")),
            (self.close_panel, self.tr("Close"), self.tr("Closes the conditions; the filter stays (Esc)")),
        ):
            button.setText(text)
            button.setToolTip(tip)
            button.setAutoDefault(False)
        self.name.setPlaceholderText(self.tr("Name to save it under"))
        self.name.setMinimumWidth(self.fontMetrics().horizontalAdvance(self.name.placeholderText()) + 4 * SPACING)
        self.name.setAccessibleName(self.tr("Name to save it under"))
        self.name.setToolTip(self.tr("Keeps these conditions under this name, for this shop"))
        self.saved.setAccessibleName(self.tr("Saved filters"))
        self.saved.setToolTip(self.tr("Sets a filter that was saved, or shows what is new since last time"))
        self.setAccessibleName(self.tr("Filter by conditions"))
        self._fill_saved()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._show_state()
        super().changeEvent(event)


def _choices(field: Field, values_of: Callable[[Field], Sequence[str]]) -> Sequence[str]:
    """What a choice offers: all there is where that is little, and else what the orders have."""
    match field:
        case Field.STATUS:
            return [group.name.lower() for group in Group]
        case Field.REPORTED | Field.NEWS:
            return YES, NO
    return values_of(field) if field.kind in {Kind.CHOICE, Kind.PARTS} else ()
