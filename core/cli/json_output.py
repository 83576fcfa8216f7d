"""The JSON of the command line, as its contract promises it. Fields may be added, never renamed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import msgspec
from msgspec import UNSET

from core.cli.terminal import OBEYED_BEYOND_ASCII
from core.cli.ways_out import way_out
from core.domain.conventions import Conventions, said_of
from core.domain.messages import failure_text, public_code, text
from core.domain.model import (
    Action,
    DifferenceKind,
    FailureNote,
    FieldComparison,
    LinePrice,
    Notice,
    OrderCard,
    OrderKey,
    Transaction,
    TransactionLine,
    ValueIncludes,
)
from core.domain.payouts import Paid
from core.domain.pushes import Outcome, PlanEntry, PushPlan, PushRecord, RunResult, SkippedEntry
from core.domain.readings import read_as
from core.domain.results import ImportReport, RejectedRow
from core.domain.settings import ShopSettings
from core.files.options import ColumnGuess, FilePreview
from core.shop.fetch_orders import FetchReport
from core.shop.only_in_ecomail import WEBSITE as ONLY_IN_ECOMAIL
from core.shop.only_in_ecomail import FoundInEcomail, Matches

Json = dict[str, Any]

_ENCODER = msgspec.json.Encoder(decimal_format="number")


_ESCAPES: Final = {code: f"\\u{code:04x}" for code in OBEYED_BEYOND_ASCII}


def encode(value: Any) -> str:
    """JSON of ``value``: the same for whoever reads it, and no character in it that a terminal obeys."""
    return msgspec.json.format(_ENCODER.encode(value), indent=2).decode().translate(_ESCAPES)


def encode_line(value: Any) -> str:
    """One line, for results that come one by one."""
    return _ENCODER.encode(value).decode().translate(_ESCAPES)


def import_json(report: ImportReport) -> Json:
    return {
        "rows": report.rows,
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "rejected": rejected_json(report.rejected),
        "columns": report.columns,
        "encoding": report.encoding,
        "delimiter": report.delimiter,
        "sheet": report.sheet,
        "left_out": list(report.left_out),
        "rows_from_billing": report.rows_from_billing,
    }


def rejected_json(rejected: Iterable[RejectedRow]) -> list[Json]:
    return [
        {"line": row.line, "column": row.column, "value": row.value, "reason": text(row.reason), "code": row.code}
        for row in rejected
    ]


def preview_json(preview: FilePreview) -> Json:
    """How a file will be read, and what its beginning holds."""
    plan = preview.plan
    return {
        "format": plan.format,
        "encoding": plan.encoding,
        "delimiter": plan.delimiter,
        "sheet": plan.sheet,
        "sheets": list(preview.sheets),
        "header_row": plan.header_line,
        "decimal": "comma" if plan.decimal_comma else "point",
        "dates": plan.date_order,
        "unclear": list(plan.unclear),
        "undecided": {field: list(columns) for field, columns in plan.undecided.items()},
        "columns": plan.columns,
        "headers": [guess.header for guess in preview.columns],
        "rows": [list(row) for row in preview.rows],
        "rejected": rejected_json(preview.problems),
        "left_out": list(preview.left_out),
    }


def fetch_json(report: FetchReport) -> Json:
    """As an import's, and how far the walk through the shop's list came."""
    return import_json(report.report) | {
        "complete": report.complete,
        "stopped": report.stopped,
        "error": failure_json(report.failure),
    }


def columns_json(columns: Sequence[ColumnGuess]) -> Json:
    return {"columns": [{"column": guess.header, "field": guess.field, "samples": guess.samples} for guess in columns]}


def only_in_ecomail_json(found: FoundInEcomail) -> Json:
    search = found.search
    return {
        "transactions": [transaction_json(transaction) for transaction in found.transactions],
        "period": {"from": str(search.first), "to": str(search.last)} if search is not None else None,
        "summary": {"only_in_ecomail": len(found.transactions), "searched": search.transactions if search else 0},
        "warnings": [notice_json(notice) for notice in search.notices] if search is not None else [],
    }


def matches_json(found: Matches) -> Json:
    return {
        "suggested": [
            {
                "order_session": match.key.order_session,
                "order_id": match.order_id,
                "ecomail_order_id": match.ecomail_order_id,
                "confidence": match.confidence,
                "reasons": [notice_json(reason) for reason in match.reasons],
                "warnings": [notice_json(warning) for warning in match.warnings],
            }
            for match in found.suggested
        ],
        "taken": [
            {
                "order_session": match.key.order_session,
                "order_id": match.order_id,
                "ecomail_order_id": match.ecomail_order_id,
            }
            for match in found.taken
        ],
    }


def conventions_json(found: Conventions, settings: ShopSettings) -> Json:
    return {
        "looked_at": found.looked_at,
        "prices": {price: found.prices.get(price, 0) for price in LinePrice},
        "totals": {includes: found.totals.get(includes, 0) for includes in ValueIncludes},
        "undecided": found.undecided,
        "shops": found.shops,
        "currencies": found.currencies,
        "line_price": found.line_price,
        "total_includes": found.total_includes,
        "readings": found.read_as,
        "messages": [notice_json(notice) for notice in (*said_of(found), *read_as(found.read_as))],
        "follow": settings.follow,
    }


def decided_json(cards: Sequence[OrderCard], for_all: Mapping[str, str] | None = None) -> Json:
    """Orders after the user's word on them, each with its choices and what it was taken for.

    ``for_all``: what was said of all orders of a kind, by the name of its setting.
    """
    settings = {} if for_all is None else {"settings": dict(for_all)}
    return settings | {
        "orders": [
            {
                **order_json(card),
                "decisions": {
                    path: {"side": decision.side.value, "value": _plain(decision.value)}
                    for path, decision in sorted(card.record.decisions.items())
                },
                "same_as": card.record.matched_order_id,
                "another": card.record.identity.another,
            }
            for card in cards
        ],
        "summary": {"orders": len(cards)},
    }


def order_json(card: OrderCard) -> Json:
    record, assessment = card.record, card.assessment
    order = record.order
    outcome = assessment.outcome or assessment.expected
    email = outcome.email if outcome is not None else record.row.email
    return {
        "website_id": record.key.website_id,
        "order_session": record.key.order_session,
        "order_id": order.order_id if order is not None else record.row.order_id,
        "email": email if isinstance(email, str) else None,
        "tracked": order.tracked if order is not None else None,
        "payment_status": order.payment_status if order is not None else None,
        "payouts": [payout_json(sums) for sums in card.paid],
        "state": assessment.state,
        "action": assessment.action,
        "differences": [difference_json(comparison) for comparison in differences_of(card)],
        "blockers": [notice_json(notice) for notice in assessment.blockers],
        "ways_out": ways_out_json(assessment.blockers, record.key.order_session),
        "warnings": [notice_json(notice) for notice in assessment.warnings],
        "error": failure_json(record.failure),
    }


def payout_json(sums: Paid) -> Json:
    """``state``: ``paid``, ``refunded`` or ``refunded_part``."""
    return {
        "currency": sums.currency or None,
        "paid": sums.paid,
        "refunded": sums.refunded,
        "left": sums.left,
        "state": sums.state,
    }


def differences_of(card: OrderCard) -> tuple[FieldComparison, ...]:
    """What a push would change; for a blocked order what the two sides show, unknown and equal fields left out."""
    if card.record.transaction is None:
        return ()
    if card.assessment.outcome is not None:
        return card.assessment.remaining
    same = {DifferenceKind.EQUAL, DifferenceKind.UNKNOWN}
    return tuple(comparison for comparison in card.assessment.comparison if comparison.kind not in same)


def difference_json(comparison: FieldComparison) -> Json:
    return {
        "field": comparison.path,
        "kind": comparison.kind,
        "shop": _plain(comparison.shop),
        "ecomail": _plain(comparison.ecomail),
    }


def notice_json(notice: Notice) -> Json:
    return {"code": notice.code, "message": text(notice)}


def ways_out_json(notices: Iterable[Notice], order_session: str) -> Json:
    """By the code of a reason to wait: a command that ends it; what is still to be filled in stands in capitals."""
    ways = {notice.code: way_out(notice, order_session) for notice in notices}
    return {code: way for code, way in ways.items() if way is not None}


def failure_json(failure: FailureNote | None) -> Json | None:
    return None if failure is None else {"code": public_code(failure), "message": failure_text(failure)}


def plan_json(plan: PushPlan) -> Json:
    pushes = [_planned_json(entry) for entry in plan.entries] + [_skipped_json(entry) for entry in plan.skipped]
    return {
        "pushes": pushes,
        "summary": _summary(pushes),
        "confirm_number": plan.confirm_number,
        "read_as": [notice_json(notice) for notice in plan.read_as],
        "sent_as": [notice_json(notice) for notice in plan.sent_as],
    }


def result_json(result: RunResult) -> Json:
    pushes = [push_json(push) for push in result.pushes] + [_skipped_json(entry) for entry in result.skipped]
    return {
        "pushes": pushes,
        "summary": _summary(pushes),
        "stopped": result.stopped,
        "error": failure_json(result.failure),
    }


def push_json(push: PushRecord) -> Json:
    return {
        "push_id": push.push_id,
        **_key_json(push.key),
        "order_id": push.order_id,
        "action": push.action,
        # A push that is still under way in the journal was interrupted: nobody knows yet what became of it.
        "outcome": push.outcome or Outcome.UNCERTAIN,
        "marked": push.marked,
        "error": failure_json(push.error),
        "request": _document(push.request),
        "undoes": push.undoes,
        "undone_by": push.undone_by,
    }


def history_json(pushes: Iterable[PushRecord]) -> list[Json]:
    return [
        push_json(push)
        | {"at": push.at, "before": transaction_json(push.before), "after": transaction_json(push.after)}
        for push in pushes
    ]


def transaction_json(transaction: Transaction | None) -> Json | None:
    """As Ecomail held it: a field that Ecomail did not show is left out."""
    if transaction is None:
        return None
    shown = _shown(transaction, leave_out={"lines", "full", "other", "ecomail_id"})
    if isinstance(transaction.lines, tuple):
        shown["items"] = [_line_json(line) for line in transaction.lines]
    return shown | transaction.other


def _line_json(line: TransactionLine) -> Json:
    return _shown(line, leave_out={"other"}) | line.other


def _shown(value: Transaction | TransactionLine, *, leave_out: set[str]) -> Json:
    fields = ((name, getattr(value, name)) for name in value.__struct_fields__ if name not in leave_out)
    return {name: _plain(field) for name, field in fields if field is not UNSET}


def _planned_json(entry: PlanEntry) -> Json:
    return {
        "push_id": None,
        **_key_json(entry.key),
        "order_id": entry.order_id,
        "action": entry.action,
        "outcome": Outcome.PLANNED,
        "marked": False,
        "error": None,
        "request": _document(entry.request),
        "changes": [difference_json(change) for change in entry.changes],
        "lost": [difference_json(change) for change in entry.lost],
        "warnings": [notice_json(notice) for notice in entry.warnings],
    }


def _skipped_json(entry: SkippedEntry) -> Json:
    first = entry.reasons[0] if entry.reasons else None
    return {
        "push_id": None,
        **_key_json(entry.key),
        "order_id": entry.order_id,
        "action": Action.NONE,
        "outcome": Outcome.SKIPPED,
        "marked": False,
        "error": notice_json(first) if first is not None else None,
        "request": None,
        "reasons": [notice_json(notice) for notice in entry.reasons],
        "ways_out": ways_out_json(entry.reasons, entry.key.order_session),
    }


def _key_json(key: OrderKey) -> Json:
    """What only Ecomail has belongs to no website and no session."""
    if key.website_id == ONLY_IN_ECOMAIL:
        return {"website_id": None, "order_session": None}
    return {"website_id": key.website_id, "order_session": key.order_session}


def _summary(pushes: Sequence[Json]) -> Json:
    outcomes = Counter(push["outcome"] for push in pushes)
    return {outcome: outcomes[outcome] for outcome in Outcome} | {"marked": sum(1 for push in pushes if push["marked"])}


def _document(request: bytes) -> msgspec.Raw | None:
    """The very bytes that are sent; a deletion and a mark carry no document."""
    return msgspec.Raw(request) if request else None


def _plain(value: Any) -> Any:
    return None if value is UNSET else value
