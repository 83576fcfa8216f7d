"""The rows of a card as a tree for Qt: groups, their rows, the fields of each line, and which words of a text differ.

Holds no rule: what differs and what will happen comes from ``rows``; how it looks is the delegate's.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, Final, TypeAlias

from msgspec import UNSET, UnsetType
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from core.domain.fields import Group
from core.domain.model import DifferenceKind, JsonValue, Origin, Side
from gui.kit.plain_text import in_short, plain
from gui.order_card.rows import CardRow, line_field_of
from gui.words.formatting import NOTHING, field_value, money, paid_state, paid_words
from gui.words.orders import field_label, line_field_label

Span: TypeAlias = tuple[int, int]
"""Start and length in characters."""

_WORDS: Final = re.compile(r"\w+|\s+|[^\w\s]")
_ALIKE: Final = 0.35
"""Texts less alike than this share nothing worth showing: both are marked whole."""
AnyIndex = QModelIndex | QPersistentModelIndex
MARKS: Final = {
    DifferenceKind.CHANGED: "≠",
    DifferenceKind.ONLY_IN_SHOP: "+",
    DifferenceKind.ONLY_IN_ECOMAIL: "\N{MINUS SIGN}",
    DifferenceKind.UNKNOWN: "?",
    DifferenceKind.EQUAL: "=",
}
WAITS_MARK: Final = "!"


def changed_spans(old: str, new: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The parts of ``old`` that ``new`` lacks, and the parts of ``new`` that ``old`` lacks."""
    if old == new:
        return (), ()
    old_words, new_words = _WORDS.findall(old), _WORDS.findall(new)
    matcher = SequenceMatcher(None, old_words, new_words, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return _whole(old), _whole(new)
    old_spans: list[Span] = []
    new_spans: list[Span] = []
    for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if tag != "equal":
            _add(old_spans, old_words, old_from, old_to, old)
            _add(new_spans, new_words, new_from, new_to, new)
    return tuple(old_spans), tuple(new_spans)


def _whole(text: str) -> tuple[Span, ...]:
    return ((0, len(text)),) if text else ()


def _add(spans: list[Span], words: list[str], first: int, last: int, text: str) -> None:
    """Add the characters of ``words[first:last]``; a blank between two marks is marked with them."""
    if first == last:
        return
    start = sum(len(word) for word in words[:first])
    length = sum(len(word) for word in words[first:last])
    if spans:
        previous_start, previous_length = spans[-1]
        between = text[previous_start + previous_length : start]
        if not between.strip():
            spans[-1] = (previous_start, start + length - previous_start)
            return
    spans.append((start, length))


class Column(enum.IntEnum):
    FIELD = 0
    SHOP = 1
    ECOMAIL = 2
    PAID = 3
    """Shown where payouts say something of the order."""
    OUTCOME = 4
    CHOICE = 5


class Role(enum.IntEnum):
    ROW = Qt.ItemDataRole.UserRole
    """The ``CardRow``; ``None`` for the heading of a group."""
    GROUP = Qt.ItemDataRole.UserRole + 1
    """True for the heading of a group."""
    SPANS = Qt.ItemDataRole.UserRole + 2
    """The parts of the text that are marked."""
    SECONDARY = Qt.ItemDataRole.UserRole + 3
    """A quiet remark behind the value."""


class _Node:
    """A place in the tree; kept alive by the model, because Qt's indexes only hold its address."""

    __slots__ = ("children", "group", "number", "parent", "row")

    def __init__(
        self, parent: _Node | None, number: int, *, group: Group | None = None, row: CardRow | None = None
    ) -> None:
        self.parent, self.number, self.group, self.row = parent, number, group, row
        self.children: list[_Node] = []


class CardTreeModel(QAbstractItemModel):
    """Read only; choices are made through the view, and come back as new rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = _Node(None, 0)
        self._own_titles: tuple[str, ...] = ()
        self._readers: dict[int, Callable[[CardRow, Column], Any]] = {
            Role.ROW: lambda row, _: row,
            Qt.ItemDataRole.DisplayRole: self._text,
            Role.SPANS: self._spans,
            Role.SECONDARY: self._secondary,
            Qt.ItemDataRole.ToolTipRole: self._tool_tip,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
        }

    def set_rows(self, rows: Sequence[CardRow]) -> None:
        """Show ``rows``, which are sorted by group."""
        self.beginResetModel()
        self._root = root = _Node(None, 0)
        for row in rows:
            if not root.children or root.children[-1].group is not row.group:
                root.children.append(_Node(root, len(root.children), group=row.group))
            heading = root.children[-1]
            node = _Node(heading, len(heading.children), row=row)
            node.children = [_Node(node, number, row=child) for number, child in enumerate(row.children)]
            heading.children.append(node)
        self.endResetModel()

    def rows(self) -> Iterator[tuple[QModelIndex, CardRow]]:
        """Every row with its index in the first column, from top to bottom."""
        for heading in self._root.children:
            for node in heading.children:
                for each in (node, *node.children):
                    if each.row is not None:
                        yield self.createIndex(each.number, Column.FIELD, each), each.row

    def index_of(self, path: str, column: Column = Column.FIELD) -> QModelIndex:
        """The index of the row of ``path``; an invalid one when it is not shown."""
        for index, row in self.rows():
            if row.path == path:
                return index.siblingAtColumn(column)
        return QModelIndex()

    @staticmethod
    def row_at(index: AnyIndex) -> CardRow | None:
        row = index.data(Role.ROW)
        return row if isinstance(row, CardRow) else None

    @override
    def index(self, row: int, column: int, parent: AnyIndex = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, self._node(parent).children[row])

    @override
    def parent(self, index: AnyIndex) -> QModelIndex:  # type: ignore[override]  # QObject.parent() is another overload
        node = self._node(index).parent
        if node is None or node is self._root:
            return QModelIndex()
        return self.createIndex(node.number, 0, node)

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return len(self._node(parent).children) if parent.column() <= 0 else 0

    @override
    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return len(Column)

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        node = self._node(index)
        if node.row is None:
            return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == Column.OUTCOME and Side.MANUAL in node.row.choices:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles()[section]
        return None

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node = self._node(index)
        if node.row is None:
            return self._heading_data(node, index.column(), role)
        read = self._readers.get(role)
        return None if read is None else read(node.row, Column(index.column()))

    def _node(self, index: AnyIndex) -> _Node:
        node = index.internalPointer() if index.isValid() else None
        return node if isinstance(node, _Node) else self._root

    def _heading_data(self, node: _Node, column: int, role: int) -> Any:
        if role == Role.GROUP:
            return True
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) and column == Column.FIELD:
            return self._group_title(node.group)
        return None

    def _text(self, row: CardRow, column: Column) -> str:
        match column:
            case Column.FIELD:
                # Below its line a field needs no code before its name.
                name = line_field_of(row.path)
                return field_label(row.path) if name is None else line_field_label(name)
            case Column.SHOP:
                return NOTHING if self._kept(row) else value_text(row, row.shop)
            case Column.ECOMAIL:
                return self._ecomail_text(row)
            case Column.PAID:
                return " · ".join(money(sums.left, sums.currency) for sums in row.paid)
            case Column.OUTCOME:
                return self._outcome_text(row)
            case Column.CHOICE:
                return ""

    def _ecomail_text(self, row: CardRow) -> str:
        if not row.checked:
            return self.tr("not checked")
        return self.tr("not shown by Ecomail") if self._unreadable(row) else value_text(row, row.ecomail)

    def _outcome_text(self, row: CardRow) -> str:
        if row.outcome is UNSET:
            return self.tr("still to be decided")
        if row.outcome in (None, "") and row.ecomail not in (None, ""):
            return self.tr("removed")
        return value_text(row, row.outcome)

    def _spans(self, row: CardRow, column: Column) -> tuple[Span, ...]:
        """The parts that differ; where one side holds nothing at all there is nothing to point at."""
        if row.kind is not DifferenceKind.CHANGED or row.is_line:
            return ()
        ecomail, shop = value_text(row, row.ecomail), value_text(row, row.shop)
        match column:
            case Column.SHOP:
                return changed_spans(ecomail, shop)[1]
            case Column.ECOMAIL:
                return changed_spans(ecomail, shop)[0]
            case Column.OUTCOME if row.outcome not in (UNSET, None, ""):
                return changed_spans(ecomail, value_text(row, row.outcome))[1]
        return ()

    def _secondary(self, row: CardRow, column: Column) -> str:
        if column is Column.PAID:
            return " · ".join(paid_state(sums.state) for sums in row.paid)
        if column is Column.SHOP:
            if self._kept(row):
                return self.tr("not known to the shop")
            if row.origin in (Origin.FILE, Origin.PROFILE, Origin.COMPUTED) and not row.is_line:
                return self._origin_text(row.origin)
        if column is Column.OUTCOME:
            if row.side is Side.MANUAL:
                return self.tr("by hand")
            if self._kept(row):
                return self.tr("kept")
        return ""

    def _tool_tip(self, row: CardRow, column: Column) -> str:
        text = self._text(row, column)
        if column is Column.PAID:
            return plain("\n".join(map(paid_words, row.paid)))
        if column is Column.SHOP and row.origin is not None:
            return plain(f"{text}\n{self._origin_text(row.origin)}")
        return plain(self._choice_text(row) if column is Column.CHOICE else text)

    def _spoken(self, row: CardRow, column: Column) -> str:
        """What a screen reader says: the meaning of what is otherwise only painted."""
        if column is Column.FIELD:
            return self.tr("{field}: {difference}").format(
                field=self._text(row, column),
                difference=self.tr("to be decided") if row.waits else self._kind_text(row.kind),
            )
        if column is Column.CHOICE:
            return self._choice_text(row)
        return f"{self._text(row, column)} {self._secondary(row, column)}".strip()

    @staticmethod
    def _kept(row: CardRow) -> bool:
        """The shop does not know this field, so what Ecomail holds stays."""
        return row.origin is Origin.ECOMAIL and not row.decided and row.ecomail not in (None, "")

    @staticmethod
    def _unreadable(row: CardRow) -> bool:
        return row.kind is DifferenceKind.UNKNOWN and row.ecomail in (None, UNSET)

    def set_titles(self, titles: Sequence[str]) -> None:
        """Other headings, one for each column, where the two sides are not the shop's and Ecomail's."""
        self._own_titles = tuple(titles)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def _titles(self) -> tuple[str, ...]:
        return self._own_titles or (
            self.tr("Field"),
            self.tr("Your shop (Wemasy)"),
            self.tr("Ecomail now"),
            self.tr("Paid, less refunds"),
            self.tr("Ecomail will hold"),
            self.tr("Your choice"),
        )

    def _group_title(self, group: Group | None) -> str:
        match group:
            case Group.CUSTOMER:
                return self.tr("Customer")
            case Group.TOTALS:
                return self.tr("Totals")
            case Group.LINES:
                return self.tr("Lines")
            case _:
                return self.tr("Other")

    def _kind_text(self, kind: DifferenceKind) -> str:
        match kind:
            case DifferenceKind.CHANGED:
                return self.tr("different")
            case DifferenceKind.ONLY_IN_SHOP:
                return self.tr("only in your shop")
            case DifferenceKind.ONLY_IN_ECOMAIL:
                return self.tr("only in Ecomail")
            case DifferenceKind.UNKNOWN:
                return self.tr("cannot be read in Ecomail")
            case DifferenceKind.EQUAL:
                return self.tr("equal")

    def _choice_text(self, row: CardRow) -> str:
        if not row.choices:
            return ""
        if row.waits:
            return self.tr("To be chosen by you")
        match row.side:
            case Side.SHOP:
                return self.tr("Your shop's value is used")
            case Side.ECOMAIL:
                return self.tr("Ecomail's value is kept")
            case Side.MANUAL:
                return self.tr("Typed by hand")

    def _origin_text(self, origin: Origin) -> str:
        return {
            Origin.WEMASY: self.tr("from Wemasy"),
            Origin.FILE: self.tr("from the file"),
            Origin.PROFILE: self.tr("from the settings"),
            Origin.ECOMAIL: self.tr("kept from Ecomail"),
            Origin.COMPUTED: self.tr("worked out"),
            Origin.MANUAL: self.tr("by hand"),
            Origin.NOWHERE: self.tr("not known"),
        }[origin]


def value_text(row: CardRow, value: JsonValue) -> str:
    """``value`` as text, as far as it is shown; nothing known is a dash."""
    return NOTHING if isinstance(value, UnsetType) else in_short(field_value(row.path, value))
