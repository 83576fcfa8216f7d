"""What holds for every test: nothing leaves this computer, and nothing of its user is touched."""

from __future__ import annotations

import asyncio
import gc
import importlib.util
import ipaddress
import itertools
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from core.system.clock import SystemClock
from core.system.keyring import CredentialStore, Service
from tests.far_side import faults as faults  # noqa: PLC0414 - from here on the demo shop can be made to fail

pytest_plugins = ["tests.support.folders_in_memory", "tests.support.qt_presence"]

if importlib.util.find_spec("sniffio") is None:
    # httpcore looks for it several times a request, through the whole path: a third of what a request costs here.
    sys.modules["sniffio"] = None  # type: ignore[assignment]

# How fast this computer is, and what else it does meanwhile, is no property of the program.
settings.register_profile("any_computer", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any_computer")

_real_connect = socket.socket.connect


def _is_here(address: Any) -> bool:
    if not isinstance(address, tuple):
        return True  # a Unix socket, for D-Bus or a display
    try:
        return ipaddress.ip_address(address[0]).is_loopback
    except ValueError:
        return address[0] == "localhost"


def pytest_collection_finish() -> None:
    """What collecting the tests left lives until the end: a full collection need not look at it each time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def only_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    def connect(self: socket.socket, address: Any) -> None:
        if not _is_here(address):
            raise AssertionError(f"a test tried to reach {address}")
        _real_connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect)


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Folders that were not there before, made without looking through all that were made so far."""
    parent = tmp_path_factory.mktemp("homes")
    return (parent / str(number) for number in itertools.count())


@pytest.fixture(autouse=True)
def home_of_its_own(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Whatever asks the system for a folder gets one that is thrown away."""
    home = next(homes)
    home.mkdir()
    for name in (
        "HOME",
        "USERPROFILE",
        "XDG_DATA_HOME",
        "XDG_CONFIG_HOME",
        "XDG_STATE_HOME",
        "XDG_CACHE_HOME",
        "LOCALAPPDATA",
    ):
        monkeypatch.setenv(name, str(home))
    return home


@pytest.fixture
def credentials() -> CredentialStore:
    """A password store in memory with both keys of a test shop."""
    store = CredentialStore.in_memory("test")
    store.set(Service.WEMASY, "test-token")
    store.set(Service.ECOMAIL, "test-key")
    return store


@pytest.fixture
def waiting_takes_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program's clock jumps to the end of each wait."""
    jumped = 0.0

    async def sleep(_clock: SystemClock, seconds: float) -> None:
        nonlocal jumped
        jumped += max(0.0, seconds)
        await asyncio.sleep(0)

    monkeypatch.setattr(SystemClock, "sleep", sleep)
    monkeypatch.setattr(SystemClock, "monotonic", lambda _clock: time.monotonic() + jumped)
