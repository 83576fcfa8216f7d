"""What is said of an order when what was seen of it may be old. Pure; the check right before writing is in ``pushing``.

Only Ecomail is read again there. What the shop says is what the user saw and chose; nothing in the shop is overwritten,
and with 60 requests a minute a second look at each order would make sending twice as slow as marking alone.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from core.domain.comparison import DIFFERENT_KINDS, compare_transactions
from core.domain.model import Notice, OrderRecord, Outcome, PushRecord
from core.domain.settings import ShopSettings

LONG_AGO: Final = timedelta(days=1)
"""In so much time a shop may well have changed an order: paid, cancelled, a line less."""
_MOST_FIELDS: Final = 4
"""Named one by one; the card shows all of them."""


def stale_notice(push: PushRecord | None, record: OrderRecord, settings: ShopSettings) -> Notice | None:
    """The notice for ``record``, whose last push is ``push``; ``None`` once it was compared again."""
    if push is None or push.outcome is not Outcome.STALE:
        return None
    if record.compared_at is not None and record.compared_at > (push.finished_at or push.at):
        return None
    seen = {"seen": _local(record.compared_at or push.at, settings)}
    if push.before is None:
        return Notice("stale_added", seen)
    if push.after is None:
        return Notice("stale_gone", seen)
    # In History, too, "before" is what was seen and "after" is what was found.
    rows = compare_transactions(push.after, push.before)
    changed = [row.path for row in rows if row.kind in DIFFERENT_KINDS]
    return Notice("stale", {"fields": ", ".join(changed[:_MOST_FIELDS]) or "items", **seen})


def seen_long_ago(record: OrderRecord, settings: ShopSettings, now: datetime) -> tuple[Notice, ...]:
    """The warning before sending what the shop said of ``record`` days ago."""
    if record.compared_at is None or now - record.compared_at < LONG_AGO:
        return ()
    return (Notice("seen_long_ago", {"seen": _local(record.compared_at, settings)}),)


def _local(moment: datetime, settings: ShopSettings) -> str:
    return f"{moment.astimezone(ZoneInfo(settings.shop_timezone)):%Y-%m-%d %H:%M}"
