"""Lets Python collect its cyclic garbage on the GUI thread only.

Python collects on whatever thread happens to allocate. A window, model or menu that is part of a cycle would then be
destroyed on the loop's thread, and Qt does not survive that. So automatic collection is off while a second thread
lives, and the GUI thread does it from a timer, by Python's own thresholds.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

INTERVAL_MILLISECONDS: Final = 500


class GuiThreadCollector(QObject):
    """Made on the GUI thread before the second thread starts; ``end`` it once that thread is gone."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=INTERVAL_MILLISECONDS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due, if any."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation]:
                gc.collect(generation)
                return

    def end(self) -> None:
        self._timer.stop()
        if self._was_enabled:
            gc.enable()
