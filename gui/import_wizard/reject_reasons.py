"""Why a row was left out, in the user's language. The kinds are those of the import; the words are here."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QCoreApplication

from core.models import RejectedRow

_CONFLICT: Final = re.compile(r"line (\d+) says “(.*)”, line (\d+) says “(.*)”$", re.DOTALL)


def reason_text(row: RejectedRow) -> str:
    """What is wrong with ``row``, as one sentence; the import's own English where the kind is not known here."""
    if row.code == "conflict" and (match := _CONFLICT.search(row.reason)):
        return QCoreApplication.translate(
            "RejectReason",
            "The rows of this order do not agree: line {first} says “{one}”, line {second} says “{other}”.",
        ).format(first=match[1], one=match[2], second=match[3], other=match[4])
    if row.code.endswith("_mangled"):
        return QCoreApplication.translate(
            "RejectReason",
            "A spreadsheet changed this id. Format the column as text, put the ids in again and export once more.",
        )
    words = {
        "field_count": QCoreApplication.translate(
            "RejectReason", "This row has more or fewer fields than the header. Is a quotation mark missing?"
        ),
        "session_missing": QCoreApplication.translate("RejectReason", "There is no order session in this row."),
        "email": QCoreApplication.translate("RejectReason", "This is not an e-mail address."),
        "not_money": QCoreApplication.translate("RejectReason", "This is not an amount of money."),
        "money_ambiguous": QCoreApplication.translate(
            "RejectReason", "This amount can be read in two ways. Choose how the file writes numbers."
        ),
        "not_a_date": QCoreApplication.translate(
            "RejectReason", "This is not a date with a day, a month and a year of four digits."
        ),
        "time_left_out": QCoreApplication.translate(
            "RejectReason", "This time does not exist: the clocks were put forward over it."
        ),
        "not_a_currency": QCoreApplication.translate(
            "RejectReason", "This is not a currency. Use three letters, such as EUR or CZK."
        ),
        "invisible_character": QCoreApplication.translate(
            "RejectReason", "This id holds an invisible character. Type it again."
        ),
        "foreign_digit": QCoreApplication.translate(
            "RejectReason", "This id holds a digit that is not one of 0 to 9. Type it again."
        ),
    }
    return words.get(row.code, row.reason)
