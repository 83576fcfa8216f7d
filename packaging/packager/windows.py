"""What only Windows asks for: the version resource that Explorer shows of an executable, signing, the installer.

Signing is steered by the environment, so that no secret is ever in a file of ours: ``WINDOWS_SIGN_COMMAND`` is a whole
command without the file, such as ``signtool sign /fd sha256 /tr http://… /td sha256 /a``. Without it nothing is signed.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from core import __version__
from packager.listing import size_of

PRODUCT: Final = "Order Reconciler"
PUBLISHER: Final = "The Order Reconciler authors"
SIGN_VARIABLE: Final = "WINDOWS_SIGN_COMMAND"
COMPILER: Final = "makensis"
_DESCRIPTIONS: Final = {
    "order-reconciler": "Order Reconciler",
    "order-reconciler-cli": "Order Reconciler, command line",
}


def version_numbers(version: str) -> tuple[int, int, int, int]:
    """The four numbers Windows wants: ``1.2.3rc1`` is 1.2.3.0. Raises ``ValueError`` for what is no version."""
    match = re.match(r"(\d+)\.(\d+)(?:\.(\d+))?", version)
    if match is None:
        raise ValueError(f"{version!r} is not a version")
    major, minor, patch = (int(number or 0) for number in match.groups())
    return major, minor, patch, 0


def version_resource(name: str, version: str) -> str:
    """The text PyInstaller makes the resource from (an expression of its ``VSVersionInfo``)."""
    numbers = version_numbers(version)
    strings = {
        "CompanyName": PUBLISHER,
        "FileDescription": _DESCRIPTIONS[name],
        "FileVersion": version,
        "InternalName": name,
        "LegalCopyright": f"© {PUBLISHER}, MIT licence",
        "OriginalFilename": f"{name}.exe",
        "ProductName": PRODUCT,
        "ProductVersion": version,
    }
    table = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in strings.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004,\n"
        "  fileType=1, subtype=0, date=(0, 0)),\n"
        f"  kids=[StringFileInfo([StringTable('040904B0', [{table}])]),\n"
        "  VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )


def write_version_resource(folder: Path, name: str, version: str) -> str:
    """Write it for one executable and return the file's path."""
    path = folder / f"{name}.version.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(version_resource(name, version), "utf-8")
    return str(path)


def sign(programs: Iterable[Path]) -> None:
    """Each with the command of the environment, if there is one. Raises ``CalledProcessError``."""
    command = os.environ.get(SIGN_VARIABLE, "").split()
    if command:
        for program in programs:
            subprocess.run([*command, str(program)], check=True)  # noqa: S603 - whoever builds says what signs


def make_installer(folder: Path, place: Path, *, icon: Path, target: str = "") -> Path:
    """The installer of a built folder, in ``place``; NSIS makes it on every system. Raises ``CalledProcessError``.

    ``target`` names the processor and the character set of the installer itself, where it is not NSIS's usual one.
    """
    product = place / f"order-reconciler-{__version__}-setup.exe"
    command = installer_command(product, icon=icon, kilobytes=size_of(folder) // 1024, target=target)
    subprocess.run(command, cwd=folder, check=True)  # noqa: S603
    return product


def installer_command(product: Path, *, icon: Path, kilobytes: int, target: str = "") -> list[str]:
    """For NSIS, from within the built folder; it signs with the command of the environment."""
    root = Path(__file__).resolve().parents[2]
    names = {
        "VERSION": __version__,
        "NUMBERS": ".".join(map(str, version_numbers(__version__))),
        "KILOBYTES": str(kilobytes),
        "ICON": str(icon.resolve()),
        "LICENSE_FILE": str(root / "LICENSE"),
        "OUTPUT": str(product.resolve()),
    }
    optional = {"SIGN": os.environ.get(SIGN_VARIABLE, ""), "TARGET": target}
    names |= {name: text for name, text in optional.items() if text}
    script = root / "packaging" / "windows" / "installer.nsi"
    return [
        COMPILER,
        "-V2",
        "-NOCD",
        "-INPUTCHARSET",
        "UTF8",
        *(f"-D{name}={text}" for name, text in names.items()),
        str(script),
    ]
