"""``overview``: how all shops of this computer stand, from what each of them kept. Opens no shop and asks nobody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from rich.console import Console
from rich.table import Table

from core.cli.commands import Call
from core.cli.exit_status import ExitStatus
from core.cli.json_output import encode
from core.cli.terminal import shown
from core.domain.messages import text
from core.domain.model import Notice, OrderState
from core.shop.overview import KeysAre, Tile, read_overview

_BAD_KEYS: Final = frozenset({KeysAre.REFUSED, KeysAre.MISSING})


def overview(call: Call, names: Sequence[str]) -> int:
    """``names``: the shops that were named; none of them is all there are. The exit status is that of the worst."""
    tiles = read_overview(call.path("data_dir"), names or None)
    if call.as_json:
        call.terminal.result(encode(overview_json(tiles)))
    else:
        show_overview(call.terminal.out, tiles)
    if any(tile.keys in _BAD_KEYS for tile in tiles):
        return ExitStatus.KEY
    return ExitStatus.DIFFERENT if any(map(needs_somebody, tiles)) else ExitStatus.DONE


def needs_somebody(tile: Tile) -> bool:
    """Also a shop that was never compared: nobody knows how it stands."""
    return bool(tile.needs_you) or tile.compared_at is None


def show_overview(console: Console, tiles: Sequence[Tile]) -> None:
    if not tiles:
        console.print("There is no shop yet.")
        return
    table = Table("Shop", "Needs you", "More", "At odds", "Orders", "Compared (UTC)", "Keys", "Newest cause", box=None)
    for tile in tiles:
        cells = (
            tile.name,
            str(tile.needs_you) if tile.compared_at is not None else "–",
            f"{tile.drift:+d}" if tile.drift else "",
            ", ".join(f"{money:f} {currency}".strip() for currency, money in tile.at_odds.items()),
            str(tile.orders),
            f"{tile.compared_at:%Y-%m-%d %H:%M}" if tile.compared_at is not None else "never",
            tile.keys.value,
            _cause(tile),
        )
        table.add_row(*map(shown, cells))
    console.print(table)


def _cause(tile: Tile) -> str:
    cause = tile.cause
    if cause is None:
        return ""
    what = Notice(f"cause_{cause.code}", {"field" if cause.code == "left_out" else "param": cause.param})
    said = (
        text(what) if cause.first is None else text(Notice("cause_since", {"first": f"{cause.first}", "reason": what}))
    )
    return f"New. {said}" if cause.is_new else said


def overview_json(tiles: Sequence[Tile]) -> dict[str, Any]:
    return {
        "shops": [tile_json(tile) for tile in tiles],
        "summary": {
            "shops": len(tiles),
            "needs_you": sum(tile.needs_you for tile in tiles),
            "orders": sum(tile.orders for tile in tiles),
        },
    }


def tile_json(tile: Tile) -> dict[str, Any]:
    cause = tile.cause
    return {
        "profile": tile.name,
        "shop": tile.shop or None,
        "needs_you": tile.needs_you,
        "drift": tile.drift,
        "counts": {state: tile.counts.get(state, 0) for state in OrderState},
        "at_odds": [{"currency": currency or None, "amount": money} for currency, money in tile.at_odds.items()],
        "compared_at": tile.compared_at,
        "keys": tile.keys,
        "keys_at": tile.keys_at,
        "newest_cause": None
        if cause is None
        else {
            "code": cause.code,
            "param": cause.param,
            "message": _cause(tile),
            "orders": cause.orders,
            "first": cause.first,
            "new": cause.is_new,
        },
    }
