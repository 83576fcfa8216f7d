"""The beginning of a file as it will be read: its first rows under their headers, a choice above each column.

The table shows what it is handed and says what was chosen. The reader reads again after each choice, and only the
answer to the last question counts; it begins with what is remembered for the layout, and applies a template step by
step: first the format, for only then are the headers known, then the sheet, then those of its columns that the file
has. Samples ("1.234,50 → 1 234,50") use the import's own rules, so that what is shown is what happens.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Container, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from zoneinfo import ZoneInfo

from msgspec.structs import replace
from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QDate,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTime,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFont, QPainter, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableView, QWidget
from typing_extensions import override

from core.files.cell_amounts import MoneyColumn
from core.files.cell_dates import DateColumn, Moment, zone_called
from core.files.cells import CellError
from core.files.columns import zone_named
from core.files.options import FIELDS, ColumnGuess, DateOrder, FilePreview, ImportOptions
from core.files.repairs import FileStyle
from gui.import_wizard.column_templates import ColumnTemplate, LayoutMemory, known_columns
from gui.import_wizard.corrections import layout_of
from gui.kit.jobs import AsyncRunner, Job, Task, task
from gui.kit.plain_text import plain_for
from gui.kit.theme import SPACING
from gui.words.formatting import money
from gui.words.orders import field_help, field_name

_ROOT = QModelIndex()
_COLUMN_MIN_WIDTH: Final = 116
_COLUMN_MAX_WIDTH: Final = 280
_ROW_HEIGHT: Final = 32
_MOST_COLUMNS: Final = 200
"""Columns that are shown, and those that are used; a file may have thousands, and each is a choice to be made."""

AnyIndex = QModelIndex | QPersistentModelIndex
SHOWN: Final = 2
_DAY_SECONDS: Final = 86_400
_WEEKDAY: Final = re.compile(r"d{3,4}[,.]?\s*")
"""Of a long date, as Qt writes its form."""


class PreviewModel(QAbstractTableModel):
    """The raw texts of the first rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headers: tuple[str, ...] = ()
        self._rows: tuple[tuple[str, ...], ...] = ()

    def show_rows(self, headers: Sequence[str], rows: Sequence[tuple[str, ...]]) -> None:
        self.beginResetModel()
        self._headers = tuple(headers)
        self._rows = tuple(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._headers)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row = self._rows[index.row()]
        return plain_for(role, row[index.column()]) if index.column() < len(row) else ""

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None


class FieldWords(NamedTuple):
    """A field that a column can be, and what it is called."""

    name: str
    word: str
    help: str = ""


def order_fields() -> tuple[FieldWords, ...]:
    return tuple(FieldWords(field, field_name(field), field_help(field)) for field in FIELDS)


