"""One import in a process of its own, so that its memory can be told: prints what it took as JSON.

``python -m benchmarks.importing_once FILE FOLDER``

The process that reads the file looks at the main module again, unless it is the ``__main__`` of a package, as the
program's is. So nothing is imported at the top that reading does not need.
"""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import os
import resource
import sys
import time
from pathlib import Path

from core.files.options import ImportOptions


def _peak_kb() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


class _Reader:
    """The memory of the process that reads, looked at while it lives."""

    def __init__(self) -> None:
        self.peak_kb = 0

    def look(self, _progress: object) -> None:
        for child in multiprocessing.active_children():
            with contextlib.suppress(OSError, ValueError, IndexError):
                # Not what getrusage says of children: until a new process runs its own program it is as large as ours.
                status = Path(f"/proc/{child.pid}/status").read_text(encoding="ascii")
                self.peak_kb = max(self.peak_kb, int(status.split("VmHWM:")[1].split()[0]))


async def _run(file: Path, folder: Path) -> dict[str, float]:
    from core.shop.profiles import open_profile
    from core.system.keyring import CredentialStore

    shop = await open_profile(folder, credentials=CredentialStore.in_memory("bench"))
    reader = _Reader()
    before_kb = _peak_kb()
    times, began = os.times(), time.perf_counter()
    report = await shop.import_file.run(file, ImportOptions(), progress=reader.look)
    wall, after = time.perf_counter() - began, os.times()
    await shop.close()
    return {
        "rows": report.added,
        "wall": wall,
        "cpu_owner": after.user + after.system - times.user - times.system,
        "cpu_reader": after.children_user + after.children_system - times.children_user - times.children_system,
        "owner_grew_kb": _peak_kb() - before_kb,
        "reader_kb": reader.peak_kb,
    }


if __name__ == "__main__":
    import asyncio

    print(json.dumps(asyncio.run(_run(Path(sys.argv[1]), Path(sys.argv[2])))))
