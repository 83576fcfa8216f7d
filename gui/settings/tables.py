"""Sections that are an editable table of two columns: statuses and exchange rates.

What something is called, and what it means: which of Ecomail's statuses a payment status is, what one unit of another
currency is worth. The table checks nothing but completeness; the values are the core's to validate.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final, NamedTuple

import msgspec
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from core.domain.errors import SettingsError, SettingValueError
from core.domain.settings import (
    DEFAULT_STATUS_MAP,
    ECOMAIL_STATUSES,
    EXCHANGE_RATE,
    STATUS_MAP,
    STATUS_NONE,
    ShopSettings,
    set_setting,
)  # fmt: skip
from gui.kit.notes import InlineNote
from gui.kit.theme import ROW_HEIGHT, SPACING
from gui.settings.fields import SettingsPage, problem_text
from gui.words.formatting import status_text
from gui.words.tone import Tone

_ROOT = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex
_GAP: Final = 3


class Pair(NamedTuple):
    name: str
    meaning: str


class PairModel(QAbstractTableModel):
    """``shown_meaning`` words a meaning for the cell; editing is always of the value itself."""

    changed = Signal()
    NAME, MEANING = range(2)

    def __init__(
        self, titles: tuple[str, str], shown_meaning: Callable[[str], str] = str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._titles = titles
        self._shown_meaning = shown_meaning
        self._pairs: list[Pair] = []

    @property
    def pairs(self) -> tuple[Pair, ...]:
        return tuple(self._pairs)

    def show_pairs(self, pairs: Iterable[tuple[str, str]]) -> None:
        self.beginResetModel()
        self._pairs = [Pair(*pair) for pair in pairs]
        self.endResetModel()

    def add(self, name: str = "", meaning: str = "") -> int:
        """Add a row at the end, or find the row that has ``name`` already. Answers which row it is."""
        known = next((row for row, pair in enumerate(self._pairs) if name and pair.name == name), None)
        if known is not None:
            return known
        row = len(self._pairs)
        self.beginInsertRows(_ROOT, row, row)
        self._pairs.append(Pair(name, meaning))
        self.endInsertRows()
        self.changed.emit()
        return row

    def remove(self, row: int) -> None:
        self.beginRemoveRows(_ROOT, row, row)
        del self._pairs[row]
        self.endRemoveRows()
        self.changed.emit()

    @override
    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._pairs)

    @override
    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else 2

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        text = self._pairs[index.row()][index.column()]
        if role == Qt.ItemDataRole.EditRole:
            return text
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown_meaning(text) if index.column() == self.MEANING else text
        return None

    @override
    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        text = str(value).strip()
        pair = self._pairs[index.row()]
        new = pair._replace(name=text) if index.column() == self.NAME else pair._replace(meaning=text)
        if new != pair:
            self._pairs[index.row()] = new
            self.dataChanged.emit(index, index)
            self.changed.emit()
        return True

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable if index.isValid() else Qt.ItemFlag.NoItemFlags

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None


class Held(NamedTuple):
    """Where the pairs of a table are kept."""

    section: str
    """Of the settings' names: a pair is the setting ``section.name``."""
    pairs_of: Callable[[ShopSettings], list[tuple[str, str]]]
    """As they are typed."""
    without: Callable[[ShopSettings], ShopSettings]
    """The settings with none of them."""


class PairPage(SettingsPage):
    def __init__(self, title: str, sentence: str, model: PairModel, held: Held, parent: QWidget | None = None) -> None:
        super().__init__(title, sentence, parent)
        self.model, self._held = model, held
        model.setParent(self)
        model.changed.connect(self._on_changed)
        self.problem = InlineNote(self)
        self.table = QTableView(self)
        self.table.setModel(model)
        self.table.setAccessibleName(title)
        self.table.setAccessibleDescription(self.tr("Type in a cell to change it; Add makes a new row"))
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QTableView.EditTrigger.AllEditTriggers)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.add_button = self._button(self.tr("&Add"), self._on_add)
        self.remove_button = self._button(self.tr("&Remove"), self._on_remove)
        self.add_button.setToolTip(self.tr("Makes an empty row to fill in"))
        self.remove_button.setToolTip(self.tr("Takes the chosen row out"))
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(SPACING)
        self.buttons.addWidget(self.add_button)
        self.buttons.addWidget(self.remove_button)
        self.buttons.addStretch(1)
        self._layout.addWidget(self.problem)
        self._layout.addWidget(self.table, 1)
        self._layout.addLayout(self.buttons)
        self.table.selectionModel().currentChanged.connect(self._show_buttons)
        model.modelReset.connect(self._show_buttons)
        model.rowsRemoved.connect(self._show_buttons)
        self._show_buttons()

    @override
    def show_settings(self, settings: ShopSettings) -> None:
        self.problem.clear()
        self.model.show_pairs(self._held.pairs_of(settings))

    @override
    def put_into(self, settings: ShopSettings) -> ShopSettings:
        self._commit_editor()
        settings = self._held.without(settings)
        for row, pair in enumerate(self.model.pairs):
            if not pair.name and not pair.meaning:
                continue
            try:
                self._check_row(row, pair)
                settings = set_setting(settings, f"{self._held.section}.{pair.name}", pair.meaning)
            except SettingsError as error:
                self.problem.say(Tone.BAD, f"{pair.name}: {problem_text(error)}" if pair.name else problem_text(error))
                self._layout.activate()  # the note takes room, and the row must stay in sight
                self.table.setCurrentIndex(self.model.index(row, PairModel.MEANING))
                self.table.scrollTo(self.table.currentIndex())
                raise
        self.problem.clear()
        return settings

    @override
    def go_to(self, detail: str) -> None:
        """Begin the row of ``detail``, so that only its meaning is left to say."""
        if detail:
            row = self.model.add(detail)
            self._edit(row, PairModel.MEANING)
        else:
            self.table.setFocus()

    def _check_row(self, row: int, pair: Pair) -> None:
        if not pair.name or not pair.meaning:
            reason = self.tr("Fill in both columns of this row, or remove it.")
            raise SettingValueError(setting=pair.name, value=pair.meaning, reason=reason)
        if any(other.name.casefold() == pair.name.casefold() for other in self.model.pairs[:row]):
            reason = self.tr("This is in the table twice. Remove one of the rows.")
            raise SettingValueError(setting=pair.name, value=pair.meaning, reason=reason)

    def _button(self, text: str, on_click: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(on_click)
        return button

    def _edit(self, row: int, column: int) -> None:
        index = self.model.index(row, column)
        self.table.setFocus()
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)
        if self.table.isVisible():
            self.table.edit(index)

    def _commit_editor(self) -> None:
        """What stands in an open editor counts, also when the button was reached by a shortcut."""
        current = self.table.currentIndex()
        if current.isValid() and self.table.indexWidget(current) is not None:
            self.table.setFocus()

    def _on_add(self) -> None:
        self._edit(self.model.add(), PairModel.NAME)

    def _on_remove(self) -> None:
        self.model.remove(self.table.currentIndex().row())

    def _on_changed(self) -> None:
        self.problem.clear()
        self.changed.emit()

    def _show_buttons(self) -> None:
        self.remove_button.setEnabled(self.table.currentIndex().isValid())


