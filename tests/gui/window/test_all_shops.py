"""All shops at a glance: tiles from what each shop kept, the way into each, one comparison of all, names not keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from core.demo_shop.shop import DEMO_ECOMAIL_KEY, DEMO_WEMASY_TOKEN, DemoShop
from core.domain.model import OrderState
from core.domain.settings import ShopSettings
from core.files.options import ImportOptions
from core.shop.overview import KeysAre, Tile
from core.shop.profile_folders import profile_folder
from core.store.settings_file import SettingsFile
from core.system.keyring import CredentialStore, Service
from gui.dialogs.shops import ShopsDialog
from gui.window.all_shops import AllShopsPage, badge_of
from tests.far_side.observer import violations
from tests.support.few_orders import file_of_few_orders
from tests.support.gui_window import Desktop, desktop
from tests.support.http_server import serve

__all__ = ["desktop"]

AT = datetime(2026, 11, 30, 8, 12, tzinfo=UTC)
BUSY = Tile(
    name="kaas", shop="Kaashuis & Zn <b>", colour="orange", compared_at=AT, needed_before=83, keys=KeysAre.WORK,
    counts={OrderState.IN_SYNC: 800, OrderState.DIFFERS: 121, OrderState.MISSING: 3},
    at_odds={"EUR": Decimal("1407.45")},
)  # fmt: skip
GOOD = Tile(name="bloem", shop="Bloemen Linde", counts={OrderState.IN_SYNC: 612}, compared_at=AT, keys=KeysAre.WORK)
REFUSED = Tile(name="rij", shop="Rijwielhuis Dam", counts={OrderState.IN_SYNC: 40}, keys=KeysAre.REFUSED)
UNCHECKED = Tile(name="olie", counts={OrderState.IN_SYNC: 9, OrderState.FAILED: 1}, compared_at=AT)


def keep(data: Path, *tiles: Tile) -> None:
    for tile in tiles:
        folder = profile_folder(data, tile.name)
        folder.mkdir(parents=True)
        (folder / "overview.json").write_bytes(msgspec.json.encode(tile))


def open_all_shops(user: Desktop, shops: int) -> AllShopsPage:
    user.window.known_actions["all_shops"].trigger()
    page = user.window.findChild(AllShopsPage)
    assert isinstance(page, AllShopsPage)
    user.until(lambda: len(page.tiles()) == shops)
    return page


def test_a_badge_says_how_a_shop_stands_and_calls_nothing_good_that_was_not_seen() -> None:
    assert [badge_of(tile) for tile in (BUSY, GOOD, REFUSED, UNCHECKED, Tile(name="new"))] == [
        "124",
        "✓",
        "!",
        "…",
        "…",
    ]


def test_a_tile_says_all_of_it_in_words_and_opens_its_shop(desktop: Callable[..., Desktop], tmp_path: Path) -> None:
    keep(tmp_path / "data", BUSY, GOOD, REFUSED)
    user = desktop(demo=False).start()
    page = open_all_shops(user, 4)
    said = {tile.accessibleName(): tile.accessibleDescription() for tile in page.tiles()}
    assert set(said) == {"Kaashuis & Zn <b>", "Bloemen Linde", "Rijwielhuis Dam", "New shop"}
    busy = said["Kaashuis & Zn <b>"]
    assert "124 need you" in busy
    assert "1,407.45\u00a0EUR at odds" in busy
    assert "121 different · 3 missing" in busy
    assert "41 more" in busy
    assert "All good" in said["Bloemen Linde"]
    assert "Key refused" in said["Rijwielhuis Dam"]
    assert "New" in said["New shop"]
    tip = next(tile for tile in page.tiles() if tile.tile.name == "kaas").toolTip()
    assert "<b>" not in tip.replace("&lt;b&gt;", "")
    tile = next(tile for tile in page.tiles() if tile.tile.name == "bloem")
    with user.qtbot.waitSignal(user.window.shop_opened, timeout=60_000):
        user.qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert user.shop.shop.name == "bloem"


def test_nothing_of_one_shop_is_done_while_all_are_shown(desktop: Callable[..., Desktop], tmp_path: Path) -> None:
    user = desktop(demo=True, few=True).start()
    assert user.window.known_actions["compare_all"].isEnabled()
    page = open_all_shops(user, 0)
    user.until_idle()
    assert not user.window.known_actions["compare_all"].isEnabled()
    assert not user.window.known_actions["import_file"].isEnabled()
    user.press(Qt.Key.Key_Escape, on=page)
    assert user.shop.isVisible()
    assert user.window.known_actions["compare_all"].isEnabled()


def test_shops_are_called_by_their_names_everywhere(desktop: Callable[..., Desktop], tmp_path: Path) -> None:
    keep(tmp_path / "data", BUSY, GOOD)
    SettingsFile(profile_folder(tmp_path / "data", "old") / "settings.json").save(ShopSettings(shop_name="Oude winkel"))
    user = desktop(demo=False).start()
    menu = user.window.tools.shop_menu
    menu.aboutToShow.emit()
    user.until(lambda: any("\t124" in action.text() for action in menu.actions()))
    shown = {action.text() for action in menu.actions() if action.isCheckable()}
    assert shown == {"Kaashuis && Zn <b>\t124", "Bloemen Linde\t✓", "Oude winkel\t…", "New shop\t…"}
    assert user.window.windowTitle().startswith("New shop")
    user.window.known_actions["shops"].trigger()
    dialog = user.dialog()
    assert isinstance(dialog, ShopsDialog)
    entries = dialog.findChild(QListWidget)
    assert isinstance(entries, QListWidget)
    texts = {entries.item(number).text() for number in range(entries.count())}
    assert texts == {"Kaashuis & Zn <b>", "Bloemen Linde", "Oude winkel", "New shop (open now)"}
    dialog.close()


@pytest.mark.parametrize("refused", [False, True])
def test_all_shops_are_compared_at_once_each_for_itself(
    desktop: Callable[..., Desktop], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, refused: bool
) -> None:
    far_side, data = DemoShop(), tmp_path / "data"
    stores = {name: CredentialStore.in_memory(name) for name in ("default", "second")}
    for name, store in stores.items():
        wrong = refused and name == "second"
        store.set(Service.ECOMAIL, "not-a-key" if wrong else DEMO_ECOMAIL_KEY)
        store.set(Service.WEMASY, DEMO_WEMASY_TOKEN)
    monkeypatch.setattr("core.shop.profiles.CredentialStore", lambda name: stores[name])
    with serve(far_side.handle_wemasy, far_side.handle_ecomail) as (wemasy, ecomail):
        settings = ShopSettings(
            wemasy_base_url=f"{wemasy.base_url}/api", ecomail_base_url=ecomail.base_url, wemasy_website_id="1",
            shop_name="Vaas & Zo", shop_currency="EUR",
        )  # fmt: skip
        orders = file_of_few_orders(tmp_path)
        for name in stores:
            SettingsFile(profile_folder(data, name) / "settings.json").save(settings)
        user = desktop(demo=False, profile="second").start()
        _import(user, orders)
        with user.qtbot.waitSignal(user.window.shop_opened, timeout=60_000):
            user.program.switch_to("default")
        _import(user, orders)
        page = open_all_shops(user, 2)
        user.qtbot.mouseClick(page.compare_all, Qt.MouseButton.LeftButton)
        user.until(lambda: not user.window.work.is_busy and "Compared" in user.window.strip._text.text())
        user.until_idle()
        tiles = {tile.tile.name: tile.tile for tile in page.tiles()}
        said = user.window.strip._text.text()
        user.close()
    assert tiles["default"].needs_you > 0
    assert tiles["default"].keys is KeysAre.WORK
    if refused:
        assert tiles["second"].keys is KeysAre.REFUSED
        assert said.startswith("Compared 1 shop.")
        assert "1 shop could not be compared" in said
    else:
        assert tiles["second"].needs_you == tiles["default"].needs_you
        assert said == f"Compared 2 shops. {2 * tiles['default'].needs_you} orders need you."
    assert violations(far_side) == []


AT_ANY_HOUR = {
    "night_send": True, "night_from": "00:00", "night_until": "00:00", "night_share": 100, "night_orders": 1000,
    "night_money": Decimal(10**6),
}  # fmt: skip


def test_every_shop_has_its_night_shift_whichever_is_open(
    desktop: Callable[..., Desktop], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two are set up to send at night and a third is not; the window shows the third."""
    far_sides = {name: DemoShop() for name in ("bloem", "kaas", "rij")}
    stores = {name: CredentialStore.in_memory(name) for name in far_sides}
    for store in stores.values():
        store.set(Service.ECOMAIL, DEMO_ECOMAIL_KEY)
        store.set(Service.WEMASY, DEMO_WEMASY_TOKEN)
    monkeypatch.setattr("core.shop.profiles.CredentialStore", lambda name: stores[name])
    orders, data = file_of_few_orders(tmp_path), tmp_path / "data"
    handlers = [handle for side in far_sides.values() for handle in (side.handle_wemasy, side.handle_ecomail)]
    with serve(*handlers) as servers:
        files = {name: SettingsFile(profile_folder(data, name) / "settings.json") for name in far_sides}
        for number, file in enumerate(files.values()):
            wemasy, ecomail = servers[2 * number : 2 * number + 2]
            settings = ShopSettings(
                wemasy_base_url=f"{wemasy.base_url}/api", ecomail_base_url=ecomail.base_url, wemasy_website_id="1",
                shop_name="Vaas & Zo", shop_currency="EUR",
            )  # fmt: skip
            file.save(settings)
        user = desktop(demo=False, profile="bloem").start()
        for name in far_sides:
            if name != "bloem":
                with user.qtbot.waitSignal(user.window.shop_opened, timeout=60_000):
                    user.program.switch_to(name)
            _import(user, orders)
            user.compare_all()
        for name in ("bloem", "kaas"):
            files[name].save(replace(files[name].load(), **AT_ANY_HOUR))
        user.program.look_after_nights()
        user.until_idle()
        said = user.window.strip._text.text()
        sent = {name: writes_of(side) for name, side in far_sides.items()}
        user.program.look_after_nights()
        user.until_idle()
        assert {name: writes_of(side) for name, side in far_sides.items()} == sent, "once a night"
        user.close()
    assert sent["bloem"]
    assert sent["kaas"]
    assert not sent["rij"]
    assert said.startswith("Vaas & Zo: Night shift: ")
    for side in far_sides.values():
        assert violations(side) == []


def writes_of(side: DemoShop) -> int:
    return sum(entry.method != "GET" for entry in side.journal.of("ecomail"))


def _import(user: Desktop, orders: Path) -> None:
    user.program.runner.start(lambda _progress, _stop: user.shop.shop.import_file.run(orders, ImportOptions()))
    user.until_idle()
    user.shop.refresh_orders()
    user.until(lambda: user.shop.model.total)
