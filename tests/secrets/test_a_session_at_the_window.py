"""The same search after a session at the window: keys typed, tested, stored; services that repeat them; a bug; *Copy*."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.demo_shop.shop import csv_path
from core.domain.settings import ShopSettings
from core.store.settings_file import SettingsFile
from tests.support import secret_service
from tests.support.leaks import Search, contents
from tests.support.talkative_far_side import ECOMAIL_KEY, KEYS, WEMASY_TOKEN, Mood, TalkativeFarSide

pytestmark = [
    pytest.mark.secret_service,
    pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="looks at processes through /proc"),
]
LONGEST_SECONDS = 400


class Sitting:
    """What a user's session at the window left behind."""

    def __init__(self, home: Path, far_side: TalkativeFarSide) -> None:
        self.home, self.far_side = home, far_side
        self.out: list[str] = []
        self.err = ""

    def run(self, environment: dict[str, str], file: Path) -> None:
        data = self.home / "somewhere"
        SettingsFile(data / "profiles" / "default" / "settings.json").save(
            ShopSettings(
                wemasy_base_url=f"{self.far_side.wemasy.base_url}/api",
                wemasy_website_id="1",
                ecomail_base_url=self.far_side.ecomail.base_url,
                shop_name="Vaas & Zo",
                shop_currency="EUR",
            )
        )
        command = [sys.executable, "-m", "tests.support.window_session", str(data), str(file)]
        with subprocess.Popen(  # noqa: S603 - our own interpreter
            command, env=environment | {"QT_QPA_PLATFORM": "offscreen"}, cwd=secret_service.ROOT, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        ) as process:  # fmt: skip
            self.far_side.process_id = process.pid
            hang = threading.Timer(LONGEST_SECONDS, process.kill)
            hang.start()
            errors = threading.Thread(target=self._drain, args=(process,))
            errors.start()
            self._converse(process)
            process.wait()
            hang.cancel()
            errors.join()
            self.far_side.process_id = None
        assert process.returncode == 0, self.err

    def _converse(self, process: subprocess.Popen[str]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(f"{WEMASY_TOKEN}\n{ECOMAIL_KEY}\n")
        process.stdin.flush()
        for line in process.stdout:
            self.out.append(line)
            if line.startswith("MOOD "):
                _, service, mood = line.split()
                self.far_side.moods[service] = Mood[mood]
                process.stdin.write("\n")
                process.stdin.flush()

    def _drain(self, process: subprocess.Popen[str]) -> None:
        assert process.stderr is not None
        self.err = process.stderr.read()

    @property
    def logs(self) -> Path:
        return self.home / ".local" / "state" / "order-reconciler" / "log"


@pytest.fixture
def sitting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sitting]:
    home = tmp_path_factory.mktemp("home")
    one = tmp_path_factory.mktemp("files") / "one.csv"
    one.write_bytes(b"".join(csv_path().read_bytes().splitlines(keepends=True)[:2]))
    with secret_service.unlocked(home) as service, TalkativeFarSide() as far_side:
        sitting = Sitting(home, far_side)
        sitting.run(service.environment, one)
        yield sitting


def the_session_was_what_it_should_be(sitting: Sitting) -> None:
    assert sitting.out[-1] == "DONE\n"
    assert sitting.far_side.keys_arrived()
    assert len(set(sitting.far_side.quoted)) == 2 * (len(Mood) - 1), "every kind of echo was really sent"
    assert any(line.startswith("COPIED bug") and "RuntimeError: key " in line for line in sitting.out)
    assert any(line.startswith("SHOWN typed") and "●●●●" in line for line in sitting.out), "dots for what was typed"
    assert any("•••" in line for line in sitting.out if line.startswith("SHOWN")), "an echo got as far as the window"
    assert len(sitting.far_side.seen_in_process) > 20


def no_file_holds_a_key(sitting: Sitting) -> None:
    assert Search(KEYS).in_files(sitting.home) == {}
    names = [name for name, _ in contents([sitting.home])]
    for expected in ("orders.sqlite3", "settings.json", "window.ini", "order-reconciler.log", "crash-", "keyring"):
        assert any(expected in name for name in names), f"{expected} was looked at"


def nothing_shown_copied_or_printed_holds_a_key(sitting: Sitting) -> None:
    for line in (*sitting.out, sitting.err):
        assert Search(KEYS).in_text(line) == [], line[:60]


def no_command_line_and_no_environment_holds_a_key(sitting: Sitting) -> None:
    for seen in sitting.far_side.seen_in_process:
        assert Search(KEYS).in_bytes(seen) == []


def a_key_is_sent_in_its_header_to_its_host_and_nowhere_else(sitting: Sitting) -> None:
    for name, received in sitting.far_side.outside_of_their_headers():
        assert Search(KEYS).in_bytes(received) == [], name
    assert sitting.far_side.requests["elsewhere"] == []


def what_goes_to_support_names_no_customer(sitting: Sitting) -> None:
    customers = {transaction.email for transaction in sitting.far_side.shop.ecomail.transactions}
    search = Search({address: address for address in customers | {"jan.novak@example.com"}})
    assert search.in_files(sitting.logs) == {}
    for line in sitting.out:
        if line.startswith("COPIED"):
            assert search.in_text(line) == []


CHECKS = (
    the_session_was_what_it_should_be,
    no_file_holds_a_key,
    nothing_shown_copied_or_printed_holds_a_key,
    no_command_line_and_no_environment_holds_a_key,
    a_key_is_sent_in_its_header_to_its_host_and_nowhere_else,
    what_goes_to_support_names_no_customer,
)


def test_a_whole_sitting_leaves_no_key_anywhere_and_names_no_customer(
    sitting: Sitting, subtests: pytest.Subtests
) -> None:
    """One test, so that no second test process has to live through the same session."""
    for check in CHECKS:
        with subtests.test(check.__name__):
            check(sitting)
