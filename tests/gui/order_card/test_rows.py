from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec import UNSET

from core.domain.model import Decision, DifferenceKind, Origin, Side
from gui.order_card.rows import (
    Group,
    can_choose_all,
    choose,
    choose_all,
    count_equal,
    differing_paths,
    folds,
    line_field_of,
    line_key_of,
    rows_of,
    shown_rows,
)
from tests.support import gui_cards as cards


def row_of(card, path):
    rows = rows_of(card)
    return next(row for each in rows for row in (each, *each.children) if row.path == path)


@pytest.mark.parametrize(
    ("path", "key", "field"),
    [
        ("amount", None, None),
        ("items[SKU-1]", "SKU-1", None),
        ("items[SKU-1].price", "SKU-1", "price"),
        ("items[A[1].x].price", "A[1].x", "price"),
        ("items[SKU-1#2]", "SKU-1#2", None),
    ],
)
def test_a_path_names_its_line_and_its_field(path, key, field):
    assert (line_key_of(path), line_field_of(path)) == (key, field)


def test_rows_come_by_group_and_the_different_ones_first():
    rows = rows_of(cards.card_that_differs())

    assert list(dict.fromkeys(row.group for row in rows)) == [
        Group.CUSTOMER, Group.TOTALS, Group.LINES, Group.OTHER,
    ]  # fmt: skip
    customer = [row.path for row in rows if row.group is Group.CUSTOMER]
    assert customer == ["email", "city", "county", "country"]
    assert next(row.path for row in rows if row.group is Group.TOTALS) == "amount"


def test_a_different_line_has_its_fields_below_it_and_shows_both_sides():
    row = row_of(cards.card_that_differs(), "items[SKU-1]")

    assert row.is_line
    assert row.kind is DifferenceKind.CHANGED
    assert {child.path for child in row.children if child.differs} == {"items[SKU-1].price", "items[SKU-1].amount"}
    assert (row.shop["amount"], row.ecomail["amount"]) == (Decimal(2), Decimal(1))


def test_a_line_of_one_side_only_is_added_or_removed():
    added = row_of(cards.card_that_differs(), "items[SKU-2]")
    removed = row_of(cards.card_that_differs(), "items[SKU-9]")

    assert (added.kind, added.outcome["code"]) == (DifferenceKind.ONLY_IN_SHOP, "SKU-2")
    assert (removed.kind, removed.outcome, removed.lost) == (DifferenceKind.ONLY_IN_ECOMAIL, None, True)


def test_without_a_choice_the_shops_value_is_what_ecomail_will_hold():
    row = row_of(cards.card_that_differs(), "amount")

    assert (row.side, row.decided, row.outcome) == (Side.SHOP, False, Decimal("1505.00"))


def test_keeping_ecomails_value_shows_in_what_ecomail_will_hold():
    card = cards.decided(cards.card_that_differs(), {"amount": Decision(Side.ECOMAIL)})

    row = row_of(card, "amount")

    assert (row.side, row.decided, row.outcome) == (Side.ECOMAIL, True, Decimal("1400.00"))


def test_a_value_by_hand_shows_in_what_ecomail_will_hold():
    card = cards.decided(cards.card_that_differs(), {"items[SKU-1].price": Decision(Side.MANUAL, Decimal("1100.00"))})

    assert row_of(card, "items[SKU-1].price").outcome == Decimal("1100.00")
    assert row_of(card, "items[SKU-1]").outcome["price"] == Decimal("1100.00")


def test_keeping_a_line_that_only_ecomail_has_keeps_it():
    card = cards.decided(cards.card_that_differs(), {"items[SKU-9]": Decision(Side.ECOMAIL)})

    row = row_of(card, "items[SKU-9]")

    assert row.outcome["code"] == "SKU-9"
    assert not row.lost


def test_leaving_out_a_line_that_only_the_shop_has_leaves_it_out():
    card = cards.decided(cards.card_that_differs(), {"items[SKU-2]": Decision(Side.ECOMAIL)})

    assert row_of(card, "items[SKU-2]").outcome is None


def test_a_field_the_shop_does_not_know_is_kept_and_says_so():
    row = row_of(cards.card_that_differs(), "county")

    assert (row.kind, row.origin, row.outcome) == (DifferenceKind.EQUAL, Origin.ECOMAIL, "Utrecht")


def test_a_total_that_does_not_add_up_waits_for_a_choice_even_of_the_shops_own():
    card = cards.card_that_does_not_add_up()

    waiting = row_of(card, "amount")
    chosen = row_of(cards.decided(card, {"amount": Decision(Side.SHOP)}), "amount")

    assert (waiting.waits, waiting.outcome) == (True, UNSET)
    assert Side.SHOP in waiting.choices
    assert (chosen.waits, chosen.outcome) == (False, Decimal("1600.00"))


