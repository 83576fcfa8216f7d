"""What a landing teaches of the forms in which Ecomail keeps values, and what that explains later."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest

from core.domain.kept_forms import NOTHING_KEPT, is_own_form, learn
from core.domain.model import DifferenceKind, FieldComparison, KeptForms

LONG = "Boeket van het seizoen met rozen, tulpen en eucalyptus in een glazen vaas, met kaartje"


def row(path: str, shop: Any, ecomail: Any) -> FieldComparison:
    return FieldComparison(path=path, kind=DifferenceKind.CHANGED, shop=shop, ecomail=ecomail)


def title(shop: str, ecomail: str, code: str = "SKU-1") -> FieldComparison:
    return row(f"items[{code}].title", shop, ecomail)


def learnt(*rows: FieldComparison, times: int = 1) -> KeptForms:
    kept = NOTHING_KEPT
    for _ in range(times):
        kept = learn(kept, "1001", rows)
    return kept


def test_a_cut_that_was_seen_once_explains_every_cut_of_that_length():
    kept = learnt(title(LONG, LONG[:40]))
    other = "Een heel ander boeket, en ook met een lange naam die wordt afgeknipt"
    assert is_own_form(kept, "1001", title(LONG, LONG[:40]))
    assert is_own_form(kept, "1002", title(other, other[:40], code="SKU-2"))
    assert not is_own_form(kept, "1002", title(other, other[:39], code="SKU-2"))
    assert not is_own_form(kept, "1002", title(other, LONG[:40], code="SKU-2"))
    assert not is_own_form(kept, "1002", row("city", other, other[:40])), "it is a cut of titles"


def test_a_blank_at_the_cut_is_lost():
    text = "Boeket met twaalf rode rozen"
    kept = learnt(title(LONG, LONG[:18] + LONG[18:22]))
    assert is_own_form(kept, "1", title(text, text[:22].rstrip()))


@pytest.mark.parametrize(
    ("sent", "held"),
    [("Růže „Pro maminku“", "Ruze Pro maminku"), ("Boeket 🎂🌷 groot", "Boeket ?? groot"), ("VAAS Rond", "Vaas rond")],
)
def test_the_same_letters_in_another_spelling_hold_for_the_whole_account(sent: str, held: str):
    assert is_own_form(learnt(title(sent, held)), "2002", title(sent, held, code="SKU-9"))


def test_another_text_has_to_be_seen_twice_and_only_explains_its_order():
    different = row("city", "Utrecht", "Amsterdam")
    assert not is_own_form(learnt(different), "1001", different)
    assert is_own_form(learnt(different, times=2), "1001", different)
    assert not is_own_form(learnt(different, times=2), "1002", different)


def test_levels_are_cut_each_by_itself():
    kept = learnt(row("items[A].categories", (LONG, "Kort"), (LONG[:30], "Kort")))
    assert is_own_form(kept, "1", row("items[B].categories", ("Kort", LONG), ("Kort", LONG[:30])))
    assert not is_own_form(kept, "1", row("items[B].categories", ("Kort", LONG), ("Kort",)))


@pytest.mark.parametrize(
    "different",
    [
        row("amount", Decimal(45), Decimal(44)),
        row("email", "jan@example.nl", "jan@example.cz"),
        row("shop", "Vaas & Zo", "vaas"),
        row("status", "completed", "pending"),
        row("items[A].price", Decimal(45), None),
        row("items[A].amount", Decimal(2), Decimal(1)),
        row("items[A]", {"code": "A"}, None),
        row("items[A].code", LONG, LONG[:40]),
    ],
)
def test_what_counts_is_never_a_form_and_nothing_is_learnt_beside_it(different: FieldComparison):
    rows: Sequence[FieldComparison] = (title(LONG, LONG[:40]), different)
    kept = learnt(*rows, times=3)
    assert kept == NOTHING_KEPT
    assert not is_own_form(learnt(title(LONG, LONG[:40])), "1001", different)


def test_what_is_remembered_names_nobody():
    kept = learnt(row("city", "Utrecht", "Amsterdam"), title(LONG, LONG[:40]))
    assert "Utrecht" not in repr(kept)
    assert "Boeket" not in repr(kept)
