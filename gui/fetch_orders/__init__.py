"""Fetch orders from the shop itself: its fields matched as a file's columns are, a period, progress and a result."""

from gui.fetch_orders.dialog import FetchDialog

__all__ = ["FetchDialog"]
