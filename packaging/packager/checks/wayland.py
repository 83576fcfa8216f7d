"""The packaged window on Wayland: a compositor that is itself a window of an X server hands real keys on to it.

No program sees the windows of another one there: what came of a key is read from the far side alone.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from packager.checks.packaged import Packaged, expect
from packager.checks.session import SCREEN, running, wait_until
from packager.checks.shop import changes, far_side, quiet, set_up, small_file, verified
from packager.checks.window import Hands, window

COMPOSITOR: Final = "weston"
_SOCKET: Final = "wayland-check"
_ROWS: Final = 20
_FOLLOWS_SECONDS: Final = 2


def can_be_checked() -> bool:
    return shutil.which(COMPOSITOR) is not None


def check_wayland(packaged: Packaged, orders: Path, pictures: Path) -> str:
    """Everything works there; with the keyboard alone orders are compared, reviewed, sent and verified."""
    file = small_file(orders, packaged.home / "orders.csv", rows=_ROWS)
    screen = {"DISPLAY": packaged.environment["DISPLAY"]}
    with far_side() as (shop, wemasy_url, ecomail_url), compositor(packaged) as there:
        set_up(there, wemasy_url, ecomail_url)
        there.succeed("import", there.path(file))
        status, out, err = there.run("--self-test", program="order-reconciler")
        expect("everything works on Wayland", kept=status == 0, seen=out + err)
        display = next(finding["detail"] for finding in json.loads(out)["findings"] if finding["name"] == "display")
        expect("it is Wayland that it found", kept="wayland" in display, seen=display)
        with window(there, pictures, seen_on=screen) as hands:
            whole = hands.focus("Weston")
            wait_until("F5 compares", lambda: shop.journal.exchanges or _pressed(hands, "F5"))
            expect("comparing changes nothing", kept=quiet(shop, "GET") and not changes(shop), seen=changes(shop))
            hands.picture("wayland-1-compared")
            wait_until(
                "orders are marked in the shop",
                lambda: "marked" in changes(shop) or _pressed(hands, "ctrl+shift+p", "ctrl+Return"),
            )
            quiet(shop, "PUT")
            hands.picture("wayland-2-sent")
            wait_until("the window closes", lambda: hands.ended or _left(hands, whole))
            expect("the program ends with 0", kept=hands.ended == [0], seen=hands.ended)
        history = there.json("history", "--json")
        expect("what was sent was read back and marked", kept=verified(history), seen=history)
    return f"{display}; {len(history)} orders sent and verified"


@contextlib.contextmanager
def compositor(packaged: Packaged) -> Iterator[Packaged]:
    """The program on a screen of its own that knows no X."""
    folder = Path(packaged.environment["XDG_RUNTIME_DIR"])
    width, height = SCREEN
    command = [COMPOSITOR, "--backend=x11-backend.so", "--shell=kiosk-shell.so", "--use-pixman", "--no-config"]
    command += ["--idle-time=0", f"--width={width}", f"--height={height}", f"--socket={_SOCKET}"]
    variables = {name: packaged.environment[name] for name in ("HOME", "XDG_RUNTIME_DIR", "DISPLAY")}
    with running(command, {"PATH": os.environ["PATH"], **variables}) as process:
        wait_until("Weston is there", lambda: (folder / _SOCKET).exists() or process.poll() is not None)
        expect("Weston runs", kept=process.poll() is None, seen=process.poll())
        there = packaged.with_environment(WAYLAND_DISPLAY=_SOCKET, QT_QPA_PLATFORM="wayland")
        del there.environment["DISPLAY"]
        yield there


def _left(hands: Hands, whole: str) -> bool:
    """Out of the review, and out of the window, which Weston's plain shell gives the keyboard back only by a click."""
    _pressed(hands, "Escape")
    hands.click(whole, 0.5, 0.4)
    return _pressed(hands, hands.quit_keys)


def _pressed(hands: Hands, *keys: str) -> bool:
    """Press keys one after the other, each with time to follow; ``False``, so that one looks what came of it."""
    for key in keys:
        if not hands.ended:
            hands.keys(key)
            time.sleep(_FOLLOWS_SECONDS)
    return False
