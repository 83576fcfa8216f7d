"""Says that a comparison was left before its end, and offers to go on with it. Asks and starts nothing itself."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.domain.model import InterruptedRun
from gui.kit.banner import Banner
from gui.kit.dialog_style import set_prominent
from gui.words.tone import Tone


class InterruptedNote(Banner):
    go_on_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.INFO, "", parent)
        self.go_on = self.add_button("")
        self.later = self.add_button(self.tr("&Not now"))
        set_prominent(self.go_on)
        self.go_on.setToolTip(self.tr("Compares the orders that had no turn yet"))
        self.later.setToolTip(self.tr("Hides this line; the next comparison of all orders goes on there as well"))
        self.go_on.clicked.connect(self.hide)
        self.go_on.clicked.connect(self.go_on_requested)
        self.later.clicked.connect(self.hide)
        self.hide()

    def show_run(self, run: InterruptedRun | None) -> None:
        """``None``: nothing was left."""
        self.setVisible(run is not None)
        if run is None:
            return
        locale = self.locale()
        counts = {"done": locale.toString(run.done), "total": locale.toString(run.total)}
        self.set_text(self.tr("The comparison was not finished. What was compared is kept."))
        self.go_on.setText(self.tr("&Go on where you stopped ({done} of {total})").format(**counts))
