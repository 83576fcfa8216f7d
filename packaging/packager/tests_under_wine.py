"""The tests on Windows' Python, in Wine: from a copy of the sources, without those that a file lists with the reason.

``packaging/windows/test-under-wine`` calls it; arguments go to pytest, and without any the tests of ``QUICK`` run.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Final

from packager import windows_python
from packager.build import BUILD, ROOT
from packager.under_wine import copy_sources
from packager.wine import MissingError, a_windows_like, require, windows_path

LEFT_OUT: Final = ROOT / "packaging" / "windows" / "tests-left-out.txt"
QUICK: Final = ("tests/core/store", "tests/core/system", "tests/core/files", "tests/core/cli")
NEEDED: Final = ("git", "wine", "wineserver", "x86_64-w64-mingw32-gcc")
_TREE: Final = BUILD / "windows-tests"
_SECONDS: Final = 3600


def main() -> int:
    try:
        require(NEEDED)
        with windows_python.one_at_a_time():
            python, packages = windows_python.python() / "python.exe", windows_python.test_packages()
            windows = windows_python.windows()
    except (MissingError, windows_python.NotToBeHadError) as error:
        print(error, file=sys.stderr)  # noqa: T201 - this is a command
        return 2
    copy_sources(_TREE)
    variables = {"PYTHONPATH": windows_path(packages), "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    arguments = sys.argv[1:] or list(QUICK)
    deselected = [f"--deselect={name}" for name in left_out(LEFT_OUT.read_text("utf-8"))]
    command = [
        str(python),
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        r"--basetemp=C:\pytest",
        *deselected,
        *arguments,
    ]
    with tempfile.TemporaryDirectory() as scratch, a_windows_like(windows, Path(scratch), **variables) as here:
        ended = here.run(command, seconds=_SECONDS, folder=_TREE)
    sys.stdout.write(ended.said)
    return ended.status


def left_out(text: str) -> list[str]:
    """The tests' names in the list. Raises ``ValueError`` for one without a reason."""
    names = []
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, _, reason = line.partition(": ")
            if not reason.strip():
                raise ValueError(f"{line!r} says no reason")
            names.append(name)
    return names


if __name__ == "__main__":
    sys.exit(main())
