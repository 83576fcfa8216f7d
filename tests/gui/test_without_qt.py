"""Why there is no window reaches whoever opened the program from a menu, too."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui import preflight

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only there it has to be said")

WHY = 'There is no display {0} & "so" on.'


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The programs of a desktop: none yet. Each one that a test adds writes down what it was told."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def add(desktop: Path, program: str) -> Path:
    told, being_told = desktop / f"{program}.told", desktop / f"{program}.part"
    script = desktop / program
    script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >"{being_told}"\n/bin/mv "{being_told}" "{told}"\n')
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    return told


@pytest.mark.parametrize("program", ["zenity", "kdialog", "xmessage"])
def test_without_a_terminal_the_desktop_says_it(qtbot: QtBot, desktop: Path, program: str) -> None:
    told = add(desktop, program)
    preflight.say(WHY)
    qtbot.waitUntil(told.exists)
    assert WHY in told.read_text()


def test_with_a_terminal_nothing_pops_up(desktop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(desktop, "zenity")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(preflight.subprocess, "run", lambda *_arguments, **_options: pytest.fail("it popped up"))
    preflight.say(WHY)


def test_where_there_is_nothing_it_is_still_on_standard_error(
    desktop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    preflight.say(WHY)
    assert WHY in capsys.readouterr().err
    assert list(desktop.iterdir()) == []
