"""A whole session on the command line, with keys in a real password store and services that repeat them: then a search.

Each call is a process of its own. Whatever it printed, wrote, was started with or sent is searched for the keys in every
form they may take, and logs and reports for customers' addresses.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from core.demo_shop.shop import csv_path
from core.domain.settings import ShopSettings
from core.store.settings_file import SettingsFile
from tests.support import secret_service
from tests.support.leaks import Search, contents, forms_of
from tests.support.talkative_far_side import ECOMAIL_KEY, KEYS, WEMASY_TOKEN, Mood, TalkativeFarSide

pytestmark = [
    pytest.mark.secret_service,
    pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="looks at processes through /proc"),
]

REFUSALS = (Mood.REFUSES_KEY, Mood.FORBIDS, Mood.INVALID, Mood.BROKEN)
"""Answers to a write that leave no doubt; after any other the program would wait, for real."""
CALL = "import sys; from core.cli.main import main; sys.exit(main())"
CRASH = """
import sys
from core.cli.main import main
from core.system.keyring import CredentialStore, Service
from core.shop import compare

async def broken(context, keys, *_others, **_choices):
    key = CredentialStore("default").get(Service.ECOMAIL).reveal()
    (row, *_) = context.store.orders.records()
    raise RuntimeError(f"key {key} of {row.row.email}") from ValueError(key)

