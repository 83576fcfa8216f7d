"""The report of a shop with its causes, in each kind of file, and one report of several shops."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace
from python_calamine import CalamineWorkbook

from core.domain.errors import UsageError
from core.domain.model import OrderState
from core.files.reports import CauseLine, ReportLine, ShopReport, write_report
from core.shop.report import write_together
from tests.support.profiles import held_transaction, shop_order
from tests.support.push_scene import PushScene, on_a_loop

LINE = ReportLine(
    month="2026-03", state=OrderState.DIFFERS, orders=3, currency="EUR", shop_total=Decimal(30), ecomail_total=Decimal(25)
)  # fmt: skip
CAUSE = CauseLine(
    cause="Since 2026-03-03: Prices <b>", orders=3, currency="EUR", difference=Decimal(-5), first=date(2026, 3, 3),
    last=date(2026, 3, 9), known="Somebody",
)  # fmt: skip
ONE = ShopReport(shop="Vaas & Zo", lines=(LINE,), causes=(CAUSE, CauseLine(cause="Not explained", orders=2)))
OTHER = replace(ONE, shop="Čajovna", causes=())


def scene_of(folder: Path) -> PushScene:
    held = [held_transaction(number, city=None) for number in (1, 2, 3)]
    return PushScene(folder, orders=[shop_order(number) for number in range(1, 6)], held=[*held, held_transaction(5)])


@on_a_loop
async def test_a_report_names_the_causes_and_what_is_not_explained(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        part = await shop.report.of_this_shop()
        assert [(cause.cause, cause.orders) for cause in part.causes] == [
            ("Ecomail receives no value for “city”.", 3),
            ("Not explained", 1),
        ]
        await shop.report.write(tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "<h2>Why they differ</h2>" in page
    assert page.count("</table>") == page.count("<table>") == 2
    assert "Ecomail receives no value for “city”." in page


def test_a_page_shows_others_words_as_they_are(tmp_path: Path) -> None:
    write_report(tmp_path / "r.html", [ONE], title="T")
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "Prices &lt;b&gt;" in page
    assert "-5" in page
    assert '<th scope="col">shop</th>' not in page


def test_a_workbook_has_them_on_a_sheet_of_their_own(tmp_path: Path) -> None:
    write_report(tmp_path / "r.xlsx", [ONE], title="T")
    rows = CalamineWorkbook.from_path(tmp_path / "r.xlsx").get_sheet_by_name("Causes").to_python()
    assert rows[0] == ["cause", "orders", "currency", "difference", "first", "last", "known"]
    assert rows[1] == [CAUSE.cause, 3, "EUR", -5, "2026-03-03", "2026-03-09", "Somebody"]
    assert rows[2][:3] == ["Not explained", 2, ""]


def test_without_causes_there_is_no_such_part(tmp_path: Path) -> None:
    write_report(tmp_path / "r.xlsx", [OTHER], title="T")
    write_report(tmp_path / "r.html", [OTHER], title="T")
    assert "Causes" not in CalamineWorkbook.from_path(tmp_path / "r.xlsx").sheet_names
    assert "<h2>" not in (tmp_path / "r.html").read_text(encoding="utf-8")


@on_a_loop
async def test_several_shops_are_one_file_with_a_shop_on_each_row(tmp_path: Path) -> None:
    await write_together(tmp_path / "all.csv", [ONE, OTHER], date(2026, 3, 9))
    with (tmp_path / "all.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["shop"] for row in rows] == ["Vaas & Zo", "Čajovna"]
    await write_together(tmp_path / "all.html", [ONE, OTHER], date(2026, 3, 9))
    page = (tmp_path / "all.html").read_text(encoding="utf-8")
    assert "2 shops: orders in Ecomail, 2026-03-09" in page
    assert "Vaas &amp; Zo" in page
    with pytest.raises(UsageError):
        await write_together(tmp_path / "all.doc", [ONE], date(2026, 3, 9))
