"""The packaged window on a real X server, driven with real mouse and keys from a file to orders that were verified.

What came of it is read from the far side and from the packaged command line, never from the window itself.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from packager.checks.packaged import CheckError, Packaged, expect
from packager.checks.session import START_SECONDS, wait_until
from packager.checks.shop import changes, far_side, quiet, set_up, small_file, verified, written_keys

_MAIN: Final = "Order Reconciler$"
_CHOOSE: Final = "^Choose a file"
_IMPORT: Final = "^Import orders"
_REVIEW: Final = "^Review and send"
_ROWS: Final = 20
_HEARD_SECONDS: Final = 20
_SEARCHES: Final = 50
_CHOOSE_BUTTON: Final = (0.5, 0.53)
"""Where it is in the import's window, as parts of its width and height."""


def check_window(packaged: Packaged, orders: Path, pictures: Path) -> str:
    """Import, compare, review and send; ``pictures`` gets a picture of each stage."""
    pictures.mkdir(parents=True, exist_ok=True)
    file = small_file(orders, packaged.home / "orders.csv", rows=_ROWS)
    with far_side() as (shop, wemasy_url, ecomail_url):
        set_up(packaged, wemasy_url, ecomail_url)
        with window(packaged, pictures) as hands:
            hands.focus(_MAIN)
            hands.picture("1-started")
            _import(hands, packaged.path(file))
            expect("comparing changes nothing", kept=quiet(shop, "GET") and not changes(shop), seen=changes(shop))
            main = hands.focus(_MAIN)
            hands.click(main, 0.5, 0.2)
            hands.picture("3-compared")
            hands.call(_REVIEW, "ctrl+shift+p")
            hands.picture("4-review")
            expect("opening the review sends nothing", kept=not changes(shop), seen=changes(shop))
            hands.keys("ctrl+Return")
            wait_until("orders are marked in the shop", lambda: "marked" in changes(shop))
            quiet(shop, "PUT")
            hands.picture("5-sent")
            # While orders are being sent it asks whether to stop, and stays.
            wait_until("the review closes", lambda: hands.gone(_REVIEW) or hands.answer(_REVIEW, "Escape"))
            hands.focus(_MAIN)
            hands.leave()
        history = packaged.json("history", "--json")
        expect("what the window sent was read back and marked", kept=verified(history), seen=history)
        changed = changes(shop)
        expect("orders were added and corrected", kept={"created", "updated"} <= set(changed), seen=changed)
    expect("no key is in any file", kept=not written_keys(packaged.kept), seen=written_keys(packaged.kept))
    return f"{len(history)} orders sent and verified"


def check_self_test(packaged: Packaged) -> str:
    """With a display and a password store everything works."""
    status, out, err = packaged.run("--self-test", program="order-reconciler")
    expect("everything works in a desktop session", kept=status == 0, seen=out + err)
    report = json.loads(out)
    return ", ".join(finding["detail"] for finding in report["findings"] if finding["name"] == "display")


def _import(hands: Hands, file: str) -> None:
    """With the mouse to the file, with Enter through the rest; the last Enter begins to compare."""
    wizard = hands.call(_IMPORT, "ctrl+o")
    hands.picture("2-import")
    hands.until_opens(_CHOOSE, lambda: hands.click(wizard, *_CHOOSE_BUTTON))
    hands.type(file)
    hands.keys("Return")
    wait_until("the file dialog closes", lambda: hands.gone(_CHOOSE))
    wait_until("the import is done", lambda: hands.gone(_IMPORT) or hands.answer(_IMPORT, "Return"))


