"""The program's one style: Fusion, with measures and shapes of its own. Every colour is a role of the palette.

Measures controls and has ``shapes`` draw them; decides nothing about what is shown, and knows no page. There is no
style sheet anywhere: one would put Qt's own style in front of this one. What sets a control apart is a property of it:
``primary`` is the one filled button of a view, ``quiet`` a button without a frame, ``menuButton`` a tool button that is
framed as a push button, ``side`` a list of pages beside the page, ``quietly`` what has a frame only with the focus.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComplex,
    QStyleOptionFrame,
    QStyleOptionHeader,
    QStyleOptionMenuItem,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QStyleOptionToolButton,
    QTableView,
    QWidget,
)
from typing_extensions import override

from gui.kit.shapes import (
    CONTROLS,
    PRIMITIVES,
    arrow,
    field,
    has,
    is_primary,
    menu_item,
    scroll_bar,
    tool_panel,
    turn_over,
    words_of,
)

_State, _Metric, _Hint = QStyle.StateFlag, QStyle.PixelMetric, QStyle.StyleHint
_Primitive, _Control, _Complex = QStyle.PrimitiveElement, QStyle.ControlElement, QStyle.ComplexControl
_Part, _Place, _Content = QStyle.SubControl, QStyle.SubElement, QStyle.ContentsType
_Role = QPalette.ColorRole

_BUTTON_ROOM: Final = QSize(30, 16)
"""What a push button has around its words, in device-independent pixels, as all that follow: mostly it is 32 high."""
_TOOL_ROOM: Final = QSize(22, 16)
_ICON_ROOM: Final = QSize(14, 12)
_FIELD_ROOM: Final = QSize(20, 14)
_BAR_HEIGHT: Final = 8
_HEADER_HEIGHT: Final = 32
_ARROW_WIDTH: Final = 24
"""Of the part of a choice or a number field that has the arrow."""
_MENU_ARROW: Final = 14
_ROOM: Final[dict[QStyle.ContentsType, QSize]] = {
    _Content.CT_PushButton: _BUTTON_ROOM,
    _Content.CT_LineEdit: _FIELD_ROOM,
    _Content.CT_ComboBox: _FIELD_ROOM + QSize(_ARROW_WIDTH, 0),
    _Content.CT_SpinBox: QSize(_ARROW_WIDTH, 0),
}
_TICK_MARGIN: Final = 4
"""Around a tick box and its words, for the ring."""
_METRICS: Final[dict[QStyle.PixelMetric, int]] = {
    _Metric.PM_ButtonDefaultIndicator: 0,
    _Metric.PM_ButtonShiftHorizontal: 0,
    _Metric.PM_ButtonShiftVertical: 0,
    _Metric.PM_IndicatorWidth: 16,
    _Metric.PM_IndicatorHeight: 16,
    _Metric.PM_ExclusiveIndicatorWidth: 16,
    _Metric.PM_ExclusiveIndicatorHeight: 16,
    _Metric.PM_CheckBoxLabelSpacing: 8,
    _Metric.PM_RadioButtonLabelSpacing: 8,
    _Metric.PM_ScrollBarExtent: 12,
    _Metric.PM_ScrollBarSliderMin: 32,
    _Metric.PM_ScrollView_ScrollBarSpacing: 0,
    _Metric.PM_SplitterWidth: 1,
    _Metric.PM_MenuPanelWidth: 1,
    _Metric.PM_MenuHMargin: 5,
    _Metric.PM_MenuVMargin: 5,
    _Metric.PM_MenuButtonIndicator: 20,
    _Metric.PM_FocusFrameHMargin: 7,  # the room at both sides of a cell, but one pixel
    _Metric.PM_HeaderMargin: 8,
    _Metric.PM_ToolTipLabelFrameWidth: 7,
    _Metric.PM_ToolBarItemSpacing: 6,
    _Metric.PM_ToolBarItemMargin: 7,
    _Metric.PM_ToolBarFrameWidth: 0,
    _Metric.PM_TabBarTabHSpace: 28,
    _Metric.PM_TabBarTabVSpace: 16,
}
_CARD_TOOLS: Final = {_Metric.PM_ToolBarItemMargin: 0, _Metric.PM_ToolBarItemSpacing: 2}
"""What the bar within an order's card has instead."""
_HINTS: Final[dict[QStyle.StyleHint, int]] = {
    _Hint.SH_DialogButtonBox_ButtonsHaveIcons: 0,
    _Hint.SH_EtchDisabledText: 0,
    _Hint.SH_DitherDisabledText: 0,
    _Hint.SH_ToolTip_WakeUpDelay: 500,
    _Hint.SH_ToolTipLabel_Opacity: 255,
    _Hint.SH_ScrollBar_Transient: 0,
}


