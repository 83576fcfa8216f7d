"""Lists of orders are written as they come: the same JSON as in one piece, and a table that needs no more memory."""

from __future__ import annotations

import asyncio
import io
import os
import sys
import tracemalloc
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace
from rich.cells import cell_len
from rich.console import Console

from core.cli.json_output import encode, order_json
from core.cli.listing import end_json, show_orders, show_pages
from core.cli.terminal import Terminal
from core.domain.assessment import assess
from core.domain.model import OrderCard, OrderKey, OrderState
from tests.support.orders import make_order, make_record, make_settings

WIDE = "花瓶"


def card(number: int, **changes: object) -> OrderCard:
    order = make_order(order_session=f"session-{number}", order_id=f"ORD-{number}")
    record = make_record(key=OrderKey("1", f"session-{number}"), order=order, **changes)
    return OrderCard(record=record, assessment=assess(record, make_settings()))


async def pages_of(cards: Sequence[OrderCard], size: int) -> AsyncIterator[Sequence[OrderCard]]:
    for start in range(0, len(cards), size):
        yield cards[start : start + size]


@pytest.mark.parametrize("count", [0, 1, 2, 5])
def test_json_in_pages_is_the_same_to_the_letter_as_in_one_piece(
    count: int, capsys: pytest.CaptureFixture[str]
) -> None:
    cards = [card(number, transaction=None) for number in range(count)]
    terminal = Terminal()
    counts = asyncio.run(show_pages(terminal, pages_of(cards, 2), as_json=True))
    end_json(terminal, counts, stopped=False, error=None, notices=[])
    states = Counter(one.assessment.state for one in cards)
    whole = {
        "orders": [order_json(one) for one in cards],
        "summary": {state: states[state] for state in OrderState},
        "stopped": False,
        "error": None,
        "notices": [],
    }
    assert capsys.readouterr().out == encode(whole) + "\n"
    assert counts == states


def test_a_line_break_within_a_text_keeps_the_json_what_it_was(capsys: pytest.CaptureFixture[str]) -> None:
    one = card(1)
    odd = replace(one, record=replace(one.record, row=replace(one.record.row, order_id='a\n"b'), order=None))
    terminal = Terminal()
    end_json(terminal, asyncio.run(show_pages(terminal, pages_of([odd], 2), as_json=True)))
    summary = {state: int(state is odd.assessment.state) for state in OrderState}
    assert capsys.readouterr().out == encode({"orders": [order_json(odd)], "summary": summary}) + "\n"


def written(cards: Sequence[OrderCard], *, width: int = 80, terminal: bool = False) -> list[str]:
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=terminal, color_system=None, highlight=False)
    show_orders(console, cards)
    return out.getvalue().splitlines()


def with_number(number: int, order_id: str) -> OrderCard:
    one = card(number, transaction=None)
    return replace(one, record=replace(one.record, order=make_order(order_id=order_id)))


def test_in_a_pipe_each_order_is_one_line_and_its_columns_stand_below_each_other() -> None:
    head, *lines, total = written([card(1), with_number(2, WIDE), with_number(3, "ORD-" + "9" * 60)])
    assert len(lines) == 3
    place = head.index("E-mail")
    for line, number in zip(lines[:2], ("ORD-1", WIDE), strict=True):
        at = line.index("jan@example.nl")
        assert cell_len(line[:at]) == place
        assert line.index(number) == head.index("Order")
    assert "ORD-" + "9" * 60 in lines[2], "longer than its column, and not cut off"
    assert total.startswith(("1 ", "2 ", "3 "))


@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_terminal_is_not_wider_than_it_is_and_nothing_is_lost(width: int) -> None:
    long = with_number(1, WIDE * 30)
    head, *lines = written([long, card(2)], width=width, terminal=True)
    assert "\n".join(lines).count(WIDE[0]) == 30
    if width > 60:  # below that no column is left that could become narrower
        assert max(map(cell_len, [head, *lines])) <= width


@pytest.mark.parametrize("as_json", [True, False])
def test_the_pages_before_are_not_kept(*, as_json: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fresh(count: int) -> AsyncIterator[Sequence[OrderCard]]:
        for page in range(count):
            yield [card(page * 20 + number) for number in range(20)]

    def most_held(count: int) -> int:
        tracemalloc.start()
        try:
            asyncio.run(show_pages(Terminal(), fresh(count), as_json=as_json))
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        monkeypatch.setattr(sys, "stdout", nowhere)
        most_held(2)  # what is made once
        assert most_held(40) < 3 * most_held(3), "some is kept for speed, whatever the length"


def test_no_order_at_all_is_a_list_too() -> None:
    assert written([])[0].split() == [
        "Order",
        "E-mail",
        "Verdict",
        "Wemasy",
        "What",
        "differs,",
        "or",
        "what",
        "is",
        "in",
        "the",
        "way",
    ]
