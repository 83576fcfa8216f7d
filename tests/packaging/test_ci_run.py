"""``.ci/run`` is quiet where all is well, and otherwise says which step failed; what it calls are stand-ins here."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STEPS = (
    "test",
    *(f".venv-dev/bin/{tool}" for tool in ("ruff", "mypy", "lint-imports")),
    "packaging/build",
    "packaging/check_build",
)
WINDOWS_STEPS = ("packaging/windows/under-wine", "packaging/windows/check-under-wine")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell's")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A house in which every step succeeds, on a Debian where every package is installed."""
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "run", tmp_path / ".ci" / "run")
    for step in (*STEPS, *WINDOWS_STEPS):
        program(tmp_path / step, f"echo {step} $* >>{tmp_path}/called; echo said by {step}")
    program(tmp_path / "system" / "dpkg-query", "echo install ok installed")
    program(tmp_path / "system" / "id", "echo 0")
    program(tmp_path / "system" / "sleep", "")
    program(tmp_path / "system" / "apt-get", "echo no way to the mirror; exit 100")
    return tmp_path


def program(path: Path, does: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{does}\n", "utf-8")
    path.chmod(0o755)


def run(house: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603
        [shutil.which("bash") or "bash", str(house / ".ci" / "run"), *arguments],
        env={"PATH": f"{house}/system{os.pathsep}/usr/bin{os.pathsep}/bin"},
        capture_output=True,
        text=True,
        check=False,
    )


def called(house: Path) -> list[str]:
    return [line.split()[0] for line in (house / "called").read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("arguments", "steps"), [((), STEPS), (("--windows",), (*STEPS, *WINDOWS_STEPS))])
def test_every_step_is_run_and_only_the_tests_and_linters_speak(
    house: Path, arguments: tuple[str, ...], steps: tuple[str, ...]
) -> None:
    done = run(house, *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    assert set(called(house)) == set(steps)
    assert done.stdout.splitlines() == [
        f"said by {step}" for step in ("test", ".venv-dev/bin/ruff", ".venv-dev/bin/ruff", ".venv-dev/bin/mypy")
    ]


@pytest.mark.parametrize("step", [*STEPS, *WINDOWS_STEPS])
def test_a_step_that_fails_fails_the_run(house: Path, step: str) -> None:
    program(house / step, f"echo said by {step}; exit 3")
    done = run(house, "--windows")
    assert done.returncode != 0
    assert f"said by {step}" in done.stdout
    if "packaging" in step:
        assert "\nFAILED: " in done.stdout


def test_a_step_that_hangs_is_ended_and_named(house: Path) -> None:
    pass_on = 'while case "$1" in -* | [0-9]*) true ;; *) false ;; esac; do shift; done; exec "$@"'
    program(house / "system" / "timeout", f'case "$*" in *check_build) exit 124 ;; esac; {pass_on}')
    done = run(house)
    assert done.returncode == 124
    assert done.stdout.endswith("It was not done after 1200 seconds.\nFAILED: check of Linux' downloads\n")


def test_windows_is_waited_for_where_the_build_beside_it_fails(house: Path) -> None:
    program(house / "packaging" / "build", 'test "$1" = --help')
    assert run(house, "--windows").returncode != 0
    assert "packaging/windows/under-wine" in called(house)
    assert "packaging/check_build" not in called(house)


def test_without_a_way_to_debian_it_says_so_after_asking_again(house: Path) -> None:
    program(house / "system" / "dpkg-query", 'case "$*" in *wine64) exit 1 ;; *) echo install ok installed ;; esac')
    done = run(house, "--windows")
    assert done.returncode == 1
    assert done.stdout.count("no way to the mirror") == 3
    assert done.stdout.endswith(
        "FAILED: Debian's packages could not be installed: wine64. Is there a way to Debian's mirror?\n"
    )
    assert not (house / "called").exists()
