"""Signing and notarising are steered by the environment alone; the tools that do it are stand-ins that write down."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from packager import macos, windows

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")

TOOLS = ("codesign", "ditto", "hdiutil", "xcrun", "signtool")


@pytest.fixture
def called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file with one line for each call; no tool but the stand-ins is on the path."""
    tools, log = tmp_path / "tools", tmp_path / "called.txt"
    tools.mkdir()
    log.touch()
    for name in TOOLS:
        script = tools / name
        script.write_text(f'#!/bin/sh\necho "{name} $*" >>"{log}"\n')
        script.chmod(0o755)
    monkeypatch.setenv("PATH", str(tools))
    for name in ("MACOS_SIGN_IDENTITY", "MACOS_NOTARY_PROFILE", windows.SIGN_VARIABLE):
        monkeypatch.delenv(name, raising=False)
    return log


@pytest.fixture
def app(tmp_path: Path) -> Path:
    made = tmp_path / "dist" / "Order Reconciler.app"
    made.mkdir(parents=True)
    return made


def tools_of(called: Path) -> list[str]:
    """Each call's tool and first argument."""
    return [" ".join(line.split()[:2]) for line in called.read_text("utf-8").splitlines()]


def test_without_a_certificate_the_image_is_made_and_nothing_signed(called: Path, app: Path) -> None:
    macos.make_disk_image(app, app.parent / "program.dmg")
    assert [line.split()[0] for line in called.read_text("utf-8").splitlines()] == ["ditto", "hdiutil"]
    assert not (app.parent / "dmg").exists(), "what the image was made from is cleared away"


def test_with_a_certificate_the_bundle_is_verified_before_and_the_image_signed_after(
    called: Path, app: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MACOS_SIGN_IDENTITY", "Developer ID Application: Somebody")
    macos.make_disk_image(app, app.parent / "program.dmg")
    assert tools_of(called) == ["codesign --verify", f"ditto {app.parent}/Order", "hdiutil create", "codesign --sign"]


def test_notarising_needs_a_certificate_and_a_profile_and_comes_last(
    called: Path, app: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MACOS_NOTARY_PROFILE", "somebody")
    macos.make_disk_image(app, app.parent / "program.dmg")
    assert "xcrun" not in called.read_text("utf-8")
    monkeypatch.setenv("MACOS_SIGN_IDENTITY", "Developer ID Application: Somebody")
    macos.make_disk_image(app, app.parent / "program.dmg")
    assert tools_of(called)[-2:] == ["xcrun notarytool", "xcrun stapler"]


def test_a_bundle_whose_signature_does_not_hold_is_not_packed(
    called: Path, app: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MACOS_SIGN_IDENTITY", "Developer ID Application: Somebody")
    (called.parent / "tools" / "codesign").write_text("#!/bin/sh\nexit 3\n")
    with pytest.raises(macos.subprocess.CalledProcessError):
        macos.make_disk_image(app, app.parent / "program.dmg")
    assert called.read_text("utf-8") == ""


def test_windows_programs_are_signed_with_the_command_of_the_environment(
    called: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = [Path("order-reconciler.exe"), Path("order-reconciler-cli.exe")]
    windows.sign(programs)
    assert called.read_text("utf-8") == ""
    monkeypatch.setenv(windows.SIGN_VARIABLE, "signtool sign /fd sha256 /a")
    windows.sign(programs)
    assert called.read_text("utf-8").splitlines() == [f"signtool sign /fd sha256 /a {name}" for name in programs]


def test_the_installer_is_signed_with_the_same_command_or_not_at_all(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def command() -> list[str]:
        return windows.installer_command(tmp_path / "setup.exe", icon=tmp_path / "icon.ico", kilobytes=7)

    monkeypatch.delenv(windows.SIGN_VARIABLE, raising=False)
    plain = command()
    assert not [part for part in plain if "SIGN" in part]
    monkeypatch.setenv(windows.SIGN_VARIABLE, "signtool sign /a")
    assert [part for part in command() if part not in plain] == ["-DSIGN=signtool sign /a"]


def test_the_installer_is_told_all_that_its_script_asks_for(tmp_path: Path) -> None:
    command = windows.installer_command(tmp_path / "setup.exe", icon=tmp_path / "icon.ico", kilobytes=7, target="x")
    script = Path(command[-1]).read_text("utf-8")
    told = {part[2:].partition("=")[0] for part in command if part.startswith("-D")}
    defined = set(re.findall(r"^!define (\w+)", script, re.MULTILINE))
    asked = set(re.findall(r"\$\{([A-Z_]+)\}", script))
    of_nsis = {name for name in asked if name.startswith("LANG_")}
    assert asked - defined - of_nsis - {"SIGN"} == told
