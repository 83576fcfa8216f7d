from __future__ import annotations

from decimal import Decimal

from core.domain.model import DifferenceKind
from gui.history.entry import rows_between
from gui.order_card.rows import shown_rows
from tests.support.gui_cards import held, held_line


def by_path(rows):
    return {row.path: row for each in rows for row in (each, *each.children)}


def test_only_what_changed_is_different():
    before = held(city="Den Haag", lines=(held_line("SKU-1", "Blue vase", "600.00", 1),))
    after = held(lines=(held_line("SKU-1", "Blue vase", "1200.00", 2),))

    rows = rows_between(before, after)

    changed = by_path(shown_rows(rows, with_equal=False))
    assert set(changed) == {"city", "items[SKU-1]", "items[SKU-1].price", "items[SKU-1].amount"}
    assert (changed["city"].ecomail, changed["city"].outcome) == ("Den Haag", "Utrecht")
    assert changed["items[SKU-1].price"].outcome == Decimal("1200.00")


def test_an_order_that_was_added_had_nothing_before():
    rows = by_path(rows_between(None, held()))

    assert rows["amount"].kind is DifferenceKind.ONLY_IN_SHOP
    assert rows["items[SKU-1]"].ecomail is None


def test_a_line_that_went_away_is_shown_as_gone():
    rows = by_path(rows_between(held(), held(lines=(held_line("SKU-1", "Blue vase", "1200.00", 2),))))

    assert rows["items[SKU-2]"].kind is DifferenceKind.ONLY_IN_ECOMAIL
    assert rows["items[SKU-2]"].outcome is None


def test_two_lines_with_one_code_are_two_rows():
    twice = (held_line("SKU-1", "Blue vase", "600.00"), held_line("SKU-1", "Blue vase", "500.00"))

    assert {"items[SKU-1]", "items[SKU-1#2]"} <= set(by_path(rows_between(held(lines=twice), held(lines=twice))))


def test_the_same_twice_has_no_difference():
    assert shown_rows(rows_between(held(), held()), with_equal=False) == ()
