"""What one unit of another currency is worth in the shop's."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from core.domain.settings import ShopSettings, set_setting
from gui.settings.pair_model import Pair, PairModel
from gui.settings.tables import PairPage


class RatesPage(PairPage):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Other currencies"),
            self.tr(
                "Ecomail would add amounts of different currencies up. "
                "Orders in another currency wait until their rate is here, and are then converted with it."
            ),
            PairModel((self.tr("Currency, such as CZK"), self.tr("One of it, in the shop's currency"))),
            parent,
        )

    @override
    def pairs_of(self, settings: ShopSettings) -> list[tuple[str, str]]:
        point = QLocale().decimalPoint()
        return [(currency, f"{rate:f}".replace(".", point)) for currency, rate in settings.exchange_rates.items()]

    @override
    def without_pairs(self, settings: ShopSettings) -> ShopSettings:
        return msgspec.structs.replace(settings, exchange_rates={})

    @override
    def put_pair(self, settings: ShopSettings, pair: Pair) -> ShopSettings:
        """A point and a comma both begin the decimals: a rate has no thousands, and 0.039 must never become 39."""
        return set_setting(settings, f"exchange_rate.{pair.name}", pair.meaning)
