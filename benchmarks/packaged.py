"""The packaged program's size and its time to the first window, against the least that could do the same.

``packaging/build && PYTHONPATH=packaging .venv-build/bin/python -m benchmarks.packaged``; with ``--windows``, after
``packaging/windows/under-wine``, the Windows program's size alone: a start under Wine measures Wine.

The peer is a window of three lines that imports PySide6, httpx and keyring, frozen in the same run by the same
PyInstaller: once as PyInstaller does it by itself, once with everything left out that our ``build.spec`` leaves out.
The second is the honest one: what is above it is ours. A window counts from the moment the X server shows it; the
programs take turns, so that a busy moment of the machine meets all of them. The ratio of the start is that of the
processor's time until then, which others on the machine hardly change; the time on the clock stands beside it.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from packager import under_wine, windows_python
from packager.build import NAME
from packager.checks.session import screen
from packager.listing import size_of
from packager.pruning import EXCLUDED_MODULES
from packager.wine import a_windows_like, windows_path

ROOT: Final = Path(__file__).resolve().parents[1]
OURS: Final = ROOT / "dist" / "order-reconciler"
ROUNDS: Final = 7
WINDOW_SECONDS: Final = 60
SIZE_GOAL, WINDOWS_SIZE_GOAL, START_GOAL = 1.25, 1.15, 1.3
FREEZE_SECONDS: Final = 1200


class Start(NamedTuple):
    seconds: float
    processor_seconds: float


_MINIMAL: Final = """
import sys
import httpx
import keyring
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.setWindowTitle("Minimal Order Reconciler")
window.resize(1200, 800)
window.show()
sys.exit(app.exec())
"""
_SPEC: Final = """
import sys
sys.path.insert(0, {root!r})
from packager.pruning import EXCLUDED_MODULES, pruned, reachable
analysis = Analysis([{source!r}], excludes=list(EXCLUDED_MODULES) if {prune} else [], optimize=2 if {prune} else 0)
if {prune}:
    analysis.binaries, analysis.datas = pruned(analysis.binaries), pruned(analysis.datas)
if {prune} and sys.platform == "linux":
    analysis.binaries = reachable(analysis.binaries)
exe = EXE(PYZ(analysis.pure), analysis.scripts, exclude_binaries=True, name="minimal", console=False, strip={prune})
COLLECT(exe, analysis.binaries, analysis.datas, name={name!r}, strip={prune})
"""


def main() -> int:
    if sys.argv[1:] == ["--windows"]:
        return windows()
    if not OURS.is_dir():
        print("Build the program first: packaging/build", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        folders = {
            "ours": OURS,
            "minimal, pruned alike": freeze(Path(scratch), "pruned", prune=True),
            "minimal, as PyInstaller makes it": freeze(Path(scratch), "plain", prune=False),
        }
        commands = {name: _command(name, folder, Path(scratch)) for name, folder in folders.items()}
        with screen(Path(scratch)) as shown_on:
            starts = in_turns(
                {name: lambda command=command: to_first_window(command, shown_on) for name, command in commands.items()}
            )
        sizes = {name: size_of(folder) for name, folder in folders.items()}
    _print_table(sizes, starts)
    return 0


def windows() -> int:
    """The size of the folder that ``under-wine`` made, against the three lines made in the same way."""
    ours = under_wine.PRODUCTS / NAME
    if not ours.is_dir():
        print("Build the program first: packaging/windows/under-wine", file=sys.stderr)
        return 2
    with windows_python.one_at_a_time():
        python, made = windows_python.python() / "python.exe", windows_python.windows()
    with tempfile.TemporaryDirectory() as scratch, a_windows_like(made, Path(scratch)) as here:

        def run(arguments: list[str]) -> None:
            here.run([str(python), *arguments], seconds=FREEZE_SECONDS, check=True)

        peer = size_of(freeze(Path(scratch), "pruned", prune=True, run=run, path=windows_path))
    size = size_of(ours)
    print(f"{size / 1e6:.1f} MB, minimal {peer / 1e6:.1f} MB: {size / peer:.3f} (goal {WINDOWS_SIZE_GOAL})")
    return 0


def _run_here(arguments: list[str]) -> None:
    subprocess.run([sys.executable, *arguments], check=True)


def freeze(
    scratch: Path,
    name: str,
    *,
    prune: bool,
    run: Callable[[list[str]], None] = _run_here,
    path: Callable[[Path], str] = str,
) -> Path:
    """The three lines frozen by the Python of ``run``, which knows files by ``path``; the folder."""
    source, spec = scratch / "minimal.py", scratch / f"{name}.spec"
    source.write_text(_MINIMAL)
    spec.write_text(_SPEC.format(root=path(ROOT / "packaging"), source=path(source), name=name, prune=prune))
    places = ["--distpath", path(scratch / "dist"), "--workpath", path(scratch / "work" / name)]
    run(["-m", "PyInstaller", "--noconfirm", "--log-level=ERROR", path(spec), *places])
    return scratch / "dist" / name


def in_turns(programs: dict[str, Callable[[], Start]]) -> dict[str, list[Start]]:
    """The starts, by program; the first round only fills the disk's cache and is not kept."""
    rounds = [{name: start() for name, start in programs.items()} for _ in range(ROUNDS + 1)]
    return {name: [one[name] for one in rounds[1:]] for name in programs}


def to_first_window(command: list[str], shown_on: dict[str, str]) -> Start:
    """From starting a program to its window on the screen; then it is ended."""
    home = tempfile.mkdtemp()
    environment = {"HOME": home, "PATH": os.environ["PATH"], **shown_on}
    began = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        look = ["xdotool", "search", "--onlyvisible", "--name", "Order Reconciler"]
        while not subprocess.run(look, env=environment, capture_output=True, check=False).stdout.strip():
            if process.poll() is not None or time.perf_counter() - began > WINDOW_SECONDS:
                raise RuntimeError(f"{command[0]} showed no window")
        return Start(time.perf_counter() - began, _processor_seconds(process.pid))
    finally:
        process.kill()
        process.wait()
        shutil.rmtree(home, ignore_errors=True)


def _processor_seconds(pid: int) -> float:
    """What the process has used so far, on all its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _command(name: str, folder: Path, scratch: Path) -> list[str]:
    if name == "ours":
        return [str(folder / "order-reconciler"), "--data-dir", str(scratch / "data")]
    return [str(folder / "minimal")]


def _print_table(sizes: dict[str, int], starts: dict[str, list[Start]]) -> None:
    clock = {name: sorted(start.seconds for start in each) for name, each in starts.items()}
    processor = {name: statistics.median(start.processor_seconds for start in each) for name, each in starts.items()}
    print(f"{len(EXCLUDED_MODULES)} modules are left out; {ROUNDS} rounds, medians; ratios are ours ÷ theirs.")
    print("| program | size | first window | fastest – slowest | processor | size ratio | start ratio |")
    print("|---|---|---|---|---|---|---|")
    for name, size in sizes.items():
        spread = f"{statistics.median(clock[name]):.2f} s | {clock[name][0]:.2f} – {clock[name][-1]:.2f} s"
        ratios = f"{sizes['ours'] / size:.2f} | {processor['ours'] / processor[name]:.2f}"
        print(f"| {name} | {size / 1e6:.0f} MB | {spread} | {processor[name]:.2f} s | {ratios} |")
    print(f"Goals against the minimal program: size at most {SIZE_GOAL}, start at most {START_GOAL}.")


if __name__ == "__main__":
    sys.exit(main())
