"""What a settings file from elsewhere would change, and which of that is never taken without a word of its own.

Pure: compares two values of ``ShopSettings`` and puts chosen changes into one.
"""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterable
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from core.domain.settings import (
    DEFAULT_SETTINGS,
    EXCHANGE_RATE,
    SETTING_FIELDS,
    STATUS_MAP,
    ShopSettings,
    get_setting,
    set_setting,
    setting_names,
)


class Risk(enum.StrEnum):
    """Why a change has to be agreed to by itself."""

    DELETES = "deletes"
    """Customers' data go by themselves."""
    SENDS = "sends"
    """What could only look may write."""
    ELSEWHERE = "elsewhere"
    """Orders and keys would go to another address."""
    AT_NIGHT = "at_night"
    """What is sent without asking."""
    TELLS = "tells"
    """Figures of the shop would be told to an address."""


RISKS: Final = {
    "shop.keep_days": Risk.DELETES,
    "shop.look_only": Risk.SENDS,
    "wemasy.base_url": Risk.ELSEWHERE,
    "ecomail.base_url": Risk.ELSEWHERE,
    "wemasy.order_page": Risk.ELSEWHERE,
    "ecomail.order_page": Risk.ELSEWHERE,
    **{name: Risk.AT_NIGHT for name in SETTING_FIELDS if name.startswith("night.")},
    **{name: Risk.TELLS for name in SETTING_FIELDS if name.startswith("notice.")},
}
HARMLESS: Final = frozenset(
    {
        "wemasy.website_id", "wemasy.value_includes", "wemasy.item_price", "wemasy.item_discount", "ecomail.line_price",
        "ecomail.total_includes", "ecomail.follow", "ecomail.numbering",
        "shop.name", "shop.former_names", "shop.currency", "shop.colour",
        "shop.timezone",
    }
)  # fmt: skip
"""They change what a review shows before anything is sent, and do nothing by themselves. The others are risks."""


class SettingChange(Struct, frozen=True):
    """One setting by its dotted name, as text before and after; empty where it has no value."""

    name: str
    before: str
    after: str
    risk: Risk | None = None


DECIDING: Final = frozenset(
    {
        "shop.former_names", "wemasy.value_includes", "wemasy.item_price", "wemasy.item_discount", "ecomail.numbering",
    }
)  # fmt: skip
"""The user's word for all orders at once, beside what a status and a currency mean."""


def decided_for_all(settings: ShopSettings) -> dict[str, str]:
    """What ``settings`` say of all orders of a kind that no shop has from the start, by dotted name."""
    changes = changes_between(DEFAULT_SETTINGS, settings)
    maps = (STATUS_MAP, EXCHANGE_RATE)
    return {
        change.name: change.after
        for change in changes
        if change.name in DECIDING or change.name.partition(".")[0] in maps
    }


def changes_between(current: ShopSettings, wanted: ShopSettings) -> tuple[SettingChange, ...]:
    """What differs in ``wanted``, in the order of the settings."""
    found = []
    for name in dict.fromkeys((*setting_names(current), *setting_names(wanted))):
        before, after = get_setting(current, name), get_setting(wanted, name)
        if before != after:
            found.append(SettingChange(name, before, after, _risk_of(name, current, wanted)))
    return tuple(found)


def with_changes(
    current: ShopSettings, changes: Iterable[SettingChange], allowed: Collection[str] = ()
) -> ShopSettings:
    """``current`` with the harmless ones of ``changes`` and those whose name is in ``allowed``.

    Harmless is what a review shows before it is sent, and at night there is none: what a file changes switches the
    night shift off until somebody switches it on again. Raises what ``set_setting`` raises.
    """
    changed = current
    for change in changes:
        if change.risk is None or change.name in allowed:
            changed = set_setting(changed, change.name, change.after)
    if changed != current and "night.send" not in allowed:
        changed = replace(changed, night_send=False)
    return changed


def _risk_of(name: str, current: ShopSettings, wanted: ShopSettings) -> Risk | None:
    if name not in SETTING_FIELDS or name in HARMLESS:
        return None
    if name == "shop.keep_days" and (
        not wanted.keep_days or (current.keep_days and wanted.keep_days >= current.keep_days)
    ):
        return None
    if name == "shop.look_only" and wanted.look_only:
        return None
    return RISKS.get(name, Risk.SENDS)
