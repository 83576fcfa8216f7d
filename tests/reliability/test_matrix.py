"""The fault matrix: every fault at every step ends as ``matrix.toml`` requires, breaks no promise, and can be mended."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import Any

import pytest

from tests.reliability.cells import FAULTS, STEPS, drive, recover, required, undisturbed
from tests.reliability.write_docs import DOCS, document
from tests.support.push_scene import PushScene

CELLS = [pytest.param(step, fault, id=f"{step}-{fault}") for step in STEPS for fault in FAULTS]


@pytest.fixture(scope="module")
def right_end(tmp_path_factory: pytest.TempPathFactory) -> dict[int, tuple[Any, ...]]:
    return undisturbed(tmp_path_factory.mktemp("undisturbed"))


@pytest.mark.parametrize(("step", "fault"), CELLS)
def test_a_fault_at_a_step(step: str, fault: str, folder: Path, right_end: dict[int, tuple[Any, ...]]) -> None:
    async def story() -> None:
        scene = PushScene(folder)
        became = await drive(scene, STEPS[step], FAULTS[fault])
        scene.check_promises()
        assert became == required()[step][fault]
        await recover(scene)
        scene.check_the_end()
        assert scene.final_state() == right_end

    asyncio.run(story())


def test_every_cell_is_required_once_and_no_other() -> None:
    assert {step: set(faults) for step, faults in required().items()} == {step: set(FAULTS) for step in STEPS}


def test_the_document_is_up_to_date() -> None:
    assert DOCS.read_text(encoding="utf-8") == document(), "run: python -m tests.reliability.write_docs"


def test_every_row_names_a_test_and_every_test_that_is_named_exists() -> None:
    said = DOCS.read_text(encoding="utf-8")
    tests = Path(__file__).resolve().parents[1]
    sources = {path.relative_to(tests.parent).as_posix(): path.read_text("utf-8") for path in tests.rglob("test_*.py")}
    functions = set(re.findall(r"^(?:async )?def (test_\w+)\(", "\n".join(sources.values()), re.MULTILINE))
    named = re.findall(r"`(test_\w+)`", said)
    assert len(named) > 10
    assert set(named) - functions == set()
    files = re.findall(r"`(tests/[\w/]+)(?:\.py)?`", said)
    assert {file for file in files if f"{file}.py" not in sources and not (tests.parent / file).is_dir()} == set()
    promised = said.partition("| what others do |")[2].partition("\n\n")[0].splitlines()[2:]
    assert len(promised) > 10
    assert [row for row in promised if "`test" not in row.rpartition(" | ")[2]] == []
