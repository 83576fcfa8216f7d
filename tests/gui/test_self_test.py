"""The window's part of the report for support."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo
from pytestqt.qtbot import QtBot

from core import self_test
from core.system.keyring import CredentialStore
from gui import application, preflight
from gui import self_test as window_self_test
from gui.self_test import window_report


@pytest.fixture(autouse=True)
def a_password_store_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(self_test, "CredentialStore", CredentialStore.in_memory)


def findings(data_dir: Path) -> dict[str, tuple[bool, str]]:
    return {finding.name: (finding.works, finding.detail) for finding in window_report(data_dir).findings}


@pytest.mark.usefixtures("qapp")
def test_painting_icons_translations_and_the_guide_are_there(tmp_path: Path) -> None:
    found = findings(tmp_path)
    for name in ("display", "painting", "icons", "translations", "guide"):
        assert found[name][0], found[name]
    assert "text is drawn" in found["painting"][1]


def test_no_window_is_left_behind(qtbot: QtBot, tmp_path: Path) -> None:
    window_report(tmp_path)
    qtbot.waitUntil(lambda: not any(widget.isVisible() for widget in application_windows()))


def application_windows() -> list[object]:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - after Qt was started

    return list(QApplication.topLevelWidgets())


def test_without_a_display_the_rest_is_still_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preflight, "problem", lambda *_args, **_options: "There is no display.")
    found = findings(tmp_path)
    assert found["display"] == (False, "RuntimeError: There is no display.")
    assert found["certificates"][0]
    assert "painting" not in found


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("folder", "probe", "named"),
    [("translations", "translations", "order-reconciler_nl"), ("guide", "guide", "cs/undoing.md")],
)
def test_what_is_not_in_the_package_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str, probe: str, named: str
) -> None:
    monkeypatch.setattr(
        window_self_test,
        "resource_path",
        lambda *parts: tmp_path.joinpath(*parts) if parts[0] == folder else self_test.resource_path(*parts),
    )
    works, detail = findings(tmp_path)[probe]
    assert not works
    assert named in detail


@pytest.mark.usefixtures("qapp")
def test_qts_own_words_are_missed_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLibraryInfo, "path", lambda _which: str(tmp_path))
    works, detail = findings(tmp_path)["translations"]
    assert not works
    assert detail == "FileNotFoundError: missing: qtbase_nl, qtbase_cs"


@pytest.mark.usefixtures("qapp")
def test_the_report_goes_where_it_was_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "report.json"
    arguments = ["--data-dir", str(tmp_path), "--self-test"]
    assert application.main([*arguments, str(file)]) == 0
    assert capsys.readouterr().out == ""
    assert json.loads(file.read_text("utf-8"))["program"] == "order-reconciler"
    assert application.main(arguments) == 0
    assert json.loads(capsys.readouterr().out)["works"] is True