class Hands:
    """Mouse, keyboard and eyes: what a person has in front of the screen."""

    def __init__(
        self, process: subprocess.Popen[bytes], environment: dict[str, str], pictures: Path, quit_keys: str
    ) -> None:
        self._process = process
        self.quit_keys = quit_keys
        self._environment = environment
        self._pictures = pictures

    def focus(self, title: str, *, seconds: float = START_SECONDS) -> str:
        """Wait for a visible window whose title matches, and give it the keyboard: there is no window manager."""
        return str(wait_until(f"a window “{title}” has the keyboard", lambda: self._focused(title), seconds=seconds))

    def keys(self, *names: str) -> None:
        self._tool("key", "--clearmodifiers", *names)

    def call(self, title: str, *names: str) -> str:
        """Press keys until the window they open is there."""
        return self.until_opens(title, lambda: self.keys(*names))

    def until_opens(self, title: str, act: Callable[[], None]) -> str:
        """Do something until the window it opens is there: a program that is just starting does not hear it yet."""

        def acted() -> str:
            act()
            with contextlib.suppress(CheckError):
                return self.focus(title, seconds=_HEARD_SECONDS)
            return ""

        return str(wait_until(f"a window “{title}” opens", acted))

    def type(self, text: str) -> None:
        self._tool("type", "--clearmodifiers", "--delay", "8", text)

    def click(self, window: str, x: float, y: float) -> None:
        """Into a window, at parts (0 to 1) of its width and height."""
        lines = self._tool("getwindowgeometry", "--shell", window).splitlines()
        place = {name: int(value) for name, _, value in (line.partition("=") for line in lines)}
        across, down = place["X"] + x * place["WIDTH"], place["Y"] + y * place["HEIGHT"]
        self._tool("mousemove", str(round(across)), str(round(down)), "click", "1")

    def picture(self, name: str) -> Path:
        """Keep what is on the screen, as soon as something is drawn on it; fail where nothing ever is."""
        path = self._pictures / f"{name}.png"
        wait_until(f"the screen shows something ({name})", lambda: self._is_drawn(path))
        return path

    def _is_drawn(self, path: Path) -> bool:
        done = subprocess.run(  # noqa: S603 - our own interpreter: Qt reads the screen, so no other program is needed
            [sys.executable, "-c", _TAKE_PICTURE, str(path)],
            env=os.environ | self._environment | {"QT_QPA_PLATFORM": "xcb"},
            capture_output=True,
            check=False,
        )
        return done.returncode == 0

    def answer(self, title: str, key: str) -> bool:
        """Press a key in a window and give it time to follow; ``False``, so that one looks whether it is gone."""
        if self._focused(title):
            self.keys(key)
            time.sleep(1)
        return False

    @property
    def ended(self) -> list[int]:
        """The program's exit status, once there is one."""
        return [] if self._process.poll() is None else [self._process.returncode]

    def gone(self, title: str) -> bool:
        return not self._find(title)

    def leave(self) -> None:
        """As a person would; the program has to end by itself, with 0."""
        self.keys(self.quit_keys)
        wait_until("the window closes", lambda: self._process.poll() is not None)
        expect("the program ends with 0", kept=self._process.returncode == 0, seen=self._process.returncode)

    def _focused(self, title: str) -> str:
        """A window's number once it has the keyboard; it may vanish meanwhile, or not take it yet."""
        number = self._find(title)
        if not number:
            return ""
        self._tool("windowraise", number, may_fail=True)
        self._tool("windowfocus", number, may_fail=True)
        return number if self._tool("getwindowfocus", "-f", may_fail=True).strip() == number else ""

    def _find(self, title: str) -> str:
        if self._process.poll() is not None:
            raise CheckError(f"the window ended by itself, with {self._process.returncode}")
        for _again in range(_SEARCHES):
            # By its class where it has no name that xdotool can read, as Weston's.
            done = self._run_tool("search", "--onlyvisible", "--name", "--class", title)
            if done.returncode == 0 or not done.stderr:
                break
        else:  # only once is bad luck: a window that goes while xdotool looks ends its whole search
            raise CheckError(f"xdotool cannot search: {done.stderr}")
        found = done.stdout.split()
        return found[-1] if found else ""

    def _tool(self, *arguments: str, may_fail: bool = False) -> str:
        done = self._run_tool(*arguments)
        if done.returncode != 0 and not may_fail:
            raise CheckError(f"xdotool {' '.join(arguments)}: {done.stderr}")
        return done.stdout

    def _run_tool(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(  # noqa: S603
            ["xdotool", *arguments],  # noqa: S607
            env={"PATH": os.environ["PATH"], **self._environment},
            capture_output=True,
            text=True,
            timeout=START_SECONDS,
            check=False,
        )


_TAKE_PICTURE: Final = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
picture = app.primaryScreen().grabWindow(0).toImage()
picture.save(sys.argv[1])
colours = {picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)}
sys.exit(f"only {len(colours)} colours" if len(colours) < 12 else 0)
"""


@contextlib.contextmanager
def window(
    packaged: Packaged, pictures: Path, *arguments: str, seen_on: Mapping[str, str] | None = None
) -> Iterator[Hands]:
    """The packaged window, started; its words are kept beside the pictures. ``seen_on`` names another screen."""
    screen = dict(seen_on or {"DISPLAY": packaged.environment["DISPLAY"]})
    with (
        (pictures / "window.log").open("wb") as log,
        # Through a pipe: a program of Windows in Wine does not start with a file for its streams.
        subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=log) as keeper,  # noqa: S607
        subprocess.Popen(  # noqa: S603 - what was just built
            [*packaged.command(), *arguments],
            env=packaged.environment,
            cwd=packaged.home,
            stdin=subprocess.DEVNULL,
            stdout=keeper.stdin,
            stderr=keeper.stdin,
        ) as process,
    ):
        hands = Hands(process, screen, pictures, packaged.quit_keys)
        try:
            yield hands
        except CheckError as error:
            with contextlib.suppress(CheckError):
                hands.picture("failed")
            said = (pictures / "window.log").read_text("utf-8", "replace")
            raise CheckError(f"{error}\nThe window said: {said}") from None
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGKILL)
            keeper.kill()  # Wine's services may keep the pipe open for longer than the program
