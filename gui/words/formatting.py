"""Money, dates and quantities in the user's locale, and money typed by hand. Pure; never rounds what is shown.

Numbers never pass through ``float``: an amount is shown to its last digit.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date as date_type
from datetime import datetime, tzinfo
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from msgspec import UNSET, to_builtins
from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from core.domain.fields import MONEY_KINDS, Kind, field_at
from core.domain.model import TransactionLine
from core.domain.raw_json import as_text, plain

if TYPE_CHECKING:
    from core.domain.payouts import Paid, PaidState

NOTHING: Final = "\N{EN DASH}"
_LEVELS: Final = " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} "
_TIMES: Final = "\N{MULTIPLICATION SIGN}"
_FIGURES: Final = frozenset({"total", "value"})
"""Money of an order that is no field of a transaction."""


def money(value: Decimal | None, currency: str | None = None) -> str:
    """``1500`` → “1 500,00” (or as the locale has it), with the currency's code behind it where given."""
    if value is None:
        return NOTHING
    number = _number(value, least_decimals=2)
    return f"{number}\u00a0{currency}" if currency else number


def sums(amounts: Mapping[str, Decimal]) -> str:
    """Amounts in several currencies, by their codes: “12,00 CZK and 4,00 EUR”."""
    return QLocale().createSeparatedList([money(amount, currency) for currency, amount in sorted(amounts.items())])


def quantity(value: Decimal) -> str:
    """``2.0`` → “2”, ``0.5`` → “0,5”."""
    return _number(value, least_decimals=0)


def _number(value: Decimal, *, least_decimals: int) -> str:
    if not value.is_finite():
        return str(value)
    locale = QLocale()
    sign, digits, decimals = f"{value:f}".lstrip("-"), "", ""
    digits, _, decimals = sign.partition(".")
    decimals = decimals.rstrip("0").ljust(least_decimals, "0")
    separator = "" if locale.numberOptions() & QLocale.NumberOption.OmitGroupSeparator else locale.groupSeparator()
    groups = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", separator, digits)
    minus = "\u2212" if value < 0 else ""
    return f"{minus}{groups}{locale.decimalPoint()}{decimals}" if decimals else f"{minus}{groups}"


def date(value: datetime | None, zone: tzinfo | None = None) -> str:
    """The day, short, in ``zone`` (this computer's where none is given)."""
    if value is None:
        return NOTHING
    return day(value.astimezone(zone))


def day(value: date_type) -> str:
    """A day of the calendar, short; of a moment the one it has in its own zone."""
    if _says_no_language():
        return f"{value:%Y-%m-%d}"
    return QLocale().toString(QDate(value.year, value.month, value.day), QLocale.FormatType.ShortFormat)


def month(name: str) -> str:
    """Of ``YYYY-MM``: “August 2026”, as the locale has it."""
    year, number = name.split("-")
    return f"{QLocale().standaloneMonthName(int(number))} {year}"


def date_time(value: datetime | None, zone: tzinfo | None = None) -> str:
    """Day and time, short, in ``zone`` (this computer's where none is given)."""
    if value is None:
        return NOTHING
    local = value.astimezone(zone)
    day, time = QDate(local.year, local.month, local.day), QTime(local.hour, local.minute, local.second)
    if _says_no_language():
        return f"{local:%Y-%m-%d %H:%M}"
    return QLocale().toString(QDateTime(day, time), QLocale.FormatType.ShortFormat)


def _says_no_language() -> bool:
    """A computer set to “C” would write dates like “7 11 2026”, which nobody can read with certainty."""
    return QLocale().language() == QLocale.Language.C


def field_value(path: str, value: Any) -> str:
    """The value of a field of a transaction, as text for a cell. Null, empty and not shown are told apart."""
    if value is UNSET:
        return QCoreApplication.translate("Value", "not shown by Ecomail")
    if value is None:
        return NOTHING
    if value == "":
        return QCoreApplication.translate("Value", "(empty)")
    if isinstance(value, TransactionLine):
        return _whole_line(to_builtins(value, builtin_types=(Decimal,)))
    if isinstance(value, dict) and path.endswith("]"):
        return _whole_line(value)
    return _plain_value(path, value)


