"""A section that is a table of two columns, with buttons to add and remove rows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QPushButton, QTableView, QWidget
from typing_extensions import override

from core.domain.errors import SettingsError, SettingValueError
from core.domain.settings import ShopSettings
from gui.kit.dialog_style import CELL_STYLE
from gui.kit.notes import InlineNote
from gui.kit.theme import ROW_HEIGHT, SPACING
from gui.settings.fields import problem_text
from gui.settings.page import SettingsPage
from gui.settings.pair_model import Pair, PairModel
from gui.words.tone import Tone


class PairPage(SettingsPage):
    """Subclasses say how a pair becomes a setting (``put_pair``) and which pairs the settings hold (``pairs_of``)."""

    def __init__(self, title: str, sentence: str, model: PairModel, parent: QWidget | None = None) -> None:
        super().__init__(title, sentence, parent)
        self.model = model
        model.setParent(self)
        model.changed.connect(self._on_changed)
        self.problem = InlineNote(self)
        self.table = QTableView(self)
        self.table.setModel(model)
        self.table.setAccessibleName(title)
        self.table.setAccessibleDescription(self.tr("Type in a cell to change it; Add makes a new row"))
        self.table.setShowGrid(False)
        self.table.setStyleSheet(CELL_STYLE)
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

    def pairs_of(self, settings: ShopSettings) -> list[tuple[str, str]]:
        raise NotImplementedError

    def without_pairs(self, settings: ShopSettings) -> ShopSettings:
        raise NotImplementedError

    def put_pair(self, settings: ShopSettings, pair: Pair) -> ShopSettings:
        """Raises ``SettingsError``."""
        raise NotImplementedError

    @override
    def show_settings(self, settings: ShopSettings) -> None:
        self.problem.clear()
        self.model.show_pairs(self.pairs_of(settings))

    @override
    def put_into(self, settings: ShopSettings) -> ShopSettings:
        self._commit_editor()
        settings = self.without_pairs(settings)
        for row, pair in enumerate(self.model.pairs):
            if not pair.name and not pair.meaning:
                continue
            try:
                self._check_row(row, pair)
                settings = self.put_pair(settings, pair)
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
