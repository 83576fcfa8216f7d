"""A chapter of the guide on the screen: Markdown, with air around it, its pictures made to fit. Opens no window."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QImage,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QWidget
from typing_extensions import override

from gui.kit.theme import SPACING

_PICTURE_WIDTH: Final = 616
"""In device-independent pixels: a picture of the whole window fits beside the list of chapters."""
_LINE_HEIGHT_PERCENT: Final = 135


class GuidePage(QTextBrowser):
    """Links between chapters are signals; links to the web go to the browser."""

    chapter_requested = Signal(str)
    """The name of a chapter, such as ``verdicts``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = Path()
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(3 * SPACING)
        self.anchorClicked.connect(self._on_anchor_clicked)

    def show_chapter(self, path: Path, note: str = "") -> None:
        """``note`` comes first, as a paragraph of its own."""
        self._folder = path.parent
        text = path.read_text(encoding="utf-8")
        self.setMarkdown(f"*{note}*\n\n{text}" if note else text)
        self._give_air()
        self.verticalScrollBar().setValue(0)

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        image = QImage(str(self._folder / QUrl(name).path()))
        ratio = self.devicePixelRatioF()
        width = round(_PICTURE_WIDTH * ratio)
        if image.width() > width:
            image = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(ratio)
        return image

    def _give_air(self) -> None:
        document = self.document()
        block = document.begin()
        while block.isValid():
            layout = QTextBlockFormat(block.blockFormat())
            layout.setLineHeight(_LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            if layout.headingLevel():
                layout.setTopMargin(2 * SPACING if block.position() else 0)
                layout.setBottomMargin(SPACING)
            QTextCursor(block).setBlockFormat(layout)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                look = frame.format().toTableFormat()
                look.setCellPadding(SPACING)
                look.setCellSpacing(0)
                look.setBorder(1)
                look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                look.setBorderBrush(self.palette().mid())
                look.setBorderCollapse(True)
                look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
                look.setProperty(QTextFormat.Property.FrameBottomMargin.value, 2.0 * SPACING)
                frame.setFormat(look)

    def _on_anchor_clicked(self, url: QUrl) -> None:
        if url.isRelative() and url.path().endswith(".md"):
            self.chapter_requested.emit(Path(url.path()).stem)
        elif url.scheme() == "https":
            QDesktopServices.openUrl(url)
