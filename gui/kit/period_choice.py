"""A choice of days: everything, or from one day to another. Knows nothing of what they are for."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QLabel, QWidget

from core.files.shop_listing import Period
from gui.kit.theme import SPACING


class PeriodChoice(QWidget):
    """``label`` belongs to the box that turns the days on."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.only = QCheckBox(label, self)
        self.only.setToolTip(self.tr("With it, only the days from the first to the last count"))
        today = QDate.currentDate()
        self.first = self._day(today.addMonths(-1), self.tr("First day"), self.tr("The first of the days that count"))
        self.last = self._day(today, self.tr("Last day"), self.tr("The last of the days that count"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        row.addWidget(self.only)
        row.addWidget(self.first)
        row.addWidget(QLabel(self.tr("to"), self))
        row.addWidget(self.last)
        row.addStretch(1)
        self.only.toggled.connect(self._enable)
        self._enable()

    def period(self) -> Period:
        """The days chosen; open at both ends while the box is not ticked."""
        if not self.only.isChecked():
            return Period()
        return Period(first=_date(self.first.date()), last=_date(self.last.date()))

    def choose(self, period: Period) -> None:
        self.only.setChecked(not period.is_open)
        for edit, day in ((self.first, period.first), (self.last, period.last)):
            if day is not None:
                edit.setDate(QDate(day.year, day.month, day.day))

    def _day(self, day: QDate, name: str, description: str) -> QDateEdit:
        edit = QDateEdit(day, self)
        edit.setCalendarPopup(True)
        edit.setAccessibleName(name)
        edit.setToolTip(description)
        return edit

    def _enable(self) -> None:
        for edit in (self.first, self.last):
            edit.setEnabled(self.only.isChecked())


def _date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
