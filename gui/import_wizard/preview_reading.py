"""The beginning of a file, read again after each choice; only the answer to the last question counts.

Begins with what is remembered for a layout, and applies a template step by step: first the format, for only then are
the headers known, then the sheet, then those of its columns that the file has.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from core.files.options import FilePreview, ImportOptions
from gui.import_wizard.layout_memory import LayoutMemory
from gui.import_wizard.rejected_file import layout_of
from gui.import_wizard.templates import ColumnTemplate, known_columns
from gui.kit.jobs import AsyncRunner, Job

if TYPE_CHECKING:
    from core.shop.shop import Reconciler


class PreviewReading(QObject):
    """Says ``read`` and ``failed``; ``preview`` and ``options`` are those of the last file that could be read."""

    read = Signal(object)
    """The columns of the template just applied that this file does not have: a tuple, mostly empty."""
    failed = Signal(object)

    def __init__(self, reconciler: Reconciler, runner: AsyncRunner, memory: LayoutMemory, parent: QObject) -> None:
        super().__init__(parent)
        self._reconciler = reconciler
        self._runner = runner
        self._memory = memory
        self._path = Path()
        self._job: Job | None = None
        self._asked = ImportOptions()
        self._template: ColumnTemplate | None = None
        self._is_new = False
        self.preview: FilePreview | None = None
        self.options = ImportOptions()

    @property
    def is_reading(self) -> bool:
        return self._job is not None

    @property
    def headers(self) -> Sequence[str]:
        return [column.header for column in self.preview.columns] if self.preview else ()

    def begin(self, path: Path) -> None:
        """Look at another file, the way it looks by itself or as its layout was read the last time."""
        settings = self._reconciler.settings
        self._path, self.preview, self._is_new = path, None, True
        self.ask(ImportOptions(timezone=settings.shop_timezone, website_id=settings.wemasy_website_id))

    def ask(self, options: ImportOptions) -> None:
        """Read the same file with ``options``."""
        self._template = None
        self._start(options)

    def apply(self, template: ColumnTemplate) -> None:
        """Read the same file as ``template`` says."""
        self._template = template
        self._start(template.format_for(self.options))

    def overtake(self) -> None:
        """What is being read now is not wanted any more: its answer is not shown."""
        if self._job is not None:
            self._job.succeeded.disconnect(self._on_read)
            self._job.failed.disconnect(self._on_failed)
            self._job = None

    def _start(self, options: ImportOptions) -> None:
        self.overtake()
        path = self._path
        self._asked = options
        self._job = self._runner.start(lambda _progress, _stop: self._reconciler.preview_file(path, options))
        self._job.succeeded.connect(self._on_read)
        self._job.failed.connect(self._on_failed)

    def _on_read(self, preview: FilePreview) -> None:
        self._job = None
        headers = [column.header for column in preview.columns]
        wanted = self._asked
        if self._is_new:
            wanted = self._recalled(headers)
        elif self._template is not None:
            wanted = self._with_template(self._template, preview, headers)
        if wanted != self._asked:
            if self._is_new:
                self.preview, self.options = preview, self._asked  # should what is remembered not be readable
            self._is_new = False
            self._start(wanted)
            return
        missing = self._template.missing(headers) if self._template is not None else ()
        self._is_new, self._template = False, None
        self.preview, self.options = preview, wanted
        self.read.emit(missing)

    def _on_failed(self, error: Exception) -> None:
        self._job = self._template = None
        self.failed.emit(error)

    def _recalled(self, headers: Sequence[str]) -> ImportOptions:
        choices = self._memory.recall(layout_of(headers))
        return replace(
            self._asked,
            columns=known_columns(choices.columns, headers),
            decimal_comma=choices.decimal_comma,
            date_order=choices.date_order,
        )

    def _with_template(self, template: ColumnTemplate, preview: FilePreview, headers: Sequence[str]) -> ImportOptions:
        if template.sheet in preview.sheets and self._asked.sheet != template.sheet:
            return replace(self._asked, sheet=template.sheet)
        return replace(self._asked, columns=known_columns(template.columns, headers))
