"""What works on this computer and what does not, as a report for support: ``--self-test`` of both executables.

It asks nobody on the network, changes nothing of any shop, and leaves nothing behind: the entry it makes in the
password store has a name of its own and is taken out again. The report holds no key and no person's data; the user's
home folder is written as ``~``.
"""

from __future__ import annotations

import platform
import secrets
import ssl
import sys
import tempfile
import threading
import zoneinfo
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from core import __version__
from core.domain.errors import ReconcilerError
from core.domain.settings import ShopSettings
from core.shop.profile_folders import default_data_dir
from core.store.store import Store
from core.system.keyring import CredentialStore, Service
from core.system.resources import resource_path

PASSWORD_STORE_SECONDS: Final = 30.0
"""How long a locked password store may wait for its prompt to be answered."""
_AUTHORITIES: Final = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
)
"""Where Linux systems keep the authorities they trust, besides where OpenSSL was told to look."""


class Finding(Struct, frozen=True):
    name: str
    works: bool
    detail: str


class Report(Struct, frozen=True, kw_only=True):
    program: str
    version: str
    python: str
    system: str
    packaged: bool
    findings: tuple[Finding, ...]

    @property
    def works(self) -> bool:
        return all(finding.works for finding in self.findings)

    def to_json(self) -> str:
        content = msgspec.to_builtins(self) | {"works": self.works}
        return msgspec.json.format(msgspec.json.encode(content), indent=2).decode().replace(str(Path.home()), "~")


Probe = Callable[[], str]
"""Looks at one thing and says in a few words what it found; raises when it does not work."""


def core_probes(data_dir: Path | None, *, credentials: CredentialStore | None = None) -> dict[str, Probe]:
    """What both executables need. ``credentials`` takes the place of the system's password store, for tests."""
    store = credentials or CredentialStore(f"self-test {secrets.token_hex(4)}")
    return {
        "data folder": lambda: _data_folder(data_dir or default_data_dir()),
        "list of orders": _list_of_orders,
        "password store": lambda: _within(PASSWORD_STORE_SECONDS, lambda: _password_store(store)),
        "certificates": _certificates,
        "time zones": _time_zones,
        "program files": _program_files,
    }


def report(program: str, probes: dict[str, Probe]) -> Report:
    return Report(
        program=program,
        version=__version__,
        python=platform.python_version(),
        system=platform.platform(),
        packaged=bool(getattr(sys, "frozen", False)),
        findings=tuple(_findings(probes.items())),
    )


def write_report(result: Report, file: Path | None) -> int:
    """Into ``file`` or to standard output, which a window of Windows does not have. Returns the exit status."""
    if file is not None:
        file.write_text(result.to_json() + "\n", "utf-8")
    elif sys.stdout is not None:
        sys.stdout.write(result.to_json() + "\n")
    return 0 if result.works else 1


def _findings(probes: Iterable[tuple[str, Probe]]) -> Iterable[Finding]:
    for name, probe in probes:
        try:
            yield Finding(name, works=True, detail=probe())
        except ReconcilerError as error:
            yield Finding(name, works=False, detail=error.message)
        except Exception as error:  # noqa: BLE001 - whatever is wrong here is what the report is for
            yield Finding(name, works=False, detail=f"{type(error).__name__}: {error}")


def _data_folder(folder: Path) -> str:
    """Tries to write there; where there is no folder yet, where it would be made."""
    nearest = next(place for place in (folder, *folder.parents) if place.exists())
    if not nearest.is_dir():
        raise NotADirectoryError(f"{nearest} is a file")
    with tempfile.TemporaryFile(dir=nearest) as file:
        file.write(b"self-test")
    return str(folder) if nearest == folder else f"{folder} (not made yet)"


def _list_of_orders() -> str:
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "orders.sqlite3", now=datetime.now(UTC))
        store.close()
    return "a list can be made and is written durably"


def _password_store(store: CredentialStore) -> str:
    key = secrets.token_hex(16)
    store.set(Service.WEMASY, key)
    try:
        kept = store.get(Service.WEMASY)
        if kept is None or kept.reveal() != key:
            raise RuntimeError("it gave back something else")
    finally:
        store.delete(Service.WEMASY)
    return "a key was stored, read back and removed"


def _within(seconds: float, probe: Probe) -> str:
    """The probe in a thread that is left behind when it takes longer: a password store may wait for a person."""
    answers: list[str] = []
    failures: list[Exception] = []

    def run() -> None:
        try:
            answers.append(probe())
        except Exception as error:  # noqa: BLE001 - raised again below
            failures.append(error)

    thread = threading.Thread(target=run, name="self-test", daemon=True)
    thread.start()
    thread.join(seconds)
    if failures:
        raise failures[0]
    if not answers:
        raise TimeoutError(f"no answer within {seconds:.0f} seconds; is it waiting to be unlocked?")
    return answers[0]


def _certificates() -> str:
    if sys.platform in ("win32", "darwin"):
        return f"the system's own, {ssl.OPENSSL_VERSION}"
    paths = ssl.get_default_verify_paths()  # heeds SSL_CERT_FILE and SSL_CERT_DIR
    for place in (paths.cafile, paths.capath, *_AUTHORITIES):
        if place and Path(place).exists():
            return f"{place}, {ssl.OPENSSL_VERSION}"
    raise FileNotFoundError("this system has no list of authorities; on Debian or Ubuntu: apt install ca-certificates")


def _time_zones() -> str:
    zone = ShopSettings().shop_timezone
    zoneinfo.ZoneInfo(zone)
    return zone


def _program_files() -> str:
    wanted = (("demo", "orders.csv"), ("icons", "order-reconciler.svg"), ("fonts", "Inter_400Regular.ttf"))
    missing = ["/".join(parts) for parts in wanted if not resource_path(*parts).is_file()]
    if missing:
        raise FileNotFoundError(f"missing: {', '.join(missing)}")
    return "complete"
