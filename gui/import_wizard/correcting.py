"""Corrected rows join the file they are from: they are imported, and the report is that of the whole file again.

An order may have had a good row too, and be in the list already because of it; it is not counted a second time.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from core.domain.model import ImportReport, OrderKey, Progress, RejectedRow
from core.files.cells import trim
from core.files.options import ImportOptions
from gui.import_wizard.rejected_file import import_corrected
from gui.import_wizard.rejected_rows import RejectedRowsModel
from gui.kit.jobs import AsyncRunner

if TYPE_CHECKING:
    from core.shop.shop import Reconciler


class TakenOrders:
    """Which orders an import added or changed, in eight bytes each: a file may hold a million."""

    def __init__(self) -> None:
        self._hashes = array("q")

    def add(self, keys: Iterable[OrderKey]) -> None:
        self._hashes.extend(map(hash, keys))

    def known(self, keys: Iterable[OrderKey]) -> set[OrderKey]:
        """Those of ``keys`` that are among them."""
        wanted = {hash(key): key for key in keys}
        return {wanted[number] for number in self._hashes if number in wanted}


class Correcting(QObject):
    """Says ``done`` with the ``ImportReport`` of the file and its corrected rows, or ``failed``."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, reconciler: Reconciler, runner: AsyncRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._reconciler = reconciler
        self._runner = runner
        self._taken = TakenOrders()
        self._before = ImportReport(
            rows=0, added=0, updated=0, unchanged=0, rejected=(), columns={}, encoding="", delimiter=""
        )
        self._rows: Sequence[RejectedRow] = ()
        self._untouched: Sequence[RejectedRow] = ()
        self._places: Mapping[str, int] = {}
        self._changed: set[OrderKey] = set()

    def begin_file(self) -> None:
        """A file is imported from its beginning: nothing of it is in the list because of it yet."""
        self._taken = TakenOrders()

    def note(self, progress: Progress) -> None:
        """What the import of the file itself added or changed."""
        self._taken.add(progress.changed)

    def begin(
        self,
        model: RejectedRowsModel,
        before: ImportReport,
        headers: Sequence[str],
        options: ImportOptions,
        *,
        file: str,
    ) -> None:
        """Import what was corrected in ``model``; ``before`` is the report of ``file`` so far."""
        reconciler, rows = self._reconciler, model.corrected()
        self._before, self._rows, self._untouched = before, rows, model.untouched()
        self._places, self._changed = model.places, set()
        job = self._runner.start(
            lambda progress, _stop: import_corrected(reconciler, file, headers, rows, options, progress=progress)
        )
        job.progressed.connect(self._on_progress)
        job.succeeded.connect(self._on_imported)
        job.failed.connect(self.failed)

    def _on_progress(self, progress: Progress) -> None:
        self._changed.update(progress.changed)

    def _on_imported(self, report: ImportReport) -> None:
        before, changed = self._before, self._changed
        refused = {row.line for row in report.rejected}
        again = self._taken.known(self._key(row) for row in self._rows if row.line not in refused)
        self._taken.add(changed)
        self.done.emit(
            replace(
                before,
                added=before.added + report.added,
                updated=before.updated + report.updated - len(again & changed),
                unchanged=before.unchanged + report.unchanged - len(again - changed),
                rejected=tuple(sorted((*self._untouched, *report.rejected), key=lambda row: row.line)),
            )
        )

    def _key(self, row: RejectedRow) -> OrderKey:
        def cell(field: str) -> str:
            place = self._places.get(field, len(row.cells))
            return trim(row.cells[place]) if place < len(row.cells) else ""

        website_id = cell("website_id") or self._reconciler.settings.wemasy_website_id
        return OrderKey(website_id, cell("order_session"))
