"""The line at the bottom: how far a job is and how long it takes, the two limits, and what kind of shop this is."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QStatusBar, QWidget
from typing_extensions import override

from gui.kit.plain_text import PlainLabel, plain
from gui.kit.theme import SPACING
from gui.kit.tinted import Badge
from gui.words.tone import Tone

if TYPE_CHECKING:
    from core.domain.results import Limits, Progress

_MINUTE_SECONDS: Final = 60
_SOON_SECONDS: Final = 90


class _Sentence(PlainLabel):
    """Ends in dots where it has no room."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


class StatusStrip(QStatusBar):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress: Progress | None = None
        self._limits: Limits | None = None
        self._order = ""
        self._is_demo = self._looks_only = self._is_paused = False
        self._text = _Sentence(parent=self)
        self._time = PlainLabel(parent=self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(25 * SPACING, SPACING)
        self._limit_text = PlainLabel(parent=self)
        self._badge = Badge(Tone.INFO, self)
        self._badge.setContentsMargins(10, 2, 10, 2)
        self._watching = PlainLabel(parent=self)
        self._watching.setObjectName("watching")
        self.setContentsMargins(SPACING, 0, SPACING, 0)
        self.setSizeGripEnabled(False)
        # A long sentence gives way: it must not push what is said for good out of sight.
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.addWidget(self._text, 1)
        for widget in (self._time, self._bar):
            self.addWidget(widget)
        for widget in (self._watching, self._limit_text, self._badge):
            self.addPermanentWidget(widget)
        self._bar.hide()
        self._watching.hide()
        self._retranslate()

    def say(self, text: str) -> None:
        """A sentence that stays until the next; what has no room of it is in the tooltip."""
        self._text.setText(text)
        self._text.setToolTip(plain(text))

    def show_shop(self, *, is_demo: bool, looks_only: bool) -> None:
        self._is_demo, self._looks_only = is_demo, looks_only
        self._retranslate()

    def show_watching(self, text: str) -> None:
        """What is watched for new orders; empty: nothing is."""
        self._watching.setText(text)
        self._watching.setToolTip(plain(text))
        self._watching.setVisible(bool(text))

    def show_progress(self, progress: Progress, order: str = "") -> None:
        """``order``: the number of the order that was at hand, where there is one."""
        if self._progress is None or self._progress.phase != progress.phase or order:
            self._order = order
        self._progress = progress
        self._limits = progress.limits
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        self._bar.show()
        self._time.show()
        self._retranslate()

    def show_paused(self, *, paused: bool) -> None:
        if paused is not self._is_paused:
            self._is_paused = paused
            self._retranslate()

    def end_progress(self) -> None:
        if self._progress is not None:
            self._text.clear()
        self._progress = self._limits = None
        self._is_paused = False
        self._bar.hide()
        self._time.hide()
        self._limit_text.clear()

    def _phase_text(self, progress: Progress) -> str:
        locale = self.locale()
        counts = {"done": locale.toString(progress.done), "total": locale.toString(progress.total)}
        if self._is_paused:
            return self.tr("Paused at {done} of {total}. What was begun is finished.").format(**counts)
        phases = {
            "importing": self.tr("Importing {done} of {total}"),
            "comparing": self.tr("Comparing {done} of {total}"),
            "exporting": self.tr("Writing {done} of {total}"),
            "checking": self.tr("Checking {done} of {total}"),
            "sending": self.tr("Sending {done} of {total}"),
            "verifying": self.tr("Checking what arrived: {done} of {total}"),
            "marking": self.tr("Marking {done} of {total}"),
            "rechecking": self.tr("Final check: {done} of {total}"),
            "surveying": self.tr("Looking through Ecomail: {done} of {total}"),
        }
        return phases.get(progress.phase, self.tr("{done} of {total}")).format(**counts)

    def _time_text(self, progress: Progress) -> str:
        if self._is_paused:
            return ""
        if progress.waiting_seconds:
            return self.tr("request limit reached, goes on in %n s", "", math.ceil(progress.waiting_seconds))
        if progress.seconds_left is None:
            return ""
        if progress.seconds_left < _SOON_SECONDS:
            return self.tr("about %n seconds left", "", max(1, math.ceil(progress.seconds_left)))
        return self.tr("about %n minutes left", "", round(progress.seconds_left / _MINUTE_SECONDS))

    def _retranslate(self) -> None:
        self._bar.setAccessibleName(self.tr("Progress"))
        if self._progress is not None:
            order = "" if self._is_paused else self._order
            self._text.setText(" · ".join(filter(None, [self._phase_text(self._progress), order])))
            self._time.setText(self._time_text(self._progress))
        if self._limits is not None:
            used = self._limits
            words = self.tr(
                "Wemasy {wemasy_used} of {wemasy_limit}, Ecomail {ecomail_used} of {ecomail_limit} a minute"
            )
            self._limit_text.setText(
                words.format(
                    wemasy_used=used.wemasy_used,
                    wemasy_limit=used.wemasy_limit,
                    ecomail_used=used.ecomail_used,
                    ecomail_limit=used.ecomail_limit,
                )
            )
        self._limit_text.setToolTip(self.tr("Requests used in the last minute, and how many the services allow"))
        self._show_badge()

    def _show_badge(self) -> None:
        self._badge.setVisible(self._is_demo or self._looks_only)
        self._badge.setText(self._badge_text())
        self._badge.setToolTip(
            self.tr("Made-up orders on this computer. Nothing leaves it.")
            if self._is_demo
            else self.tr("This shop is set to look only: nothing can be sent.")
        )

    def _badge_text(self) -> str:
        if self._is_demo and self._looks_only:
            return self.tr("Demo shop, look only")
        return self.tr("Demo shop") if self._is_demo else self.tr("Look only")

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.PaletteChange}:
            self._retranslate()
        super().changeEvent(event)
