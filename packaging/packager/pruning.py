"""What PyInstaller would put into the folder and the program never uses.

Decides by name alone, so that a test can ask it about every platform on any of them.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import Final

LANGUAGES: Final = ("cs", "en", "nl")
"""Of Qt's own words: those of the window. One that is missing here shows English buttons."""

EXCLUDED_MODULES: Final = (
    "PySide6.QtDBus",
    "PySide6.QtNetwork",
    "PySide6.QtPdf",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "_distutils_hack",
    "_pydatetime",  # Python's own words for what it has in C, too
    "_pydecimal",
    "curses",
    "doctest",
    "lib2to3",
    "markdown_it",  # rich draws tables and bars for us; these two are its Markdown and its syntax colours
    "pdb",
    "pip",
    "pydoc",
    "pydoc_data",
    "pygments",
    "setuptools",
    "test",
    "tkinter",
    "unittest",
    "xmlrpc",
)

_WANTED_PLUGINS: Final = {
    "platforms": ("qxcb", "qwayland*", "qoffscreen", "qwindows", "qcocoa"),  # offscreen: for the self-test
    "imageformats": ("qsvg", "qico", "qicns"),
    "iconengines": ("qsvgicon",),
    "styles": ("*",),
    "platforminputcontexts": ("*compose*", "*ibus*"),
    "platformthemes": ("*xdgdesktopportal*",),
    "wayland-shell-integration": ("*xdg-shell*",),
    "wayland-decoration-client": ("*",),
}
"""Folder of plugins → what is kept of it; a folder that is not here is left out whole."""

_UNUSED_QT: Final = (
    "3DCore", "Concurrent", "EglFSDeviceIntegration", "EglFsKms*", "Network", "OpenGL*", "Pdf*", "Qml*", "Quick*",
    "Sql", "Test", "VirtualKeyboard*", "WaylandCompositor", "WaylandEglClientHwIntegration", "Widgets3D", "Xml",
)  # fmt: skip
"""Qt libraries that only parts left out above need."""

_UNUSED_DATA: Final = {
    "certifi": ("cacert.pem",),  # whom to trust says the system, through truststore
    "tzdata": ("tzdata.zi", "*.tab", "leapseconds"),  # what the time zones beside them were made from
}
"""Package → what it brings that is never opened."""

_QT_LIBRARY: Final = re.compile(r"^(?:lib)?Qt6?([A-Za-z0-9]+?)(?:\.abi3)?(?:\.so[.\d]*|\.dylib|\.dll|\.pyd)?$")
_UNUSED_SYSTEM: Final = (
    "libgtk-*", "libgdk*", "libatk*", "libpango*", "libcairo*", "libepoxy*", "libfribidi*", "libharfbuzz*",
    "libthai*", "libdatrie*", "libX*inerama*", "libXcursor*", "libXcomposite*", "libXdamage*", "libXi.*",
    "libXrandr*", "libXfixes*", "libgbm*", "libdrm*", "libwayland-server*", "opengl32sw.dll", "d3dcompiler_*.dll",
)  # fmt: skip
"""Drawn in by the GTK theme and the hardware plugins that are left out; Windows' software OpenGL."""


def is_wanted(destination: str) -> bool:
    """Whether a file belongs into the folder; ``destination`` is its path there, with either slash."""
    path = PurePosixPath(destination.replace("\\", "/"))
    parts = path.parts
    if parts[0] == "resources" and path.suffix == ".ts":  # what translators edit; the program reads .qm
        return False
    if any(fnmatchcase(path.name, pattern) for pattern in _UNUSED_DATA.get(parts[0], ())):
        return False
    if "translations" in parts and path.suffix == ".qm" and "PySide6" in parts:
        return path.stem in {f"qtbase_{language}" for language in LANGUAGES}
    if "plugins" in parts and "PySide6" in parts:
        folder, name = parts[parts.index("plugins") + 1], path.name.removeprefix("lib")
        wanted = _WANTED_PLUGINS.get(folder, ())
        return any(fnmatchcase(name.partition(".")[0], pattern) for pattern in wanted)
    frameworks = [part.removesuffix(".framework") for part in parts if part.endswith(".framework")]  # of macOS, whole
    libraries = [match[1] for name in (path.name, *frameworks) if (match := _QT_LIBRARY.match(name)) is not None]
    if any(fnmatchcase(library, pattern) for library in libraries for pattern in _UNUSED_QT):
        return False
    return not any(fnmatchcase(path.name, pattern) for pattern in _UNUSED_SYSTEM)


def pruned(entries: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """What is wanted of a PyInstaller table, whose entries begin with the destination."""
    return [entry for entry in entries if is_wanted(entry[0])]


def reachable(entries: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Linux: leave out the libraries that nothing in the folder needs any more, now that their users are left out.

    Everything that is no plain library (``lib*.so*``) counts as used: Python loads it by name, Qt by its folder.
    """
    entries = list(entries)
    by_name = {PurePosixPath(entry[0]).name: entry for entry in entries}
    waiting = [entry for entry in entries if not _is_plain_library(entry[0])]
    used = {PurePosixPath(entry[0]).name for entry in waiting}
    while waiting:
        for name in needed_libraries(waiting.pop()[1]):
            if name in by_name and name not in used:
                used.add(name)
                waiting.append(by_name[name])
    return [entry for entry in entries if PurePosixPath(entry[0]).name in used]


def needed_libraries(path: str) -> list[str]:
    """What a library asks the loader for by name; nothing for another file. Needs binutils, as PyInstaller does."""
    listing = subprocess.run(["objdump", "-p", path], capture_output=True, text=True, check=False).stdout  # noqa: S603, S607
    return re.findall(r"^\s+NEEDED\s+(\S+)", listing, re.MULTILINE)


def _is_plain_library(destination: str) -> bool:
    path = PurePosixPath(destination)
    return path.name.startswith("lib") and "plugins" not in path.parts and not path.name.startswith("libpython")
