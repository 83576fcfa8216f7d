"""The packaged program of Windows, started in Wine as on a computer that has never seen Python."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path, PureWindowsPath
from typing import Final

from typing_extensions import override

from packager.checks.packaged import Packaged
from packager.checks.session import wait_until
from packager.wine import Windows, windows_path

DATA: Final = "order-reconciler"
"""The folder below ``%LOCALAPPDATA%`` that keeps all of a person's data."""


class InWine(Packaged):
    """A folder of Windows programs; ``home`` is the profile of Wine's user."""

    quit_keys = "alt+F4"

    def __init__(self, folder: Path, scratch: Path, windows: Windows) -> None:
        super().__init__(folder, scratch)
        self.windows = windows
        self.home = windows.local_data.parent.parent
        self.environment = windows.environment

    @override
    def with_environment(self, **extra: str) -> InWine:
        return InWine(self.folder, self.scratch, replace(self.windows, extra={**self.windows.extra, **extra}))

    @override
    def command(self, program: str = "order-reconciler") -> list[str]:
        return ["wine", str(self.folder / f"{program}.exe")]

    @override
    def path(self, file: Path) -> str:
        disk = self.windows.prefix / "drive_c"
        return f"C:\\{PureWindowsPath(file.relative_to(disk))}" if file.is_relative_to(disk) else windows_path(file)

    @property
    @override
    def kept(self) -> Path:
        return self.windows.prefix / "drive_c" / "users"

    @property
    def data(self) -> Path:
        return self.windows.local_data / DATA

    def forget(self) -> None:
        """Begin again without any data."""
        shutil.rmtree(self.data, ignore_errors=True)


def gone(path: Path) -> None:
    """Wait until a folder is removed: an uninstaller ends after the program that was started."""
    wait_until(f"{path} is removed", lambda: not path.exists())
