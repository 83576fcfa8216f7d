"""Templates of columns: how a file is written and what its columns are, kept under a name of the user's own.

They are kept on this computer for all shops: an agency's shops export from the same few programs, and a template holds
headers and styles, nothing of a customer. What is read back is checked, whoever wrote it: an entry that makes no sense
is left out, and a choice that makes no sense counts as none.
"""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Collection, Mapping
from typing import Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QSettings

from core.files.options import FIELDS, DateOrder, ImportOptions

_GROUP: Final = "import/templates"
NAME_LENGTH: Final = 60
"""Characters of a name, at most."""
_NO_DELIMITERS: Final = '"\r\n\0'


class ColumnTemplate(Struct, frozen=True, kw_only=True):
    """Our field → header, and the format; ``None`` means: as detected in each file."""

    name: str = ""
    columns: dict[str, str] = {}
    """``""`` for a field that no column holds."""
    has_header: bool = True
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    decimal_comma: bool | None = None
    date_order: DateOrder | None = None

    def format_for(self, options: ImportOptions) -> ImportOptions:
        """``options`` with this format; the columns come when the file's headers are known."""
        return replace(
            options,
            columns={},
            has_header=self.has_header,
            encoding=self.encoding,
            delimiter=self.delimiter,
            sheet=None,
            decimal_comma=self.decimal_comma,
            date_order=self.date_order,
        )

    def missing(self, headers: Collection[str]) -> tuple[str, ...]:
        """The columns of this template that a file with these headers does not have."""
        return tuple(header for header in self.columns.values() if header and header not in headers)


def known_columns(columns: Mapping[str, str], headers: Collection[str]) -> dict[str, str]:
    """What of ``columns`` can be asked of a file with these headers."""
    return {field: header for field, header in columns.items() if field in FIELDS and (not header or header in headers)}


class TemplateStore:
    """Reads and writes templates in the settings it is handed; without settings there are none."""

    def __init__(self, settings: QSettings | None) -> None:
        self._settings = settings

    @property
    def can_keep(self) -> bool:
        return self._settings is not None

    def all(self) -> tuple[ColumnTemplate, ...]:
        """Every template that can be used, by name."""
        if self._settings is None:
            return ()
        self._settings.sync()  # another window may have written since
        self._settings.beginGroup(_GROUP)
        try:
            stored = [str(self._settings.value(key, "")) for key in self._settings.childKeys()]
        finally:
            self._settings.endGroup()
        found = {template.name: template for template in map(_decoded, stored) if template is not None}
        return tuple(sorted(found.values(), key=lambda template: template.name.casefold()))

    def save(self, template: ColumnTemplate) -> None:
        """Keep ``template``, instead of the one that has its name if there is one."""
        if self._settings is not None:
            self._settings.setValue(_key(template.name), msgspec.json.encode(template).decode())
            self._settings.sync()

    def delete(self, name: str) -> None:
        if self._settings is not None:
            self._settings.remove(_key(name))
            self._settings.sync()

    def rename(self, template: ColumnTemplate, name: str) -> ColumnTemplate:
        """The same template under another name; whichever had that name before is replaced."""
        renamed = replace(template, name=name)
        self.save(renamed)  # first: a power cut may leave two, never none
        if _key(template.name) != _key(name):
            self.delete(template.name)
        return renamed


def clean_name(text: str) -> str:
    """A name as it is kept: without needless spaces, not too long."""
    return " ".join(text.split())[:NAME_LENGTH].strip()


def _key(name: str) -> str:
    """One key for each template, so that two windows never write over each other's; upper and lower case are one."""
    return f"{_GROUP}/{hashlib.sha256(name.casefold().encode()).hexdigest()[:24]}"


def _decoded(stored: str) -> ColumnTemplate | None:
    try:
        template = msgspec.json.decode(stored, type=ColumnTemplate)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return None
    name = clean_name(template.name)
    if not name or not name.isprintable():
        return None
    return replace(
        template,
        name=name,
        columns={field: header for field, header in template.columns.items() if field in FIELDS},
        encoding=template.encoding if template.encoding and _is_codec(template.encoding) else None,
        delimiter=template.delimiter if template.delimiter and _separates(template.delimiter) else None,
        date_order=template.date_order,
    )


def _is_codec(name: str) -> bool:
    try:
        return codecs.lookup(name)._is_text_encoding  # noqa: SLF001 - Python's own way to tell rot13 from a charset
    except (LookupError, ValueError):
        return False


def _separates(delimiter: str) -> bool:
    return len(delimiter) == 1 and delimiter not in _NO_DELIMITERS
