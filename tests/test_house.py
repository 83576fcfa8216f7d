"""The house stays one that a newcomer can walk through: few rooms, files of one subject, terms that can be looked for.

The floors, and who may know whom, are held by the import contracts in ``pyproject.toml``.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FILES = sorted(path for room in ("core", "gui") for path in (ROOT / room).rglob("*.py"))
SUBJECTS = [path for path in FILES if path.name not in {"__init__.py", "__main__.py"}]
MOST_FILES = 316
MOST_LINES = 66_200
"""Of all product files. Whoever has to raise one of the two says in the commit what was worth it."""
LONGEST = 500
"""Lines of a file; a longer one has two subjects."""
SHORTEST = 60
"""Lines; a shorter file says why it is one."""


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def lines_of(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


@pytest.mark.parametrize(("room", "most"), [("core", 12), ("gui", 18)])
def test_a_room_has_few_names_at_its_top(room: str, most: int) -> None:
    names = sorted(path.name for path in (ROOT / room).iterdir() if path.name != "__pycache__")
    assert len(names) <= most, names


def test_there_are_not_too_many_files_nor_too_many_lines() -> None:
    assert len(FILES) <= MOST_FILES
    assert sum(map(lines_of, FILES)) <= MOST_LINES


def test_no_file_is_too_long() -> None:
    assert [name_of(path) for path in FILES if lines_of(path) > LONGEST] == []


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_file_says_in_one_place_what_it_is_for(path: Path) -> None:
    text = ast.get_docstring(ast.parse(path.read_text("utf-8")))
    if path.name == "__main__.py" and not text:
        return
    assert text, "what is it for, and what must it not do?"
    summary = text.split("\n\n")[0]
    assert summary.rstrip().endswith((".", ":", "!", "?")), summary


@pytest.mark.parametrize("path", [path for path in SUBJECTS if lines_of(path) < SHORTEST], ids=name_of)
def test_a_small_file_says_why_it_is_one(path: Path) -> None:
    text = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    assert "file of its own" in " ".join(text.split()).lower()


@pytest.mark.parametrize(
    "term",
    [
        "integrity check", "deduplicate", "debounce", "backoff", "pagination", "validat", "circuit breaker",
        "request coalescing", "single instance", "retry budget", "redact", "grace period",
    ],
)  # fmt: skip
def test_the_terms_of_the_field_can_be_looked_for(term: str) -> None:
    assert [path for path in FILES if re.search(rf"\b{term}", path.read_text("utf-8"), re.IGNORECASE)]


def test_the_pages_about_the_house_name_only_what_is_there() -> None:
    for page in ("ARCHITECTURE.md", "CONTRIBUTING.md", "README.md"):
        text = (ROOT / page).read_text("utf-8")
        for name in re.findall(r"`((?:core|gui|tests|docs|resources|packaging)/[\w./-]*)`", text):
            assert (ROOT / name).exists(), f"{page}: {name}"
        for module in re.findall(r"`((?:core|gui)(?:\.\w+)+)`", text):
            path = ROOT / module.replace(".", "/")
            assert path.is_dir() or path.with_suffix(".py").exists(), f"{page}: {module}"
