"""Mutation testing of the safe push and of what it decides by: small mistakes are made in it, one at a time.

    python -m tests.reliability.mutate                     # every mutant of every file below: hours
    python -m tests.reliability.mutate --sample 40         # forty of them, the same for the same --seed
    python -m tests.reliability.mutate core/shop/send.py   # one file

Each is shown to the tests of its file that come to its line, as one run of them without a mutant has told. A mutant that
no test notices is printed: a test is missing, or the change means nothing. Those that are known and mean
nothing are explained in ``docs/reliability.md``. The working copy is not touched: all happens in a copy of it.
"""

from __future__ import annotations

import argparse
import ast
import random
import shutil
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from coverage import CoverageData
from msgspec import Struct

ROOT: Final = Path(__file__).resolve().parents[2]
_PYTEST: Final = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider")
PATIENCE_SECONDS: Final = 600
"""A mutant whose tests take longer waits for ever, which somebody would notice."""
_PUSH: Final = (
    "tests/core/shop/test_push_steps.py", "tests/core/shop/test_stale_check.py", "tests/core/shop/test_send.py",
    "tests/core/shop/test_shop_changed.py", "tests/core/shop/test_rare_sequences.py",
    "tests/reliability/test_old_looks.py", "tests/reliability/test_late_writes.py",
    "tests/reliability/test_two_computers.py", "tests/core/shop/test_doubles.py", "tests/e2e/test_odd_far_sides.py",
)  # fmt: skip
TESTS: Final[Mapping[str, Sequence[str]]] = {
    "core/shop/push_steps.py": _PUSH,
    "core/shop/send.py": _PUSH,
    "core/shop/send_batch.py": _PUSH,
    "core/shop/push_record.py": _PUSH,
    "core/shop/late_writes.py": ("tests/reliability/test_late_writes.py",),
    "core/shop/landed.py": ("tests/core/shop/test_landed.py",),
    "core/shop/doubles.py": ("tests/core/shop/test_doubles.py",),
    "core/shop/newest_order.py": ("tests/core/shop/test_shop_changed.py",),
    "core/domain/assessment.py": ("tests/core/domain/test_assessment.py",),
    "core/domain/comparison.py": (
        "tests/core/domain/test_comparison.py", "tests/core/shop/test_stale_check.py", "tests/core/shop/test_send.py",
    ),
    "core/domain/decisions.py": (
        "tests/core/domain/test_decisions.py", "tests/core/domain/test_assessment.py", "tests/core/shop/test_set_aside.py",
    ),
    "core/domain/line_pairing.py": ("tests/core/domain/test_line_pairing.py",),
    "core/shop/survey.py": ("tests/core/shop/test_survey.py", "tests/core/shop/test_same_number.py"),
    "core/shop/identity.py": (
        "tests/core/shop/test_identity.py",
        "tests/core/shop/test_same_number.py",
        "tests/e2e/test_lived_in_accounts.py",
    ),
    "core/shop/find_transaction.py": ("tests/core/shop/test_find_transaction.py", "tests/core/shop/test_compare.py"),
    "core/shop/plan.py": (
        "tests/core/shop/test_plan.py", "tests/core/shop/test_same_number.py", "tests/core/shop/test_doubles.py",
    ),
    "core/domain/likely_matches.py": ("tests/core/domain/test_likely_matches.py", "tests/core/shop/test_identity.py"),
    "core/domain/readings.py": ("tests/core/domain/test_readings.py", "tests/core/domain/test_figures.py"),
    "core/domain/balance.py": (
        "tests/core/domain/test_balance.py", "tests/core/domain/test_figures.py", "tests/core/domain/test_assessment.py",
    ),
    "core/domain/expected.py": ("tests/core/domain/test_expected.py", "tests/core/domain/test_figures.py"),
    "core/domain/pushes.py": (
        "tests/test_one_rule.py", "tests/core/domain/test_pushes.py", "tests/core/shop/test_send.py",
        "tests/core/shop/test_doubles.py",
    ),
    "core/domain/verdicts.py": ("tests/core/domain/test_verdicts.py", "tests/test_one_rule.py"),
}  # fmt: skip
"""File → the tests that have to notice."""

