"""Mutated files of orders: each is read rightly or refused in a sentence. A few in every test run, many by hand:

    python -m tests.properties.fuzz_import --files 100000

Every file follows from ``--seed`` and its number alone; a failure is printed with both and the file is kept, so that
``--first NUMBER --files 1`` shows it again.
"""

from __future__ import annotations

import argparse
import io
import random
import sys
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC
from decimal import Decimal
from pathlib import Path
from typing import Final

from core.domain.errors import ImportFileError
from core.domain.messages import text
from core.files.options import FIELDS, ImportOptions
from core.files.preview import preview_file, read_orders
from core.files.save import to_xlsx

DATA: Final = Path(__file__).parents[1] / "data" / "import"
ROWS: Final[tuple[tuple[str, ...], ...]] = (
    ("s-1", "1", "ORD-1", "jan@example.nl", "Vaas & Zo", "Utrecht", "", "NL", "2026-03-04T10:20:30+01:00", "1234.50", "EUR"),
    ("s-2", "1", "ORD-2", "eva@example.cz", "Vaas & Zo", "Příbram", "Středočeský", "CZ", "4.3.2026 10:20", "1 234,50", "CZK"),
    ("s-3", "1", "ORD-3", "ann@example.com", "", "Den Haag; NL", '"Holland"', "Nederland", "04-03-2026", "€ 12,-", ""),
    ("s-4", "1", "0004", "", "'=x", "a\nb", "", "", "45000.5", "-3", "eur"),
)  # fmt: skip
TOKENS: Final[tuple[bytes, ...]] = (
    b'"', b'""', b"'", b",", b";", b"\t", b"\n", b"\r", b"\r\n", b"\x00", b"\x1a", b"\xff", b"\xfe\xff", b"\xff\xfe",
    b"\xef\xbb\xbf", b"\xc2\xa0", b"\xe2\x80\x8b", b"\xe2\x80\xae", b"\xed\xa0\x80", b"=1+1", b"@SUM(A1)", b"1e999",
    b"NaN", b"Infinity", b"\xd9\xa3", b"31.02.2026", b"0000-00-00", b"9999-12-31T23:59:59+14:00", b"1.2.3.4",
    b"1,234.567,89", b"999999999999999999999999", b"sep=;\r\n", b"\\", b"<&>", b"&#0;", b"_x0000_", b"-0", b"+00:00",
    "São Tomé".encode("cp1252"), "č".encode("cp1250"), b"x" * 5000,
)  # fmt: skip
ENCODINGS: Final = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1250", "cp1252", "iso8859-2", "cp437", "utf-32")
OPTIONS: Final = (
    ImportOptions(),
    ImportOptions(encoding="cp1250", delimiter=";"),
    ImportOptions(has_header=False, columns={"order_session": "1", "email": "4"}),
    ImportOptions(decimal_comma=True, date_order="mdy", website_id="9", timezone="Pacific/Apia"),
)

Mutation = Callable[[random.Random, bytes], bytes]


def _table(chance: random.Random) -> bytes:
    delimiter = chance.choice(",;\t|")
    quote = chance.choice((True, False))
    rows = [FIELDS, *chance.choices(ROWS, k=chance.randint(1, 6))]
    lines = []
    for row in rows:
        cells = [cell.replace('"', '""') if quote else cell for cell in row]
        lines.append(delimiter.join(f'"{cell}"' if quote else cell for cell in cells))
    text = chance.choice(("\n", "\r\n", "\r")).join(lines)
    return text.encode(chance.choice(ENCODINGS), "replace")


WORKBOOKS: Final = (
    (DATA / "excel-nl.xlsx").read_bytes(),
    to_xlsx(FIELDS, [*ROWS, (*ROWS[0][:9], Decimal("1234.50"), "EUR")], title="Orders"),
)
TEXTS: Final = tuple(path.read_bytes() for path in sorted(DATA.iterdir()) if path.suffix != ".xlsx")


