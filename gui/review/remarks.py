"""The remarks above the list of a review: what is lost, what many orders have in common, and how it ended.

Words and banners only; what a button on one of them does is up to the dialog.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from core.domain.model import PushPlan
from gui.kit.banner import Banner
from gui.kit.theme import SPACING
from gui.words.orders import notice_text
from gui.words.tone import Tone

_MOST: Final = 3
"""Warnings that are said here; each order has all of its own below it."""


class Remarks(QVBoxLayout):
    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(SPACING // 2)

    def banners(self) -> list[Banner]:
        items = (self.itemAt(place) for place in range(self.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, Banner)]

    def say(self, tone: Tone, text: str) -> Banner:
        """One more."""
        banner = Banner(tone, text)
        self.addWidget(banner)
        return banner

    def say_only(self, tone: Tone, text: str) -> None:
        self.clear()
        self.say(tone, text)

    def clear(self) -> None:
        for banner in self.banners():
            self.removeWidget(banner)
            banner.hide()
            banner.deleteLater()

    def show_plan(self, plan: PushPlan) -> None:
        """What many orders have in common is said once: first what is lost for good."""
        translate = QCoreApplication.translate
        self.clear()
        losing = sum(1 for entry in plan.entries if entry.lost)
        if losing:
            text = translate(
                "PushReviewDialog",
                "%n orders lose something that Ecomail holds now. It is marked “Lost” in the list.",
                "",
                losing,
            )
            self.say(Tone.BAD, text)
        warnings = Counter(notice_text(notice) for entry in plan.entries for notice in entry.warnings)
        for text, number in warnings.most_common(_MOST):
            counted = translate("PushReviewDialog", "{remark} (%n orders)", "", number).format(remark=text)
            self.say(Tone.QUIET, counted if len(plan.entries) > 1 else text)
        if plan.entries and plan.sent_as:
            self.say(Tone.QUIET, " ".join(notice_text(notice) for notice in plan.sent_as))
