"""The commands, one function each: ask the shop, show the result, say how it ended.

Each is handed one ``Call``: the open shop, what was typed, and where to print. Every command that sends shares the same
steps: show the plan, ask for confirmation, send, show the outcome. Results are JSON or a table on standard output. A
command decides nothing about orders; what it does is one call of ``core.shop``.
"""

from __future__ import annotations

import getpass
import sys
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from msgspec.structs import replace

from core.cli import import_command, json_output, settings_command, tables
from core.cli.exit_status import ExitStatus, status_of_compare, status_of_note, status_of_run
from core.cli.listing import end_json, show_orders, show_pages
from core.cli.terminal import Terminal, ends_at_once_when_stopped
from core.demo_shop.cases import REFUSED
from core.demo_shop.shop import planted
from core.domain.conventions import said_of, sent_as
from core.domain.errors import UsageError
from core.domain.messages import as_notice, failure_text, text
from core.domain.model import Action, OrderKey, OrderState
from core.domain.pushes import Outcome, PushPlan, PushRecord, RunResult
from core.domain.readings import read_as
from core.domain.settings import Follow
from core.files.options import ImportOptions
from core.files.shop_listing import Period
from core.shop.fetch_orders import FetchOptions
from core.shop.forget_customers import ForgetReport
from core.shop.shop import Shop
from core.system.keyring import KeyState, Service
from core.system.resources import resource_path
from core.system.stop import Stop


@dataclass
class Call:
    """One call: what was typed, whom to tell, how to stop, and the open profile."""

    arguments: dict[str, Any]
    terminal: Terminal
    stop: Stop
    shop: Shop = field(init=False)

    @property
    def command(self) -> str:
        return self.text("command")

    @property
    def as_json(self) -> bool:
        return self.flag("json")

    def flag(self, name: str) -> bool:
        return bool(self.arguments.get(name))

    def text(self, name: str) -> str:
        return str(self.arguments[name])

    def path(self, name: str) -> Path | None:
        value = self.arguments.get(name)
        return value if isinstance(value, Path) else None

    async def keys(self) -> tuple[OrderKey, ...] | None:
        """The orders that were named with --order; ``None`` is all of them."""
        sessions = self.arguments.get("order")
        return None if sessions is None else await self.shop.orders.keys_of_sessions(sessions)

    def period(self) -> Period:
        """What --from and --to say."""
        return Period(first=self.arguments.get("date_from"), last=self.arguments.get("date_to"))


async def carry_out(
    call: Call, plan: PushPlan, *, confirmed_number: int | None, earlier: Sequence[PushRecord] = ()
) -> int:
    """Shows the plan and asks, unless --yes says not to; then sends it and shows what became of it.

    ``earlier``: what this call finished of a run before. It belongs to the result, unless it was sent anew.
    """
    if not plan.entries:
        return show_result(call, RunResult(pushes=tuple(earlier), skipped=plan.skipped))
    if not call.flag("yes"):
        tables.show_plan(call.terminal.err, plan)
        if not call.terminal.confirm("Go ahead?"):
            call.terminal.note("Nothing was sent.")
            return ExitStatus.STOPPED
    with call.terminal.progress() as progress:
        result = await call.shop.send.run(plan, confirmed_number=confirmed_number, progress=progress, stop=call.stop)
    anew = {push.key for push in result.pushes}
    kept = [push for push in earlier if push.key not in anew]
    return show_result(call, replace(result, pushes=(*kept, *result.pushes)))


def show_result(call: Call, result: RunResult) -> int:
    if call.as_json:
        call.terminal.result(json_output.encode(json_output.result_json(result)))
    else:
        tables.show_result(call.terminal.out, result)
    if result.failure is not None:
        call.terminal.note(failure_text(result.failure))
    return status_of_run(result)


def show_plan_only(call: Call, plan: PushPlan) -> int:
    """A dry run."""
    if call.as_json:
        call.terminal.result(json_output.encode(json_output.plan_json(plan)))
    else:
        tables.show_plan(call.terminal.out, plan)
    return ExitStatus.DONE


