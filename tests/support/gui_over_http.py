"""The real window of a shop owner whose two services are real servers on this computer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton

from core.demo_shop.shop import DEMO_ECOMAIL_KEY, DEMO_WEMASY_TOKEN, DemoShop
from core.domain.settings import ShopSettings
from core.store.settings_file import SettingsFile
from core.system.keyring import CredentialStore, Service
from gui.import_wizard.wizard import ImportWizard
from tests.support.gui_window import Desktop
from tests.support.gui_window import desktop as desktop  # noqa: PLC0414 - a fixture, handed on
from tests.support.http_server import serve


@pytest.fixture
def far_side() -> DemoShop:
    return DemoShop()


@pytest.fixture
def user(
    far_side: DemoShop, desktop: Callable[..., Desktop], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desktop]:
    """A shop owner whose shop is set up, with an empty list in front of them."""
    credentials = CredentialStore.in_memory("window")
    credentials.set(Service.WEMASY, DEMO_WEMASY_TOKEN)
    credentials.set(Service.ECOMAIL, DEMO_ECOMAIL_KEY)
    monkeypatch.setattr("core.shop.profiles.CredentialStore", lambda _profile: credentials)
    with serve(far_side.handle_wemasy, far_side.handle_ecomail) as (wemasy, ecomail):
        SettingsFile(tmp_path / "data" / "profiles" / "default" / "settings.json").save(
            ShopSettings(
                wemasy_base_url=f"{wemasy.base_url}/api",
                wemasy_website_id="1",
                ecomail_base_url=ecomail.base_url,
                shop_name="Vaas & Zo",
                shop_currency="EUR",
            )
        )
        person = desktop(demo=False).start()
        yield person
        person.close()


def click(user: Desktop, button: QPushButton) -> None:
    user.until(lambda: button.isVisible() and button.isEnabled())
    user.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def import_by_dropping(user: Desktop, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    place, action, button = QPointF(300, 300), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(user.window, QDragEnterEvent(place.toPoint(), action, mime, button, keys))
    QApplication.sendEvent(user.window, QDropEvent(place, action, mime, button, keys))
    wizard = user.dialog()
    assert isinstance(wizard, ImportWizard)
    user.until_idle()
    click(user, wizard.next_button)
    user.until_idle()
    user.until(lambda: user.shop.model.total > 0)
    wizard.close()
    user.until(lambda: not wizard.isVisible())
