"""Which button resolves which notice of a card.

Names actions only; the card edits fields in place, the main window opens what lies elsewhere.
"""

from __future__ import annotations

import enum
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from core.domain.model import Notice


class Means(enum.Enum):
    """Where a notice is resolved."""

    EDIT_FIELD = "edit_field"
    """On the card: the editor of ``Resolution.target`` opens."""
    CHOOSE_AMOUNT = "choose_amount"
    """On the card: a menu of the totals that are possible."""
    ELSEWHERE = "elsewhere"
    """``action_requested(Resolution.target, notice)``."""


class Resolution(Struct, frozen=True):
    means: Means
    target: str


_SETTING: Final = Means.ELSEWHERE

_BY_CODE: Final[dict[str, tuple[Resolution, ...]]] = {
    "email_missing": (Resolution(Means.EDIT_FIELD, "email"),),
    "email_invalid": (Resolution(Means.EDIT_FIELD, "email"),),
    "status_unmapped": (Resolution(_SETTING, "status_map"),),
    "status_missing": (Resolution(Means.EDIT_FIELD, "status"),),
    "currency": (Resolution(_SETTING, "exchange_rate"),),
    "currency_unset": (Resolution(_SETTING, "shop_currency"),),
    "shop_missing": (Resolution(_SETTING, "shop_name"),),
    "balance": (Resolution(Means.CHOOSE_AMOUNT, "amount"),),
    "balance_other_convention": (Resolution(_SETTING, "value_includes"), Resolution(Means.CHOOSE_AMOUNT, "amount")),
    "total_differs": (Resolution(Means.CHOOSE_AMOUNT, "amount"),),
    "order_id_differs": (Resolution(Means.ELSEWHERE, "import"),),
    "duplicate_in_ecomail": (Resolution(Means.ELSEWHERE, "compare"),),
    "stale": (Resolution(Means.ELSEWHERE, "compare"),),
    "stale_added": (Resolution(Means.ELSEWHERE, "compare"),),
    "stale_gone": (Resolution(Means.ELSEWHERE, "compare"),),
    "unsettled": (Resolution(Means.ELSEWHERE, "finish_unsettled"),),
    "date_missing": (Resolution(Means.EDIT_FIELD, "timestamp"),),
    "price_convention": (Resolution(_SETTING, "line_price"),),
    "look_only": (Resolution(_SETTING, "look_only"),),
}


def resolutions(notice: Notice) -> tuple[Resolution, ...]:
    """The ways to resolve ``notice``, the best one first; may be empty."""
    if notice.code == "decision_invalid":
        return (Resolution(Means.EDIT_FIELD, notice.params.get("field", "")),)
    return _BY_CODE.get(notice.code, ())


def button_text(resolution: Resolution, notice: Notice) -> str:
    """The words on the button of ``resolution``."""
    template = _texts().get((resolution.means, resolution.target))
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
        (Means.ELSEWHERE, "import"): QCoreApplication.translate("OrderCard", "Import a corrected file…"),
        (Means.ELSEWHERE, "compare"): QCoreApplication.translate("OrderCard", "Compare again"),
        (Means.ELSEWHERE, "finish_unsettled"): QCoreApplication.translate("OrderCard", "Look it up now"),
        (Means.ELSEWHERE, "line_price"): QCoreApplication.translate("OrderCard", "Change what a line's price means…"),
        (Means.ELSEWHERE, "look_only"): QCoreApplication.translate("OrderCard", "Change this setting…"),
    }
