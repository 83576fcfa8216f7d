"""A desktop session without a desk: a private D-Bus with a real keyring, and a screen in memory.

Never touches the bus, the keyring or the display of whoever runs it.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from packager.checks.packaged import CheckError

PROGRAMS: Final = ("dbus-daemon", "gnome-keyring-daemon", "Xvfb", "xdotool")
START_SECONDS: Final = 300
"""Far beyond what anything takes: only a hang reaches it."""
SCREEN: Final = (1400, 960)


def missing_programs() -> list[str]:
    return [name for name in PROGRAMS if shutil.which(name) is None]


@contextlib.contextmanager
def secret_service(scratch: Path) -> Iterator[dict[str, str]]:
    """Variables under which a program finds an open, empty GNOME Keyring."""
    run, home = scratch / "run", scratch / "keyring-home"
    run.mkdir(mode=0o700, parents=True)
    home.mkdir(parents=True)
    # The standard services could start a second keyring by themselves: this bus offers none.
    settings = scratch / "bus.conf"
    settings.write_text(
        "<!DOCTYPE busconfig PUBLIC '-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN'"
        " 'http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd'><busconfig><type>session</type>"
        f"<listen>unix:path={run}/bus</listen><policy context='default'><allow send_destination='*' eavesdrop='true'/>"
        "<allow eavesdrop='true'/><allow own='*'/></policy></busconfig>",
        "utf-8",
    )
    address = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={run}/bus", "XDG_RUNTIME_DIR": str(run)}
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), **address}
    with running(["dbus-daemon", f"--config-file={settings}", "--nofork"], environment):
        wait_until("the private bus is there", (run / "bus").exists)
        command = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
        with running(command, environment) as daemon:
            assert daemon.stdin is not None  # noqa: S101 - it is a pipe, see running
            daemon.stdin.write(b"check-only")
            daemon.stdin.close()
            wait_until("the keyring answers on the bus", lambda: _owned(address["DBUS_SESSION_BUS_ADDRESS"]))
            yield address


@contextlib.contextmanager
def screen(scratch: Path) -> Iterator[dict[str, str]]:
    """Variables under which a program shows its windows on a screen in memory."""
    width, height = SCREEN
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"]
    command += ["-noreset"]  # else it starts afresh whenever the last window goes, and the next one may not come
    with (
        (scratch / "xvfb.log").open("wb") as log,
        subprocess.Popen(  # noqa: S603
            command, pass_fds=[writing], stdout=log, stderr=log
        ) as server,
    ):
        os.close(writing)
        try:
            with os.fdopen(reading) as answer:
                number = answer.readline().strip()
            if not number:
                raise CheckError(f"Xvfb did not start: {(scratch / 'xvfb.log').read_text()}")
            yield {"DISPLAY": f":{number}"}
        finally:
            server.terminate()


@contextlib.contextmanager
def running(command: list[str], environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(  # noqa: S603 - the session's own programs
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            yield process
        finally:
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(START_SECONDS)
            process.kill()


def wait_until(promise: str, happened: Callable[[], object], *, seconds: float = START_SECONDS) -> object:
    """The first true answer of ``happened``, asked again and again. Raises ``CheckError`` when it never comes."""
    deadline = time.monotonic() + seconds
    while True:
        answer = happened()
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise CheckError(f"{promise}: not so within {seconds:.0f} s")
        time.sleep(0.1)


def _owned(address: str) -> bool:
    from jeepney.bus_messages import message_bus  # noqa: PLC0415 - on Linux only
    from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415

    with contextlib.closing(open_dbus_connection(address)) as bus:
        return bool(bus.send_and_get_reply(message_bus.NameHasOwner("org.freedesktop.secrets")).body[0])
