"""Checks a built folder from the outside, in an empty home and a bare environment; one line for each promise.

``packaging/check_build`` calls it. What needs a display, a password store or a Debian is left out where these are
missing and
says so; with ``CI=true`` on Linux that is a failure.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import Final

from packager.build import DIST, NAME, ROOT, say
from packager.checks import command_line, session
from packager.checks.packaged import CheckError, Packaged

ORDERS: Final = ROOT / "resources" / "demo" / "orders.csv"


class Checks:
    """Runs them one after the other, each in a home of its own, and remembers what failed.

    ``mend`` clears up after one that failed, so that the next one finds what it would have found without it; with more
    ``tries`` it is run again, and what failed first is said.
    """

    def __init__(
        self,
        scratch: Path,
        packaged: Callable[[Path, Mapping[str, str]], Packaged],
        *,
        only: Collection[str] | None = None,
        mend: Callable[[], None] = lambda: None,
        tries: int = 1,
    ) -> None:
        self._tries = tries
        self._only = only
        self._mend = mend
        self._scratch = scratch
        self._packaged = packaged
        self.failed: list[str] = []
        self.left_out: list[str] = []

    def run(self, name: str, check: Callable[[Packaged], object], **environment: str) -> None:
        if self._only is not None and name not in self._only:
            return
        for attempt in range(1, self._tries + 1):
            begun = time.monotonic()
            scratch = self._scratch / f"{name.replace(' ', '-')}-{attempt}"
            scratch.mkdir()
            try:
                said = check(self._packaged(scratch, environment))
            except (CheckError, subprocess.SubprocessError, OSError, LookupError, ValueError) as error:
                last = attempt == self._tries
                word = f"{time.monotonic() - begun:.0f} s): {error if str(error) else repr(error)}"
                say(f"{'FAILED ' if last else 'again  '} {name} ({word}")
                self._mend()
                if last:
                    self.failed.append(name)
            else:
                say(f"ok      {name} ({time.monotonic() - begun:.0f} s){f': {said}' if said else ''}")
                return

    def end(self) -> int:
        """The exit status; with ``CI=true`` what was left out counts as failed."""
        if self.failed:
            say(f"{len(self.failed)} checks failed: {', '.join(self.failed)}")
        return 1 if self.failed or (self.left_out and os.environ.get("CI") == "true") else 0

    def leave_out(self, name: str, reason: str) -> None:
        self.left_out.append(name)
        say(f"LEFT OUT  {name}: {reason}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=DIST / NAME, help="the built folder")
    parser.add_argument("--pictures", type=Path, default=ROOT / "build" / "pictures", help="where pictures go")
    parser.add_argument("--only", nargs="+", metavar="CHECK", help="run these alone")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = arguments.folder.resolve()
        checks = Checks(
            Path(scratch), lambda place, variables: Packaged(folder, place, extra=variables), only=arguments.only
        )
        checks.run("version", command_line.check_version)
        checks.run("self-test", command_line.check_self_test)
        checks.run("a long file", command_line.check_long_file)
        checks.run("main job on the command line", command_line.check_main_job)
        if sys.platform == "linux":
            _on_linux(checks, Path(scratch), arguments.pictures)
    return checks.end()


def _on_linux(checks: Checks, scratch: Path, pictures: Path) -> None:
    from packager.checks import bare, connections, downloads, wayland, window  # noqa: PLC0415 - they need what only Linux has

    for name, check in downloads.CHECKS.items():
        checks.run(name, check)
    checks.run("no display", bare.check_no_display)
    if bare.can_be_made():
        checks.run("a bare computer", bare.check_bare_computer)
    else:
        checks.leave_out("a bare computer", "needs the right to a mount namespace and to chroot")
    missing = session.missing_programs()
    if missing:
        checks.leave_out("window, password store and TLS", f"needs {', '.join(missing)}")
        return
    with _desktop(scratch) as desktop:
        checks.run("password store", connections.check_password_store, **desktop)
        checks.run("TLS", lambda packaged: connections.check_tls(packaged, ORDERS), **desktop)
        checks.run("window self-test", window.check_self_test, **desktop)
        checks.run("window", lambda packaged: window.check_window(packaged, ORDERS, pictures), **desktop)
        if wayland.can_be_checked():
            checks.run("Wayland", lambda packaged: wayland.check_wayland(packaged, ORDERS, pictures), **desktop)
        else:
            checks.leave_out("Wayland", f"needs {wayland.COMPOSITOR}")


@contextlib.contextmanager
def _desktop(scratch: Path) -> Iterator[dict[str, str]]:
    with session.secret_service(scratch / "session") as bus, session.screen(scratch) as display:
        yield bus | display


if __name__ == "__main__":
    sys.exit(main())
