"""Which shop it is and how its figures are meant; where its orders have pages; and, folded, both services' addresses.

Nearly nobody has to touch the addresses, and a key goes where they point.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget
from typing_extensions import override

from core.domain.model import ItemDiscount, ItemPrice, LinePrice, Numbering, ValueIncludes
from core.domain.settings import DEFAULT_ECOMAIL_URL, DEFAULT_WEMASY_URL, ECOMAIL_URLS, ShopSettings
from gui.kit.notes import QuietLabel
from gui.kit.shop_colour import colour_box
from gui.settings.fields import FormField, SettingsPage, combo
from gui.words.formatting import money

_CURRENCIES: Final = ("EUR", "CZK", "GBP", "PLN", "HUF", "USD")
_CURRENCY_OF_ZONE: Final = {
    "Europe/Amsterdam": "EUR",
    "Europe/Brussels": "EUR",
    "Europe/Prague": "CZK",
    "Europe/Bratislava": "EUR",
    "Europe/Berlin": "EUR",
    "Europe/Vienna": "EUR",
    "Europe/Warsaw": "PLN",
    "Europe/Budapest": "HUF",
    "Europe/London": "GBP",
}
"""What a shop in that country usually keeps its amounts in."""
_LINES, _TAX, _SHIPPING = Decimal("100.00"), Decimal("21.00"), Decimal("5.00")


class ShopIdentity(SettingsPage):
    """Which shop it is: all that a new one is asked."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, "", parent)
        self.add_field(
            FormField(
                "wemasy.website_id",
                self.tr("&Website id"),
                QLineEdit(),
                self.tr("The number by which Wemasy knows your shop."),
            )
        )
        self.add_field(
            FormField(
                "shop.name",
                self.tr("Shop &name"),
                QLineEdit(),
                self.tr("Ecomail keeps the orders under this name. Write it as earlier orders in Ecomail have it."),
            )
        )
        self._country = combo(self._country_choices(), editable=True)
        self._currency = combo([(code, code) for code in ("", *_CURRENCIES)], editable=True)
        self._country.activated.connect(self._suggest_currency)
        self.add_row(
            FormField(
                "shop.timezone",
                self.tr("Countr&y"),
                self._country,
                self.tr("For the time of the dates in your files. A time zone can be typed too, like Europe/Madrid."),
            ),
            FormField(
                "shop.currency",
                self.tr("&Currency"),
                self._currency,
                self.tr("Ecomail keeps amounts without a currency: all of them are in this one."),
            ),
        )

    def _country_choices(self) -> list[tuple[str, str]]:
        """A country stands for its time zone; it says nothing about customers."""
        return [
            (self.tr("Netherlands"), "Europe/Amsterdam"),
            (self.tr("Belgium"), "Europe/Brussels"),
            (self.tr("Czechia"), "Europe/Prague"),
            (self.tr("Slovakia"), "Europe/Bratislava"),
            (self.tr("Germany"), "Europe/Berlin"),
            (self.tr("Austria"), "Europe/Vienna"),
            (self.tr("Poland"), "Europe/Warsaw"),
            (self.tr("Hungary"), "Europe/Budapest"),
            (self.tr("United Kingdom"), "Europe/London"),
            ("UTC", "UTC"),
        ]

    def _suggest_currency(self) -> None:
        """Only where none is chosen yet: an amount in another currency than the user means is worse than none."""
        if not self._currency.currentText():
            self._currency.setCurrentText(_CURRENCY_OF_ZONE.get(self._country.currentData(), ""))


