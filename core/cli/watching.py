"""The command that watches, while it runs or once under cron."""

from __future__ import annotations

from datetime import timedelta

from core.cli import json_output
from core.cli.call import Call
from core.cli.exit_status import ExitStatus
from core.domain.messages import text
from core.domain.model import Notice
from core.shop.watch_folder import Watcher, WatchOptions
from core.system.clock import SystemClock


async def watch(call: Call) -> int:
    def tell(notice: Notice) -> None:
        if call.as_json:
            call.terminal.result(json_output.encode_line(json_output.notice_json(notice)))
        else:
            call.terminal.say(text(notice))

    options = WatchOptions(
        folder=call.path("folder"), every=call.arguments["every"] or (timedelta() if call.flag("once") else None)
    )
    watcher = Watcher(call.reconciler, options, clock=SystemClock(), tell=tell)
    if not call.flag("once"):
        await watcher.run(call.stop)
        return ExitStatus.STOPPED
    needs_you = await watcher.run_once(call.stop)
    if call.stop.requested:
        return ExitStatus.STOPPED
    return ExitStatus.DIFFERENT if needs_you else ExitStatus.DONE
