"""The editors of single fields (text, status, date), and the validation of what is typed into them.

Reads and writes one value and checks its shape only; does not know the card, and whether a value fits the rest of the
order is the core's business.
"""

from __future__ import annotations

import enum
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QLineEdit, QWidget

from core.domain.email_address import is_email
from core.domain.fields import Kind, field_at
from core.domain.model import JsonValue
from core.domain.settings import ECOMAIL_STATUSES
from gui.words.formatting import NOTHING, field_value, parse_money
from gui.words.orders import field_label


class InputProblem(enum.StrEnum):
    """Why a typed value cannot be taken; the card has the sentences."""

    EMPTY = "empty"
    EMAIL = "email"
    NUMBER = "number"
    QUANTITY = "quantity"


class InputError(ValueError):
    def __init__(self, problem: InputProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem


class InputKind(enum.Enum):
    """Which editor a field needs."""

    TEXT = "text"
    MONEY = "money"
    QUANTITY = "quantity"
    TEXTS = "texts"
    STATUS = "status"
    DATE_TIME = "date_time"


def input_kind(path: str) -> InputKind:
    field = field_at(path)
    return InputKind.TEXT if field is None else _EDITORS.get(field.kind, InputKind.TEXT)


def _is_email(path: str) -> bool:
    field = field_at(path)
    return field is not None and field.kind is Kind.EMAIL


def read_text(path: str, text: str) -> JsonValue:
    """The value that ``text`` means for the field. Raises ``InputError``. Not for statuses and dates."""
    stripped = text.strip()
    if _is_email(path):
        return _email(stripped)
    return _READERS[input_kind(path)](stripped)


def _email(text: str) -> str:
    if not text:
        raise InputError(InputProblem.EMPTY)
    if not is_email(text):
        raise InputError(InputProblem.EMAIL)
    return text


def _money(text: str) -> Decimal:
    try:
        return parse_money(text)
    except ValueError:
        raise InputError(InputProblem.NUMBER) from None


def _quantity(text: str) -> Decimal:
    try:
        value = parse_money(text)
    except ValueError:
        raise InputError(InputProblem.QUANTITY) from None
    if value <= 0:
        raise InputError(InputProblem.QUANTITY)
    return value


def _texts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


_EDITORS: Final = {
    Kind.MONEY: InputKind.MONEY,
    Kind.PRICE: InputKind.MONEY,
    Kind.QUANTITY: InputKind.QUANTITY,
    Kind.MOMENT: InputKind.DATE_TIME,
    Kind.STATUS: InputKind.STATUS,
    Kind.LEVELS: InputKind.TEXTS,
    Kind.TAGS: InputKind.TEXTS,
}
_READERS: Final[dict[InputKind, Callable[[str], JsonValue]]] = {
    InputKind.TEXT: str,
    InputKind.MONEY: _money,
    InputKind.QUANTITY: _quantity,
    InputKind.TEXTS: _texts,
}


def editor_for(path: str, value: JsonValue, parent: QWidget) -> QWidget:
    """An editor for the field, filled with ``value``."""
    match input_kind(path):
        case InputKind.STATUS:
            editor: QWidget = _status_editor(value, parent)
        case InputKind.DATE_TIME:
            editor = _date_editor(value, parent)
        case InputKind.TEXTS:
            editor = QLineEdit(", ".join(value or ()), parent)
        case InputKind.MONEY | InputKind.QUANTITY:
            editor = QLineEdit("" if value is None else field_value(path, value), parent)
        case InputKind.TEXT:
            editor = QLineEdit(value or "", parent)
    editor.setProperty("path", path)
    editor.setAccessibleName(field_label(path))
    if isinstance(editor, QLineEdit):
        editor.setPlaceholderText(_example(path))
        editor.selectAll()
    return editor


def value_of(editor: QWidget, path: str) -> JsonValue:
    """What the editor holds. Raises ``InputError``."""
    if isinstance(editor, QComboBox):
        return editor.currentData()
    if isinstance(editor, QDateTimeEdit):
        return datetime.fromtimestamp(editor.dateTime().toSecsSinceEpoch(), UTC)
    assert isinstance(editor, QLineEdit)  # noqa: S101 - there is no other kind
    return read_text(path, editor.text())


def problem_text(problem: InputProblem) -> str:
    """What is wrong with the typed value, and what to do."""
    match problem:
        case InputProblem.EMPTY:
            return QCoreApplication.translate("FieldEditor", "Ecomail needs an e-mail address. Type one, or press Esc.")
        case InputProblem.EMAIL:
            return QCoreApplication.translate(
                "FieldEditor", "This address is not complete. It should look like name@example.com."
            )
        case InputProblem.NUMBER:
            return QCoreApplication.translate(
                "FieldEditor", "This is not an amount. It should look like {example}."
            ).format(example=field_value("amount", 1234.5))
        case InputProblem.QUANTITY:
            return QCoreApplication.translate("FieldEditor", "Type a number of pieces above zero.")


def _status_editor(value: JsonValue, parent: QWidget) -> QComboBox:
    editor = QComboBox(parent)
    for status in ECOMAIL_STATUSES:
        editor.addItem(field_value("status", status), status)
    editor.addItem(QCoreApplication.translate("FieldEditor", "{nothing} (no status)").format(nothing=NOTHING), None)
    editor.setCurrentIndex(max(0, editor.findData(value)))
    return editor


def _date_editor(value: JsonValue, parent: QWidget) -> QDateTimeEdit:
    """In this computer's time zone, as the card shows it."""
    editor = QDateTimeEdit(parent)
    editor.setCalendarPopup(True)
    editor.setDisplayFormat(QLocale().dateTimeFormat(QLocale.FormatType.ShortFormat))
    seconds = int(value.timestamp()) if isinstance(value, datetime) else QDateTime.currentSecsSinceEpoch()
    editor.setDateTime(QDateTime.fromSecsSinceEpoch(seconds))
    return editor


def _example(path: str) -> str:
    match input_kind(path):
        case InputKind.MONEY:
            return field_value("amount", 1234.5)
        case InputKind.TEXTS:
            return QCoreApplication.translate("FieldEditor", "separated by commas")
    return "name@example.com" if _is_email(path) else ""
