"""``statement``: close a month, list the closed ones, and check a statement. Asks no service; sends nothing.

To check a file needs no shop. Where the shop that it is of lies on this computer, its journal is asked as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from core.cli.commands import Call
from core.cli.exit_status import ExitStatus
from core.cli.json_output import encode
from core.cli.printing import to_pdf
from core.cli.terminal import printable
from core.domain.errors import StoreInUseError, UsageError
from core.domain.messages import text
from core.domain.model import Notice
from core.files.statement_file import Checked, check_file
from core.shop.profile_folders import folder_name, profile_folder
from core.shop.profiles import open_profile
from core.shop.statement import ClosedMonth

if TYPE_CHECKING:
    from core.cli.running import Credentials

_NOT_HERE: Final = "That shop is not on this computer, so its history was not asked."
_COMPARE: Final = " Compare the seal with the one that you kept: all of a statement can be made anew, but for that."
_IN_USE: Final = "The shop is open in another window, so its history was not asked. Close it and check again."


async def statement(call: Call) -> int:
    if call.text("statement_action") == "list":
        closed = await call.shop.statements.closed()
        if call.as_json:
            call.terminal.result(encode({"closed": [_closed_json(line) for line in closed]}))
        for line in () if call.as_json else closed:
            call.terminal.say(f"{line.head.month}: {_line(line)}")
        if not closed and not call.as_json:
            call.terminal.say("No month is closed.")
        return ExitStatus.DONE
    month = call.text("month")
    page = call.path("to") or Path(f"{_named_for(call.shop.name)}-{month}.pdf")
    closed_now = await call.shop.statements.close(month, page, to_pdf=to_pdf, again=call.flag("again"), stop=call.stop)
    if call.as_json:
        call.terminal.result(encode({**_closed_json(closed_now), "page": str(page), "file": str(_json_of(page))}))
    else:
        call.terminal.say(f"{month} is closed: {_line(closed_now)}")
        call.terminal.say(f"Written: {page} and {_json_of(page)}. Keep the seal elsewhere, too.")
    return ExitStatus.DONE


def _named_for(shop: str) -> str:
    """So that two shops do not write over each other's in one folder."""
    return "statement" if shop == "default" else f"statement-{folder_name(shop)}"


def _json_of(page: Path) -> Path:
    return page.with_suffix(".json")


def _line(month: ClosedMonth) -> str:
    return f"{month.head.orders} orders, closed at {month.head.closed_at:%Y-%m-%d %H:%M} UTC, seal {month.seal}"


def _closed_json(month: ClosedMonth) -> dict[str, Any]:
    head = month.head
    return {
        "month": head.month,
        "shop": head.shop,
        "time_zone": head.time_zone,
        "orders": head.orders,
        "journal": month.journal,
        "closed_at": head.closed_at,
        "seal": month.seal,
        "replaces": head.replaces or None,
    }


# ---------------------------------------------------------------------------------------------------------- checking


async def verify(call: Call, names: Sequence[str], credentials: Credentials) -> int:
    """``names``: the shop to ask; none of them is the one that the statement names. Status 1: it was changed."""
    checked = check_file(call.arguments["file"])
    problems, asked = list(checked.problems), None
    name = names[0] if names else checked.statement.head.profile
    note = _NOT_HERE
    kept = call.arguments.get("seal")
    if kept is not None and kept != checked.statement.seal:
        problems.append(Notice("statement_seal_other"))
    if _is_here(call, name):
        of_profile = credentials(name) if callable(credentials) else credentials
        try:
            shop = await open_profile(call.path("data_dir"), name, demo=call.flag("demo"), credentials=of_profile)
        except StoreInUseError:
            note = _IN_USE
        else:
            try:
                asked = await shop.statements.check(checked.statement)
            finally:
                await shop.close()
            problems += asked
    if call.as_json:
        call.terminal.result(encode(_checked_json(checked, problems, was_asked=asked is not None)))
    else:
        _show(call, checked, problems, "" if asked is not None else note)
    return ExitStatus.DIFFERENT if problems else ExitStatus.DONE


def _is_here(call: Call, name: str) -> bool:
    """The file may name anything as its shop."""
    try:
        return profile_folder(call.path("data_dir"), name, demo=call.flag("demo")).is_dir()
    except UsageError:
        return False


def _show(call: Call, checked: Checked, problems: Sequence[Notice], note: str) -> None:
    head, say = checked.statement.head, call.terminal.say
    about = f"{head.shop}, {head.month} ({head.time_zone}): {head.orders} orders"
    say(printable(f"{about}, closed at {head.closed_at:%Y-%m-%d %H:%M} UTC"))
    say(f"Seal: {checked.statement.seal}")
    for problem in problems:
        say(text(problem))
    if not problems:
        say("Nothing was changed since it was made." + ("" if call.arguments.get("seal") else _COMPARE))
    page = checked.page
    say("There is no page beside it." if page is None else f"The page beside it was checked: {page.name}")
    if note:
        say(note)


def _checked_json(checked: Checked, problems: Sequence[Notice], *, was_asked: bool) -> dict[str, Any]:
    head = checked.statement.head
    return {
        "unchanged": not problems,
        "month": head.month,
        "shop": head.shop,
        "orders": head.orders,
        "closed_at": head.closed_at,
        "seal": checked.statement.seal,
        "page_checked": checked.page is not None,
        "history_asked": was_asked,
        "problems": [{"code": problem.code, "message": text(problem)} for problem in problems],
    }
