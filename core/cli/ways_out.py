"""What on the command line ends the reason for which an order waits: a command for each, to read and to copy.

What is still to be filled in stands in capitals. It says nothing of the window, whose buttons are ``gui.order_card``'s,
and carries nothing out.
"""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Iterable
from typing import Final

from core.domain.decisions import AMOUNT_IN_DOUBT, field_that_settles
from core.domain.model import Notice, Part

_COMPARING: Final = frozenset(
    {
        "compare_failed", "doubles_not_ours", "duplicate_in_ecomail", "ecomail_unreadable", "no_full_copy",
        "not_compared", "not_in_full", "not_surveyed", "too_many_lines", "too_many_lines_held", "unsettled",
    }
)  # fmt: skip
"""Ends by itself, or once it is mended where the sentence says; then it is compared again."""
_BACK: Final = "decide --order {order} order=undecided"
_OF_MANY: Final = {
    **dict.fromkeys(("balance", "total_differs"), "decide --all amount=shop --where {code}"),
    "likely_twin": "decide --same-all, or one by one: {way}",
}  # fmt: skip
"""Where one answer can serve all; that another convention or reading fits is the shop's habit, so a setting."""
_WAYS: Final = {
    "order_id_missing": "import FILE",
    "order_id_differs": "decide --order {order} order_id=shop",
    "shop_missing": "settings set shop.name NAME",
    "status_unmapped": "settings set status_map.{status} STATUS",
    "currency": "settings set exchange_rate.{currency} RATE",
    "currency_unclear": "settings set exchange_rate.{currency} 1",
    "balance_other_convention": "settings set wemasy.value_includes {fitting}",
    "reading_unclear": "settings set wemasy.item_price PIECE_OR_LINE",
    "likely_twin": "decide --same {order} {numbers}, or decide --another {order}",
    "other_shop": "settings set shop.former_names {shop}, or decide --another {order}",
    "number_shared": "settings set ecomail.numbering per_shop",
    "number_for_all": "decide --order {order} FIELD=ecomail",
    "match_gone": "matches --take-back {order}",
    "same_number": "orders --remove SESSION",
    "look_only": "settings set shop.look_only false",
    "not_found": "orders --remove {order}",
    "own_doubles": "remove-doubles --order {order}",
    "ignored_because": _BACK, "left_for_later": _BACK, "left_for_later_because": _BACK,
    **dict.fromkeys(_COMPARING, "compare"),
}  # fmt: skip
"""What no choice for a field ends, or not best."""
_OF_A_FIELD: Final = {
    "email": "email=ADDRESS", "shop": "shop=NAME", "status": "status=completed", "items": "items=shop",
    "order_id": "order_id=shop",
}  # fmt: skip


def _one(part: Part) -> str:
    """For a shell; of several numbers, or readings that fit, the user picks one."""
    if isinstance(part, Notice):
        return part.code.removeprefix("total_") if part.code.startswith("total_") else "WHAT"
    return "ORDER_ID" if ", " in part else shlex.quote(part)


def way_out(notice: Notice, order: str) -> str | None:
    """The command that ends ``notice``; ``order`` is the order's session or number. ``None`` where nothing waits."""
    if notice.code in AMOUNT_IN_DOUBT and notice.code not in _WAYS:
        return f"decide --order {shlex.quote(order)} amount=shop items=shop"
    if (way := _WAYS.get(notice.code)) is not None:
        params = {name: _one(part) for name, part in notice.params.items()}
        return way.format(order=shlex.quote(order), **params)
    field = field_that_settles(notice)
    if field == "order_id":
        return "import FILE"
    if field is None:
        return None
    choice = f"{field}=undecided" if notice.code == "decision_invalid" else _OF_A_FIELD.get(field, f"{field}=VALUE")
    return f"decide --order {shlex.quote(order)} {shlex.quote(choice)}"


class WaysOut:
    """What ends each of the reasons that some of many orders wait for; keeps the first order of each alone."""

    def __init__(self) -> None:
        self._first: dict[str, tuple[Notice, str]] = {}
        self._counts: Counter[str] = Counter()

    def add(self, notices: Iterable[Notice], order: str) -> None:
        for notice in notices:
            self._first.setdefault(notice.code, (notice, order))
            self._counts[notice.code] += 1

    def lines(self) -> tuple[str, ...]:
        """A line for each reason: how many wait for it, and the command."""
        lines = []
        for code, (notice, order) in self._first.items():
            way = way_out(notice, order)
            if self._counts[code] > 1 and code in _OF_MANY:
                way = _OF_MANY[code].format(code=code, way=way)
            if way is not None:
                lines.append(f"  {code} ({self._counts[code]}): {way}")
        return ("What ends it:", *lines) if lines else ()