async def fetch(call: Call) -> int:
    columns = dict(call.arguments["map"])
    if call.flag("columns"):
        guesses = (await call.shop.fetch_orders.preview(columns)).columns
        if call.as_json:
            call.terminal.result(json_output.encode(json_output.columns_json(guesses)))
        else:
            tables.show_columns(call.terminal.out, guesses)
        return ExitStatus.DONE
    options = FetchOptions(period=call.period(), columns=columns)
    with call.terminal.progress() as progress:
        report = await call.shop.fetch_orders.run(options, progress=progress, stop=call.stop)
    if call.as_json:
        call.terminal.result(json_output.encode(json_output.fetch_json(report)))
    else:
        tables.show_import(call.terminal.out, report.report)
    if report.failure is not None:
        call.terminal.note(f"{failure_text(report.failure)} What was read so far is kept; fetch again to go on.")
        return status_of_note(report.failure)
    if report.stopped:
        call.terminal.note("Stopped. What was read so far is kept; fetch again to go on.")
        return ExitStatus.STOPPED
    return ExitStatus.DONE


async def only_in_ecomail(call: Call) -> int:
    with call.terminal.progress() as progress:
        found = await call.shop.only_in_ecomail.search(
            call.period(), shops=call.arguments["shop"], progress=progress, stop=call.stop
        )
    if call.as_json:
        call.terminal.result(json_output.encode(json_output.only_in_ecomail_json(found)))
    else:
        tables.show_only_in_ecomail(call.terminal.out, found)
    return ExitStatus.DIFFERENT if found.transactions else ExitStatus.DONE


async def remove(call: Call) -> int:
    return await _plan_and_send(call, lambda: call.shop.only_in_ecomail.plan_removal(call.arguments["order_ids"]))


async def remove_doubles(call: Call) -> int:
    async def plan() -> PushPlan:
        return await call.shop.doubles.plan(await call.keys())

    return await _plan_and_send(call, plan)


async def matches(call: Call) -> int:
    if call.arguments["take"]:
        session, order_id = call.arguments["take"]
        await call.shop.only_in_ecomail.take_match(await _key_of(call, session), order_id)
    if call.arguments["take_back"]:
        await call.shop.only_in_ecomail.take_match_back(await _key_of(call, call.arguments["take_back"]))
    found = await call.shop.only_in_ecomail.matches()
    if call.as_json:
        call.terminal.result(json_output.encode(json_output.matches_json(found)))
    else:
        tables.show_matches(call.terminal.out, found)
    return ExitStatus.DONE


async def _key_of(call: Call, session: str) -> OrderKey:
    keys = await call.shop.orders.keys_of_sessions([session])
    if len(keys) > 1:
        raise UsageError(detail=f"{session} stands on the list {len(keys)} times, under several websites.")
    return keys[0]


async def conventions(call: Call) -> int:
    with call.terminal.progress() as progress:
        found = await call.shop.conventions.read(progress=progress, stop=call.stop)
    if call.arguments["follow"]:
        await call.shop.conventions.follow(Follow(call.arguments["follow"]), found)
    if call.as_json:
        call.terminal.result(json_output.encode(json_output.conventions_json(found, call.shop.settings)))
        return ExitStatus.DONE
    for notice in (*said_of(found), *read_as(found.read_as), *sent_as(call.shop.settings)):
        call.terminal.say(text(notice))
    return ExitStatus.DONE


def forgotten_json(report: ForgetReport) -> dict[str, Any]:
    return {
        "orders": report.orders,
        "no_longer_undoable": list(report.no_longer_undoable),
        "unsettled": report.unsettled,
    }


def done_sentence(report: ForgetReport) -> str:
    return f"{report.orders} orders on the list no longer hold any customer data. {cost_sentence(report)}"


def cost_sentence(report: ForgetReport) -> str:
    count = len(report.no_longer_undoable)
    numbers = f"{count} ({_ranges(report.no_longer_undoable)})" if count else "none"
    parts = [f"Entries of the history that can no longer be put back because of it: {numbers}."]
    if report.unsettled:
        parts.append(
            f"{report.unsettled} entries, with their orders, stay as they are until it is certain how they ended: "
            "push once more, then forget again."
        )
    return " ".join(parts)


