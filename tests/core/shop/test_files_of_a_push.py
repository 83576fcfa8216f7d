"""How far somebody has to read who wants to know what one safe push does."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from core.domain.pushes import Outcome
from tests.support.profiles import key_of
from tests.support.push_scene import UPDATES, PushScene, on_a_loop

CORE = Path(__file__).resolve().parents[3] / "core"
MOST_FILES = 38
"""Ten of them only bring the list up to date with what was just read; without these it is to be 30 at most."""


@contextmanager
def files_entered() -> Iterator[set[str]]:
    """The files of the core of which anything is called meanwhile, but for those of the demo's far side."""
    found: set[str] = set()

    def note(frame: FrameType, event: str, _argument: object) -> None:
        if event == "call":
            found.add(frame.f_code.co_filename)

    threading.setprofile(note)
    before = sys.getprofile()
    sys.setprofile(note)
    try:
        entered: set[str] = set()
        yield entered
    finally:
        sys.setprofile(before)
        threading.setprofile(None)
        ours = {Path(name).relative_to(CORE).as_posix() for name in found if Path(name).is_relative_to(CORE)}
        entered |= {name for name in ours if not name.startswith("demo_shop/")}


@on_a_loop
async def test_one_safe_push_enters_few_files_of_the_core(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan([key_of(UPDATES[0])])
        with files_entered() as entered:
            result = await shop.send.run(plan)
        assert [push.outcome for push in result.pushes] == [Outcome.VERIFIED]
    assert {"shop/send.py", "shop/push_steps.py", "services/ecomail.py", "store/journal.py"} <= entered
    assert len(entered) <= MOST_FILES, sorted(entered)
