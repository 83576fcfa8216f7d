"""Reports: the state of a shop by verdict and month, and what one run did, order by order.

For the client or the accountant: a table as CSV or Excel, or a page to print. Sums are in one currency each and are
never added up over two. All words come from outside, in the language of whoever asks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, tzinfo
from decimal import Decimal
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from msgspec import Struct

from core.domain.errors import UsageError
from core.domain.model import Notice, OrderState, OrderSummary, Presence
from core.domain.payouts import Paid
from core.domain.verdicts import VERDICTS
from core.files.order_list import FOR_PROGRAMS, ExportValue, FileWords
from core.files.save import to_csv, to_html, to_xlsx, write_content
from core.files.writers import Table

if TYPE_CHECKING:
    import xlsxwriter

REPORT_ENDINGS: Final = (".csv", ".xlsx", ".html")
COLUMNS: Final = ("month", "verdict", "orders", "currency", "shop_total", "ecomail_total")
ALL: Final = "all"
"""Stands where the month is in the sums over all months."""
UNDATED: Final = "–"
_BAR_WIDTH: Final = 34
_GAP: Final = 14
_HEIGHT: Final = 180
_MARGIN: Final = 40
_LINE: Final = 14
_LETTER: Final = 7
"""As wide as most letters are at the most, of the size the picture has."""
_BETWEEN_NAMES: Final = 6
RUN_ENDINGS: Final = (".xlsx", ".csv", ".html", ".pdf")


_Columns: TypeAlias = tuple[str, ...]
_Row: TypeAlias = tuple[ExportValue, ...]
CAUSE_COLUMNS: Final = ("cause", "orders", "currency", "difference", "first", "last", "known")


class CauseLine(Struct, frozen=True, kw_only=True):
    """Why orders differ, in words, with the money of one currency."""

    cause: str
    orders: int
    currency: str = ""
    difference: Decimal = Decimal(0)
    """By how much Ecomail's totals are too high; below zero, too low."""
    first: date | None = None
    last: date | None = None
    known: str = ""
    """Who is known to write so."""


class ShopReport(Struct, frozen=True, kw_only=True):
    """What a report says of one shop."""

    shop: str
    lines: tuple[ReportLine, ...]
    causes: tuple[CauseLine, ...] = ()


class ReportLine(Struct, frozen=True, kw_only=True):
    """Orders of one month, verdict and currency."""

    month: str
    """``YYYY-MM`` in the shop's time zone, ``UNDATED``, or ``ALL``."""
    state: OrderState
    orders: int
    currency: str
    shop_total: Decimal
    ecomail_total: Decimal
    paid: Decimal | None = None
    """What providers and the bank say was paid of them and not paid back; ``None`` where nothing was taken in."""


def report_lines(
    summaries: Iterable[OrderSummary], zone: tzinfo, payouts: Mapping[str, Sequence[Paid]] | None = None
) -> tuple[ReportLine, ...]:
    """Month by month, oldest first, then the sums over all months. ``payouts``: by order number, if there are any."""
    counts: dict[tuple[str, OrderState, str], tuple[int, Decimal, Decimal, Decimal]] = {}
    for summary in summaries:
        month = UNDATED if summary.date is None else f"{summary.date.astimezone(zone):%Y-%m}"
        held = summary.ecomail_total if summary.presence is Presence.PRESENT else None
        for group in (month, ALL):
            key = (group, summary.state, summary.currency or "")
            orders, shop_total, ecomail_total, paid = counts.get(key, (0, Decimal(0), Decimal(0), Decimal(0)))
            counts[key] = (
                orders + 1,
                shop_total + (summary.shop_total or Decimal(0)),
                ecomail_total + (held or Decimal(0)),
                paid + _paid(summary, payouts or {}),
            )
    order = list(VERDICTS)
    return tuple(
        ReportLine(
            month=month,
            state=state,
            orders=count,
            currency=currency,
            shop_total=shop,
            ecomail_total=ecomail,
            paid=paid if payouts else None,
        )
        for (month, state, currency), (count, shop, ecomail, paid) in sorted(
            counts.items(), key=lambda item: (item[0][0] == ALL, item[0][0], order.index(item[0][1]), item[0][2])
        )
    )


