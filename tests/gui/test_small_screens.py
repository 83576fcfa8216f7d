"""Every window on small screens and with large letters: held to the screen, nothing below its edge, no words cut.

A process each, because the screen has to be known before Qt starts. They go the way of the contact sheet.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.kit.plain_text import PlainLabel
from tests.support.cut_texts import cut_texts
from tests.support.screens import offscreen

SCREENS = 70
"""At least so many are looked at."""


@pytest.mark.parametrize(
    ("width", "height", "language", "points"),
    [(960, 540, "nl", 0), (1280, 720, "cs", 16), (1366, 768, "nl", 0), (1440, 900, "en", 16)],
    ids=["1920x1080 at 200 %", "1280x720 with large letters", "1366x768", "1440x900 with large letters"],
)
def test_no_window_leaves_its_screen_and_no_words_are_cut(
    tmp_path: Path, width: int, height: int, language: str, points: int
) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": offscreen(tmp_path, width, height)}
    command = [sys.executable, "-X", "faulthandler", "-m", "tests.support.beyond_the_screen", language, str(points)]
    done = subprocess.run(command, env=environment, check=False, capture_output=True, text=True)  # noqa: S603 - our own module
    assert done.returncode == 0, done.stderr
    looked_at, *beyond = done.stdout.splitlines()
    assert int(looked_at) >= SCREENS
    assert beyond == []


def test_words_that_grew_this_moment_are_not_taken_for_cut(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    words = PlainLabel("9 a minute")
    row = QHBoxLayout(window)
    row.addWidget(words)
    row.addStretch(1)
    window.resize(600, 60)
    window.show()
    words.setText("Several thousand a minute")
    assert cut_texts(window) == []
    words.setMaximumWidth(40)
    assert len(cut_texts(window)) == 1
