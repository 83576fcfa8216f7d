"""A run's report as pages of a PDF: a heading, the sums, and a table whose heading stands on every page.

Paints and nothing else; may be called in any thread, or in a process that was started for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)

from core.files.reports import PrintedPage, RunReport

_DOTS_PER_INCH: Final = 96
_MARGIN_MILLIMETRES: Final = 12.0
_TITLE_POINTS: Final = 15.0
_TEXT_POINTS: Final = 8.5
_GAP: Final = 4.0
_SAMPLE: Final = 200
"""Rows that the widths of the columns are taken from."""
_WIDEST: Final = 0.30
"""No column asks for more than this share of the page; what does not fit is broken into lines."""
_INK, _LINE, _HEAD = QColor("#1b1b1b"), QColor("#bbbbbb"), QColor("#eeeeee")
_BROKEN: Final = Qt.TextFlag.TextWrapAnywhere | Qt.AlignmentFlag.AlignTop
_WRAPPED: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


def to_pdf(report: RunReport) -> bytes:
    """A4 on its side, in black on white whatever the window looks like."""
    return _to_pdf(report.printed())


def print_page(source: Path, target: Path) -> None:
    """What the command line asks for: the ``PrintedPage`` in ``source``, as PDF in ``target``.

    Raises ``RuntimeError`` where no letters can be drawn. Starts Qt, so it has to be asked in a process of its own.
    """
    app = QGuiApplication([])
    if not QFontDatabase.families():
        raise RuntimeError("This computer has no fonts.")
    target.write_bytes(_to_pdf(msgspec.json.decode(source.read_bytes(), type=PrintedPage)))
    app.quit()


def _to_pdf(page: PrintedPage) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(page.title)
    writer.setCreator(f"Order Reconciler {page.mark}".rstrip())
    writer.setResolution(_DOTS_PER_INCH)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Landscape,
            QMarginsF(*[_MARGIN_MILLIMETRES] * 4),
            QPageLayout.Unit.Millimeter,
        )
    )
    painter = QPainter(writer)
    try:
        _Pages(writer, painter, page).paint()
    finally:
        painter.end()
    buffer.close()
    return bytes(content.data())


class _Pages:
    def __init__(self, writer: QPdfWriter, painter: QPainter, report: PrintedPage) -> None:
        self._writer, self._painter, self._report = writer, painter, report
        self._width, self._height = float(writer.width()), float(writer.height())
        self._plain, self._bold, self._title = QFont(), QFont(), QFont()
        self._plain.setPointSizeF(_TEXT_POINTS)
        self._bold.setPointSizeF(_TEXT_POINTS)
        self._bold.setBold(True)
        self._title.setPointSizeF(_TITLE_POINTS)
        self._metrics = QFontMetricsF(self._plain, writer)
        self._bold_metrics = QFontMetricsF(self._bold, writer)
        self._widths = self._widths_of_columns()
        self._page, self._y = 1, 0.0

    def paint(self) -> None:
        painter, report = self._painter, self._report
        painter.setPen(_INK)
        painter.setFont(self._title)
        place = QRectF(0, 0, self._width, self._height)
        self._y = painter.boundingRect(place, _WRAPPED, report.title).bottom() + 2 * _GAP
        painter.drawText(place, _WRAPPED, report.title)
        for name, text in report.facts:
            self._paint_fact(name, text)
        self._y += 2 * _GAP
        self._paint_heading()
        for row in report.rows:
            self._paint_row(row)
        self._paint_number()

    def _paint_fact(self, name: str, text: str) -> None:
        left = self._width / 6
        place = QRectF(left, self._y, self._width - left, self._height)
        self._painter.setFont(self._bold)
        self._painter.drawText(QRectF(0, self._y, left, self._height), _WRAPPED, name)
        self._painter.setFont(self._plain)
        self._painter.drawText(place, _WRAPPED, text)
        self._y += max(self._metrics.boundingRect(place, _WRAPPED, text).height(), self._metrics.height()) + _GAP / 2

    def _paint_heading(self) -> None:
        height = self._height_of(self._report.columns, self._bold_metrics)
        self._painter.fillRect(QRectF(0, self._y, self._width, height), _HEAD)
        self._painter.setFont(self._bold)
        self._paint_cells(self._report.columns, height)
        self._painter.setFont(self._plain)

    def _paint_row(self, row: Sequence[tuple[str, bool]]) -> None:
        texts = [text for text, _ in row]
        height = self._height_of(texts, self._metrics)
        if self._y + height > self._height - self._metrics.height() - _GAP:
            self._paint_number()
            self._writer.newPage()
            self._page, self._y = self._page + 1, 0.0
            self._paint_heading()
        self._paint_cells(texts, height, [is_number for _, is_number in row])

    def _paint_cells(self, texts: Sequence[str], height: float, to_right: Sequence[bool] = ()) -> None:
        painter, left, metrics = self._painter, 0.0, QFontMetricsF(self._painter.fontMetrics())
        for column, (text, width) in enumerate(zip(texts, self._widths, strict=True)):
            side = Qt.AlignmentFlag.AlignRight if to_right and to_right[column] else Qt.AlignmentFlag.AlignLeft
            place = QRectF(left + _GAP, self._y + _GAP / 2, width - 2 * _GAP, height)
            painter.drawText(place, _wrapping(text, place.width(), metrics) | side, text)
            left += width
        self._y += height
        painter.setPen(QPen(_LINE, 0.5))
        painter.drawLine(0, round(self._y), round(self._width), round(self._y))
        painter.setPen(_INK)

    def _paint_number(self) -> None:
        self._painter.setFont(self._plain)
        foot = QRectF(0, self._height - self._metrics.height(), self._width, self._metrics.height())
        self._painter.drawText(foot, Qt.AlignmentFlag.AlignRight, str(self._page))

    def _height_of(self, texts: Sequence[str], metrics: QFontMetricsF) -> float:
        heights = [
            metrics.boundingRect(
                QRectF(0, 0, width - 2 * _GAP, self._height), _wrapping(text, width - 2 * _GAP, metrics), text
            ).height()
            for text, width in zip(texts, self._widths, strict=True)
            if text
        ]
        return max(heights, default=0.0) + _GAP

    def _widths_of_columns(self) -> list[float]:
        """As wide as what stands in them, within reason; what is left over or lacking is shared out."""
        report, most, of_word = self._report, self._width * _WIDEST, self._bold_metrics.horizontalAdvance
        wanted = [max(map(of_word, title.split()), default=0.0) for title in report.columns]
        for row in report.rows[:_SAMPLE]:
            for column, (text, _) in enumerate(row):
                wanted[column] = max(wanted[column], self._metrics.horizontalAdvance(text))
        wanted = [min(width, most) + 3 * _GAP for width in wanted]
        return [width * self._width / sum(wanted) for width in wanted]


def _wrapping(text: str, width: float, metrics: QFontMetricsF) -> int:
    """Between words, but for a word wider than its column, which would run into the next one."""
    longest = max(text.split(), key=len, default="")
    return (_BROKEN if metrics.horizontalAdvance(longest) > width else _WRAPPED).value
