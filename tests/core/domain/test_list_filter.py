"""Conditions of the list's filter: what passes, what cannot be asked, and the words of each in three languages."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from core.domain.differences import standing_of
from core.domain.list_filter import (
    NEW_SINCE,
    OPERATORS,
    Condition,
    Field,
    Kind,
    Operator,
    check_of,
    is_sound,
    values_in,
)  # fmt: skip
from core.domain.model import Action, OrderState, Presence
from tests.support.gui_orders import summary

S = OrderState
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
VALUES = {Kind.AMOUNT: "1.50", Kind.DAY: "2026-01-02", Kind.TEXT: "a", Kind.PARTS: "amount"}


def passes(field: Field, operator: Operator, value: str, until: str = "", *, n: int = 1, **order: object) -> bool:
    return check_of([Condition(field, operator, value, until)], AMSTERDAM)(summary(n, **order))


@pytest.mark.parametrize(
    ("operator", "value", "until", "total", "passing"),
    [
        (Operator.BETWEEN, "10", "20", "10", True),
        (Operator.BETWEEN, "10", "20", "20.00", True),
        (Operator.BETWEEN, "10", "20", "20.01", False),
        (Operator.BETWEEN, "20", "10", "15", True),  # typed the other way round
        (Operator.AT_LEAST, "10", "", "9.99", False),
        (Operator.AT_MOST, "10", "", "10.00", True),
        (Operator.IS, "10", "", "10.00", True),
        (Operator.IS, "10", "", "10.01", False),
    ],
)
def test_amounts(operator: Operator, value: str, until: str, total: str, *, passing: bool) -> None:
    assert passes(Field.SHOP_TOTAL, operator, value, until, shop_total=Decimal(total)) is passing


def test_an_amount_that_nobody_knows_is_in_no_range() -> None:
    assert not passes(Field.ECOMAIL_TOTAL, Operator.AT_LEAST, "0", ecomail_total=None)


def test_the_difference_counts_without_its_sign_and_what_is_missing_counts_whole() -> None:
    held = {"state": S.DIFFERS, "shop_total": Decimal(10), "ecomail_total": Decimal(15)}
    assert passes(Field.APART, Operator.IS, "5", **held)
    assert passes(Field.APART, Operator.IS, "10", state=S.MISSING, shop_total=Decimal(10), presence=Presence.ABSENT)


def test_a_day_is_that_of_the_shop_from_midnight_to_midnight() -> None:
    late = datetime(2026, 3, 28, 22, 59, tzinfo=UTC)  # the last minute of that day in Amsterdam
    assert passes(Field.DATE, Operator.IS, "2026-03-28", date=late)
    assert not passes(Field.DATE, Operator.IS, "2026-03-28", date=late.replace(hour=23, minute=0))
    assert passes(Field.DATE, Operator.AT_MOST, "2026-03-28", date=late)
    assert not passes(Field.DATE, Operator.AT_LEAST, "2026-03-29", date=late)
    assert passes(Field.DATE, Operator.BETWEEN, "2026-03-27", "2026-03-28", date=late)
    assert not passes(Field.DATE, Operator.AT_LEAST, "2026-03-01", date=None)
    assert passes(Field.DATE, Operator.AT_MOST, "9999-12-31", date=late), "no day comes after it"


def test_texts_are_found_without_accents_and_capitals() -> None:
    assert passes(Field.EMAIL, Operator.CONTAINS, "DVOŘ", email="dvorak@example.com")
    assert not passes(Field.EMAIL, Operator.CONTAINS_NOT, "dvor", email="dvorak@example.com")
    assert passes(Field.EMAIL, Operator.CONTAINS_NOT, "dvor", email=None)
    assert passes(Field.NUMBER, Operator.IS, "ord-1")


def test_what_differs_is_asked_of_orders_that_differ() -> None:
    one, two = "amount\t[]", "amount city\t[]"
    assert passes(Field.DIFFERS, Operator.IS, "amount", state=S.DIFFERS, differs=one)
    assert not passes(Field.DIFFERS, Operator.IS, "amount", state=S.DIFFERS, differs=two)
    assert passes(Field.DIFFERS, Operator.INCLUDES, "city", state=S.DIFFERS, differs=two)
    assert passes(Field.DIFFERS, Operator.IS_NOT, "city", state=S.DIFFERS, differs=one)
    assert not passes(Field.DIFFERS, Operator.INCLUDES, "email_missing", state=S.BLOCKED, differs="email_missing\t[]")
    orders = [summary(1, S.DIFFERS, differs=two), summary(2, S.BLOCKED, differs="email_missing\t[]")]
    assert values_in(orders, Field.DIFFERS) == ["amount", "city"]
    assert values_in([summary(1), summary(2, currency=None)], Field.CURRENCY) == ["EUR"]


def test_status_tells_what_is_to_be_marked_from_what_is_all_good() -> None:
    assert passes(Field.STATUS, Operator.IS, "to_mark", state=S.IN_SYNC, action=Action.MARK)
    assert passes(Field.STATUS, Operator.IS_NOT, "all_good", state=S.IN_SYNC, action=Action.MARK)
    assert passes(Field.REPORTED, Operator.IS, "no", tracked=False)


def test_new_is_what_appeared_or_stands_otherwise_than_the_user_saw_it() -> None:
    new = check_of(NEW_SINCE, None)
    seen = standing_of(S.DIFFERS, Action.UPDATE, "amount\t[1]")
    assert new(summary(1, S.DIFFERS, differs="amount\t[1]"))
    assert not new(summary(1, S.DIFFERS, differs="amount\t[2]", seen_as=seen))
    assert new(summary(1, S.DIFFERS, differs="city\t[1]", seen_as=seen))
    assert new(summary(1, S.IN_SYNC, seen_as=seen))


def test_all_conditions_have_to_be_met() -> None:
    both = check_of(
        [Condition(Field.CURRENCY, Operator.IS, "EUR"), Condition(Field.SHOP_TOTAL, Operator.AT_LEAST, "100")], None
    )
    assert both(summary(100))
    assert not both(summary(99))
    assert not both(summary(100, currency="CZK"))


@pytest.mark.parametrize(
    "condition",
    [
        Condition(Field.SHOP_TOTAL, Operator.AT_LEAST, ""),
        Condition(Field.SHOP_TOTAL, Operator.AT_LEAST, "NaN"),
        Condition(Field.SHOP_TOTAL, Operator.AT_LEAST, "ten"),
        Condition(Field.SHOP_TOTAL, Operator.BETWEEN, "1"),
        Condition(Field.SHOP_TOTAL, Operator.CONTAINS, "1"),
        Condition(Field.DATE, Operator.IS, "31-12-2026"),
        Condition(Field.STATUS, Operator.IS, "splendid"),
    ],
)
def test_what_says_nothing_cannot_be_asked(condition: Condition) -> None:
    assert not is_sound(condition)
    with pytest.raises(ValueError, match=r".+"):
        check_of([condition], None)


@pytest.mark.parametrize("field", Field)
def test_every_field_can_be_asked_with_each_of_its_operators(field: Field) -> None:
    for operator in OPERATORS[field.kind]:
        value = "all_good" if field is Field.STATUS else VALUES.get(field.kind, "yes")
        assert is_sound(Condition(field, operator, value, value if operator is Operator.BETWEEN else ""))
