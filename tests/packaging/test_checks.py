"""How the packaged program is checked: a check that fails spoils no other one, and a hiccup of a tool is none."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from packager.check import Checks
from packager.checks.packaged import CheckError, Packaged
from packager.checks.window import Hands

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="its stand-ins are shell scripts")


def test_after_a_check_that_failed_everything_is_mended_and_the_next_one_runs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mended, ran = [], []

    def fails(_packaged: Packaged) -> None:
        raise FileNotFoundError("no such file")

    def fails_once(_packaged: Packaged) -> None:
        ran.append("once")
        if len(ran) == 1:
            raise CheckError("a lost key")

    checks = Checks(tmp_path, lambda place, _: Packaged(tmp_path, place), mend=lambda: mended.append(len(ran)), tries=2)
    checks.run("first", fails)
    checks.run("second", fails_once)
    assert (mended, ran, checks.failed, checks.end()) == ([0, 0, 1], ["once", "once"], ["first"], 1)
    said = [line.split(" (")[0] for line in capsys.readouterr().out.splitlines()]
    assert said == ["again   first", "FAILED  first", "again   second", "ok      second", "1 checks failed: first"]


@pytest.mark.parametrize(
    ("script", "gone"),
    [
        ("exit 1", True),
        ("echo 77", False),
        ('test -e "$0.seen" && echo 77 && exit; touch "$0.seen"; echo X Error BadWindow >&2; exit 1', False),
    ],
    ids=["no such window", "there it is", "another window went while it looked"],
)
def test_a_window_is_gone_only_where_the_search_for_it_succeeds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, gone: object
) -> None:
    tool = tmp_path / "xdotool"
    tool.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        hands = Hands(process, {}, tmp_path, "ctrl+q")
        assert hands.gone("^Import") is gone
        process.kill()
