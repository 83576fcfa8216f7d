"""What a shop is set up with: its settings, its keys, whether both services answer.

The settings can be a file to hand on: to another computer, or to begin another shop like it.
There is no key in such a file. It is looked at first and shown; what deletes, allows writing or points elsewhere is
taken only where it was agreed to by itself (``core.domain.setting_changes``). A key belongs to the address that it was
stored for.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterable
from pathlib import Path

from core.domain.errors import SettingsFileError
from core.domain.model import Notice
from core.domain.results import ConnectionReport
from core.domain.setting_changes import SettingChange, changes_between, with_changes
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

    async def look_at_settings(self, path: Path) -> tuple[SettingChange, ...]:
        """What such a file would change, which is nothing that it does not mention; changes nothing.

        Raises ``SettingsFileError``.
        """
        current = self._context.settings
        return changes_between(current, await asyncio.to_thread(_read, path, current))

    async def take_settings(self, changes: Iterable[SettingChange], allowed: Collection[str] = ()) -> None:
        """Takes what was shown: all that is harmless, and of the rest the names in ``allowed``.

        Raises ``SettingsError``.
        """
        await self._context.change_settings(with_changes(self._context.settings, changes, allowed))

    async def key_status(self, service: Service) -> KeyStatus:
        return await asyncio.to_thread(self._context.credentials.status, service)

    async def set_key(self, service: Service, text: str, *, session_only: bool = False) -> None:
        """Stores a key, or keeps it until the program ends. Raises ``CredentialsError``."""
        credentials = self._context.credentials
        keep = credentials.set_for_session if session_only else credentials.set
        await asyncio.to_thread(keep, service, text)
        self._context.connections.bind_key(service, self._context.settings)
        self._context.renew_connections()

    async def delete_key(self, service: Service) -> None:
        await asyncio.to_thread(self._context.credentials.delete, service)
        self._context.connections.release_key(service)
        self._context.renew_connections()

    async def test_connection(self, service: Service, *, key: str | None = None) -> ConnectionReport:
        """Asks the service who we are, with the stored key or with ``key``, which is not stored. Changes nothing."""
        return await self._context.connections.test(service, self._context.settings, typed_key=key)


def _read(path: Path, current: ShopSettings) -> ShopSettings:
    """``current`` with what the file says. Raises ``SettingsFileError``."""
    if not path.is_file():
        raise SettingsFileError(file=str(path), reason=Notice("settings_file_missing"))
    return SettingsFile(path).load(current)
