"""Where the window cannot open: no display, one that does not answer, and a computer with nothing but the C library.

The last is a root folder of its own in a mount namespace of its own; nothing of the real system can be seen from it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Final

from core import __version__
from packager.checks.packaged import COMMAND_SECONDS, CheckError, Packaged, expect
from packager.linux import C_LIBRARY, FROM_THE_SYSTEM, libraries_of_the_system

_CANNOT_START: Final = 2
_BY_THE_LOADER: Final = "libz.so.1"
"""The one library that both executables need before anything of ours runs; the system's loader names it."""
_PLACES: Final = ("lib64", "usr/lib64", "lib", "usr/lib", "lib/*-linux-gnu", "usr/lib/*-linux-gnu")
_ENTER: Final = """
set -e
mount --bind "$1" "$2/program"
mount --rbind /proc "$2/proc"
root=$2
shift 2
exec chroot "$root" "$@"
"""


def can_be_made() -> bool:
    if shutil.which("unshare") is None:
        return False
    return subprocess.run([*_namespace(), "true"], capture_output=True, check=False).returncode == 0  # noqa: S603


def check_no_display(packaged: Packaged) -> None:
    """A sentence with a way out, where Qt alone would abort."""
    for name, wanted in (("", "There is no display"), (":4095", "The display :4095 does not answer")):
        beside = packaged.with_environment(DISPLAY=name) if name else packaged
        status, out, err = beside.run(program="order-reconciler")
        expect(f"with DISPLAY={name!r} it says so", kept=status == _CANNOT_START and wanted in err, seen=out + err)


def check_bare_computer(packaged: Packaged) -> str:
    """The command line does the whole job; the window names every library of the system that it lacks."""
    root = packaged.scratch / "bare"
    _make(root, {*C_LIBRARY, _BY_THE_LOADER})
    said = _succeed(packaged, root, "order-reconciler-cli", "--version")
    expect("the command line starts", kept=__version__ in said, seen=said)
    job = _succeed(packaged, root, "order-reconciler-cli", "demo").strip().splitlines()[-1]
    not_in_it = libraries_of_the_system(packaged.folder) - C_LIBRARY - {_BY_THE_LOADER}
    expect("everything but the drivers' libraries is in the folder", kept=not_in_it == FROM_THE_SYSTEM, seen=not_in_it)
    of_wayland = {name for name in FROM_THE_SYSTEM if "wayland" in name}
    for display, needed in (
        ({"DISPLAY": ":1"}, FROM_THE_SYSTEM - of_wayland),
        ({"WAYLAND_DISPLAY": "wayland-1"}, FROM_THE_SYSTEM),
    ):
        status, out, err = _run(packaged, root, "order-reconciler", **display)
        said = out + err
        expect(f"with {display} it does not start", kept=status == _CANNOT_START, seen=f"{status}: {said}")
        expect(f"with {display} it names what is missing, and no more", kept=_named(err) == needed, seen=said)
        expect(f"with {display} it says what to do", kept="sudo apt install libgl1 libegl1" in err, seen=said)
    (root / "lib" / _BY_THE_LOADER).unlink()
    _, _, err = _run(packaged, root, "order-reconciler")
    expect(f"without {_BY_THE_LOADER} the loader names it", kept=_BY_THE_LOADER in err, seen=err)
    return f"{', '.join(sorted(FROM_THE_SYSTEM))} were named; {job}"


def _named(said: str) -> set[str]:
    return set(said.partition("\n")[0].rpartition("missing here: ")[2].rstrip(".").split(", "))


def _make(root: Path, libraries: set[str]) -> None:
    for folder in ("program", "proc", "lib", "home", "tmp"):
        (root / folder).mkdir(parents=True)
    for name in libraries:
        found = [path for place in _PLACES for path in Path("/").glob(f"{place}/{name}")]
        if not found:  # of another kind of processor, or of an older C library
            continue
        # The loader is looked for where each program says it is.
        target = root / (found[0].relative_to("/") if name.startswith("ld-") else Path("lib") / name)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(found[0], target)


def _namespace() -> list[str]:
    as_root = [] if os.getuid() == 0 else ["--user", "--map-root-user"]
    return ["unshare", *as_root, "--mount"]


def _run(packaged: Packaged, root: Path, program: str, *arguments: str, **environment: str) -> tuple[int, str, str]:
    done = subprocess.run(  # noqa: S603 - what was just built
        [*_namespace(), "sh", "-c", _ENTER, "sh", str(packaged.folder), str(root), f"/program/{program}", *arguments],
        env={"PATH": os.environ["PATH"], "HOME": "/home", **environment},
        capture_output=True,
        text=True,
        timeout=COMMAND_SECONDS,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def _succeed(packaged: Packaged, root: Path, *command: str) -> str:
    status, out, err = _run(packaged, root, *command)
    if status != 0:
        raise CheckError(f"{' '.join(command)} ended with {status}: {out}{err}")
    return out
