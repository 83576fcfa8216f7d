"""A click goes straight to what it is for: few functions on the way, and few signals that only pass a signal on."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import gui
from core.domain.model import OrderState
from gui.kit.jobs import AsyncRunner
from gui.review.dialog import PushReviewDialog
from tests.support.gui_window import desktop

__all__ = ["desktop"]

GUI = Path(gui.__file__).parent
MOST_HOPS = 2
MOST_RELAYS = 25


def test_from_send_only_this_order_to_the_plan_it_is_two_steps(desktop) -> None:
    user = desktop(few=True).start()
    user.compare_all()
    user.open_card(user.an_order(OrderState.DIFFERS))
    send_this = user.shop.card.card_actions.send_this
    user.until(send_this.isEnabled)
    ways: list[list[str]] = []

    def on_call(frame: FrameType, event: str, _argument: object) -> None:
        if event == "call" and frame.f_code is AsyncRunner.start.__code__:
            ways.append([name for name in _way_to(frame) if not name.startswith("kit/")])

    sys.setprofile(on_call)
    try:
        send_this.trigger()
    finally:
        sys.setprofile(None)
    assert ways[0], "the plan was asked for"
    assert len(ways[0]) <= MOST_HOPS, ways[0]
    review = user.dialog()
    assert isinstance(review, PushReviewDialog)
    user.until_idle()
    review.close()


def _way_to(frame: FrameType | None) -> Iterator[str]:
    """The functions of the window that are under way, the innermost first."""
    while frame is not None:
        path = Path(frame.f_code.co_filename)
        if path.is_relative_to(GUI):
            yield f"{path.relative_to(GUI)}: {frame.f_code.co_name}"
        frame = frame.f_back


def test_few_signals_only_pass_a_signal_on() -> None:
    trees = {path.relative_to(GUI): ast.parse(path.read_text("utf-8")) for path in sorted(GUI.rglob("*.py"))}
    signals = {name for tree in trees.values() for name in _signals(tree)}
    found = [f"{path}:{line}" for path, tree in trees.items() for line in _relays(tree, signals)]
    assert len(found) <= MOST_RELAYS, "\n".join(found)


def test_the_count_knows_every_form_of_a_relay() -> None:
    tree = ast.parse(
        "class A:\n"
        "    came = Signal(int)\n"
        "    def set_up(self):\n"
        "        self.part.came.connect(self.came)\n"
        "        self.part.clicked.connect(self.came.emit)\n"
        "        self.part.clicked.connect(lambda: self.came.emit(1))\n"
        "        self.part.clicked.connect(partial(self.came.emit, 1))\n"
        "        self.part.clicked.connect(self._on_clicked)\n"
        "        self.part.clicked.connect(self.save)\n"
        "    def _on_clicked(self):\n"
        "        '''Says so.'''\n"
        "        self.came.emit(1)\n"
        "    def save(self):\n"
        "        self.keep()\n"
        "        self.came.emit(1)\n"
    )
    assert list(_relays(tree, set(_signals(tree)))) == [4, 5, 6, 7, 8]


def _signals(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call(func=ast.Name(id="Signal"))):
                yield name


def _relays(tree: ast.AST, signals: set[str]) -> Iterator[int]:
    """The lines on which a signal is connected to what does no more than emit another."""
    only_emit = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and _only_emits(node)}
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr="connect"), args=[slot, *_]) if _is_relay(slot, signals, only_emit):
                yield node.lineno


def _is_relay(slot: ast.expr, signals: set[str], only_emit: set[str]) -> bool:
    match slot:
        case ast.Attribute(attr=name):
            return name in signals or name == "emit" or name in only_emit
        case ast.Lambda(body=body):
            return _is_emit(body)
        case ast.Call(args=[ast.Attribute(attr="emit"), *_]):  # a partial
            return True
    return False


def _only_emits(function: ast.FunctionDef) -> bool:
    body = [part.value for part in function.body if isinstance(part, ast.Expr)]
    emits = [part for part in body if not isinstance(part, ast.Constant)]
    return len(body) == len(function.body) and len(emits) == 1 and _is_emit(emits[0])


def _is_emit(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "emit"
