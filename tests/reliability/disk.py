"""Every command on a disk that fills up at a write, breaks at a sync, or loses its power: at each of them, or at some.

    python -m tests.reliability.disk                       # every write and sync of every command: hours
    python -m tests.reliability.disk --points 5 push undo  # five places of each fault in two of them

A run that is only counted says how many writes and syncs a command has. Then each of them fails, and all that follow;
after that the same is run once more on a disk that is well: it has to end as if nothing had gone wrong, with both sides
as after an undisturbed run, no promise broken, and no file left over. A library between the process and the system does
it (``failing_disk.c``): Linux, with a C compiler. ``tests/reliability/test_disk.py`` does the same at a few places.
"""

from __future__ import annotations

import argparse
import contextlib
import copy
import re
import shutil
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from msgspec import Struct, structs

from core.cli.exit_status import ExitStatus
from core.demo_shop.shop import DemoShop
from core.demo_shop.transactions import StoredItem
from core.demo_shop.wire import Request, Response
from core.system.clock import SystemClock
from tests.reliability.far_side import TO_ADD, twelve_orders
from tests.reliability.pusher import SAID
from tests.reliability.test_kills import Pusher
from tests.support.http_server import serve
from tests.support.profiles import PLACED, held_transaction, write_csv
from tests.support.push_scene import PushScene

CUT: Final = 99
COMPILER: Final = shutil.which("cc")
ONLY_THERE: Final = "ORD-990"
PUSH: Final = "the whole job"
"""Not a command: import, compare twice and send, as ``tests.reliability.pusher`` does it."""
PAYOUTS: Final = """id,type,amount,currency,order_id,date
tr_1,payment,45.00,EUR,ORD-1,2026-02-21
tr_2,payment,45.00,EUR,ORD-2,2026-02-21
"""
_NIGHT: Final = ("night.send=on", "night.from=00:00", "night.until=00:00", "night.share=100")


class Tried(Struct, frozen=True):
    """One command, and how far the shop has come before it: nothing yet, compared, or sent."""

    command: tuple[str, ...]
    after: str = "compared"
    writes_there: bool = False
    """Once more it may find that there is nothing left to do, and say so by its status."""


COMMANDS: Final[Mapping[str, Tried]] = {
    PUSH: Tried((), "new"),
    "import": Tried(("import", "{folder}/orders.csv"), "new"),
    "import payouts": Tried(("import", "--payouts", "{folder}/payouts.csv")),
    "settings": Tried(("settings", "set", "shop.colour", "teal")),
    "settings import": Tried(("settings", "import", "{folder}/settings.json", "--yes")),
    "export": Tried(("export", "{folder}/list.csv")),
    "export a workbook": Tried(("export", "{folder}/list.xlsx")),
    "report": Tried(("report", "{folder}/report.html")),
    "report as a workbook": Tried(("report", "{folder}/report.xlsx")),
    "forget": Tried(("forget", "--yes"), "sent"),
    "compare": Tried(("compare",)),
    "decide": Tried(("decide", "--order", "session-6", "amount=ecomail")),
    "set aside": Tried(("decide", "--order", "session-6", "--ignore", "no matter")),
    "orders": Tried(("orders",)),
    "history": Tried(("history",), "sent"),
    "fetch": Tried(("fetch",)),
    "only-in-ecomail": Tried(("only-in-ecomail",)),
    "conventions": Tried(("conventions",)),
    "explain": Tried(("explain",)),
    "matches": Tried(("matches",)),
    "overview": Tried(("overview",)),
    "push": Tried(("push", "--yes"), writes_there=True),
    "undo": Tried(("undo", "1", "--yes"), "sent", writes_there=True),
    "remove": Tried(("remove", ONLY_THERE, "--yes"), "sent", writes_there=True),
    "remove-doubles": Tried(("remove-doubles", "--yes"), "sent", writes_there=True),
    "statement close": Tried(
        ("statement", "close", "2026-02", "--to", "{folder}/statement.html"), "sent", writes_there=True
    ),
    "statement list": Tried(("statement", "list"), "sent"),
    "watch": Tried(("watch", "--folder", "{folder}/inbox", "--once")),
    "night shift": Tried(("watch", "--once", "--send"), "at night", writes_there=True),
    "notices": Tried(("notices", "status")),
    "key": Tried(("key", "status", "ecomail")),
}


