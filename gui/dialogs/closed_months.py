"""Closing a month with a statement, the months that are closed, and the check of a statement that somebody hands over.

What a statement says and how it is checked is the core's; here it is asked where to save it, and said how
that ended.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMessageBox, QPushButton, QWidget
from typing_extensions import override

from gui.kit.dialog_style import describe_cancel, describe_close, set_prominent
from gui.kit.files import ask_where_to_save, ask_which_to_open, documents
from gui.kit.job_dialog import JobDialog
from gui.kit.jobs import AsyncRunner
from gui.kit.plain_text import PlainLabel, plain_question
from gui.kit.rows_table import RowsModel, rows_table
from gui.words.formatting import date, month
from gui.words.orders import notice_text
from gui.words.tone import Tone

if TYPE_CHECKING:
    from core.domain.model import Notice
    from core.files.statement_file import Checked
    from core.shop.shop import Shop
    from core.shop.statement import ClosedMonth, ToPdf

_SEAL: Final = 3
"""The column that takes the room there is."""
_MOST_PROBLEMS: Final = 3


def closed_model(parent: QObject) -> RowsModel[ClosedMonth]:
    translate = QCoreApplication.translate
    headers = (
        translate("ClosedMonths", "Month"),
        translate("ClosedMonths", "Orders"),
        translate("ClosedMonths", "Closed on"),
        translate("ClosedMonths", "Seal"),
    )
    return RowsModel(headers, _texts, parent)


def _texts(closed: ClosedMonth) -> tuple[str, ...]:
    head = closed.head
    return month(head.month), str(head.orders), date(head.closed_at, ZoneInfo(head.time_zone)), closed.seal


class ClosedMonthsDialog(JobDialog):
    """``to_pdf`` prints the page of a statement."""

    def __init__(self, shop: Shop, runner: AsyncRunner, to_pdf: ToPdf, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self._shop = shop
        self._to_pdf = to_pdf
        self._closed: frozenset[str] = frozenset()
        self.setWindowTitle(self.tr("Close a month"))
        self.progress.setRange(0, 0)
        self.progress.hide()
        self.months = QComboBox(self)
        self.months.setAccessibleName(self.tr("The month to close"))
        self.months.setAccessibleDescription(self.tr("Months that have orders and are over where the shop is"))
        self.save_button = QPushButton(self.tr("&Save the statement…"), self)
        self.save_button.setToolTip(self.tr("As a page to print, with a file beside it by which it can be checked"))
        self.save_button.clicked.connect(self._on_save)
        self.check_button = QPushButton(self.tr("C&heck a statement…"), self)
        self.check_button.setToolTip(self.tr("Whether it, its page or the history was changed afterwards"))
        self.check_button.clicked.connect(self._on_check)
        self.close_button = QPushButton(self.tr("&Close"), self)
        describe_close(self.close_button)
        self.close_button.clicked.connect(self.close)
        self.closed = closed_model(self)
        self.table = rows_table(self.closed, self.tr("The closed months"), widest=_SEAL)
        self.table.setAccessibleDescription(self.tr("The newest first, each with its seal"))
        set_prominent(self.save_button)
        self._lay_out()
        self.resize(960, 520)
        self._read()

    def _read(self) -> None:
        async def months_and_closed() -> tuple[Sequence[str], Sequence[ClosedMonth]]:
            statements = self._shop.statements
            return await statements.months_to_close(), await statements.closed()

        job = self._start(lambda _progress, _stop: months_and_closed())
        job.succeeded.connect(self._on_read)

    def _on_read(self, found: tuple[Sequence[str], Sequence[ClosedMonth]]) -> None:
        months, closed = found
        self.closed.set_rows(closed)
        self._closed = frozenset(line.head.month for line in closed)
        chosen = self.months.currentData() or next((name for name in months if name not in self._closed), None)
        self.months.clear()
        for name in months:
            said = self.tr("{month} (closed)") if name in self._closed else "{month}"
            self.months.addItem(said.format(month=month(name)), name)
        self.months.setCurrentIndex(max(0, self.months.findData(chosen)))
        if not months and not self.note.text:
            self.note.say(Tone.INFO, self.tr("There is no month yet that has orders and is over."))
        self._show_state()

    @override
    def _show_state(self) -> None:
        self.progress.setVisible(self._work.is_busy)
        for widget in (self.months, self.save_button):
            widget.setEnabled(bool(self.months.count()) and not self._work.is_busy)
        self.check_button.setEnabled(not self._work.is_busy)

    # ------------------------------------------------------------------------------------------------------- closing

    def _on_save(self) -> None:
        name = str(self.months.currentData())
        if name in self._closed:
            self._ask_whether_again(name)
        else:
            self._save(name)

    def _ask_whether_again(self, name: str) -> None:
        box = plain_question(self)
        box.setText(self.tr("{month} is closed already.").format(month=month(name)))
        box.setInformativeText(
            self.tr("A new statement takes the place of the one that is kept here, and names its seal.")
        )
        again = box.addButton(self.tr("&Make a new statement"), QMessageBox.ButtonRole.AcceptRole)
        again.setToolTip(self.tr("You choose where it is saved"))
        describe_cancel(box.addButton(QMessageBox.StandardButton.Cancel))
        box.accepted.connect(self._on_again)
        box.open()

    def _on_again(self) -> None:
        self._save(str(self.months.currentData()), again=True)

    def _save(self, name: str, *, again: bool = False) -> None:
        from gui.words.files import statement_kinds, statement_words  # noqa: PLC0415 - only a file needs them

        suggested = f"{self._shop.settings.shop_name or self._shop.name} {name}"
        page = ask_where_to_save(self, self.tr("Save the statement"), suggested, statement_kinds())
        if page is None:
            return
        self.note.clear()
        words, statements, to_pdf = statement_words(), self._shop.statements, self._to_pdf
        job = self._start(
            lambda _progress, stop: statements.close(name, page, words, to_pdf=to_pdf, again=again, stop=stop)
        )
        job.succeeded.connect(lambda closed: self._on_closed(closed, page))

    def _on_closed(self, closed: ClosedMonth, page: Path) -> None:
        text = self.tr("{month} is closed. Keep {page} and {file} together, and the seal elsewhere, too: {seal}")
        self.note.say(
            Tone.GOOD,
            text.format(
                month=month(closed.head.month),
                page=page.name,
                file=page.with_suffix(".json").name,
                seal=closed.seal,
            ),
        )
        self._read()

    # ------------------------------------------------------------------------------------------------------ checking

    def _on_check(self) -> None:
        kinds = self.tr("Statement") + " (*.json *.pdf *.html)"
        path = ask_which_to_open(self, self.tr("Check a statement"), documents(), kinds)
        if path is None:
            return
        self.note.clear()
        job = self._start(lambda _progress, _stop: self._shop.statements.check_file(path))
        job.succeeded.connect(self._on_checked)

    def _on_checked(self, found: tuple[Checked, Sequence[Notice]]) -> None:
        checked, problems = found
        if problems:
            texts = [notice_text(problem) for problem in problems[:_MOST_PROBLEMS]]
            self.note.say(Tone.BAD, "\n".join([*texts, "…"] if len(problems) > _MOST_PROBLEMS else texts))
            return
        head = checked.statement.head
        if head.profile == self._shop.name:
            text = self.tr("The statement of {month} is unchanged, and so is the history behind it.")
        else:
            text = self.tr("The statement of {month} is unchanged. It is of another shop, “{shop}”.")
        page = "" if checked.page is not None else self.tr("Its page does not lie beside it and was not checked.")
        self.note.say(Tone.GOOD, f"{text.format(month=month(head.month), shop=head.shop)} {page}".rstrip())

    def _lay_out(self) -> None:
        said = self.tr(
            "A statement says what your shop and Ecomail hold of a month, and why what still differs does. "
            "What changes afterwards shows, here and under the causes. It holds no customer’s data."
        )
        choice = QHBoxLayout()
        choice.addWidget(self.months, 1)
        choice.addWidget(self.save_button)
        below = [PlainLabel(self.tr("Closed months"), self)]
        self.lay_out_rows(said, choice, below, self.table, [self.check_button, self.close_button])
