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
    taken: dict[str, list[float]] = {"bare": [], "like ours": [], "ours": []}
    with tempfile.TemporaryDirectory() as folder:
        for turn in range((3 if quick else _REPEATS) + 1):
            times = _cpu(_BARE), _cpu(_LIKE_OURS), _cpu(_OURS, folder)
            if turn:
                for one, seconds in zip(taken.values(), times, strict=True):
                    one.append(seconds)
    bare, like_ours, ours = (median(times) for times in taken.values())
    ratio, floor = ours / bare, like_ours / bare
    return [
        Figure(
            group="Start",
            what="process start to the window on the screen (processor time)",
            measured=f"{milliseconds(ours)}; {ratio:.2f} × a bare window ({milliseconds(bare)})",
            goal="≤ 1.25 ×",
            met=ratio <= 1.25,
            reason=""
            if ratio <= 1.25
            else f"PySide6 makes a Python class of every enumeration of Qt and its widgets when the first is touched: "
            f"a window of a few widgets without a line of ours takes {floor:.2f} × as well. What is left is our own "
            f"{ratio - floor:.2f} ×: twenty modules, the pictures, the words. Nothing of the core is loaded before the "
            "window is on the screen. A PySide6 that makes its enumerations one by one would change it.",
        )
    ]


def _cpu(program: str, *arguments: str) -> float:
    """Processor time of a child from its first instruction to its last."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    before = os.times()
    subprocess.run([sys.executable, "-c", program, *arguments], check=True, capture_output=True, env=environment)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system
