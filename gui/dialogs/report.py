"""The report as a page of the window: what it will say, and the button that saves it as a file.

Shows what the core makes of it; counts nothing itself. Whatever is saved is made anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import QImage, QPainter, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from gui.kit.dialog_style import set_prominent
from gui.kit.files import ask_where_to_save
from gui.kit.job_dialog import JobPage
from gui.kit.jobs import AsyncRunner, task
from gui.kit.plain_text import OwnPage
from gui.kit.theme import SPACING, palette_for
from gui.kit.under_way import UnderWay
from gui.words.files import name_with_day, report_kinds, report_words
from gui.words.tone import Tone

if TYPE_CHECKING:
    from core.shop.shop import Shop

_PICTURE: Final = QUrl("picture:orders")


class ReportPage(JobPage):
    def __init__(
        self, shop: Shop, shop_name: str, runner: AsyncRunner, parent: QWidget | None = None, *,
        within: UnderWay | None = None,
    ) -> None:  # fmt: skip
        super().__init__(runner, self.tr("Report"), parent, within=within)
        self._shop, self._shop_name = shop, shop_name
        self.preview = OwnPage(self)
        self.preview.setAccessibleName(self.tr("What the report says"))
        self.preview.setAccessibleDescription(self.tr("Counts and sums by comparison and month, and why they differ"))
        self.save_button = QPushButton(self.tr("Save as a file…"), self)
        self.save_button.setToolTip(self.tr("Saves it as a page to print, as Excel or as CSV"))
        set_prominent(self.save_button)
        self.head.addWidget(self.save_button)
        self.progress.setRange(0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACING, 2 * SPACING, 3 * SPACING, 2 * SPACING)
        column.setSpacing(SPACING)
        column.addLayout(self.head)
        column.addWidget(self.note)
        column.addWidget(self.progress)
        column.addWidget(self.preview, 1)
        self.save_button.clicked.connect(self.save)
        self.setFocusProxy(self.save_button)
        self._show()

    def present(self, error: Exception) -> None:
        """Show why it could not be made or saved."""
        self._on_failed(error)

    @task
    async def _show(self) -> None:
        words = report_words(self._shop_name)
        page, picture = await self._work.start(lambda _progress, _stop: self._shop.report.preview(words))
        document = self.preview.document()
        self.preview.show_page(page)
        letters = QTextCharFormat()
        letters.setFontFamilies([self.font().family()])
        whole = QTextCursor(document)
        whole.select(QTextCursor.SelectionType.Document)
        whole.mergeCharFormat(letters)
        if picture:
            document.addResource(QTextDocument.ResourceType.ImageResource, _PICTURE, self._painted(picture))
            place = QTextCursor(document)
            place.movePosition(
                QTextCursor.MoveOperation.EndOfBlock
            )  # the title's: the next block is a cell of the table
            margin = QTextBlockFormat()
            margin.setLeftMargin(place.blockFormat().leftMargin())
            place.insertBlock(margin, QTextCharFormat())
            place.insertImage(_PICTURE.toString())

    def _painted(self, picture: str) -> QImage:
        """On white, as on paper: its words are black."""
        renderer, ratio = QSvgRenderer(QByteArray(picture.encode())), self.devicePixelRatioF()
        image = QImage(renderer.defaultSize() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(palette_for(dark=False).base().color())
        painter = QPainter(image)
        renderer.render(painter, renderer.viewBoxF())
        painter.end()
        return image

    @task
    async def save(self) -> None:
        """Ask where, and write it there."""
        title = self.tr("Report")
        path = ask_where_to_save(self, title, f"{name_with_day(self._shop_name)} {title}", report_kinds())
        if path is None or self._work.is_busy:
            return
        words = report_words(self._shop_name)
        await self._work.start(lambda _progress, _stop: self._shop.report.write(path, words))
        self.note.say(Tone.GOOD, self.tr("Saved as {file}").format(file=path.name))

    @override
    def _show_state(self) -> None:
        self.save_button.setEnabled(not self._work.is_busy)
        self.progress.setVisible(self._work.has_job)