def _flip(chance: random.Random, data: bytes) -> bytes:
    changed = bytearray(data or b"x")
    for _ in range(chance.randint(1, 4)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _insert(chance: random.Random, data: bytes) -> bytes:
    at = chance.randint(0, len(data))
    return data[:at] + chance.choice(TOKENS) + data[at:]


def _overwrite(chance: random.Random, data: bytes) -> bytes:
    at, token = chance.randint(0, len(data)), chance.choice(TOKENS)
    return data[:at] + token + data[at + len(token) :]


def _cut(chance: random.Random, data: bytes) -> bytes:
    first, second = sorted((chance.randint(0, len(data)), chance.randint(0, len(data))))
    return chance.choice((data[:first], data[first:], data[:first] + data[second:]))


def _repeat(chance: random.Random, data: bytes) -> bytes:
    first, second = sorted((chance.randint(0, len(data)), chance.randint(0, len(data))))
    return data[:second] + data[first:second] * chance.randint(1, 3) + data[second:]


def _shuffle_lines(chance: random.Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    chance.shuffle(lines)
    return b"".join(lines)


def _transcode(chance: random.Random, data: bytes) -> bytes:
    return data.decode(chance.choice(ENCODINGS), "replace").encode(chance.choice(ENCODINGS), "replace")


def _splice(chance: random.Random, data: bytes) -> bytes:
    other = chance.choice((*TEXTS, *WORKBOOKS))
    return data[: chance.randint(0, len(data))] + other[chance.randint(0, len(other)) :]


def _replace_cell(chance: random.Random, data: bytes) -> bytes:
    separator = chance.choice((b",", b";", b"\t"))
    cells = data.split(separator)
    cells[chance.randrange(len(cells))] = chance.choice(TOKENS)
    return separator.join(cells)


MUTATIONS: Final[tuple[Mutation, ...]] = (
    _flip, _insert, _overwrite, _cut, _repeat, _shuffle_lines, _transcode, _splice, _replace_cell,
)  # fmt: skip


def _mutated(chance: random.Random, data: bytes) -> bytes:
    for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
        data = chance.choice(MUTATIONS)(chance, data)
    return data


def _mutated_workbook(chance: random.Random, data: bytes) -> bytes:
    """Mutated inside, so that the archive itself is sound; damage to the archive is the other way's business."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    victim = chance.choice(sorted(members))
    members[victim] = _mutated(chance, members[victim])
    if chance.random() < 0.1:
        del members[chance.choice(sorted(members))]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def file_number(number: int, *, seed: int) -> tuple[str, bytes, ImportOptions]:
    """Name, content and options of one mutated file; the same for the same ``number`` and ``seed``."""
    chance = random.Random(f"{seed}:{number}")  # noqa: S311 - the same every time is what it is for
    kind = chance.random()
    name = chance.choice(("list.csv", "list.csv", "list.txt", "list.xlsx"))
    if kind < 0.15:
        return "list.xlsx", _mutated_workbook(chance, chance.choice(WORKBOOKS)), chance.choice(OPTIONS)
    if kind < 0.25:
        return name, _mutated(chance, chance.choice(WORKBOOKS)), chance.choice(OPTIONS)
    if kind < 0.35:
        return name, _mutated(chance, chance.choice(TEXTS)), chance.choice(OPTIONS)
    return name, _mutated(chance, _table(chance)), chance.choice(OPTIONS)


# --------------------------------------------------------------------------------------------------------- the judge


def judge(path: Path, options: ImportOptions) -> str:
    """``read`` or ``refused``. Raises ``AssertionError`` for a wrong reading; anything else that comes out is a crash."""
    try:
        imported = read_orders(path, options)
    except ImportFileError as refusal:
        if len(refusal.detail.split()) < 4 or "Traceback" in refusal.message:
            raise AssertionError("a refusal without a sentence") from refusal
        return "refused"
    preview_file(path, options)
    assert imported.row_count == imported.rows_used + len(imported.rejected) + len(imported.left_out), (
        "rows unaccounted for"
    )
    assert len({(row.website_id, row.order_session) for row in imported.rows}) == len(imported.rows), "an order twice"
    assert len({row.line for row in imported.rejected}) == len(imported.rejected)
    assert all(text(row.reason) != row.reason.code for row in imported.rejected), "a row refused without a reason"
    for row in imported.rows:
        assert row.order_session == row.order_session.strip() != ""
        assert row.order_session.isprintable()
        assert row.total is None or row.total.is_finite()
        assert row.timestamp is None or row.timestamp.tzinfo is UTC
        assert row.currency is None or (len(row.currency), row.currency) == (3, row.currency.upper())
        assert row.email is None or "@" in row.email
        assert row.line >= 1
    return "read"


def run(numbers: Sequence[int], *, seed: int, folder: Path) -> Counter[str]:
    """Judge these files; stops at the first that is not as it should be, leaving it in ``folder``."""
    outcomes: Counter[str] = Counter()
    for number in numbers:
        name, content, options = file_number(number, seed=seed)
        path = folder / name
        path.write_bytes(content)
        try:
            outcomes[judge(path, options)] += 1
        except Exception as error:
            error.add_note(f"file {number} of seed {seed}: {path} with {options}")
            raise
    return outcomes


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Import mutated files; each must be read rightly or refused in words.")
    parser.add_argument("--files", type=int, default=1000, metavar="N")
    parser.add_argument("--first", type=int, default=0, metavar="NUMBER", help="where to begin")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args(argv)
    began, outcomes, failed = time.monotonic(), Counter[str](), 0
    folder = Path(tempfile.mkdtemp(prefix="fuzz-import-"))
    for number in range(arguments.first, arguments.first + arguments.files):
        try:
            outcomes += run([number], seed=arguments.seed, folder=folder)
        except Exception:  # noqa: BLE001 - that is what is looked for
            failed += 1
            traceback.print_exc()
            folder = Path(tempfile.mkdtemp(prefix="fuzz-import-"))  # the other one keeps the file
        if (number + 1) % 10_000 == 0:
            print(f"{number + 1}: {dict(outcomes)}, {failed} failed, {time.monotonic() - began:.0f} s", flush=True)  # noqa: T201
    print(f"{arguments.files} files, seed {arguments.seed}: {dict(outcomes)}, {failed} failed, "  # noqa: T201
          f"{time.monotonic() - began:.0f} s")  # fmt: skip
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