def _paid(summary: OrderSummary, payouts: Mapping[str, Sequence[Paid]]) -> Decimal:
    """In the order's own currency."""
    sums = payouts.get(summary.order_id or "", ())
    return sum((part.left for part in sums if part.currency in {summary.currency or "", ""}), Decimal(0))


def write_report(path: Path, shops: Sequence[ShopReport], *, title: str, words: FileWords = FOR_PROGRAMS) -> None:
    """Writes the report by the ending of ``path``; of several shops, each row begins with its shop.

    A table for a program (.csv) holds the figures alone. Raises ``UsageError`` for another ending, ``ExportError``
    where it cannot be written.
    """
    columns, rows, cause_columns, causes = _tables(shops, words)
    lines = [line for part in shops for line in part.lines]
    match path.suffix.lower():
        case ".csv":
            content = to_csv(columns, rows, decimal_comma=words.decimal_comma)
        case ".xlsx":

            def draw(book: xlsxwriter.Workbook) -> None:
                _draw(book, lines, words)
                _add_causes(book, cause_columns, causes, words)

            content = to_xlsx(columns, rows, title=words.say("Report"), draw=draw)
        case ".html":
            content = report_page(shops, title=title, words=words, picture=chart(lines, words))
        case _:
            raise UsageError(detail=Notice("ending_unknown", {"name": path.name, "endings": ", ".join(REPORT_ENDINGS)}))
    write_content(path, content)


def report_page(shops: Sequence[ShopReport], *, title: str, words: FileWords, picture: str = "") -> bytes:
    """The report as a page to read, with this picture above its tables."""
    columns, rows, cause_columns, causes = _tables(shops, words)
    tables = [Table(words.say("Why they differ"), cause_columns, causes)] if causes else []
    return to_html(
        columns, rows, title=title, picture=picture, tables=tables, language=words.language, shown=words.shown
    )  # fmt: skip


def _tables(shops: Sequence[ShopReport], words: FileWords) -> tuple[_Columns, list[_Row], _Columns, list[_Row]]:
    """Counts and causes, each with its columns."""
    with_paid = any(line.paid is not None for part in shops for line in part.lines)
    names = (*COLUMNS, "paid") if with_paid else COLUMNS
    columns, cause_columns = (tuple(map(words.say, _columns(each, shops))) for each in (names, CAUSE_COLUMNS))
    rows = [
        _under(part.shop, (*_row(line, words), *([line.paid] if with_paid else [])), shops)
        for part in shops
        for line in part.lines
    ]
    causes = [_under(part.shop, _cause_row(cause), shops) for part in shops for cause in part.causes]
    return columns, rows, cause_columns, causes


def _columns(columns: tuple[str, ...], shops: Sequence[ShopReport]) -> tuple[str, ...]:
    return columns if len(shops) == 1 else ("shop", *columns)


def _under(shop: str, row: tuple[ExportValue, ...], shops: Sequence[ShopReport]) -> tuple[ExportValue, ...]:
    return row if len(shops) == 1 else (shop, *row)


def _cause_row(line: CauseLine) -> tuple[ExportValue, ...]:
    days = (day.isoformat() if day is not None else None for day in (line.first, line.last))
    return (
        line.cause, Decimal(line.orders), line.currency or None, line.difference if line.currency else None, *days,
        line.known or None,
    )  # fmt: skip


