"""One call of the command line: parse, open the profile, run the command, close, and say how it ended."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from core.cli.arguments import build_parser
from core.cli.call import Call
from core.cli.commands import COMMANDS
from core.cli.exit_status import ExitStatus, status_of
from core.cli.json_output import encode
from core.cli.many_profiles import Credentials, profiles_of, run_for_many
from core.cli.terminal import Terminal
from core.domain.errors import ReconcilerError
from core.shop.profiles import open_profile
from core.system.logs import configure_logging
from core.system.stop import Stop

_STOP_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)


def main(argv: Sequence[str] | None = None, *, credentials: Credentials = None) -> int:
    """Runs one command and returns its exit status. ``credentials`` is for tests; the keyring is the default."""
    _open_missing_streams()
    for stream in (sys.stdout, sys.stderr):
        # A Windows console or a pipe may speak a code page that has no ≠; better a question mark than no result.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    arguments = build_parser().parse_args(argv)
    terminal = Terminal()
    as_json = bool(getattr(arguments, "json", False))
    with configure_logging() as logs:
        try:
            status = asyncio.run(_run(arguments, terminal, credentials))
            sys.stdout.flush()
        except ReconcilerError as error:
            terminal.failure(error)
            _say_as_json(terminal, as_json, error.code, error.message)
            return status_of(error)
        except (KeyboardInterrupt, BrokenPipeError):
            return ExitStatus.STOPPED
        except Exception as error:  # noqa: BLE001 - a bug of ours: a report instead of a traceback
            message = terminal.bug(logs.write_crash_report(error))
            _say_as_json(terminal, as_json, "unexpected", message)
            return ExitStatus.BUG
        finally:
            _leave_quietly()
    return status


def _open_missing_streams() -> None:
    """A caller may have closed what every program has (cron jobs, services): then nobody is listening, or asked."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - for as long as we run


def _leave_quietly() -> None:
    """What cannot be written (the reader went away, as ``head`` does; the disk is full) must not change the status."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _say_as_json(terminal: Terminal, as_json: bool, code: str, message: str) -> None:  # noqa: FBT001 - as it was typed
    if as_json:
        with contextlib.suppress(OSError, ReconcilerError):  # it may be the output itself that failed
            terminal.result(encode({"error": {"code": code, "message": message}}))
            sys.stdout.flush()


async def _run(arguments: object, terminal: Terminal, credentials: Credentials) -> int:
    stop = Stop()
    _listen_for_signals(stop)
    call = Call(arguments=vars(arguments), terminal=terminal, stop=stop)
    names = profiles_of(call)
    if len(names) > 1 or call.flag("all_profiles"):
        return await run_for_many(call, names, credentials)
    demo = call.flag("demo") or call.command == "demo"
    of_profile = credentials(names[0]) if callable(credentials) else credentials
    call.reconciler = reconciler = await open_profile(
        call.path("data_dir"), names[0], demo=demo, credentials=of_profile
    )
    try:
        return await COMMANDS[call.command](call)
    finally:
        await reconciler.close()


def _listen_for_signals(stop: Stop) -> None:
    """Ctrl-C and SIGTERM end the run cleanly: what was begun is finished and recorded. A second one interrupts."""
    loop = asyncio.get_running_loop()

    def on_signal(number: int, _frame: object = None) -> None:
        if stop.requested:
            signal.signal(number, signal.SIG_DFL)
            signal.raise_signal(number)
        loop.call_soon_threadsafe(stop.request)

    for number in _STOP_SIGNALS:
        try:
            signal.signal(number, on_signal)
        except ValueError:
            return  # not the main thread, as in some tests: whoever runs us handles signals
