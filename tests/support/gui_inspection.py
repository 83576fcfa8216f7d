"""Looks through a screen for what somebody who uses the keyboard or a screen reader would stumble over."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

Roles = QAccessible.Role
CONTROLS = {
    Roles.Button, Roles.CheckBox, Roles.RadioButton, Roles.ComboBox, Roles.EditableText, Roles.SpinBox, Roles.Table,
    Roles.Tree, Roles.List, Roles.ButtonMenu, Roles.ButtonDropDown, Roles.ProgressBar, Roles.PageTab, Roles.MenuItem,
}  # fmt: skip
CELLS_WITHIN = {Roles.Table, Roles.Tree, Roles.List, Roles.ComboBox, Roles.SpinBox}
"""What these hold is named by the data; a list may hold 100,000."""
_INPUTS = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox, QAbstractItemView, QTextEdit, QPlainTextEdit)
_QTS_OWN = ("qt_", "_q_")


def nameless(window: QWidget) -> list[str]:
    """What a screen reader could only call “button”."""
    interface = QAccessible.queryAccessibleInterface(window)
    assert interface is not None
    return [
        f"{control.role()} {control.object().objectName()} in {control.object().parent()!r}"
        for control in _controls_of(interface)
        if not control.text(QAccessible.Text.Name).strip()
    ]


def undescribed(window: QWidget) -> list[str]:
    """What says its name and no word of what it is for. Cells, titles of menus and Qt's own parts need none."""
    interface = QAccessible.queryAccessibleInterface(window)
    assert interface is not None
    return [
        f"{type(window).__name__}: {control.text(QAccessible.Text.Name)}"
        for control in _controls_of(interface)
        if control.role() not in (Roles.MenuItem, Roles.ProgressBar)
        and isinstance(control.object(), QWidget)
        and not control.object().objectName().startswith(_QTS_OWN)
        and not isinstance(control.object().parent(), QLineEdit)
        and not control.text(QAccessible.Text.Description).strip()
    ]


