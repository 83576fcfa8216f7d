"""The names of the steps with the present one marked: where am I, how much is left."""

from __future__ import annotations

import enum
from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gui.kit.theme import SPACING


class Step(enum.IntEnum):
    """In their order; each is the page of its number."""

    FILE = 0
    COLUMNS = 1
    PROBLEMS = 2
    SUMMARY = 3


class StepBar(QWidget):
    """Shows, does not navigate."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = tuple(names)
        self._labels: list[QLabel] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        for position, name in enumerate(names):
            if position:
                arrow = QLabel("›", self)  # noqa: RUF001
                arrow.setEnabled(False)
                layout.addWidget(arrow)
            label = QLabel(f"{position + 1}  {name}", self)
            self._labels.append(label)
            layout.addWidget(label)
        layout.addStretch(1)
        self.set_current(0)

    def set_current(self, position: int) -> None:
        for index, label in enumerate(self._labels):
            font = label.font()
            font.setBold(index == position)
            label.setFont(font)
            label.setEnabled(index <= position)
        self.setAccessibleName(
            self.tr("Step {number} of {count}: {name}").format(
                number=position + 1, count=len(self._names), name=self._names[position]
            )
        )
