"""Checks what ``packaging/windows/under-wine`` made, in a Windows of its own: set up, used, removed.

``packaging/windows/check-under-wine`` calls it. It starts only what was built, and Windows' Python to press Ctrl-C
and to trust an authority. What Wine cannot show (SmartScreen, real fonts, screen readers) is not claimed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from functools import partial
from pathlib import Path

from core.cli.exit_status import ExitStatus
from packager import windows_python
from packager.build import NAME, ROOT, say
from packager.check import ORDERS, Checks
from packager.checks import command_line, connections, session, setup, windows
from packager.checks.in_wine import InWine
from packager.checks.window import check_window
from packager.under_wine import PRODUCTS
from packager.wine import MissingError, Windows, a_windows_like, require

NEEDED = ("wine", "wineserver", "x86_64-w64-mingw32-gcc", "Xvfb", "xdotool")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pictures", type=Path, default=ROOT / "build" / "pictures" / "windows", help="where they go")
    parser.add_argument("--only", nargs="+", metavar="CHECK", help="set it up and run these alone")
    arguments = parser.parse_args()
    arguments.pictures.mkdir(parents=True, exist_ok=True)
    try:
        require(NEEDED)
        with windows_python.one_at_a_time():
            made, python = windows_python.windows(), windows_python.python() / "python.exe"
    except (MissingError, windows_python.NotToBeHadError) as error:
        print(error, file=sys.stderr)  # noqa: T201 - this is a command
        return 2
    found = sorted(PRODUCTS.glob("*-setup.exe"))
    if not found:
        print("Build it first: packaging/windows/under-wine", file=sys.stderr)  # noqa: T201
        return 2
    with (
        tempfile.TemporaryDirectory() as scratch,
        session.screen(Path(scratch)) as display,
        a_windows_like(made, Path(scratch), **display) as here,
    ):
        return check(here, Path(scratch), found[0], python, arguments.pictures, only=arguments.only)


def check(
    here: Windows, scratch: Path, setup_program: Path, python: Path, pictures: Path, *, only: list[str] | None
) -> int:
    """All of them, in the order of a life: set up, used, brought up to date, removed."""

    def installed(place: Path, _variables: object) -> InWine:
        packaged = InWine(setup.installed_folder(here), place, here)
        packaged.forget()
        return packaged

    built = PRODUCTS / NAME
    checks = Checks(
        scratch,
        installed,
        only=None if only is None else {"setup", *only},
        mend=lambda: setup.mend(here, setup_program, built),
        tries=2,  # Wine loses a key or a signal now and then
    )
    say(f"checking {setup_program.name}")
    checks.run("contents", lambda _: windows.check_contents(built))
    checks.run("setup", lambda _: setup.check_installs(here, setup_program, built))
    if "setup" in checks.failed:  # nothing is there to look at
        return checks.end()
    checks.run("version", command_line.check_version)
    checks.run("self-test", command_line.check_self_test)
    checks.run("a long file", command_line.check_long_file)
    checks.run("a workbook", partial(windows.check_workbook, source=ROOT / "tests" / "data" / "files" / "formats.xlsx"))
    checks.run("long paths", partial(windows.check_long_paths, orders=ORDERS))
    checks.run("main job on the command line", command_line.check_main_job)
    checks.run("Ctrl-C", partial(windows.check_ctrl_c, python=python, stopped=ExitStatus.STOPPED))
    checks.run("Credential Manager", connections.check_password_store)
    trusting = partial(windows.trust, python=python)
    checks.run("TLS", lambda packaged: connections.check_tls(packaged, ORDERS, trusting))
    checks.run("window self-test", windows.check_window_self_test)
    checks.run("window", lambda packaged: check_window(packaged, ORDERS, pictures))
    checks.run("two instances", partial(windows.check_two_instances, setup=setup_program, pictures=pictures))
    checks.run("a newer version", partial(setup.check_takes_the_place_of_an_older_version, setup=setup_program))
    checks.run("a full disk", partial(setup.check_full_disk, setup=setup_program))
    checks.run("uninstaller", setup.check_uninstall)
    place = scratch / "Mijn programma's – čtvrtek"
    checks.run("another folder", partial(setup.check_elsewhere, windows=here, setup=setup_program, place=place))
    return checks.end()


if __name__ == "__main__":
    sys.exit(main())
