"""``overview``: the shops as a table and as JSON, and its exit statuses."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import msgspec

from core.cli.exit_status import ExitStatus
from core.domain.model import OrderState
from core.shop.overview import KeysAre, NewestCause, Tile
from core.shop.profile_folders import profile_folder

AT = datetime(2026, 11, 7, 8, 12, tzinfo=UTC)
GOOD = Tile(name="good", counts={OrderState.IN_SYNC: 612}, compared_at=AT, keys=KeysAre.WORK)
BUSY = Tile(
    name="busy", shop="Vaas & Zo", counts={OrderState.IN_SYNC: 80, OrderState.DIFFERS: 14, OrderState.MISSING: 3},
    at_odds={"EUR": Decimal("2003.41")}, compared_at=AT, needed_before=12, keys=KeysAre.WORK,
    cause=NewestCause("left_out", "city", 9, date(2026, 3, 3), is_new=True),
)  # fmt: skip


def keep(tmp_path, *tiles):
    for tile in tiles:
        folder = profile_folder(tmp_path / "data", tile.name)
        folder.mkdir(parents=True)
        (folder / "overview.json").write_bytes(msgspec.json.encode(tile))


def test_without_a_shop_there_is_nothing_to_say(run):
    called = run("overview")
    assert (called.status, called.out.strip()) == (ExitStatus.DONE, "There is no shop yet.")


def test_all_shops_are_shown_and_none_is_opened(run, tmp_path):
    keep(tmp_path, GOOD, BUSY)
    called = run("overview", "--json")
    assert called.status == ExitStatus.DIFFERENT
    by_name = {shop["profile"]: shop for shop in called.json["shops"]}
    busy = by_name["busy"]
    assert (busy["needs_you"], busy["drift"], busy["keys"]) == (17, 5, "work")
    assert busy["at_odds"] == [{"currency": "EUR", "amount": 2003.41}]
    assert busy["newest_cause"]["message"] == "New. Since 2026-03-03: Ecomail receives no value for “city”."
    assert by_name["good"]["counts"]["in_sync"] == 612
    assert called.json["summary"] == {"shops": 2, "needs_you": 17, "orders": 709}
    assert [path.name for path in profile_folder(tmp_path / "data", "busy").iterdir()] == ["overview.json"]
    table = run("overview").out
    assert "2003.41 EUR" in table
    assert "+5" in table


def test_named_shops_are_shown_alone_and_the_worst_decides_the_status(run, tmp_path):
    keep(tmp_path, GOOD, BUSY, Tile(name="refused", compared_at=AT, keys=KeysAre.REFUSED))
    assert run("--profile", "good", "overview").status == ExitStatus.DONE
    assert run("--profile", "good", "--profile", "busy", "overview").status == ExitStatus.DIFFERENT
    assert run("--all-profiles", "overview").status == ExitStatus.KEY
    assert run("--profile", "unheard-of", "overview").status == ExitStatus.DIFFERENT, "nobody knows how it stands"


def test_a_report_of_several_shops_is_one_file(run, tmp_path):
    for name in ("north", "south"):
        run("--profile", name, "settings", "set", "shop.name", name.title())
    called = run("--profile", "north", "--profile", "south", "report", tmp_path / "all.html")
    assert called.status == ExitStatus.DONE
    assert "2 shops: orders in Ecomail" in (tmp_path / "all.html").read_text(encoding="utf-8")


def test_a_shop_that_cannot_be_opened_is_named_and_the_others_are_in_the_report(run, tmp_path):
    run("--profile", "north", "settings", "list")
    run("--profile", "broken", "settings", "list")
    (profile_folder(tmp_path / "data", "broken") / "settings.json").write_text("{", encoding="utf-8")
    called = run("--all-profiles", "report", tmp_path / "all.csv")
    assert called.status == ExitStatus.USAGE
    assert "broken: " in called.err
    assert (tmp_path / "all.csv").exists()
