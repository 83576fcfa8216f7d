"""The settings of one shop profile: a typed, frozen value, and the validation of what it may hold. Never a secret.

The dotted names (``wemasy.base_url``) are those of the command line's contract, in the file as well. Every value that
comes from a person or a file is validated here; nothing else may loosen the checks, least of all the one for addresses,
which decides where keys may be sent. The file itself is ``core.store.settings_file``'s.
"""

from __future__ import annotations

import enum
import ipaddress
import re
import urllib.parse
import zoneinfo
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

import msgspec
from msgspec import Struct

from core.domain.email_address import is_email
from core.domain.errors import BaseUrlError, SettingValueError, UsageError
from core.domain.model import ItemDiscount, ItemPrice, LinePrice, Notice, Numbering, ValueIncludes
from core.domain.order_page import checked_pattern

DEFAULT_WEMASY_URL: Final = "https://api.wemasy.nl/api"
DEFAULT_ECOMAIL_URL: Final = "https://api2.ecomailapp.cz"
ECOMAIL_URLS: Final = {"ecomail.cz": DEFAULT_ECOMAIL_URL, "ecomail.app": "https://api2.ecomailapp.com"}
"""Where accounts are reached, by where they were opened; each name can be given instead of its address."""

DEFAULT_STATUS_MAP: Final[dict[str, str]] = {
    "paid": "completed", "payment_received": "completed", "completed": "completed",
    "authorized": "processing",
    "pending": "pending", "open": "pending", "on_hold": "pending",
    "cancelled": "canceled", "canceled": "canceled", "failed": "canceled", "expired": "canceled",
    "refunded": "canceled",
}  # fmt: skip
"""Wemasy's payment status → Ecomail's status. ``refunding`` is left out on purpose: it is never guessed."""

ECOMAIL_STATUSES: Final = ("processing", "pending", "completed", "canceled")
STATUS_NONE: Final = "none"
"""In the status map: send no status (null)."""

SHOP_COLOURS: Final = ("blue", "teal", "green", "yellow", "orange", "red", "pink", "purple")
"""Names, not values: the window shows each as suits its light or dark ground."""


class Follow(enum.StrEnum):
    """Which conventions of an Ecomail account are followed."""

    DOCUMENTATION = "documentation"
    EARLIER = "earlier"
    """What the account's earlier transactions do, as far as they agree."""


class MailSecurity(enum.StrEnum):
    """How the connection to a mail server is made safe; there is none without."""

    TLS = "tls"
    """From the first byte on, usually at port 465."""
    STARTTLS = "starttls"
    """Before anything is said, usually at port 587."""


class ShopSettings(Struct, frozen=True, kw_only=True):
    """One shop profile. An empty text means: not set."""

    wemasy_base_url: str = DEFAULT_WEMASY_URL
    wemasy_website_id: str = ""
    ecomail_base_url: str = DEFAULT_ECOMAIL_URL
    wemasy_order_page: str = ""
    """Where Wemasy shows an order, to be opened in the browser: see ``core.domain.order_page``."""
    ecomail_order_page: str = ""
    shop_name: str = ""
    shop_former_names: str = ""
    """Other names under which Ecomail holds this shop's orders, one after another with a semicolon between."""
    shop_currency: str = ""
    """ISO 4217. While unset, the first order that is read sets it."""
    shop_colour: str = ""
    """One of ``SHOP_COLOURS``: how the window tells this shop from the others."""
    shop_timezone: str = "Europe/Amsterdam"
    """The zone of dates in files; Prague has the same offsets."""
    value_includes: ValueIncludes = ValueIncludes.TAX_AND_SHIPPING
    item_price: ItemPrice = ItemPrice.AUTO
    """What an item's price is in this shop; decides where an order's figures fit more than one reading."""
    item_discount: ItemDiscount = ItemDiscount.AUTO
    line_price: LinePrice = LinePrice.LINE_TOTAL
    total_includes: ValueIncludes = ValueIncludes.TAX_AND_SHIPPING
    """What the total sent to Ecomail includes; its documentation wants both."""
    follow: Follow = Follow.DOCUMENTATION
    """Why ``line_price`` and ``total_includes`` are what they are."""
    numbering: Numbering = Numbering.UNKNOWN
    """Whether two shops of the Ecomail account can have one order number each: only its owner knows."""
    status_map: dict[str, str] = msgspec.field(default_factory=DEFAULT_STATUS_MAP.copy)
    exchange_rates: dict[str, Decimal] = {}
    """Currency, or a sign that may mean several → how much one unit of it is in the shop's currency."""
    look_only: bool = False
    """Nothing may be written anywhere."""
    keep_days: int = 0
    """How long customers' data are kept after an order was last compared or sent; 0 is for ever."""
    night_send: bool = False
    """The night shift: what ``core.domain.night`` lets through is sent without asking."""
    night_adds: bool = True
    night_marks: bool = True
    night_repairs: str = ""
    """The causes whose orders it may correct, one after another with a semicolon between: ``pieces;left_out:city``."""
    night_orders: int = 50
    """At most so many orders a night."""
    night_money: Decimal = Decimal(2500)
    """The totals of the orders written in a night add up to at most this, in the shop's currency."""
    night_share: int = 25
    """Per cent of the list; one order may always go."""
    night_from: str = "02:00"
    night_until: str = "06:00"
    """In the shop's zone; a shift that has begun goes on to its end. The same as ``night_from``: at any time."""
    notice_email: str = ""
    """Where notices go, from the address of the same name; none while it is empty."""
    notice_smtp_host: str = ""
    notice_smtp_port: int = 465
    notice_smtp_security: MailSecurity = MailSecurity.TLS
    notice_smtp_user: str = ""
    notice_webhook: str = ""
    """https only; what it is told is signed."""
    notice_runs: bool = True
    """After each run that nobody watched."""
    notice_causes: bool = True
    """When a cause of differences appears or comes back."""
    notice_silent_days: int = 3
    """When nothing could be compared for so many days; 0 is never."""


