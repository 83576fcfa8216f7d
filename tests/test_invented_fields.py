"""A new field of Ecomail's document takes a row, a field of each struct that holds it, and a reader; nothing else.

The program is copied, the copy is given one field from Wemasy's JSON (three files) and one from the imported file (two
of them), and asked for both everywhere: ``tests/support/invented_field.py``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]

ADDED: dict[str, dict[str, str]] = {
    "core/domain/fields.py": {
        '    Field(name="status", label="Status", kind=Kind.STATUS, nullable=True),\n': """
    Field(
        name="gift_note", label="Gift note", kind=Kind.PLACE, group=Group.CUSTOMER, personal=True, from_shop=True,
        exported=True,
    ),
    Field(
        name="gate_code", label="Gate code", kind=Kind.PLACE, group=Group.CUSTOMER, personal=True,
        column=FileColumn(cell=CellKind.TEXT),
    ),
""",
    },
    "core/domain/model.py": {
        "    status: Readable[str] = UNSET\n": "    gift_note: Readable[str] = UNSET\n    gate_code: Readable[str] = UNSET\n",
        "    payment_status: str | None\n": "    gift_note: str | None = None\n",
        "    country: str | None = None\n": "    gate_code: str | None = None\n",
    },
    "core/services/wemasy_json.py": {
        '        tax=problems.number("purchase.tax", purchase.get("tax")),\n': (
            '        gift_note=problems.text("purchase.gift_note", purchase.get("gift_note")),\n'
        ),
        '_PURCHASE: Final = frozenset({"transaction_id", ': '"gift_note", ',
    },
}
"""File → what is put behind which text of it."""


def add_fields(copy: Path) -> None:
    for name, added in ADDED.items():
        path = copy / name
        text = path.read_text(encoding="utf-8")
        for before, new in added.items():
            assert text.count(before) == 1, f"{name}: {before!r}"
            text = text.replace(before, before + new)
        path.write_text(text, encoding="utf-8")


def test_an_invented_field_is_found_everywhere_once_three_files_know_it(tmp_path: Path) -> None:
    copy = tmp_path / "program"
    for folder in ("core", "gui", "resources", "tests/translations", "tests/support"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    add_fields(copy)
    for folder in ("note", "code"):
        (tmp_path / folder).mkdir()
    script = copy / "tests" / "support" / "invented_field.py"
    asked = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, script, copy, tmp_path],
        cwd=copy,
        env=os.environ | {"PYTHONPATH": str(copy), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert asked.returncode == 0, asked.stderr
    assert len(ADDED) == 3
