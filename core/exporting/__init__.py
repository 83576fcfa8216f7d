"""The list of orders as a file: CSV, Excel, a page to print, JSON. What is exported can be imported again.

Reads nothing but what it is handed, and never leaves half a file behind.
"""

from core.exporting.export_row import COLUMNS, ExportRow, ExportValue, export_row
from core.exporting.report import REPORT_ENDINGS, report_lines, write_report
from core.exporting.run_report import RunReport, write_run_report
from core.exporting.writing import ENDINGS, open_list, write_orders, write_rejected

__all__ = [
    "COLUMNS",
    "ENDINGS",
    "REPORT_ENDINGS",
    "ExportRow",
    "ExportValue",
    "RunReport",
    "export_row",
    "open_list",
    "report_lines",
    "write_orders",
    "write_rejected",
    "write_report",
    "write_run_report",
]
