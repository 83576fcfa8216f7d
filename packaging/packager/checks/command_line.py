"""The command line, alone: version, self-test, and the main job on the built-in demo shop."""

from __future__ import annotations

from typing import Final

from core import __version__
from core.demo_shop.cases import PLANTED, REFUSED
from core.demo_shop.shop import planted
from packager.checks.packaged import Packaged, expect

_NEEDS_NOTHING: Final = frozenset({"data folder", "list of orders", "certificates", "time zones", "program files"})
"""What has to work on every computer; a password store and a display may be missing."""


_LONG_FILE_ROWS: Final = 20_000


def check_version(packaged: Packaged) -> None:
    for program in ("order-reconciler-cli", "order-reconciler"):
        out = packaged.succeed("--version", program=program)
        expect(f"{program} says its version", kept=out.strip() == f"{program} {__version__}", seen=out)


def check_self_test(packaged: Packaged) -> None:
    report = packaged.json("--self-test")
    expect("the self-test knows that it is packaged", kept=report["packaged"] is True)
    broken = [finding for finding in report["findings"] if not finding["works"] and finding["name"] in _NEEDS_NOTHING]
    expect("what needs no display and no password store works", kept=not broken, seen=broken)
    seen = {finding["name"] for finding in report["findings"]}
    expect("the self-test looks at everything", kept=seen >= _NEEDS_NOTHING | {"password store"}, seen=seen)


def check_long_file(packaged: Packaged) -> None:
    """A file that is read by a second process: the packaged program has to be able to start itself once more."""
    rows = [f"session-{number};LONG-{number};klant{number}@example.net" for number in range(_LONG_FILE_ROWS)]
    file = packaged.home / "long.csv"
    file.write_text("\n".join(["Order sessie;Bestelnummer;E-mailadres", *rows, ""]), "utf-8")
    packaged.succeed("settings", "set", "wemasy.website_id", "1")
    report = packaged.json("import", packaged.path(file), "--json")
    expect("every row of a long file arrives", kept=report["added"] == _LONG_FILE_ROWS, seen=report)


def check_main_job(packaged: Packaged) -> str:
    """Import, compare, send, read back and mark, with nothing installed and nothing set up."""
    out = packaged.succeed("demo")
    last = out.strip().splitlines()[-1]
    pushes = packaged.json("--demo", "history", "--json")
    refused = {demo.order_id for demo in planted() if demo.kind in REFUSED}
    pushes = [push for push in pushes if push["order_id"] not in refused]
    outcomes = {push["outcome"] for push in pushes}
    expect("orders were sent", kept=len(pushes) > PLANTED["in_sync_untracked"] + PLANTED["missing"], seen=last)
    expect("every push was read back and found equal", kept=outcomes == {"verified"}, seen=outcomes)
    expect("every order sent was marked", kept=all(push["marked"] for push in pushes))
    status, _, _ = packaged.run("--demo", "compare", "--order", pushes[0]["order_session"])
    expect("an order that was sent compares as in sync afterwards", kept=status == 0, seen=status)
    return last
