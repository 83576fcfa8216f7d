"""The columns of the list, each declared once: title, text, native sort value, alignment, width.

Nothing here knows the model or a view; a cell's text is made when it is painted, never before.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from datetime import datetime, tzinfo
from decimal import Decimal
from operator import attrgetter
from typing import Any, Final, NamedTuple, TypeAlias

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from core.domain.differences import money_apart, signature_of
from core.domain.model import OrderSummary
from gui.order_list.groups import group_of
from gui.order_list.listed import URGENCY_OF_GROUP
from gui.words.differences import Run, difference_runs, difference_text, signed
from gui.words.formatting import NOTHING, date, date_time, money
from gui.words.orders import next_step, presence_text, tracked_text, verdict

SortValue: TypeAlias = int | float | str | datetime | None
"""Compared as it is, so that 9 comes before 10 and March before April; ``None`` always goes last."""
Zone: TypeAlias = tzinfo | None
"""Where the shop is, for its dates; this computer's zone where none is known."""


class Column(NamedTuple):
    name: str
    """Stable: remembered with the user's choice of columns."""
    source_title: object
    text: Callable[[OrderSummary, Zone], str]
    sort_value: Callable[[OrderSummary], SortValue]
    width: int
    figures: bool = False
    """Right-aligned, with figures of equal width."""
    tooltip: Callable[[OrderSummary, Zone], str] | None = None
    words: Callable[[], tuple[str, ...]] = tuple
    """The few words a cell can hold, where they are few: none of them is cut off, in any language."""
    is_extra: bool = False
    """Hidden until the user wants it."""
    runs: Callable[[OrderSummary], list[Run]] | None = None
    """The text in pieces of different weight."""
    depends_on: Callable[[OrderSummary], Hashable] | None = None
    """What decides the sort value, where that takes few values: then it is worked out once for each of them."""

    @property
    def title(self) -> str:
        return QCoreApplication.translate("OrderColumn", str(self.source_title))

    def sort_values(self, summaries: Sequence[OrderSummary]) -> Sequence[SortValue]:
        """What each order is sorted by: its sort value, or the place of that among all there are."""
        if self.depends_on is None:
            return [self.sort_value(summary) for summary in summaries]
        kinds = [self.depends_on(summary) for summary in summaries]
        value_of = {kind: self.sort_value(one) for kind, one in dict(zip(kinds, summaries, strict=True)).items()}
        known: list[Any] = sorted({value for value in value_of.values() if value is not None})
        place_of = {kind: None if value is None else known.index(value) for kind, value in value_of.items()}
        return [place_of[kind] for kind in kinds]  # numbers, which are sorted many times as fast as words


def _verdict_text(summary: OrderSummary, zone: Zone = None) -> str:
    del zone
    return verdict(summary.state, summary.action).text


def _verdict_tip(summary: OrderSummary, zone: Zone = None) -> str:
    text = verdict(summary.state, summary.action).word
    if summary.compared_at is None:
        return text
    translate = QCoreApplication.translate
    return translate("OrderColumn", "{verdict}. Compared {when}.").format(
        verdict=text, when=date_time(summary.compared_at, zone)
    )


def _step_text(summary: OrderSummary, zone: Zone = None) -> str:
    del zone
    step = next_step(summary.state, summary.action)
    if not summary.decided:
        return step
    if not step:
        return QCoreApplication.translate("OrderColumn", "decided by you")
    return QCoreApplication.translate("OrderColumn", "{step} · decided").format(step=step)


def _order_text(summary: OrderSummary, zone: Zone = None) -> str:
    del zone
    return summary.order_id or summary.key.order_session


def _order_tip(summary: OrderSummary, zone: Zone = None) -> str:
    del zone
    translate = QCoreApplication.translate
    return translate("OrderColumn", "Order {order}\nWemasy code {session}").format(
        order=summary.order_id or NOTHING, session=summary.key.order_session
    )


def _apart_text(summary: OrderSummary, zone: Zone = None) -> str:
    del zone
    apart = money_apart(summary)
    return "" if apart == 0 else signed(apart)


def _apart_tip(summary: OrderSummary) -> str:
    return QCoreApplication.translate("OrderColumn", "Your shop {shop}\nEcomail {ecomail}").format(
        shop=money(summary.shop_total, summary.currency), ecomail=money(summary.ecomail_total)
    )


