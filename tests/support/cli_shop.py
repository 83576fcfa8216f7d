"""A set-up profile of the command line whose two services are real servers on this computer."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from core.cli.main import main
from core.demo_shop.shop import DEMO_ECOMAIL_KEY, DEMO_WEMASY_TOKEN, DemoShop
from core.system.keyring import CredentialStore, Service
from tests.support.http_server import serve


class CliShop:
    def __init__(self, data_dir: Path, capsys: pytest.CaptureFixture[str], credentials: CredentialStore) -> None:
        self.data_dir = data_dir
        self.credentials = credentials
        self.err = ""
        """What stood on standard error of the last call."""
        self.out = ""
        """And on standard output, before any decoding."""
        self._capsys = capsys

    def run(self, *arguments: str | Path) -> tuple[int, Any]:
        """Exit status and the decoded JSON (or the text) of one call."""
        self._capsys.readouterr()
        try:
            status = main(["--data-dir", str(self.data_dir), *map(str, arguments)], credentials=self.credentials)
        except SystemExit as ended:  # argparse ends so
            status = int(ended.code or 0)
        captured = self._capsys.readouterr()
        self.err, self.out = captured.err, captured.out
        as_json = "--json" in arguments and captured.out
        return status, json.loads(captured.out, parse_float=Decimal) if as_json else captured.out


@contextlib.contextmanager
def cli_shop(
    far_side: DemoShop,
    data_dir: Path,
    capsys: pytest.CaptureFixture[str],
    *,
    profile: str = "default",
    wemasy_key: str = DEMO_WEMASY_TOKEN,
) -> Iterator[CliShop]:
    credentials = CredentialStore.in_memory("e2e")
    if wemasy_key:
        credentials.set(Service.WEMASY, wemasy_key)
    credentials.set(Service.ECOMAIL, DEMO_ECOMAIL_KEY)
    with serve(far_side.handle_wemasy, far_side.handle_ecomail) as (wemasy, ecomail):
        shop = CliShop(data_dir, capsys, credentials)
        for name, value in {
            "wemasy.base_url": f"{wemasy.base_url}/api",
            "wemasy.website_id": "1",
            "ecomail.base_url": ecomail.base_url,
            "shop.name": "Vaas & Zo",
            "shop.currency": "EUR",
        }.items():
            assert shop.run("--profile", profile, "settings", "set", name, value)[0] == 0
        yield shop
