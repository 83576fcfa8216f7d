"""The words of orders: verdicts, next steps, notices, the fields of a file, and why a row of it was left out.

Translated here, worded nowhere else. Knows no widget and no colour beyond the name of a tone; a verdict always has a
mark and a word as well.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from datetime import date as date_type
from decimal import Decimal
from typing import Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from core.domain.fields import FILE_COLUMNS, HEADER, LINE, LINE_PATH
from core.domain.messages import wording
from core.domain.model import Action, Notice, OrderState, Part, Presence
from core.domain.results import RejectedRow
from core.domain.verdicts import Group, verdict_of
from gui.words.formatting import date_time, day, money, quantity
from gui.words.tone import Tone


class Verdict(NamedTuple):
    """What is shown for one order: ``mark`` and ``word`` say it without any colour."""

    mark: str
    word: str
    tone: Tone

    @property
    def text(self) -> str:
        return f"{self.mark}  {self.word}"


_UNKNOWN: Final = "\N{EN DASH}"

_TONES: Final = {
    Group.ALL_GOOD: Tone.GOOD,
    Group.TO_MARK: Tone.INFO,
    Group.DIFFERENT: Tone.WARN,
    Group.MISSING: Tone.INFO,
    Group.CANNOT_SEND: Tone.BAD,
    Group.COULD_NOT_CHECK: Tone.BAD,
    Group.NOT_COMPARED: Tone.QUIET,
    Group.LATER: Tone.QUIET,
    Group.IGNORED: Tone.QUIET,
}


BAR_PARTS: Final = (
    (Tone.GOOD, frozenset({Group.ALL_GOOD, Group.TO_MARK})),
    (Tone.WARN, frozenset({Group.DIFFERENT})),
    (Tone.INFO, frozenset({Group.MISSING})),
    (Tone.BAD, frozenset({Group.CANNOT_SEND, Group.COULD_NOT_CHECK})),
    (Tone.QUIET, frozenset({Group.NOT_COMPARED, Group.LATER, Group.IGNORED})),
)
"""What a bar of orders is made of, always in this order. What is only to be marked agrees already."""


def verdict(state: OrderState, action: Action) -> Verdict:
    """The verdict on an order, as the list and the card show it.

    The translation files list the words of ``core.domain.verdicts`` under ``Verdict`` and ``NextStep``.
    """
    row = verdict_of(state, action)
    return Verdict(row.mark, QCoreApplication.translate("Verdict", row.word), _TONES[row.group])


def set_aside_text(later: int, ignored: int) -> str:
    """“3 left for later, 2 ignored.”; empty where neither was done to any order."""
    translate = QCoreApplication.translate
    parts = [translate("SetAside", "%n left for later", "", later)] if later else []
    parts += [translate("SetAside", "%n ignored", "", ignored)] if ignored else []
    return f"{', '.join(parts)}." if parts else ""


def done(words: Verdict, *, decided: bool) -> Verdict:
    """The same for an order that needs nobody any more and is still in sight: with a tick."""
    word = QCoreApplication.translate("Verdict", "Decided") if decided else words.word
    return Verdict("✓", word, Tone.GOOD)


_STEPS_BY_ACTION: Final = {
    Action.CREATE: QT_TRANSLATE_NOOP("NextStep", "Add"),
    Action.UPDATE: QT_TRANSLATE_NOOP("NextStep", "Update"),
    Action.MARK: QT_TRANSLATE_NOOP("NextStep", "Mark"),
}


def next_step(state: OrderState, action: Action) -> str:
    """What the user, or the next push, would do about the order; empty when there is nothing to do."""
    step = verdict_of(state, action).step or _STEPS_BY_ACTION.get(action)
    return QCoreApplication.translate("NextStep", str(step)) if step else ""


def tracked_text(tracked: bool | None) -> str:  # noqa: FBT001 - the one fact there is
    """Wemasy's own flag, in words."""
    translate = QCoreApplication.translate
    if tracked is None:
        return _UNKNOWN
    return translate("Fact", "reported") if tracked else translate("Fact", "not yet")


def presence_text(presence: Presence, state: OrderState) -> str:
    """What is known of the order in Ecomail, in one word."""
    translate = QCoreApplication.translate
    if presence is Presence.NOT_CHECKED:
        return _UNKNOWN
    if presence is Presence.ABSENT:
        return translate("Fact", "missing")
    if state is OrderState.IN_SYNC:
        return translate("Fact", "same")
    if state is OrderState.DIFFERS:
        return translate("Fact", "different")
    return translate("Fact", "present")