compare.compare = broken
sys.exit(main())
"""


@dataclass
class Printed:
    status: int
    out: str
    err: str


class Session:
    def __init__(self, environment: dict[str, str], home: Path, far_side: TalkativeFarSide) -> None:
        self.home, self.far_side = home, far_side
        self.data = home / "somewhere" / "else"
        self.calls: list[Printed] = []
        self._environment = environment

    def call(self, *arguments: str | Path, typed: str = "", code: str = CALL) -> Printed:
        command = [sys.executable, "-c", code, "--data-dir", str(self.data), *map(str, arguments)]
        with subprocess.Popen(  # noqa: S603 - our own interpreter
            command, env=self._environment, cwd=secret_service.ROOT, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        ) as process:  # fmt: skip
            self.far_side.process_id = process.pid
            out, err = process.communicate(typed, timeout=300)
            self.far_side.process_id = None
        printed = Printed(process.returncode, out, err)
        self.calls.append(printed)
        return printed

    def set_up(self) -> None:
        settings = ShopSettings(
            wemasy_base_url=f"{self.far_side.wemasy.base_url}/api",
            wemasy_website_id="1",
            ecomail_base_url=self.far_side.ecomail.base_url,
            shop_name="Vaas & Zo",
            shop_currency="EUR",
        )
        SettingsFile(self.data / "profiles" / "default" / "settings.json").save(settings)
        assert self.call("key", "set", "wemasy", typed=f"Bearer {WEMASY_TOKEN}\n").status == 0
        assert self.call("key", "set", "ecomail", typed=f"  {ECOMAIL_KEY}\r\n").status == 0

    @property
    def logs(self) -> Path:
        return self.home / ".local" / "state" / "order-reconciler" / "log"


@pytest.fixture
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """One good day and many bad ones."""
    home = tmp_path_factory.mktemp("home")
    few = tmp_path_factory.mktemp("files") / "few.csv"
    few.write_bytes(b"".join(csv_path().read_bytes().splitlines(keepends=True)[:30]))
    with secret_service.unlocked(home) as service, TalkativeFarSide() as far_side:
        session = Session(service.environment, home, far_side)
        session.set_up()
        _good_day(session, few)
        _bad_days(session)
        yield session


def _good_day(session: Session, file: Path) -> None:
    assert session.call("import", file).status == 0
    assert session.call("compare").status == 1
    first, *_ = _to_send(session)
    pushed = session.call("push", "--order", first, "--yes", "--json")
    assert pushed.status == 0
    (push,) = json.loads(pushed.out)["pushes"]
    assert session.call("undo", str(push["push_id"]), "--yes").status == 0
    for command in (["history"], ["orders"], ["key", "status", "ecomail"], ["settings"]):
        assert session.call(*command).status == 0
    for ending in ("csv", "xlsx", "html", "json"):
        assert session.call("export", session.home / f"list.{ending}").status == 0


def _bad_days(session: Session) -> None:
    order = _to_send(session)[-1]
    for name in session.far_side.moods:
        for mood in Mood:
            if mood is Mood.DECENT:
                continue
            session.far_side.moods[name] = mood
            session.call("compare", "--order", order, "--json")
            session.far_side.moods[name] = Mood.DECENT
    session.call("compare", "--order", order)
    session.far_side.only_writes = True
    for mood in REFUSALS:
        session.far_side.moods["ecomail"] = mood
        session.call("push", "--order", order, "--yes")
    session.far_side.moods["ecomail"] = Mood.DECENT
    session.far_side.moods["wemasy"] = Mood.INVALID
    session.call("push", "--order", order, "--yes")
    session.far_side.moods["wemasy"] = Mood.DECENT
    assert session.call("compare", code=CRASH).status == 70
    session.call("key", "set", "ecomail", typed=f"{ECOMAIL_KEY} {ECOMAIL_KEY}\n")
    session.call("key", "set", "ecomail", typed=f"é{ECOMAIL_KEY}\n")


def _to_send(session: Session) -> list[str]:
    orders = json.loads(session.call("orders", "--json").out)["orders"]
    return [order["order_session"] for order in orders if order["action"] in {"create", "update"}]


# ------------------------------------------------------------------------------------------- the search, and its proof


def the_session_was_what_it_should_be(session: Session) -> None:
    assert session.far_side.keys_arrived()
    assert len(set(session.far_side.quoted)) == 2 * (len(Mood) - 1), "every kind of echo was really sent"
    assert len(session.far_side.seen_in_process) > 50
    assert any(b"PATH=" in seen for seen in session.far_side.seen_in_process)
    assert any("•••" in call.out + call.err for call in session.calls), "an echo got as far as the screen"
    assert "GET" in "".join(path.read_text(encoding="utf-8") for path in session.logs.glob("*.log"))


@pytest.mark.parametrize("form", sorted(forms_of(ECOMAIL_KEY)))
def test_the_search_finds_what_is_there(tmp_path: Path, form: str) -> None:
    hidden = forms_of(ECOMAIL_KEY)[form]
    (tmp_path / "file").write_bytes(b"some \x00 noise " + hidden + b" and more")
    assert any(form in name for name in Search(KEYS).in_files(tmp_path)["file"])


def no_file_holds_a_key(session: Session) -> None:
    assert Search(KEYS).in_files(session.home) == {}
    names = [name for name, _ in contents([session.home])]
    for expected in ("orders.sqlite3", "settings.json", "order-reconciler.log", "list.xlsx/xl/", "crash-", "keyring"):
        assert any(expected in name for name in names), f"{expected} was looked at"


def nothing_printed_holds_a_key(session: Session) -> None:
    for call in session.calls:
        assert Search(KEYS).in_text(call.out + call.err) == []


def no_command_line_and_no_environment_holds_a_key(session: Session) -> None:
    for seen in session.far_side.seen_in_process:
        assert Search(KEYS).in_bytes(seen) == []


def a_key_is_sent_in_its_header_to_its_host_and_nowhere_else(session: Session) -> None:
    for name, received in session.far_side.outside_of_their_headers():
        assert Search(KEYS).in_bytes(received) == [], name
    assert session.far_side.requests["elsewhere"] == [], "a redirect is never followed"


def logs_and_reports_name_no_customer(session: Session) -> None:
    addresses = {request.email for request in _customers(session)}
    assert len(addresses) > 5
    search = Search({address: address for address in addresses | {"jan.novak@example.com"}})
    assert search.in_files(session.logs) == {}
    for call in session.calls:
        assert search.in_text(call.err) == []


def _customers(session: Session) -> list:
    return session.far_side.shop.ecomail.transactions


def the_report_of_a_crash_says_where_it_broke(session: Session) -> None:
    (report,) = session.logs.glob("crash-*.txt")
    text = report.read_text(encoding="utf-8")
    assert "RuntimeError: key •••" in text
    assert "in broken" in text
    (crashed,) = [call for call in session.calls if call.status == 70]
    assert str(report) in crashed.err
    assert "Traceback" not in crashed.out + crashed.err


CHECKS = (
    the_session_was_what_it_should_be,
    no_file_holds_a_key,
    nothing_printed_holds_a_key,
    no_command_line_and_no_environment_holds_a_key,
    a_key_is_sent_in_its_header_to_its_host_and_nowhere_else,
    logs_and_reports_name_no_customer,
    the_report_of_a_crash_says_where_it_broke,
)


def test_a_whole_session_leaves_no_key_anywhere_and_names_no_customer(
    session: Session, subtests: pytest.Subtests
) -> None:
    """One test, so that no second test process has to live through the same session."""
    for check in CHECKS:
        with subtests.test(check.__name__):
            check(session)
