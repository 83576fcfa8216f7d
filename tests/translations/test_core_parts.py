"""Every reason that the core can put into a sentence is known to the window, so that it can be told in its language."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from gui.words.problems import detail_text, is_known
from tests.translations.messages import ROOT

WORDED_BY = {
    "ImportFileError", "ConnectionFailedError", "NoUsableAnswerError", "KeyFormatError", "KeyringUnavailableError",
    "CannotUndoError", "UnreadableValueError", "_UnusableError", "BaseUrlError", "SettingValueError", "NotSetUpError",
    "unusable", "IncompleteListingError",
}  # fmt: skip
"""Calls whose texts are shown within a sentence of ``core.domain.errors`` or ``core.domain.messages``."""
SKIPPED_KEYWORDS = {"setting", "value", "status", "push_id", "file"}
FOLDERS = (
    "core/services",
    "core/files",
    "core/shop",
    "core/system/keyring.py",
    "core/domain/settings.py",
    "core/domain/decisions.py",
)


def told(node: ast.Call) -> Iterator[ast.expr]:
    yield from node.args
    yield from (keyword.value for keyword in node.keywords if keyword.arg not in SKIPPED_KEYWORDS)


def sample(node: ast.expr) -> str | None:
    """The text with something in every place that is filled in; ``None`` for what is no literal."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(filled(part) for part in parts)
    return None


def filled(part: ast.expr) -> str:
    match part:
        case ast.Constant(value=str(text)):
            return text
        case ast.FormattedValue(value=ast.IfExp()):
            return ""  # only there when there is more to say
    return "7"


def reasons() -> Iterator[tuple[str, str]]:
    for folder in FOLDERS:
        path = ROOT / folder
        for source in [path] if path.is_file() else sorted(path.rglob("*.py")):
            for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
                if not isinstance(node, ast.Call) or ast.unparse(node.func).rpartition(".")[2] not in WORDED_BY:
                    continue
                for part in told(node):
                    text = sample(part)
                    if text is not None and " " in text.strip():
                        yield f"{source.relative_to(ROOT)}:{node.lineno}", text


@pytest.mark.parametrize(("where", "text"), list(reasons()), ids=lambda value: value[:60])
def test_the_window_knows_what_the_core_says(where: str, text: str):
    assert is_known(text), f"{where}: add it to gui/words/problems.py"


def test_there_is_something_to_know():
    assert len(list(reasons())) > 60


def test_without_a_translation_the_words_stay_as_they_are():
    for _, text in reasons():
        assert detail_text(text) in (text, text.split(" (on the command line")[0] + ".") or "(on the command" in text


def test_what_the_core_does_not_say_stays_as_it_is():
    assert detail_text("No space left on device") == "No space left on device"
    assert not is_known("No space left on device")
    assert detail_text("") == ""
