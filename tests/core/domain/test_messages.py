"""The sentences about an order: each can be made, reads as a sentence, and each code that the core uses has one."""

from __future__ import annotations

import ast
from pathlib import Path
from string import Formatter

import pytest

from core.domain.messages import TEMPLATES, text
from core.domain.model import Notice

CORE = Path(__file__).parents[3] / "core"
FRAGMENTS = frozenset({"brake_share", "brake_same_field", "brake_removal"})
"""They continue a sentence: “… would be overwritten: all of them change only “city”. Nothing was sent.”"""
CARRIES_A_SENTENCE = frozenset({"compare_failed", "watch_failed", "watch_file_problem"})
"""Ends with what a failure says, which is a sentence."""
JARGON = ("transaction", "payload", "PUT", "POST", "422", "JSON", "null", "diff")
PURE_MODULES = ("amounts", "line_pairing", "expected", "balance", "comparison", "decisions", "assessment", "messages")


def parameters(template: str) -> dict[str, str]:
    return {name: f"<{name}>" for _, name, _, _ in Formatter().parse(template) if name is not None}


def used_notices() -> list[tuple[str, frozenset[str] | None]]:
    """Every ``Notice("code", {…})`` written in the core, with its parameters where they are written out."""
    found = []
    for path in CORE.rglob("*.py"):
        calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
        found += [(code, written_keys(call)) for call in calls if (code := written_code(call)) is not None]
    return found


def written_code(call: ast.Call) -> str | None:
    """The code, if this makes a notice with a code that is written out."""
    if not isinstance(call.func, ast.Name) or call.func.id != "Notice" or not call.args:
        return None
    return str(call.args[0].value) if isinstance(call.args[0], ast.Constant) else None


def written_keys(call: ast.Call) -> frozenset[str] | None:
    given = [*call.args[1:], *(keyword.value for keyword in call.keywords if keyword.arg == "params")]
    if not given:
        return frozenset()
    if not isinstance(given[0], ast.Dict) or not all(isinstance(key, ast.Constant) for key in given[0].keys):
        return None
    return frozenset(str(key.value) for key in given[0].keys if isinstance(key, ast.Constant))


@pytest.mark.parametrize("code", TEMPLATES)
def test_every_text_can_be_made_and_says_every_parameter(code: str):
    params = parameters(TEMPLATES[code])
    made = text(Notice(code, params))
    assert all(value in made for value in params.values())
    assert "{" not in made


@pytest.mark.parametrize("code", sorted(TEMPLATES.keys() - FRAGMENTS))
def test_every_text_is_a_sentence(code: str):
    template = TEMPLATES[code]
    assert template[0].isupper() or template[0] in "“{"
    assert template.endswith(".") or (code in CARRIES_A_SENTENCE and template.endswith("{reason}"))
    assert "  " not in template


@pytest.mark.parametrize("code", TEMPLATES)
def test_no_text_speaks_in_the_words_of_programs(code: str):
    assert not [word for word in JARGON if word in TEMPLATES[code].split()]


def test_every_code_that_the_core_uses_has_a_text():
    used = used_notices()
    assert len(used) > 20
    assert {code for code, _ in used} - TEMPLATES.keys() == set()


def test_every_notice_that_the_core_makes_carries_what_its_text_says():
    for code, keys in used_notices():
        if keys is not None:
            assert parameters(TEMPLATES[code]).keys() <= keys, code


def test_a_text_without_its_parameter_is_a_mistake_of_ours():
    with pytest.raises(KeyError):
        text(Notice("currency_converted"))


@pytest.mark.parametrize("module", PURE_MODULES)
def test_money_never_meets_a_binary_fraction(module: str):
    for node in ast.walk(ast.parse((CORE / "domain" / f"{module}.py").read_text(encoding="utf-8"))):
        assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), ast.dump(node)
        assert not (isinstance(node, ast.Name) and node.id == "float"), "float()"
        called = node.func.attr if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else ""
        assert called not in {"timestamp", "total_seconds"}, "these give binary fractions"
