"""Several shops in one go, their state in figures, and a watched folder: from the command line, over real HTTP."""

from __future__ import annotations

import asyncio
import csv
import io
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from core.cli.main import main
from core.demo_shop.shop import DemoShop
from core.files.options import ImportOptions
from core.shop.connections import LimiterPool
from core.shop.profiles import open_profile
from core.system.keyring import CredentialStore, Service
from tests.far_side.observer import READING, violations
from tests.support.cli_shop import CliShop, cli_shop
from tests.support.profiles import email_of, held_transaction, shop_order, write_csv


@pytest.fixture
def far_side() -> DemoShop:
    return DemoShop(
        orders=[shop_order(number) for number in (1, 2, 3)],
        transactions=[held_transaction(1)],
        subscribers=[email_of(1)],
        wemasy_limit=6000,
        ecomail_limit=6000,
    )


@pytest.fixture
def shop(far_side: DemoShop, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[CliShop]:
    with cli_shop(far_side, tmp_path / "data", capsys, profile="north") as shop:
        for name, value in {
            name: shop.run("--profile", "north", "settings", "get", name)[1].strip()
            for name in ("wemasy.base_url", "wemasy.website_id", "ecomail.base_url", "shop.name", "shop.currency")
        }.items():
            shop.run("--profile", "south", "settings", "set", name, value)
        shop.run("--profile", "north", "import", write_csv(tmp_path / "north.csv", [1, 2]))
        shop.run("--profile", "south", "import", write_csv(tmp_path / "south.csv", [3]))
        yield shop
    assert violations(far_side) == []


# ------------------------------------------------------------------------------------------------------ many shops


def test_several_shops_are_compared_in_one_go_with_a_result_each_and_in_total(shop, far_side) -> None:
    far_side.journal.phase = READING
    status, compared = shop.run("--profile", "north", "compare", "--profile", "south", "--json")
    assert status == 1
    results = {result["profile"]: result for result in compared["profiles"]}
    assert results["north"]["result"]["summary"]["in_sync"] == 1
    assert results["south"]["result"]["summary"]["missing"] == 1
    assert (compared["summary"]["in_sync"], compared["summary"]["missing"]) == (1, 2)
    status, text = shop.run("--all-profiles", "orders")
    assert "north" in text
    assert "south" in text
    assert "ORD-3" in text


def test_a_shop_that_is_named_in_two_ways_is_one(shop, tmp_path) -> None:
    twice = ("--profile", "north", "--profile", "North", "--profile", " NORTH ")
    assert shop.run(*twice, "compare", "--json")[1]["summary"]["missing"] == 1
    assert [each["profile"] for each in shop.run(*twice, "overview", "--json")[1]["shops"]] == ["north"]
    file = tmp_path / "report.csv"
    shop.run(*twice, "--profile", "south", "report", file)
    rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig"))))
    assert [row["orders"] for row in rows if row["verdict"] == "missing in Ecomail" and row["month"] != "all"] == ["1"]


def test_a_shop_that_fails_does_not_keep_the_others_from_their_work(shop) -> None:
    shop.run("--profile", "south", "settings", "set", "wemasy.website_id", "")
    status, compared = shop.run("--all-profiles", "compare", "--json")
    results = {result["profile"]: result for result in compared["profiles"]}
    assert (status, results["south"]["result"]["error"]["code"], results["north"]["status"]) == (2, "not_set_up", 1)
    assert "south" in shop.err


def test_nobody_is_asked_for_several_shops_and_nothing_is_sent_without_yes(shop, far_side) -> None:
    shop.run("--all-profiles", "compare")
    before = list(far_side.ecomail.transactions)
    assert shop.run("--all-profiles", "push")[0] == 2
    status, planned = shop.run("--all-profiles", "push", "--dry-run", "--json")
    assert (status, planned["summary"]["planned"]) == (0, 3)
    assert far_side.ecomail.transactions == before
    status, pushed = shop.run("--all-profiles", "push", "--yes", "--json")
    assert (status, pushed["summary"]["verified"]) == (0, 3)
    assert len(far_side.ecomail.transactions) == 3


@pytest.mark.parametrize("command", [("export", "x.csv"), ("settings", "list"), ("key", "status", "wemasy")])
def test_what_is_for_one_shop_says_so(shop, command) -> None:
    status, _ = shop.run("--all-profiles", *command)
    assert status == 2
    assert "one shop at a time" in shop.err


def test_no_shop_at_all_gets_a_sentence(tmp_path, capsys) -> None:
    assert main(["--data-dir", str(tmp_path), "--all-profiles", "orders"]) == 2
    assert "no shop yet" in capsys.readouterr().err


@pytest.mark.parametrize("same", [True, False])
def test_the_same_key_shares_its_limit_and_different_keys_share_none(shop, tmp_path, same) -> None:
    async def limiters() -> list[dict[Service, object]]:
        pool = LimiterPool()
        found = []
        for name in ("north", "south"):
            credentials = CredentialStore.in_memory(name)
            for service in (Service.WEMASY, Service.ECOMAIL):
                credentials.set(service, "test-key" if same else f"test-key-{name}")
            opened = await open_profile(tmp_path / "data", name, credentials=credentials, pool=pool)
            await opened._context.connections.open(opened.settings)
            found.append(dict(opened._context.connections.limiters))
            await opened.close()
        return found

    north, south = asyncio.run(limiters())
    for service in north:
        assert (north[service] is south[service]) is same


def test_every_shop_may_have_a_password_store_of_its_own(shop, far_side, tmp_path, capsys) -> None:
    opened: list[str] = []

    def credentials_of(name: str) -> CredentialStore:
        opened.append(name)
        return shop.credentials

    main(["--data-dir", str(shop.data_dir), "--all-profiles", "orders"], credentials=credentials_of)
    assert sorted(opened) == ["north", "south"]


# --------------------------------------------------------------------------------------------------------- reports


def test_the_report_counts_and_sums_by_verdict_and_month_as_csv(shop, tmp_path) -> None:
    shop.run("--profile", "north", "compare")
    file = tmp_path / "report.csv"
    assert shop.run("--profile", "north", "report", file)[0] == 0
    rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig"))))
    assert [(row["month"], row["verdict"], row["orders"], row["currency"]) for row in rows] == [
        ("2026-02", "all good", "1", "EUR"), ("2026-02", "missing in Ecomail", "1", "EUR"),
        ("all", "all good", "1", "EUR"), ("all", "missing in Ecomail", "1", "EUR"),
    ]  # fmt: skip
    assert [(row["shop_total"], row["ecomail_total"]) for row in rows[:2]] == [("45.00", "45.00"), ("45.00", "0")]


def test_the_report_to_print_has_a_picture_and_loads_nothing(shop, tmp_path) -> None:
    shop.run("--profile", "north", "compare")
    shop.run("--profile", "north", "settings", "set", "shop.name", "<Vaas> & Zo")  # which makes one different
    file = tmp_path / "report.html"
    assert shop.run("--profile", "north", "report", file)[0] == 0
    page = file.read_text(encoding="utf-8")
    assert "&lt;Vaas&gt; &amp; Zo" in page
    assert "src=" not in page
    assert "<script" not in page
    svg = ET.fromstring(page[page.index("<svg") : page.index("</svg>") + 6])  # noqa: S314 - our own page
    titles = [title.text for title in svg.iter("{http://www.w3.org/2000/svg}title")]
    assert "2026-02: 1 different" in titles
    assert "2026-02: 1 missing in Ecomail" in titles


def test_the_report_as_a_workbook_and_of_an_empty_list(shop, tmp_path) -> None:
    shop.run("--profile", "north", "compare")
    for profile, name in (("north", "a.xlsx"), ("empty", "b.xlsx"), ("empty", "c.html"), ("empty", "d.csv")):
        assert shop.run("--profile", profile, "report", tmp_path / name)[0] == 0
    with ZipFile(tmp_path / "a.xlsx") as book:
        assert book.testzip() is None
        assert any(name.startswith("xl/charts/") for name in book.namelist()), "the picture"
    assert shop.run("--profile", "north", "report", tmp_path / "report.pdf")[0] == 2


# -------------------------------------------------------------------------------------------------------- watching


def test_watching_once_imports_new_files_compares_and_sends_nothing(shop, far_side, tmp_path) -> None:
    folder = tmp_path / "incoming"
    folder.mkdir()
    write_csv(folder / "new.csv", [3])
    far_side.journal.phase = READING
    status, out = shop.run("--profile", "north", "watch", "--folder", folder, "--once")
    assert status == 1
    assert "new.csv was imported: 1 orders added" in out
    assert "Orders that need you: 2." in out
    status, out = shop.run("--profile", "north", "watch", "--folder", folder, "--once")
    assert "imported" not in out


def test_watching_nothing_is_wrong_usage(shop) -> None:
    assert shop.run("--profile", "north", "watch")[0] == 2
    assert shop.run("--profile", "north", "watch", "--every", "0")[0] == 2


def test_watching_once_without_a_folder_only_compares(shop) -> None:
    status, out = shop.run("--profile", "north", "watch", "--once")
    assert (status, "need you" in out) == (1, True)


def test_importing_by_hand_is_not_in_the_way_of_watching(shop, tmp_path) -> None:
    async def import_it() -> int:
        opened = await open_profile(tmp_path / "data", "north", credentials=shop.credentials)
        try:
            return (await opened.import_file.run(write_csv(tmp_path / "x.csv", [1, 2, 3]), ImportOptions())).added
        finally:
            await opened.close()

    assert asyncio.run(import_it()) == 1