def _add_causes(
    book: xlsxwriter.Workbook, columns: Sequence[str], rows: Sequence[tuple[ExportValue, ...]], words: FileWords
) -> None:
    if not rows:
        return
    sheet = book.add_worksheet(words.say("Causes"))
    for column, name in enumerate(columns):
        sheet.write_string(0, column, name, book.add_format({"bold": True}))
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            if isinstance(value, Decimal):
                sheet.write_number(number, column, value)
            elif value is not None:
                sheet.write_string(number, column, str(value))
    sheet.autofit()


def _month(month: str, words: FileWords) -> str:
    return words.say(month) if month in (ALL, UNDATED) else words.month(month)


def _verdict(state: OrderState, words: FileWords) -> str:
    return VERDICTS[state].plain if words is FOR_PROGRAMS else words.say(state)


def _row(line: ReportLine, words: FileWords) -> tuple[ExportValue, ...]:
    return (
        _month(line.month, words), _verdict(line.state, words), Decimal(line.orders), line.currency or None,
        line.shop_total, line.ecomail_total,
    )  # fmt: skip


# ------------------------------------------------------------------------------------------------------ the picture


def _draw(book: xlsxwriter.Workbook, lines: Sequence[ReportLine], words: FileWords) -> None:
    """The same picture as a sheet of a workbook: the figures, and bars drawn from them."""
    months, counts = _by_month(lines)
    if not months:
        return
    picture = words.say("Picture")
    sheet = book.add_worksheet(picture)
    bars = book.add_chart({"type": "column", "subtype": "stacked"})
    for row, month in enumerate(months, start=1):
        sheet.write_string(row, 0, _month(month, words))
    for column, (state, verdict) in enumerate(VERDICTS.items(), start=1):
        sheet.write_string(0, column, _verdict(state, words))
        for row, month in enumerate(months, start=1):
            sheet.write_number(row, column, counts[month, state])
        bars.add_series(
            {
                "name": [picture, 0, column],
                "categories": [picture, 1, 0, len(months), 0],
                "values": [picture, 1, column, len(months), column],
                "fill": {"color": verdict.colour},
            }
        )
    sheet.insert_chart(len(months) + 2, 0, bars)


def _by_month(lines: Sequence[ReportLine]) -> tuple[list[str], dict[tuple[str, OrderState], int]]:
    """The months there are, oldest first, and how many orders of each verdict they have."""
    months = list(dict.fromkeys(line.month for line in lines if line.month != ALL))
    counts = {(month, state): 0 for month in months for state in VERDICTS}
    for line in lines:
        if line.month != ALL:
            counts[line.month, line.state] += line.orders
    return months, counts


def chart(lines: Sequence[ReportLine], words: FileWords = FOR_PROGRAMS) -> str:
    """Orders by month and verdict as stacked bars: SVG of plain shapes, each with its words. Empty without orders."""
    months, counts = _by_month(lines)
    if not months:
        return ""
    highest = max(sum(counts[month, state] for state in VERDICTS) for month in months)
    names = {month: _month(month, words).split() for month in months}
    step = max(_BAR_WIDTH + _GAP, _LETTER * max(len(word) for name in names.values() for word in name) + _BETWEEN_NAMES)
    width = max(2 * _MARGIN + len(months) * step, 420)
    used = [state for state in VERDICTS if any(counts[month, state] for month in months)]
    below = _MARGIN + _HEIGHT + _LINE * max(map(len, names.values()))
    height = below + _MARGIN + 18 * len(used)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{width}" height="{height}" font-size="11">',
        f"<title>{escape(words.say('Orders by month'))}</title>",
        f'<text x="4" y="{_MARGIN - 12}">{highest}</text>',
        f'<line x1="{_MARGIN - 6}" y1="{_MARGIN + _HEIGHT}" x2="{width - 8}" y2="{_MARGIN + _HEIGHT}" stroke="#888"/>',
    ]
    for number, month in enumerate(months):
        x = _MARGIN + number * step + (step - _GAP - _BAR_WIDTH) // 2
        bottom = float(_MARGIN + _HEIGHT)
        for state in VERDICTS:
            count = counts[month, state]
            if not count:
                continue
            tall = _HEIGHT * count / highest
            bottom -= tall
            name, colour = _verdict(state, words), VERDICTS[state].colour
            parts.append(
                f'<rect x="{x}" y="{bottom:.1f}" width="{_BAR_WIDTH}" height="{tall:.1f}" fill="{colour}">'
                f"<title>{escape(_month(month, words))}: {count} {escape(name)}</title></rect>"
            )
        parts += (
            f'<text x="{x + _BAR_WIDTH // 2}" y="{_MARGIN + _HEIGHT + _LINE * line}" text-anchor="middle">'
            f"{escape(word)}</text>"
            for line, word in enumerate(names[month], start=1)
        )
    for number, state in enumerate(used):
        name, colour = _verdict(state, words), VERDICTS[state].colour
        y = below + 20 + 18 * number
        total = sum(counts[month, state] for month in months)
        parts.append(f'<rect x="{_MARGIN}" y="{y - 10}" width="12" height="12" fill="{colour}"/>')
        parts.append(f'<text x="{_MARGIN + 18}" y="{y}">{escape(name)} ({total})</text>')
    parts.append("</svg>")
    return "\n".join(parts)


