"""The command ``watch``: a folder, a schedule, and the night shift; the recipe that makes it come each night; and
``notices``, which tries the ways by which somebody hears of it.

Shows what the core says. The recipe is only printed: nothing here enters anything into cron or the Task Scheduler.
"""

from __future__ import annotations

import html
import shlex
import shutil
import subprocess
import sys
from datetime import date, datetime, time, timedelta, tzinfo
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from core.cli import import_command, json_output
from core.cli.commands import Call
from core.cli.exit_status import ExitStatus, status_of_note
from core.cli.main import PROGRAM
from core.domain.errors import UsageError
from core.domain.messages import code_told, failure_text, text
from core.domain.model import FailureNote, Notice
from core.domain.night import Night, NightEnd, said_of, said_of_dry
from core.domain.settings import ShopSettings
from core.shop.profile_folders import default_data_dir
from core.shop.watch_folder import Watcher, WatchOptions
from core.system.clock import SystemClock

_ENDED: dict[NightEnd, ExitStatus] = {NightEnd.FAILED: ExitStatus.SOME_FAILED, NightEnd.STOPPED: ExitStatus.STOPPED}


async def watch(call: Call) -> int:
    if call.arguments["recipe"]:
        return _recipe(call)
    if call.flag("dry_run") or call.flag("last"):
        return await _show_night(call)
    if call.flag("send") and not call.shop.settings.night_send:
        raise UsageError(detail=Notice("night_off"))

    def tell(notice: Notice) -> None:
        if call.as_json:
            call.terminal.result(json_output.encode_line(json_output.notice_json(notice)))
        else:
            call.terminal.say(text(notice))

    options = WatchOptions(
        folder=call.path("folder"),
        every=call.arguments["every"] or (timedelta() if call.flag("once") else None),
        send=call.flag("send"),
        reading=import_command.reading_options(call.arguments),
    )
    watcher = Watcher(call.shop.watch_folder, options, clock=SystemClock(), tell=tell)
    if not call.flag("once"):
        await watcher.run(call.stop)
        return ExitStatus.STOPPED
    needs_you = await watcher.run_once(call.stop)
    await call.shop.notices.drain()
    if call.stop.requested:
        return ExitStatus.STOPPED
    if watcher.failure is not None:
        return status_of_note(watcher.failure)
    status = _status_of(watcher.night) if watcher.night is not None else ExitStatus.DONE
    return status or (ExitStatus.DIFFERENT if needs_you else ExitStatus.DONE)


async def _show_night(call: Call) -> int:
    """A dry shift, or what the last one did."""
    if not call.flag("send"):
        raise UsageError(detail="--dry-run and --last are about the night shift: add --send.")
    if call.flag("last"):
        night = call.shop.night_shift.last
        if night is None:
            call.terminal.note("There was no night shift yet.")
            return ExitStatus.DONE
        shown, said = night_json(night), said_of(night)
    else:
        with call.terminal.progress() as progress:
            dry = await call.shop.night_shift.dry_run(progress=progress, stop=call.stop)
        night, said = dry.last, said_of_dry(dry, call.shop.settings)
        shown = {**night_json(dry.last), "now": night_json(dry.now)}
    if call.as_json:
        call.terminal.result(json_output.encode(shown))
    else:
        for notice in said:
            call.terminal.say(text(notice))
    return _status_of(night)


def _status_of(night: Night) -> ExitStatus:
    """A key that was refused or is missing has a status of its own, as with every command."""
    if night.end is NightEnd.FAILED and night.why is not None:
        return status_of_note(FailureNote(code_told(night.why)))
    return _ENDED.get(night.end, ExitStatus.DONE)


def night_json(night: Night) -> dict[str, Any]:
    return {
        "night": night.night.isoformat(),
        "at": night.at,
        "dry": night.dry,
        "end": night.end,
        "why": json_output.notice_json(night.why) if night.why is not None else None,
        "run": night.run_id,
        "sent": {action.value: count for action, count in night.sent.items()},
        "money": night.money,
        "needs_you": night.needs_you,
        "waiting": [{"code": why.code, "text": text(why), "orders": count} for why, count in night.waiting],
    }


async def notices(call: Call) -> int:
    settings = call.shop.settings
    ways = [settings.notice_email] if settings.notice_email and settings.notice_smtp_host else []
    ways += [urlsplit(settings.notice_webhook).hostname or ""] if settings.notice_webhook else []
    if not ways:
        raise UsageError(detail="No way is set up: settings set notice.email and notice.smtp_host, or notice.webhook.")
    if call.text("notices_action") == "test":
        await call.shop.notices.test()
        call.terminal.result(f"A test was sent to {' and '.join(ways)}.")
        return ExitStatus.DONE
    failure = call.shop.notices.failure
    call.terminal.result("The last notice arrived, or none was sent yet." if failure is None else failure_text(failure))
    return ExitStatus.DONE if failure is None else ExitStatus.SOME_FAILED


