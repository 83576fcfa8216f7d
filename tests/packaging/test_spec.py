"""What the specification asks PyInstaller for on each of the three systems, two of which are not here."""

from __future__ import annotations

import plistlib
from pathlib import Path
from typing import Any

import pytest

from core import __version__
from packager import macos
from packager.pruning import EXCLUDED_MODULES
from tests.support.spec_evaluation import ROOT, Step, evaluate

SYSTEMS = ("linux", "win32", "darwin")


@pytest.fixture(scope="module", params=SYSTEMS)
def system(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def steps(system: str, tmp_path_factory: pytest.TempPathFactory) -> list[Step]:
    return evaluate(system, tmp_path_factory.mktemp("parts"))


def of_kind(steps: list[Step], kind: str) -> list[Step]:
    return [step for step in steps if step.kind == kind]


def executables(steps: list[Step]) -> dict[str, Step]:
    return {step.options["name"]: step for step in of_kind(steps, "EXE")}


def test_two_executables_share_one_folder(steps: list[Step]) -> None:
    (folder,) = of_kind(steps, "COLLECT")
    both = executables(steps)
    assert set(both) == {"order-reconciler", "order-reconciler-cli"}
    assert all(step in folder.args for step in both.values())
    assert all(step.options["exclude_binaries"] for step in both.values())


def test_the_window_has_no_console_and_the_command_line_has_one(steps: list[Step]) -> None:
    assert {name: step.options["console"] for name, step in executables(steps).items()} == {
        "order-reconciler": False,
        "order-reconciler-cli": True,
    }


def test_each_executable_runs_its_own_script_only(steps: list[Step]) -> None:
    for name, step in executables(steps).items():
        scripts = [entry[0] for entry in step.args[1]]
        assert scripts == ["pyi_rth", name.replace("-", "_")]


def test_both_take_their_modules_from_one_archive(steps: list[Step]) -> None:
    (shared,) = (step for step in of_kind(steps, "PYZ") if "name" in step.options)
    (analysis,) = of_kind(steps, "Analysis")
    assert shared.args == (analysis.pure,)
    assert ("modules.pyz", shared.options["name"], "DATA") in analysis.datas
    for step in executables(steps).values():
        (own,) = step.args[0].args
        assert [entry[0] for entry in own] == ["ctypes"], "what PyInstaller itself imports before our hook"
    hooks = [Path(hook).read_text("utf-8") for hook in analysis.options["runtime_hooks"]]
    assert '"modules.pyz"' in hooks[0]


def test_nothing_is_packed_or_hidden_from_virus_scanners(steps: list[Step]) -> None:
    for step in [*of_kind(steps, "EXE"), *of_kind(steps, "COLLECT")]:
        assert step.options["upx"] is False


def test_only_linux_binaries_are_stripped(steps: list[Step], system: str) -> None:
    for step in [*of_kind(steps, "EXE"), *of_kind(steps, "COLLECT")]:
        assert step.options["strip"] is (system == "linux")


def test_resources_metadata_and_password_stores_come_along(steps: list[Step]) -> None:
    (analysis,) = of_kind(steps, "Analysis")
    targets = [target for _, target in analysis.options["datas"]]
    assert {"resources", ".", "keyring.dist-info"} <= set(targets)
    assert {"core", "gui", "keyring.backends.below", "tzdata"} <= set(analysis.options["hiddenimports"])
    assert analysis.options["excludes"] == list(EXCLUDED_MODULES)


def test_every_file_the_specification_names_exists(steps: list[Step]) -> None:
    (analysis,) = of_kind(steps, "Analysis")
    named = [*analysis.args[0], *analysis.options["runtime_hooks"]]
    named += [source for source, target in analysis.options["datas"] if target != "keyring.dist-info"]
    for step in of_kind(steps, "EXE"):
        named += [step.options[key] for key in ("icon", "version", "entitlements_file") if step.options[key]]
    assert [name for name in named if not Path(name).exists()] == []


def test_windows_executables_carry_icon_version_and_manifest(tmp_path: Path) -> None:
    for name, step in executables(evaluate("win32", tmp_path)).items():
        assert step.options["icon"] == str(tmp_path / "icon.ico")
        assert step.options["version"] == str(tmp_path / f"{name}.version.txt")
        assert "longPathAware" in step.options["manifest"]


def test_only_macos_gets_a_bundle(tmp_path: Path) -> None:
    bundles = {system: of_kind(evaluate(system, tmp_path), "BUNDLE") for system in SYSTEMS}
    assert {system: len(steps) for system, steps in bundles.items()} == {"linux": 0, "win32": 0, "darwin": 1}
    options = bundles["darwin"][0].options
    assert options["name"] == "Order Reconciler.app"
    assert options["version"] == __version__
    assert options["bundle_identifier"] == macos.BUNDLE_IDENTIFIER
    assert plistlib.loads(plistlib.dumps(options["info_plist"])) == options["info_plist"]


def test_macos_is_signed_with_the_identity_of_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def identities() -> set[Any]:
        return {step.options["codesign_identity"] for step in of_kind(evaluate("darwin", tmp_path), "EXE")}

    monkeypatch.delenv("MACOS_SIGN_IDENTITY", raising=False)
    assert identities() == {None}
    monkeypatch.setenv("MACOS_SIGN_IDENTITY", "Developer ID Application: Somebody")
    assert identities() == {"Developer ID Application: Somebody"}


def test_the_specification_has_no_path_of_a_machine() -> None:
    text = (ROOT / "build.spec").read_text("utf-8")
    assert "/home/" not in text
    assert "C:\\" not in text
