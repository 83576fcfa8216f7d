"""One rule makes a folder's name of a shop's name, fit for Windows, macOS and Linux; and finds a shop's folder again.

A shop may be called nearly anything. Two names that differ in capitals, in blanks or in how an accent is written are
one shop, since on two of the three systems their folders would be one; the name that was first stays. The demo lives
beside the folder of profiles, where no shop can. Must not open or make anything.
"""

from __future__ import annotations

import contextlib
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import quote, unquote

import platformdirs

from core.demo_shop.shop import DemoShop
from core.domain.errors import SettingsError, StoreWriteError, UsageError
from core.domain.model import Notice
from core.store.settings_file import SettingsFile

APPLICATION: Final = "order-reconciler"
DEMO: Final = "demo"
DEMO_FILE: Final = "demo-shop.json"
HIDDEN: Final = "not-listed"
"""The file that marks a profile as taken off the list."""
SETTINGS_FILE: Final = "settings.json"
LONGEST_FOLDER_NAME: Final = 120
"""Characters: what lies in it must stay below the 260 that a path may have on Windows."""
_NEVER: Final = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9]|conin%24|conout%24|demo)(\..*)?", re.IGNORECASE)
"""Devices of Windows, whatever comes after a dot; and what older versions called the folder of the demo."""


def default_data_dir() -> Path:
    """The user's data folder, as this system wants it."""
    return platformdirs.user_data_path(APPLICATION, appauthor=False)


def named_shop(text: str) -> str:
    """The name that ``text`` gives a shop: without blanks around it, line breaks as blanks. Raises ``UsageError``."""
    name = unicodedata.normalize("NFC", " ".join(text.split()))
    if not name:
        raise UsageError(detail=Notice("shop_name_empty"))
    if not name.isprintable():
        raise UsageError(detail=Notice("shop_name_unprintable"))
    if len(folder_name(name)) > LONGEST_FOLDER_NAME:
        raise UsageError(detail=Notice("shop_name_too_long"))
    return name


def folder_name(name: str) -> str:
    """Of a shop called ``name``, which ``named_shop`` made; ``urllib.parse.unquote`` gives the name back."""
    folder = quote(name, safe=" ")
    if _NEVER.fullmatch(folder) or not folder.strip("."):
        folder = _encoded(folder[0]) + folder[1:]
    return folder[:-1] + _encoded(".") if folder.endswith(".") else folder


def profile_folder(data_dir: Path | None, name: str, *, demo: bool = False) -> Path:
    """Where a shop keeps everything; there may be none yet. Raises ``UsageError`` for what cannot be a name."""
    data_dir = data_dir or default_data_dir()
    if demo:
        return data_dir / DEMO
    found = _found(data_dir, name)
    return found or data_dir / "profiles" / folder_name(named_shop(name))


def profile_name(folder: Path) -> str:
    """The name of the shop whose folder that is."""
    return unquote(folder.name)


def same_shop(data_dir: Path | None, name: str) -> str:
    """The name by which a shop is listed, for one of the ways in which it may be typed. What is no name stays as it
    is, for whoever opens the shop to say so.
    """
    with contextlib.suppress(UsageError):
        return profile_name(profile_folder(data_dir, name))
    return name


def list_profiles(data_dir: Path | None) -> tuple[str, ...]:
    """The shops that were ever opened, by name; the demo is none of them."""
    return tuple(listed_folders(data_dir))


def listed_folders(data_dir: Path | None) -> dict[str, Path]:
    """The same, with where each keeps everything: looks through the folders once, whatever their number."""
    shown = (folder for folder in _folders(data_dir or default_data_dir()) if not (folder / HIDDEN).exists())
    return dict(sorted((profile_name(folder), folder) for folder in shown))


def hide_profile(data_dir: Path | None, name: str) -> Path:
    """Takes a shop off the list and leaves all its data; returns their folder. Opening it again lists it again."""
    folder = profile_folder(data_dir, name)
    try:
        (folder / HIDDEN).touch(exist_ok=True)
    except OSError as error:
        raise StoreWriteError(
            file=str(folder), reason=Notice("system_said", {"words": error.strerror or str(error)})
        ) from error
    return folder


def earlier_demo(data_dir: Path) -> Path | None:
    """Where an older version kept the demo, among the shops; ``None`` where it did not, or a shop took the folder."""
    folder = data_dir / "profiles" / DEMO
    return folder if _is_demo(folder) else None


def _found(data_dir: Path, name: str) -> Path | None:
    """The folder there is: the one of that very name, or else of one that is the same shop."""
    folders = list(_folders(data_dir))
    alike = [folder for folder in folders if _key(profile_name(folder)) == _key(name)]
    same = [folder for folder in alike if profile_name(folder) == name]
    return next(iter([*same, *alike]), None)


def _key(name: str) -> str:
    return unicodedata.normalize("NFC", " ".join(name.split()).casefold())


def _folders(data_dir: Path) -> Iterator[Path]:
    parent = data_dir / "profiles"
    if not parent.is_dir():
        return
    for folder in sorted(parent.iterdir()):
        if folder.is_dir() and not _is_demo(folder):
            yield folder


def _is_demo(folder: Path) -> bool:
    """An older version kept the demo among the shops, where a shop called demo may have taken its place."""
    if folder.name != DEMO or not (folder / DEMO_FILE).exists():
        return False
    try:
        settings = SettingsFile(folder / SETTINGS_FILE).load()
    except SettingsError:
        return False
    demo = DemoShop.settings()
    return (settings.wemasy_base_url, settings.ecomail_base_url) == (demo.wemasy_base_url, demo.ecomail_base_url)


def _encoded(character: str) -> str:
    return f"%{ord(character):02X}"
