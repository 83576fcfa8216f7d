"""Whatever stands in a shop's texts, a terminal shows it and does not obey it."""

from __future__ import annotations

import json
import unicodedata
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.cli.terminal import printable, printable_lines
from core.demo_shop.shop import DemoShop
from core.demo_shop.transactions import StoredItem
from tests.support.cli_shop import cli_shop
from tests.support.profiles import held_transaction, shop_order, write_csv

NASTY = "\x1b[2J\x1b]0;owned\x07 \x9b31m\u202egnp.exe\r\x08"


def orders_of(text: str) -> set[str]:
    """The characters by which a terminal is told to do something."""
    return {char for char in text if unicodedata.category(char) == "Cc" and char != "\n"} | ({"\u202e"} & set(text))


@given(st.text())
def test_no_character_is_left_that_a_terminal_obeys(text: str) -> None:
    assert orders_of(printable(text)) == set()
    assert "\n" not in printable(text)
    assert orders_of(printable_lines(text)) == set()


def test_what_is_harmless_stays_as_it_is() -> None:
    assert printable("Žluťoučký kůň – “vaas” 🌷 ≠") == "Žluťoučký kůň – “vaas” 🌷 ≠"
    assert printable("a\x1b[0mb\n") == "a␛[0mb␊"
    assert printable_lines("a\nb") == "a\nb"


@pytest.mark.parametrize(
    "command",
    [("orders",), ("push", "--dry-run"), ("only-in-ecomail",), ("matches",), ("push", "--yes"), ("history",),
     ("conventions",), ("settings",), ("import", "nasty.csv")],
    ids=" ".join,
)  # fmt: skip
def test_no_command_hands_a_shops_texts_to_the_terminal_as_they_are(
    command: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    line = {"item_id": f"MUG{NASTY}", "item_name": NASTY, "price": Decimal(20), "quantity": 2}
    held = {"city": NASTY, "shop": "Vaas & Zo"}
    far_side = DemoShop(
        orders=[shop_order(1, items=[line]), shop_order(2, items=[line], transaction_id=f"ORD-2{NASTY}")],
        transactions=[
            held_transaction(1, items=(StoredItem(code=NASTY, title=NASTY),), **held),
            held_transaction(9, order_id=f"ORD-9{NASTY}", **held),
        ],
        wemasy_limit=6000, ecomail_limit=6000,
    )  # fmt: skip
    Path("nasty.csv").write_text(f"order_session,timestamp\nsession-5,{NASTY.replace(chr(13), '')}\n", encoding="utf-8")
    with cli_shop(far_side, tmp_path / "data", capsys) as shop:
        shop.run("settings", "set", "shop.name", "Vaas & Zo")
        shop.run("import", write_csv(tmp_path / "orders.csv", [1, 2]))
        shop.run("compare")
        _, out = shop.run(*command)
        _, exact = shop.run(*command, "--json") if command[0] != "settings" else (0, "")
        raw = shop.out
    assert out or shop.err
    assert orders_of(out) | orders_of(shop.err) == set()
    assert orders_of(raw) == set(), "JSON says them as escapes"
    if command[0] == "only-in-ecomail":
        assert "\x9b31m\u202e" in json.dumps(exact, default=str, ensure_ascii=False), "and means the same"