def test_without_a_rate_every_unknown_amount_waits_for_a_choice_or_the_rate():
    card = cards.card_of(cards.record(cards.shop_order(currency="CZK"), cards.held()))

    shown = shown_rows(rows_of(card), with_equal=False)
    waiting = {row.path for each in shown for row in (each, *each.children) if row.waits}

    assert waiting == {"amount", "tax", "shipping", "items[SKU-1].price", "items[SKU-2].price"}
    assert all(row_of(card, path).outcome is UNSET for path in waiting)
    assert Side.ECOMAIL in row_of(card, "amount").choices
    assert count_equal(rows_of(card)).unreadable == 2  # the tags, nothing that only waits


def test_ecomails_for_all_also_settles_what_only_waits_for_a_choice():
    card = cards.card_of(cards.record(cards.shop_order(currency="CZK"), cards.held()))

    after = cards.decided(card, choose_all(rows_of(card), Side.ECOMAIL))

    assert not any(notice.code == "currency" for notice in after.assessment.blockers)
    assert after.assessment.remaining == ()


def test_an_email_that_nobody_knows_can_be_typed_and_is_not_offered_from_a_side():
    row = row_of(cards.card_without_email(), "email")

    assert row.waits
    assert row.choices == (Side.MANUAL,)


def test_what_ecomail_does_not_show_can_be_typed_or_left_out_and_waits_for_that_choice():
    card = cards.card_of(cards.record(cards.shop_order(), cards.held(amount=Decimal(1), county=UNSET, props=UNSET)))

    assert row_of(card, "county").waits
    assert row_of(card, "county").choices == (Side.SHOP, Side.MANUAL)
    assert row_of(card, "props").choices == (Side.SHOP,)
    after = cards.decided(card, {"county": Decision(Side.MANUAL, "Utrecht"), "props": Decision(Side.SHOP)})
    assert after.assessment.blockers == ()


def test_the_shops_for_all_does_not_give_up_what_ecomail_does_not_show():
    card = cards.card_of(cards.record(cards.shop_order(), cards.held(amount=Decimal(1), county=UNSET)))

    assert "county" not in choose_all(rows_of(card), Side.SHOP)


def test_an_order_that_ecomail_lacks_offers_nothing_of_ecomails():
    card = cards.card_missing_in_ecomail()

    assert not any(Side.ECOMAIL in row.choices for row in rows_of(card))
    assert not can_choose_all(rows_of(card), Side.ECOMAIL)


def test_an_order_never_compared_has_no_rows():
    assert rows_of(cards.card_never_compared()) == ()


def test_equal_fields_are_counted_and_folded_away():
    rows = rows_of(cards.card_that_differs())

    shown = shown_rows(rows, with_equal=False)

    assert {row.path for row in shown} == {
        "email", "city", "amount", "items[SKU-1]", "items[SKU-2]", "items[SKU-9]",
    }  # fmt: skip
    leaves = [child for row in rows for child in (row.children or (row,))]
    counts = count_equal(rows)
    assert counts.equal == sum(row.kind is DifferenceKind.EQUAL for row in leaves)
    assert counts.unreadable == 1  # the tags of the line that both sides have


def test_an_order_that_is_all_good_has_nothing_to_fold():
    assert not folds(rows_of(cards.card_all_good()))


def test_a_decided_field_stays_in_sight_although_it_is_equal():
    card = cards.decided(cards.card_all_good(), {"city": Decision(Side.MANUAL, "Utrecht")})

    assert [row.path for row in shown_rows(rows_of(card), with_equal=False)] == ["city"]


def test_differences_are_walked_in_the_order_they_are_shown():
    assert differing_paths(rows_of(cards.card_that_differs())) == (
        "email", "city", "amount", "items[SKU-1].price", "items[SKU-1].amount", "items[SKU-2]", "items[SKU-9]",
    )  # fmt: skip


def test_choosing_for_a_whole_line_takes_back_what_was_chosen_for_its_fields():
    card = cards.decided(cards.card_that_differs(), {"items[SKU-1].price": Decision(Side.ECOMAIL)})

    changes = choose(row_of(card, "items[SKU-1]"), Side.SHOP)

    assert changes == {"items[SKU-1].price": None, "items[SKU-1]": Decision(Side.SHOP)}


def test_one_side_for_all_covers_everything_that_differs_and_then_has_nothing_left_to_do():
    card = cards.card_that_differs()

    changes = choose_all(rows_of(card), Side.ECOMAIL)
    after = cards.decided(card, changes)

    assert set(changes) == {"email", "city", "amount", "items[SKU-1]", "items[SKU-2]", "items[SKU-9]"}
    assert after.assessment.remaining == ()
    assert not can_choose_all(rows_of(after), Side.ECOMAIL)
    assert can_choose_all(rows_of(after), Side.SHOP)
