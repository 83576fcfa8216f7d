"""The top of a card: which order it is, how it stands, and what stands in its way with the button that resolves it.

Shows and reports clicks; resolves nothing itself. Which button resolves which notice names actions only: the card edits
fields in place, the main window opens what lies elsewhere.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from core.domain.decisions import field_that_settles
from core.domain.model import Notice, OrderCard
from gui.kit.notes import Banner, BannerList, Pill
from gui.kit.plain_text import PlainLabel, plain
from gui.kit.theme import SPACING, TITLE, lettered
from gui.words.formatting import date, paid_words
from gui.words.orders import notice_text, verdict
from gui.words.tone import Tone


class Means(enum.Enum):
    """Where a notice is resolved."""

    EDIT_FIELD = "edit_field"
    """On the card: the editor of ``Resolution.target`` opens."""
    CHOOSE_AMOUNT = "choose_amount"
    """On the card: a menu of the totals that are possible."""
    CONFIRM = "confirm"
    """On the card: the shop's version of ``Resolution.target`` counts, whatever speaks against it."""
    CORRECT = "correct"
    """On the card: Ecomail is told of the refund."""
    TAKE_UP = "take_up"
    """On the card: the order is not set aside any more."""
    ELSEWHERE = "elsewhere"
    """``action_requested(Resolution.target, notice)``."""


class Resolution(Struct, frozen=True):
    means: Means
    target: str


_BETWEEN_FACTS: Final = " · "
_SETTING: Final = Means.ELSEWHERE
_AMOUNT: Final = Resolution(Means.CHOOSE_AMOUNT, "amount")
_ALL_ALIKE: Final = Resolution(Means.ELSEWHERE, "settle_alike")

_BY_CODE: Final[dict[str, tuple[Resolution, ...]]] = {
    "status_unmapped": (Resolution(_SETTING, "status_map"),),
    "currency": (Resolution(_SETTING, "exchange_rate"),),
    "currency_unclear": (Resolution(_SETTING, "exchange_rate"),),
    "currency_unset": (Resolution(_SETTING, "shop_currency"),),
    "shop_missing": (Resolution(_SETTING, "shop_name"),),
    "balance": (_AMOUNT, _ALL_ALIKE),
    "balance_other_convention": (Resolution(_SETTING, "value_includes"), _AMOUNT, _ALL_ALIKE),
    "reading_unclear": (Resolution(_SETTING, "item_price"), _AMOUNT, _ALL_ALIKE),
    "lines_in_doubt": (Resolution(Means.CONFIRM, "items"), _AMOUNT, _ALL_ALIKE),
    "total_differs": (_AMOUNT, _ALL_ALIKE),
    "order_id_differs": (Resolution(Means.CONFIRM, "order_id"), Resolution(Means.ELSEWHERE, "import")),
    "likely_twin": (Resolution(Means.ELSEWHERE, "same_order"), Resolution(Means.ELSEWHERE, "another_order")),
    "other_shop": (Resolution(_SETTING, "former_names"), Resolution(Means.ELSEWHERE, "another_order")),
    "number_shared": (Resolution(_SETTING, "numbering"),),
    "number_for_all": (Resolution(_SETTING, "numbering"),),
    "no_lines": (Resolution(Means.CONFIRM, "items"),),
    "line_unreadable": (Resolution(Means.CONFIRM, "items"),),
    "order_id_missing": (Resolution(Means.ELSEWHERE, "import"),),
    "own_doubles": (Resolution(Means.ELSEWHERE, "remove_doubles"), Resolution(Means.ELSEWHERE, "compare")),
    "match_gone": (Resolution(Means.ELSEWHERE, "match_back"),),
    **dict.fromkeys(
        (
            "not_in_full",
            "duplicate_in_ecomail",
            "ecomail_unreadable",
            "too_many_lines",
            "too_many_lines_held",
            "stale",
            "stale_added",
            "stale_gone",
        ),
        (Resolution(Means.ELSEWHERE, "compare"),),
    ),
    "refunded_part": (Resolution(Means.CORRECT, "amount"),),
    "refunded_whole": (Resolution(Means.CORRECT, "status"),),
    "unsettled": (Resolution(Means.ELSEWHERE, "finish_unsettled"),),
    "date_missing": (Resolution(Means.EDIT_FIELD, "timestamp"),),
    "look_only": (Resolution(_SETTING, "look_only"),),
    **dict.fromkeys(
        ("left_for_later", "left_for_later_because", "ignored_because"), (Resolution(Means.TAKE_UP, "order"),)
    ),
}


