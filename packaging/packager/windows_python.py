"""Windows' Python and its packages, kept in the user's cache folder: taken from the lock files, each with its hash.

Whatever the package index of this machine is, pip knows it; none is named here. Must not be laid into what is shipped.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from inspect import getsource
from pathlib import Path
from typing import Final

from packaging.requirements import Requirement

from packager.wine import Windows

ROOT: Final = Path(__file__).resolve().parents[2]
_HERE: Final = ROOT / "packaging" / "windows"
_VERSION: Final = "3.13"
_MARKERS: Final = {
    "implementation_name": "cpython",
    "implementation_version": f"{_VERSION}.0",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_release": "10",
    "platform_system": "Windows",
    "platform_version": "",
    "python_full_version": f"{_VERSION}.0",
    "python_version": _VERSION,
    "sys_platform": "win32",
    "extra": "",
}
_NOT_NEEDED: Final = ("tcl/", "Scripts/", "Lib/test/", "DLLs/_wmi.pyd")
"""The last one ends in a function that Wine 8 does not have; without it ``platform`` asks another one."""
_AT_START: Final = """\
# Made for Wine, which does not have this function; without it shutil copies as it does on other systems.
import _winapi

_winapi.__dict__.pop("CopyFile2", None)
"""


_FORGOTTEN_SECONDS: Final = 7 * 24 * 3600


class NotToBeHadError(Exception):
    """What the package index did not give, with its own words."""


def cache() -> Path:
    """The folder for all that can be made again."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "order-reconciler-windows"


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Two builds of one user wait for each other while they fill the cache."""
    cache().mkdir(parents=True, exist_ok=True)
    with (cache() / "lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def python() -> Path:
    """The folder of ``python.exe``, with what building needs."""
    locks = (_HERE / "python.lock", ROOT / "requirements-build.lock")
    return _kept("python", [*(lock.read_text("utf-8") for lock in locks), str(_NOT_NEEDED), _AT_START], _make_python)


def test_packages() -> Path:
    """A folder with what only the tests need, for ``PYTHONPATH``."""
    return _kept(
        "test-packages",
        [(ROOT / "requirements-dev.lock").read_text("utf-8")],
        lambda folder: _install(ROOT / "requirements-dev.lock", folder, but=ROOT / "requirements-build.lock"),
    )


def stand_ins() -> list[Path]:
    """The libraries that Wine lacks, made by MinGW."""
    sources = sorted((_HERE / "stand_ins").glob("*.c"))
    folder = _kept("stand-ins", [source.read_text("utf-8") for source in sources], _make_stand_ins)
    return sorted(folder.glob("*.dll"))


def windows() -> Windows:
    """The Windows to build in."""
    version = subprocess.run(["wine", "--version"], capture_output=True, text=True, check=True).stdout  # noqa: S607
    libraries = stand_ins()

    def make(folder: Path) -> None:
        made = Windows(folder / "prefix")
        made.make(libraries)
        made.end()

    return Windows(
        _kept("windows", [version, getsource(Windows.make), *(str(path) for path in libraries)], make) / "prefix"
    )


def _kept(name: str, made_from: list[str], make: Callable[[Path], None]) -> Path:
    """The folder of this name that was made from exactly this, now or before; long unused ones go."""
    key = hashlib.sha256("\0".join(made_from).encode()).hexdigest()[:16]
    wanted = cache() / f"{name}-{key}"
    if not wanted.is_dir():
        for old in cache().glob(f"{name}-*"):
            if time.time() - old.stat().st_mtime > _FORGOTTEN_SECONDS:  # no other build is at work with it
                shutil.rmtree(old)
        unfinished = Path(tempfile.mkdtemp(prefix="unfinished-", dir=cache()))
        try:
            make(unfinished)
        except BaseException:
            shutil.rmtree(unfinished)
            raise
        unfinished.rename(wanted)
    os.utime(wanted)
    return wanted


def _make_python(folder: Path) -> None:
    with tempfile.TemporaryDirectory(dir=cache()) as scratch:
        # --no-build-isolation: what makes its metadata is locked as well.
        _pip("download", "--no-binary=:all:", "--no-build-isolation", f"--dest={scratch}", lock=_HERE / "python.lock")
        (source,) = Path(scratch).glob("*.tar.gz")
        with tarfile.open(source) as archive:
            (inner,) = (name for name in archive.getnames() if name.endswith("/data.zip"))
            data = archive.extractfile(inner)
            assert data is not None  # noqa: S101 - it is a file, see its name
            with zipfile.ZipFile(data) as files:
                names = [name for name in files.namelist() if not name.partition("/")[2].startswith(_NOT_NEEDED)]
                files.extractall(scratch, names)  # noqa: S202 - its hash is locked
        top = names[0].partition("/")[0]
        for path in (Path(scratch) / top).iterdir():
            path.rename(folder / path.name)
    packages = folder / "Lib" / "site-packages"
    shutil.rmtree(packages)
    _install(ROOT / "requirements-build.lock", packages)
    (packages / "sitecustomize.py").write_text(_AT_START, "utf-8")


def _make_stand_ins(folder: Path) -> None:
    for source in (_HERE / "stand_ins").glob("*.c"):
        command = ["x86_64-w64-mingw32-gcc", "-shared", "-O2", "-s", "-o", str(folder / f"{source.stem}.dll")]
        subprocess.run([*command, str(source), "-ladvapi32"], check=True)  # noqa: S603


def for_windows(lock: str) -> str:
    """The entries of a lock file that Windows installs, hashes and all; pip itself would ask this machine's system."""
    entries = []
    for line in lock.splitlines():
        if line and not line.startswith(("#", " ")):
            marker = Requirement(line.removesuffix("\\")).marker
            entries.append(
                (marker is None or marker.evaluate(_MARKERS), [line.partition(";")[0].rstrip(" \\") + " \\"])
            )
        elif line.lstrip().startswith("--hash"):
            entries[-1][1].append(line)
    return "\n".join("\n".join(lines) for wanted, lines in entries if wanted) + "\n"


def _install(lock: Path, folder: Path, *, but: Path | None = None) -> None:
    """All that ``lock`` has for Windows, without what ``but`` has brought already."""
    wanted = for_windows(lock.read_text("utf-8"))
    with tempfile.TemporaryDirectory(dir=cache()) as scratch:
        filtered = Path(scratch) / lock.name
        filtered.write_text(_without(wanted, for_windows(but.read_text("utf-8"))) if but else wanted, "utf-8")
        options = ("--only-binary=:all:", "--platform=win_amd64", f"--python-version={_VERSION}", "--implementation=cp")
        _pip("install", *options, "--no-compile", f"--target={folder}", lock=filtered)


def _without(lock: str, other: str) -> str:
    there = {line.split()[0] for line in other.splitlines() if not line.startswith(" ")}
    kept, keep = [], True
    for line in lock.splitlines():
        keep = keep if line.startswith(" ") else line.split()[0] not in there
        if keep:
            kept.append(line)
    return "\n".join(kept) + "\n"


def _pip(verb: str, *options: str, lock: Path) -> None:
    command = [sys.executable, "-m", "pip", verb, "--quiet", "--disable-pip-version-check", "--no-deps"]
    command += ["--require-hashes", *options, "-r", str(lock)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode != 0:
        words = "\n".join(done.stderr.strip().splitlines()[-12:])
        raise NotToBeHadError(f"What {lock.name} names could not be had: is there a way to the package index?\n{words}")
