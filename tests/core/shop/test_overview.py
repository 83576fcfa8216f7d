"""All shops at a glance: each keeps how it stands, and reading that opens none of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from core.domain.errors import KeyRefusedError
from core.domain.model import Decision, FailureNote, OrderState, Side
from core.domain.settings import ShopSettings
from core.shop.overview import KeysAre, NewestCause, Tile, note_keys, read_overview
from core.shop.profile_folders import profile_folder
from core.store.settings_file import SettingsFile
from tests.support.profiles import held_transaction, key_of, shop_order
from tests.support.push_scene import PushScene, on_a_loop


def scene_of(folder: Path) -> PushScene:
    """Three orders whose city never arrived, one that is missing, one right."""
    held = [held_transaction(number, city=None) for number in (1, 2, 3)]
    return PushScene(folder, orders=[shop_order(number) for number in range(1, 6)], held=[*held, held_transaction(5)])


def tile_of(shop) -> Tile:
    content = (shop._context.folder / "overview.json").read_bytes()
    return msgspec.json.decode(content, type=Tile)


@on_a_loop
async def test_a_comparison_leaves_how_the_shop_stands(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        tile = tile_of(shop)
        assert tile.counts[OrderState.DIFFERS] == 3
        assert (tile.needs_you, tile.drift, tile.keys) == (4, None, KeysAre.WORK)
        (missing,) = [order for order in await shop.orders.summaries() if order.state is OrderState.MISSING]
        assert tile.at_odds == {"EUR": missing.shop_total}
        assert tile.compared_at is not None


@on_a_loop
async def test_the_drift_is_since_the_comparison_before(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        held = scene.shop.ecomail.transactions
        held[:] = [replace(kept, city="Utrecht") if kept.order_id == "ORD-1" else kept for kept in held]
        await scene.clock.sleep(3600)
        await shop.compare.run(even_resting=True)
        assert (tile_of(shop).needs_you, tile_of(shop).drift) == (3, -1)
        await shop.orders.decide(key_of(2), {"city": Decision(Side.ECOMAIL)})
    assert tile_of(shop).needs_you == 2, "a shop that is closed keeps what was decided"
    assert tile_of(shop).drift == -2


@on_a_loop
async def test_the_newest_cause_is_kept_by_the_comparison_itself(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        assert tile_of(shop).cause is None, "it was there from the start"
        held = scene.shop.ecomail.transactions
        held[:] = [replace(kept, status="pending") for kept in held]
        await scene.clock.sleep(3600)
        await shop.compare.run(even_resting=True)
        cause = tile_of(shop).cause
        assert cause is not None
        assert (cause.code, cause.orders, cause.is_new) == ("status_moved_on", 4, True)


@on_a_loop
async def test_a_refused_key_is_told_and_a_failure_of_another_kind_says_nothing_of_keys(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail._key = "another key"
        result = await shop.compare.run(even_resting=True)
        assert result.failure is not None
        assert tile_of(shop).keys is KeysAre.REFUSED
        with pytest.raises(KeyRefusedError):
            async with shop._context.run("anything"):
                raise KeyRefusedError(service="Ecomail", status="401")
        note_keys(shop._context, FailureNote("never_sent"))
        async with shop._context.run("anything"):
            pass
        assert tile_of(shop).keys is KeysAre.REFUSED


def test_a_shop_that_kept_nothing_or_nonsense_is_listed_all_the_same(tmp_path: Path) -> None:
    for name, content in (("a", None), ("b", b"{"), ("c", b'{"name": "c", "later": 1}')):
        folder = profile_folder(tmp_path, name)
        folder.mkdir(parents=True)
        if content is not None:
            (folder / "overview.json").write_bytes(content)
    assert read_overview(tmp_path) == (Tile(name="a"), Tile(name="b"), Tile(name="c"))
    assert read_overview(tmp_path, ["b"]) == (Tile(name="b"),)
    assert read_overview(tmp_path / "nowhere") == ()


def test_a_tile_holds_nothing_of_a_customer() -> None:
    tile = Tile(name="x", cause=NewestCause("pieces", "", 3))
    assert not {"email", "city", "order_id"} & msgspec.to_builtins(tile).keys()


@on_a_loop
async def test_a_tile_that_is_asked_for_during_a_run_leaves_the_drift_alone(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        held = scene.shop.ecomail.transactions
        held[:] = [replace(kept, city="Utrecht") if kept.order_id == "ORD-1" else kept for kept in held]
        await scene.clock.sleep(3600)
        await shop.compare.run(even_resting=True, progress=lambda _progress: shop.keep_tile())
        assert (tile_of(shop).needs_you, tile_of(shop).drift) == (3, -1)


def test_a_shop_that_was_not_closed_yet_is_called_by_its_name(tmp_path: Path) -> None:
    folder = profile_folder(tmp_path, "first")
    SettingsFile(folder / "settings.json").save(ShopSettings(shop_name="Vaas & Zo", shop_colour="teal"))
    assert read_overview(tmp_path) == (Tile(name="first", shop="Vaas & Zo", colour="teal"),)
    (folder / "settings.json").write_text("{", encoding="utf-8")
    assert read_overview(tmp_path) == (Tile(name="first"),)


def test_fifty_shops_are_looked_for_in_one_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Looking through all folders for each of them made it fifty times fifty."""
    for number in range(50):
        profile_folder(tmp_path, f"shop {number}").mkdir(parents=True)
    looks: list[Path] = []
    real = Path.iterdir

    def counted(self: Path) -> Iterator[Path]:
        looks.append(self)
        return real(self)

    monkeypatch.setattr(Path, "iterdir", counted)
    assert len(read_overview(tmp_path)) == 50
    assert len(looks) == 1
