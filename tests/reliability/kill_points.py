"""Ends a push at a chosen instant, inside the test's process: from then on nothing it does has any effect.

An instant is a request or a commit, before it or after it. The end is a ``BaseException`` that no part of the
program catches; whatever is still running meets it at its next request or commit.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator

from core.demo_shop.shop import DemoShop
from core.demo_shop.wire import Request, Response
from core.shop.shop import Shop


class KilledError(BaseException):
    """The process is gone."""


class Reaper:
    """Counts instants; the one with the number ``at`` is the last."""

    def __init__(self, at: int | None) -> None:
        self.count = 0
        self.dead = False
        self._at = at

    def instant(self) -> None:
        """Raises ``KilledError`` from the chosen instant on."""
        self.count += 1
        if self.dead or self.count == self._at:
            self.dead = True
            raise KilledError

    def watch_requests(self, shop: DemoShop) -> None:
        """Each request is two instants: before it arrives, and after the far side acted, before the answer."""
        for service in (shop.wemasy, shop.ecomail):
            service.handle = self._around(type(service).handle.__get__(service))  # type: ignore[method-assign]

    def watch_commits(self, shop: Shop) -> None:
        """Each commit is two instants."""
        database = shop._context.store._database
        real = type(database).transaction.__get__(database)

        @contextlib.contextmanager
        def transaction() -> Iterator[None]:
            with real():
                yield
                self.instant()  # nothing of it is there
            self.instant()

        database.transaction = transaction  # type: ignore[method-assign]

    def _around(self, handle: Callable[[Request], Response]) -> Callable[[Request], Response]:
        def killed_around(request: Request) -> Response:
            self.instant()
            response = handle(request)
            self.instant()
            return response

        return killed_around
