"""What every command that sends has in common: show the plan, ask, send, show what became of it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from core.cli import json_output, tables
from core.cli.call import Call
from core.cli.exit_status import ExitStatus, status_of_run
from core.domain.model import PushPlan, PushRecord, RunResult


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
        result = await call.reconciler.push(plan, confirmed_number=confirmed_number, progress=progress, stop=call.stop)
    anew = {push.key for push in result.pushes}
    kept = [push for push in earlier if push.key not in anew]
    return show_result(call, replace(result, pushes=(*kept, *result.pushes)))


def show_result(call: Call, result: RunResult) -> int:
    if call.as_json:
        call.terminal.result(json_output.encode(json_output.result_json(result)))
    else:
        tables.show_result(call.terminal.out, result)
    if result.failure is not None:
        call.terminal.note(result.failure.message)
    return status_of_run(result)


def show_plan_only(call: Call, plan: PushPlan) -> int:
    """A dry run."""
    if call.as_json:
        call.terminal.result(json_output.encode(json_output.plan_json(plan)))
    else:
        tables.show_plan(call.terminal.out, plan)
    return ExitStatus.DONE