def shop_names(settings: ShopSettings) -> frozenset[str]:
    """Under what Ecomail holds this shop's orders, folded for comparing; empty while the shop has no name."""
    names = (settings.shop_name, *former_names(settings)) if settings.shop_name else ()
    return frozenset(filter(None, map(folded_shop, names)))


def former_names(settings: ShopSettings) -> list[str]:
    """What else the shop was called, as the user wrote it."""
    return [name.strip() for name in settings.shop_former_names.split(";") if name.strip()]


def folded_shop(name: object) -> str:
    """A shop's name as it is compared: spelling in capitals and blanks around it mean nothing. Empty for no text."""
    return name.strip().casefold() if isinstance(name, str) else ""


# ---------------------------------------------------------------------------------------------------------- names

SETTING_FIELDS: Final[dict[str, str]] = {
    "wemasy.base_url": "wemasy_base_url",
    "wemasy.website_id": "wemasy_website_id",
    "wemasy.order_page": "wemasy_order_page",
    "wemasy.value_includes": "value_includes",
    "wemasy.item_price": "item_price",
    "wemasy.item_discount": "item_discount",
    "ecomail.base_url": "ecomail_base_url",
    "ecomail.order_page": "ecomail_order_page",
    "ecomail.line_price": "line_price",
    "ecomail.total_includes": "total_includes",
    "ecomail.follow": "follow",
    "ecomail.numbering": "numbering",
    "shop.name": "shop_name",
    "shop.former_names": "shop_former_names",
    "shop.currency": "shop_currency",
    "shop.colour": "shop_colour",
    "shop.timezone": "shop_timezone",
    "shop.look_only": "look_only",
    "shop.keep_days": "keep_days",
    "night.send": "night_send",
    "night.adds": "night_adds",
    "night.marks": "night_marks",
    "night.repairs": "night_repairs",
    "night.orders": "night_orders",
    "night.money": "night_money",
    "night.share": "night_share",
    "night.from": "night_from",
    "night.until": "night_until",
    "notice.email": "notice_email",
    "notice.smtp_host": "notice_smtp_host",
    "notice.smtp_port": "notice_smtp_port",
    "notice.smtp_security": "notice_smtp_security",
    "notice.smtp_user": "notice_smtp_user",
    "notice.webhook": "notice_webhook",
    "notice.runs": "notice_runs",
    "notice.causes": "notice_causes",
    "notice.silent_days": "notice_silent_days",
}
NO_SIGN: Final = "?"
"""Stands for a currency that the shop gives in no form that can be read."""
STATUS_MAP: Final = "status_map"
EXCHANGE_RATE: Final = "exchange_rate"
DEFAULT_SETTINGS: Final = ShopSettings()


