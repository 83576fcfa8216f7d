"""One command, from what was typed to its exit status: parse, open the profile, run, close.

With several profiles, each is opened and run concurrently and for itself: a shop that fails says so in its own part of
the one result, and the others go on. Nobody is asked anything then, since nobody could tell which shop is asking.
"""

from __future__ import annotations

import asyncio
import contextlib
import io
import os
import signal
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import msgspec

from core.cli.arguments import build_parser
from core.cli.commands import COMMANDS, Call
from core.cli.decide import decide
from core.cli.exit_status import ExitStatus, status_of
from core.cli.explain import explain
from core.cli.json_output import encode
from core.cli.overview import overview
from core.cli.statement import statement, verify
from core.cli.terminal import PlainConsole, Terminal, shown
from core.cli.watch import notices, watch
from core.domain.errors import ReconcilerError, UsageError
from core.files.reports import ShopReport
from core.shop.connections import LimiterPool
from core.shop.profile_folders import list_profiles, same_shop
from core.shop.profiles import open_profile
from core.shop.report import write_together
from core.system.keyring import CredentialStore
from core.system.logs import configure_logging
from core.system.stop import Stop
from core.system.stop_signals import STOP_SIGNALS

Credentials: TypeAlias = CredentialStore | Callable[[str], CredentialStore] | None
"""A password store for all profiles, or one for each by its name; ``None`` is the keyring."""

_COMMANDS: Final = {
    **COMMANDS, "decide": decide, "explain": explain, "statement": statement, "watch": watch, "notices": notices,
}  # fmt: skip
FOR_MANY: Final = (
    "fetch",
    "orders",
    "compare",
    "push",
    "history",
    "only-in-ecomail",
    "matches",
    "conventions",
    "explain",
)
"""What makes sense for several shops at once."""


@dataclass(frozen=True)
class _Ended:
    """How the command ended for one shop."""

    profile: str
    status: int
    text: str


def profiles_of(call: Call, *, named_only: bool = False) -> tuple[str, ...]:
    """The shops that were named, each once; raises ``UsageError`` for every shop where there is none."""
    if call.flag("all_profiles"):
        names = list_profiles(call.path("data_dir"))
        if not names:
            raise UsageError(detail="There is no shop yet. Set one up with --profile NAME settings set …")
        return names
    named = [*(call.arguments.get("profiles") or ()), *(call.arguments.get("more_profiles") or ())]
    shops = (same_shop(call.path("data_dir"), name) for name in named)
    return tuple(dict.fromkeys(shops)) or (() if named_only else ("default",))


async def run_for_many(call: Call, names: Sequence[str], credentials: Credentials) -> int:
    """Runs the command for every one of ``names``; returns the worst of their exit statuses."""
    if call.command not in FOR_MANY:
        raise UsageError(detail=f"“{call.command}” is for one shop at a time. For several: {', '.join(FOR_MANY)}.")
    if call.command == "push" and not (call.flag("yes") or call.flag("dry_run")):
        raise UsageError(detail="For several shops nobody is asked. Add --dry-run to look, or --yes to send.")
    if call.flag("demo"):
        raise UsageError(detail="The demo shop stands for itself. Leave --demo or the profiles out.")
    pool = LimiterPool()
    ends = await asyncio.gather(*(_run_one(call, name, pool, credentials) for name in names), return_exceptions=True)
    results: list[_Ended] = []
    for end in ends:
        if isinstance(end, BaseException):
            raise end
        results.append(end)
    (_show_json if call.as_json else _show_text)(call.terminal, results)
    return max(result.status for result in results)


async def _report_together(call: Call, names: Sequence[str], credentials: Credentials) -> int:
    """One report of several shops; one that cannot be opened is named, and the others are in it."""
    parts: list[ShopReport] = []
    worst, day = int(ExitStatus.DONE), None
    for name in names:
        of_profile = credentials(name) if callable(credentials) else credentials
        try:
            shop = await open_profile(call.path("data_dir"), name, credentials=of_profile)
            try:
                parts.append(await shop.report.of_this_shop())
                day = shop.report.day
            finally:
                await shop.close()
        except ReconcilerError as error:
            call.terminal.note(f"{name}: {error.message}")
            worst = max(worst, status_of(error))
    if day is not None:
        await write_together(call.arguments["file"], parts, day)
    return worst