class FieldChoice(QComboBox):
    """What one column of the file is; leaves the wheel to the table, so that scrolling changes nothing."""

    focused = Signal()

    def __init__(self, header: str, parent: QWidget, fields: Sequence[FieldWords]) -> None:
        super().__init__(parent)
        self.header = header
        self._helps = {field.name: field.help for field in fields}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("What the column “{header}” is").format(header=header))
        self.setAccessibleDescription(self.tr("The field that this column holds, if any."))
        self.addItem(self.tr("Not used"), None)
        for field in fields:
            self.addItem(field.word, field.name)
            self.setItemData(self.count() - 1, field.help, Qt.ItemDataRole.ToolTipRole)

    @property
    def field(self) -> str | None:
        chosen = self.currentData()
        return None if chosen is None else str(chosen)

    def choose(self, field: str | None) -> None:
        self.setCurrentIndex(max(0, self.findData(field)) if field else 0)
        self.setToolTip(self._helps.get(field, "") if field else "")

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ColumnHeader(QHeaderView):
    """A header that carries a ``FieldChoice`` under the name of each column and scrolls with it."""

    field_chosen = Signal(str, object)
    """Header of the column, our field or ``None``."""
    choice_focused = Signal(int)
    """The column whose choice got the focus, perhaps out of sight."""

    def __init__(self, parent: QWidget, fields: Sequence[FieldWords]) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._fields = fields
        self._choices: list[FieldChoice] = []
        self.setSectionsClickable(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setMinimumSectionSize(_COLUMN_MIN_WIDTH)
        self.sectionResized.connect(self._place_choices)

    @property
    def choices(self) -> tuple[FieldChoice, ...]:
        return tuple(self._choices)

    def show_columns(self, columns: Sequence[ColumnGuess]) -> None:
        if [choice.header for choice in self._choices] != [column.header for column in columns]:
            self._make_choices(columns)
        for choice, column in zip(self._choices, columns, strict=True):
            choice.choose(column.field)
        self._place_choices()

    def _make_choices(self, columns: Sequence[ColumnGuess]) -> None:
        for choice in self._choices:
            choice.deleteLater()
        self._choices = []
        previous: QWidget = self
        for section, column in enumerate(columns):
            choice = FieldChoice(column.header, self.viewport(), self._fields)
            choice.activated.connect(functools.partial(self._on_chosen, choice))
            choice.focused.connect(functools.partial(self.choice_focused.emit, section))
            choice.show()
            QWidget.setTabOrder(previous, choice)
            previous = choice
            self._choices.append(choice)

    def _on_chosen(self, choice: FieldChoice, _position: int) -> None:
        self.field_chosen.emit(choice.header, choice.field)

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), self._name_height() + self._choice_height() + SPACING)

    @override
    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._place_choices()

    @override
    def setOffset(self, offset: int) -> None:
        super().setOffset(offset)
        self._place_choices()

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.save()
        painter.fillRect(rect, self.palette().base())
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        name_rect = rect.adjusted(SPACING, SPACING // 2, -SPACING, 0)
        name_rect.setHeight(self._name_height())
        name = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        elided = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, name_rect.width())
        painter.setPen(self.palette().text().color())
        painter.drawText(name_rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
        painter.restore()

    def _name_height(self) -> int:
        return self.fontMetrics().height() + SPACING

    def _choice_height(self) -> int:
        return self._choices[0].sizeHint().height() if self._choices else 0

    def _place_choices(self) -> None:
        for section, choice in enumerate(self._choices):
            left = self.sectionViewportPosition(section)
            choice.setGeometry(
                left + SPACING // 2,
                self._name_height() + SPACING // 2,
                self.sectionSize(section) - SPACING,
                self._choice_height(),
            )


class PreviewTable(QTableView):
    """The look of the file as it will be read."""

    def __init__(self, parent: QWidget | None = None, fields: Sequence[FieldWords] | None = None) -> None:
        """``fields``: what a column can be; those of an order by default."""
        super().__init__(parent)
        self.setProperty("quietly", True)
        self._model = PreviewModel(self)
        self.setModel(self._model)
        self.columns_header = ColumnHeader(self, order_fields() if fields is None else fields)
        self.columns_header.choice_focused.connect(self._on_choice_focused)
        self.setHorizontalHeader(self.columns_header)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("The first rows of the file"))
        self.setAccessibleDescription(self.tr("As they will be read; above each column is what it holds."))

    @property
    def choices(self) -> tuple[FieldChoice, ...]:
        return self.columns_header.choices

    def show_file(
        self, columns: Sequence[ColumnGuess], rows: Sequence[tuple[str, ...]], asked: Container[str] = ()
    ) -> None:
        """``asked``: columns of which the user has to say what they are."""
        shown = [
            at for at, column in enumerate(columns) if at < _MOST_COLUMNS or column.field or column.header in asked
        ]
        columns = [columns[at] for at in shown]
        rows = [tuple(row[at] if at < len(row) else "" for at in shown) for row in rows]
        headers = [column.header for column in columns]
        same_columns = headers == [choice.header for choice in self.choices]
        self._model.show_rows(headers, rows)
        self.columns_header.show_columns(columns)
        if not same_columns:
            self._fit_columns()
        self.updateGeometries()

    def _on_choice_focused(self, column: int) -> None:
        self.scrollTo(self._model.index(0, column))

    def _fit_columns(self) -> None:
        for column, choice in enumerate(self.choices):
            wanted = max(self.sizeHintForColumn(column) + 2 * SPACING, choice.sizeHint().width() + SPACING)
            self.setColumnWidth(column, min(max(wanted, _COLUMN_MIN_WIDTH), _COLUMN_MAX_WIDTH))


if TYPE_CHECKING:
    from core.shop.shop import Shop