class Workshop:
    """Shops in the states that commands begin in, processes to run them in, and far sides that answer over HTTP."""

    def __init__(self, folder: Path, pusher: Pusher) -> None:
        self._folder, self._pusher = folder, pusher
        self._ready: dict[str, tuple[Path, PushScene]] = {}
        self._tries = 0
        self.scene = _scene(folder / "unused")
        self._urls: tuple[str, ...] = ()

    @contextlib.contextmanager
    def open(self) -> Iterator[Workshop]:
        def wemasy_of_now(request: Request) -> Response:
            return self.scene.shop.handle_wemasy(request)

        def ecomail_of_now(request: Request) -> Response:
            return self.scene.shop.handle_ecomail(request)

        with serve(wemasy_of_now, ecomail_of_now) as (wemasy, ecomail):
            self._urls = (wemasy.base_url, ecomail.base_url)
            yield self

    def begin(self, state: str) -> Path:
        """A folder of its own, and far sides, in that state."""
        if state not in self._ready:
            self._ready[state] = self._made(state)
        folder, scene = self._ready[state]
        return self._copy(folder, scene)

    def _copy(self, folder: Path, scene: PushScene) -> Path:
        self._tries += 1
        target = self._folder / f"try-{self._tries}"
        shutil.copytree(folder, target)
        self.scene = copy.deepcopy(scene)
        self.scene.folder = target
        return target

    def _made(self, state: str) -> tuple[Path, PushScene]:
        match state:
            case "new":
                folder = self._folder / "new"
                self.scene = _scene(folder)
            case "compared":
                folder = self.begin("new")
                assert self.run(folder, (), until="compared") == 0
                assert self.run(folder, ("only-in-ecomail",)) in (ExitStatus.DONE, ExitStatus.DIFFERENT)
                (folder / "settings.json").write_text('{"shop.colour": "teal"}', encoding="utf-8")
            case "at night":
                folder = self.begin("compared")
                for setting in _NIGHT:
                    assert self.run(folder, ("settings", "set", *setting.split("="))) == 0, setting
            case "sent":
                folder = self.begin("compared")
                assert self.run(folder, ()) == 0
                held = self.scene.shop.ecomail
                of_ours = next(kept for kept in held.transactions if kept.order_id == f"ORD-{TO_ADD[-1]}")
                held.transactions.append(structs.replace(of_ours, id=10_000))
                assert self.run(folder, ("compare",)) in set(ExitStatus) - {ExitStatus.BUG}
        return folder, copy.deepcopy(self.scene)

    def run(self, folder: Path, command: tuple[str, ...], *, until: str = "", **disk: object) -> int:
        environment = {"DISK_ROOT": str(folder), "UNTIL": until} | {
            f"DISK_{name.upper()}": str(value) for name, value in disk.items()
        }
        told = tuple(part.format(folder=folder) for part in command)
        self._pusher.begin(str(folder), *self._urls, environment, told)
        return self._pusher.end()


def _scene(folder: Path) -> PushScene:
    folder.mkdir(parents=True)
    scene = twelve_orders(folder)
    planned = scene.shop
    elsewhere = held_transaction(
        990, order_id=ONLY_THERE, email="piet@example.org", city="Gent", country="BE", timestamp=int(PLACED.timestamp()) - 7200,
        items=(StoredItem(code="LAMP", title="Lamp", price=planned.ecomail.transactions[0].amount),),
    )  # fmt: skip
    scene.shop = DemoShop(
        clock=SystemClock(), orders=planned.wemasy.orders.values(),
        transactions=[*planned.ecomail.transactions, elsewhere],
        subscribers=planned.ecomail.subscribers | {elsewhere.email}, wemasy_limit=60_000, ecomail_limit=60_000,
    )  # fmt: skip
    write_csv(folder / "orders.csv", scene.numbers)
    (folder / "payouts.csv").write_text(PAYOUTS, encoding="utf-8")
    (folder / "inbox").mkdir()
    write_csv(folder / "inbox" / "new.csv", scene.numbers)
    return scene


class Usual(Struct, frozen=True):
    """An undisturbed run: how it ended, what both sides then hold, which files there are, its writes and syncs."""

    status: int
    sides: Any
    files: frozenset[str]
    writes: int
    syncs: int


