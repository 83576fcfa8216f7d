"""What a shop is set up with: its settings, its keys, whether both services answer.

The settings can be a file to hand on: to another computer, or to begin another shop like it.
There is no key in such a file. Nor may it decide where keys are sent: the addresses of the services stay as they are,
and a shop that only looks goes on only looking.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

from msgspec.structs import replace

from core.domain.errors import SettingsFileError
from core.domain.model import Notice
from core.domain.results import ConnectionReport
from core.domain.settings import ShopSettings
from core.files.save import write_content
from core.shop.run import ShopContext
from core.store.settings_file import SettingsFile, dump_settings
from core.system.keyring import KeyStatus, Service


class Setup:
    """The settings and keys of one shop."""

    def __init__(self, context: ShopContext) -> None:
        self._context = context

    async def change_settings(self, settings: ShopSettings) -> None:
        """Saves ``settings`` and works out anew what follows from them for the orders. Raises ``SettingsError``."""
        await self._context.change_settings(settings)

    async def export_settings(self, path: Path) -> None:
        """The shop's settings as a file to hand on; without keys.

        Raises ``ExportError`` where it cannot be written; a file that was there is then as it was.
        """
        await asyncio.to_thread(write_content, path, dump_settings(self._context.settings))

    async def import_settings(self, path: Path) -> None:
        """Takes settings from such a file, but not the addresses that keys go to. Raises ``SettingsFileError``."""
        await self._context.change_settings(await asyncio.to_thread(_read, path, self._context.settings))

    async def key_status(self, service: Service) -> KeyStatus:
        return await asyncio.to_thread(self._context.credentials.status, service)

    async def set_key(self, service: Service, text: str, *, session_only: bool = False) -> None:
        """Stores a key, or keeps it until the program ends. Raises ``CredentialsError``."""
        credentials = self._context.credentials
        keep = credentials.set_for_session if session_only else credentials.set
        await asyncio.to_thread(keep, service, text)
        self._context.renew_connections()

    async def delete_key(self, service: Service) -> None:
        await asyncio.to_thread(self._context.credentials.delete, service)
        self._context.renew_connections()

    async def test_connection(self, service: Service, *, key: str | None = None) -> ConnectionReport:
        """Asks the service who we are, with the stored key or with ``key``, which is not stored. Changes nothing."""
        return await self._context.connections.test(service, self._context.settings, typed_key=key)


def _read(path: Path, current: ShopSettings) -> ShopSettings:
    """What ``current`` becomes by the file. Raises ``SettingsFileError``."""
    if not path.is_file():
        raise SettingsFileError(file=str(path), reason=Notice("settings_file_missing"))
    return replace(
        found := SettingsFile(path).load(),
        wemasy_base_url=current.wemasy_base_url,
        ecomail_base_url=current.ecomail_base_url,
        look_only=current.look_only or found.look_only,
    )
