"""A real Secret Service for tests: gnome-keyring on a private D-Bus, never the user's own keyring.

The code under test runs in a child process with ``SecretService.environment``; this process never talks to the bus.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("dbus-daemon", "gnome-keyring-daemon")
TIMEOUT_SECONDS = 30
"""Far beyond what anything here takes: only a hang reaches it."""

_WAIT_FOR_SERVICE = """
import time, secretstorage
from contextlib import closing
deadline = time.monotonic() + 20
while True:
    try:
        with closing(secretstorage.dbus_init()) as bus:
            if not secretstorage.get_default_collection(bus).is_locked():
                break
    except secretstorage.SecretStorageException:
        if time.monotonic() > deadline:
            raise
    time.sleep(0.02)
"""


class SecretService:
    """A bus, and a keyring daemon on it unless it was stopped."""

    def __init__(self, environment: dict[str, str], daemon: subprocess.Popen[bytes] | None) -> None:
        self.environment = environment
        self._daemon = daemon

    def run(self, code: str, **extra: str) -> str:
        """Run ``code`` in a child process that sees this service; returns what it printed."""
        done = subprocess.run(  # noqa: S603 - our own interpreter
            [sys.executable, "-c", code],
            env=self.environment | extra,
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=TIMEOUT_SECONDS,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def kill_daemon(self) -> None:
        assert self._daemon is not None
        self._daemon.kill()
        self._daemon.wait(TIMEOUT_SECONDS)


def require_programs() -> None:
    """Skip with the reason where the programs are missing; where they have to be there, fail."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if not missing:
        return
    if os.environ.get("CI") == "true":
        pytest.fail(f"the tests need {', '.join(missing)} here")
    pytest.skip(f"needs {', '.join(missing)} (packages dbus and gnome-keyring)")


def bare_environment(home: Path) -> dict[str, str]:
    """Without a bus, without a display, with a home of its own."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "PYTHON_KEYRING_BACKEND")
    run = home / "run"
    run.mkdir(mode=0o700)
    kept = {name: value for name, value in os.environ.items() if name not in hidden and not name.startswith("XDG_")}
    return kept | {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(run),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
    }


@contextlib.contextmanager
def bus_only(home: Path) -> Iterator[SecretService]:
    """A bus on which no keyring was unlocked: D-Bus itself starts a locked one when asked."""
    require_programs()
    environment = bare_environment(home)
    address = f"unix:path={environment['XDG_RUNTIME_DIR']}/bus"
    with _running(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1", f"--address={address}"], environment
    ) as bus:
        assert bus.stdout is not None
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        yield SecretService(environment, None)


@contextlib.contextmanager
def unlocked(home: Path) -> Iterator[SecretService]:
    """A keyring that is open, with a password of its own."""
    with bus_only(home) as service:
        command = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
        with _running(command, service.environment) as daemon:
            assert daemon.stdin is not None
            daemon.stdin.write(b"test-only")
            daemon.stdin.close()
            ready = SecretService(service.environment, daemon)
            ready.run(_WAIT_FOR_SERVICE)
            yield ready


@contextlib.contextmanager
def _running(command: list[str], environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(  # noqa: S603 - the two programs above
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(TIMEOUT_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
