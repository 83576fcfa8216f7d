"""What a Linux user downloads, from the built folder: an archive to unpack anywhere, and a Debian package."""

from __future__ import annotations

import gzip
import hashlib
import os
import platform
import re
import shutil
import subprocess
import tarfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from packager.icons import LINUX_SIZES
from packager.listing import size_of
from packager.pruning import needed_libraries

PACKAGE: Final = "order-reconciler"
METAINFO: Final = "org.orderreconciler.OrderReconciler.metainfo.xml"
C_LIBRARY: Final = frozenset(
    {"libc.so.6", "libm.so.6", "librt.so.1", "libutil.so.1", "libdl.so.2", "libpthread.so.0"}
    | {"ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"}
)
"""What every Linux has: nothing starts there without it."""
FROM_THE_SYSTEM: Final = frozenset(
    {"libGL.so.1", "libEGL.so.1", "libxcb.so.1", "libwayland-client.so.0", "libwayland-cursor.so.0"}
)
"""What the window takes from the system: its graphics driver's, and what talks to it. All else is in the folder."""
_DEBIAN_ARCHITECTURES: Final = {"x86_64": "amd64", "aarch64": "arm64"}


def share_files(root: Path, icons: Path) -> dict[str, Path]:
    """Path below ``share/`` → file: menu entry, store page and icons, where freedesktop.org wants them."""
    parts = root / "packaging" / "linux"
    hicolor = f"icons/hicolor/{{}}/apps/{PACKAGE}{{}}"
    return {
        f"applications/{PACKAGE}.desktop": parts / f"{PACKAGE}.desktop",
        f"metainfo/{METAINFO}": parts / METAINFO,
        hicolor.format("scalable", ".svg"): root / "resources" / "icons" / f"{PACKAGE}.svg",
        **{hicolor.format(f"{size}x{size}", ".png"): icons / f"{size}.png" for size in LINUX_SIZES},
    }


def make_archive(folder: Path, target: Path, *, root: Path, icons: Path, version: str, epoch: int) -> None:
    """``order-reconciler-VERSION/`` with the program, its ``share`` and a script that puts it into the menu."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = epoch
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    base = f"{PACKAGE}-{version}"
    extra = {f"share/{name}": path for name, path in share_files(root, icons).items()}
    extra["add-to-menu"] = root / "packaging" / "linux" / "add-to-menu"
    extra["README.txt"] = root / "packaging" / "linux" / "README.txt"
    with (
        target.open("wb") as raw,
        gzip.GzipFile("", "wb", compresslevel=6, fileobj=raw, mtime=epoch) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for path in sorted(folder.rglob("*")):
            archive.add(path, f"{base}/{path.relative_to(folder).as_posix()}", recursive=False, filter=plain)
        for name, path in sorted(extra.items()):
            archive.add(path, f"{base}/{name}", recursive=False, filter=plain)


def make_debian_package(folder: Path, target: Path, *, root: Path, icons: Path, version: str, epoch: int) -> None:
    """Ordinary Debian tools only: a tree and ``dpkg-deb``."""
    tree = target.parent / "debian-tree"
    shutil.rmtree(tree, ignore_errors=True)
    program = tree / "usr" / "lib" / PACKAGE
    shutil.copytree(folder, program, symlinks=True)
    for name, path in share_files(root, icons).items():
        _put(path, tree / "usr" / "share" / name)
    _put(root / "LICENSE", tree / "usr" / "share" / "doc" / PACKAGE / "copyright")
    (tree / "usr" / "bin").mkdir()
    for name in (PACKAGE, f"{PACKAGE}-cli"):
        (tree / "usr" / "bin" / name).symlink_to(f"../lib/{PACKAGE}/{name}")
    control = tree / "DEBIAN"
    control.mkdir()
    template = (root / "packaging" / "linux" / "control.in").read_text("utf-8")
    facts = {
        "version": debian_version(version),
        "architecture": debian_architecture(),
        "installed_kib": str(size_of(tree) // 1024),
        "glibc": oldest_glibc(folder),
    }
    (control / "control").write_text(filled(template, facts), "utf-8")
    (control / "md5sums").write_text(_md5sums(tree), "utf-8")
    _put(root / "packaging" / "linux" / "postrm", control / "postrm")
    _make_plain(tree, epoch)
    command = ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z9", "--build", str(tree), str(target)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=os.environ | {"SOURCE_DATE_EPOCH": str(epoch)})  # noqa: S603
    shutil.rmtree(tree)


def filled(template: str, facts: Mapping[str, str]) -> str:
    """``@name@`` replaced. Raises ``KeyError`` for one that is not known."""
    return re.sub(r"@(\w+)@", lambda match: facts[match[1]], template)


def debian_version(version: str) -> str:
    """``1.2.0rc1`` comes before ``1.2.0`` in Debian's order when written ``1.2.0~rc1``."""
    return re.sub(r"(?<=\d)\.?(a|b|rc|dev)(?=\d)", r"~\1", version)


def debian_architecture() -> str:
    return _DEBIAN_ARCHITECTURES.get(platform.machine(), platform.machine())


def oldest_glibc(folder: Path) -> str:
    """The newest glibc symbol that anything in the folder asks for: what a system must have at least."""
    newest = (2, 17)
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink() and (".so" in path.name or path.parent == folder):
            table = subprocess.run(["objdump", "-T", str(path)], capture_output=True, text=True, check=False).stdout  # noqa: S603, S607
            found = (tuple(int(part) for part in text.split(".")) for text in re.findall(r"GLIBC_(\d+\.\d+)", table))
            newest = max([newest, *((major, minor) for major, minor in found)])
    return ".".join(str(part) for part in newest)


def libraries_of_the_system(folder: Path) -> set[str]:
    """The libraries that the folder needs and does not bring."""
    here = {path.name for path in folder.rglob("*")}
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return {name for path in files for name in needed_libraries(str(path))} - here


def _put(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, target)


def _make_plain(tree: Path, epoch: int) -> None:
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            executable = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if executable else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def _md5sums(tree: Path) -> str:
    """What ``dpkg --verify`` compares with; it guards nothing."""
    lines = []
    for path in sorted((tree / "usr").rglob("*")):
        if path.is_file() and not path.is_symlink():
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            lines.append(f"{digest}  {path.relative_to(tree).as_posix()}\n")
    return "".join(lines)
