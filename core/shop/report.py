"""The state of a shop in figures and its causes, as a file for the client or the accountant; of several shops as one.

Asks neither service, and changes nothing but the file. What a report looks like is ``core.files.reports``'s.
"""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

from core.domain.amounts import ZERO
from core.domain.causes import Cause, Explanation, sentence
from core.domain.payouts import sums_by_order
from core.files.order_list import FOR_PROGRAMS, FileWords
from core.files.reports import CauseLine, ShopReport, chart, report_lines, report_page, write_report
from core.shop.causes import Causes
from core.shop.run import ShopContext


class Reports:
    """Of one shop."""

    def __init__(self, context: ShopContext, causes: Causes) -> None:
        self._context = context
        self._causes = causes

    @property
    def day(self) -> date:
        """Today, where the shop is."""
        return self._context.clock.now().astimezone(ZoneInfo(self._context.settings.shop_timezone)).date()

    async def of_this_shop(self, words: FileWords = FOR_PROGRAMS) -> ShopReport:
        """What a report says of it, to be written with that of others."""
        settings = self._context.settings
        blocks = self._context.store.orders.summaries_in_blocks()
        payouts = sums_by_order(self._context.store.payouts.all())
        lines = report_lines(itertools.chain.from_iterable(blocks), ZoneInfo(settings.shop_timezone), payouts)
        found = await self._causes.find()
        return ShopReport(
            shop=settings.shop_name or self._context.name,
            lines=lines,
            causes=tuple(_cause_lines(found.explanation, words)),
        )

    async def preview(self, words: FileWords) -> tuple[str, str]:
        """What a report says now: its tables as a page (HTML), and its picture (SVG, empty without orders)."""
        shop = await self.of_this_shop(words)
        page = await asyncio.to_thread(report_page, [shop], title=words.title, words=words)
        return page.decode(), chart(shop.lines, words)

    async def write(self, path: Path, words: FileWords = FOR_PROGRAMS) -> None:
        """Writes it as .csv, .xlsx or .html, by the ending of ``path``."""
        await write_together(path, [await self.of_this_shop(words)], self.day, words)


async def write_together(path: Path, shops: Sequence[ShopReport], day: date, words: FileWords = FOR_PROGRAMS) -> None:
    """One file of all these shops. Raises ``UsageError`` for another ending, else ``ExportError``."""
    name = shops[0].shop if len(shops) == 1 else f"{len(shops)} shops"
    title = f"{name}: orders in Ecomail, {day.isoformat()}" if words is FOR_PROGRAMS else words.title
    await asyncio.to_thread(write_report, path, shops, title=title, words=words)


def _cause_lines(explanation: Explanation, words: FileWords) -> Iterator[CauseLine]:
    for cause in explanation.causes:
        if not cause.money:
            yield _cause_line(cause, words)
        for currency, difference in cause.money.items():
            yield _cause_line(cause, words, currency, difference)
    if explanation.unexplained:
        yield CauseLine(cause=words.say("Not explained"), orders=len(explanation.unexplained))


def _cause_line(cause: Cause, words: FileWords, currency: str = "", difference: Decimal = ZERO) -> CauseLine:
    return CauseLine(
        cause=words.sentence(sentence(cause)),
        orders=len(cause.orders),
        first=cause.first,
        last=cause.last,
        known=", ".join(cause.known),
        currency=currency,
        difference=difference,
    )
