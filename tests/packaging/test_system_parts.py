"""The parts that only one system reads: resources and manifests of Windows, property lists of macOS, the workflow."""

from __future__ import annotations

import plistlib
import re
import xml.etree.ElementTree as ET
from typing import Any

import pytest
import yaml

from core import __version__
from gui.words.language import LANGUAGES
from packager import macos
from packager.windows import version_numbers, version_resource
from tests.support.spec_evaluation import ROOT

PACKAGING = ROOT / "packaging"


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("1.2.3", (1, 2, 3, 0)), ("0.10", (0, 10, 0, 0)), ("2.0.0rc1", (2, 0, 0, 0)), ("1.2.3.dev4", (1, 2, 3, 0))],
)
def test_windows_gets_four_numbers_of_every_version(version: str, numbers: tuple[int, ...]) -> None:
    assert version_numbers(version) == numbers


def test_what_is_no_version_is_refused() -> None:
    with pytest.raises(ValueError, match="not a version"):
        version_numbers("newest")


@pytest.mark.parametrize("name", ["order-reconciler", "order-reconciler-cli"])
def test_the_version_resource_says_what_explorer_shows(name: str) -> None:
    strings: dict[str, str] = {}
    fixed: dict[str, Any] = {}
    stand_ins = {
        "VSVersionInfo": lambda **options: options,
        "FixedFileInfo": lambda **options: fixed.update(options),
        "StringFileInfo": list,
        "StringTable": lambda language, table: (language, table),
        "StringStruct": lambda key, value: strings.update({key: value}),
        "VarFileInfo": list,
        "VarStruct": lambda key, value: (key, value),
    }
    eval(version_resource(name, "1.2.3"), stand_ins)  # noqa: S307 - PyInstaller evaluates it in the same way
    assert fixed["filevers"] == fixed["prodvers"] == (1, 2, 3, 0)
    assert strings["ProductName"] == "Order Reconciler"
    assert strings["OriginalFilename"] == f"{name}.exe"
    assert strings["ProductVersion"] == strings["FileVersion"] == "1.2.3"


def test_the_windows_manifest_allows_long_paths_and_scales_per_monitor() -> None:
    manifest = ET.parse(PACKAGING / "windows" / "program.manifest")  # noqa: S314 - our own file
    texts = {element.tag.rpartition("}")[2]: (element.text or "").strip() for element in manifest.iter()}
    assert texts["longPathAware"] == "true"
    assert texts["dpiAwareness"] == "PerMonitorV2"
    (level,) = (element for element in manifest.iter() if element.tag.endswith("requestedExecutionLevel"))
    assert level.get("level") == "asInvoker"


WINE = tuple(f"packaging/windows/{name}under-wine" for name in ("", "check-", "test-"))
INSTALLER = (PACKAGING / "windows" / "installer.nsi").read_text("utf-8")


def test_the_installer_says_everything_in_every_language() -> None:
    names = {"en": "ENGLISH", "nl": "DUTCH", "cs": "CZECH"}
    assert set(names) == set(LANGUAGES)
    sentences = re.findall(r'^LangString (\w+) \$\{LANG_(\w+)\} "(.+)"$', INSTALLER, re.MULTILINE)
    by_language = {
        name: {sentence for sentence, language, _ in sentences if language == name} for name in names.values()
    }
    assert by_language["ENGLISH"] == by_language["DUTCH"] == by_language["CZECH"]
    assert by_language["ENGLISH"] == set(re.findall(r'"\$\((\w+)\)"', INSTALLER))
    assert all(r"$LOCALAPPDATA\order-reconciler" in text for name, _, text in sentences if name == "DATA_STAYS")
    assert __version__ not in INSTALLER


def test_the_installer_asks_nothing_when_it_is_silent() -> None:
    boxes = re.findall(r"^\s*MessageBox .+$", INSTALLER, re.MULTILINE)
    assert len(boxes) == 4
    assert all("/SD ID" in box for box in boxes), boxes


