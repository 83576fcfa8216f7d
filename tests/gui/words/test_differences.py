"""The column *What differs*, in words and in the locale's figures."""

from __future__ import annotations

from decimal import Decimal

import msgspec
import pytest

from core.domain.differences import Difference, Differences, money_apart
from core.domain.model import OrderState, OrderSummary
from gui.words.differences import Weight, difference_runs, difference_text, signed
from tests.support.gui_orders import summary


def with_parts(*parts: Difference, state: OrderState = OrderState.DIFFERS, **more: object) -> OrderSummary:
    found = Differences(parts=parts, **more)
    return summary(1, state, differs="\t" + msgspec.json.encode(found).decode())


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ([Difference("amount", "652.72", "1662.72")], "Total 652.72 → 1,662.72"),
        (
            [Difference("items[SKU-1].price", "12.5", "37.5"), Difference("amount", "1", "2")],
            "SKU-1 12.50 → 37.50, Total",
        ),
        ([Difference("items", more_lines=1)], "+1 items"),
        ([Difference("items", more_lines=-2)], "\N{MINUS SIGN}2 items"),
        ([Difference("email")], "E-mail"),
        ([Difference("status", "pending", "completed")], "Status pending → completed"),
    ],
)
def test_it_says_what_differs_from_ecomail_to_the_shop(parts: list[Difference], text: str) -> None:
    assert difference_text(with_parts(*parts)) == text


def test_what_ecomail_will_hold_is_set_off_from_what_it_holds() -> None:
    runs = difference_runs(with_parts(Difference("amount", "1", "2")))
    assert [(run.text, run.weight) for run in runs if run.weight is not Weight.PLAIN] == [
        ("1.00", Weight.OLD),
        ("2.00", Weight.NEW),
    ]


def test_why_an_order_cannot_be_sent_is_said() -> None:
    blocked = with_parts(state=OrderState.BLOCKED, reason="status_unmapped", about="refunding")
    assert difference_text(blocked) == "Status not known: refunding"
    assert difference_text(with_parts(state=OrderState.BLOCKED, reason="of_another_version"))


@pytest.mark.parametrize(
    ("state", "shop", "ecomail", "text"),
    [
        (OrderState.DIFFERS, "69.40", "64.45", "+4.95"),
        (OrderState.DIFFERS, "83.25", "88.20", "\N{MINUS SIGN}4.95"),
        (OrderState.MISSING, "77.75", None, "+77.75"),
        (OrderState.NEW, "77.75", None, "–"),
    ],
)
def test_the_difference_in_money_has_its_sign(state: OrderState, shop: str, ecomail: str | None, text: str) -> None:
    held = None if ecomail is None else Decimal(ecomail)
    assert signed(money_apart(summary(1, state, shop_total=Decimal(shop), ecomail_total=held))) == text
