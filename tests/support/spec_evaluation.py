"""Evaluates ``build.spec`` as PyInstaller would, for any platform, with stand-ins for PyInstaller's own names."""

from __future__ import annotations

import sys
import types
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]


class Step:
    """One call of a PyInstaller class: what it was given, and the tables that later steps read."""

    def __init__(self, kind: str, args: tuple[Any, ...], options: dict[str, Any]) -> None:
        self.kind = kind
        self.args = args
        self.options = options
        self.pure: list[tuple[str, ...]] = []
        self.binaries: list[tuple[str, ...]] = []
        self.datas: list[tuple[str, ...]] = []
        self.scripts = [("pyi_rth", "hook.py", "PYSOURCE")]
        if kind == "Analysis":
            self.pure = [(name, f"{name}.py", "PYMODULE") for name in ("ctypes", "core", "gui")]
            self.scripts += [(Path(script).stem, script, "PYSOURCE") for script in args[0]]


def evaluate(platform: str, parts: Path) -> list[Step]:
    """The steps in their order. ``parts`` is where icons and the like are written instead of ``build/parts``."""
    steps: list[Step] = []

    def recorder(kind: str) -> Any:
        def record(*args: Any, **options: Any) -> Step:
            steps.append(Step(kind, args, options))
            return steps[-1]

        return record

    hooks = types.ModuleType("PyInstaller.utils.hooks")
    hooks.collect_submodules = lambda package: [package, f"{package}.below"]  # type: ignore[attr-defined]
    hooks.copy_metadata = lambda package: [(f"{package}.dist-info", f"{package}.dist-info")]  # type: ignore[attr-defined]
    source = (ROOT / "build.spec").read_text("utf-8")
    wanted = 'PARTS = ROOT / "build" / "parts"'
    assert wanted in source
    code = compile(source.replace(wanted, f"PARTS = Path({str(parts)!r})"), "build.spec", "exec")
    names = {kind: recorder(kind) for kind in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")}
    with pytest.MonkeyPatch.context() as replaced:
        for name in ("PyInstaller", "PyInstaller.utils"):
            replaced.setitem(sys.modules, name, types.ModuleType(name))
        replaced.setitem(sys.modules, "PyInstaller.utils.hooks", hooks)
        replaced.setattr(sys, "path", list(sys.path))
        replaced.setattr(sys, "platform", platform)
        exec(code, {**names, "SPECPATH": str(ROOT)})  # noqa: S102 - a specification is a program
    return steps