_COMMAND_LINE: Final = re.compile(r" \(on the command line: [^()]*\)")


def for_the_window(template: str) -> str:
    """A sentence of the core without what it says about the command line."""
    return _COMMAND_LINE.sub("", template)


def notice_text(notice: Notice) -> str:
    """The sentence of a notice in the user's language, its field names in words.

    The English templates live in ``core.domain.messages``; the translation files list them by the table they are in.
    """
    words = wording(notice.code)
    if words is None:  # A store written by another version may hold a code that this one does not know.
        return notice.code
    params = {name: part_text(name, value) for name, value in notice.params.items()}
    is_quoted = words.table != "Notice" or notice.code.startswith("row_")  # a value as it was written
    try:
        params = params if is_quoted else {name: _figure_text(name, text) for name, text in params.items()}
        return words.filled(params, _translated)
    except (KeyError, IndexError, ValueError):  # written by another version, or a translation that does not fit
        return " ".join(_translated(words.table, template) for template in words.templates)


def _translated(table: str, template: str, number: int = -1) -> str:
    return QCoreApplication.translate(table, for_the_window(template), None, number)


def part_text(name: str, value: Part) -> str:
    """What fills the place ``name`` of a sentence, in the user's language where it is words of this program."""
    if isinstance(value, Notice):
        return notice_text(value)
    if name == "field":
        return field_label(value)
    if name == "fields":
        return QLocale().createSeparatedList([field_label(path) for path in value.split(", ")])
    if name in {"reason", "why", "words"}:
        return system_words(value)
    if name in {"value", "shops"}:  # the core quotes them as English does
        quoted = QCoreApplication.translate("Value", "“{value}”")
        return _QUOTED.sub(lambda found: quoted.format(value=found[1]), value)
    return setting_label(value) if name == "setting" else value


_QUOTED: Final = re.compile("“([^”]*)”")
_MONEY: Final = re.compile(r"-?\d+\.\d+")
_MONEY_NAMES: Final = frozenset(
    ("lines", "shipping", "tax", "value", "nearest", "file", "shop", "amount", "total", "sum", "now", "then")
)
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


def _figure_text(name: str, text: str) -> str:
    """An amount, a rate, a moment or a day, which the core writes for programs, as the locale has it."""
    if name == "lines":  # may be several
        return _MONEY.sub(lambda found: money(Decimal(found[0])), text)
    if name in _MONEY_NAMES and _MONEY.fullmatch(text):
        return money(Decimal(text))
    if name == "rate" and _MONEY.fullmatch(text):
        return quantity(Decimal(text))
    if name == "seen" and _MOMENT.fullmatch(text):  # in the shop's zone already
        return date_time(datetime.fromisoformat(text).replace(tzinfo=UTC), UTC)
    return day(date_type.fromisoformat(text)) if name in {"first", "last"} and _DAY.fullmatch(text) else text


_SYSTEM_WORDS: Final = {
    errno.EACCES: QT_TRANSLATE_NOOP("SystemWords", "Permission denied"),
    errno.EPERM: QT_TRANSLATE_NOOP("SystemWords", "Operation not permitted"),
    errno.ENOSPC: QT_TRANSLATE_NOOP("SystemWords", "No space left on device"),
    errno.EROFS: QT_TRANSLATE_NOOP("SystemWords", "Read-only file system"),
    errno.ENOENT: QT_TRANSLATE_NOOP("SystemWords", "No such file or directory"),
    errno.EBUSY: QT_TRANSLATE_NOOP("SystemWords", "Device or resource busy"),
    errno.EIO: QT_TRANSLATE_NOOP("SystemWords", "Input/output error"),
    errno.ENAMETOOLONG: QT_TRANSLATE_NOOP("SystemWords", "File name too long"),
}
"""What systems say in English of a file that cannot be read or written."""


def system_words(said: str) -> str:
    """What the system said, in the user's language where it is one of the usual things."""
    for number, words in _SYSTEM_WORDS.items():
        if said in {os.strerror(number), words}:
            return QCoreApplication.translate("SystemWords", str(words))
    return said


