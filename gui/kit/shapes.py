"""The shapes of controls, one function each: buttons, tick boxes, fields, arrows, list rows, menus, bars.

Draws what an option says; every colour is a role of its palette. Measures nothing and knows no page: where a thing is,
and how large, is up to ``style``, which asks here for every shape that is not Fusion's own.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QListView,
    QStyle,
    QStyleOption,
    QStyleOptionFrame,
    QStyleOptionMenuItem,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QStyleOptionTab,
    QToolBar,
    QWidget,
)

_State, _Role = QStyle.StateFlag, QPalette.ColorRole
_Primitive, _Control, _Part = QStyle.PrimitiveElement, QStyle.ControlElement, QStyle.SubControl

RADIUS: Final = 6.0
"""Of buttons and fields, in device-independent pixels, as all that follow."""
_SMALL_RADIUS: Final = 4.0
_RING: Final = 2.0


def rounded(  # noqa: PLR0917 - a place, a shape, two colours
    painter: QPainter, rect: QRectF, radius: float, fill: QColor | None, edge: QColor | None, pen: float = 1.0
) -> None:
    """A rounded shape whose edge lies wholly within ``rect``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(edge, pen) if edge is not None else Qt.PenStyle.NoPen)
    inset = pen / 2 if edge is not None else 0.0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def is_primary(widget: QWidget | None) -> bool:
    return widget is not None and str(widget.property("primary")).lower() == "true"


def has(widget: QWidget | None, name: str) -> bool:
    return widget is not None and bool(widget.property(name))


def _shows_focus(option: QStyleOption) -> bool:
    """A ring is for whoever goes by the keys."""
    wanted = _State.State_HasFocus | _State.State_KeyboardFocusChange
    return option.state & wanted == wanted


def turn_over(option: QStyleOption) -> None:
    """The words of a filled button."""
    if option.state & _State.State_Enabled:
        option.palette.setColor(_Role.ButtonText, option.palette.color(_Role.Base))
        option.palette.setColor(_Role.WindowText, option.palette.color(_Role.Base))


def words_of(option: QStyleOption, widget: QWidget | None) -> QColor:
    on_fill = is_primary(widget) and option.state & _State.State_Enabled
    return option.palette.color(_Role.Base if on_fill else _Role.ButtonText)


# ------------------------------------------------------------------------------------------------------- buttons


