"""No text of the window passes translation by: what a widget shows comes from ``tr``, ``translate`` or plain data."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.translations.messages import ROOT, all_messages

SHOWN_BY = {
    "setText", "setWindowTitle", "setToolTip", "setStatusTip", "setWhatsThis", "setPlaceholderText", "setTitle",
    "setAccessibleName", "setAccessibleDescription", "setIconText", "addAction", "addMenu", "addItem", "addTab",
    "addButton", "setLabelText", "setInformativeText", "showMessage", "QLabel", "QPushButton", "QToolButton",
    "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QMenu",
}  # fmt: skip
WORD = re.compile(r"[^\W\d_]{2,}")
NAMES = {"CSV", "HTML", "JSON", "Excel", "Order Reconciler", "Řeší ≠ €"}
"""Names, and letters that are only drawn to see whether they can be."""
SOURCES = sorted((ROOT / "gui").rglob("*.py"))


def bare_words(source: str) -> Iterator[str]:
    """Literal words given to something that shows them, and sentences that are put together."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or ast.unparse(node.func).rpartition(".")[2] not in SHOWN_BY:
            continue
        for argument in node.args:
            for part in literals(argument):
                if WORD.search(part) and part not in NAMES:
                    yield f"{node.lineno}: {part!r}"


def literals(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=parts):
            for part in parts:
                yield from literals(part)
        case ast.BinOp(left=left, right=right):
            yield from literals(left)
            yield from literals(right)
        case ast.IfExp(body=body, orelse=other):
            yield from literals(body)
            yield from literals(other)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_words_pass_translation_by(path: Path):
    assert list(bare_words(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_call_for_a_translation_can_be_found(path: Path):
    """A literal text (or one that was declared with QT_TRANSLATE_NOOP), and never an f-string, which no file knows."""
    wrong = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = ast.unparse(node.func)
        if name.endswith(".tr"):
            found = node.args and isinstance(node.args[0], ast.Constant)
        elif name.rpartition(".")[2] in ("translate", "QT_TRANSLATE_NOOP") and len(node.args) > 1:
            found = not isinstance(node.args[1], ast.JoinedStr | ast.BinOp)
        elif name == "tr":
            found = False  # an alias hides the context from the tools
        else:
            found = True
        if not found:
            wrong.append(f"{path.relative_to(ROOT)}:{node.lineno}: {ast.unparse(node)}")
    assert wrong == []


def test_what_is_bare_is_seen():
    """The check itself can fail."""
    source = 'label.setText("Hello there")\nlabel.setText(f"{count} orders")\nlabel.setText(self.tr("Fine"))\n'
    assert list(bare_words(source)) == ["1: 'Hello there'", "2: ' orders'"]


def contexts_asked_for(source: str) -> Iterator[tuple[int, str]]:
    """The contexts that ``translate`` is called with, by line, where they are named in the call."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or ast.unparse(node.func).rpartition(".")[2] != "translate":
            continue
        match node.args:
            case [ast.Constant(value=str(context)), _, *_]:
                yield node.lineno, context


def test_no_sentence_is_looked_for_where_none_is():
    known = {message.context for message in all_messages()}
    strangers = [
        f"{path.relative_to(ROOT)}:{line}: {context}"
        for path in SOURCES
        for line, context in contexts_asked_for(path.read_text(encoding="utf-8"))
        if context not in known
    ]
    assert strangers == []
    assert list(contexts_asked_for('QCoreApplication.translate("Nowhere", reason)')) == [(1, "Nowhere")]
