"""What a screen shows only in part: words that are wider or higher than their place, and places that lie over others.

Measures, and decides nothing about what is right. Cells of tables may end in dots, since their tip has the whole; what
heads them may not. Knows nothing of what widgets paint themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

_SLACK = 2
"""Pixels that rounding may take."""


def cut_texts(window: QWidget) -> list[str]:
    """Each by the words and by how much they lack, once words that changed this moment have their new places."""
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    found = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.window() is window and widget.width() > 0:
            found += [f"{type(widget).__name__} “{text}” {lack}" for text, lack in _lacks(widget)]
    return found


def _lacks(widget: QWidget) -> Iterator[tuple[str, str]]:
    if _paints_itself(widget):
        return
    match widget:
        case QLabel():
            yield from _of_label(widget)
        case QAbstractButton():
            yield from _of_button(widget)
        case QComboBox():
            yield from _too_wide(widget, widget.currentText(), _edit_field(widget).width())
        case QLineEdit():
            yield from _too_wide(widget, widget.placeholderText(), widget.contentsRect().width())
        case QTabBar():
            yield from _of_tabs(widget)
        case QHeaderView():
            yield from _of_header(widget)
        case QListWidget() | QScrollArea():
            yield from _of_scrolled(widget)


def _paints_itself(widget: QWidget) -> bool:
    """Such a one says itself where its words end in dots; what a file calls its columns may be longer than they are."""
    own = vars(type(widget))
    if isinstance(widget, QHeaderView):
        return type(widget) is not QHeaderView
    return isinstance(widget, (QLabel, QAbstractButton)) and "paintEvent" in own


def _edit_field(choice: QComboBox) -> QRect:
    option = QStyleOptionComboBox()
    choice.initStyleOption(option)
    kind, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
    return choice.style().subControlRect(kind, option, part, choice)


def _too_wide(widget: QWidget, text: str, place: int) -> Iterator[tuple[str, str]]:
    needs = widget.fontMetrics().horizontalAdvance(re.sub("&(.)", r"\1", text))
    if needs > place + _SLACK:
        yield text, f"needs {needs} of {place} pixels"


def _of_label(label: QLabel) -> Iterator[tuple[str, str]]:
    if not label.text() or not label.pixmap().isNull():
        return
    if label.wordWrap():
        needs = label.heightForWidth(label.width())
        if needs > label.height() + _SLACK:
            yield label.text(), f"needs {needs} of {label.height()} pixels of height"
    elif label.sizeHint().width() > label.width() + _SLACK or label.sizeHint().height() > label.height() + _SLACK:
        hint, size = label.sizeHint(), label.size()
        yield label.text(), f"needs {hint.width()} × {hint.height()}, has {size.width()} × {size.height()}"


def _of_button(button: QAbstractButton) -> Iterator[tuple[str, str]]:
    if isinstance(button, QToolButton) and button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return
    hint, size = button.sizeHint(), button.size()
    if button.text() and (hint.width() > size.width() + _SLACK or hint.height() > size.height() + _SLACK):
        yield button.text(), f"needs {hint.width()} × {hint.height()}, has {size.width()} × {size.height()}"


def _of_header(header: QHeaderView) -> Iterator[tuple[str, str]]:
    model = header.model()
    if header.orientation() != Qt.Orientation.Horizontal or model is None:
        return
    for section in range(header.count()):
        text = str(model.headerData(section, header.orientation()) or "")
        if not header.isSectionHidden(section) and text:
            yield from _too_wide(header, text, header.sectionSize(section))


def _of_tabs(tabs: QTabBar) -> Iterator[tuple[str, str]]:
    for number in range(tabs.count()):
        if tabs.isTabVisible(number) and not tabs.rect().contains(tabs.tabRect(number)):
            yield tabs.tabText(number), "is scrolled out of its bar"


def _of_scrolled(area: QListWidget | QScrollArea) -> Iterator[tuple[str, str]]:
    if area.horizontalScrollBar().isVisible():
        yield area.accessibleName(), "has to be scrolled sideways"
    if isinstance(area, QListWidget) and not area.wordWrap():
        for row in range(area.count()):
            yield from _too_wide(area, area.item(row).text(), area.viewport().width())
