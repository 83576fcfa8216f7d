"""Results for people: tables and sentences on standard output."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

import msgspec
from rich.console import Console
from rich.table import Table

from core.cli.terminal import shown
from core.cli.ways_out import WaysOut
from core.domain.likely_matches import Confidence
from core.domain.messages import failure_text, text
from core.domain.model import Action, FieldComparison, Notice, OrderCard, Side
from core.domain.pushes import Outcome, PlanEntry, PushPlan, PushRecord, RunResult, SkippedEntry
from core.domain.raw_json import plain
from core.domain.results import ImportReport, RejectedRow
from core.files.options import ColumnGuess
from core.shop.landed import seen_in_short
from core.shop.only_in_ecomail import FoundInEcomail, Matches
from core.shop.orders import DifferingOrder

OUTCOMES: Final = {
    Outcome.VERIFIED: "sent and checked",
    Outcome.LANDED_DIFFERENT: "Ecomail holds something else than was sent",
    Outcome.STALE: "not sent: it changed since it was compared",
    Outcome.UNCERTAIN: "not certain yet: it is looked up at the next push",
    Outcome.FAILED: "failed",
    Outcome.SKIPPED: "left out",
    Outcome.PLANNED: "would be sent",
}
ACTIONS: Final = {
    Action.NONE: "",
    Action.CREATE: "add",
    Action.UPDATE: "change",
    Action.MARK: "mark only",
    Action.RESTORE: "put back",
    Action.DELETE: "remove",
    Action.DEDUPLICATE: "remove doubles",
    Action.DUPLICATE: "add once more",
}
CONFIDENCE: Final = {
    Confidence.VERY_LIKELY: "very likely",
    Confidence.LIKELY: "likely",
    Confidence.POSSIBLE: "possible",
}
_MOST_CHANGES: Final = 4
"""Differences shown of one order before the rest is counted."""
_MOST_REJECTED: Final = 200
"""Rows of a file shown one by one before the rest is counted: a table of them all takes minutes to lay out."""


def show_import(console: Console, report: ImportReport) -> None:
    console.print(
        f"{report.rows} rows read: {report.added} orders added, {report.updated} updated, "
        f"{report.unchanged} unchanged, {len(report.rejected)} rows rejected."
    )
    if report.sheet:
        console.print(shown(f"Sheet: {report.sheet}"))
    if report.left_out:
        lines = ", ".join(map(str, report.left_out))
        console.print(f"Left out as no orders, sums or remarks under the list: line {lines}.")
    if report.rows_from_billing:
        console.print(
            f"{report.rows_from_billing} rows have no delivery place; that of their billing address was taken."
        )
    show_rejected(console, report.rejected)


def show_rejected(console: Console, rejected: Sequence[RejectedRow]) -> None:
    if not rejected:
        return
    table = _table("Line", "Column", "Value", "Problem")
    for row in rejected[:_MOST_REJECTED]:
        table.add_row(str(row.line), shown(row.column), shown(row.value), shown(text(row.reason)))
    console.print(table)
    if len(rejected) > _MOST_REJECTED:
        console.print(f"{len(rejected) - _MOST_REJECTED} more rows were rejected; --json names every one.")


def show_columns(console: Console, columns: Sequence[ColumnGuess], *, title: str = "Field of the shop's list") -> None:
    table = _table(title, "Taken to be", "Such as")
    for guess in columns:
        table.add_row(shown(guess.header), guess.field or "–", shown(", ".join(guess.samples)))
    console.print(table)


def show_decided(console: Console, cards: Sequence[OrderCard], for_all: Mapping[str, str]) -> None:
    """What the user said of single orders, and of all of a kind, that still holds."""
    table = _table("Session", "Order", "What was decided")
    for card in cards:
        order, record = card.record.order, card.record
        number = order.order_id if order is not None else record.row.order_id
        table.add_row(shown(record.key.order_session), shown(number or ""), shown(", ".join(_decided(card))))
    if cards:
        console.print(table)
    for name, value in for_all.items():
        console.print(shown(f"{name} = {value}"))
    if not cards and not for_all:
        console.print("Nothing was decided.")


def _decided(card: OrderCard) -> Iterator[str]:
    for path, decision in sorted(card.record.decisions.items()):
        yield f"{path}={_value(decision.value) if decision.side is Side.MANUAL else decision.side}"
    if card.record.matched_order_id is not None:
        yield f"the same as {card.record.matched_order_id} in Ecomail"
    if card.record.identity.another:
        yield "another order than those in Ecomail"


def show_only_in_ecomail(console: Console, found: FoundInEcomail) -> None:
    of_several = found.search is not None and bool(found.search.shops)
    table = _table("Order", "Date (UTC)", "E-mail", "Amount", "Status", *(["Shop"] if of_several else []))
    for held in found.transactions:
        values = (held.order_id, held.timestamp, held.email, held.amount, held.status)
        table.add_row(*(shown(_value(v)) for v in (*values, *([held.shop] if of_several else []))))
    if found.transactions:
        console.print(table)
    if found.search is not None:
        console.print(
            f"{len(found.transactions)} of {found.search.transactions} orders in Ecomail from {found.search.first} to "
            f"{found.search.last} are on no list of the shop."
        )
        for notice in found.search.notices:
            console.print(shown(text(notice)))


def show_matches(console: Console, found: Matches) -> None:
    table = _table("Session", "Order", "May be in Ecomail", "How sure", "Why")
    for match in found.suggested:
        why = " ".join(text(reason) for reason in match.reasons)
        mind = " ".join(text(warning) for warning in match.warnings)
        table.add_row(
            shown(match.key.order_session), shown(match.order_id or ""), shown(match.ecomail_order_id),
            CONFIDENCE[match.confidence], shown(f"{why} {mind}".strip()),
        )  # fmt: skip
    if found.suggested:
        console.print(table)
    for taken in found.taken:
        order = shown(taken.order_id or taken.key.order_session)
        console.print(f"{order} is {shown(taken.ecomail_order_id)} in Ecomail, as you said.")
    if not found.suggested and not found.taken:
        console.print("Nothing looks like the same order. Compare and search Ecomail first, then ask again.")


def show_rows(console: Console, rows: Sequence[DifferingOrder]) -> None:
    """Values that one choice would be for."""
    refunds = any(row.proposed for row in rows)
    table = _table("Order", "Field", "Your shop", "Ecomail", "Chosen already", *(["What is left"] if refunds else []))
    for row in rows:
        chosen = row.decision.side.value if row.decision is not None else ""
        left = [_value(row.proposed[row.path].value)] if row.path in row.proposed else []
        values = (row.order_id or row.key.order_session, row.path, _value(row.shop), _value(row.ecomail), chosen, *left)
        table.add_row(*map(shown, values))
    console.print(table)


def show_plan(console: Console, plan: PushPlan) -> None:
    table = _table("Order", "What", "Changes", "Mind")
    for entry in plan.entries:
        table.add_row(shown(entry.order_id), ACTIONS[entry.action], shown(changes_text(entry.changes)), _mind(entry))
    if plan.entries:
        console.print(table)
    _show_skipped(console, plan.skipped)
    console.print(plan_sentence(plan))
    if plan.entries and plan.sent_as:
        console.print(shown(" ".join(text(notice) for notice in (*plan.read_as, *plan.sent_as))))


def plan_sentence(plan: PushPlan) -> str:
    counts = Counter(entry.action for entry in plan.entries)
    parts = [f"{counts[action]} to {words}" for action, words in ACTIONS.items() if counts[action]]
    marks = sum(1 for entry in plan.entries if plan.mark and entry.undoes is None and not entry.tracked)
    if plan.mark and marks:
        parts.append(f"{marks} to mark as reported in Wemasy afterwards")
    if plan.skipped:
        parts.append(f"{len(plan.skipped)} left out")
    return (", ".join(parts) or "Nothing to send") + "."


def _mind(entry: PlanEntry) -> str:
    lost = [f"removes {change.path}" for change in entry.lost]
    return shown(" ".join([*lost, *(text(notice) for notice in entry.warnings)]))


def show_result(console: Console, result: RunResult) -> None:
    table = _table("No.", "Order", "What", "Result", "Marked", "")
    for push in result.pushes:
        table.add_row(*_push_cells(push))
    if result.pushes:
        console.print(table)
    _show_skipped(console, result.skipped)
    console.print(result_sentence(result))


def result_sentence(result: RunResult) -> str:
    outcomes = Counter(push.outcome for push in result.pushes)
    parts = [f"{outcomes[outcome]} {words}" for outcome, words in OUTCOMES.items() if outcomes[outcome]]
    parts.append(f"{sum(1 for push in result.pushes if push.marked)} marked as reported")
    if result.skipped:
        parts.append(f"{len(result.skipped)} left out")
    return " · ".join(parts)


def show_history(console: Console, pushes: Sequence[PushRecord]) -> None:
    if not pushes:
        console.print("Nothing was sent yet.")
        return
    table = _table("No.", "Order", "What", "Result", "Marked", "", "When (UTC)")
    for push in pushes:
        table.add_row(*_push_cells(push), f"{push.at:%Y-%m-%d %H:%M:%S}")
    console.print(table)


def _push_cells(push: PushRecord) -> tuple[str, ...]:
    return (
        str(push.push_id),
        shown(push.order_id),
        ACTIONS[push.action],
        OUTCOMES[push.outcome or Outcome.UNCERTAIN],
        "yes" if push.marked else "no",
        shown(_said_of(push)),
    )


def _said_of(push: PushRecord) -> str:
    if push.error is not None:
        return failure_text(push.error)
    return text(Notice("seen_in_short")) if seen_in_short(push) else ""


def _show_skipped(console: Console, skipped: Sequence[SkippedEntry]) -> None:
    if not skipped:
        return
    table, ways = _table("Left out", "Why"), WaysOut()
    for entry in skipped:
        reasons = " ".join(text(notice) for notice in entry.reasons)
        table.add_row(shown(entry.order_id or entry.key.order_session), shown(reasons))
        ways.add(entry.reasons, entry.order_id or entry.key.order_session)
    console.print(table)
    for line in ways.lines():
        console.print(shown(line))


def changes_text(changes: Sequence[FieldComparison]) -> str:
    """The first few, and how many more there are; not sanitised yet."""
    shown = [f"{change.path}: {_value(change.ecomail)} → {_value(change.shop)}" for change in changes[:_MOST_CHANGES]]
    if len(changes) > _MOST_CHANGES:
        shown.append(f"and {len(changes) - _MOST_CHANGES} more")
    return "; ".join(shown)


def _value(value: Any) -> str:
    value = plain(value)
    if value is None or value is msgspec.UNSET:
        return "–"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M:%S}"
    if isinstance(value, dict):
        return str(value.get("title") or value.get("code") or "a line")
    if isinstance(value, list | tuple):
        return ", ".join(str(part) for part in value)
    return str(value)


def _table(*headers: str) -> Table:
    table = Table(*headers, box=None, pad_edge=False, header_style="bold")
    for column in table.columns:
        column.overflow = "fold"
    return table
