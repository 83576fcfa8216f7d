"""What one run did, order by order: as a table, or a page to print."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import tzinfo
from decimal import Decimal
from pathlib import Path
from typing import Final

from core.errors import UsageError
from core.exporting.export_row import ExportValue
from core.exporting.formats import to_csv, to_html, to_xlsx
from core.exporting.writing import write_content
from core.models import PushRecord, Transaction

RUN_ENDINGS: Final = (".csv", ".xlsx", ".html")
RUN_COLUMNS: Final = (
    "at", "order_id", "website_id", "order_session", "action", "outcome", "marked", "ecomail_before", "ecomail_after",
    "put_back", "problem",
)  # fmt: skip


def write_run_report(path: Path, pushes: Iterable[PushRecord], zone: tzinfo, *, title: str) -> None:
    """Oldest first, by the ending of ``path``. Raises ``UsageError`` for another ending, else ``ExportError``."""
    rows = [_row(push, zone) for push in sorted(pushes, key=lambda push: push.push_id)]
    match path.suffix.lower():
        case ".csv":
            content = to_csv(RUN_COLUMNS, rows)
        case ".xlsx":
            content = to_xlsx(RUN_COLUMNS, rows, title="Run")
        case ".html":
            content = to_html(RUN_COLUMNS, rows, title=title)
        case _:
            raise UsageError(
                detail=f"“{path.name}” does not say what to write. End the name with {', '.join(RUN_ENDINGS)}."
            )
    write_content(path, content)


def _row(push: PushRecord, zone: tzinfo) -> tuple[ExportValue, ...]:
    return (
        push.at.astimezone(zone).isoformat(timespec="seconds"),
        push.order_id,
        push.key.website_id,
        push.key.order_session,
        push.action,
        push.outcome,
        push.marked,
        _total(push.before),
        _total(push.after),
        push.undone_by is not None,
        push.error.message if push.error is not None else None,
    )


def _total(held: Transaction | None) -> Decimal | None:
    return held.amount if held is not None and isinstance(held.amount, Decimal) else None