class PreviewReading(QObject):
    """Says ``read`` and ``failed``; ``preview`` and ``options`` are those of the last file that could be read."""

    read = Signal(object)
    """The columns of the template just applied that this file does not have: a tuple, mostly empty."""
    failed = Signal(object)

    def __init__(self, shop: Shop, runner: AsyncRunner, memory: LayoutMemory, parent: QObject) -> None:
        super().__init__(parent)
        self._shop = shop
        self._runner = runner
        self._memory = memory
        self._path = Path()
        self._reading: Task | None = None
        self.preview: FilePreview | None = None
        self.options = ImportOptions()

    @property
    def is_reading(self) -> bool:
        return self._reading is not None

    @property
    def headers(self) -> Sequence[str]:
        return [column.header for column in self.preview.columns] if self.preview else ()

    def begin(self, path: Path) -> None:
        """Look at another file, the way it looks by itself or as its layout was read the last time."""
        settings = self._shop.settings
        self._path, self.preview = path, None
        self._start(
            ImportOptions(timezone=settings.shop_timezone, website_id=settings.wemasy_website_id), recalls=True
        )  # fmt: skip

    def ask(self, options: ImportOptions) -> None:
        """Read the same file with ``options``."""
        self._start(options)

    def apply(self, template: ColumnTemplate) -> None:
        """Read the same file as ``template`` says."""
        self._start(template.format_for(self.options), template=template)

    def overtake(self) -> None:
        """What is being read now is not wanted any more: its answer is not shown."""
        if self._reading is not None:
            self._reading.drop()
            self._reading = None

    def present(self, error: Exception) -> None:
        """Say that the file cannot be read this way."""
        self._reading = None
        self.failed.emit(error)

    def _start(
        self, options: ImportOptions, *, template: ColumnTemplate | None = None, recalls: bool = False
    ) -> None:  # fmt: skip
        self.overtake()
        self._reading = self._read(options, template, recalls=recalls)

    @task
    async def _read(self, options: ImportOptions, template: ColumnTemplate | None, *, recalls: bool) -> None:
        """Read the file, and again as long as what is remembered or the template asks for another reading of it."""
        while True:
            preview = await self._preview(options)
            headers = [column.header for column in preview.columns]
            wanted = options
            if recalls:
                wanted = self._recalled(options, headers)
            elif template is not None:
                wanted = _with_template(options, template, preview, headers)
            if wanted == options:
                break
            if recalls:
                self.preview, self.options = preview, options  # should what is remembered not be readable
            options, recalls = wanted, False
        self.preview, self.options = preview, options
        self._reading = None
        self.read.emit(template.missing(headers) if template is not None else ())

    def _preview(self, options: ImportOptions) -> Job[FilePreview]:
        path = self._path
        return self._runner.start(lambda _progress, _stop: self._shop.import_file.preview(path, options))

    def _recalled(self, options: ImportOptions, headers: Sequence[str]) -> ImportOptions:
        choices = self._memory.recall(layout_of(headers))
        return replace(
            options,
            columns=known_columns(choices.columns, headers),
            decimal_comma=choices.decimal_comma,
            date_order=choices.date_order,
        )


def _with_template(
    options: ImportOptions, template: ColumnTemplate, preview: FilePreview, headers: Sequence[str]
) -> ImportOptions:
    if template.sheet in preview.sheets and options.sheet != template.sheet:
        return replace(options, sheet=template.sheet)
    return replace(options, columns=known_columns(template.columns, headers))


def money_readings(samples: Sequence[str], decimal_comma: bool) -> list[str]:  # noqa: FBT001 - the one style there is
    """At most two readings; the samples with the most separators first, for they tell the styles apart."""
    column = MoneyColumn(decimal_comma=decimal_comma)
    telling = sorted(dict.fromkeys(filter(str.strip, samples)), key=lambda sample: -_separators(sample))
    return [_reading(sample, _read_money(column, sample)) for sample in telling[:SHOWN]]


def date_readings(samples: Sequence[str], date_order: DateOrder, timezone: str, header: str = "") -> list[str]:
    """At most two readings, in the time zone of the shop; ``header`` may name another one of the cells."""
    zone, named = ZoneInfo(timezone), zone_named(header)
    column = DateColumn((zone_called(named) if named else None) or zone, order=date_order)
    column.look_at_all(samples)
    distinct = tuple(dict.fromkeys(filter(str.strip, samples)))
    return [_reading(sample, _read_date(column, sample, zone)) for sample in distinct[:SHOWN]]


def reading_of(column: str, text: str, style: FileStyle) -> str:
    """What ``text`` will be read as in ``column``; the text itself where it can be read in one way only."""
    match column:
        case "total":
            meaning = _read_money(MoneyColumn(decimal_comma=style.decimal_comma), text)
        case "timestamp":
            zone = ZoneInfo(style.timezone)
            meaning = _read_date(DateColumn(zone, order=style.date_order), text, zone)
        case _:
            meaning = text
    return meaning or text


def _separators(sample: str) -> int:
    return sum(sample.count(mark) for mark in ".,")


def _read_money(column: MoneyColumn, sample: str) -> str | None:
    try:
        amount = column.read(sample)
    except CellError:
        return _read_plain_number(sample)
    return None if amount is None else money(amount.value, amount.currency)


def _read_plain_number(sample: str) -> str | None:
    """A number cell of a workbook has no style: its text is the number itself."""
    try:
        return money(Decimal(sample)) if sample.count(".") == 1 and "," not in sample else None
    except InvalidOperation:
        return None


def _read_date(column: DateColumn, sample: str, zone: ZoneInfo) -> str | None:
    try:
        moment = column.read(sample)
    except CellError:
        return None
    return None if moment is None else _date_in_words(moment, zone)


def _date_in_words(moment: Moment, zone: ZoneInfo) -> str:
    """With the name of the month, so that day and month cannot be mixed up."""
    local = moment.at.astimezone(zone)
    locale = QLocale()
    form = _WEEKDAY.sub("", locale.dateFormat(QLocale.FormatType.LongFormat))
    day = locale.toString(QDate(local.year, local.month, local.day), form)
    if moment.resolution >= _DAY_SECONDS:
        return day
    return f"{day} {locale.toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)}"


def _reading(sample: str, meaning: str | None) -> str:
    if meaning is None:
        meaning = QCoreApplication.translate("SampleReadings", "cannot be read")
    return f"{sample.strip()} → {meaning}"
