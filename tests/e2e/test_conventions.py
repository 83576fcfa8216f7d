"""What the account already does, over real HTTP: told in one sentence, chosen, kept, and said before sending."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from core.demo_shop.shop import DemoShop
from core.demo_shop.transactions import StoredItem, StoredTransaction
from tests.far_side.observer import READING, violations
from tests.support.cli_shop import CliShop, cli_shop
from tests.support.profiles import email_of, held_transaction, shop_order, write_csv


def sold_in_pieces(number: int) -> StoredTransaction:
    at = datetime.now(UTC) - timedelta(days=number)
    mug = StoredItem(code="MUG", title="Mug", categories=("Kitchen",), price=Decimal("20.00"), amount=Decimal(2))
    return held_transaction(number, timestamp=int(at.timestamp()), items=(mug,))


@pytest.fixture
def far_side() -> DemoShop:
    held = [sold_in_pieces(number) for number in range(10, 60)]
    held.append(held_transaction(99, shop="vaas & zo", timestamp=int(datetime.now(UTC).timestamp())))
    return DemoShop(
        orders=[shop_order(1)],
        transactions=held,
        subscribers={kept.email for kept in held},
        wemasy_limit=6000,
        ecomail_limit=6000,
    )


@pytest.fixture
def shop(far_side: DemoShop, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[CliShop]:
    with cli_shop(far_side, tmp_path / "data", capsys) as shop:
        yield shop
    assert violations(far_side) == []


def test_prices_of_one_piece_are_seen_and_said_and_looking_changes_nothing(shop, far_side) -> None:
    far_side.journal.phase = READING
    status, found = shop.run("conventions", "--json")
    assert (status, found["looked_at"], found["line_price"]) == (0, 51, "piece")
    assert found["prices"] == {"line_total": 1, "piece": 50}
    assert found["shops"] == {"Vaas & Zo": 50, "vaas & zo": 1}
    assert [message["code"] for message in found["messages"]] == ["conventions", "shops_mixed"]
    assert shop.run("settings", "get", "ecomail.line_price")[1].strip() == "line_total", "nothing is chosen by itself"


def test_what_was_chosen_is_kept_shown_before_sending_and_sent(shop, far_side, tmp_path) -> None:
    shop.run("import", write_csv(tmp_path / "orders.csv", [1]))
    shop.run("conventions", "--follow", "earlier")
    assert shop.run("settings", "get", "ecomail.follow")[1].strip() == "earlier"
    shop.run("compare")
    _, plan = shop.run("push", "--dry-run", "--json")
    assert [notice["code"] for notice in plan["sent_as"]] == ["sent_price_piece", "sent_total_tax_and_shipping"]
    shop.run("push", "--yes")
    (sent,) = far_side.ecomail.find("ORD-1")
    assert (sent.items[0].price, sent.items[0].amount) == (Decimal("20.00"), Decimal(2))
    assert sent.email == email_of(1)
    shop.run("conventions", "--follow", "documentation")
    _, compared = shop.run("compare", "--json")
    assert [difference["field"] for difference in compared["orders"][0]["differences"]] == ["items[MUG].price"]


def test_an_account_without_earlier_orders_says_so(shop, far_side) -> None:
    far_side.ecomail.transactions.clear()
    status, found = shop.run("conventions", "--json")
    assert (status, [message["code"] for message in found["messages"]]) == (0, ["conventions_none"])
