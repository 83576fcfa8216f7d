"""From the start of the process to a window on the screen, beside a bare PySide6 window."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from typing import Final

from benchmarks.measuring import Figure, median, milliseconds

_REPEATS: Final = 9
_BARE: Final = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
window.show()
app.processEvents()
"""
_OURS: Final = """
import sys
from gui.application import parse_arguments
arguments = parse_arguments(["--data-dir", sys.argv[1]])
from PySide6.QtWidgets import QApplication
from gui import program
app = QApplication([])
program.apply_theme(app)
shown = program.Program(app, arguments)
shown.window.show()
app.processEvents()
import os
os._exit(0)
"""


def run(*, quick: bool) -> list[Figure]:
    bare: list[float] = []
    ours: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        for turn in range((3 if quick else _REPEATS) + 1):
            pair = _cpu(_BARE), _cpu(_OURS, folder)
            if turn:
                bare.append(pair[0])
                ours.append(pair[1])
    ratio = median([own / other for own, other in zip(ours, bare, strict=True)])
    return [
        Figure(
            group="Start",
            what="process start to the window on the screen (processor time)",
            measured=f"{milliseconds(median(ours))}; {ratio:.2f} × a bare window ({milliseconds(median(bare))})",
            goal="≤ 1.25 ×",
            met=ratio <= 1.25,
            reason=""
            if ratio <= 1.25
            else "What is left after httpx, keyring and the store are loaded behind the window: Qt's SVG and style "
            "sheet, our widgets' modules, msgspec for the settings.",
        )
    ]


def _cpu(program: str, *arguments: str) -> float:
    """Processor time of a child from its first instruction to its last."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    before = os.times()
    subprocess.run([sys.executable, "-c", program, *arguments], check=True, capture_output=True, env=environment)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system
