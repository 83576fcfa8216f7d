"""From the start of the process to a window on the screen, and to the version's line; compiled files are there."""

from __future__ import annotations

import tempfile
from typing import Final

from benchmarks.measuring import Figure, median, milliseconds, of_child

_REPEATS: Final = 9
_VERSION: Final = ("-m", "core.cli", "--version")
_BARE: Final = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
window.show()
app.processEvents()
"""
_LIKE_OURS: Final = """
from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QMainWindow, QSizePolicy, QStyle, QToolBar
app = QApplication([])
app.setStyle("Fusion")
app.setStyleSheet("QToolBar { border: 0 }")
window = QMainWindow()
bar = QToolBar(window)
for name in ("Open", "Compare", "Send"):
    bar.addAction(QAction(name, window))
bar.addWidget(QLineEdit(bar))
window.addToolBar(Qt.ToolBarArea.TopToolBarArea, bar)
label = QLabel("Opening", window)
label.setAlignment(Qt.AlignmentFlag.AlignCenter)
label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
label.setFrameShape(QFrame.Shape.NoFrame)
window.palette().color(QPalette.ColorRole.Text)
window.setCentralWidget(label)
window.style().standardIcon(QStyle.StandardPixmap.SP_FileIcon)
window.resize(1280, 800)
window.show()
app.processEvents()
"""
"""The least that touches what our first paint touches, without a line of ours: what PySide6 asks for it."""
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
    taken: dict[str, list[float]] = {name: [] for name in ("bare", "like ours", "ours", "python", "version")}
    with tempfile.TemporaryDirectory() as folder:
        for turn in range((3 if quick else _REPEATS) + 1):
            programs = ["-c", _BARE], ["-c", _LIKE_OURS], ["-c", _OURS, folder], ["-c", "pass"], _VERSION
            times = [of_child(*program)[0] for program in programs]
            if turn:
                for one, seconds in zip(taken.values(), times, strict=True):
                    one.append(seconds)
    bare, like_ours, ours, python, version = (median(times) for times in taken.values())
    ratio, versions = ours / like_ours, version / python
    return [
        Figure(
            group="Start",
            what="process start to the window on the screen (processor time)",
            measured=f"{milliseconds(ours)}; {ratio:.2f} × a window of the same widgets without a line of ours "
            f"({milliseconds(like_ours)}); a bare window: {milliseconds(bare)}",
            goal="≤ 1.25 ×",
            met=ratio <= 1.25,
            reason=""
            if ratio <= 1.25
            else "Twenty modules of ours, the pictures, the words. Nothing of the core is "
            "loaded before the window is on the screen.",
        ),
        Figure(
            group="Start",
            what="order-reconciler-cli --version (processor time)",
            measured=f"{milliseconds(version)}; {versions:.1f} × a bare Python ({milliseconds(python)})",
            goal="≤ 6 ×",
            met=versions <= 6,
            reason="" if versions <= 6 else "What the command line imports before it looks at what was typed.",
        ),
    ]
