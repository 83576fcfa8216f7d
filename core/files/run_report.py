"""What one run did, order by order: as a table, or a page to print. Its words come from outside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

import xlsxwriter
from msgspec import Struct

from core.domain.errors import UsageError
from core.files.order_list import ExportValue
from core.files.save import to_csv, to_html, to_xlsx, write_content

RUN_ENDINGS: Final = (".xlsx", ".csv", ".html", ".pdf")


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
            raise UsageError(
                detail=f"“{path.name}” does not say what to write. End the name with {', '.join(RUN_ENDINGS)}."
            )
    write_content(path, content)


def _add_facts(book: xlsxwriter.Workbook, report: RunReport) -> None:
    """A sheet of their own: above the table they would keep it from being sorted and filtered."""
    sheet = book.add_worksheet(report.sheets[1])
    sheet.write_string(0, 0, report.title, book.add_format({"bold": True}))
    for line, (name, text) in enumerate(report.facts, start=2):
        sheet.write_string(line, 0, name)
        sheet.write_string(line, 1, text)
    sheet.autofit()
