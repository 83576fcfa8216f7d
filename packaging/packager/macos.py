"""What only macOS asks for: the bundle's property list, and signing and notarising when the secrets are there.

Signing is steered by the environment, so that no secret is ever in a file of ours:

* ``MACOS_SIGN_IDENTITY``: the name of a *Developer ID Application* certificate in the keychain; without it the bundle
  gets PyInstaller's ad-hoc signature, and the keychain asks again after each update.
* ``MACOS_NOTARY_PROFILE``: a profile stored with ``xcrun notarytool store-credentials``; without it nothing is sent.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Final

from packager.windows import version_numbers

BUNDLE_IDENTIFIER: Final = "org.orderreconciler.OrderReconciler"
OLDEST_MACOS: Final = "13.0"
"""What the Qt that we ship asks for (6.10 and 6.11)."""


def identity() -> str | None:
    return os.environ.get("MACOS_SIGN_IDENTITY") or None


def info_plist(version: str) -> dict[str, object]:
    """What is ours in Info.plist; PyInstaller adds names and paths."""
    short = ".".join(str(number) for number in version_numbers(version)[:3])
    return {
        # PyInstaller takes the last executable's kind for the whole bundle: a console program without a window.
        "CFBundleExecutable": "order-reconciler",
        "LSBackgroundOnly": False,
        "CFBundleName": "Order Reconciler",
        "CFBundleDisplayName": "Order Reconciler",
        "CFBundleShortVersionString": short,
        "CFBundleVersion": short,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "nl", "cs"],
        "LSApplicationCategoryType": "public.app-category.business",
        "LSMinimumSystemVersion": OLDEST_MACOS,
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,  # dark where the system is
        "NSSupportsAutomaticGraphicsSwitching": True,
        "NSHumanReadableCopyright": "MIT licence",
    }


def make_disk_image(app: Path, target: Path) -> None:
    """An image to drag the program out of, signed and notarised where the environment says how. Needs macOS' own tools.

    The bundle itself was signed while it was built: PyInstaller gives every library the identity and the entitlements.
    Raises ``CalledProcessError`` for a bundle whose signature does not hold.
    """
    name, profile = identity(), os.environ.get("MACOS_NOTARY_PROFILE")
    if name is not None:
        _run("codesign", "--verify", "--deep", "--strict", str(app))
    target.unlink(missing_ok=True)
    # From a folder of its own: with a link to Applications beside the program, to drag it onto.
    staging = target.parent / "dmg"
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir(parents=True)
    _run("ditto", str(app), str(staging / app.name))
    (staging / "Applications").symlink_to("/Applications")
    _run("hdiutil", "create", "-volname", app.stem, "-srcfolder", str(staging), "-format", "UDZO", str(target))
    shutil.rmtree(staging)
    if name is not None:
        _run("codesign", "--sign", name, "--timestamp", str(target))
    if name is not None and profile:
        _run("xcrun", "notarytool", "submit", str(target), "--keychain-profile", profile, "--wait")
        _run("xcrun", "stapler", "staple", str(target))


def _run(*command: str) -> None:
    subprocess.run(command, check=True)  # noqa: S603 - the system's own tools, by name
