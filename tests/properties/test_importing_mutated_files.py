"""The importer over mutated files: the first of the hundred thousand of ``fuzz_import``, and what it found before."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from msgspec.structs import replace

from core.files.options import ImportOptions
from core.files.preview import read_orders
from tests.properties import fuzz_import

FILES_IN_EVERY_TEST_RUN = 400
FOUND_BEFORE = ((1, 1748), (7, 7323))
"""Seed and number of files that were once read wrongly or crashed the import."""


def test_mutated_files_are_read_or_refused_in_words(tmp_path: Path) -> None:
    outcomes = fuzz_import.run(range(FILES_IN_EVERY_TEST_RUN), seed=1, folder=tmp_path)
    assert outcomes["read"] > FILES_IN_EVERY_TEST_RUN / 10, "mutations leave enough to be read"
    assert outcomes["refused"] > FILES_IN_EVERY_TEST_RUN / 10


@pytest.mark.parametrize(("seed", "number"), FOUND_BEFORE)
def test_what_was_found_before_stays_mended(tmp_path: Path, seed: int, number: int) -> None:
    fuzz_import.run([number], seed=seed, folder=tmp_path)


def test_the_same_number_is_the_same_file() -> None:
    assert fuzz_import.file_number(5, seed=1) == fuzz_import.file_number(5, seed=1)
    assert fuzz_import.file_number(5, seed=1) != fuzz_import.file_number(6, seed=1)


def test_without_a_mutation_every_row_of_the_seeds_is_read(tmp_path: Path) -> None:
    """So that the mutations begin at something good."""
    for number, content in enumerate((*fuzz_import.TEXTS, *fuzz_import.WORKBOOKS)):
        path = tmp_path / f"{number}.csv"
        path.write_bytes(content)
        assert read_orders(path, ImportOptions()).rows
    for number in range(20):
        path.write_bytes(fuzz_import._table(random.Random(number)))  # noqa: S311
        assert fuzz_import.judge(path, ImportOptions()) in {"read", "refused"}


@pytest.mark.parametrize("broken", ["lost", "doubled"])
def test_the_judge_notices_a_row_that_is_lost_or_doubled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    def wrong(path: Path, options: ImportOptions) -> object:
        imported = read_orders(path, options)
        if broken == "lost":
            return replace(imported, rows_used=imported.rows_used - 1)
        return replace(imported, rows=(*imported.rows, imported.rows[0]))

    path = tmp_path / "list.csv"
    path.write_bytes(fuzz_import.TEXTS[0])
    monkeypatch.setattr(fuzz_import, "read_orders", wrong)
    with pytest.raises(AssertionError):
        fuzz_import.judge(path, ImportOptions())
