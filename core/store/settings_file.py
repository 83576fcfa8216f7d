"""One shop profile's settings as a JSON file. Holds no key; what it does not know it keeps."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import msgspec

from core.domain.errors import BaseUrlError, SettingsFileError, SettingValueError
from core.domain.model import Notice
from core.domain.settings import (
    DEFAULT_SETTINGS,
    EXCHANGE_RATE,
    SETTING_FIELDS,
    STATUS_MAP,
    ShopSettings,
    checked_settings,
)
from core.system.private_files import replace_private

FILE_VERSION: Final = 1
MOST_BYTES: Final = 256 << 10
"""Of a file: thousands of times what a shop needs, and so little that nothing in it takes long."""
_VERSION_KEY: Final = "version"
_encoder: Final = msgspec.json.Encoder(decimal_format="number", order="deterministic")
_decoder: Final = msgspec.json.Decoder(dict[str, Any], float_hook=Decimal)


def dump_settings(settings: ShopSettings, others: Mapping[str, Any] | None = None) -> bytes:
    """The content of a settings file, with ``others`` kept in it. There is no key in it, and there is no place for one.

    Raises ``SettingValueError`` or ``BaseUrlError`` for a value that ``SettingsFile.load`` would refuse.
    """
    settings = checked_settings(settings)
    changed = {
        name: getattr(settings, field)
        for name, field in _file_names().items()
        if getattr(settings, field) != getattr(DEFAULT_SETTINGS, field)
    }
    content = _encoder.encode({**(others or {}), _VERSION_KEY: FILE_VERSION, **changed})
    return msgspec.json.format(content, indent=2) + b"\n"


class SettingsFile:
    """The file of one profile: JSON, readable by people, by the dotted names, holding only what is not the default.

    Keys that this version does not know are kept. A file that cannot be read is never overwritten.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self) -> ShopSettings:
        """The settings; the defaults where there is no file. Raises ``SettingsFileError``, naming the key."""
        content = self._content()
        values: dict[str, Any] = {}
        kinds = {info.name: info.type for info in msgspec.structs.fields(ShopSettings)}
        for name, field in _file_names().items():
            if name in content:
                values[field] = self._converted(name, content[name], kinds[field])
        try:
            return checked_settings(ShopSettings(**values))
        except (SettingValueError, BaseUrlError) as error:
            raise SettingsFileError(file=str(self.path), reason=error.detail) from error

    def save(self, settings: ShopSettings) -> None:
        """Replace the file whole, or leave it as it was and raise ``SettingsFileError``.

        Raises ``SettingValueError`` or ``BaseUrlError`` for a value that ``load`` would refuse.
        """
        unknown = {key: value for key, value in self._content().items() if key not in _file_names()}
        content = dump_settings(settings, unknown)
        try:
            replace_private(self.path, content)
        except OSError as error:
            raise SettingsFileError(
                file=str(self.path), reason=Notice("system_said", {"words": error.strerror or str(error)})
            ) from error

    def _content(self) -> dict[str, Any]:
        try:
            with self.path.open("rb") as file:
                written = file.read(MOST_BYTES + 1)
            if len(written) > MOST_BYTES:
                raise SettingsFileError(file=str(self.path), reason=Notice("settings_too_long"))
            content = _decoder.decode(written)
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise SettingsFileError(
                file=str(self.path), reason=Notice("system_said", {"words": error.strerror or str(error)})
            ) from error
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, ArithmeticError) as error:
            raise SettingsFileError(
                file=str(self.path), reason=Notice("no_settings_file", {"why": str(error)})
            ) from error
        version = content.get(_VERSION_KEY, FILE_VERSION)
        if not isinstance(version, int):
            raise SettingsFileError(file=str(self.path), reason=Notice("setting_no_number", {"name": _VERSION_KEY}))
        if version > FILE_VERSION:
            raise SettingsFileError(file=str(self.path), reason=Notice("settings_too_new"))
        return content

    def _converted(self, name: str, value: object, kind: Any) -> object:
        try:
            return msgspec.convert(value, kind)
        except msgspec.ValidationError as error:
            raise SettingsFileError(
                file=str(self.path), reason=Notice("setting_unusable", {"name": name, "why": str(error)})
            ) from error


def _file_names() -> dict[str, str]:
    """Key in the file → field: the dotted names, and the two maps as objects."""
    return SETTING_FIELDS | {STATUS_MAP: "status_map", EXCHANGE_RATE: "exchange_rates"}
