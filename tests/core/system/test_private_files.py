"""Everything that is kept is for its owner alone, whatever the umask; what is exported follows the umask."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.cli.main import main
from core.system.logs import configure_logging
from core.system.private_files import make_private_folder, replace_private
from tests.support.few_orders import file_of_few_orders

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights: a user's folder is theirs")
UMASKS = (0o000, 0o022, 0o077, 0o277)


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def open_to_others(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): oct(rights(path))
        for path in (folder, *folder.rglob("*"))
        if rights(path) != (0o700 if path.is_dir() else 0o600)
    }


@pytest.mark.parametrize("mask", UMASKS, ids=oct)
def test_what_a_whole_session_keeps_is_for_its_owner_alone(tmp_path: Path, mask: int) -> None:
    orders, data, exported = file_of_few_orders(tmp_path), tmp_path / "a" / "data", tmp_path / "exported.csv"
    call = ["--data-dir", str(data)]
    with umask(mask):
        for command in (
            ["import", str(orders)],
            ["compare"],
            ["push", "--yes"],
            ["forget", "--older-than", "1", "--yes"],
        ):
            assert main([*call, "--demo", *command]) in (0, 1, 3)
            if command[0] == "compare":
                main([*call, "--demo", "export", str(exported)])
        assert main([*call, "--profile", "../x", "import", str(orders)]) == 0
        assert main([*call, "--profile", "../x", "settings", "set", "shop.name", "X"]) == 0
        assert main([*call, "--profile", "../x", "forget", "--yes"]) == 0
    assert len([path for path in data.rglob("*") if path.is_file()]) >= 5
    assert open_to_others(tmp_path / "a") == {}
    assert rights(exported) == 0o666 & ~mask
    exported.chmod(0o640)
    main([*call, "--demo", "export", str(exported)])
    assert rights(exported) == 0o640, "a list that is written again stays as shared as it was"


@pytest.mark.parametrize("mask", UMASKS, ids=oct)
def test_logs_and_reports_of_crashes_are_for_their_owner_alone(tmp_path: Path, mask: int) -> None:
    with umask(mask):
        logs = configure_logging(tmp_path / "above" / "logs")
        try:
            logs.write_crash_report(ValueError("x"))
        finally:
            logs.close()
    assert len(list((tmp_path / "above" / "logs").iterdir())) == 2
    assert open_to_others(tmp_path / "above") == {}


def test_a_folder_that_was_there_keeps_its_rights(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir(mode=0o755)
    make_private_folder(shared / "a" / "b")
    assert (rights(shared), rights(shared / "a"), rights(shared / "a" / "b")) == (0o755, 0o700, 0o700)


def test_a_file_is_replaced_whole_or_left_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kept.json"
    replace_private(path, b"first")

    def broken(_descriptor: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("os.fsync", broken)
    with pytest.raises(OSError, match="Input/output"):
        replace_private(path, b"second")
    assert path.read_bytes() == b"first"
    assert list(tmp_path.iterdir()) == [path]