class OwnStyle(QProxyStyle):
    def __init__(self) -> None:
        super().__init__("Fusion")

    # ------------------------------------------------------------------------------------------------ measures

    @override
    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        known = _METRICS.get(metric)
        if metric == _Metric.PM_DefaultFrameWidth and isinstance(widget, QTableView) and not has(widget, "quietly"):
            return 0
        if metric in _CARD_TOOLS and widget is not None and widget.objectName() == "card_tools":
            return _CARD_TOOLS[metric]
        return super().pixelMetric(metric, option, widget) if known is None else known

    @override
    def styleHint(self, hint, option=None, widget=None, returnData=None) -> int:  # type: ignore[no-untyped-def]  # noqa: ANN001 - Qt's own
        known = _HINTS.get(hint)
        return super().styleHint(hint, option, widget, returnData) if known is None else known

    @override
    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        room = _ROOM.get(kind)
        if room is not None:
            return size + room
        if kind == _Content.CT_ToolButton and isinstance(option, QStyleOptionToolButton):
            return self._size_of_tool(option, size, widget)
        whole = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type] # there may be none
        if kind in (_Content.CT_CheckBox, _Content.CT_RadioButton):
            whole += QSize(2 * _TICK_MARGIN, _TICK_MARGIN)
        elif kind == _Content.CT_HeaderSection:
            whole = whole.expandedTo(QSize(0, _HEADER_HEIGHT))
        elif kind == _Content.CT_ProgressBar and not (
            isinstance(option, QStyleOptionProgressBar) and option.textVisible
        ):
            whole = QSize(size.width(), _BAR_HEIGHT)
        elif kind == _Content.CT_MenuItem and not _is_separator(option):
            whole = QSize(whole.width() + 16, max(whole.height(), size.height() + 8))
        return whole

    def _size_of_tool(self, option: QStyleOptionToolButton, size: QSize, widget: QWidget | None) -> QSize:
        if widget is not None and widget.objectName() == "qt_toolbar_ext_button":
            return size
        if not option.text or option.toolButtonStyle == Qt.ToolButtonStyle.ToolButtonIconOnly:
            room = _ICON_ROOM
        else:
            room = _BUTTON_ROOM if has(widget, "menuButton") else _TOOL_ROOM
        return size + room + QSize(_MENU_ARROW if _has_only_a_menu(option) else 0, 0)

    @override
    def subElementRect(self, part: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None) -> QRect:
        match part:
            case _Place.SE_LineEditContents:
                is_bare = isinstance(option, QStyleOptionFrame) and option.lineWidth == 0
                return option.rect if is_bare else option.rect.adjusted(9, 1, -9, -1)
            case _Place.SE_CheckBoxFocusRect | _Place.SE_RadioButtonFocusRect | _Place.SE_PushButtonFocusRect:
                return option.rect
            case (
                _Place.SE_CheckBoxIndicator
                | _Place.SE_CheckBoxContents
                | _Place.SE_RadioButtonIndicator
                | _Place.SE_RadioButtonContents
            ) if isinstance(option, QStyleOptionButton):
                inner = QStyleOptionButton(option)
                inner.rect = option.rect.adjusted(_TICK_MARGIN, 0, -_TICK_MARGIN, 0)
                return super().subElementRect(part, inner, widget)  # type: ignore[arg-type]
            case _Place.SE_ProgressBarGroove | _Place.SE_ProgressBarContents:
                return option.rect
        return super().subElementRect(part, option, widget)  # type: ignore[arg-type] # there may be none

    @override
    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        if control == _Complex.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            return _of_scroll_bar(option, part, self.pixelMetric(_Metric.PM_ScrollBarSliderMin, option, widget))
        if control not in (_Complex.CC_ComboBox, _Complex.CC_SpinBox):
            return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type] # there may be none
        rect = option.rect
        arrows = QRect(rect.right() - _ARROW_WIDTH + 1, rect.top(), _ARROW_WIDTH, rect.height())
        half = rect.height() // 2
        places = {
            (_Complex.CC_ComboBox, _Part.SC_ComboBoxArrow): arrows,
            (_Complex.CC_ComboBox, _Part.SC_ComboBoxEditField): rect.adjusted(10, 2, -_ARROW_WIDTH - 2, -2),
            (_Complex.CC_SpinBox, _Part.SC_SpinBoxUp): arrows.adjusted(0, 3, 0, half - arrows.height()),
            (_Complex.CC_SpinBox, _Part.SC_SpinBoxDown): arrows.adjusted(0, half, 0, -3),
            (_Complex.CC_SpinBox, _Part.SC_SpinBoxEditField): rect.adjusted(9, 1, -_ARROW_WIDTH, -1),
        }
        known = places.get((control, part))
        return super().subControlRect(control, option, part, widget) if known is None else known  # type: ignore[arg-type] # there may be none

    # ------------------------------------------------------------------------------------------------- shapes

    @override
    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        draw = PRIMITIVES.get(element)
        if draw is None:
            super().drawPrimitive(element, option, painter, widget)
        else:
            draw(option, painter, widget)

    @override
    def drawControl(
        self, element: QStyle.ControlElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        draw = CONTROLS.get(element)
        if draw is not None:
            draw(option, painter, widget)
            return
        if element == _Control.CE_PushButtonLabel and isinstance(option, QStyleOptionButton) and is_primary(widget):
            option = QStyleOptionButton(option)
            turn_over(option)
        elif element == _Control.CE_ToolButtonLabel and isinstance(option, QStyleOptionToolButton):
            option = QStyleOptionToolButton(option)
            if is_primary(widget):
                turn_over(option)
            if _has_only_a_menu(option):
                option.rect = option.rect.adjusted(0, 0, -_MENU_ARROW, 0)
        elif element == _Control.CE_HeaderLabel and isinstance(option, QStyleOptionHeader):
            # No copy: one would know nothing of the dots that words without room end in, which came with a version 2.
            before = QPalette(option.palette)
            option.palette.setColor(_Role.ButtonText, option.palette.color(_Role.PlaceholderText))
            super().drawControl(element, option, painter, widget)
            option.palette = before
            return
        elif element == _Control.CE_MenuItem and isinstance(option, QStyleOptionMenuItem):
            option = menu_item(option, painter)
        super().drawControl(element, option, painter, widget)

    @override
    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        match control:
            case _Complex.CC_ComboBox:
                field(option, painter, widget)
                arrow(painter, self.subControlRect(control, option, _Part.SC_ComboBoxArrow, widget), option)
            case _Complex.CC_SpinBox:
                field(option, painter, widget)
                arrow(painter, self.subControlRect(control, option, _Part.SC_SpinBoxUp, widget), option, up=True)
                arrow(painter, self.subControlRect(control, option, _Part.SC_SpinBoxDown, widget), option)
            case _Complex.CC_ScrollBar if isinstance(option, QStyleOptionSlider):
                scroll_bar(option, painter, self.subControlRect(control, option, _Part.SC_ScrollBarSlider, widget))
            case _Complex.CC_ToolButton if isinstance(option, QStyleOptionToolButton):
                self._tool_button(option, painter, widget)
            case _:
                super().drawComplexControl(control, option, painter, widget)

    def _tool_button(self, option: QStyleOptionToolButton, painter: QPainter, widget: QWidget | None) -> None:
        tool_panel(option, painter, widget)
        label = QStyleOptionToolButton(option)
        has_part = bool(option.features & QStyleOptionToolButton.ToolButtonFeature.MenuButtonPopup)
        if has_part:
            label.rect = self.subControlRect(_Complex.CC_ToolButton, option, _Part.SC_ToolButton, widget)
            place = self.subControlRect(_Complex.CC_ToolButton, option, _Part.SC_ToolButtonMenu, widget)
            line = words_of(option, widget) if is_primary(widget) else option.palette.color(_Role.Mid)
            painter.fillRect(QRectF(place.left(), place.top() + 8, 1, place.height() - 16), line)
            arrow(painter, place, option, color=words_of(option, widget))
        elif _has_only_a_menu(option):
            place = QRect(option.rect.right() - _MENU_ARROW - 6, option.rect.top(), _MENU_ARROW, option.rect.height())
            arrow(painter, place, option, color=words_of(option, widget))
        self.drawControl(_Control.CE_ToolButtonLabel, label, painter, widget)


def _is_separator(option: QStyleOption) -> bool:
    kinds = QStyleOptionMenuItem.MenuItemType
    return isinstance(option, QStyleOptionMenuItem) and option.menuItemType == kinds.Separator


def _has_only_a_menu(option: QStyleOptionToolButton) -> bool:
    kinds = QStyleOptionToolButton.ToolButtonFeature
    return bool(option.features & kinds.HasMenu) and not option.features & kinds.MenuButtonPopup


def _of_scroll_bar(option: QStyleOptionSlider, part: QStyle.SubControl, least: int) -> QRect:
    """Without arrows at its ends: what lies before the handle, the handle, and what lies behind it."""
    rect, is_flat = option.rect, option.orientation == Qt.Orientation.Horizontal
    whole = rect.width() if is_flat else rect.height()
    span = option.maximum - option.minimum
    length = max(whole * option.pageStep // (span + option.pageStep), min(least, whole)) if span > 0 else whole
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, whole - length, option.upsideDown
    )
    first, size = {
        _Part.SC_ScrollBarSlider: (start, length),
        _Part.SC_ScrollBarSubPage: (0, start),
        _Part.SC_ScrollBarAddPage: (start + length, whole - start - length),
        _Part.SC_ScrollBarGroove: (0, whole),
    }.get(part, (0, 0))
    if is_flat:
        return QRect(rect.x() + first, rect.y(), size, rect.height())
    return QRect(rect.x(), rect.y() + first, rect.width(), size)
