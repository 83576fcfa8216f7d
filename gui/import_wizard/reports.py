"""What an import did that a failure ended early."""

from __future__ import annotations

from core.domain.errors import ImportBrokenOffError, ImportNotSavedError
from core.domain.model import ImportReport


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
