"""The look that the small tables of dialogs share."""

from typing import Final

CELL_STYLE: Final = "QTableView::item { padding: 0 8px; }"
"""Room at both sides of a cell, so that texts stand under their header."""
