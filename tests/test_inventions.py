"""A new field of Ecomail's document, column of a file, verdict, or column of the list touches three files each.

The program is copied, the copy is given what is new, and asked for it everywhere. The fields: one from Wemasy's JSON and
one from the imported file. A script in ``tests/support`` asks for each.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

FIELDS: dict[str, dict[str, str]] = {
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
        "        discount=discount,\n": (
            '        gift_note=problems.text("purchase.gift_note", purchase.get("gift_note")),\n'
        ),
        '_PURCHASE: Final = frozenset({"transaction_id", ': '"gift_note", ',
    },
}
"""File → what is put behind which text of it."""

VERDICT: dict[str, dict[str, str]] = {
    "core/domain/model.py": {'    NOT_FOUND = "not_found"\n': '    ON_HOLD = "on_hold"\n'},
    "core/domain/verdicts.py": {
        "_ROWS: Final = (\n": """
    Verdict(
        state=OrderState.ON_HOLD, mark="‖", word="On hold", plain="on hold", step="Ask the shop",
        group=Group.CANNOT_SEND, colour="#455a64", turn=1,
    ),
""",
    },
    "core/domain/assessment.py": {
        "        return unread, Action.NONE\n": """
    if record.order is not None and record.order.payment_status == "on hold":
        return OrderState.ON_HOLD, Action.NONE
""",
    },
}

COLUMN: dict[str, dict[str, str]] = {
    "core/domain/model.py": {
        '    """The user made at least one choice on its card."""\n': "    brands: str | None = None\n",
    },
    "core/domain/assessment.py": {
        "        decided=has_choices(record.decisions),\n": (
            '        brands=order and ", ".join(sorted({line.brand for line in order.lines if line.brand})),\n'
        ),
    },
    "gui/order_list/columns.py": {
        "COLUMNS: Final = (\n": """
    Column(
        "brands",
        QT_TRANSLATE_NOOP("OrderColumn", "Brands"),
        lambda summary, _zone: summary.brands or NOTHING,
        lambda summary: _folded(summary.brands),
        120,
    ),
""",
    },
}


def add(added: dict[str, dict[str, str]], copy: Path) -> None:
    for name, changes in added.items():
        path = copy / name
        text = path.read_text(encoding="utf-8")
        for before, new in changes.items():
            assert text.count(before) == 1, f"{name}: {before!r}"
            text = text.replace(before, before + new)
        path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("added", "script"),
    [
        (FIELDS, "invented_field.py"),
        (VERDICT, "invented_verdict.py"),
        (COLUMN, "invented_column.py"),
    ],
)
def test_what_is_invented_is_found_everywhere_once_three_files_know_it(
    tmp_path: Path, added: dict[str, dict[str, str]], script: str
) -> None:
    assert len(added) <= 3
    copy = tmp_path / "program"
    for folder in ("core", "gui", "resources", "tests/translations", "tests/support", "tests/data/databases"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    add(added, copy)
    asked = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, copy / "tests" / "support" / script, copy, tmp_path],
        cwd=copy,
        env=os.environ | {"PYTHONPATH": str(copy), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert asked.returncode == 0, asked.stderr
