"""What every package in the lock files asks for, on any system: kept as a file, since a test installs nothing.

Run after locking again: ``.venv-dev/bin/python -m tests.support.locked_metadata``. It asks the package index (through
pip, downloading no more than metadata) and writes ``tests/data/locked_requirements.json``. Must not decide what is locked.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
STORED = ROOT / "tests/data/locked_requirements.json"


@dataclass(frozen=True)
class Locked:
    name: str
    version: str
    requirement: Requirement

    @property
    def pin(self) -> str:
        return f"{self.name}=={self.version}"


def lock_files() -> list[Path]:
    return sorted(ROOT.glob("requirements*.lock"))


def locked_packages(lock: Path) -> list[Locked]:
    """The packages of one lock; an error where an entry is not pinned to one version."""
    packages = []
    for line in lock.read_text("utf-8").splitlines():
        if line and not line.startswith(("#", " ")):
            requirement = Requirement(line.removesuffix("\\"))
            (pin,) = requirement.specifier
            if pin.operator != "==":
                raise ValueError(f"{lock.name}: {line}")
            packages.append(Locked(canonicalize_name(requirement.name), pin.version, requirement))
    return packages


def stored_requirements() -> dict[str, list[str]]:
    """For each ``name==version``, what its metadata says it requires."""
    return json.loads(STORED.read_text("utf-8"))


def _asked_for(pins: list[str]) -> dict[str, list[str]]:
    with tempfile.TemporaryDirectory() as folder:
        wanted, report = Path(folder, "pins.txt"), Path(folder, "report.json")
        wanted.write_text("\n".join(pins), "utf-8")
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed", "--no-deps"]
        subprocess.run([*pip, "--only-binary", ":all:", "--report", str(report), "-r", str(wanted)], check=True)  # noqa: S603
        found = [entry["metadata"] for entry in json.loads(report.read_text("utf-8"))["install"]]
    return {f"{canonicalize_name(each['name'])}=={each['version']}": each.get("requires_dist", []) for each in found}


def _store() -> None:
    pins = sorted({package.pin for lock in lock_files() for package in locked_packages(lock)})
    known = _asked_for(pins)
    rows = {pin: sorted(known[pin]) for pin in pins}
    STORED.write_text(json.dumps(rows, indent=1) + "\n", "utf-8", newline="\n")


if __name__ == "__main__":
    _store()
