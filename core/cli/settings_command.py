"""The command ``settings``: what the profile is set to, one setting changed, or a file of settings taken over.

Shows what core says; what of a file is dangerous is decided in ``core.domain.setting_changes``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from core.cli import json_output
from core.cli.exit_status import ExitStatus
from core.domain.errors import UsageError
from core.domain.setting_changes import Risk, SettingChange
from core.domain.settings import get_setting, set_setting, setting_names

if TYPE_CHECKING:
    from core.cli.commands import Call

_MEANING: Final = {
    Risk.DELETES: "customers' data that are older than that many days are forgotten by themselves",
    Risk.SENDS: "this shop may then be changed in Ecomail and in Wemasy",
    Risk.AT_NIGHT: "it decides what is sent at night without asking",
    Risk.TELLS: "figures of this shop would be told to an address",
    Risk.ELSEWHERE: "orders come from there or go there, and the key is asked for again",
}


async def settings(call: Call) -> int:
    current = call.shop.settings
    action = call.arguments["settings_action"]
    if action == "import":
        return await _import(call)
    if action == "set":
        name = call.text("key")
        changed = set_setting(current, name, call.text("value"))
        await _tell_what_goes(call, changed.keep_days)
        await call.shop.setup.change_settings(changed)
        current = changed
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


async def _tell_what_goes(call: Call, keep_days: int) -> None:
    """Before data are kept for a shorter time: how much that takes the first time."""
    now = call.shop.settings.keep_days
    if keep_days and (not now or keep_days < now):
        orders, entries = await call.shop.forget_customers.would_take(keep_days)
        call.terminal.note(
            f"The first time, the customer data of {orders} orders and of {entries} entries of the history go. "
            "That happens when this shop is opened on a later day, and only while the clock can be believed."
        )


async def _import(call: Call) -> int:
    """Shows what the file changes, then takes it over; what is dangerous only where it is named with --take."""
    changes = await call.shop.setup.look_at_settings(call.arguments["file"])
    allowed = frozenset(call.arguments["take"])
    unknown = allowed - {change.name for change in changes if change.risk is not None}
    if unknown:
        raise UsageError(
            detail=f"Nothing to take: this file changes nothing dangerous in {', '.join(sorted(unknown))}."
        )
    if not (call.as_json or call.flag("yes")) or call.flag("dry_run"):
        for change in changes:
            call.terminal.note(_shown(change, allowed))
    kept = [change for change in changes if change.name == "shop.keep_days" and change.name in allowed]
    for change in kept:
        await _tell_what_goes(call, int(change.after))
    if changes and not call.flag("dry_run"):
        if not (call.flag("yes") or call.terminal.confirm("Take these settings over?")):
            call.terminal.note("Nothing was changed.")
            return ExitStatus.STOPPED
        await call.shop.setup.take_settings(changes, allowed)
    if call.as_json:
        call.terminal.result(json_output.encode({"changes": [_json(change, allowed) for change in changes]}))
    else:
        taken = sum(_is_taken(change, allowed) for change in changes)
        said = "would be taken over" if call.flag("dry_run") else "taken over"
        call.terminal.result(f"{taken} settings {said}, {len(changes) - taken} left out. Keys stay as they are.")
    return ExitStatus.DONE


def _is_taken(change: SettingChange, allowed: frozenset[str]) -> bool:
    return change.risk is None or change.name in allowed


def _shown(change: SettingChange, allowed: frozenset[str]) -> str:
    line = f"{change.name}: {change.before or '–'} → {change.after or '–'}"
    if change.risk is None:
        return line
    left_out = "" if change.name in allowed else f" Left out unless you add --take {change.name}"
    return f"{line}: {_MEANING[change.risk]}.{left_out}"


def _json(change: SettingChange, allowed: frozenset[str]) -> dict[str, Any]:
    return {
        "name": change.name, "before": change.before, "after": change.after,
        "risk": change.risk, "taken": _is_taken(change, allowed),
    }  # fmt: skip