class _MeaningChoice(QComboBox):
    """Leaves the wheel to the table: scrolling must not change a meaning."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class MeaningDelegate(QStyledItemDelegate):
    """A choice of Ecomail's statuses in each row, always open."""

    def __init__(self, choices: list[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._choices = choices

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        box = _MeaningChoice(parent)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.setPlaceholderText(self.tr("Choose…"))
        name = index.model().index(index.row(), PairModel.NAME).data()
        box.setAccessibleName(self.tr("What “{status}” means in Ecomail").format(status=name))
        for words, value in self._choices:
            box.addItem(words, value)
        box.activated.connect(lambda: self.commitData.emit(box))
        return box

    @override
    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        if isinstance(editor, QComboBox) and editor.currentIndex() >= 0:
            model.setData(index, editor.currentData())

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().updateEditorGeometry(editor, option, index)
        editor.setGeometry(editor.geometry().adjusted(0, _GAP, 0, -_GAP))

    @override
    def eventFilter(self, editor: object, event: QEvent) -> bool:
        # The standard filter would close the editor on Escape and Return; this one stays, and Escape closes the dialog.
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.FocusOut):
            return False
        return super().eventFilter(editor, event)  # type: ignore[arg-type]


class StatusPage(PairPage):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Payment statuses"),
            self.tr(
                "What Ecomail is told for each payment status of your shop. "
                "A status that is not in the table is never guessed: such orders wait."
            ),
            PairModel((self.tr("In your shop"), self.tr("In Ecomail")), _meaning_text),
            Held(
                STATUS_MAP,
                lambda settings: list(settings.status_map.items()),
                lambda settings: msgspec.structs.replace(settings, status_map={}),
            ),
            parent,
        )
        choices = [(_meaning_text(status), status) for status in ECOMAIL_STATUSES]
        choices.append((_meaning_text(STATUS_NONE), STATUS_NONE))
        self.table.setItemDelegateForColumn(PairModel.MEANING, MeaningDelegate(choices, self))
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT + 2 * _GAP)
        self.defaults_button = QPushButton(self.tr("&Defaults"), self)
        self.defaults_button.setAutoDefault(False)
        self.defaults_button.setToolTip(self.tr("Puts back the meanings that the program came with"))
        self.defaults_button.clicked.connect(self._on_defaults)
        self.buttons.addWidget(self.defaults_button)
        self.model.modelReset.connect(self._open_choices)
        self.model.rowsInserted.connect(self._open_choices)
        self._open_choices()

    def _on_defaults(self) -> None:
        self.model.show_pairs(DEFAULT_STATUS_MAP.items())
        self.changed.emit()

    def _open_choices(self) -> None:
        for row in range(self.model.rowCount()):
            self.table.openPersistentEditor(self.model.index(row, PairModel.MEANING))


def _meaning_text(status: str) -> str:
    if status == STATUS_NONE:
        return QCoreApplication.translate("StatusPage", "send no status")
    return status_text(status)


class RatesPage(PairPage):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Other currencies"),
            self.tr(
                "Ecomail would add amounts of different currencies up. "
                "Orders in another currency wait until their rate is here, and are then converted with it."
            ),
            PairModel((self.tr("Currency, such as CZK"), self.tr("1 unit in the shop's currency, such as 0.0395"))),
            Held(
                EXCHANGE_RATE,
                _typed_rates,
                lambda settings: msgspec.structs.replace(settings, exchange_rates={}),
            ),
            parent,
        )


def _typed_rates(settings: ShopSettings) -> list[tuple[str, str]]:
    """A point and a comma both begin the decimals: a rate has no thousands, and 0.039 must never become 39."""
    point = QLocale().decimalPoint()
    return [(currency, f"{rate:f}".replace(".", point)) for currency, rate in settings.exchange_rates.items()]
