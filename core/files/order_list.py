"""What one order looks like in an exported list.

The first columns are what the imported file said, and only that, so that importing an exported list changes nothing;
what was found out since follows in columns that an import does not look at.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, tzinfo
from decimal import Decimal
from typing import Final, TypeAlias

from msgspec import Struct

from core.domain.fields import FILE_COLUMNS, HEADER
from core.domain.messages import text
from core.domain.model import FileRow, Notice, Order, OrderSummary
from core.domain.payouts import Paid

ExportValue: TypeAlias = str | Decimal | bool | None
"""One cell; ``None`` is an empty one."""

_MINUTE: Final = 60
_DAY: Final = 86_400

_FILED: Final = tuple(column.name for column in FILE_COLUMNS if not column.identifies)
_FOUND: Final[dict[str, Callable[[OrderSummary, tzinfo], ExportValue]]] = {
    "state": lambda summary, _: str(summary.state),
    "action": lambda summary, _: str(summary.action),
    "tracked": lambda summary, _: summary.tracked,
    "shop_total": lambda summary, _: summary.shop_total,
    "ecomail_total": lambda summary, _: summary.ecomail_total,
    "shop_currency": lambda summary, _: summary.currency,
    "payment_status": lambda summary, _: summary.payment_status,
    "known_order_id": lambda summary, _: summary.order_id,  # the order's number as the shop gives it
    "known_email": lambda summary, _: summary.email,  # from the file, else from Ecomail
    "known_date": lambda summary, zone: _written(summary.date, 1, zone),
}
_FROM_SHOP: Final = tuple(field.name for field in HEADER if field.exported)
_OF_PAYOUTS: Final = ("paid", "refunded")
"""In the order's own currency; empty where nobody says."""

COLUMNS: Final[tuple[str, ...]] = (
    *(column.name for column in FILE_COLUMNS),
    *_FOUND,
    *(f"shop_{name}" for name in _FROM_SHOP),
    *_OF_PAYOUTS,
)
"""The header of an exported list. The names of an import come first, so it knows them and no others."""


class FileWords(Struct, frozen=True, kw_only=True):
    """The words of a file in the language of whoever reads it. Those by default are for programs."""

    language: str = "en"
    """As in HTML: “nl”."""
    title: str = "Orders"
    say: Callable[[str], str] = str
    """For the name of a column, a state, an action, a sheet, ``yes`` and ``no``: what people call it."""
    month: Callable[[str], str] = str
    """For ``YYYY-MM``."""
    sentence: Callable[[Notice], str] = text
    shown: Callable[[ExportValue], str] | None = None
    """A value on a page to print, if not plainly."""
    decimal_comma: bool = False
    """CSV as a spreadsheet of that country reads it: ``;`` between cells, a comma before the cents."""


FOR_PROGRAMS: Final = FileWords()
_SAID: Final = ("state", "action")


def worded(row: Sequence[ExportValue], words: FileWords) -> tuple[ExportValue, ...]:
    """A line of the list in ``words``; what importing reads of it stays as it is."""
    return tuple(
        words.say("yes" if value else "no") if isinstance(value, bool)
        else words.say(value) if name in _SAID and isinstance(value, str)
        else value
        for name, value in zip(COLUMNS, row, strict=True)
    )  # fmt: skip


def export_row(
    summary: OrderSummary, row: FileRow, order: Order | None, zone: tzinfo, payouts: Sequence[Paid] = ()
) -> tuple[ExportValue, ...]:
    """One line of the list, in the order of ``COLUMNS``. ``order`` is needed where a field of it is exported.

    ``zone`` is the shop's; its offset is written out, so no reader has to know it.
    """
    own = next((sums for sums in payouts if sums.currency in {summary.currency or "", ""}), None)
    return (
        summary.key.order_session,
        summary.key.website_id,
        *[
            _written(row.timestamp, row.timestamp_resolution, zone) if name == "timestamp" else getattr(row, name)
            for name in _FILED
        ],
        *[value(summary, zone) for value in _FOUND.values()],
        *[_plain(getattr(order, name, None), zone) for name in _FROM_SHOP],
        *[getattr(own, name, None) for name in _OF_PAYOUTS],
    )


def _plain(value: object, zone: tzinfo) -> ExportValue:
    if isinstance(value, datetime):
        return _written(value, 1, zone)
    return value if value is None or isinstance(value, str | Decimal | bool) else str(value)


def _written(at: datetime | None, resolution: int, zone: tzinfo) -> str | None:
    """ISO 8601, as exact as it is known: a date, or a local time with its offset, to the minute or the second."""
    if at is None:
        return None
    local = at.astimezone(zone)
    if resolution >= _DAY:
        return date.isoformat(local.date())
    return local.isoformat(timespec="minutes" if resolution >= _MINUTE else "seconds")
