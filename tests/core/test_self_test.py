"""The report for support: what works, what does not, nothing secret, nothing left behind."""

from __future__ import annotations

import json
import threading
from pathlib import Path
from typing import Any

import pytest

from core import __version__, self_test
from core.cli.main import main
from core.self_test import Report, core_probes, report, write_report
from core.system.keyring import CredentialStore, MemoryBackend


class RememberingBackend(MemoryBackend):
    """Keeps what it was ever given, and can misbehave."""

    given: list[str]

    def __init__(self) -> None:
        super().__init__()
        self.given = []

    def set_password(self, service: str, username: str, password: str) -> None:
        self.given.append(password)
        super().set_password(service, username, password)


def made(data_dir: Path, backend: MemoryBackend | None = None) -> Report:
    store = CredentialStore("self-test", backend=backend or MemoryBackend())
    return report("order-reconciler-cli", core_probes(data_dir, credentials=store))


def details(result: Report) -> dict[str, tuple[bool, str]]:
    return {finding.name: (finding.works, finding.detail) for finding in result.findings}


def test_everything_works_here(tmp_path: Path) -> None:
    result = made(tmp_path)
    assert result.works, details(result)
    assert result.version == __version__
    assert not result.packaged


def test_it_leaves_nothing_behind(tmp_path: Path) -> None:
    made(tmp_path / "not made yet")
    assert list(tmp_path.iterdir()) == []


def test_the_key_it_stores_is_taken_out_again_and_not_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    backend = RememberingBackend()
    monkeypatch.setattr("core.system.keyring._is_allowed", lambda _backend: True)
    result = made(tmp_path, backend)
    assert result.works
    (key,) = backend.given
    assert backend._passwords == {}
    assert key not in result.to_json()


def test_a_password_store_that_gives_back_something_else_does_not_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Forgetful(MemoryBackend):
        def set_password(self, service: str, username: str, password: str) -> None:
            super().set_password(service, username, password[:-1])

    monkeypatch.setattr("core.system.keyring._is_allowed", lambda _backend: True)
    works, detail = details(made(tmp_path, Forgetful()))["password store"]
    assert not works
    assert "did not keep the key" in detail


def test_a_password_store_that_waits_for_ever_does_not_hold_up_the_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered = threading.Event()

    class Locked(MemoryBackend):
        def set_password(self, service: str, username: str, password: str) -> None:
            answered.wait()
            super().set_password(service, username, password)

    monkeypatch.setattr("core.system.keyring._is_allowed", lambda _backend: True)
    monkeypatch.setattr(self_test, "PASSWORD_STORE_SECONDS", 0.01)
    try:
        works, detail = details(made(tmp_path, Locked()))["password store"]
    finally:
        answered.set()
    assert not works
    assert "waiting to be unlocked" in detail


def test_a_data_folder_that_is_a_file_does_not_work(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("")
    works, detail = details(made(tmp_path / "folder" / "deeper"))["data folder"]
    assert not works
    assert "folder is a file" in detail


def test_missing_program_files_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(self_test, "resource_path", tmp_path.joinpath)
    works, detail = details(made(tmp_path))["program files"]
    assert not works
    assert "demo/orders.csv" in detail


def test_the_report_says_where_home_is_without_naming_it(home_of_its_own: Path) -> None:
    text = made(home_of_its_own / "data").to_json()
    assert str(home_of_its_own) not in text
    assert json.loads(text)["findings"][0]["detail"].startswith("~")


@pytest.mark.parametrize(("works", "status"), [(True, 0), (False, 1)])
def test_the_exit_status_says_whether_everything_works(
    *, works: bool, status: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def probe() -> str:
        if not works:
            raise OSError("no")
        return "yes"

    result = report("program", {"thing": probe})
    assert write_report(result, None) == status
    assert json.loads(capsys.readouterr().out)["works"] is works
    assert write_report(result, tmp_path / "report.json") == status
    assert json.loads((tmp_path / "report.json").read_text("utf-8"))["findings"][0]["works"] is works


def test_a_window_without_standard_output_still_has_a_status(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", None)
    assert write_report(report("program", {}), None) == 0


def test_the_command_line_prints_it_and_ends(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(self_test, "CredentialStore", CredentialStore.in_memory)
    with pytest.raises(SystemExit) as ended:
        main(["--data-dir", str(tmp_path), "--self-test"])
    content: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert ended.value.code == 0
    assert content["program"] == "order-reconciler-cli"
    assert {finding["name"] for finding in content["findings"]} >= {"password store", "certificates", "time zones"}
