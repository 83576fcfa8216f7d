"""The list of orders as a file: CSV, Excel, a page to print, JSON. What is exported can be imported again.

Reads nothing but what it is handed, and never leaves half a file behind.
"""

from core.exporting.export_row import COLUMNS, ExportRow, export_row
from core.exporting.writing import ENDINGS, write_orders, write_rejected

__all__ = ["COLUMNS", "ENDINGS", "ExportRow", "export_row", "write_orders", "write_rejected"]
