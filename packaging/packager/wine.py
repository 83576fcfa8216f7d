"""Wine with a Windows of its own, which never touches the user's: programs are started in it, and wait for no desktop.

What it needs is named by Debian's package. Must not know what is built or checked in it.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

DEBIAN_PACKAGES: Final = {
    "wine": "wine wine64",
    "wineserver": "wine",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
    "makensis": "nsis",
    "git": "git",
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
}
"""Program → the Debian packages that bring it."""

_SERVER: Final = ("/usr/lib/wine/wineserver64", "/usr/lib/wine/wineserver")
"""Where Debian keeps it; elsewhere it is on the path."""
_BOOT_SECONDS: Final = 600
"""Far beyond what it takes."""
_END_SECONDS: Final = 60


class MissingError(Exception):
    """What this machine has to have first, in a sentence with the command that brings it."""


def require(programs: Iterable[str]) -> None:
    """Raises ``MissingError`` when one of ``programs`` cannot be found."""
    missing = [name for name in programs if shutil.which(name) is None and (name != "wineserver" or not _server())]
    if missing:
        packages = " ".join(dict.fromkeys(DEBIAN_PACKAGES[name] for name in missing))
        raise MissingError(
            f"{', '.join(missing)} cannot be found. On Debian: apt-get install --no-install-recommends {packages}"
        )


def _server() -> str:
    return next((path for path in _SERVER if Path(path).exists()), shutil.which("wineserver") or "")


@dataclass(frozen=True)
class Ended:
    """How a program ended: its status, and what it wrote."""

    status: int
    out: bytes
    err: bytes

    @property
    def said(self) -> str:
        return (self.out + self.err).decode("utf-8", "replace")


@dataclass(frozen=True)
class Windows:
    """One Windows: a prefix of Wine, with the variables its programs see."""

    prefix: Path
    extra: Mapping[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        """Nothing of ours but the path; no menu entries on the host, no debugger that waits for somebody."""
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.prefix.parent),
            "LANG": "C.UTF-8",
            "WINEPREFIX": str(self.prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "winedbg.exe=d;winemenubuilder.exe=d;mscoree=d;mshtml=d",
            **self.extra,
        }

    @property
    def system(self) -> Path:
        return self.prefix / "drive_c" / "windows" / "system32"

    @property
    def local_data(self) -> Path:
        """``%LOCALAPPDATA%``."""
        (user,) = (path for path in (self.prefix / "drive_c" / "users").iterdir() if path.name != "Public")
        return user / "AppData" / "Local"

    def make(self, libraries: Iterable[Path]) -> None:
        """A new Windows 10, with stand-ins for the ``libraries`` that Wine lacks. Raises ``CalledProcessError``."""
        self.prefix.mkdir(parents=True)
        self.start()
        self.run(["winecfg", "-v", "win10"], seconds=_BOOT_SECONDS, check=True)
        for library in libraries:
            shutil.copy(library, self.system / library.name)
        for path in (self.prefix / "drive_c" / "users").rglob("*"):
            if path.is_symlink():  # to folders of the user of this machine, which are none of its business
                path.unlink()
                path.mkdir()

    def start(self) -> None:
        """Boot it, and keep it running until ``end``.

        Wine's own services inherit the streams of the program that starts them and keep them open: here they get none.
        """
        self._tell_server("-p")
        quiet, command = subprocess.DEVNULL, ["wine", "wineboot", "-i"]
        subprocess.run(  # noqa: S603
            command, env=self.environment, stdin=quiet, stdout=quiet, stderr=quiet, timeout=_BOOT_SECONDS, check=True
        )

    def run(
        self,
        command: Sequence[str],
        *,
        seconds: float,
        typed: bytes = b"",
        folder: Path | None = None,
        check: bool = False,
    ) -> Ended:
        """Start a program and wait for its end. Raises ``TimeoutExpired``; with ``check`` ``CalledProcessError``."""
        done = subprocess.run(  # noqa: S603 - what was just built, or Wine's own
            ["wine", *command],  # noqa: S607
            env=self.environment,
            cwd=folder,
            input=typed,
            capture_output=True,  # with a file instead of a pipe, Windows' Python finds no streams
            timeout=seconds,
            check=check,
        )
        return Ended(done.returncode, done.stdout, done.stderr)

    def end(self) -> None:
        """End every program in it, and wait for them."""
        self._tell_server("-k")
        try:
            self._tell_server("-w", seconds=_END_SECONDS)
        except subprocess.TimeoutExpired:
            self._tell_server("-k9")

    def _tell_server(self, option: str, *, seconds: float | None = None) -> None:
        quiet = subprocess.DEVNULL
        command = [_server(), option]
        subprocess.run(  # noqa: S603
            command, env=self.environment, stdin=quiet, stdout=quiet, stderr=quiet, timeout=seconds, check=False
        )


@contextlib.contextmanager
def a_windows_like(made: Windows, scratch: Path, **extra: str) -> Iterator[Windows]:
    """A Windows of its own with what ``made`` has, running until the end of the block."""
    prefix = scratch / "windows" / "prefix"
    shutil.copytree(made.prefix, prefix, symlinks=True, copy_function=_link)
    windows = Windows(prefix, extra)
    # Whoever runs out of patience with us must not leave a Windows behind.
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        windows.start()
        yield windows
    finally:
        windows.end()
        signal.signal(signal.SIGTERM, before)


def _link(source: str, target: str) -> None:
    """Most of a Windows is libraries, which nobody changes; what Wine changes, it writes anew."""
    try:
        os.link(source, target)
    except OSError:  # another file system
        shutil.copy2(source, target)


def windows_path(path: Path) -> str:
    """How a program of Windows names a file of this machine."""
    return "Z:" + str(path.resolve()).replace("/", "\\")
