"""Before the window: arguments, and what is said where Qt cannot start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from core.composition import default_data_dir
from gui import preflight
from gui.application import CANNOT_START, Arguments, main, parse_arguments
from gui.language import LanguageSwitcher
from gui.program import data_dir_of

ROOT = Path(__file__).resolve().parents[2]


def load_all(_name: str) -> None: ...


def load_all_but(*missing: str):
    def load(name: str) -> None:
        if name in missing:
            raise OSError(name)

    return load


def test_the_arguments_are_read(tmp_path: Path) -> None:
    assert parse_arguments([]) == Arguments()
    wanted = Arguments(profile="Vaas", demo=True, data_dir=tmp_path, quit_after_start=True)
    given = ["--profile", "Vaas", "--demo", "--data-dir", str(tmp_path), "--quit-after-start"]
    assert parse_arguments(given) == wanted


def test_without_a_display_it_says_so_and_what_to_do_instead(capsys, monkeypatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert main([]) == CANNOT_START == 2
    assert "order-reconciler-cli" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environment", "missing", "package"),
    [
        ({"DISPLAY": ":0"}, "libxcb-cursor.so.0", "libxcb-cursor0"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "libwayland-cursor.so.0", "libwayland-cursor0"),
        ({"QT_QPA_PLATFORM": "offscreen"}, "libEGL.so.1", "libegl1"),
    ],
)
def test_a_missing_library_is_named_by_its_package(environment, missing, package) -> None:
    said = preflight.problem(environment, platform="linux", load=load_all_but(missing))
    assert said is not None
    assert f"sudo apt install {package}" in said


def test_nothing_is_said_where_nothing_is_missing_or_where_it_is_not_linux() -> None:
    assert preflight.problem({"DISPLAY": ":0"}, platform="linux", load=load_all) is None
    assert preflight.problem({}, platform="win32", load=load_all_but("libGL.so.1")) is None
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    assert preflight.problem(offscreen, platform="linux", load=load_all_but("libxcb-cursor.so.0")) is None


def test_a_packaged_build_needs_only_the_graphics_driver() -> None:
    environment = {"DISPLAY": ":0"}
    load = load_all_but("libxcb-cursor.so.0", "libdbus-1.so.3")
    assert preflight.problem(environment, platform="linux", frozen=True, load=load) is None


def test_the_window_keeps_its_things_where_the_core_keeps_its_own(tmp_path: Path) -> None:
    assert data_dir_of(Arguments()) == default_data_dir()
    assert data_dir_of(Arguments(data_dir=tmp_path)) == tmp_path


def test_looking_whether_qt_can_start_does_not_import_it() -> None:
    code = "import sys, gui.application; sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0  # noqa: S603


def test_the_window_is_there_before_http_and_the_keyring_are_loaded() -> None:
    code = "import sys, gui.program; sys.exit(any(name in sys.modules for name in ('httpx', 'keyring')))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0  # noqa: S603


def test_the_language_chosen_is_remembered_and_an_unknown_one_refused(qapp, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    switcher = LanguageSwitcher(qapp, settings)
    try:
        switcher.choose("nl")
        with pytest.raises(KeyError):
            switcher.choose("xx")
        again = LanguageSwitcher(qapp, settings)
        again.start()
        assert again.current == "nl"
        again.choose("en")
    finally:
        switcher.choose("en")
