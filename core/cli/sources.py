"""The commands that look beyond the list of orders: the shop's own orders, and what only Ecomail has."""

from __future__ import annotations

from core.cli import json_output, tables
from core.cli.call import Call
from core.cli.exit_status import ExitStatus, status_of_note
from core.reconciler import FetchOptions


async def fetch(call: Call) -> int:
    columns = dict(call.arguments["map"])
    if call.flag("columns"):
        guesses = (await call.reconciler.preview_fetch(columns)).columns
        if call.as_json:
            call.terminal.result(json_output.encode(json_output.columns_json(guesses)))
        else:
            tables.show_columns(call.terminal.out, guesses)
        return ExitStatus.DONE
    options = FetchOptions(period=call.period(), columns=columns)
    with call.terminal.progress() as progress:
        report = await call.reconciler.fetch(options, progress=progress, stop=call.stop)
    if call.as_json:
        call.terminal.result(json_output.encode(json_output.fetch_json(report)))
    else:
        tables.show_import(call.terminal.out, report.report)
    if report.failure is not None:
        call.terminal.note(f"{report.failure.message} What was read so far is kept; fetch again to go on.")
        return status_of_note(report.failure)
    if report.stopped:
        call.terminal.note("Stopped. What was read so far is kept; fetch again to go on.")
        return ExitStatus.STOPPED
    return ExitStatus.DONE
