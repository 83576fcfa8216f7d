"""Closing a month: its statement is written, kept in the shop's folder, and compared with what is stored later.

Asks neither service and changes no order. What a statement is, and how it is chained, is ``core.domain.statement``'s;
what its files look like, ``core.files.statement_file``'s. Which months are closed is remembered by their statements
alone: they lie beside the list of orders, for their owner only, and hold nothing of customers.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Struct

from core import __version__
from core.domain.amounts import ZERO
from core.domain.assessment import assess, summarise
from core.domain.errors import StoreWriteError, UsageError
from core.domain.model import Notice, OrderKey, OrderSummary
from core.domain.pushes import Outcome
from core.domain.statement import (
    Changed,
    Entry,
    Head,
    JournalEntry,
    OrderEntry,
    Page,
    Statement,
    bounds,
    chained,
    changed,
    is_as_it_was,
    is_within,
    is_worth_a_look,
    journal_entry,
    key_digest,
    order_entry,
    sums_of,
)
from core.files.reports import RunReport
from core.files.save import write_content
from core.files.statement_file import (
    PAGE_ENDINGS,
    Checked,
    StatementWords,
    check_file,
    encode,
    is_statement,
    page_of,
    to_page,
)
from core.shop.run import FEW, REST_SECONDS, SLICE, ShopContext, with_rests
from core.system.private_files import replace_private
from core.system.stop import Stop

if TYPE_CHECKING:
    from core.shop.causes import Causes

_FOLDER: Final = "statements"
_FOR_PROGRAMS: Final = StatementWords()
ToPdf: TypeAlias = Callable[[RunReport], bytes]

_log = logging.getLogger(__name__)


class ClosedMonth(Struct, frozen=True, kw_only=True):
    """What a list of closed months says of one."""

    head: Head
    seal: str
    journal: int = 0
    """Entries of the history in it."""


class Statements:
    """Of one shop."""

    def __init__(self, context: ShopContext, causes: Causes) -> None:
        self._context = context
        self._store = context.store
        self._causes = causes

    async def closed(self) -> tuple[ClosedMonth, ...]:
        """The closed months, newest first."""
        kept = await asyncio.to_thread(lambda: list(kept_statements(self._context.folder)))
        return tuple(_line(statement) for statement in reversed(kept))

    async def months_to_close(self, most: int = 24) -> tuple[str, ...]:
        """The months that have orders and are over, newest first, closed or not."""
        zone, now = ZoneInfo(self._context.settings.shop_timezone), self._context.clock.now()
        this = f"{now.astimezone(zone):%Y-%m}"
        months = {
            f"{summary.date.astimezone(zone):%Y-%m}"
            for block in self._store.orders.summaries_in_blocks()
            for summary in block
            if summary.date is not None
        }
        return tuple(sorted((month for month in months if month < this), reverse=True)[:most])

    async def close(
        self,
        month: str,
        page: Path,
        words: StatementWords = _FOR_PROGRAMS,
        *,
        to_pdf: ToPdf | None = None,
        again: bool = False,
        stop: Stop | None = None,
    ) -> ClosedMonth:
        """Writes the statement of ``month`` (``YYYY-MM``) as ``page`` (.pdf where ``to_pdf`` can print, or .html) and
        as .json beside it, and remembers it.

        Raises ``UsageError`` for a month that is none, not over, closed already (unless ``again``), or of which a push
        is unsettled; ``ExportError`` where a file cannot be written, and the month is not closed then.
        """
        endings = PAGE_ENDINGS if to_pdf is not None else (".html",)
        if page.suffix.lower() not in endings:
            raise UsageError(detail=Notice("ending_unknown", {"name": page.name, "endings": ", ".join(endings)}))
        async with self._context.run("statement"):
            replaced = await asyncio.to_thread(self._kept, month)
            if replaced is not None and not again:
                day = f"{replaced.head.closed_at:%Y-%m-%d}"
                raise UsageError(detail=Notice("month_closed", {"month": month, "day": day}))
            entries = await self._entries(month, replaced, stop or Stop())
            return await asyncio.to_thread(self._write, entries, page, words, to_pdf)

    def _kept(self, month: str) -> Statement | None:
        return next(kept_statements(self._context.folder, month), None)

    async def _entries(self, month: str, replaced: Statement | None, stop: Stop) -> list[Entry]:
        settings, now = self._context.settings, self._context.clock.now()
        zone = ZoneInfo(settings.shop_timezone)
        span = bounds(month, zone)
        if span is None:
            raise UsageError(detail=Notice("month_unknown", {"month": month}))
        begins, ends = span
        if ends > now:
            raise UsageError(detail=Notice("month_not_over", {"month": month}))
        found = (await self._causes.find(stop=stop)).explanation
        causes: dict[OrderKey, dict[str, str]] = {}
        for cause in found.causes:
            for key, paths in cause.paths.items():
                causes.setdefault(key, {}).update(dict.fromkeys(paths, cause.key.name))
        undated, keys = 0, list[OrderKey]()
        for block in self._store.orders.summaries_in_blocks():
            undated += sum(summary.date is None for summary in block)
            keys += [seen.key for seen in block if seen.date is not None and begins <= seen.date < ends]
        orders, journal = await self._of_orders(keys, causes, zone, stop)
        head = Head(
            shop=settings.shop_name or self._context.name,
            profile=self._context.name,
            month=month,
            time_zone=settings.shop_timezone,
            begins=begins,
            ends=ends,
            closed_at=now,
            program=__version__,
            orders=len(orders),
            undated=undated,
            replaces=replaced.seal if replaced is not None else "",
            currency=settings.shop_currency,
        )
        return [head, *sums_of(orders), *orders, *journal]

    async def _of_orders(
        self, keys: Sequence[OrderKey], causes: Mapping[OrderKey, Mapping[str, str]], zone: ZoneInfo, stop: Stop
    ) -> tuple[list[OrderEntry], list[JournalEntry]]:
        """By day and number, and by the sequence of the journal."""
        orders: list[OrderEntry] = []
        journal: list[JournalEntry] = []
        async for key in with_rests(keys, stop, every=FEW):
            record = self._store.orders.record(key)
            if record is not None:
                assessment = assess(record, self._context.settings)
                summary = summarise(record, assessment)
                orders.append(order_entry(record, summary, assessment, causes.get(key, {}), zone))
            pushes = self._store.journal.of_order(key)
            if any(push.outcome in {None, Outcome.UNCERTAIN} for push in pushes):
                raise UsageError(detail=Notice("unsettled_first"))
            journal += map(journal_entry, pushes)
        return (
            sorted(orders, key=lambda order: (order.day, order.order, order.key)),
            sorted(journal, key=lambda entry: entry.push_id),
        )

    def _write(self, entries: Sequence[Entry], page: Path, words: StatementWords, to_pdf: ToPdf | None) -> ClosedMonth:
        links = chained(entries)
        report = page_of(Statement(entries=links), words)
        is_pdf = to_pdf is not None and page.suffix.lower() == ".pdf"
        content = to_pdf(report) if is_pdf and to_pdf is not None else to_page(report)
        last = Page(format="pdf" if is_pdf else "html", sha256=hashlib.sha256(content).hexdigest())
        statement = Statement(entries=(*links, *chained([last], links[-1].hash)))
        document = encode(statement)
        write_content(page, content)
        write_content(page.with_suffix(".json"), document)
        kept = self._context.folder / _FOLDER / f"{statement.head.month}.json"
        try:
            replace_private(kept, document)
        except OSError as error:
            raise StoreWriteError(file=str(kept), reason=error.strerror or str(error)) from error
        return _line(statement)

    async def check_file(self, path: Path) -> tuple[Checked, tuple[Notice, ...]]:
        """What a file says of itself, and what this shop's own files say otherwise, where it is of this shop.

        Raises ``UsageError`` for what is no statement.
        """
        checked = await asyncio.to_thread(check_file, path)
        is_own = checked.statement.head.profile == self._context.name
        return checked, (*checked.problems, *(await self.check(checked.statement) if is_own else ()))

    async def check(self, statement: Statement) -> tuple[Notice, ...]:
        """What the shop's own files say otherwise: its statement of that month, and its journal up to the closing."""
        head = statement.head
        problems = [
            Notice("statement_other", {"month": head.month, "seal": kept.seal})
            for kept in kept_statements(self._context.folder, head.month)
            if kept.seal != statement.seal
        ]
        said = {entry.push_id: entry for entry in statement.of(JournalEntry)}
        held: dict[int, JournalEntry] = {}
        listed = {entry.key for entry in statement.of(OrderEntry)} | {entry.key for entry in said.values()}
        below: int | None = None
        while page := self._store.journal.history(before=below, limit=SLICE):
            below = page[-1].push_id
            for push in page:
                entry = journal_entry(push)
                if entry.push_id in said or (entry.key in listed and push.at <= head.closed_at):
                    held[entry.push_id] = entry
            await asyncio.sleep(REST_SECONDS)
        for number in sorted(said.keys() | held.keys()):
            about = {"number": str(number), "order": (said.get(number) or held[number]).order}
            if number not in held:
                problems.append(Notice("statement_push_gone", about))
            elif number not in said:
                problems.append(Notice("statement_push_more", about))
            elif not is_as_it_was(said[number], held[number]):
                problems.append(Notice("statement_push_changed", about))
        return tuple(problems)


