"""What the tasks of a shop need of the window and of the program around it.

A file of its own, although small: the window knows the tasks, and so the tasks must not know the window.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from gui.kit.jobs import Job
from gui.kit.under_way import UnderWay

if TYPE_CHECKING:
    from core.shop.all_shops import Compared
    from core.shop.overview import Tile
    from core.shop.shop import Shop


class Shops(Protocol):
    """The shops on this computer: what opens one and takes it off the list."""

    def switch_to(self, name: str, *, demo: bool = False) -> None:
        """Leave the open shop and open this one."""

    def take_off_list(self, name: str) -> Job[tuple[Path, tuple[str, ...]]]:
        """Where its data stay, and the shops that are left."""

    def overview(self, opened: Shop | None) -> Job[tuple[Tile, ...]]:
        """How all shops stand; ``opened`` as it is now."""

    def compare_all(self, opened: Shop | None, work: UnderWay) -> Job[tuple[Compared, ...]]:
        """Compare every shop, as the one long job of ``work``."""


class Voice(Protocol):
    """Where a sentence about the shop is heard."""

    def say(self, text: str) -> None:
        """In the window, until the next."""

    def show_watching(self, text: str) -> None:
        """For as long as it is so: what is watched for new orders; empty: nothing is."""

    def tell_done(self, text: str) -> None:
        """In the window, and outside of it for a user who is elsewhere: something long has ended."""
