"""What the cells of a column show of the order of day, month and year; nothing is decided by majority.

One date that can be read in one way only (``25/4/2026``) tells the order of its column. Where two dates tell different
orders, or a spreadsheet has read half of the column the wrong way round, the others can be two days, and nobody but
the user knows which. This module reads no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from core.files.options import DateOrder

_MONTHS: Final = 12
_DAYS: Final = 31
_FEW_YEARS: Final = 2
_MANY_DAYS: Final = 5
"""Whoever has orders of three years on few days of the month, or of six years on three days, is not a shop."""

_DATE: Final = r"([0-9]{1,2})([-/.])\s?([0-9]{1,2})\2\s?([0-9]{4}|[0-9]{2})(?![0-9])"
_IN_LINES: Final = re.compile(rf"^[\s=\"']*(?:[^\W\d]{{2,10}}[.,]?\s+)?{_DATE}", re.MULTILINE)
_YEARS_FIRST: Final = re.compile(r"(?:[0-9]{4}-[0-9]{2}-[0-9]{2}[^\n]*\n)*+").fullmatch
_DAYS_FIRST: Final = re.compile(
    r"(?:[0-9]{1,2}[-/.]\s?(?:0?[0-9]|1[0-2])[-/.]\s?[0-9]{4}(?![0-9])[^\n]*\n)*+"
).fullmatch
"""Columns that show nothing, or nothing new: most columns, told by one match instead of one for each cell."""


class OrderEvidence:
    """Collects what the dates of a column show."""

    def __init__(self) -> None:
        self._day_first: set[str] = set()
        self._month_first: set[str] = set()
        """Marks between the numbers of dates that can be read in one way only."""
        self._short_day_first: set[str] = set()
        """The same for dates with a year of two digits, if it stands at their end."""
        self._open: set[str] = set()
        self._short_open: set[str] = set()
        """Marks of dates that can be two days."""
        self._year_is_last = self._year_is_first = False
        self._firsts = _Span()
        self._thirds = _Span()
        self._late_cells = self._early_cells = False

    def look_at_texts(self, texts: Iterable[str]) -> None:
        column = "\n".join(texts)
        if not _YEARS_FIRST(f"{column}\n") and not (self._day_first and _DAYS_FIRST(f"{column}\n")):
            for first, mark, second, year in set(_IN_LINES.findall(column)):
                self._look_at(int(first), mark, int(second), year)

    def look_at_date(self, on: date) -> None:
        """A cell that a spreadsheet holds as a date, not as text."""
        self._late_cells |= on.day > _MONTHS
        self._early_cells |= on.day <= _MONTHS

    def _look_at(self, first: int, mark: str, second: int, year: str) -> None:
        if len(year) > 2:  # noqa: PLR2004 - digits
            if first > _MONTHS >= second:
                self._day_first.add(mark)
        else:
            self._firsts.take(first)
            self._thirds.take(int(year))
            self._year_is_first |= first > _DAYS
            self._year_is_last |= int(year) > _DAYS or second > _MONTHS
            if first > _MONTHS >= second:
                self._short_day_first.add(mark)
        if second > _MONTHS >= first:
            self._month_first.add(mark)
        elif first != second and first <= _MONTHS:
            (self._open if len(year) > 2 else self._short_open).add(mark)  # noqa: PLR2004 - digits

    @property
    def short_year_is_last(self) -> bool | None:
        """Where the year of a date with six digits stands; ``None`` while nothing proves it."""
        if self._year_is_first != self._year_is_last:
            return self._year_is_last
        if self._year_is_first or not self._thirds.seen:
            return None
        if self._thirds.width <= _FEW_YEARS and self._firsts.width > _MANY_DAYS:
            return True
        return False if self._firsts.width <= _FEW_YEARS and self._thirds.width > _MANY_DAYS else None

    def proven(self, order: DateOrder) -> set[str]:
        """The marks with which a date can only be read in this order, ``dmy`` or ``mdy``."""
        if order == "mdy":
            return self._month_first
        return self._day_first | self._short_day_first if self.short_year_is_last else self._day_first

    @property
    def order(self) -> DateOrder | None:
        """``None`` where the column shows nothing, or contradicts itself."""
        day, month = bool(self.proven("dmy")), bool(self.proven("mdy"))
        if day == month:
            return None
        return "dmy" if day else "mdy"

    @property
    def contradicts_itself(self) -> bool:
        return bool(self.proven("dmy") and self.proven("mdy"))

    @property
    def is_half_proven(self) -> bool:
        """Whether dates that can be two days are written with another mark than those that prove the month first."""
        unproven = (self._open | self._short_open if self.short_year_is_last else self._open) - self._month_first
        return bool(self._month_first and unproven)

    @property
    def is_half_swapped(self) -> bool:
        """Whether a spreadsheet read as dates what it could, and left as text what has no such month in its language.

        Then no date that it holds has a day after the twelfth, and the text beside them tells the other order.
        """
        return self._early_cells and not self._late_cells and bool(self.proven("dmy") or self.proven("mdy"))


class _Span:
    """How far apart numbers are."""

    def __init__(self) -> None:
        self._least, self._most = 99, 0

    def take(self, number: int) -> None:
        self._least, self._most = min(self._least, number), max(self._most, number)

    @property
    def seen(self) -> bool:
        return self._most >= self._least

    @property
    def width(self) -> int:
        return self._most - self._least