# ------------------------------------------------------------------------------------------------------- the recipe


def _recipe(call: Call) -> int:
    command = [*program(), "--data-dir", str((call.path("data_dir") or default_data_dir()).resolve())]
    name = call.shop.name
    command += [f"--profile={name}"] if name.startswith("-") else ["--profile", name]
    command += ["watch", "--send", "--once"]
    if (folder := call.path("folder")) is not None:
        command += ["--folder", str(folder.resolve())]
    if any(not character.isprintable() for word in command for character in word):
        raise UsageError(
            detail="A folder has a line break or the like in its name. That fits into no recipe: rename it."
        )
    now = datetime.now().astimezone()
    at = local_start(call.shop.settings, now)
    if call.arguments["recipe"] == "cron":
        call.terminal.result(cron_lines(command, at))
    else:
        called = "".join(character if character.isalnum() or character in " -_" else "_" for character in name)
        call.terminal.result(task_xml(command, at, now.date()))
        call.terminal.note(
            "Save this in a file, by adding > night.xml to the command, and enter it with:\n"
            f'schtasks /Create /TN "Order Reconciler {called}" /XML night.xml\n'
            "You have to be signed in at that time, so that the password store is open."
        )
    if not call.shop.settings.night_send:
        call.terminal.note(text(Notice("night_off")) + " Switch it on: settings set night.send on")
    return ExitStatus.DONE


def program() -> list[str]:
    """How this program is called, from anywhere."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    found = shutil.which(PROGRAM) or shutil.which(PROGRAM, path=str(Path(sys.executable).parent))
    return [found] if found else [sys.executable, "-P", "-c", _START, str(Path(__file__).resolve().parents[2])]


_START = "import sys; sys.path.insert(0, sys.argv.pop(1)); from core.cli.main import main; sys.exit(main())"


def local_start(settings: ShopSettings, now: datetime, zone: tzinfo | None = None) -> str:
    """When the shift begins by this computer's clock, five minutes into its hours if these are so long: HH:MM."""
    hour, minute = map(int, settings.night_from.split(":"))
    there = now.astimezone(ZoneInfo(settings.shop_timezone)).replace(hour=hour, minute=minute)
    begins, ends = map(time.fromisoformat, (settings.night_from, settings.night_until))
    minutes = ((ends.hour - begins.hour) * 60 + ends.minute - begins.minute) % (24 * 60)
    margin = timedelta(minutes=min(5, minutes // 2))
    return f"{(there + margin).astimezone(zone):%H:%M}"


def cron_lines(command: list[str], at: str) -> str:
    """For ``crontab -e``. A per cent sign would end the line there; the keyring is found by the session's bus."""
    hour, minute = at.split(":")
    line = shlex.join(command).replace("%", r"\%")
    bus = "DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/$(id -u)/bus " if sys.platform.startswith("linux") else ""
    return (
        "# Order Reconciler, night shift. Enter this line with: crontab -e\n"
        "# You have to be signed in at that time, so that the password store is open.\n"
        f"{int(minute)} {int(hour)} * * * {bus}{line}"
    )


def task_xml(command: list[str], at: str, today: date) -> str:
    """For the Task Scheduler: a daily task of whoever enters it, only while they are signed in.

    A file, since what a command prompt makes of ``&``, ``%`` and quotes within quotes depends on where they stand, and
    ``/TR`` takes 261 characters. ASCII without a word of its encoding: whatever a prompt makes of the output is read.
    """
    words, arguments = html.escape(command[0]), html.escape(subprocess.list2cmdline(command[1:]))
    text_ = f"""<?xml version="1.0"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo><Description>Order Reconciler, night shift</Description></RegistrationInfo>
  <Triggers>
    <CalendarTrigger>
      <StartBoundary>{today.isoformat()}T{at}:00</StartBoundary>
      <ScheduleByDay><DaysInterval>1</DaysInterval></ScheduleByDay>
    </CalendarTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author"><LogonType>InteractiveToken</LogonType><RunLevel>LeastPrivilege</RunLevel></Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
  </Settings>
  <Actions Context="Author">
    <Exec><Command>{words}</Command><Arguments>{arguments}</Arguments></Exec>
  </Actions>
</Task>"""
    return text_.encode("ascii", "xmlcharrefreplace").decode("ascii")
