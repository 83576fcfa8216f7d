"""The two axes of the fault matrix, and how one cell of it is driven: this fault, at this step, and nowhere else.

What each cell requires is written in ``matrix.toml``; nothing here knows it.
"""

from __future__ import annotations

import asyncio
import tomllib
from collections.abc import Callable, Mapping
from datetime import timedelta
from email.utils import format_datetime
from functools import cache
from pathlib import Path
from typing import Any, Final

from msgspec import Struct

from core.demo_shop.wire import Request
from core.domain.model import OrderState
from core.domain.pushes import RunResult
from core.files.options import ImportOptions
from core.system.stop import Stop
from tests.far_side import faults
from tests.far_side.faults import Fault, Trouble
from tests.support.profiles import key_of, write_csv
from tests.support.push_scene import PushScene, by_number

MATRIX: Final = Path(__file__).with_name("matrix.toml")
CREATED: Final = 1
UPDATED: Final = 3
LONGER_THAN_ANY_WAIT: Final = 20 * 60


class World(Struct):
    """What a fault may reach: the scene, and the user's stop button."""

    scene: PushScene
    stop: Stop


Act = Callable[[World, Request], Trouble | None]


class FaultKind(Struct, frozen=True):
    words: str
    act: Act
    times: int | None = None
    """How often it happens; ``None``: for as long as the run goes on."""


def _always(trouble: Trouble) -> Act:
    return lambda _world, _request: trouble


def _too_many_until_a_date(world: World, _request: Request) -> Trouble:
    return faults.too_many_requests(format_datetime(world.scene.clock.now() + timedelta(seconds=30), usegmt=True))


def _set_wall_clock(change: timedelta) -> Act:
    def act(world: World, _request: Request) -> None:
        world.scene.clock.set_wall_clock(world.scene.clock.now() + change)

    return act


def _sleep(world: World, _request: Request) -> None:
    """Once the far side has the request, so that it keeps its time."""
    asyncio.get_running_loop().call_soon(world.scene.clock.advance, 8 * 3600)


def _stop(world: World, _request: Request) -> None:
    world.stop.request()


def _stop_without_answer(world: World, _request: Request) -> Trouble:
    world.stop.request()
    return faults.connection(Fault.TIMEOUT, applied=True)


FAULTS: Final[Mapping[str, FaultKind]] = {
    "no_connection": FaultKind(
        "no connection: no such name, refused, or not made in time", _always(faults.connection(Fault.REFUSED))
    ),
    "no_connection_once": FaultKind("no connection, once", _always(faults.connection(Fault.REFUSED)), 1),
    "timeout_before": FaultKind("no answer in time, nothing done", _always(faults.connection(Fault.TIMEOUT))),
    "timeout_after": FaultKind("no answer in time, **done**", _always(faults.connection(Fault.TIMEOUT, applied=True))),
    "reset_before": FaultKind("connection reset, nothing done", _always(faults.connection(Fault.RESET))),
    "reset_after": FaultKind("connection reset, **done**", _always(faults.connection(Fault.RESET, applied=True))),
    "reset_after_once": FaultKind(
        "connection reset once, **done**", _always(faults.connection(Fault.RESET, applied=True)), 1
    ),
    "truncated": FaultKind("connection ends in mid-answer, **done**", _always(faults.connection(Fault.TRUNCATED))),
    "slow_drip": FaultKind("answer drips and never ends, **done**", _always(faults.connection(Fault.STALLED))),
    "cut_json": FaultKind("half of the JSON, **done**", _always(faults.cut_json(applied=True))),
    "html_before": FaultKind("a web page, nothing done", _always(faults.html())),
    "html_after": FaultKind("a web page, **done**", _always(faults.html(applied=True))),
    "other_shape": FaultKind("JSON of another shape, **done**", _always(faults.other_shape(applied=True))),
    "redirect": FaultKind("redirect to another host", _always(faults.redirect("https://elsewhere.example.com/"))),
    "401": FaultKind("401, the key is refused", _always(faults.key_refused(401))),
    "403": FaultKind("403, the key is refused", _always(faults.key_refused(403))),
    "404": FaultKind("404", _always(faults.status(404))),
    "409": FaultKind("409", _always(faults.status(409))),
    "422": FaultKind("422", _always(faults.status(422))),
    "429": FaultKind("429 twice, without a time", _always(faults.too_many_requests()), 2),
    "429_seconds": FaultKind("429 twice, for 20 seconds", _always(faults.too_many_requests("20")), 2),
    "429_date": FaultKind("429 twice, until a date in 30 seconds", _too_many_until_a_date, 2),
    "429_absurd": FaultKind("429 for three years", _always(faults.too_many_requests("99999999"))),
    "500_before": FaultKind("500, nothing done", _always(faults.status(500))),
    "500_after": FaultKind("500, **done**", _always(faults.status(500, applied=True))),
    "502": FaultKind("502, nothing done", _always(faults.status(502))),
    "503": FaultKind("503, nothing done", _always(faults.status(503))),
    "504_after": FaultKind("504, **done**", _always(faults.status(504, applied=True))),
    "clock_back": FaultKind("the clock is set back by a day", _set_wall_clock(-timedelta(days=1)), 1),
    "clock_forth": FaultKind("the clock is set forward by a day", _set_wall_clock(timedelta(days=1)), 1),
    "sleep": FaultKind("the computer sleeps for eight hours", _sleep, 1),
    "stop": FaultKind("the user stops", _stop),
    "stop_and_timeout": FaultKind("the user stops, no answer in time, **done**", _stop_without_answer),
}