_OPPOSITE: Final[Mapping[type[ast.cmpop], type[ast.cmpop]]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.GtE, ast.GtE: ast.Lt, ast.Gt: ast.LtE, ast.LtE: ast.Gt,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip


class Mutant(Struct, frozen=True):
    line: int
    change: str
    source: str


class _Mutator(ast.NodeTransformer):
    """Makes the change with the number ``wanted`` and counts how many there are."""

    def __init__(self, wanted: int) -> None:
        self._wanted = wanted
        self.seen = 0
        self.made: tuple[int, str] | None = None

    def visit(self, node: ast.AST) -> ast.AST:
        if isinstance(node, ast.AnnAssign):  # the annotation of a field means something to msgspec
            node.value = self.visit(node.value) if node.value is not None else None  # type: ignore[assignment]
            return node
        node = self.generic_visit(node)
        for change, other in _changes(node):
            if self.seen == self._wanted:
                self.made = (getattr(node, "lineno", 0), change)
                node = ast.copy_location(other, node)
            self.seen += 1
        return node


def _changes(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """Each wrong version of this one place, with what is wrong about it."""
    match node:
        case ast.Compare(left, [operator], [right]):
            other = _OPPOSITE[type(operator)]
            yield f"{type(operator).__name__} → {other.__name__}", ast.Compare(left, [other()], [right])
        case ast.BoolOp(ast.And(), values):
            yield "and → or", ast.BoolOp(ast.Or(), values)
        case ast.BoolOp(ast.Or(), values):
            yield "or → and", ast.BoolOp(ast.And(), values)
        case ast.UnaryOp(ast.Not(), operand):
            yield "not x → x", operand
        case ast.Constant(bool(value)):
            yield f"{value} → {not value}", ast.Constant(not value)
        case ast.Constant(int(value) | float(value)):
            yield f"{value} → {value + 1}", ast.Constant(value + 1)
        case ast.Expr(ast.Call() | ast.Await() as call):
            yield f"without {ast.unparse(call)[:60]}", ast.Pass()
        case ast.Set(elements) | ast.Tuple(elements, ast.Load()) if len(elements) > 1:
            for place, element in enumerate(elements):
                rest = [*elements[:place], *elements[place + 1 :]]
                left_out = ast.Set(rest) if isinstance(node, ast.Set) else ast.Tuple(rest, ast.Load())
                yield f"without {ast.unparse(element)[:60]}", left_out


def mutants(source: str) -> list[Mutant]:
    """Every mutant of ``source``, in the order of its lines. Annotations and docstrings have none."""
    made: list[Mutant] = []
    while True:
        mutator = _Mutator(len(made))
        tree = mutator.visit(_without_annotations(ast.parse(source)))
        if mutator.made is None:
            return sorted(made, key=lambda mutant: mutant.line)
        line, change = mutator.made
        made.append(Mutant(line, change, ast.unparse(ast.fix_missing_locations(tree))))


def _without_annotations(tree: ast.AST) -> ast.AST:
    """A changed annotation is no mistake that a test could see."""
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            node.annotation = None
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            node.returns = None
    return tree


def measured(copy: Path, tests: Sequence[str]) -> CoverageData:
    """Which of ``tests`` come to which lines. Raises ``RuntimeError`` where they fail without any mutant, for then they
    would notice everything.
    """
    asked = ["--cov=core", "--cov-context=test", "--cov-report="]
    done = subprocess.run([*_PYTEST, *asked, *tests], cwd=copy, capture_output=True, check=False)  # noqa: S603 - our own command
    if done.returncode != 0:
        raise RuntimeError(done.stdout.decode(errors="replace")[-2_000:])
    kept = (copy / ".coverage").rename(copy / f".coverage-{zlib.crc32(repr(tests).encode())}")
    data = CoverageData(str(kept))
    data.read()
    return data


def tests_by_line(data: CoverageData, path: Path) -> dict[int, list[str]]:
    """The tests that come to each line of the file ``path``."""
    contexts = data.contexts_by_lineno(str(path))
    return {line: sorted({test.split("|")[0] for test in tests} - {""}) for line, tests in contexts.items()}


def is_noticed(copy: Path, name: str, mutant: Mutant, tests: Sequence[str]) -> bool:
    """Whether ``tests`` fail with ``mutant`` in the place of the file ``name``."""
    path = copy / name
    original = path.read_bytes()
    path.write_text(mutant.source, encoding="utf-8")
    try:
        done = subprocess.run(  # noqa: S603 - our own command
            [*_PYTEST, "-x", *tests], cwd=copy, capture_output=True, timeout=PATIENCE_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return True
    finally:
        path.write_bytes(original)
    return done.returncode != 0


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.reliability.mutate")
    parser.add_argument("files", nargs="*", default=list(TESTS))
    parser.add_argument("--sample", type=int, default=None)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args(arguments)
    every = [(name, mutant) for name in chosen.files for mutant in mutants((ROOT / name).read_text(encoding="utf-8"))]
    if chosen.sample is not None:
        every = random.Random(chosen.seed).sample(every, min(chosen.sample, len(every)))  # noqa: S311 - guards nothing
    survivors, came_to, known = 0, dict[str, dict[int, list[str]]](), dict[Sequence[str], CoverageData]()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", "__pycache__", ".venv", "dist", "build"))
        for name, mutant in every:
            if name not in came_to:
                if (tests := TESTS[name]) not in known:  # several files share theirs
                    known[tests] = measured(copy, tests)
                came_to[name] = tests_by_line(known[tests], copy / name)
            # A line that only an import comes to may matter to any of them.
            if not is_noticed(copy, name, mutant, came_to[name].get(mutant.line) or TESTS[name]):
                survivors += 1
                sys.stdout.write(f"survived: {name}:{mutant.line}: {mutant.change}\n")
                sys.stdout.flush()
    sys.stdout.write(f"{len(every)} mutants, {survivors} survived\n")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
