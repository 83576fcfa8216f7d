"""Before the window: arguments, and what is said where Qt cannot start."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QSettings

from core.shop.profile_folders import default_data_dir
from gui import preflight
from gui.application import CANNOT_START, main
from gui.arguments import Arguments, parse_arguments
from gui.program import data_dir_of
from gui.words.language import LanguageSwitcher
from packager.linux import C_LIBRARY
from packager.pruning import needed_libraries

ROOT = Path(__file__).resolve().parents[2]


class LoadedXcb:
    """libxcb as far as it is asked: a display that answers, or one that does not."""

    def __init__(self, *, answers: bool = True) -> None:
        self.xcb_connect = lambda _display, _screen: 1
        self.xcb_connection_has_error = lambda _connection: 0 if answers else 1
        self.xcb_disconnect = lambda _connection: None


def load_all(_name: str) -> LoadedXcb:
    return LoadedXcb()


def load_all_but(*missing: str):
    def load(name: str) -> LoadedXcb:
        if name in missing:
            raise OSError(f"{name}: cannot open shared object file: No such file or directory")
        return LoadedXcb()

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
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "libxcb.so.1", "libxcb1"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "libwayland-cursor.so.0", "libwayland-cursor0"),
        (
            {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "wayland"},
            "libwayland-client.so.0",
            "libwayland-client0",
        ),
        ({"QT_QPA_PLATFORM": "offscreen"}, "libEGL.so.1", "libegl1"),
    ],
)
def test_a_missing_library_is_named_with_its_package(environment, missing, package) -> None:
    said = preflight.problem(environment, platform="linux", load=load_all_but(missing))
    assert said is not None
    assert f"missing here: {missing}." in said
    assert f"sudo apt install {package}\n" in said


@pytest.mark.parametrize(
    ("lacking", "package"), [("libGLX.so.0", "libgl1"), ("libX11.so.6", "libx11-6"), ("libxcb.so.1", "libxcb1")]
)
@pytest.mark.parametrize("packaged", [False, True])
def test_a_library_that_another_one_needs_is_the_one_that_is_named(
    lacking: str, package: str, *, packaged: bool
) -> None:
    def load(name: str) -> LoadedXcb:
        if name == "libGL.so.1":
            error = OSError(f"{lacking}: cannot open shared object file: No such file or directory")
            if packaged:
                raise OSError("Failed to load dynlib 'libGL.so.1'.") from error
            raise error
        return LoadedXcb()

    said = preflight.problem({"WAYLAND_DISPLAY": "wayland-0"}, platform="linux", load=load)
    assert said is not None
    assert f"missing here: {lacking}." in said
    assert f"sudo apt install {package}\n" in said


def test_a_library_that_is_there_and_broken_is_named_without_its_folder() -> None:
    def load(name: str) -> LoadedXcb:
        if name == "libEGL.so.1":
            raise OSError("/usr/lib/x86_64-linux-gnu/libEGL.so.1: file too short")
        return LoadedXcb()

    said = preflight.problem({"DISPLAY": ":0"}, platform="linux", load=load)
    assert said is not None
    assert "missing here: libEGL.so.1." in said


def test_everything_that_is_missing_is_named_at_once_and_each_package_once() -> None:
    load = load_all_but("libglib-2.0.so.0", "libgthread-2.0.so.0", "libxcb.so.1")
    said = preflight.problem({"DISPLAY": ":0"}, platform="linux", load=load)
    assert said is not None
    assert "libglib-2.0.so.0, libgthread-2.0.so.0, libxcb.so.1" in said
    assert "sudo apt install libglib2.0-0 libxcb1\n" in said


def test_a_display_that_does_not_answer_is_said_where_qt_would_abort() -> None:
    def load(_name: str) -> LoadedXcb:
        return LoadedXcb(answers=False)

    said = preflight.problem({"DISPLAY": ":7"}, platform="linux", load=load)
    assert said is not None
    assert "The display :7 does not answer" in said
    both = {"DISPLAY": ":7", "WAYLAND_DISPLAY": "wayland-0"}
    assert "does not answer" in (preflight.problem(both, platform="linux", load=load) or "")


@pytest.mark.skipif(sys.platform != "linux", reason="only there")
def test_a_wayland_display_is_one_when_somebody_listens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    environment = {"XDG_RUNTIME_DIR": str(tmp_path), "WAYLAND_DISPLAY": "wayland-0"}
    said = preflight.problem(environment, platform="linux", load=load_all)
    assert said is not None
    assert "The display wayland-0 does not answer" in said
    monkeypatch.chdir(tmp_path)  # the path of a socket must be short
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind("wayland-0")
        compositor.listen()
        beside = environment | {"XDG_RUNTIME_DIR": "."}
        assert preflight.problem(beside, platform="linux", load=load_all) is None


def test_a_platform_that_was_asked_for_needs_its_own_display() -> None:
    asked = {"WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "xcb"}
    said = preflight.problem(asked, platform="linux", load=load_all)
    assert said is not None
    assert "There is no display" in said


def test_nothing_is_said_where_nothing_is_missing_or_where_it_is_not_linux() -> None:
    assert preflight.problem({"DISPLAY": ":0"}, platform="linux", load=load_all) is None
    assert preflight.problem({}, platform="win32", load=load_all_but("libGL.so.1")) is None
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    assert preflight.problem(offscreen, platform="linux", load=load_all_but("libxcb-cursor.so.0")) is None


@pytest.mark.skipif(sys.platform != "linux" or shutil.which("objdump") is None, reason="reads Linux's libraries")
def test_every_library_that_qt_asks_for_is_looked_at() -> None:
    """As Qt here was linked: what is not Qt's own, not the C library and not on a list would end in an abort."""
    qt = Path(PySide6.__file__).parent / "Qt"
    parts = [qt / "lib" / f"libQt6{name}.so.6" for name in ("Core", "Gui", "Widgets", "Svg", "XcbQpa", "WaylandClient")]
    parts += [*(qt / "plugins" / "platforms").glob("libq[xw][ca]*.so"), qt / "lib" / "libQt6DBus.so.6"]
    own = {path.name for path in (qt / "lib").iterdir()}
    needed = {name for part in parts for name in needed_libraries(str(part))} - own
    known = {*preflight.ALWAYS, *preflight.X11, *preflight.WAYLAND}
    assert needed
    assert needed - known - C_LIBRARY == set()


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