class Step(Struct, frozen=True):
    words: str
    service: str
    order: int
    """The order that this step is for."""
    hits: Callable[[World, Request], bool]
    comparing: bool = False
    as_new: bool = False


def _reads(number: int) -> Callable[[World, Request], bool]:
    return lambda _world, request: request.method == "GET" and f"customer{number}%40" in request.path


def _writes(method: str, path: str) -> Callable[[World, Request], bool]:
    return lambda _world, request: request.method == method and request.path == path


def _wemasy(*, mark: bool) -> Callable[[World, Request], bool]:
    wanted = b'"mark":true' if mark else b'"mark":false'
    return lambda _world, request: wanted in request.body and f'"session-{UPDATED}"'.encode() in request.body


def _reads_back(world: World, request: Request) -> bool:
    written = any(change.order_id == f"ORD-{UPDATED}" for change in world.scene.shop.journal.changes("updated"))
    return written and _reads(UPDATED)(world, request)


LIST: Final = "/tracker/transaction"
STEPS: Final[Mapping[str, Step]] = {
    "wemasy_read": Step("compare: read from Wemasy", "wemasy", UPDATED, _wemasy(mark=False), comparing=True),
    "ecomail_list": Step("compare: Ecomail's list", "ecomail", CREATED, _writes("GET", LIST), comparing=True),
    "full_read": Step("compare: Ecomail in full", "ecomail", UPDATED, _reads(UPDATED), comparing=True),
    "stale_check": Step("fresh read before sending", "ecomail", UPDATED, _reads(UPDATED)),
    "bulk_create": Step("add quietly", "ecomail", CREATED, _writes("POST", f"{LIST}-bulk")),
    "single_create": Step("add as new", "ecomail", CREATED, _writes("POST", LIST), as_new=True),
    "put": Step("overwrite", "ecomail", UPDATED, _writes("PUT", f"{LIST}/ORD-{UPDATED}")),
    "verifying_read": Step("read back", "ecomail", UPDATED, _reads_back),
    "mark": Step("mark", "wemasy", UPDATED, _wemasy(mark=True)),
}


@cache
def required() -> Mapping[str, Mapping[str, str]]:
    """Step → fault → what has to become of the order, from ``matrix.toml``."""
    table = tomllib.loads(MATRIX.read_text(encoding="utf-8"))
    return {
        step: {fault: result for result, names in results.items() for fault in names}
        for step, results in table["required"].items()
    }


async def drive(scene: PushScene, step: Step, fault: FaultKind) -> str:
    """One run over all orders with ``fault`` at ``step``; what became of the step's order, in the matrix's words."""
    world = World(scene, Stop())
    happened = 0

    def choose(request: Request) -> Trouble | None:
        nonlocal happened
        if not step.hits(world, request) or (fault.times is not None and happened >= fault.times):
            return None
        happened += 1
        return fault.act(world, request)

    service = getattr(scene.shop, step.service)
    async with scene.open() as shop:
        if step.comparing:
            await shop.import_file.run(write_csv(scene.folder / "orders.csv", scene.numbers), ImportOptions())
            service.faults.chooser = choose
            compared = await shop.compare.run(stop=world.stop)
            (order,) = await shop.orders.summaries([key_of(step.order)])
            words = _WORDS.get(order.state, str(order.state)) + (", run ends" if compared.failure else "")
        else:
            await scene.compare(shop)
            plan = await shop.send.plan(as_new=step.as_new)
            service.faults.chooser = choose
            words = words_of(step, await shop.send.run(plan, stop=world.stop))
    assert happened, "the fault never happened"
    service.faults.chooser = None
    return words


_WORDS: Final = {OrderState.NEW: "as it was", OrderState.NOT_FOUND: "not found"}


def words_of(step: Step, result: RunResult) -> str:
    push = by_number(result.pushes).get(step.order)
    ends = ", run ends" if result.failure else ""
    if push is None:
        return f"untouched{ends}"
    outcome = str(push.outcome) if push.outcome else "uncertain"
    return f"{outcome}, {'marked' if push.marked else 'not marked'}{ends}"


async def recover(scene: PushScene) -> None:
    """The next start, undisturbed, as a user would do it: what is open is finished, then all is compared and sent."""
    scene.clock.advance(LONGER_THAN_ANY_WAIT)
    async with scene.open() as shop:
        await shop.send.finish_unsettled()
        await shop.import_file.run(write_csv(scene.folder / "orders.csv", scene.numbers), ImportOptions())
        await shop.compare.run()
        await shop.compare.run()  # the first one may only have taken up an interrupted one
        await scene.push_all(shop)


def undisturbed(folder: Path) -> dict[int, tuple[Any, ...]]:
    """What both sides hold after a run in which nothing went wrong."""

    async def run() -> dict[int, tuple[Any, ...]]:
        scene = PushScene(folder)
        async with scene.open() as shop:
            await scene.compare(shop)
            await scene.push_all(shop)
        scene.check_the_end()
        return scene.final_state()

    return asyncio.run(run())
