"""The texts that a search looks through, made while the window has nothing else to do.

100,000 texts take half a second to make: long enough to be felt when the list appears, and nobody has typed yet. So
they are made in slices between the user's events; a search that comes first makes the rest at once.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer

from core.models import OrderSummary
from gui.order_list.search_text import search_text

_SLICE: Final = 500
"""Texts at once: some milliseconds."""
_SCATTERED: Final = 3
"""Reading all texts as they lie in memory is that much quicker than reading them in the order of a sorted list."""


class SearchIndex(QObject):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._summaries: Sequence[OrderSummary] = ()
        self._texts: list[str] = []
        """Of the first rows, as many as are made."""
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(lambda: self._make(_SLICE))

    def set_rows(self, summaries: Sequence[OrderSummary]) -> None:
        """Begin again with these orders; the list may be changed later, when ``renew`` tells of it."""
        self._summaries = summaries
        self._texts = []
        self._timer.start()

    def renew(self, row: int) -> None:
        """The order in ``row`` is another one now."""
        if row < len(self._texts):
            self._texts[row] = search_text(self._summaries[row])

    def contains(self, row: int, words: Collection[str]) -> bool:
        """Whether the order in ``row`` has each of ``words``."""
        if not words:
            return True
        self._make(row + 1 - len(self._texts))
        text = self._texts[row]
        return all(word in text for word in words)

    def hits(self, rows: Sequence[int], words: Collection[str]) -> Sequence[int]:
        """Those of ``rows`` that have each of ``words``, in the same order."""
        if words:
            self._make(len(self._summaries) - len(self._texts))
        for word in words:
            rows = self._with(word, rows)
        return rows

    def _with(self, word: str, rows: Sequence[int]) -> list[int]:
        texts = self._texts
        if len(rows) * _SCATTERED < len(texts):
            return [row for row in rows if word in texts[row]]
        has = bytes([word in text for text in texts])
        return [row for row in rows if has[row]]

    def _make(self, count: int) -> None:
        begin = len(self._texts)
        if count > 0:
            self._texts += map(search_text, self._summaries[begin : begin + count])
        if len(self._texts) == len(self._summaries):
            self._timer.stop()
