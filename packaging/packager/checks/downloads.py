"""The archive and the Debian package: they validate, install, run, and go away cleanly, and people's data stays.

Installs into a folder of its own, never into the system that runs the check.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Final

from core import __version__
from packager.build import DIST, NAME, ROOT
from packager.checks.packaged import CheckError, Packaged, expect
from packager.linux import METAINFO, debian_architecture, debian_version

_LINUX: Final = ROOT / "packaging" / "linux"


def check_archive(packaged: Packaged) -> None:
    """Unpacked into a folder with blanks and accents, it runs, and comes into the menu and out of it."""
    (archive,) = DIST.glob(f"{NAME}-{__version__}-linux-*.tar.gz")
    place = packaged.scratch / "Mijn programma's – čtvrtek"
    place.mkdir()
    tool("tar", "-xzf", str(archive), "-C", str(place))
    unpacked = Packaged(place / f"{NAME}-{__version__}", packaged.scratch)
    out = unpacked.succeed("--version")
    expect("the unpacked program runs", kept=__version__ in out, seen=out)
    environment = {"HOME": str(packaged.home), "PATH": os.environ["PATH"]}
    tool(str(unpacked.folder / "add-to-menu"), environment=environment)
    entry = packaged.home / ".local" / "share" / "applications" / f"{NAME}.desktop"
    tool("desktop-file-validate", str(entry))
    expect("the menu entry starts this program", kept=f'Exec="{unpacked.folder}/{NAME}"' in entry.read_text("utf-8"))
    tool(str(unpacked.folder / "add-to-menu"), "--remove", environment=environment)
    left = [path for path in packaged.home.rglob("*") if path.is_file()]
    expect("out of the menu, nothing is left", kept=not left, seen=left)


def check_metadata(_packaged: Packaged) -> None:
    tool("desktop-file-validate", str(_LINUX / f"{NAME}.desktop"))
    tool("appstreamcli", "validate", "--no-net", str(_LINUX / METAINFO))


def check_debian_package(packaged: Packaged) -> None:
    """Installed, used, removed and purged below a root of its own: what the user kept is all that is left."""
    package = DIST / f"{NAME}_{debian_version(__version__)}_{debian_architecture()}.deb"
    if os.environ.get("CI") == "true":  # elsewhere the lists of packages may never have been fetched
        tool("apt-get", "install", "--simulate", "--no-install-recommends", str(package))
    root = packaged.scratch / "root"
    (root / "var" / "lib" / "dpkg" / "info").mkdir(parents=True)
    (root / "var" / "lib" / "dpkg" / "updates").mkdir()
    (root / "var" / "lib" / "dpkg" / "status").touch()
    before = _files(root)
    # Its dependencies are the real system's, which the simulation above has looked at.
    dpkg = ["dpkg", f"--root={root}", "--force-script-chrootless", "--force-depends"]
    tool(*dpkg, "--install", str(package))
    tool(*dpkg, "--verify", NAME)
    installed = Packaged(root / "usr" / "bin", packaged.scratch)
    expect("the installed program runs", kept=__version__ in installed.succeed("--version"))
    installed.succeed("settings", "set", "shop.name", "Vaas & Zo")
    kept = _files(packaged.home)
    expect("the program keeps something", kept=kept)
    said = tool(*dpkg, "--remove", NAME)
    expect("removing says where the data stays", kept=".local/share/order-reconciler" in said, seen=said)
    tool(*dpkg, "--purge", NAME)
    ours = {path for path in _files(root) - before if NAME in path}
    expect("nothing of the package is left", kept=not ours, seen=ours)
    expect("what the user kept is left", kept=_files(packaged.home) == kept)


def tool(*command: str, environment: dict[str, str] | None = None) -> str:
    """What a program says; one that is missing or fails is a failed check."""
    if shutil.which(command[0]) is None:
        raise CheckError(f"{command[0]} is needed for this check and is not here")
    done = subprocess.run(list(command), env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    said = done.stdout + done.stderr
    expect(f"{' '.join(command)} ends with 0", kept=done.returncode == 0, seen=said)
    return said


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}


CHECKS: Final[dict[str, Callable[[Packaged], object]]] = {
    "menu entry and store page": check_metadata,
    "archive": check_archive,
    "Debian package": check_debian_package,
}