def _button(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    palette, state = option.palette, option.state
    fill, edge = palette.color(_Role.Button), palette.color(_Role.Mid)
    if not state & _State.State_Enabled:
        fill = palette.color(_Role.Window)
    elif is_primary(widget):
        fill = edge = palette.color(_Role.Accent)
        if state & _State.State_Sunken or state & _State.State_MouseOver:
            fill = fill.darker(112) if state & _State.State_Sunken else fill.darker(106)
    elif state & (_State.State_Sunken | _State.State_On):
        fill = palette.color(_Role.Mid)
    elif state & _State.State_MouseOver:
        fill = palette.color(_Role.Midlight)
    rounded(painter, QRectF(option.rect), RADIUS, fill, edge)
    if _shows_focus(option):
        _ring(option, painter, widget)


def tool_panel(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    state, palette = option.state, option.palette
    if has(widget, "menuButton") or (is_primary(widget) and state & _State.State_Enabled):
        _button(option, painter, widget)
    elif state & _State.State_Enabled:
        is_down = bool(state & _State.State_Sunken)
        is_on = bool(state & _State.State_On)
        if is_down or is_on or state & _State.State_MouseOver:
            role = _Role.Mid if is_down or (is_on and not has(widget, "quiet")) else _Role.Midlight
            rounded(painter, QRectF(option.rect), RADIUS, palette.color(role), None)
    if _shows_focus(option) and not has(widget, "menuButton"):
        _ring(option, painter, widget)


def _ring(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    if not option.state & _State.State_KeyboardFocusChange:
        return
    color = option.palette.color(_Role.Text if is_primary(widget) else _Role.Accent)
    rounded(painter, QRectF(option.rect), RADIUS, None, color, _RING)


def _indicator(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    del widget
    palette, state, box = option.palette, option.state, QRectF(option.rect)
    is_set = bool(state & (_State.State_On | _State.State_NoChange))
    if not state & _State.State_Enabled:
        fill, edge = palette.color(_Role.Window), palette.color(_Role.Mid)
        mark = palette.color(_Role.Text)
    else:
        fill = palette.color(_Role.Accent if is_set else _Role.Base)
        edge = fill if is_set else palette.color(_Role.Dark)
        mark = palette.color(_Role.Base)
    rounded(painter, box, _SMALL_RADIUS, fill, edge)
    if not is_set:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(mark, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    shape = ((0.26, 0.52), (0.43, 0.69), (0.75, 0.33)) if state & _State.State_On else ((0.28, 0.5), (0.72, 0.5))
    painter.drawPolyline(QPolygonF([QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in shape]))
    painter.restore()


def _radio(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    del widget
    palette, box = option.palette, QRectF(option.rect)
    is_enabled, is_set = bool(option.state & _State.State_Enabled), bool(option.state & _State.State_On)
    strong = palette.color(_Role.Accent if is_enabled else _Role.Mid)
    edge = strong if is_set or not is_enabled else palette.color(_Role.Dark)
    rounded(painter, box, box.height() / 2, palette.color(_Role.Base), edge, 1.5 if is_set else 1.0)
    if is_set:
        rounded(painter, box.adjusted(4, 4, -4, -4), box.height() / 2, strong, None)


# -------------------------------------------------------------------------------------------------------- fields


def field(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The ground and frame of what is typed or chosen in; whoever types sees where, also after a click."""
    palette, state = option.palette, option.state
    if isinstance(option, QStyleOptionFrame) and option.lineWidth == 0:
        return
    is_enabled = bool(state & _State.State_Enabled)
    has_focus = bool(state & _State.State_HasFocus) or (isinstance(widget, QAbstractSpinBox) and widget.hasFocus())
    edge = palette.color(_Role.Accent if has_focus else _Role.Mid)
    fill = palette.color(_Role.Base if is_enabled else _Role.Window)
    rounded(painter, QRectF(option.rect), RADIUS, fill, edge, _RING if has_focus else 1.0)


def arrow(
    painter: QPainter, place: QRect, option: QStyleOption, *, up: bool = False, color: QColor | None = None
) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(color or option.palette.color(_Role.ButtonText), 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    middle = QRectF(place).center()
    half, rise = 3.5, -1.75 if up else 1.75
    x, y = middle.x(), middle.y()
    painter.drawPolyline(QPolygonF([QPointF(x - half, y - rise), QPointF(x, y + rise), QPointF(x + half, y - rise)]))
    painter.restore()


def _frame(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """Around a list or a text; ``quietly`` framed ones have it while they are used, and an empty place else."""
    if isinstance(option, QStyleOptionFrame) and option.lineWidth == 0:
        return
    has_focus = isinstance(widget, QAbstractScrollArea) and widget.hasFocus()
    if has_focus or not has(widget, "quietly"):
        color = option.palette.color(_Role.Accent if has_focus else _Role.Mid)
        rounded(painter, QRectF(option.rect), RADIUS, None, color)


# --------------------------------------------------------------------------------------------- lists, menus, bars


def _item(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    is_chosen = bool(option.state & _State.State_Selected)
    brush = getattr(option, "backgroundBrush", None)
    if brush is not None and brush.style() != Qt.BrushStyle.NoBrush:
        painter.fillRect(option.rect, brush)
    color = option.palette.color(_Role.Highlight)
    if is_chosen and has(widget, "side"):
        rounded(painter, QRectF(option.rect), RADIUS, color, None)
    elif is_chosen:
        painter.fillRect(option.rect, color)
    elif option.state & _State.State_MouseOver and isinstance(widget, QListView):
        ground = option.palette.color(_Role.AlternateBase)
        rounded(painter, QRectF(option.rect), RADIUS if has(widget, "side") else 0, ground, None)


def _header(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    del widget
    painter.fillRect(option.rect, option.palette.color(_Role.Base))
    line = QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1)
    painter.fillRect(line, option.palette.color(_Role.Mid))


def _menu_panel(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    del widget
    painter.fillRect(option.rect, option.palette.color(_Role.Mid))
    painter.fillRect(option.rect.adjusted(1, 1, -1, -1), option.palette.color(_Role.Base))


def menu_item(option: QStyleOptionMenuItem, painter: QPainter) -> QStyleOptionMenuItem:
    """What Fusion is to draw after the ground of the chosen entry was drawn."""
    inner = QStyleOptionMenuItem(option)
    if option.state & _State.State_Selected and option.state & _State.State_Enabled:
        rounded(painter, QRectF(option.rect), _SMALL_RADIUS, option.palette.color(_Role.Highlight), None)
    inner.state = option.state & ~_State.State_Selected
    return inner


def _tool_bar(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    if isinstance(widget, QToolBar) and widget.objectName() == "card_tools":
        return
    painter.fillRect(option.rect, option.palette.color(_Role.Window))
    line = QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1)
    painter.fillRect(line, option.palette.color(_Role.Mid))


def _status_bar(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    del widget
    line = QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1)
    painter.fillRect(line, option.palette.color(_Role.Mid))


def _splitter(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    del widget
    painter.fillRect(option.rect, option.palette.color(_Role.Mid))


def _nothing(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    del option, painter, widget


def _tip(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    del widget
    painter.fillRect(option.rect, option.palette.color(_Role.ToolTipBase))


def _tab(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    del widget
    rect, palette = option.rect, option.palette
    if isinstance(option, QStyleOptionTab) and option.state & _State.State_Selected:
        painter.fillRect(QRect(rect.left() + 6, rect.bottom() - 1, rect.width() - 12, 2), palette.color(_Role.Accent))
    elif option.state & _State.State_MouseOver:
        painter.fillRect(QRect(rect.left() + 6, rect.bottom() - 1, rect.width() - 12, 2), palette.color(_Role.Mid))


def _groove(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    del widget
    radius = min(option.rect.height() / 2, _SMALL_RADIUS)
    rounded(painter, QRectF(option.rect), radius, option.palette.color(_Role.Midlight), None)


def _chunk(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    del widget
    if not isinstance(option, QStyleOptionProgressBar):
        return
    span = option.maximum - option.minimum
    share = (option.progress - option.minimum) / span if span > 0 else 1.0  # nobody knows how much there is
    width = option.rect.width() * min(max(share, 0.0), 1.0)
    color = QColor(option.palette.color(_Role.Accent))
    color.setAlphaF(1.0 if span > 0 else 0.4)
    if width >= 1:
        done = QRectF(option.rect.x(), option.rect.y(), width, option.rect.height())
        rounded(painter, done, min(done.height() / 2, _SMALL_RADIUS), color, None)


def scroll_bar(option: QStyleOptionSlider, painter: QPainter, handle: QRect) -> None:
    painter.fillRect(option.rect, option.palette.color(_Role.Base))
    is_hot = bool(option.state & _State.State_MouseOver)
    color = option.palette.color(_Role.Dark if is_hot else _Role.Mid)
    inset = 1 if is_hot else 2
    rounded(painter, QRectF(handle).adjusted(inset, inset, -inset, -inset), _SMALL_RADIUS, color, None)


PRIMITIVES: Final = {
    _Primitive.PE_PanelButtonCommand: _button,
    _Primitive.PE_PanelButtonTool: tool_panel,
    _Primitive.PE_FrameFocusRect: _ring,
    _Primitive.PE_IndicatorCheckBox: _indicator,
    _Primitive.PE_IndicatorItemViewItemCheck: _indicator,
    _Primitive.PE_IndicatorRadioButton: _radio,
    _Primitive.PE_PanelLineEdit: field,
    _Primitive.PE_FrameLineEdit: _frame,
    _Primitive.PE_Frame: _frame,
    _Primitive.PE_PanelItemViewItem: _item,
    _Primitive.PE_PanelItemViewRow: _nothing,
    _Primitive.PE_PanelMenu: _menu_panel,
    _Primitive.PE_FrameMenu: _nothing,
    _Primitive.PE_PanelTipLabel: _tip,
    _Primitive.PE_PanelStatusBar: _status_bar,
    _Primitive.PE_FrameStatusBarItem: _nothing,
    _Primitive.PE_FrameTabBarBase: _nothing,
    _Primitive.PE_FrameButtonTool: _nothing,
}
CONTROLS: Final = {
    _Control.CE_HeaderSection: _header,
    _Control.CE_HeaderEmptyArea: _header,
    _Control.CE_ToolBar: _tool_bar,
    _Control.CE_Splitter: _splitter,
    _Control.CE_TabBarTabShape: _tab,
    _Control.CE_ProgressBarGroove: _groove,
    _Control.CE_ProgressBarContents: _chunk,
}