def test_the_uninstaller_removes_what_was_installed_and_nothing_else() -> None:
    (section,) = re.findall(r'^Section "Uninstall"$(.+?)^SectionEnd$', INSTALLER, re.MULTILINE | re.DOTALL)
    removed = re.findall(r"^\s*(?:RMDir|Delete)(?: /r)? \"(.+)\"$", section, re.MULTILINE)
    assert not any("LOCALAPPDATA" in name for name in removed), removed
    everything = re.findall(r"^\s*RMDir /r \"(.+)\"$", section, re.MULTILINE)
    assert everything == [r"$INSTDIR\_internal", "${NEW}", "${OLD}"], "a folder somebody chose keeps what else is in it"


def test_the_setup_looks_for_the_mutex_that_the_programs_hold() -> None:
    (looked_for,) = re.findall(r'^!define MUTEX "(.+)"$', INSTALLER, re.MULTILINE)
    assert f'"{looked_for}"' in (PACKAGING / "entry" / "runtime_hook.py").read_text("utf-8")


def test_the_bundle_says_its_version_and_the_oldest_macos() -> None:
    info = macos.info_plist("1.2.3rc1")
    assert info["CFBundleShortVersionString"] == "1.2.3"
    assert info["LSMinimumSystemVersion"] == macos.OLDEST_MACOS
    assert set(LANGUAGES) == set(info["CFBundleLocalizations"])  # type: ignore[call-overload]


def test_the_bundle_opens_the_window_and_not_the_command_line() -> None:
    info = macos.info_plist("1.2.3")
    assert info["CFBundleExecutable"] == "order-reconciler"
    assert info["LSBackgroundOnly"] is False


def test_the_entitlements_open_no_more_than_python_needs() -> None:
    entitlements = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert entitlements == {
        "com.apple.security.cs.allow-unsigned-executable-memory": True,
        "com.apple.security.cs.disable-library-validation": True,
    }


def test_the_store_page_knows_this_version() -> None:
    page = ET.parse(PACKAGING / "linux" / "org.orderreconciler.OrderReconciler.metainfo.xml")  # noqa: S314
    assert __version__ in [release.get("version") for release in page.iter("release")]
    assert page.findtext("id") == macos.BUNDLE_IDENTIFIER
    languages = {element.get("{http://www.w3.org/XML/1998/namespace}lang", "en") for element in page.iter("summary")}
    assert languages == set(LANGUAGES)


def test_the_workflow_builds_and_checks_on_all_three_systems() -> None:
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "build.yml").read_text("utf-8"))
    jobs = workflow["jobs"]
    assert set(jobs) == {"linux", "windows", "macos", "release"}
    published = "".join(
        step["with"]["path"] for step in jobs["linux"]["steps"] if step.get("with", {}).get("name") == "linux"
    )
    assert published.split() == ["dist/*.tar.gz", "dist/*.deb"], "what was made under Wine is not published"
    for name in set(jobs) - {"release"}:
        commands = " ".join(step.get("run", "") for step in jobs[name]["steps"])
        assert "build" in commands, name
        assert "check" in commands, name
        uploads = [step for step in jobs[name]["steps"] if "upload-artifact" in step.get("uses", "")]
        assert uploads[-1]["with"]["if-no-files-found"] == "error", name


def test_the_workflow_may_write_only_where_it_releases() -> None:
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "build.yml").read_text("utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    assert [name for name, job in workflow["jobs"].items() if "permissions" in job] == ["release"]


def test_every_script_the_workflow_calls_exists_and_may_be_run() -> None:
    for name in (
        ".ci/run",
        "packaging/build",
        "packaging/check_build",
        "packaging/macos/import_certificate",
        "test",
        *WINE,
    ):
        path = ROOT / name
        assert path.stat().st_mode & 0o100, name
