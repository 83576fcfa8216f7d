"""Looks whether Qt can start at all, before it is imported: it would end the process without a word that helps.

Only Linux needs it; knows library names and Debian packages, and imports nothing of Qt. A packaged build brings most of
the libraries, and is asked the same: what the machine it was built on did not have is then missing here as well. Why
there is no window is said on the terminal, or with whatever the desktop has for a message; it waits for no answer.
"""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

ALWAYS: Final = {
    "libstdc++.so.6": "libstdc++6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
}
"""Library → the Debian and Ubuntu package that has it; what Qt's own libraries ask for."""
X11: Final = {
    "libxcb.so.1": "libxcb1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND: Final = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
_NOT_FOUND: Final = re.compile(r"^(?:.*/)?(lib[\w+.-]+?\.so[.\d]*): ")
"""How the loader begins its complaint; the library it names may be one that the wanted one asked for."""
_TITLE: Final = "Order Reconciler"
_MESSENGERS: Final = (
    ("zenity", "--error", "--no-markup", f"--title={_TITLE}", "--text={text}"),
    ("kdialog", "--title", _TITLE, "--error", "{text}"),
    ("xmessage", "-center", "-title", _TITLE, "{text}"),
)
"""Of GNOME, of KDE, and of X11 itself; the first that is there."""
_AND_GO_ON: Final = ("/bin/sh", "-c", '"$@" </dev/null >/dev/null 2>&1 &', "sh")


def problem(
    environment: Mapping[str, str],
    *,
    platform: str = sys.platform,
    load: Callable[[str], Any] = ctypes.CDLL,
) -> str | None:
    """Why the window cannot open here, as sentences with the way out; ``None`` when nothing is in its way."""
    if platform != "linux":
        return None
    # Qt takes several, in the order they are named; none named, it takes what the session has.
    wanted = environment.get("QT_QPA_PLATFORM", "") or "wayland;xcb"
    on_x11 = "xcb" in wanted and bool(environment.get("DISPLAY"))
    on_wayland = "wayland" in wanted and bool(environment.get("WAYLAND_DISPLAY"))
    if not on_x11 and not on_wayland and ("xcb" in wanted or "wayland" in wanted):
        return (
            "There is no display, so the window cannot open (DISPLAY and WAYLAND_DISPLAY are not set).\n"
            "Start it from a desktop session, or do the work with order-reconciler-cli."
        )
    libraries = ALWAYS | (X11 if on_x11 else WAYLAND if on_wayland else {})
    packages = ALWAYS | X11 | WAYLAND
    missing = {
        lacking: packages.get(lacking, package)
        for name, package in libraries.items()
        if (lacking := _lacking(name, load))
    }
    if missing:
        return (
            f"The window needs libraries of the system that are missing here: {', '.join(missing)}.\n"
            f"On Debian or Ubuntu: sudo apt install {' '.join(dict.fromkeys(missing.values()))}\n"
            "On other systems: install the packages that have these files."
        )
    answers = (on_x11 and _x11_answers(environment["DISPLAY"], load)) or (on_wayland and _wayland_answers(environment))
    if (on_x11 or on_wayland) and not answers:
        display = environment["DISPLAY"] if on_x11 else environment["WAYLAND_DISPLAY"]
        return (
            f"The display {display} does not answer, so the window cannot open.\n"
            "Start it from your own desktop session, or do the work with order-reconciler-cli."
        )
    return None


def _lacking(name: str, load: Callable[[str], Any]) -> str:
    """The library that is missing for ``name`` to be loaded: itself, or one that it needs. Empty when it loads."""
    try:
        load(name)
    except OSError as error:
        # In a packaged build the loader's own words are the cause of a failure that names only what was wanted.
        named = _NOT_FOUND.match(str(error.__cause__ or error))
        return named[1] if named is not None else name
    return ""


def _x11_answers(display: str, load: Callable[[str], Any]) -> bool:
    """Connects as Qt will, which ends the process when it cannot."""
    xcb = load("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    """Whether anybody listens where Qt will ask."""
    path = Path(environment.get("XDG_RUNTIME_DIR", ""), environment["WAYLAND_DISPLAY"])
    with socket.socket(socket.AF_UNIX) as connection:
        try:
            connection.connect(str(path))
        except OSError:
            return False
    return True


if __name__ == "__main__":  # for ./run: status 0 when the window can open, else the reason
    why_not = problem(os.environ)
    if why_not is not None:
        sys.exit(why_not)


def say(text: str) -> None:
    """Somebody who opened the program from a menu reads no standard error."""
    print(text, file=sys.stderr)  # noqa: T201 - there is no window to say it in
    if sys.stderr is not None and sys.stderr.isatty():
        return
    for program, *arguments in _MESSENGERS:
        if (path := shutil.which(program)) is not None:
            command = [path, *(argument.format(text=text) for argument in arguments)]
            subprocess.run([*_AND_GO_ON, *command], check=False)  # noqa: S603 - the desktop's own program
            return
