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


def dump_settings(settings: ShopSettings) -> bytes:
    """The content of a file to hand on: every setting, also where it is the default. There is no place for a key in it.

    Raises ``SettingValueError`` or ``BaseUrlError`` for a value that ``SettingsFile.load`` would refuse.
    """
    settings = checked_settings(settings)
    return _written({name: getattr(settings, field) for name, field in _file_names().items()})


def _written(values: Mapping[str, Any]) -> bytes:
    return msgspec.json.format(_encoder.encode({**values, _VERSION_KEY: FILE_VERSION}), indent=2) + b"\n"


class SettingsFile:
    """JSON, readable by people, by the dotted names. That of a profile holds only what is not the default.

    Keys that this version does not know are kept. A file that cannot be read is never overwritten.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self, over: ShopSettings | None = None) -> ShopSettings:
        """The settings; the defaults where there is no file. Raises ``SettingsFileError``, naming the key.

        What the file does not mention is as in ``over``, if that is given: also entries of its two maps, unless the
        file is a whole one, as ``dump_settings`` writes it.
        """
        content, names = self._content(), _file_names()
        adds = over is not None and not content.keys() >= names.keys()
        base = over if over is not None else DEFAULT_SETTINGS
        values: dict[str, Any] = {}
        kinds = {info.name: info.type for info in msgspec.structs.fields(ShopSettings)}
        for name, field in names.items():
            if name in content:
                value = self._converted(name, content[name], kinds[field])
                values[field] = {**getattr(base, field), **value} if adds and isinstance(value, dict) else value
        try:
            return checked_settings(msgspec.structs.replace(base, **values))
        except (SettingValueError, BaseUrlError) as error:
            raise SettingsFileError(file=str(self.path), reason=error.detail) from error

    def save(self, settings: ShopSettings) -> None:
        """Replace the file whole, or leave it as it was and raise ``SettingsFileError``.

        Raises ``SettingValueError`` or ``BaseUrlError`` for a value that ``load`` would refuse.
        """
        settings, names = checked_settings(settings), _file_names()
        values = {key: value for key, value in self._content().items() if key not in names}
        for name, field in names.items():
            if (value := getattr(settings, field)) != getattr(DEFAULT_SETTINGS, field):
                values[name] = value
        content = _written(values)
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
