"""The set-up of ``./run`` and ``./test`` ends with a sentence where what was installed does not fit together."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell's")

# Stands in for Python: makes an "environment" that is itself, and in which pip finds what it is told to find.
PYTHON = """#!/bin/sh
case "$*" in
  "-m venv "*) mkdir -p "$3/bin" && cp "$0" "$3/bin/python" ;;
  "-m pip check"*) {check} ;;
esac
"""


def set_up(folder: Path, check: str) -> subprocess.CompletedProcess[str]:
    python, lock = folder / "python", folder / "some.lock"
    python.write_text(PYTHON.format(check=check), "utf-8")
    python.chmod(0o755)
    lock.write_text("", "utf-8")
    shell = f'set -eu; . "{ROOT}/.ci/environment.sh"; environment "{lock}" "{folder}/venv"; echo ready'
    return subprocess.run(  # noqa: S603
        ["/bin/sh", "-c", shell],
        env={"PYTHON": str(python), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_what_does_not_fit_together_is_said_and_not_used(tmp_path) -> None:
    for _again in range(2):  # and it is not taken for ready the second time
        done = set_up(tmp_path, "echo pluggy is not installed; exit 1")
        assert done.returncode == 2
        assert done.stdout == ""
        assert "pluggy is not installed" in done.stderr
        assert "do not fit this Python" in done.stderr
        assert "could not be installed" not in done.stderr


def test_what_fits_together_is_set_up_once_and_quietly(tmp_path) -> None:
    first, second = (set_up(tmp_path, "echo No broken requirements found.") for _ in range(2))
    assert (first.returncode, first.stdout) == (0, "ready\n")
    assert first.stderr == "Setting up (once; about 100 MB) …\n"
    assert (second.returncode, second.stdout, second.stderr) == (0, "ready\n", "")
