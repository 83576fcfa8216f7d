"""What the fields of an order in a file are called in the user's language, and which the import cannot do without."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

REQUIRED_FIELD: Final = "order_session"
MONEY_FIELD: Final = "total"
DATE_FIELD: Final = "timestamp"


def field_name(field: str) -> str:
    """The name of ``field`` for people; a field that is not known here keeps its own name."""
    names = {
        "order_session": QCoreApplication.translate("ImportFields", "Order session"),
        "website_id": QCoreApplication.translate("ImportFields", "Website id"),
        "order_id": QCoreApplication.translate("ImportFields", "Order number"),
        "email": QCoreApplication.translate("ImportFields", "E-mail"),
        "shop": QCoreApplication.translate("ImportFields", "Shop name"),
        "city": QCoreApplication.translate("ImportFields", "City"),
        "county": QCoreApplication.translate("ImportFields", "County"),
        "country": QCoreApplication.translate("ImportFields", "Country"),
        "timestamp": QCoreApplication.translate("ImportFields", "Date"),
        "total": QCoreApplication.translate("ImportFields", "Total"),
        "currency": QCoreApplication.translate("ImportFields", "Currency"),
    }
    return names.get(field, field)


def field_help(field: str) -> str:
    """One sentence on what ``field`` is for."""
    helps = {
        "order_session": QCoreApplication.translate(
            "ImportFields", "The code by which Wemasy knows the order. Without it an order cannot be looked up."
        ),
        "website_id": QCoreApplication.translate("ImportFields", "The shop's number at Wemasy, if a file has several."),
        "order_id": QCoreApplication.translate("ImportFields", "Only used to check that it is the right order."),
        "email": QCoreApplication.translate("ImportFields", "Ecomail needs it, and Wemasy does not give it."),
        "total": QCoreApplication.translate("ImportFields", "Only used to check the shop's figures, never sent."),
        "timestamp": QCoreApplication.translate("ImportFields", "When the order was placed, in the shop's time zone."),
    }
    return helps.get(field, "")
