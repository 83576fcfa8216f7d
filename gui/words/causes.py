"""The words of a cause: what is the matter since when, how many orders, how much money, who is known to write so.

Pure text from plain data, in the language of the window; knows no widget. The sentences themselves are those of the
core, translated by template.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale

from core.domain.causes import Cause, Explanation, known_writers, sentence
from core.domain.fields import LINE
from core.domain.model import Notice
from gui.words.formatting import day, money, month
from gui.words.orders import field_label, line_field_label, notice_text

_OF_LINES = frozenset(field.name for field in LINE)


def cause_sentence(cause: Cause) -> str:
    """What is the matter: “Since 3 March: Ecomail receives prices per piece, not per item.”."""
    said = sentence(cause, day)
    return notice_text(_with_field(said, cause))


def _with_field(said: Notice, cause: Cause) -> Notice:
    """The field of a line is called as on the card: a line's amount is its quantity."""
    if cause.key.code == "closed_month":
        return Notice(said.code, {"param": month(cause.key.param)})
    if cause.key.code != "left_out":
        return said
    name = cause.key.param
    label = line_field_label(name) if name in _OF_LINES else field_label(name)
    what = Notice(f"cause_{cause.key.code}", {"field": label})
    return Notice(said.code, {**said.params, "reason": what}) if "reason" in said.params else what


def cause_known(cause: Cause) -> str:
    """Which integrations are known to write so; empty where none is."""
    known = known_writers(cause)
    return notice_text(known) if known is not None else ""


def money_at_odds(sums: Mapping[str, Decimal]) -> str:
    """“1,204.50 EUR too low”, for each currency; that no money differs where there is none."""
    translate = QCoreApplication.translate
    parts = [
        (translate("Causes", "{money} too low") if total < 0 else translate("Causes", "{money} too high")).format(
            money=money(abs(total), currency)
        )
        for currency, total in sums.items()
    ]
    return QLocale().createSeparatedList(parts) if parts else translate("Causes", "No money differs")


def explained(found: Explanation) -> str:
    """What was found, in one sentence."""
    translate, causes = QCoreApplication.translate, found.explaining
    if not found.differing:
        return translate("Causes", "Nothing differs in the orders that were compared.")
    if not causes:
        return translate("Causes", "%n orders differ, and no cause explains them.", "", found.differing)
    locale = QLocale()
    counts = {"explained": locale.toString(found.explained), "differing": locale.toString(found.differing)}
    return translate("Causes", "%n causes explain {explained} of {differing} orders.", "", causes).format(**counts)


def unexplained(found: Explanation) -> str:
    """How many orders have a difference that no cause explains; empty where there is none."""
    count = len(found.unexplained)
    if not count or not found.explaining:
        return ""
    return QCoreApplication.translate("Causes", "%n orders are not explained. Nothing is forced on them.", "", count)
