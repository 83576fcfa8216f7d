"""Dates and times as people, shops and spreadsheets write them, as aware UTC times with their resolution.

Day and month are told apart once for a whole column, by what its cells prove; a date that can be two days is refused.
A day that does not exist and a time that daylight saving leaves out are refused; a time that happens twice is taken to
be the first of the two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from decimal import Decimal
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from core.files.cells import CellError, as_typed, refuse_no_number
from core.files.date_order import OrderEvidence
from core.files.date_words import is_weekday, month_of
from core.files.options import Cell, DateOrder

SECOND: Final = 1
MINUTE: Final = 60
DAY: Final = 86_400
"""Resolutions, in seconds."""

_ZONES: Final = {
    "Z": 0, "UTC": 0, "GMT": 0, "CET": 1, "MEZ": 1, "SEČ": 1, "CEST": 2, "MESZ": 2, "SELČ": 2,
}  # fmt: skip
"""Hours ahead of UTC, where a cell names them: winter and summer time of Central Europe in four languages."""
_OFFSET: Final = r"(?:UTC|GMT)?[+-][0-9]{1,2}(?::?[0-9]{2})?"
_TIME: Final = rf"""
    (?: (?:[T ]\s*|,\s*) (?: (?:om|at|um|v|ve|o) \s+ )?
        (?P<hour>[0-9]{{1,2}}) (?P<sign>[:.hu]) (?P<minute>[0-9]{{2}})
        (?: (?P=sign) (?P<second>[0-9]{{2}}) (?:[.,][0-9]{{1,9}})? )?
        (?: \s* (?P<half>[AP]\.?M\.?) )?
        (?: \s* (?:uur|u|h|hod\.?|hodin|uhr) )?
        (?: \s* \(? (?P<zone> {"|".join(_ZONES)} | {_OFFSET} ) \)? )?
    )?
