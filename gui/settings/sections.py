"""The sections of the settings, and which of them resolves what blocks an order."""

from __future__ import annotations

import enum
from typing import Final, NamedTuple

from core.domain.model import Notice

_FIELD_BY_NOTICE: Final[dict[str, str]] = {
    "shop_missing": "shop.name",
    "currency_unset": "shop.currency",
    "currency_unknown": "shop.currency",
    "balance_other_convention": "wemasy.value_includes",
    "other_shop": "shop.former_names",
    "reading_unclear": "wemasy.item_price",
    "number_shared": "ecomail.numbering",
    "number_for_all": "ecomail.numbering",
    "look_only": "shop.look_only",
}


class Section(enum.StrEnum):
    SHOP = "shop"
    KEYS = "keys"
    STATUS_MAP = "status_map"
    EXCHANGE_RATE = "exchange_rate"
    ADDRESSES = "addresses"
    PRIVACY = "privacy"
    NIGHT = "night"
    NOTICES = "notice"


class Target(NamedTuple):
    """Where the dialog opens: a section, and in it a field or a row to begin (a payment status, a currency)."""

    section: Section
    detail: str = ""


_BY_NOTICE: Final[dict[str, tuple[Section, str]]] = {
    "status_unmapped": (Section.STATUS_MAP, "status"),
    "currency": (Section.EXCHANGE_RATE, "currency"),
    "currency_unclear": (Section.EXCHANGE_RATE, "currency"),
}
_FIELD_SECTIONS: Final[dict[str, Section]] = {
    "wemasy.base_url": Section.ADDRESSES,
    "ecomail.base_url": Section.ADDRESSES,
    "wemasy.order_page": Section.ADDRESSES,
    "ecomail.order_page": Section.ADDRESSES,
    "shop.keep_days": Section.PRIVACY,
}


def section_for(notice: Notice) -> str | None:
    """What to open the settings with to resolve ``notice``; ``None`` where no setting resolves it."""
    if notice.code in _BY_NOTICE:
        section, param = _BY_NOTICE[notice.code]
        row = notice.value(param)
        return f"{section}.{row}" if row else section
    return _FIELD_BY_NOTICE.get(notice.code)


def target_of(section: str | None) -> Target:
    """``status_map.refunding`` → the table of statuses with that row; ``shop.name`` → its field; ``keys`` → the keys.

    A name that is not known opens the first section.
    """
    if not section:
        return Target(Section.SHOP)
    if section in _FIELD_SECTIONS:
        return Target(_FIELD_SECTIONS[section], section)
    head, _, tail = section.partition(".")
    if head in set(Section) - {Section.SHOP}:
        return Target(Section(head), tail)
    return Target(Section.SHOP, section if section != Section.SHOP else "")