def _folded(text: str | None) -> str | None:
    return text.casefold() if text else None


def _rough(amount: Decimal | None) -> float | None:
    """Near enough for an order: what is rounded alike stays side by side."""
    return None if amount is None else float(amount)


COLUMNS: Final = (
    Column(
        "verdict",
        QT_TRANSLATE_NOOP("OrderColumn", "Comparison"),
        _verdict_text,
        lambda summary: URGENCY_OF_GROUP[group_of(summary.state, summary.action)],
        172,
        tooltip=_verdict_tip,
    ),
    Column(
        "order",
        QT_TRANSLATE_NOOP("OrderColumn", "Order"),
        _order_text,
        lambda summary: _folded(_order_text(summary)),
        112,
        tooltip=_order_tip,
    ),
    Column(
        "date",
        QT_TRANSLATE_NOOP("OrderColumn", "Date"),
        lambda summary, zone: date(summary.date, zone),
        lambda summary: summary.date,
        92,
        figures=True,
        tooltip=lambda summary, zone: date_time(summary.date, zone),
    ),
    Column(
        "email",
        QT_TRANSLATE_NOOP("OrderColumn", "E-mail"),
        lambda summary, _zone: summary.email or NOTHING,
        lambda summary: _folded(summary.email),
        204,
    ),
    Column(
        "differs",
        QT_TRANSLATE_NOOP("OrderColumn", "What differs"),
        lambda summary, _zone: difference_text(summary),
        lambda summary: signature_of(summary.differs),
        300,
        runs=difference_runs,
    ),
    Column(
        "apart",
        QT_TRANSLATE_NOOP("OrderColumn", "Difference"),
        _apart_text,
        lambda summary: _rough(money_apart(summary)),
        96,
        figures=True,
        tooltip=lambda summary, _zone: _apart_tip(summary),
    ),
    Column(
        "shop_total",
        QT_TRANSLATE_NOOP("OrderColumn", "Shop total"),
        lambda summary, _zone: money(summary.shop_total),
        lambda summary: _rough(summary.shop_total),
        104,
        figures=True,
        tooltip=lambda summary, _zone: money(summary.shop_total, summary.currency),
        is_extra=True,
    ),
    Column(
        "ecomail_total",
        QT_TRANSLATE_NOOP("OrderColumn", "Ecomail total"),
        lambda summary, _zone: money(summary.ecomail_total),
        lambda summary: _rough(summary.ecomail_total),
        108,
        figures=True,
        is_extra=True,
    ),
    Column(
        "wemasy",
        QT_TRANSLATE_NOOP("OrderColumn", "Wemasy"),
        lambda summary, _zone: tracked_text(summary.tracked),
        lambda summary: None if summary.tracked is None else int(summary.tracked),
        78,
        words=lambda: (tracked_text(tracked=True), tracked_text(tracked=False)),
        is_extra=True,
    ),
    Column(
        "ecomail",
        QT_TRANSLATE_NOOP("OrderColumn", "Ecomail"),
        lambda summary, _zone: presence_text(summary.presence, summary.state),
        lambda summary: presence_text(summary.presence, summary.state),
        84,
        depends_on=attrgetter("presence", "state"),
        is_extra=True,
    ),
    Column(
        "next_step",
        QT_TRANSLATE_NOOP("OrderColumn", "Next step"),
        _step_text,
        lambda summary: _step_text(summary) or None,
        120,
        depends_on=attrgetter("state", "action", "decided"),
        is_extra=True,
    ),
)
COLUMN: Final = {column.name: number for number, column in enumerate(COLUMNS)}
"""Where each column is, by name."""
VERDICT_COLUMN: Final = COLUMN["verdict"]


def ranked(values: Sequence[SortValue]) -> tuple[list[int], list[int]]:
    """The rows from the least of ``values`` to the most, and those without one."""
    rows: Sequence[int] = range(len(values))
    unknown = []
    if None in values:
        unknown = [row for row in rows if values[row] is None]
        rows = [row for row in rows if values[row] is not None]
    return sorted(rows, key=values.__getitem__), unknown  # type: ignore[arg-type]  # one column's values are of one type
