"""What a run stores of its failures and of odd answers are codes with values, never a sentence of this program."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from core.demo_shop.wire import json_response
from core.domain.messages import failure_text
from core.domain.model import Action
from tests.far_side import faults
from tests.far_side.faults import Fault, Trouble
from tests.support.kept_texts import texts_in
from tests.support.profiles import held_transaction, shop_order
from tests.support.push_scene import PushScene, on_a_loop

SAID_BY_A_SERVICE = {"Too low.", "Error 409.", "Error 503", "“a lot”"}
"""The only texts with a space that may be stored: what a service answered."""
NUMBERS = range(1, 6)

TROUBLES: dict[str, Trouble] = {
    "refused": faults.answer(json_response(422, {"message": "Too low."})),
    "refused_without_words": faults.answer(json_response(422, {})),
    "conflict": faults.status(409),
    "down": faults.status(503),
    "key": faults.key_refused(),
    "page": faults.html(),
    "cut": faults.cut_json(),
    "shape": faults.other_shape(),
    "redirect": faults.redirect("https://login.example.com/x"),
    "limit": faults.too_many_requests("1200"),
    "no_connection": faults.connection(Fault.REFUSED),
    "reset": faults.connection(Fault.RESET),
    "late": faults.connection(Fault.TIMEOUT),
}


def notes_in(value: Any) -> Iterator[dict[str, Any]]:
    """Notices and failures, wherever they are in a decoded column, those within others as well."""
    if isinstance(value, dict):
        if "code" in value and value.keys() <= {"code", "params", "message"} and "params" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from notes_in(part)


def stored_notes(folder: Path) -> list[dict[str, Any]]:
    (path,) = folder.rglob("*.sqlite3")
    with closing(sqlite3.connect(path)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        cells = [cell for table in tables for row in connection.execute(f'SELECT * FROM "{table}"') for cell in row]  # noqa: S608
    texts = [cell for cell in cells if isinstance(cell, str)] + [text.decode() for text in texts_in(path)[1:]]
    return [note for text in texts if text[:1] in ("{", "[") for note in notes_in(json.loads(text))]


def sentences(notes: list[dict[str, Any]]) -> set[str]:
    texts = {value for note in notes for value in note["params"].values() if isinstance(value, str)}
    return {text for text in texts if " " in text} - SAID_BY_A_SERVICE


def a_shop(folder: Path) -> PushScene:
    held = [held_transaction(number, amount=Decimal(number)) for number in NUMBERS]
    return PushScene(folder, orders=[shop_order(number) for number in NUMBERS], held=held)


@pytest.mark.parametrize("trouble", TROUBLES)
@on_a_loop
async def test_a_run_that_fails_stores_no_sentence(tmp_path: Path, trouble: str) -> None:
    scene = a_shop(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan()
        scene.shop.ecomail.faults.add(TROUBLES[trouble], method="PUT", times=None)
        result = await shop.send.run(plan, confirmed_number=plan.confirm_number)
        told = {failure_text(push.error) for push in result.pushes if push.error is not None}
        await shop.compare.run()
    notes = stored_notes(tmp_path)
    assert told
    assert all(len(text.split()) > 3 for text in told)
    assert notes
    assert all("message" not in note for note in notes)
    assert sentences(notes) == set()


@on_a_loop
async def test_an_odd_answer_is_stored_without_a_sentence(tmp_path: Path) -> None:
    scene = a_shop(tmp_path)
    odd = {
        "purchase": {"value": "a lot", "items": [{"item_id": [], "price": "?"}], "currency": True},
        "already_tracked": "maybe",
    }
    scene.shop.wemasy.faults.add(faults.answer(json_response(200, odd)), body=b'"session-1"', times=None)
    scene.shop.wemasy.faults.add(faults.answer(json_response(200, {"what": "?"})), body=b'"session-2"', times=None)
    async with scene.open() as shop:
        await scene.compare(shop)
        assert {order.action for order in await shop.orders.summaries()} > {Action.UPDATE}
    notes = stored_notes(tmp_path)
    assert {"field_unreadable", "line_unreadable", "no_usable_answer", "purchase_missing"} <= {
        note["code"] for note in notes
    }
    assert sentences(notes) == set()