def resolutions(notice: Notice) -> tuple[Resolution, ...]:
    """The ways to resolve ``notice``, the best one first; may be empty."""
    if notice.code in _BY_CODE:
        return _BY_CODE[notice.code]
    path = field_that_settles(notice)
    if path == "order_id":
        return _BY_CODE["order_id_missing"]
    if path is None:
        return ()
    return (Resolution(Means.CONFIRM if path == "items" else Means.EDIT_FIELD, path),)


def button_text(resolution: Resolution, notice: Notice) -> str:
    """The words on the button of ``resolution``."""
    template = _texts().get((resolution.means, resolution.target))
    if notice.code == "no_lines":
        template = QCoreApplication.translate("OrderCard", "Send it without items")
    if template is None:
        return QCoreApplication.translate("OrderCard", "Correct the value…")
    return template.format(**{"status": "", "currency": "", **notice.params})


def _texts() -> dict[tuple[Means, str], str]:
    return {
        (Means.EDIT_FIELD, "email"): QCoreApplication.translate("OrderCard", "Type the e-mail address…"),
        (Means.EDIT_FIELD, "status"): QCoreApplication.translate("OrderCard", "Choose the status…"),
        (Means.EDIT_FIELD, "timestamp"): QCoreApplication.translate("OrderCard", "Type the date…"),
        (Means.CHOOSE_AMOUNT, "amount"): QCoreApplication.translate("OrderCard", "Choose the amount…"),
        (Means.ELSEWHERE, "status_map"): QCoreApplication.translate("OrderCard", "Say what “{status}” means…"),
        (Means.ELSEWHERE, "exchange_rate"): QCoreApplication.translate("OrderCard", "Give a rate for {currency}…"),
        (Means.ELSEWHERE, "shop_currency"): QCoreApplication.translate("OrderCard", "Set the shop's currency…"),
        (Means.ELSEWHERE, "shop_name"): QCoreApplication.translate("OrderCard", "Fill in the shop name…"),
        (Means.ELSEWHERE, "value_includes"): QCoreApplication.translate("OrderCard", "Change how the total is read…"),
        (Means.ELSEWHERE, "same_order"): QCoreApplication.translate("OrderCard", "It is the same…"),
        (Means.ELSEWHERE, "remove_doubles"): QCoreApplication.translate("OrderCard", "Remove the surplus…"),
        (Means.ELSEWHERE, "match_back"): QCoreApplication.translate("OrderCard", "Unlink"),
        (Means.ELSEWHERE, "settle_alike"): QCoreApplication.translate("OrderCard", "All orders like this…"),
        (Means.ELSEWHERE, "another_order"): QCoreApplication.translate("OrderCard", "It is another order"),
        (Means.ELSEWHERE, "former_names"): QCoreApplication.translate("OrderCard", "Our shop was called that…"),
        (Means.ELSEWHERE, "item_price"): QCoreApplication.translate("OrderCard", "Say what a price means…"),
        (Means.CORRECT, "amount"): QCoreApplication.translate("OrderCard", "Take the refund off"),
        (Means.CORRECT, "status"): QCoreApplication.translate("OrderCard", "Cancel it in Ecomail"),
        (Means.TAKE_UP, "order"): QCoreApplication.translate("OrderCard", "Take it up again"),
        (Means.ELSEWHERE, "numbering"): QCoreApplication.translate("OrderCard", "Say whose numbers these are…"),
        (Means.CONFIRM, "order_id"): QCoreApplication.translate("OrderCard", "Your shop's number counts"),
        (Means.CONFIRM, "items"): QCoreApplication.translate("OrderCard", "Send the items as they are"),
        (Means.ELSEWHERE, "import"): QCoreApplication.translate("OrderCard", "Import a corrected file…"),
        (Means.ELSEWHERE, "compare"): QCoreApplication.translate("OrderCard", "Compare again"),
        (Means.ELSEWHERE, "finish_unsettled"): QCoreApplication.translate("OrderCard", "Look it up now"),
        (Means.ELSEWHERE, "line_price"): QCoreApplication.translate("OrderCard", "Change what an item's price means…"),
        (Means.ELSEWHERE, "look_only"): QCoreApplication.translate("OrderCard", "Change this setting…"),
    }


