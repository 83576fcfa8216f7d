"""Makes the data folder that stands for one released version; run once per version, before its release::

    python -m tests.support.old_profile

writes ``tests/data/profiles/<version>/`` unless it is there. What was released is never made again: it is what users
have.
"""

from __future__ import annotations

import shutil
import tempfile
from decimal import Decimal
from pathlib import Path

from core import __version__
from core.domain.settings import ShopSettings
from core.store.settings_file import SettingsFile
from core.store.store import Store
from tests.support.old_database import fill
from tests.support.store_samples import NOW

FOLDER = Path(__file__).resolve().parents[1] / "data" / "profiles"
NAME = "Vaas & Zo"
SETTINGS = ShopSettings(
    wemasy_website_id="1042",
    shop_name=NAME,
    shop_currency="EUR",
    exchange_rates={"CZK": Decimal("0.0395")},
    look_only=True,
)
"""Nothing may be sent: a test that tries would be seen."""


def main() -> None:
    target = FOLDER / __version__
    if target.exists():
        return
    with tempfile.TemporaryDirectory() as scratch:
        profile = Path(scratch) / "profiles" / "Vaas %26 Zo"
        SettingsFile(profile / "settings.json").save(SETTINGS)
        store = Store.open(profile / "orders.sqlite3", now=NOW)
        fill(store)
        store.close()
        shutil.copytree(scratch, target)


if __name__ == "__main__":
    main()
