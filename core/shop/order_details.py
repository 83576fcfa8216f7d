"""E-mail, date and place of an order that no file and no list says, from the shop's own detail of it. Changes nothing.

Asked only for orders that lack their e-mail or their date, only where the token allows it, and no more in a run once
it has not helped a few times in a row: a request is spent from the limit that reading orders lives on. What is in the
detail is not documented, so it goes through the same column matching as a listed order.
"""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from core.domain.errors import (
    ImportFileError,
    KeyRefusedError,
    NoUsableAnswerError,
    RequestRefusedError,
    UsageError,
)
from core.domain.model import FileRow, ListedOrder, OrderKey
from core.files.options import ImportOptions
from core.files.shop_listing import ListingReader
from core.shop.run import RunContext

MOST_MISSES: Final = 5
"""Orders in a row of which the detail told nothing that was missing."""
_TAKEN: Final = ("email", "city", "county", "country")


class OrderDetails:
    """What the shop's details tell within one run."""

    def __init__(self, context: RunContext) -> None:
        self._wemasy = context.wemasy
        self._settings = context.settings
        self._remembered = context.store.listed.columns()
        self._misses = 0 if context.wemasy.has_key else MOST_MISSES

    async def complete(self, row: FileRow, key: OrderKey, order_number: str | None) -> FileRow:
        """``row`` with what it lacked, as far as the shop tells. Raises ``ApiError`` for what concerns every order."""
        if order_number is None or self._misses >= MOST_MISSES or not _lacks(row):
            return row
        try:
            detail = await self._wemasy.order_detail(order_number)
        except KeyRefusedError:
            self._misses = MOST_MISSES  # the token may not, and reading orders works without one
            return row
        except (RequestRefusedError, NoUsableAnswerError):
            self._misses += 1
            return row
        completed = completed_by(row, self._read(detail, key))
        self._misses = self._misses + 1 if completed == row else 0
        return completed

    def _read(self, detail: ListedOrder, key: OrderKey) -> FileRow | None:
        """As a row of the list; ``None`` where it cannot be read as one."""
        options = ImportOptions(website_id=key.website_id, timezone=self._settings.shop_timezone)
        reader = ListingReader(options, remembered=self._remembered)
        try:
            reader.take([{**detail.cells, "order_session": key.order_session, "website_id": key.website_id}])
        except (ImportFileError, UsageError):
            return None
        return next(iter(reader.finish().rows), None)


def _lacks(row: FileRow) -> bool:
    return not row.email or row.timestamp is None


def completed_by(row: FileRow, found: FileRow | None) -> FileRow:
    """``row`` with what only ``found`` says; what a file says stands."""
    if found is None:
        return row
    said = {name: getattr(found, name) for name in _TAKEN if not getattr(row, name) and getattr(found, name)}
    if row.timestamp is None and found.timestamp is not None:
        said |= {"timestamp": found.timestamp, "timestamp_resolution": found.timestamp_resolution}
    return replace(row, **said) if said else row
