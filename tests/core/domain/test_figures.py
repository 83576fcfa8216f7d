"""Counts and sums by month: added up as they stand, each month where the shop is, no two currencies together."""

from __future__ import annotations

from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from core.domain.figures import (
    AGREES,
    Figures,
    last_months,
    main_currency,
    money_at_odds,
    money_in,
    orders_in,
)
from core.domain.model import Action, OrderState
from core.domain.verdicts import Group

PRAGUE = ZoneInfo("Europe/Prague")


def figures(
    moment: str = "2026-11", state: OrderState = OrderState.IN_SYNC, orders: int = 1, money: str = "10",
    apart: str = "0", *, currency: str = "EUR", action: Action = Action.NONE,
) -> Figures:  # fmt: skip
    return Figures(moment, state, action, currency, orders, Decimal(money), Decimal(apart))


@pytest.mark.parametrize(
    ("moment", "zone", "month"),
    [
        ("", PRAGUE, ""),
        ("2026-11", PRAGUE, "2026-11"),
        ("2026-10-31T222", PRAGUE, "2026-10"),  # half past ten in the evening, summer time is over
        ("2026-10-31T230", PRAGUE, "2026-11"),
        ("2026-11-01T003", ZoneInfo("America/New_York"), "2026-10"),
        ("2026-12-31T181", ZoneInfo("Asia/Kathmandu"), "2027-01"),  # 18:15 there is midnight
        ("2026-12-31T180", ZoneInfo("Asia/Kathmandu"), "2026-12"),
    ],
)
def test_an_order_belongs_to_the_month_it_has_where_the_shop_is(moment: str, zone: ZoneInfo, month: str) -> None:
    assert figures(moment).month(zone) == month


def test_what_only_waits_to_be_marked_agrees_and_only_what_needs_somebody_is_at_odds() -> None:
    parts = [
        figures(orders=3, money="30"),
        figures(orders=2, money="5.50", action=Action.MARK),
        figures(state=OrderState.DIFFERS, orders=4, money="40", apart="1.25"),
        figures(state=OrderState.MISSING, orders=1, money="7", apart="7", currency="CZK"),
        figures(state=OrderState.NOT_FOUND, orders=1, apart="99"),
    ]
    assert orders_in(parts, AGREES) == 5
    assert money_in(parts, AGREES) == {"EUR": Decimal("35.50")}
    assert money_in(parts) == {"EUR": Decimal("85.50"), "CZK": Decimal(7)}
    assert money_at_odds(parts) == {"EUR": Decimal("1.25"), "CZK": Decimal(7)}
    assert main_currency(parts) == "EUR"
    assert main_currency([figures(currency="")]) == ""


def test_months_have_no_gap_end_with_the_newest_order_and_are_at_most_twelve() -> None:
    parts = [
        figures("2026-01", OrderState.DIFFERS, 2, "20", currency="CZK"),
        figures("2025-11", orders=3, money="30"),
        figures("", orders=9),
    ]
    months = last_months(parts, PRAGUE, "EUR")
    assert [month.name for month in months] == ["2025-11", "2025-12", "2026-01"]
    assert [month.orders for month in months] == [{Group.ALL_GOOD: 3}, {}, {Group.DIFFERENT: 2}]
    assert [month.money for month in months] == [{Group.ALL_GOOD: Decimal(30)}, {}, {}]
    assert last_months([*parts, figures("2020-05")], PRAGUE, "EUR")[0].name == "2025-02"
    assert last_months([figures("")], PRAGUE, "EUR") == []