def setting_label(name: str) -> str:
    """What the window calls a setting of the command line."""
    translate = QCoreApplication.translate
    return {
        "wemasy.website_id": translate("Detail", "Website id"),
        "shop.name": translate("Detail", "Shop name"),
        "shop.currency": translate("Detail", "Currency"),
        "shop.timezone": translate("Detail", "Time zone"),
        "wemasy.base_url": translate("Detail", "Wemasy's address"),
        "ecomail.base_url": translate("Detail", "Ecomail's address"),
        "shop.keep_days": translate("Detail", "Keep customer data for (days)"),
        "shop.look_only": translate("Detail", "Look only"),
    }.get(name, name)


def field_label(path: str) -> str:
    """``amount`` → “Total”, ``items[SKU-1]`` → “SKU-1”, ``items[SKU-1].price`` → “SKU-1 · price”."""
    match = LINE_PATH.fullmatch(path)
    if match is None:
        return _header_label(path)
    name = match["field"]
    return match["key"] if name is None else f"{match['key']} · {line_field_label(name)}"


_LABELS: Final = {column.name: column.label for column in FILE_COLUMNS} | {field.name: field.label for field in HEADER}
_LINE_LABELS: Final = {row.name: row.label for row in LINE}


def _header_label(name: str) -> str:
    """The translation files list the labels of ``core.domain.fields`` under ``Field``."""
    if name == "items":
        return QCoreApplication.translate("Field", "Lines")
    label = _LABELS.get(name)
    return name if label is None else QCoreApplication.translate("Field", label)


def line_field_label(name: str) -> str:
    """The name of a field of one line: ``amount`` there is the quantity."""
    if name == "category":
        return QCoreApplication.translate("LineField", "category")
    label = _LINE_LABELS.get(name)
    return name if label is None else QCoreApplication.translate("LineField", label)


REQUIRED_FIELD: Final = "order_session"
MONEY_FIELD: Final = "total"
DATE_FIELD: Final = "timestamp"


_COLUMNS: Final = {column.name: column for column in FILE_COLUMNS}


def field_name(field: str) -> str:
    """The name of a file's ``field`` for people; one that is not known here keeps its own name."""
    column = _COLUMNS.get(field)
    return field if column is None else QCoreApplication.translate("ImportFields", column.label)


def field_help(field: str) -> str:
    """One sentence on what ``field`` is for."""
    column = _COLUMNS.get(field)
    return QCoreApplication.translate("ImportFields", column.help) if column is not None and column.help else ""


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
    two_days = QCoreApplication.translate("RejectReason", "A date that can be two days")
    words = {
        "field_count": QCoreApplication.translate("RejectReason", "Too many or too few fields"),
        "session_missing": QCoreApplication.translate("RejectReason", "No Wemasy code"),
        "email": QCoreApplication.translate("RejectReason", "Not an e-mail address"),
        "not_money": QCoreApplication.translate("RejectReason", "Not an amount of money"),
        "money_ambiguous": amount,
        "money_style": amount,
        "not_a_date": QCoreApplication.translate("RejectReason", "Not a date"),
        "date_ambiguous": two_days,
        "date_swapped": two_days,
        "total_of_item": QCoreApplication.translate("RejectReason", "Total of an item, not of the order"),
        "time_left_out": QCoreApplication.translate("RejectReason", "A time that does not exist"),
        "not_a_currency": QCoreApplication.translate("RejectReason", "Not a currency"),
    }
    return words.get(kind.code) or _problem_of_column(kind.code).format(column=field_name(kind.column))


def _problem_of_column(code: str) -> str:
    if code == "conflict":
        return QCoreApplication.translate("RejectReason", "{column}: rows of one order differ")
    if code.endswith("_mangled"):
        return QCoreApplication.translate("RejectReason", "{column}: changed by a spreadsheet")
    if code == "cell_error":
        return QCoreApplication.translate("RejectReason", "{column}: an error of a spreadsheet")
    if code == "formula_no_result":
        return QCoreApplication.translate("RejectReason", "{column}: a formula without a result")
    if code in ("invisible_character", "foreign_digit", "broken_text", "stray_quote"):
        return QCoreApplication.translate("RejectReason", "{column}: unusual characters")
    return QCoreApplication.translate("RejectReason", "{column}: cannot be used")
