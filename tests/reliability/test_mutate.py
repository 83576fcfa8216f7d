"""The mistakes that mutation testing makes are mistakes, and the tests that it asks exist."""

from __future__ import annotations

import ast

import pytest

from tests.reliability.mutate import ROOT, TESTS, mutants

SOURCE = '''
FIELDS = ("city", "country")

def is_stale(seen: int, now: int, full: bool = False) -> bool:
    """Whether they differ."""
    note(seen)
    return not full and (seen != now or seen > 2)
'''


def test_each_small_mistake_is_made_once() -> None:
    changes = [mutant.change for mutant in mutants(SOURCE)]
    assert sorted(changes) == sorted([
        "without 'city'", "without 'country'", "False → True", "without note(seen)", "not x → x", "and → or",
        "or → and", "NotEq → Eq", "Gt → LtE", "2 → 3",
    ])  # fmt: skip


def test_a_mutant_differs_from_its_original_in_what_it_says() -> None:
    original = ast.unparse(ast.parse(SOURCE.replace(": int", "").replace(": bool", "").replace(" -> bool", "")))
    sources = {mutant.source for mutant in mutants(SOURCE)}
    assert len(sources) == len(mutants(SOURCE))
    assert original not in sources


@pytest.mark.parametrize("name", TESTS)
def test_every_file_has_mutants_and_tests_that_have_to_notice(name: str) -> None:
    assert mutants((ROOT / name).read_text(encoding="utf-8"))
    assert all((ROOT / test).is_file() for test in TESTS[name])
