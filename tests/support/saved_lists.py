"""Whole lists saved at once, as the program saves them row by row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from core.domain.messages import text
from core.domain.results import RejectedRow
from core.files.order_list import ExportValue, FileWords
from core.files.save import open_list


def write_orders(
    path: Path, rows: Iterable[Sequence[ExportValue]], *, title: str = "Orders", decimal_comma: bool = False
) -> None:
    """The list of orders."""
    with open_list(path, words=FileWords(title=title, decimal_comma=decimal_comma)) as file:
        file.add(rows)


def write_rejected(path: Path, headers: Sequence[str], rejected: Iterable[RejectedRow]) -> None:
    """Rows that an import did not take, with the reason, as the command line saved them; ``headers`` are the file's."""
    width = len(headers)
    columns = (*headers, "import_line", "import_reason")
    rows = ((*row.cells[:width], *[""] * (width - len(row.cells)), str(row.line), text(row.reason)) for row in rejected)
    with open_list(path, columns, words=FileWords(title="Rows with problems")) as file:
        file.add(rows)
