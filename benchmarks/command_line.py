"""Lists on the command line: what a table costs beside the same as JSON, and that memory does not grow with them."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Final

from benchmarks.measuring import Figure, median, of_child
from benchmarks.year import NOW, fill_orders
from core.shop.profile_folders import profile_folder
from core.store.store import Store
from core.system.private_files import make_private_folder

_GROUP: Final = "The command line"
_ORDERS: Final = 3_000
_MANY: Final = 100_000
"""A year; of so many the memory is looked at."""
_REPEATS: Final = 5
_MOST_MICROSECONDS: Final = 50
_MOST_BYTES: Final = 100 * 2**20
_COMPARE: Final = """
import asyncio, sys
from pathlib import Path
from benchmarks.open_shop import open_shop
from benchmarks.year import NOW
from core.domain.model import ItemDiscount, ItemPrice
from core.domain.settings import ShopSettings
from core.system.stop import Stop
from tests.support.virtual_clock import VirtualClock

async def main():
    said = ShopSettings(wemasy_website_id="1", shop_name="vaasenzo.nl", shop_currency="EUR",
                        item_price=ItemPrice.PIECE, item_discount=ItemDiscount.TAKEN)
    shop, stop = await open_shop(Path(sys.argv[1]), 0, clock=VirtualClock(NOW), settings=said), Stop()
    hear = lambda progress: progress.done < 500 or stop.request()
    result = await shop.compare.run(even_resting=True, progress=hear, stop=stop)
    assert result.stopped and 500 <= result.compared, result
    await shop.close()

asyncio.run(main())
"""
"""All of them wait to be compared, and five hundred are: a day is what all would take."""


def run(*, quick: bool) -> list[Figure]:
    with tempfile.TemporaryDirectory() as name:
        short, long = Path(name) / "short", Path(name) / "long"
        many = _ORDERS * 2 if quick else _MANY
        _make(short, _ORDERS)
        _make(long, many)
        turns = [(_list(short)[0], _list(short, "--json")[0]) for _ in range(_REPEATS)]
        table, json = (median(list(seconds)) for seconds in zip(*turns, strict=True))
        apart = median([one - other for one, other in turns]) / _ORDERS * 1e6
        peaks = {words: _list(long, *words)[1] for words in (("orders",), ("report", f"{name}/r.csv"))} | {
            ("compare",): of_child("-c", _COMPARE, str(profile_folder(long, "default")))[1]
        }
    return [
        Figure(
            group=_GROUP,
            what=f"orders as a table, {_ORDERS:,} of them (processor time)",
            measured=f"{table:.2f} s; as JSON {json:.2f} s: {apart:.0f} µs an order between them",
            goal=f"≤ {_MOST_MICROSECONDS} µs beyond JSON",
            met=apart <= _MOST_MICROSECONDS,
            reason="" if apart <= _MOST_MICROSECONDS else "Six cells of each order are made harmless and padded.",
        ),
        *(
            Figure(
                group=_GROUP,
                what=f"most memory of {words[0]} {'--json ' if '--json' in words else ''}with {many:,} orders",
                measured=f"{peak / 2**20:.0f} MB, Python included",
                goal="≤ 100 MB",
                met=peak <= _MOST_BYTES,
                reason="" if peak <= _MOST_BYTES else "What a cause is looked for in is held until it is found.",
            )
            for words, peak in peaks.items()
        ),
    ]


def _make(data_dir: Path, count: int) -> None:
    folder = profile_folder(data_dir, "default")
    make_private_folder(folder)
    store = Store.open(folder / "orders.sqlite3", now=NOW)
    fill_orders(store, count)
    store.close()


def _list(data_dir: Path, *words: str) -> tuple[float, int]:
    command = words if words and not words[0].startswith("--") else ("orders", *words)
    return of_child("-m", "core.cli", "--data-dir", str(data_dir), *command)
