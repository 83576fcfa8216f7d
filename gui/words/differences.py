"""What differs in an order, or why it cannot be sent, in a few words for a cell. Translated here; knows no widget."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from core.domain.differences import Difference, Differences, differences_in, differences_of, is_to_be_added
from core.domain.fields import LINE_PATH, MONEY_KINDS, Kind, field_at
from core.domain.model import FieldComparison, OrderState, OrderSummary
from gui.words.formatting import money, quantity, status_text
from gui.words.orders import field_label, line_field_label

_ARROW: Final = " → "
_REASONS: Final = {
    "email_missing": QT_TRANSLATE_NOOP("WhatDiffers", "E-mail missing"),
    "email_invalid": QT_TRANSLATE_NOOP("WhatDiffers", "E-mail is not valid"),
    "status_missing": QT_TRANSLATE_NOOP("WhatDiffers", "Status missing"),
    "status_unmapped": QT_TRANSLATE_NOOP("WhatDiffers", "Status not known: {about}"),
    "shop_missing": QT_TRANSLATE_NOOP("WhatDiffers", "Shop name missing"),
    "order_id_missing": QT_TRANSLATE_NOOP("WhatDiffers", "Order number missing"),
    "order_id_differs": QT_TRANSLATE_NOOP("WhatDiffers", "Order number differs from the file"),
    "no_lines": QT_TRANSLATE_NOOP("WhatDiffers", "No items"),
    "line_code_missing": QT_TRANSLATE_NOOP("WhatDiffers", "An item has no code"),
    "line_unreadable": QT_TRANSLATE_NOOP("WhatDiffers", "An item cannot be read"),
    "field_unreadable": QT_TRANSLATE_NOOP("WhatDiffers", "A value cannot be read"),
    "field_unseen": QT_TRANSLATE_NOOP("WhatDiffers", "Ecomail does not show a value"),
    "duplicate_in_ecomail": QT_TRANSLATE_NOOP("WhatDiffers", "Twice in Ecomail"),
    "own_doubles": QT_TRANSLATE_NOOP("WhatDiffers", "Added twice"),
    "balance": QT_TRANSLATE_NOOP("WhatDiffers", "Sums do not add up"),
    "balance_other_convention": QT_TRANSLATE_NOOP("WhatDiffers", "Sums do not add up"),
    "total_differs": QT_TRANSLATE_NOOP("WhatDiffers", "File and shop name another total"),
    "lines_in_doubt": QT_TRANSLATE_NOOP("WhatDiffers", "Prices can be read in two ways"),
    "reading_unclear": QT_TRANSLATE_NOOP("WhatDiffers", "Prices can be read in two ways"),
    "currency": QT_TRANSLATE_NOOP("WhatDiffers", "No rate for {about}"),
    "currency_unclear": QT_TRANSLATE_NOOP("WhatDiffers", "Currency not clear: {about}"),
    "too_many_lines": QT_TRANSLATE_NOOP("WhatDiffers", "Too many items"),
    "too_many_lines_held": QT_TRANSLATE_NOOP("WhatDiffers", "Too many items"),
    "ecomail_unreadable": QT_TRANSLATE_NOOP("WhatDiffers", "A value in Ecomail cannot be read"),
    "not_in_full": QT_TRANSLATE_NOOP("WhatDiffers", "Ecomail shows only a part of it"),
    "decision_invalid": QT_TRANSLATE_NOOP("WhatDiffers", "A chosen value cannot be used"),
    "likely_twin": QT_TRANSLATE_NOOP("WhatDiffers", "Perhaps in Ecomail already"),
    "other_shop": QT_TRANSLATE_NOOP("WhatDiffers", "Number of another shop"),
    "match_gone": QT_TRANSLATE_NOOP("WhatDiffers", "Linked order is gone"),
    "unsettled": QT_TRANSLATE_NOOP("WhatDiffers", "Still finding out what was sent"),
}  # fmt: skip
"""Codes of blockers; the card says the whole sentence."""
_OTHER_REASON: Final = QT_TRANSLATE_NOOP("WhatDiffers", "Waits for a choice of yours")


class Weight(enum.Enum):
    PLAIN = enum.auto()
    OLD = enum.auto()
    """What Ecomail holds now."""
    NEW = enum.auto()
    """What it will hold."""


class Run(NamedTuple):
    """A piece of the text in one weight."""

    text: str
    weight: Weight = Weight.PLAIN


def difference_runs(summary: OrderSummary) -> list[Run]:
    """What differs, piece by piece; empty where the verdict says all."""
    translate = QCoreApplication.translate
    found = differences_of(summary.differs)
    if found.reason:
        return [Run(reason_text(found.reason, found.about))]
    if summary.state is OrderState.IGNORED and summary.set_aside_because:
        because = translate("WhatDiffers", "Because: {reason}").format(reason=summary.set_aside_because)
        return [Run(because)]
    if is_to_be_added(summary, found) and found.parts:
        return [Run(translate("WhatDiffers", "New, %n items", "", found.parts[0].more_lines), Weight.NEW)]
    return _runs_of(found)


def reason_text(code: str, about: str) -> str:
    """Why an order cannot be sent, in few words; ``about``: the status or the currency that it is about."""
    return QCoreApplication.translate("WhatDiffers", str(_REASONS.get(code, _OTHER_REASON))).format(about=about)


def kinds_text(signature: str) -> str:
    """What orders with this ``signature`` differ in: “Only Total”, “Item price and Total”, “Items”."""
    translate = QCoreApplication.translate
    names = list(dict.fromkeys(map(kind_text, signature.split())))
    text = QLocale().createSeparatedList(names)
    return translate("WhatDiffers", "Only {field}").format(field=text) if len(names) == 1 else text


def kind_text(path: str) -> str:
    if path.startswith("items."):
        return QCoreApplication.translate("WhatDiffers", "Item: {field}").format(
            field=line_field_label(path.removeprefix("items."))
        )
    return QCoreApplication.translate("WhatDiffers", "Items") if path == "items" else field_label(path)


def changes_text(changes: Iterable[FieldComparison]) -> str:
    """The same for what a push changes."""
    return "".join(run.text for run in _runs_of(differences_in(changes)))


def _runs_of(found: Differences) -> list[Run]:
    runs: list[Run] = []
    for number, part in enumerate(found.parts):
        if number:
            runs.append(Run(", "))
        runs += _part_runs(part, with_values=number == 0)
    if found.left_out:
        runs.append(Run(" " + QCoreApplication.translate("WhatDiffers", "and %n more", "", found.left_out)))
    return runs


def difference_text(summary: OrderSummary) -> str:
    return "".join(run.text for run in difference_runs(summary))


def signed(amount: Decimal | None) -> str:
    """With its sign, so that too high and too low are told apart without a colour."""
    return money(amount) if amount is None or amount <= 0 else f"+{money(amount)}"


def _part_runs(part: Difference, *, with_values: bool) -> Iterator[Run]:
    translate = QCoreApplication.translate
    if part.path == "items":
        sign, number = ("+", part.more_lines) if part.more_lines > 0 else ("\N{MINUS SIGN}", -part.more_lines)
        yield Run(sign + translate("WhatDiffers", "%n items", "", number), Weight.NEW)
        return
    line = LINE_PATH.fullmatch(part.path)
    is_price = line is not None and line["field"] == "price"
    name = line["key"] if line is not None and is_price else field_label(part.path)
    if not with_values or not (part.ecomail and part.will_hold):
        yield Run(name)
        return
    yield Run(f"{name} ")
    yield Run(_value(part.path, part.ecomail), Weight.OLD)
    yield Run(_ARROW)
    yield Run(_value(part.path, part.will_hold), Weight.NEW)


def _value(path: str, text: str) -> str:
    field = field_at(path)
    if field is None:
        return text
    if field.kind in MONEY_KINDS:
        return money(Decimal(text))
    if field.kind is Kind.QUANTITY:
        return quantity(Decimal(text))
    return status_text(text) if field.kind is Kind.STATUS else text
