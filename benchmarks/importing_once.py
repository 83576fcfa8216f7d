"""One import in a process of its own, so that its memory can be told: prints what it took as JSON.

``python -m benchmarks.importing_once FILE FOLDER``
"""

from __future__ import annotations

import asyncio
import json
import os
import resource
import sys
import time
from pathlib import Path

from core.composition import open_profile
from core.credentials import CredentialStore
from core.importing import ImportOptions


def _peak_kb(whose: int) -> int:
    return resource.getrusage(whose).ru_maxrss


async def _run(file: Path, folder: Path) -> dict[str, float]:
    reconciler = await open_profile(folder, credentials=CredentialStore.in_memory("bench"))
    before_kb = _peak_kb(resource.RUSAGE_SELF)
    times, began = os.times(), time.perf_counter()
    report = await reconciler.import_file(file, ImportOptions(), progress=lambda _progress: None)
    wall, after = time.perf_counter() - began, os.times()
    await reconciler.close()
    return {
        "rows": report.added,
        "wall": wall,
        "cpu_owner": after.user + after.system - times.user - times.system,
        "cpu_reader": after.children_user + after.children_system - times.children_user - times.children_system,
        "owner_grew_kb": _peak_kb(resource.RUSAGE_SELF) - before_kb,
        "reader_kb": _peak_kb(resource.RUSAGE_CHILDREN),
    }


if __name__ == "__main__":
    print(json.dumps(asyncio.run(_run(Path(sys.argv[1]), Path(sys.argv[2])))))
