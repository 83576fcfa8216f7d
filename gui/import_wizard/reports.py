"""What an import did, where it is told in parts: ended early by a failure, or carried on with corrected rows."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from core.errors import ImportBrokenOffError, ImportNotSavedError
from core.models import ImportReport, RejectedRow


def report_so_far(error: Exception) -> ImportReport | None:
    """What is in the list of a file that was not read to its end; ``None`` where nothing is."""
    if not isinstance(error, ImportBrokenOffError | ImportNotSavedError):
        return None
    return ImportReport(
        rows=int(error.params["rows"]),
        added=int(error.params["added"]),
        updated=int(error.params["updated"]),
        unchanged=int(error.params["unchanged"]),
        rejected=(),
        columns={},
        encoding="",
        delimiter="",
    )


def together(before: ImportReport, corrected: ImportReport, rejected: Iterable[RejectedRow]) -> ImportReport:
    """The report of the file with that of its corrected rows; ``rejected`` are those that are still left out."""
    return replace(
        before,
        added=before.added + corrected.added,
        updated=before.updated + corrected.updated,
        unchanged=before.unchanged + corrected.unchanged,
        rejected=tuple(sorted(rejected, key=lambda row: row.line)),
    )
