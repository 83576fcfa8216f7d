"""Which row an order is in, and which rows have a word or meet a condition. Knows neither order nor filter of the list.

Its tables take half a second for 100,000 orders: long enough to be felt when the list appears, when nobody has asked
yet. So they are made in slices between the user's events; a question that comes first makes what it needs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer

from core.domain.list_filter import Check
from core.domain.model import OrderKey, OrderSummary
from core.domain.search import search_text

_SLICE: Final = 500
"""Orders at once: some milliseconds."""
_SCATTERED: Final = 3
"""Reading all texts as they lie in memory is that much quicker than reading them in the order of a sorted list."""


class RowIndex(QObject):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._summaries: Sequence[OrderSummary] = ()
        self._rows: dict[OrderKey, int] = {}
        self._keys_made = 0
        self._texts: list[str] = []
        """Of the first rows, as many as are made."""
        self._test: Check | None = None
        self._passes = bytearray()
        """Of all rows, once they were tested."""
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._make_some)

    def set_rows(self, summaries: Sequence[OrderSummary]) -> None:
        """Begin again with these orders; the list may be changed later, when ``renew`` tells of it."""
        self._summaries = summaries
        self._rows = {}
        self._keys_made = 0
        self._texts = []
        self._passes.clear()
        self._timer.start()

    @property
    def is_narrowed(self) -> bool:
        return self._test is not None

    def narrow(self, test: Check | None) -> None:
        """From now on only rows whose order passes ``test`` have anything; each is tested once."""
        self._test = test
        self._passes.clear()

    def renew(self, row: int) -> None:
        """The order in ``row`` is shown by another summary now."""
        if row < len(self._texts):
            self._texts[row] = search_text(self._summaries[row])
        if self._test is not None and self._passes:
            self._passes[row] = self._test(self._summaries[row])

    def learn(self, row: int) -> None:
        """Somebody was told the key of the order in ``row``, and will ask for its row with it."""
        self._rows[self._summaries[row].key] = row

    def row_of(self, key: OrderKey) -> int | None:
        """``None`` where the order is not on the list."""
        if key not in self._rows:
            self._make_keys(len(self._summaries))
        return self._rows.get(key)

    def rows_of(self, keys: Iterable[OrderKey]) -> list[int]:
        """Of those that are on the list."""
        wanted, rows = tuple(keys), self._rows
        if not all(key in rows for key in wanted):
            self._make_keys(len(self._summaries))
        return [rows[key] for key in wanted if key in rows]

    def contains(self, row: int, words: Collection[str]) -> bool:
        """Whether the order in ``row`` has each of ``words``."""
        if self._test is not None and not self._test(self._summaries[row]):
            return False
        if not words:
            return True
        self._make_texts(row + 1)
        text = self._texts[row]
        return all(word in text for word in words)

    def hits(self, rows: Sequence[int], words: Collection[str]) -> Sequence[int]:
        """Those of ``rows`` that have each of ``words``, in the same order."""
        if self._test is not None:
            if not self._passes:
                self._passes = bytearray(map(self._test, self._summaries))
            passes = self._passes
            rows = [row for row in rows if passes[row]]
        if words:
            self._make_texts(len(self._summaries))
        for word in words:
            rows = self._with(word, rows)
        return rows

    def _with(self, word: str, rows: Sequence[int]) -> Sequence[int]:
        texts = self._texts
        if len(rows) * _SCATTERED < len(texts):
            return [row for row in rows if word in texts[row]]
        has = bytes([word in text for text in texts])
        return rows if all(has) else [row for row in rows if has[row]]

    def _make_some(self) -> None:
        if self._keys_made < len(self._summaries):
            self._make_keys(self._keys_made + _SLICE)
        elif len(self._texts) < len(self._summaries):
            self._make_texts(len(self._texts) + _SLICE)
        else:
            self._timer.stop()

    def _make_keys(self, end: int) -> None:
        """Of the rows before ``end``; those that are made are made."""
        fresh = self._summaries[self._keys_made : end]
        self._rows.update((summary.key, row) for row, summary in enumerate(fresh, start=self._keys_made))
        self._keys_made += len(fresh)

    def _make_texts(self, end: int) -> None:
        self._texts += map(search_text, self._summaries[len(self._texts) : end])
