"""The statement of a closed month as a file: JSON that says everything, and a page to print beside it.

Whoever checks one needs no program of ours: the chain is plain SHA-256 over JSON. So a file is checked as it stands,
not as this version would understand it: a key that it does not know is part of what is hashed. Knows no shop.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, tzinfo
from decimal import Decimal
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Struct

from core.domain.amounts import round_to_cents
from core.domain.cause_table import BY_CODE
from core.domain.errors import UsageError
from core.domain.fields import MONEY_KINDS, field_at
from core.domain.model import Notice, OrderState, Side
from core.domain.statement import (
    FORMAT,
    START,
    WHOLE,
    Head,
    JournalEntry,
    OrderEntry,
    Page,
    Remaining,
    Statement,
    Sum,
    bounds,
    figures_agree,
    link_hash,
)
from core.domain.verdicts import VERDICTS
from core.files.order_list import ExportValue, FileWords
from core.files.reports import RunReport
from core.files.save import to_html

MOST_BYTES: Final = 256 << 20
"""Longer than a million orders."""
PAGE_ENDINGS: Final = (".pdf", ".html")
COLUMNS: Final = (
    "Order", "Day", "Comparison", "What differs", "In your shop", "In Ecomail", "Why, or your decision",
)  # fmt: skip
_DECIDED: Final = {
    Side.SHOP: "shop’s version chosen",
    Side.ECOMAIL: "Ecomail’s version kept",
    Side.MANUAL: "typed by hand",
}
_PLACES: Final = {"entries", "format"}
_SEQUENCE: Final = (Head, Sum, OrderEntry, JournalEntry, Page)
_SUM: Final = re.compile(rb"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")
"""A check sum on a page; those of older versions have none that a program can read."""
_FORMATS: Final = FORMAT.rstrip("0123456789")


class StatementWords(FileWords, frozen=True, kw_only=True):
    """The words of the page. Those by default are for programs and plain English."""

    field: Callable[[str], str] = lambda path: "Whole order" if path == WHOLE else path
    """For the path of a field, or ``order_id`` for a whole order."""
    reason: Callable[[str, str], str] = lambda code, _about: code
    """For the code of what keeps an order from being sent, and the status or currency that it is about."""
    day: Callable[[date], str] = date.isoformat
    moment: Callable[[datetime, tzinfo], str] = lambda at, zone: f"{at.astimezone(zone):%Y-%m-%d %H:%M}"


class Checked(Struct, frozen=True, kw_only=True):
    """What a file says of itself."""

    statement: Statement
    problems: tuple[Notice, ...] = ()
    """None: nothing was changed since it was made."""
    page: Path | None = None
    """The page beside it that was checked; ``None``: there is none."""


def encode(statement: Statement) -> bytes:
    return msgspec.json.format(msgspec.json.encode(statement), indent=1) + b"\n"


def check_file(path: Path) -> Checked:
    """Go over a statement and the page beside it. Either of the two may be named.

    Raises ``UsageError`` for what is no statement at all.
    """
    if path.suffix.lower() in PAGE_ENDINGS:
        path = path.with_suffix(".json")
    raw, statement = _read(path)
    problems = list(_broken_links(raw))
    page = statement.entries[-1].entry
    if set(raw) != _PLACES or not isinstance(page, Page) or not _is_in_order(statement):
        problems.append(Notice("statement_parts"))
        return Checked(statement=statement, problems=tuple(problems))
    if not problems and not figures_agree(statement):
        problems.append(Notice("statement_figures"))
    beside = path.with_suffix(f".{page.format}")
    if not beside.is_file():
        return Checked(statement=statement, problems=tuple(problems))
    content = _content_of(beside)
    sums = set(_SUM.findall(content))
    if hashlib.sha256(content).hexdigest() != page.sha256:
        problems.append(Notice("statement_page_changed", {"file": beside.name}))
    elif sums and statement.printed_sum.encode() not in sums:
        problems.append(Notice("statement_page_other", {"file": beside.name}))
    return Checked(statement=statement, problems=tuple(problems), page=beside)


def _is_in_order(statement: Statement) -> bool:
    """One head, the sums, the orders, the history and one page, in this sequence."""
    kinds = [_SEQUENCE.index(type(link.entry)) for link in statement.entries]
    page = statement.entries[-1].entry
    return (
        kinds == sorted(kinds)
        and kinds.count(0) == kinds.count(len(_SEQUENCE) - 1) == 1
        and isinstance(page, Page)
        and f".{page.format}" in PAGE_ENDINGS
    )


def _read(path: Path) -> tuple[dict[str, Any], Statement]:
    content = _content_of(path)
    try:
        raw = json.loads(content, object_pairs_hook=_only_once)  # an editor may have saved it in another encoding
        if _is_newer(raw):
            raise _unreadable(path, Notice("statement_newer"))
        statement = msgspec.convert(raw, Statement)
    except (ValueError, RecursionError) as error:  # a decoding error of either library is one
        raise _unreadable(path, Notice("no_statement")) from error
    if not is_statement(statement):
        raise _unreadable(path, Notice("no_statement"))
    return raw, statement


def _is_newer(raw: object) -> bool:
    said = raw.get("format") if isinstance(raw, dict) else None
    return isinstance(said, str) and said.startswith(_FORMATS) and said != FORMAT


def _content_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES)
    except OSError as error:
        raise _unreadable(path, Notice("system_said", {"words": error.strerror or str(error)})) from error


def is_statement(statement: Statement) -> bool:
    """Whether it is of a month that there is, in a time zone that is known here."""
    head = next(iter(statement.of(Head)), None)
    if statement.format != FORMAT or head is None:
        return False
    try:
        return bounds(head.month, ZoneInfo(head.time_zone)) is not None
    except (KeyError, ValueError, OSError):
        return False


def _unreadable(path: Path, reason: Notice) -> UsageError:
    return UsageError(detail=Notice("statement_unreadable", {"file": path.name, "reason": reason}))


def _only_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Of two values under one name a reader would see one and the hash the other."""
    if len({name for name, _ in pairs}) != len(pairs):
        raise ValueError(pairs)
    return dict(pairs)


