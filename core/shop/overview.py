"""How all shops of this computer stand, at a glance: each keeps a small file of it, and reading them asks nobody.

A shop that is open belongs to one copy of the program alone, and opening fifty would take its time; so each shop
writes its tile when a run ends and when it is closed, and the overview reads the tiles. They hold nothing of customers.
"""

from __future__ import annotations

import contextlib
import enum
from collections.abc import Collection
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from core.domain.cause_cover import CauseKey
from core.domain.errors import SettingsError
from core.domain.figures import money_at_odds
from core.domain.messages import public_code
from core.domain.model import FailureNote, OrderState
from core.domain.verdicts import NEEDS_YOU, VERDICTS
from core.shop.profile_folders import SETTINGS_FILE, listed_folders, profile_folder
from core.store.settings_file import SettingsFile
from core.system.private_files import replace_private

if TYPE_CHECKING:
    from core.shop.run import ShopContext

_FILE: Final = "overview.json"
KEYS: Final = "keys"
"""Under what name the store keeps how the keys did in the last run."""
CAUSES: Final = "newest_cause"


class KeysAre(enum.StrEnum):
    """What the last run found out about the keys."""

    UNKNOWN = "unknown"
    WORK = "work"
    REFUSED = "refused"
    MISSING = "missing"


_TOLD_BY: Final = {
    "key_refused": KeysAre.REFUSED,
    **dict.fromkeys(("key_missing", "key_format", "keyring_unavailable", "keyring_locked"), KeysAre.MISSING),
}
"""By the public code of a failure."""


_AT_ODDS: Final = tuple(state for state in OrderState if VERDICTS[state].group in NEEDS_YOU)


class KeysSeen(Struct, frozen=True):
    state: KeysAre
    at: datetime


class NewestCause(Struct, frozen=True):
    """The cause that began last, as far as anybody looked."""

    code: str
    param: str
    orders: int
    first: date | None = None
    is_new: bool = False
    """It was not there before the last comparison."""

    @property
    def key(self) -> CauseKey:
        return CauseKey(self.code, self.param)


class Tile(Struct, frozen=True, kw_only=True):
    """One shop at a glance."""

    name: str
    shop: str = ""
    """What it calls itself in Ecomail."""
    colour: str = ""
    counts: dict[OrderState, int] = {}
    at_odds: dict[str, Decimal] = {}
    """By currency: by how much the totals of both sides differ, and what is missing, added up."""
    compared_at: datetime | None = None
    needed_before: int | None = None
    """How many orders needed somebody before the last comparison; ``None`` where nobody knows."""
    cause: NewestCause | None = None
    keys: KeysAre = KeysAre.UNKNOWN
    keys_at: datetime | None = None

    @property
    def orders(self) -> int:
        return sum(self.counts.values())

    @property
    def needs_you(self) -> int:
        """Orders that are left for somebody to decide or send."""
        return sum(count for state, count in self.counts.items() if VERDICTS[state].group in NEEDS_YOU)

    @property
    def drift(self) -> int | None:
        """So many more (below zero: fewer) than before the last comparison."""
        return None if self.needed_before is None else self.needs_you - self.needed_before


def read_overview(data_dir: Path | None, names: Collection[str] | None = None) -> tuple[Tile, ...]:
    """The tiles of all shops on this computer, or of ``names``; of one that has written none, its name and colour."""
    folders = listed_folders(data_dir)
    if names is not None:
        folders = {name: folders.get(name) or profile_folder(data_dir, name) for name in names}
    return tuple(_read(folder) or _unwritten(folder, name) for name, folder in folders.items())


def write_tile(context: ShopContext) -> None:
    """Keep how the shop stands now. That there is no room for it keeps nobody from their orders."""
    folder = context.folder
    with contextlib.suppress(OSError):
        tile, before = _tile_of(context), _read(folder)
        if before is not None:
            compared = before.compared_at is not None and tile.compared_at != before.compared_at
            tile = replace(tile, needed_before=before.needs_you if compared else before.needed_before)
        if tile != before:
            replace_private(folder / _FILE, msgspec.json.encode(tile))


def note_keys(context: ShopContext, failure: FailureNote | None) -> None:
    """What a run that ended, well or with ``failure``, tells of the keys; nothing where it says nothing of them."""
    state = KeysAre.WORK if failure is None else _TOLD_BY.get(public_code(failure))
    if state is not None:
        context.store.key_values.set(KEYS, KeysSeen(state, context.clock.now()))


def _tile_of(context: ShopContext) -> Tile:
    store, settings = context.store, context.settings
    seen = store.key_values.get(KEYS, KeysSeen)
    return Tile(
        name=context.name,
        shop=settings.shop_name,
        colour=settings.shop_colour,
        counts={state: count for state, count in store.orders.count_by_state().items() if count},
        at_odds=money_at_odds(store.orders.figures(_AT_ODDS)),
        compared_at=store.orders.newest_comparison(),
        cause=store.key_values.get(CAUSES, NewestCause),
        keys=seen.state if seen is not None else KeysAre.UNKNOWN,
        keys_at=seen.at if seen is not None else None,
    )


def _unwritten(folder: Path, name: str) -> Tile:
    try:
        settings = SettingsFile(folder / SETTINGS_FILE).load()
    except SettingsError:  # whoever opens the shop is told what is wrong with them
        return Tile(name=name)
    return Tile(name=name, shop=settings.shop_name, colour=settings.shop_colour)


def _read(folder: Path) -> Tile | None:
    try:
        return msgspec.json.decode((folder / _FILE).read_bytes(), type=Tile)
    except (OSError, msgspec.MsgspecError):
        return None
