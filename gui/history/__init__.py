"""What was sent before, with a way to put it back."""

from gui.history.view import HistoryView

__all__ = ["HistoryView"]
