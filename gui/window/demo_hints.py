"""Three hints on the demo shop, each at its moment: before comparing, before sending, and after it.

A file of its own, since it is there for the demo shop alone. One line at a time, out of the way and quiet: it takes no
focus, and a hint that was put away once never comes back. Knows what is shown of the list and of the last runs only.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from core.domain.runs import RunKind, RunLine
from gui.kit.notes import Banner
from gui.order_list.filters import Chip
from gui.order_list.model import OrderListModel
from gui.words.tone import Tone

_PUT_AWAY: Final = "demo/hints_put_away"
COMPARE, DECIDE, PUT_BACK = range(3)


class DemoHints(Banner):
    def __init__(
        self, model: OrderListModel, settings: QSettings, parent: QWidget | None = None, *, is_demo: bool
    ) -> None:
        super().__init__(Tone.INFO, "", parent)
        self._is_demo = is_demo
        self._model = model
        self._settings = settings
        self._has_sent = False
        self._sentences = (
            self.tr(
                "This shop is made up, and nothing leaves your computer. Press “Compare” to see what the shop and"
                " Ecomail each hold of its orders."
            ),
            self.tr(
                "Each row says why an order differs, or what it waits for. You answer on its card below; one answer can"
                " settle all that are alike. Then press “Review”."
            ),
            self.tr(
                "What was sent has been read back in Ecomail. “History” shows all of it, and puts back what you did"
                " not mean."
            ),
        )
        self.put_away = self.add_button(self.tr("Got it"))
        self.put_away.setToolTip(self.tr("Hides this hint for good"))
        self.put_away.clicked.connect(self._on_put_away)
        model.counts_changed.connect(self._show_due)
        self._show_due()

    def show_runs(self, runs: Iterable[RunLine]) -> None:
        """What was done with the shop lately."""
        self._has_sent |= any(run.kind is RunKind.PUSH for run in runs)
        self._show_due()

    @property
    def due(self) -> int:
        """Which hint fits what was done so far."""
        if self._has_sent:
            return PUT_BACK
        return COMPARE if self._model.count(Chip.NOT_COMPARED) == self._model.total else DECIDE

    def _show_due(self) -> None:
        self.set_text(self._sentences[self.due])
        self.put_away.setAccessibleDescription(self.text)
        self.setVisible(self._is_demo and str(self.due) not in self._were_put_away())

    def _on_put_away(self) -> None:
        self._settings.setValue(_PUT_AWAY, ",".join({*self._were_put_away(), str(self.due)}))
        self.hide()

    def _were_put_away(self) -> set[str]:
        return set(str(self._settings.value(_PUT_AWAY, "")).split(","))
