"""One call of the command line, as every command is handed it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.cli.terminal import Terminal
from core.domain.model import OrderKey
from core.files.shop_listing import Period
from core.shop.shop import Reconciler
from core.system.stop import Stop


@dataclass
class Call:
    """One call: what was typed, whom to tell, how to stop, and the open profile."""

    arguments: dict[str, Any]
    terminal: Terminal
    stop: Stop
    reconciler: Reconciler = field(init=False)

    @property
    def command(self) -> str:
        return self.text("command")

    @property
    def as_json(self) -> bool:
        return self.flag("json")

    def flag(self, name: str) -> bool:
        return bool(self.arguments.get(name))

    def text(self, name: str) -> str:
        return str(self.arguments[name])

    def path(self, name: str) -> Path | None:
        value = self.arguments.get(name)
        return value if isinstance(value, Path) else None

    async def keys(self) -> tuple[OrderKey, ...] | None:
        """The orders that were named with --order; ``None`` is all of them."""
        sessions = self.arguments.get("order")
        return None if sessions is None else await self.reconciler.keys_of_sessions(sessions)

    def period(self) -> Period:
        """What --from and --to say."""
        return Period(first=self.arguments.get("date_from"), last=self.arguments.get("date_to"))
