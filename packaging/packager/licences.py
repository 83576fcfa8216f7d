"""``THIRD-PARTY.txt``: whose work is in the folder besides ours, and under which terms; made from what is installed."""

from __future__ import annotations

import re
import sysconfig
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path, PurePosixPath
from typing import Final

FILE_NAME: Final = "THIRD-PARTY.txt"
_LICENCE_FILE: Final = re.compile(r"(?i)^(licen[cs]e|copying|notice)")
_QT: Final = """\
Qt, PySide6 and Shiboken are used under the GNU Lesser General Public License, version 3
(https://www.gnu.org/licenses/lgpl-3.0.html). They are separate files in this folder and may be replaced by other builds
of the same version. Their sources: https://download.qt.io/official_releases/
"""
_LIBRARIES: Final = """\
From the system that this was built on, under the terms of their own projects:
"""


def text(lock: Path, binaries: Iterable[tuple[str, str, str]]) -> str:
    """``lock`` names the packages the program runs on; ``binaries`` is PyInstaller's table."""
    parts = [_QT, *_packages(lock), *_python()]
    libraries = sorted(_of_the_system(binaries))
    if libraries:
        parts.append(_LIBRARIES + "".join(f"  {name}\n" for name in libraries))
    return ("\n" + "-" * 80 + "\n\n").join(parts)


def entries(folder: Path, lock: Path, binaries: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """What is added to PyInstaller's table of data."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / FILE_NAME
    path.write_text(text(lock, binaries), "utf-8", newline="\n")
    return [(FILE_NAME, str(path), "DATA")]


def _packages(lock: Path) -> Iterator[str]:
    for name in re.findall(r"^([\w.-]+)==", lock.read_text("utf-8"), re.MULTILINE):
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:  # for another system
            continue
        terms = found.metadata.get("License-Expression") or found.metadata.get("License") or "see below"
        texts = [
            Path(str(file.locate())).read_text("utf-8", "replace").strip()
            for file in sorted(found.files or ())
            if _LICENCE_FILE.match(file.name) and ".dist-info" in str(file)
        ]
        yield "\n\n".join([f"{found.name} {found.version}: {terms.splitlines()[0]}", *texts]) + "\n"


def _python() -> Iterator[str]:
    for place in (Path(sysconfig.get_path("stdlib")), Path(sysconfig.get_path("data"))):
        if (place / "LICENSE.txt").is_file():
            yield f"Python {sysconfig.get_python_version()}\n\n{(place / 'LICENSE.txt').read_text('utf-8').strip()}\n"
            return
    yield f"Python {sysconfig.get_python_version()}: https://docs.python.org/3/license.html\n"


def _of_the_system(binaries: Iterable[tuple[str, str, str]]) -> set[str]:
    """Of no package: neither below one's folder here, nor Python's own."""
    names = (PurePosixPath(destination) for destination, _, kind in binaries if kind == "BINARY")
    return {path.name for path in names if len(path.parts) == 1 and not path.name.startswith(("libpython", "python"))}
