"""An order that two computers added at the same moment, over real HTTP: shown, removed, put back, on the command line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from core.demo_shop.shop import DemoShop
from tests.support.cli_shop import CliShop, cli_shop
from tests.support.profiles import email_of, shop_order, write_csv


@pytest.fixture
def far_side() -> DemoShop:
    return DemoShop(
        orders=[shop_order(number) for number in (1, 2, 3)],
        transactions=[],
        subscribers={email_of(number) for number in (1, 2, 3)},
        wemasy_limit=6000,
        ecomail_limit=6000,
    )


@pytest.fixture
def shop(far_side: DemoShop, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[CliShop]:
    """All three were sent from here, and two of them from the other computer, too."""
    with cli_shop(far_side, tmp_path / "data", capsys) as shop:
        shop.run("import", write_csv(tmp_path / "orders.csv", [1, 2, 3]))
        shop.run("compare")
        assert shop.run("push", "--yes")[0] == 0
        for place, number in enumerate((1, 2)):
            (ours,) = far_side.ecomail.find(f"ORD-{number}")
            far_side.ecomail.transactions.append(replace(ours, id=900 + place))
        yield shop


def held(far_side: DemoShop) -> list[int]:
    return [len(far_side.ecomail.find(f"ORD-{number}")) for number in (1, 2, 3)]


def test_the_surplus_is_shown_removed_and_put_back(shop: CliShop, far_side: DemoShop) -> None:
    status, compared = shop.run("compare", "--json")
    blockers = {order["order_id"]: [each["code"] for each in order["blockers"]] for order in compared["orders"]}
    assert (status, blockers) == (1, {"ORD-1": ["own_doubles"], "ORD-2": ["own_doubles"], "ORD-3": []})

    status, planned = shop.run("remove-doubles", "--dry-run", "--json")
    assert (status, [push["action"] for push in planned["pushes"]]) == (0, ["deduplicate", "deduplicate"])
    assert shop.run("remove-doubles")[0] == 2, "without a terminal and without --yes it refuses"
    assert "90.00" in shop.err, "the sums are shown before it asks"
    assert "45.00" in shop.err
    assert held(far_side) == [2, 2, 1]

    status, result = shop.run("remove-doubles", "--order", "session-1", "--yes", "--json")
    assert (status, [push["outcome"] for push in result["pushes"]]) == (0, ["verified"])
    assert held(far_side) == [1, 2, 1]
    status, undone = shop.run("undo", str(result["pushes"][0]["push_id"]), "--yes", "--json")
    assert (status, undone["pushes"][0]["action"]) == (0, "duplicate")
    assert held(far_side) == [2, 2, 1]

    status, result = shop.run("remove-doubles", "--yes", "--json")
    assert (status, len(result["pushes"]), held(far_side)) == (0, 2, [1, 1, 1])
    assert shop.run("compare")[0] == 0
    assert shop.run("remove-doubles", "--yes", "--json")[1]["pushes"] == []


def test_a_shop_that_only_looks_removes_nothing(shop: CliShop, far_side: DemoShop) -> None:
    shop.run("compare")
    shop.run("settings", "set", "shop.look_only", "true")
    assert shop.run("remove-doubles", "--yes")[0] == 2
    assert held(far_side) == [2, 2, 1]
