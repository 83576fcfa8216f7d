"""What only Windows has: the folder's contents, long paths, the console's signals, the certificate store."""

from __future__ import annotations

import json
import re
import textwrap
from pathlib import Path
from typing import Final

from packager.checks.in_wine import InWine
from packager.checks.packaged import COMMAND_SECONDS, expect
from packager.checks.session import wait_until
from packager.checks.setup import refuses_while_running
from packager.checks.window import window
from packager.wine import windows_path

_NOT_OF_WINDOWS: Final = re.compile(
    r"(?i)secretstorage|jeepney|cryptography|icuuc|bcryptprimitives|sitecustomize|\.so\b"
)
_LONGEST_ORDINARY_PATH: Final = 260
_OPEN_LIST: Final = "orders.sqlite3-wal"
"""SQLite's journal lies beside the list of orders for as long as somebody has it open."""
_PRESSING_SECONDS: Final = 900
"""For several Ctrl-C, each with the time that a loaded machine needs to follow it."""


def check_contents(built: Path) -> str:
    """Nothing of Linux and none of Wine's stand-ins is in the folder, its archive of modules included."""
    names = [path.relative_to(built).as_posix() for path in built.rglob("*")]
    modules = _modules_in(built)
    wrong = [name for name in (*names, *modules) if _NOT_OF_WINDOWS.search(name)]
    expect("nothing in it is Linux's or Wine's", kept=not wrong, seen=wrong)
    expect("its modules were read", kept="core.shop.send" in modules, seen=len(modules))
    return f"{len(names)} files, {len(set(modules))} modules"


def _modules_in(built: Path) -> list[str]:
    from PyInstaller.archive.readers import CArchiveReader, ZlibArchiveReader  # noqa: PLC0415 - of the build's environment

    modules = list(ZlibArchiveReader(str(built / "_internal" / "modules.pyz")).toc)
    for program in built.glob("*.exe"):
        archive = CArchiveReader(str(program))
        embedded = [name for name, entry in archive.toc.items() if entry[-1] == "z"]
        modules += [name for each in embedded for name in archive.open_embedded_archive(each).toc]
    return modules


def check_window_self_test(packaged: InWine) -> str:
    """With a display and the Credential Manager everything works; a window has no terminal, so it writes a file."""
    file = packaged.home / "report.json"
    status, out, err = packaged.run("--self-test", packaged.path(file), program="order-reconciler")
    expect("a report is written", kept=file.exists(), seen=out + err)
    report = json.loads(file.read_text("utf-8"))
    broken = [finding for finding in report["findings"] if not finding["works"]]
    expect("everything works", kept=status == 0 and not broken, seen=broken)
    return ", ".join(finding["detail"] for finding in report["findings"] if finding["name"] == "display")


def check_workbook(packaged: InWine, source: Path) -> str:
    """Orders are written to an .xlsx and read from one."""
    file = packaged.home / "orders – čtvrtek.xlsx"
    file.write_bytes(source.read_bytes())
    packaged.succeed("settings", "set", "wemasy.website_id", "1")
    report = packaged.json("import", packaged.path(file), "--json")
    expect("rows of a workbook arrive", kept=report.get("added"), seen=report)
    return f"{report['added']} orders"


def check_long_paths(packaged: InWine, orders: Path) -> str:
    """Data and file below a path with blanks, accents and more than 260 characters."""
    deep = packaged.scratch / "Mijn programma's – čtvrtek"
    while len(windows_path(deep)) <= _LONGEST_ORDINARY_PATH:
        deep /= "een map met een lange naam, ěščřžýáíé"
    deep.mkdir(parents=True)
    file = deep / "bestellingen van čtvrtek.csv"
    file.write_bytes(orders.read_bytes())
    data = ("--data-dir", packaged.path(deep / "data"))
    packaged.succeed(*data, "settings", "set", "wemasy.website_id", "1")
    report = packaged.json(*data, "import", packaged.path(file), "--json")
    expect("orders arrive there", kept=report["added"] and list(deep.glob("data/**/orders.sqlite3")), seen=report)
    return f"{len(packaged.path(file))} characters"


