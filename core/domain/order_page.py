"""The web page on which a service shows one order: a pattern that the user gives, and the address it makes of an order.

Pure, opens nothing, and a file of its own, although small: the settings check what the window fills in. A pattern is
https and names its host itself; only what stands after the host is filled in, and quoted, so that nothing from an order
or a file can lead to another place.
"""

from __future__ import annotations

import re
import urllib.parse
from typing import Final

from core.domain.errors import BaseUrlError, SettingValueError
from core.domain.model import Notice, OrderSummary

NUMBER: Final = "{order_id}"
_PLACES: Final = ("order_id", "order_session", "website_id", "email")
"""What of an order can stand in a pattern, in braces."""
_PLACE: Final = re.compile(r"\{(\w+)\}")
_HOST: Final = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?", re.IGNORECASE)
_REST: Final = re.compile(r"[!-\[\]-z|~]*")
"""What can stand in an address beside the places that are filled in: no brace, no backslash, nothing invisible."""


def checked_pattern(name: str, text: str) -> str:
    """``text``, where it is a pattern. Raises ``BaseUrlError`` or ``SettingValueError``."""
    if not text.casefold().startswith("https://"):
        raise BaseUrlError(setting=name, value=Notice("this_address"), reason=Notice("url_not_https"))
    host, _, rest = text[len("https://") :].partition("/")
    if "@" in host:
        raise BaseUrlError(setting=name, value=Notice("this_address"), reason=Notice("url_user_in_it"))
    if not _HOST.fullmatch(host) or not _REST.fullmatch(_PLACE.sub("", rest)):
        raise BaseUrlError(setting=name, value=Notice("this_address"), reason=Notice("url_no_address"))
    places = _PLACE.findall(rest)
    if not places or set(places) - set(_PLACES):
        raise SettingValueError(setting=name, value=text, reason=Notice("page_form", {"place": NUMBER}))
    return text


def address_of(pattern: str, order: OrderSummary) -> str | None:
    """Where ``order`` is shown; ``None`` where there is no pattern, or the order lacks what it asks for."""
    known = {
        "order_id": order.order_id,
        "order_session": order.key.order_session,
        "website_id": order.key.website_id,
        "email": order.email,
    }
    wanted = _PLACE.findall(pattern)
    if not pattern or not all(known.get(place) for place in wanted):
        return None
    return _PLACE.sub(lambda place: urllib.parse.quote(known[place[1]] or "", safe=""), pattern)