def setting_names(settings: ShopSettings) -> tuple[str, ...]:
    """Every name that has a value or may get one; of the two maps, the entries there are."""
    return (
        *SETTING_FIELDS,
        *(f"{STATUS_MAP}.{status}" for status in settings.status_map),
        *(f"{EXCHANGE_RATE}.{currency}" for currency in settings.exchange_rates),
    )


def get_setting(settings: ShopSettings, name: str) -> str:
    """The value as text; empty where nothing is set. Raises ``UsageError`` for a name that does not exist."""
    if field := SETTING_FIELDS.get(name):
        return _as_text(getattr(settings, field))
    section, entry = _split(name)
    if section == STATUS_MAP:
        return settings.status_map.get(entry.casefold(), "")
    rate = settings.exchange_rates.get(_checked_currency_or_sign(name, entry))
    return "" if rate is None else _as_text(rate)


def set_setting(settings: ShopSettings, name: str, text: str) -> ShopSettings:
    """``settings`` with one value changed; an empty text puts the default back, or removes an entry without one.

    Raises ``UsageError`` for a name that does not exist, ``SettingValueError`` or ``BaseUrlError`` for a value that
    is not possible.
    """
    text = text.strip()
    if len(text) > _MAX_LENGTH or len(name) > _MAX_LENGTH:
        raise SettingValueError(
            setting=name[:_MAX_LENGTH],
            value=text[:_MAX_LENGTH],
            reason=Notice("one_line_at_most", {"count": str(_MAX_LENGTH)}),
        )
    if field := SETTING_FIELDS.get(name):
        value = _read(name, field, text) if text else getattr(DEFAULT_SETTINGS, field)
        return msgspec.structs.replace(settings, **{field: value})
    section, entry = _split(name)
    if section == STATUS_MAP:
        entry = entry.casefold()
        status = _checked_status(name, text) if text else DEFAULT_STATUS_MAP.get(entry)
        return msgspec.structs.replace(settings, status_map=_with(settings.status_map, entry, status))
    currency = _checked_currency_or_sign(name, entry)
    rate = _checked_rate(name, text) if text else None
    return msgspec.structs.replace(settings, exchange_rates=_with(settings.exchange_rates, currency, rate))


def checked_settings(settings: ShopSettings) -> ShopSettings:
    """``settings`` with every value checked and in its normal form, as if each had been set by name.

    Raises ``SettingValueError`` or ``BaseUrlError``.
    """
    checked = msgspec.structs.replace(settings, status_map={}, exchange_rates={})
    for name, field in SETTING_FIELDS.items():
        checked = set_setting(checked, name, _as_text(getattr(settings, field)))
    if len(settings.status_map) + len(settings.exchange_rates) > MOST_ENTRIES:
        raise SettingValueError(
            setting=STATUS_MAP,
            value=str(len(settings.status_map) + len(settings.exchange_rates)),
            reason=Notice("entries_at_most", {"count": str(MOST_ENTRIES)}),
        )
    for status, ecomail_status in settings.status_map.items():
        checked = set_setting(checked, f"{STATUS_MAP}.{status}", ecomail_status)
    for currency, rate in settings.exchange_rates.items():
        checked = set_setting(checked, f"{EXCHANGE_RATE}.{currency}", _as_text(rate))
    return checked


def _split(name: str) -> tuple[str, str]:
    section, dot, entry = name.partition(".")
    entry = entry.strip()
    if section not in (STATUS_MAP, EXCHANGE_RATE) or not dot or not entry:
        known = ", ".join((*SETTING_FIELDS, f"{STATUS_MAP}.<payment_status>", f"{EXCHANGE_RATE}.<currency>"))
        raise UsageError(detail=Notice("no_setting", {"name": name, "names": known}))
    return section, entry


def _with(entries: dict[str, Any], name: str, value: object) -> dict[str, Any]:
    others = {known: kept for known, kept in entries.items() if known != name or value is not None}
    return others if value is None else {**others, name: value}


