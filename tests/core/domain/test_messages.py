"""The sentences about an order: each can be made, reads as a sentence, and each code that the core uses has one."""

from __future__ import annotations

import ast
from pathlib import Path
from string import Formatter

import pytest

from core.domain import errors
from core.domain.cause_table import SENTENCES
from core.domain.messages import FAILURES, TEMPLATES, as_notice, failure_text, public_code, text
from core.domain.model import FailureNote, Notice
from core.domain.reasons import REASONS

CORE = Path(__file__).parents[3] / "core"
FRAGMENTS = frozenset({"brake_share", "brake_same_field", "brake_removal", "brake_additions"})
"""They continue a sentence: “… would be overwritten: all of them change only “city”. Nothing was sent.”"""
CARRIES_A_SENTENCE = frozenset(
    {"compare_failed", "watch_failed", "watch_file_problem", "cause_since", "cause_until", "cause_between"}
    | {"night_ended", "night_now_ends", "night_waited", "night_waits", "notice_cause"}
)
"""Ends with what a failure or a cause says, which is a sentence."""
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
    assert template[0].isupper() or template[0] in "“{%"
    assert template.endswith(".") or (code in CARRIES_A_SENTENCE and template.endswith("{reason}"))
    assert "  " not in template


@pytest.mark.parametrize("code", TEMPLATES)
def test_no_text_speaks_in_the_words_of_programs(code: str):
    assert not [word for word in JARGON if word in TEMPLATES[code].split()]


ALL = TEMPLATES | REASONS


def test_every_code_that_the_core_uses_has_a_text():
    used = used_notices()
    assert len(used) > 200
    assert {code for code, _ in used} - ALL.keys() == set()


def test_a_code_means_one_thing():
    assert TEMPLATES.keys() & REASONS.keys() == set()


def test_every_notice_that_the_core_makes_carries_what_its_text_says():
    for code, keys in used_notices():
        if keys is not None:
            assert parameters(ALL[code]).keys() <= keys, code


def test_no_text_waits_for_a_code_that_nobody_uses():
    constants = {
        node.value
        for path in CORE.rglob("*.py")
        if path.name not in ("messages.py", "legacy_notes.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
    }
    assert ALL.keys() - constants - MADE_UP - RETIRED == set()


MADE_UP = (
    frozenset(f"sent_price_{kind}" for kind in ("line_total", "piece"))
    | frozenset(f"sent_total_{kind}" for kind in ("tax_and_shipping", "tax", "nothing"))
    | SENTENCES.keys()
    | frozenset(code for code in TEMPLATES if code.startswith("row_"))
)
"""Codes that are put together from a setting, from the row of a cause, or from the kind of problem of a file's row."""
RETIRED = frozenset({"no_category", "no_currency", "no_truth", "quantity_negative"})
"""What lists of earlier versions hold of orders that were not compared since."""


def kinds(kind: type[errors.ReconcilerError]) -> list[type[errors.ReconcilerError]]:
    return [kind, *(found for child in kind.__subclasses__() for found in kinds(child))]


@pytest.mark.parametrize("kind", kinds(errors.ReconcilerError), ids=lambda kind: kind.__name__)
def test_every_kind_of_failure_has_its_sentences(kind: type[errors.ReconcilerError]):
    assert FAILURES[kind.wording or kind.code].title
    assert public_code(FailureNote(kind.wording or kind.code)) == kind.code


@pytest.mark.parametrize("code", REASONS)
def test_every_reason_can_be_made(code: str):
    params = parameters(REASONS[code])
    made = text(Notice(code, params))
    assert all(value in made for value in params.values())
    assert made


def test_a_reason_within_a_reason_is_told_in_full():
    inner = Notice("no_number", {"value": Notice("value_list")})
    assert text(Notice("line_unreadable", {"line": "2", "reason": inner})) == (
        "Item 2 of this order cannot be read: a list is no number. Open the order in Wemasy and correct it there, then compare again."
    )


def test_a_number_stands_in_its_sentence_and_what_others_wrote_stays_as_it_is():
    params = {"file": "%n.csv", "count": "12"}
    said = "%n.csv: reading it ended unexpectedly after 12 orders. These are in the list."
    error = errors.ImportBrokenOffError(**params)
    assert error.detail == said
    assert failure_text(error.note) == error.message


def test_a_failure_within_a_failure_loses_its_last_stop():
    first = errors.RequestRefusedError("Ecomail", 422, "Too low.")
    both = errors.NoUsableAnswerError("Ecomail", Notice("then_this", {"answer": as_notice(first.note, in_brief=True)}))
    assert both.detail == (
        "Ecomail gave no usable answer: first it gave no answer, then this: "
        "Ecomail did not accept the request (422): Too low. Nothing was changed."
    )
    assert failure_text(both.note) == both.message


PROSE_IN = ("services", "store", "shop", "files", "system", "domain")
WITH_REASONS = {kind.__name__ for kind in kinds(errors.ReconcilerError)} | {
    "Notice", "UnreadableValueError", "NoPurchaseError", "NoListError", "IncompleteListingError", "_UnusableError",
    "unusable", "FailureNote",
}  # fmt: skip


def test_no_sentence_is_handed_to_a_failure_or_a_notice():
    """Codes only: a text is what the user, the file, the system or a service said."""
    found = [
        f"{path.relative_to(CORE)}:{part.lineno}: {part.value}"
        for room in PROSE_IN
        for path in (CORE / room).rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and ast.unparse(call.func).rpartition(".")[2] in WITH_REASONS
        for argument in (*call.args, *call.keywords)
        for part in ast.walk(argument)
        if isinstance(part, ast.Constant) and isinstance(part.value, str) and " " in part.value.strip()
    ]
    assert found == []


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