"""
_YEAR: Final = "'?(?P<year>[0-9]{4}|[0-9]{2})"
_NAME: Final = r"(?P<name>[^\W\d_]{3,})\.?"
_FORMS: Final = tuple(
    re.compile(form + _TIME, re.VERBOSE | re.IGNORECASE)
    for form in (
        r"(?P<year>[0-9]{4}) (?P<mark>[-/.]) (?P<month>[0-9]{1,2}) (?P=mark) (?P<day>[0-9]{1,2})",
        r"(?P<year>(?:19|20)[0-9]{2}) (?P<month>[0-9]{2}) (?P<day>[0-9]{2})",
        r"(?P<first>[0-9]{1,2}) (?P<mark>[-/.]) \s? (?P<second_part>[0-9]{1,2}) (?P=mark) \s? (?P<year>[0-9]{4})",
        r"(?P<first>[0-9]{1,2}) (?P<mark>[-/.]) \s? (?P<second_part>[0-9]{1,2}) (?P=mark) \s? (?P<third>[0-9]{2})",
        rf"(?P<day>[0-9]{{1,2}}) (?:\.|st|nd|rd|th|e)? [-\s/.]* {_NAME} ,? [-\s/.]* {_YEAR}",
        rf"{_NAME} [-\s]* (?P<day>[0-9]{{1,2}}) (?:st|nd|rd|th)? (?: ,\s* | [-\s]+ ) {_YEAR}",
        rf"(?P<year>[0-9]{{4}}) [-\s/.]+ {_NAME} [-\s/.]+ (?P<day>[0-9]{{1,2}})",
    )
)
_WEEKDAY: Final = re.compile(r"([^\W\d_]{2,10})[.,]?\s+(?=\w)")
_FIRST_SHORT_YEAR: Final = 90
"""A year of two digits is one from 1990 to 2089."""
_SERIAL: Final = re.compile(r"[0-9]{5}(?:[.,][0-9]+)?")
_UNIX: Final = re.compile(r"[0-9]{9,10}|[0-9]{12,13}")

_SERIAL_EPOCH: Final = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's day zero has no zone
_FIRST_YEAR, _LAST_YEAR = 1990, 2099
"""No web shop has orders outside these; a year beyond them is a typing error."""
_NOON: Final = time(12)
_LAST_MONTH: Final = 12


class Moment(NamedTuple):
    at: datetime
    """Aware, UTC."""
    resolution: int
    """Seconds: 1, 60 or 86 400."""


class DateColumn:
    """Collects what the cells of a column say, then reads them all the same way."""

    def __init__(self, zone: tzinfo, *, order: DateOrder | None = None) -> None:
        self._zone = zone
        self._asked = order
        self._evidence = OrderEvidence()
        self._cells_have_seconds = False

    def look_at(self, cell: Cell) -> None:
        if isinstance(cell, str):
            self._evidence.look_at_texts((cell,))
        elif isinstance(cell, date):
            self._evidence.look_at_date(cell)
            self._cells_have_seconds |= isinstance(cell, datetime) and bool(cell.second)

    def look_at_all(self, cells: Sequence[str]) -> None:
        """The same for many cells of a text file."""
        self._evidence.look_at_texts(cells)

    @property
    def order(self) -> DateOrder:
        """Day first unless the column shows, or the user says, that it is not."""
        return self._asked or self._evidence.order or "dmy"

    @property
    def is_ambiguous(self) -> bool:
        """Whether dates of the column can be two days, so that the user has to say which come first."""
        shown = self._evidence
        return self._asked is None and (shown.contradicts_itself or shown.is_half_proven or shown.is_half_swapped)

    def read(self, cell: Cell) -> Moment | None:
        """The time in ``cell``; ``None`` for an empty one. Raises ``CellError``."""
        refuse_no_number(cell)
        if isinstance(cell, datetime):
            self._refuse_swapped(cell)
            return self._local(cell, SECOND if self._cells_have_seconds else MINUTE)
        if isinstance(cell, date):
            self._refuse_swapped(cell)
            return self._noon(cell)
        text = as_typed(cell if isinstance(cell, str) else f"{cell:f}")
        if not text:
            return None
        if _UNIX.fullmatch(text):
            return _unix(text)
        if (weekday := _WEEKDAY.match(text)) and is_weekday(weekday[1]):
            text = text[weekday.end() :]
        for form in _FORMS:
            if match := form.fullmatch(text):
                return self._written(match.groupdict())
        if _SERIAL.fullmatch(text):
            return self._serial(Decimal(text.replace(",", ".")))
        raise _not_a_date()

    def _written(self, parts: dict[str, str | None]) -> Moment:
        try:
            on = self._day_of(parts)
            if parts["hour"] is None:
                return self._noon(on)
            at = time(_hour(int(parts["hour"]), parts["half"]), int(parts["minute"] or 0), int(parts["second"] or 0))
        except ValueError as error:
            raise _not_a_date() from error
        resolution = MINUTE if parts["second"] is None else SECOND
        if parts["zone"] is None:
            return self._local(datetime.combine(on, at), resolution)
        return _moment(datetime.combine(on, at, _offset(parts["zone"])), resolution)

    def _day_of(self, parts: dict[str, str | None]) -> date:
        """Raises ``ValueError`` for a day that does not exist, ``CellError`` for one that cannot be told."""
        if (name := parts.get("name")) is not None:
            month = month_of(name)
            if month is None:
                raise _not_a_date()
            return date(_year(parts["year"] or ""), month, int(parts["day"] or 0))
        if (month_text := parts.get("month")) is not None:
            return date(int(parts["year"] or 0), int(month_text), int(parts["day"] or 0))
        first, second, mark = int(parts["first"] or 0), int(parts["second_part"] or 0), parts["mark"] or ""
        if (third := parts.get("third")) is None:
            year = int(parts["year"] or 0)
        elif (is_last := self._evidence.short_year_is_last) is None:
            raise CellError("not_a_date")
        elif not is_last:
            return date(_year(parts["first"] or ""), second, int(third))
        else:
            year = _year(third)
        day, month = (second, first) if self._has_month_first(first, second, mark) else (first, second)
        return date(year, month, day)

    def _has_month_first(self, first: int, second: int, mark: str) -> bool:
        if self._asked is not None:
            return self._asked == "mdy" and (mark != "." or mark in self._evidence.proven("mdy"))
        month_first = self._evidence.proven("mdy")
        if self._evidence.contradicts_itself:
            if max(first, second) <= _LAST_MONTH and first != second:
                raise _two_days()
            return second > first
        if month_first and mark not in month_first and first != second:
            raise _two_days()  # written in another way than those that prove the month first
        return bool(month_first)

    def settled(self, cell: Cell) -> Cell:
        """``cell`` as it is meant: a date that a spreadsheet swapped is put right where the user said which is first.

        To be asked once all cells were looked at, and once for each cell.
        """
        swapped = isinstance(cell, date) and self._evidence.is_half_swapped and self._asked == self._evidence.order
        return cell.replace(day=cell.month, month=cell.day) if swapped and isinstance(cell, date) else cell

    def _refuse_swapped(self, on: date) -> None:
        if self._asked is None and self._evidence.is_half_swapped and on.day != on.month:
            raise CellError("date_swapped")

    def _serial(self, days: Decimal) -> Moment:
        """A spreadsheet's day number, with the time as its fraction."""
        whole = _SERIAL_EPOCH + timedelta(days=int(days))
        if days == int(days):
            return self._noon(whole.date())
        return self._local(whole + timedelta(seconds=round((days - int(days)) * DAY)), SECOND)

    def _noon(self, on: date) -> Moment:
        return Moment(self._local(datetime.combine(on, _NOON), DAY).at, DAY)

    def _local(self, naive: datetime, resolution: int) -> Moment:
        aware = naive.replace(microsecond=0, tzinfo=self._zone)
        moment = _moment(aware, resolution)
        if moment.at.astimezone(self._zone).replace(tzinfo=None) != aware.replace(tzinfo=None):
            raise CellError("time_left_out")
        return moment


