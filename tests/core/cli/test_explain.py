"""``explain`` on the demo shop: in words and as JSON, a choice for all orders of a cause, and its exit statuses."""

from __future__ import annotations

import pytest

from core.cli.exit_status import ExitStatus
from core.demo_shop.shop import DemoShop, planted
from core.system.resources import resource_path

PER_PIECE = [demo for demo in planted() if demo.kind == "unit_price"]
TOO_LOW = sum(
    right.price - held.price
    for demo in PER_PIECE
    for right, held in zip(demo.right.items, demo.held[0].items, strict=True)
)


@pytest.fixture
def compared(demo):
    demo("import", resource_path("demo", "orders.csv"))
    demo("compare")
    return demo


def test_the_causes_are_said_with_their_figures(compared):
    called = compared("explain")
    assert called.status == ExitStatus.DIFFERENT
    assert (
        f"Ecomail receives prices per piece, not per item: {len(PER_PIECE)} orders, {TOO_LOW} EUR too low."
        in called.out
    )
    assert "Known to write so: " in called.out
    assert "are not explained." in called.out


def test_the_json_has_every_cause_with_what_it_can_be_chosen_by(compared):
    document = compared("explain", "--json").json
    by_name = {cause["cause"]: cause for cause in document["causes"]}
    pieces = by_name["pieces"]
    assert pieces["money"] == [{"currency": "EUR", "amount": -float(TOO_LOW)}]
    assert (len(pieces["orders"]), pieces["decided"], pieces["choice"]) == (len(PER_PIECE), 0, "decide")
    assert pieces["first"] <= pieces["last"]
    assert set(pieces) >= {"code", "param", "message", "began", "ended", "new", "known", "tax_rates"}
    summary = document["summary"]
    assert summary["explained"] + summary["unexplained"] == summary["differing"]
    assert len(document["unexplained"]) == summary["unexplained"]
    assert summary["causes"] == len(document["causes"])


def test_a_choice_is_shown_beforehand_made_and_taken_back(compared):
    before = compared("explain", "--json").json
    rows = compared("explain", "--choose", "pieces=ecomail", "--dry-run", "--json").json["values"]
    assert {row["field"].rpartition(".")[2] for row in rows} == {"price"}
    assert compared("explain", "--json").json == before, "a dry run chooses nothing"
    assert "Ecomail" in compared("explain", "--choose", "pieces=ecomail", "--dry-run").out

    chosen = compared("explain", "--choose", "pieces=ecomail", "--json")
    assert chosen.status == ExitStatus.DONE
    assert "Nothing was sent." in chosen.err
    assert [cause["decided"] for cause in chosen.json["causes"] if cause["cause"] == "pieces"] == [len(PER_PIECE)]

    compared("explain", "--choose", "pieces=undecided")
    assert compared("explain", "--json").json == before


def test_a_cause_that_is_not_there_is_wrong_usage(compared):
    called = compared("explain", "--choose", "shipping_left_out=shop")
    assert called.status == ExitStatus.USAGE
    assert "pieces" in called.err, "it says which there are"


@pytest.mark.parametrize("typed", ["pieces", "pieces=both", "=shop"])
def test_a_choice_that_is_none_is_wrong_usage(compared, typed):
    assert compared("explain", "--choose", typed).status == ExitStatus.USAGE


def test_a_shop_in_which_nothing_was_compared_has_nothing_to_explain(demo):
    called = demo("explain")
    assert called.status == ExitStatus.DONE
    assert "Nothing differs" in called.out
    assert DemoShop.settings().shop_name
