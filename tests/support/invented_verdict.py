"""Where a verdict shows that a copy of the program was given: run by ``tests/test_inventions.py`` in that copy.

Its rule: an order that the shop has put on hold is not to be sent. Nothing here says how the program does it.
"""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from msgspec.structs import replace
from rich.console import Console

import core
from core.cli.listing import show_orders
from core.domain.assessment import assess, summarise
from core.domain.model import Action, OrderCard, OrderState, OrderSummary
from core.domain.results import CompareResult
from core.domain.settings import ShopSettings
from core.files.reports import ShopReport, chart, report_lines, write_report
from core.shop.compare import most_useful_first
from core.store.store import Store
from gui.order_list.columns import COLUMNS
from gui.order_list.filters import Chip
from gui.order_list.model import OrderListModel
from gui.words.orders import next_step, verdict
from tests.support.orders import make_order, make_record
from tests.translations import update
from tests.translations.messages import Message, all_messages

AT = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
SETTINGS = ShopSettings(shop_name="Vaas & Zo", status_map={"paid": "completed", "on hold": "pending"})


def main(copy: Path, folder: Path) -> None:
    assert Path(core.__file__).is_relative_to(copy), "the copy is what is looked at"
    state = OrderState("on_hold")
    record = make_record(order=make_order(payment_status="on hold"))
    found = assess(record, SETTINGS)
    assert (found.state, found.action) == (state, Action.NONE)
    summary = summarise(record, found)

    check_the_window(summary)
    console = Console(file=io.StringIO(), width=200)
    show_orders(console, [OrderCard(record=record, assessment=found)])
    assert "on hold" in console.file.getvalue()  # type: ignore[attr-defined]
    assert "1 on hold" in console.file.getvalue().splitlines()[-1]  # type: ignore[attr-defined]

    lines = report_lines([summary], UTC)
    write_report(folder / "report.csv", [ShopReport(shop="Shop", lines=lines)], title="Report")
    assert "on hold" in (folder / "report.csv").read_text(encoding="utf-8")
    assert "on hold" in chart(lines)
    assert CompareResult(compared=1, counts={state: 1}).needing_the_user == 1
    others = [replace(summary, state=other) for other in (OrderState.IN_SYNC, OrderState.FAILED)]
    assert most_useful_first([*others, summary]) == [others[1], summary, others[0]]

    store = Store.open(folder / "data" / "orders.sqlite3", now=AT)
    store.orders.upsert_rows([record.row], at=AT, summarise=lambda _: summary)
    assert store.orders.count_by_state()[state] == 1
    assert [kept.state for kept in store.orders.summaries()] == [state]
    store.close()


def check_the_window(summary: OrderSummary) -> None:
    shown = verdict(summary.state, summary.action)
    assert (shown.mark, shown.word, next_step(summary.state, summary.action)) == ("‖", "On hold", "Ask the shop")
    wanted = {Message("Verdict", "On hold"), Message("NextStep", "Ask the shop")}
    for language in ("nl", "cs"):
        assert wanted <= set(update.wanted(language, all_messages()))
    model = OrderListModel()
    model.set_rows([summary, replace(summary, state=OrderState.IN_SYNC, ecomail_total=Decimal(1))])
    assert (model.count(Chip.CANNOT_SEND), model.count(Chip.NEEDS_YOU), model.count(Chip.ALL)) == (1, 1, 2)
    assert COLUMNS[0].text(summary, None) == "‖  On hold"


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
