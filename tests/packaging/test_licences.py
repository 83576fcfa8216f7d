"""Whose work is in the folder is said in it."""

from __future__ import annotations

from importlib import metadata

from packager import licences
from tests.support.spec_evaluation import ROOT

LOCK = ROOT / "requirements.lock"
BINARIES = [
    ("libxcb-cursor.so.0", "/usr/lib/libxcb-cursor.so.0", "BINARY"),
    ("libpython3.12.so.1.0", "/usr/lib/libpython3.12.so.1.0", "BINARY"),
    ("PySide6/Qt/lib/libQt6Core.so.6", "/venv/PySide6/Qt/lib/libQt6Core.so.6", "BINARY"),
    ("lib-dynload/_ssl.so", "/usr/lib/python3/_ssl.so", "EXTENSION"),
]


def test_every_package_the_program_runs_on_is_named_with_its_terms() -> None:
    said = licences.text(LOCK, BINARIES)
    for name in ("httpx", "keyring", "msgspec", "truststore"):
        assert f"{name} {metadata.version(name)}: " in said
    assert "Encode OSS" in said, "the licence of httpx, in full"
    assert "GNU Lesser General Public License, version 3" in said
    assert "Python Software Foundation" in said


def test_libraries_of_the_system_are_named_and_nothing_else_is_taken_for_one() -> None:
    last = licences.text(LOCK, BINARIES).rpartition("under the terms of their own projects:\n")[2]
    assert last.split() == ["libxcb-cursor.so.0"]


def test_it_is_the_same_twice() -> None:
    assert licences.text(LOCK, BINARIES) == licences.text(LOCK, reversed(BINARIES))


def test_where_nothing_comes_from_the_system_nothing_is_said_of_it() -> None:
    assert "From the system" not in licences.text(LOCK, BINARIES[1:])
