"""The words of the filter of the list: fields, operators, values, a whole condition. Knows no widget."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from core.domain.list_filter import YES, Condition, Field, Kind, Operator
from core.domain.model import Action, OrderState
from core.domain.verdicts import Group, verdict_of
from gui.words.differences import kind_text
from gui.words.formatting import day, money
from gui.words.orders import verdict

_FIELDS: Final = {
    Field.STATUS: QT_TRANSLATE_NOOP("ListFilter", "Comparison"),
    Field.DIFFERS: QT_TRANSLATE_NOOP("ListFilter", "What differs"),
    Field.SHOP_TOTAL: QT_TRANSLATE_NOOP("ListFilter", "Shop total"),
    Field.ECOMAIL_TOTAL: QT_TRANSLATE_NOOP("ListFilter", "Ecomail total"),
    Field.APART: QT_TRANSLATE_NOOP("ListFilter", "Difference"),
    Field.DATE: QT_TRANSLATE_NOOP("ListFilter", "Date"),
    Field.NUMBER: QT_TRANSLATE_NOOP("ListFilter", "Order number"),
    Field.EMAIL: QT_TRANSLATE_NOOP("ListFilter", "E-mail"),
    Field.ITEMS: QT_TRANSLATE_NOOP("ListFilter", "Items"),
    Field.CURRENCY: QT_TRANSLATE_NOOP("ListFilter", "Currency"),
    Field.PAYMENT: QT_TRANSLATE_NOOP("ListFilter", "Payment status"),
    Field.REPORTED: QT_TRANSLATE_NOOP("ListFilter", "Reported"),
    Field.NEWS: QT_TRANSLATE_NOOP("ListFilter", "New since last time"),
}
_OPERATORS: Final = {
    Operator.IS: QT_TRANSLATE_NOOP("ListFilter", "is"),
    Operator.IS_NOT: QT_TRANSLATE_NOOP("ListFilter", "is not"),
    Operator.INCLUDES: QT_TRANSLATE_NOOP("ListFilter", "is among others"),
    Operator.BETWEEN: QT_TRANSLATE_NOOP("ListFilter", "from … to"),
    Operator.AT_LEAST: QT_TRANSLATE_NOOP("ListFilter", "from"),
    Operator.AT_MOST: QT_TRANSLATE_NOOP("ListFilter", "up to"),
    Operator.CONTAINS: QT_TRANSLATE_NOOP("ListFilter", "contains"),
    Operator.CONTAINS_NOT: QT_TRANSLATE_NOOP("ListFilter", "does not contain"),
}
_SENTENCES: Final = {
    Operator.IS: QT_TRANSLATE_NOOP("ListFilter", "{field} is {value}"),
    Operator.IS_NOT: QT_TRANSLATE_NOOP("ListFilter", "{field} is not {value}"),
    Operator.INCLUDES: QT_TRANSLATE_NOOP("ListFilter", "{field}: also {value}"),
    Operator.BETWEEN: QT_TRANSLATE_NOOP("ListFilter", "{field} from {value} to {until}"),
    Operator.AT_LEAST: QT_TRANSLATE_NOOP("ListFilter", "{field} from {value}"),
    Operator.AT_MOST: QT_TRANSLATE_NOOP("ListFilter", "{field} up to {value}"),
    Operator.CONTAINS: QT_TRANSLATE_NOOP("ListFilter", "{field} contains {value}"),
    Operator.CONTAINS_NOT: QT_TRANSLATE_NOOP("ListFilter", "{field} does not contain {value}"),
}
_ONLY: Final = QT_TRANSLATE_NOOP("ListFilter", "{field}: only {value}")
_NOT_NEW: Final = QT_TRANSLATE_NOOP("ListFilter", "Nothing new since last time")


def field_text(field: Field) -> str:
    return _said(_FIELDS[field])


def operator_text(field: Field, operator: Operator) -> str:
    if field.kind is Kind.PARTS and operator is Operator.IS:
        return _said(QT_TRANSLATE_NOOP("ListFilter", "is only"))
    return _said(_OPERATORS[operator])


def value_text(field: Field, value: str) -> str:
    """A machine text as the list shows it."""
    match field:
        case Field.STATUS:
            return _group_text(Group[value.upper()])
        case Field.DIFFERS:
            return kind_text(value)
        case Field.REPORTED | Field.NEWS:
            yes, no = QT_TRANSLATE_NOOP("ListFilter", "yes"), QT_TRANSLATE_NOOP("ListFilter", "no")
            return _said(yes if value == YES else no)
    match field.kind:
        case Kind.AMOUNT:
            return money(Decimal(value))
        case Kind.DAY:
            return day(date.fromisoformat(value))
    return value


def condition_text(condition: Condition) -> str:
    """As one sentence: “Shop total from 10.00 to 20.00”."""
    field = condition.field
    if field is Field.NEWS:
        is_new = (condition.operator is Operator.IS) is (condition.value == YES)
        return field_text(field) if is_new else _said(_NOT_NEW)
    template = _SENTENCES[condition.operator]
    if field.kind is Kind.PARTS and condition.operator is Operator.IS:
        template = _ONLY
    until = value_text(field, condition.until) if condition.until else ""
    return _said(template).format(field=field_text(field), value=value_text(field, condition.value), until=until)


def conditions_text(conditions: Iterable[Condition]) -> str:
    """All of them: “Currency is CZK and Date from 1 August 2026”."""
    return QLocale().createSeparatedList(list(map(condition_text, conditions)))


def _group_text(group: Group) -> str:
    kinds = ((state, action) for action in Action for state in OrderState)
    return verdict(*next(kind for kind in kinds if verdict_of(*kind).group is group)).word


def _said(source: object) -> str:
    return QCoreApplication.translate("ListFilter", str(source))
