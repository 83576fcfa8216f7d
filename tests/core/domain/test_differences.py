"""What the list says of an order beside its verdict, and that no value of a customer's is kept with it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec.structs import replace

from core.domain.differences import Difference, Differences, differences_of, differences_text, signature_of
from core.domain.model import Action, Assessment, DifferenceKind, FieldComparison, Notice, OrderState, Transaction

CHANGED = DifferenceKind.CHANGED


def differing(*rows: FieldComparison) -> str:
    text = differences_text(Assessment(state=OrderState.DIFFERS, action=Action.UPDATE, remaining=rows))
    assert text is not None
    return text


def changed(path: str, shop: object, ecomail: object) -> FieldComparison:
    return FieldComparison(path=path, kind=CHANGED, shop=shop, ecomail=ecomail)


TOTAL = changed("amount", Decimal("69.40"), Decimal("64.45"))
PRICE = changed("items[SKU-1].price", Decimal("37.50"), Decimal("12.50"))


def test_figures_are_kept_with_both_values_and_lines_come_before_the_total() -> None:
    parts = differences_of(differing(TOTAL, PRICE)).parts
    assert parts == (Difference("items[SKU-1].price", "12.50", "37.50"), Difference("amount", "64.45", "69.40"))


@pytest.mark.parametrize("path", ["email", "city", "county", "country"])
def test_no_value_of_a_customers_is_kept(path: str) -> None:
    text = differing(changed(path, "ondrej.horak", "femke.vos"))
    assert differences_of(text).parts == (Difference(path),)
    assert "horak" not in text
    assert "vos" not in text


def test_whole_lines_are_counted_each_way() -> None:
    more = [FieldComparison(path=f"items[A{n}]", kind=DifferenceKind.ONLY_IN_SHOP, shop={}) for n in range(2)]
    fewer = FieldComparison(path="items[B]", kind=DifferenceKind.ONLY_IN_ECOMAIL, ecomail={})
    parts = differences_of(differing(*more, fewer)).parts
    assert parts == (Difference("items", more_lines=2), Difference("items", more_lines=-1))


def test_orders_that_differ_in_the_same_way_have_one_signature_whatever_their_goods_are() -> None:
    other = changed("items[SKU-9].price", Decimal(1), Decimal(2))
    assert signature_of(differing(PRICE, TOTAL)) == signature_of(differing(TOTAL, other))
    assert signature_of(differing(PRICE)) != signature_of(differing(TOTAL))


def test_a_blocked_order_keeps_the_first_reason_and_the_word_it_is_about() -> None:
    blockers = (Notice("status_unmapped", {"status": "refunding"}), Notice("email_missing"))
    assessment = Assessment(state=OrderState.BLOCKED, action=Action.NONE, blockers=blockers)
    assert differences_of(differences_text(assessment)) == Differences(reason="status_unmapped", about="refunding")


def test_an_order_that_is_all_good_has_nothing_to_say_and_a_foreign_text_says_nothing() -> None:
    good = Assessment(state=OrderState.IN_SYNC, action=Action.NONE)
    assert differences_text(good) is None
    assert differences_text(replace(good, state=OrderState.MISSING, outcome=Transaction(order_id="1"))) is not None
    assert differences_of("of another version") == differences_of(None) == Differences()
