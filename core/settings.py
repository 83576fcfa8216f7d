"""The settings of one shop profile: a typed, frozen value, and the file that keeps it. Never a secret.

The dotted names (``wemasy.base_url``) are those of the command line's contract.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import Struct

from core.models import LinePrice, ValueIncludes

DEFAULT_WEMASY_URL: Final = "https://api.wemasy.nl/api"
DEFAULT_ECOMAIL_URL: Final = "https://api2.ecomailapp.cz"

DEFAULT_STATUS_MAP: Final[dict[str, str]] = {
    "paid": "completed", "payment_received": "completed", "completed": "completed",
    "authorized": "processing",
    "pending": "pending", "open": "pending", "on_hold": "pending",
    "cancelled": "canceled", "canceled": "canceled", "failed": "canceled", "expired": "canceled",
    "refunded": "canceled",
}  # fmt: skip
"""Wemasy's payment status → Ecomail's status. ``refunding`` is left out on purpose: it is never guessed."""

ECOMAIL_STATUSES: Final = ("processing", "pending", "completed", "canceled")
STATUS_NONE: Final = "none"
"""In the status map: send no status (null)."""


class ShopSettings(Struct, frozen=True, kw_only=True):
    """One shop profile. An empty text means: not set."""

    wemasy_base_url: str = DEFAULT_WEMASY_URL
    wemasy_website_id: str = ""
    ecomail_base_url: str = DEFAULT_ECOMAIL_URL
    shop_name: str = ""
    shop_currency: str = ""
    """ISO 4217. While unset, the first order that is read sets it."""
    shop_timezone: str = "Europe/Amsterdam"
    """The zone of dates in files; Prague has the same offsets."""
    value_includes: ValueIncludes = ValueIncludes.TAX_AND_SHIPPING
    line_price: LinePrice = LinePrice.LINE_TOTAL
    status_map: dict[str, str] = DEFAULT_STATUS_MAP
    exchange_rates: dict[str, Decimal] = {}
    """Currency → how much one unit of it is in the shop's currency."""
    look_only: bool = False
    """Nothing may be written anywhere."""
