"""A statement that somebody made anew, saved otherwise or kept with another page; and changes that hide in a closed month."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from core.domain.cause_cover import CauseKey
from core.domain.errors import UsageError
from core.domain.statement import JournalEntry, figures_agree, is_as_it_was
from core.files.options import ImportOptions
from core.files.statement_file import check_file
from tests.core.shop.test_statement import MONTH, close, closed, closed_causes, scene_of
from tests.support.profiles import key_of, shop_order
from tests.support.push_scene import on_a_loop

__all__ = ["closed"]


def entry_of(document: dict[str, Any], kind: str) -> dict[str, Any]:
    found: dict[str, Any] = next(link["entry"] for link in document["entries"] if link["entry"]["kind"] == kind)
    return found


def chained_anew(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """What a forger with a program does: every hash fits."""
    document = json.loads(path.read_text("utf-8"))
    change(document)
    before = "0" * 64
    for link in document["entries"]:
        written = json.dumps(link["entry"], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        link["hash"] = before = hashlib.sha256(f"{before}\n{written}".encode()).hexdigest()
    path.write_text(json.dumps(document), "utf-8")


PAGE = ["statement_page_other"]
FIGURES = ["statement_figures", *PAGE]
FORGED: dict[str, tuple[Callable[[dict[str, Any]], object], list[str]]] = {
    "an order's total": (lambda document: entry_of(document, "order").update(shop_total="46.00"), FIGURES),
    "a sum": (lambda document: entry_of(document, "sum").update(ecomail_total="1.00"), FIGURES),
    "the number of orders": (lambda document: entry_of(document, "statement").update(orders=9), FIGURES),
    "a day": (lambda document: entry_of(document, "order").update(day="2026-01-31"), FIGURES),
    "what was sent": (lambda document: entry_of(document, "journal").update(amount_meant="1.00"), PAGE),
    "the sequence": (
        lambda document: document["entries"].insert(1, document["entries"].pop(-2)),
        ["statement_parts"],
    ),
    "two heads": (lambda document: document["entries"].insert(1, dict(document["entries"][0])), ["statement_parts"]),
    "another kind of page": (lambda document: entry_of(document, "page").update(format="exe"), ["statement_parts"]),
}


@pytest.mark.parametrize(("change", "codes"), FORGED.values(), ids=FORGED)
def test_who_makes_every_hash_anew_has_to_make_all_of_it_anew(closed: Path, change, codes) -> None:
    chained_anew(closed, change)
    assert [problem.code for problem in check_file(closed).problems] == codes


def test_the_page_of_other_figures_is_told_by_its_check_sum(closed: Path) -> None:
    """Also where the statement says that it is the right one."""
    page = closed.with_suffix(".html")
    checked = check_file(closed)
    other = page.read_text("utf-8").replace(checked.statement.printed_sum, "0" * 64)
    page.write_text(other, "utf-8")
    chained_anew(
        closed,
        lambda document: entry_of(document, "page").update(sha256=hashlib.sha256(other.encode()).hexdigest()),
    )
    assert [problem.code for problem in check_file(closed).problems] == ["statement_page_other"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_an_editor_that_saved_it_in_another_encoding_changed_nothing(closed: Path, encoding: str) -> None:
    closed.write_text(closed.read_text("utf-8"), encoding)
    assert check_file(closed).problems == ()


def test_one_of_a_newer_version_is_said_to_be_that(closed: Path) -> None:
    closed.write_text(closed.read_text("utf-8").replace("statement 1", "statement 2"), "utf-8")
    with pytest.raises(UsageError) as raised:
        check_file(closed)
    assert "newer version" in raised.value.message


@on_a_loop
async def test_an_order_in_another_currency_is_summed_by_itself(tmp_path: Path) -> None:
    """What Ecomail holds is in the shop's currency, whatever the order was paid in."""
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        scene.shop.wemasy.orders["1", "session-2"] = shop_order(2, currency="CZK")
        await scene.compare(shop)
        statement = await close(shop, tmp_path)
    assert statement.head.currency == "EUR"
    assert figures_agree(statement)
    page = (tmp_path / f"{MONTH}.html").read_text("utf-8")
    assert "In your shop: 45.00 CZK. In Ecomail: 45.00 EUR." in page


@on_a_loop
async def test_what_differed_before_may_differ_otherwise_now(tmp_path: Path) -> None:
    """Neither the state nor a total of it is another one."""
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await close(shop, tmp_path)
        scene.clock.advance(3600)
        held = scene.shop.ecomail.transactions
        held[:] = [
            replace(one, items=tuple(replace(item, amount=item.amount + 1) for item in one.items))
            if one.order_id == "ORD-4"
            else one
            for one in held
        ]
        await shop.compare.run()
        assert (await closed_causes(shop))[MONTH][0] == ["session-4"]


@on_a_loop
async def test_an_order_that_the_shop_deleted_changed_there(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await close(shop, tmp_path)
        scene.clock.advance(3600)
        del scene.shop.wemasy.orders["1", "session-1"]
        scene.shop.ecomail.transactions[:] = [one for one in scene.shop.ecomail.transactions if one.order_id != "ORD-2"]
        await shop.compare.run()
        assert (await closed_causes(shop))[MONTH][0] == ["session-1", "session-2"]


@on_a_loop
async def test_an_order_that_moved_to_another_month_changed(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await close(shop, tmp_path)
        row = "session-1,customer1@example.com,2026-03-05T20:00:00Z,45.00,EUR"
        (tmp_path / "moved.csv").write_text(f"order_session,email,timestamp,total,currency\n{row}\n", "utf-8")
        await shop.import_file.run(tmp_path / "moved.csv", ImportOptions())
        assert (await closed_causes(shop))[MONTH][0] == ["session-1"]


@on_a_loop
async def test_marking_it_later_is_no_change_of_what_was_sent(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await scene.push(shop, [3])
        (entry,) = (await close(shop, tmp_path)).of(JournalEntry)
    unmarked = replace(entry, marked=False)
    assert is_as_it_was(unmarked, replace(entry, marked=True))
    assert not is_as_it_was(replace(entry, marked=True), unmarked)
    assert not is_as_it_was(unmarked, replace(unmarked, amount_after=Decimal(1)))


@on_a_loop
async def test_a_closed_month_that_changes_is_news_after_the_comparison_that_found_it(tmp_path: Path) -> None:
    """By this the window marks it, and whoever wants to be told is told of it."""
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await close(shop, tmp_path)
        scene.clock.advance(3600)
        await shop.compare.run()
        assert CauseKey("closed_month", MONTH) not in (await shop.causes.find()).new
        scene.clock.advance(3600)
        scene.shop.ecomail.change_elsewhere("ORD-2", amount=Decimal("35.00"))
        await shop.compare.run()
        assert shop.causes.has_new()
        found = await shop.causes.find()
        assert CauseKey("closed_month", MONTH) in found.new
        (cause,) = [cause for cause in found.explanation.causes if cause.key.code == "closed_month"]
        assert cause.orders == (key_of(2),)
