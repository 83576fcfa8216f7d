"""The settings of a shop as a file to hand on: to another computer, or to begin another shop like it.

There is no key in such a file. Nor may it decide where keys are sent: the addresses of the services stay as they are,
and a shop that only looks goes on only looking.
"""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from core.domain.errors import SettingsFileError
from core.domain.settings import ShopSettings
from core.files.save import write_content
from core.store.settings_file import SettingsFile, dump_settings


def export_settings(path: Path, settings: ShopSettings) -> None:
    """Raises ``ExportError`` where it cannot be written; a file that was there is then as it was."""
    write_content(path, dump_settings(settings))


def read_settings(path: Path, current: ShopSettings) -> ShopSettings:
    """What ``current`` becomes by the file. Raises ``SettingsFileError``."""
    if not path.is_file():
        raise SettingsFileError(file=str(path), reason="There is no such file.")
    return replace(
        found := SettingsFile(path).load(),
        wemasy_base_url=current.wemasy_base_url,
        ecomail_base_url=current.ecomail_base_url,
        look_only=current.look_only or found.look_only,
    )