async def _run_one(call: Call, name: str, pool: LimiterPool, credentials: Credentials) -> _Ended:
    terminal = _ProfileTerminal(name, call.terminal)
    own = Call(arguments=call.arguments, terminal=terminal, stop=call.stop)
    of_profile = credentials(name) if callable(credentials) else credentials
    try:
        own.shop = await open_profile(call.path("data_dir"), name, credentials=of_profile, pool=pool)
        try:
            status = await _COMMANDS[call.command](own)
        finally:
            await own.shop.close()
    except ReconcilerError as error:
        terminal.failure(error)
        if call.as_json:
            terminal.result(encode({"error": {"code": error.code, "message": error.message}}))
        status = status_of(error)
    return _Ended(name, status, terminal.text)


def _show_json(terminal: Terminal, results: Sequence[_Ended]) -> None:
    documents = [(result, msgspec.json.decode(result.text or "null")) for result in results]
    total: Counter[str] = Counter()
    for _, document in documents:
        if isinstance(document, Mapping):
            total.update({name: n for name, n in (document.get("summary") or {}).items() if isinstance(n, int)})
    profiles = [
        {"profile": result.profile, "status": result.status, "result": msgspec.Raw(result.text.encode() or b"null")}
        for result, _ in documents
    ]
    terminal.result(encode({"profiles": profiles, "summary": dict(total)}))


def _show_text(terminal: Terminal, results: Sequence[_Ended]) -> None:
    for result in results:
        terminal.out.rule(shown(result.profile))
        terminal.result(result.text.rstrip("\n"))
    terminal.out.rule("In total")
    good = sum(1 for result in results if result.status == ExitStatus.DONE)
    terminal.result(f"{good} of {len(results)} shops are done without anything left to look at.")


class _ProfileTerminal(Terminal):
    """Keeps what one shop has to say until all have; notes and progress carry its name."""

    def __init__(self, name: str, shared: Terminal) -> None:
        super().__init__()
        self._name = name
        self._kept = io.StringIO()
        self._shared = shared
        self.shows_bars = False  # several at once would fight for the screen
        self.out = PlainConsole(file=self._kept, soft_wrap=True)

    @property
    def text(self) -> str:
        return self._kept.getvalue()

    def result(self, text: str) -> None:
        self.write(text + "\n")

    def write(self, text: str) -> None:
        self._kept.write(text)

    def note(self, text: str) -> None:
        self._shared.note(f"{self._name}: {text}")

    def failure(self, error: ReconcilerError) -> None:
        self._shared.note(f"{self._name}: {error.message}")

    def confirm(self, question: str) -> bool:
        raise UsageError(detail=f"For several shops nobody is asked: {question}")


def run(argv: Sequence[str] | None, *, credentials: Credentials = None) -> int:
    """Runs one command and returns its exit status. ``credentials`` is for tests; the keyring is the default."""
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
    if call.command == "overview":
        return overview(call, profiles_of(call, named_only=True))
    if call.command == "statement" and call.text("statement_action") == "verify":
        return await verify(call, profiles_of(call, named_only=True), credentials)
    names = profiles_of(call)
    if call.command == "report" and len(names) > 1:
        return await _report_together(call, names, credentials)
    if len(names) > 1 or call.flag("all_profiles"):
        return await run_for_many(call, names, credentials)
    demo = call.flag("demo") or call.command == "demo"
    of_profile = credentials(names[0]) if callable(credentials) else credentials
    call.shop = shop = await open_profile(call.path("data_dir"), names[0], demo=demo, credentials=of_profile)
    try:
        return await _COMMANDS[call.command](call)
    finally:
        await shop.close()


def _listen_for_signals(stop: Stop) -> None:
    """Ctrl-C (and its like) ends the run cleanly: what was begun is finished and recorded. A second one interrupts."""
    loop = asyncio.get_running_loop()

    def on_signal(number: int, _frame: object = None) -> None:
        if stop.requested:
            signal.signal(number, signal.SIG_DFL)
            signal.raise_signal(number)
        loop.call_soon_threadsafe(stop.request)

    for number in STOP_SIGNALS:
        try:
            signal.signal(number, on_signal)
        except ValueError:
            return  # not the main thread, as in some tests: whoever runs us handles signals
