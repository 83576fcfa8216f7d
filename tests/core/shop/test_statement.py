"""Closing a month: what the statement says, that a change of it shows, and what the shop's own files say later."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import stat
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from core.domain.decisions import WHOLE_ORDER, ignore
from core.domain.errors import ExportError, UsageError
from core.domain.model import Decision, OrderState, Side, ValueIncludes
from core.domain.statement import Head, JournalEntry, OrderEntry, Statement, Sum, bounds
from core.files.options import ImportOptions
from core.files.statement_file import check_file
from core.shop.shop import Shop
from tests.support.profiles import SETTINGS, held_transaction, key_of, shop_order
from tests.support.push_scene import PushScene, on_a_loop

MONTH = "2026-02"


def scene_of(folder: Path, **changes: Any) -> PushScene:
    """Two that agree, one that lacks its city, one that is dearer in the shop, and one that Ecomail does not hold."""
    held = [
        held_transaction(1),
        held_transaction(2),
        held_transaction(3, city=None),
        held_transaction(4, amount=Decimal(40)),
    ]
    return PushScene(folder, orders=[shop_order(number) for number in range(1, 6)], held=held, **changes)


async def close(shop: Shop, folder: Path, month: str = MONTH, **options: Any) -> Statement:
    await shop.statements.close(month, folder / f"{month}.html", **options)
    checked = check_file(folder / f"{month}.json")
    assert checked.problems == ()
    assert checked.page == folder / f"{month}.html"
    return checked.statement


def by_order(statement: Statement) -> dict[str, OrderEntry]:
    return {entry.order: entry for entry in statement.of(OrderEntry)}


@on_a_loop
async def test_it_says_both_sides_by_state_and_why_what_differs_is_left(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await shop.orders.decide(key_of(4), {"amount": Decision(Side.ECOMAIL)})
        statement = await close(shop, tmp_path)
    sums = {(part.state, part.currency): part for part in statement.of(Sum)}
    assert sums[OrderState.MISSING, "EUR"].shop_total == Decimal(45)
    assert sums[OrderState.MISSING, "EUR"].ecomail_total == 0
    assert sum(part.orders for part in sums.values()) == statement.head.orders == 5
    orders = by_order(statement)
    assert [(part.field, part.shop, part.ecomail) for part in orders["ORD-3"].remaining] == [("city", "", "")]
    kept = orders["ORD-4"].remaining
    assert [(part.field, part.shop, part.ecomail, part.decision) for part in kept] == [
        ("amount", "45.00", "40", Side.ECOMAIL)
    ]
    assert [part.field for part in orders["ORD-5"].remaining] == ["order_id"]
    assert orders["ORD-1"].remaining == ()
    assert (statement.head.shop, statement.head.time_zone) == ("Vaas & Zo", SETTINGS.shop_timezone)
    page = (tmp_path / f"{MONTH}.html").read_text("utf-8")
    assert "Ecomail’s version kept" in page
    assert "Why, or your decision" in page
    assert page.count("Whole order") == 1
    assert "order_id" not in page
    assert statement.entries[-2].hash in page


@on_a_loop
async def test_it_holds_nothing_of_customers_and_is_for_its_owner_alone(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await shop.orders.decide(key_of(5), {WHOLE_ORDER: ignore("eva@example.com said so")})
        await close(shop, tmp_path)
    kept = tmp_path / "statements" / f"{MONTH}.json"
    for path in (kept, tmp_path / f"{MONTH}.json", tmp_path / f"{MONTH}.html"):
        text = path.read_text("utf-8")
        for told in ("@example", "Utrecht", "session-", "said so"):
            assert told not in text, (path.name, told)
    if sys.platform != "win32":
        assert stat.S_IMODE(kept.stat().st_mode) == 0o600
        assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700


@on_a_loop
async def test_a_stranger_can_check_the_chain_with_two_lines(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await scene.push(shop)
        await close(shop, tmp_path)
    document = json.loads((tmp_path / f"{MONTH}.json").read_text("utf-8"))
    before = "0" * 64
    for link in document["entries"]:
        written = json.dumps(link["entry"], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        before = hashlib.sha256(f"{before}\n{written}".encode()).hexdigest()
        assert link["hash"] == before
    page = (tmp_path / f"{MONTH}.html").read_bytes()
    assert document["entries"][-1]["entry"]["sha256"] == hashlib.sha256(page).hexdigest()


# ------------------------------------------------------------------------------------------------------- tampering


def _dearer(document: dict[str, Any]) -> None:
    order = next(link["entry"] for link in document["entries"] if link["entry"]["kind"] == "order")
    order["shop_total"] = "46.00"


def _rehashed_once(document: dict[str, Any]) -> None:
    """Somebody mends the hash of what they changed, and not of what follows."""
    _dearer(document)
    entries = document["entries"]
    number = next(number for number, link in enumerate(entries) if link["entry"]["kind"] == "order")
    written = json.dumps(entries[number]["entry"], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    entries[number]["hash"] = hashlib.sha256(f"{entries[number - 1]['hash']}\n{written}".encode()).hexdigest()


CHANGES: dict[str, Callable[[dict[str, Any]], object]] = {
    "an amount": _dearer,
    "an amount and its hash": _rehashed_once,
    "an entry removed": lambda document: document["entries"].pop(2),
    "the last removed": lambda document: document["entries"].pop(),
    "an entry twice": lambda document: document["entries"].insert(2, document["entries"][2]),
    "two exchanged": lambda document: document["entries"].insert(1, document["entries"].pop(2)),
    "a key more": lambda document: document["entries"][1]["entry"].update(note="paid"),
    "a key beside": lambda document: document["entries"][1].update(note="paid"),
    "a part more": lambda document: document.update(note="paid"),
    "a hash": lambda document: document["entries"][-1].update(hash="0" * 64),
}


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    @on_a_loop
    async def made() -> None:
        scene = scene_of(tmp_path)
        async with scene.open() as shop:
            await scene.compare(shop)
            await scene.push(shop, [3])
            await close(shop, tmp_path)

    made()
    return tmp_path / f"{MONTH}.json"


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_whatever_is_changed_shows(closed: Path, change: Callable[[dict[str, Any]], object]) -> None:
    document = json.loads(closed.read_text("utf-8"))
    change(document)
    closed.write_text(json.dumps(document), "utf-8")
    assert check_file(closed).problems


def test_written_in_another_way_it_is_the_same(closed: Path) -> None:
    document = json.loads(closed.read_text("utf-8"))
    shuffled = {"entries": [dict(reversed(link.items())) for link in document["entries"]], "format": document["format"]}
    closed.write_text(json.dumps(shuffled, indent=8), "utf-8")
    assert check_file(closed).problems == ()


def test_a_value_that_stands_twice_is_no_statement(closed: Path) -> None:
    text = closed.read_text("utf-8").replace('"shop_total": "45.00"', '"shop_total": "46.00", "shop_total": "45.00"', 1)
    closed.write_text(text, "utf-8")
    with pytest.raises(UsageError):
        check_file(closed)


@pytest.mark.parametrize(("says", "instead"), [("2026-02", "2026-77"), ("Europe/Amsterdam", "Atlantis/Port")])
def test_a_month_or_a_zone_that_there_is_not_is_no_statement(closed: Path, says: str, instead: str) -> None:
    for path in (closed, closed.parent / "statements" / closed.name):
        path.write_text(path.read_text("utf-8").replace(says, instead), "utf-8")
    with pytest.raises(UsageError):
        check_file(closed)

    @on_a_loop
    async def run() -> None:
        async with scene_of(closed.parent).open() as shop:
            assert await shop.statements.closed() == ()

    run()


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\xff", b'{"format": "x", "entries": []}', b"[" * 100_000])
def test_another_file_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "other.json").write_bytes(content)
    with pytest.raises(UsageError):
        check_file(tmp_path / "other.json")


def test_another_page_shows_and_none_is_no_fault(closed: Path) -> None:
    page = closed.with_suffix(".html")
    page.write_text(page.read_text("utf-8").replace("45.00", "46.00"), "utf-8")
    assert [problem.code for problem in check_file(page).problems] == ["statement_page_changed"]
    page.unlink()
    assert check_file(closed).problems == ()
    assert check_file(closed).page is None


# ---------------------------------------------------------------------------------------------- which month, and when


@on_a_loop
async def test_a_month_is_closed_once_and_when_it_is_over(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        first = await close(shop, tmp_path)
        for month, reason in {
            MONTH: "month_closed", "2026-03": "month_not_over", "2027-01": "month_not_over", "2026-13": "month_unknown",
            "26-02": "month_unknown", "0000-01": "month_unknown", "9999-12": "month_unknown", "February": "month_unknown",
        }.items():  # fmt: skip
            with pytest.raises(UsageError) as refused:
                await shop.statements.close(month, tmp_path / "other.html")
            assert refused.value.params["detail"].code == reason, month  # type: ignore[union-attr]  # it is a notice
        assert not (tmp_path / "other.html").exists()
        again = await close(shop, tmp_path, again=True)
        assert (first.head.replaces, again.head.replaces) == ("", first.seal)
        assert [month.seal for month in await shop.statements.closed()] == [again.seal]
        assert await shop.statements.months_to_close() == (MONTH,)


@on_a_loop
async def test_a_month_without_an_order_can_be_closed(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        statement = await close(shop, tmp_path, "2026-01")
        assert (statement.head.orders, statement.of(Sum), statement.of(OrderEntry)) == (0, [], [])
        await scene.compare(shop)
        assert (await close(shop, tmp_path, "2026-01", again=True)).head.orders == 0


@pytest.mark.parametrize(
    ("zone", "january"), [("Europe/Amsterdam", ["ORD-1"]), ("UTC", ["ORD-1", "ORD-2"]), ("Asia/Tokyo", [])]
)
def test_the_shop_says_where_a_month_ends(tmp_path: Path, zone: str, january: list[str]) -> None:
    times = {1: "2026-01-31T22:59:59Z", 2: "2026-01-31T23:00:00Z", 3: "2026-01-31T15:00:00Z"}
    if zone == "Asia/Tokyo":
        del times[1], times[2]
    else:
        del times[3]

    @on_a_loop
    async def run() -> None:
        scene = PushScene(tmp_path, orders=[shop_order(number) for number in times], held=[])
        async with scene.open(settings=replace(SETTINGS, shop_timezone=zone)) as shop:
            rows = [f"session-{number},a{number}@example.com,{at}" for number, at in times.items()]
            (tmp_path / "o.csv").write_text("\n".join(["order_session,email,timestamp", *rows]), "utf-8")
            await shop.import_file.run(tmp_path / "o.csv", ImportOptions())
            await shop.compare.run()
            assert sorted(by_order(await close(shop, tmp_path, "2026-01"))) == january

    run()


def test_a_month_of_summer_time_has_an_hour_less() -> None:
    span = bounds("2026-03", ZoneInfo("Europe/Amsterdam"))
    assert span == (datetime(2026, 2, 28, 23, tzinfo=UTC), datetime(2026, 3, 31, 22, tzinfo=UTC))


@on_a_loop
async def test_where_a_file_cannot_be_written_nothing_is_closed(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        with pytest.raises(ExportError):
            await shop.statements.close(MONTH, tmp_path / "no folder" / "x.html")
        with pytest.raises(UsageError):
            await shop.statements.close(MONTH, tmp_path / "x.pdf")
        assert await shop.statements.closed() == ()


# ------------------------------------------------------------------------------------------------------ the journal


@on_a_loop
async def test_the_journal_is_compared_and_what_came_later_is_no_change(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await scene.push(shop, [3])
        statement = await close(shop, tmp_path)
        entries = statement.of(JournalEntry)
        assert [(entry.order, entry.outcome, entry.amount_meant) for entry in entries] == [
            ("ORD-3", "verified", Decimal("45.00"))
        ]
        assert await shop.statements.check(statement) == ()
        scene.clock.advance(60)
        await shop.compare.run()
        await scene.push(shop, [4])
        assert await shop.statements.check(statement) == ()
        await shop.forget_customers.run()
        assert await shop.statements.check(statement) == (), "forgetting takes no number and no amount"
    with sqlite3.connect(tmp_path / "orders.sqlite3") as database:
        database.execute("UPDATE pushes SET outcome = 'landed_different' WHERE order_id = 'ORD-3'")
        database.execute("UPDATE pushes SET at = '2026-02-28T00:00:00Z' WHERE order_id = 'ORD-4'")
    database.close()
    async with scene.open() as shop:
        found = [problem.code for problem in await shop.statements.check(statement)]
        assert found == ["statement_push_changed", "statement_push_more"]


@on_a_loop
async def test_a_forged_one_is_not_the_one_that_the_shop_keeps(tmp_path: Path) -> None:
    """All hashes made anew: in itself it is sound."""
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        true = await close(shop, tmp_path)
        scene.clock.advance(3600)
        forged = await close(shop, tmp_path, again=True)
        assert [problem.code for problem in await shop.statements.check(true)] == ["statement_other"]
        assert await shop.statements.check(forged) == ()


@on_a_loop
async def test_two_shops_close_each_its_own(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    scene, beside = scene_of(one), PushScene(other, orders=[shop_order(9)], held=[])
    async with scene.open() as shop, beside.open(settings=replace(SETTINGS, shop_name="Bloem")) as second:
        await scene.compare(shop)
        await beside.compare(second)
        first = await close(shop, one)
        theirs = await close(second, other)
        assert (first.head.orders, theirs.head.orders) == (5, 1)
        assert [problem.code for problem in await second.statements.check(first)] == ["statement_other"]
        assert isinstance(first.entries[0].entry, Head)


def test_a_damaged_one_in_the_folder_hinders_nobody(closed: Path) -> None:
    kept = closed.parent / "statements" / closed.name
    kept.write_bytes(kept.read_bytes()[:-100])

    @on_a_loop
    async def run() -> None:
        async with scene_of(closed.parent).open() as shop:
            assert await shop.statements.closed() == ()

    run()


# ------------------------------------------------------------------------------------------------- changed afterwards


async def closed_causes(shop: Shop) -> dict[str, tuple[list[str], dict[str, Decimal]]]:
    found = (await shop.causes.find()).explanation
    return {
        cause.key.param: ([key.order_session for key in cause.orders], dict(cause.money))
        for cause in found.causes
        if cause.key.code == "closed_month"
    }


@on_a_loop
async def test_orders_that_change_after_closing_are_a_cause_of_their_own(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await close(shop, tmp_path)
        assert await closed_causes(shop) == {}
        scene.clock.advance(3600)
        scene.shop.wemasy.orders["1", "session-1"] = shop_order(1, value=Decimal("47.50"))
        scene.shop.ecomail.change_elsewhere("ORD-2", amount=Decimal("35.00"))
        await shop.compare.run()
        asked = len(scene.shop.journal.exchanges)
        assert await closed_causes(shop) == {MONTH: (["session-1", "session-2"], {"EUR": Decimal("-7.50")})}
        row = "session-9,nine@example.com,2026-02-28T20:00:00Z,45.00,EUR"
        (tmp_path / "late.csv").write_text(f"order_session,email,timestamp,total,currency\n{row}\n", "utf-8")
        await shop.import_file.run(tmp_path / "late.csv", ImportOptions())
        late = await closed_causes(shop)
        assert late[MONTH][0] == ["session-1", "session-2", "session-9"]
        assert len(scene.shop.journal.exchanges) == asked, "found without the network"
        again = await close(shop, tmp_path, again=True)
        assert (again.head.orders, await closed_causes(shop)) == (6, {})


@on_a_loop
async def test_neither_a_decision_nor_a_setting_changes_a_side(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await close(shop, tmp_path)
        await shop.orders.decide(key_of(4), {"amount": Decision(Side.ECOMAIL)})
        await shop.orders.decide(key_of(5), {WHOLE_ORDER: ignore("a test")})
        await shop.setup.change_settings(replace(shop.settings, value_includes=ValueIncludes.NOTHING))
        await shop.forget_customers.run()
        await shop.orders.remove([key_of(1)])
        assert await closed_causes(shop) == {}


@on_a_loop
async def test_what_was_not_compared_when_it_was_closed_did_not_change(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await shop.orders.remove([key_of(number) for number in range(1, 6)])
        await shop.import_file.run(tmp_path / "orders.csv", ImportOptions())
        await close(shop, tmp_path)
        await shop.compare.run()
        assert await closed_causes(shop) == {}


@on_a_loop
async def test_what_is_sent_after_closing_changes_the_month(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await close(shop, tmp_path)
        scene.clock.advance(60)
        await scene.push(shop, [5])
        assert await closed_causes(shop) == {MONTH: (["session-5"], {"EUR": Decimal("45.00")})}
