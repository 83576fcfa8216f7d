"""Whatever stands in a shop's texts, a terminal shows it and does not obey it."""

from __future__ import annotations

import json
import unicodedata
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from core.cli.terminal import printable, printable_lines
from core.demo_shop.shop import DemoShop
from core.demo_shop.transactions import StoredItem
from tests.support.cli_shop import cli_shop
from tests.support.profiles import held_transaction, shop_order, write_csv

NASTY = "\x1b[2J\x1b]0;owned\x07 \x9b31m\u202egnp.exe\r\x08"


OF_RICH = "[/b] [bold]x :skull:"
"""What the library that lays out tables takes for markup of its own, and ends the program where it does not fit."""
LONG = "Q" * 1_000_000


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


def test_brackets_and_colons_are_only_characters(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(book) as made:
        made.add_worksheet("NAME").write_row(0, 0, ["order_session", "email", OF_RICH])
        made.worksheets()[0].write_row(1, 0, ["session-1", "eva@example.com", OF_RICH])
    named = tmp_path / "named.xlsx"  # as no spreadsheet would name a sheet, and anybody can
    with ZipFile(book) as old, ZipFile(named, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'name="NAME"', f'name="{OF_RICH}"'.encode()))
    held = held_transaction(1, items=(StoredItem(code="X", title="Mug", amount=Decimal(2)),), city=OF_RICH)
    far_side = DemoShop(orders=[shop_order(1)], transactions=[held], subscribers=[held.email])
    with cli_shop(far_side, tmp_path / "data", capsys) as shop:
        status, said = shop.run("import", "--preview", named)
        assert status == 0, shop.err
        assert f"Sheet {OF_RICH}" in " ".join(said.split())
        shop.run("import", write_csv(tmp_path / "orders.csv", [1]))
        shop.run("compare")
        assert f"city: {OF_RICH}" in " ".join(shop.run("push", "--dry-run")[1].split())


def test_a_table_does_not_lay_out_a_million_characters(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    held = held_transaction(1, city=LONG)
    far_side = DemoShop(orders=[shop_order(1)], transactions=[held], subscribers=[held.email])
    with cli_shop(far_side, tmp_path / "data", capsys) as shop:
        shop.run("import", write_csv(tmp_path / "orders.csv", [1]))
        shop.run("compare")
        status, said = shop.run("push", "--dry-run")
        assert (status, "characters more" in " ".join(said.split())) == (0, True)
        assert said.count("Q") < 2_000
        assert LONG in shop.run("orders")[1], "in a pipe nothing is ever cut off"
        assert LONG in str(shop.run("orders", "--json")[1])