def _ranges(numbers: Sequence[int]) -> str:
    """Ascending numbers as ``1, 3–6, 9``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(f"{first}" if first == last else f"{first}–{last}" for first, last in runs)


async def orders(call: Call) -> int:
    """Shows the list, without the orders that are taken off it first; their history stays."""
    if call.arguments["remove"]:
        await call.shop.orders.remove(await call.shop.orders.keys_of_sessions(call.arguments["remove"]))
    wanted = {OrderState(state) for state in call.arguments["state"]} or set(OrderState)
    counts = await show_pages(call.terminal, call.shop.orders.pages(states=wanted), as_json=call.as_json)
    if call.as_json:
        end_json(call.terminal, counts)
    return ExitStatus.DONE


async def compare(call: Call) -> int:
    keys = await call.keys()
    with call.terminal.progress() as progress:
        # Status 0 is a promise that every order is in sync, so none is taken on trust unless that is asked for.
        result = await call.shop.compare.run(
            keys, even_resting=not call.flag("let_rest"), progress=progress, stop=call.stop
        )
    counts = await show_pages(call.terminal, call.shop.orders.pages(keys), as_json=call.as_json)
    if call.as_json:
        end_json(
            call.terminal, counts, stopped=result.stopped, error=json_output.failure_json(result.failure),
            notices=[json_output.notice_json(notice) for notice in result.notices],
        )  # fmt: skip
    else:
        for notice in result.notices:
            call.terminal.say(text(notice))
    if result.failure is not None:
        call.terminal.note(failure_text(result.failure))
    elif result.stopped:
        call.terminal.note("Stopped. What was compared is kept; compare again to go on.")
    return status_of_compare(result)


async def push(call: Call) -> int:
    async def plan() -> PushPlan:
        keys = await call.keys()
        return await call.shop.send.plan(keys, as_new=call.flag("as_new"), mark=not call.flag("no_mark"))

    return await _plan_and_send(call, plan)


async def undo(call: Call) -> int:
    return await _plan_and_send(call, lambda: call.shop.send.plan_undo([call.arguments["push_id"]]))


async def _plan_and_send(call: Call, plan_now: Callable[[], Awaitable[PushPlan]]) -> int:
    """Finish what an earlier run left, then plan and carry out; with ``--dry-run`` only show the plan."""
    only_look = call.flag("dry_run")
    earlier = RunResult(pushes=()) if only_look else await _finish_what_was_left(call)
    if earlier.failure is not None or earlier.stopped:
        return show_result(call, earlier)
    plan = await plan_now()
    if only_look:
        return show_plan_only(call, plan)
    return await carry_out(call, plan, confirmed_number=call.arguments.get("expect"), earlier=earlier.pushes)


async def _finish_what_was_left(call: Call) -> RunResult:
    """An earlier run that was killed is finished first: nothing different may be sent before that."""
    if not call.shop.send.recovered:
        return RunResult(pushes=())
    call.terminal.note(f"{len(call.shop.send.recovered)} orders of an earlier run have no certain outcome yet.")
    with call.terminal.progress() as progress:
        result = await call.shop.send.finish_unsettled(progress=progress, stop=call.stop)
    call.terminal.note(tables.result_sentence(result))
    return result


async def history(call: Call) -> int:
    pushes = await call.shop.history.entries()
    if call.as_json:
        call.terminal.result(json_output.encode(json_output.history_json(pushes)))
    else:
        tables.show_history(call.terminal.out, pushes)
    return ExitStatus.DONE


async def export(call: Call) -> int:
    await call.shop.orders.export(call.arguments["file"])
    return ExitStatus.DONE


async def forget(call: Call) -> int:
    days, email = call.arguments["older_than"], call.arguments["email"] or ""
    if not call.flag("yes"):
        call.terminal.note(cost_sentence(await call.shop.forget_customers.preview(days, email=email)))
        what = "all customer data" if days is None else f"customer data older than {days} days"
        what += f" of {email}" if email else ""
        if not call.terminal.confirm(f"Forget {what} of this profile? This cannot be undone."):
            call.terminal.note("Nothing was forgotten.")
            return ExitStatus.STOPPED
    if days is not None and not call.flag("clock_is_right"):
        _check_clock(call)
    report = await call.shop.forget_customers.run(days, email=email)
    if call.as_json:
        call.terminal.result(json_output.encode(forgotten_json(report)))
    else:
        call.terminal.result(done_sentence(report))
    return ExitStatus.DONE


def _check_clock(call: Call) -> None:
    """A wrong clock makes everything old. Raises ``UsageError`` where it disagrees with what happened last."""
    doubt = call.shop.forget_customers.clock_doubt()
    if doubt is not None:
        raise UsageError(
            detail=f"This computer's clock says {doubt.now:%Y-%m-%d}, and the last thing known of this shop is of "
            f"{doubt.happened:%Y-%m-%d}. With a wrong clock everything seems old, so nothing was forgotten. "
            "Where the clock is right, add --clock-is-right."
        )


async def report(call: Call) -> int:
    await call.shop.report.write(call.arguments["file"])
    return ExitStatus.DONE


async def key(call: Call) -> int:
    service = Service(call.text("service"))
    match call.text("key_action"):
        case "set":
            await call.shop.setup.set_key(service, _typed_key())
            call.terminal.note(f"The key for {service.title()} is stored in this computer's password store.")
        case "delete":
            await call.shop.setup.delete_key(service)
            call.terminal.note(f"There is no key for {service.title()} in the password store any more.")
        case "status":
            status = await call.shop.setup.key_status(service)
            why = f" ({text(as_notice(status.failure, in_brief=True))})" if status.failure is not None else ""
            call.terminal.say(f"{service}: {status.state}{why}")
            return ExitStatus.DONE if status.state is KeyState.STORED else ExitStatus.KEY
    return ExitStatus.DONE


def _typed_key() -> str:
    if sys.stdin.isatty():
        with ends_at_once_when_stopped():
            return getpass.getpass("Key (it is not shown): ", stream=sys.stderr)
    line = sys.stdin.readline()
    return line.removesuffix("\n").removesuffix("\r")


async def demo(call: Call) -> int:
    """The whole job on the demo shop: import, compare, send, verify, mark; with a result that can be read."""
    shop, terminal = call.shop, call.terminal
    terminal.out.rule("1 · Import the demo shop's orders")
    with terminal.progress() as progress:
        report = await shop.import_file.run(resource_path("demo", "orders.csv"), ImportOptions(), progress=progress)
    tables.show_import(terminal.out, report)
    terminal.out.rule("2 · Compare the shop (Wemasy) with Ecomail")
    with terminal.progress() as progress:
        compared = await shop.compare.run(progress=progress, stop=call.stop)
    cards = await shop.orders.cards()
    show_orders(terminal.out, [card for card in cards if card.assessment.action is not Action.NONE])
    if compared.failure is not None or compared.stopped:
        return status_of_compare(compared)
    terminal.out.rule("3 · Send, read back, and mark as reported")
    plan = await shop.send.plan()
    with terminal.progress() as progress:
        result = await shop.send.run(plan, confirmed_number=plan.confirm_number, progress=progress, stop=call.stop)
    tables.show_result(terminal.out, result)
    refused = {demo.order_id for demo in planted() if demo.kind in REFUSED}
    failed = [push.order_id for push in result.pushes if push.outcome is Outcome.FAILED]
    if failed and refused.issuperset(failed):
        terminal.out.print(f"Planted in the demo: Ecomail does not take the address of {', '.join(failed)}.")
        pushes = tuple(push for push in result.pushes if push.order_id not in refused)
        result = replace(result, pushes=pushes)
    return status_of_run(replace(result, skipped=()))  # what was planted on purpose is no failure of the demo


COMMANDS: Final[dict[str, Callable[[Call], Awaitable[int]]]] = {
    "import": import_command.import_,
    "fetch": fetch,
    "only-in-ecomail": only_in_ecomail,
    "remove": remove,
    "remove-doubles": remove_doubles,
    "matches": matches,
    "conventions": conventions,
    "orders": orders,
    "compare": compare,
    "push": push,
    "undo": undo,
    "history": history,
    "export": export,
    "report": report,
    "forget": forget,
    "key": key,
    "settings": settings_command.settings,
    "demo": demo,
}
