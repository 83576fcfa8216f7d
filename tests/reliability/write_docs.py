"""Writes ``docs/reliability.md`` from the very table that the tests read.

python -m tests.reliability.write_docs
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from tests.reliability.cells import FAULTS, STEPS, required

ROOT: Final = Path(__file__).parents[2]
DOCS: Final = ROOT / "docs" / "reliability.md"
HEAD: Final = Path(__file__).with_name("reliability_head.md")
TAIL: Final = Path(__file__).with_name("reliability_tail.md")


def document() -> str:
    return (
        "\n\n".join([HEAD.read_text(encoding="utf-8").strip(), _matrix(), TAIL.read_text(encoding="utf-8").strip()])
        + "\n"
    )


def _matrix() -> str:
    table = required()
    lines = [
        "| fault ↓ / step → | " + " | ".join(step.words for step in STEPS.values()) + " |",
        "|---" * (len(STEPS) + 1) + "|",
    ]
    for name, fault in FAULTS.items():
        cells = (table[step][name].replace("_", " ") for step in STEPS)
        lines.append(f"| {fault.words} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


if __name__ == "__main__":
    DOCS.parent.mkdir(exist_ok=True)
    DOCS.write_text(document(), encoding="utf-8")