def _moment(aware: datetime, resolution: int) -> Moment:
    if not _FIRST_YEAR <= aware.year <= _LAST_YEAR:
        raise _not_a_date()
    return Moment(aware.astimezone(UTC), resolution)


def _unix(text: str) -> Moment:
    """Seconds since 1970, or milliseconds where there are as many digits."""
    seconds = int(text) // 1000 if len(text) > 10 else int(text)  # noqa: PLR2004 - until the year 2286
    return _moment(datetime.fromtimestamp(seconds, UTC), SECOND)


def _year(text: str) -> int:
    number = int(text)
    if len(text) > 2:  # noqa: PLR2004 - digits
        return number
    return (1900 if number >= _FIRST_SHORT_YEAR else 2000) + number


def _hour(hour: int, half: str | None) -> int:
    if half is None:
        return hour
    if not 1 <= hour <= 12:  # noqa: PLR2004 - a twelve-hour clock
        raise ValueError(hour)
    return hour % 12 + (12 if half[0].upper() == "P" else 0)


def _offset(zone: str) -> timezone:
    named = _ZONES.get(zone.upper())
    if named is not None:
        return timezone(timedelta(hours=named)) if named else UTC
    sign, digits = re.sub("[A-Za-z]|:", "", zone)[0], re.sub("[^0-9]", "", zone)
    hours, minutes = (int(digits), 0) if len(digits) < 3 else (int(digits[:-2]), int(digits[-2:]))  # noqa: PLR2004
    if hours > 14 or minutes > 59:  # noqa: PLR2004 - the largest offset on Earth
        raise _not_a_date()
    shift = timedelta(hours=hours, minutes=minutes)
    return timezone(-shift if sign == "-" else shift)


def zone_called(name: str) -> tzinfo | None:
    """The zone that a header names: ``UTC``, ``GMT+2``, ``+01:00``, ``Europe/Prague``; ``None`` for an unknown one."""
    text = name.replace(" ", "")
    if text.upper() in _ZONES or re.fullmatch(_OFFSET, text, re.IGNORECASE):
        return _offset(text)
    try:
        return ZoneInfo(text)
    except (KeyError, ValueError, OSError):
        return None


def _two_days() -> CellError:
    return CellError("date_ambiguous")


def _not_a_date() -> CellError:
    return CellError("not_a_date")
