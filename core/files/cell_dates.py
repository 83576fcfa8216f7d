"""Dates and times as people, shops and spreadsheets write them, as aware UTC times with their resolution.

Day and month of a date with slashes are told apart once for a whole column. A day that does not exist and a time
that daylight saving leaves out are refused; a time that happens twice is taken to be the first of the two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from core.files.cells import CellError, trim
from core.files.options import Cell, DateOrder

SECOND: Final = 1
MINUTE: Final = 60
DAY: Final = 86_400
"""Resolutions, in seconds."""

_TIME: Final = r"""
    (?: (?:[T ]\s*|,\s*) (?P<hour>[0-9]{1,2}) : (?P<minute>[0-9]{2}) (?: : (?P<second>[0-9]{2}) (?:[.,][0-9]{1,9})? )?
        (?: \s* (?P<half>[AP]M) )?
        (?: \s* (?P<zone> Z | UTC | GMT | [+-][0-9]{2}:?[0-9]{2} | [+-][0-9]{2} ) )?
    )?
"""
_FORMS: Final = tuple(
    re.compile(form + _TIME, re.VERBOSE | re.IGNORECASE)
    for form in (
        r"(?P<year>[0-9]{4}) (?P<mark>[-/.]) (?P<month>[0-9]{1,2}) (?P=mark) (?P<day>[0-9]{1,2})",
        r"(?P<year>(?:19|20)[0-9]{2}) (?P<month>[0-9]{2}) (?P<day>[0-9]{2})",
        r"(?P<first>[0-9]{1,2}) (?P<mark>[-/.]) \s? (?P<second_part>[0-9]{1,2}) (?P=mark) \s? (?P<year>[0-9]{4})",
    )
)
_TWO_DIGIT_YEAR: Final = re.compile(r"[0-9]{1,2}([-/.])\s?[0-9]{1,2}\1\s?[0-9]{2}(?:[ T,].*)?")
_SERIAL: Final = re.compile(r"[0-9]{5}(?:[.,][0-9]+)?")
_UNIX: Final = re.compile(r"[0-9]{9,10}|[0-9]{12,13}")

_SERIAL_EPOCH: Final = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's day zero has no zone
_FIRST_YEAR, _LAST_YEAR = 1990, 2099
"""No web shop has orders outside these; a year beyond them is a typing error."""
_NOON: Final = time(12)


class Moment(NamedTuple):
    at: datetime
    """Aware, UTC."""
    resolution: int
    """Seconds: 1, 60 or 86 400."""


class DateColumn:
    """Collects what the cells of a column say, then reads them all the same way."""

    def __init__(self, zone: ZoneInfo, *, order: DateOrder | None = None) -> None:
        self._zone = zone
        self._asked = order
        self._day_first = 0
        self._month_first = 0
        self._cells_have_seconds = False

    def look_at(self, cell: Cell) -> None:
        if isinstance(cell, datetime):
            self._cells_have_seconds |= bool(cell.second)
        elif isinstance(cell, str) and "/" in cell and (match := _FORMS[2].fullmatch(trim(cell))):
            self._day_first += int(match["first"]) > 12  # noqa: PLR2004 - months
            self._month_first += int(match["second_part"]) > 12  # noqa: PLR2004 - months

    def look_at_all(self, cells: Sequence[str]) -> None:
        """The same for many cells of a text file: only a date with slashes says anything."""
        if "/" in "\n".join(cells):
            for cell in cells:
                self.look_at(cell)

    @property
    def order(self) -> DateOrder:
        """Day first unless the column shows, or the user says, that it is not."""
        if self._asked is not None:
            return self._asked
        return "mdy" if self._month_first > self._day_first else "dmy"

    def read(self, cell: Cell) -> Moment | None:
        """The time in ``cell``; ``None`` for an empty one. Raises ``CellError``."""
        if isinstance(cell, datetime):
            return self._local(cell, SECOND if self._cells_have_seconds else MINUTE)
        if isinstance(cell, date):
            return self._noon(cell)
        text = trim(cell if isinstance(cell, str) else f"{cell:f}")
        if not text:
            return None
        if _UNIX.fullmatch(text):
            return _unix(text)
        for form in _FORMS:
            if match := form.fullmatch(text):
                return self._written(match)
        if _SERIAL.fullmatch(text):
            return self._serial(Decimal(text.replace(",", ".")))
        if _TWO_DIGIT_YEAR.fullmatch(text):
            raise CellError("not_a_date", "not a date (the year needs four digits)")
        raise _not_a_date()

    def _written(self, match: re.Match[str]) -> Moment:
        parts = match.groupdict()
        if "first" in parts:
            month_first = parts["mark"] == "/" and self.order == "mdy"
            day, month = (
                (parts["second_part"], parts["first"]) if month_first else (parts["first"], parts["second_part"])
            )
        else:
            day, month = parts["day"], parts["month"]
        try:
            on = date(int(parts["year"]), int(month), int(day))
            if parts["hour"] is None:
                return self._noon(on)
            at = time(_hour(int(parts["hour"]), parts["half"]), int(parts["minute"]), int(parts["second"] or 0))
        except ValueError as error:
            raise _not_a_date() from error
        resolution = MINUTE if parts["second"] is None else SECOND
        if parts["zone"] is None:
            return self._local(datetime.combine(on, at), resolution)
        return _moment(datetime.combine(on, at, _offset(parts["zone"])), resolution)

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
            raise CellError(
                "time_left_out", f"this time does not exist in {self._zone.key}: the clocks were put forward over it"
            )
        return moment


def _moment(aware: datetime, resolution: int) -> Moment:
    if not _FIRST_YEAR <= aware.year <= _LAST_YEAR:
        raise _not_a_date()
    return Moment(aware.astimezone(UTC), resolution)


def _unix(text: str) -> Moment:
    """Seconds since 1970, or milliseconds where there are as many digits."""
    seconds = int(text) // 1000 if len(text) > 10 else int(text)  # noqa: PLR2004 - until the year 2286
    return _moment(datetime.fromtimestamp(seconds, UTC), SECOND)


def _hour(hour: int, half: str | None) -> int:
    if half is None:
        return hour
    if not 1 <= hour <= 12:  # noqa: PLR2004 - a twelve-hour clock
        raise ValueError(hour)
    return hour % 12 + (12 if half.upper() == "PM" else 0)


def _offset(zone: str) -> timezone:
    if zone.upper() in {"Z", "UTC", "GMT"}:
        return UTC
    digits = zone[1:].replace(":", "").ljust(4, "0")
    hours, minutes = int(digits[:2]), int(digits[2:])
    if hours > 14 or minutes > 59:  # noqa: PLR2004 - the largest offset on Earth
        raise _not_a_date()
    shift = timedelta(hours=hours, minutes=minutes)
    return timezone(-shift if zone[0] == "-" else shift)


def _not_a_date() -> CellError:
    return CellError("not_a_date", "not a date")
