"""Pagination: walk the pages of a listing to its end, and know when that was not the whole. Knows no HTTP.

A listing that was not read to its end must never look like one that is short: "not in Ecomail" would follow from it.
So the rows have to add up to the announced total; a listing that changes while it is read is read again. One that only
grows need not be: whatever was there when the reading began is read, and what is new may turn up or not.
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
    """One walk; ``None`` when the listing changed on the way in more than that it grew."""
    rows: list[T] = []
    seen: set[object] = set()
    before: list[object] = []
    ignored = shifted = 0
    first = announced = None
    for number in range(1, MOST_PAGES + 1):
        page = await read_page(number)
        if page.number is not None and page.number != number:
            raise IncompleteListingError(Notice("page_mixed_up", {"page": str(page.number), "wanted": str(number)}))
        if number == 1:
            first = page.total
        elif not _has_only_grown(announced, page.total):
            return None
        announced = page.total
        grown = 0 if announced is None or first is None else announced - first
        names = [identity(row) for row in page.rows]
        # Rows of one page are different rows, however alike; the same row on two pages has moved.
        fresh = [row for row, name in zip(page.rows, names, strict=True) if name not in seen]
        moved = _pushed_over(before, names, len(names) - len(fresh))
        shifted += moved
        before = names if len(names) + page.ignored >= page.per_page else []
        seen.update(names)
        rows += fresh
        ignored += page.ignored
        if on_page is not None:
            on_page(len(rows), announced)
        read = len(rows) + ignored + min(shifted, grown)
        if _is_last(page, number, read):
            complete = announced is None or read == announced or (grown > 0 and read > announced)
            return tuple(rows) if complete else None
        if not fresh and not page.ignored and (not moved or shifted > grown):
            return None
    raise IncompleteListingError(Notice("list_endless"))


def _has_only_grown(before: int | None, now: int | None) -> bool:
    return now == before or (before is not None and now is not None and now > before)


def _pushed_over(before: list[object], names: list[object], repeated: int) -> int:
    """How many rows new ones pushed over from the full page ``before``: its last are then the first of this one.

    Rows that repeat in any other way are no sign of growth: others may be missing in their place.
    """
    return repeated if repeated and before[-repeated:] == names[:repeated] else 0


def _is_last(page: Page[T], number: int, read: int) -> bool:
    if not page.rows and not page.ignored:
        return True
    if page.last_page is not None:
        return number >= page.last_page
    if page.total is not None:
        return read >= page.total
    return len(page.rows) + page.ignored < page.per_page
