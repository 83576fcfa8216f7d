"""The sentences above the list of a review: what is lost, and what many orders have in common, said once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from core.domain.balance import TOTAL_WARNINGS
from core.domain.pushes import PushPlan
from gui.kit.notes import Banner, BannerList
from gui.words.orders import notice_text
from gui.words.tone import Tone

_MOST: Final = 3
"""Warnings that are said here; each order has all of its own below it."""


class Remarks(BannerList):
    def say(self, tone: Tone, text: str) -> Banner:
        """One more."""
        return self.add(Banner(tone, text))

    def say_only(self, tone: Tone, text: str) -> None:
        self.clear()
        self.say(tone, text)

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
        self._say_of_totals(plan)
        warnings = Counter(
            notice_text(notice)
            for entry in plan.entries
            for notice in entry.warnings
            if notice.code not in TOTAL_WARNINGS
        )
        quiet = []
        for text, number in warnings.most_common(_MOST):
            counted = translate("PushReviewDialog", "{remark} (%n orders)", "", number).format(remark=text)
            quiet.append(counted if len(plan.entries) > 1 else text)
        if plan.entries and plan.sent_as:
            quiet.append(" ".join(notice_text(notice) for notice in (*plan.read_as, *plan.sent_as)))
        self._say_folded(quiet)

    def _say_folded(self, texts: Sequence[str]) -> None:
        """The first in one line, the others behind its button: the orders need the room. What is lost stays."""
        banners = [self.say(Tone.QUIET, text) for text in texts]
        for banner in banners[1:]:
            banner.hide()
        if banners[1:]:
            more = banners[0].add_button(
                QCoreApplication.translate("PushReviewDialog", "%n more…", "", len(banners) - 1)
            )
            more.setAutoDefault(False)
            more.setToolTip(
                QCoreApplication.translate("PushReviewDialog", "Shows what else is to be known of these orders")
            )
            more.clicked.connect(self._unfold)
        self._fit_height()

    def _unfold(self) -> None:
        for banner in self.banners():
            for button in banner.buttons():
                button.hide()
            banner.show()
        self._fit_height()

    def _say_of_totals(self, plan: PushPlan) -> None:
        """A total that its lines do not make is said before it is sent, however many orders there are."""
        said = [[notice for notice in entry.warnings if notice.code in TOTAL_WARNINGS] for entry in plan.entries]
        doubtful = [notices for notices in said if notices]
        if len(doubtful) == 1:
            self.say(Tone.WARN, " ".join(map(notice_text, doubtful[0])))
        elif doubtful:
            text = QCoreApplication.translate(
                "PushReviewDialog",
                "%n orders get a total that their items do not make or that is far from the shop's. Look at them.",
                "",
                len(doubtful),
            )
            self.say(Tone.WARN, text)