def _broken_links(raw: dict[str, Any]) -> Iterator[Notice]:
    """The first entry whose hash is another; what follows a change is broken by it."""
    before = START
    for number, link in enumerate(raw["entries"], start=1):
        if set(link) != {"entry", "hash"} or link["hash"] != link_hash(before, link["entry"]):
            yield Notice("statement_changed", {"number": str(number), "kind": str(link["entry"].get("kind", ""))})
            return
        before = link["hash"]


# --------------------------------------------------------------------------------------------------- the page to print


def page_of(statement: Statement, words: StatementWords) -> RunReport:
    """The figures, and every difference that is left. ``statement`` has no page yet: its last hash is printed."""
    head, say = statement.head, words.say
    zone = ZoneInfo(head.time_zone)
    month = head.month if words.month is str else words.month(head.month)
    title = say("{shop}: orders of {month}").format(shop=head.shop, month=month)
    facts = [
        (say("Closed on"), f"{words.moment(head.closed_at, zone)} ({head.time_zone})"),
        (say("Orders"), str(head.orders)),
        *[_sum(part, words, head.currency) for part in statement.of(Sum)],
        (say("Entries of the history"), str(len(statement.of(JournalEntry)))),
        (say("Check sum"), statement.seal),
    ]
    if head.undated:
        facts.append((say("Orders without a date"), str(head.undated)))
    if head.replaces:
        facts.append((say("Takes the place of"), head.replaces))
    return RunReport(
        language=words.language,
        title=title,
        sheets=(title, title),
        facts=tuple(facts),
        columns=tuple(map(say, COLUMNS)),
        rows=tuple(row for order in statement.of(OrderEntry) for row in _rows(order, words)),
        shown=words.shown or _plainly,
        mark=statement.seal,
    )


def to_page(report: RunReport) -> bytes:
    """As HTML."""
    return to_html(
        report.columns, report.rows, title=report.title, facts=report.facts, language=report.language,
        shown=report.shown,
    )  # fmt: skip


def _plainly(value: ExportValue) -> str:
    return "" if value is None else str(value)


def _sum(part: Sum, words: StatementWords, currency: str) -> tuple[str, str]:
    """``currency``: that of what Ecomail holds."""
    shown = words.shown or _plainly
    totals = words.say("Orders: {orders}. In your shop: {shop}. In Ecomail: {ecomail}.").format(
        orders=shown(Decimal(part.orders)),
        shop=f"{shown(part.shop_total)} {part.currency}".strip(),
        ecomail=f"{shown(part.ecomail_total)} {currency or part.currency}".strip(),
    )
    return _state(part.state, words), totals


def _state(state: OrderState, words: StatementWords) -> str:
    return VERDICTS[state].word if words.say is str else words.say(state)


def _rows(order: OrderEntry, words: StatementWords) -> Iterator[tuple[ExportValue, ...]]:
    day = words.day(date.fromisoformat(order.day)) if order.day else None
    about = (order.order, day, _state(order.state, words))
    for part in order.remaining:
        values = [_value(part.field, text) for text in (part.shop, part.ecomail)]
        if part.field == WHOLE:
            values = [order.shop_total, order.ecomail_total]
        yield (*about, words.field(part.field), *values, _because(part, order, words))
    if not order.remaining and order.state is not OrderState.IN_SYNC:
        why = _reason(order, words) if order.reason else None
        yield (*about, None, order.shop_total, order.ecomail_total, why)


def _value(path: str, text: str) -> ExportValue:
    """Money as such, so that it is written as people of that country write it."""
    field = field_at(path)
    is_money = field is not None and field.kind in MONEY_KINDS
    return round_to_cents(Decimal(text)) if is_money and text else text or None


def _because(part: Remaining, order: OrderEntry, words: StatementWords) -> str:
    if part.decision is not None:
        return words.say(_DECIDED[part.decision])
    code, _, param = part.cause.partition(":")
    if code not in BY_CODE:
        return _reason(order, words) if order.reason else words.say("Not explained")
    about = {"field": words.field(param)} if code == "left_out" else {"param": param}
    return words.sentence(Notice(f"cause_{code}", about))


def _reason(order: OrderEntry, words: StatementWords) -> str:
    return words.reason(order.reason, order.status if order.reason.startswith("status") else order.currency)