_PRESS: Final = textwrap.dedent("""
    import glob, json, os, signal, subprocess, sys, time
    report, open_list, *command = sys.argv[1:]
    signal.signal(signal.SIGINT, lambda *_: None)  # everybody in a console gets it
    started = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    while started.poll() is None and not glob.glob(open_list, recursive=True):  # then it is at work
        time.sleep(0.1)
    while started.poll() is None:  # Wine loses one now and then; a second one that is heard would end it uncleanly
        os.kill(0, signal.CTRL_C_EVENT)
        try:
            started.wait(120)
        except subprocess.TimeoutExpired:
            pass
    said = started.stdout.read().decode("utf-8", "replace")
    with open(report + ".part", "w", encoding="utf-8") as file:
        json.dump({"status": started.wait(), "said": said}, file)
    os.replace(report + ".part", report)
""")


def check_ctrl_c(packaged: InWine, python: Path, stopped: int) -> None:
    """Ctrl-C in a console ends a command that would go on for ever, cleanly. Wine's console sends no Ctrl-Break."""
    script, folder, report = (packaged.home / name for name in ("press.py", "watched", "pressed.json"))
    script.write_text(_PRESS, "utf-8")
    folder.mkdir()
    open_list = packaged.data / "**" / _OPEN_LIST
    command = [packaged.folder / "order-reconciler-cli.exe", "--demo", "watch", "--folder", folder]
    pressing = ["wineconsole", python, script, report, open_list, *command]
    words = [windows_path(part) if isinstance(part, Path) else part for part in pressing]
    packaged.windows.run(words, seconds=_PRESSING_SECONDS)
    wait_until("the command ends", report.exists)
    ended = json.loads(report.read_text("utf-8"))
    clean = ended["status"] == stopped and "Traceback" not in ended["said"]
    expect("Ctrl-C stops it cleanly", kept=clean, seen=ended)


def check_two_instances(packaged: InWine, setup: Path, pictures: Path) -> None:
    """While the window has a shop open, the command line is refused with a sentence, and so is a change of version."""
    packaged.succeed("settings", "set", "shop.name", "Vaas & Zo")
    with window(packaged, pictures) as hands:
        hands.focus("Order Reconciler$")
        wait_until("the window has the list open", lambda: any(packaged.data.rglob(_OPEN_LIST)))
        status, out, err = packaged.run("orders")
        expect("the command line says that it is open", kept=status == 2 and "open" in (out + err), seen=out + err)  # noqa: PLR2004
        refuses_while_running(packaged, setup)
        hands.leave()
    packaged.succeed("orders")


_TRUST: Final = textwrap.dedent("""
    import ctypes, ssl, sys
    crypt = ctypes.WinDLL("crypt32")
    crypt.CertOpenSystemStoreW.restype = ctypes.c_void_p
    crypt.CertAddEncodedCertificateToStore.argtypes = [
        ctypes.c_void_p, ctypes.c_ulong, ctypes.c_char_p, ctypes.c_ulong, ctypes.c_ulong, ctypes.c_void_p]
    crypt.CertCloseStore.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
    certificate = ssl.PEM_cert_to_DER_cert(open(sys.argv[1]).read())
    store = crypt.CertOpenSystemStoreW(None, "ROOT")
    added = crypt.CertAddEncodedCertificateToStore(store, 1, certificate, len(certificate), 3, None)
    sys.exit(0 if added and crypt.CertCloseStore(store, 0) else ctypes.GetLastError() or 1)
""")


def trust(packaged: InWine, authority: Path, python: Path) -> InWine:
    """Put an authority among those that this Windows trusts, as a company's administrator does."""
    script = packaged.home / "trust.py"
    script.write_text(_TRUST, "utf-8")
    ended = packaged.windows.run([str(python), windows_path(script), windows_path(authority)], seconds=COMMAND_SECONDS)
    expect("Windows takes the authority up", kept=ended.status == 0, seen=ended)
    return packaged
