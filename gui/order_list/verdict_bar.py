"""How all orders stand, at a glance: one segment a verdict, as wide as its share. A click chooses its filter."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from gui.kit.theme import SPACING, tone_colors
from gui.order_list.filters import Chip
from gui.order_list.model import OrderListModel
from gui.words.tone import Tone

_SEGMENTS: Final = (
    (Chip.ALL_GOOD, Tone.GOOD), (Chip.DIFFERENT, Tone.WARN), (Chip.MISSING, Tone.INFO), (Chip.CANNOT_SEND, Tone.BAD),
    (Chip.COULD_NOT_CHECK, Tone.BAD), (Chip.NOT_COMPARED, Tone.QUIET), (Chip.LATER, Tone.QUIET),
    (Chip.IGNORED, Tone.QUIET),
)  # fmt: skip
_HEIGHT: Final = 8
_LEAST_WIDTH: Final = 4


class VerdictBar(QWidget):
    chip_chosen = Signal(object)

    def __init__(self, model: OrderListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        model.counts_changed.connect(self._on_counts_changed)
        self._on_counts_changed()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT + 2 * SPACING)

    def segments(self) -> list[tuple[Chip, Tone, QRectF]]:
        """The segments shown, from left to right; even a single order among thousands can be seen and hit."""
        counted = [(chip, tone, self._model.count(chip)) for chip, tone in _SEGMENTS]
        counted = [entry for entry in counted if entry[2]]
        total = sum(entry[2] for entry in counted)
        if not total:
            return []
        room = self.width() - 2 * SPACING - _LEAST_WIDTH * len(counted)
        segments, left = [], float(SPACING)
        for chip, tone, number in counted:
            width = _LEAST_WIDTH + room * number / total
            segments.append((chip, tone, QRectF(left, SPACING, width, _HEIGHT)))
            left += width
        return segments

    def chip_at(self, x: float) -> Chip | None:
        return next((chip for chip, _, place in self.segments() if place.left() <= x < place.right()), None)

    def _on_counts_changed(self) -> None:
        # Before anything is compared there is nothing to see at a glance: an empty groove would look like a scroll bar.
        self.setVisible(self._model.count(Chip.NOT_COMPARED) < self._model.total)
        self.setAccessibleName(self.tr("The state of the orders"))
        self.setAccessibleDescription(
            self.tr("{good} of {all} orders are all good, {open} need you").format(
                good=self._model.count(Chip.ALL_GOOD), all=self._model.total, open=self._model.count(Chip.NEEDS_YOU)
            )
        )
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QPainterPath()
        whole.addRoundedRect(QRectF(SPACING, SPACING, self.width() - 2 * SPACING, _HEIGHT), _HEIGHT / 2, _HEIGHT / 2)
        painter.setClipPath(whole)
        painter.fillRect(self.rect(), self.palette().mid())
        for _, tone, place in self.segments():
            colors = tone_colors(tone, self.palette())
            painter.fillRect(place.adjusted(0, 0, -1, 0), colors.border if tone is Tone.QUIET else colors.text)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        chip = self.chip_at(event.position().x())
        if chip is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chip_chosen.emit(chip)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            chip = self.chip_at(event.pos().x())
            QToolTip.showText(event.globalPos(), self._tip(chip) if chip else "", self)
            return True
        if event.type() == QEvent.Type.LanguageChange:
            self._on_counts_changed()
        return super().event(event)

    def _tip(self, chip: Chip) -> str:
        number = self._model.count(chip)
        return {
            Chip.ALL_GOOD: self.tr("%n orders are all good", "", number),
            Chip.DIFFERENT: self.tr("%n orders are different", "", number),
            Chip.MISSING: self.tr("%n orders are missing in Ecomail", "", number),
            Chip.CANNOT_SEND: self.tr("%n orders cannot be sent yet", "", number),
            Chip.COULD_NOT_CHECK: self.tr("%n orders could not be checked", "", number),
            Chip.NOT_COMPARED: self.tr("%n orders are not compared yet", "", number),
            Chip.LATER: self.tr("%n orders are left for later", "", number),
            Chip.IGNORED: self.tr("%n orders are ignored", "", number),
        }[chip]
