"""One command from the sources to what people download: the folder, the archives, the packages, their hashes.

``packaging/build`` calls it in the private environment of ``requirements-build.lock``. What only one system can make is
made on that system; what is missing there (NSIS, a certificate) is said and left out.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

from core import __version__
from packager import linux, macos, windows
from packager.listing import listing, sha256, size_of

ROOT: Final = Path(__file__).resolve().parents[2]
BUILD: Final = ROOT / "build"
DIST: Final = ROOT / "dist"
NAME: Final = "order-reconciler"
_EARLIEST: Final = 315_532_800
"""1980-01-01: the first moment a .zip can hold; for sources without a history."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder-only", action="store_true", help="no archives and no packages")
    parser.add_argument("--twice", action="store_true", help="build again elsewhere and compare, file by file")
    arguments = parser.parse_args()
    begun, epoch = time.monotonic(), moment_of_the_sources()
    folder = make_folder(DIST, BUILD / "work", epoch)
    say(f"{folder.relative_to(ROOT)}: {size_of(folder) / 1e6:.0f} MB after {time.monotonic() - begun:.0f} s")
    lines = listing(folder)
    (BUILD / "contents.txt").write_text("\n".join(lines) + "\n", "utf-8")
    if arguments.twice and not same_again(lines, epoch):
        return 1
    if not arguments.folder_only:
        for product in make_downloads(folder, epoch):
            say(f"{product.relative_to(ROOT)}: {product.stat().st_size / 1e6:.0f} MB")
        write_hashes(DIST)
    say(f"done after {time.monotonic() - begun:.0f} s")
    return 0


def moment_of_the_sources() -> int:
    """Seconds since 1970 that stand for every file's age: the last commit's, so that the same sources give the same."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    return int(done.stdout) if done.returncode == 0 and done.stdout.strip() else _EARLIEST


def make_folder(dist: Path, work: Path, epoch: int) -> Path:
    """Run PyInstaller; returns the folder. Its words go to ``build/pyinstaller.log`` and are shown when it fails."""
    shutil.rmtree(work, ignore_errors=True)
    shutil.rmtree(dist / NAME, ignore_errors=True)
    work.mkdir(parents=True)
    log = work.parent / "pyinstaller.log"
    environment = os.environ | {
        "SOURCE_DATE_EPOCH": str(epoch),
        "PYTHONHASHSEED": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYINSTALLER_CONFIG_DIR": str(work / "cache"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=INFO"]
    command += ["--distpath", str(dist), "--workpath", str(work), str(ROOT / "build.spec")]
    with log.open("wb") as output:
        done = subprocess.run(command, env=environment, cwd=ROOT, stdout=output, stderr=output, check=False)  # noqa: S603
    if done.returncode != 0:
        sys.stderr.write(log.read_text("utf-8", errors="replace")[-6000:])
        raise SystemExit(done.returncode)
    return dist / NAME


def same_again(first: list[str], epoch: int) -> bool:
    """Whether a second build, in another place, has the same files with the same content."""
    second = listing(make_folder(BUILD / "again" / "dist", BUILD / "again" / "work", epoch))
    different = sorted(set(first) ^ set(second))
    shutil.rmtree(BUILD / "again")
    for line in different:
        say(f"not the same twice: {line}")
    if not different:
        say(f"built twice: the same {len(first)} files")
    return not different


def make_downloads(folder: Path, epoch: int) -> list[Path]:
    """The products of this system."""
    system = {"darwin": "macos", "win32": "windows"}.get(sys.platform, "linux")
    target = f"{NAME}-{__version__}-{system}-{platform.machine().lower()}"
    if sys.platform == "darwin":
        image = DIST / f"{target}.dmg"
        macos.make_disk_image(DIST / "Order Reconciler.app", image)
        return [image]
    if sys.platform == "win32":
        windows.sign(sorted(folder.glob("*.exe")))
        return [Path(shutil.make_archive(str(DIST / target), "zip", DIST, NAME)), *_windows_installer(folder)]
    icons, common = BUILD / "parts" / "icons", {"root": ROOT, "version": __version__, "epoch": epoch}
    archive = DIST / f"{target}.tar.gz"
    linux.make_archive(folder, archive, icons=icons, **common)
    products = [archive]
    if shutil.which("dpkg-deb") is None:
        say("no dpkg-deb here: no .deb is made")
        return products
    products.append(DIST / f"{NAME}_{linux.debian_version(__version__)}_{linux.debian_architecture()}.deb")
    linux.make_debian_package(folder, products[-1], icons=icons, **common)
    return products


def write_hashes(folder: Path) -> None:
    """``SHA256SUMS`` of its files, as sha256sum reads it."""
    products = sorted(path for path in folder.iterdir() if path.is_file() and path.name != "SHA256SUMS")
    text = "".join(f"{sha256(path)}  {path.name}\n" for path in products)
    (folder / "SHA256SUMS").write_text(text, "utf-8", newline="\n")


def _windows_installer(folder: Path) -> list[Path]:
    if shutil.which(windows.COMPILER) is None:
        say(f"no NSIS ({windows.COMPILER}) here: no installer is made")
        return []
    return [windows.make_installer(folder, DIST, icon=BUILD / "parts" / "icon.ico")]


def say(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - this is a command


if __name__ == "__main__":
    sys.exit(main())
