"""Orders from files (CSV in all its flavours, Excel workbooks) and from the shop's own list, read by the same rules.

Pure reading: nothing here touches the store, the network or the file itself. What of a file cannot be used comes
back as rejected rows; ``ImportFileError`` is for files that cannot be used at all.
"""

from core.importing.listing import ListingReader, Period
from core.importing.model import FIELDS, ColumnGuess, FilePreview, ImportedFile, ImportOptions
from core.importing.reading import preview_file, read_orders

__all__ = [
    "FIELDS",
    "ColumnGuess",
    "FilePreview",
    "ImportOptions",
    "ImportedFile",
    "ListingReader",
    "Period",
    "preview_file",
    "read_orders",
]
