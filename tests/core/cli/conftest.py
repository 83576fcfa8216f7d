from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.cli.main import main
from core.system.keyring import CredentialStore
from tests.support.few_orders import file_of_few_orders

Run = Callable[..., "Called"]


class Called:
    """How one call ended: status, what stood on standard output and on standard error."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status = status
        self.out = out
        self.err = err

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], credentials: CredentialStore) -> Run:
    """Calls the command line with a data folder of its own."""

    def call(*arguments: str | Path) -> Called:
        capsys.readouterr()
        try:
            status = main(["--data-dir", str(tmp_path / "data"), *map(str, arguments)], credentials=credentials)
        except SystemExit as ended:  # argparse ends so
            status = int(ended.code or 0)
        captured = capsys.readouterr()
        return Called(status, captured.out, captured.err)

    return call


@pytest.fixture
def demo(run: Run) -> Run:
    """The same on the demo shop."""
    return lambda *arguments: run("--demo", *arguments)


@pytest.fixture
def orders_file(tmp_path: Path) -> Path:
    """A few orders of the demo shop, of every kind."""
    return file_of_few_orders(tmp_path)
