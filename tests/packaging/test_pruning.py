"""What is kept of Qt and of the system's libraries, and what is left out, by the names each system uses."""

from __future__ import annotations

from pathlib import Path

import pytest

from gui.words.language import LANGUAGES as WINDOW_LANGUAGES
from packager import pruning
from packager.pruning import LANGUAGES, is_wanted, pruned, reachable

KEPT = (
    "PySide6/Qt/plugins/platforms/libqxcb.so",
    "PySide6/Qt/plugins/platforms/libqwayland.so",
    "PySide6/Qt/plugins/platforms/libqoffscreen.so",
    "PySide6\\plugins\\platforms\\qwindows.dll",
    "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
    "PySide6\\plugins\\styles\\qmodernwindowsstyle.dll",
    "PySide6/Qt/plugins/styles/libqmacstyle.dylib",
    "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
    "PySide6/Qt/plugins/imageformats/libqsvg.so",
    "PySide6/Qt/plugins/platformthemes/libqxdgdesktopportal.so",
    "PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so",
    "PySide6/Qt/plugins/wayland-decoration-client/libadwaita.so",
    "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
    "PySide6/Qt/lib/libQt6Core.so.6",
    "PySide6/Qt/lib/libQt6WaylandClient.so.6",
    "PySide6/Qt/lib/QtSvg.framework/Versions/A/QtSvg",
    "PySide6/Qt/lib/QtSvg.framework/Versions/A/Resources/Info.plist",
    "PySide6/QtWidgets.abi3.so",
    "PySide6\\Qt6Gui.dll",
    "PySide6\\QtCore.pyd",
    "libX11.so.6",
    "libpython3.12.so.1.0",
    "resources/translations/order-reconciler_cs.qm",
    "resources/fonts/Inter_400Regular.ttf",
    "certifi/py.typed",
    "tzdata/zones",
    "tzdata/zoneinfo/Europe/Prague",
    "tzdata\\zoneinfo\\Europe\\Amsterdam",
)
LEFT_OUT = (
    "PySide6/Qt/plugins/platforms/libqeglfs.so",
    "PySide6/Qt/plugins/platforms/libqminimal.so",
    "PySide6/Qt/plugins/platforms/libqvnc.so",
    "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
    "PySide6/Qt/plugins/imageformats/libqtiff.so",
    "PySide6\\plugins\\imageformats\\qjpeg.dll",
    "PySide6/Qt/plugins/tls/libqopensslbackend.so",
    "PySide6/Qt/plugins/egldeviceintegrations/libqeglfs-x11-integration.so",
    "PySide6/Qt/lib/libQt6Network.so.6",
    "PySide6/Qt/lib/libQt6Quick.so.6",
    "PySide6\\Qt6Pdf.dll",
    "PySide6\\Qt6OpenGLWidgets.dll",
    "PySide6/QtNetwork.abi3.so",
    "PySide6/Qt/lib/QtNetwork.framework/Versions/A/QtNetwork",
    "PySide6/Qt/lib/QtNetwork.framework/Versions/A/Resources/Info.plist",
    "PySide6/Qt/lib/QtQmlModels.framework/QtQmlModels",
    "PySide6\\opengl32sw.dll",
    "libgtk-3.so.0",
    "libgdk_pixbuf-2.0.so.0",
    "resources/translations/order-reconciler_cs.ts",
    "certifi/cacert.pem",
    "tzdata/zoneinfo/tzdata.zi",
    "tzdata\\zoneinfo\\zone1970.tab",
)


@pytest.mark.parametrize("name", KEPT)
def test_what_the_window_needs_is_kept(name: str) -> None:
    assert is_wanted(name)


@pytest.mark.parametrize("name", LEFT_OUT)
def test_what_it_never_uses_is_left_out(name: str) -> None:
    assert not is_wanted(name)


def test_the_window_has_no_language_without_qts_own_words() -> None:
    assert set(LANGUAGES) == set(WINDOW_LANGUAGES)


@pytest.mark.parametrize("folder", ["PySide6/Qt/translations", "PySide6\\translations"])
def test_qt_speaks_the_languages_of_the_window_and_no_other(folder: str) -> None:
    separator = "\\" if "\\" in folder else "/"
    names = [f"{folder}{separator}qtbase_{language}.qm" for language in (*LANGUAGES, "de", "zh_TW")]
    assert [name for name in names if is_wanted(name)] == names[: len(LANGUAGES)]
    assert not is_wanted(f"{folder}{separator}qt_help_cs.qm")


def test_the_order_of_what_is_kept_stays() -> None:
    entries = [(name, name, "BINARY") for name in (*KEPT, *LEFT_OUT)]
    assert [entry[0] for entry in pruned(entries)] == list(KEPT)


def test_libraries_that_nothing_needs_any_more_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    needs = {
        "/built/QtGui.abi3.so": ["libQt6Gui.so.6", "libc.so.6"],
        "/built/libQt6Gui.so.6": ["libpng.so.16"],
        "/built/libgone.so.1": ["libonlygone.so.2"],
        "/built/libpython3.12.so.1.0": ["libz.so.1"],
    }
    monkeypatch.setattr(pruning, "needed_libraries", lambda path: needs.get(path, []))
    names = ["QtGui.abi3.so", "libQt6Gui.so.6", "libpng.so.16", "libgone.so.1", "libonlygone.so.2"]
    names += ["libpython3.12.so.1.0", "libz.so.1"]
    kept = [entry[0] for entry in reachable((name, f"/built/{name}", "BINARY") for name in names)]
    assert kept == ["QtGui.abi3.so", "libQt6Gui.so.6", "libpng.so.16", "libpython3.12.so.1.0", "libz.so.1"]


def test_plugins_need_no_one_to_ask_for_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pruning, "needed_libraries", lambda _path: [])
    entry = ("PySide6/Qt/plugins/platforms/libqxcb.so", "/built/libqxcb.so", "BINARY")
    assert reachable([entry]) == [entry]


def test_a_file_that_is_no_library_needs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("no library")
    assert pruning.needed_libraries(str(path)) == []
