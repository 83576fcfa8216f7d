"""Every sentence that the user can meet, as (context, English source): what a translation file must hold.

The window's own are read from its source. (Qt's lupdate passes over calls whose number is an attribute or a call, and
takes no plural form of ``translate`` for one.) The templates of the core, which the window translates by template, are
read from the objects themselves. Reads only.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from core.domain.fields import FILE_COLUMNS, HEADER, HEADER_FIELDS, LINE
from core.domain.messages import FAILURES, TEMPLATES
from core.domain.reasons import REASONS
from core.domain.verdicts import TO_MARK, VERDICTS
from gui.words.orders import for_the_window

ROOT = Path(__file__).parents[2]
_ONE_VALUE: Final = re.compile(r"(\{\w+\})?")
"""A template that holds nothing but another text."""
_WITH_CONTEXT: Final = ("translate", "QT_TRANSLATE_NOOP")


class Message(NamedTuple):
    """One sentence; the order of a context and of its messages is that of the alphabet, so that diffs stay small."""

    context: str
    source: str

    @property
    def is_plural(self) -> bool:
        return "%n" in self.source


def all_messages() -> tuple[Message, ...]:
    """Sorted, each once."""
    return tuple(sorted({*window_messages(), *core_messages()}))


def window_messages() -> Iterator[Message]:
    """What ``gui`` says itself."""
    for path in sorted((ROOT / "gui").rglob("*.py")):
        finder = _Finder()
        finder.visit(ast.parse(path.read_text(encoding="utf-8")))
        yield from finder.found


class _Finder(ast.NodeVisitor):
    """Calls of ``self.tr``, whose context is the class around it, and of ``translate`` and ``QT_TRANSLATE_NOOP``."""

    def __init__(self) -> None:
        self.found: list[Message] = []
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        name = ast.unparse(node.func).rpartition(".")[2]
        texts = [part.value for part in node.args[:2] if isinstance(part, ast.Constant) and isinstance(part.value, str)]
        if name == "tr" and texts:
            self.found.append(Message(self._classes[-1], texts[0]))
        elif name in _WITH_CONTEXT and len(texts) == 2:
            self.found.append(Message(*texts))
        self.generic_visit(node)


def core_messages() -> Iterator[Message]:
    """The templates that ``gui.words.orders`` and ``gui.words.problems`` look up at run time, by table."""
    for template in TEMPLATES.values():
        yield Message("Notice", for_the_window(template))
    for template in REASONS.values():
        if not _ONE_VALUE.fullmatch(template):
            yield Message("Detail", for_the_window(template))
    for failure in FAILURES.values():
        for template in failure[:3]:
            if not _ONE_VALUE.fullmatch(template):
                yield Message("ReconcilerError", for_the_window(template))
    yield from field_messages()
    for verdict in (*VERDICTS.values(), TO_MARK):
        yield Message("Verdict", verdict.word)
        if verdict.step:
            yield Message("NextStep", verdict.step)


def field_messages() -> Iterator[Message]:
    """What the fields are called, which ``gui.words.orders`` looks up at run time."""
    for field in HEADER:
        yield Message("Field", field.label)
    for field in LINE:
        yield Message("LineField", field.label)
    for column in FILE_COLUMNS:
        if column.name not in HEADER_FIELDS:
            yield Message("Field", column.label)
        yield Message("ImportFields", column.label)
        if column.help:
            yield Message("ImportFields", column.help)