class ShopPage(ShopIdentity):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Shop"), parent)
        self.add_field(
            FormField(
                "shop.former_names",
                self.tr("&Earlier names"),
                QLineEdit(),
                self.tr("Other names under which Ecomail holds this shop's orders, with a semicolon between."),
            )
        )
        self.add_field(
            FormField(
                "shop.colour",
                self.tr("C&olour"),
                colour_box(),
                self.tr("A band at the top of the window and of what you send, so that no two shops are mixed up."),
            )
        )
        totals, prices = combo(self._total_choices()), combo(self._price_choices())
        self._value_includes = self.add_field(
            FormField("wemasy.value_includes", self.tr("What the shop's total &includes"), totals)
        )
        self.add_row(
            FormField(
                "wemasy.item_price",
                self.tr("A p&rice in the shop"),
                combo(self._item_price_choices()),
                self.tr("Counts only where an order's figures fit more than one reading."),
            ),
            FormField(
                "wemasy.item_discount",
                self.tr("A &discount on an item"),
                combo(self._item_discount_choices()),
                self.tr("Counts only where an order's figures fit more than one reading."),
            ),
        )
        self._line_price = self.add_field(
            FormField("ecomail.line_price", self.tr("The &price of an item in Ecomail"), prices)
        )
        self.add_field(
            FormField(
                "ecomail.numbering",
                self.tr("Order nu&mbers in Ecomail"),
                combo(self._numbering_choices()),
                self.tr("Counts only where two shops of the account have an order of the same number."),
            )
        )
        self.add_field(
            FormField(
                "shop.look_only",
                self.tr("&Look only"),
                QCheckBox(),
                self.tr("Compare as much as you like; nothing can be changed, neither in Ecomail nor in Wemasy."),
            )
        )
        self._layout.addStretch(1)
        totals.currentIndexChanged.connect(self._show_examples)
        prices.currentIndexChanged.connect(self._show_examples)
        self._show_examples()

    def _total_choices(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Everything: items, tax and shipping"), ValueIncludes.TAX_AND_SHIPPING),
            (self.tr("Items and tax, without shipping"), ValueIncludes.TAX),
            (self.tr("Items only, without tax and shipping"), ValueIncludes.NOTHING),
        ]

    def _item_price_choices(self) -> list[tuple[str, str]]:
        return [
            (self.tr("As each order's total shows"), ItemPrice.AUTO),
            (self.tr("Of one piece"), ItemPrice.PIECE),
            (self.tr("Of the whole item"), ItemPrice.LINE),
        ]

    def _item_discount_choices(self) -> list[tuple[str, str]]:
        return [
            (self.tr("As each order's total shows"), ItemDiscount.AUTO),
            (self.tr("Still to be taken off each piece"), ItemDiscount.OFF_A_PIECE),
            (self.tr("Still to be taken off the item"), ItemDiscount.OFF_THE_LINE),
            (self.tr("In the price already"), ItemDiscount.TAKEN),
        ]

    def _numbering_choices(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Not known: such an order is not overwritten"), Numbering.UNKNOWN),
            (self.tr("Each shop of the account has its own"), Numbering.PER_SHOP),
            (self.tr("One numbering for all shops of the account"), Numbering.PER_ACCOUNT),
        ]

    def _price_choices(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Of the whole item"), LinePrice.LINE_TOTAL),
            (self.tr("Of one piece"), LinePrice.PIECE),
        ]

    def _show_examples(self) -> None:
        included = {
            ValueIncludes.TAX_AND_SHIPPING: _TAX + _SHIPPING,
            ValueIncludes.TAX: _TAX,
            ValueIncludes.NOTHING: Decimal(0),
        }[ValueIncludes(self._value_includes.text)]
        self._value_includes.show_hint(
            self.tr(
                "Example: items {lines}, tax {tax}, shipping {shipping}. Your shop says {shop}, "
                "and Ecomail gets {ecomail}. Every order is checked against its items."
            ).format(
                lines=money(_LINES),
                tax=money(_TAX),
                shipping=money(_SHIPPING),
                shop=money(_LINES + included),
                ecomail=money(_LINES + _TAX + _SHIPPING),
            )
        )
        whole_line = self._line_price.text == LinePrice.LINE_TOTAL
        piece = Decimal("7.50")
        self._line_price.show_hint(
            self.tr("Example: 2 pieces at {piece} each are sent as price {price}, quantity 2.").format(
                piece=money(piece), price=money(piece * 2 if whole_line else piece)
            )
        )


class AddressesPage(SettingsPage):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Addresses"),
            self.tr(
                "Open one order's page in the browser, copy its address, and put {order_id} in place of its number."
            ),
            parent,
        )
        for name, label, example in (
            ("wemasy.order_page", self.tr("An order's &page in Wemasy"), "https://…/orders/{order_id}"),
            ("ecomail.order_page", self.tr("An order's pa&ge in Ecomail"), "https://…/{email}"),
        ):
            line = QLineEdit()
            line.setPlaceholderText(example)
            tip = self.tr("{order_session}, {website_id} and {email} can be in it, too.")
            self.add_field(FormField(name, label, line, tip=tip))
        warning = self.tr("Your keys are sent to these addresses. Change them only if Wemasy or Ecomail asks you to.")
        self._layout.addWidget(QuietLabel(warning, self))
        self._folded: list[FormField] = []
        self.unfold_button = QPushButton(self.tr("&Show the addresses"), self)
        self.unfold_button.setAutoDefault(False)
        self.unfold_button.clicked.connect(self.unfold)
        self._layout.addWidget(self.unfold_button, 0, Qt.AlignmentFlag.AlignLeft)
        wemasy = QLineEdit()
        wemasy.setPlaceholderText(DEFAULT_WEMASY_URL)
        normally = self.tr("Normally {address}").format(address=DEFAULT_WEMASY_URL)
        self._fold(FormField("wemasy.base_url", self.tr("&Wemasy"), wemasy, normally, parent=self))
        ecomail = combo([(f"{place} ({address})", address) for place, address in ECOMAIL_URLS.items()], editable=True)
        where = self.tr("Where you sign in to Ecomail. Another address can be typed too.")
        self._fold(FormField("ecomail.base_url", self.tr("&Ecomail"), ecomail, where, parent=self))
        self._layout.addStretch(1)

    def _fold(self, field: FormField) -> None:
        self._folded.append(self.add_field(field))
        field.hide()

    def unfold(self) -> None:
        self.unfold_button.hide()
        for field in self._folded:
            field.show()

    @override
    def show_settings(self, settings: ShopSettings) -> None:
        super().show_settings(settings)
        if (settings.wemasy_base_url, settings.ecomail_base_url) != (DEFAULT_WEMASY_URL, DEFAULT_ECOMAIL_URL):
            self.unfold()

    @override
    def go_to(self, detail: str) -> None:
        if any(field.name == detail for field in self._folded):
            self.unfold()
        super().go_to(detail)
