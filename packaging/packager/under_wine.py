"""The Windows program made on a Debian machine: PyInstaller of Windows' Python, with the same ``build.spec``, in Wine.

``packaging/windows/under-wine`` calls it. It builds from a copy of the sources, so that nothing of the Linux build is
touched; ``packager.build`` does in it what it does on Windows.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from packager import windows_python
from packager.build import BUILD, DIST, ROOT, moment_of_the_sources, say, write_hashes
from packager.listing import size_of
from packager.windows import make_installer
from packager.wine import MissingError, Windows, a_windows_like, require, windows_path

PRODUCTS: Final = DIST / "windows"
TREE: Final = BUILD / "windows"
NEEDED: Final = ("git", "wine", "wineserver", "x86_64-w64-mingw32-gcc", "makensis")
_INSTALLER: Final = "amd64-unicode"
"""Wine has no 32-bit half here."""
_BUILD_SECONDS: Final = 1200
"""Far beyond what it takes."""


def main() -> int:
    begun = time.monotonic()
    try:
        require(NEEDED)
        with windows_python.one_at_a_time():
            python, windows = windows_python.python(), windows_python.windows()
    except (MissingError, windows_python.NotToBeHadError) as error:
        print(error, file=sys.stderr)  # noqa: T201 - this is a command
        return 2
    say(f"Wine, Windows' Python and its packages are ready after {time.monotonic() - begun:.0f} s")
    copy_sources(TREE)
    build(windows, python / "python.exe")
    collect()
    for product in sorted(path for path in PRODUCTS.iterdir() if path.is_file()):
        say(f"{product.relative_to(ROOT)}: {product.stat().st_size / 1e6:.0f} MB")
    say(f"done after {time.monotonic() - begun:.0f} s")
    return 0


def copy_sources(target: Path) -> None:
    """What git knows or would take up, as it lies here."""
    shutil.rmtree(target, ignore_errors=True)
    command = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, capture_output=True, check=True).stdout.split(b"\0")  # noqa: S603
    for name in filter(None, (name.decode() for name in names)):
        if (ROOT / name).exists():  # not one that was removed since
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name)


def build(windows: Windows, python: Path) -> None:
    """Run ``packager.build`` as on Windows. Raises ``SystemExit`` after saying what it said."""
    variables = {"SOURCE_DATE_EPOCH": str(moment_of_the_sources()), "PYTHONPATH": f"packaging;{windows_path(TREE)}"}
    with tempfile.TemporaryDirectory() as scratch, a_windows_like(windows, Path(scratch), **variables) as here:
        ended = here.run([str(python), "-m", "packager.build"], seconds=_BUILD_SECONDS, folder=TREE)
    if ended.status != 0:
        sys.stderr.write(ended.said)
        raise SystemExit(1)


def collect() -> None:
    """Folder and archive to where products lie, and an installer beside them."""
    shutil.rmtree(PRODUCTS, ignore_errors=True)
    PRODUCTS.parent.mkdir(exist_ok=True)
    (TREE / "dist").rename(PRODUCTS)
    (folder,) = (path for path in PRODUCTS.iterdir() if path.is_dir())
    say(f"{folder.relative_to(ROOT)}: {size_of(folder) / 1e6:.0f} MB")
    make_installer(folder, PRODUCTS, icon=TREE / "build" / "parts" / "icon.ico", target=_INSTALLER)
    write_hashes(PRODUCTS)


if __name__ == "__main__":
    sys.exit(main())
