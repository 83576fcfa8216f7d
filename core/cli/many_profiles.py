"""One command for several shops in one go: at the same time, each for itself, with one result for all.

A shop that fails says so in its own part; the others go on. Nobody is asked anything, since nobody could tell which
shop is asking.
"""

from __future__ import annotations

import asyncio
import io
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import msgspec
from rich.console import Console

from core.cli.call import Call
from core.cli.commands import COMMANDS
from core.cli.exit_status import ExitStatus, status_of
from core.cli.json_output import encode
from core.cli.terminal import Terminal
from core.domain.errors import ReconcilerError, UsageError
from core.shop.limits import LimiterPool
from core.shop.profiles import list_profiles, open_profile
from core.system.keyring import CredentialStore

Credentials: TypeAlias = CredentialStore | Callable[[str], CredentialStore] | None
"""A password store for all profiles, or one for each by its name; ``None`` is the keyring."""

FOR_MANY: Final = ("fetch", "orders", "compare", "push", "history", "only-in-ecomail", "matches", "conventions")
"""What makes sense for several shops at once."""


@dataclass(frozen=True)
class _Ended:
    """How the command ended for one shop."""

    profile: str
    status: int
    text: str


def profiles_of(call: Call) -> tuple[str, ...]:
    """The shops that were named, each once; raises ``UsageError`` for every shop where there is none."""
    if call.flag("all_profiles"):
        names = list_profiles(call.path("data_dir"))
        if not names:
            raise UsageError(detail="There is no shop yet. Set one up with --profile NAME settings set …")
        return names
    named = [*(call.arguments.get("profiles") or ()), *(call.arguments.get("more_profiles") or ())]
    return tuple(dict.fromkeys(named)) or ("default",)


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


async def _run_one(call: Call, name: str, pool: LimiterPool, credentials: Credentials) -> _Ended:
    terminal = _ProfileTerminal(name, call.terminal)
    own = Call(arguments=call.arguments, terminal=terminal, stop=call.stop)
    of_profile = credentials(name) if callable(credentials) else credentials
    try:
        own.reconciler = await open_profile(call.path("data_dir"), name, credentials=of_profile, pool=pool)
        try:
            status = await COMMANDS[call.command](own)
        finally:
            await own.reconciler.close()
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
        terminal.out.rule(result.profile)
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
        self.out = Console(file=self._kept, highlight=False, soft_wrap=True)

    @property
    def text(self) -> str:
        return self._kept.getvalue()

    def result(self, text: str) -> None:
        self._kept.write(text + "\n")

    def note(self, text: str) -> None:
        self._shared.note(f"{self._name}: {text}")

    def failure(self, error: ReconcilerError) -> None:
        self._shared.note(f"{self._name}: {error.message}")

    def confirm(self, question: str) -> bool:
        raise UsageError(detail=f"For several shops nobody is asked: {question}")