class PrintedPage(Struct, frozen=True, kw_only=True):
    """Texts and nothing else, so that another process can print it."""

    title: str
    mark: str
    """Stands in the file as well, where programs find it; empty for most."""
    facts: tuple[tuple[str, str], ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[tuple[str, bool], ...], ...]
    """Each text, and whether it is a number."""


class RunReport(Struct, frozen=True, kw_only=True):
    """A heading, what is true of the run as a whole, and one row for every order that was chosen."""

    language: str
    """As in HTML: “nl”."""
    title: str
    sheets: tuple[str, str]
    """What a workbook calls its table and its facts."""
    facts: tuple[tuple[str, str], ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[ExportValue, ...], ...]
    shown: Callable[[ExportValue], str]
    """A value as it stands on a page to print."""
    mark: str = ""
    """By which a program tells that the page belongs to something else: the check sum of a statement."""

    def printed(self) -> PrintedPage:
        """As it stands on paper, whoever prints it."""
        return PrintedPage(
            title=self.title,
            mark=self.mark,
            facts=self.facts,
            columns=self.columns,
            rows=tuple(tuple((self.shown(value), isinstance(value, Decimal)) for value in row) for row in self.rows),
        )


def write_run_report(path: Path, report: RunReport, *, to_pdf: Callable[[RunReport], bytes] | None = None) -> None:
    """By the ending of ``path``. Raises ``UsageError`` for another ending, else ``ExportError``."""
    match path.suffix.lower():
        case ".csv":
            content = to_csv(report.columns, report.rows)
        case ".xlsx":
            content = to_xlsx(
                report.columns, report.rows, title=report.sheets[0], draw=lambda book: _add_facts(book, report)
            )
        case ".html":
            content = to_html(
                report.columns,
                report.rows,
                title=report.title,
                facts=report.facts,
                language=report.language,
                shown=report.shown,
            )
        case ".pdf" if to_pdf is not None:
            content = to_pdf(report)
        case _:
            raise UsageError(detail=Notice("ending_unknown", {"name": path.name, "endings": ", ".join(RUN_ENDINGS)}))
    write_content(path, content)


def _add_facts(book: xlsxwriter.Workbook, report: RunReport) -> None:
    """A sheet of their own: above the table they would keep it from being sorted and filtered."""
    sheet = book.add_worksheet(report.sheets[1])
    sheet.write_string(0, 0, report.title, book.add_format({"bold": True}))
    for line, (name, text) in enumerate(report.facts, start=2):
        sheet.write_string(line, 0, name)
        sheet.write_string(line, 1, text)
    sheet.autofit()
