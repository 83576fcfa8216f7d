"""Which of Ecomail's statuses each payment status of the shop means."""

from __future__ import annotations

from typing import Final

import msgspec
from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QPushButton, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from core.domain.settings import DEFAULT_STATUS_MAP, ECOMAIL_STATUSES, STATUS_NONE, ShopSettings, set_setting
from gui.kit.theme import ROW_HEIGHT
from gui.settings.pair_model import Pair, PairModel
from gui.settings.tables import PairPage
from gui.words.orders import status_text

AnyIndex = QModelIndex | QPersistentModelIndex
_GAP: Final = 3


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

    @override
    def pairs_of(self, settings: ShopSettings) -> list[tuple[str, str]]:
        return list(settings.status_map.items())

    @override
    def without_pairs(self, settings: ShopSettings) -> ShopSettings:
        return msgspec.structs.replace(settings, status_map={})

    @override
    def put_pair(self, settings: ShopSettings, pair: Pair) -> ShopSettings:
        return set_setting(settings, f"status_map.{pair.name}", pair.meaning)

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
