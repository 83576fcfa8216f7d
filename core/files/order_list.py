"""What one order looks like in an exported list.

The first columns are what the imported file said, and only that, so that importing an exported list changes nothing;
what was found out since follows in columns that an import does not look at.
"""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from decimal import Decimal
from typing import Final, TypeAlias

from msgspec import Struct
from msgspec.structs import astuple

from core.domain.model import FileRow, OrderSummary

ExportValue: TypeAlias = str | Decimal | bool | None

_MINUTE: Final = 60
_DAY: Final = 86_400


class ExportRow(Struct, frozen=True, kw_only=True):
    """One order. ``None`` is an empty cell."""

    order_session: str
    website_id: str | None = None
    order_id: str | None = None
    email: str | None = None
    shop: str | None = None
    city: str | None = None
    county: str | None = None
    country: str | None = None
    timestamp: str | None = None
    """ISO 8601, as exact as the file was: a date, or a local time with its offset, to the minute or the second."""
    total: Decimal | None = None
    currency: str | None = None
    state: str = ""
    action: str = ""
    tracked: bool | None = None
    shop_total: Decimal | None = None
    ecomail_total: Decimal | None = None
    shop_currency: str | None = None
    payment_status: str | None = None
    known_order_id: str | None = None
    """The order's number as the shop gives it."""
    known_email: str | None = None
    """From the file, else from Ecomail."""
    known_date: str | None = None

    def values(self) -> tuple[ExportValue, ...]:
        """In the order of ``COLUMNS``."""
        return astuple(self)


COLUMNS: Final[tuple[str, ...]] = ExportRow.__struct_fields__
"""The header of an exported list. The names of an import come first, so it knows them and no others."""


def export_row(summary: OrderSummary, row: FileRow, zone: tzinfo) -> ExportRow:
    """One line of the list. ``zone`` is the shop's; its offset is written out, so no reader has to know it."""
    return ExportRow(
        order_session=summary.key.order_session,
        website_id=summary.key.website_id,
        order_id=row.order_id,
        email=row.email,
        shop=row.shop,
        city=row.city,
        county=row.county,
        country=row.country,
        timestamp=_written(row.timestamp, row.timestamp_resolution, zone),
        total=row.total,
        currency=row.currency,
        state=str(summary.state),
        action=str(summary.action),
        tracked=summary.tracked,
        shop_total=summary.shop_total,
        ecomail_total=summary.ecomail_total,
        shop_currency=summary.currency,
        payment_status=summary.payment_status,
        known_order_id=summary.order_id,
        known_email=summary.email,
        known_date=_written(summary.date, 1, zone),
    )


def _written(at: datetime | None, resolution: int, zone: tzinfo) -> str | None:
    if at is None:
        return None
    local = at.astimezone(zone)
    if resolution >= _DAY:
        return date.isoformat(local.date())
    return local.isoformat(timespec="minutes" if resolution >= _MINUTE else "seconds")
