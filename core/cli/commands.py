"""The commands, one function each: ask the façade, show the result, say how it ended."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Awaitable, Callable
from typing import Final

from core.cli import forgotten, json_output, tables
from core.cli.call import Call
from core.cli.exit_status import ExitStatus, status_of_compare, status_of_run
from core.cli.sending import carry_out, show_plan_only, show_result
from core.cli.sources import conventions, fetch, matches, only_in_ecomail, remove
from core.cli.terminal import ends_at_once_when_stopped
from core.cli.watching import watch
from core.domain.model import Action, OrderState, RunResult
from core.domain.settings import get_setting, set_setting, setting_names
from core.files.options import ImportOptions
from core.system.keyring import KeyState, Service
from core.system.resources import resource_path


async def import_(call: Call) -> int:
    options = ImportOptions(columns=dict(call.arguments["map"]))
    with call.terminal.progress() as progress:
        report = await call.reconciler.import_file(call.arguments["file"], options, progress=progress)
    if call.as_json:
        call.terminal.result(json_output.encode(json_output.import_json(report)))
    else:
        tables.show_import(call.terminal.out, report)
    return ExitStatus.DONE


async def orders(call: Call) -> int:
    wanted = {OrderState(state) for state in call.arguments["state"]} or set(OrderState)
    cards = [card for card in await call.reconciler.cards() if card.assessment.state in wanted]
    if call.as_json:
        call.terminal.result(json_output.encode(json_output.orders_json(cards)))
    else:
        tables.show_orders(call.terminal.out, cards)
    return ExitStatus.DONE


async def compare(call: Call) -> int:
    keys = await call.keys()
    with call.terminal.progress() as progress:
        # Status 0 is a promise that every order is in sync, so none is taken on trust.
        result = await call.reconciler.compare(keys, even_fresh=True, progress=progress, stop=call.stop)
    cards = await call.reconciler.cards(keys)
    if call.as_json:
        document = json_output.orders_json(cards)
        document |= {"stopped": result.stopped, "error": json_output.failure_json(result.failure)}
        call.terminal.result(json_output.encode(document))
    else:
        tables.show_orders(call.terminal.out, cards)
    if result.failure is not None:
        call.terminal.note(result.failure.message)
    elif result.stopped:
        call.terminal.note("Stopped. What was compared is kept; compare again to go on.")
    return status_of_compare(result, frozenset(card.assessment.state for card in cards))


async def push(call: Call) -> int:
    earlier = RunResult(pushes=())
    if not call.flag("dry_run"):
        earlier = await _finish_what_was_left(call)
        if earlier.failure is not None or earlier.stopped:
            return show_result(call, earlier)
    keys = await call.keys()
    plan = await call.reconciler.plan_push(keys, as_new=call.flag("as_new"), mark=not call.flag("no_mark"))
    if call.flag("dry_run"):
        return show_plan_only(call, plan)
    return await carry_out(call, plan, confirmed_number=call.arguments["expect"], earlier=earlier.pushes)


async def undo(call: Call) -> int:
    plan = await call.reconciler.plan_undo([call.arguments["push_id"]])
    return await carry_out(call, plan, confirmed_number=None)


async def _finish_what_was_left(call: Call) -> RunResult:
    """An earlier run that was killed is finished first: nothing different may be sent before that."""
    if not call.reconciler.recovered:
        return RunResult(pushes=())
    call.terminal.note(f"{len(call.reconciler.recovered)} orders of an earlier run have no certain outcome yet.")
    with call.terminal.progress() as progress:
        result = await call.reconciler.finish_unsettled(progress=progress, stop=call.stop)
    call.terminal.note(tables.result_sentence(result))
    return result


async def history(call: Call) -> int:
    pushes = await call.reconciler.history()
    if call.as_json:
        call.terminal.result(json_output.encode(json_output.history_json(pushes)))
    else:
        tables.show_history(call.terminal.out, pushes)
    return ExitStatus.DONE


async def export(call: Call) -> int:
    await call.reconciler.export(call.arguments["file"])
    return ExitStatus.DONE


async def forget(call: Call) -> int:
    days, email = call.arguments["older_than"], call.arguments["email"] or ""
    if not call.flag("yes"):
        call.terminal.note(forgotten.cost_sentence(await call.reconciler.preview_forgetting(days, email=email)))
        what = "all customer data" if days is None else f"customer data older than {days} days"
        what += f" of {email}" if email else ""
        if not call.terminal.confirm(f"Forget {what} of this profile? This cannot be undone."):
            call.terminal.note("Nothing was forgotten.")
            return ExitStatus.STOPPED
    report = await call.reconciler.forget_customer_data(days, email=email)
    if call.as_json:
        call.terminal.result(json_output.encode(forgotten.forgotten_json(report)))
    else:
        call.terminal.result(forgotten.done_sentence(report))
    return ExitStatus.DONE


async def report(call: Call) -> int:
    await call.reconciler.report(call.arguments["file"])
    return ExitStatus.DONE


async def key(call: Call) -> int:
    service = Service(call.text("service"))
    match call.text("key_action"):
        case "set":
            await call.reconciler.set_key(service, _typed_key())
            call.terminal.note(f"The key for {service.title()} is stored in this computer's password store.")
        case "delete":
            await call.reconciler.delete_key(service)
            call.terminal.note(f"There is no key for {service.title()} in the password store any more.")
        case "status":
            status = await call.reconciler.key_status(service)
            call.terminal.say(f"{service}: {status.state}" + (f" ({status.reason})" if status.reason else ""))
            return ExitStatus.DONE if status.state is KeyState.STORED else ExitStatus.KEY
    return ExitStatus.DONE


def _typed_key() -> str:
    if sys.stdin.isatty():
        with ends_at_once_when_stopped():
            return getpass.getpass("Key (it is not shown): ", stream=sys.stderr)
    line = sys.stdin.readline()
    return line.removesuffix("\n").removesuffix("\r")


async def settings(call: Call) -> int:
    current = call.reconciler.settings
    action = call.arguments["settings_action"]
    if action == "set":
        name = call.text("key")
        await call.reconciler.change_settings(set_setting(current, name, call.text("value")))
        current = call.reconciler.settings
        names = [name]
    elif action == "get":
        names = [call.text("key")]
    else:
        names = list(setting_names(current))
    values = {name: get_setting(current, name) for name in names}
    if call.as_json:
        call.terminal.result(json_output.encode(values))
    elif action == "get":
        call.terminal.result(str(values[names[0]]))
    elif action != "set":
        for name, value in values.items():
            call.terminal.say(f"{name} = {value}")
    return ExitStatus.DONE


async def demo(call: Call) -> int:
    """The whole job on the demo shop: import, compare, send, verify, mark; with a result that can be read."""
    reconciler, terminal = call.reconciler, call.terminal
    terminal.out.rule("1 · Import the demo shop's orders")
    with terminal.progress() as progress:
        report = await reconciler.import_file(resource_path("demo", "orders.csv"), ImportOptions(), progress=progress)
    tables.show_import(terminal.out, report)
    terminal.out.rule("2 · Compare the shop (Wemasy) with Ecomail")
    with terminal.progress() as progress:
        compared = await reconciler.compare(progress=progress, stop=call.stop)
    cards = await reconciler.cards()
    tables.show_orders(terminal.out, [card for card in cards if card.assessment.action is not Action.NONE])
    if compared.failure is not None or compared.stopped:
        return status_of_compare(compared, frozenset())
    terminal.out.rule("3 · Send, read back, and mark as tracked")
    plan = await reconciler.plan_push()
    with terminal.progress() as progress:
        result = await reconciler.push(plan, confirmed_number=plan.confirm_number, progress=progress, stop=call.stop)
    tables.show_result(terminal.out, result)
    return status_of_run(result)


COMMANDS: Final[dict[str, Callable[[Call], Awaitable[int]]]] = {
    "import": import_,
    "fetch": fetch,
    "only-in-ecomail": only_in_ecomail,
    "remove": remove,
    "matches": matches,
    "conventions": conventions,
    "orders": orders,
    "compare": compare,
    "push": push,
    "undo": undo,
    "history": history,
    "export": export,
    "report": report,
    "watch": watch,
    "forget": forget,
    "key": key,
    "settings": settings,
    "demo": demo,
}