class Trial:
    """One command, undisturbed and then with faults."""

    def __init__(self, workshop: Workshop, name: str) -> None:
        self._workshop, self._name, self._tried = workshop, name, COMMANDS[name]
        self.ends: list[int] = []
        """How the runs with a fault ended."""
        folder = workshop.begin(self._tried.after)
        counts = folder.with_suffix(".counts")
        status = workshop.run(folder, self._tried.command, counts=counts)
        assert status in set(ExitStatus) - {ExitStatus.BUG}, f"{name}: {status}"
        writes, syncs = map(int, counts.read_text().split()) if counts.exists() else (0, 0)
        self.usual = Usual(status, _sides(workshop.scene), _files(folder), writes, syncs)
        shutil.rmtree(folder)

    def places(self, fault: str, points: int | None) -> Sequence[int]:
        """``points`` of the places at which ``fault`` may begin, the first and the last among them; ``None``: all."""
        most = self.usual.writes if fault == "full" else self.usual.syncs
        if points is None or points >= most:
            return range(most)
        if points == 1:  # not for every command and fault the same one
            return [zlib.crc32(f"{self._name} {fault}".encode()) % most]
        return sorted({round(place * (most - 1) / (points - 1)) for place in range(points)})

    def wrong(self, fault: str, point: int) -> str:
        """What is wrong after ``fault`` from that write or sync on; empty where all is as it should be."""
        folder = self._workshop.begin(self._tried.after)
        left = folder
        disk: dict[str, object] = {fault: point}
        if fault == "cut":
            left = folder.with_suffix(".left")
            shutil.copytree(folder, left)
            disk = {"cut": point + 1, "mirror": left}
        status = self._workshop.run(folder, self._tried.command, **disk)
        self.ends.append(status)
        if status not in ({CUT, self.usual.status} if fault == "cut" else {*ExitStatus, SAID} - {ExitStatus.BUG}):
            return f"it ended with {status}"
        found = self._after(left, fault)
        for each in {folder, left}:
            shutil.rmtree(each)
        return found

    def _after(self, folder: Path, fault: str) -> str:
        scene = self._workshop.scene
        scene.check_promises()
        status = self._workshop.run(folder, self._tried.command)
        allowed = set(ExitStatus) - {ExitStatus.BUG} if self._tried.writes_there else {self.usual.status}
        if status not in allowed:
            return f"the next start ended with {status}, not {self.usual.status}"
        scene.check_promises()
        if _sides(scene) != self.usual.sides:
            return "the next start left the sides otherwise than an undisturbed run"
        more = sorted(name for name in _files(folder) - self.usual.files if fault != "cut" or not _is_harmless(name))
        return f"left over: {', '.join(more)}" if more else ""


def _sides(scene: PushScene) -> Any:
    held = sorted(repr(structs.replace(kept, id=0)) for kept in scene.shop.ecomail.transactions)
    return held, [scene.is_marked(number) for number in scene.numbers]


def _files(folder: Path) -> frozenset[str]:
    """Their names, but for what dates and numbers tell apart."""
    return frozenset(re.sub(r"\d+", "#", str(path.relative_to(folder))) for path in folder.rglob("*"))


def _is_harmless(name: str) -> bool:
    """What a power cut may leave: a file that was never given its name, and who held a night shift."""
    return name.endswith((".part", "night-shift.json"))


def built_library(folder: Path) -> Path:
    library = folder / "failing_disk.so"
    source = Path(__file__).with_name("failing_disk.c")
    subprocess.run([str(COMPILER), "-shared", "-fPIC", "-O2", "-o", str(library), str(source), "-ldl"], check=True)  # noqa: S603 - the compiler of this machine, on a file of ours
    return library


FAULTS: Final = ("full", "broken", "cut")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.reliability.disk")
    parser.add_argument("commands", nargs="*", default=list(COMMANDS))
    parser.add_argument("--points", type=int, default=None)
    parser.add_argument("--fault", choices=FAULTS, action="append")
    chosen = parser.parse_args(arguments)
    tried = wrong = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Pusher(LD_PRELOAD=str(built_library(folder))) as pusher, Workshop(folder, pusher).open() as workshop:
            for command in chosen.commands:
                trial = Trial(workshop, command)
                for fault in chosen.fault or FAULTS:
                    for point in trial.places(fault, chosen.points):
                        tried += 1
                        if found := trial.wrong(fault, point):
                            wrong += 1
                            sys.stdout.write(f"{command}, {fault} after {point}: {found}\n")
                            sys.stdout.flush()
                sys.stdout.write(
                    f"{command}: {trial.usual.writes} writes, {trial.usual.syncs} syncs, ends with {trial.usual.status}\n"
                )
                sys.stdout.flush()
    sys.stdout.write(f"{tried} points, {wrong} of them wrong\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
