"""Where the program's own data is found."""

from __future__ import annotations

import sys
from pathlib import Path

from core.system.resources import resource_path


def test_in_a_clone_and_in_a_wheel_resources_lie_beside_core() -> None:
    assert resource_path("demo", "x.csv") == Path(__file__).resolve().parents[3] / "resources" / "demo" / "x.csv"


def test_in_a_bundle_resources_lie_in_its_own_folder(monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource_path("icons") == tmp_path / "resources" / "icons"
