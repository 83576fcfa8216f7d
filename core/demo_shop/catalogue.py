"""What the demo shop sells, and to whom: made-up people in real towns, with addresses that can belong to nobody."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import Struct

SHOP_NAME: Final = "Vaas & Zo"
BRAND: Final = "Vaas & Zo"


class Product(Struct, frozen=True, kw_only=True):
    code: str
    title: str
    price: Decimal
    """For one piece, in euros, with tax."""
    tax_percent: int
    categories: tuple[str, ...]
    brand: str = BRAND
    variants: tuple[str, ...] = ()


class Place(Struct, frozen=True):
    city: str
    country: str
    county: str


def _product(
    code: str, title: str, price: str, categories: str, *, tax: int = 9, brand: str = BRAND, variants: str = ""
) -> Product:
    return Product(
        code=code,
        title=title,
        price=Decimal(price),
        tax_percent=tax,
        categories=tuple(categories.split(" > ")),
        brand=brand,
        variants=tuple(variants.split(", ")) if variants else (),
    )


_VASE: Final = "Vazen > Glas"
PRODUCTS: Final = (
    _product("BK-TULP-20", "Boeket Hollandse tulpen, 20 stelen", "17.95", "Boeketten > Tulpen", variants="rood, geel"),
    _product("BK-ROOS-12", "Twaalf rode rozen", "34.50", "Boeketten > Rozen", variants="50 cm, 70 cm"),
    _product("BK-ROOS-24", "Vierentwintig pastelrozen", "62.50", "Boeketten > Rozen"),
    _product("BK-PLUK-M", "Plukboeket van het seizoen", "24.95", "Boeketten > Seizoen", variants="M, L, XL"),
    _product("BK-VELD-S", "Veldboeket Lente", "19.95", "Boeketten > Seizoen"),
    _product("BK-LELIE", "Witte lelies", "22.50", "Boeketten > Lelies"),
    _product("BK-ZON", "Zonnebloemen, 10 stuks", "15.75", "Boeketten > Seizoen"),
    _product("BK-DROOG-1", "Droogboeket Naturel", "29.95", "Boeketten > Droogbloemen", tax=21),
    _product("PL-MONST", "Monstera deliciosa", "27.95", "Planten > Kamerplanten", variants="40 cm, 70 cm"),
    _product("PL-ORCH-2", "Orchidee, twee takken", "18.50", "Planten > Orchideeën", variants="wit, roze"),
    _product("PL-OLIJF", "Olijfboom op stam", "49.95", "Planten > Buiten"),
    _product("PL-LAVEN", "Lavendel in pot", "6.95", "Planten > Buiten"),
    _product("PL-VARE", "Krulvaren", "11.25", "Planten > Kamerplanten"),
    _product("VZ-GLAS-20", "Glazen vaas Rond, 20 cm", "21.95", _VASE, tax=21, brand="Glasblazerij Zuid"),
    _product("VZ-GLAS-35", "Glazen vaas Hoog, 35 cm", "38.95", _VASE, tax=21, brand="Glasblazerij Zuid"),
    _product("VZ-KERAM", "Keramische vaas Terra", "32.95", "Vazen > Keramiek", tax=21, variants="zand, roest"),
    _product("VZ-MINI-3", "Set van drie minivaasjes", "14.95", "Vazen > Sets", tax=21),
    _product("TB-SNOEI", "Snoeischaar Classic", "16.95", "Toebehoren > Gereedschap", tax=21, brand="Knip"),
    _product("TB-VOED-5", "Snijbloemenvoeding, 5 zakjes", "2.49", "Toebehoren > Verzorging", tax=21),
    _product("TB-GIET", "Gieter Koper, 1 liter", "24.50", "Toebehoren > Gereedschap", tax=21, brand="Knip"),
    _product("CD-CHOCO", "Chocolade bij de bloemen", "7.95", "Cadeau > Zoet", brand="Chocola & Co"),
    _product("AB-KWART", "Bloemenabonnement, drie maanden", "74.85", "Abonnementen"),
)
GIFT: Final = _product("CD-KAART", "Wenskaart (gratis)", "0.00", "Cadeau > Kaarten", tax=21)
"""A free line: other integrations drop these."""
FESTIVE: Final = (
    _product("BK-JARIG", "Verjaardagsboeket 🎂🌷", "27.50", "Boeketten > Verjaardag"),
    _product("BK-MATKA", "Kytice „Pro maminku“, žluté růže", "31.50", "Boeketten > Tsjechië"),
    _product("VZ-CAFE", "Vaasje Café Crème ☕", "12.95", "Vazen > Keramiek", tax=21),
)
"""Titles with accents, quotation marks and emoji."""
WITH_AMPERSAND: Final = _product("CD-THEE", "Thee & honing", "9.95", "Cadeau > Zoet")
"""A title with a sign that a shop's HTML writes as an entity."""
BALLOON: Final = _product("CD-BALLON", "Ballon, per stuk", "0.83", "Cadeau > Feest", tax=21)
"""So cheap that a rounded price of one does not make the total of many."""

NAMES: Final = (
    "Jan de Vries", "Eva Jansen", "Sanne Bakker", "Daan Visser", "Lotte Smit", "Bram Meijer", "Noor de Boer",
    "Thijs Mulder", "Fleur de Groot", "Sem Bos", "Femke Vos", "Ruben Peters", "Iris Hendriks", "Lars van Dijk",
    "Anouk Dekker", "Joris Brouwer", "Maud de Wit", "Koen Dijkstra", "Roos Smits", "Gijs van der Berg",
    "Julia Kok", "Niels Jacobs", "Eline van Leeuwen", "Stijn de Haan", "Merel Vermeulen", "Luuk van den Broek",
    "Isa Schouten", "Teun van Beek", "Vera Willems", "Pim Hoekstra", "Jana Nováková", "Petr Svoboda",
    "Tereza Dvořáková", "Jakub Černý", "Lucie Procházková", "Martin Kučera", "Šárka Veselá", "Ondřej Horák",
    "Zoë van Santen", "René Coëlho", "Anaïs Maître", "Björn Østergård",
)  # fmt: skip
EMAIL_DOMAINS: Final = ("example.com", "example.org", "example.net")
"""Reserved for examples: no mail ever arrives there."""
PLACES: Final = (
    Place("Amsterdam", "NL", "Noord-Holland"),
    Place("Utrecht", "NL", "Utrecht"),
    Place("Haarlem", "NL", "Noord-Holland"),
    Place("Groningen", "NL", "Groningen"),
    Place("'s-Hertogenbosch", "NL", "Noord-Brabant"),
    Place("Leiden", "NL", "Zuid-Holland"),
    Place("Maastricht", "NL", "Limburg"),
    Place("Zwolle", "NL", "Overijssel"),
    Place("Antwerpen", "BE", "Antwerpen"),
    Place("Gent", "BE", "Oost-Vlaanderen"),
    Place("Praha", "CZ", "Hlavní město Praha"),
    Place("Brno", "CZ", "Jihomoravský kraj"),
    Place("České Budějovice", "CZ", "Jihočeský kraj"),
)
PAYMENT_STATUSES: Final = (
    *["paid"] * 10, *["completed"] * 8, "payment_received", "authorized", "pending", "open", "on_hold", "cancelled",
    "refunded", "expired",
)  # fmt: skip
"""Most orders are paid for."""
