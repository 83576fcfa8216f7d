"""How two values of the file will be read: “1.234,50 → 1 234,50”.

Uses the import's own rules, so that what is shown is what happens; a value that cannot be read is shown as such.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from core.files.cell_amounts import MoneyColumn
from core.files.cell_dates import DateColumn, Moment
from core.files.cells import CellError
from core.files.options import DateOrder
from core.files.repairs import FileStyle
from gui.words.formatting import money

SHOWN: Final = 2
_DAY_SECONDS: Final = 86_400
_WEEKDAY: Final = re.compile(r"d{3,4}[,.]?\s*")
"""Of a long date, as Qt writes its form."""


def money_readings(samples: Sequence[str], decimal_comma: bool) -> list[str]:  # noqa: FBT001 - the one style there is
    """At most two readings; the samples with the most separators first, for they tell the styles apart."""
    column = MoneyColumn(decimal_comma=decimal_comma)
    telling = sorted(dict.fromkeys(filter(str.strip, samples)), key=lambda sample: -_separators(sample))
    return [_reading(sample, _read_money(column, sample)) for sample in telling[:SHOWN]]


def date_readings(samples: Sequence[str], date_order: DateOrder, timezone: str) -> list[str]:
    zone = ZoneInfo(timezone)
    column = DateColumn(zone, order=date_order)
    distinct = tuple(dict.fromkeys(filter(str.strip, samples)))
    return [_reading(sample, _read_date(column, sample, zone)) for sample in distinct[:SHOWN]]


def reading_of(column: str, text: str, style: FileStyle) -> str:
    """What ``text`` will be read as in ``column``; the text itself where it can be read in one way only."""
    match column:
        case "total":
            meaning = _read_money(MoneyColumn(decimal_comma=style.decimal_comma), text)
        case "timestamp":
            zone = ZoneInfo(style.timezone)
            meaning = _read_date(DateColumn(zone, order=style.date_order), text, zone)
        case _:
            meaning = text
    return meaning or text


def _separators(sample: str) -> int:
    return sum(sample.count(mark) for mark in ".,")


def _read_money(column: MoneyColumn, sample: str) -> str | None:
    try:
        amount = column.read(sample)
    except CellError:
        return _read_plain_number(sample)
    return None if amount is None else money(amount.value, amount.currency)


def _read_plain_number(sample: str) -> str | None:
    """A number cell of a workbook has no style: its text is the number itself."""
    try:
        return money(Decimal(sample)) if sample.count(".") == 1 and "," not in sample else None
    except InvalidOperation:
        return None


def _read_date(column: DateColumn, sample: str, zone: ZoneInfo) -> str | None:
    try:
        moment = column.read(sample)
    except CellError:
        return None
    return None if moment is None else _date_in_words(moment, zone)


def _date_in_words(moment: Moment, zone: ZoneInfo) -> str:
    """With the name of the month, so that day and month cannot be mixed up."""
    local = moment.at.astimezone(zone)
    locale = QLocale()
    form = _WEEKDAY.sub("", locale.dateFormat(QLocale.FormatType.LongFormat))
    day = locale.toString(QDate(local.year, local.month, local.day), form)
    if moment.resolution >= _DAY_SECONDS:
        return day
    return f"{day} {locale.toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)}"


def _reading(sample: str, meaning: str | None) -> str:
    if meaning is None:
        meaning = QCoreApplication.translate("SampleReadings", "cannot be read")
    return f"{sample.strip()} → {meaning}"
