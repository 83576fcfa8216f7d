"""For which address each key was stored: at another one it is asked for again, and never sent.

An address can change without anybody meaning to hand over a key, by a settings file of somebody else's for example.
Keeps addresses only, in the shop's store; must never see a key. A file of its own, small as it is: the session, the
settings and the keys all ask here.
"""

from __future__ import annotations

import urllib.parse
from typing import Final

from core.domain.errors import KeyForOtherAddressError
from core.store.store import Store
from core.system.keyring import Service

_FACT: Final = "key_addresses"


class KeyAddresses:
    def __init__(self, store: Store) -> None:
        self._store = store

    def check(self, service: Service, base_url: str) -> None:
        """Raises ``KeyForOtherAddressError`` where the key of ``service`` was stored for another host.

        A key of before this was kept belongs to the address at which it is first used.
        """
        known = self._known()
        if (address := known.get(service)) is None:
            self.bind(service, base_url)
        elif address != _host_of(base_url):
            raise KeyForOtherAddressError(
                service=service.capitalize(), service_name=service.value, address=address, now=_host_of(base_url)
            )

    def bind(self, service: Service, base_url: str) -> None:
        """The key of ``service`` is for this address from now on."""
        self._store.key_values.set(_FACT, {**self._known(), service.value: _host_of(base_url)})

    def release(self, service: Service) -> None:
        """There is no key of ``service`` any more."""
        self._store.key_values.set(_FACT, {name: url for name, url in self._known().items() if name != service})

    def _known(self) -> dict[str, str]:
        return self._store.key_values.get(_FACT, dict[str, str]) or {}


def _host_of(base_url: str) -> str:
    """Scheme, host and port: the path does not decide who gets a key."""
    parts = urllib.parse.urlsplit(base_url)
    return f"{parts.scheme}://{parts.netloc}".casefold()
