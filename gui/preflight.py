"""Looks whether Qt can start at all, before it is imported: it would end the process without a word that helps.

Only Linux needs it; knows library names and Debian packages, and imports nothing of Qt.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Mapping
from typing import Final

_ALWAYS: Final = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
"""Library → the Debian and Ubuntu package that has it."""
_X11: Final = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
_WAYLAND: Final = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
_HEADLESS: Final = frozenset({"offscreen", "minimal", "vnc"})


def problem(
    environment: Mapping[str, str],
    *,
    platform: str = sys.platform,
    frozen: bool = False,
    load: Callable[[str], object] = ctypes.CDLL,
) -> str | None:
    """Why the window cannot open here, as sentences with the way out; ``None`` when nothing is in its way."""
    if platform != "linux":
        return None
    wanted = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    has_x11, has_wayland = bool(environment.get("DISPLAY")), bool(environment.get("WAYLAND_DISPLAY"))
    if wanted not in _HEADLESS and not has_x11 and not has_wayland:
        return (
            "There is no display, so the window cannot open (DISPLAY and WAYLAND_DISPLAY are not set).\n"
            "Start it from a desktop session, or do the work with order-reconciler-cli."
        )
    libraries = dict(_ALWAYS)
    if wanted not in _HEADLESS:
        libraries |= _WAYLAND if wanted == "wayland" or (has_wayland and not has_x11) else _X11
    if frozen:  # a packaged build brings all but the graphics driver's own
        libraries = {name: package for name, package in libraries.items() if name in {"libGL.so.1", "libEGL.so.1"}}
    missing = [package for name, package in libraries.items() if not _loads(name, load)]
    if not missing:
        return None
    return (
        f"The window needs system libraries that are missing here: {', '.join(missing)}.\n"
        f"On Debian or Ubuntu: sudo apt install {' '.join(missing)}"
    )


def _loads(name: str, load: Callable[[str], object]) -> bool:
    try:
        load(name)
    except OSError:
        return False
    return True


if __name__ == "__main__":  # for ./run: status 0 when the window can open, else the reason
    why_not = problem(os.environ)
    if why_not is not None:
        sys.exit(why_not)
