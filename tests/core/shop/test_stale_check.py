"""The stale check of the push itself: each field of a line, what no document carries, and writes nobody can be sure of."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from core.demo_shop.wire import Request, Response, decode, encode
from core.domain.fields import LINE_FIELDS
from core.domain.pushes import Outcome
from tests.far_side import faults
from tests.far_side.faults import Gate, Trouble
from tests.support.profiles import held_transaction, key_of
from tests.support.push_scene import CREATES, UPDATES, PushScene, on_a_loop, outcomes

ORDER = UPDATES[0]
NEVER_SHOWN = {"tags"}
LINE_CHANGED: dict[str, Any] = {
    "code": "CUP", "title": "Cup", "categories": ("Garden",), "price": Decimal(41), "amount": Decimal(3),
}  # fmt: skip


def test_every_field_of_a_line_that_ecomail_shows_is_changed_once() -> None:
    assert set(LINE_CHANGED) == set(LINE_FIELDS) - NEVER_SHOWN


@pytest.mark.parametrize("change", [{name: value} for name, value in LINE_CHANGED.items()], ids=LINE_CHANGED)
@on_a_loop
async def test_a_change_of_any_field_of_a_line_is_stale(tmp_path: Path, change: dict[str, Any]) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan([key_of(ORDER)])
        (line,) = scene.held(ORDER).items
        scene.shop.ecomail.change_elsewhere(f"ORD-{ORDER}", items=(structs.replace(line, **change),))
        assert outcomes(await shop.send.run(plan)) == {ORDER: Outcome.STALE}
    assert scene.writes() == []


def _in_the_header(shown: dict[str, Any], value: object) -> None:
    shown["note"] = value


def _in_a_line(shown: dict[str, Any], value: object) -> None:
    shown["items"][0]["note"] = value


@pytest.mark.parametrize("put", [_in_the_header, _in_a_line], ids=["of the order", "of a line"])
@pytest.mark.parametrize(("seen", "now"), [("a", "b"), (None, "b")], ids=["changed", "added"])
@on_a_loop
async def test_a_change_of_what_no_document_carries_is_stale(
    tmp_path: Path, put: Callable[[dict[str, Any], object], None], seen: str | None, now: str
) -> None:
    """An overwrite would remove it, and nobody has looked at it as it is now."""
    scene = PushScene(tmp_path)
    noted = [seen]
    real = scene.shop.ecomail.handle

    def show(request: Request) -> Response:
        response = real(request)
        if response.status != 200 or "/subscribers/" not in request.path:
            return response
        body = decode(response.body)
        for shown in body["transactions"]:
            if shown["order_id"] == f"ORD-{ORDER}" and noted[0] is not None:
                put(shown, noted[0])
        return structs.replace(response, body=encode(body))

    scene.shop.ecomail.handle = show
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan([key_of(ORDER)])
        assert [entry.order_id for entry in plan.entries] == [f"ORD-{ORDER}"]
        noted[0] = now
        assert outcomes(await shop.send.run(plan)) == {ORDER: Outcome.STALE}
    assert scene.writes() == []


@on_a_loop
async def test_a_refusal_after_an_attempt_without_an_answer_does_not_make_it_a_failure(tmp_path: Path) -> None:
    """The first attempt may have been carried out, or may yet be: that the second was refused says nothing of it."""
    scene = PushScene(tmp_path)
    gate = Gate()
    async with scene.open() as shop:
        await scene.compare(shop)
        troubles = [faults.applied_late(gate), faults.status(422), faults.status(422)]

        def choose(request: Request) -> Trouble | None:
            return troubles.pop(0) if request.method == "PUT" and troubles else None

        scene.shop.ecomail.faults.chooser = choose
        began = scene.clock.monotonic()
        result = await scene.push(shop, [ORDER])
        assert scene.clock.monotonic() - began >= 45, "it was waited out"
        assert outcomes(result) == {ORDER: Outcome.FAILED}, "the second sending was refused, and nothing was there"
        events = [event.step for event in shop._context.store.journal.events(result.pushes[0].push_id)]
        assert "unknown" in events
    scene.check_promises()


@on_a_loop
async def test_a_deletion_without_an_answer_is_not_repeated_blindly(tmp_path: Path) -> None:
    """It was carried out, and somebody adds the order again at once: a second deletion would take theirs."""
    scene = PushScene(tmp_path)
    number = CREATES[0]
    async with scene.open() as shop:
        await scene.compare(shop)
        (sent,) = (await scene.push(shop, [number])).pushes
        undo = await shop.send.plan_undo([sent.push_id])
        theirs = held_transaction(number, id=99, amount=Decimal(44))

        def choose(request: Request) -> Trouble | None:
            if request.method != "DELETE":
                return None
            scene.shop.ecomail.remove_elsewhere(f"ORD-{number}")
            scene.shop.ecomail.transactions.append(theirs)
            return faults.connection(faults.Fault.RESET)

        scene.shop.ecomail.faults.chooser = choose
        assert outcomes(await shop.send.run(undo)) == {number: Outcome.LANDED_DIFFERENT}
    assert len(scene.shop.journal.of("ecomail", "DELETE")) == 1
    assert scene.held(number) == theirs
