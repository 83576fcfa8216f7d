"""Why a row was left out, in the user's language. The kinds are those of the import; the words are here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from core.domain.model import RejectedRow
from core.files.repairs import conflict_of
from gui.words.field_names import field_name


class Kind(NamedTuple):
    """Rows that were left out for the same reason, in the same column."""

    code: str
    column: str

    @classmethod
    def of(cls, row: RejectedRow) -> Kind:
        return cls(row.code, row.column)


def by_kind(rows: Iterable[RejectedRow]) -> dict[Kind, list[int]]:
    """The numbers of the rows of each kind, the commonest kind first."""
    found: dict[Kind, list[int]] = {}
    for number, row in enumerate(rows):
        found.setdefault(Kind.of(row), []).append(number)
    return dict(sorted(found.items(), key=lambda kind: -len(kind[1])))


def kind_text(kind: Kind) -> str:
    """A few words that head the rows of one kind."""
    amount = QCoreApplication.translate("RejectReason", "Amount written in another way")
    words = {
        "field_count": QCoreApplication.translate("RejectReason", "Too many or too few fields"),
        "session_missing": QCoreApplication.translate("RejectReason", "No order session"),
        "email": QCoreApplication.translate("RejectReason", "Not an e-mail address"),
        "not_money": QCoreApplication.translate("RejectReason", "Not an amount of money"),
        "money_ambiguous": amount,
        "money_style": amount,
        "not_a_date": QCoreApplication.translate("RejectReason", "Not a date"),
        "time_left_out": QCoreApplication.translate("RejectReason", "A time that does not exist"),
        "not_a_currency": QCoreApplication.translate("RejectReason", "Not a currency"),
    }
    return words.get(kind.code) or _problem_of_column(kind.code).format(column=field_name(kind.column))


def _problem_of_column(code: str) -> str:
    if code == "conflict":
        return QCoreApplication.translate("RejectReason", "{column}: rows of one order differ")
    if code.endswith("_mangled"):
        return QCoreApplication.translate("RejectReason", "{column}: changed by a spreadsheet")
    if code in ("invisible_character", "foreign_digit"):
        return QCoreApplication.translate("RejectReason", "{column}: unusual characters")
    return QCoreApplication.translate("RejectReason", "{column}: cannot be used")


def reason_text(row: RejectedRow) -> str:
    """What is wrong with ``row``, as one sentence; the import's own English where the kind is not known here."""
    conflict = conflict_of(row)
    if conflict is not None:
        return QCoreApplication.translate(
            "RejectReason",
            "The rows of this order do not agree: line {first} says “{one}”, line {second} says “{other}”.",
        ).format(first=conflict.first_line, one=conflict.first, second=conflict.second_line, other=conflict.second)
    return sentence_for(row.code) or row.reason


def sentence_for(code: str) -> str:
    """What is wrong with a value that is refused as ``code``; empty for a kind that is not known here."""
    if code.endswith("_mangled"):
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
        "money_style": QCoreApplication.translate(
            "RejectReason", "The other amounts of this column are written in another way."
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
    return words.get(code, "")