def _line(statement: Statement) -> ClosedMonth:
    return ClosedMonth(head=statement.head, seal=statement.seal, journal=len(statement.of(JournalEntry)))


def kept_statements(folder: Path, month: str | None = None) -> Iterator[Statement]:
    """Of the months that are closed in the shop of that folder, or of ``month`` alone, oldest month first; what is
    damaged is left out.
    """
    for path in sorted((folder / _FOLDER).glob("*.json")):
        if month not in {None, path.stem}:
            continue
        try:
            statement = msgspec.json.decode(path.read_bytes(), type=Statement)
            if is_statement(statement) and statement.head.month == path.stem:
                yield statement
        except (OSError, ValueError) as error:  # a decoding error is one
            _log.warning("%s cannot be read: %s", path.name, error)


# ------------------------------------------------------------------------------------------------------- afterwards


async def changed_since(
    context: ShopContext, summaries: Sequence[OrderSummary], stop: Stop
) -> dict[str, tuple[Changed, ...]]:
    """By closed month, the orders that are not any more what its statement says, from what is stored.

    Taking an order off the list changes neither side, and is no change of the month.
    """
    found: dict[str, tuple[Changed, ...]] = {}
    if not (context.folder / _FOLDER).is_dir():
        return found  # no month was ever closed: most shops, after every comparison
    kept = await asyncio.to_thread(lambda: list(kept_statements(context.folder)))
    by_digest: dict[str, OrderSummary] = {}
    async for summary in with_rests(summaries, stop):
        by_digest[key_digest(summary.key)] = summary
    sent = await _sent_since(context, min(statement.head.closed_at for statement in kept), stop) if kept else {}
    for statement in kept:
        head, entries = statement.head, {entry.key: entry for entry in statement.of(OrderEntry)}
        changes: list[Changed] = []
        async for digest, late in with_rests(by_digest.items(), stop):
            if is_within(late, head) and digest not in entries:
                money = late.shop_total or ZERO
                changes.append(Changed(key=late.key, sides=(), difference=money, currency=late.currency or ""))
        worth: list[tuple[OrderEntry, OrderSummary]] = []
        async for entry in with_rests(entries.values(), stop):
            seen = by_digest.get(entry.key)
            was_sent = entry.key in sent and sent[entry.key] > head.closed_at
            if seen is not None and is_worth_a_look(entry, seen, head, was_sent=was_sent):
                worth.append((entry, seen))
        async for entry, seen in with_rests(worth, stop, every=FEW):
            record = context.store.orders.record(seen.key)
            change = changed(entry, record, seen, head) if record is not None else None
            changes += [change] if change is not None else []
        if changes:
            found[head.month] = tuple(changes)
    return found


async def _sent_since(context: ShopContext, since: datetime, stop: Stop) -> dict[str, datetime]:
    """Digest of each order that something was sent of → when that was last begun."""
    found: dict[str, datetime] = {}
    below: int | None = None
    while page := context.store.journal.history(before=below, limit=SLICE):
        below = page[-1].push_id
        async for push in with_rests(page, stop):
            found.setdefault(key_digest(push.key), push.at)
        if page[-1].at <= since:
            break
    return found
