"""Pagination: walk the pages of a listing to its end, and know when that was not the whole. Knows no HTTP.

A listing that was not read to its end must never look like one that is short: "not in Ecomail" would follow from it.
So the rows have to add up to the announced total; a listing that changes while it is read is read again.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final, Generic, TypeVar

from msgspec import Struct

from core.domain.errors import ReasonError
from core.domain.model import Notice

T = TypeVar("T")

MOST_PAGES: Final = 4000
"""Two million rows; more is a far side that never says stop."""
MOST_WALKS: Final = 3
OnPage = Callable[[int, int | None], None]
"""Rows read so far, and the announced total."""


class Page(Struct, Generic[T], frozen=True, kw_only=True):
    """One page, with what the far side says of the whole (``None`` where it does not say)."""

    rows: tuple[T, ...]
    ignored: int = 0
    """Rows that count in the total and are of no use."""
    per_page: int
    total: int | None = None
    last_page: int | None = None
    number: int | None = None
    """Which page the far side says this is."""


class IncompleteListingError(ReasonError):
    """The listing could not be read whole."""


PageReader = Callable[[int], Awaitable[Page[T]]]


async def read_all(read_page: PageReader[T], identity: Callable[[T], object], on_page: OnPage | None) -> tuple[T, ...]:
    """Every row once, in the far side's order. ``identity`` tells rows apart that two pages may both show.

    Raises ``IncompleteListingError``, and whatever ``read_page`` raises: a page that fails fails the whole.
    """
    for _ in range(MOST_WALKS):
        rows = await _walk(read_page, identity, on_page)
        if rows is not None:
            return rows
    raise IncompleteListingError(Notice("list_kept_changing"))


async def _walk(
    read_page: PageReader[T], identity: Callable[[T], object], on_page: OnPage | None
) -> tuple[T, ...] | None:
    """One walk; ``None`` when the listing changed on the way."""
    rows: list[T] = []
    seen: set[object] = set()
    ignored, announced = 0, None
    for number in range(1, MOST_PAGES + 1):
        page = await read_page(number)
        if page.number is not None and page.number != number:
            raise IncompleteListingError(Notice("page_mixed_up", {"page": str(page.number), "wanted": str(number)}))
        if number > 1 and page.total != announced:
            return None
        announced = page.total
        # Rows of one page are different rows, however alike; the same row on two pages has moved.
        fresh = [row for row in page.rows if identity(row) not in seen]
        seen.update(identity(row) for row in page.rows)
        rows += fresh
        ignored += page.ignored
        if on_page is not None:
            on_page(len(rows), announced)
        if _is_last(page, number, len(rows) + ignored):
            complete = announced is None or len(rows) + ignored == announced
            return tuple(rows) if complete else None
        if not fresh and not page.ignored:
            return None
    raise IncompleteListingError(Notice("list_endless"))


def _is_last(page: Page[T], number: int, read: int) -> bool:
    if not page.rows and not page.ignored:
        return True
    if page.last_page is not None:
        return number >= page.last_page
    if page.total is not None:
        return read >= page.total
    return len(page.rows) + page.ignored < page.per_page