class CardHeader(QWidget):
    """Order number, verdict, and the plain facts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = PlainLabel()
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._number.setFont(lettered(self.font(), TITLE, bold=True))
        self._pill = Pill()
        self._facts = Facts()
        self._facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(SPACING + SPACING // 2)
        self.row.addWidget(self._number)
        self.row.addWidget(self._pill)
        self.row.addWidget(self._facts, 1)

    @property
    def texts(self) -> tuple[str, str, str]:
        """Order number, verdict and facts, as they are shown."""
        return self._number.text(), self._pill.text, self._facts.text()

    def show_card(self, card: OrderCard) -> None:
        self._number.setText(order_title(card))
        self._pill.show_verdict(verdict(card.assessment.state, card.assessment.action))
        self._facts.setText(_BETWEEN_FACTS.join(_facts(card)))
        self._facts.setToolTip(plain(self._facts.text()))


class Facts(PlainLabel):
    """Gives way to the buttons beside it: as many of the facts as there is room for, none of them cut."""

    @property
    def shown(self) -> str:
        facts = self.text().split(_BETWEEN_FACTS)
        while facts and self.fontMetrics().horizontalAdvance(_BETWEEN_FACTS.join(facts)) > self.width():
            facts.pop()
        return _BETWEEN_FACTS.join(facts)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.shown)
        painter.end()


class Banners(BannerList):
    """The blockers and warnings of an order. They leave most of the card to its rows."""

    most_of_window = 10
    resolution_chosen = Signal(object, object)
    """A ``Resolution`` and its ``Notice``."""

    def show_notices(self, blockers: tuple[Notice, ...], warnings: tuple[Notice, ...]) -> None:
        self.clear()
        for tone, notices in ((Tone.WARN, blockers), (Tone.QUIET, warnings)):
            for notice in notices:
                self.add(self._banner(tone, notice))

    def _banner(self, tone: Tone, notice: Notice) -> Banner:
        banner = Banner(tone, notice_text(notice))
        for resolution in resolutions(notice):
            button = banner.add_button(button_text(resolution, notice))
            button.clicked.connect(self._chooser(resolution, notice))
        return banner

    def _chooser(self, resolution: Resolution, notice: Notice) -> Callable[[], None]:
        return lambda: self.resolution_chosen.emit(resolution, notice)


def order_title(card: OrderCard) -> str:
    """The order's number, or its session where it has none."""
    order = card.record.order
    return (order.order_id if order else None) or card.record.row.order_id or card.record.key.order_session


def _facts(card: OrderCard) -> Iterator[str]:
    order = card.record.order
    if order is not None:
        if order.payment_status:
            yield order.payment_status
        if order.currency:
            yield order.currency
    yield from map(paid_words, card.paid)
    when = card.record.row.timestamp
    if when is None and card.record.transaction is not None and card.record.transaction.timestamp:
        when = card.record.transaction.timestamp
    if when is not None:
        yield date(when)
