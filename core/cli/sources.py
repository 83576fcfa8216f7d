"""The commands that look beyond the list of orders: the shop's own orders, and what only Ecomail has."""

from __future__ import annotations

from core.cli import json_output, tables
from core.cli.call import Call
from core.cli.exit_status import ExitStatus, status_of_note
from core.cli.sending import carry_out, show_plan_only
from core.domain.conventions import said_of, sent_as
from core.domain.errors import UsageError
from core.domain.messages import text
from core.domain.model import OrderKey
from core.domain.settings import Follow
from core.shop.fetch_orders import FetchOptions


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


async def only_in_ecomail(call: Call) -> int:
    with call.terminal.progress() as progress:
        found = await call.reconciler.search_only_in_ecomail(call.period(), progress=progress, stop=call.stop)
    if call.as_json:
        call.terminal.result(json_output.encode(json_output.only_in_ecomail_json(found)))
    else:
        tables.show_only_in_ecomail(call.terminal.out, found)
    return ExitStatus.DIFFERENT if found.transactions else ExitStatus.DONE


async def remove(call: Call) -> int:
    plan = await call.reconciler.plan_removal(call.arguments["order_ids"])
    if call.flag("dry_run"):
        return show_plan_only(call, plan)
    return await carry_out(call, plan, confirmed_number=call.arguments["expect"])


async def matches(call: Call) -> int:
    if call.arguments["take"]:
        session, order_id = call.arguments["take"]
        await call.reconciler.take_match(await _key_of(call, session), order_id)
    if call.arguments["take_back"]:
        await call.reconciler.take_match_back(await _key_of(call, call.arguments["take_back"]))
    found = await call.reconciler.matches()
    if call.as_json:
        call.terminal.result(json_output.encode(json_output.matches_json(found)))
    else:
        tables.show_matches(call.terminal.out, found)
    return ExitStatus.DONE


async def _key_of(call: Call, session: str) -> OrderKey:
    keys = await call.reconciler.keys_of_sessions([session])
    if len(keys) > 1:
        raise UsageError(detail=f"{session} stands on the list {len(keys)} times, under several websites.")
    return keys[0]


async def conventions(call: Call) -> int:
    with call.terminal.progress() as progress:
        found = await call.reconciler.read_conventions(progress=progress, stop=call.stop)
    if call.arguments["follow"]:
        await call.reconciler.follow(Follow(call.arguments["follow"]), found)
    if call.as_json:
        call.terminal.result(json_output.encode(json_output.conventions_json(found, call.reconciler.settings)))
        return ExitStatus.DONE
    for notice in (*said_of(found), *sent_as(call.reconciler.settings)):
        call.terminal.say(text(notice))
    return ExitStatus.DONE