def _plain_value(path: str, value: Any) -> str:
    value = plain(value)
    field = field_at(path)
    kind = None if field is None else field.kind
    if isinstance(value, datetime):
        return date_time(value)
    if isinstance(value, bool):
        return QCoreApplication.translate("Value", "yes") if value else QCoreApplication.translate("Value", "no")
    if isinstance(value, (int, float, Decimal)):
        number = Decimal(str(value))
        return money(number) if kind in MONEY_KINDS or path in _FIGURES else quantity(number)
    if isinstance(value, (list, tuple)) and all(isinstance(part, str) for part in value):
        return QLocale().createSeparatedList(list(value)) if kind is Kind.TAGS else _LEVELS.join(value)
    if isinstance(value, (dict, list, tuple)):
        return as_text(value)
    return status_text(str(value)) if kind is Kind.STATUS else str(value)


def status_text(status: str) -> str:
    """Ecomail's status in words; an unknown one as it is."""
    translate = QCoreApplication.translate
    return {
        "processing": translate("Status", "processing"),
        "pending": translate("Status", "pending"),
        "completed": translate("Status", "completed"),
        "canceled": translate("Status", "cancelled"),
    }.get(status, status)


def _whole_line(line: dict[str, Any]) -> str:
    """A whole line in one cell: how many of what, and its price."""
    title = line.get("title") or line.get("code") or NOTHING
    number = line.get("amount")
    text = str(title) if number is None else f"{quantity(Decimal(str(number)))} {_TIMES} {title}"
    price = line.get("price")
    return text if price is None else f"{text} · {money(Decimal(str(price)))}"


_DIGITS: Final = re.compile(r"[0-9]+")
_TYPED: Final = re.compile(r"[+\-\u2212]?[0-9][0-9.,]*")
_FILLERS: Final = dict.fromkeys(map(ord, " \u00a0\u202f\u2009'\u2019_"))


def parse_money(text: str) -> Decimal:
    """What somebody typed, as an amount: “1 500,00”, “1.500,00”, “1,500.00”, “1500.5”, “-3”.

    The last of two kinds of separators is the decimal one. A lone separator is the locale's grouping only where three
    digits follow and the locale groups with it. Raises ``ValueError`` where the text cannot be read in one way.
    """
    cleaned = text.strip().translate(_FILLERS).replace("\u2212", "-")
    if not _TYPED.fullmatch(cleaned):
        msg = f"not an amount: {text!r}"
        raise ValueError(msg)
    sign, body = ("-", cleaned[1:]) if cleaned[0] == "-" else ("", cleaned.lstrip("+"))
    point = _decimal_separator(body)
    whole, _, decimals = body.rpartition(point) if point else (body, "", "")
    groups = re.split(r"[.,]", whole)
    well_grouped = len({*whole} & {".", ","}) <= 1 and all(len(group) == 3 for group in groups[1:])  # noqa: PLR2004
    if not well_grouped or (decimals and not _DIGITS.fullmatch(decimals)) or not all(map(_DIGITS.fullmatch, groups)):
        msg = f"not an amount: {text!r}"
        raise ValueError(msg)
    return Decimal(f"{sign}{''.join(groups)}.{decimals or '0'}")


def _decimal_separator(body: str) -> str:
    """The character that separates the decimals in ``body``, or an empty text."""
    used = {character for character in body if character in ".,"}
    if not used:
        return ""
    if len(used) == 2:  # noqa: PLR2004 - both a point and a comma
        return max(used, key=body.rfind)
    mark = used.pop()
    if body.count(mark) > 1:
        return ""
    grouping = QLocale().groupSeparator() == mark and len(body) - body.index(mark) == 4  # noqa: PLR2004
    return "" if grouping else mark


def paid_words(sums: Paid) -> str:
    """“paid 45.00 EUR, refunded 10.00 EUR”."""
    translate = QCoreApplication.translate
    paid = translate("Fact", "paid {paid}")
    text = translate("Fact", "paid {paid}, refunded {refunded}") if sums.refunded else paid
    return text.format(paid=money(sums.paid, sums.currency), refunded=money(sums.refunded, sums.currency))


def paid_state(state: PaidState) -> str:
    translate = QCoreApplication.translate
    return {
        "paid": translate("Fact", "paid"),
        "refunded": translate("Fact", "refunded"),
        "refunded_part": translate("Fact", "partly refunded"),
    }[state]
