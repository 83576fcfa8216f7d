"""The setup.exe of Windows: installs silently, replaces an older version, refuses, fails and leaves cleanly."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Final

from core import __version__
from packager.build import NAME
from packager.checks.in_wine import InWine, gone
from packager.checks.packaged import CheckError, Packaged, expect
from packager.listing import listing
from packager.wine import Ended, Windows

SETUP_SECONDS: Final = 600
REFUSED_WHILE_RUNNING: Final = 5
_FULL_AFTER_BLOCKS: Final = 4096
"""Of 512 bytes: no file may become larger than 2 MiB, as on a disk that is full; the libraries of Qt are."""
_KEY: Final = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\{6C1B8D52-93F5-4C0B-8E0E-5B0C7A6E21F4}"


def installed_folder(windows: Windows) -> Path:
    return windows.local_data / "Programs" / "Order Reconciler"


def install(windows: Windows, setup: Path, *options: str) -> Ended:
    return windows.run([str(setup), "/S", *options], seconds=SETUP_SECONDS)


def mend(windows: Windows, setup: Path, built: Path) -> None:
    """After a check that failed: nothing of it runs any more, and the program is installed as it was built."""
    windows.end()
    windows.start()
    folder = installed_folder(windows)
    if folder.exists() and listing(built) != [line for line in listing(folder) if "uninstall.exe" not in line]:
        shutil.rmtree(folder, ignore_errors=True)
        install(windows, setup)


def check_installs(windows: Windows, setup: Path, built: Path) -> str:
    """Silently, for this user alone, with an entry in the start menu and one among the installed programs."""
    ended = install(windows, setup)
    folder = installed_folder(windows)
    expect("the setup ends with 0", kept=ended.status == 0, seen=ended)
    missing = _files(built) ^ _files(folder)
    expect("every file is there, and the uninstaller", kept=missing == {"uninstall.exe"}, seen=sorted(missing)[:9])
    expect("it is in the start menu", kept=_shortcut(windows).is_file())
    registered = _registered(windows)
    expect("Windows knows its version", kept=__version__ in registered, seen=registered)
    return f"{len(_files(folder))} files"


def check_takes_the_place_of_an_older_version(packaged: InWine, setup: Path) -> None:
    """What only the older one had goes; what the person kept stays; a file of somebody else in the folder stays."""
    packaged.succeed("settings", "set", "shop.name", "Vaas & Zo")
    stale, foreign = packaged.folder / "_internal" / "of-an-older-version.dll", packaged.folder / "my notes.txt"
    for file in (stale, foreign):
        file.write_text("x", "utf-8")
    (packaged.folder / f"{NAME}-cli.exe").write_bytes(b"an older one")
    ended = install(packaged.windows, setup)
    expect("the setup ends with 0", kept=ended.status == 0, seen=ended)
    expect("the older one's files are gone", kept=not stale.exists())
    expect("a file of somebody else stays", kept=foreign.exists())
    foreign.unlink()
    expect("nothing of the change is left", kept=not list(packaged.folder.glob("order-reconciler-*/")))
    expect("settings stay", kept="Vaas & Zo" in packaged.succeed("settings", "list"))


def check_full_disk(packaged: InWine, setup: Path) -> str:
    """Files cannot be written: the version that was there works as before, and nothing else is left behind."""
    before = _files(packaged.folder)
    done = subprocess.run(  # noqa: S603 - what was just built
        ["sh", "-c", 'trap "" XFSZ; ulimit -f "$0"; exec wine "$1" /S', str(_FULL_AFTER_BLOCKS), str(setup)],  # noqa: S607
        env=packaged.environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=SETUP_SECONDS,
        check=False,
    )
    expect("the setup says that it failed", kept=done.returncode == 2, seen=done.returncode)  # noqa: PLR2004
    expect("the folder is as before", kept=_files(packaged.folder) == before, seen=_files(packaged.folder) ^ before)
    return packaged.succeed("--version").strip() + " still runs"


def refuses_while_running(packaged: InWine, setup: Path) -> None:
    """To be asked while one of its programs runs: neither the setup nor the uninstaller does anything."""
    before = _files(packaged.folder)
    for program in (setup, packaged.folder / "uninstall.exe"):
        ended = packaged.windows.run([str(program), "/S"], seconds=SETUP_SECONDS)
        # The uninstaller starts a copy of itself, and what that one says is not heard.
        refused = ended.status == REFUSED_WHILE_RUNNING or program != setup
        expect(f"{program.name} refuses while the program runs", kept=refused, seen=ended)
    expect("nothing is touched", kept=_files(packaged.folder) == before)


def check_uninstall(packaged: InWine) -> None:
    """The program, its entries and its folder go; what the person kept stays."""
    packaged.succeed("settings", "set", "shop.name", "Vaas & Zo")
    kept = {path.relative_to(packaged.data) for path in packaged.data.rglob("*")}
    ended = packaged.windows.run([str(packaged.folder / "uninstall.exe"), "/S"], seconds=SETUP_SECONDS)
    expect("the uninstaller ends with 0", kept=ended.status == 0, seen=ended)
    gone(packaged.folder)
    gone(_shortcut(packaged.windows))
    left = {path.relative_to(packaged.data) for path in packaged.data.rglob("*")}
    expect("a person's data stays", kept=left == kept and kept, seen=left)
    try:
        registered = _registered(packaged.windows)
    except CheckError:
        return
    raise CheckError(f"Windows still lists it: {registered}")


def check_elsewhere(packaged: Packaged, windows: Windows, setup: Path, place: Path) -> None:
    """Into a folder with blanks and accents, and out of it again, with what else lay in it."""
    place.mkdir(parents=True)
    (place / "my notes.txt").write_text("x", "utf-8")
    # Word by word: NSIS wants it without the quotation marks that Wine would put around it.
    ended = install(windows, setup, *f"/D={packaged.path(place)}".split(" "))
    expect("the setup ends with 0", kept=ended.status == 0, seen=ended)
    there = InWine(place, packaged.scratch, windows)
    expect("it runs from there", kept=__version__ in there.succeed("--version"))
    windows.run([str(place / "uninstall.exe"), "/S"], seconds=SETUP_SECONDS)
    gone(place / "_internal")
    gone(place / "uninstall.exe")
    expect("what else lay in it stays", kept=_files(place) == {"my notes.txt"}, seen=_files(place))


def _registered(windows: Windows) -> str:
    ended = windows.run(["reg", "query", _KEY], seconds=SETUP_SECONDS)
    if ended.status != 0:
        raise CheckError(f"Windows does not list it: {ended.said}")
    return ended.said


def _shortcut(windows: Windows) -> Path:
    menu = windows.local_data.parent / "Roaming" / "Microsoft" / "Windows" / "Start Menu" / "Programs"
    return menu / "Order Reconciler.lnk"


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