def _controls_of(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    if interface.state().invisible:
        return
    if interface.role() in CONTROLS:
        yield interface
    if interface.role() in CELLS_WITHIN:
        return
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None:
            yield from _controls_of(child)


def clashing_keys(window: QWidget) -> list[str]:
    """Letters that would reach two things at once with Alt, in a window or a menu."""
    found: Counter[str] = Counter()
    words: dict[str, list[str]] = {}
    for text in _texts_with_mnemonics(window):
        match = re.search(r"&(\w)", text.replace("&&", ""))
        if match:
            letter = match.group(1).casefold()
            found[letter] += 1
            words.setdefault(letter, []).append(text)
    return [f"{letter}: {words[letter]}" for letter, number in found.items() if number > 1]


def _texts_with_mnemonics(window: QWidget) -> Iterator[str]:
    if isinstance(window, QMenu):
        yield from (action.text() for action in window.actions() if action.isVisible())
        return
    for menu_bar in window.findChildren(QWidget, "", Qt.FindChildOption.FindDirectChildrenOnly):
        if menu_bar.metaObject().className() == "QMenuBar":
            yield from (action.text() for action in menu_bar.actions())
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window:
            continue
        if isinstance(widget, QAbstractButton) or (isinstance(widget, QLabel) and widget.buddy() is not None):
            yield widget.text()
        elif isinstance(widget, QTabBar):
            yield from (widget.tabText(number) for number in range(widget.count()))


def inputs(window: QWidget) -> list[QWidget]:
    """Everything in ``window`` that can be used now, without the parts that Qt makes some of them of."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, _INPUTS)
        and widget.isVisible()
        and widget.isEnabled()
        and widget.window() is window
        and not isinstance(widget, QHeaderView)
        and not widget.objectName().startswith(_QTS_OWN)
        and not isinstance(widget.parent(), (QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QTabBar))
    ]


def out_of_reach(window: QWidget) -> list[str]:
    """What Tab never comes to."""
    return [
        describe(widget)
        for widget in inputs(window)
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not _has_its_keys_elsewhere(widget)
    ]


def _has_its_keys_elsewhere(widget: QWidget) -> bool:
    """Of several of a kind Tab comes to one, and the arrows go from there to the others."""
    parent = widget.parentWidget()
    siblings = parent.findChildren(type(widget), "", Qt.FindChildOption.FindDirectChildrenOnly) if parent else []
    return any(sibling.focusPolicy() & Qt.FocusPolicy.TabFocus for sibling in siblings)


def unseen_focus(window: QWidget) -> list[str]:
    """What looks the same with the focus and without it."""
    window.activateWindow()
    before = window.focusWidget()
    found = []
    for widget in inputs(window):
        if not isValid(widget):  # an editor in a list, which closed when something else got the focus
            continue
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or _is_empty(widget):
            continue
        widget.clearFocus()
        without = _picture(widget)
        if without is None:
            continue
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)  # by the keys: a ring is not for whoever clicks
        with_it = _picture(widget)
        if with_it is None:
            continue
        if QApplication.focusWidget() is not widget and not widget.isAncestorOf(QApplication.focusWidget()):
            continue  # it hands the focus on
        if with_it == without:
            found.append(describe(widget))
    if before is not None and isValid(before):
        before.setFocus()
    return found


def _picture(widget: QWidget) -> QImage | None:
    """After what waits has happened. ``None``: the widget went with it, as a bar of the last runs does for a new one."""
    QApplication.processEvents()
    return widget.grab().toImage() if isValid(widget) else None


def _is_empty(widget: QWidget) -> bool:
    if not isinstance(widget, QAbstractItemView):
        return False
    model: QAbstractItemModel | None = widget.model()
    return model is None or model.rowCount() == 0


def describe(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__} {widget.objectName()} {text!r}"


def taken_for_markup(window: QWidget, mark: str) -> list[str]:
    """Where Qt would read a text in which ``mark`` stands as HTML, or as Markdown."""
    found = [
        f"tool tip of {describe(widget)}: {text}"
        for widget in _all_widgets(window)
        for text in (widget.toolTip(), widget.statusTip(), widget.whatsThis())
        if _is_markup(text, mark)
    ]
    found += [
        f"label {describe(label)}: {label.text()}"
        for label in _all_widgets(window)
        if isinstance(label, QLabel)
        and label.textFormat() is not Qt.TextFormat.PlainText
        and mark in label.text()
        and (label.textFormat() is not Qt.TextFormat.AutoText or GuiQt.mightBeRichText(label.text()))
    ]
    found += [
        f"text {describe(view)}"
        for view in _all_widgets(window)
        if isinstance(view, QTextEdit) and mark.replace("'", '"') in view.toHtml()
    ]
    found += [f"cell's tool tip: {tip}" for tip in _tips_of_cells(window) if _is_markup(tip, mark)]
    return found


def tool_tips(window: QWidget) -> list[str]:
    """Of all widgets and of all cells."""
    return [*(widget.toolTip() for widget in _all_widgets(window)), *_tips_of_cells(window)]


def _is_markup(text: str, mark: str) -> bool:
    return mark in text and GuiQt.mightBeRichText(text)


def _all_widgets(window: QWidget) -> list[QWidget]:
    return [window, *window.findChildren(QWidget)]


def _tips_of_cells(window: QWidget) -> Iterator[str]:
    models = [view.model() for view in _all_widgets(window) if isinstance(view, (QAbstractItemView, QComboBox))]
    for model in dict.fromkeys(model for model in models if model is not None):
        yield from _tips_below(model, QModelIndex())
        for orientation in () if isinstance(model, QAbstractListModel) else Qt.Orientation:
            count = model.columnCount() if orientation is Qt.Orientation.Horizontal else model.rowCount()
            tips = (model.headerData(number, orientation, Qt.ItemDataRole.ToolTipRole) for number in range(count))
            yield from (tip for tip in tips if isinstance(tip, str))
    for owner in (window, *window.findChildren(QWidget)):
        yield from (action.toolTip() for action in owner.actions())


def _tips_below(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for row in range(model.rowCount(parent)):
        for column in range(columns):
            tip = model.index(row, column, parent).data(Qt.ItemDataRole.ToolTipRole)
            if isinstance(tip, str):
                yield tip
        first = model.index(row, 0, parent)
        if not isinstance(model, (QAbstractListModel, QAbstractTableModel)) and model.hasChildren(first):
            yield from _tips_below(model, first)