def _as_text(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case enum.StrEnum():
            return value.value
        case Decimal():  # 1e999999999 is short as it is, and a gigabyte of zeros written out
            return f"{value:f}" if abs(value.adjusted()) <= _MAX_LENGTH else str(value)
        case _:
            return str(value)


# --------------------------------------------------------------------------------------------------------- checks

_URL_CHARACTERS: Final = re.compile(r"[!-~]+")
_HOST: Final = re.compile(r"[a-z0-9]([a-z0-9._-]*[a-z0-9])?|[0-9a-f:.]+", re.IGNORECASE)
_CURRENCY: Final = re.compile(r"[A-Z]{3}", re.ASCII)
_CODE_LENGTH: Final = 3
_LONGEST_SIGN: Final = 5
_RATE: Final = re.compile(r"[0-9]{1,20}([.,][0-9]{1,20})?")
_TRUE: Final = ("true", "yes", "on", "1")
_FALSE: Final = ("false", "no", "off", "0")
_DAYS: Final = re.compile(r"[0-9]{1,5}")
_TIME: Final = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")
_CAUSE: Final = re.compile(r"[a-z_]+(:[^;]+)?")
_MAX_LENGTH: Final = 200
MOST_ENTRIES: Final = 1000
"""Of the two maps together."""
MOST_AT_NIGHT: Final = 1000
"""Orders of one night, whatever is set."""
MOST_DAYS: Final = 36_500
"""A hundred years."""


def checked_base_url(setting: str, value: str) -> str:
    """An address that keys may be sent to, without a slash at the end.

    https, or http to this computer only; no user name, password, query or fragment. Raises ``BaseUrlError``, which
    repeats nothing of ``value`` that could be a secret. ``setting`` is the name to blame.
    """
    value = value.strip()
    try:
        parts = urllib.parse.urlsplit(value)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise BaseUrlError(setting=setting, value=Notice("this_address"), reason=Notice("url_no_address")) from None
    if parts.scheme not in ("https", "http") or not _URL_CHARACTERS.fullmatch(value) or not _HOST.fullmatch(host):
        raise BaseUrlError(setting=setting, value=Notice("this_address"), reason=Notice("url_no_address"))
    authority = (f"[{host}]" if ":" in host else host) + ("" if port is None else f":{port}")
    shown = f"{parts.scheme}://{authority}"
    if "@" in parts.netloc:
        raise BaseUrlError(setting=setting, value=shown, reason=Notice("url_user_in_it"))
    if "?" in value or "#" in value:
        raise BaseUrlError(setting=setting, value=shown, reason=Notice("url_query"))
    if "\\" in value:
        raise BaseUrlError(setting=setting, value=shown, reason=Notice("url_backslash"))
    if parts.scheme == "http" and not is_loopback(host):
        raise BaseUrlError(setting=setting, value=shown, reason=Notice("url_unprotected"))
    return f"{shown}{parts.path.rstrip('/')}"


def is_loopback(host: str) -> bool:
    """Whether ``host`` is this computer by its very name; nothing is looked up."""
    if host.casefold() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _read(name: str, field: str, text: str) -> object:
    """The typed value that ``text`` stands for; never empty."""
    default = getattr(DEFAULT_SETTINGS, field)
    if field.endswith("_base_url"):
        named = ECOMAIL_URLS.get(text.strip().casefold()) if field == "ecomail_base_url" else None
        return checked_base_url(name, named or text)
    if (check := _CHECKS.get(field)) is not None:
        return check(name, text)
    if isinstance(default, int):  # a flag is one as well
        return _checked_flag(name, text) if isinstance(default, bool) else _checked_days(name, text)
    if isinstance(default, enum.StrEnum):
        allowed = [choice.value for choice in type(default)]
        return type(default)(_one_of(name, text.casefold(), allowed))
    if not text.isprintable() or len(text) > _MAX_LENGTH:
        raise SettingValueError(
            setting=name, value=text[:_MAX_LENGTH], reason=Notice("one_line_at_most", {"count": str(_MAX_LENGTH)})
        )
    return text


def _one_of(name: str, value: str, allowed: list[str]) -> str:
    if value not in allowed:
        raise SettingValueError(
            setting=name, value=value, reason=Notice("possible_are", {"values": ", ".join(allowed)})
        )
    return value


def _checked_colour(name: str, text: str) -> str:
    return _one_of(name, text.casefold(), list(SHOP_COLOURS))


def _checked_flag(name: str, text: str) -> bool:
    return _one_of(name, text.casefold(), [*_TRUE, *_FALSE]) in _TRUE


def _checked_days(name: str, text: str) -> int:
    if not _DAYS.fullmatch(text) or int(text) > MOST_DAYS:
        reason = Notice("days_form", {"count": str(MOST_DAYS)})
        raise SettingValueError(setting=name, value=text, reason=reason)
    return int(text)


def _checked_status(name: str, text: str) -> str:
    return _one_of(name, text.casefold(), [*ECOMAIL_STATUSES, STATUS_NONE])


def _checked_currency(name: str, text: str) -> str:
    currency = text.strip().upper()
    if not _CURRENCY.fullmatch(currency):
        raise SettingValueError(setting=name, value=text, reason=Notice("currency_form"))
    return currency


def is_currency_sign(text: str) -> bool:
    """Whether ``text``, upper case, may stand for a currency without being its code: ``$``, ``KR``, ``US $``, ``?``."""
    return 0 < len(text) <= _LONGEST_SIGN and text.isprintable() and (len(text) < _CODE_LENGTH or not text.isalnum())


def _checked_currency_or_sign(name: str, text: str) -> str:
    sign = text.strip().upper()
    return sign if is_currency_sign(sign) else _checked_currency(name, text)


def _checked_rate(name: str, text: str) -> Decimal:
    rate = Decimal(text.replace(",", ".")) if _RATE.fullmatch(text) else Decimal(0)
    if rate <= 0:
        raise SettingValueError(setting=name, value=text, reason=Notice("rate_form"))
    return rate


def _number_up_to(most: int) -> Callable[[str, str], int]:
    def checked(name: str, text: str) -> int:
        if not _DAYS.fullmatch(text) or not 1 <= int(text) <= most:
            raise SettingValueError(setting=name, value=text, reason=Notice("number_form", {"count": str(most)}))
        return int(text)

    return checked


def _checked_money(name: str, text: str) -> Decimal:
    if not _RATE.fullmatch(text):
        raise SettingValueError(setting=name, value=text, reason=Notice("money_form"))
    return Decimal(text.replace(",", "."))


def _checked_time(name: str, text: str) -> str:
    if (found := _TIME.fullmatch(text)) is None:
        raise SettingValueError(setting=name, value=text, reason=Notice("time_form"))
    return f"{int(found[1]):02}:{found[2]}"


def _checked_causes(name: str, text: str) -> str:
    causes = [cause for part in text.split(";") if (cause := part.strip())]
    if not all(_CAUSE.fullmatch(cause) for cause in causes):
        raise SettingValueError(setting=name, value=text, reason=Notice("causes_form"))
    return ";".join(dict.fromkeys(causes))


def _checked_email(name: str, text: str) -> str:
    if not (is_email(text) and text.isascii()):
        raise SettingValueError(setting=name, value=text, reason=Notice("email_form"))
    return text


def _checked_host(name: str, text: str) -> str:
    if not _HOST.fullmatch(text):
        raise SettingValueError(setting=name, value=text, reason=Notice("host_form"))
    return text.casefold()


def checked_webhook(name: str, text: str) -> str:
    """An https address that may end in a query. Raises ``BaseUrlError``, which repeats nothing of it but the host."""
    address, _, query = text.partition("?")
    if not address.casefold().startswith("https://"):
        raise BaseUrlError(setting=name, value=Notice("this_address"), reason=Notice("url_not_https"))
    checked_base_url(name, address)  # for what must not be in it
    if query and (not _URL_CHARACTERS.fullmatch(query) or "#" in query):
        raise BaseUrlError(setting=name, value=Notice("this_address"), reason=Notice("url_no_address"))
    return text


def _checked_timezone(name: str, text: str) -> str:
    try:
        zoneinfo.ZoneInfo(text)
    except (KeyError, ValueError, OSError):  # unknown; not a name at all; the name of a folder
        reason = Notice("timezone_form")
        raise SettingValueError(setting=name, value=text, reason=reason) from None
    return text


_CHECKS: Final[dict[str, Callable[[str, str], object]]] = {
    "shop_currency": _checked_currency,
    "shop_timezone": _checked_timezone,
    "shop_colour": _checked_colour,
    "night_repairs": _checked_causes,
    "night_orders": _number_up_to(MOST_AT_NIGHT),
    "night_money": _checked_money,
    "night_share": _number_up_to(100),
    "night_from": _checked_time,
    "night_until": _checked_time,
    "notice_email": _checked_email,
    "notice_smtp_host": _checked_host,
    "notice_smtp_port": _number_up_to(65_535),
    "notice_webhook": checked_webhook,
    "wemasy_order_page": checked_pattern,
    "ecomail_order_page": checked_pattern,
}
